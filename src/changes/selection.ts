import { Extensions } from "type-graphql";
import { BadUserInput } from "../errors.js";
import type { FeedChange } from "./change-feed.js";
import type { ChangeSelection } from "./change.queries.js";
import type { ChangeFilterInput } from "./change.type.js";
import { subjectKinds } from "./subjects.js";

/** Which changes a subscription is about: those that match every part that is given. */
export interface LiveSelection extends ChangeSelection {
  readonly topic?: string | undefined;
}

/** Tells which changes a subscription field is about, given its arguments. */
export type Selects = (args: Record<string, unknown>) => LiveSelection;

/** Declares which changes a `@Subscription` delivers. */
export const DeliversChanges = (selects: Selects) => Extensions({ selects });

/**
 * The `subscribe` of every subscription. It always throws, because the hub delivers subscriptions
 * from the change log.
 */
export function deliveredByHub(): never {
  throw new Error(
    "Subscriptions are delivered by the live hub; this server executed one by itself.",
  );
}

/**
 * Makes a selection of a client's filter. @throws BAD_USER_INPUT for a type that no change is
 * about.
 */
export function selectionOf(filter: ChangeFilterInput | null | undefined): ChangeSelection {
  if (!filter) return {};
  return {
    entities: filter.subjectTypes?.map(entityOf),
    acts: filter.acts ?? undefined,
    subjectId: filter.subjectId ?? undefined,
  };
}

/**
 * Whether a selection includes a change. A viewer who cannot read a change is told of a removal
 * only: nothing else of it may select, its act least of all.
 */
export const isSelected = (
  { topic, subjectId, entities, acts }: LiveSelection,
  change: FeedChange,
  readable: boolean,
): boolean =>
  (topic === undefined || topic === change.topic) &&
  (subjectId === undefined || subjectId === change.subjectId) &&
  (!entities || entities.includes(change.entity)) &&
  (!acts || !readable || acts.includes(change.act));

/**
 * The routes by which the changes of a selection are found. They follow from the most telling
 * property that it names.
 */
export function routesOf({ topic, subjectId, entities, acts }: LiveSelection): readonly string[] {
  if (subjectId !== undefined) return [`subject/${subjectId}`];
  if (topic !== undefined) return [`topic/${topic}`];
  if (entities) return entities.map((entity) => `entity/${entity}`);
  if (acts) return ["removal", ...acts.map((act) => `act/${act}`)];
  return ["any"];
}

/** All routes by which a selection may look for this change. */
export const routesTo = (
  { topic, subjectId, entity, act }: FeedChange,
  readable: boolean,
): readonly string[] => [
  "any",
  `subject/${subjectId}`,
  `topic/${topic}`,
  `entity/${entity}`,
  readable ? `act/${act}` : "removal",
];

function entityOf(typeName: string): string {
  for (const kind of subjectKinds.values()) if (kind.typeName === typeName) return kind.entity;
  throw new BadUserInput(
    `No change is about "${typeName}". Known: ${[...subjectKinds.values()].map((kind) => kind.typeName).join(", ")}.`,
    { argument: "filter.subjectTypes" },
  );
}
