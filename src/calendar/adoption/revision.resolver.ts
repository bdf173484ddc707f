import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { PARTIES, VisibleTo } from "../../authorisation/audience.js";
import { relationsOf, toOne } from "../../reads/relations.js";
import type { RequestContext } from "../../request-context.js";
import { calendarItems } from "../item/item.reads.js";
import { CalendarItemType } from "../item/item.type.js";
import type { CalendarYear } from "../year/calendar-year.entity.js";
import { periodOf } from "../year/planned-period.js";
import { CalendarYearType, PlannedPeriodType } from "../year/year.type.js";
import type { AdoptedRow, CalendarYearRevision } from "./calendar-year-revision.entity.js";
import { listRevisionsOfYears } from "./revision.reads.js";
import { AdoptedItemType, CalendarYearRevisionType } from "./revision.type.js";

@Resolver(() => CalendarYearType)
export class RevisionsOfYearsResolver {
  @FieldResolver(() => [CalendarYearRevisionType], {
    nullable: true,
    description: "What both sides adopted, oldest first (vastgestelde versies).",
  })
  @VisibleTo(...PARTIES)
  revisions(
    @Root() { year }: CalendarYear,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<CalendarYearRevision[]> {
    return snapshot.loader(listRevisionsOfYears).load(year);
  }
}

@Resolver(() => CalendarYearRevisionType)
export class CalendarYearRevisionResolver {
  @FieldResolver(() => [AdoptedItemType], { description: "The items it held, by number." })
  items(@Root() { id: revisionId, items }: CalendarYearRevision): AdoptedRow[] {
    return items.map(({ id: itemId, ...item }) => ({
      ...item,
      id: `${revisionId}/${itemId}`,
      itemId,
    }));
  }
}

@Resolver(() => AdoptedItemType)
export class AdoptedItemResolver {
  @FieldResolver(() => PlannedPeriodType, {
    nullable: true,
    description: "When it was planned (planning).",
  })
  planned(@Root() item: AdoptedRow): PlannedPeriodType | null {
    return periodOf(item);
  }
}

export const adoptedItemRelations = relationsOf<AdoptedRow>(() => AdoptedItemType, {
  item: {
    type: () => CalendarItemType,
    nullable: true,
    description: "The item as it stands now (agendapunt).",
    relation: toOne(calendarItems.find, ({ itemId }: AdoptedRow) => itemId),
  },
});
