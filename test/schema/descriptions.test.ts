import "reflect-metadata";
import { describe, expect, it } from "@jest/globals";
import {
  type GraphQLSchema,
  buildSchema as schemaOf,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from "graphql";
import { argumentCoordinate } from "../../src/graphql/audience-reading.js";
import { buildSourceSchema } from "../../src/graphql/build-schema.js";
import { resolvers } from "../../src/server/serve.js";

/** The coordinates of everything that does not say what it is. */
function undescribed(schema: GraphQLSchema): string[] {
  const silent: string[] = [];
  const read = (coordinate: string, { description }: { description?: string | null }) =>
    void (description?.trim() || silent.push(coordinate));
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    const root = [
      schema.getQueryType(),
      schema.getMutationType(),
      schema.getSubscriptionType(),
    ].some((one) => one === type);
    if (!root && !["ID", "String", "Int", "Float", "Boolean"].includes(type.name))
      read(type.name, type);
    if (isEnumType(type))
      for (const value of type.getValues()) read(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields()))
        read(`${type.name}.${field.name}`, field);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      read(`${type.name}.${field.name}`, field);
      for (const argument of field.args)
        read(argumentCoordinate(type.name, field.name, argument.name), argument);
    }
  }
  return silent;
}

describe("the descriptions in the schema, which are its public documentation", () => {
  it("say of every type, field, argument, input field and enum value what it is", async () => {
    expect(undescribed(await buildSourceSchema(resolvers))).toEqual([]);
  });

  it("are missed wherever one can be missing", () => {
    expect(
      undescribed(
        schemaOf(`
      type Query { a("b" b: Int, c: In, d: E): T } type T { "x" x: S y: U } input In { "x" x: Int
        y: Int } enum E { "V" V W } scalar S union U = T interface I { z: Int }
    `),
      ).sort(),
    ).toEqual([
      "E",
      "E.W",
      "I",
      "I.z",
      "In",
      "In.y",
      "Query.a",
      "Query.a(c:)",
      "Query.a(d:)",
      "S",
      "T",
      "T.y",
      "U",
    ]);
  });
});
