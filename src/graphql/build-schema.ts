import type { GraphQLSchema } from "graphql";
import { buildSchema, type BuildSchemaOptions } from "type-graphql";
import type { Audience } from "../authorisation/audience.js";
import { type AudienceSchema, buildAudienceSchemas } from "./audience-schemas.js";
import { declaredAudiences } from "./enums.js";
import { withNodes } from "./with-nodes.js";

/**
 * type-graphql asks for a PubSub as soon as there is a subscription. The hub delivers ours, so this
 * one throws.
 */
const noPubSub: NonNullable<BuildSchemaOptions["pubSub"]> = {
  publish() {
    throw new Error("Changes are delivered from the change log, not published.");
  },
  subscribe() {
    throw new Error("Changes are delivered from the change log, not published.");
  },
};

/** The one source schema: every type and field, as if for everybody. It is never served. */
export async function buildSourceSchema(
  resolvers: BuildSchemaOptions["resolvers"],
): Promise<GraphQLSchema> {
  return withNodes(
    await buildSchema({ resolvers, validate: false, pubSub: noPubSub, orphanedTypes: [] }),
  );
}

/** The schemas of each audience. Throws when a type or field does not say who may see it. */
export function audienceSchemasOf(source: GraphQLSchema): Record<Audience, AudienceSchema> {
  return buildAudienceSchemas(source, declaredAudiences);
}
