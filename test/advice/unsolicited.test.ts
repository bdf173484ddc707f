import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { ask, codesOf, dataOf } from "../support/api.js";
import { attempt, beneath, given } from "../support/given.js";
import { ADVICE, givenAdvice, inAdviceWorld, onDay } from "../support/given-advice.js";
import { writingNothing } from "./written.js";

describe("drafting unsolicited advice", () => {
  it("begins a procedure of the council's own with its advice, without number or term", () =>
    inAdviceWorld(async (world) => {
      const { ondersteuner } = world.members;
      const item = await given(world).agreed("TENANT_COUNCIL");
      const { payload } = await attempt(world, ondersteuner, cprw.DraftUnsolicitedAdviceDocument, {
        title: " Huisuitzetting na overlijden ",
        wohvSubject: "C",
        themes: ["LEEFBAARHEID"],
        municipalityIds: [world.municipalities.delft],
        complexes: [" De Linde ", "De Linde", ""],
        calendarItemId: item.id,
        ...ADVICE,
        recommendations: [...ADVICE.recommendations],
      });
      expect(payload?.procedure).toMatchObject({
        kind: "UNSOLICITED",
        status: "DRAFT",
        number: null,
        title: "Huisuitzetting na overlijden",
        wohvSubject: "C",
        themes: [{ id: "LEEFBAARHEID" }],
        municipalities: [{ id: world.municipalities.delft }],
        complexes: ["De Linde"],
        calendarItem: { id: item.id, status: "AGREED" },
        adviser: { id: world.organisations.cprw },
        receivedOn: null,
        sharedAt: null,
        dueOn: null,
        terms: [],
        executionAllowedFrom: null,
        version: 1,
        advice: {
          status: "DRAFT",
          by: { id: world.organisations.cprw },
          outcome: "NEGATIVE",
          draftRecommendations: ADVICE.recommendations,
        },
      });
      expect(payload!.procedure!.allowedActs).toEqual(["REVISE", "DISCARD", "DRAFT_ADVICE"]);
    }));

  it("is refused for what cannot be kept, and to whoever is not the council", () =>
    inAdviceWorld(async (world) => {
      const proposed = await given(world).proposed("LANDLORD");
      const refusals: [Partial<cprw.DraftUnsolicitedAdviceInput>, string, string[]][] = [
        [{ title: null }, "TITLE_REQUIRED", ["title"]],
        [{ title: " " }, "TITLE_REQUIRED", ["title"]],
        [{ title: "x".repeat(201) }, "TEXT_TOO_LONG", ["title"]],
        [{ themes: ["WEER"] }, "UNKNOWN_THEME", ["themes"]],
        [{ municipalityIds: [randomUUID()] }, "UNKNOWN_MUNICIPALITY", ["municipalityIds"]],
        [
          { complexes: Array.from({ length: 101 }, (_, index) => `Complex ${index}`) },
          "TOO_MANY",
          ["complexes"],
        ],
        [{ calendarItemId: randomUUID() }, "UNKNOWN_CALENDAR_ITEM", ["calendarItemId"]],
        [{ calendarItemId: proposed.id }, "UNKNOWN_CALENDAR_ITEM", ["calendarItemId"]],
        [
          { recommendations: [{ text: "", weight: "REMARK" }] },
          "RECOMMENDATION_REQUIRED",
          ["recommendations", "0", "text"],
        ],
        [{ summary: "\0" }, "TEXT_INVALID", ["summary"]],
      ];
      await writingNothing(world, async () => {
        for (const [input, code, path] of refusals) {
          const { userErrors, payload } = await attempt(
            world,
            world.members.voorzitter,
            cprw.DraftUnsolicitedAdviceDocument,
            { title: "Titel", ...input },
          );
          expect([userErrors, payload?.procedure]).toEqual([
            [expect.objectContaining({ code, path: ["input", ...path] })],
            null,
          ]);
        }
        for (const who of [
          world.members.bestuurder,
          world.members.dordtseHuurder,
          world.members.dordtseAmbtenaar,
          null,
        ]) {
          expect(
            new Set(
              codesOf(
                await ask(
                  world.url,
                  who,
                  `mutation ($input: DraftUnsolicitedAdviceInput!) { draftUnsolicitedAdvice(input:
                    $input) { userErrors { code } } }`,
                  { input: { title: "x" } },
                ),
              ),
            ),
          ).toEqual(new Set(["FORBIDDEN"]));
        }
      });
    }));

  it("is revised in what it is about and in what it says, each by its own version, and can be thrown away", () =>
    inAdviceWorld(async (world) => {
      const { unsolicitedDraft } = givenAdvice(world);
      const { voorzitter, ondersteuner } = world.members;
      const draft = await unsolicitedDraft({ wohvSubject: "C", themes: ["LEEFBAARHEID"] });
      const revise = (input: Partial<cprw.ReviseUnsolicitedAdviceInput>) =>
        attempt(world, ondersteuner, cprw.ReviseUnsolicitedAdviceDocument, {
          id: draft.id,
          expectedVersion: 1,
          ...input,
        });
      const revised = await revise({ title: "Ontruiming", wohvSubject: null });
      expect(revised.payload?.procedure).toMatchObject({
        title: "Ontruiming",
        wohvSubject: null,
        themes: [{ id: "LEEFBAARHEID" }],
        version: 2,
        advice: { version: 1, summary: ADVICE.summary },
      });
      await writingNothing(world, async () => {
        for (const [input, code] of [
          [{ title: "x" }, "CONFLICT"],
          [{ expectedVersion: 2 }, "NOTHING_TO_CHANGE"],
          [{ expectedVersion: 2, title: "" }, "TITLE_REQUIRED"],
          [{ id: randomUUID() }, "NOT_FOUND"],
        ] as const)
          expect((await revise(input)).codes).toEqual([code]);
      });
      const said = await attempt(world, ondersteuner, cprw.ReviseAdviceDocument, {
        id: draft.advice!.id,
        expectedVersion: 1,
        summary: "Korter.",
      });
      expect(said.payload?.advice).toMatchObject({ summary: "Korter.", procedure: { version: 2 } });
      const discarded = await attempt(world, voorzitter, cprw.DiscardAdviceProcedureDocument, {
        id: draft.id,
        expectedVersion: 2,
      });
      expect(discarded.payload?.procedure?.status).toBe("DISCARDED");
      expect(await beneath(world, "SELECT status FROM advice")).toEqual([{ status: "DISCARDED" }]);
    }));

  it("whose advice was thrown away takes a new one", () =>
    inAdviceWorld(async (world) => {
      const { unsolicitedDraft, draftedAdvice, adopted, issued, read } = givenAdvice(world);
      const { id, advice } = await unsolicitedDraft();
      expect(
        (
          await attempt(world, world.members.voorzitter, cprw.DiscardAdviceDocument, {
            id: advice!.id,
            expectedVersion: 1,
          })
        ).codes,
      ).toEqual([]);
      const anew = await draftedAdvice(id, { summary: "Opnieuw." });
      await issued(await adopted(anew));
      expect((await read(id))!.status).toBe("ISSUED");
      const { adviceProcedure } = await dataOf<{ adviceProcedure: object }, object>(
        world.url,
        world.members.bestuurder,
        `{ adviceProcedure(id: "${id}") { advice { summary } } }`,
      );
      expect(adviceProcedure).toEqual({ advice: { summary: "Opnieuw." } });
    }));
});

describe("issuing unsolicited advice", () => {
  it("shares it whole, with a number, the day of receipt, and the term agreed for that day", () =>
    inAdviceWorld(async (world) => {
      const { submitted, unsolicited, read } = givenAdvice(world);
      await beneath(
        world,
        `
      INSERT INTO agreed_term (code, days, starts_on, source)
      VALUES ('UNSOLICITED', 30, '2022-02-01', 'Samenwerkingsovereenkomst'),
        ('UNSOLICITED', 20, '2022-02-02', 'Wijziging')`,
      );
      expect((await submitted()).number).toBe("2022-01");
      const { procedure, advice } = await unsolicited();
      expect(procedure).toMatchObject({
        status: "ISSUED",
        number: "2022-02",
        receivedOn: "2022-02-01",
        sharedAt: expect.any(String),
        responseDueOn: "2022-03-03",
        dueOn: "2022-03-03",
        answeredOn: null,
        late: false,
        executionAllowedFrom: null,
        version: 1_000_000,
        terms: [
          {
            code: "UNSOLICITED",
            startsOn: "2022-02-01",
            endsOn: "2022-03-03",
            status: "RUNNING",
            daysLeft: 30,
            explanation:
              "30 dagen vanaf 1 februari 2022 eindigt op donderdag 3 maart (afgesproken termijn, de Atw geldt niet)",
          },
        ],
      });
      expect(advice).toMatchObject({
        status: "ISSUED",
        receivedOn: "2022-02-01",
        late: false,
        version: 1_000_000,
        recommendations: [{ number: 1 }, { number: 2 }, { number: 3 }],
      });
      await onDay(world, "2022-02-02");
      // what holds for it was fixed when it was shared
      expect((await read(procedure.id))!.responseDueOn).toBe("2022-03-03");
      expect(await unsolicited()).toMatchObject({
        procedure: { number: "2022-03", responseDueOn: "2022-02-22" },
      });
      await onDay(world, "2023-01-02");
      expect(await unsolicited()).toMatchObject({ procedure: { number: "2023-01" } });
    }));

  it("is on a Sunday where the agreed term ends there: the Algemene termijnenwet does not move it", () =>
    inAdviceWorld(async (world) => {
      const { procedure } = await givenAdvice(world).unsolicited();
      expect(procedure).toMatchObject({ receivedOn: "2022-02-06", responseDueOn: "2022-03-20" });
    }, "2022-02-06"));

  it("begins the work on its agreed calendar item, and is refused when that is agreed no more", () =>
    inAdviceWorld(async (world) => {
      const { unsolicitedDraft, adopted, unsolicited } = givenAdvice(world);
      const make = given(world);
      const item = await make.agreed("TENANT_COUNCIL");
      const { procedure } = await unsolicited({ calendarItemId: item.id });
      expect(procedure.calendarItem).toMatchObject({ id: item.id, status: "IN_PROGRESS" });
      expect((await unsolicited({ calendarItemId: item.id })).procedure.calendarItem).toMatchObject(
        { status: "IN_PROGRESS" },
      );
      const { calendarItem } = await dataOf<{ calendarItem: object }, object>(
        world.url,
        world.members.bestuurder,
        `{ calendarItem(id: "${item.id}") { procedures { id status } history { nodes { act } } } }`,
      );
      expect(calendarItem).toMatchObject({
        procedures: [{ id: procedure.id }, {}],
        history: { nodes: expect.arrayContaining([{ act: "CALENDAR_ITEM_STARTED" }]) },
      });

      const other = await make.agreed("LANDLORD");
      const draft = await unsolicitedDraft({ calendarItemId: other.id });
      const { id, version } = await adopted(draft.advice!);
      await beneath(world, "UPDATE calendar_item SET status = 'CANCELLED' WHERE id = $1", [
        other.id,
      ]);
      const refused = await writingNothing(world, () =>
        attempt(world, world.members.voorzitter, cprw.IssueAdviceDocument, {
          id,
          expectedVersion: version!,
        }),
      );
      expect(refused.codes).toEqual(["UNKNOWN_CALENDAR_ITEM"]);
    }));

  it("is refused as any advice is while something is missing, and for a day whose terms cannot be counted", () =>
    inAdviceWorld(async (world) => {
      const { unsolicitedDraft, adopted } = givenAdvice(world);
      const draft = await unsolicitedDraft({ outcome: null });
      const issue = (expectedVersion: number) =>
        attempt(world, world.members.voorzitter, cprw.IssueAdviceDocument, {
          id: draft.advice!.id,
          expectedVersion,
        });
      expect((await writingNothing(world, () => issue(1))).codes).toEqual(["NOT_ADOPTED"]);
      const { version } = await adopted(draft.advice!);
      expect((await writingNothing(world, () => issue(version!))).codes).toEqual([
        "OUTCOME_REQUIRED",
      ]);
      await attempt(world, world.members.voorzitter, cprw.ReviseAdviceDocument, {
        id: draft.advice!.id,
        expectedVersion: version!,
        outcome: "POSITIVE",
      });
      const again = await adopted({ id: draft.advice!.id, version: version! + 1 });
      const [{ last }] = (await beneath<{ last: number }>(
        world,
        "SELECT max(extract(year FROM date))::int AS last FROM holiday",
      )) as [{ last: number }];
      await onDay(world, `${last}-12-15`);
      expect((await writingNothing(world, () => issue(again.version!))).codes).toEqual([
        "DATE_OUT_OF_RANGE",
      ]);
    }));

  it("and a request at once never share a number nor leave one out", () =>
    inAdviceWorld(async (world) => {
      const { drafted, unsolicitedDraft, adopted } = givenAdvice(world);
      const { bestuurder, voorzitter } = world.members;
      const requests = [],
        advices = [];
      for (let count = 0; count < 4; count += 1) {
        requests.push(await drafted());
        advices.push(await adopted((await unsolicitedDraft()).advice!));
      }
      const answers = await Promise.all([
        ...requests.map(({ id, version }) =>
          attempt(world, bestuurder, woonbron.SubmitAdviceRequestDocument, {
            id,
            expectedVersion: version!,
          }),
        ),
        ...advices.map(({ id, version }) =>
          attempt(world, voorzitter, cprw.IssueAdviceDocument, { id, expectedVersion: version! }),
        ),
      ]);
      expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
      expect(
        await beneath(
          world,
          "SELECT array_agg(number ORDER BY number) AS numbers FROM advice_procedure",
        ),
      ).toEqual([{ numbers: [1, 2, 3, 4, 5, 6, 7, 8] }]);
    }));
});

describe("acknowledging unsolicited advice", () => {
  it("tells the council that it arrived; the term runs on", () =>
    inAdviceWorld(async (world) => {
      const { unsolicited, read } = givenAdvice(world);
      const {
        procedure: { id, version },
      } = await unsolicited();
      await onDay(world, "2022-02-10");
      const acknowledge = (who: { token: string }, expectedVersion = version!) =>
        attempt(world, who, woonbron.AcknowledgeUnsolicitedAdviceDocument, { id, expectedVersion });
      await writingNothing(world, async () => {
        expect((await acknowledge(world.members.bestuurder, version! + 1)).codes).toEqual([
          "CONFLICT",
        ]);
        expect((await acknowledge(world.members.beleidsadviseur)).codes).toEqual(["FORBIDDEN"]);
        expect(
          codesOf(
            await ask(
              world.url,
              world.members.voorzitter,
              `mutation ($input: AcknowledgeUnsolicitedAdviceInput!) {
                acknowledgeUnsolicitedAdvice(input: $input) { userErrors { code } } }`,
              { input: { id, expectedVersion: version } },
            ),
          ),
        ).toContain("FORBIDDEN");
      });
      expect(
        (await acknowledge(world.members.participatieadviseur)).payload?.procedure?.status,
      ).toBe("ACKNOWLEDGED");
      expect(await read(id, world.members.voorzitter)).toMatchObject({
        status: "ACKNOWLEDGED",
        dueOn: "2022-03-15",
        terms: [{ status: "RUNNING", daysLeft: 33 }],
      });
      expect(
        (await writingNothing(world, () => acknowledge(world.members.bestuurder, version! + 1)))
          .codes,
      ).toEqual(["INVALID_TRANSITION"]);
    }));
});
