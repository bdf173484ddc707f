import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { ask, codesOf, dataOf } from "../support/api.js";
import { attempt, beneath } from "../support/given.js";
import {
  ADVICE,
  type Advice,
  decisionsOn,
  givenAdvice,
  inAdviceWorld,
  onDay,
  type Procedure,
  type Response,
} from "../support/given-advice.js";
import { countChanges, expectRefused } from "../support/refused.js";
import type { World } from "../support/world.js";

const {
  DraftResponseDocument: DRAFT,
  ReviseResponseDocument: REVISE,
  DiscardResponseDocument: DISCARD,
  SendResponseDocument: SEND,
} = woonbron;
const versioned = ({ id, version }: Pick<Response, "id" | "version">) => ({
  id,
  expectedVersion: version!,
});
const revise = async (world: World, response: Response, content: object) =>
  (await attempt(world, world.members.bestuurder, REVISE, { ...versioned(response), ...content }))
    .payload!.response!;

describe("drafting a response", () => {
  it("keeps what is said so far, complete or not, for the landlord alone", () =>
    inAdviceWorld(async (world) => {
      const { advised, landlord } = givenAdvice(world);
      const { procedure, advice } = await advised();
      const [first] = advice.recommendations;
      const { payload, codes } = await attempt(world, landlord, DRAFT, {
        procedureId: procedure.id,
        letter: " Geachte leden, ",
        decisionTakenOn: "2022-02-01",
        decisions: [
          {
            recommendationId: first!.id.toUpperCase(),
            decision: "PARTIALLY_ADOPTED",
            reasons: "  ",
            actionOwner: "Afdeling Wonen",
            actionDueOn: "2022-07-01",
          },
        ],
      });
      expect(codes).toEqual([]);
      expect(payload!.response).toMatchObject({
        status: "DRAFT",
        letter: "Geachte leden,",
        decisionTakenOn: "2022-02-01",
        overall: null,
        sentAt: null,
        receivedOn: null,
        decisions: [],
        draftDecisions: [
          {
            recommendationId: first!.id,
            decision: "PARTIALLY_ADOPTED",
            reasons: null,
            actionOwner: "Afdeling Wonen",
            actionDueOn: "2022-07-01",
          },
        ],
      });
    }));

  it("is refused for another advice's points, named twice, a second draft, or a long text", () =>
    inAdviceWorld(async (world) => {
      const { advised, submitted, draftedResponse, landlord } = givenAdvice(world);
      const {
        procedure: { id: procedureId },
        advice,
      } = await advised();
      const other = await advised({ title: "Sloop" });
      const decided = decisionsOn(advice, "ADOPTED");
      for (const decisions of [
        decisionsOn(other.advice, "ADOPTED"),
        [...decided, ...decided],
        [{ ...decided[0]!, recommendationId: "geen-id" }],
      ]) {
        const { userErrors } = await expectRefused(
          world,
          landlord,
          DRAFT,
          { procedureId, decisions },
          "UNKNOWN_RECOMMENDATION",
        );
        expect(userErrors[0]!.path).toEqual([
          "input",
          "decisions",
          String(decisions.length - 1),
          "recommendationId",
        ]);
      }
      await expectRefused(
        world,
        landlord,
        DRAFT,
        { procedureId, letter: "x".repeat(100_001) },
        "TEXT_TOO_LONG",
      );
      await expectRefused(
        world,
        landlord,
        DRAFT,
        { procedureId, decisions: [{ ...decided[0]!, actionOwner: "x".repeat(201) }] },
        "TEXT_TOO_LONG",
      );
      await expectRefused(world, landlord, DRAFT, { procedureId: randomUUID() }, "NOT_FOUND");
      await expectRefused(
        world,
        landlord,
        DRAFT,
        { procedureId: (await submitted()).id },
        "INVALID_TRANSITION",
      );

      const draft = await draftedResponse(procedureId);
      const { payload } = await expectRefused(
        world,
        landlord,
        DRAFT,
        { procedureId },
        "RESPONSE_EXISTS",
      );
      expect(payload!.response!.id).toBe(draft.id);
    }));

  it("is for the roles that draft, within the region they direct, and sending for the executive alone", () =>
    inAdviceWorld(async (world) => {
      const { advised, draftedResponse } = givenAdvice(world);
      const {
        beleidsadviseur,
        regiodirecteur,
        participatieadviseur,
        voorzitter,
        dordtseHuurder,
        dordtseAmbtenaar,
      } = world.members;
      const everywhere = (await advised()).procedure.id;
      const inRegion = await advised({ municipalityIds: [world.municipalities.dordrecht] });
      for (const who of [
        regiodirecteur,
        participatieadviseur,
        voorzitter,
        dordtseHuurder,
        dordtseAmbtenaar,
      ])
        await expectRefused(world, who, DRAFT, { procedureId: everywhere }, "FORBIDDEN");
      expect(
        (await attempt(world, beleidsadviseur, DRAFT, { procedureId: everywhere })).codes,
      ).toEqual([]);
      const drafted = await attempt(world, regiodirecteur, DRAFT, {
        procedureId: inRegion.procedure.id,
        decisions: decisionsOn(inRegion.advice, "ADOPTED", "ADOPTED", "NOTED"),
      });
      expect(drafted.codes).toEqual([]);
      for (const who of [regiodirecteur, beleidsadviseur, participatieadviseur])
        await expectRefused(world, who, SEND, versioned(drafted.payload!.response!), "FORBIDDEN");
      const other = (await advised({ municipalityIds: [world.municipalities.delft] })).procedure.id;
      await expectRefused(
        world,
        regiodirecteur,
        DISCARD,
        versioned(await draftedResponse(other)),
        "FORBIDDEN",
      );
    }));

  it("can be revised, what is left out stays, and discarded, after which another can be begun", () =>
    inAdviceWorld(async (world) => {
      const { advised, draftedResponse, landlord } = givenAdvice(world);
      const {
        procedure: { id },
        advice,
      } = await advised();
      const draft = await draftedResponse(id, {
        letter: "Eerste versie",
        decisions: decisionsOn(advice, "ADOPTED"),
      });
      const revised = await revise(world, draft, {
        decisionTakenOn: "2022-02-03",
        decisions: decisionsOn(advice, "NOT_ADOPTED", "ADOPTED"),
      });
      expect(revised).toMatchObject({
        letter: "Eerste versie",
        decisionTakenOn: "2022-02-03",
        draftDecisions: [{ decision: "NOT_ADOPTED" }, { decision: "ADOPTED" }],
      });
      expect(
        await revise(world, revised, { decisionTakenOn: null, overall: "FOLLOWED" }),
      ).toMatchObject({ decisionTakenOn: null, overall: "FOLLOWED", draftDecisions: [{}, {}] });

      await expectRefused(
        world,
        landlord,
        REVISE,
        { ...versioned(draft), letter: "Te laat" },
        "CONFLICT",
      );
      const now = (
        await dataOf(world.url, landlord, woonbron.DraftResponseOfDocument, { procedureId: id })
      ).adviceProcedure!.response!;
      await expectRefused(world, landlord, REVISE, versioned(now), "NOTHING_TO_CHANGE");
      await expectRefused(world, landlord, DISCARD, versioned(draft), "CONFLICT");
      expect(
        (await attempt(world, landlord, DISCARD, versioned(now))).payload!.response!.status,
      ).toBe("DISCARDED");
      await expectRefused(
        world,
        landlord,
        REVISE,
        { id: now.id, expectedVersion: now.version! + 1, letter: "Toch" },
        "INVALID_TRANSITION",
      );
      await draftedResponse(id);
    }));

  it("can be discarded also when there is nothing to respond to any more", () =>
    inAdviceWorld(async (world) => {
      const { unsolicited, draftedResponse, landlord, council } = givenAdvice(world);
      const { procedure } = await unsolicited();
      const draft = await draftedResponse(procedure.id);
      expect(
        (
          await attempt(world, council, woonbron.WithdrawAdviceProcedureDocument, {
            id: procedure.id,
            expectedVersion: procedure.version!,
            reason: "Achterhaald",
          })
        ).codes,
      ).toEqual([]);
      await expectRefused(
        world,
        landlord,
        REVISE,
        { ...versioned(draft), letter: "Nog iets" },
        "INVALID_TRANSITION",
      );
      expect((await attempt(world, landlord, DISCARD, versioned(draft))).codes).toEqual([]);
    }));
});

describe("sending a response", () => {
  it("makes a numbered decision of each point, derives what it comes to, and starts the standstill", () =>
    inAdviceWorld(async (world) => {
      const { responded, read, council } = givenAdvice(world);
      const { procedure, response } = await responded();
      expect(response).toMatchObject({
        status: "SENT",
        overall: "PARTLY_FOLLOWED",
        receivedOn: "2022-02-01",
        draftDecisions: [],
        version: 1_000_000,
        decisions: [
          {
            recommendation: { number: 1, text: "Bevries de huren." },
            decision: "NOT_ADOPTED",
            reasons: "Daarvoor is geen geld.",
            followUpStatus: null,
          },
          {
            recommendation: { number: 2 },
            decision: "ADOPTED",
            reasons: null,
            followUpStatus: null,
          },
          { recommendation: { number: 3 }, decision: "NOTED" },
        ],
      });
      const asCouncil = (await read(procedure.id, council))!;
      expect(asCouncil).toMatchObject({
        status: "RESPONDED",
        reasonsReceivedOn: "2022-02-01",
        fullyFollowed: false,
        dueOn: null,
        overdue: false,
        breachReason: null,
        response: {
          status: "SENT",
          overall: "PARTLY_FOLLOWED",
          decisions: [{ decision: "NOT_ADOPTED" }, { decision: "ADOPTED" }, { decision: "NOTED" }],
        },
        executionAllowedFrom: { date: "2022-02-05", ground: "REASONS_GIVEN" },
      });
      expect(asCouncil.terms.map(({ code, status }) => [code, status])).toEqual([
        ["ADVICE", "MET"],
        ["RESPONSE", "MET"],
        ["STANDSTILL", "RUNNING"],
      ]);
    }));

  it("opens the way on the same day when the advice is followed wholly", () =>
    inAdviceWorld(async (world) => {
      const { procedure } = await givenAdvice(world).responded(
        {},
        undefined,
        "ADOPTED",
        "ADOPTED",
        "NOTED",
      );
      expect(procedure).toMatchObject({
        status: "RESPONDED",
        fullyFollowed: true,
        response: { overall: "FOLLOWED" },
        executionAllowedFrom: { date: "2022-02-01", ground: "FOLLOWED" },
      });
    }));

  it("writes nothing while a point is undecided, unreasoned, or noted without being a remark", () =>
    inAdviceWorld(async (world) => {
      const { advised, draftedResponse, landlord } = givenAdvice(world);
      const {
        procedure: { id },
        advice,
      } = await advised();
      let draft = await draftedResponse(id, { decisions: decisionsOn(advice, "ADOPTED") });
      const refusedAfter = async (content: object, code: string, message: string | RegExp) => {
        draft = await revise(world, draft, content);
        const { userErrors, payload } = await expectRefused(
          world,
          landlord,
          SEND,
          versioned(draft),
          code,
        );
        expect(userErrors[0]!.message).toMatch(message);
        expect(payload!.response).toMatchObject({ id: draft.id, status: "DRAFT" });
      };
      const without = (...decisions: woonbron.RecommendationDecision[]) => ({
        decisions: decisionsOn(advice, ...decisions).map((decision) => ({
          ...decision,
          reasons: " ",
        })),
      });
      await refusedAfter(
        { letter: "Wij volgen u." },
        "RECOMMENDATION_SKIPPED",
        /nog niet op: 2, 3\.$/,
      );
      await refusedAfter(
        { decisions: decisionsOn(advice, "ADOPTED", "ADOPTED") },
        "RECOMMENDATION_SKIPPED",
        /nog niet op: 3\.$/,
      );
      await refusedAfter(
        without("NOT_ADOPTED", "PARTIALLY_ADOPTED", "NOTED"),
        "REASONS_REQUIRED",
        /\(Wohv art\. 5 lid 2\): aanbeveling 1, 2\.$/,
      );
      await refusedAfter(
        { decisions: decisionsOn(advice, "NOTED", "ADOPTED", "NOTED") },
        "NOTED_ONLY_FOR_REMARKS",
        /./,
      );
      await refusedAfter(
        {
          decisions: [
            ...decisionsOn(advice, "ADOPTED", "ADOPTED"),
            {
              ...decisionsOn(advice, "ADOPTED", "ADOPTED", "ADOPTED")[2]!,
              actionDueOn: "2022-01-31",
            },
          ],
        },
        "DATE_IN_PAST",
        /./,
      );
      await refusedAfter(
        {
          decisions: decisionsOn(advice, "ADOPTED", "ADOPTED", "NOTED"),
          decisionTakenOn: "2022-02-02",
        },
        "DATE_IN_FUTURE",
        /./,
      );
      await refusedAfter(
        { decisionTakenOn: "2022-02-01", overall: "NOT_FOLLOWED" },
        "OVERALL_DERIVED",
        /: gevolgd\.$/,
      );
      draft = await revise(world, draft, { overall: null });
      await expectRefused(
        world,
        landlord,
        SEND,
        { id: draft.id, expectedVersion: draft.version! - 1 },
        "CONFLICT",
      );
      expect((await attempt(world, landlord, SEND, versioned(draft))).codes).toEqual([]);
    }));

  it.each<
    [
      string,
      (make: ReturnType<typeof givenAdvice>) => Promise<{ procedure: Procedure; advice: Advice }>,
    ]
  >([
    ["unsolicited advice", (make) => make.unsolicited()],
    ["advice beyond the law", (make) => make.advised({ kind: "VOLUNTARY" })],
  ])("owes its reasons on %s by agreement, not by the law", (_, make) =>
    inAdviceWorld(async (world) => {
      const advice = givenAdvice(world);
      const { procedure, advice: issued } = await make(advice);
      if (procedure.kind === "UNSOLICITED")
        await attempt(
          world,
          advice.landlord,
          woonbron.AcknowledgeUnsolicitedAdviceDocument,
          versioned(procedure),
        );
      const draft = await advice.draftedResponse(procedure.id, {
        decisions: decisionsOn(issued, "NOT_ADOPTED", "ADOPTED", "NOTED").map((decision) => ({
          ...decision,
          reasons: null,
        })),
      });
      const { userErrors } = await expectRefused(
        world,
        advice.landlord,
        SEND,
        versioned(draft),
        "REASONS_REQUIRED",
      );
      expect(userErrors[0]!.message).toBe(
        "Geef redenen waar u niet of gedeeltelijk overneemt (samenwerkingsovereenkomst): aanbeveling 1.",
      );
    }),
  );

  it("says itself whether it follows an advice without recommendations, with reasons in the letter when not", () =>
    inAdviceWorld(async (world) => {
      const { advised, draftedResponse, landlord } = givenAdvice(world);
      const { procedure } = await advised({}, { ...ADVICE, recommendations: [] });
      let draft = await draftedResponse(procedure.id);
      await expectRefused(world, landlord, SEND, versioned(draft), "OVERALL_REQUIRED");
      draft = await revise(world, draft, { overall: "NOT_FOLLOWED" });
      const { userErrors } = await expectRefused(
        world,
        landlord,
        SEND,
        versioned(draft),
        "REASONS_REQUIRED",
      );
      expect(userErrors[0]!.message).toMatch(/in de brief\.$/);
      draft = await revise(world, draft, {
        letter: "Wij zetten het beleid voort, want de inflatie is hoog.",
      });
      expect(
        (await attempt(world, landlord, SEND, versioned(draft))).payload!.response,
      ).toMatchObject({ status: "SENT", overall: "NOT_FOLLOWED", decisions: [] });

      const positive = await advised({}, { ...ADVICE, outcome: "POSITIVE", recommendations: [] });
      expect(
        (
          await attempt(
            world,
            landlord,
            SEND,
            versioned(await draftedResponse(positive.procedure.id)),
          )
        ).payload!.response,
      ).toMatchObject({ status: "SENT", overall: "FOLLOWED" });
    }));

  it("is the end of editing: neither an act nor SQL as the server's own role changes what was sent", () =>
    inAdviceWorld(async (world) => {
      const { responded, landlord } = givenAdvice(world);
      const { response, procedure } = await responded();
      for (const [document, content] of [
        [REVISE, { letter: "Anders" }],
        [SEND, {}],
      ] as const)
        await expectRefused(
          world,
          landlord,
          document as typeof REVISE,
          { ...versioned(response), ...content },
          "INVALID_TRANSITION",
        );
      await expectRefused(world, landlord, DISCARD, versioned(response), "INVALID_TRANSITION");
      await expectRefused(
        world,
        landlord,
        DRAFT,
        { procedureId: procedure.id },
        "INVALID_TRANSITION",
      );
      await expect(
        beneath(world, "UPDATE landlord_response SET letter = 'Anders' WHERE id = $1", [
          response.id,
        ]),
      ).rejects.toMatchObject({ code: "23001" });
      const granted = await beneath<{ column: string }>(
        world,
        `
      SELECT a.attname AS column FROM pg_attribute a
      WHERE a.attrelid = 'app.recommendation_response'::regclass AND a.attnum > 0
        AND has_column_privilege('samenspraak_api', a.attrelid, a.attnum, 'UPDATE')
      ORDER BY 1`,
      );
      expect(granted.map(({ column }) => column)).toEqual([
        "follow_up_note",
        "follow_up_status",
        "published_at",
      ]);
    }));

  it("needs no reasons after a late advice, and no response at all to go on", () =>
    inAdviceWorld(async (world) => {
      const { submitted, issuedAdvice, draftedResponse, read, landlord } = givenAdvice(world);
      const { id } = await submitted();
      await onDay(world, "2022-03-16");
      const advice = await issuedAdvice(id);
      expect(await read(id)).toMatchObject({
        status: "ADVISED",
        late: true,
        dueOn: null,
        executionAllowedFrom: { date: "2022-03-16", ground: "LATE_ADVICE" },
      });
      const draft = await draftedResponse(id, {
        decisions: decisionsOn(advice, "NOT_ADOPTED", "NOT_ADOPTED", "NOTED").map(
          ({ reasons: _reasons, ...decision }) => decision,
        ),
      });
      expect(
        (await attempt(world, landlord, SEND, versioned(draft))).payload!.response,
      ).toMatchObject({ overall: "NOT_FOLLOWED" });
      expect(await read(id)).toMatchObject({
        status: "RESPONDED",
        executionAllowedFrom: { date: "2022-03-16", ground: "LATE_ADVICE" },
      });
    }));

  it("tells of a decision taken before the advice only as a breach, which both parties see", () =>
    inAdviceWorld(async (world) => {
      const { submitted, issuedAdvice, draftedResponse, read, landlord, council } =
        givenAdvice(world);
      const { id } = await submitted();
      await onDay(world, "2022-03-10");
      const advice = await issuedAdvice(id);
      let draft = await draftedResponse(id, {
        decisions: decisionsOn(advice, "ADOPTED", "ADOPTED", "NOTED"),
        decisionTakenOn: "2022-03-09",
      });
      const { userErrors } = await expectRefused(
        world,
        landlord,
        SEND,
        versioned(draft),
        "DECISION_NOT_ALLOWED",
      );
      expect(userErrors[0]).toMatchObject({
        path: ["input", "breachReason"],
        message: expect.stringContaining("donderdag 10 maart 2022 ontvangen"),
      });
      draft = await revise(world, draft, { letter: "Met excuses" });
      expect(
        (
          await attempt(world, landlord, SEND, {
            ...versioned(draft),
            breachReason: "De begroting moest af.",
          })
        ).codes,
      ).toEqual([]);
      for (const who of [landlord, council])
        expect(await read(id, who)).toMatchObject({
          status: "RESPONDED",
          breachReason: "De begroting moest af.",
        });
    }));

  it("keeps no breach where there is none, and knows none for advice that the law does not ask for", () =>
    inAdviceWorld(async (world) => {
      const { advised, draftedResponse, read, landlord } = givenAdvice(world);
      for (const [kind, takenOn] of [
        ["REQUESTED", "2022-02-01"],
        ["VOLUNTARY", "2022-01-01"],
      ] as const) {
        const {
          procedure: { id },
          advice,
        } = await advised({ kind });
        const draft = await draftedResponse(id, {
          decisions: decisionsOn(advice, "ADOPTED", "ADOPTED", "NOTED"),
          decisionTakenOn: takenOn,
        });
        expect(
          (
            await attempt(world, landlord, SEND, {
              ...versioned(draft),
              breachReason: "Voor de zekerheid",
            })
          ).codes,
        ).toEqual([]);
        expect(await read(id)).toMatchObject({ status: "RESPONDED", breachReason: null });
      }
    }));

  it("happens once for a repeated requestId, and for two clients at once", () =>
    inAdviceWorld(async (world) => {
      const { advised, draftedResponse, landlord } = givenAdvice(world);
      const [one, two] = [await advised(), await advised()];
      const repeated = {
        ...versioned(
          await draftedResponse(one.procedure.id, {
            decisions: decisionsOn(one.advice, "ADOPTED", "ADOPTED", "NOTED"),
          }),
        ),
        requestId: randomUUID(),
      };
      const answers = await Promise.all(
        [1, 2, 3].map(() => attempt(world, landlord, SEND, repeated)),
      );
      expect(answers.map(({ codes, payload }) => [codes, payload!.response!.status])).toEqual([
        [[], "SENT"],
        [[], "SENT"],
        [[], "SENT"],
      ]);
      const draft = versioned(
        await draftedResponse(two.procedure.id, {
          decisions: decisionsOn(two.advice, "ADOPTED", "ADOPTED", "NOTED"),
        }),
      );
      const both = await Promise.all([1, 2].map(() => attempt(world, landlord, SEND, draft)));
      expect(both.map(({ codes }) => codes.join()).sort()).toEqual(["", "CONFLICT"]);
      expect(
        await beneath(world, "SELECT count(*)::int AS count FROM recommendation_response"),
      ).toEqual([{ count: 6 }]);
    }));
});

describe("a response to unsolicited advice", () => {
  it("is drafted at once and sent after its receipt was confirmed, within the agreed term", () =>
    inAdviceWorld(async (world) => {
      const { unsolicited, draftedResponse, read, landlord } = givenAdvice(world);
      const {
        procedure: { id, version },
        advice,
      } = await unsolicited();
      const draft = await draftedResponse(id, {
        decisions: decisionsOn(advice, "ADOPTED", "ADOPTED", "NOTED"),
      });
      await expectRefused(world, landlord, SEND, versioned(draft), "INVALID_TRANSITION");
      expect(
        (
          await attempt(world, landlord, woonbron.AcknowledgeUnsolicitedAdviceDocument, {
            id,
            expectedVersion: version!,
          })
        ).codes,
      ).toEqual([]);
      expect((await attempt(world, landlord, SEND, versioned(draft))).codes).toEqual([]);
      expect(await read(id)).toMatchObject({
        status: "RESPONDED",
        dueOn: null,
        executionAllowedFrom: null,
        terms: [{ code: "UNSOLICITED", status: "MET", endsOn: "2022-03-15" }],
      });
    }));
});

describe("a draft response", () => {
  it("leaves no trace that anybody but the landlord could notice", () =>
    inAdviceWorld(async (world) => {
      const { advised, draftedResponse, landlord } = givenAdvice(world);
      const {
        procedure: { id },
        advice,
      } = await advised({ municipalityIds: [world.municipalities.dordrecht] });
      const { voorzitter, secretaris, dordtseHuurder, delftseHuurder, dordtseAmbtenaar } =
        world.members;
      const others = [
        voorzitter,
        secretaris,
        dordtseHuurder,
        delftseHuurder,
        dordtseAmbtenaar,
        null,
      ];
      const asked = `query Everything($id: ID!) {
      adviceProcedure(id: $id) { id status version dueOn overdue allowedActs response { id status
        letter overall decisions { id } } advice { id version recommendations { id decision { id }
        } } history(first: 100) { nodes { id act subjectType } } terms { code status }
        executionAllowedFrom { date } }
      adviceProcedures(first: 50, order: [{ field: STATUS }]) { totalCount nodes { id version } }
      changes(first: 200) { hasMore changes { id act subjectType subjectId at } }
    }`;
      const seen = () =>
        Promise.all(
          others.map(async (who) =>
            JSON.stringify((await ask(world.url, who, asked, { id })).data),
          ),
        );
      const before = await seen();
      const drafting = [
        async () =>
          draftedResponse(id, {
            letter: "Vertrouwelijk",
            decisions: decisionsOn(advice, "NOT_ADOPTED"),
          }),
        async (draft: Response) =>
          revise(world, draft, { letter: "Nog steeds", overall: "NOT_FOLLOWED" }),
        async (draft: Response) =>
          (await attempt(world, landlord, DISCARD, versioned(draft))).payload!.response!,
      ];
      let draft = {} as Response;
      for (const act of drafting) {
        const changes = await countChanges(world);
        draft = await act(draft);
        expect(await countChanges(world)).toBe(changes + 1);
        expect(await seen()).toEqual(before);
        for (const who of others) {
          const absent = await ask(
            world.url,
            who,
            "mutation ($input: SendResponseInput!) { sendResponse(input: $input) { userErrors { code } } }",
            { input: { id: randomUUID(), expectedVersion: 1 } },
          );
          const present = await ask(
            world.url,
            who,
            "mutation ($input: SendResponseInput!) { sendResponse(input: $input) { userErrors { code } } }",
            { input: versioned(draft) },
          );
          expect([codesOf(present), present.data]).toEqual([codesOf(absent), absent.data]);
        }
      }
    }));
});
