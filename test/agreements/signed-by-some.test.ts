import { expect, it } from "@jest/globals";
import { dataOf } from "../support/api.js";
import { beneath } from "../support/beneath.js";
import { onDay } from "../support/day.js";
import type { World } from "../support/world.js";
import { givenConcluding } from "./given-concluding.js";
import { inAgreementWorld } from "./given-cycle.js";

const REASON = { reason: "De huursom klopt niet." };
const JUDGEMENT = { year: 2023, outcome: "KEPT", text: "Goed." };

/** Landlord and municipality signed, the tenants refused. It begins in 2023. */
async function byTwo(world: World) {
  const make = givenConcluding(world);
  const { landlord, alderman, tenants } = make;
  const { id, parts } = await make.fixed();
  for (const who of [landlord, alderman]) await make.signed(who, id);
  await make.act(tenants, "refuseToSign", id, { partId: parts[0]!.id, reason: "Te weinig." });
  const codes = async (who: { token: string }, name: string, input: object = {}) =>
    (await make.attempt(who, name, id, input)).codes;
  const tasks = async () => {
    const { agreementOverviews } = await dataOf<
      { agreementOverviews: { tasks: { kind: string; since: string; organisation: object }[] }[] },
      object
    >(
      world.url,
      tenants,
      `query ($ids: [ID!]!) { agreementOverviews(municipalityIds: $ids, year: 2023) {
        tasks { kind since isLate organisation { name } } } }`,
      { ids: [world.municipalities.delft] },
    );
    return agreementOverviews[0]!.tasks;
  };
  return { make, id, codes, tasks };
}

it("what some hold in force is reopened only when all who signed accept, whoever proposes it", () =>
  inAgreementWorld(async (world) => {
    const { make, id, codes } = await byTwo(world);
    const { landlord, alderman, tenants } = make;
    for (const who of [landlord, tenants])
      expect(await codes(who, "reopenAgreement", REASON)).toEqual(["INVALID_TRANSITION"]);
    expect(await codes(tenants, "proposeToParties", { kind: "REOPENING" })).toEqual([
      "REASON_REQUIRED",
    ]);
    const open = await make.propose(tenants, id, "REOPENING", REASON);
    expect(open.proposals.at(-1)!.awaiting).toHaveLength(2);
    await expect(make.answer(tenants, "acceptAgreementProposal", id)).rejects.toThrow(
      "PROPOSAL_NOT_YOURS_TO_ANSWER",
    );
    const half = await make.answer(landlord, "acceptAgreementProposal", id);
    expect(half.status).toBe("SIGNED_BY_SOME");
    expect(half.parts[0]!.signatures.map(({ status }) => status)).toEqual(["GIVEN", "GIVEN"]);
    const reopened = await make.answer(alderman, "acceptAgreementProposal", id);
    expect(reopened).toMatchObject({ status: "NEGOTIATION", reopenReason: REASON.reason });
    expect(reopened.parts[0]!.signatures.map(({ status }) => status)).toEqual(["VOIDED", "VOIDED"]);
  }));

it("who signed rejects a reopening, and who refused may still sign while it is proposed", () =>
  inAgreementWorld(async (world) => {
    const { make, id } = await byTwo(world);
    await make.propose(make.alderman, id, "REOPENING", REASON);
    const kept = await make.answer(make.landlord, "rejectAgreementProposal", id, REASON);
    expect(kept.status).toBe("SIGNED_BY_SOME");
    await make.propose(make.alderman, id, "REOPENING", REASON);
    expect((await make.signed(make.tenants, id)).status).toBe("SIGNED");
    const { proposals } = await make.read(make.landlord, id);
    expect(proposals.at(-1)).toMatchObject({ kind: "REOPENING", status: "OVERTAKEN" });
  }));

it("no statement of one party voids what others hold in force", () =>
  inAgreementWorld(async (world) => {
    const { id } = await byTwo(world);
    const { woonbron } = world.organisations;
    const as = `PERFORM set_config('viewer.organisation_id', '${woonbron}', true);`;
    for (const [sql, message] of [
      [`UPDATE agreement SET status = 'NEGOTIATION' WHERE id = '${id}'`, "its lifecycle"],
      ["UPDATE agreement_signature SET voided_on = app.today()", "until negotiation is reopened"],
    ] as const)
      await expect(beneath(world, `DO $$ BEGIN ${as} ${sql}; END $$`)).rejects.toThrow(message);
  }));

it.each(["SIGNED_BY_SOME", "SIGNED", "IN_FORCE"])(
  "any party asks for a new edition of what is %s because it is unreasonable, with its ground",
  (status) =>
    inAgreementWorld(async (world) => {
      const { make, id, codes } = await byTwo(world);
      if (status !== "SIGNED_BY_SOME") await make.signed(make.tenants, id);
      if (status === "IN_FORCE") {
        await onDay(world, "2023-01-01");
        await world.server.clock.advance();
      }
      expect((await make.read(make.tenants, id)).status).toBe(status);
      expect(await codes(make.tenants, "proposeToParties", { kind: "HARDSHIP" })).toEqual([
        "REASON_REQUIRED",
      ]);
      await make.propose(make.tenants, id, "HARDSHIP", { reason: "De bouw werd veel duurder." });
      for (const who of [make.landlord, make.alderman])
        await make.answer(who, "acceptAgreementProposal", id);
      const next = await make.act(make.tenants, "amendAgreement", id);
      expect(next).toMatchObject({ kind: "AMENDMENT", status: "NEGOTIATION", base: { status } });
    }),
);

it("what was accepted of it as unreasonable is of no use once it is negotiated again", () =>
  inAgreementWorld(async (world) => {
    const { make, id, codes } = await byTwo(world);
    const { landlord, alderman, tenants } = make;
    await make.decided(id, "HARDSHIP", REASON);
    expect((await make.read(landlord, id)).allowedActs).toContain("AMEND");
    await make.propose(landlord, id, "REOPENING", REASON);
    await make.answer(alderman, "acceptAgreementProposal", id);
    await make.decided(id, "FINAL_CONCEPT");
    for (const who of [landlord, alderman, tenants]) await make.signed(who, id);
    const { status, allowedActs } = await make.read(landlord, id);
    expect([status, allowedActs.includes("AMEND")]).toEqual(["SIGNED", false]);
    expect(await codes(landlord, "amendAgreement")).toEqual(["NOT_AGREED_TO_AMEND"]);
  }));

it("is not published by a landlord that refused to sign, unless it holds it in force", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const { landlord, alderman, tenants } = make;
    const { id, parts } = await make.fixed();
    for (const who of [alderman, tenants]) await make.signed(who, id);
    await make.act(landlord, "refuseToSign", id, { partId: parts[0]!.id, ...REASON });
    const publishes = async () => {
      const { allowedActs } = await make.read(landlord, id);
      const url = "https://woonbron.example/a.pdf";
      return [
        allowedActs.includes("PUBLISH"),
        (await make.attempt(landlord, "publishAgreement", id, { url })).codes,
      ];
    };
    expect(await publishes()).toEqual([false, ["PUBLISHED_BY_WHO_SIGNED"]]);
    await make.act(landlord, "holdStanding", id, { standing: "IN_FORCE" });
    expect(await publishes()).toEqual([true, []]);
  }));

it("is judged from its first day on by who signed, and by who holds that it is in force", () =>
  inAgreementWorld(async (world) => {
    const { make, id, codes } = await byTwo(world);
    const { landlord, alderman, tenants } = make;
    const judge = (who: { token: string }) => codes(who, "judgeAgreement", JUDGEMENT);
    expect(await judge(landlord)).toEqual(["ALL_JUDGED"]);
    await onDay(world, "2023-03-04");
    expect(await judge(tenants)).toEqual(["NOT_HELD_IN_FORCE"]);
    const denies = { standing: "NOT_CONCLUDED", ground: "Niet allen tekenden." };
    await make.act(alderman, "holdStanding", id, denies);
    expect(await judge(alderman)).toEqual(["NOT_HELD_IN_FORCE"]);
    expect(await judge(landlord)).toEqual([]);
    await make.act(tenants, "holdStanding", id, { standing: "IN_FORCE" });
    expect(await judge(tenants)).toEqual([]);
    expect((await make.read(landlord, id)).status).toBe("SIGNED_BY_SOME");
  }));

it("is the landlord's to publish from its first day on, unless it holds that there is none", () =>
  inAgreementWorld(async (world) => {
    const { make, id, tasks } = await byTwo(world);
    const { landlord } = make;
    const due = async () => [
      (await make.read(landlord, id)).publicationDue,
      (await tasks()).filter(({ kind }) => kind === "PUBLISH"),
    ];
    expect(await due()).toEqual([false, []]);
    await onDay(world, "2023-01-01");
    const task = {
      ...{ kind: "PUBLISH", since: "2023-01-01", isLate: true },
      organisation: { name: "Woonbron" },
    };
    expect(await due()).toEqual([true, [task]]);
    const denies = { standing: "NOT_CONCLUDED", ground: "Niet allen tekenden." };
    await make.act(landlord, "holdStanding", id, denies);
    expect(await due()).toEqual([false, []]);
    await make.act(landlord, "holdStanding", id, { standing: "IN_FORCE" });
    expect(await due()).toEqual([true, [task]]);
    const publicReads = async () => {
      const document = "query ($id: ID!) { performanceAgreement(id: $id) { status } }";
      const { performanceAgreement } = await dataOf<
        { performanceAgreement: object | null },
        object
      >(world.url, null, document, { id });
      return performanceAgreement;
    };
    expect(await publicReads()).toBeNull();
    await make.act(landlord, "publishAgreement", id, { url: "https://woonbron.example/a.pdf" });
    expect(await due()).toEqual([false, []]);
    expect(await publicReads()).toEqual({ status: "SIGNED_BY_SOME" });
  }));

it("is monitored from its first day on, as what all signed", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const { landlord, alderman, tenants } = make;
    const { id, parts } = await make.fixed({ monitoringMonths: [1, 4] });
    for (const who of [landlord, alderman]) await make.signed(who, id);
    await make.act(tenants, "refuseToSign", id, { partId: parts[0]!.id, reason: "Te weinig." });
    const due = () =>
      beneath(world, "SELECT status, monitoring_due_on::text AS due FROM agreement");
    const status = "SIGNED_BY_SOME";
    expect(await due()).toEqual([{ status, due: "2023-01-31" }]);
    for (const [day, next] of [
      ["2023-01-31", "2023-01-31"],
      ["2023-02-01", "2023-04-30"],
    ] as const) {
      await onDay(world, day);
      await world.server.clock.advance();
      expect(await due()).toEqual([{ status, due: next }]);
    }
    await world.settle();
    const told = await beneath(
      world,
      "SELECT act FROM change WHERE act = 'AGREEMENT_MONITORING_PASSED'",
    );
    expect(told).toHaveLength(1);
  }));

it("is ended by those who hold it in force, without who refused or denies it", () =>
  inAgreementWorld(async (world) => {
    const { make, id } = await byTwo(world);
    const { landlord, alderman, tenants } = make;
    const denies = { standing: "NOT_CONCLUDED", ground: "Niet allen tekenden." };
    await make.act(tenants, "holdStanding", id, denies);
    const proposed = await make.propose(landlord, id, "TERMINATION", REASON);
    expect(proposed.proposals.at(-1)!.awaiting).toEqual([{ name: "Gemeente Delft" }]);
    await expect(make.answer(tenants, "rejectAgreementProposal", id, REASON)).rejects.toThrow(
      "PROPOSAL_NOT_YOURS_TO_ANSWER",
    );
    const ended = await make.answer(alderman, "acceptAgreementProposal", id);
    expect(ended.status).toBe("TERMINATED");
  }));
