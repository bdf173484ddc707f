import { createUnionType, registerEnumType, type ClassType } from "type-graphql";
import { EVERYONE, type Audience } from "../authorisation/audience.js";

/** The audiences of enums and unions, which type-graphql cannot decorate. Filled when the modules are loaded. */
export const declaredAudiences = { types: {} as Record<string, readonly Audience[]>, values: {} as Record<string, readonly Audience[]> };

/**
 * Registers a GraphQL enum whose values are their own names.
 *
 * @param values each value with its description, in which the Dutch term stands.
 * @param narrowed values that are for fewer audiences than the enum.
 * @returns the enum object, to be named in `@Field(() => …)`.
 */
export function declareEnum<V extends string>(
  name: string, description: string, values: Record<V, string>, audiences: readonly Audience[] = EVERYONE, narrowed: Partial<Record<V, readonly Audience[]>> = {},
): { [K in V]: K } {
  const names = Object.keys(values) as V[];
  const enumObject = Object.fromEntries(names.map((value) => [value, value])) as { [K in V]: K };
  registerEnumType(enumObject, { name, description, valuesConfig: Object.fromEntries(names.map((value) => [value, { description: values[value] }])) as never });
  declaredAudiences.types[name] = audiences;
  for (const [value, seenBy] of Object.entries(narrowed)) declaredAudiences.values[`${name}.${value}`] = seenBy as readonly Audience[];
  return enumObject;
}

/** Registers a GraphQL union whose rows carry their type's name as `__typename`. */
export function declareUnion(name: string, description: string, types: () => readonly ClassType[], audiences: readonly Audience[] = EVERYONE) {
  declaredAudiences.types[name] = audiences;
  return createUnionType({ name, description, types, resolveType: (row: { __typename?: string }) => row.__typename });
}
