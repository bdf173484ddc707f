import { MapperKind, mapSchema, pruneSchema } from "@graphql-tools/utils";
import {
  assertValidSchema,
  getNamedType,
  isObjectType,
  type GraphQLAbstractType,
  type GraphQLFieldConfig,
  type GraphQLSchema,
  type GraphQLTypeResolver,
} from "graphql";
import { AUDIENCES, type Audience } from "../authorisation/audience.js";
import { Forbidden } from "../errors.js";
import { relationOf } from "./relation.js";
import { prefetching, type PrefetchingContext, relating } from "./prefetch.js";
import { argumentCoordinate, type DeclaredAudiences } from "./audience-reading.js";
import { readAudiences, refuseProblems } from "./declared-audiences.js";

/**
 * The two schemas of an audience: what it may ask (executable), and what it is told exists
 * (published).
 */
export interface AudienceSchema {
  readonly audience: Audience;
  /** Every type and field. A field that is not for this audience answers null. */
  readonly executable: GraphQLSchema;
  /**
   * Only what is for this audience: introspection and the committed SDL come from it. It is made at
   * its first use, so that no start waits for it.
   */
  readonly published: GraphQLSchema;
  /**
   * Coordinates of everything that is not for this audience: `Type`, `Type.field`,
   * `Type.field(arg:)`, `Input.field`, `Enum.VALUE`.
   */
  readonly hidden: ReadonlySet<string>;
}

/**
 * Makes one pair of schemas per audience from the one source. Throws what `refuseUndeclared`
 * throws.
 */
export function buildAudienceSchemas(
  source: GraphQLSchema,
  declared: DeclaredAudiences = {},
): Record<Audience, AudienceSchema> {
  const { audiences, problems } = readAudiences(source, declared);
  refuseProblems(problems);
  const build = (audience: Audience): AudienceSchema => {
    const hidden = new Set(
      [...audiences]
        .filter(([, seenBy]) => !seenBy.includes(audience))
        .map(([coordinate]) => coordinate),
    );
    const executable = assertValidFor(audience, "executable", executableSchema(source, hidden));
    let published: GraphQLSchema | undefined;
    return {
      audience,
      executable,
      hidden,
      get published() {
        return (published ??= assertValidFor(
          audience,
          "published",
          publishedSchema(source, hidden),
        ));
      },
    };
  };
  return Object.fromEntries(AUDIENCES.map((audience) => [audience, build(audience)])) as Record<
    Audience,
    AudienceSchema
  >;
}

function executableSchema(source: GraphQLSchema, hidden: ReadonlySet<string>): GraphQLSchema {
  return mapSchema(source, {
    [MapperKind.OBJECT_FIELD]: (field, name, typeName) => {
      const coordinate = `${typeName}.${name}`;
      if (!hidden.has(coordinate) && !hidden.has(typeName)) return withRows(coordinate, field);
      // Operations are refused before they get to `subscribe`; this is the second lock.
      const subscribe =
        field.subscribe &&
        ((): never => {
          throw new Forbidden(`${coordinate} is not for you.`, { coordinate });
        });
      return {
        ...field,
        resolve: () => null,
        subscribe,
        extensions: { ...field.extensions, relation: undefined },
      };
    },
    [MapperKind.INTERFACE_TYPE]: (type) => withSafeResolveType(type),
    [MapperKind.UNION_TYPE]: (type) => withSafeResolveType(type),
  });
}

/**
 * Gives a field its resolver. A relation is answered directly, without type-graphql's way to its
 * method; a field that brings rows prefetches their relations.
 */
function withRows<Context>(
  coordinate: string,
  field: GraphQLFieldConfig<unknown, Context & PrefetchingContext>,
): GraphQLFieldConfig<unknown, Context & PrefetchingContext> {
  const relation = relationOf(field);
  if (relation) return { ...field, resolve: relating(relation) };
  return field.resolve && isObjectType(getNamedType(field.type))
    ? { ...field, resolve: prefetching(coordinate, field.resolve) }
    : field;
}

/**
 * Compiled documents call `resolveType` outside any try, so a throw there ends the process. A
 * promise, which type-graphql makes of every `resolveType` option, matches no type. So a row names
 * its type in `__typename`, and a value whose type cannot be told synchronously becomes an ordinary
 * error on that field.
 */
function withSafeResolveType<T extends GraphQLAbstractType>(type: T): T {
  const original = type.resolveType;
  const resolveType: GraphQLTypeResolver<unknown, unknown> = (...asked) => {
    const [value] = asked;
    try {
      if (
        typeof value === "object" &&
        value !== null &&
        "__typename" in value &&
        typeof value.__typename === "string"
      )
        return value.__typename;
      const answer = original?.(...asked);
      if (typeof answer === "string") return answer;
      if (answer) void Promise.resolve(answer).catch(() => undefined);
      return `(unknown: a row of ${type.name} must name its type in __typename)`;
    } catch (error) {
      return `(unknown: ${error instanceof Error ? error.message : String(error)})`;
    }
  };
  const config = { ...type.toConfig(), resolveType };
  return new (type.constructor as new (of: typeof config) => T)(config);
}

function publishedSchema(source: GraphQLSchema, hidden: ReadonlySet<string>): GraphQLSchema {
  // Fields go first and enum values after them: mapSchema reads every default anew, and would trip
  // over a value that is gone.
  const withoutFields = mapSchema(source, {
    [MapperKind.COMPOSITE_FIELD]: (field, name, typeName) => {
      if (hidden.has(`${typeName}.${name}`)) return null;
      const args = Object.entries(field.args ?? {}).filter(
        ([argument]) => !hidden.has(argumentCoordinate(typeName, name, argument)),
      );
      return { ...field, args: Object.fromEntries(args) };
    },
    [MapperKind.INPUT_OBJECT_FIELD]: (field, name, typeName) =>
      hidden.has(`${typeName}.${name}`) ? null : field,
  });
  const withoutValues = mapSchema(withoutFields, {
    [MapperKind.ENUM_VALUE]: (value, typeName, ...[, name]) =>
      hidden.has(`${typeName}.${name}`) ? null : value,
  });
  return pruneSchema(
    mapSchema(withoutValues, {
      [MapperKind.TYPE]: (type) => (hidden.has(type.name) ? null : type),
    }),
  );
}

function assertValidFor(audience: Audience, name: string, schema: GraphQLSchema): GraphQLSchema {
  try {
    assertValidSchema(schema);
    return schema;
  } catch (cause) {
    throw new Error(
      `The ${name} schema for ${audience} is not valid: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}
