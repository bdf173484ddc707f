import { describe, expect, it } from "@jest/globals";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { dataOf } from "../support/api.js";
import { attempt } from "../support/given.js";
import { type Advice, decisionsOn, givenAdvice, inAdviceWorld } from "../support/given-advice.js";
import { expectRefused } from "../support/refused.js";
import type { World } from "../support/world.js";

const { ReportFollowUpDocument: REPORT, CloseAdviceProcedureDocument: CLOSE } = woonbron;
const promises = (advice: Advice) => {
  const [first, second, third] = decisionsOn(advice, "PARTIALLY_ADOPTED", "ADOPTED", "NOTED");
  return {
    decisions: [
      { ...first!, actionOwner: "Afdeling Wonen" },
      second!,
      { ...third!, actionOwner: "Niemand", actionDueOn: "2022-05-01" },
    ],
  };
};

/** A response in which something was promised on the first recommendation only. */
async function promised(world: World) {
  const { advised, draftedResponse, sentResponse } = givenAdvice(world);
  const { procedure, advice } = await advised();
  const { decisions } = await sentResponse(await draftedResponse(procedure.id, promises(advice)));
  return { id: procedure.id, decisions };
}

describe("following up what was promised", () => {
  it("begins as open where something adopted has somebody or a day, and is reported to both sides", () =>
    inAdviceWorld(async (world) => {
      const { read, landlord, council } = givenAdvice(world);
      const { id, decisions } = await promised(world);
      expect(decisions.map(({ decision, followUpStatus }) => [decision, followUpStatus])).toEqual([
        ["PARTIALLY_ADOPTED", "OPEN"],
        ["ADOPTED", null],
        ["NOTED", null],
      ]);
      const before = (await read(id, council))!;
      const [promise] = decisions;
      const begun = await attempt(world, world.members.beleidsadviseur, REPORT, {
        id: promise!.id,
        expectedVersion: promise!.version!,
        status: "IN_PROGRESS",
        note: "Onderzoek gestart",
      });
      expect(begun.payload!.decision).toMatchObject({
        followUpStatus: "IN_PROGRESS",
        followUpNote: "Onderzoek gestart",
        decision: "PARTIALLY_ADOPTED",
      });
      const done = await attempt(world, landlord, REPORT, {
        id: promise!.id,
        expectedVersion: begun.payload!.decision!.version!,
        status: "DONE",
      });
      expect(done.payload!.decision).toMatchObject({
        followUpStatus: "DONE",
        followUpNote: "Onderzoek gestart",
      });
      const after = (await read(id, council))!;
      expect(after).toMatchObject({
        status: "RESPONDED",
        version: before.version,
        response: {
          version: before.response!.version,
          decisions: [{ followUpStatus: "DONE" }, { followUpStatus: null }, {}],
        },
      });
      const { adviceProcedure } = await dataOf(
        world.url,
        council,
        woonbron.AdviceProcedureHistoryDocument,
        { id },
      );
      expect(
        adviceProcedure!.history!.nodes.slice(-2).map(({ act, subjectType }) => [act, subjectType]),
      ).toEqual(Array(2).fill(["ADVICE_FOLLOW_UP_REPORTED", "RecommendationResponse"]));
    }));

  it("is refused where nothing was promised, without a reason, after a change, to the other side", () =>
    inAdviceWorld(async (world) => {
      const { landlord, council } = givenAdvice(world);
      const [promise, other] = (await promised(world)).decisions;
      const input = { id: promise!.id, expectedVersion: promise!.version! };
      await expectRefused(
        world,
        landlord,
        REPORT,
        { id: other!.id, expectedVersion: other!.version!, status: "DONE" },
        "NOTHING_PROMISED",
      );
      await expectRefused(
        world,
        landlord,
        REPORT,
        { ...input, status: "OPEN" },
        "NOTHING_TO_CHANGE",
      );
      await expectRefused(
        world,
        landlord,
        REPORT,
        { ...input, status: "DROPPED" },
        "REASON_REQUIRED",
      );
      await expectRefused(
        world,
        landlord,
        REPORT,
        { ...input, status: "DROPPED", note: " " },
        "REASON_REQUIRED",
      );
      await expectRefused(
        world,
        landlord,
        REPORT,
        { ...input, expectedVersion: 7, status: "DONE" },
        "CONFLICT",
      );
      await expectRefused(
        world,
        landlord,
        REPORT,
        { id: "0bb9d1b4-8f0a-4a1c-8f4b-6a7f5d1e2c3b", expectedVersion: 1, status: "DONE" },
        "NOT_FOUND",
      );
      await expectRefused(world, council, REPORT, { ...input, status: "DONE" }, "FORBIDDEN");
      await expectRefused(
        world,
        world.members.participatieadviseur,
        REPORT,
        { ...input, status: "DONE" },
        "FORBIDDEN",
      );
    }));

  it("moves unsolicited advice to its follow-up, which either side can close", () =>
    inAdviceWorld(async (world) => {
      const { unsolicited, draftedResponse, sentResponse, read, landlord, council } =
        givenAdvice(world);
      const {
        procedure: { id, version },
        advice,
      } = await unsolicited();
      await expectRefused(
        world,
        council,
        CLOSE,
        { id, expectedVersion: version! },
        "INVALID_TRANSITION",
      );
      await dataOf(world.url, landlord, woonbron.AcknowledgeUnsolicitedAdviceDocument, {
        input: { id, expectedVersion: version! },
      });
      const {
        decisions: [promise],
      } = await sentResponse(await draftedResponse(id, promises(advice)));
      expect(await read(id)).toMatchObject({ status: "RESPONDED" });
      let at = promise!.version!;
      for (const status of ["IN_PROGRESS", "DONE"] as const) {
        const { payload } = await attempt(world, landlord, REPORT, {
          id: promise!.id,
          expectedVersion: at,
          status,
        });
        at = payload!.decision!.version!;
        expect(await read(id)).toMatchObject({ status: "FOLLOW_UP", endedOn: null });
      }
      await expectRefused(
        world,
        world.members.secretaris,
        CLOSE,
        { id, expectedVersion: (await read(id))!.version! },
        "FORBIDDEN",
      );
      const closed = await attempt(world, council, CLOSE, {
        id,
        expectedVersion: (await read(id))!.version!,
      });
      expect(closed.payload!.procedure).toMatchObject({
        status: "CLOSED",
        endedOn: "2022-02-01",
        dueOn: null,
        terms: [{ code: "UNSOLICITED", status: "MET" }],
      });
      await expectRefused(
        world,
        landlord,
        REPORT,
        { id: promise!.id, expectedVersion: at, status: "OPEN" },
        "INVALID_TRANSITION",
      );
    }));
});

describe("closing voluntary advice", () => {
  it("is the landlord's, once there is nothing left to wait for, and ends an embargo", () =>
    inAdviceWorld(async (world) => {
      const { submitted, issuedAdvice, respondedTo, read, landlord, council } = givenAdvice(world);
      const { id, version } = await submitted({ kind: "VOLUNTARY", confidentiality: "EMBARGO" });
      await expectRefused(
        world,
        landlord,
        CLOSE,
        { id, expectedVersion: version! },
        "INVALID_TRANSITION",
      );
      const advice = await issuedAdvice(id);
      await respondedTo({ procedure: { id }, advice });
      const responded = (await read(id))!;
      expect(responded.terms.map(({ code, status }) => [code, status])).toEqual([
        ["VOLUNTARY_ADVICE", "MET"],
        ["VOLUNTARY_RESPONSE", "MET"],
      ]);
      await expectRefused(
        world,
        council,
        CLOSE,
        { id, expectedVersion: responded.version! },
        "FORBIDDEN",
      );
      const { payload } = await attempt(world, landlord, CLOSE, {
        id,
        expectedVersion: responded.version!,
      });
      expect(payload!.procedure).toMatchObject({
        status: "CLOSED",
        endedOn: "2022-02-01",
        requestVersions: [{ liftedAt: expect.any(String) }],
      });
    }));
});
