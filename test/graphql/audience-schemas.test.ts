import "reflect-metadata";
import { describe, expect, it } from "@jest/globals";
import { graphql, parse, printSchema, validate } from "graphql";
import {
  buildSchemaSync,
  Field,
  ID,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from "type-graphql";
import { EVERYONE, PARTIES, VisibleTo } from "../../src/authorisation/audience.js";
import { buildAudienceSchemas } from "../../src/graphql/audience-schemas.js";
import { refuseUndeclared } from "../../src/graphql/declared-audiences.js";
import { schemaFromSdl } from "./schema-from-sdl.js";

const ALL = `@for(audiences: "EVERYONE")`;
const COUNCIL = `@for(audiences: "TENANT_COUNCIL")`;
const COMPLETE = `
  type Query { item(order: Order = TITLE, secret: String ${COUNCIL}): Item ${ALL} rank: Int
    ${COUNCIL} things: [Thing] ${ALL} }
  type Mutation { propose(input: ProposeInput): Item @for(audiences: "LANDLORD TENANT_COUNCIL") }
  interface Named ${ALL} { id: ID! }
  type Item implements Named ${ALL} { id: ID! note: String ${COUNCIL} private: Private ${COUNCIL} }
  type Private ${COUNCIL} { text: String! }
  union Thing ${ALL} = Item | Private
  input ProposeInput @for(audiences: "LANDLORD TENANT_COUNCIL") { title: String! ranking: Int
    ${COUNCIL} }
  enum Order ${ALL} { TITLE RANKING ${COUNCIL} }
`;
const problemsOf = (sdl: string): string[] => {
  try {
    refuseUndeclared(schemaFromSdl(sdl));
    return [];
  } catch (error) {
    return String(error).split("\n- ").slice(1);
  }
};

describe("the start with a schema that does not say who may see it", () => {
  it("goes on with one that says everything", () => {
    expect(problemsOf(COMPLETE)).toEqual([]);
  });

  it("lists every kind of type that was forgotten, in one error", () => {
    expect(
      problemsOf(`
      type Query { item(filter: Filter): Item ${ALL} }
      interface Named { id: ID } type Item implements Named { id: ID status: Status thing: Thing }
      union Thing = Item  input Filter { title: String }  enum Status { OPEN }
    `),
    ).toEqual(
      expect.arrayContaining(
        ["Named", "Item", "Thing", "Filter", "Status"].map(
          (type) => `${type} does not say who may see it`,
        ),
      ),
    );
  });

  it.each(["Query", "Mutation", "Subscription"])(
    "refuses a root field of %s that was forgotten",
    (root) => {
      expect(
        problemsOf(
          `type Query { a: Int ${ALL} } ${root === "Query" ? "extend " : ""}type ${root} { b: Int }`,
        ),
      ).toEqual([`${root}.b does not say who may see it`]);
    },
  );

  it("refuses a non-null field that is not for everybody who sees its type", () => {
    expect(
      problemsOf(COMPLETE.replace(`note: String ${COUNCIL}`, `note: String! ${COUNCIL}`)),
    ).toEqual([expect.stringMatching(/^Item\.note .* nullable/)]);
  });

  it("refuses a non-null query or mutation that is not for everybody, but lets a subscription be", () => {
    const roots = `type Query { a: Int! ${COUNCIL} } type Mutation { b: Int! ${COUNCIL} } type
      Subscription { c: Int! ${COUNCIL} }`;
    expect(problemsOf(roots)).toEqual([
      expect.stringMatching(/^Query\.a/),
      expect.stringMatching(/^Mutation\.b/),
    ]);
  });

  it("refuses a narrowing that is wider than what it stands in: field, argument, input field, enum value", () => {
    const wide = `@for(audiences: "TENANT_COUNCIL PUBLIC")`;
    expect(
      problemsOf(`
      type Query { a(b: String ${wide}, c: In, d: E): T ${COUNCIL} }
      type T ${COUNCIL} { x: Int ${wide} }  input In ${COUNCIL} { x: Int ${wide} }  enum E ${COUNCIL} { V ${wide} }
    `),
    ).toEqual(
      ["Query.a(b:)", "T.x", "In.x", "E.V"].map(
        (at) => `${at} is for PUBLIC, which what it stands in is not`,
      ),
    );
  });

  it("refuses a field, argument or input field that reaches more audiences than the type it leads to", () => {
    expect(
      problemsOf(`
      type Query { a(b: In, c: E): T ${ALL} } type T ${COUNCIL} { x: Int } enum E ${COUNCIL} { V }
        input In ${COUNCIL} { x: Int }
    `).map((problem) => problem.split(" ")[0]),
    ).toEqual(["Query.a", "Query.a(b:)", "Query.a(c:)"]);
  });

  it("refuses a required argument or input field that some cannot send", () => {
    expect(
      problemsOf(
        `type Query { a(b: Int! ${COUNCIL}, c: In): Int ${ALL} } input In ${ALL} { x: Int! ${COUNCIL} }`,
      ),
    ).toEqual([
      expect.stringMatching(/^Query\.a\(b:\) .* optional/),
      expect.stringMatching(/^In\.x .* optional/),
    ]);
  });

  it("refuses a default value that sends what its audience may not send", () => {
    expect(problemsOf(COMPLETE.replace("order: Order = TITLE", "order: Order = RANKING"))).toEqual([
      expect.stringMatching(/^Query\.item\(order:\) is for .* Order\.RANKING is not/),
    ]);
  });

  it("refuses an object's field that hides what its interface shows", () => {
    expect(
      problemsOf(
        `type Query { a: N ${ALL} } interface N ${ALL} { x: Int } type T implements N ${ALL} { x: Int ${COUNCIL} }`,
      ),
    ).toEqual([expect.stringMatching(/^T\.x is not for/)]);
  });

  it("refuses an audience that does not exist, and a declaration of nothing", () => {
    expect(problemsOf(`type Query { a: Int @for(audiences: "LANDLORDS") }`)).toEqual([
      "Query.a names no audience, or one that does not exist",
    ]);
    expect(() => refuseUndeclared(schemaFromSdl(COMPLETE), { types: { Itme: EVERYONE } })).toThrow(
      "Itme is declared, but stands nowhere",
    );
  });

  it("takes enums, their values and arguments from the declarations", () => {
    const sdl = `type Query { a(e: E, s: String): Int ${ALL} } enum E { V W }`;
    const schemas = buildAudienceSchemas(schemaFromSdl(sdl), {
      types: { E: EVERYONE },
      values: { "E.W": PARTIES },
      args: { "Query.a(s:)": PARTIES },
    });
    expect([...schemas.PUBLIC.hidden]).toEqual(["Query.a(s:)", "E.W"]);
    expect(schemas.LANDLORD.hidden.size).toBe(0);
  });
});

describe("the schemas of an audience", () => {
  const schemas = buildAudienceSchemas(schemaFromSdl(COMPLETE));

  it("publish only what is for it: no fields, arguments, enum values or types of others", () => {
    const sdl = printSchema(schemas.PUBLIC.published);
    for (const hidden of [
      "note",
      "Private",
      "rank",
      "secret",
      "ranking",
      "RANKING",
      "Mutation",
      "ProposeInput",
    ])
      expect(sdl).not.toMatch(new RegExp(`\\b${hidden}\\b`));
    expect(sdl).toContain("item(order: Order = TITLE): Item");
    expect(sdl).toContain("union Thing = Item\n");
    expect(printSchema(schemas.TENANT_COUNCIL.published)).toContain("note: String");
    expect(printSchema(schemas.LANDLORD.published)).toMatch(
      /input ProposeInput .*\{\n {2}title: String!\n\}/,
    );
  });

  it("answer introspection without hidden types, also by name", async () => {
    const source = `{ byName: __type(name: "Private") { name } __schema { types { name } } }`;
    const answer = await graphql({ schema: schemas.PUBLIC.published, source });
    expect(answer.data?.byName).toBeNull();
    expect(JSON.stringify(answer.data)).not.toContain("Private");
  });

  it("execute the same documents for everybody, with null for what is not for them", async () => {
    const source = `{ item { id note } rank }`,
      rootValue = { item: { id: 1, note: "own" }, rank: 1 };
    expect(validate(schemas.PUBLIC.executable, parse(source))).toEqual([]);
    expect((await graphql({ schema: schemas.PUBLIC.executable, source, rootValue })).data).toEqual({
      item: { id: "1", note: null },
      rank: null,
    });
    expect(
      (await graphql({ schema: schemas.TENANT_COUNCIL.executable, source, rootValue })).data,
    ).toEqual({ item: { id: "1", note: "own" }, rank: 1 });
  });

  it("answer null for every field of a hidden type, also where a union leads to it", async () => {
    const answer = await graphql({
      schema: buildAudienceSchemas(schemaFromSdl(COMPLETE.replace("text: String!", "text: String")))
        .PUBLIC.executable,
      source: `{ things { ... on Private { text } } }`,
      rootValue: { things: [{ __typename: "Private", text: "own" }] },
    });
    expect(answer.data).toEqual({ things: [{ text: null }] });
  });

  it("are built from type-graphql's decorators", async () => {
    enum Status {
      OPEN = "open",
    }
    registerEnumType(Status, { name: "ItemStatus" });
    @ObjectType("DecoratedItem", { simpleResolvers: true })
    @VisibleTo(...EVERYONE)
    class DecoratedItem {
      @Field(() => ID) id!: string;
      @Field(() => Status) status!: Status;
      @Field(() => Int, { nullable: true })
      @VisibleTo("TENANT_COUNCIL")
      ranking!: number | null;
    }
    @Resolver()
    class ItemResolver {
      @Query(() => DecoratedItem, { nullable: true })
      @VisibleTo(...EVERYONE)
      item(): DecoratedItem {
        return { id: "1", status: Status.OPEN, ranking: 3 };
      }
    }
    const source = buildSchemaSync({ resolvers: [ItemResolver], validate: false });
    expect(() => refuseUndeclared(source)).toThrow("ItemStatus does not say who may see it");
    const built = buildAudienceSchemas(source, { types: { ItemStatus: EVERYONE } });
    expect([...built.LANDLORD.hidden]).toEqual(["DecoratedItem.ranking"]);
    const ask = { source: "{ item { id status ranking } }" };
    expect((await graphql({ schema: built.LANDLORD.executable, ...ask })).data).toEqual({
      item: { id: "1", status: "OPEN", ranking: null },
    });
    expect((await graphql({ schema: built.TENANT_COUNCIL.executable, ...ask })).data).toEqual({
      item: { id: "1", status: "OPEN", ranking: 3 },
    });
  });
});
