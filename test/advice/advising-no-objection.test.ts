import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { dataOf } from "../support/api.js";
import { attempt, beneath } from "../support/given.js";
import { givenAdvice, inAdviceWorld, onDay } from "../support/given-advice.js";
import { writingNothing } from "./written.js";

describe("declaring no objection", () => {
  it("ends the waiting at once, records the adoption, and discards the draft advice without anybody else knowing", () =>
    inAdviceWorld(async (world) => {
      const { submitted, draftedAdvice, read } = givenAdvice(world);
      const { voorzitter, bestuurder } = world.members;
      const { id, version } = await submitted();
      const draft = await draftedAdvice(id);
      await beneath(
        world,
        `
      INSERT INTO advice_extension (procedure_id, organisation_id, until_on, reason)
      VALUES ($1, $2, '2022-04-01', 'Vakantie')`,
        [id, world.organisations.cprw],
      );
      const { meeting } = (
        await attempt(world, voorzitter, cprw.PlanBoardMeetingDocument, { heldOn: "2022-02-08" })
      ).payload!;
      await onDay(world, "2022-02-10");
      const declared = await attempt(world, voorzitter, cprw.DeclareNoObjectionDocument, {
        id,
        expectedVersion: version!,
        adoption: { meetingId: meeting!.id },
      });
      expect(declared.payload?.procedure).toMatchObject({
        status: "NO_OBJECTION",
        answeredOn: "2022-02-10",
        answerAdoptedOn: "2022-02-08",
        answerMeeting: { id: meeting!.id },
        advice: null,
      });
      expect(await read(id)).toMatchObject({
        status: "NO_OBJECTION",
        answeredOn: "2022-02-10",
        dueOn: null,
        responseDueOn: null,
        late: false,
        overdue: false,
        extensions: [{ status: "LAPSED" }],
        terms: [{ code: "ADVICE", status: "MET" }],
        executionAllowedFrom: {
          date: "2022-02-10",
          ground: "NO_OBJECTION",
          article: "Wohv art. 5 lid 3 onder a",
        },
      });
      const [kept] = await beneath(world, "SELECT status, version FROM advice WHERE id = $1", [
        draft.id,
      ]);
      expect(kept).toEqual({ status: "DISCARDED", version: 2 });
      // What the log tells the landlord: the procedure, the wish that it overtook, and no advice.
      const document = `query { adviceProcedure(id: "${id}") { advice { id } history { nodes { act subjectType } } } }`;
      const { adviceProcedure } = await dataOf<
        {
          adviceProcedure: {
            advice: object | null;
            history: { nodes: { act: string; subjectType: string }[] };
          };
        },
        object
      >(world.url, bestuurder, document);
      expect(adviceProcedure).toMatchObject({ advice: null });
      expect(
        adviceProcedure.history.nodes
          .filter(({ act }) => act === "ADVICE_NO_OBJECTION_DECLARED")
          .map(({ subjectType }) => subjectType)
          .sort(),
      ).toEqual(["AdviceProcedure", "TermExtension"]);
      expect(
        adviceProcedure.history.nodes.filter(({ subjectType }) => subjectType === "Advice"),
      ).toEqual([]);
      const own = await dataOf<
        { adviceProcedure: { history: { nodes: { act: string; subjectType: string }[] } } },
        object
      >(world.url, voorzitter, document);
      expect(
        own.adviceProcedure.history.nodes
          .filter(({ subjectType }) => subjectType === "Advice")
          .map(({ act }) => act),
      ).toEqual(["ADVICE_DRAFTED", "ADVICE_DISCARDED"]);
    }));

  it("is refused without an adoption, after a change, and after the term, recorded or not", () =>
    inAdviceWorld(async (world) => {
      const { submitted } = givenAdvice(world);
      const { id, version } = await submitted();
      const declare = (input: Partial<cprw.DeclareNoObjectionInput> = {}) =>
        attempt(world, world.members.voorzitter, cprw.DeclareNoObjectionDocument, {
          id,
          expectedVersion: version!,
          adoption: { writtenRoundOn: "2022-02-01" },
          ...input,
        });
      const refusals: [Partial<cprw.DeclareNoObjectionInput>, string][] = [
        [{ adoption: null }, "ADOPTION_REQUIRED"],
        [{ adoption: { writtenRoundOn: "2022-02-02" } }, "DATE_IN_FUTURE"],
        [{ adoption: { writtenRoundOn: "2022-01-31" } }, "TOO_EARLY"],
        [{ adoption: { meetingId: id } }, "UNKNOWN_MEETING"],
        [{ expectedVersion: 1 }, "CONFLICT"],
      ];
      for (const [input, code] of refusals) {
        const { codes, payload } = await writingNothing(world, () => declare(input));
        expect([codes, payload?.procedure?.status]).toEqual([[code], "REQUESTED"]);
      }
      const second = await submitted();
      await onDay(world, "2022-03-15");
      expect((await declare()).codes).toEqual([]);
      await onDay(world, "2022-03-16");
      expect((await declare({ id: second.id, expectedVersion: second.version! })).codes).toEqual([
        "INVALID_TRANSITION",
      ]);
    }));
});
