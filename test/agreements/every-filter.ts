import { getNamedType, type GraphQLInputObjectType, isEnumType, isInputObjectType } from "graphql";
import type { Audience } from "../../src/authorisation/audience.js";
import { publishedFor } from "../authorisation/everything.js";

/** Every condition of a filter, with every operator and value, and its opposite. */
export function everyFilter(
  audience: Audience,
  filterName: string,
  values: Readonly<Record<string, readonly unknown[]>>,
): object[] {
  const filter = publishedFor(audience).getType(filterName) as GraphQLInputObjectType;
  const conditions = Object.values(filter.getFields())
    .filter(({ name }) => !["and", "or", "not"].includes(name))
    .flatMap((field) => {
      const of = getNamedType(field.type);
      if (!isInputObjectType(of)) throw new Error(`${field.name} is no filter.`);
      return Object.values(of.getFields()).flatMap((operator) => {
        const type = getNamedType(operator.type);
        const operands = isEnumType(type)
          ? type.getValues().map(({ name }) => name)
          : { Boolean: [true, false], ...values }[type.name]!;
        const isList = String(operator.type).startsWith("[");
        return (isList ? [operands] : operands).map((operand) => ({
          [field.name]: { [operator.name]: operand },
        }));
      });
    });
  return [...conditions, ...conditions.map((one) => ({ not: one }))];
}
