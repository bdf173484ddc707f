import { expect, it } from "@jest/globals";
import { beneath } from "../support/beneath.js";
import type { World } from "../support/world.js";
import { tryAct } from "./given-agreement.js";
import { givenConcluding, givenOther } from "./given-concluding.js";
import { inAgreementWorld } from "./given-cycle.js";

const OTHER = {
  id: "0b9b5f0e-4e0c-4c7a-9a55-0d3b1f0f2c11",
  name: "Andere verhuurder",
  kind: "OTHER_LANDLORD",
};
const EVIDENCE = {
  memberId: OTHER.id,
  evidenceUrl: "https://woonbron.example/brief.pdf",
  evidenceSha256: "a".repeat(64),
};

/** An agreement of the three and somebody who has no log-in, while they negotiate. */
async function withOther(world: World) {
  const make = givenConcluding(world);
  await givenOther(world, OTHER);
  const parties = [...make.signatories, { organisationId: OTHER.id, capacity: "SIGNATORY" }];
  const parts = [{ ...make.part, parties }];
  const act = async (who: { token: string }, name: string, input: object) => {
    const { codes, payload } = await tryAct(world, who, {
      name,
      input,
      shows: "statement { id version status allowedActs }",
    });
    const { statement } = (payload ?? {}) as {
      statement?: { id: string; version: number; status: string; allowedActs: string[] };
    };
    return { codes, statement };
  };
  const record = async (who: { token: string }, id: string, input: object = {}) => {
    const open = (await make.read(make.landlord, id)).proposals.find(
      ({ status }) => status === "OPEN",
    )!;
    return act(who, "recordPaperConsent", {
      ...{ id: open.id, expectedVersion: open.version, ...EVIDENCE, accepted: true },
      ...input,
    });
  };
  const seen = ({ id, version }: { id: string; version: number }) => ({
    id,
    expectedVersion: version,
  });
  return { make, parts, act, record, seen };
}

it("all end it in writing: who has no log-in on a paper that two others record and confirm", () =>
  inAgreementWorld(async (world) => {
    const { make, parts, act, record, seen } = await withOther(world);
    const { landlord, alderman } = make;
    const { id } = await make.opened({ parts });
    const open = await make.decided(id, "TERMINATION", { reason: "Nieuwe afspraken." });
    expect(open.status).toBe("NEGOTIATION");
    expect(open.proposals[0]!.awaiting).toEqual([{ name: OTHER.name }]);
    expect((await record(landlord, id, { evidenceSha256: "" })).codes).toEqual([
      "REFERENCE_INVALID",
    ]);
    const { statement, codes } = await record(landlord, id);
    expect(codes).toEqual([]);
    expect(statement).toMatchObject({ status: "UNCONFIRMED", allowedActs: [] });
    expect((await record(alderman, id)).codes).toEqual(["NOBODY_ANSWERS_ON_PAPER"]);
    expect((await act(landlord, "confirmPaperStatement", seen(statement!))).codes).toEqual([
      "FORBIDDEN",
    ]);
    expect((await make.read(landlord, id)).status).toBe("NEGOTIATION");
    const rejecting = { ...seen(statement!), reason: "Niet ondertekend." };
    expect((await act(alderman, "rejectPaperStatement", rejecting)).codes).toEqual([]);
    const again = (await record(landlord, id)).statement!;
    expect((await act(alderman, "confirmPaperStatement", seen(again))).codes).toEqual([]);
    expect((await make.read(landlord, id)).status).toBe("TERMINATED");
  }));

it("holds its own view on paper, which counts for nobody until another party confirms it", () =>
  inAgreementWorld(async (world) => {
    const { make, parts, act, seen } = await withOther(world);
    const { landlord, tenants } = make;
    const { id } = await make.fixed({ parts });
    await make.signed(landlord, id);
    const standing = async () =>
      (await make.read(landlord, id)).parts[0]!.parties.find(
        ({ organisation }) => organisation.id === OTHER.id,
      );
    const holding = { ...EVIDENCE, standing: "NOT_CONCLUDED", ground: "Wij tekenden niet." };
    const { statement, codes } = await act(landlord, "recordPaperStanding", {
      ...(await make.on(id)),
      ...holding,
    });
    expect(codes).toEqual([]);
    expect(await standing()).toMatchObject({ standing: null });
    await expect(
      beneath(
        world,
        `DO $$ BEGIN
          PERFORM set_config('viewer.organisation_id', '${world.organisations.woonbron}', true);
          UPDATE agreement_party SET standing = 'IN_FORCE' WHERE member_id = '${OTHER.id}'; END $$`,
      ),
    ).rejects.toThrow("takes its stance itself");
    expect((await act(tenants, "confirmPaperStatement", seen(statement!))).codes).toEqual([]);
    expect(await standing()).toMatchObject({
      standing: "NOT_CONCLUDED",
      standingGround: "Wij tekenden niet.",
    });
  }));
