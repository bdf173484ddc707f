import { describe, expect, it } from "@jest/globals";
import { getIntrospectionQuery, parse, validate, type OperationDefinitionNode } from "graphql";
import { isDeeperThan, SHAPE_LIMITS, VALIDATION_RULES } from "../../src/graphql/limits.js";
import { costOf, MAX_COST, refuseCostly } from "../../src/graphql/query-cost.js";
import { schemaFromSdl } from "./schema-from-sdl.js";

const schema = schemaFromSdl("type Query { a: A items(first: Int): [A] } type A { a: A x: Int }");
const refusals = (source: string) =>
  validate(schema, parse(source), VALIDATION_RULES).map(({ extensions }) => extensions);
const measures = (source: string) => refusals(source).map(({ measure }) => measure);
const repeat = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(" ");
const nested = (depth: number): string =>
  "{ a ".repeat(depth - 1) + "{ x }" + " }".repeat(depth - 1);

/** Each fragment spreads the next one twice: 2^count fields. */
const bomb = (count: number, field: string): string =>
  `{ ...F0 }
    ${repeat(count, (index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`)}
    fragment F${count} on Query { ${field} }`;

describe("the shape of an operation", () => {
  it(`may be ${SHAPE_LIMITS.depth} levels deep and no deeper, also through fragments`, () => {
    expect(refusals(nested(12))).toEqual([]);
    expect(refusals(nested(13))).toEqual([
      { code: "QUERY_TOO_COMPLEX", measure: "depth", limit: 12, actual: 13 },
    ]);
    expect(measures(`{ a { ...F } } fragment F on A ${nested(12)}`)).toEqual(["depth"]);
    expect(measures(`{ a { ... on A ${nested(12)} } }`)).toEqual(["depth"]);
  });

  it("may have 30 aliases and 500 fields", () => {
    expect(refusals(`{ a { ${repeat(30, (index) => `x${index}: x`)} } }`)).toEqual([]);
    expect(measures(`{ a { ${repeat(31, (index) => `x${index}: x`)} } }`)).toEqual(["aliases"]);
    expect(refusals(`{ a { ${repeat(499, () => "x")} } }`)).toEqual([]);
    expect(measures(`{ a { ${repeat(500, () => "x")} } }`)).toEqual(["fields"]);
  });

  it("refuses 500 aliases, and a fragment bomb of 2^100 fields without counting them one by one", () => {
    expect(measures(`{ ${repeat(500, (index) => `a${index}: a { x }`)} }`)).toEqual(
      ["aliases", "fields", "selections"].slice(0, 2),
    );
    expect(measures(bomb(100, "a { x }"))).toEqual(["fields", "selections"]);
    expect(measures(bomb(100, "y: __typename"))).toContain("aliases");
    expect(measures(bomb(2000, "a { x }"))).toEqual(["fields", "selections"]);
  });

  it("counts fragments of fragments without fields as well", () => {
    expect(measures(`{ ${repeat(499, () => "... { ... { __typename } }")} }`)).toEqual([
      "selections",
    ]);
  });

  it("ends at a cycle of fragments", () => {
    expect(
      refusals("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A a { x } }"),
    ).toEqual([]);
  });

  it("lets the standard introspection query pass, but no introspection without end", () => {
    expect(
      refusals(
        getIntrospectionQuery({
          inputValueDeprecation: true,
          oneOf: true,
          specifiedByUrl: true,
          directiveIsRepeatable: true,
        }),
      ),
    ).toEqual([]);
    expect(
      measures(`{ __schema { types ${"{ ofType ".repeat(20)} { name } ${"}".repeat(20)} } }`),
    ).toEqual(["introspectionDepth"]);
    expect(
      measures(
        `{ ...F } fragment F on Query { __schema { types { ${repeat(1001, () => "name")} } } }`,
      ),
    ).toContain("introspectionFields");
    expect(measures(`{ a { ${nested(12).slice(1)} __schema { types { name } } }`)).toEqual([
      "depth",
    ]);
  });
});

describe("the cost of an operation", () => {
  const operationOf = (source: string) => parse(source).definitions[0] as OperationDefinitionNode;
  const cost = (source: string, variables = {}) =>
    costOf({ schema, document: parse(source), operation: operationOf(source), variables });
  const items = schema.getQueryType()?.getFields().items;
  const setComplexity = (complexity: unknown): void =>
    void (items && (items.extensions = { complexity }));

  it("is one for each field, and what a field says for itself, with the variables", () => {
    setComplexity(
      ({ args, childComplexity }: { args: { first: number }; childComplexity: number }) =>
        1 + args.first * childComplexity,
    );
    expect(cost("{ a { x } }")).toBe(2);
    expect(cost("query ($n: Int) { items(first: $n) { x a { x } } }", { n: 100 })).toBe(301);
  });

  it(`is refused above ${MAX_COST}`, () => {
    const source = "query ($n: Int) { items(first: $n) { x } }",
      document = parse(source);
    expect(
      refuseCostly({ schema, document, operation: operationOf(source), variables: { n: 19999 } }),
    ).toEqual([]);
    expect(
      refuseCostly({ schema, document, operation: operationOf(source), variables: { n: 20000 } })[0]
        ?.extensions,
    ).toEqual({ code: "QUERY_TOO_COMPLEX", measure: "cost", limit: MAX_COST, actual: 20_001 });
  });

  it("cannot be paid for with a negative page, and never is no number", () => {
    expect(cost("{ cheap: items(first: -100000) { x } items(first: 50) { x } }")).toBe(53);
    setComplexity(() => Number.NaN);
    expect(() => cost("{ items { x } }")).toThrow("complexity of Query.items is not a number");
  });

  it("counts only the operation that is executed", () => {
    setComplexity(undefined);
    const document = parse("query A { a { x } } query B { a { x a { x } } }");
    expect(
      costOf({
        schema,
        document,
        operation: document.definitions[0] as OperationDefinitionNode,
        variables: {},
      }),
    ).toBe(2);
  });
});

describe("the depth of variables", () => {
  it("is measured no further than the limit", () => {
    const deep = JSON.parse("[".repeat(5000) + "]".repeat(5000)) as unknown;
    expect(isDeeperThan(deep, 32)).toBe(true);
    expect(isDeeperThan({ a: [{ b: 1 }] }, 3)).toBe(false);
    expect(isDeeperThan({ a: [{ b: 1 }] }, 2)).toBe(true);
  });
});
