import { mutationsOf } from "../acts/act.js";
import { AUDIENCES, type Audience } from "../authorisation/audience.js";
import { Change } from "../changes/change.entity.js";
import { ChangeResolver } from "../changes/change.resolver.js";
import { NodeResolver } from "../changes/node.resolver.js";
import { registerSubject } from "../changes/subjects.js";
import { audienceSchemasOf, buildSourceSchema } from "../graphql/build-schema.js";
import { Documents } from "../graphql/documents.js";
import { examplesOf, type Module } from "../module.js";
import { modules } from "../modules.js";

/**
 * Gathers what modules declare, and what the foundation has itself: everything that a server
 * serves.
 */
export function serve(served: readonly Module[]) {
  for (const one of served.flatMap(({ kept }) => kept)) registerSubject(one);
  const resolvers = [
    ChangeResolver,
    NodeResolver,
    ...served.flatMap(({ resolvers, acts, permissions }) => [
      ...resolvers,
      ...mutationsOf(acts),
      ...(permissions ? [permissions.resolver()] : []),
    ]),
  ] as const;
  // Building these is the slow part of a start. It happens once for all servers in the process.
  const schemas = lazy(() => buildSourceSchema(resolvers).then(audienceSchemasOf));
  const documents = lazy(async () => {
    const built = await schemas();
    return forEachAudience((audience) => new Documents(built[audience]));
  });
  return {
    /** The entities of everything that is stored. */
    entities: [Change, ...served.flatMap(({ kept }) => kept.map(({ row }) => row))],
    /** The resolvers of everything that can be asked and done. */
    resolvers,
    /** Whose rights follow from a row, by its table. */
    rights: new Map(served.flatMap(({ rights = {} }) => Object.entries(rights))),
    /** What a newcomer can ask without a token. */
    example: `{ ${examplesOf(served, "published").join(" ")} }`,
    /** What the clock does at midnight. */
    midnight: served.flatMap(({ midnight = [] }) => midnight),
    /** The schema of each audience. */
    schemas,
    /** The prepared documents of each audience. */
    documents,
  };
}
export type Served = ReturnType<typeof serve>;

/** What this version serves. */
export const ours = serve(modules);
export const { entities, resolvers } = ours;

export const forEachAudience = <T>(make: (audience: Audience) => T) =>
  Object.fromEntries(AUDIENCES.map((audience) => [audience, make(audience)])) as Record<
    Audience,
    T
  >;

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
