import { createHmac, randomUUID } from "node:crypto";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import {
  buildSchema,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import {
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  UnsecuredJWT,
  type JWK,
  type JWTPayload,
} from "jose";
import pg from "pg";
import { pino } from "pino";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { readConfig } from "../../src/config.js";
import { modules } from "../../src/modules.js";
import { ERROR_CODES } from "../../src/errors.js";
import {
  DEVELOPMENT_ISSUER,
  developmentVerifier,
  issueDevelopmentToken,
} from "../../src/identity/development-issuer.js";
import { startServer } from "../../src/server/server.js";
import { textOf } from "../support/api.js";
import { given, lotsOf, YEAR } from "../support/given.js";
import { until } from "../support/live.js";
import { createWorld, type Member, type World } from "../support/world.js";

/** What must not stand in any answer: how the server is made, and what it thinks was meant. */
const INNARDS = new RegExp(
  [
    String.raw`\\n +at |/src/|node_modules|\.ts\b|stack`,
    String.raw`\bSELECT\b.+\bFROM\b|\bUPDATE "|\bINSERT INTO\b|"app"|app\.|viewer\.`,
    "calendar_item|calendar_year|act_request|membership_|samenspraak_|pg_",
    "syntax error at|QueryFailedError|Did you mean",
  ].join("|"),
  "i",
);

interface Told {
  message: string;
  path?: (string | number)[];
  extensions: { code: string };
}
interface Reply {
  status: number;
  text: string;
  codes: string[];
  errors: Told[];
  data: unknown;
}

/**
 * A world with a second server that has a log we can read and a key of its own, so that tokens of
 * every kind can be signed. `post` holds each answer to what every answer owes.
 */
async function givenServer() {
  const world = await createWorld();
  const lines: string[] = [];
  const log = pino(
    { level: "debug" },
    new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    }),
  );
  const dataFolder = await mkdtemp(join(tmpdir(), "samenspraak-key-"));
  const verifier = await developmentVerifier(dataFolder, "samenspraak", false);
  const server = await startServer(
    { ...readConfig({}), port: 0, dataFolder, drainMs: 1_000 },
    world.databaseUrl,
    { verifier, log },
  );
  const url = `http://127.0.0.1:${server.port}`;
  const tokenOf = (member: { subject: string; organisationId: string }) =>
    issueDevelopmentToken({
      dataFolder,
      subject: member.subject,
      organisationId: member.organisationId,
      audience: "samenspraak",
      production: false,
    });
  const tokens = new Map<Member, string>(
    await Promise.all(
      Object.values(world.members).map(async (member) => [member, await tokenOf(member)] as const),
    ),
  );

  async function send(body: string | Buffer, headers: Record<string, string> = {}): Promise<Reply> {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
    });
    const text = await response.text();
    const { data, errors = [] } = JSON.parse(text) as { data?: unknown; errors?: Told[] };
    return {
      status: response.status,
      text,
      data,
      errors,
      codes: errors.map(({ extensions }) => extensions?.code),
    };
  }
  /**
   * Asks as somebody, and holds that every error has a code of the list, that none had to be
   * masked, and that only a missing database is our fault.
   */
  async function post(
    who: Member | null,
    query: string,
    variables: unknown = {},
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const reply = await send(JSON.stringify({ query, variables }), {
      ...(who && { authorization: `Bearer ${tokens.get(who)}` }),
      ...headers,
    });
    const about = {
      query: query.slice(0, 100),
      variables: JSON.stringify(variables).slice(0, 200),
    };
    expect({
      ...about,
      unknown: reply.codes.filter(
        (code) =>
          !(ERROR_CODES as readonly string[]).includes(code) || code === "INTERNAL_SERVER_ERROR",
      ),
    }).toEqual({ ...about, unknown: [] });
    expect({ ...about, failed: reply.status >= 500 && reply.status !== 503 }).toEqual({
      ...about,
      failed: false,
    });
    return reply;
  }
  return {
    world,
    url,
    server,
    lines,
    dataFolder,
    tokens,
    tokenOf,
    send,
    post,
    end: () => server.stop().then(() => world.end()),
  };
}
type Served = Awaited<ReturnType<typeof givenServer>>;

const innards = (text: string): string | undefined => INNARDS.exec(text)?.[0];

/** What is in the database, to see that bad input changed nothing. */
async function contentOf({ world }: Served): Promise<unknown> {
  const client = new pg.Client({ connectionString: world.databaseUrl });
  await client.connect();
  try {
    const counts: Record<string, unknown> = {};
    for (const table of [
      "calendar_year",
      "calendar_year_revision",
      "calendar_item",
      "calendar_item_proposal",
      "calendar_item_annotation",
      "act_request",
      "change",
      "person",
      "membership",
    ]) {
      counts[table] = (
        await client.query(`
        SELECT count(*)::int AS rows,
          md5(COALESCE(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum
        FROM (SELECT to_jsonb(all_of) - 'position' AS t FROM app.${table} all_of) t`)
      ).rows[0];
    }
    return counts;
  } finally {
    await client.end();
  }
}

/**
 * Does what may not change anything, and holds that nothing changed and
 * that the server still answers.
 */
async function changesNothing(served: Served, work: () => Promise<void>): Promise<void> {
  const before = await contentOf(served);
  await work();
  expect(await contentOf(served)).toEqual(before);
  expect(
    await served.post(served.world.members.voorzitter, textOf(cprw.ViewerDocument)),
  ).toMatchObject({ status: 200, codes: [] });
}

const schema = buildSchema(
  await readFile(new URL("../../schema/tenant-council.graphql", import.meta.url), "utf8"),
);

/** A value that the type takes, so that only what is tried is wrong. */
function goodValue(type: GraphQLInputType, name: string): unknown {
  if (!isNonNullType(type)) return undefined;
  const named = getNamedType(type);
  if (isInputObjectType(named))
    return named.name === "PlannedPeriodInput"
      ? { month: 1 }
      : Object.fromEntries(
          Object.values(named.getFields()).map((field) => [
            field.name,
            goodValue(field.type, field.name),
          ]),
        );
  if (isListType(type.ofType)) return [];
  if (isEnumType(named)) return named.getValues()[0]!.name;
  return (
    {
      ID: randomUUID(),
      Int: name === "year" ? YEAR : 1,
      String: "x",
      Boolean: true,
      LocalDate: "2026-01-02",
    } as Record<string, unknown>
  )[named.name];
}
const selectionOf = (field: GraphQLField<unknown, unknown>): string =>
  "getFields" in getNamedType(field.type) ? "{ __typename }" : "";
const hasId = (arg: GraphQLArgument) => arg.name === "id";

/**
 * Every query and mutation that takes an id, as a document that asks for each of several ids
 * (`id0`, `id1`, …), and its variables.
 */
function takingAnId(): {
  name: string;
  mutation: boolean;
  document: (ids: number) => string;
  variables: (ids: readonly unknown[]) => object;
}[] {
  const documentOf =
    (kind: string, type: string, ask: (variable: string) => string) => (ids: number) => {
      const all = [...Array(ids).keys()];
      return `${kind}(${all.map((index) => `$v${index}: ${type}`).join(" ")}) {
        ${all.map((index) => `id${index}: ${ask(`$v${index}`)}`).join("\n")} }`;
    };
  const variablesOf = (valueOf: (id: unknown) => unknown) => (ids: readonly unknown[]) =>
    Object.fromEntries(ids.map((id, index) => [`v${index}`, valueOf(id)]));
  const queries = Object.values(schema.getQueryType()!.getFields())
    .filter(({ args }) => args.some(hasId))
    .map((field) => ({
      name: field.name,
      mutation: false,
      document: documentOf(
        "query",
        "ID!",
        (id) => `${field.name}(id: ${id}) ${selectionOf(field)}`,
      ),
      variables: variablesOf((id) => id),
    }));
  const mutations = Object.values(schema.getMutationType()!.getFields()).flatMap((field) => {
    const input = getNamedType(field.args[0]!.type);
    if (!isInputObjectType(input) || !input.getFields().id) return [];
    return [
      {
        name: field.name,
        mutation: true,
        document: documentOf(
          "mutation",
          `${input.name}!`,
          (value) => `${field.name}(input: ${value}) { userErrors { code } }`,
        ),
        variables: variablesOf((id) => ({
          ...(goodValue(field.args[0]!.type, "input") as object),
          id,
        })),
      },
    ];
  });
  return [...queries, ...mutations];
}

const TEN_KB = "x".repeat(10_000);
const STRANGE_TEXTS = [
  "",
  " ",
  "\0",
  "a\0b",
  "x",
  "1",
  TEN_KB,
  "'; DROP TABLE app.calendar_item; --",
  "' OR '1'='1",
  "%",
  "\\",
  "\ud800",
  "\udc00x",
  "💥",
  "{}",
  "null",
  "../../etc/passwd",
  "00000000-0000-4000-8000-00000000000g",
  "00000000000040008000000000000000",
  "{00000000-0000-4000-8000-000000000000}",
];

describe("an id that nobody knows", () => {
  it("is answered by every query with null and by every mutation with NOT_FOUND, whatever it looks like", async () => {
    const served = await givenServer();
    const {
      world: {
        members: { voorzitter },
      },
      post,
    } = served;
    try {
      const all = takingAnId();
      expect(
        all
          .filter(({ mutation }) => !mutation)
          .map(({ name }) => name)
          .sort(),
      ).toEqual([
        "adviceProcedure",
        "agreementCycle",
        "agreementDispute",
        "agreementProposal",
        "bid",
        "budgetYear",
        "calendarItem",
        "collaborationAgreement",
        "collaborationAmendment",
        "commissionerNomination",
        "commitment",
        "committeeRecognition",
        "indicator",
        "node",
        "organisation",
        "performanceAgreement",
        "progress",
      ]);
      expect(all.filter(({ mutation }) => mutation)).toHaveLength(120);
      await changesNothing(served, async () => {
        for (const { name, mutation, document, variables } of all) {
          const ids = [randomUUID(), ...STRANGE_TEXTS];
          const reply = await post(voorzitter, document(ids.length), variables(ids));
          const about = {
            name,
            status: reply.status,
            data: reply.data,
            refused: reply.errors.map(({ path, extensions: { code } }) => [path, code]),
          };
          expect(about).toEqual({
            name,
            status: 200,
            data: Object.fromEntries(ids.map((_, index) => [`id${index}`, null])),
            refused: mutation ? ids.map((_, index) => [[`id${index}`], "NOT_FOUND"]) : [],
          });
          const shown = reply.errors.map((error, index) =>
            innards(
              JSON.stringify(error).replaceAll(JSON.stringify(ids[index]).slice(1, -1) || "\n", ""),
            ),
          );
          expect({ name, shows: shown.filter((one) => one !== undefined) }).toEqual({
            name,
            shows: [],
          });
          for (const id of [null, undefined, true, 1.5, {}, [], ["a", "b"]]) {
            const reply = await post(voorzitter, document(1), variables([id]));
            expect({
              name,
              id,
              status: reply.status,
              codes: [...new Set(reply.codes)],
              data: reply.data,
              shows: innards(reply.text),
            }).toEqual({
              name,
              id,
              status: 400,
              codes: ["BAD_USER_INPUT"],
              data: undefined,
              shows: undefined,
            });
          }
        }
      });
    } finally {
      await served.end();
    }
  });

  it("is refused or finds nothing wherever else an id is given: owner, theme, filter, change log", async () => {
    const served = await givenServer();
    const { world, post } = served;
    const { bestuurder } = world.members;
    try {
      const { id, version } = await given(world).agreed("LANDLORD");
      await changesNothing(served, async () => {
        for (const strange of [randomUUID(), ...STRANGE_TEXTS]) {
          const outcomes = [
            await post(
              bestuurder,
              `mutation($input: AssignCalendarItemOwnerInput!) { a: assignCalendarItemOwner(input:
                $input) { userErrors { code } } }`,
              { input: { id, expectedVersion: version, ownerId: strange || "?" } },
            ),
            await post(
              bestuurder,
              `mutation($input: DraftCalendarItemInput!) { a: draftCalendarItem(input: $input) {
                userErrors { code } } }`,
              { input: { year: YEAR, title: "x", themes: [strange] } },
            ),
            await post(
              bestuurder,
              `mutation($input: DraftCalendarItemInput!) { a: draftCalendarItem(input: $input) {
                userErrors { code } } }`,
              { input: { year: YEAR, title: "x", municipalityIds: [strange] } },
            ),
            await post(
              bestuurder,
              `mutation($input: ProposeCalendarItemChangeInput!) { a:
                proposeCalendarItemChange(input: $input) { userErrors { code } } }`,
              { input: { id, expectedVersion: version, municipalityIds: [strange] } },
            ),
            await post(
              bestuurder,
              "query($f: CalendarItemFilter) { calendarItems(filter: $f) { nodes { id } } }",
              { f: { proposedById: { eq: strange } } },
            ),
            await post(
              bestuurder,
              "query($f: CalendarItemFilter) { calendarItems(filter: $f) { nodes { id } } }",
              { f: { themes: { contains: strange } } },
            ),
            await post(
              bestuurder,
              "query($f: CalendarItemFilter) { calendarItems(filter: $f) { nodes { id } } }",
              { f: { ownNote: { contains: strange || "?" } } },
            ),
            await post(
              bestuurder,
              "query($f: ChangeFilter) { changes(filter: $f) { changes { id } } }",
              { f: { subjectId: strange } },
            ),
            await post(
              bestuurder,
              "query($f: ChangeFilter) { changes(filter: $f) { changes { id } } }",
              { f: { subjectTypes: [strange] } },
            ),
          ];
          for (const [index, reply] of outcomes.entries()) {
            const quoted = reply.text.replaceAll(JSON.stringify(strange).slice(1, -1) || "\n", "");
            expect({
              index,
              strange: strange.slice(0, 60),
              status: reply.status < 500,
              shows: innards(quoted),
              nodes: /"nodes":\[\{|"changes":\[\{|"userErrors":\[\]/.test(reply.text),
            }).toEqual({
              index,
              strange: strange.slice(0, 60),
              status: true,
              shows: undefined,
              nodes: false,
            });
          }
        }
      });
    } finally {
      await served.end();
    }
  });
});

describe("a malformed cursor", () => {
  it("of a list or history is refused with CURSOR_INVALID, also with impossible values", async () => {
    const served = await givenServer();
    const { world, post } = served;
    const { voorzitter } = world.members;
    try {
      const { id } = await given(world).agreed("LANDLORD");
      const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
      const orders = {
        NUMBER: ["1", "1"],
        TITLE: ["a"],
        STARTS_ON: ["2026-01-01"],
        PRIORITY: ["0"],
        STATUS: ["1"],
        UPDATED_AT: ["2026-01-01 00:00:00+00"],
        OWN_RANKING: ["1"],
      };
      const wrongValues = [
        1,
        null,
        {},
        [],
        true,
        "",
        "x",
        "\0",
        "1e9",
        "99999999999999999999",
        "-99999999999",
        "NaN",
        "Infinity",
        "1; DROP TABLE app.calendar_item",
        "' OR 1=1 --",
        "2026-13-45",
        "9999-99-99",
        "0000-00-00",
        "2026-01-01 99:99:99+99",
        "----------------------------------",
        "------------------------------------",
        "a".repeat(36),
        TEN_KB,
      ];
      await changesNothing(served, async () => {
        for (const [field, keys] of Object.entries(orders)) {
          const signature = field === "NUMBER" ? "NUMBER0,NUMBER1,ID" : `${field}0,ID`;
          const good = [signature, ...keys, id];
          const cursors = [
            "",
            " ",
            "x",
            "!!!",
            "\0",
            TEN_KB,
            encoded({}),
            encoded([]),
            encoded("x"),
            encoded(null),
            encoded([signature]),
            encoded([...good, "1"]),
            encoded(good.slice(0, -1)),
            encoded(["-" + signature, ...good.slice(1)]),
            Buffer.from("[".repeat(5_000)).toString("base64url"),
            encoded(good).slice(0, -5),
            ...wrongValues
              .filter(
                (wrong) => field !== "TITLE" || typeof wrong !== "string" || wrong.includes("\0"),
              )
              .map((wrong) => encoded([signature, wrong, ...good.slice(2)])),
            ...wrongValues.map((wrong) => encoded([...good.slice(0, -1), wrong])),
          ];
          const list = `query($o: [CalendarItemOrder!], $first: Int, $after: String, $last: Int, $before:
              String) { calendarItems(order: $o, first: $first, after: $after, last: $last,
              before: $before) { nodes { id } } }`;
          expect({
            field,
            codes: (
              await post(voorzitter, list, { o: [{ field }], first: 1, after: encoded(good) })
            ).codes,
          }).toEqual({ field, codes: [] });
          // Within a year many at once; each by itself in one order, because a list of all the
          // items leaves no answer where one cursor is wrong.
          for (const lot of lotsOf(15, cursors)) {
            const document = `query($o: [CalendarItemOrder!]
              ${lot.map((_, index) => `$c${index}: String`).join(" ")}) { ${lot
                .map(
                  (_, index) => `
              a${index}: calendarYear(year: ${YEAR}) { items(order: $o, first: 1, after:
                $c${index}) { nodes { id } } }
              b${index}: calendarYear(year: ${YEAR}) { items(order: $o, last: 1, before:
                $c${index}) { nodes { id } } }`,
                )
                .join("")} }`;
            const reply = await post(voorzitter, document, {
              o: [{ field }],
              ...Object.fromEntries(lot.map((cursor, index) => [`c${index}`, cursor])),
            });
            const refused = new Map(
              reply.errors.map(({ path, extensions }) => [path?.[0], extensions.code]),
            );
            for (const [index, cursor] of lot.entries()) {
              const about = {
                field,
                decoded: Buffer.from(cursor, "base64url").toString().slice(0, 100),
              };
              expect({
                ...about,
                after: refused.get(`a${index}`),
                before: refused.get(`b${index}`),
              }).toEqual({ ...about, after: "CURSOR_INVALID", before: "CURSOR_INVALID" });
            }
            expect({ field, codes: reply.codes.length, shows: innards(reply.text) }).toEqual({
              field,
              codes: 2 * lot.length,
              shows: undefined,
            });
          }
          for (const cursor of field === "UPDATED_AT" ? cursors : []) {
            for (const page of [
              { first: 1, after: cursor },
              { last: 1, before: cursor },
            ]) {
              const reply = await post(voorzitter, list, { o: [{ field }], ...page });
              const about = {
                field,
                page,
                decoded: Buffer.from(cursor, "base64url").toString().slice(0, 100),
              };
              expect({ ...about, codes: reply.codes, shows: innards(reply.text) }).toEqual({
                ...about,
                codes: ["CURSOR_INVALID"],
                shows: undefined,
              });
            }
          }
        }
        for (const cursor of [
          "x",
          "\0",
          TEN_KB,
          "' OR 1=1 --",
          "00000000-0000-4000-8000-00000000000g",
        ]) {
          const reply = await post(
            voorzitter,
            "query($id: ID!, $after: String) { calendarItem(id: $id) { history(after: $after) { nodes { id } } } }",
            { id, after: cursor },
          );
          expect({
            cursor: cursor.slice(0, 60),
            codes: reply.codes,
            shows: innards(reply.text),
          }).toEqual({ cursor: cursor.slice(0, 60), codes: ["CURSOR_INVALID"], shows: undefined });
        }
      });
    } finally {
      await served.end();
    }
  });

  it("of the change log is refused with CURSOR_INVALID: altered, cut off, another's, or made up", async () => {
    const served = await givenServer();
    const { world, post } = served;
    const { voorzitter, bestuurder } = world.members;
    try {
      const changes = "query($after: ChangeCursor) { changes(after: $after) { cursor } }";
      const { changeCursor } = (await post(bestuurder, "{ changeCursor }")).data as {
        changeCursor: string;
      };
      const bytes = Buffer.from(changeCursor, "base64url");
      const flipped = [0, 11, 12, 20, bytes.length - 17, bytes.length - 1].map((at) =>
        Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))).toString(
          "base64url",
        ),
      );
      expect((await post(bestuurder, changes, { after: changeCursor })).codes).toEqual([]);
      await changesNothing(served, async () => {
        expect((await post(voorzitter, changes, { after: changeCursor })).codes).toEqual([
          "CURSOR_INVALID",
        ]);
        expect((await post(null, changes, { after: changeCursor })).codes).toEqual([
          "CURSOR_INVALID",
        ]);
        for (const after of [
          ...flipped,
          "",
          "x",
          "1",
          "0",
          "-1",
          "99999999999999999999",
          "\0",
          TEN_KB,
          changeCursor.slice(0, -4),
          changeCursor.slice(0, 20),
          `${changeCursor}AAAA`,
          "' OR 1=1 --",
          1,
          true,
          {},
          [],
        ]) {
          const reply = await post(bestuurder, changes, { after });
          expect({
            after: String(after).slice(0, 60),
            codes: reply.codes,
            shows: innards(reply.text),
          }).toEqual({
            after: String(after).slice(0, 60),
            codes: ["CURSOR_INVALID"],
            shows: undefined,
          });
        }
      });
    } finally {
      await served.end();
    }
  });
});

describe("a value of the wrong kind", () => {
  it("is refused before anything is executed, without a word of what was meant", async () => {
    const served = await givenServer();
    const {
      world: {
        members: { bestuurder },
      },
      post,
    } = served;
    const draft =
      "mutation($input: DraftCalendarItemInput!) { draftCalendarItem(input: $input) { userErrors { code } } }";
    const items = `query($f: CalendarItemFilter, $o: [CalendarItemOrder!], $n: Int) { calendarItems(filter:
        $f, order: $o, first: $n) { totalCount } }`;
    const good = { year: YEAR, title: "x" };
    try {
      await changesNothing(served, async () => {
        const wrong: [document: string, variables: unknown][] = [
          [draft, { input: { ...good, levels: ["ADVISEER"] } }],
          [draft, { input: { ...good, priority: "high" } }],
          [draft, { input: { ...good, origin: "" } }],
          [draft, { input: { ...good, levels: ["ADVISEREN", null] } }],
          [draft, { input: { ...good, year: "2026" } }],
          [draft, { input: { ...good, year: 2026.5 } }],
          [draft, { input: { ...good, year: 2_147_483_648 } }],
          [draft, { input: { ...good, year: -2_147_483_649 } }],
          [draft, { input: { ...good, year: 1e300 } }],
          [draft, { input: { ...good, year: null } }],
          [draft, { input: null }],
          [draft, {}],
          [draft, { input: [] }],
          [draft, { input: "x" }],
          [draft, { input: { ...good, title: 1 } }],
          [draft, { input: { ...good, title: ["x"] } }],
          [draft, { input: { ...good, tittle: "x" } }],
          [draft, { input: { ...good, requestId: "x" } }],
          [
            draft,
            {
              input: {
                ...good,
                planned: { dates: { startsOn: "2026-02-30", endsOn: "2026-03-01" } },
              },
            },
          ],
          [draft, { input: { ...good, planned: { dates: { startsOn: "2026-02-03" } } } }],
          [
            draft,
            {
              input: {
                ...good,
                planned: { dates: { startsOn: "+12026-01-01", endsOn: "2026-01-01T00:00:00Z" } },
              },
            },
          ],
          [draft, { input: { ...good, __proto__x: 1 } }],
          [items, { f: { status: { eq: "DRAFTS" } } }],
          [items, { f: { startsOn: { eq: "2026-13-01" } } }],
          [items, { f: { publishedAt: { lt: "yesterday" } } }],
          [items, { f: { publishedAt: { lt: 1 } } }],
          [items, { f: { year: { eq: 2_147_483_648 } } }],
          [items, { o: [{ field: "TITEL" }] }],
          [items, { o: [{}] }],
          [items, { o: [{ field: "TITLE", direction: "UP" }] }],
          [items, { n: "1" }],
          [items, { n: 2_147_483_648 }],
          [items, { f: "x" }],
          [items, { f: { and: "x" } }],
          [items, { f: { title: { contains: 1 } } }],
          ["query($y: Int!) { calendarYear(year: $y) { id } }", { y: 2_147_483_648 }],
          ["query($y: Int!) { calendarYear(year: $y) { id } }", { y: null }],
          ["query($y: Int!) { calendarYear(year: $y) { id } }", []],
          ["query($y: Int!) { calendarYear(year: $y) { id } }", "x"],
        ];
        for (const [document, variables] of wrong) {
          const reply = await post(bestuurder, document, variables);
          const about = { document: document.slice(0, 40), variables };
          expect({
            ...about,
            status: reply.status,
            bad: reply.codes.every((code) => code === "BAD_USER_INPUT" || code === "BAD_REQUEST"),
            data: reply.data,
            shows: innards(reply.text),
          }).toEqual({ ...about, status: 400, bad: true, data: undefined, shows: undefined });
        }
        const documents = [
          "{ calendarYear(year: 2147483648) { id } }",
          '{ calendarYear(year: "2026") { id } }',
          "{ calendarYear { id } }",
          "{ calendarYear(year: null) { id } }",
          "{ calendarItems(order: [{ field: TITEL }]) { totalCount } }",
          '{ calendarItems(filter: { tittle: { eq: "x" } }) { totalCount } }',
          '{ calendarItm(id: "x") { id } }',
          '{ calendarItem(id: "x") { titel } }',
          'mutation { draftCalendarItem(input: { year: 2026, tittle: "x" }) { userErrors { code } } }',
          '{ calendarItem(id: "x") }',
          "{ viewer { role { x } } }",
          "query($x: Nothing) { viewer { role } }",
          "{ ...F } fragment F on Nothing { x }",
          "{ viewer { role @nothing } }",
        ];
        for (const document of documents) {
          const reply = await post(bestuurder, document);
          expect({
            document,
            status: reply.status,
            codes: [...new Set(reply.codes)],
            data: reply.data,
            shows: innards(reply.text),
          }).toEqual({
            document,
            status: 400,
            codes: ["GRAPHQL_VALIDATION_FAILED"],
            data: undefined,
            shows: undefined,
          });
        }
      });
    } finally {
      await served.end();
    }
  });

  it("is refused as a date too when it lies before the calendar began or after it ends", async () => {
    const served = await givenServer();
    const {
      world: {
        members: { voorzitter },
      },
      post,
    } = served;
    try {
      const items = "query($f: CalendarItemFilter) { calendarItems(filter: $f) { totalCount } }";
      for (const f of [
        { startsOn: { eq: "0000-01-01" } },
        { endsOn: { lt: "0000-12-31" } },
        { publishedAt: { gte: "0000-01-01T00:00:00Z" } },
        { publishedAt: { lt: "0001-01-01T00:00:00+14:00" } },
        { publishedAt: { lt: "9999-12-31T23:59:59-14:00" } },
      ]) {
        const reply = await post(voorzitter, items, { f });
        expect({
          f,
          known: reply.codes.every((code) => code === "BAD_USER_INPUT"),
          shows: innards(reply.text),
        }).toEqual({ f, known: true, shows: undefined });
      }
    } finally {
      await served.end();
    }
  });

  it("that is none is answered by every act with data or a code: the least input, twice", async () => {
    const served = await givenServer();
    const { world, post } = served;
    try {
      const { id } = await given(world).agreed("LANDLORD");
      const acts = Object.values(schema.getMutationType()!.getFields()).map((field) => ({
        field,
        input: getNamedType(field.args[0]!.type),
      }));
      const ofCouncil = modules.flatMap((module) =>
        module.acts.filter(({ by }) => by.includes("TENANT_COUNCIL")).map(({ name }) => name),
      );
      expect(acts.map(({ field }) => field.name).sort()).toEqual(ofCouncil.sort());
      for (const { field, input } of acts) {
        for (let expectedVersion = 0; expectedVersion < 3; expectedVersion++) {
          const least = goodValue(field.args[0]!.type, "input") as Record<string, unknown>;
          const { calendarItem } = (
            await post(
              world.members.voorzitter,
              "query($id: ID!) { calendarItem(id: $id) { version } }",
              { id },
            )
          ).data as { calendarItem: { version: number } };
          const version =
            field.name === "annotateCalendarItem" ? expectedVersion : calendarItem.version;
          const reply = await post(
            world.members.voorzitter,
            `mutation($input: ${input.name}!) { ${field.name}(input: $input) { userErrors { code } } }`,
            {
              input: {
                ...least,
                ...("id" in least && { id }),
                ...("expectedVersion" in least && { expectedVersion: version }),
              },
            },
          );
          expect({ act: field.name, status: reply.status, shows: innards(reply.text) }).toEqual({
            act: field.name,
            status: 200,
            shows: undefined,
          });
        }
      }
    } finally {
      await served.end();
    }
  });

  it("as a text is refused by a rule when it cannot be kept: too long, a NUL, nothing but space", async () => {
    const served = await givenServer();
    const { world, post } = served;
    const { bestuurder } = world.members;
    try {
      const { id, version } = await given(world).agreed("LANDLORD");
      const codeOf = async (name: string, input: object) => {
        const reply = await post(
          bestuurder,
          `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input:
            $input) { userErrors { code } } }`,
          { input },
        );
        expect({ name, shows: innards(reply.text) }).toEqual({ name, shows: undefined });
        return (reply.data as Record<string, { userErrors: { code: string }[] }>)
          [name]!.userErrors.map(({ code }) => code)
          .join();
      };
      await changesNothing(served, async () => {
        const on = { id, expectedVersion: version };
        expect([
          await codeOf("draftCalendarItem", { year: YEAR }),
          await codeOf("draftCalendarItem", { year: YEAR, title: " \n" }),
          await codeOf("draftCalendarItem", { year: YEAR, title: "x".repeat(201) }),
          await codeOf("draftCalendarItem", { year: YEAR, title: "a\0b" }),
        ]).toEqual(["TITLE_REQUIRED", "TITLE_REQUIRED", "TEXT_TOO_LONG", "TEXT_INVALID"]);
        expect([
          await codeOf("draftCalendarItem", {
            year: YEAR,
            title: "x",
            description: "x".repeat(10_001),
          }),
          await codeOf("draftCalendarItem", { year: YEAR, title: "x", description: "\0" }),
        ]).toEqual(["TEXT_TOO_LONG", "TEXT_INVALID"]);
        // Half of a surrogate pair is no character.
        expect([
          await codeOf("draftCalendarItem", { year: YEAR, title: "a\ud800b" }),
          await codeOf("annotateCalendarItem", { id, expectedVersion: 0, note: "\udc00" }),
        ]).toEqual(["TEXT_INVALID", "TEXT_INVALID"]);
        expect([
          await codeOf("cancelCalendarItem", { ...on, reason: " " }),
          await codeOf("cancelCalendarItem", { ...on, reason: "\0" }),
          await codeOf("cancelCalendarItem", { ...on, reason: "x".repeat(90_000) }),
        ]).toEqual(["REASON_REQUIRED", "TEXT_INVALID", "TEXT_TOO_LONG"]);
        expect([
          await codeOf("annotateCalendarItem", { id, expectedVersion: 0, note: "\0" }),
          await codeOf("annotateCalendarItem", { id, expectedVersion: 0, note: TEN_KB + "x" }),
          await codeOf("annotateCalendarItem", { id, expectedVersion: 0, ranking: 0 }),
          await codeOf("annotateCalendarItem", { id, expectedVersion: 0, ranking: 2_147_483_647 }),
        ]).toEqual(["TEXT_INVALID", "TEXT_TOO_LONG", "RANKING_INVALID", "RANKING_INVALID"]);
        expect([
          await codeOf("openCalendarYear", { year: 2_147_483_647 }),
          await codeOf("openCalendarYear", { year: -2_147_483_648 }),
          await codeOf("draftCalendarItem", { year: 2_147_483_647, title: "x" }),
        ]).toEqual(["YEAR_OUT_OF_RANGE", "YEAR_OUT_OF_RANGE", "YEAR_NOT_FOUND"]);
        expect([
          await codeOf("draftCalendarItem", { year: YEAR, title: "x", planned: {} }),
          await codeOf("draftCalendarItem", { year: YEAR, title: "x", planned: { month: 13 } }),
          await codeOf("draftCalendarItem", {
            year: YEAR,
            title: "x",
            planned: { month: 1, quarters: { first: 1 } },
          }),
          await codeOf("draftCalendarItem", {
            year: YEAR,
            title: "x",
            planned: { quarters: { first: 4, last: -1 } },
          }),
        ]).toEqual(["PERIOD_INVALID", "PERIOD_INVALID", "PERIOD_INVALID", "PERIOD_INVALID"]);
        expect([
          await codeOf("draftCalendarItem", {
            year: YEAR,
            title: "x",
            planned: { dates: { startsOn: "0000-01-01", endsOn: "9999-12-31" } },
          }),
          await codeOf("startCalendarItem", { id, expectedVersion: -2_147_483_648 }),
        ]).toEqual(["PERIOD_OUTSIDE_YEAR", "CONFLICT"]);
      });
    } finally {
      await served.end();
    }
  });
});

describe("too much at once", () => {
  it("is refused with a code: filters 100 deep, ten megabytes, a text of one megabyte", async () => {
    const served = await givenServer();
    const { world, post, send, tokens } = served;
    const { voorzitter } = world.members;
    const items = "query($f: CalendarItemFilter) { calendarItems(filter: $f) { totalCount } }";
    try {
      await given(world).agreed("LANDLORD");
      await changesNothing(served, async () => {
        const nested = Array.from({ length: 100 }).reduce<object>(
          (inner, _, depth) => (depth % 3 ? { not: inner } : { and: [inner] }),
          { title: { eq: "x" } },
        );
        expect(await post(voorzitter, items, { f: nested })).toMatchObject({
          status: 400,
          codes: ["QUERY_TOO_COMPLEX"],
          data: undefined,
        });
        const written = `{ calendarItems(filter: ${"{ not: ".repeat(100)}{ title: { eq: "x" }
          }${" }".repeat(100)}) { totalCount } }`;
        expect(await post(voorzitter, written)).toMatchObject({
          status: 200,
          codes: [],
          data: { calendarItems: { totalCount: 0 } },
        });
        expect(
          (
            await post(
              voorzitter,
              `{ calendarItems(filter: ${"{ not: ".repeat(700)}{}${" }".repeat(700)}) { totalCount } }`,
            )
          ).codes,
        ).toEqual(["GRAPHQL_PARSE_FAILED"]);
        expect(
          (
            await post(
              voorzitter,
              `{ calendarYears { items { nodes { ${"rolledOverTo { ".repeat(20)} id ${"}".repeat(20)} } } } }`,
            )
          ).codes,
        ).toEqual(["QUERY_TOO_COMPLEX"]);

        const years = Array.from({ length: 10_000 }, (_, index) => 2020 + (index % 100));
        expect(await post(voorzitter, items, { f: { year: { in: years } } })).toMatchObject({
          codes: [],
          data: { calendarItems: { totalCount: 1 } },
        });
        expect(
          await post(voorzitter, items, { f: { title: { in: years.map(String) } } }),
        ).toMatchObject({ codes: [], data: { calendarItems: { totalCount: 0 } } });
        expect(
          await post(voorzitter, items, { f: { and: Array.from({ length: 5_000 }, () => ({})) } }),
        ).toMatchObject({ status: 200, codes: [] });

        const authorization = `Bearer ${tokens.get(voorzitter)}`;
        for (const size of [2_000_000, 10_000_000]) {
          const reply = await send(
            JSON.stringify({
              query: items,
              variables: { f: { title: { contains: "x".repeat(size) } } },
            }),
            { authorization },
          );
          expect({
            size,
            status: reply.status,
            codes: reply.codes,
            shows: innards(reply.text),
          }).toEqual({ size, status: 413, codes: ["BAD_REQUEST"], shows: undefined });
        }
        expect(
          await post(voorzitter, items, { f: { title: { contains: "x".repeat(90_000) } } }),
        ).toMatchObject({ codes: [], data: { calendarItems: { totalCount: 0 } } });
      });
    } finally {
      await served.end();
    }
  });

  it("cannot stop the process: 4,000 conditions in one filter are answered or refused by a code", async () => {
    const served = await givenServer();
    const {
      world: {
        members: { voorzitter },
      },
      post,
    } = served;
    try {
      const items = "query($f: CalendarItemFilter) { calendarItems(filter: $f) { totalCount } }";
      for (const f of [
        { or: Array.from({ length: 4_000 }, () => ({ year: { eq: 1 } })) },
        { and: Array.from({ length: 4_000 }, () => ({ year: { eq: 1 } })) },
      ]) {
        const reply = await post(voorzitter, items, { f });
        expect({
          codes: reply.codes.filter(
            (code) => code !== "QUERY_TOO_COMPLEX" && code !== "QUERY_TIMEOUT",
          ),
          shows: innards(reply.text),
        }).toEqual({ codes: [], shows: undefined });
      }
      expect(await post(voorzitter, "{ viewer { role } }")).toMatchObject({
        status: 200,
        codes: [],
      });
    } finally {
      await served.end();
    }
  });
});

describe("a request that is none", () => {
  it("is refused with a code: no JSON, no object, two operations, another origin, another way", async () => {
    const served = await givenServer();
    const {
      url,
      send,
      post,
      world: {
        members: { voorzitter },
      },
    } = served;
    try {
      await changesNothing(served, async () => {
        const bodies = [
          "",
          "{",
          "nothing",
          "null",
          "[]",
          "1",
          '"x"',
          "{}",
          '{"query":1}',
          '{"query":""}',
          '{"query":null}',
          '{"query":"{ viewer { role } }","variables":"x"}',
          '{"query":"{ viewer { role } }","variables":[1]}',
          '{"query":"{ viewer { role } }","operationName":1}',
          '[{"query":"{ viewer { role } }"}]',
          Buffer.from([0x7b, 0xff, 0xfe]),
          `${"[".repeat(50_000)}`,
        ];
        for (const body of bodies) {
          const reply = await send(body);
          const about = String(body).slice(0, 60);
          expect({
            about,
            status: reply.status,
            known:
              reply.codes.length === 1 &&
              (ERROR_CODES as readonly string[]).includes(reply.codes[0]!),
            data: reply.data,
            shows: innards(reply.text),
          }).toEqual({ about, status: 400, known: true, data: undefined, shows: undefined });
        }
        for (const [query, code] of [
          [
            "query A { viewer { role } } query B { viewer { role } }",
            "OPERATION_RESOLUTION_FAILURE",
          ],
          ["fragment F on Query { viewer { role } }", "GRAPHQL_VALIDATION_FAILED"],
          ["{ viewer { role }", "GRAPHQL_PARSE_FAILED"],
          ["\0", "GRAPHQL_PARSE_FAILED"],
          ["type Query { x: Int }", "GRAPHQL_VALIDATION_FAILED"],
          ["subscription { changes { cursor } }", "BAD_USER_INPUT"],
        ] as const) {
          const reply = await post(voorzitter, query);
          expect({
            query,
            status: reply.status,
            codes: [...new Set(reply.codes)],
            data: reply.data,
            shows: innards(reply.text),
          }).toEqual({ query, status: 400, codes: [code], data: undefined, shows: undefined });
        }
        for (const origin of [
          "https://evil.example",
          "null",
          "http://localhost.evil.example",
          `${url}.evil.example`,
          "file://",
        ]) {
          const reply = await post(
            voorzitter,
            "mutation { openCalendarYear(input: { year: 2030 }) { userErrors { code } } }",
            {},
            { origin },
          );
          expect({ origin, status: reply.status, codes: reply.codes }).toEqual({
            origin,
            status: 403,
            codes: ["FORBIDDEN"],
          });
        }
        const form = await fetch(`${url}/graphql`, {
          method: "POST",
          body: new URLSearchParams({ query: "{ viewer { role } }" }),
        });
        expect([form.status, innards(await form.text())]).toEqual([400, undefined]);
        const get = await fetch(
          `${url}/graphql?query=${encodeURIComponent(`mutation { openCalendarYear(input: { year:
            2030 }) { userErrors { code } } }`)}`,
          { headers: { "graphql-require-preflight": "1" } },
        );
        expect([get.status, innards(await get.text())]).toEqual([405, undefined]);
        const mode = await post(
          voorzitter,
          "{ viewer { role } }",
          {},
          { "graphql-denied-fields": "everything" },
        );
        expect([mode.status, mode.codes]).toEqual([400, ["BAD_USER_INPUT"]]);
      });
    } finally {
      await served.end();
    }
  });
});

describe("a token that is not good", () => {
  it("is refused with UNAUTHENTICATED, whatever is wrong with it, and says nothing of the inside", async () => {
    const served = await givenServer();
    const { world, dataFolder, send, url, tokenOf } = served;
    const { voorzitter } = world.members;
    try {
      const { privateKey, publicKey, kid } = JSON.parse(
        await readFile(join(dataFolder, "development-issuer.json"), "utf8"),
      ) as { privateKey: JWK; publicKey: JWK; kid: string };
      const now = Math.floor(Date.now() / 1000);
      const claims = (changes: JWTPayload = {}): JWTPayload => ({
        iss: DEVELOPMENT_ISSUER,
        aud: "samenspraak",
        sub: voorzitter.subject,
        org: voorzitter.organisationId,
        iat: now,
        exp: now + 600,
        ...changes,
      });
      const own = await importJWK(privateKey, "ES256");
      const sign = (changes: JWTPayload = {}, header = {}, key = own) =>
        new SignJWT(claims(changes))
          .setProtectedHeader({ alg: "ES256", typ: "at+jwt", kid, ...header })
          .sign(key);
      const foreign = await generateKeyPair("ES256");
      const good = await sign();
      const [head, payload, signature] = good.split(".") as [string, string, string];
      const hs256 = [
        Buffer.from(JSON.stringify({ alg: "HS256", kid })).toString("base64url"),
        payload,
      ].join(".");
      const otherLandlord = randomUUID();
      await world.administer(
        "INSERT INTO organisation (id, name, kind) VALUES ($1, 'Trivire', 'OTHER_LANDLORD')",
        [otherLandlord],
      );
      await expect(
        world.administer(
          `
          INSERT INTO membership (person_id, organisation_id, role, starts_on)
          VALUES ($1, $2, 'BESTUURDER', '2020-01-01')`,
          [voorzitter.personId, otherLandlord],
          // a name without a log-in: nobody has a role there
        ),
      ).rejects.toThrow("membership_kind_fkey");
      await world.administer("UPDATE organisation SET active = false WHERE id = $1", [
        world.organisations.delftseHuurders,
      ]);
      await world.administer(`
        INSERT INTO person (id, name, subject)
        VALUES (gen_random_uuid(), 'Zonder', 'subject-zonder')`);

      const wrong: Record<string, string> = {
        expired: await sign({ exp: now - 60 }),
        "not yet valid": await sign({ nbf: now + 600 }),
        "of another issuer": await sign({ iss: "https://evil.example" }),
        "of another key": await sign({}, {}, foreign.privateKey),
        "of a key that is told along": await sign(
          {},
          { jwk: await exportJWK(foreign.publicKey), kid: "x" },
          foreign.privateKey,
        ),
        "for another audience": await sign({ aud: "another" }),
        "without a subject": await sign({ sub: undefined }),
        "without an organisation": await sign({ org: undefined }),
        "with an organisation that is no id": await sign({ org: "' OR 1=1 --" }),
        "with a subject that is no text": await sign({ sub: 1 as never }),
        "without an end": await sign({ exp: undefined }),
        unsigned: new UnsecuredJWT(claims()).encode(),
        "signed with the public key as a secret": [
          hs256,
          createHmac("sha256", JSON.stringify(publicKey)).update(hs256).digest("base64url"),
        ].join("."),
        "cut off": good.slice(0, -5),
        "without its signature": `${head}.${payload}.`,
        "with another payload": [
          head,
          Buffer.from(JSON.stringify(claims({ sub: "x" }))).toString("base64url"),
          signature,
        ].join("."),
        "no token": "x",
        dots: "..",
        "very long": "x".repeat(9_000),
        JSON: "{}",
        "of somebody without a membership": await tokenOf({
          subject: "subject-zonder",
          organisationId: voorzitter.organisationId,
        }),
        "of nobody": await tokenOf({
          subject: "nobody",
          organisationId: voorzitter.organisationId,
        }),
        "with a NUL in its subject": await tokenOf({
          subject: "a\0b",
          organisationId: voorzitter.organisationId,
        }),
        "of an inactive organisation": await tokenOf(world.members.delftseHuurder),
        "of another landlord": await tokenOf({
          subject: voorzitter.subject,
          organisationId: otherLandlord,
        }),
        "of an organisation that is not there": await tokenOf({
          subject: voorzitter.subject,
          organisationId: randomUUID(),
        }),
      };
      const query = JSON.stringify({
        query: "mutation { openCalendarYear(input: { year: 2031 }) { userErrors { code } } }",
      });
      for (const [about, token] of Object.entries(wrong)) {
        const reply = await send(query, { authorization: `Bearer ${token}` });
        expect({
          about,
          status: reply.status,
          codes: reply.codes,
          data: reply.data,
          shows: innards(reply.text),
          quotes: reply.text.includes(token) && token.length > 5,
        }).toEqual({
          about,
          status: 401,
          codes: ["UNAUTHENTICATED"],
          data: undefined,
          shows: undefined,
          quotes: false,
        });
      }
      for (const authorization of [
        "",
        "Bearer",
        "Bearer ",
        `Basic ${good}`,
        good,
        `Bearer ${good} ${good}`,
        `Bearer ${good}, Bearer ${good}`,
      ]) {
        const reply = await send(query, { authorization });
        expect({
          authorization: authorization.slice(0, 20),
          status: reply.status,
          codes: reply.codes,
        }).toEqual({
          authorization: authorization.slice(0, 20),
          status: 401,
          codes: ["UNAUTHENTICATED"],
        });
      }
      const refused = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: "Bearer x" },
        body: query,
      });
      expect(refused.headers.get("www-authenticate")).toBe("Bearer");
      expect((await send(query, { authorization: `Bearer ${good}` })).codes).toEqual([]);
    } finally {
      await served.end();
    }
  });
});

describe("a database that is away", () => {
  it("is answered with SERVICE_UNAVAILABLE to everything, and all works again when it is back", async () => {
    const served = await givenServer();
    const { world, post, url } = served;
    const { voorzitter, bestuurder } = world.members;
    const operator = await connectedBeside(world);
    const drafts = async () =>
      (
        (
          await post(
            bestuurder,
            '{ calendarItems(filter: { title: { contains: "stroom" } }) { totalCount } }',
          )
        ).data as { calendarItems: { totalCount: number } }
      ).calendarItems.totalCount;
    try {
      await given(world).draft("LANDLORD");
      await operator.takeAway();
      for (const [who, document] of [
        [voorzitter, "{ viewer { organisation { name } } }"],
        [null, "{ organisations { name } }"],
        [null, "{ calendarItems { totalCount } }"],
        [null, '{ calendarItem(id: "00000000-0000-4000-8000-000000000000") { id } }'],
        [
          bestuurder,
          'mutation { draftCalendarItem(input: { year: 2026, title: "Zonder stroom" }) { userErrors { code } } }',
        ],
      ] as const) {
        const reply = await post(who, document);
        expect({ document, codes: reply.codes, shows: innards(reply.text) }).toEqual({
          document,
          codes: ["SERVICE_UNAVAILABLE"],
          shows: undefined,
        });
      }
      expect((await fetch(`${url}/health/ready`)).status).toBe(503);
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
      await operator.bringBack();

      expect(
        await untilAnswered(() => post(voorzitter, "{ viewer { organisation { name } } }")),
      ).toMatchObject({ status: 200, data: { viewer: { organisation: { name: "CPRW" } } } });
      expect(await drafts()).toBe(0);
      expect(
        (
          await post(
            bestuurder,
            'mutation { draftCalendarItem(input: { year: 2026, title: "Weer stroom" }) { userErrors { code } } }',
          )
        ).codes,
      ).toEqual([]);
      expect(await drafts()).toBe(1);
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    } finally {
      await operator.end();
      await served.end();
    }
  });

  it("in the middle of an act leaves nothing of it behind, and the act can be done again", async () => {
    const served = await givenServer();
    const { world, post } = served;
    const { bestuurder } = world.members;
    const operator = await connectedBeside(world);
    try {
      const { id, version } = await given(world).agreed("LANDLORD");
      const holder = new pg.Client({ connectionString: world.databaseUrl });
      await holder.connect();
      await holder.query("BEGIN");
      // what numbering waits for
      await holder.query(
        "SELECT pg_advisory_xact_lock(hashtext('app.calendar_item.number'), 2026)",
      );
      const draft = (
        await post(
          bestuurder,
          `mutation { draftCalendarItem(input: { year: 2026, title: "Halverwege", levels:
            [ADVISEREN] }) { item { id version } userErrors { code } } }`,
        )
      ).data as { draftCalendarItem: { item: { id: string; version: number } } };
      const before = await contentOf(served);
      const requestId = randomUUID();
      const input = {
        id: draft.draftCalendarItem.item.id,
        expectedVersion: draft.draftCalendarItem.item.version,
        requestId,
      };
      const propose = `mutation($input: ProposeCalendarItemInput!) { proposeCalendarItem(input: $input) { item {
          number } userErrors { code } } }`;
      const cut = post(bestuurder, propose, { input });
      await operator.untilWaiting();
      await operator.cut("wait_event_type = 'Lock'");
      const reply = await cut;
      expect({ codes: reply.codes, data: reply.data, shows: innards(reply.text) }).toEqual({
        codes: ["SERVICE_UNAVAILABLE"],
        data: undefined,
        shows: undefined,
      });
      expect(await contentOf(served)).toEqual(before);
      await holder.query("ROLLBACK");
      await holder.end();

      expect((await post(bestuurder, propose, { input })).data).toEqual({
        proposeCalendarItem: { item: { number: "2026-02" }, userErrors: [] },
      });
      expect(
        (
          await post(
            bestuurder,
            "mutation($input: StartCalendarItemInput!) { startCalendarItem(input: $input) { userErrors { code } } }",
            { input: { id, expectedVersion: version } },
          )
        ).codes,
      ).toEqual([]);
    } finally {
      await operator.end();
      await served.end();
    }
  });

  it("in the middle of a query is answered with SERVICE_UNAVAILABLE and no half of the data", async () => {
    const served = await givenServer();
    const { world, post } = served;
    const { voorzitter, bestuurder } = world.members;
    const operator = await connectedBeside(world);
    const holder = new pg.Client({ connectionString: world.databaseUrl });
    await holder.connect();
    try {
      await given(world).agreed("LANDLORD");
      await holder.query("BEGIN; LOCK TABLE app.calendar_item IN ACCESS EXCLUSIVE MODE");
      const cut = post(voorzitter, "{ organisations { name } calendarItems { nodes { title } } }");
      await operator.untilWaiting();
      await operator.cut("wait_event_type = 'Lock'");
      const reply = await cut;
      expect({
        codes: [...new Set(reply.codes)],
        items: JSON.stringify(reply.data)?.includes("Vitale"),
        shows: innards(reply.text),
      }).toMatchObject({ codes: ["SERVICE_UNAVAILABLE"], shows: undefined });
      expect(reply.text).not.toContain("Vitale");

      await operator.limitWaiting(100);
      await operator.cut("usename = 'samenspraak_api'");
      const waited = await post(voorzitter, "{ calendarItems { nodes { title } } }");
      expect(waited.codes).toEqual(["SERVICE_UNAVAILABLE"]);
      const act = await post(
        bestuurder,
        'mutation { draftCalendarItem(input: { year: 2026, title: "x" }) { userErrors { code } } }',
      );
      expect(act.codes).toEqual(["SERVICE_UNAVAILABLE"]);
      await holder.query("ROLLBACK");
      expect(await post(voorzitter, "{ calendarItems { totalCount } }")).toMatchObject({
        status: 200,
        codes: [],
        data: { calendarItems: { totalCount: 1 } },
      });
    } finally {
      await holder.end();
      await operator.end();
      await served.end();
    }
  });
});

describe("an error that nobody foresaw", () => {
  it("is told as an internal error with the id in the log; its message is in neither", async () => {
    const served = await givenServer();
    const { world, send, tokens, lines } = served;
    const authorization = `Bearer ${tokens.get(world.members.bestuurder)}`;
    try {
      await world.administer("ALTER TABLE theme RENAME COLUMN dutch_name TO onverwacht");
      for (const query of [
        "{ themes { dutchName } }",
        "{ viewer { role } themes { dutchName } }",
      ]) {
        const reply = await send(JSON.stringify({ query }), { authorization });
        const {
          errors: [error],
        } = JSON.parse(reply.text) as {
          errors: [{ message: string; extensions: { errorId: string } }];
        };
        expect({
          codes: reply.codes,
          message: error.message,
          shows:
            innards(reply.text) ?? /dutch_name|onverwacht|does not exist/.exec(reply.text)?.[0],
        }).toEqual({
          codes: ["INTERNAL_SERVER_ERROR"],
          message: "Internal server error",
          shows: undefined,
        });
        const logged = lines.filter((line) => line.includes(error.extensions.errorId));
        expect(logged.map((line) => (JSON.parse(line) as { code: string }).code)).toEqual([
          "42703",
        ]);
        expect(
          lines.filter((line) => /dutch_name|onverwacht|does not exist|SELECT/.test(line)),
        ).toEqual([]);
      }
      await world.administer("ALTER TABLE theme RENAME COLUMN onverwacht TO dutch_name");
      expect(
        (await send(JSON.stringify({ query: "{ themes { dutchName } }" }), { authorization }))
          .codes,
      ).toEqual([]);
    } finally {
      await served.end();
    }
  });
});

describe("the log", () => {
  it("has a line for every request, and never a value, token, variable, document or message", async () => {
    const served = await givenServer();
    const { world, post, send, lines, tokens } = served;
    const { bestuurder } = world.members;
    const operator = await connectedBeside(world);
    const secret = "Geheimtekst7391";
    try {
      await given(world).calendarYear();
      const { draftCalendarItem } = (
        await post(
          bestuurder,
          `mutation Draft($input: DraftCalendarItemInput!) { draftCalendarItem(input: $input) {
            item { id title description } userErrors { code } } }`,
          { input: { year: YEAR, title: secret, description: secret } },
        )
      ).data as { draftCalendarItem: { item: { id: string } } };
      await post(
        bestuurder,
        "query($f: CalendarItemFilter) { calendarItems(filter: $f) { nodes { title } } }",
        { f: { title: { contains: secret } } },
      );
      await post(
        bestuurder,
        `{ calendarItems(filter: { title: { eq: "${secret}\\u0000" } }) { totalCount } }`,
      );
      await post(bestuurder, `{ ${secret} }`);
      await post(bestuurder, `{ calendarItem(id: "${secret}") { id } }`);
      await post(
        bestuurder,
        "query($f: CalendarItemFilter) { calendarItems(filter: $f) { totalCount } }",
        { f: { proposedById: { eq: secret } } },
      );
      await send(
        JSON.stringify({ query: `{ viewer { role } }`, operationName: `${secret} no name` }),
        { authorization: `Bearer ${secret}` },
      );
      await send(`{"query": "${secret}`, { "x-request-id": `${secret} <>` });
      await operator.takeAway();
      await post(null, `{ calendarItems(filter: { title: { eq: "${secret}" } }) { totalCount } }`);
      await operator.bringBack();
      await untilAnswered(() => post(bestuurder, "{ organisations { name } }"));
      await wait(50);

      expect(
        lines.filter((line) => JSON.parse(line).msg === "request").length,
      ).toBeGreaterThanOrEqual(10);
      for (const forbidden of [
        secret,
        tokens.get(bestuurder)!,
        tokens.get(bestuurder)!.slice(0, 40),
        draftCalendarItem.item.id,
        bestuurder.subject,
        "SELECT",
        "query ",
        "Bearer",
        "postgres://",
        "password",
      ]) {
        expect({
          forbidden: forbidden.slice(0, 20),
          lines: lines.filter((line) => line.includes(forbidden)),
        }).toEqual({ forbidden: forbidden.slice(0, 20), lines: [] });
      }
    } finally {
      await operator.end();
      await served.end();
    }
  });
});

/**
 * Somebody on another database of the same server, who can shut this world's
 * database and cut its connections.
 */
async function connectedBeside(world: World) {
  const name = new URL(world.databaseUrl).pathname.slice(1);
  const client = new pg.Client({ connectionString: process.env.TEST_SERVER_URL! });
  await client.connect();
  const cut = async (which = "true") =>
    void (await client.query(
      `
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = $1 AND usename LIKE 'samenspraak\\_%' AND ${which}`,
      [name],
    ));
  const allow = (allowed: boolean) =>
    client.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS ${allowed}`);
  return {
    cut,
    async takeAway() {
      await allow(false);
      await cut();
      await wait(100); // the server notices that its connections are gone
    },
    bringBack: () => allow(true),
    /** From the next connection on, the API waits for a lock no longer than this. */
    limitWaiting: (forMs: number) =>
      client.query(`ALTER ROLE samenspraak_api IN DATABASE ${name} SET lock_timeout = ${forMs}`),
    /** Until somebody of the API waits for a lock. */
    async untilWaiting() {
      await until(
        async () =>
          (
            await client.query(
              `
        SELECT FROM pg_stat_activity
        WHERE datname = $1 AND usename = 'samenspraak_api' AND wait_event_type = 'Lock'`,
              [name],
            )
          ).rowCount,
        "somebody to wait for a lock",
      );
    },
    async end() {
      await allow(true);
      await client.end();
    },
  };
}

async function untilAnswered(work: () => Promise<Reply>): Promise<Reply> {
  for (let turn = 0; ; turn++) {
    const reply = await work();
    if (reply.codes.length === 0 || turn === 600) return reply;
    await wait(100);
  }
}
