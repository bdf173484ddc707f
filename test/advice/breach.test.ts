import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { dataOf } from "../support/api.js";
import { attempt, beneath } from "../support/given.js";
import { givenAdvice, inAdviceWorld, onDay, type Procedure } from "../support/given-advice.js";
import { expectRefused } from "../support/refused.js";
import type { World } from "../support/world.js";

const { DecideAdviceProcedureDocument: DECIDE, ExecuteAdviceProcedureDocument: EXECUTE } = woonbron;
const versioned = ({ id, version }: Pick<Procedure, "id" | "version">) => ({
  id,
  expectedVersion: version!,
});
const WRITTEN = { adoption: { writtenRoundOn: "2022-02-01" } };

/** Stories in which the landlord has decided before it was allowed. */
function givenBreach(world: World) {
  const advice = givenAdvice(world);
  const { read, landlord } = advice;
  const now = async (id: string) => versioned((await read(id))!);
  async function decide(id: string): Promise<Procedure> {
    expect(
      (
        await attempt(world, landlord, DECIDE, {
          ...(await now(id)),
          breachReason: "De begroting moest af.",
        })
      ).codes,
    ).toEqual([]);
    return (await read(id))!;
  }
  return {
    ...advice,
    now,
    decide,
    decidedUnadvised: async () => decide((await advice.submitted()).id),
  };
}
const midnight = async (world: World, day: string) => {
  await onDay(world, day);
  await world.server.clock.advance();
};
const lapses = (world: World) =>
  beneath<{ entity: string }>(
    world,
    "SELECT entity FROM change WHERE act = 'ADVICE_TERM_LAPSED' ORDER BY id",
  );

describe("a decision that came too early", () => {
  it("leaves the adviser its term: it advises in time, and the landlord owes its response as ever", () =>
    inAdviceWorld(async (world) => {
      const { decidedUnadvised, issuedAdvice, respondedTo, now, read, landlord, council } =
        givenBreach(world);
      const { id, ...decided } = await decidedUnadvised();
      expect(decided).toMatchObject({
        status: "DECIDED",
        dueOn: "2022-03-15",
        executionAllowedFrom: { date: null, ground: "ADVICE_PENDING" },
        terms: [{ code: "ADVICE", status: "RUNNING" }],
      });
      expect((await read(id, council))!.allowedActs).toEqual([
        "ASK_INFORMATION",
        "ASK_EXTENSION",
        "DRAFT_ADVICE",
        "DECLARE_NO_OBJECTION",
        "DELIBERATE",
        "RECORD_DISPUTE_STEP",
        "FILE_DISPUTE",
      ]);
      await onDay(world, "2022-02-10");
      const advice = await issuedAdvice(id);
      expect(await read(id)).toMatchObject({
        status: "DECIDED",
        decidedOn: "2022-02-01",
        breachReason: "De begroting moest af.",
        late: false,
        answeredOn: "2022-02-10",
        responseDueOn: "2022-02-24",
        dueOn: "2022-02-24",
        overdue: false,
        executionAllowedFrom: { date: null, ground: "RESPONSE_PENDING" },
      });
      await expectRefused(
        world,
        council,
        cprw.DraftAdviceDocument,
        { procedureId: id },
        "INVALID_TRANSITION",
      );
      await midnight(world, "2022-02-25");
      expect(await read(id)).toMatchObject({
        status: "DECIDED",
        dueOn: "2022-02-24",
        overdue: true,
      });
      await respondedTo({ procedure: { id }, advice });
      expect(await read(id, council)).toMatchObject({
        status: "DECIDED",
        breachReason: "De begroting moest af.",
        overdue: false,
        fullyFollowed: false,
        response: { overall: "PARTLY_FOLLOWED" },
        executionAllowedFrom: { date: "2022-03-02", ground: "REASONS_GIVEN" },
      });
      await expectRefused(world, landlord, EXECUTE, await now(id), "EXECUTION_NOT_ALLOWED");
      await onDay(world, "2022-03-02");
      expect(
        (await attempt(world, landlord, EXECUTE, await now(id))).payload!.procedure,
      ).toMatchObject({
        status: "EXECUTED",
        breachReason: "De begroting moest af.",
        overdue: false,
        dueOn: null,
      });
    }));

  it("leaves a pending response owed, and the draft of it where it was", () =>
    inAdviceWorld(async (world) => {
      const { advised, draftedResponse, sentResponse, decide, read, council } = givenBreach(world);
      const {
        procedure: { id },
        advice,
      } = await advised();
      const draft = await draftedResponse(id, {
        decisions: advice.recommendations.map(({ id: recommendationId }) => ({
          recommendationId,
          decision: "ADOPTED" as const,
        })),
        decisionTakenOn: "2022-02-01",
      });
      expect(await decide(id)).toMatchObject({
        status: "DECIDED",
        dueOn: "2022-02-15",
        overdue: false,
        terms: [{ status: "MET" }, { code: "RESPONSE", status: "RUNNING" }],
      });
      await midnight(world, "2022-02-16");
      expect(await read(id, council)).toMatchObject({
        status: "DECIDED",
        overdue: true,
        response: null,
      });
      await sentResponse(draft);
      expect(await read(id, council)).toMatchObject({
        status: "DECIDED",
        overdue: false,
        fullyFollowed: true,
        breachReason: "De begroting moest af.",
        executionAllowedFrom: { date: "2022-02-16", ground: "FOLLOWED" },
      });
    }));

  it("does not make a second breach of the same decision when the response tells its day", () =>
    inAdviceWorld(async (world) => {
      const { decidedUnadvised, issuedAdvice, draftedResponse, read, landlord } =
        givenBreach(world);
      const { id } = await decidedUnadvised();
      await onDay(world, "2022-02-10");
      const { recommendations } = await issuedAdvice(id);
      const draft = await draftedResponse(id, {
        decisions: recommendations.map(({ id: recommendationId }) => ({
          recommendationId,
          decision: "ADOPTED" as const,
        })),
        decisionTakenOn: "2022-01-20",
      });
      expect(
        (
          await attempt(world, landlord, woonbron.SendResponseDocument, {
            ...versioned(draft),
            breachReason: "Al in januari besproken.",
          })
        ).codes,
      ).toEqual([]);
      expect(await read(id)).toMatchObject({
        breachReason: "De begroting moest af.\n\nAl in januari besproken.",
      });
      const other = await decidedUnadvised();
      const advice = await issuedAdvice(other.id);
      const same = await draftedResponse(other.id, {
        decisions: advice.recommendations.map(({ id: recommendationId }) => ({
          recommendationId,
          decision: "ADOPTED" as const,
        })),
        decisionTakenOn: other.decidedOn,
      });
      expect(
        (await attempt(world, landlord, woonbron.SendResponseDocument, versioned(same))).codes,
      ).toEqual([]);
      expect(await read(other.id)).toMatchObject({ breachReason: "De begroting moest af." });
    }));

  it("lets the adviser say that it has no objection, which opens execution", () =>
    inAdviceWorld(async (world) => {
      const { decidedUnadvised, draftedAdvice, now, read, landlord, council } = givenBreach(world);
      const { id } = await decidedUnadvised();
      const draft = await draftedAdvice(id);
      expect(
        (
          await attempt(world, council, cprw.DeclareNoObjectionDocument, {
            ...(await now(id)),
            ...WRITTEN,
          })
        ).codes,
      ).toEqual([]);
      expect(await read(id)).toMatchObject({
        status: "DECIDED",
        dueOn: null,
        executionAllowedFrom: { date: "2022-02-01", ground: "NO_OBJECTION" },
      });
      await expectRefused(
        world,
        council,
        cprw.AdoptAdviceDocument,
        { ...versioned(draft), ...WRITTEN },
        "CONFLICT",
      );
      expect((await attempt(world, landlord, EXECUTE, await now(id))).codes).toEqual([]);
    }));

  it("leaves questions, and later days, to be asked and answered while the term runs", () =>
    inAdviceWorld(async (world) => {
      const { decidedUnadvised, now, read, landlord, council } = givenBreach(world);
      const { id } = await decidedUnadvised();
      expect(
        (
          await attempt(world, council, cprw.AskForInformationDocument, {
            ...(await now(id)),
            question: "Waar is de begroting?",
          })
        ).codes,
      ).toEqual([]);
      expect(
        (
          await attempt(world, council, cprw.AskForExtensionDocument, {
            ...(await now(id)),
            untilOn: "2022-03-31",
            reason: "Vakantie",
          })
        ).codes,
      ).toEqual([]);
      const { status, informationRequests, extensions } = (await read(id))!;
      expect(status).toBe("DECIDED");
      await onDay(world, "2022-03-01");
      expect(
        (
          await attempt(world, landlord, woonbron.AnswerInformationRequestDocument, {
            ...versioned(informationRequests![0]!),
            answer: "Hierbij.",
            material: true,
            supplement: "De begroting.",
          })
        ).codes,
      ).toEqual([]);
      expect(await read(id)).toMatchObject({
        status: "DECIDED",
        adviceDueOn: "2022-04-12",
        dueOn: "2022-04-12",
        extensions: [{ status: "LAPSED" }],
      });
      expect(extensions).toMatchObject([{ status: "ASKED" }]);
    }));

  it("lets the term lapse at midnight, once, within DECIDED; late advice is still welcome", () =>
    inAdviceWorld(async (world) => {
      const { decidedUnadvised, issuedAdvice, now, read, landlord, council } = givenBreach(world);
      const [late, never] = [await decidedUnadvised(), await decidedUnadvised()];
      await attempt(world, council, cprw.AskForExtensionDocument, {
        ...(await now(late.id)),
        untilOn: "2022-03-31",
        reason: "Vakantie",
      });
      await onDay(world, "2022-03-16");
      const another = await world.startAnother();
      await Promise.all([world.server, another].map(({ clock }) => clock.advance()));
      await midnight(world, "2022-03-17");
      expect((await lapses(world)).map(({ entity }) => entity)).toEqual([
        "advice_procedure",
        "advice_procedure",
        "advice_extension",
      ]);
      expect(await read(late.id, council)).toMatchObject({
        status: "DECIDED",
        dueOn: null,
        overdue: false,
        extensions: [{ status: "LAPSED" }],
        terms: [{ code: "ADVICE", status: "LAPSED", daysLeft: null }],
        executionAllowedFrom: { date: "2022-03-16", ground: "TERM_LAPSED" },
      });
      await expectRefused(
        world,
        council,
        cprw.DeclareNoObjectionDocument,
        { ...(await now(late.id)), adoption: { writtenRoundOn: "2022-03-17" } },
        "INVALID_TRANSITION",
      );
      await issuedAdvice(late.id);
      expect(await read(late.id)).toMatchObject({
        status: "DECIDED",
        late: true,
        answeredOn: "2022-03-17",
        responseDueOn: null,
        dueOn: null,
        advice: { status: "ISSUED", late: true },
        executionAllowedFrom: { date: "2022-03-16", ground: "LATE_ADVICE" },
      });
      for (const { id } of [late, never])
        expect(
          (await attempt(world, landlord, EXECUTE, await now(id))).payload!.procedure,
        ).toMatchObject({ status: "EXECUTED", breachReason: "De begroting moest af." });
      await expectRefused(
        world,
        council,
        cprw.DraftAdviceDocument,
        { procedureId: never.id },
        "INVALID_TRANSITION",
      );
    }));
});

describe("an execution that came too early", () => {
  it("ends the waiting for advice and says so; the response to one that came is owed for good", () =>
    inAdviceWorld(async (world) => {
      const { decidedUnadvised, advised, decide, respondedTo, now, read, landlord, council } =
        givenBreach(world);
      const unadvised = await decidedUnadvised();
      const { procedure, advice } = await advised();
      await decide(procedure.id);
      for (const { id } of [unadvised, procedure])
        expect(
          (
            await attempt(world, landlord, EXECUTE, {
              ...(await now(id)),
              breachReason: "De aannemer kon nu.",
            })
          ).codes,
        ).toEqual([]);
      await midnight(world, "2022-03-16");
      expect(await read(unadvised.id)).toMatchObject({
        status: "EXECUTED",
        dueOn: null,
        overdue: false,
        terms: [{ code: "ADVICE", status: "STOPPED" }],
        executionAllowedFrom: {
          date: null,
          ground: "ADVICE_PENDING",
          explanation:
            "CPRW had nog kunnen adviseren, tot en met dinsdag 15 maart 2022, toen de uitvoering al was begonnen",
        },
      });
      await expectRefused(
        world,
        council,
        cprw.DraftAdviceDocument,
        { procedureId: unadvised.id },
        "INVALID_TRANSITION",
      );
      expect(await read(procedure.id)).toMatchObject({
        status: "EXECUTED",
        dueOn: "2022-02-15",
        overdue: true,
        executionAllowedFrom: { ground: "RESPONSE_PENDING" },
      });
      await respondedTo({ procedure, advice });
      expect(await read(procedure.id, council)).toMatchObject({
        status: "EXECUTED",
        dueOn: null,
        overdue: false,
        response: { overall: "PARTLY_FOLLOWED" },
      });
    }));
});

describe("late advice", () => {
  it("is accepted after a decision that followed the lapse, flagged, and owes nobody a response", () =>
    inAdviceWorld(async (world) => {
      const { submitted, issuedAdvice, now, read, landlord } = givenBreach(world);
      const { id } = await submitted();
      await midnight(world, "2022-03-16");
      expect((await attempt(world, landlord, DECIDE, await now(id))).codes).toEqual([]);
      await midnight(world, "2022-03-20");
      const { late } = await issuedAdvice(id);
      expect([late, await read(id)]).toMatchObject([
        true,
        {
          status: "DECIDED",
          late: true,
          breachReason: null,
          dueOn: null,
          responseDueOn: null,
          executionAllowedFrom: { date: "2022-03-16", ground: "LATE_ADVICE" },
        },
      ]);
      await midnight(world, "2022-06-01");
      expect(await read(id)).toMatchObject({ overdue: false });
      expect(
        (await dataOf(world.url, landlord, woonbron.AdviceProcedureDocument, { id }))
          .adviceProcedure!.allowedActs,
      ).toContain("DRAFT_RESPONSE");
    }));
});

describe("between midnight and the clock", () => {
  it("offers nothing that is refused because the term has passed, and says when it did", () =>
    inAdviceWorld(async (world) => {
      const { submitted, now, read, council, landlord } = givenBreach(world);
      const { id } = await submitted();
      await onDay(world, "2022-03-16");
      expect(await read(id, council)).toMatchObject({
        status: "REQUESTED",
        allowedActs: ["DRAFT_ADVICE", "DELIBERATE"],
      });
      expect((await read(id, landlord))!.allowedActs).toEqual(["DECIDE", "WITHDRAW"]);
      const { userErrors, payload } = await expectRefused(
        world,
        council,
        cprw.DeclareNoObjectionDocument,
        { ...(await now(id)), ...WRITTEN },
        "INVALID_TRANSITION",
      );
      expect([userErrors[0]!.message, payload!.procedure!.status]).toEqual([
        "De adviestermijn is op 2022-03-15 verstreken. Wel mogelijk: advies opstellen, beraadslaging vastleggen.",
        "REQUESTED",
      ]);
    }));
});
