import "reflect-metadata";
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "@jest/globals";
import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
  lexicographicSortSchema,
  parse,
  printSchema,
  validate,
} from "graphql";
import { Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import {
  AUDIENCES,
  type Audience,
  EVERYONE,
  MEMBERS,
  PARTIES,
  VisibleTo,
} from "../../src/authorisation/audience.js";
import type { AudienceSchema } from "../../src/graphql/audience-schemas.js";
import { argumentCoordinate } from "../../src/graphql/audience-reading.js";
import { audienceSchemasOf, buildSourceSchema } from "../../src/graphql/build-schema.js";
import { resolvers } from "../../src/server/serve.js";
import { fileOf, sdlOf } from "../authorisation/everything.js";
import { ask, dataOf } from "../support/api.js";
import type { MemberName } from "../support/fixture.js";
import { watch } from "../support/live.js";
import { createWorld, type World } from "../support/world.js";

const PERSON_OF: Readonly<Record<Audience, MemberName | null>> = {
  LANDLORD: "bestuurder",
  TENANT_COUNCIL: "voorzitter",
  LOCAL_TENANT_ORGANISATION: "dordtseHuurder",
  MUNICIPALITY: "delftseWethouder",
  PUBLIC: null,
};

/** Built once: nothing here changes it. */
let source: GraphQLSchema;
let audiences: Record<Audience, AudienceSchema>;
beforeAll(async () => {
  source = await buildSourceSchema(resolvers);
  audiences = audienceSchemasOf(source);
});

async function inWorld(test: (world: World) => Promise<void>): Promise<void> {
  const world = await createWorld();
  try {
    await test(world);
  } finally {
    await world.end();
  }
}

const typesOf = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
const sdl = (schema: GraphQLSchema) => `${printSchema(lexicographicSortSchema(schema))}\n`;

/** Every element of a schema by its coordinate. */
function coordinatesOf(schema: GraphQLSchema): Set<string> {
  const found = new Set<string>();
  for (const type of typesOf(schema)) {
    found.add(type.name);
    if (isEnumType(type))
      for (const value of type.getValues()) found.add(`${type.name}.${value.name}`);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) found.add(`${type.name}.${field.name}`);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      found.add(`${type.name}.${field.name}`);
      for (const argument of field.args)
        found.add(argumentCoordinate(type.name, field.name, argument.name));
    }
  }
  return found;
}

describe("the schema of this API", () => {
  it("says of every type and every root field whom it is for", () => {
    const roots = [source.getQueryType(), source.getMutationType(), source.getSubscriptionType()];
    expect(roots.every(Boolean)).toBe(true);
    const silent = typesOf(source).filter(
      (type) =>
        !isScalarType(type) &&
        !isEnumType(type) &&
        !roots.includes(type as never) &&
        (isObjectType(type) || isInputObjectType(type) || isInterfaceType(type)) &&
        !type.extensions.audiences,
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
    const fields = roots.flatMap((root) => Object.values(root!.getFields()));
    expect(fields.length).toBeGreaterThan(30);
    expect(
      fields.filter(({ extensions }) => !extensions.audiences).map(({ name }) => name),
    ).toEqual([]);
  });

  it("lets every field be null that some who see its type may not read", () => {
    const wrong: string[] = [];
    let restricted = 0;
    for (const type of typesOf(source)) {
      if (!isObjectType(type) || type === source.getSubscriptionType()) continue;
      const seeType = AUDIENCES.filter((audience) => !audiences[audience].hidden.has(type.name));
      for (const field of Object.values(type.getFields())) {
        if (
          seeType.every((audience) => !audiences[audience].hidden.has(`${type.name}.${field.name}`))
        )
          continue;
        restricted += 1;
        if (isNonNullType(field.type)) wrong.push(`${type.name}.${field.name}`);
      }
    }
    expect(restricted).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  it("gives fields of one name in a union's types one type, save those that differ in meaning", () => {
    const apart: Record<string, string[]> = {};
    for (const union of typesOf(source).filter(isUnionType)) {
      const fields = union.getTypes().flatMap((type) => Object.values(type.getFields()));
      const names = new Set(
        fields
          .filter(({ name, type }) =>
            fields.some((other) => other.name === name && String(other.type) !== String(type)),
          )
          .map(({ name }) => name),
      );
      apart[union.name] = [...names].sort();
    }
    expect(apart).toEqual({
      Subject: [
        "allowedActs",
        "kind",
        "outcome",
        "status", // an enum of its own in each type
        // of a year, and of a revision in which both have adopted
        "adoptedByCouncilAt",
        "adoptedByLandlordAt",
        "items",
        // each kind of dispute has its own, and terms of its own
        "disputes",
        "judgements",
        "terms",
        // null in a proposal: stays as it is
        "description",
        "levels",
        "municipalities",
        "priority",
        "themes",
        "title",
        // of an item or a procedure with its year, as text; of a version, a recommendation or a
        // condition its place in the list
        "number",
        "code", // of a term a value of an enum; of a part of an agreement its mark
        "decision", // of a recommendation the row that answers it; of that row, what was decided
        // of agreements on performance, and on collaboration
        "agreement",
        "base",
        "part",
        "parties",
        "signers",
        "texts",
        "changes", // of an item what is proposed; of an amendment its provisions
        "body", // of advice its text; of a ratification who decided
        "voidReason", // of a signature a text; of a ratification a value of an enum
        // in some types always there, in others null while there is none
        "amendmentClass",
        "contentHash",
        "decidedOn",
        "dueOn",
        "isIntact",
        "note",
        "question",
        "reason",
        "startsOn",
        "text",
        "updatedAt",
        "url",
        "year",
        // in some types for fewer audiences than the type, so that it may be null
        "answers",
        "commitments",
        "light", // of a commitment the one that was reported last
        "progress", // of a commitment its reports; of an answer the report that it answers
        "version",
      ].sort(),
    });
    expect(source.getType("Subject")!.description).toContain("`itemStatus: status`");
  });

  it("keeps notes, owners, proposals and who did what from everybody but the parties", () => {
    const forParties = [
      "CalendarItem.annotation",
      "CalendarItem.proposals",
      "CalendarItem.landlordOwner",
      "CalendarItem.councilOwner",
      "CalendarItem.declineReason",
      "CalendarItem.version",
      "CalendarItem.updatedAt",
      "CalendarItemAnnotation",
      "CalendarItemProposal",
      "CalendarYearRevision",
      "CalendarItemFilter.ownNote",
      "CalendarItemFilter.ownRanking",
      "CalendarItemOrderField.OWN_RANKING",
      "CalendarItemOrderField.UPDATED_AT",
      "Mutation.draftCalendarItem",
      "Change.act",
      "Change.organisation",
      "Change.person",
      "ChangeFilter.acts",
      "CalendarItem.history",
      "CalendarYear.history",
    ];
    for (const audience of AUDIENCES) {
      const party = (PARTIES as readonly Audience[]).includes(audience);
      expect([
        audience,
        forParties.filter((coordinate) => audiences[audience].hidden.has(coordinate)),
      ]).toEqual([audience, party ? [] : forParties]);
    }
  });

  it("is committed as the code builds it, as a whole and for each audience", () => {
    expect(readFileSync("schema/schema.graphql", "utf8")).toBe(sdl(source));
    for (const audience of AUDIENCES)
      expect(sdlOf(audience)).toBe(sdl(audiences[audience].published));
    expect(
      readdirSync("schema")
        .filter((name) => name.endsWith(".graphql"))
        .sort(),
    ).toEqual(
      [
        "schema.graphql",
        ...AUDIENCES.map((audience) => fileOf(audience).slice("schema/".length)),
      ].sort(),
    );
  });

  it.each(AUDIENCES)("publishes to %s what is for it, all of it, and nothing else", (audience) => {
    const { hidden, published } = audiences[audience];
    const shown = coordinatesOf(published),
      all = coordinatesOf(source);
    // A type that only hidden fields lead to is not shown either.
    const isHidden = (coordinate: string) =>
      hidden.has(coordinate) ||
      hidden.has(coordinate.split(".")[0]!) ||
      hidden.has(coordinate.replace(/\(.*/, "")) ||
      !published.getType(coordinate.split(".")[0]!);
    expect([...shown].filter((coordinate) => hidden.has(coordinate))).toEqual([]);
    expect([...all].filter((coordinate) => !isHidden(coordinate)).sort()).toEqual(
      [...shown].sort(),
    );
    if (!(PARTIES as readonly Audience[]).includes(audience))
      expect(hidden.size).toBeGreaterThan(40);
  });
});

describe("what somebody adds to the schema and forgets", () => {
  // Each in a schema of its own, together with all that is real: no other check may stand
  // in for the one that is meant.
  const problemsWith = async (added: object): Promise<string[]> => {
    try {
      audienceSchemasOf(
        await buildSourceSchema([...resolvers, added] as unknown as Parameters<
          typeof buildSourceSchema
        >[0]),
      );
      return [];
    } catch (error) {
      return String(error).split("\n- ").slice(1);
    }
  };

  it("a type without audiences stops the start", async () => {
    @ObjectType("ForgottenType", { simpleResolvers: true })
    class Forgotten {
      @Field(() => Int) value!: number;
    }
    @Resolver()
    class ForgottenTypeResolver {
      @Query(() => Forgotten, { nullable: true })
      @VisibleTo(...EVERYONE)
      forgottenType(): null {
        return null;
      }
    }
    expect(await problemsWith(ForgottenTypeResolver)).toContain(
      "ForgottenType does not say who may see it",
    );
  });

  it("a root field without audiences stops the start", async () => {
    @Resolver()
    class ForgottenQueryResolver {
      @Query(() => Int, { nullable: true })
      forgottenQuery(): null {
        return null;
      }
    }
    expect(await problemsWith(ForgottenQueryResolver)).toEqual([
      "Query.forgottenQuery does not say who may see it",
    ]);
  });

  it("a restricted field that cannot be null stops the start", async () => {
    @ObjectType("Narrow", { simpleResolvers: true })
    @VisibleTo(...EVERYONE)
    class Narrow {
      @Field(() => Int) value!: number;
    }
    @Resolver(() => Narrow)
    class NarrowResolver {
      @Query(() => Narrow, { nullable: true })
      @VisibleTo(...EVERYONE)
      narrow(): null {
        return null;
      }
      @FieldResolver(() => Int)
      @VisibleTo("TENANT_COUNCIL")
      secret(@Root() { value }: Narrow): number {
        return value;
      }
    }
    expect(await problemsWith(NarrowResolver)).toEqual([
      expect.stringMatching(/^Narrow\.secret .* nullable/),
    ]);
  });

  it("a field that reaches further than the type it leads to stops the start", async () => {
    @ObjectType("ForCouncil", { simpleResolvers: true })
    @VisibleTo("TENANT_COUNCIL")
    class ForCouncil {
      @Field(() => Int) value!: number;
    }
    @Resolver()
    class BeyondResolver {
      @Query(() => ForCouncil, { nullable: true })
      @VisibleTo(...PARTIES)
      beyond(): null {
        return null;
      }
    }
    expect(await problemsWith(BeyondResolver)).toEqual([
      "Query.beyond is for LANDLORD, but ForCouncil is not: narrow it",
    ]);
  });
});

describe("the operations of the clients", () => {
  const CLIENTS: Readonly<
    Record<string, { folders: readonly string[]; audiences: readonly Audience[] }>
  > = {
    members: { folders: ["members"], audiences: MEMBERS },
    parties: { folders: ["members", "parties"], audiences: PARTIES },
    woonbron: { folders: ["members", "parties", "woonbron"], audiences: ["LANDLORD"] },
    cprw: { folders: ["members", "parties", "cprw"], audiences: ["TENANT_COUNCIL"] },
    municipality: { folders: ["members", "municipality"], audiences: ["MUNICIPALITY"] },
    dashboard: { folders: ["dashboard"], audiences: AUDIENCES },
  };

  it("stand in folders that say whose they are", () => {
    expect(readdirSync("codegen/operations").sort()).toEqual(Object.keys(CLIENTS).sort());
  });

  it.each(Object.entries(CLIENTS))(
    "of %s are valid against what their audiences are told exists",
    (_, { folders, audiences: theirs }) => {
      const text = folders
        .flatMap((folder) =>
          readdirSync(`codegen/operations/${folder}`).map((file) =>
            readFileSync(`codegen/operations/${folder}/${file}`, "utf8"),
          ),
        )
        .join("\n");
      expect(text).toMatch(/^(query|subscription) /m);
      for (const audience of theirs)
        expect([
          audience,
          validate(audiences[audience].published, parse(text)).map(String),
        ]).toEqual([audience, []]);
    },
  );
});

describe("introspection of the running server", () => {
  it("shows each audience exactly the schema that is published for it", () =>
    inWorld(async (world) => {
      for (const audience of AUDIENCES) {
        const name = PERSON_OF[audience];
        const introspected = await dataOf<IntrospectionQuery, object>(
          world.url,
          name && world.members[name],
          getIntrospectionQuery(),
        );
        expect(sdl(buildClientSchema(introspected))).toBe(sdl(audiences[audience].published));
        const byName = await dataOf<Record<string, unknown>, object>(
          world.url,
          name && world.members[name],
          `{ own: __type(name: "CalendarItemAnnotation") { name } input: __type(name:
            "DraftCalendarItemInput") { name } real: __type(name: "CalendarItem") { name } }`,
        );
        const party = (PARTIES as readonly Audience[]).includes(audience);
        expect(byName).toEqual({
          own: party ? { name: "CalendarItemAnnotation" } : null,
          input: party ? { name: "DraftCalendarItemInput" } : null,
          real: { name: "CalendarItem" },
        });
      }
    }));

  it("gives away no name in what it says of a document that is wrong", () =>
    inWorld(async (world) => {
      for (const wrong of [
        "{ calendarItems { nodes { anotation } } }",
        "{ calendarItems(filter: { ownNot: {} }) { totalCount } }",
        "{ calendarItems(order: [{ field: OWN_RANKINGS }]) { totalCount } }",
        "mutation { draftCalendarItems { item { id } } }",
        "{ __type(name: 1) { name } x: calendarItem { ownRankng } }",
      ]) {
        const { errors } = await ask(world.url, null, wrong);
        expect(errors.length).toBeGreaterThan(0);
        expect(JSON.stringify(errors)).not.toMatch(
          /annotation|ownNote|OWN_RANKING"|OWN_RANKING\b(?!S)|draftCalendarItem\b|Did you mean/,
        );
      }
    }));
});

describe("fields that are not for who asks", () => {
  const ROWS = 200;
  const QUESTION = `query ($first: Int) { calendarItems(first: $first) { nodes { id title version owner:
      landlordOwner { name } annotation { note ranking } } } }`;

  /** A public year with so many items that telling a denial once per row would show. */
  async function withRows(world: World): Promise<void> {
    const { default: pg } = await import("pg");
    const superuser = new pg.Client({ connectionString: world.databaseUrl });
    await superuser.connect();
    try {
      await superuser.query(
        `
        INSERT INTO app.calendar_year (year, organisation_id, revision, status, published_at)
        VALUES (2026, $1, 1, 'ADOPTED', now())`,
        [world.organisations.woonbron],
      );
      await superuser.query(
        `
        INSERT INTO app.calendar_item (year, number, title, origin, status, organisation_id,
          published_at)
        SELECT 2026, n, 'Punt ' || n, 'JOINT', 'AGREED', $1, now()
        FROM generate_series(1, ${ROWS}) AS n`,
        [world.organisations.woonbron],
      );
    } finally {
      await superuser.end();
    }
  }
  const DENIED = [
    { coordinate: "CalendarItem.version", count: 1 },
    { coordinate: "CalendarItem.landlordOwner", count: 1 },
    { coordinate: "CalendarItem.annotation", count: 1 },
  ];

  it("are told once each for 200 rows over HTTP, as errors, in extensions, or instead of an answer", () =>
    inWorld(async (world) => {
      await withRows(world);
      for (const who of [world.members.dordtseHuurder, world.members.delftseWethouder, null]) {
        const told = (mode?: string) =>
          ask<{ calendarItems: { nodes: object[] } }, object>(
            world.url,
            who,
            QUESTION,
            { first: ROWS },
            mode === undefined ? {} : { headers: { "graphql-denied-fields": mode } },
          );
        const row = {
          id: expect.any(String),
          title: expect.stringMatching(/^Punt/),
          version: null,
          owner: null,
          annotation: null,
        };
        for (const mode of [undefined, "errors"]) {
          const { status, data, errors, extensions } = await told(mode);
          expect([
            status,
            errors.map(({ extensions: { code, coordinate, count } }) => [code, coordinate, count]),
          ]).toEqual([
            200,
            DENIED.map(({ coordinate, count }) => ["FORBIDDEN", coordinate, count]),
          ]);
          expect(data!.calendarItems.nodes).toEqual(Array.from({ length: ROWS }, () => row));
          expect(extensions).toEqual({});
        }
        const quiet = await told("extensions");
        expect([quiet.status, quiet.errors, quiet.extensions]).toEqual([
          200,
          [],
          { denied: DENIED },
        ]);
        expect(quiet.data!.calendarItems.nodes).toEqual(Array.from({ length: ROWS }, () => row));
        const rejected = await told("reject");
        expect([
          rejected.status,
          rejected.data,
          rejected.errors.map(({ extensions: { code, coordinates } }) => [code, coordinates]),
        ]).toEqual([403, null, [["FORBIDDEN", DENIED.map(({ coordinate }) => coordinate)]]]);
        expect((await told("quietly")).errors.map(({ extensions: { code } }) => code)).toEqual([
          "BAD_USER_INPUT",
        ]);
      }
      const party = await ask<{ calendarItems: { nodes: object[] } }, object>(
        world.url,
        world.members.voorzitter,
        QUESTION,
        { first: ROWS },
      );
      expect([party.errors, party.data!.calendarItems.nodes.length]).toEqual([[], ROWS]);
    }));

  it("are told once each for 200 rows over the WebSocket, in the same three ways", () =>
    inWorld(async (world) => {
      const document = `subscription { calendarChanged(year: 2026) { cursor changes { subject { ... on
          CalendarItem { id title version landlordOwner { name } annotation { note } } } } } }`;
      for (const mode of [undefined, "errors", "extensions"] as const) {
        const cursor = (
          await dataOf<{ changeCursor: string }, object>(world.url, null, "{ changeCursor }")
        ).changeCursor;
        const live = watch<
          { calendarChanged: { cursor: string; changes: { subject: object }[] } },
          object
        >(
          world.url,
          null,
          document.replace("year: 2026", `year: 2026, after: "${cursor}"`),
          {},
          { extensions: mode === undefined ? {} : { "GraphQL-Denied-Fields": mode } },
        );
        try {
          if (mode === undefined) await withRows(world);
          else await touch(world);
          await live.until(({ changes }) => changes.length >= ROWS, "all rows");
          for (const { data, errors, extensions } of live.messages) {
            expect(
              (errors ?? []).map(({ extensions: { code, coordinate, count } }) => [
                code,
                coordinate,
                count,
              ]),
            ).toEqual(
              mode === "extensions"
                ? []
                : DENIED.map(({ coordinate, count }) => ["FORBIDDEN", coordinate, count]),
            );
            expect(extensions).toEqual(mode === "extensions" ? { denied: DENIED } : undefined);
            for (const { subject } of data!.calendarChanged.changes)
              if ("title" in subject)
                expect(subject).toEqual({
                  id: expect.any(String),
                  title: expect.stringMatching(/^Punt/),
                  version: null,
                  landlordOwner: null,
                  annotation: null,
                });
          }
        } finally {
          await live.end();
        }
      }
      const rejected = watch(
        world.url,
        null,
        document,
        {},
        { extensions: { "GraphQL-Denied-Fields": "reject" } },
      );
      await rejected.until(({ isOver }) => isOver).finally(() => rejected.end());
      expect(
        rejected.refusal!.map(({ extensions: { code, coordinates } }) => [code, coordinates]),
      ).toEqual([["FORBIDDEN", DENIED.map(({ coordinate }) => coordinate)]]);
    }));

  /** Every item changes. */
  async function touch(world: World): Promise<void> {
    const { default: pg } = await import("pg");
    const superuser = new pg.Client({ connectionString: world.databaseUrl });
    await superuser.connect();
    await superuser
      .query("UPDATE app.calendar_item SET description = description || '.'")
      .finally(() => superuser.end());
  }

  it("are refused before anything is read as arguments, filters or orders, written or in variables", () =>
    inWorld(async (world) => {
      const asked: [string, object, string][] = [
        [
          "{ calendarItems(filter: { ownRanking: { eq: 1 } }) { totalCount } }",
          {},
          "CalendarItemFilter.ownRanking",
        ],
        [
          "query ($f: CalendarItemFilter) { calendarItems(filter: $f) { totalCount } }",
          { f: { and: [{ not: { ownNote: { contains: "x" } } }] } },
          "CalendarItemFilter.ownNote",
        ],
        [
          "{ calendarItems(order: [{ field: OWN_RANKING }]) { totalCount } }",
          {},
          "CalendarItemOrderField.OWN_RANKING",
        ],
        [
          "query ($o: [CalendarItemOrder!]) { calendarYears { items(order: $o) { totalCount } } }",
          { o: [{ field: "UPDATED_AT" }] },
          "CalendarItemOrderField.UPDATED_AT",
        ],
        [
          "query ($o: CalendarItemOrderField!) { calendarItems(order: [{ field: $o }]) { totalCount } }",
          { o: "UPDATED_AT" },
          "CalendarItemOrderField.UPDATED_AT",
        ],
        [
          `mutation { draftCalendarItem(input: { year: 2026, title: "x" }) { item { id } } }`,
          {},
          "Mutation.draftCalendarItem",
        ],
      ];
      for (const who of [world.members.dordtseAmbtenaar, null]) {
        for (const [document, variables, coordinate] of asked) {
          const { status, data, errors } = await ask(world.url, who, document, variables);
          expect([
            document,
            status,
            data,
            errors.map(({ extensions }) => [extensions.code, extensions.coordinate]),
          ]).toEqual([document, 403, null, expect.arrayContaining([["FORBIDDEN", coordinate]])]);
        }
      }
    }));
});
