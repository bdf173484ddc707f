import { createUnionType, registerEnumType, type ClassType } from "type-graphql";
import { EVERYONE, type Audience } from "../authorisation/audience.js";
import type { Language } from "../terms/language.js";

/**
 * The audiences of enums and unions, which type-graphql cannot decorate. Modules fill this when
 * they are loaded.
 */
export const declaredAudiences = {
  types: {} as Record<string, readonly Audience[]>,
  values: {} as Record<string, readonly Audience[]>,
};

/**
 * Registers a GraphQL enum whose values are their own names.
 *
 * @param values each value with its description, in which the Dutch term stands.
 * @param narrowed values that are for fewer audiences than the enum.
 * @returns the enum object, for `@Field(() => …)`.
 */
export function declareEnum<V extends string>({
  name,
  description,
  values,
  audiences = EVERYONE,
  narrowed = {},
}: {
  name: string;
  description: string;
  values: Record<V, string>;
  audiences?: readonly Audience[];
  narrowed?: Partial<Record<V, readonly Audience[]>>;
}): { [K in V]: K } {
  const names = Object.keys(values) as V[];
  const enumObject = Object.fromEntries(names.map((value) => [value, value])) as { [K in V]: K };
  const valuesConfig = Object.fromEntries(
    names.map((value) => [value, { description: values[value] }]),
  );
  registerEnumType(enumObject, { name, description, valuesConfig: valuesConfig as never });
  declaredAudiences.types[name] = audiences;
  declared.set(enumObject, valuesConfig);
  for (const [value, seenBy] of Object.entries(narrowed))
    declaredAudiences.values[`${name}.${value}`] = seenBy as readonly Audience[];
  return enumObject;
}

/** The same, for an enum that everybody sees. */
export const enumOf = <V extends string>(
  name: string,
  description: string,
  values: Record<V, string>,
) => declareEnum<V>({ name, description, values });

/**
 * Adds a value to an enum that other files fill. It must be called before the schema is built.
 * Throws when the value is declared twice.
 */
export function addEnumValue(
  enumObject: Readonly<Record<string, string>>,
  value: string,
  description: string,
): void {
  if (value in enumObject) throw new Error(`${value} is declared twice.`);
  (enumObject as Record<string, string>)[value] = value;
  declared.get(enumObject)![value] = { description };
}

/** A word or a phrase in each language of the API's readers. */
export type Words = Readonly<Record<Language, string>>;

/** The values of each enum by its object, as type-graphql reads them when the schema is built. */
const declared = new WeakMap<object, Record<string, { description: string }>>();

/**
 * The words for a value of an enum, from its description, such as `Ask for information (informatie
 * vragen).`: in Dutch the term in brackets, in English what stands before it. Throws where the
 * description has no Dutch term.
 */
export function wordsOf<V extends string>(enumObject: { readonly [K in V]: K }, value: V): Words {
  const [, english, dutch] =
    DESCRIBED.exec(declared.get(enumObject)?.[value]?.description ?? "") ?? [];
  if (!english || !dutch) throw new Error(`${value} is described without a Dutch term.`);
  return { nl: dutch.trim(), en: `${english[0]!.toLowerCase()}${english.slice(1).trim()}` };
}

/**
 * Matches the first clause, and the first term in the brackets at the end, where articles of law
 * may follow it.
 */
const DESCRIBED = /^([^,;:(]+).*? \((\p{L}[^(),]*)[^()]*(?:\([^()]*\)[^()]*)*\)\.?$/u;

/** The same for a state. Its description explains it, so the English word comes from its code. */
export const stateWordsOf = <V extends string>(
  enumObject: { readonly [K in V]: K },
  value: V,
): Words => ({
  ...wordsOf(enumObject, value),
  en: value.toLowerCase().replaceAll("_", " "),
});

/** Joins several words with commas, as a sentence lists them. */
export const listed = (words: readonly Words[]): Words => ({
  nl: words.map(({ nl }) => nl).join(", "),
  en: words.map(({ en }) => en).join(", "),
});

/** Registers a GraphQL union whose rows carry their type's name as `__typename`. */
export function declareUnion({
  name,
  description,
  types,
  audiences = EVERYONE,
}: {
  name: string;
  description: string;
  types: () => readonly ClassType[];
  audiences?: readonly Audience[];
}) {
  declaredAudiences.types[name] = audiences;
  return createUnionType({
    name,
    description,
    types,
    resolveType: (row: { __typename?: string }) => row.__typename,
  });
}
