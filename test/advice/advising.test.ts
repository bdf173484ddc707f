import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { attempt, beneath } from "../support/given.js";
import { ADVICE, givenAdvice, inAdviceWorld, onDay } from "../support/given-advice.js";
import { writingNothing } from "./written.js";

const LONG = "x".repeat(100_001);
const fifty = Array.from({ length: 50 }, (_, index) => ({
  text: `Punt ${index + 1}`,
  weight: "RECOMMENDATION" as const,
}));

describe("drafting an advice", () => {
  it("keeps what was given, and leaves the rest open", () =>
    inAdviceWorld(async (world) => {
      const { submitted, draftedAdvice } = givenAdvice(world);
      const { id } = await submitted();
      const bare = await attempt(world, world.members.ondersteuner, cprw.DraftAdviceDocument, {
        procedureId: id,
      });
      expect(bare.payload?.advice).toMatchObject({
        status: "DRAFT",
        outcome: null,
        summary: "",
        body: "",
        draftRecommendations: [],
        recommendations: [],
        adoptedOn: null,
        receivedOn: null,
        late: false,
        version: 1,
      });
      const second = await draftedAdvice((await submitted()).id, { recommendations: fifty });
      expect(second).toMatchObject({
        outcome: ADVICE.outcome,
        summary: ADVICE.summary,
        body: ADVICE.body,
        draftRecommendations: fifty,
        recommendations: [],
      });
    }));

  it("is refused for what cannot be kept, and while there is an advice already", () =>
    inAdviceWorld(async (world) => {
      const { submitted, draftedAdvice } = givenAdvice(world);
      const { id } = await submitted();
      const { voorzitter } = world.members;
      const refusals: [Partial<cprw.DraftAdviceInput>, string, string[]][] = [
        [{ summary: LONG }, "TEXT_TOO_LONG", ["input", "summary"]],
        [{ body: "\0" }, "TEXT_INVALID", ["input", "body"]],
        [
          {
            recommendations: [
              { text: "Goed", weight: "REMARK" },
              { text: "  ", weight: "REMARK" },
            ],
          },
          "RECOMMENDATION_REQUIRED",
          ["input", "recommendations", "1", "text"],
        ],
        [
          { recommendations: [{ text: LONG, weight: "REMARK" }] },
          "TEXT_TOO_LONG",
          ["input", "recommendations", "0", "text"],
        ],
        [
          { recommendations: [...fifty, ...fifty.slice(0, 1)] },
          "TOO_MANY",
          ["input", "recommendations"],
        ],
      ];
      for (const [content, code, path] of refusals) {
        const { userErrors } = await writingNothing(world, () =>
          attempt(world, voorzitter, cprw.DraftAdviceDocument, { procedureId: id, ...content }),
        );
        expect(userErrors).toEqual([expect.objectContaining({ code, path })]);
      }
      const { id: adviceId } = await draftedAdvice(id);
      const again = await writingNothing(world, () =>
        attempt(world, voorzitter, cprw.DraftAdviceDocument, { procedureId: id }),
      );
      expect([again.codes, again.payload?.advice?.id]).toEqual([["ADVICE_EXISTS"], adviceId]);
    }));

  it("with one requestId is done once", () =>
    inAdviceWorld(async (world) => {
      const { id } = await givenAdvice(world).submitted();
      const input = { procedureId: id, requestId: randomUUID() };
      const answers = await Promise.all(
        [1, 2].map(() => attempt(world, world.members.voorzitter, cprw.DraftAdviceDocument, input)),
      );
      expect(answers.map(({ codes }) => codes)).toEqual([[], []]);
      expect(answers[0]!.payload?.advice?.id).toBe(answers[1]!.payload?.advice?.id);
    }));

  it("by two at once makes one draft; the other is told that there is one", () =>
    inAdviceWorld(async (world) => {
      const { id } = await givenAdvice(world).submitted();
      const answers = await Promise.all(
        ["voorzitter", "secretaris"].map((name) =>
          attempt(world, world.members[name as "voorzitter"], cprw.DraftAdviceDocument, {
            procedureId: id,
          }),
        ),
      );
      expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(["", "ADVICE_EXISTS"]);
    }));
});

describe("revising an advice", () => {
  it("leaves what is left out, and opens the outcome again with null", () =>
    inAdviceWorld(async (world) => {
      const { submitted, draftedAdvice } = givenAdvice(world);
      const drafted = await draftedAdvice((await submitted()).id);
      const revised = await attempt(world, world.members.ondersteuner, cprw.ReviseAdviceDocument, {
        id: drafted.id,
        expectedVersion: 1,
        summary: " Korter. ",
        outcome: null,
      });
      expect(revised.payload?.advice).toMatchObject({
        summary: "Korter.",
        outcome: null,
        body: ADVICE.body,
        draftRecommendations: ADVICE.recommendations,
        version: 2,
      });
      const emptied = await attempt(world, world.members.ondersteuner, cprw.ReviseAdviceDocument, {
        id: drafted.id,
        expectedVersion: 2,
        recommendations: [],
      });
      expect(emptied.payload?.advice).toMatchObject({
        summary: "Korter.",
        draftRecommendations: [],
      });
    }));

  it("makes an adopted advice a draft again, that has to be adopted anew", () =>
    inAdviceWorld(async (world) => {
      const { submitted, adoptedAdvice } = givenAdvice(world);
      const { id, version, adoptedOn } = await adoptedAdvice((await submitted()).id);
      expect(adoptedOn).toBe("2022-02-01");
      const revised = await attempt(world, world.members.ondersteuner, cprw.ReviseAdviceDocument, {
        id,
        expectedVersion: version!,
        body: "Anders.",
      });
      expect(revised.payload?.advice).toMatchObject({
        status: "DRAFT",
        adoptedOn: null,
        meeting: null,
      });
      const issued = await writingNothing(world, () =>
        attempt(world, world.members.voorzitter, cprw.IssueAdviceDocument, {
          id,
          expectedVersion: version! + 1,
        }),
      );
      expect(issued.codes).toEqual(["NOT_ADOPTED"]);
    }));

  it("is refused when nothing is given, when it was changed meanwhile, and once it was discarded", () =>
    inAdviceWorld(async (world) => {
      const { submitted, draftedAdvice } = givenAdvice(world);
      const { id } = await draftedAdvice((await submitted()).id);
      const { voorzitter } = world.members;
      const revise = (input: Partial<cprw.ReviseAdviceInput>) =>
        attempt(world, voorzitter, cprw.ReviseAdviceDocument, { id, expectedVersion: 1, ...input });
      await writingNothing(world, async () => {
        expect((await revise({})).codes).toEqual(["NOTHING_TO_CHANGE"]);
        const stale = await revise({ expectedVersion: 7, summary: "x" });
        expect([stale.codes, stale.payload?.advice?.version]).toEqual([["CONFLICT"], 1]);
        expect((await revise({ summary: LONG })).codes).toEqual(["TEXT_TOO_LONG"]);
        expect((await revise({ id: randomUUID(), summary: "x" })).codes).toEqual(["NOT_FOUND"]);
      });
      const discarded = await attempt(world, voorzitter, cprw.DiscardAdviceDocument, {
        id,
        expectedVersion: 1,
      });
      expect(discarded.payload?.advice).toMatchObject({ status: "DISCARDED" });
      await writingNothing(world, async () => {
        for (const answer of [
          await revise({ expectedVersion: 2, summary: "x" }),
          await attempt(world, voorzitter, cprw.DiscardAdviceDocument, { id, expectedVersion: 2 }),
          await attempt(world, voorzitter, cprw.AdoptAdviceDocument, {
            id,
            expectedVersion: 2,
            adoption: { writtenRoundOn: "2022-02-01" },
          }),
          await attempt(world, voorzitter, cprw.IssueAdviceDocument, { id, expectedVersion: 2 }),
        ])
          expect(answer.codes).toEqual(["INVALID_TRANSITION"]);
      });
      expect((await draftedAdvice(discarded.payload!.advice!.procedure!.id)).id).not.toBe(id);
    }));
});

describe("adopting an advice", () => {
  it("takes one meeting of the own board, or one written round, between the request and today", () =>
    inAdviceWorld(async (world) => {
      const { submitted, draftedAdvice } = givenAdvice(world);
      const { voorzitter } = world.members;
      const plan = async (heldOn: string) =>
        (await attempt(world, voorzitter, cprw.PlanBoardMeetingDocument, { heldOn })).payload!
          .meeting!;
      const [yesterday, today, tomorrow, cancelled] = [
        await plan("2022-01-31"),
        await plan("2022-02-01"),
        await plan("2022-02-02"),
        await plan("2022-01-30"),
      ];
      await attempt(world, voorzitter, cprw.CancelBoardMeetingDocument, {
        id: cancelled.id,
        expectedVersion: cancelled.version!,
      });
      const [{ id: theirs }] = (await beneath<{ id: string }>(
        world,
        `
          INSERT INTO board_meeting (organisation_id, held_on) VALUES ($1, '2022-01-31')
          RETURNING id`,
        [world.organisations.dordtseHuurders],
      )) as [{ id: string }];
      await onDay(world, "2022-01-31");
      const { id: procedureId } = await submitted();
      await onDay(world, "2022-02-01");
      const early = await plan("2022-01-28");
      const { id } = await draftedAdvice(procedureId);
      const adopt = (adoption: cprw.AdoptionInput | null | undefined, expectedVersion = 1) =>
        attempt(world, voorzitter, cprw.AdoptAdviceDocument, { id, expectedVersion, adoption });
      await writingNothing(world, async () => {
        for (const adoption of [
          undefined,
          null,
          {},
          { meetingId: today.id, writtenRoundOn: "2022-02-01" },
        ])
          expect((await adopt(adoption)).userErrors).toEqual([
            expect.objectContaining({ code: "ADOPTION_REQUIRED", path: ["input", "adoption"] }),
          ]);
        for (const meetingId of [tomorrow.id, cancelled.id, theirs, randomUUID(), "no id"])
          expect((await adopt({ meetingId })).userErrors).toEqual([
            expect.objectContaining({
              code: "UNKNOWN_MEETING",
              path: ["input", "adoption", "meetingId"],
            }),
          ]);
        expect((await adopt({ writtenRoundOn: "2022-02-02" })).userErrors).toEqual([
          expect.objectContaining({
            code: "DATE_IN_FUTURE",
            path: ["input", "adoption", "writtenRoundOn"],
          }),
        ]);
        for (const writtenRoundOn of ["0000-01-01", "1815-06-18"])
          expect((await adopt({ writtenRoundOn })).codes).toEqual(["DATE_OUT_OF_RANGE"]);
        const tooEarly = (field: string) => [
          expect.objectContaining({
            code: "TOO_EARLY",
            path: ["input", "adoption", field],
            message: "Dit kan pas vanaf 31 januari 2022.",
          }),
        ];
        expect((await adopt({ writtenRoundOn: "2022-01-30" })).userErrors).toEqual(
          tooEarly("writtenRoundOn"),
        );
        expect((await adopt({ meetingId: early.id })).userErrors).toEqual(tooEarly("meetingId"));
      });
      const inMeeting = await adopt({ meetingId: yesterday.id });
      expect(inMeeting.payload?.advice).toMatchObject({
        status: "ADOPTED",
        adoptedOn: "2022-01-31",
        meeting: { id: yesterday.id },
      });
      const anew = await adopt({ meetingId: today.id }, 2);
      expect(anew.payload?.advice).toMatchObject({
        status: "ADOPTED",
        adoptedOn: "2022-02-01",
        meeting: { id: today.id },
      });
      const written = await adopt({ writtenRoundOn: "2022-01-31" }, 3);
      expect(written.payload?.advice).toMatchObject({
        status: "ADOPTED",
        adoptedOn: "2022-01-31",
        meeting: null,
      });
    }));
});

describe("issuing an advice", () => {
  it("sends it whole, numbers its recommendations, and makes the landlord's response due", () =>
    inAdviceWorld(async (world) => {
      const { advised } = givenAdvice(world);
      const { procedure, advice } = await advised();
      expect(advice).toMatchObject({
        status: "ISSUED",
        outcome: "NEGATIVE",
        adoptedOn: "2022-02-01",
        receivedOn: "2022-02-01",
        late: false,
        draftRecommendations: [],
        version: 1_000_000,
        recommendations: ADVICE.recommendations.map(({ text, weight }, index) => ({
          number: index + 1,
          text,
          weight,
        })),
      });
      expect(procedure).toMatchObject({
        status: "ADVISED",
        answeredOn: "2022-02-01",
        late: false,
        responseDueOn: "2022-02-15",
        dueOn: "2022-02-15",
        overdue: false,
        executionAllowedFrom: { date: null, ground: "RESPONSE_PENDING" },
        terms: [
          { code: "ADVICE", status: "MET" },
          {
            code: "RESPONSE",
            startsOn: "2022-02-01",
            endsOn: "2022-02-15",
            status: "RUNNING",
            daysLeft: 14,
          },
        ],
      });
    }));

  it("is refused while something is missing that an advice has", () =>
    inAdviceWorld(async (world) => {
      const { submitted, draftedAdvice, adopted } = givenAdvice(world);
      const { id } = await submitted();
      const { voorzitter } = world.members;
      let { id: adviceId, version } = await draftedAdvice(id, {
        outcome: null,
        summary: " ",
        recommendations: [{ text: "Doe dit.", weight: "RECOMMENDATION" }],
      });
      const issue = () =>
        attempt(world, voorzitter, cprw.IssueAdviceDocument, {
          id: adviceId,
          expectedVersion: version!,
        });
      const reviseAndAdopt = async (content: Partial<cprw.ReviseAdviceInput>) => {
        const { payload } = await attempt(world, voorzitter, cprw.ReviseAdviceDocument, {
          id: adviceId,
          expectedVersion: version!,
          ...content,
        });
        ({ version } = await adopted(payload!.advice!));
      };
      const refused = (code: string) =>
        writingNothing(world, async () => {
          const { codes, payload } = await issue();
          expect([codes, payload?.advice?.id]).toEqual([[code], adviceId]);
        });
      await refused("NOT_ADOPTED");
      ({ version } = await adopted({ id: adviceId, version }));
      await refused("OUTCOME_REQUIRED");
      await reviseAndAdopt({ outcome: "POSITIVE_WITH_CONDITIONS" });
      await refused("SUMMARY_REQUIRED");
      await reviseAndAdopt({ summary: "Ja, mits." });
      await refused("CONDITIONS_REQUIRED");
      await reviseAndAdopt({ outcome: "NO_ADVICE" });
      await refused("RECOMMENDATIONS_WITHOUT_ADVICE");
      await reviseAndAdopt({
        outcome: "POSITIVE_WITH_CONDITIONS",
        recommendations: [{ text: "Doe dit.", weight: "CONDITION" }],
      });
      const stale = await writingNothing(world, () =>
        attempt(world, voorzitter, cprw.IssueAdviceDocument, {
          id: adviceId,
          expectedVersion: version! - 1,
        }),
      );
      expect(stale.codes).toEqual(["CONFLICT"]);
      expect((await issue()).codes).toEqual([]);
    }));

  it("counts the response from its receipt, by the Algemene termijnenwet or by agreed days", () =>
    inAdviceWorld(async (world) => {
      const { submitted, issuedAdvice, read } = givenAdvice(world);
      const [requested, voluntary] = [await submitted(), await submitted({ kind: "VOLUNTARY" })];
      await beneath(
        world,
        `
      INSERT INTO agreed_term (code, days, starts_on, source)
      VALUES ('VOLUNTARY_RESPONSE', 30, '2022-04-01', 'Nieuwe afspraak')`,
      );
      await onDay(world, "2022-04-01");
      for (const { id } of [requested, voluntary]) await issuedAdvice(id);
      expect(await read(requested.id)).toMatchObject({
        responseDueOn: "2022-04-19",
        dueOn: "2022-04-19",
        late: false,
      });
      expect(await read(voluntary.id)).toMatchObject({
        responseDueOn: "2022-04-15",
        dueOn: "2022-04-15",
        late: false,
      });
    }, "2022-03-04"));

  it("is accepted after its term and flagged; the landlord owes it no response", () =>
    inAdviceWorld(async (world) => {
      const { submitted, adoptedAdvice, issued, read } = givenAdvice(world);
      const [inTime, tooLate, lapsed] = [
        await submitted(),
        await submitted(),
        await submitted({ kind: "VOLUNTARY" }),
      ];
      const advices = [];
      for (const { id } of [inTime, tooLate, lapsed]) advices.push(await adoptedAdvice(id));
      await onDay(world, "2022-03-15");
      expect(await issued(advices[0]!)).toMatchObject({ late: false });
      await onDay(world, "2022-03-16");
      await beneath(
        world,
        "UPDATE advice_procedure SET status = 'LAPSED', due_on = NULL WHERE id = $1",
        [lapsed.id],
      );
      expect(await issued(advices[1]!)).toMatchObject({ late: true, receivedOn: "2022-03-16" });
      expect(await issued(advices[2]!)).toMatchObject({ late: true });
      expect(await read(inTime.id)).toMatchObject({
        status: "ADVISED",
        late: false,
        responseDueOn: "2022-03-29",
      });
      for (const { id, ground } of [
        { id: tooLate.id, ground: "LATE_ADVICE" },
        { id: lapsed.id, ground: "LATE_ADVICE" },
      ]) {
        expect(await read(id)).toMatchObject({
          status: "ADVISED",
          late: true,
          answeredOn: "2022-03-16",
          responseDueOn: null,
          dueOn: null,
          overdue: false,
          terms: [{ status: "MET_LATE" }],
          executionAllowedFrom: { date: "2022-03-16", ground },
        });
      }
    }));

  it("overtakes what was asked about the last day", () =>
    inAdviceWorld(async (world) => {
      const { submitted, issuedAdvice, read } = givenAdvice(world);
      const { id } = await submitted();
      await beneath(
        world,
        `
      INSERT INTO advice_extension (procedure_id, organisation_id, until_on, reason)
      VALUES ($1, $2, '2022-04-01', 'Vakantie')`,
        [id, world.organisations.cprw],
      );
      await issuedAdvice(id);
      expect((await read(id))!.extensions).toMatchObject([
        { status: "LAPSED", answeredAt: expect.any(String) },
      ]);
    }));

  it("by two at once is done once", () =>
    inAdviceWorld(async (world) => {
      const { submitted, adoptedAdvice } = givenAdvice(world);
      const { id, version } = await adoptedAdvice((await submitted()).id);
      const answers = await Promise.all(
        ["voorzitter", "secretaris"].map((name) =>
          attempt(world, world.members[name as "voorzitter"], cprw.IssueAdviceDocument, {
            id,
            expectedVersion: version!,
          }),
        ),
      );
      expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(["", "CONFLICT"]);
      expect(
        await beneath(world, "SELECT count(*)::int AS recommendations FROM advice_recommendation"),
      ).toEqual([{ recommendations: 3 }]);
    }));
});
