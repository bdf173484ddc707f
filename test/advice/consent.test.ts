import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { ask, codesOf, dataOf } from "../support/api.js";
import { attempt, beneath } from "../support/given.js";
import { CONSENT_REQUEST, givenAdvice, inAdviceWorld, onDay } from "../support/given-advice.js";
import { writingNothing } from "./written.js";

const ADOPTION = { writtenRoundOn: "2022-02-01" };
const GIVE = `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { procedure { id } userErrors
    { code message path } } }`;
const REFUSE = `mutation ($input: RefuseConsentInput!) { refuseConsent(input: $input) { procedure { id }
    userErrors { code message path } } }`;

describe("giving consent", () => {
  it("without conditions lets the landlord execute from the day it received it", () =>
    inAdviceWorld(async (world) => {
      const { submitted, read } = givenAdvice(world);
      const { voorzitter } = world.members;
      const { id, version, adviceDueOn, dueOn, terms } = await submitted(CONSENT_REQUEST);
      expect({ adviceDueOn, dueOn, terms }).toEqual({ adviceDueOn: null, dueOn: null, terms: [] });
      const meeting = (
        await attempt(world, voorzitter, cprw.PlanBoardMeetingDocument, { heldOn: "2022-02-08" })
      ).payload!.meeting!;
      await onDay(world, "2022-06-01"); // no term: silence is no consent, however long
      expect((await read(id))!.executionAllowedFrom).toMatchObject({
        date: null,
        ground: "CONSENT_PENDING",
      });
      const given = await attempt(world, voorzitter, cprw.GiveConsentDocument, {
        id,
        expectedVersion: version!,
        adoption: { meetingId: meeting.id },
      });
      expect(given.payload?.procedure).toMatchObject({
        status: "CONSENTED",
        answeredOn: "2022-06-01",
        answerAdoptedOn: "2022-02-08",
        answerMeeting: { id: meeting.id },
        conditions: [],
      });
      expect(await read(id)).toMatchObject({
        status: "CONSENTED",
        dueOn: null,
        overdue: false,
        terms: [],
        executionAllowedFrom: { date: "2022-06-01", ground: "CONSENTED", article: "Wohv art. 5a" },
      });
    }));

  it("on conditions keeps the landlord waiting until who made them has marked each as fulfilled", () =>
    inAdviceWorld(async (world) => {
      const { submitted, read } = givenAdvice(world);
      const { voorzitter, secretaris, bestuurder } = world.members;
      const { id, version } = await submitted(CONSENT_REQUEST);
      const given = await attempt(world, voorzitter, cprw.GiveConsentDocument, {
        id,
        expectedVersion: version!,
        adoption: ADOPTION,
        conditions: [" 70% van de bewoners stemt in ", "Jaarlijkse afrekening"],
      });
      expect(given.payload?.procedure).toMatchObject({
        status: "CONSENTED_CONDITIONALLY",
        conditions: [
          { number: 1, text: "70% van de bewoners stemt in", fulfilledOn: null, version: 1 },
          { number: 2, fulfilledOn: null },
        ],
      });
      const [first, second] = given.payload!.procedure!.conditions!;
      expect((await read(id))!.executionAllowedFrom).toMatchObject({
        date: null,
        ground: "CONDITIONS_PENDING",
      });

      const fulfil = (input: Partial<cprw.FulfilConsentConditionInput>, who = voorzitter) =>
        attempt(world, who, cprw.FulfilConsentConditionDocument, {
          id: first!.id,
          expectedVersion: 1,
          ...input,
        });
      await writingNothing(world, async () => {
        expect((await fulfil({ expectedVersion: 2 })).codes).toEqual(["CONFLICT"]);
        expect((await fulfil({ note: "x".repeat(10_001) })).codes).toEqual(["TEXT_TOO_LONG"]);
        expect((await fulfil({}, secretaris)).codes).toEqual(["FORBIDDEN"]);
        expect(
          codesOf(
            await ask(
              world.url,
              bestuurder,
              `mutation ($input: FulfilConsentConditionInput!) { fulfilConsentCondition(input:
                $input) { userErrors { code } } }`,
              { input: { id: first!.id, expectedVersion: 1 } },
            ),
          ),
        ).toContain("FORBIDDEN");
        for (const unknown of [randomUUID(), "no id", id])
          expect((await fulfil({ id: unknown })).codes).toEqual(["NOT_FOUND"]);
      });
      await onDay(world, "2022-03-01");
      expect((await fulfil({ note: " 72% " })).payload?.condition).toMatchObject({
        fulfilledOn: "2022-03-01",
        fulfilmentNote: "72%",
        version: 2,
      });
      const again = await writingNothing(world, () => fulfil({ expectedVersion: 2 }));
      expect([again.codes, again.payload?.condition?.fulfilledOn]).toEqual([
        ["ALREADY_FULFILLED"],
        "2022-03-01",
      ]);
      expect((await read(id))!.executionAllowedFrom).toMatchObject({
        date: null,
        ground: "CONDITIONS_PENDING",
      });
      await onDay(world, "2022-03-15");
      expect((await fulfil({ id: second!.id })).codes).toEqual([]);
      expect(await read(id)).toMatchObject({
        status: "CONSENTED_CONDITIONALLY",
        executionAllowedFrom: { date: "2022-03-15", ground: "CONDITIONS_FULFILLED" },
      });
      const { adviceProcedure } = await dataOf<
        { adviceProcedure: { conditions: object[] } },
        object
      >(
        world.url,
        bestuurder,
        `{ adviceProcedure(id: "${id}") { conditions { number text fulfilledOn fulfilmentNote } } }`,
      );
      expect(adviceProcedure.conditions).toEqual([
        {
          number: 1,
          text: "70% van de bewoners stemt in",
          fulfilledOn: "2022-03-01",
          fulfilmentNote: "72%",
        },
        {
          number: 2,
          text: "Jaarlijkse afrekening",
          fulfilledOn: "2022-03-15",
          fulfilmentNote: null,
        },
      ]);
    }));

  it("is refused without an adoption, with an empty condition or too many, and after a change", () =>
    inAdviceWorld(async (world) => {
      const { submitted } = givenAdvice(world);
      const { id, version } = await submitted(CONSENT_REQUEST);
      const refusals: [Partial<cprw.GiveConsentInput>, string, string[]][] = [
        [{ adoption: undefined }, "ADOPTION_REQUIRED", ["input", "adoption"]],
        [
          { adoption: { writtenRoundOn: "2022-02-02" } },
          "DATE_IN_FUTURE",
          ["input", "adoption", "writtenRoundOn"],
        ],
        [
          { adoption: { writtenRoundOn: "2022-01-31" } },
          "TOO_EARLY",
          ["input", "adoption", "writtenRoundOn"],
        ],
        [{ conditions: ["Eerst dit", " "] }, "CONDITIONS_REQUIRED", ["input", "conditions", "1"]],
        [
          { conditions: Array.from({ length: 51 }, () => "x") },
          "TOO_MANY",
          ["input", "conditions"],
        ],
        [{ conditions: ["x".repeat(10_001)] }, "TEXT_TOO_LONG", ["input", "conditions", "0"]],
        [{ expectedVersion: version! + 1 }, "CONFLICT", ["input", "expectedVersion"]],
      ];
      for (const [input, code, path] of refusals) {
        const { userErrors, payload } = await writingNothing(world, () =>
          attempt(world, world.members.voorzitter, cprw.GiveConsentDocument, {
            id,
            expectedVersion: version!,
            adoption: ADOPTION,
            ...input,
          }),
        );
        expect([userErrors, payload?.procedure?.status]).toEqual([
          [expect.objectContaining({ code, path })],
          "REQUESTED",
        ]);
      }
    }));

  it("and refusing it at once: exactly one is done", () =>
    inAdviceWorld(async (world) => {
      const { submitted } = givenAdvice(world);
      const { voorzitter } = world.members;
      for (let round = 0; round < 4; round += 1) {
        const { id, version } = await submitted(CONSENT_REQUEST);
        const input = { id, expectedVersion: version!, adoption: ADOPTION };
        const answers = await Promise.all([
          attempt(world, voorzitter, cprw.GiveConsentDocument, { ...input, conditions: ["Mits"] }),
          attempt(world, voorzitter, cprw.RefuseConsentDocument, { ...input, reason: "Te duur" }),
        ]);
        expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(["", "CONFLICT"]);
        const [{ status, conditions }] = (await beneath<{ status: string; conditions: number }>(
          world,
          `
        SELECT status,
          (SELECT count(*)::int FROM consent_condition WHERE procedure_id = $1) AS conditions
        FROM advice_procedure
        WHERE id = $1`,
          [id],
        )) as [{ status: string; conditions: number }];
        expect(conditions).toBe(status === "REFUSED" ? 0 : 1);
      }
    }));
});

describe("refusing consent", () => {
  it("takes a reason and an adoption, and stops execution for good", () =>
    inAdviceWorld(async (world) => {
      const { submitted, read } = givenAdvice(world);
      const { id, version } = await submitted(CONSENT_REQUEST);
      const refuse = (input: Partial<cprw.RefuseConsentInput> = {}) =>
        attempt(world, world.members.voorzitter, cprw.RefuseConsentDocument, {
          id,
          expectedVersion: version!,
          adoption: ADOPTION,
          reason: " Te hoge voorschotten ",
          ...input,
        });
      for (const [input, code] of [
        [{ reason: null }, "REASON_REQUIRED"],
        [{ reason: " " }, "REASON_REQUIRED"],
        [{ adoption: null }, "ADOPTION_REQUIRED"],
        [{ expectedVersion: 3 }, "CONFLICT"],
      ] as const)
        expect((await writingNothing(world, () => refuse(input))).codes).toEqual([code]);
      expect((await refuse()).payload?.procedure).toMatchObject({
        status: "REFUSED",
        answerReason: "Te hoge voorschotten",
        answerAdoptedOn: "2022-02-01",
        answerMeeting: null,
      });
      expect(await read(id)).toMatchObject({
        status: "REFUSED",
        answeredOn: "2022-02-01",
        answerReason: "Te hoge voorschotten",
        executionAllowedFrom: { date: null, ground: "CONSENT_REFUSED", article: "Wohv art. 5a" },
      });
    }));
});

describe("consent by whom the law does not name", () => {
  it("is refused to a local organisation and a committee alike, whatever they name", () =>
    inAdviceWorld(async (world) => {
      const { submitted, committee } = givenAdvice(world);
      const commission = await committee();
      const request = await submitted({
        ...CONSENT_REQUEST,
        municipalityIds: [world.municipalities.dordrecht],
      });
      const advice = await submitted({
        wohvSubject: "B",
        complexes: ["De Linde"],
        municipalityIds: [world.municipalities.dordrecht],
        alsoAddressedIds: [commission.id],
      });
      const draft = await givenAdvice(world).drafted({
        ...CONSENT_REQUEST,
        municipalityIds: [world.municipalities.dordrecht],
      });
      const named = [
        request.id,
        advice.id,
        ...advice.companions.map(({ id }) => id),
        draft.id,
        randomUUID(),
        "no id",
        "",
      ];
      await writingNothing(world, async () => {
        for (const who of [
          world.members.dordtseHuurder,
          world.members.delftseHuurder,
          commission,
        ]) {
          for (const [name, document] of [
            ["giveConsent", GIVE],
            ["refuseConsent", REFUSE],
          ] as const) {
            for (const id of named) {
              for (const input of [
                { id, expectedVersion: 1 },
                {
                  id,
                  expectedVersion: request.version,
                  adoption: ADOPTION,
                  ...(name === "refuseConsent" && { reason: "x" }),
                },
              ]) {
                const answer = await dataOf<Record<string, { userErrors: object[] }>, object>(
                  world.url,
                  who,
                  document,
                  { input },
                );
                expect(answer[name]!.userErrors).toEqual([
                  {
                    code: "CONSENT_ONLY_BY_TENANTS_ORGANISATION",
                    message:
                      "Alleen CPRW kan als huurdersorganisatie instemmen, een bewonerscommissie niet.",
                    path: ["input"],
                  },
                ]);
              }
            }
          }
        }
        // Shown is what they read anyway: their own, and what the local
        // organisation is told of its area.
        const shown = async (who: { token: string }, id: string) =>
          (
            await dataOf<{ giveConsent: { procedure: object | null } }, object>(
              world.url,
              who,
              GIVE,
              { input: { id, expectedVersion: 1 } },
            )
          ).giveConsent.procedure;
        expect([
          await shown(commission, request.id),
          await shown(commission, randomUUID()),
          await shown(world.members.dordtseHuurder, draft.id),
        ]).toEqual([null, null, null]);
      });
    }));

  it("is refused to every other audience, and to the council's other roles", () =>
    inAdviceWorld(async (world) => {
      const { id, version } = await givenAdvice(world).submitted(CONSENT_REQUEST);
      const input = { id, expectedVersion: version!, adoption: ADOPTION };
      await writingNothing(world, async () => {
        for (const [who, code] of [
          [world.members.bestuurder, "FORBIDDEN"],
          [world.members.dordtseAmbtenaar, "FORBIDDEN"],
          [null, "FORBIDDEN"],
        ] as const)
          expect(new Set(codesOf(await ask(world.url, who, GIVE, { input })))).toEqual(
            new Set([code]),
          );
        for (const name of ["secretaris", "bestuurslid", "ondersteuner"] as const)
          expect(
            (await attempt(world, world.members[name], cprw.GiveConsentDocument, input)).codes,
          ).toEqual(["FORBIDDEN"]);
      });
    }));
});
