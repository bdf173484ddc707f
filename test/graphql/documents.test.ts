import { describe, expect, it } from "@jest/globals";
import {
  buildClientSchema,
  execute,
  getIntrospectionQuery,
  GraphQLError,
  introspectionFromSchema,
  isInterfaceType,
  parse,
  printSchema,
  type ExecutionResult,
  type IntrospectionQuery,
} from "graphql";
import type { Audience } from "../../src/authorisation/audience.js";
import { BadUserInput, NotFound } from "../../src/errors.js";
import { buildAudienceSchemas } from "../../src/graphql/audience-schemas.js";
import { Documents, type Prepared } from "../../src/graphql/documents.js";
import { admit, finish, run, type Transport } from "../../src/graphql/run-operation.js";
import { readDenialMode, type DenialMode } from "../../src/graphql/denials.js";
import { maskError } from "../../src/graphql/mask-error.js";
import { schemaFromSdl } from "./schema-from-sdl.js";

const ALL = `@for(audiences: "EVERYONE")`,
  COUNCIL = `@for(audiences: "TENANT_COUNCIL")`;
const source = schemaFromSdl(`
  scalar Day
  type Query {
    items(first: Int = 2, filter: Filter, order: Order = TITLE, mine: Int ${COUNCIL}): [Item] ${ALL}
    item(id: ID!, at: Day): Item ${ALL}  strict: Item ${ALL}
    echo(text: String, order: Order, day: Day, filter: Filter): String ${ALL}
    fail: Int ${ALL}  failLater: Int ${ALL}  refused: Int ${ALL}  things: [Thing] ${ALL}  info: [Info] ${ALL}
  }
  type Info ${ALL} { a: Int  name: String }
  type Mutation { propose(title: String): Item ${COUNCIL}  withdraw(id: ID): Item ${ALL} }
  type Subscription { itemChanged(id: ID): Item! ${ALL}  rankingChanged: Item! ${COUNCIL} }
  interface Named ${ALL} { id: ID! }
  type Item implements Named ${ALL} {
    id: ID! title: String! note: String ${COUNCIL} parent: Item parents: [Item!]
    size(unit: Order): Int kind: Order
  }
  type Other implements Named ${ALL} { id: ID! text: String }
  union Thing ${ALL} = Item | Other
  type Hidden ${COUNCIL} { x: Int }
  extend type Query { hidden: Hidden ${COUNCIL} named: [Named] ${ALL} }
  input Filter ${ALL} { and: [Filter!] not: Filter title: String = "any" ranking: Int ${COUNCIL} order: Order }
  enum Order ${ALL} { TITLE SIZE RANKING ${COUNCIL} }
`);

const show = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === "object" && !Array.isArray(part) ? { ...part } : part,
  );
const query = source.getQueryType()?.getFields();
const resolvers: Record<
  string,
  (
    root: unknown,
    args: Record<string, unknown>,
    context: unknown,
    info: { fieldName: string; parentType: { name: string } },
  ) => unknown
> = {
  items: async (_, args) =>
    Array.from({ length: Number(args.first) }, (__, index) => ({
      id: index,
      title: `item ${index}`,
      note: "own",
      kind: "SIZE",
    })),
  item: async (_, args) => ({
    id: args.id,
    title: "one",
    parent: { id: 2, title: null },
    parents: [{ id: 3, title: "x", parents: [{ id: 4, title: null }] }, null],
  }),
  strict: () => Promise.reject(new Error("secret_table")),
  echo: (_, args) => show(args),
  fail: () => {
    throw new Error("secret_table");
  },
  failLater: async () => {
    await Promise.resolve();
    throw new Error("secret_table");
  },
  refused: () => {
    throw new NotFound("Item", "1");
  },
  things: async () => [
    { __typename: "Item", id: 1, title: "a" },
    { __typename: "Other", id: 2, text: "b" },
    { __typename: "Nothing" },
    {},
  ],
  named: async () => [
    { __typename: "Item", id: 1, title: "a" },
    { __typename: "Other", id: 2, text: "b" },
  ],
  hidden: () => ({ x: 1 }),
};
for (const [name, resolve] of Object.entries(resolvers))
  if (query?.[name]) query[name].resolve = resolve;
let written = 0;
const mutation = source.getMutationType()?.getFields();
if (mutation?.propose) mutation.propose.resolve = () => ({ id: ++written, title: "x" });
if (mutation?.withdraw)
  mutation.withdraw.resolve = async (_, args: { id: string }) => {
    await Promise.resolve();
    return { id: args.id, title: `${++written}` };
  };
// As type-graphql builds it: a promise that the compiler does not understand.
const named = source.getType("Named");
if (isInterfaceType(named)) named.resolveType = async () => "Item";
const day = source.getType("Day");
if (day && "parseValue" in day) day.parseValue = (value: unknown) => new Date(String(value));

const schemas = buildAudienceSchemas(source);
const documents = (audience: Audience = "LANDLORD") => new Documents(schemas[audience]);

function prepared(
  text: string,
  { audience = "LANDLORD" as Audience, operationName = undefined as string | undefined } = {},
): Prepared {
  const answer = documents(audience).prepare(text, operationName);
  if (Array.isArray(answer)) throw new Error(answer.map(({ message }) => message).join("; "));
  return answer;
}
const refusedAs = (text: string, operationName?: string) => {
  const answer = documents().prepare(text, operationName);
  return Array.isArray(answer) ? answer.map(({ extensions }) => extensions.code) : [];
};
const admitted = (
  text: string,
  variables = {},
  mode: DenialMode = "errors",
  transport: Transport = "post",
) =>
  admit({ prepared: prepared(text), variables, mode, transport }).map(
    ({ extensions, message }): Record<string, unknown> => ({ ...extensions, message }),
  );
/** Nothing here reads rows. */
const NO_ROWS = { anchors: new Map(), readOnly: () => {} };
const mask = (error: GraphQLError) => maskError(error, () => undefined);
async function answer(
  text: string,
  {
    variables = {},
    mode = "errors" as DenialMode,
    audience = "LANDLORD" as Audience,
    root = {} as unknown,
  } = {},
) {
  const document = prepared(text, { audience });
  const refused = admit({
    prepared: document,
    variables,
    mode,
    transport: document.operation.operation === "subscription" ? "live" : "post",
  });
  if (refused.length > 0) return { errors: refused.map(mask) };
  return JSON.parse(
    JSON.stringify(
      finish(
        await run({ prepared: document, rootValue: root, context: NO_ROWS, variables }),
        document,
        { mode, maskError: mask, variables },
      ),
    ),
  ) as ReturnType<typeof finish>;
}
const repeat = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(" ");

describe("preparing a document", () => {
  it("refuses what is no GraphQL, what the schema does not know, and an operation that is not there", () => {
    expect(refusedAs("{")).toEqual(["GRAPHQL_PARSE_FAILED"]);
    expect(refusedAs(`{ ${repeat(2000, () => "fail")} }`)).toEqual(["GRAPHQL_PARSE_FAILED"]);
    expect(refusedAs(repeat(20, (index) => `{ unknown${index} }`))).toHaveLength(6);
    expect(refusedAs("{ items { titel } }")).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
    expect(refusedAs("query A { fail }", "B")).toEqual(["OPERATION_RESOLUTION_FAILURE"]);
    for (const name of [undefined, ""])
      expect(refusedAs("query A { fail } query B { fail }", name)).toEqual([
        "OPERATION_RESOLUTION_FAILURE",
      ]);
    for (const text of ["{ fail }", "query A { fail }"]) expect(refusedAs(text, "")).toEqual([]);
    expect(refusedAs("{ fail }", "A")).toEqual(["OPERATION_RESOLUTION_FAILURE"]);
    expect(refusedAs("fragment F on Query { fail } query A { ...F }", "A")).toEqual([]);
  });

  it("does not say what was meant", () => {
    const errors = documents("PUBLIC").prepare(
      `{ hiddem { x } items(mime: 1) { id } __type(name: "a") { name } echo(order: RANKIN) }`,
    );
    expect(Array.isArray(errors) && errors.map(({ message }) => message).join()).not.toMatch(
      /Did you mean|hidden|mine|RANKING"/,
    );
    expect(
      admitted("query ($o: Order) { echo(order: $o) }", { o: "RANKIN" })[0]?.message,
    ).not.toMatch(/Did you mean|RANKING/);
  });

  it("refuses 500 aliases, a fragment bomb and a cycle, without writing them out", () => {
    expect(refusedAs(`{ ${repeat(499, (index) => `a${index}: fail`)} }`)).toEqual([
      "QUERY_TOO_COMPLEX",
    ]);
    expect(
      refusedAs(
        `{ ...F0 }
          ${repeat(100, (index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`)}
          fragment F100 on Query { fail }`,
      ),
    ).toEqual(["QUERY_TOO_COMPLEX", "QUERY_TOO_COMPLEX"]);
    expect(
      refusedAs("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A fail }"),
    ).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
  });

  it("does its work once for a text and operation name, and keeps audiences apart", () => {
    const landlord = documents(),
      text = "query A { fail } query B { fail }";
    expect(landlord.prepare(text, "A")).toBe(landlord.prepare(text, "A"));
    expect(landlord.prepare(text, "A")).not.toBe(landlord.prepare(text, "B"));
    expect(landlord.prepareParsed(parse(text), "A", "hash")).toBe(
      landlord.prepareParsed(parse("query A { info { a } }"), "A", "hash"),
    );
    expect(landlord.prepareParsed(parse(text), "A", text)).not.toBe(landlord.prepare(text, "A"));
  });

  it("takes every alias that JavaScript can hold, whatever fields it spells out", async () => {
    expect(
      refusedAs("{ info { name } name_info: fail info_name: fail name_idx0_info: fail }"),
    ).toEqual([]);
    expect(refusedAs("{ __proto__: fail }")).toEqual(["BAD_USER_INPUT"]);
    expect(refusedAs(`{ ${"a".repeat(101)}: fail }`)).toEqual(["BAD_USER_INPUT"]);
    expect(refusedAs("{ total: fail total_2024: failLater __isNode: __typename }")).toEqual([]);
  });
});

describe("admitting an operation", () => {
  it("lets nothing by GET but queries", () => {
    expect(admitted("{ fail }", {}, "errors", "get")).toEqual([]);
    for (const [text, code] of [
      ["mutation { withdraw { id } }", "BAD_REQUEST"],
      ["subscription { itemChanged { id } }", "BAD_USER_INPUT"],
    ] as const) {
      expect(admitted(text, {}, "errors", "get")).toEqual([expect.objectContaining({ code })]);
    }
  });

  it("sends subscriptions to the socket and everything else to HTTP", () => {
    expect(admitted("subscription { itemChanged { id } }")).toEqual([
      expect.objectContaining({
        code: "BAD_USER_INPUT",
        message: expect.stringContaining("WebSocket"),
      }),
    ]);
    expect(admitted("subscription { itemChanged { id } }", {}, "errors", "live")).toEqual([]);
    for (const text of ["{ fail }", "mutation { withdraw { id } }", "{ __schema { description } }"])
      expect(admitted(text, {}, "errors", "live")).toEqual([
        expect.objectContaining({ code: "BAD_USER_INPUT" }),
      ]);
  });

  it("refuses wrong variables, at most five of them by name", () => {
    expect(admitted("query ($n: Int!) { items(first: $n) { id } }")).toEqual([
      expect.objectContaining({ code: "BAD_USER_INPUT" }),
    ]);
    const many = admitted("query ($f: Filter) { items(filter: $f) { id } }", {
      f: { and: Array.from({ length: 50 }, () => ({ title: 1 })) },
    });
    expect(many).toHaveLength(6);
    expect(many.every(({ code }) => code === "BAD_USER_INPUT")).toBe(true);
  });

  it("refuses null for a nullable variable with a default where null cannot stand", () => {
    expect(admitted("query ($id: ID = 1) { item(id: $id) { id } }", { id: null })).toEqual([
      expect.objectContaining({ code: "BAD_USER_INPUT" }),
    ]);
  });

  it("refuses variables that are nested without end", () => {
    const deep = JSON.parse(`${`{"and":[`.repeat(4000)}${"]}".repeat(4000)}`) as object;
    expect(admitted("query ($f: Filter) { items(filter: $f) { id } }", { f: deep })).toEqual([
      expect.objectContaining({ code: "QUERY_TOO_COMPLEX" }),
    ]);
  });

  it("refuses inputs outside the audience as literals and in variables, before anything runs", () => {
    expect(
      admitted("{ items(mine: 1, order: RANKING, filter: { ranking: 1 }) { id } }").map(
        ({ code, coordinate }) => `${code} ${coordinate}`,
      ),
    ).toEqual([
      "FORBIDDEN Query.items(mine:)",
      "FORBIDDEN Order.RANKING",
      "FORBIDDEN Filter.ranking",
    ]);
    expect(
      admitted("query ($f: Filter) { items(filter: $f) { id } }", { f: { not: { ranking: 1 } } }),
    ).toEqual([expect.objectContaining({ code: "FORBIDDEN", coordinate: "Filter.ranking" })]);
  });

  it("refuses a denied mutation or subscription and writes nothing", async () => {
    const before = written;
    expect((await answer("mutation { withdraw { id } propose { id } }")).errors).toEqual([
      expect.objectContaining({
        extensions: { code: "FORBIDDEN", coordinate: "Mutation.propose" },
      }),
    ]);
    expect((await answer("subscription { rankingChanged { id } }")).errors).toEqual([
      expect.objectContaining({
        extensions: { code: "FORBIDDEN", coordinate: "Subscription.rankingChanged" },
      }),
    ]);
    expect(written).toBe(before);
  });

  it("refuses a subscription that may skip its field", () => {
    expect(refusedAs("subscription ($no: Boolean!) { itemChanged @skip(if: $no) { id } }")).toEqual(
      ["GRAPHQL_VALIDATION_FAILED"],
    );
    const follow = "itemChanged { id }";
    for (const text of [
      "subscription { itemChanged @skip(if: true) { id } }",
      "subscription { itemChanged @include(if: true) { id } }",
      "subscription ($no: Boolean!) { itemChanged @skip(if: $no) { id } }",
      "subscription ($no: Boolean = false) { itemChanged @include(if: $no) { id } }",
      `subscription ($no: Boolean!) { ... @skip(if: $no) { ${follow} } }`,
      `subscription ($no: Boolean!) { ...F @skip(if: $no) } fragment F on Subscription { ${follow} }`,
      `subscription ($no: Boolean!) { ...F } fragment F on Subscription { ...G } fragment G on
        Subscription { itemChanged @skip(if: $no) { id } }`,
    ]) {
      for (const refused of [
        documents().prepare(text),
        documents().prepareParsed(parse(text), undefined, text),
      ]) {
        expect(refused).toEqual([
          expect.objectContaining({
            message: expect.stringContaining("cannot stand at the root of a subscription"),
            extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
          }),
        ]);
      }
    }
    expect(
      refusedAs(
        "subscription ($no: Boolean!) { ...F @skip(if: $no) } fragment F on Subscription { ...F }",
      ),
    ).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
    expect(
      admitted(
        "subscription ($no: Boolean!) { itemChanged { id @skip(if: $no) } }",
        { no: true },
        "errors",
        "live",
      ),
    ).toEqual([]);
  });

  it("refuses what costs too much", () => {
    const items = schemas.LANDLORD.executable.getQueryType()?.getFields().items;
    if (items)
      items.extensions = {
        complexity: ({
          args,
          childComplexity,
        }: {
          args: { first: number };
          childComplexity: number;
        }) => 1 + args.first * childComplexity,
      };
    expect(admitted("query ($n: Int) { items(first: $n) { id } }", { n: 20_000 })).toEqual([
      expect.objectContaining({ code: "QUERY_TOO_COMPLEX", measure: "cost" }),
    ]);
    expect(admitted("query ($n: Int) { items(first: $n) { id } }", { n: 1_000 })).toEqual([]);
  });
});

describe("denied fields", () => {
  const text = "{ items(first: 500) { title n1: note parent { note } } hidden { x } }";
  const told = [
    { coordinate: "Item.note", count: 2 },
    { coordinate: "Query.hidden", count: 1 },
  ];

  it("are one error each for 500 rows, and their siblings intact, by default", async () => {
    const { data, errors } = await answer(text);
    expect(errors).toEqual(
      told.map((one) => ({
        message: `${one.coordinate} is not for you.`,
        extensions: { code: "FORBIDDEN", ...one },
      })),
    );
    expect(data).toMatchObject({ hidden: null });
    const items = data?.items as { title: string; n1: unknown }[];
    expect(items).toHaveLength(500);
    expect(items.every(({ title, n1 }) => title.startsWith("item") && n1 === null)).toBe(true);
  });

  it("are a list beside the data in mode extensions", async () => {
    const { errors, extensions } = await answer(text, { mode: "extensions" });
    expect([errors, extensions]).toEqual([undefined, { denied: told }]);
  });

  it("stop the whole operation in mode reject", async () => {
    expect(await answer(text, { mode: "reject" })).toEqual({
      errors: [
        {
          message: expect.any(String),
          extensions: { code: "FORBIDDEN", coordinates: ["Item.note", "Query.hidden"] },
        },
      ],
    });
    expect((await answer("{ items { id } }", { mode: "reject" })).errors).toBeUndefined();
  });

  it("are not told when the variables leave them out, nor to an audience that may see them", async () => {
    const conditional = "query ($own: Boolean!) { items { id note @include(if: $own) } }";
    expect(
      (await answer(conditional, { variables: { own: false }, mode: "reject" })).errors,
    ).toBeUndefined();
    expect((await answer(conditional, { variables: { own: true } })).errors).toHaveLength(1);
    expect(
      (await answer(conditional, { variables: { own: true }, audience: "TENANT_COUNCIL" })).data,
    ).toMatchObject({ items: [{ note: "own" }, { note: "own" }] });
  });

  it("are found anew when the same prepared document comes with other conditions", async () => {
    const document = prepared(
      "query ($own: Boolean!) { items(first: 1) { id note @include(if: $own) } }",
    );
    const told = async (own: boolean) =>
      finish(
        await run({ prepared: document, rootValue: {}, context: NO_ROWS, variables: { own } }),
        document,
        { mode: "errors", maskError: mask, variables: { own } },
      );
    expect(await told(false)).toEqual({ data: { items: [{ id: "0" }] } });
    expect(await told(true)).toMatchObject({
      data: { items: [{ id: "0", note: null }] },
      errors: [{ extensions: { count: 1 } }],
    });
    expect(await told(false)).toEqual({ data: { items: [{ id: "0" }] } });
  });

  it("are not told beside an error that kept the operation from running", async () => {
    const document = prepared("query ($n: Int!) { items(first: $n) { note } }");
    expect(
      finish(
        await run({ prepared: document, rootValue: {}, context: NO_ROWS, variables: {} }),
        document,
        { mode: "errors", maskError: mask },
      ).errors?.map(({ extensions }) => extensions?.code),
    ).toEqual(["BAD_USER_INPUT"]);
  });

  it("are told in one of three ways", () => {
    expect([readDenialMode(undefined), readDenialMode("extensions")]).toEqual([
      "errors",
      "extensions",
    ]);
    for (const wrong of ["", "quiet", 1, {}, ["errors"]])
      expect(() => readDenialMode(wrong)).toThrow(BadUserInput);
  });
});

describe("introspection", () => {
  const seen = (answer: IntrospectionQuery): string => printSchema(buildClientSchema(answer));

  it("shows every audience exactly its published schema", async () => {
    for (const audience of ["PUBLIC", "LANDLORD", "TENANT_COUNCIL"] as const) {
      const { data, errors } = await answer(getIntrospectionQuery({ specifiedByUrl: true }), {
        audience,
      });
      expect(errors).toBeUndefined();
      expect(seen(data as object as IntrospectionQuery)).toBe(
        seen(introspectionFromSchema(schemas[audience].published)),
      );
    }
  });

  it("does not know a hidden type by its name, also when it comes in a variable", async () => {
    expect(
      (
        await answer(
          `query ($n: String!) { a: __type(name: "Hidden") { name } b: __type(name: $n) { name } }`,
          { variables: { n: "Hidden" } },
        )
      ).data,
    ).toEqual({ a: null, b: null });
    expect(
      (await answer(`{ __type(name: "Hidden") { name } }`, { audience: "TENANT_COUNCIL" })).data,
    ).toEqual({ __type: { name: "Hidden" } });
  });

  it("is asked for in an operation of its own, also through fragments", () => {
    for (const text of [
      "{ __schema { description } fail }",
      '{ ...F } fragment F on Query { fail ... { __type(name: "Item") { name } } }',
    ])
      expect(refusedAs(text)).toEqual(["BAD_USER_INPUT"]);
  });

  it("leaves __typename to every operation", async () => {
    expect((await answer("{ __typename }")).data).toEqual({ __typename: "Query" });
    expect((await answer("{ t: __typename items(first: 1) { __typename } }")).data).toEqual({
      t: "Query",
      items: [{ __typename: "Item" }],
    });
  });
});

describe("the compiled operation", () => {
  const same = async (text: string, variables: Record<string, unknown> = {}) => {
    const document = prepared(text, { audience: "TENANT_COUNCIL" });
    expect(admit({ prepared: document, variables, mode: "errors", transport: "post" })).toEqual([]);
    const plain = (result: ExecutionResult) =>
      JSON.parse(
        JSON.stringify({
          data: result.data, // The two engines word one error differently.
          errors: result.errors
            ?.map(({ message, path }) => ({
              message: message.replace(/^(Abstract type|Runtime Object type) .*/, "no type"),
              path,
            }))
            .sort((a, b) => String(a.path).localeCompare(String(b.path))),
        }),
      ) as unknown;
    const expected = await execute({
      schema: schemas.TENANT_COUNCIL.executable,
      document: parse(text),
      variableValues: variables,
    });
    expect(
      plain(await run({ prepared: document, rootValue: {}, context: NO_ROWS, variables })),
    ).toEqual(plain(expected));
    return plain(expected) as { data: Record<string, unknown> | null; errors?: unknown[] };
  };

  it.each([
    [
      "lists, aliases and default arguments",
      "{ items { id t: title kind } more: items(first: 1) { id } }",
    ],
    ["nulls that climb", "{ item(id: 1) { id parent { title } parents { id } } }"],
    ["nulls that climb to a list's item", "{ item(id: 1) { parents { parents { title } } } }"],
    ["errors now and later", "{ fail failLater refused strict { id } items(first: 1) { id } }"],
    [
      "unions and types that are not there",
      "{ things { __typename ... on Item { title } ... on Other { text } } }",
    ],
    ["interfaces", "{ named { __typename id ... on Other { text } } }"],
    [
      "fragments in fragments",
      "{ items { ...A } } fragment A on Item { ...B parent { ...B } } fragment B on Named { id }",
    ],
    [
      "fields merged from two places",
      "{ item(id: 1) { parent { id } } item(id: 1) { parent { x: id } } }",
    ],
    ["nothing left", "{ items @skip(if: true) { id } }"],
    ["nothing left below", "{ items { id @skip(if: true) } }"],
    [
      "arguments of every kind",
      `{ echo(text: "a\\"\u2028", order: SIZE, day: "2024-01-01", filter: { and: [{ order: RANKING
        }, {}], not: null }) b: echo }`,
    ],
    [
      "mutations one after the other",
      "mutation { a: withdraw(id: 1) { id } b: withdraw(id: 2) { id } }",
    ],
  ])("answers as graphql-js does: %s", async (_, text) => {
    await same(text);
  });

  it("answers as graphql-js does with variables: absent, null, default, in lists and inside inputs", async () => {
    const text = `query ($t: String, $o: Order = SIZE, $f: Filter, $d: Day = "2024-01-01", $and:
      [Filter!], $x: String) {
      a: echo(text: $t, order: $o, day: $d, filter: $f) b: echo(filter: { and: $and, title: $x,
        not: { title: $t } }) items(first: 1, order: $o) { id } }`;
    for (const variables of [
      {},
      { t: null, o: null, f: null, d: null },
      { t: "x", f: { and: { title: "y" } }, and: [{ and: [{ order: "RANKING" }] }], x: null },
      { f: {}, extra: 1 },
    ])
      await same(text, variables);
  });

  it("follows conditions on one fragment that is spread in many places", async () => {
    const text = `query ($a: Boolean!, $b: Boolean = true) {
      items(first: 1) { ...F @include(if: $a) ...F @include(if: $b) parent @skip(if: $a) { id }
        ... @include(if: $b) { parent { title } } }
      item(id: 1) { ...F @skip(if: $a) ...F @include(if: false) ...F @include(if: $b) }
    } fragment F on Item { title ... @include(if: $b) { id } }`;
    for (const a of [true, false]) for (const b of [true, false]) await same(text, { a, b });
    expect(
      (await same("{ item(id: 1) { ...F @include(if: false) ...F } } fragment F on Item { id }"))
        .data,
    ).toEqual({ item: { id: "1" } });
  });

  it("never runs a text of the client as code", async () => {
    const attack = "__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d(globalThis.attacked=true)";
    await same(`{ echo(text: "${attack}", filter: { title: "${attack}" }) }`);
    await same(`query ($t: String = "${attack}") { echo(text: $t) }`);
    await same("query ($t: String) { echo(text: $t) }", { t: attack });
    expect(Reflect.has(globalThis, "attacked")).toBe(false);
  });

  it("executes a subscription once for every event, with the denials told", async () => {
    const text = "subscription ($id: ID) { itemChanged(id: $id) { id title note } }";
    const first = await answer(text, {
      root: { itemChanged: { id: 1, title: "a", note: "own" } },
      variables: { id: 1 },
    });
    expect(first).toEqual({
      data: { itemChanged: { id: "1", title: "a", note: null } },
      errors: [
        {
          message: expect.any(String),
          extensions: { code: "FORBIDDEN", coordinate: "Item.note", count: 1 },
        },
      ],
    });
    const second = await answer(text, {
      root: { itemChanged: { id: 2, title: "b", note: "own" } },
      audience: "TENANT_COUNCIL",
    });
    expect(second).toEqual({ data: { itemChanged: { id: "2", title: "b", note: "own" } } });
    expect((await answer(text, { root: { itemChanged: { id: 2, title: null } } })).data).toBeNull();
  });

  it("masks what a resolver threw and passes what it refused", async () => {
    const { data, errors } = await answer("{ fail refused things { __typename } }");
    expect(data).toMatchObject({ fail: null, refused: null });
    expect(JSON.stringify(errors)).not.toContain("secret_table");
    expect(errors?.map(({ extensions }) => extensions?.code).sort()).toEqual([
      "INTERNAL_SERVER_ERROR",
      "INTERNAL_SERVER_ERROR",
      "INTERNAL_SERVER_ERROR",
      "NOT_FOUND",
    ]);
  });

  it("says so when a document cannot be compiled, and runs nothing instead", async () => {
    const document = prepared("{ items { id } }");
    const broken: Prepared = {
      ...document,
      planFor: () => {
        throw new Error("This operation could not be compiled.");
      },
    };
    const result = await run({ prepared: broken, rootValue: {}, context: NO_ROWS, variables: {} });
    expect(result.data).toBeNull();
    expect(mask(result.errors?.[0] ?? new GraphQLError("none")).extensions?.code).toBe(
      "INTERNAL_SERVER_ERROR",
    );
  });
});
