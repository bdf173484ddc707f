import { MapperKind, mapSchema } from "@graphql-tools/utils";
import {
  getNamedType,
  GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isNonNullType,
} from "graphql";

/**
 * Lets every type that has an `id` implement `Node`: nobody can forget to say so, and clients can
 * keep every object by its id.
 */
export function withNodes(schema: GraphQLSchema): GraphQLSchema {
  const node = schema.getType("Node");
  if (!isInterfaceType(node)) return schema;
  return mapSchema(schema, {
    [MapperKind.OBJECT_TYPE]: (type) => {
      const id = type.getFields().id?.type;
      if (!isNonNullType(id) || getNamedType(id).name !== "ID") return type;
      const config = type.toConfig();
      return new GraphQLObjectType({ ...config, interfaces: [...config.interfaces, node] });
    },
  });
}
