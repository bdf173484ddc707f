import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import type { DataSource } from "typeorm";
import { stepsOf } from "../../src/advice/procedure/status-after.js";
import { modules } from "../../src/modules.js";
import { loadFirstData } from "../../src/first-data/load-first-data.js";
import { openDatabase } from "../../src/persistence/database.js";
import { entities } from "../../src/server/serve.js";
import { createDatabase, type TestDatabase } from "../support/database.js";
import { readAs } from "./read-as.js";

// Read only: one loading serves them all.
let test: TestDatabase, database: DataSource, administrator: pg.Client;
let definitionBefore: string;
const TODAY_IS = "SELECT pg_get_functiondef('app.today()'::regprocedure) AS definition";

beforeAll(async () => {
  test = await createDatabase();
  database = await openDatabase({ databaseUrl: test.url, entities, poolSize: 4 });
  administrator = new pg.Client({ connectionString: test.url, options: "-c search_path=app" });
  await administrator.connect();
  definitionBefore = (await administrator.query(TODAY_IS)).rows[0].definition;
  await loadFirstData(test.url, database, modules);
});

afterAll(async () => {
  await administrator.end();
  await database.destroy();
  await test.drop();
});

const W = "woonbron-bestuurder",
  C = "cprw-secretaris",
  L = "dordrecht-bestuurslid",
  OTHER_L = "delft-bestuurslid",
  M = "dordrecht-wethouder",
  P = null;
const everybody = [W, C, L, OTHER_L, M, P];
const read = <Row>(who: string | null, sql: string) => readAs<Row>(database, who, sql);
const countsOf = async (sql: string) =>
  Promise.all(
    everybody.map(
      async (who) =>
        (await read<{ count: number }>(who, `SELECT count(*)::int AS count FROM ${sql}`))[0]!.count,
    ),
  );

/** Every status that the tables know, and those to which time, conditions and rulings lead. */
const statusesOf = (kind: keyof typeof stepsOf): string[] =>
  [
    ...new Set([
      "DRAFT",
      ...Object.values(stepsOf[kind]).flatMap(({ from }) => [
        ...Object.keys(from),
        ...Object.values(from),
      ]),
    ]),
  ].sort();

describe("the first data: advice", () => {
  it.each(["REQUESTED", "VOLUNTARY", "CONSENT", "UNSOLICITED"] as const)(
    "has a %s procedure in every state of its machine",
    async (kind) => {
      const { rows } = await administrator.query(
        "SELECT DISTINCT status FROM advice_procedure WHERE kind = $1",
        [kind],
      );
      expect(rows.map(({ status }) => status).sort()).toEqual(statusesOf(kind));
    },
  );

  it("leaves the day what it is, and nothing for the clock to catch up with", async () => {
    expect((await administrator.query(TODAY_IS)).rows[0].definition).toBe(definitionBefore);
    const {
      rows: [due],
    } = await administrator.query(
      "SELECT count(*)::int AS late FROM advice_procedure WHERE due_on < today() AND NOT overdue",
    );
    expect(due).toEqual({ late: 0 });
  });

  it("lets no request go to another day, by the loader's setting or by replacing today", async () => {
    const today = `
      SELECT app.today() = (now() AT TIME ZONE 'Europe/Amsterdam')::date AS same
      FROM set_config('first_data.today', '1999-01-01', true)`;
    expect(await read(W, today)).toEqual([{ same: true }]);
    await expect(
      database.query(`
      CREATE OR REPLACE FUNCTION app.today() RETURNS date
        LANGUAGE sql STABLE RETURN date '1999-01-01'`),
    ).rejects.toThrow("permission denied");
  });

  it("numbers procedures by the day on which they were shared, without gaps", async () => {
    const { rows } = await administrator.query<{
      year: number;
      number: number;
      received_on: string;
    }>(`
      SELECT year, number, received_on::text FROM advice_procedure
      WHERE number IS NOT NULL ORDER BY year, number`);
    expect(rows.map(({ received_on }) => received_on)).toEqual(
      rows.map(({ received_on }) => received_on).sort(),
    );
    for (const year of new Set(rows.map((row) => row.year))) {
      const numbers = rows.filter((row) => row.year === year).map((row) => row.number);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    }
  });

  it("tells the rent policy of 2022: negative, published, answered in time, executed at last", async () => {
    const [rent] = await read(
      P,
      `
      SELECT procedure.status, received_on::text, advice_due_on::text, answered_on::text,
        decided_on::text, executed_on::text, advice.outcome
      FROM app.advice_procedure procedure
      JOIN (SELECT procedure_id, outcome FROM app.advice) advice ON procedure_id = procedure.id
      WHERE title = 'Huurbeleid per 1 juli 2022'`,
    );
    expect(rent).toEqual({
      status: "EXECUTED",
      received_on: "2022-02-14",
      advice_due_on: "2022-04-01",
      answered_on: "2022-04-01",
      decided_on: "2022-04-25",
      executed_on: "2022-07-01",
      outcome: "NEGATIVE",
    });
  });

  it("tells the annual plan of 2020: a question, a longer term, late advice without a response", async () => {
    const [plan] = await read(
      C,
      `
      SELECT status, year, number, received_on::text, term_from_on::text, advice_due_on::text,
        answered_on::text, late, due_on
      FROM app.advice_procedure
      WHERE title = 'Jaarplan en begroting 2020'`,
    );
    expect(plan).toEqual({
      status: "DECIDED",
      year: 2019,
      number: 1,
      received_on: "2019-12-09",
      term_from_on: "2020-01-16",
      advice_due_on: "2020-03-12",
      answered_on: "2020-03-23",
      late: true,
      due_on: null,
    });
  });

  it("gives each viewer other procedures and parts: the sides, who is in the area, the public", async () => {
    const seen = async (...tables: string[]) =>
      Object.fromEntries(
        await Promise.all(tables.map(async (table) => [table, await countsOf(`app.${table}`)])),
      );
    // Woonbron, CPRW, the tenants of Dordrecht, those of Delft, the
    // municipality of Dordrecht, the public
    expect(
      await seen(
        "advice_procedure",
        "advice_procedure WHERE status IN ('DRAFT', 'DISCARDED')",
        "advice_request_version",
        "advice_request_version WHERE app.is_confidential(confidentiality, lifted_at)",
        "advice_information_request",
        "advice_extension",
        "advice",
        "advice_deliberation",
        "board_meeting",
        "landlord_response",
        "consent_condition",
        "advice_dispute",
        "advice_dispute_step",
      ),
    ).toEqual({
      advice_procedure: [43, 39, 35, 34, 2, 2],
      "advice_procedure WHERE status IN ('DRAFT', 'DISCARDED')": [6, 2, 0, 0, 0, 0],
      advice_request_version: [40, 34, 31, 28, 1, 1],
      "advice_request_version WHERE app.is_confidential(confidentiality, lifted_at)": [
        2, 2, 0, 0, 0, 0,
      ],
      advice_information_request: [5, 5, 1, 0, 0, 0],
      advice_extension: [2, 2, 0, 0, 0, 0],
      advice: [16, 21, 16, 15, 2, 2],
      advice_deliberation: [0, 5, 1, 0, 0, 0],
      board_meeting: [0, 25, 1, 0, 0, 0],
      landlord_response: [10, 9, 9, 9, 1, 1],
      consent_condition: [3, 3, 0, 0, 0, 0],
      advice_dispute: [6, 6, 0, 0, 0, 0],
      advice_dispute_step: [3, 3, 0, 0, 0, 0],
    });
  });

  it("keeps from the other side every draft advice and response, and how a board decides", async () => {
    expect(await read(W, "SELECT status FROM app.advice WHERE status <> 'ISSUED'")).toEqual([]);
    expect(
      await read(C, "SELECT status FROM app.landlord_response WHERE status <> 'SENT'"),
    ).toEqual([]);
    expect(
      (await read<{ status: string }>(C, "SELECT status FROM app.advice WHERE status <> 'ISSUED'"))
        .length,
    ).toBeGreaterThan(3);
    expect(
      await read(W, "SELECT status FROM app.landlord_response WHERE status <> 'SENT'"),
    ).toEqual([{ status: "DRAFT" }]);
    expect(await read(L, "SELECT summary FROM app.advice WHERE status = 'DRAFT'")).toEqual([
      { summary: "Concept: ja, met wisselwoningen in de wijk." },
    ]);
    expect(await read(C, "SELECT 1 FROM app.advice WHERE summary LIKE '%wisselwoningen%'")).toEqual(
      [],
    );
  });

  it("asks the renovation in Dordrecht of CPRW and of the tenants there, each with its own clock", async () => {
    const both = await read<{ adviser: string; status: string; first: boolean }>(
      L,
      `
      SELECT adviser.name AS adviser, status, companion_of_id IS NULL AS first
      FROM app.advice_procedure
      JOIN app.organisation adviser ON adviser.id = adviser_id
      WHERE title LIKE 'Renovatie van twee%' ORDER BY companion_of_id NULLS FIRST`,
    );
    expect(both).toEqual([
      { adviser: "Concernparticipatieraad Woonbron", status: "REQUESTED", first: true },
      { adviser: "Bewonersraad Woonbron Dordrecht", status: "REQUESTED", first: false },
    ]);
    expect(
      await read(
        OTHER_L,
        "SELECT 1 FROM app.advice_procedure WHERE title LIKE 'Renovatie van twee%'",
      ),
    ).toEqual([]);
  });

  it("starts the calendar items that procedures carry out", async () => {
    expect(
      await read(
        C,
        `
      SELECT item.number, item.status FROM app.calendar_item item
      JOIN app.advice_procedure procedure ON calendar_item_id = item.id ORDER BY item.number`,
      ),
    ).toEqual([
      { number: 3, status: "IN_PROGRESS" },
      { number: 8, status: "DONE" },
    ]);
  });

  it("has history by who had the role on that day, and by the clock where no one acted", async () => {
    const { rows } = await administrator.query(`
      SELECT DISTINCT change.act, person.name FROM change
      JOIN advice_procedure procedure ON procedure.id::text = change.subject_id
      LEFT JOIN person ON person.id = change.person_id
      WHERE procedure.title = 'Jaarplan en begroting 2020' AND change.act
        IN ('ADVICE_INFORMATION_ASKED', 'ADVICE_TERM_LAPSED', 'ADVICE_PROCEDURE_DECIDED')
      ORDER BY 1`);
    expect(rows).toEqual([
      { act: "ADVICE_INFORMATION_ASKED", name: "Joke van Heusdenbrink" },
      { act: "ADVICE_PROCEDURE_DECIDED", name: "Marit Oosterling" },
      { act: "ADVICE_TERM_LAPSED", name: null },
    ]);
  });
});
