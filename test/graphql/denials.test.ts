import { describe, expect, it } from "@jest/globals";
import { getOperationAST, parse } from "graphql";
import { buildAudienceSchemas } from "../../src/graphql/audience-schemas.js";
import { findDenied, findDeniedVariables } from "../../src/graphql/denials.js";
import { schemaFromSdl } from "./schema-from-sdl.js";

const ALL = `@for(audiences: "EVERYONE")`,
  COUNCIL = `@for(audiences: "TENANT_COUNCIL")`;
const schemas = buildAudienceSchemas(
  schemaFromSdl(`
  type Query { items(filter: Filter, order: [Order!], mine: Int ${COUNCIL}): [Item] ${ALL} secret: Item ${COUNCIL} }
  type Mutation { propose(a: Int): Item ${COUNCIL} withdraw: Item ${ALL} }
  type Subscription { itemChanged: Item! ${COUNCIL} }
  type Item ${ALL} { id: ID note(long: Boolean): String ${COUNCIL} parent: Item private: Private ${COUNCIL} }
  type Private ${COUNCIL} { text: String }
  input Filter ${ALL} { and: [Filter!] title: String ranking: Int ${COUNCIL} order: Order }
  enum Order ${ALL} { TITLE RANKING ${COUNCIL} }
`),
);

const denied = (
  source: string,
  conditions?: Record<string, unknown>,
  audience: keyof typeof schemas = "LANDLORD",
) => {
  const document = parse(source),
    operation = getOperationAST(document);
  if (!operation) throw new Error("The test has no operation.");
  return findDenied({ schema: schemas[audience], document, operation, conditions });
};
const deniedVariables = (source: string, variables: Record<string, unknown>) => {
  const operation = getOperationAST(parse(source));
  if (!operation) throw new Error("The test has no operation.");
  return findDeniedVariables(schemas.LANDLORD, operation, variables);
};

describe("the fields a document is denied", () => {
  it("are found under aliases, below other fields, in inline fragments and in fragments of fragments", () => {
    expect(
      denied(`
      { items { n1: note ... on Item { n2: note } parent { note ...F } } other: items { id } }
      fragment F on Item { ...G } fragment G on Item { private { text } id }
    `),
    ).toEqual({
      fields: [
        { coordinate: "Item.note", count: 3 },
        { coordinate: "Item.private", count: 1 },
      ],
      roots: [],
      inputs: [],
    });
  });

  it("are told once, however often a fragment is spread", () => {
    expect(denied("{ items { ...F parent { ...F } } } fragment F on Item { note }").fields).toEqual(
      [{ coordinate: "Item.note", count: 1 }],
    );
  });

  it("are those of the operation only", () => {
    const document = parse("query A { items { id } } query B { items { note } }");
    const operation = getOperationAST(document, "A");
    expect(
      operation && findDenied({ schema: schemas.LANDLORD, document, operation }).fields,
    ).toEqual([]);
  });

  it("are none for an audience that may see them", () => {
    expect(
      denied(
        "{ items(mine: 1) { note private { text } } secret { id } }",
        undefined,
        "TENANT_COUNCIL",
      ),
    ).toEqual({ fields: [], roots: [], inputs: [] });
  });

  it("are not those that @skip or @include leave out", () => {
    const source = `query ($own: Boolean!) { items { note @include(if: $own) ... @skip(if: true) { note } ...F
        @include(if: $own) } } fragment F on Item { private { text } }`;
    expect(denied(source).fields).toHaveLength(2);
    expect(denied(source, { own: false }).fields).toEqual([]);
    expect(denied(source, { own: true }).fields).toEqual([
      { coordinate: "Item.note", count: 1 },
      { coordinate: "Item.private", count: 1 },
    ]);
  });

  it("include query fields, and mutations and subscriptions apart", () => {
    expect(denied("{ secret { id } }").fields).toEqual([{ coordinate: "Query.secret", count: 1 }]);
    expect(denied("mutation { withdraw { note } x: propose(a: 1) { id } }")).toEqual({
      fields: [{ coordinate: "Item.note", count: 1 }],
      roots: ["Mutation.propose"],
      inputs: [],
    });
    expect(
      denied("subscription { ...F } fragment F on Subscription { itemChanged { id } }").roots,
    ).toEqual(["Subscription.itemChanged"]);
  });
});

describe("the inputs a document is denied", () => {
  it("are arguments, input fields and enum values, at any depth and once each", () => {
    expect(
      denied(
        `{ items(mine: 1, order: [TITLE, RANKING], filter: { and: [{ and: [{ ranking: 1 }, {
          ranking: 2 }] }, { order: RANKING }] }) { id } }`,
      ).inputs,
    ).toEqual(["Query.items(mine:)", "Order.RANKING", "Filter.ranking"]);
  });

  it("are an argument that only passes a variable on, and a default value of a variable", () => {
    expect(denied("query ($m: Int) { items(mine: $m) { id } }").inputs).toEqual([
      "Query.items(mine:)",
    ]);
    expect(
      denied(
        "query ($o: [Order!] = [RANKING], $f: Filter = { ranking: 1 }) { items(order: $o, filter: $f) { id } }",
      ).inputs,
    ).toEqual(["Order.RANKING", "Filter.ranking"]);
    expect(denied("query ($o: Order!) { items(filter: { order: $o }) { id } }").inputs).toEqual([]);
  });

  it("are those in variables, only for keys that are sent", () => {
    const source = `query ($f: Filter, $o: [Order!], $one: Order!) { items(filter: $f, order: $o) { id } x:
        items(order: [$one]) { id } }`;
    expect(
      deniedVariables(source, {
        f: { title: "a", and: [{ order: "TITLE" }] },
        o: "TITLE",
        one: "TITLE",
      }),
    ).toEqual([]);
    expect(deniedVariables(source, { f: { and: { and: [{ ranking: null }] } } })).toEqual([
      "Filter.ranking",
    ]);
    expect(deniedVariables(source, { o: ["TITLE", "RANKING"] })).toEqual(["Order.RANKING"]);
    expect(deniedVariables(source, { o: "RANKING" })).toEqual(["Order.RANKING"]);
    expect(deniedVariables(source, { one: "RANKING", unknown: "RANKING" })).toEqual([
      "Order.RANKING",
    ]);
    expect(deniedVariables(source, { f: { order: "RANKING" } })).toEqual(["Order.RANKING"]);
  });
});
