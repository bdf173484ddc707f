import { Extensions } from "type-graphql";
import { BadUserInput } from "../errors.js";
import type { FeedChange } from "./change-feed.js";
import type { ChangeSelection } from "./change.queries.js";
import type { ChangeFilterInput } from "./change.type.js";
import { subjectKinds } from "./subjects.js";

/**
 * Which changes a subscription field is about, given its arguments. The hub asks before anything is executed. Of a change that is not readable only a
 * removal is told: nothing else of it may select.
 */
export type Selects = (args: Record<string, unknown>) => (change: FeedChange, readable: boolean) => boolean;

/** Says which changes a `@Subscription` delivers. */
export const DeliversChanges = (selects: Selects) => Extensions({ selects });

/** Subscriptions have no source of their own: the hub delivers them from the change log. */
export function deliveredByHub(): never {
  throw new Error("Subscriptions are delivered by the live hub; this server executed one by itself.");
}

/** @throws BAD_USER_INPUT for a type that no change is about. */
export function selectionOf(filter: ChangeFilterInput | null | undefined): ChangeSelection {
  if (!filter) return {};
  return { entities: filter.subjectTypes?.map(entityOf), acts: filter.acts ?? undefined, subjectId: filter.subjectId ?? undefined };
}

export const selectsBy = ({ entities, acts, subjectId }: ChangeSelection) => (change: FeedChange, readable: boolean): boolean =>
  (!entities || entities.includes(change.entity)) && (!acts || !readable || acts.includes(change.act)) && (subjectId === undefined || change.subjectId === subjectId);

function entityOf(typeName: string): string {
  for (const kind of subjectKinds.values()) if (kind.typeName === typeName) return kind.entity;
  throw new BadUserInput(`No change is about "${typeName}". Known: ${[...subjectKinds.values()].map((kind) => kind.typeName).join(", ")}.`, { argument: "filter.subjectTypes" });
}
