import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { PARTIES, VisibleTo } from "../../authorisation/audience.js";
import { type Viewer, type ViewerClass, viewerClassOf } from "../../authorisation/viewer.js";
import { Personal } from "../../graphql/personal.js";
import type { Snapshot } from "../../persistence/snapshot.js";
import { relationsOf, toMany } from "../../reads/relations.js";
import type { RequestContext } from "../../request-context.js";
import type { CalendarItem } from "../item/calendar-item.entity.js";
import { itemLifecycle } from "../item/calendar-item.lifecycle.js";
import { CalendarItemActEnum, CalendarItemType, type ItemAct } from "../item/item.type.js";
import { findCalendarYearsByYear } from "../year/year.reads.js";
import { listProposalsOfItems } from "./proposal.reads.js";
import { CalendarItemProposalType } from "./proposal.type.js";

/** What can be done with an item depends on what is proposed for it. */
@Resolver(() => CalendarItemType)
export class ItemActsResolver {
  @FieldResolver(() => [CalendarItemActEnum], {
    description:
      "What you can do with it now by your role, the same to everybody with your rights; " +
      "empty when you only read (handelingen).",
  })
  allowedActs(@Root() item: CalendarItem, @Ctx() { snapshot }: RequestContext): Promise<ItemAct[]> {
    return allowedTo(viewerClassOf(snapshot.viewer), item, snapshot);
  }

  @FieldResolver(() => [CalendarItemActEnum], {
    nullable: true,
    description:
      "What you can do with it now beside `allowedActs`, because it names you as the owner " +
      "for your side. It depends on the person: a subscription that selects it is refused, " +
      "ask with a query (handelingen als trekker).",
  })
  @VisibleTo(...PARTIES)
  @Personal
  async allowedActsAsOwner(
    @Root() item: CalendarItem,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<ItemAct[]> {
    const byRole = await allowedTo(viewerClassOf(snapshot.viewer), item, snapshot);
    return (await allowedTo(snapshot.viewer, item, snapshot)).filter(
      (act) => !byRole.includes(act),
    );
  }
}

export const proposalsOfItems = relationsOf<CalendarItem>(() => CalendarItemType, {
  proposals: {
    type: () => [CalendarItemProposalType],
    nullable: true,
    audiences: PARTIES,
    description: "What was proposed for it since it was agreed, oldest first (voorstellen).",
    relation: toMany(listProposalsOfItems, ({ id }: CalendarItem) => id),
  },
});

/** The acts that a viewer can do on an item now. */
async function allowedTo(
  viewer: Viewer | ViewerClass,
  item: CalendarItem,
  snapshot: Snapshot,
): Promise<ItemAct[]> {
  if (!viewer.role) return [];
  const year = await snapshot.loader(findCalendarYearsByYear).load(item.year);
  const openProposals = async () =>
    (await snapshot.loader(listProposalsOfItems).load(item.id))
      .filter(({ status }) => status === "OPEN")
      .map(({ kind }) => kind);
  const {
    status,
    organisationId,
    endsOn,
    levels,
    themes,
    municipalityIds,
    landlordOwnerId,
    councilOwnerId,
  } = item;
  const subject = {
    status,
    organisationId,
    year: item.year,
    endsOn,
    levels,
    themes,
    municipalityIds,
    landlordOwnerId,
    councilOwnerId,
  };
  const isClosed = { closed: year?.status === "CLOSED" };
  return itemLifecycle.allowed(viewer, { subject, year: () => isClosed, openProposals });
}
