import { describe, expect, it } from "@jest/globals";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { AskResponseToReservedAdvice1763900070000 } from "../../migrations/1763900070000-AskResponseToReservedAdvice.js";
import { prepareDatabase } from "../../src/server/prepare-database.js";
import { ask, dataOf } from "../support/api.js";
import { attempt, beneath } from "../support/given.js";
import {
  ADVICE,
  type AdviceContent,
  givenAdvice,
  inAdviceWorld,
  onDay,
  type Procedure,
} from "../support/given-advice.js";
import { expectRefused } from "../support/refused.js";
import type { World } from "../support/world.js";

const { DecideAdviceProcedureDocument: DECIDE, ExecuteAdviceProcedureDocument: EXECUTE } = woonbron;
const versioned = ({ id, version }: Pick<Procedure, "id" | "version">) => ({
  id,
  expectedVersion: version!,
});
const midnight = async (world: World, day: string) => {
  await onDay(world, day);
  await world.server.clock.advance();
};

const remark = { text: "Let op de toon.", weight: "REMARK" } as const;
const recommendation = { text: "Leg het uit.", weight: "RECOMMENDATION" } as const;
const condition = { text: "Wacht een jaar.", weight: "CONDITION" } as const;
const POSITIVE: AdviceContent = { ...ADVICE, outcome: "POSITIVE", recommendations: [] };
const NO_ADVICE: AdviceContent = { ...ADVICE, outcome: "NO_ADVICE", recommendations: [] };

describe("an advice that leaves nothing to deviate from (Wohv art. 5(2))", () => {
  it.each<[string, AdviceContent]>([
    ["positive", POSITIVE],
    ["positive, with a remark", { ...POSITIVE, recommendations: [remark] }],
    ["no objection, said in an advice", { ...POSITIVE, outcome: "NO_OBJECTION" }],
  ])("owes no response and opens decision and execution on its receipt: %s", (_, content) =>
    inAdviceWorld(async (world) => {
      const { submitted, issuedAdvice, read, landlord } = givenAdvice(world);
      const { id } = await submitted();
      await onDay(world, "2022-02-10");
      await issuedAdvice(id, content);
      expect(await read(id)).toMatchObject({
        status: "ADVISED",
        answeredOn: "2022-02-10",
        responseDueOn: null,
        dueOn: null,
        overdue: false,
        terms: [{ code: "ADVICE", status: "MET" }],
        decisionAllowedFrom: {
          date: "2022-02-10",
          ground: "NOTHING_TO_ANSWER",
          article: "Wohv art. 5 lid 2",
          explanation:
            "Wat CPRW te zeggen had is op donderdag 10 februari 2022 ontvangen en vraagt " +
            "geen antwoord; besluiten mag vanaf die dag",
        },
        executionAllowedFrom: {
          date: "2022-02-10",
          ground: "UNRESERVED_ADVICE",
          article: "Wohv art. 5 lid 3 onder a",
          explanation:
            "Het advies van CPRW, ontvangen op donderdag 10 februari 2022, laat niets over " +
            "om van af te wijken; uitvoering mag vanaf die dag",
        },
      });
      await midnight(world, "2022-03-16");
      expect(await read(id)).toMatchObject({ status: "ADVISED", overdue: false, dueOn: null });
      expect((await attempt(world, landlord, DECIDE, versioned((await read(id))!))).codes).toEqual(
        [],
      );
      expect((await attempt(world, landlord, EXECUTE, versioned((await read(id))!))).codes).toEqual(
        [],
      );
      expect(await read(id)).toMatchObject({
        status: "EXECUTED",
        breachReason: null,
        overdue: false,
      });
    }),
  );

  it.each<[string, AdviceContent]>([
    ["with a recommendation", { ...POSITIVE, recommendations: [recommendation] }],
    ["with a condition", { ...POSITIVE, recommendations: [condition, remark] }],
    [
      "with the outcome that announces remarks",
      { ...POSITIVE, outcome: "POSITIVE_WITH_REMARKS", recommendations: [remark] },
    ],
    [
      "no objection, but with a recommendation",
      { ...POSITIVE, outcome: "NO_OBJECTION", recommendations: [recommendation] },
    ],
    ["negative, with nothing but its outcome", { ...ADVICE, recommendations: [] }],
  ])("is none %s: a response is owed, and waited for", (_, content) =>
    inAdviceWorld(async (world) => {
      const { advised, read, landlord } = givenAdvice(world);
      const {
        procedure: { id, ...procedure },
      } = await advised({}, content);
      expect(procedure).toMatchObject({
        responseDueOn: "2022-02-15",
        dueOn: "2022-02-15",
        decisionAllowedFrom: { date: null, ground: "RESPONSE_PENDING" },
        executionAllowedFrom: { date: null, ground: "RESPONSE_PENDING" },
      });
      await expectRefused(
        world,
        landlord,
        DECIDE,
        versioned((await read(id))!),
        "DECISION_NOT_ALLOWED",
      );
      await midnight(world, "2022-02-16");
      expect(await read(id)).toMatchObject({ overdue: true });
    }),
  );

  it("can be responded to all the same, which shuts no way that it opened", () =>
    inAdviceWorld(async (world) => {
      const { advised, draftedResponse, read, landlord } = givenAdvice(world);
      const {
        procedure: { id, allowedActs },
      } = await advised({}, POSITIVE);
      expect(allowedActs).toEqual(expect.arrayContaining(["DRAFT_RESPONSE", "DECIDE"]));
      await onDay(world, "2022-02-14");
      const draft = await draftedResponse(id, {
        overall: "NOT_FOLLOWED",
        letter: "Wij zien ervan af.",
      });
      const sent = await attempt(world, landlord, woonbron.SendResponseDocument, versioned(draft));
      expect(sent.payload!.response).toMatchObject({ status: "SENT", overall: "NOT_FOLLOWED" });
      expect(await read(id)).toMatchObject({
        status: "RESPONDED",
        executionAllowedFrom: { date: "2022-02-01", ground: "UNRESERVED_ADVICE" },
        terms: [{ code: "ADVICE", status: "MET" }],
      });
      expect(await beneath(world, "SELECT standstill_until FROM landlord_response")).toEqual([
        { standstill_until: null },
      ]);
    }));

  it("that is voluntary can be closed without a response, and so can one that came late", () =>
    inAdviceWorld(async (world) => {
      const { advised, submitted, issuedAdvice, read, landlord } = givenAdvice(world);
      const close = async (id: string) =>
        await attempt(
          world,
          landlord,
          woonbron.CloseAdviceProcedureDocument,
          versioned((await read(id))!),
        );
      const { procedure: plain } = await advised({ kind: "VOLUNTARY" }, POSITIVE);
      expect(plain).toMatchObject({
        responseDueOn: null,
        allowedActs: expect.arrayContaining(["CLOSE"]),
      });
      const { procedure: owed } = await advised({ kind: "VOLUNTARY" });
      expect(owed.allowedActs).not.toContain("CLOSE");
      expect((await close(owed.id)).codes).toEqual(["INVALID_TRANSITION"]);
      const { id: late } = await submitted({ kind: "VOLUNTARY" });
      await midnight(world, "2022-03-16");
      await issuedAdvice(late);
      for (const id of [plain.id, late])
        expect((await close(id)).payload!.procedure).toMatchObject({ status: "CLOSED" });
    }));

  it("waits on the worklist for the decision, not for an answer", () =>
    inAdviceWorld(async (world) => {
      const { advised, landlord } = givenAdvice(world);
      await advised({ title: "Positief" }, POSITIVE);
      await advised({ title: "Negatief" });
      const { toAnswer, toCarryOut } = await dataOf(
        world.url,
        landlord,
        woonbron.WoonbronAdviceWorklistDocument,
        {},
      );
      const titles = [toAnswer, toCarryOut].map(({ nodes }) => nodes.map(({ title }) => title));
      expect(titles).toEqual([["Negatief"], ["Positief"]]);
    }));

  it("is told apart only to those who read the advice", () =>
    inAdviceWorld(async (world) => {
      const { submitted, issuedAdvice, respondedTo, read, landlord, council } = givenAdvice(world);
      const ids: string[] = [];
      for (const content of [POSITIVE, ADVICE]) {
        const { id } = await submitted({ municipalityIds: [world.municipalities.dordrecht] });
        const advice = await issuedAdvice(id, content);
        if (content === ADVICE)
          await respondedTo({ procedure: { id }, advice }, "ADOPTED", "ADOPTED", "NOTED");
        await attempt(world, landlord, DECIDE, versioned((await read(id))!));
        const published = await attempt(
          world,
          landlord,
          woonbron.PublishAdviceRequestDocument,
          versioned((await read(id))!),
        );
        expect(published.codes).toEqual([]);
        ids.push(id);
      }
      const seenBy = async (who: { token: string } | null, id: string) =>
        (
          await ask(
            world.url,
            who,
            `query ($id: ID!) {
      adviceProcedure(id: $id) { responseDueOn dueOn overdue late status terms { code status } } }`,
            { id },
          )
        ).data;
      const { dordtseHuurder, delftseHuurder, dordtseAmbtenaar } = world.members;
      for (const who of [null, dordtseAmbtenaar, delftseHuurder]) {
        expect(await seenBy(who, ids[0]!)).toEqual(await seenBy(who, ids[1]!));
      }
      for (const who of [dordtseHuurder, council]) {
        expect(await seenBy(who, ids[1]!)).toMatchObject({
          adviceProcedure: {
            responseDueOn: "2022-02-15",
            terms: [{ code: "ADVICE" }, { code: "RESPONSE" }],
          },
        });
      }
    }));
});

describe("an explicit NO_ADVICE, which is no advice", () => {
  it("lets only the set period run, to its midnight; nothing is owed and deciding is no breach", () =>
    inAdviceWorld(async (world) => {
      const { advised, read, landlord, council } = givenAdvice(world);
      const {
        procedure: { id, ...procedure },
      } = await advised({}, NO_ADVICE);
      expect(procedure).toMatchObject({
        status: "ADVISED",
        responseDueOn: null,
        dueOn: "2022-03-15",
        overdue: false,
        terms: [{ code: "ADVICE", status: "RUNNING", endsOn: "2022-03-15" }],
        decisionAllowedFrom: { date: "2022-02-01", ground: "NOTHING_TO_ANSWER" },
        executionAllowedFrom: {
          date: "2022-03-16",
          ground: "NO_ADVICE",
          article: "Wohv art. 5 lid 3 onder b",
          explanation:
            "Van CPRW is op dinsdag 1 februari 2022 ontvangen dat er geen advies komt; de " +
            "gestelde termijn wordt afgewacht, tot en met dinsdag 15 maart, en uitvoering mag vanaf " +
            "woensdag 16 maart",
        },
      });
      expect((await attempt(world, landlord, DECIDE, versioned((await read(id))!))).codes).toEqual(
        [],
      );
      expect(await read(id)).toMatchObject({
        status: "DECIDED",
        breachReason: null,
        dueOn: "2022-03-15",
      });
      await midnight(world, "2022-03-15");
      const early = await expectRefused(
        world,
        landlord,
        EXECUTE,
        versioned((await read(id))!),
        "EXECUTION_NOT_ALLOWED",
      );
      expect(early.userErrors[0]!.message).toMatch(
        /^Van CPRW .* uitvoering mag vanaf woensdag 16 maart \(Wohv art\. 5 lid 3 onder b\)\./,
      );
      await Promise.all(
        [world.server, await world.startAnother()].map(async ({ clock }) => {
          await onDay(world, "2022-03-16");
          await clock.advance();
        }),
      );
      expect(
        await beneath(world, "SELECT entity FROM change WHERE act = 'ADVICE_TERM_LAPSED'"),
      ).toEqual([{ entity: "advice_procedure" }]);
      expect(await read(id, council)).toMatchObject({
        status: "DECIDED",
        dueOn: null,
        overdue: false,
        terms: [{ code: "ADVICE", status: "LAPSED" }],
      });
      expect(
        (await attempt(world, landlord, EXECUTE, versioned((await read(id))!))).payload!.procedure,
      ).toMatchObject({ status: "EXECUTED", breachReason: null });
    }));

  it("waits it out undecided and responded to as well, and stays what it is", () =>
    inAdviceWorld(async (world) => {
      const { advised, draftedResponse, sentResponse, read } = givenAdvice(world);
      const [undecided, responded] = [await advised({}, NO_ADVICE), await advised({}, NO_ADVICE)];
      await sentResponse(await draftedResponse(responded.procedure.id, { letter: "Dank." }));
      expect(await read(responded.procedure.id)).toMatchObject({
        status: "RESPONDED",
        dueOn: "2022-03-15",
      });
      await midnight(world, "2022-03-16");
      for (const [
        {
          procedure: { id },
        },
        status,
      ] of [
        [undecided, "ADVISED"],
        [responded, "RESPONDED"],
      ] as const) {
        expect(await read(id)).toMatchObject({
          status,
          dueOn: null,
          overdue: false,
          executionAllowedFrom: { date: "2022-03-16", ground: "NO_ADVICE" },
        });
      }
    }));

  it("that comes late waits for nothing", () =>
    inAdviceWorld(async (world) => {
      const { submitted, issuedAdvice, read } = givenAdvice(world);
      const { id } = await submitted();
      await midnight(world, "2022-03-16");
      await issuedAdvice(id, NO_ADVICE);
      expect(await read(id)).toMatchObject({
        status: "ADVISED",
        late: true,
        dueOn: null,
        executionAllowedFrom: { date: "2022-03-16", ground: "LATE_ADVICE" },
      });
    }));
});

describe("what waited for a response that nobody owes", () => {
  it("waits no longer after the migration, and both sides are told", () =>
    inAdviceWorld(async (world) => {
      const { advised, draftedResponse, sentResponse, read } = givenAdvice(world);
      const positive = await advised({}, POSITIVE),
        silent = await advised({}, NO_ADVICE);
      const owed = await advised(),
        done = await advised({}, { ...POSITIVE, outcome: "NO_OBJECTION" });
      await sentResponse(await draftedResponse(done.procedure.id));
      const ids = [positive, silent, owed, done].map(({ procedure: { id } }) => id);
      const facts = async () => {
        const rows = await beneath<{ id: string }>(
          world,
          `
        SELECT id, answered_with, response_due_on::text, due_on::text, overdue FROM advice_procedure`,
        );
        return ids.map((id) => {
          const { id: _, ...found } = rows.find((row) => row.id === id)!;
          return Object.values(found);
        });
      };
      const right = await facts();
      // As it was before: each of them an advice with its response due, the first
      // overdue, the last with a standstill.
      await beneath(
        world,
        `
      UPDATE advice_procedure
      SET answered_with = 'ADVICE', response_due_on = '2022-02-15', overdue = (id = '${ids[0]}'),
        due_on = CASE WHEN reasons_received_on IS NULL THEN date '2022-02-15' END;
      UPDATE landlord_response SET standstill_until = '2022-02-04';
      DELETE FROM migration WHERE name LIKE 'AskResponseToReservedAdvice%'`,
      );
      const [last] = await beneath<{ id: string }>(world, "SELECT max(id) AS id FROM change");
      await prepareDatabase(world.databaseUrl);
      expect(await facts()).toEqual(right);
      expect(await beneath(world, "SELECT standstill_until FROM landlord_response")).toEqual([
        { standstill_until: null },
      ]);
      expect(
        await beneath(
          world,
          `
      SELECT entity, count(*)::int FROM change
      WHERE id > $1 AND act = 'ADMINISTERED' GROUP BY 1 ORDER BY 1`,
          [last!.id],
        ),
      ).toEqual([
        { entity: "advice_procedure", count: 3 },
        { entity: "landlord_response", count: 1 },
      ]);
      expect(await read(ids[0]!)).toMatchObject({
        overdue: false,
        executionAllowedFrom: { ground: "UNRESERVED_ADVICE" },
      });
      await expect(new AskResponseToReservedAdvice1763900070000().down()).rejects.toThrow(
        /nobody owes/,
      );
    }));
});

describe("refusals of the two gates", () => {
  it("name the article and the ground once, in the reader's language", () =>
    inAdviceWorld(async (world) => {
      const { responded, advised, read, landlord } = givenAdvice(world);
      const { procedure: pending } = await advised();
      const {
        procedure: { id },
      } = await responded();
      await attempt(world, landlord, DECIDE, versioned((await read(id))!));
      const said = async (name: "decide" | "execute", one: Procedure, language: string) => {
        const field = `${name}AdviceProcedure`,
          type = `${field[0]!.toUpperCase()}${field.slice(1)}Input!`;
        const response = await fetch(`${world.url}/graphql`, {
          method: "POST",
          headers: {
            "content-type": "application/json",
            authorization: `Bearer ${landlord.token}`,
            "accept-language": language,
          },
          body: JSON.stringify({
            query: `mutation ($input: ${type}) { ${field}(input: $input) { userErrors { message } } }`,
            variables: { input: versioned(one) },
          }),
        });
        const { data } = (await response.json()) as {
          data: Record<string, { userErrors: { message: string }[] }>;
        };
        return data[field]!.userErrors[0]!.message;
      };
      expect(await said("decide", pending, "nl")).toBe(
        "Op het advies van CPRW, ontvangen op dinsdag 1 februari 2022, is nog niet " +
          "geantwoord; besluiten mag nog niet (Wohv art. 5 lid 2). Is het besluit toch al " +
          "genomen, leg het dan vast met de reden.",
      );
      expect(await said("decide", pending, "en")).toBe(
        "The advice of CPRW, received on Tuesday 1 February 2022, has not been answered yet; " +
          "deciding is not allowed yet (Wohv art. 5(2)). If it was decided already, record it with the reason.",
      );
      expect(await said("execute", (await read(id))!, "en")).toBe(
        "CPRW received the reasons on Tuesday 1 February 2022, and the standstill " +
          "lasts until the end of Friday 4 February 2022; execution is allowed from Saturday 5 February 2022 on " +
          "(Wohv art. 5(3)(c)). If it has happened already, record it with the reason.",
      );
    }));
});
