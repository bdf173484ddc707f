import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import type { DataSource } from "typeorm";
import { isParty } from "../../src/authorisation/audience.js";
import { ChangeActEnum, declaredSentences } from "../../src/changes/change.js";
import type { LogPlace } from "../../src/changes/change-cursor.js";
import type { LiveHub } from "../../src/changes/live-hub.js";
import { loadFirstData } from "../../src/first-data/load-first-data.js";
import { PERSONAS } from "../../src/first-data/personas.js";
import { finish, run } from "../../src/graphql/run-operation.js";
import { modules } from "../../src/modules.js";
import { openDatabase } from "../../src/persistence/database.js";
import { type Language, RequestContext } from "../../src/request-context.js";
import { entities, ours } from "../../src/server/serve.js";
import { readAs, viewerOf } from "../first-data/read-as.js";
import { createDatabase, type TestDatabase } from "../support/database.js";

// Read only: one loading serves all tests.
let test: TestDatabase, database: DataSource;

beforeAll(async () => {
  test = await createDatabase();
  database = await openDatabase({ databaseUrl: test.url, entities, poolSize: 4 });
  await loadFirstData(test.url, database, modules);
  const administrator = new pg.Client({ connectionString: test.url });
  await administrator.connect();
  for (let left = 1; left > 0;) {
    await administrator.query("SELECT app.sequence_changes()");
    const { rows } = await administrator.query<{ count: number }>(
      "SELECT count(*)::integer FROM app.change WHERE position IS NULL",
    );
    left = rows[0]!.count;
  }
  await administrator.end();
});
afterAll(async () => {
  await database.destroy();
  await test.drop();
});

interface Told {
  readonly id: string;
  readonly kind: "CHANGED" | "REMOVED";
  readonly sentence: string;
  readonly act?: string | null;
  readonly ownAct?: string | null;
}
interface Page {
  readonly cursor: string;
  readonly hasMore: boolean;
  readonly changes: readonly Told[];
}

/** What the log tells somebody of everything that was done; null: the public. */
async function logOf(name: string | null, language: Language = "nl"): Promise<Told[]> {
  const viewer = await viewerOf(database, name);
  const acts = isParty(viewer.audience) ? "act" : name ? "ownAct" : "";
  const prepared = (await ours.documents())[viewer.audience].prepare(
    `query Log($after: ChangeCursor) {
      changes(first: 200, after: $after) { cursor hasMore changes { id kind sentence ${acts} } } }`,
  );
  if (Array.isArray(prepared)) throw prepared[0];
  const places = new Map<string, LogPlace>();
  const hub = {
    seal: (place: LogPlace) => {
      places.set(String(place.position), place);
      return String(place.position);
    },
    resume: (cursor: string) => Promise.resolve(places.get(cursor)),
  } as unknown as LiveHub;
  const told: Told[] = [];
  for (let after: string | null = null, more = true; more;) {
    const variables = { after };
    const context = new RequestContext({ database, hub, viewer, language });
    try {
      const result = await run({ prepared, rootValue: undefined, context, variables });
      const maskError = (error: { message: string }) => ({ message: error.message });
      const answer = finish(result, prepared, { mode: "errors", maskError, variables });
      expect(answer.errors).toBeUndefined();
      const page = (answer.data as { changes: Page }).changes;
      told.push(...page.changes);
      [after, more] = [page.cursor, page.hasMore];
    } finally {
      await context.release();
    }
  }
  return told;
}

const TITLES = [
  "SELECT title FROM app.calendar_item",
  "SELECT title FROM app.advice_procedure",
  "SELECT title FROM app.agreement",
  "SELECT title FROM app.collaboration_agreement",
  "SELECT title FROM app.collaboration_amendment",
  "SELECT name FROM app.committee_recognition",
].join(" UNION ");

/** The titles that somebody's row policies show. */
const titlesOf = async (name: string | null): Promise<Set<string>> =>
  new Set((await readAs<{ title: string }>(database, name, TITLES)).map(({ title }) => title));

const quotedIn = (sentence: string): string | undefined => /'(.*)'/.exec(sentence)?.[1];

describe("what a name of the log says", () => {
  it("is there for every name, in both languages, in plain words", () => {
    expect([...declaredSentences.keys()].sort()).toEqual(Object.keys(ChangeActEnum).sort());
    for (const [name, { nl, en }] of declaredSentences)
      for (const sentence of [nl, en]) {
        expect([name, sentence]).toEqual([name, expect.stringMatching(/^(\{who\} )?\p{L}/u)]);
        expect([name, sentence.split("{what}").length]).toEqual([name, 2]);
        expect([name, sentence]).toEqual([name, expect.not.stringMatching(/[A-Z]{2}|_|\d|\.$|\(/)]);
      }
  });

  it("names who acted in both languages or in neither, and is said of no two kinds of acts alike", () => {
    const names = [...declaredSentences].map(([name, { nl, en }]) => ({ name, nl, en }));
    expect(names.filter(({ nl, en }) => nl.startsWith("{who}") !== en.startsWith("{who}"))).toEqual(
      [],
    );
    expect(names.filter(({ nl, en }) => nl === en)).toEqual([]);
    const midnight = new Set(
      modules.flatMap(({ midnight = [] }) => midnight.map(({ act }) => String(act))),
    );
    expect(names.filter(({ name, nl }) => midnight.has(name) && nl.startsWith("{who}"))).toEqual(
      [],
    );
  });
});

describe("the sentences of the first data", () => {
  it("quote only titles that their reader may see, and are the same for all who know who acted", async () => {
    const all = await titlesOf(null);
    for (const { name } of PERSONAS) for (const title of await titlesOf(name)) all.add(title);
    const byParties = new Map<string, string>();
    let [hidden, neutral, quoting] = [0, 0, 0];
    for (const name of [...PERSONAS.map((persona) => persona.name), null]) {
      const titles = await titlesOf(name);
      hidden += [...all].filter((title) => !titles.has(title)).length;
      const { audience } = await viewerOf(database, name);
      for (const { id, kind, sentence, act, ownAct } of await logOf(name)) {
        const title = quotedIn(sentence);
        if (title !== undefined) {
          expect({ name, sentence, known: titles.has(title) }).toMatchObject({ known: true });
          quoting += 1;
        }
        expect(sentence).not.toMatch(/\{|undefined|null|[A-Z]+_[A-Z]|\d{4}-\d\d-\d\d/);
        const told = isParty(audience) ? act : ownAct;
        if (kind === "REMOVED") expect(sentence).toBe("Iets is voor u niet meer te zien");
        else if (told == null) {
          expect(sentence).toMatch(/^Er veranderde iets aan /);
          neutral += 1;
        } else if (byParties.has(id)) expect(sentence).toBe(byParties.get(id));
        else byParties.set(id, sentence);
      }
    }
    expect(
      Object.entries({ hidden, neutral, quoting, told: byParties.size }).filter(([, n]) => n < 20),
    ).toEqual([]);
  });

  it("name the organisation that acted, in the language that the reader asks for", async () => {
    const reader = "cprw-voorzitter";
    const [dutch, english] = [await logOf(reader), await logOf(reader, "en")];
    const acts = (told: Told[]) => told.filter(({ act }) => act === "CALENDAR_ITEM_PROPOSED");
    expect(english.map(({ id }) => id)).toEqual(dutch.map(({ id }) => id));
    expect(acts(dutch).length).toBeGreaterThan(0);
    for (const { sentence } of acts(dutch))
      expect(sentence).toMatch(/^(Woonbron|Concernparticipatieraad Woonbron) stelde '.+' voor$/);
    for (const { sentence } of acts(english))
      expect(sentence).toMatch(/^(Woonbron|Concernparticipatieraad Woonbron) proposed '.+'$/);
    expect(dutch.filter(({ sentence }) => /^(Iemand|Er veranderde) /.test(sentence))).toEqual([]);
  });
});
