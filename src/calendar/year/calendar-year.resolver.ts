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
import { AFTER, liveBatch } from "../../changes/change.resolver.js";
import { ChangeBatchType } from "../../changes/change.type.js";
import type { LiveBatch } from "../../changes/live-operation.js";
import { ChangeHistoryArgs, ChangeHistoryType, historyOf } from "../../changes/history.js";
import { DeliversChanges, deliveredByHub } from "../../changes/selection.js";
import { pageComplexity } from "../../reads/connection.js";
import { GraphQLChangeCursor } from "../../graphql/scalars.js";
import type { RequestContext } from "../../request-context.js";
import type { CalendarYear } from "./calendar-year.entity.js";
import { yearLifecycle } from "./calendar-year.lifecycle.js";
import { type YearAct, CalendarYearActEnum, CalendarYearType } from "./year.type.js";
import { findYearEnds } from "./year-end.js";
import { listCalendarYears, findCalendarYearsByYear } from "./year.reads.js";

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
    @Arg("after", () => GraphQLChangeCursor, AFTER)
    _after?: string | null,
  ): Promise<ChangeBatchType> {
    return liveBatch(snapshot, batch);
  }
}
