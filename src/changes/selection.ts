import { Extensions } from "type-graphql";
import { BadUserInput } from "../errors.js";
import type { FeedChange } from "./change-feed.js";
import type { ChangeSelection } from "./change.queries.js";
import type { ChangeFilterInput } from "./change.type.js";
import { subjectKinds } from "./subjects.js";

/** Which changes a subscription is about: those that meet everything that is named. */
export interface LiveSelection extends ChangeSelection {
  readonly topic?: string | undefined;
}

/** Which changes a subscription field is about, given its arguments. */
export type Selects = (args: Record<string, unknown>) => LiveSelection;

/** Says which changes a `@Subscription` delivers. */
export const DeliversChanges = (selects: Selects) => Extensions({ selects });

/** Subscriptions have no source of their own: the hub delivers them from the change log. */
export function deliveredByHub(): never {
  throw new Error(
    "Subscriptions are delivered by the live hub; this server executed one by itself.",
  );
}

/** @throws BAD_USER_INPUT for a type that no change is about. */
export function selectionOf(filter: ChangeFilterInput | null | undefined): ChangeSelection {
  if (!filter) return {};
  return {
    entities: filter.subjectTypes?.map(entityOf),
    acts: filter.acts ?? undefined,
    subjectId: filter.subjectId ?? undefined,
  };
}

/**
 * Of a change that is not readable only a removal is told: nothing else of it
 * may select, its act least of all.
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
 * By which of its properties the changes of a selection are found: the most
 * telling one that it names.
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
