import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  Int,
  Query,
  Resolver,
  Root,
  Subscription,
} from "type-graphql";
import { EVERYONE, PARTIES, VisibleTo } from "../../authorisation/audience.js";
import { liveBatch } from "../../changes/change.resolver.js";
import { ChangeBatchType } from "../../changes/change.type.js";
import type { LiveBatch } from "../../changes/live-operation.js";
import { ChangeHistoryArgs, ChangeHistoryType, historyOf } from "../../changes/history.js";
import { DeliversChanges, deliveredByHub } from "../../changes/selection.js";
import { PageArgs, pageComplexity } from "../../reads/connection.js";
import { keyOf } from "../../graphql/key-of.js";
import { relationsOf, toOne } from "../../reads/relations.js";
import { GraphQLChangeCursor } from "../../graphql/scalars.js";
import type { RequestContext } from "../../request-context.js";
import { CalendarItems, periodOf } from "../item/calendar-item.resolver.js";
import type { AdoptedRow, CalendarYear, CalendarYearRevision } from "./calendar-year.entity.js";
import { type YearAct, yearLifecycle } from "./calendar-year.lifecycle.js";
import { CalendarItemFilter, CalendarItemOrder } from "../calendar.input.js";
import {
  AdoptedItemType,
  CalendarItemType,
  CalendarYearActEnum,
  CalendarYearRevisionType,
  CalendarYearType,
  PlannedPeriodType,
} from "../calendar.type.js";
import { findYearEnds } from "./year-end.js";
import { listItemsOfYears } from "../item/item.list.js";
import { calendarItems } from "../item/item.reads.js";
import { listCalendarYears, findCalendarYearsByYear, listRevisionsOfYears } from "./year.reads.js";

@Resolver(() => CalendarYearType)
export class CalendarYearResolver {
  @Query(() => [CalendarYearType], {
    description: "The calendars you may see, by year (participatiekalenders).",
  })
  @VisibleTo(...EVERYONE)
  calendarYears(@Ctx() { snapshot }: RequestContext): Promise<CalendarYear[]> {
    return listCalendarYears(snapshot);
  }

  @Query(() => CalendarYearType, {
    nullable: true,
    description:
      "The calendar of a year; null when there is none that you may know of (participatiekalender).",
  })
  @VisibleTo(...EVERYONE)
  calendarYear(
    @Ctx() { snapshot }: RequestContext,
    @Arg("year", () => Int, { description: "The year." }) year: number,
  ): Promise<CalendarYear | null> {
    return snapshot.loader(findCalendarYearsByYear).load(year);
  }

  @FieldResolver(() => CalendarItems.Connection, {
    complexity: pageComplexity,
    description:
      "Its items, in your order, else by number, or by planned period for who sees no " +
      "numbers; without your side's discarded drafts, unless the filter names the status " +
      "DISCARDED (agendapunten).",
  })
  items(
    @Root() { year }: CalendarYear,
    @Ctx() { snapshot }: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => CalendarItemFilter, {
      nullable: true,
      description: "Which items you want.",
    })
    filter?: CalendarItemFilter | null,
    @Arg("order", () => [CalendarItemOrder], {
      nullable: true,
      description: "In which order. Always total: equals are ordered by id.",
    })
    order?: CalendarItemOrder[] | null,
  ) {
    const list = { filter, order, page };
    return snapshot.loader(listItemsOfYears(list), `items ${keyOf(list)}`).load(year);
  }

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

  @FieldResolver(() => [CalendarYearActEnum], {
    description: "What you can do with it now; empty when you only read.",
  })
  async allowedActs(
    @Root() year: CalendarYear,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<YearAct[]> {
    if (!snapshot.viewer.role) return [];
    const end = () => snapshot.loader(findYearEnds).load(year.year);
    return yearLifecycle.allowed(snapshot.viewer, { subject: year, end });
  }

  @FieldResolver(() => ChangeHistoryType, {
    nullable: true,
    complexity: pageComplexity,
    description:
      "What happened to the calendar as a whole, as far as you could see it when it happened, " +
      "oldest first (geschiedenis).",
  })
  @VisibleTo(...PARTIES)
  history(
    @Root() { id }: CalendarYear,
    @Ctx() { snapshot }: RequestContext,
    @Args(() => ChangeHistoryArgs) args: ChangeHistoryArgs,
  ) {
    return historyOf(snapshot, id, args);
  }

  @Subscription(() => ChangeBatchType, {
    subscribe: deliveredByHub,
    description:
      "The changes of one year's calendar that you may see: the year, its items, what is " +
      "proposed for them and your own notes (kalenderwijzigingen).",
  })
  @VisibleTo(...EVERYONE)
  @DeliversChanges(({ year }) => ({ topic: `calendar/${String(year)}` }))
  calendarChanged(
    @Ctx() { snapshot }: RequestContext,
    @Root() batch: LiveBatch,
    @Arg("year", () => Int, { description: "The calendar's year." }) _year: number,
    @Arg("after", () => GraphQLChangeCursor, {
      nullable: true,
      description: "Go on from here; without it, from now on.",
    })
    _after?: string | null,
  ): Promise<ChangeBatchType> {
    return liveBatch(snapshot, batch);
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
