import {
  astFromValue,
  getNamedType,
  visit,
  visitWithTypeInfo,
  TypeInfo,
  Kind,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
} from "graphql";

/**
 * The coordinates of the input fields and enum values that a default value mentions: a request
 * sends them without the caller naming them.
 */
export function coordinatesInDefault(
  schema: GraphQLSchema,
  input: GraphQLArgument | GraphQLInputField,
): string[] {
  const literal =
    input.defaultValue === undefined ? null : astFromValue(input.defaultValue, input.type);
  if (!literal) return [];
  const found: string[] = [];
  const info = new TypeInfo(schema, input.type);
  visit(
    literal,
    visitWithTypeInfo(info, {
      [Kind.OBJECT_FIELD]: (node) =>
        void found.push(`${getNamedType(info.getParentInputType())?.name}.${node.name.value}`),
      [Kind.ENUM]: (node) =>
        void found.push(`${getNamedType(info.getInputType())?.name}.${node.value}`),
    }),
  );
  return found;
}
