import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import pg from "pg";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { ask, codesOf, dataOf } from "../support/api.js";
import { attempt, beneath } from "../support/given.js";
import { givenAdvice, inAdviceWorld, onDay } from "../support/given-advice.js";
import type { World } from "../support/world.js";
import { writingNothing } from "./written.js";

const PLAN = `mutation ($input: PlanBoardMeetingInput!) { planBoardMeeting(input: $input) { meeting { id
    heldOn version } userErrors { code } } }`;
const warningOf = async (world: World, who: { token: string }, id: string) =>
  (
    await dataOf<{ adviceProcedure: { boardMeetingWarning: string | null } }, object>(
      world.url,
      who,
      `{ adviceProcedure(id: "${id}") { boardMeetingWarning } }`,
    )
  ).adviceProcedure.boardMeetingWarning;

describe("the meetings of a board", () => {
  it("are kept in order, one a day, and cancelled ones leave the list", () =>
    inAdviceWorld(async (world) => {
      const { voorzitter, secretaris, ondersteuner } = world.members;
      const plan = (heldOn: string, note?: string) =>
        attempt(world, secretaris, cprw.PlanBoardMeetingDocument, { heldOn, note });
      const march = (await plan("2022-03-07", " Met de delegatie ")).payload!.meeting!;
      const past = (await plan("2022-01-10")).payload!.meeting!;
      expect(march).toMatchObject({
        heldOn: "2022-03-07",
        note: "Met de delegatie",
        cancelledAt: null,
        version: 1,
      });
      await writingNothing(world, async () => {
        const again = await plan("2022-03-07");
        expect([again.codes, again.payload?.meeting?.id]).toEqual([["MEETING_EXISTS"], march.id]);
        for (const heldOn of ["0000-01-01", "2099-01-01"])
          expect((await plan(heldOn)).userErrors).toEqual([
            expect.objectContaining({ code: "DATE_OUT_OF_RANGE", path: ["input", "heldOn"] }),
          ]);
        expect((await plan("2022-03-08", "x".repeat(10_001))).codes).toEqual(["TEXT_TOO_LONG"]);
        expect(
          (
            await attempt(world, ondersteuner, cprw.PlanBoardMeetingDocument, {
              heldOn: "2022-03-08",
            })
          ).codes,
        ).toEqual(["FORBIDDEN"]);
        expect(
          (
            await attempt(world, ondersteuner, cprw.CancelBoardMeetingDocument, {
              id: march.id,
              expectedVersion: 1,
            })
          ).codes,
        ).toEqual(["FORBIDDEN"]);
        const stale = await attempt(world, voorzitter, cprw.CancelBoardMeetingDocument, {
          id: march.id,
          expectedVersion: 2,
        });
        expect([stale.codes, stale.payload?.meeting?.version]).toEqual([["CONFLICT"], 1]);
        for (const id of [randomUUID(), "no id"])
          expect(
            (
              await attempt(world, voorzitter, cprw.CancelBoardMeetingDocument, {
                id,
                expectedVersion: 1,
              })
            ).codes,
          ).toEqual(["NOT_FOUND"]);
      });
      const listed = () =>
        dataOf<{ boardMeetings: { id: string }[] }, object>(
          world.url,
          ondersteuner,
          "{ boardMeetings { id } }",
        ).then(({ boardMeetings }) => boardMeetings.map(({ id }) => id));
      expect(await listed()).toEqual([past.id, march.id]);
      expect(
        (
          await attempt(world, voorzitter, cprw.CancelBoardMeetingDocument, {
            id: march.id,
            expectedVersion: 1,
          })
        ).payload?.meeting?.cancelledAt,
      ).not.toBeNull();
      expect(await listed()).toEqual([past.id]);
      expect(
        (
          await writingNothing(world, () =>
            attempt(world, voorzitter, cprw.CancelBoardMeetingDocument, {
              id: march.id,
              expectedVersion: 2,
            }),
          )
        ).codes,
      ).toEqual(["INVALID_TRANSITION"]);
      expect((await plan("2022-03-07")).payload?.meeting?.id).not.toBe(march.id);
    }));

  it("that adopted an advice or an answer are not cancelled", () =>
    inAdviceWorld(async (world) => {
      const { submitted, draftedAdvice } = givenAdvice(world);
      const { voorzitter } = world.members;
      const plan = async (heldOn: string) =>
        (await attempt(world, voorzitter, cprw.PlanBoardMeetingDocument, { heldOn })).payload!
          .meeting!;
      const [first, second] = [await plan("2022-02-01"), await plan("2022-02-02")];
      const draft = await draftedAdvice((await submitted()).id);
      const other = await submitted();
      await onDay(world, "2022-02-02");
      await attempt(world, voorzitter, cprw.AdoptAdviceDocument, {
        id: draft.id,
        expectedVersion: 1,
        adoption: { meetingId: first.id },
      });
      await attempt(world, voorzitter, cprw.DeclareNoObjectionDocument, {
        id: other.id,
        expectedVersion: other.version!,
        adoption: { meetingId: second.id },
      });
      for (const { id } of [first, second]) {
        const { codes, payload } = await writingNothing(world, () =>
          attempt(world, voorzitter, cprw.CancelBoardMeetingDocument, { id, expectedVersion: 1 }),
        );
        expect([codes, payload?.meeting?.cancelledAt]).toEqual([["MEETING_HELD"], null]);
      }
      await attempt(world, voorzitter, cprw.ReviseAdviceDocument, {
        id: draft.id,
        expectedVersion: 2,
        summary: "Toch anders.",
      });
      expect(
        (
          await attempt(world, voorzitter, cprw.CancelBoardMeetingDocument, {
            id: first.id,
            expectedVersion: 1,
          })
        ).codes,
      ).toEqual([]);
    }));

  it("planned by several at once for one day are one, and the others are told", () =>
    inAdviceWorld(async (world) => {
      const { voorzitter, secretaris } = world.members;
      for (const heldOn of ["2022-03-01", "2022-03-02", "2022-03-03", "2022-03-04", "2022-03-05"]) {
        const answers = await Promise.all(
          [voorzitter, secretaris, voorzitter, secretaris].map((who) =>
            attempt(world, who, cprw.PlanBoardMeetingDocument, { heldOn }),
          ),
        );
        expect(answers.map(({ codes }) => codes.join()).sort()).toEqual([
          "",
          "MEETING_EXISTS",
          "MEETING_EXISTS",
          "MEETING_EXISTS",
        ]);
      }
    }));

  it("are the own organisation's: nobody else reads, finds, cancels or is hindered by them", () =>
    inAdviceWorld(async (world) => {
      const { voorzitter, dordtseHuurder, delftseHuurder, bestuurder } = world.members;
      const { meeting } = (
        await attempt(world, voorzitter, cprw.PlanBoardMeetingDocument, {
          heldOn: "2022-02-20",
          note: "Geheim beraad",
        })
      ).payload!;
      const theirs = await dataOf<{ planBoardMeeting: { userErrors: object[] } }, object>(
        world.url,
        dordtseHuurder,
        PLAN,
        { input: { heldOn: "2022-02-20" } },
      );
      expect(theirs.planBoardMeeting.userErrors).toEqual([]);
      for (const who of [dordtseHuurder, delftseHuurder]) {
        const { boardMeetings } = await dataOf<{ boardMeetings: { id: string }[] }, object>(
          world.url,
          who,
          "{ boardMeetings { id } }",
        );
        expect(boardMeetings.map(({ id }) => id)).not.toContain(meeting!.id);
        const cancelled = await ask(
          world.url,
          who,
          "mutation ($input: CancelBoardMeetingInput!) { cancelBoardMeeting(input: $input) { userErrors { code } } }",
          { input: { id: meeting!.id, expectedVersion: 1 } },
        );
        expect(codesOf(cancelled)).toEqual(["NOT_FOUND"]);
      }
      for (const who of [bestuurder, world.members.dordtseAmbtenaar, null]) {
        const { data, errors } = await ask<{ boardMeetings: null }>(
          world.url,
          who,
          "{ boardMeetings { id note } }",
        );
        expect([data?.boardMeetings ?? null, ...new Set(codesOf({ errors }))]).toEqual([
          null,
          "FORBIDDEN",
        ]);
        const log = await dataOf<{ changes: { changes: { subjectType: string }[] } }, object>(
          world.url,
          who,
          "{ changes(first: 200) { changes { subjectType } } }",
        );
        expect(
          log.changes.changes.filter(({ subjectType }) => subjectType === "BoardMeeting"),
        ).toEqual([]);
      }
    }));
});

describe("the warning that no meeting falls within the term", () => {
  it("stands while none is planned from today to the last day, that day included, and only for who is asked", () =>
    inAdviceWorld(async (world) => {
      const { submitted } = givenAdvice(world);
      const { voorzitter, dordtseHuurder, delftseHuurder } = world.members;
      const { id, companions } = await submitted({
        wohvSubject: "B",
        complexes: ["De Linde"],
        municipalityIds: [world.municipalities.dordrecht],
      });
      const text =
        "Er is geen bestuursvergadering gepland vóór het einde van de adviestermijn op dinsdag 15 maart 2022.";
      expect(await warningOf(world, voorzitter, id)).toBe(text);
      expect(await warningOf(world, dordtseHuurder, id)).toBeNull();
      expect([
        await warningOf(world, dordtseHuurder, companions[0]!.id),
        await warningOf(world, voorzitter, companions[0]!.id),
      ]).toEqual([text, null]);
      expect(
        await ask(
          world.url,
          delftseHuurder,
          `{ adviceProcedure(id: "${id}") { boardMeetingWarning } }`,
        ),
      ).toMatchObject({ data: { adviceProcedure: null } });
      const asLandlord = await ask(
        world.url,
        world.members.bestuurder,
        `{ adviceProcedure(id: "${id}") { boardMeetingWarning } }`,
      );
      expect([asLandlord.data, codesOf(asLandlord)]).toEqual([
        { adviceProcedure: { boardMeetingWarning: null } },
        ["FORBIDDEN"],
      ]);

      const plan = async (heldOn: string) =>
        (await attempt(world, voorzitter, cprw.PlanBoardMeetingDocument, { heldOn })).payload!
          .meeting!;
      await plan("2022-01-31");
      await plan("2022-03-16");
      expect(await warningOf(world, voorzitter, id)).toBe(text);
      const onLastDay = await plan("2022-03-15");
      expect(await warningOf(world, voorzitter, id)).toBeNull();
      // another board's
      expect(await warningOf(world, dordtseHuurder, companions[0]!.id)).toBe(text);
      await attempt(world, voorzitter, cprw.CancelBoardMeetingDocument, {
        id: onLastDay.id,
        expectedVersion: 1,
      });
      expect(await warningOf(world, voorzitter, id)).toBe(text);
      await plan("2022-02-01");
      expect(await warningOf(world, voorzitter, id)).toBeNull();
      await onDay(world, "2022-02-02");
      expect(await warningOf(world, voorzitter, id)).toBe(text);
    }));

  it("is not given where no advice term runs", () =>
    inAdviceWorld(async (world) => {
      const { submitted, advised, unsolicitedDraft } = givenAdvice(world);
      const { voorzitter } = world.members;
      const consent = await submitted({ kind: "CONSENT", wohvSubject: "J" });
      const { procedure } = await advised();
      const draft = await unsolicitedDraft();
      for (const { id } of [consent, procedure, draft])
        expect(await warningOf(world, voorzitter, id)).toBeNull();
      const running = await submitted();
      expect(await warningOf(world, voorzitter, running.id)).not.toBeNull();
      // passed, and not yet recorded
      await beneath(
        world,
        "UPDATE advice_procedure SET advice_due_on = '2022-01-31', due_on = NULL WHERE id = $1",
        [running.id],
      );
      expect(await warningOf(world, voorzitter, running.id)).toBeNull();
    }));

  it("takes the same statements for one procedure and for many", () =>
    inAdviceWorld(async (world) => {
      const { submitted } = givenAdvice(world);
      const count = async () => {
        const spied = pg.Client.prototype.query;
        let statements = 0;
        // The server runs in this process: what its own clients are asked is
        // what goes to the database.
        pg.Client.prototype.query = function (this: pg.Client, ...question: unknown[]) {
          const text =
            typeof question[0] === "string" ? question[0] : (question[0] as { text: string }).text;
          // which may come after the answer
          if (this.user === "samenspraak_api" && text !== "ROLLBACK") statements += 1;
          return (spied as (...question: unknown[]) => unknown).apply(this, question);
        } as typeof spied;
        try {
          const { adviceProcedures } = await dataOf<
            { adviceProcedures: { nodes: { boardMeetingWarning: string | null }[] } },
            object
          >(
            world.url,
            world.members.voorzitter,
            "{ adviceProcedures(first: 100) { nodes { boardMeetingWarning answerMeeting { id } } } }",
          );
          return {
            statements,
            warnings: adviceProcedures.nodes.filter(
              ({ boardMeetingWarning }) => boardMeetingWarning !== null,
            ).length,
          };
        } finally {
          pg.Client.prototype.query = spied;
        }
      };
      await submitted();
      const one = await count();
      for (let more = 0; more < 5; more += 1) await submitted();
      expect([one.warnings, await count()]).toEqual([
        1,
        { statements: one.statements, warnings: 6 },
      ]);
    }));
});
