import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { CloseAgreementCycleDocument } from "../../codegen/generated/woonbron/graphql.js";
import { dataOf, type TypedDocument } from "../support/api.js";
import { attempt, beneath } from "../support/given.js";
import { givenAdvice } from "../support/given-advice.js";
import type { World } from "../support/world.js";
import { givenCycle, versioned } from "./given-cycle.js";

export type Dispute = cprw.AgreementDisputeDetailsFragment;
type Who = { token: string };

const OPEN = `mutation ($input: OpenAgreementInput!) {
  openAgreement(input: $input) { agreement { id } userErrors { code } } }` as unknown as TypedDocument<
  { openAgreement: { agreement: { id: string } | null; userErrors: { code: string }[] } },
  { input: object }
>;

/** An agreement of Delft for 2022, a bid, and disputes about them, made through the API. */
export function givenDispute(world: World) {
  const cycles = givenCycle(world);
  const { landlord } = cycles;
  const { woonbron, delftseHuurders, gemeenteDelft } = world.organisations;

  async function agreement(input: object = {}): Promise<string> {
    const parties = [woonbron, delftseHuurders, gemeenteDelft].map((organisationId) => ({
      organisationId,
      capacity: "SIGNATORY",
    }));
    const { payload, codes } = await attempt(world, landlord, OPEN, {
      municipalityId: world.municipalities.delft,
      title: "Prestatieafspraken Delft 2022",
      startsOn: "2022-01-01",
      endsOn: "2022-12-31",
      parts: [{ code: "A", title: "Afspraken", scope: "JOINT", parties }],
      ...input,
    });
    if (codes.length > 0) throw new Error(codes.join());
    return payload!.agreement!.id;
  }

  /** Leads an agreement to a status, past the acts that would. */
  const leads = (id: string, status: string) =>
    beneath(
      world,
      `UPDATE agreement SET status = $2, concluded_at = CASE
        WHEN $2 IN ('SIGNED_BY_SOME', 'SIGNED', 'IN_FORCE', 'EVALUATED') THEN now() END
      WHERE id = $1`,
      [id, status],
    );

  async function published(id: string): Promise<void> {
    await leads(id, "IN_FORCE");
    await beneath(
      world,
      `UPDATE agreement SET published_at = now(), published_on = app.today(),
        publication_url = 'https://woonbron.example/afspraken.pdf' WHERE id = $1`,
      [id],
    );
  }

  /** A cycle in which a bid was submitted. */
  async function bidding(): Promise<string> {
    const cycle = await cycles.opened();
    await cycles.submitted(cycle);
    return cycle.id;
  }

  const declaring = (about: { agreementId?: string; cycleId?: string }, more: object = {}) => ({
    ...about,
    kind: "SUBSTANTIVE" as const,
    ground: "Er ligt geen enkele afspraak over de huren.",
    aroseOn: "2022-01-20",
    ...more,
  });

  async function declared(
    who: Who,
    about: { agreementId?: string; cycleId?: string },
    more: Partial<cprw.DeclareAgreementDisputeInput> = {},
  ): Promise<Dispute> {
    const { payload, codes } = await attempt(
      world,
      who,
      cprw.DeclareAgreementDisputeDocument,
      declaring(about, more),
    );
    if (codes.length > 0) throw new Error(codes.join());
    return payload!.dispute!;
  }

  async function read(who: Who, id: string): Promise<Dispute | null> {
    const { agreementDispute } = await dataOf(world.url, who, cprw.AgreementDisputeDocument, {
      id,
    });
    return agreementDispute ?? null;
  }

  async function filed(dispute: Dispute, who: Who, filedOn = "2022-01-21"): Promise<Dispute> {
    const { payload, codes } = await attempt(world, who, cprw.FileAgreementDisputeDocument, {
      ...versioned(dispute),
      filedOn,
    });
    if (codes.length > 0) throw new Error(codes.join());
    return payload!.dispute!;
  }

  async function closed(cycle: { id: string; version: number }): Promise<void> {
    const { codes } = await attempt(world, landlord, CloseAgreementCycleDocument, versioned(cycle));
    if (codes.length > 0) throw new Error(codes.join());
  }

  const { committee } = givenAdvice(world);
  return {
    ...cycles,
    readCycle: cycles.read,
    closed,
    agreement,
    leads,
    published,
    bidding,
    declaring,
    declared,
    read,
    filed,
    committee,
  };
}
