import { ArgsType, Field, Int, ObjectType } from "type-graphql";
import { PARTICIPANTS, VisibleTo } from "../authorisation/audience.js";
import { Refusal } from "../errors.js";
import { FIRST, PageInfoType, refusePageSize } from "../reads/connection.js";
import { isUuid } from "../persistence/rows.js";
import type { Batch, Snapshot } from "../persistence/snapshot.js";
import { findHistoriesOfChanges, listHistories, type ReadableChange } from "./change.queries.js";
import { ChangeType } from "./change.type.js";
import { describeChanges } from "./describe-changes.js";

@ObjectType("ChangeEdge", { simpleResolvers: true, description: "A place in a history." })
@VisibleTo(...PARTICIPANTS)
export class ChangeEdgeType {
  @Field(() => String, { description: "Hand it to `after`." }) cursor!: string;
  @Field(() => ChangeType, { description: "What happened there." }) node!: ChangeType;
}

@ObjectType("ChangeConnection", {
  simpleResolvers: true,
  description: "A page of a history, oldest first (geschiedenis).",
})
@VisibleTo(...PARTICIPANTS)
export class ChangeHistoryType {
  @Field(() => [ChangeEdgeType], { description: "The places of this page, oldest first." })
  edges!: ChangeEdgeType[];
  @Field(() => [ChangeType], { description: "The edges' nodes, for who needs no cursors." })
  nodes!: ChangeType[];
  @Field(() => PageInfoType, { description: "Where this page stands in the history." })
  pageInfo!: PageInfoType;
}

@ArgsType()
export class ChangeHistoryArgs {
  @Field(() => Int, FIRST) first!: number;
  @Field(() => String, { nullable: true, description: "The cursor of an edge: go on behind it." })
  after?: string | null;
}

/**
 * Reads a page of the history of one subject. Histories of many subjects in one answer are read in
 * one statement.
 */
export async function historyOf(
  snapshot: Snapshot,
  subjectId: string,
  { first, after }: ChangeHistoryArgs,
): Promise<ChangeHistoryType> {
  refusePageSize(first);
  if (after != null) await refuseForeignCursor(snapshot, subjectId, after);
  const histories: Batch<string, ReadableChange[]> = (_, subjectIds) =>
    listHistories({ snapshot, subjectIds, limit: first + 1, afterKey: after ?? null });
  const changes = await snapshot.loader(histories, `history ${first} ${after}`).load(subjectId);
  const nodes = await describeChanges(snapshot, changes.slice(0, first));
  const edges = nodes.map((node) => ({ cursor: node.id, node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: changes.length > first,
      hasPreviousPage: after != null,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/**
 * Refuses a cursor that is not in this history: the page behind it would be empty, and a client
 * would take that for the end.
 * @throws CURSOR_INVALID.
 */
async function refuseForeignCursor(
  snapshot: Snapshot,
  subjectId: string,
  cursor: string,
): Promise<void> {
  const subject = isUuid(cursor)
    ? await snapshot.loader(findHistoriesOfChanges).load(cursor.toLowerCase())
    : null;
  if (subject !== subjectId)
    throw new Refusal(
      "CURSOR_INVALID",
      "This cursor is not from this history. Start without a cursor.",
    );
}
