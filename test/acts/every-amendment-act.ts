import { clause, givenCollaboration } from "../collaboration/given-collaboration.js";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { dataOf } from "../support/api.js";
import { onDay } from "../support/day.js";
import { YEAR } from "../support/given.js";
import type { Context } from "./every-act.js";

const [YESTERDAY, TODAY, LATER] = [`${YEAR}-03-01`, `${YEAR}-03-02`, `${YEAR}-06-01`];
const on = ({ id, version }: { readonly id: string; readonly version: number }) => ({
  id,
  expectedVersion: version,
});
const REASON = { reason: "Omdat" };
const SAYING = { provisions: [clause("5", "Wij overleggen vroeg.")] };
const WORKBOOK = {
  provisions: [
    clause("W", "Wij vergaderen op woensdag.", {
      ...{ part: "ANNEX", kind: "WORKBOOK", amendmentClass: "WORKBOOK" },
    }),
  ],
};

type Make = ReturnType<typeof givenCollaboration>;

/** Acts on collaboration agreements and their amendments, in the state that each needs. */
export async function ofAmendments(context: Context): Promise<void> {
  // a members' meeting decides on a later day than its board
  await onDay(context.world, YESTERDAY);
  const make = givenCollaboration(context.world);
  const { agreement } = await make.inForce();
  const agreementId = agreement!.id;
  const reserved = await ofReservations(make, context, agreementId);
  await onDay(context.world, TODAY);
  for (const record of reserved) record();
  await ofDrafts(make, context, agreementId);
  await ofNegotiation(make, context, agreementId);
  await ofRatifying(make, context, agreementId);
  await ofForce(context, agreementId);
}

/** What each field of a text can have in it; no provision has all of it. */
const textsOf = (organisationId: string) => ({
  provisions: [
    {
      ...clause("5", "Wij overleggen vroeg.", { kind: "FINANCE" }),
      parameters: { summerStop: { from: "07-15", until: "08-15" } },
      budget: { basis: "LUMP", amountCents: 100, carryOver: false, index: "CPI" },
      matrix: [{ subject: "A", right: "ADVISE", level: "CONCERN", body: "CPRW", byLaw: true }],
      recognised: [{ organisationId, article: "1(1)(f)" }],
    },
  ],
  repealed: [{ part: "CLAUSE", number: "8" }],
  leftOut: [{ part: "CLAUSE", number: "9" }],
});

async function ofDrafts(
  make: Make,
  { world, inPrivate, shared }: Context,
  agreementId: string,
): Promise<void> {
  const { bestuurder: landlord, voorzitter: council, dordtseHuurder: local } = world.members;
  const { woonbron, cprw: tenants, dordtseHuurders } = world.organisations;
  const texts = textsOf(tenants);
  const title = "Vroeg betrokken";
  const withLocal = { partyIds: [woonbron, tenants, dordtseHuurders], baseId: agreementId };
  for (const who of [landlord, council, local]) {
    const first = { title, ...withLocal, ...SAYING };
    inPrivate(who, "draftCollaborationAgreement", first, "", undefined, texts);
    const draft = await draftedBy(world, who, first);
    const about = "of a first text";
    const revising = { ...on(draft), ...SAYING };
    inPrivate(who, "reviseCollaborationAmendment", revising, about, undefined, texts);
    inPrivate(who, "discardCollaborationAmendment", on(draft), about);
    shared(who, "proposeCollaborationAmendment", on(draft), about);
  }
  for (const who of [landlord, council]) {
    const drafting = { agreementId, title, ...SAYING };
    inPrivate(who, "draftCollaborationAmendment", drafting, "", undefined, texts);
    const draft = await make.perform(who, cprw.DraftCollaborationAmendmentDocument, drafting);
    const revising = { ...make.on(draft), ...SAYING };
    inPrivate(who, "reviseCollaborationAmendment", revising, "", undefined, texts);
    inPrivate(who, "discardCollaborationAmendment", make.on(draft));
    shared(who, "proposeCollaborationAmendment", make.on(draft));
  }
}

/** A local organisation reads no amounts, which the documents of the parties ask for. */
async function draftedBy(
  { url }: Pick<Context["world"], "url">,
  who: { readonly token: string },
  input: object,
): Promise<{ readonly id: string; readonly version: number }> {
  const { made } = await dataOf<
    { made: { amendment: { id: string; version: number } } },
    { input: object }
  >(
    url,
    who,
    `mutation ($input: DraftCollaborationAgreementInput!) {
      made: draftCollaborationAgreement(input: $input) { amendment { id version } } }`,
    { input },
  );
  return made.amendment;
}

async function ofNegotiation(
  make: Make,
  { world, shared }: Context,
  agreementId: string,
): Promise<void> {
  const { bestuurder: landlord, voorzitter: council } = world.members;
  const texts = textsOf(world.organisations.cprw);
  const other = { provisions: [clause("5", "Wij overleggen vroeg en vaak.")] };
  const workbook = await make.amending(agreementId, WORKBOOK);
  shared(landlord, "agreeToCollaborationAmendment", make.on(workbook), "of a workbook");
  const together = make.on(await make.amending(agreementId, { ...SAYING, process: "CO_CREATION" }));
  for (const [who, by] of [
    [landlord, council],
    [council, landlord],
  ] as const) {
    const proposed = make.on(await make.amending(agreementId, SAYING, by));
    const countering = { ...proposed, ...other };
    shared(who, "counterCollaborationAmendment", countering, "", undefined, texts);
    shared(who, "agreeToCollaborationAmendment", proposed);
    shared(who, "rejectCollaborationAmendment", { ...proposed, ...REASON });
    shared(by, "withdrawCollaborationAmendment", { ...proposed, ...REASON });
    const writing = { ...together, ...other };
    shared(who, "writeCollaborationTogether", writing, "", undefined, texts);
    shared(who, "agreeToCollaborationAmendment", together, "in co-creation");
  }
}

async function ofRatifying(
  make: Make,
  { world, shared }: Context,
  agreementId: string,
): Promise<void> {
  const { bestuurder: landlord, voorzitter: council } = world.members;
  const agreed = async (effectiveOn?: string) =>
    make.agreed(landlord, await make.amending(agreementId, { ...SAYING, effectiveOn }));
  const open = await agreed();
  const [now, later] = [await agreed(), await agreed(LATER)];
  for (const who of [landlord, council])
    shared(who, "ratifyCollaborationAmendment", make.ratifying(who, open));
  for (const [amendment, about] of [
    [now, "as the last one"],
    [later, "as the last one, for a later day"],
  ] as const) {
    const half = await make.ratified(landlord, amendment);
    shared(council, "ratifyCollaborationAmendment", make.ratifying(council, half), about);
    const countering = { ...make.on(half), provisions: [clause("5", "Anders.")] };
    shared(landlord, "counterCollaborationAmendment", countering, about);
    shared(council, "withdrawCollaborationAmendment", { ...make.on(half), ...REASON }, about);
  }
}

/** @returns what lists the acts, on the day of the meeting. */
async function ofReservations(
  make: Make,
  { world, shared }: Context,
  agreementId: string,
): Promise<(() => void)[]> {
  const { bestuurder: landlord, voorzitter: council } = world.members;
  const listing: (() => void)[] = [];
  for (const isLast of [false, true]) {
    let amendment = await make.agreed(landlord, await make.amending(agreementId, SAYING));
    if (isLast) amendment = await make.ratified(landlord, amendment);
    amendment = await make.ratified(council, amendment, { membersMeetingOn: TODAY });
    for (const approved of [true, false])
      listing.push(() =>
        shared(
          council,
          "recordMembersMeeting",
          { ...make.on(amendment), approved, decidedOn: TODAY },
          `${approved ? "approving" : "refusing"}${isLast ? " the last one" : ""}`,
        ),
      );
  }
  return listing;
}

async function ofForce({ world, shared }: Context, agreementId: string): Promise<void> {
  const { bestuurder: landlord, voorzitter: council } = world.members;
  const { collaborationAgreement } = await dataOf<
    { collaborationAgreement: { version: number } },
    object
  >(world.url, landlord, "query ($id: ID!) { collaborationAgreement(id: $id) { version } }", {
    id: agreementId,
  });
  const named = { id: agreementId, expectedVersion: collaborationAgreement.version };
  for (const who of [landlord, council]) {
    shared(who, "giveNoticeOfCollaboration", { ...named, until: `${YEAR}-12-31` });
    shared(who, "publishCollaborationAgreement", named);
  }
}
