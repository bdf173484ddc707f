import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { dataOf } from "../support/api.js";
import { attempt, beneath } from "../support/given.js";
import {
  CONSENT_REQUEST,
  givenAdvice,
  inAdviceWorld,
  onDay,
  type Procedure,
  procedureOf,
  refusalOf,
  type RequestContent,
} from "../support/given-advice.js";
import type { World } from "../support/world.js";

const at = ({ id, version }: { id: string; version?: number | null }) => ({
  id,
  expectedVersion: version!,
});
type Supplement = Omit<Partial<woonbron.SupplementAdviceRequestInput>, "id">;
type Answer = Omit<Partial<woonbron.AnswerInformationRequestInput>, "id">;

/** What the two sides do about the term, on the versions they read just before. */
function acting(world: World) {
  const make = givenAdvice(world);
  const read = async (id: string): Promise<Procedure> => (await make.read(id))!;
  const supplement = async (id: string, input: Supplement = {}) =>
    procedureOf(
      (
        await dataOf(world.url, make.landlord, woonbron.SupplementAdviceRequestDocument, {
          input: {
            ...at(await read(id)),
            supplement: "De cijfers over 2021",
            material: true,
            ...input,
          },
        })
      ).supplementAdviceRequest,
    );
  const ask = async (id: string, question = "Wat kost het?") =>
    procedureOf(
      (
        await dataOf(world.url, make.council, cprw.AskForInformationDocument, {
          input: { ...at(await read(id)), question },
        })
      ).askForInformation,
    );
  const answer = async (id: string, input: Answer = {}) => {
    const open = (await read(id)).informationRequests!.find(
      ({ answeredAt }) => answeredAt === null,
    )!;
    return procedureOf({
      ...(
        await dataOf(world.url, make.landlord, woonbron.AnswerInformationRequestDocument, {
          input: { ...at(open), answer: "Een ton", material: false, ...input },
        })
      ).answerInformationRequest!.informationRequest!,
      userErrors: [],
    });
  };
  const askForExtension = async (id: string, untilOn: string) =>
    procedureOf(
      (
        await dataOf(world.url, make.council, cprw.AskForExtensionDocument, {
          input: { ...at(await read(id)), untilOn, reason: "Achterbanraadpleging" },
        })
      ).askForExtension,
    );
  const offer = async (id: string, untilOn: string) =>
    procedureOf(
      (
        await dataOf(world.url, make.landlord, woonbron.OfferExtensionDocument, {
          input: { ...at(await read(id)), untilOn, reason: "Vakantie" },
        })
      ).offerExtension,
    );
  return { ...make, read, supplement, ask, answer, askForExtension, offer };
}

/** A request to the council and, beside it, to the local organisation of Dordrecht. */
const withCompanion = async (world: World, content: RequestContent = {}) => {
  const first = await givenAdvice(world).submitted({
    wohvSubject: "B",
    complexes: ["Lindenhof"],
    municipalityIds: [world.municipalities.dordrecht],
    ...content,
  });
  return { first, companion: first.companions[0]! };
};

describe("supplementing a request", () => {
  it("makes a next version beside the first; when it is material the term begins anew, and both sides read why", () =>
    inAdviceWorld(async (world) => {
      const acts = acting(world);
      const { id } = await acts.submitted();
      const [before] = (await acts.read(id)).requestVersions;
      await onDay(world, "2022-02-21");
      await acts.supplement(id, { consequences: "Ook hogere servicekosten." });
      for (const who of [acts.landlord, acts.council]) {
        expect(await dataOf(world.url, who, cprw.AdviceProcedureDocument, { id })).toMatchObject({
          adviceProcedure: {
            status: "REQUESTED",
            receivedOn: "2022-02-01",
            adviceDueOn: "2022-04-04",
            dueOn: "2022-04-04",
            requestVersions: [
              before,
              {
                number: 2,
                consequences: "Ook hogere servicekosten.",
                motives: before!.motives,
                question: before!.question,
                supplement: "De cijfers over 2021",
                receivedOn: "2022-02-21",
                adviceDueOn: null,
              },
            ],
            terms: [
              {
                code: "ADVICE",
                startsOn: "2022-02-21",
                endsOn: "2022-04-04",
                daysLeft: 42,
                explanation:
                  "42 dagen, opnieuw geteld vanaf 21 februari 2022 (wezenlijke aanvulling " +
                  "ontvangen), eindigt op maandag 4 april",
              },
            ],
            informationRequests: [
              {
                question: null,
                by: { name: "Woonbron" },
                answer: "De cijfers over 2021",
                material: true,
                effect: "RESTART",
                adviceDueOn: "2022-04-04",
                requestVersion: { number: 2 },
                contestedAt: null,
              },
            ],
          },
        });
      }
    }));

  it.each<[string, Supplement, string, string]>([
    [
      "not material: nothing",
      { material: false },
      "2022-03-15",
      "42 dagen vanaf 1 februari 2022 eindigt op dinsdag 15 maart",
    ],
    [
      "material without effect: nothing, because the landlord says so",
      { effect: "NONE" },
      "2022-03-15",
      "42 dagen vanaf 1 februari 2022 eindigt op dinsdag 15 maart",
    ],
    [
      "an extension to a weekend: to the next working day",
      { material: false, effect: "EXTEND", adviceDueOn: "2022-03-26" },
      "2022-03-28",
      "42 dagen vanaf 1 februari 2022 eindigt op dinsdag 15 maart; de termijn is verlengd tot " +
        "en met zaterdag 26 maart (na aanvulling door de verhuurder) en schuift naar maandag 28 " +
        "maart (Atw art. 1)",
    ],
    [
      "a new term with a last day that the landlord sets on Good Friday",
      { adviceDueOn: "2022-04-15" },
      "2022-04-19",
      "42 dagen, opnieuw geteld vanaf 21 februari 2022 (wezenlijke aanvulling ontvangen), " +
        "eindigt op maandag 4 april; de verhuurder stelde als laatste dag Goede Vrijdag 15 " +
        "april, die schuift naar dinsdag 19 april (Atw art. 1)",
    ],
  ])("does to the term %s", (_, input, endsOn, explanation) =>
    inAdviceWorld(async (world) => {
      const acts = acting(world);
      const { id } = await acts.submitted();
      await onDay(world, "2022-02-21");
      const { terms, adviceDueOn, dueOn, requestVersions, informationRequests } =
        await acts.supplement(id, input);
      expect([adviceDueOn, dueOn, terms.map((term) => [term.endsOn, term.explanation])]).toEqual([
        endsOn,
        endsOn,
        [[endsOn, explanation]],
      ]);
      expect(requestVersions[1]!.adviceDueOn).toBe(input.adviceDueOn ?? null);
      expect(informationRequests![0]).toMatchObject({
        material: input.material ?? true,
        effect: input.effect ?? (input.material === false ? "NONE" : "RESTART"),
        adviceDueOn: endsOn,
      });
    }),
  );

  it("takes nothing away when it begins the term anew: a day that was set or extended further stays", () =>
    inAdviceWorld(async (world) => {
      const acts = acting(world);
      const set = await acts.submitted({ adviceDueOn: "2022-06-01" });
      const extended = await acts.submitted();
      await acts.offer(extended.id, "2022-06-10");
      await onDay(world, "2022-02-21");
      const early = await refusalOf(
        world,
        acts.landlord,
        woonbron.SupplementAdviceRequestDocument,
        { ...at(set), supplement: "Meer", material: true, adviceDueOn: "2022-05-31" },
      );
      expect([early.code, early.path, early.message]).toEqual([
        "TERM_TOO_SHORT",
        ["input", "adviceDueOn"],
        "Deze termijn is te kort: de vroegste laatste dag is 1 juni 2022.",
      ]);
      expect(await acts.supplement(set.id)).toMatchObject({
        adviceDueOn: "2022-06-01",
        requestVersions: [{ adviceDueOn: "2022-06-01" }, { adviceDueOn: "2022-06-01" }],
        terms: [
          {
            startsOn: "2022-02-21",
            explanation: expect.stringContaining(
              "de verhuurder stelde als laatste dag woensdag 1 juni",
            ),
          },
        ],
      });
      expect(await acts.supplement(extended.id)).toMatchObject({
        adviceDueOn: "2022-06-10",
        terms: [
          {
            startsOn: "2022-02-21",
            explanation: expect.stringContaining(
              "de termijn is verlengd tot en met vrijdag 10 juni (aangeboden door de verhuurder)",
            ),
          },
        ],
      });
    }));

  it("leaves the last day that was set as it was when it does nothing to the term", () =>
    inAdviceWorld(async (world) => {
      const acts = acting(world);
      const { id } = await acts.submitted({ adviceDueOn: "2022-05-02" });
      await acts.supplement(id, { effect: "EXTEND", adviceDueOn: "2022-05-09" });
      expect(
        (await acts.supplement(id, { material: false })).requestVersions.map(
          ({ adviceDueOn }) => adviceDueOn,
        ),
      ).toEqual(["2022-05-02", "2022-05-09", "2022-05-09"]);
    }));

  it("gives every addressee its own copy, and begins its clock anew unless that runs further", () =>
    inAdviceWorld(async (world) => {
      const acts = acting(world);
      const linde = await acts.committee();
      const { first } = await withCompanion(world, { alsoAddressedIds: [linde.id] });
      const [local, committee] = first.companions;
      await acts.offer(local!.id, "2022-05-20");
      await beneath(
        world,
        `
      UPDATE advice_procedure
      SET status = 'NO_OBJECTION', answered_on = '2022-02-10', answered_with = 'NO_OBJECTION',
        due_on = NULL
      WHERE id = $1`,
        [committee!.id],
      );
      await onDay(world, "2022-02-21");
      await acts.supplement(first.id, { motives: "Nieuwe motieven" });
      expect(await acts.read(first.id)).toMatchObject({
        adviceDueOn: "2022-04-04",
        requestVersions: [{ number: 1 }, { number: 2, motives: "Nieuwe motieven" }],
      });
      expect(await acts.read(local!.id)).toMatchObject({
        adviceDueOn: "2022-05-20",
        dueOn: "2022-05-20",
        terms: [{ startsOn: "2022-02-21" }],
        requestVersions: [
          { number: 1 },
          { number: 2, motives: "Nieuwe motieven", supplement: "De cijfers over 2021" },
        ],
        informationRequests: [
          {
            question: null,
            effect: "RESTART",
            adviceDueOn: "2022-05-20",
            requestVersion: { number: 2 },
          },
        ],
      });
      expect(await acts.read(committee!.id)).toMatchObject({
        status: "NO_OBJECTION",
        dueOn: null,
        adviceDueOn: "2022-03-15",
        requestVersions: [{ number: 1 }, { number: 2, motives: "Nieuwe motieven" }],
        informationRequests: [],
      });
      await acts.supplement(first.id, { effect: "EXTEND", adviceDueOn: "2022-05-10" });
      expect([
        (await acts.read(first.id)).adviceDueOn,
        (await acts.read(local!.id)).adviceDueOn,
        (await acts.read(local!.id)).informationRequests!.map(({ effect }) => effect),
      ]).toEqual(["2022-05-10", "2022-05-20", ["RESTART", "NONE"]]);
    }));

  it("is done on the first procedure, and on a companion by itself only when the first waits no more", () =>
    inAdviceWorld(async (world) => {
      const acts = acting(world);
      const { first, companion } = await withCompanion(world);
      const input = { ...at(companion), supplement: "Meer", material: true };
      expect(
        (await refusalOf(world, acts.landlord, woonbron.SupplementAdviceRequestDocument, input))
          .code,
      ).toBe("COMPANION_FOLLOWS");
      expect(
        (
          await refusalOf(world, acts.landlord, woonbron.AddAdviceDocumentDocument, {
            ...at(companion),
            title: "Plan",
            url: "https://example.org/plan",
          })
        ).code,
      ).toBe("COMPANION_FOLLOWS");
      await beneath(
        world,
        "UPDATE advice_procedure SET status = 'NO_OBJECTION', due_on = NULL WHERE id = $1",
        [first.id],
      );
      expect(
        (await acts.supplement(companion.id)).requestVersions.map(({ number }) => number),
      ).toEqual([1, 2]);
      expect((await acts.read(first.id)).requestVersions).toHaveLength(1);
    }));

  it("goes on as confidential as before, unless that was lifted", () =>
    inAdviceWorld(async (world) => {
      const acts = acting(world);
      const { id } = await acts.submitted({
        confidentiality: "EMBARGO",
        embargoUntil: "2022-03-01",
      });
      const second = (await acts.supplement(id)).requestVersions[1]!;
      expect(second).toMatchObject({
        confidentiality: "EMBARGO",
        embargoUntil: "2022-03-01",
        liftedAt: null,
      });
      procedureOf(
        (
          await dataOf(world.url, acts.landlord, woonbron.LiftAdviceConfidentialityDocument, {
            input: at(second),
          })
        ).liftAdviceConfidentiality,
      );
      expect((await acts.supplement(id)).requestVersions[2]).toMatchObject({
        confidentiality: "SHARED",
        embargoUntil: null,
      });
      expect(
        (await acts.supplement(id, { confidentiality: "CONFIDENTIAL" })).requestVersions[3],
      ).toMatchObject({ confidentiality: "CONFIDENTIAL", embargoUntil: null });
    }));

  it("refuses what it cannot be, and writes nothing", () =>
    inAdviceWorld(async (world) => {
      const acts = acting(world);
      const requested = await acts.submitted();
      const consent = await acts.submitted(CONSENT_REQUEST);
      const good = { supplement: "Meer", material: true };
      const cases: [Procedure, Supplement, string, string[] | undefined][] = [
        [requested, { supplement: " " }, "SUPPLEMENT_REQUIRED", ["input", "supplement"]],
        [requested, { motives: "" }, "MOTIVES_REQUIRED", ["input"]],
        [requested, { question: " " }, "QUESTION_REQUIRED", ["input"]],
        [requested, { plannedExecutionOn: "2022-01-31" }, "DATE_IN_PAST", ["input"]],
        [requested, { embargoUntil: "2022-05-01" }, "EMBARGO_INVALID", ["input", "embargoUntil"]],
        [
          requested,
          { contactId: world.members.voorzitter.personId },
          "UNKNOWN_CONTACT",
          ["input", "contactId"],
        ],
        [requested, { effect: "EXTEND" }, "NOT_LATER", ["input", "adviceDueOn"]],
        [
          requested,
          { effect: "EXTEND", adviceDueOn: "2022-03-15" },
          "NOT_LATER",
          ["input", "adviceDueOn"],
        ],
        [
          requested,
          { effect: "EXTEND", adviceDueOn: "2099-03-15" },
          "DATE_OUT_OF_RANGE",
          ["input", "adviceDueOn"],
        ],
        [requested, { adviceDueOn: "2022-03-14" }, "TERM_TOO_SHORT", ["input", "adviceDueOn"]],
        [requested, { effect: "NONE", adviceDueOn: "2022-05-15" }, "BAD_USER_INPUT", undefined],
        [consent, { effect: "RESTART" }, "NO_TERM", ["input", "effect"]],
        [consent, { adviceDueOn: "2022-05-15" }, "NO_TERM", ["input", "adviceDueOn"]],
        [requested, { expectedVersion: 3 }, "CONFLICT", ["input", "expectedVersion"]],
      ];
      for (const [procedure, input, code, path] of cases) {
        const refused = await refusalOf(
          world,
          acts.landlord,
          woonbron.SupplementAdviceRequestDocument,
          { ...good, ...at(procedure), ...input },
        );
        expect([input, refused.code, refused.path]).toEqual([input, code, path]);
      }
      for (const who of [world.members.beleidsadviseur, acts.council])
        expect(
          (
            await refusalOf(world, who, woonbron.SupplementAdviceRequestDocument, {
              ...good,
              ...at(requested),
            })
          ).code,
        ).toBe("FORBIDDEN");
      expect(await acts.supplement(consent.id)).toMatchObject({
        adviceDueOn: null,
        dueOn: null,
        terms: [],
        requestVersions: [{}, { number: 2 }],
        informationRequests: [{ material: true, effect: "NONE", adviceDueOn: null }],
      });
    }));

  it("revives no term that has passed, not even before the clock has recorded that", () =>
    inAdviceWorld(async (world) => {
      const acts = acting(world);
      const procedure = await acts.submitted();
      await acts.ask(procedure.id);
      const asked = await acts.askForExtension(procedure.id, "2022-05-02");
      // What the clock task would do is kept from it: the state in which an act
      // can find the term at midnight.
      await beneath(
        world,
        "UPDATE advice_procedure SET advice_due_on = '2022-02-01', due_on = NULL",
      );
      await onDay(world, "2022-02-02");
      const { version, informationRequests, extensions } = await acts.read(asked.id);
      const now = { id: procedure.id, expectedVersion: version! };
      const question = at(informationRequests![0]!),
        extension = at(extensions![0]!);
      const refusals = [
        await refusalOf(world, acts.landlord, woonbron.SupplementAdviceRequestDocument, {
          ...now,
          supplement: "Meer",
          material: true,
        }),
        await refusalOf(world, acts.landlord, woonbron.AddAdviceDocumentDocument, {
          ...now,
          title: "Plan",
          url: "https://example.org/plan",
        }),
        await refusalOf(world, acts.council, cprw.AskForInformationDocument, {
          ...now,
          question: "Hoe?",
        }),
        await refusalOf(world, acts.council, cprw.AskForExtensionDocument, {
          ...now,
          untilOn: "2022-06-01",
          reason: "Tijd",
        }),
        await refusalOf(world, acts.landlord, woonbron.OfferExtensionDocument, {
          ...now,
          untilOn: "2022-06-01",
          reason: "Tijd",
        }),
        await refusalOf(world, acts.landlord, woonbron.AnswerInformationRequestDocument, {
          ...question,
          answer: "Zo",
          material: true,
        }),
        await refusalOf(world, acts.landlord, woonbron.GrantExtensionDocument, extension),
        await refusalOf(world, acts.landlord, woonbron.RefuseExtensionDocument, {
          ...extension,
          reason: "Nee",
        }),
      ];
      expect(refusals.map(({ code, message }) => [code, message])).toEqual(
        refusals.map(() => [
          "INVALID_TRANSITION",
          expect.stringMatching(/^De adviestermijn is op 2022-02-01 verstreken\. Wel mogelijk: /),
        ]),
      );
    }));
});

describe("asking for information first", () => {
  it.each<[string, Answer, string, string]>([
    ["nothing", {}, "2022-03-15", "42 dagen vanaf 1 februari 2022 eindigt op dinsdag 15 maart"],
    [
      "a new term, when it is material",
      { material: true },
      "2022-04-04",
      "42 dagen, opnieuw geteld vanaf 21 februari 2022 (wezenlijke aanvulling ontvangen), eindigt op maandag 4 april",
    ],
    [
      "an extension",
      { effect: "EXTEND", adviceDueOn: "2022-03-25" },
      "2022-03-25",
      "42 dagen vanaf 1 februari 2022 eindigt op dinsdag 15 maart; de termijn is verlengd tot " +
        "en met vrijdag 25 maart (na aanvulling door de verhuurder)",
    ],
  ])(
    "leaves the term running until the landlord answers, and then does to it %s",
    (_, input, endsOn, explanation) =>
      inAdviceWorld(async (world) => {
        const acts = acting(world);
        const { id } = await acts.submitted();
        await onDay(world, "2022-02-14");
        expect(await acts.ask(id)).toMatchObject({
          status: "INFO_PENDING",
          dueOn: "2022-03-15",
          terms: [{ status: "RUNNING", daysLeft: 29 }],
          informationRequests: [
            { question: "Wat kost het?", by: { name: "CPRW" }, answer: null, effect: null },
          ],
        });
        await onDay(world, "2022-02-21");
        const answered = await acts.answer(id, input);
        expect(answered).toMatchObject({
          status: "REQUESTED",
          dueOn: endsOn,
          adviceDueOn: endsOn,
          terms: [{ endsOn, explanation }],
          requestVersions: [{ number: 1 }],
          informationRequests: [
            {
              answer: "Een ton",
              material: input.material ?? false,
              effect: input.effect ?? (input.material ? "RESTART" : "NONE"),
              adviceDueOn: endsOn,
              requestVersion: null,
              contestedAt: null,
            },
          ],
        });
        expect(
          await dataOf(world.url, acts.council, cprw.AdviceProcedureDocument, { id }),
        ).toMatchObject({
          adviceProcedure: {
            terms: answered.terms,
            informationRequests: answered.informationRequests,
          },
        });
      }),
  );

  it("waits for every question to be answered", () =>
    inAdviceWorld(async (world) => {
      const acts = acting(world);
      const { id } = await acts.submitted();
      await acts.ask(id);
      await acts.ask(id, "Wie betaalt het?");
      expect((await acts.answer(id)).status).toBe("INFO_PENDING");
      expect(await acts.answer(id, { answer: "Woonbron" })).toMatchObject({
        status: "REQUESTED",
        informationRequests: [{ answer: "Een ton" }, { answer: "Woonbron" }],
      });
    }));

  it.each([
    ["voluntary advice", { kind: "VOLUNTARY" }],
    ["consent", CONSENT_REQUEST],
  ] as const)("leaves a request for %s as it stands", (_, content) =>
    inAdviceWorld(async (world) => {
      const acts = acting(world);
      const { id, version } = await acts.submitted(content);
      expect(await acts.ask(id)).toMatchObject({ status: "REQUESTED", version });
      expect((await acts.answer(id, { material: true })).status).toBe("REQUESTED");
    }),
  );

  it("keeps both views when the adviser contests the effect; the clock follows the landlord's", () =>
    inAdviceWorld(async (world) => {
      const acts = acting(world);
      const { id } = await acts.submitted();
      await acts.ask(id);
      await acts.answer(id);
      await acts.supplement(id, { material: false });
      const [answered, supplemented] = (await acts.read(id)).informationRequests!;
      for (const { id: informationId, version } of [answered!, supplemented!]) {
        const { contestTermEffect } = await dataOf(
          world.url,
          acts.council,
          cprw.ContestTermEffectDocument,
          {
            input: {
              id: informationId,
              expectedVersion: version!,
              effect: "RESTART",
              reason: "Zonder dit konden wij niet beginnen",
            },
          },
        );
        expect(contestTermEffect).toMatchObject({
          userErrors: [],
          informationRequest: {
            effect: "NONE",
            contestedEffect: "RESTART",
            contestReason: "Zonder dit konden wij niet beginnen",
            contestedAt: expect.any(String),
            procedure: { dueOn: "2022-03-15" },
          },
        });
      }
      expect((await acts.read(id)).informationRequests).toMatchObject([
        { effect: "NONE", contestedEffect: "RESTART" },
        { effect: "NONE", contestedEffect: "RESTART" },
      ]);
    }));

  it("can add a version to the request in the answer, for every addressee", () =>
    inAdviceWorld(async (world) => {
      const acts = acting(world);
      const { first, companion } = await withCompanion(world);
      await acts.ask(first.id);
      await onDay(world, "2022-02-21");
      const answered = await acts.answer(first.id, {
        material: true,
        supplement: "De begroting erbij",
      });
      expect(answered).toMatchObject({
        status: "REQUESTED",
        adviceDueOn: "2022-04-04",
        requestVersions: [
          { number: 1 },
          {
            number: 2,
            supplement: "De begroting erbij",
            question: first.requestVersions[0]!.question,
          },
        ],
        informationRequests: [{ question: "Wat kost het?", requestVersion: { number: 2 } }],
      });
      expect(await acts.read(companion.id)).toMatchObject({
        adviceDueOn: "2022-04-04",
        requestVersions: [{ number: 1 }, { number: 2, supplement: "De begroting erbij" }],
        informationRequests: [{ question: null, answer: "De begroting erbij", effect: "RESTART" }],
      });
    }));

  it("refuses what it cannot be, and writes nothing", () =>
    inAdviceWorld(async (world) => {
      const acts = acting(world);
      const { first, companion } = await withCompanion(world);
      const consent = await acts.submitted(CONSENT_REQUEST);
      const asking = async (
        who: { token: string } | null,
        input: Partial<cprw.AskForInformationInput>,
      ) =>
        (
          await refusalOf(world, who, cprw.AskForInformationDocument, {
            ...at(first),
            question: "Hoe?",
            ...input,
          })
        ).code;
      expect([
        await asking(acts.council, { question: " " }),
        await asking(acts.council, { expectedVersion: 1 }),
        await asking(acts.landlord, {}),
        await asking(world.members.bestuurslid, {}),
        await asking(null, {}),
      ]).toEqual(["QUESTION_REQUIRED", "CONFLICT", "FORBIDDEN", "FORBIDDEN", "FORBIDDEN"]);
      expect(await asking(acts.council, at(await acts.drafted()))).toBe("NOT_FOUND");
      await acts.ask(first.id);
      await acts.ask(consent.id);
      const [open] = (await acts.read(first.id)).informationRequests!;
      const [ofConsent] = (await acts.read(consent.id)).informationRequests!;
      const answering = async (
        input: Partial<woonbron.AnswerInformationRequestInput>,
        who = acts.landlord,
      ) =>
        (
          await refusalOf(world, who, woonbron.AnswerInformationRequestDocument, {
            ...at(open!),
            answer: "Zo",
            material: true,
            ...input,
          })
        ).code;
      expect([
        await answering({ answer: "" }),
        await answering({ supplement: "" }),
        await answering({ effect: "EXTEND" }),
        await answering({ effect: "NONE", adviceDueOn: "2022-06-01" }),
        await answering({ ...at(ofConsent!), effect: "RESTART" }),
        await answering({ expectedVersion: 2 }),
      ]).toEqual([
        "ANSWER_REQUIRED",
        "SUPPLEMENT_REQUIRED",
        "NOT_LATER",
        "BAD_USER_INPUT",
        "NO_TERM",
        "CONFLICT",
      ]);
      expect([
        await answering({}, world.members.beleidsadviseur),
        await answering({}, acts.council),
        await answering({ id: first.id }),
      ]).toEqual(["FORBIDDEN", "FORBIDDEN", "NOT_FOUND"]);
      const contesting = async (input: Partial<cprw.ContestTermEffectInput>, who = acts.council) =>
        (
          await refusalOf(world, who, cprw.ContestTermEffectDocument, {
            ...at(open!),
            effect: "RESTART",
            reason: "Daarom",
            ...input,
          })
        ).code;
      expect(await contesting({})).toBe("NOT_ANSWERED");
      await acts.answer(first.id);
      expect(await contesting({})).toBe("CONFLICT");
      // nothing is open
      expect([await answering({ expectedVersion: 2 })]).toEqual(["INVALID_TRANSITION"]);
      await acts.ask(first.id, "Nog iets?");
      expect(await answering({ expectedVersion: 2 })).toBe("ALREADY_ANSWERED");
      expect([
        await contesting({ expectedVersion: 2, effect: "NONE" }),
        await contesting({ expectedVersion: 2, reason: " " }),
        await contesting({ expectedVersion: 2 }, acts.landlord),
        await contesting({ ...at(ofConsent!) }),
      ]).toEqual(["NOTHING_TO_CHANGE", "REASON_REQUIRED", "FORBIDDEN", "INVALID_TRANSITION"]);
      await dataOf(world.url, acts.council, cprw.ContestTermEffectDocument, {
        input: { id: open!.id, expectedVersion: 2, effect: "RESTART", reason: "Daarom" },
      });
      expect(await contesting({ expectedVersion: 3, effect: "EXTEND" })).toBe("ALREADY_CONTESTED");
      // Of a companion: with a supplement the first one leads.
      await beneath(
        world,
        `
      INSERT INTO advice_information_request (procedure_id, organisation_id, question)
      VALUES ($1, $2, 'Wanneer?')`,
        [companion.id, world.organisations.dordtseHuurders],
      );
      await beneath(world, "UPDATE advice_procedure SET status = 'INFO_PENDING' WHERE id = $1", [
        companion.id,
      ]);
      const [ofLocal] = (await acts.read(companion.id)).informationRequests!;
      expect(await answering({ ...at(ofLocal!), supplement: "Meer" })).toBe("COMPANION_FOLLOWS");
      expect(
        await acts.answer(companion.id, { effect: "EXTEND", adviceDueOn: "2022-05-02" }),
      ).toMatchObject({ status: "REQUESTED", adviceDueOn: "2022-05-02" });
      expect((await acts.read(first.id)).adviceDueOn).toBe("2022-03-15");
    }));
});

describe("a later day for the advice", () => {
  it("is asked by the adviser and granted by the landlord; until then the term runs as it did", () =>
    inAdviceWorld(async (world) => {
      const acts = acting(world);
      const { id, version } = await acts.submitted();
      const asked = await acts.askForExtension(id, "2022-04-15");
      expect(asked).toMatchObject({
        version,
        dueOn: "2022-03-15",
        extensions: [
          {
            status: "ASKED",
            by: { name: "CPRW" },
            untilOn: "2022-04-15",
            reason: "Achterbanraadpleging",
            answeredAt: null,
          },
        ],
      });
      const { grantExtension } = await dataOf(
        world.url,
        acts.landlord,
        woonbron.GrantExtensionDocument,
        { input: at(asked.extensions![0]!) },
      );
      expect(grantExtension).toMatchObject({
        userErrors: [],
        extension: {
          status: "GRANTED",
          answeredAt: expect.any(String),
          procedure: {
            adviceDueOn: "2022-04-19",
            dueOn: "2022-04-19",
            terms: [
              {
                explanation:
                  "42 dagen vanaf 1 februari 2022 eindigt op dinsdag 15 maart; de termijn is " +
                  "verlengd tot en met Goede Vrijdag 15 april (op verzoek van de " +
                  "geadresseerde) en schuift naar dinsdag 19 april (Atw art. 1)",
              },
            ],
          },
        },
      });
    }));

  it("is refused with a reason: the term is what it was, and the adviser can ask again", () =>
    inAdviceWorld(async (world) => {
      const acts = acting(world);
      const { id } = await acts.submitted();
      const [asked] = (await acts.askForExtension(id, "2022-04-15")).extensions!;
      expect(
        (await refusalOf(world, acts.landlord, woonbron.RefuseExtensionDocument, at(asked!))).code,
      ).toBe("REASON_REQUIRED");
      const { refuseExtension } = await dataOf(
        world.url,
        acts.landlord,
        woonbron.RefuseExtensionDocument,
        { input: { ...at(asked!), reason: "De huur gaat per 1 juli in" } },
      );
      expect(refuseExtension).toMatchObject({
        userErrors: [],
        extension: {
          status: "REFUSED",
          answerReason: "De huur gaat per 1 juli in",
          procedure: { dueOn: "2022-03-15" },
        },
      });
      for (const document of [woonbron.GrantExtensionDocument, woonbron.RefuseExtensionDocument]) {
        expect(
          (
            await refusalOf(
              world,
              acts.landlord,
              document as typeof woonbron.GrantExtensionDocument,
              { id: asked!.id, expectedVersion: 2 },
            )
          ).code,
        ).toBe("NO_EXTENSION_ASKED");
      }
      expect(
        (await acts.askForExtension(id, "2022-03-22")).extensions!.map(({ status }) => status),
      ).toEqual(["REFUSED", "ASKED"]);
    }));

  it("holds at once when the landlord offers it, and overtakes a wish that asks no more", () =>
    inAdviceWorld(async (world) => {
      const acts = acting(world);
      const [shorter, longer] = [
        await acts.submitted(),
        await acts.submitted({ kind: "VOLUNTARY" }),
      ];
      await acts.askForExtension(shorter.id, "2022-03-31");
      await acts.askForExtension(longer.id, "2022-05-31");
      expect(await acts.offer(shorter.id, "2022-03-31")).toMatchObject({
        dueOn: "2022-03-31",
        extensions: [
          { status: "LAPSED" },
          { status: "GRANTED", by: { name: "Woonbron" }, reason: "Vakantie" },
        ],
        terms: [
          {
            explanation: expect.stringContaining(
              "verlengd tot en met donderdag 31 maart (aangeboden door de verhuurder)",
            ),
          },
        ],
      });
      expect(await acts.offer(longer.id, "2022-03-26")).toMatchObject({
        dueOn: "2022-03-26",
        extensions: [{ status: "ASKED" }, { status: "GRANTED" }],
      });
    }));

  it.each<[string, (acts: ReturnType<typeof acting>, id: string) => Promise<unknown>, string]>([
    [
      "a supplement begins the term anew beyond it",
      (acts, id) => acts.supplement(id, { adviceDueOn: "2022-05-02" }),
      "LAPSED",
    ],
    [
      "a supplement extends the term, but not as far",
      (acts, id) => acts.supplement(id, { effect: "EXTEND", adviceDueOn: "2022-03-28" }),
      "ASKED",
    ],
    ["the advice comes", (acts, id) => acts.issuedAdvice(id), "LAPSED"],
    [
      "an answer extends the term as far",
      async (acts, id) => {
        await acts.ask(id);
        await acts.answer(id, { effect: "EXTEND", adviceDueOn: "2022-04-01" });
      },
      "LAPSED",
    ],
  ])("that was asked is overtaken or not when %s", (_, act, status) =>
    inAdviceWorld(async (world) => {
      const acts = acting(world);
      const { id } = await acts.submitted();
      await acts.askForExtension(id, "2022-04-01");
      await act(acts, id);
      expect((await acts.read(id)).extensions).toMatchObject([
        { status, answeredAt: status === "ASKED" ? null : expect.any(String) },
      ]);
    }),
  );

  it("refuses what it cannot be, and writes nothing", () =>
    inAdviceWorld(async (world) => {
      const acts = acting(world);
      const requested = await acts.submitted();
      const consent = await acts.submitted(CONSENT_REQUEST);
      const asking = async (input: Partial<cprw.AskForExtensionInput>, who = acts.council) =>
        (
          await refusalOf(world, who, cprw.AskForExtensionDocument, {
            ...at(requested),
            untilOn: "2022-04-01",
            reason: "Tijd",
            ...input,
          })
        ).code;
      expect([
        await asking({ untilOn: "2022-03-15" }),
        await asking({ untilOn: "2099-01-01" }),
        await asking({ reason: "" }),
        await asking({ expectedVersion: 1 }),
        await asking(at(consent)),
        await asking({}, world.members.ondersteuner),
        await asking({}, acts.landlord),
      ]).toEqual([
        "NOT_LATER",
        "DATE_OUT_OF_RANGE",
        "REASON_REQUIRED",
        "CONFLICT",
        "INVALID_TRANSITION",
        "FORBIDDEN",
        "FORBIDDEN",
      ]);
      const offering = async (input: Partial<woonbron.OfferExtensionInput>, who = acts.landlord) =>
        (
          await refusalOf(world, who, woonbron.OfferExtensionDocument, {
            ...at(requested),
            untilOn: "2022-04-01",
            reason: "Tijd",
            ...input,
          })
        ).code;
      expect([
        await offering({ untilOn: "2022-03-15" }),
        await offering({ reason: "" }),
        await offering(at(consent)),
        await offering({}, world.members.beleidsadviseur),
      ]).toEqual(["NOT_LATER", "REASON_REQUIRED", "INVALID_TRANSITION", "FORBIDDEN"]);
      const [asked] = (await acts.askForExtension(requested.id, "2022-04-01")).extensions!;
      expect(await asking({})).toBe("EXTENSION_PENDING");
      expect(
        (
          await refusalOf(
            world,
            world.members.beleidsadviseur,
            woonbron.GrantExtensionDocument,
            at(asked!),
          )
        ).code,
      ).toBe("FORBIDDEN");
      expect(
        await refusalOf(world, acts.landlord, woonbron.GrantExtensionDocument, {
          id: asked!.id,
          expectedVersion: 2,
        }),
      ).toMatchObject({
        code: "CONFLICT",
        payload: { extension: { id: asked!.id, status: "ASKED" } },
      });
      expect(
        (await refusalOf(world, acts.landlord, woonbron.GrantExtensionDocument, at(requested)))
          .code,
      ).toBe("NOT_FOUND");
    }));
});

describe("documents of a shared request", () => {
  it("are shared at once, with every addressee", () =>
    inAdviceWorld(async (world) => {
      const acts = acting(world);
      const { first, companion } = await withCompanion(world);
      procedureOf(
        (
          await dataOf(world.url, acts.landlord, woonbron.AddAdviceDocumentDocument, {
            input: {
              ...at(first),
              title: "Notulen",
              url: "https://example.org/notulen",
              confidentiality: "EMBARGO",
              embargoUntil: "2022-03-01",
            },
          })
        ).addAdviceDocument,
      );
      for (const id of [first.id, companion.id]) {
        expect(
          (await dataOf(world.url, acts.council, cprw.AdviceProcedureDocument, { id }))
            .adviceProcedure!.documents,
        ).toMatchObject([
          {
            title: "Notulen",
            confidentiality: "EMBARGO",
            embargoUntil: "2022-03-01",
            sharedAt: expect.any(String),
          },
        ]);
      }
    }));

  it("are an https address, perhaps with the hash of the file, or the ground for withholding one", () =>
    inAdviceWorld(async (world) => {
      const acts = acting(world);
      const { beleidsadviseur, voorzitter } = world.members;
      const draft = await acts.drafted(),
        shared = await acts.submitted();
      const url = "https://example.org/a";
      const adding = async (
        input: Partial<woonbron.AddAdviceDocumentInput>,
        who = acts.landlord,
      ) => {
        const { code, path } = await refusalOf(world, who, woonbron.AddAdviceDocumentDocument, {
          ...at(draft),
          title: "Stuk",
          ...input,
        });
        return [code, path?.[1]];
      };
      for (const [input, ...refused] of [
        [{ url, title: "" }, "TITLE_REQUIRED", "title"],
        [{}, "DOCUMENT_INVALID", "url"],
        [{ url, withheldGround: "Aanbesteding" }, "DOCUMENT_INVALID", "url"],
        [{ url: "http://example.org/a" }, "DOCUMENT_INVALID", "url"],
        [{ url: "javascript:alert(1)" }, "DOCUMENT_INVALID", "url"],
        [{ url: "https://piet:geheim@example.org/a" }, "DOCUMENT_INVALID", "url"],
        [{ url: "https://example.org/a b" }, "DOCUMENT_INVALID", "url"],
        [{ url, sha256: "abc" }, "DOCUMENT_INVALID", "sha256"],
        [{ withheldGround: "Aanbesteding", sha256: "ab".repeat(32) }, "DOCUMENT_INVALID", "sha256"],
        [
          { url, confidentiality: "OPEN", embargoUntil: "2022-03-01" },
          "EMBARGO_INVALID",
          "embargoUntil",
        ],
        [
          { url, confidentiality: "EMBARGO", embargoUntil: "2022-01-31" },
          "EMBARGO_INVALID",
          "embargoUntil",
        ],
      ] as const)
        expect([input, ...(await adding(input))]).toEqual([input, ...refused]);
      expect([
        await adding({ url, ...at(shared) }, beleidsadviseur),
        await adding({ url }, voorzitter),
      ]).toEqual([
        ["FORBIDDEN", undefined],
        ["FORBIDDEN", undefined],
      ]);
      expect((await acts.read(shared.id)).allowedActs).toContain("ADD_DOCUMENT");
      expect(
        (await dataOf(world.url, beleidsadviseur, cprw.AdviceProcedureDocument, { id: shared.id }))
          .adviceProcedure!.allowedActs,
      ).toEqual([]);
      expect(
        (
          await attempt(world, beleidsadviseur, woonbron.AddAdviceDocumentDocument, {
            ...at(draft),
            title: "Stuk",
            url,
          })
        ).codes,
      ).toEqual([]);
    }));
});

describe("withdrawing a request", () => {
  it("ends it for every addressee, with its reason; nothing of it runs on", () =>
    inAdviceWorld(async (world) => {
      const acts = acting(world);
      const { first, companion } = await withCompanion(world);
      await acts.askForExtension(first.id, "2022-04-01");
      expect(
        (
          await refusalOf(world, acts.landlord, cprw.WithdrawAdviceProcedureDocument, {
            ...at(companion),
            reason: "Nee",
          })
        ).code,
      ).toBe("COMPANION_FOLLOWS");
      expect(
        (await refusalOf(world, acts.landlord, cprw.WithdrawAdviceProcedureDocument, at(first)))
          .code,
      ).toBe("REASON_REQUIRED");
      for (const who of [world.members.beleidsadviseur, acts.council])
        expect(
          (
            await refusalOf(world, who, cprw.WithdrawAdviceProcedureDocument, {
              ...at(first),
              reason: "Nee",
            })
          ).code,
        ).toBe("FORBIDDEN");
      await onDay(world, "2022-02-10");
      procedureOf(
        (
          await dataOf(world.url, acts.landlord, cprw.WithdrawAdviceProcedureDocument, {
            input: { ...at(first), reason: "Het plan gaat niet door" },
          })
        ).withdrawAdviceProcedure,
      );
      for (const id of [first.id, companion.id]) {
        expect(
          (await dataOf(world.url, acts.council, cprw.AdviceProcedureDocument, { id }))
            .adviceProcedure,
        ).toMatchObject({
          status: "WITHDRAWN",
          withdrawReason: "Het plan gaat niet door",
          endedOn: "2022-02-10",
          dueOn: null,
          adviceDueOn: "2022-03-15",
          terms: [{ status: "STOPPED", daysLeft: null }],
          executionAllowedFrom: { date: null, ground: "WITHDRAWN" },
        });
      }
      expect((await acts.read(first.id)).extensions).toMatchObject([{ status: "LAPSED" }]);
      expect(
        (
          await refusalOf(world, acts.landlord, cprw.WithdrawAdviceProcedureDocument, {
            ...at(await acts.read(first.id)),
            reason: "Nog eens",
          })
        ).code,
      ).toBe("INVALID_TRANSITION");
      expect(
        (
          await refusalOf(world, acts.landlord, cprw.WithdrawAdviceProcedureDocument, {
            ...at(await acts.drafted()),
            reason: "Concept",
          })
        ).code,
      ).toBe("INVALID_TRANSITION");
    }));

  it("leaves a companion that came further as it is", () =>
    inAdviceWorld(async (world) => {
      const acts = acting(world);
      const { first, companion } = await withCompanion(world);
      await beneath(
        world,
        `
      UPDATE advice_procedure SET status = 'DECIDED', decided_on = '2022-02-01', due_on = NULL
      WHERE id = $1`,
        [companion.id],
      );
      await dataOf(world.url, acts.landlord, cprw.WithdrawAdviceProcedureDocument, {
        input: { ...at(first), reason: "Vervallen" },
      });
      expect([
        (await acts.read(first.id)).status,
        (await acts.read(companion.id)).status,
        (await acts.read(companion.id)).endedOn,
      ]).toEqual(["WITHDRAWN", "DECIDED", null]);
    }));

  it("is for the council where the advice is its own: until the landlord has responded", () =>
    inAdviceWorld(async (world) => {
      const acts = acting(world);
      const { procedure } = await acts.unsolicited();
      const now = { ...at(await acts.read(procedure.id)), reason: "Nieuwe inzichten" };
      expect(
        (
          await refusalOf(
            world,
            world.members.secretaris,
            cprw.WithdrawAdviceProcedureDocument,
            now,
          )
        ).code,
      ).toBe("FORBIDDEN");
      expect(
        (await refusalOf(world, acts.landlord, cprw.WithdrawAdviceProcedureDocument, now)).code,
      ).toBe("FORBIDDEN");
      await onDay(world, "2022-02-10");
      procedureOf(
        (
          await dataOf(world.url, acts.council, cprw.WithdrawAdviceProcedureDocument, {
            input: now,
          })
        ).withdrawAdviceProcedure,
      );
      expect(await acts.read(procedure.id)).toMatchObject({
        status: "WITHDRAWN",
        withdrawReason: "Nieuwe inzichten",
        endedOn: "2022-02-10",
        dueOn: null,
        terms: [{ code: "UNSOLICITED", status: "STOPPED" }],
      });
    }));
});
