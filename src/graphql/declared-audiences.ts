import { isIntrospectionType, isScalarType, type GraphQLSchema } from "graphql";
import { compareWithTypes } from "./audience-comparison.js";
import { type DeclaredAudiences, readType, type Reading } from "./audience-reading.js";

/**
 * Throws one Error that lists every element of the schema that does not say who may see it, or
 * says so in a way that would leak.
 */
export function refuseUndeclared(schema: GraphQLSchema, declared: DeclaredAudiences = {}): void {
  refuseProblems(readAudiences(schema, declared).problems);
}

/** Reads who may see each element of the schema, and lists what is wrong with what it declares. */
export function readAudiences(schema: GraphQLSchema, declared: DeclaredAudiences): Reading {
  const reading: Reading = { audiences: new Map(), problems: [] };
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isScalarType(type),
  );
  for (const type of types) readType({ reading, schema, type, declared });
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

/** @throws one Error that lists all problems, where there are any. */
export function refuseProblems(problems: readonly string[]): void {
  if (problems.length > 0)
    throw new Error(
      `The schema does not say who may see what:\n${problems.map((problem) => `- ${problem}`).join("\n")}`,
    );
}
