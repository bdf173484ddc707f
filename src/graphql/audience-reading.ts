import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { AUDIENCES, type Audience } from "../authorisation/audience.js";

/**
 * Audiences of the schema elements that type-graphql cannot decorate. Enums and unions must stand
 * here; enum values and the arguments of resolvers only when they narrow.
 */
export interface DeclaredAudiences {
  /** By type name: `{ PledgeStatus: EVERYONE }`. */
  readonly types?: Readonly<Record<string, readonly Audience[]>>;
  /** By enum value: `{ "PledgeOrder.TENANT_RANKING": ["TENANT_COUNCIL"] }`. */
  readonly values?: Readonly<Record<string, readonly Audience[]>>;
  /** By argument: `{ "Query.pledges(draft:)": PARTIES }`. */
  readonly args?: Readonly<Record<string, readonly Audience[]>>;
}

/** The coordinate of an argument: `Type.field(argument:)`. */
export const argumentCoordinate = (type: string, field: string, argument: string): string =>
  `${type}.${field}(${argument}:)`;

export type Audiences = readonly Audience[];

/** What has been read so far. */
export interface Reading {
  /** Who may see each coordinate, after inheriting and narrowing. */
  readonly audiences: Map<string, Audiences>;
  readonly problems: string[];
}

/** Reads who may see a type and what is in it. */
export function readType({
  reading,
  schema,
  type,
  declared,
}: {
  reading: Reading;
  schema: GraphQLSchema;
  type: GraphQLNamedType;
  declared: DeclaredAudiences;
}): void {
  const root = rootOf(schema, type);
  const own = read({
    reading,
    coordinate: type.name,
    parent: root ? AUDIENCES : undefined,
    extensions: type.extensions,
    declared: declared.types,
  });
  if (isEnumType(type)) {
    for (const value of type.getValues())
      read({
        reading,
        coordinate: `${type.name}.${value.name}`,
        parent: own,
        extensions: value.extensions,
        declared: declared.values,
      });
  }
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      const seenBy = read({
        reading,
        coordinate: `${type.name}.${field.name}`,
        parent: own,
        extensions: field.extensions,
      });
      refuseRequired({
        reading,
        coordinate: `${type.name}.${field.name}`,
        own: seenBy,
        parent: own,
        required: isRequiredInputField(field),
      });
    }
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields()))
      readField({ reading, type, field, parent: own, root, declared });
  }
}

function readField({
  reading,
  type,
  field,
  parent,
  root,
  declared,
}: {
  reading: Reading;
  type: GraphQLObjectType | GraphQLInterfaceType;
  field: GraphQLField<unknown, unknown>;
  parent: Audiences;
  root: string | undefined;
  declared: DeclaredAudiences;
}): void {
  const coordinate = `${type.name}.${field.name}`;
  if (root && !field.extensions.audiences)
    reading.problems.push(`${coordinate} does not say who may see it`);
  const own = read({ reading, coordinate, parent, extensions: field.extensions });
  // A denied field answers null, but a denied subscription is refused before it starts.
  if (isNonNullType(field.type) && own.length < parent.length && root !== "subscription") {
    reading.problems.push(
      `${coordinate} is not for everybody who sees ${type.name}, so it must be nullable`,
    );
  }
  for (const argument of field.args) {
    const at = argumentCoordinate(type.name, field.name, argument.name);
    refuseRequired({
      reading,
      coordinate: at,
      own: read({
        reading,
        coordinate: at,
        parent: own,
        extensions: argument.extensions,
        declared: declared.args,
      }),
      parent: own,
      required: isRequiredArgument(argument),
    });
  }
}

/**
 * Reads the audiences that one element declares, and compares them with those of the element it
 * stands in. With `parent` undefined the element must declare them itself.
 */
function read({
  reading,
  coordinate,
  parent,
  extensions,
  declared = {},
}: {
  reading: Reading;
  coordinate: string;
  parent: Audiences | undefined;
  extensions: Readonly<Record<string, unknown>>;
  declared?: DeclaredAudiences["types"];
}): Audiences {
  const said =
    extensions.audiences ??
    (Object.hasOwn(declared, coordinate) ? declared[coordinate] : undefined);
  if (said === undefined && !parent)
    reading.problems.push(`${coordinate} does not say who may see it`);
  if (said !== undefined && !isAudiences(said))
    reading.problems.push(`${coordinate} names no audience, or one that does not exist`);
  const own = isAudiences(said)
    ? AUDIENCES.filter((audience) => said.includes(audience))
    : undefined;
  const wider = own && parent ? own.filter((audience) => !parent.includes(audience)) : [];
  if (wider.length > 0)
    reading.problems.push(
      `${coordinate} is for ${wider.join(", ")}, which what it stands in is not`,
    );
  // When something is wrong, nobody may see it. The problem stops the start, but nothing may open
  // by accident.
  const effective = own
    ? own.filter((audience) => !parent || parent.includes(audience))
    : said === undefined
      ? (parent ?? [])
      : [];
  reading.audiences.set(coordinate, effective);
  return effective;
}

function refuseRequired({
  reading,
  coordinate,
  own,
  parent,
  required,
}: {
  reading: Reading;
  coordinate: string;
  own: Audiences;
  parent: Audiences;
  required: boolean;
}): void {
  if (required && own.length < parent.length) {
    reading.problems.push(
      `${coordinate} is not for everybody who may send what it stands in, so it must be optional`,
    );
  }
}

function rootOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
): "query" | "mutation" | "subscription" | undefined {
  if (type === schema.getQueryType()) return "query";
  if (type === schema.getMutationType()) return "mutation";
  return type === schema.getSubscriptionType() ? "subscription" : undefined;
}

const isAudiences = (value: unknown): value is Audiences =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one) => AUDIENCES.some((audience) => audience === one));
