import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { argumentCoordinate, type Reading } from "./audience-reading.js";
import { coordinatesInDefault } from "./default-coordinates.js";

/**
 * Reports a field that reaches more audiences than the type it leads to, an input that reaches more
 * than its type, and an object that reaches fewer than its interface.
 */
export function compareWithTypes(
  reading: Reading,
  schema: GraphQLSchema,
  type: GraphQLNamedType,
): void {
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields()))
      compareInput({ reading, schema, coordinate: `${type.name}.${field.name}`, input: field });
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return;
  for (const field of Object.values(type.getFields())) {
    refuseBeyond(reading, `${type.name}.${field.name}`, getNamedType(field.type).name);
    for (const argument of field.args)
      compareInput({
        reading,
        schema,
        coordinate: argumentCoordinate(type.name, field.name, argument.name),
        input: argument,
      });
  }
  for (const parent of type.getInterfaces()) {
    for (const field of Object.values(parent.getFields()))
      compareWithInterface({ reading, type, parent, field });
  }
}

function compareInput({
  reading,
  schema,
  coordinate,
  input,
}: {
  reading: Reading;
  schema: GraphQLSchema;
  coordinate: string;
  input: GraphQLArgument | GraphQLInputField;
}): void {
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

function compareWithInterface({
  reading,
  type,
  parent,
  field,
}: {
  reading: Reading;
  type: GraphQLObjectType | GraphQLInterfaceType;
  parent: GraphQLInterfaceType;
  field: GraphQLField<unknown, unknown>;
}): void {
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
