import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { ask, codesOf, dataOf } from "../support/api.js";
import { attempt } from "../support/given.js";
import {
  decisionsOn,
  givenAdvice,
  inAdviceWorld,
  onDay,
  type Procedure,
} from "../support/given-advice.js";
import { expectRefused } from "../support/refused.js";

const { DecideAdviceProcedureDocument: DECIDE, ExecuteAdviceProcedureDocument: EXECUTE } = woonbron;
const versioned = ({ id, version }: Pick<Procedure, "id" | "version">) => ({
  id,
  expectedVersion: version!,
});

describe("deciding on what was asked", () => {
  it("waits for the advice and the response, not for the standstill, and says why and until when", () =>
    inAdviceWorld(async (world) => {
      const { submitted, issuedAdvice, respondedTo, read, landlord } = givenAdvice(world);
      const { id } = await submitted();
      const refused = async (code: string, message: string | RegExp, more: object = {}) => {
        const { userErrors, payload } = await expectRefused(
          world,
          landlord,
          DECIDE,
          { ...versioned((await read(id))!), ...more },
          code,
        );
        expect(userErrors[0]!.message).toMatch(message);
        expect(payload!.procedure!.id).toBe(id);
      };
      await refused(
        "DECISION_NOT_ALLOWED",
        /^CPRW kan nog adviseren, tot en met dinsdag 15 maart 2022; besluiten mag nog niet \(Wohv art\. 5 lid 1\)\./,
      );
      await onDay(world, "2022-03-28");
      await refused(
        "DECISION_NOT_ALLOWED",
        "op dinsdag 15 maart 2022 verstreken; besluiten mag daarna (",
        { decidedOn: "2022-03-15" },
      );
      await refused("DATE_IN_FUTURE", "toekomst", { decidedOn: "2022-03-29" });
      await refused("TOO_EARLY", "pas vanaf 1 februari 2022", {
        decidedOn: "2022-01-31",
        breachReason: "Al besloten",
      });
      await onDay(world, "2022-03-14");
      const advice = await issuedAdvice(id);
      await onDay(world, "2022-03-28");
      await refused(
        "DECISION_NOT_ALLOWED",
        /^Op het advies van CPRW, ontvangen op maandag 14 maart 2022, is nog niet geantwoord; besluiten mag nog niet/,
      );
      await respondedTo({ procedure: { id }, advice });
      await refused(
        "DECISION_NOT_ALLOWED",
        "op maandag 14 maart 2022 ontvangen en op maandag 28 maart beantwoord; besluiten mag vanaf de ontvangst (",
        { decidedOn: "2022-03-13" },
      );
      await refused("CONFLICT", "gewijzigd", { expectedVersion: 1 });
      const { payload } = await attempt(world, landlord, DECIDE, {
        ...versioned((await read(id))!),
        breachReason: "Niet nodig",
      });
      expect(payload!.procedure).toMatchObject({
        status: "DECIDED",
        decidedOn: "2022-03-28",
        breachReason: null,
        dueOn: null,
        decisionAllowedFrom: { date: "2022-03-14", ground: "ADVICE_ANSWERED" },
        executionAllowedFrom: { date: "2022-04-01", ground: "REASONS_GIVEN" },
      });
    }));

  it.each(["2022-03-14", "2022-03-21", "2022-03-28"])(
    "is allowed on the day that the response names, and execution after the standstill only: %s",
    (day) =>
      inAdviceWorld(async (world) => {
        const { submitted, issuedAdvice, draftedResponse, sentResponse, read, landlord } =
          givenAdvice(world);
        const { id } = await submitted();
        await onDay(world, "2022-03-14");
        const advice = await issuedAdvice(id);
        await onDay(world, "2022-03-28");
        const decisions = decisionsOn(advice, "NOT_ADOPTED", "ADOPTED", "NOTED");
        await sentResponse(await draftedResponse(id, { decisions, decisionTakenOn: day }));
        const { codes, payload } = await attempt(world, landlord, DECIDE, {
          ...versioned((await read(id))!),
          decidedOn: day,
        });
        expect([codes, payload!.procedure]).toEqual([
          [],
          expect.objectContaining({ status: "DECIDED", decidedOn: day, breachReason: null }),
        ]);
        for (const tooEarly of ["2022-03-28", "2022-03-31"]) {
          await onDay(world, tooEarly);
          const { userErrors } = await expectRefused(
            world,
            landlord,
            EXECUTE,
            versioned((await read(id))!),
            "EXECUTION_NOT_ALLOWED",
          );
          expect(userErrors[0]!.message).toMatch(
            /; uitvoering mag vanaf vrijdag 1 april \(Wohv art\. 5 lid 3 onder c\)\./,
          );
        }
        await onDay(world, "2022-04-01");
        expect(
          (await attempt(world, landlord, EXECUTE, versioned((await read(id))!))).payload!
            .procedure,
        ).toMatchObject({ status: "EXECUTED", breachReason: null });
      }),
  );

  it.each<[string, string, (make: ReturnType<typeof givenAdvice>) => Promise<{ id: string }>]>([
    ["the day of a no-objection", "2022-02-01", (make) => make.unobjected()],
    [
      "the day of a response that deviates",
      "2022-02-01",
      async (make) => (await make.responded()).procedure,
    ],
    [
      "the day of a response that follows the advice",
      "2022-02-01",
      async (make) =>
        (await make.responded({}, undefined, "ADOPTED", "ADOPTED", "NOTED")).procedure,
    ],
    ["the day after a term that passed", "2022-03-16", (make) => make.submitted()],
  ])("is allowed from %s on", (_, day, make) =>
    inAdviceWorld(async (world) => {
      const advice = givenAdvice(world);
      const { id } = await make(advice);
      await onDay(world, day);
      const { payload, codes } = await attempt(
        world,
        advice.landlord,
        DECIDE,
        versioned((await advice.read(id))!),
      );
      expect([codes, payload!.procedure]).toEqual([
        [],
        expect.objectContaining({ status: "DECIDED", decidedOn: day, breachReason: null }),
      ]);
    }),
  );

  it.each<
    [
      string,
      [code: string, endsOn: string],
      (make: ReturnType<typeof givenAdvice>) => Promise<{ id: string }>,
    ]
  >([
    ["while the advice is awaited", ["ADVICE", "2022-03-15"], (make) => make.submitted()],
    [
      "without a response",
      ["RESPONSE", "2022-02-15"],
      async (make) => (await make.advised()).procedure,
    ],
  ])(
    "is a breach %s, recorded with its reason for both parties and nobody else, and ends no term",
    (_, [code, endsOn], make) =>
      inAdviceWorld(async (world) => {
        const advice = givenAdvice(world);
        const { id } = await make(advice);
        const input = versioned((await advice.read(id))!);
        await expectRefused(
          world,
          advice.landlord,
          DECIDE,
          { ...input, breachReason: "  " },
          "DECISION_NOT_ALLOWED",
        );
        const { payload } = await attempt(world, advice.landlord, DECIDE, {
          ...input,
          breachReason: "De begroting moest af.",
        });
        expect(payload!.procedure).toMatchObject({
          status: "DECIDED",
          decidedOn: "2022-02-01",
          breachReason: "De begroting moest af.",
          dueOn: endsOn,
          terms: expect.arrayContaining([
            expect.objectContaining({ code, endsOn, status: "RUNNING" }),
          ]),
        });
        expect(await advice.read(id, advice.council)).toMatchObject({
          status: "DECIDED",
          breachReason: "De begroting moest af.",
        });
        const asLocal = await ask(
          world.url,
          world.members.dordtseHuurder,
          "query ($id: ID!) { adviceProcedure(id: $id) { status breachReason } }",
          { id },
        );
        expect([codesOf(asLocal), asLocal.data]).toEqual([
          ["FORBIDDEN"],
          { adviceProcedure: { status: "DECIDED", breachReason: null } },
        ]);
      }),
  );

  it("is for the executive, on requested advice", () =>
    inAdviceWorld(async (world) => {
      const { unobjected, submitted, unsolicited, council } = givenAdvice(world);
      const open = versioned(await unobjected());
      for (const who of [
        world.members.beleidsadviseur,
        world.members.participatieadviseur,
        world.members.regiodirecteur,
        council,
        world.members.dordtseHuurder,
      ])
        await expectRefused(world, who, DECIDE, open, "FORBIDDEN");
      const { landlord } = givenAdvice(world);
      for (const other of [
        await submitted({ kind: "VOLUNTARY" }),
        await submitted({ kind: "CONSENT", wohvSubject: "J" }),
        (await unsolicited()).procedure,
      ])
        await expectRefused(world, landlord, DECIDE, versioned(other), "INVALID_TRANSITION");
    }));

  it("overtakes a wish for a later day when the term has passed, and no response that is still to be sent", () =>
    inAdviceWorld(async (world) => {
      const { submitted, advised, draftedResponse, read, landlord, council } = givenAdvice(world);
      const asked = await submitted();
      await dataOf(world.url, council, cprw.AskForExtensionDocument, {
        input: { ...versioned(asked), untilOn: "2022-04-01", reason: "Vakantie" },
      });
      const { procedure } = await advised();
      const draft = await draftedResponse(procedure.id);
      expect(
        (
          await attempt(world, landlord, DECIDE, {
            ...versioned((await read(procedure.id))!),
            breachReason: "Haast",
          })
        ).codes,
      ).toEqual([]);
      expect(
        (
          await dataOf(world.url, landlord, woonbron.DraftResponseOfDocument, {
            procedureId: procedure.id,
          })
        ).adviceProcedure!.response,
      ).toMatchObject({ id: draft.id, status: "DRAFT" });
      await onDay(world, "2022-03-16");
      expect(
        (await attempt(world, landlord, DECIDE, versioned((await read(asked.id))!))).codes,
      ).toEqual([]);
      expect(await read(asked.id)).toMatchObject({
        status: "DECIDED",
        dueOn: null,
        extensions: [{ status: "LAPSED" }],
      });
    }));

  it("ends every embargo, and leaves confidential what is confidential", () =>
    inAdviceWorld(async (world) => {
      const { submitted, read, landlord, council } = givenAdvice(world);
      const { id, version } = await submitted({
        confidentiality: "EMBARGO",
        embargoUntil: "2023-01-01",
        municipalityIds: [world.municipalities.dordrecht],
      });
      for (const confidentiality of ["EMBARGO", "CONFIDENTIAL"] as const) {
        await dataOf(world.url, landlord, woonbron.AddAdviceDocumentDocument, {
          input: {
            id,
            expectedVersion: (await read(id))!.version!,
            title: confidentiality,
            url: "https://woonbron.example/stuk.pdf",
            confidentiality,
          },
        });
      }
      const local = async () =>
        (
          await dataOf<{ adviceProcedure: unknown }, { id: string }>(
            world.url,
            world.members.dordtseHuurder,
            "query ($id: ID!) { adviceProcedure(id: $id) { requestVersions { number } documents { title } } }",
            { id },
          )
        ).adviceProcedure;
      expect(await local()).toEqual({ requestVersions: [], documents: [] });
      await dataOf(world.url, council, cprw.DeclareNoObjectionDocument, {
        input: {
          id,
          expectedVersion: (await read(id))!.version ?? version!,
          adoption: { writtenRoundOn: "2022-02-01" },
        },
      });
      expect((await attempt(world, landlord, DECIDE, versioned((await read(id))!))).codes).toEqual(
        [],
      );
      expect(await local()).toEqual({
        requestVersions: [{ number: null }],
        documents: [{ title: "EMBARGO" }],
      });
      expect(await read(id)).toMatchObject({
        requestVersions: [{ liftedAt: expect.any(String) }],
        documents: [
          { title: "EMBARGO", liftedAt: expect.any(String) },
          { title: "CONFIDENTIAL", liftedAt: null },
        ],
      });
    }));
});

describe("carrying out what was decided", () => {
  it("follows the decision, not before its day and not in the future", () =>
    inAdviceWorld(async (world) => {
      const { decided, unobjected, landlord } = givenAdvice(world);
      const procedure = await decided();
      await onDay(world, "2022-02-10");
      const { userErrors } = await expectRefused(
        world,
        landlord,
        EXECUTE,
        { ...versioned(procedure), executedOn: "2022-01-31" },
        "TOO_EARLY",
      );
      expect(userErrors[0]).toMatchObject({
        path: ["input", "executedOn"],
        message: "Dit kan pas vanaf 1 februari 2022.",
      });
      await expectRefused(
        world,
        landlord,
        EXECUTE,
        { ...versioned(procedure), executedOn: "2022-02-11" },
        "DATE_IN_FUTURE",
      );
      await expectRefused(
        world,
        world.members.beleidsadviseur,
        EXECUTE,
        versioned(procedure),
        "FORBIDDEN",
      );
      const { payload } = await attempt(world, landlord, EXECUTE, versioned(procedure));
      expect(payload!.procedure).toMatchObject({
        status: "EXECUTED",
        executedOn: "2022-02-10",
        breachReason: null,
      });
      await expectRefused(
        world,
        landlord,
        EXECUTE,
        versioned(payload!.procedure!),
        "INVALID_TRANSITION",
      );
      await expectRefused(
        world,
        landlord,
        EXECUTE,
        versioned(await unobjected()),
        "INVALID_TRANSITION",
      );
    }));

  it("is a breach of its own while it is not allowed, beside that of the decision", () =>
    inAdviceWorld(async (world) => {
      const { submitted, read, landlord } = givenAdvice(world);
      const { id, version } = await submitted();
      await attempt(world, landlord, DECIDE, {
        id,
        expectedVersion: version!,
        breachReason: "Haast",
      });
      await expectRefused(
        world,
        landlord,
        EXECUTE,
        versioned((await read(id))!),
        "EXECUTION_NOT_ALLOWED",
      );
      const { payload } = await attempt(world, landlord, EXECUTE, {
        ...versioned((await read(id))!),
        breachReason: "De aannemer kon nu.",
      });
      expect(payload!.procedure).toMatchObject({
        status: "EXECUTED",
        breachReason: "Haast\n\nDe aannemer kon nu.",
      });
    }));

  it("is none when the term has passed since", () =>
    inAdviceWorld(async (world) => {
      const { submitted, read, landlord } = givenAdvice(world);
      const { id, version } = await submitted();
      await attempt(world, landlord, DECIDE, {
        id,
        expectedVersion: version!,
        breachReason: "Haast",
      });
      await onDay(world, "2022-03-16");
      const { payload } = await attempt(world, landlord, EXECUTE, versioned((await read(id))!));
      expect(payload!.procedure).toMatchObject({ status: "EXECUTED", breachReason: "Haast" });
    }));
});

describe("carrying out what was consented to", () => {
  it("is allowed from the day of consent on, without a decision before it, and ends an embargo", () =>
    inAdviceWorld(async (world) => {
      const { consented, landlord } = givenAdvice(world);
      const procedure = await consented([], { confidentiality: "EMBARGO" });
      await expectRefused(
        world,
        landlord,
        EXECUTE,
        { ...versioned(procedure), executedOn: "2022-01-31", breachReason: "Haast" },
        "TOO_EARLY",
      );
      await expectRefused(
        world,
        landlord,
        EXECUTE,
        { ...versioned(procedure), executedOn: "2022-02-02" },
        "DATE_IN_FUTURE",
      );
      const { payload } = await attempt(world, landlord, EXECUTE, {
        ...versioned(procedure),
        breachReason: "Niet nodig",
      });
      expect(payload!.procedure).toMatchObject({
        status: "EXECUTED",
        executedOn: "2022-02-01",
        decidedOn: null,
        breachReason: null,
        requestVersions: [{ liftedAt: expect.any(String) }],
      });
    }));

  it("waits for every condition, whatever reason the landlord gives", () =>
    inAdviceWorld(async (world) => {
      const { consented, read, landlord, council } = givenAdvice(world);
      const { id } = await consented(["70% stemt in", "Een jaar bevriezen", "Uitleg per brief"]);
      const fulfil = async (index: number) => {
        const { conditions } = (
          await dataOf<
            { adviceProcedure: { conditions: { id: string; version: number }[] } },
            { id: string }
          >(
            world.url,
            council,
            "query ($id: ID!) { adviceProcedure(id: $id) { conditions { id version } } }",
            { id },
          )
        ).adviceProcedure;
        const { id: conditionId, version } = conditions[index]!;
        expect(
          (
            await attempt(world, council, cprw.FulfilConsentConditionDocument, {
              id: conditionId,
              expectedVersion: version,
            })
          ).codes,
        ).toEqual([]);
      };
      const refused = await expectRefused(
        world,
        landlord,
        EXECUTE,
        { ...versioned((await read(id))!), breachReason: "Haast" },
        "CONDITIONS_UNFULFILLED",
      );
      expect(refused.userErrors[0]!.message).toMatch("voorwaarde 1, 2, 3 ");
      await fulfil(1);
      const still = await expectRefused(
        world,
        landlord,
        EXECUTE,
        { ...versioned((await read(id))!), breachReason: "Haast" },
        "CONDITIONS_UNFULFILLED",
      );
      expect(still.userErrors[0]!.message).toMatch("voorwaarde 1, 3 ");
      await onDay(world, "2022-02-10");
      await fulfil(0);
      const last = await expectRefused(
        world,
        landlord,
        EXECUTE,
        { ...versioned((await read(id))!), breachReason: "Haast" },
        "CONDITIONS_UNFULFILLED",
      );
      expect(last.userErrors[0]!.message).toMatch("voorwaarde 3 ");
      await fulfil(2);
      await expectRefused(
        world,
        landlord,
        EXECUTE,
        { ...versioned((await read(id))!), executedOn: "2022-02-09" },
        "TOO_EARLY",
      );
      expect(
        (await attempt(world, landlord, EXECUTE, versioned((await read(id))!))).payload!.procedure,
      ).toMatchObject({ status: "EXECUTED", executedOn: "2022-02-10" });
    }));

  it("never happens without consent: silence, time and a refusal give none", () =>
    inAdviceWorld(async (world) => {
      const { submitted, read, landlord, council } = givenAdvice(world);
      const { id, version } = await submitted({ kind: "CONSENT", wohvSubject: "J" });
      await onDay(world, "2023-02-01");
      await world.server.clock.advance();
      await expectRefused(
        world,
        landlord,
        EXECUTE,
        { id, expectedVersion: version!, breachReason: "Haast" },
        "INVALID_TRANSITION",
      );
      await dataOf(world.url, council, cprw.RefuseConsentDocument, {
        input: {
          id,
          expectedVersion: version!,
          reason: "Te duur",
          adoption: { writtenRoundOn: "2023-02-01" },
        },
      });
      await expectRefused(
        world,
        landlord,
        EXECUTE,
        { ...versioned((await read(id))!), breachReason: "Haast" },
        "INVALID_TRANSITION",
      );
    }));
});
