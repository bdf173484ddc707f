import { expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { ask, dataOf } from "../support/api.js";
import { onDay } from "../support/day.js";
import { attempt, beneath } from "../support/given.js";
import { expectRefused } from "../support/refused.js";
import type { World } from "../support/world.js";
import { inAgreementWorld } from "./given-cycle.js";
import { givenDispute } from "./given-dispute.js";

const { JudgeAgreementDocument: JUDGE } = cprw;
type Who = { token: string };

const midnight = async (world: World, day: string) => {
  await onDay(world, day);
  await world.server.clock.advance();
};

function givenJudgement(world: World) {
  const make = givenDispute(world);

  async function read(who: Who, id: string) {
    const { performanceAgreement } = await dataOf(
      world.url,
      who,
      cprw.JudgementsOfAgreementDocument,
      { id },
    );
    return performanceAgreement!;
  }

  /** An agreement of these parties that is in force. */
  async function inForce(input: object = {}): Promise<string> {
    const id = await make.agreement(input);
    await make.leads(id, "IN_FORCE");
    return id;
  }

  async function judging(who: Who, id: string, more: Partial<cprw.JudgeAgreementInput> = {}) {
    const { version } = await read(who, id);
    return {
      id,
      expectedVersion: version!,
      year: 2022,
      outcome: "MOSTLY_KEPT" as const,
      text: "Er kwamen 40 van de 46 woningen.",
      ...more,
    };
  }

  async function judged(who: Who, id: string, more: Partial<cprw.JudgeAgreementInput> = {}) {
    const { codes } = await attempt(world, who, JUDGE, await judging(who, id, more));
    expect(codes).toEqual([]);
    return read(who, id);
  }

  return { ...make, read, inForce, judging, judged };
}

it("each party judges a year for itself, and who reads the agreement reads that", () =>
  inAgreementWorld(async (world) => {
    const { inForce, judged, published, tenants, landlord } = givenJudgement(world);
    const id = await inForce();
    await judged(landlord, id, { outcome: "KEPT" });
    const { judgements, allowedActs } = await judged(tenants, id, { outcome: "NOT_KEPT" });
    expect(judgements).toMatchObject([
      { year: 2022, outcome: "KEPT", by: { name: "Woonbron" }, givenOn: "2022-02-01" },
      { year: 2022, outcome: "NOT_KEPT", by: { name: "Huurders Delft" } },
    ]);
    expect(allowedActs).not.toContain("JUDGE");
    await published(id);
    const { data } = await ask(
      world.url,
      null,
      `query ($id: ID!) {
        performanceAgreement(id: $id) { judgements { outcome by { name } } } }`,
      { id },
    );
    expect(data).toEqual({
      performanceAgreement: {
        judgements: [
          { outcome: "KEPT", by: { name: "Woonbron" } },
          { outcome: "NOT_KEPT", by: { name: "Huurders Delft" } },
        ],
      },
    });
  }));

it("a year is judged once by each party, when it has begun, and with a text", () =>
  inAgreementWorld(async (world) => {
    const { inForce, judging, judged, tenants, landlord } = givenJudgement(world);
    const id = await inForce({ startsOn: "2021-01-01", endsOn: "2023-12-31" });
    const refused = async (more: Partial<cprw.JudgeAgreementInput>, code: string) =>
      expectRefused(world, tenants, JUDGE, await judging(tenants, id, more), code);
    const { userErrors } = await refused({ year: 2023 }, "YEAR_NOT_BEGUN");
    expect(userErrors[0]!.message).toBe(
      "U beoordeelt een jaar van de afspraken dat is begonnen: 2021, 2022.",
    );
    await refused({ year: 2020 }, "YEAR_NOT_BEGUN");
    await refused({ text: " " }, "JUDGEMENT_EMPTY");
    await judged(tenants, id);
    await refused({}, "YEAR_JUDGED");
    await judged(landlord, id);
    const { allowedActs } = await judged(tenants, id, { year: 2021 });
    expect(allowedActs).not.toContain("JUDGE");
    await refused({}, "ALL_JUDGED");
  }));

it("only a party judges, by who binds it, of an agreement that is in force", () =>
  inAgreementWorld(async (world) => {
    const { inForce, agreement, judging, leads, tenants } = givenJudgement(world);
    const id = await inForce();
    const { voorzitter, secretaris, beleidsadviseur } = world.members;
    // the council reads it, and is no party
    for (const who of [voorzitter, secretaris, beleidsadviseur])
      await expectRefused(world, who, JUDGE, await judging(who, id), "FORBIDDEN");
    await leads(id, "SIGNED_BY_SOME");
    await expectRefused(world, tenants, JUDGE, await judging(tenants, id), "NOT_HELD_IN_FORCE");
    const other = await agreement({ endsOn: "2023-12-31" });
    await expectRefused(world, tenants, JUDGE, await judging(tenants, other), "INVALID_TRANSITION");
  }));

/** Signed by the three, an adviser beside them, and in force for two years; on paper a fourth. */
async function forTwoYears(world: World, judgement: ReturnType<typeof givenJudgement>) {
  const [sister] = await world.administer<{ id: string }>(
    `INSERT INTO organisation (name, kind, municipality_ids)
      VALUES ('Andere verhuurder', 'OTHER_LANDLORD', ARRAY[$1::uuid]) RETURNING id`,
    [world.municipalities.delft],
  );
  const { woonbron, cprw: council, delftseHuurders, gemeenteDelft } = world.organisations;
  const parties = [
    ...[woonbron, delftseHuurders, gemeenteDelft, sister!.id].map((organisationId) => ({
      organisationId,
      capacity: "SIGNATORY",
    })),
    { organisationId: council, capacity: "ADVISER" },
  ];
  const id = await judgement.inForce({
    startsOn: "2021-01-01",
    parts: [{ code: "A", title: "Afspraken", scope: "JOINT", parties }],
  });
  await beneath(world, "UPDATE agreement SET in_force_on = starts_on WHERE id = $1", [id]);
  return id;
}

it("what all signatories with a log-in judged is evaluated when its last day has passed", () =>
  inAgreementWorld(async (world) => {
    const judgement = givenJudgement(world);
    const { judged, read, tenants, landlord, alderman } = judgement;
    const id = await forTwoYears(world, judgement);
    const status = async () => (await read(landlord, id)).status;
    const all = [landlord, tenants, alderman];
    for (const who of all) await judged(who, id);
    await midnight(world, "2022-12-31");
    expect(await status()).toBe("IN_FORCE");
    expect((await read(landlord, id)).allowedActs).toEqual(
      expect.arrayContaining(["PROPOSE_AMENDMENT", "PROPOSE_HARDSHIP"]),
    );
    await midnight(world, "2023-01-01");
    expect(await status()).toBe("EVALUATED");
    // an adviser says what it thinks too, and changes nothing by it
    expect((await judged(world.members.voorzitter, id)).status).toBe("EVALUATED");
  }));

it("what is judged after its last day is evaluated by the last judgement of its last year", () =>
  inAgreementWorld(async (world) => {
    const judgement = givenJudgement(world);
    const { judged, tenants, landlord, alderman } = judgement;
    const id = await forTwoYears(world, judgement);
    for (const who of [landlord, tenants]) await judged(who, id);
    await midnight(world, "2023-01-01");
    expect((await judged(world.members.voorzitter, id)).status).toBe("IN_FORCE");
    expect((await judged(alderman, id, { year: 2021 })).status).toBe("IN_FORCE");
    expect((await judged(alderman, id)).status).toBe("EVALUATED");
  }));

it("an agreement without an end is never evaluated for good", () =>
  inAgreementWorld(async (world) => {
    const { inForce, judged, tenants, landlord, alderman } = givenJudgement(world);
    const id = await inForce({ endsOn: null });
    for (const who of [landlord, tenants, alderman])
      expect((await judged(who, id)).status).toBe("IN_FORCE");
    await onDay(world, "2023-01-01");
    await judged(tenants, id, { year: 2023 });
  }));

it("what was judged is never edited, whoever tries", () =>
  inAgreementWorld(async (world) => {
    const { inForce, judged, tenants } = givenJudgement(world);
    await judged(tenants, await inForce());
    for (const change of ["outcome = 'KEPT'", "text = 'Anders'", "year = 2021"])
      await expect(beneath(world, `UPDATE agreement_judgement SET ${change}`)).rejects.toThrow(
        "is never edited",
      );
  }));
