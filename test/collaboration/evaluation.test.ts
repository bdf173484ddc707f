import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { undoAtCommit, whileStalled } from "../acts/stalled-acts.js";
import { ask, dataOf } from "../support/api.js";
import { onDay } from "../support/day.js";
import { attempt, beneath } from "../support/given.js";
import { logAs } from "../support/live.js";
import { expectRefused } from "../support/refused.js";
import type { World } from "../support/world.js";
import { givenBudget } from "./given-budget.js";
import { clause, CLAUSES, givenCollaboration } from "./given-collaboration.js";
import { inCollaborationWorld, put, putInForce, TODAY } from "./given-in-force.js";

const { JudgeCollaborationDocument: JUDGE } = cprw;
type Who = { token: string };
type Put = Readonly<Record<string, unknown>>;

/** An agreement with an evaluation that was due a month ago. */
async function givenEvaluation(world: World, values: Put = {}, agreement: Put = {}) {
  const { bestuurder: landlord, voorzitter: council } = world.members;
  const agreementId = await putInForce(world, agreement);
  const id = await put(world, "collaboration_evaluation", {
    ...{ organisation_id: world.organisations.woonbron, agreement_id: agreementId },
    ...{ due_on: "2024-01-01", status: "DUE" },
    ...values,
  });
  const list = async (who: Who) =>
    (await dataOf(world.url, who, cprw.EvaluationsOfCollaborationDocument, { id: agreementId }))
      .collaborationAgreement!.evaluations!;
  const judging = (more: Partial<cprw.JudgeCollaborationInput> = {}) => ({
    ...{ id, expectedVersion: 1, outcome: "CONTINUE" as const, text: "Het werkt." },
    ...more,
  });
  async function judged(who: Who, more: Partial<cprw.JudgeCollaborationInput> = {}) {
    const { payload, codes } = await attempt(world, who, JUDGE, judging(more));
    if (codes.length > 0) throw new Error(codes.join());
    return payload!.evaluation!;
  }
  return { landlord, council, agreementId, id, list, judging, judged };
}

describe("judgeCollaboration", () => {
  it("is done once by each party; with the last one the next moment is planned", () =>
    inCollaborationWorld(async (world) => {
      const make = await givenEvaluation(world);
      const { landlord, council } = make;
      const first = await make.judged(council, { outcome: "AMEND", text: " Meer tijd. " });
      expect(first).toMatchObject({
        status: "DUE",
        doneOn: null,
        version: 1,
        allowedActs: [],
        judgements: [
          { outcome: "AMEND", text: "Meer tijd.", givenOn: TODAY, by: { name: "CPRW" } },
        ],
      });
      await expectRefused(world, council, JUDGE, make.judging(), "EVALUATION_JUDGED");
      expect(await make.judged(landlord)).toMatchObject({ status: "DONE", doneOn: TODAY });
      expect(await make.list(council)).toMatchObject([
        { status: "DONE", judgements: [{ by: { name: "CPRW" } }, { by: { name: "Woonbron" } }] },
        { status: "PLANNED", dueOn: "2026-01-01", judgements: [], allowedActs: [] },
      ]);
      await expectRefused(
        world,
        landlord,
        JUDGE,
        make.judging({ expectedVersion: 2 }),
        "INVALID_TRANSITION",
      );
      await expectRefused(world, landlord, JUDGE, make.judging(), "CONFLICT");
    }));

  it("is open from sixty days before its day on", () =>
    inCollaborationWorld(async (world) => {
      const make = await givenEvaluation(world, { due_on: "2024-06-01", status: "PLANNED" });
      const { council } = make;
      await onDay(world, "2024-04-01");
      const { payload } = await expectRefused(world, council, JUDGE, make.judging(), "TOO_EARLY");
      expect(payload!.userErrors[0]!.message).toBe("Dit kan pas vanaf 2 april 2024.");
      expect(payload!.evaluation!.allowedActs).toEqual([]);
      await onDay(world, "2024-04-02");
      expect((await make.list(council))[0]!.allowedActs).toEqual(["JUDGE"]);
      expect(await make.judged(council)).toMatchObject({ status: "PLANNED" });
      expect(await make.judged(make.landlord)).toMatchObject({
        status: "DONE",
        doneOn: "2024-04-02",
      });
      expect((await make.list(council))[1]).toMatchObject({ dueOn: "2026-06-01" });
    }));

  it("is for who speaks for a party, and says why it judges so", () =>
    inCollaborationWorld(async (world) => {
      const make = await givenEvaluation(world);
      const { bestuurslid, secretaris, ondersteuner, regiodirecteur, beleidsadviseur } =
        world.members;
      for (const who of [bestuurslid, secretaris, ondersteuner, regiodirecteur, beleidsadviseur]) {
        await expectRefused(world, who, JUDGE, make.judging(), "FORBIDDEN");
        expect((await make.list(who))[0]!.allowedActs).toEqual([]);
      }
      for (const text of [null, "", " \u200B "])
        await expectRefused(
          world,
          make.council,
          JUDGE,
          make.judging({ text }),
          "EVALUATION_WITHOUT_TEXT",
        );
      const refused = (more: object, code: string) =>
        expectRefused(world, make.council, JUDGE, make.judging(more), code);
      await refused({ text: "x".repeat(10_001) }, "TEXT_TOO_LONG");
      await refused({ text: "a\u0000b" }, "TEXT_INVALID");
      await refused({ expectedVersion: 2 }, "CONFLICT");
      await refused({ outcome: "MAYBE" }, "BAD_USER_INPUT");
      await refused({ id: "geen id" }, "NOT_FOUND");
      await refused({ id: make.agreementId }, "NOT_FOUND");
    }));

  it("waits for every party, also a local organisation", () =>
    inCollaborationWorld(async (world) => {
      const { woonbron: w, cprw: c, delftseHuurders } = world.organisations;
      const make = await givenEvaluation(world, {}, { party_ids: [w, c, delftseHuurders] });
      await make.judged(make.council);
      expect(await make.judged(make.landlord)).toMatchObject({ status: "DUE" });
      const { data } = await ask<{ judgeCollaboration: { evaluation: object } }>(
        world.url,
        world.members.delftseHuurder,
        `mutation ($input: JudgeCollaborationInput!) { judgeCollaboration(input: $input) {
          evaluation { status judgements { outcome } } userErrors { code } } }`,
        { input: make.judging({ outcome: "END" }) },
      );
      expect(data!.judgeCollaboration).toEqual({
        evaluation: {
          status: "DONE",
          judgements: [{ outcome: "CONTINUE" }, { outcome: "CONTINUE" }, { outcome: "END" }],
        },
        userErrors: [],
      });
    }));

  it("is refused to the council where it only reads, and hidden from who does not negotiate", () =>
    inCollaborationWorld(async (world) => {
      const { woonbron: w, delftseHuurders } = world.organisations;
      const make = await givenEvaluation(world, {}, { party_ids: [w, delftseHuurders] });
      await expectRefused(world, make.council, JUDGE, make.judging(), "FORBIDDEN");
      const { dordtseHuurder } = world.members;
      await expectRefused(world, dordtseHuurder, JUDGE, make.judging(), "NOT_FOUND");
      const EVALUATIONS = `query ($id: ID!) {
        collaborationAgreement(id: $id) { evaluations { id } } }`;
      const { data } = await ask(world.url, dordtseHuurder, EVALUATIONS, {
        id: make.agreementId,
      });
      expect(data).toEqual({ collaborationAgreement: { evaluations: [] } });
    }));

  it("of both parties at the same moment is done, and plans one next moment", () =>
    inCollaborationWorld(async (world) => {
      const make = await givenEvaluation(world);
      const answers = await Promise.all(
        [make.landlord, make.council].map((who) => attempt(world, who, JUDGE, make.judging())),
      );
      expect(answers.map(({ codes }) => codes)).toEqual([[], []]);
      expect((await make.list(make.council)).map(({ status }) => status)).toEqual([
        "DONE",
        "PLANNED",
      ]);
    }));
});

describe("the next evaluation", () => {
  const planned = (agreement: Put, values: Put = {}) =>
    new Promise<(string | null)[]>((done, failed) => {
      inCollaborationWorld(async (world) => {
        const make = await givenEvaluation(world, values, agreement);
        await make.judged(make.council);
        await make.judged(make.landlord);
        done((await make.list(make.council)).map(({ dueOn }) => dueOn));
      }).catch(failed);
    });

  it("is not planned for an agreement that has ended, ends before, or has no rhythm", async () => {
    const only = ["2024-01-01"];
    expect(await planned({ status: "EXPIRED" })).toEqual(only);
    expect(await planned({ evaluation_months: null })).toEqual(only);
    expect(await planned({ ends_on: "2025-12-31" })).toEqual(only);
    expect(await planned({ ends_on: "2026-01-01" })).toEqual([...only, "2026-01-01"]);
    expect(await planned({ ends_on: "2025-12-31", renewal_months: 12 })).toEqual([
      ...only,
      "2026-01-01",
    ]);
  });

  it("keeps the rhythm, and is still to come, however late all have judged", async () => {
    expect(await planned({ evaluation_months: 1 }, { due_on: "2022-01-31" })).toEqual([
      "2022-01-31",
      "2024-02-29",
    ]);
  });
});

describe("an agreement that the parties concluded", () => {
  it("plans its first evaluation, and takes a comment and a budget", () =>
    inCollaborationWorld(async (world) => {
      const { agreement } = await givenCollaboration(world).inForce();
      const { id } = agreement!;
      const { bestuurder, voorzitter } = world.members;
      const { collaborationAgreement } = await dataOf(
        world.url,
        voorzitter,
        cprw.EvaluationsOfCollaborationDocument,
        { id },
      );
      expect(collaborationAgreement!.evaluations).toMatchObject([
        { dueOn: "2026-02-01", status: "PLANNED", judgements: [], allowedActs: [] },
      ]);
      const comment = { agreementId: id, part: "CLAUSE", provisionNumber: "2" } as const;
      const { codes } = await attempt(world, bestuurder, cprw.CommentOnProvisionDocument, {
        ...{ ...comment, text: "Zes weken is krap.", shared: true },
      });
      expect(codes).toEqual([]);
      const budget = await givenBudget(world).agreed({ agreementId: id, year: 2024 });
      expect(budget).toMatchObject({ status: "AGREED", accountDueOn: "2025-02-28" });
    }));
});

describe("a version that begins", () => {
  const lasting = (parameters: object) =>
    clause("4", `De overeenkomst geldt: ${JSON.stringify(parameters)}.`, {
      ...{ kind: "DURATION", parameters },
    });
  const daysOf = async (world: World, id: string) =>
    (
      await dataOf(world.url, world.members.voorzitter, cprw.EvaluationsOfCollaborationDocument, {
        id,
      })
    ).collaborationAgreement!.evaluations!.map(({ dueOn, status }) => [dueOn, status]);

  it("with another rhythm moves the moment that is planned, at once or at midnight", () =>
    inCollaborationWorld(async (world) => {
      const make = givenCollaboration(world);
      const id = (await make.inForce()).agreement!.id;
      const amended = async (parameters: object, more: object = {}) =>
        make.concluded(await make.amending(id, { provisions: [lasting(parameters)], ...more }));
      expect(await daysOf(world, id)).toEqual([["2026-02-01", "PLANNED"]]);
      const rest = { termMonths: 48, noticeMonths: 6 };
      await onDay(world, "2024-05-01");
      await amended({ ...rest, evaluationMonths: 24 });
      expect(await daysOf(world, id)).toEqual([["2026-02-01", "PLANNED"]]);
      await amended({ ...rest, evaluationMonths: 12 });
      expect(await daysOf(world, id)).toEqual([["2025-05-01", "PLANNED"]]);
      await amended({ ...rest, evaluationMonths: 6 }, { effectiveOn: "2024-07-01" });
      expect(await daysOf(world, id)).toEqual([["2025-05-01", "PLANNED"]]);
      await onDay(world, "2024-07-01");
      await world.server.clock.advance();
      await world.server.clock.advance();
      expect(await daysOf(world, id)).toEqual([["2025-01-01", "PLANNED"]]);
      const moved = "SELECT 1 FROM change WHERE act = 'COLLABORATION_EVALUATION_MOVED'";
      expect(await beneath(world, moved)).toHaveLength(1);
    }));

  it("leaves a moment that is due, and one for which it would end too early", () =>
    inCollaborationWorld(async (world) => {
      const make = givenCollaboration(world);
      const id = (await make.inForce()).agreement!.id;
      const amended = async (parameters: object) =>
        make.concluded(await make.amending(id, { provisions: [lasting(parameters)] }));
      await amended({ termMonths: 30, evaluationMonths: 31 });
      expect(await daysOf(world, id)).toEqual([["2026-02-01", "PLANNED"]]);
      await onDay(world, "2026-02-01");
      await world.server.clock.advance();
      await amended({ termMonths: 60, evaluationMonths: 12 });
      expect(await daysOf(world, id)).toEqual([["2026-02-01", "DUE"]]);
    }));

  it.each([
    [{ termMonths: 12 }, []],
    [{ termMonths: 13 }, [["2025-02-01", "PLANNED"]]],
    [{ termMonths: 12, renewalMonths: 12 }, [["2025-02-01", "PLANNED"]]],
  ])("plans no first moment after the last day of the agreement: %j", (term, planned) =>
    inCollaborationWorld(async (world) => {
      const { agreement } = await givenCollaboration(world).inForce({
        provisions: [...CLAUSES.slice(0, 4), lasting({ ...term, evaluationMonths: 12 })],
      });
      expect(await daysOf(world, agreement!.id)).toEqual(planned);
    }),
  );
});

describe("midnight", () => {
  it("says once that the day of an evaluation has come, where its agreement is in force", () =>
    inCollaborationWorld(async (world) => {
      const near = { due_on: "2024-02-10", status: "PLANNED" };
      const make = await givenEvaluation(world, near);
      const ended = await givenEvaluation(world, near, { status: "TERMINATED" });
      const midnight = async (day: string) => {
        await onDay(world, day);
        await world.server.clock.advance();
      };
      await midnight("2024-02-09");
      expect((await make.list(make.council))[0]!.status).toBe("PLANNED");
      await midnight("2024-02-10");
      await midnight("2024-02-11");
      expect((await make.list(make.council))[0]!.status).toBe("DUE");
      expect((await ended.list(make.council))[0]!.status).toBe("PLANNED");
      expect(
        await beneath(
          world,
          `SELECT entity_id AS id FROM change WHERE act = 'COLLABORATION_EVALUATION_DUE'`,
        ),
      ).toEqual([{ id: make.id }]);
      const told = (await logAs(world.url, make.council)).filter(
        ({ subjectType, subjectId }) =>
          subjectType === "CollaborationEvaluation" && subjectId === make.id,
      );
      expect(told.length).toBeGreaterThan(0);
    }));
});

it("waits for no act on a budget, of which the other parties may not know", () =>
  inCollaborationWorld(async (world) => {
    const { woonbron: w, cprw: c, delftseHuurders } = world.organisations;
    const make = await givenEvaluation(world, {}, { party_ids: [w, c, delftseHuurders] });
    await undoAtCommit(world);
    const act = { on: "", isPrivate: false };
    const budget = {
      ...{ ...act, name: "proposeBudgetYear", who: world.members.bestuurder },
      input: { agreementId: make.agreementId, year: 2023, basis: "LUMP", amountCents: 1 },
    };
    const judging = {
      ...{ ...act, name: "judgeCollaboration", who: world.members.delftseHuurder },
      input: make.judging(),
    };
    await whileStalled(world, [budget], async (stalled) =>
      expect(await stalled.attempt(judging)).toBeNull(),
    );
  }));
