import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isScalarType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { AUDIENCES, type Audience } from "../authorisation/audience.js";
import { coordinatesInDefault } from "./default-coordinates.js";

/**
 * Audiences of the schema elements that type-graphql cannot decorate. Enums and unions must stand
 * here; enum values and the arguments of resolvers only when they narrow.
 */
export interface DeclaredAudiences {
  /** By type name: `{ CalendarItemStatus: EVERYONE }`. */
  readonly types?: Readonly<Record<string, readonly Audience[]>>;
  /** By enum value: `{ "AdviceOrder.TENANT_RANKING": ["TENANT_COUNCIL"] }`. */
  readonly values?: Readonly<Record<string, readonly Audience[]>>;
  /** By argument: `{ "Query.adviceProcedures(draft:)": PARTIES }`. */
  readonly args?: Readonly<Record<string, readonly Audience[]>>;
}

/**
 * Throws one Error that lists every element of the schema that does not say who may see it, or
 * says so in a way that would leak.
 */
export function refuseUndeclared(schema: GraphQLSchema, declared: DeclaredAudiences = {}): void {
  refuseProblems(readAudiences(schema, declared).problems);
}

/** The coordinate of an argument: `Type.field(argument:)`. */
export const argumentCoordinate = (type: string, field: string, argument: string): string =>
  `${type}.${field}(${argument}:)`;

type Audiences = readonly Audience[];

interface Reading {
  /** Who may see each coordinate, after inheriting and narrowing. */
  readonly audiences: Map<string, Audiences>;
  readonly problems: string[];
}

/** Reads who may see each element of the schema, and lists what is wrong with what it declares. */
export function readAudiences(schema: GraphQLSchema, declared: DeclaredAudiences): Reading {
  const reading: Reading = { audiences: new Map(), problems: [] };
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isScalarType(type),
  );
  for (const type of types) readType(reading, schema, type, declared);
  // This is a second pass: it compares audiences that must have been read, in whatever order the
  // types come.
  for (const type of types) compareWithTypes(reading, schema, type);
  for (const coordinate of [declared.types, declared.values, declared.args].flatMap((part) =>
    Object.keys(part ?? {}),
  )) {
    if (!reading.audiences.has(coordinate))
      reading.problems.push(`${coordinate} is declared, but stands nowhere in the schema`);
  }
  return reading;
}

function readType(
  reading: Reading,
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  declared: DeclaredAudiences,
): void {
  const root = rootOf(schema, type);
  const own = read(
    reading,
    type.name,
    root ? AUDIENCES : undefined,
    type.extensions,
    declared.types,
  );
  if (isEnumType(type)) {
    for (const value of type.getValues())
      read(reading, `${type.name}.${value.name}`, own, value.extensions, declared.values);
  }
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      const seenBy = read(reading, `${type.name}.${field.name}`, own, field.extensions);
      refuseRequired(
        reading,
        `${type.name}.${field.name}`,
        seenBy,
        own,
        isRequiredInputField(field),
      );
    }
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields()))
      readField(reading, type, field, own, root, declared);
  }
}

function readField(
  reading: Reading,
  type: GraphQLObjectType | GraphQLInterfaceType,
  field: GraphQLField<unknown, unknown>,
  parent: Audiences,
  root: string | undefined,
  declared: DeclaredAudiences,
): void {
  const coordinate = `${type.name}.${field.name}`;
  if (root && !field.extensions.audiences)
    reading.problems.push(`${coordinate} does not say who may see it`);
  const own = read(reading, coordinate, parent, field.extensions);
  // A denied field answers null, but a denied subscription is refused before it starts.
  if (isNonNullType(field.type) && own.length < parent.length && root !== "subscription") {
    reading.problems.push(
      `${coordinate} is not for everybody who sees ${type.name}, so it must be nullable`,
    );
  }
  for (const argument of field.args) {
    const at = argumentCoordinate(type.name, field.name, argument.name);
    refuseRequired(
      reading,
      at,
      read(reading, at, own, argument.extensions, declared.args),
      own,
      isRequiredArgument(argument),
    );
  }
}

/**
 * Reads the audiences that one element declares, and compares them with those of the element it
 * stands in. With `parent` undefined the element must declare them itself.
 */
function read(
  reading: Reading,
  coordinate: string,
  parent: Audiences | undefined,
  extensions: Readonly<Record<string, unknown>>,
  declared: DeclaredAudiences["types"] = {},
): Audiences {
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

function refuseRequired(
  reading: Reading,
  coordinate: string,
  own: Audiences,
  parent: Audiences,
  required: boolean,
): void {
  if (required && own.length < parent.length) {
    reading.problems.push(
      `${coordinate} is not for everybody who may send what it stands in, so it must be optional`,
    );
  }
}

/**
 * Reports a field that reaches more audiences than the type it leads to, an input that reaches more
 * than its type, and an object that reaches fewer than its interface.
 */
function compareWithTypes(reading: Reading, schema: GraphQLSchema, type: GraphQLNamedType): void {
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields()))
      compareInput(reading, schema, `${type.name}.${field.name}`, field);
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return;
  for (const field of Object.values(type.getFields())) {
    refuseBeyond(reading, `${type.name}.${field.name}`, getNamedType(field.type).name);
    for (const argument of field.args)
      compareInput(
        reading,
        schema,
        argumentCoordinate(type.name, field.name, argument.name),
        argument,
      );
  }
  for (const parent of type.getInterfaces()) {
    for (const field of Object.values(parent.getFields()))
      compareWithInterface(reading, type, parent, field);
  }
}

function compareInput(
  reading: Reading,
  schema: GraphQLSchema,
  coordinate: string,
  input: GraphQLArgument | GraphQLInputField,
): void {
  refuseBeyond(reading, coordinate, getNamedType(input.type).name);
  for (const used of coordinatesInDefault(schema, input)) refuseBeyond(reading, coordinate, used);
}

function refuseBeyond(reading: Reading, coordinate: string, target: string): void {
  const limit = reading.audiences.get(target);
  const beyond = limit
    ? (reading.audiences.get(coordinate) ?? []).filter((audience) => !limit.includes(audience))
    : [];
  if (beyond.length > 0)
    reading.problems.push(
      `${coordinate} is for ${beyond.join(", ")}, but ${target} is not: narrow it`,
    );
}

function compareWithInterface(
  reading: Reading,
  type: GraphQLObjectType | GraphQLInterfaceType,
  parent: GraphQLInterfaceType,
  field: GraphQLField<unknown, unknown>,
): void {
  const promised = (suffix: string): void => {
    const seenBy = reading.audiences.get(type.name + suffix) ?? [];
    const missing = (reading.audiences.get(parent.name + suffix) ?? []).filter(
      (audience) =>
        reading.audiences.get(type.name)?.includes(audience) && !seenBy.includes(audience),
    );
    if (missing.length > 0)
      reading.problems.push(
        `${type.name}${suffix} is not for ${missing.join(", ")}, but ${parent.name}${suffix} is: narrow both`,
      );
  };
  promised(`.${field.name}`);
  for (const argument of field.args) promised(argumentCoordinate("", field.name, argument.name));
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

/** @throws one Error that lists all problems, where there are any. */
export function refuseProblems(problems: readonly string[]): void {
  if (problems.length > 0)
    throw new Error(
      `The schema does not say who may see what:\n${problems.map((problem) => `- ${problem}`).join("\n")}`,
    );
}
