import { Arg, Ctx, Int, Query, Resolver, Root, Subscription } from "type-graphql";
import { EVERYONE, VisibleTo } from "../authorisation/audience.js";
import { FIRST, pageComplexity, refusePageSize } from "../reads/connection.js";
import { GraphQLChangeCursor } from "../graphql/scalars.js";
import type { Snapshot } from "../persistence/snapshot.js";
import type { LogPlace } from "./change-cursor.js";
import { findLogPlace, findPlaceBehind, listChanges } from "./change.queries.js";
import { ChangeBatchType, ChangeFilterInput } from "./change.type.js";
import { describeChanges } from "./describe-changes.js";
import type { LiveHub } from "./live-hub.js";
import type { LiveBatch } from "./live-operation.js";
import { DeliversChanges, deliveredByHub, selectionOf } from "./selection.js";

/** The argument `after` of every subscription. */
export const AFTER = { nullable: true, description: "Go on from here; without it, from now on." };
/** What these resolvers know of a request. */
interface Asking {
  readonly snapshot: Snapshot;
  readonly hub: LiveHub;
}

const START: LogPlace = { position: 0n, seen: [] };

@Resolver()
export class ChangeResolver {
  @Query(() => GraphQLChangeCursor, {
    description:
      "Where the change log stands in exactly the view of the data that this query answers " +
      "from. Subscribe with it as `after`: nothing is missed and nothing repeated.",
  })
  @VisibleTo(...EVERYONE)
  async changeCursor(@Ctx() { snapshot, hub }: Asking): Promise<string> {
    const place = await findLogPlace(snapshot);
    try {
      return hub.seal(place, snapshot.viewer);
    } catch (tooMany) {
      snapshot.readAnew(tooMany); // the next execution sees the positions that wake() gives
      await hub.wake();
      throw tooMany;
    }
  }

  @Query(() => ChangeBatchType, {
    complexity: pageComplexity,
    description:
      "The change log as far as you may see it, in order (wijzigingen). The same changes as " +
      "the subscription delivers. Once in an operation.",
  })
  @VisibleTo(...EVERYONE)
  async changes(
    @Ctx() { snapshot, hub }: Asking,
    @Arg("first", () => Int, FIRST) first: number,
    @Arg("after", () => GraphQLChangeCursor, {
      nullable: true,
      description: "Go on from here; without it, from the beginning of the log.",
    })
    after?: string | null,
    @Arg("filter", () => ChangeFilterInput, {
      nullable: true,
      description: "Which changes you want.",
    })
    filter?: ChangeFilterInput | null,
  ): Promise<ChangeBatchType> {
    refusePageSize(first);
    const place = after ? await hub.resume(after, snapshot.viewer) : START;
    const changes = await listChanges({
      snapshot,
      after: place,
      limit: first + 1,
      selection: selectionOf(filter),
    });
    const page = changes.slice(0, first);
    const end = await findPlaceBehind(
      snapshot,
      changes.length > first ? BigInt(page.at(-1)!.position!) : null,
      place.seen,
    );
    return {
      cursor: hub.seal(end, snapshot.viewer),
      changes: await describeChanges(snapshot, page),
      hasMore: changes.length > first,
    };
  }

  @Subscription(() => ChangeBatchType, {
    name: "changes",
    subscribe: deliveredByHub,
    description: "Everything you may see, in order, as it happens (wijzigingen).",
  })
  @VisibleTo(...EVERYONE)
  @DeliversChanges(({ filter }) => selectionOf(filter as ChangeFilterInput | null))
  onChanges(
    @Ctx() { snapshot }: Asking,
    @Root() batch: LiveBatch,
    @Arg("after", () => GraphQLChangeCursor, AFTER) _after?: string | null,
    @Arg("filter", () => ChangeFilterInput, {
      nullable: true,
      description: "Which changes you want.",
    })
    _filter?: ChangeFilterInput | null,
  ): Promise<ChangeBatchType> {
    return liveBatch(snapshot, batch);
  }
}

/**
 * Makes the answer of a subscription. Subjects are read as the class of viewers for which it is
 * executed.
 */
export async function liveBatch(
  snapshot: Snapshot,
  { cursor, changes, hasMore }: LiveBatch,
): Promise<ChangeBatchType> {
  return { cursor, changes: await describeChanges(snapshot, changes), hasMore };
}
