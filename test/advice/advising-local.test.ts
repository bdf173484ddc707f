import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { ask, codesOf, dataOf } from "../support/api.js";
import { attempt, beneath } from "../support/given.js";
import { ADVICE, givenAdvice, inAdviceWorld, onDay } from "../support/given-advice.js";
import type { World } from "../support/world.js";
import { writingNothing } from "./written.js";

interface Answered {
  codes: string[];
  advice: {
    id: string;
    version: number;
    status: string;
    receivedOn: string | null;
    adoptedOn: string | null;
    recommendations: { number: number }[];
  } | null;
  status: string | undefined;
}

/** What a local organisation or committee does on an advice or its procedure. */
async function perform(
  world: World,
  who: { token: string },
  mutation: string,
  input: object,
): Promise<Answered> {
  const onProcedure = mutation === "declareNoObjection";
  const shows = onProcedure
    ? "procedure { status }"
    : "advice { id version status receivedOn adoptedOn recommendations { number } procedure { status } }";
  const document = `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) {
    ${mutation}(input: $input) { ${shows} userErrors { code } } }`;
  const answer = await ask<
    Record<
      string,
      {
        advice?: Answered["advice"] & { procedure: { status: string } };
        procedure?: { status: string } | null;
        userErrors: { code: string }[];
      }
    >
  >(world.url, who, document, { input });
  const payload = answer.data?.[mutation];
  return {
    codes: [...codesOf(answer), ...(payload?.userErrors ?? []).map(({ code }) => code)],
    advice: payload?.advice ?? null,
    status: (payload?.procedure ?? payload?.advice?.procedure)?.status,
  };
}

/**
 * A request that is about a complex in Dordrecht: to CPRW, the local organisation and a residents'
 * committee, each with its own procedure.
 */
async function addressedToThree(world: World) {
  const { submitted, committee } = givenAdvice(world);
  const commission = await committee();
  const first = await submitted({
    wohvSubject: "B",
    complexes: ["De Linde"],
    municipalityIds: [world.municipalities.dordrecht],
    alsoAddressedIds: [commission.id],
  });
  const idOf = (organisationId: string) =>
    first.companions.find(({ adviser }) => adviser!.id === organisationId)!.id;
  return {
    first,
    local: idOf(world.organisations.dordtseHuurders),
    committees: idOf(commission.id),
    commission,
  };
}

/** From draft to issue. */
async function advise(
  world: World,
  who: { token: string },
  procedureId: string,
): Promise<Answered> {
  const drafted = await perform(world, who, "draftAdvice", { procedureId, ...ADVICE });
  const { id } = drafted.advice!;
  await perform(world, who, "adoptAdvice", {
    id,
    expectedVersion: 1,
    adoption: { writtenRoundOn: "2022-02-03" },
  });
  return perform(world, who, "issueAdvice", { id, expectedVersion: 2 });
}

describe("a local organisation and a residents' committee that are addressed", () => {
  it("advise on their own procedure, each by its own clock, beside the council", () =>
    inAdviceWorld(async (world) => {
      const { read, issuedAdvice } = givenAdvice(world);
      const { first, local, committees, commission } = await addressedToThree(world);
      await onDay(world, "2022-02-04");
      const advised = await advise(world, world.members.dordtseHuurder, local);
      expect(advised).toMatchObject({
        codes: [],
        status: "ADVISED",
        advice: {
          status: "ISSUED",
          receivedOn: "2022-02-04",
          adoptedOn: "2022-02-03",
          version: 1_000_000,
          recommendations: [{ number: 1 }, { number: 2 }, { number: 3 }],
        },
      });
      expect(await read(local)).toMatchObject({
        status: "ADVISED",
        answeredOn: "2022-02-04",
        responseDueOn: "2022-02-18",
      });
      for (const id of [first.id, committees])
        expect(await read(id)).toMatchObject({
          status: "REQUESTED",
          answeredOn: null,
          dueOn: "2022-03-15",
        });
      await onDay(world, "2022-02-07");
      expect(await advise(world, commission, committees)).toMatchObject({
        codes: [],
        status: "ADVISED",
      });
      await issuedAdvice(first.id);
      expect((await read(first.id))!.responseDueOn).toBe("2022-02-21");
      // Everybody who is to be heard keeps execution waiting.
      for (const id of [first.id, local, committees])
        expect((await read(id))!.executionAllowedFrom).toMatchObject({
          date: null,
          ground: "RESPONSE_PENDING",
        });
    }));

  it("can declare that they have no objection, which is theirs only", () =>
    inAdviceWorld(async (world) => {
      const { read } = givenAdvice(world);
      const { first, local, committees, commission } = await addressedToThree(world);
      const adoption = { writtenRoundOn: "2022-02-01" };
      for (const [who, id] of [
        [world.members.dordtseHuurder, local],
        [commission, committees],
      ] as const) {
        expect(
          await perform(world, who, "declareNoObjection", {
            id,
            expectedVersion: (await read(id))!.version!,
            adoption,
          }),
        ).toEqual({ codes: [], advice: null, status: "NO_OBJECTION" });
      }
      expect(await read(first.id)).toMatchObject({
        status: "REQUESTED",
        executionAllowedFrom: { ground: "ADVICE_PENDING" },
      });
    }));

  it("act for nobody else, and nobody else for them; a draft of another is not found", () =>
    inAdviceWorld(async (world) => {
      const { draftedAdvice } = givenAdvice(world);
      const { first, local, committees, commission } = await addressedToThree(world);
      const { voorzitter, secretaris, dordtseHuurder, delftseHuurder } = world.members;
      const own = {
        [first.id]: (await draftedAdvice(first.id)).id,
        [local]: (await perform(world, dordtseHuurder, "draftAdvice", { procedureId: local }))
          .advice!.id,
        [committees]: (await perform(world, commission, "draftAdvice", { procedureId: committees }))
          .advice!.id,
      };
      const adoption = { writtenRoundOn: "2022-02-01" };
      // The council and the local organisation read every procedure; the committee only its own;
      // the neighbours in Delft none.
      const others: [string, { token: string }, string, "FORBIDDEN" | "NOT_FOUND"][] = [
        ["the chair", voorzitter, local, "FORBIDDEN"],
        ["the secretary", secretaris, committees, "FORBIDDEN"],
        ["the local organisation", dordtseHuurder, first.id, "FORBIDDEN"],
        ["the local organisation", dordtseHuurder, committees, "FORBIDDEN"],
        ["the committee", commission, first.id, "NOT_FOUND"],
        ["the committee", commission, local, "NOT_FOUND"],
        ["the neighbours", delftseHuurder, first.id, "NOT_FOUND"],
        ["the neighbours", delftseHuurder, local, "NOT_FOUND"],
      ];
      await writingNothing(world, async () => {
        for (const [name, who, id, code] of others) {
          expect([
            name,
            (await perform(world, who, "draftAdvice", { procedureId: id })).codes,
          ]).toEqual([name, [code]]);
          if (who !== secretaris)
            expect([
              name,
              (
                await perform(world, who, "declareNoObjection", {
                  id,
                  expectedVersion: 1,
                  adoption,
                })
              ).codes,
            ]).toEqual([name, [code]]);
          for (const mutation of [
            "reviseAdvice",
            "discardAdvice",
            "adoptAdvice",
            "issueAdvice",
            "publishAdvice",
          ]) {
            expect([
              name,
              mutation,
              (
                await perform(world, who, mutation, {
                  id: own[id],
                  expectedVersion: 1,
                  ...(mutation === "adoptAdvice" && { adoption }),
                })
              ).codes,
            ]).toEqual([name, mutation, ["NOT_FOUND"]]);
          }
        }
      });
    }));

  it("adopt in a meeting of their own board, not in another's", () =>
    inAdviceWorld(async (world) => {
      const { local } = await addressedToThree(world);
      const { voorzitter, dordtseHuurder } = world.members;
      const theirs = (
        await attempt(world, voorzitter, cprw.PlanBoardMeetingDocument, { heldOn: "2022-02-01" })
      ).payload!.meeting!;
      const [{ id: own }] = (await beneath<{ id: string }>(
        world,
        `
          INSERT INTO board_meeting (organisation_id, held_on) VALUES ($1, '2022-02-01')
          RETURNING id`,
        [world.organisations.dordtseHuurders],
      )) as [{ id: string }];
      const { advice } = await perform(world, dordtseHuurder, "draftAdvice", {
        procedureId: local,
      });
      const adopt = (meetingId: string) =>
        perform(world, dordtseHuurder, "adoptAdvice", {
          id: advice!.id,
          expectedVersion: 1,
          adoption: { meetingId },
        });
      expect((await writingNothing(world, () => adopt(theirs.id))).codes).toEqual([
        "UNKNOWN_MEETING",
      ]);
      expect(await adopt(own)).toMatchObject({
        codes: [],
        advice: { status: "ADOPTED", adoptedOn: "2022-02-01" },
      });
      // Also when it was issued, neither the day nor the meeting is anybody else's.
      await perform(world, dordtseHuurder, "reviseAdvice", {
        id: advice!.id,
        expectedVersion: 2,
        ...ADVICE,
      });
      await perform(world, dordtseHuurder, "adoptAdvice", {
        id: advice!.id,
        expectedVersion: 3,
        adoption: { meetingId: own },
      });
      await perform(world, dordtseHuurder, "issueAdvice", { id: advice!.id, expectedVersion: 4 });
      const seen = await dataOf(
        world.url,
        voorzitter,
        `{ adviceProcedure(id: "${local}") { advice { adoptedOn meeting { id heldOn }
          draftRecommendations { text } } } }`,
      );
      expect(seen).toEqual({
        adviceProcedure: { advice: { adoptedOn: null, meeting: null, draftRecommendations: [] } },
      });
    }));
});
