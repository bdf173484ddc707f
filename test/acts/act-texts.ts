import {
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
} from "graphql";
import type { PossibleAct } from "./every-act.js";

/** The place of a text in an act's input: `["decisions", 0, "reasons"]`. */
export type TextPath = readonly (string | number)[];

/** The place of every text that an act takes, by the schema. */
export function textsOf(schema: GraphQLSchema, mutation: string): TextPath[] {
  const input = schema
    .getMutationType()
    ?.getFields()
    [mutation]?.args.find(({ name }) => name === "input");
  if (!input) throw new Error(`${mutation} takes no input.`);
  return textsIn(input.type);
}

function textsIn(type: GraphQLInputType): TextPath[] {
  const nullable = getNullableType(type);
  if (isListType(nullable))
    return textsIn(nullable.ofType as GraphQLInputType).map((path) => [0, ...path]);
  const named = getNamedType(nullable);
  if (!isInputObjectType(named)) return named.name === "String" ? [[]] : [];
  return Object.values(named.getFields()).flatMap((field) =>
    textsIn(field.type).map((path) => [field.name, ...path]),
  );
}

/** The input of an act with this text in that place; the rest of it stays as it is. */
export function withTextIn(
  { input, texts = {} }: Pick<PossibleAct, "input" | "texts">,
  path: TextPath,
  text: string | null,
): PossibleAct["input"] {
  const [field] = path as [string];
  const whole = field in texts ? { ...input, [field]: texts[field] } : input;
  return withText(whole, path, text) as PossibleAct["input"];
}

function withText(input: unknown, [key, ...path]: TextPath, text: string | null): unknown {
  if (key === undefined) return text;
  if (typeof key === "number")
    return [withText((input as unknown[] | undefined)?.[key], path, text)];
  return {
    ...(input as object | undefined),
    [key]: withText((input as Record<string, unknown> | undefined)?.[key], path, text),
  };
}
