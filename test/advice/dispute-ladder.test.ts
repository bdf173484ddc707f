import { describe, expect, it } from "@jest/globals";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { ClimbToDispute1763900073000 } from "../../migrations/1763900073000-ClimbToDispute.js";
import { prepareDatabase } from "../../src/server/prepare-database.js";
import { ask, dataOf } from "../support/api.js";
import { attempt, beneath } from "../support/given.js";
import { givenAdvice, inAdviceWorld, onDay } from "../support/given-advice.js";
import { expectRefused } from "../support/refused.js";
import type { World } from "../support/world.js";

const {
  DecideAdviceProcedureDocument: DECIDE,
  ExecuteAdviceProcedureDocument: EXECUTE,
  FileDisputeDocument: FILE,
  RecordDisputeStepDocument: STEP,
  RecordRulingDocument: RULE,
  TakeRulingToCourtDocument: CONTEST,
  WithdrawDisputeDocument: WITHDRAW,
} = woonbron;
const versioned = ({ id, version }: { id: string; version?: number | null }) => ({
  id,
  expectedVersion: version!,
});
const TALK = { step: "TALK", outcome: "NOT_SETTLED" } as const;
const COURT = { ground: "De uitspraak deugt niet.", suspendsExecution: false };

/**
 * A procedure in which the Huurcommissie ruled on 4 March 2022; the eight
 * weeks end on Friday 29 April.
 */
async function ruled(world: World, executionForbidden = false) {
  const make = givenAdvice(world);
  const {
    procedure: { id },
  } = await make.responded();
  const now = async () => versioned((await make.read(id))!);
  const given = {
    route: "HUURCOMMISSIE",
    ground: "De redenen deugen niet.",
    suspendsExecution: true,
  } as const;
  await attempt(world, make.council, FILE, { ...(await now()), ...given });
  await onDay(world, "2022-03-04");
  const disputes = async () => (await make.read(id))!.disputes!;
  const ruling = { ruling: "De redenen volstaan.", executionForbidden };
  const { payload, codes } = await attempt(world, make.landlord, RULE, {
    ...versioned((await disputes())[0]!),
    ...ruling,
  });
  expect(codes).toEqual([]);
  return { ...make, id, now, disputes, dispute: payload!.dispute! };
}
const midnight = async (world: World, day: string) => {
  await onDay(world, day);
  await world.server.clock.advance();
};

describe("what was tried before a dispute", () => {
  it("is kept by either side as facts, with day and outcome, and changes nothing of the procedure", () =>
    inAdviceWorld(async (world) => {
      const { responded, submitted, read, landlord, council } = givenAdvice(world);
      await expectRefused(
        world,
        council,
        STEP,
        { ...versioned(await submitted()), ...TALK },
        "INVALID_TRANSITION",
      );
      const { procedure } = await responded();
      await onDay(world, "2022-02-20");
      const input = { ...versioned(procedure), ...TALK };
      await expectRefused(
        world,
        council,
        STEP,
        { ...input, takenOn: "2022-02-21" },
        "DATE_IN_FUTURE",
      );
      await expectRefused(world, council, STEP, { ...input, takenOn: "2022-01-31" }, "TOO_EARLY");
      await expectRefused(world, council, STEP, { ...input, expectedVersion: 1 }, "CONFLICT");
      for (const who of [
        world.members.secretaris,
        world.members.beleidsadviseur,
        world.members.dordtseHuurder,
      ]) {
        await expectRefused(world, who, STEP, input, "FORBIDDEN");
      }
      const before = { ...(await read(procedure.id)), disputeSteps: [] };
      await attempt(world, council, STEP, {
        ...input,
        step: "COMMITTEE",
        takenOn: "2022-02-19",
        note: "Twee stappen.",
      });
      await attempt(world, landlord, STEP, { ...input, step: "TALK", takenOn: "2022-02-10" });
      const { payload } = await attempt(world, council, STEP, {
        ...input,
        step: "MEDIATION",
        outcome: "SETTLED",
      });
      expect(payload!.procedure!.disputeSteps).toMatchObject([
        {
          kind: "TALK",
          takenOn: "2022-02-10",
          outcome: "NOT_SETTLED",
          note: null,
          by: { name: "Woonbron" },
        },
        { kind: "COMMITTEE", takenOn: "2022-02-19", note: "Twee stappen.", by: { name: "CPRW" } },
        { kind: "MEDIATION", takenOn: "2022-02-20", outcome: "SETTLED" },
      ]);
      expect({ ...(await read(procedure.id)), disputeSteps: [] }).toEqual(before);
    }));

  it("is no condition of a dispute, and is told to nobody who only reads the procedure", () =>
    inAdviceWorld(async (world) => {
      const { responded, landlord, council } = givenAdvice(world);
      const { procedure } = await responded({ municipalityIds: [world.municipalities.dordrecht] });
      const { dordtseHuurder, dordtseAmbtenaar } = world.members;
      const seen = () =>
        Promise.all(
          [dordtseHuurder, dordtseAmbtenaar, null].map(
            async (who) =>
              (
                await ask(
                  world.url,
                  who,
                  `query ($id: ID!) {
      adviceProcedure(id: $id) { status version allowedActs disputeSteps { id } history(first: 50) { nodes { act } } }
      changes(first: 200) { changes { id act subjectType } } }`,
                  { id: procedure.id },
                )
              ).data,
          ),
        );
      const before = await seen();
      await attempt(world, council, STEP, { ...versioned(procedure), ...TALK });
      expect(await seen()).toEqual(before);
      const { adviceProcedure } = await dataOf(
        world.url,
        landlord,
        woonbron.AdviceProcedureHistoryDocument,
        { id: procedure.id },
      );
      expect(adviceProcedure!.history!.nodes.at(-1)).toMatchObject({
        act: "ADVICE_DISPUTE_STEP_RECORDED",
        subjectType: "AdviceDisputeStep",
      });
      const other = (await responded()).procedure;
      const filed = await attempt(world, council, FILE, {
        ...versioned(other),
        route: "KANTONRECHTER",
        ground: "Spoed",
        suspendsExecution: false,
      });
      expect(filed.codes).toEqual([]);
      expect(
        await beneath(
          world,
          `
      SELECT has_any_column_privilege('samenspraak_api', 'app.advice_dispute_step',
        'UPDATE') AS edits`,
        ),
      ).toEqual([{ edits: false }]);
    }));
});

describe("the Huurcommissie's ruling (Wohv art. 8a)", () => {
  it("can be taken to court for eight weeks after its copy was sent, counted by the Act on terms", () =>
    inAdviceWorld(async (world) => {
      const { dispute } = await ruled(world);
      expect(dispute).toMatchObject({
        status: "RULED",
        ruledOn: "2022-03-04",
        rulingSentOn: "2022-03-04",
        courtUntil: "2022-04-29",
        courtTerm: {
          endsOn: "2022-04-29",
          status: "RUNNING",
          daysLeft: 56,
          explanation: "8 weken vanaf 4 maart 2022 eindigt op vrijdag 29 april",
        },
      });
      const other = givenAdvice(world);
      const { procedure } = await other.responded();
      const { payload } = await attempt(world, other.council, FILE, {
        ...versioned(procedure),
        route: "HUURCOMMISSIE",
        ground: "Ook",
        suspendsExecution: false,
      });
      await onDay(world, "2022-03-20");
      const open = versioned(payload!.procedure!.disputes![0]!),
        ruling = { ruling: "Ja", executionForbidden: false, ruledOn: "2022-03-10" };
      await expectRefused(
        world,
        other.landlord,
        RULE,
        { ...open, ...ruling, rulingSentOn: "2022-03-09" },
        "TOO_EARLY",
      );
      await expectRefused(
        world,
        other.landlord,
        RULE,
        { ...open, ...ruling, rulingSentOn: "2022-03-21" },
        "DATE_IN_FUTURE",
      );
      // From Thursday 10 March eight weeks end on 5 May, which is a holiday.
      const late = await attempt(world, other.landlord, RULE, {
        ...open,
        ...ruling,
        rulingSentOn: "2022-03-10",
      });
      expect(late.payload!.dispute).toMatchObject({
        courtUntil: "2022-05-06",
        courtTerm: { explanation: expect.stringContaining("Atw art. 1") },
      });
    }));

  it("binds when they have passed, at midnight, once, whoever looks; and can be contested no more", () =>
    inAdviceWorld(async (world) => {
      const { dispute, disputes, read, id, landlord, council } = await ruled(world);
      await midnight(world, "2022-04-29");
      expect(await disputes()).toMatchObject([{ status: "RULED", courtTerm: { daysLeft: 0 } }]);
      await onDay(world, "2022-04-30");
      const contest = { ...versioned(dispute), ...COURT };
      // before the clock, too
      const { userErrors } = await expectRefused(
        world,
        council,
        CONTEST,
        contest,
        "COURT_TERM_PASSED",
      );
      expect(userErrors[0]!.message).toMatch(/29 april 2022 .* bindend \(Wohv art\. 8a\)/);
      const another = await world.startAnother();
      await Promise.all([world.server, another].map(({ clock }) => clock.advance()));
      expect(
        await beneath(
          world,
          `
      SELECT entity, organisation_id, readers @> '{LANDLORD,TENANT_COUNCIL}'
        AND NOT readers && '{PUBLIC}' AS sides
      FROM change
      WHERE act = 'ADVICE_RULING_BINDING'`,
        ),
      ).toEqual([{ entity: "advice_dispute", organisation_id: null, sides: true }]);
      for (const who of [landlord, council]) {
        expect((await read(id, who))!.disputes).toMatchObject([
          { status: "BINDING", courtTerm: { status: "LAPSED", daysLeft: null } },
        ]);
      }
      await expectRefused(
        world,
        council,
        CONTEST,
        { ...versioned((await disputes())[0]!), ...COURT },
        "COURT_TERM_PASSED",
      );
    }));

  it("goes to court once, by either side and within the term; the day of filing decides, recorded when it may be", () =>
    inAdviceWorld(async (world) => {
      const { dispute, disputes, id, read, landlord, council } = await ruled(world);
      const contest = { ...versioned(dispute), ...COURT };
      await onDay(world, "2022-04-01");
      await expectRefused(world, council, CONTEST, { ...contest, ground: " " }, "REASON_REQUIRED");
      await expectRefused(
        world,
        council,
        CONTEST,
        { ...contest, filedOn: "2022-04-02" },
        "DATE_IN_FUTURE",
      );
      await expectRefused(
        world,
        council,
        CONTEST,
        { ...contest, filedOn: "2022-03-03" },
        "TOO_EARLY",
      );
      await expectRefused(world, world.members.secretaris, CONTEST, contest, "FORBIDDEN");
      await expectRefused(world, world.members.dordtseHuurder, CONTEST, contest, "NOT_FOUND");
      await midnight(world, "2022-05-02");
      expect(await disputes()).toMatchObject([{ status: "BINDING" }]);
      const late = { ...versioned((await disputes())[0]!), ...COURT, filedOn: "2022-04-28" };
      const both = await Promise.all(
        [landlord, council].map((who) => attempt(world, who, CONTEST, late)),
      );
      expect(both.map(({ codes }) => codes.join()).sort()).toEqual(["", "CONFLICT"]);
      const taken = both.find(({ codes }) => codes.length === 0)!.payload!.dispute!;
      expect(taken).toMatchObject({
        route: "KANTONRECHTER",
        status: "OPEN",
        filedOn: "2022-04-28",
        reviewOf: { id: dispute.id },
        courtTerm: null,
      });
      const [contested] = await disputes();
      expect(contested).toMatchObject({ status: "TAKEN_TO_COURT", courtTerm: { status: "MET" } });
      await expectRefused(
        world,
        council,
        CONTEST,
        { ...versioned(contested!), ...COURT, filedOn: "2022-04-28" },
        "NOT_CONTESTABLE",
      );
      await midnight(world, "2022-06-01");
      expect(await disputes()).toMatchObject([{ status: "TAKEN_TO_COURT" }, { status: "OPEN" }]);
      expect(await read(id)).toMatchObject({ status: "RESPONDED" });
    }));

  it("is the only one that goes there: not a pending one, and not a court's", () =>
    inAdviceWorld(async (world) => {
      const { responded, council, landlord } = givenAdvice(world);
      const { procedure } = await responded();
      const given = {
        route: "KANTONRECHTER",
        ground: "Geen redenen",
        suspendsExecution: false,
      } as const;
      const { payload } = await attempt(world, council, FILE, {
        ...versioned(procedure),
        ...given,
      });
      const open = payload!.procedure!.disputes![0]!;
      await expectRefused(
        world,
        council,
        CONTEST,
        { ...versioned(open), ...COURT },
        "NOT_CONTESTABLE",
      );
      const { payload: done } = await attempt(world, landlord, RULE, {
        ...versioned(open),
        ruling: "Ongegrond",
        executionForbidden: false,
      });
      expect(done!.dispute).toMatchObject({ status: "RULED", courtUntil: null, courtTerm: null });
      await expectRefused(
        world,
        council,
        CONTEST,
        { ...versioned(done!.dispute!), ...COURT },
        "NOT_CONTESTABLE",
      );
    }));

  it("stands as before when the court's case is withdrawn, and leaves the route of the procedure what it was", () =>
    inAdviceWorld(async (world) => {
      const { dispute, disputes, now, council } = await ruled(world);
      const { payload } = await attempt(world, council, CONTEST, {
        ...versioned(dispute),
        ...COURT,
      });
      await expectRefused(
        world,
        council,
        FILE,
        { ...(await now()), route: "HUURCOMMISSIE", ground: "Nog een", suspendsExecution: false },
        "DISPUTE_PENDING",
      );
      await attempt(world, council, WITHDRAW, versioned(payload!.dispute!));
      expect(await disputes()).toMatchObject([
        { status: "RULED", courtTerm: { status: "RUNNING" } },
        { status: "WITHDRAWN" },
      ]);
      await expectRefused(
        world,
        council,
        FILE,
        { ...(await now()), route: "KANTONRECHTER", ground: "Nog een", suspendsExecution: false },
        "ROUTE_FIXED",
      );
      const again = await attempt(world, council, FILE, {
        ...(await now()),
        route: "HUURCOMMISSIE",
        ground: "Nog een",
        suspendsExecution: false,
      });
      expect(again.codes).toEqual([]);
      await expectRefused(
        world,
        council,
        CONTEST,
        { ...versioned((await disputes())[0]!), ...COURT },
        "DISPUTE_PENDING",
      );
    }));

  it("that forbids execution holds until the court has ruled otherwise", () =>
    inAdviceWorld(async (world) => {
      const { dispute, now, read, id, landlord } = await ruled(world, true);
      await attempt(world, landlord, DECIDE, await now());
      const { payload } = await attempt(world, landlord, CONTEST, {
        ...versioned(dispute),
        ...COURT,
      });
      await expectRefused(
        world,
        landlord,
        EXECUTE,
        { ...(await now()), breachReason: "Toch" },
        "EXECUTION_FORBIDDEN",
      );
      expect((await read(id, landlord))!.allowedActs).not.toContain("EXECUTE");
      await attempt(world, landlord, RULE, {
        ...versioned(payload!.dispute!),
        ruling: "Vernietigd",
        executionForbidden: false,
      });
      expect(await read(id, landlord)).toMatchObject({
        executionAllowedFrom: { date: "2022-02-05", ground: "REASONS_GIVEN" },
        allowedActs: expect.arrayContaining(["EXECUTE"]),
      });
      expect((await attempt(world, landlord, EXECUTE, await now())).codes).toEqual([]);
    }));

  it("that was given before its weeks were counted gets its last day, silently, and binds by the clock", () =>
    inAdviceWorld(async (world) => {
      const { disputes } = await ruled(world);
      await beneath(
        world,
        `
      SET session_replication_role = replica;
      UPDATE advice_dispute SET ruled_on = '2022-03-10', ruling_sent_on = NULL, court_until = NULL;
      SET session_replication_role = origin;
      DROP TABLE advice_dispute_step CASCADE;
      ALTER TABLE advice_dispute DROP ruling_sent_on CASCADE, DROP court_until CASCADE,
        DROP review_of_id CASCADE;
      DELETE FROM migration WHERE name LIKE 'ClimbToDispute%';
      COMMENT ON SCHEMA app IS NULL`,
      );
      const changes = () => beneath(world, "SELECT count(*)::int FROM change");
      const before = await changes();
      await prepareDatabase(world.databaseUrl);
      expect(await changes()).toEqual(before);
      expect(await disputes()).toMatchObject([
        { status: "RULED", rulingSentOn: "2022-03-10", courtUntil: "2022-05-06" },
      ]);
      await midnight(world, "2022-05-07");
      expect(await disputes()).toMatchObject([{ status: "BINDING" }]);
      await expect(new ClimbToDispute1763900073000().down()).rejects.toThrow(
        /tried before disputes/,
      );
    }));
});
