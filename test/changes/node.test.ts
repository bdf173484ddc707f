import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import type { DataSource } from "typeorm";
import { isObjectType } from "graphql";
import { AUDIENCES } from "../../src/authorisation/audience.js";
import { loadFirstData } from "../../src/first-data/load-first-data.js";
import { PERSONAS } from "../../src/first-data/personas.js";
import { admit, finish, run } from "../../src/graphql/run-operation.js";
import type { LiveHub } from "../../src/changes/live-hub.js";
import { modules } from "../../src/modules.js";
import { openDatabase } from "../../src/persistence/database.js";
import { RequestContext } from "../../src/request-context.js";
import { entities, ours } from "../../src/server/serve.js";
import { readAs, viewerOf } from "../first-data/read-as.js";
import { createDatabase, type TestDatabase } from "../support/database.js";

// The first data fill every table. Read only: one loading serves all tests.
let test: TestDatabase, database: DataSource;

beforeAll(async () => {
  test = await createDatabase();
  database = await openDatabase({ databaseUrl: test.url, entities, poolSize: 4 });
  await loadFirstData(test.url, database, modules);
  const administrator = new pg.Client({ connectionString: test.url });
  await administrator.connect();
  const { rows } = await administrator.query(
    KINDS.map(
      ({ entity }) => `(SELECT id::text FROM app.${entity} ORDER BY random() LIMIT 3)`,
    ).join(" UNION ALL "),
  );
  await administrator.end();
  all = rows;
});
afterAll(async () => {
  await database.destroy();
  await test.drop();
});

const KINDS = modules.flatMap(({ kept }) => kept);
/** Up to three rows of each table. */
let all: readonly { readonly id: string }[];

/** What somebody is answered who asks for `nodes` of these ids. */
async function nodesFor(name: string | null, ids: readonly string[]) {
  const viewer = await viewerOf(database, name);
  const prepared = (await ours.documents())[viewer.audience].prepare(
    "query Nodes($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }",
  );
  if (Array.isArray(prepared)) throw prepared[0];
  const variables = { ids };
  expect(admit({ prepared, variables, mode: "errors", transport: "post" })).toEqual([]);
  const context = new RequestContext({
    database,
    hub: undefined as unknown as LiveHub, // no query of nodes asks it
    viewer,
    language: "nl",
  });
  try {
    const result = await run({ prepared, rootValue: undefined, context, variables });
    const maskError = (error: { message: string }) => ({ message: error.message });
    return finish(result, prepared, { mode: "errors", maskError, variables });
  } finally {
    await context.release();
  }
}

/** The rows of these that somebody's row policies show, with their types, by id. */
async function seenBy(name: string | null, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await readAs<{ id: string; type: string }>(
    database,
    name,
    KINDS.map(
      ({ entity, typeName }) =>
        `SELECT id::text, '${typeName}' AS type FROM app.${entity} WHERE id::text IN ('${ids.join("', '")}')`,
    ).join(" UNION ALL "),
  );
  return new Map(rows.map(({ id, type }) => [id, type]));
}

describe("node", () => {
  it("is what every type with an id implements, for every audience", async () => {
    const schemas = await ours.schemas();
    for (const audience of AUDIENCES) {
      const types = Object.values(schemas[audience].published.getTypeMap()).filter(isObjectType);
      const withId = types.filter((type) => String(type.getFields().id?.type) === "ID!");
      expect(withId.length).toBeGreaterThan(20);
      expect(
        withId.filter((type) => !type.getInterfaces().some(({ name }) => name === "Node")),
      ).toEqual([]);
    }
  });

  it("answers whatever has the id, as far as policies and audiences let the caller see it", async () => {
    const kinds = new Set<string>();
    let hidden = 0;
    for (const name of [...PERSONAS.map((persona) => persona.name), null]) {
      const { audience } = await viewerOf(database, name);
      const { published } = (await ours.schemas())[audience];
      for (const ids of chunks(all.flatMap(({ id }) => id))) {
        const seen = await seenBy(name, ids);
        const expected = ids.map((id) => {
          const type = seen.get(id);
          return type && published.getType(type) ? { __typename: type, id } : null;
        });
        const answer = await nodesFor(name, ids);
        expect({ name, ...answer }).toEqual({ name, data: { nodes: expected } });
        for (const one of expected) {
          if (one) kinds.add(one.__typename);
          else hidden += 1;
        }
      }
    }
    expect([...kinds].sort()).toEqual(KINDS.map(({ typeName }) => typeName).sort());
    expect(hidden).toBeGreaterThan(KINDS.length);
  });

  it("answers null for an id that nothing has, and for a text that is none", async () => {
    for (const name of ["voorzitter", null])
      expect(
        await nodesFor(name, [randomUUID(), "x", "a\u0000b", "1; DROP TABLE app.change"]),
      ).toEqual({
        data: { nodes: [null, null, null, null] },
      });
  });

  it("refuses more than a hundred ids", async () => {
    const answer = await nodesFor(
      null,
      Array.from({ length: 101 }, () => randomUUID()),
    );
    expect(answer.errors).toMatchObject([{ message: expect.stringContaining("100") }]);
  });
});

const chunks = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / 100) }, (_, at) =>
    ids.slice(at * 100, at * 100 + 100),
  );
