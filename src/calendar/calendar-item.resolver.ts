import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { EVERYONE, PARTIES, VisibleTo } from "../authorisation/audience.js";
import { ChangeHistoryArgs, ChangeHistoryType, historyOf } from "../changes/history.js";
import { declareConnection, pageComplexity, PageArgs } from "../graphql/connection.js";
import type { Municipality, Organisation, Theme } from "../organisation/organisation.entity.js";
import type { Person } from "../organisation/membership.entity.js";
import { findMunicipalities, findOrganisations, findPersons, findThemes } from "../organisation/organisation.queries.js";
import { MunicipalityType, OrganisationType, PersonType, ThemeType } from "../organisation/organisation.type.js";
import type { RequestContext } from "../request-context.js";
import { numberLabel } from "./adopt-calendar-year.js";
import type { CalendarItem } from "./calendar-item.entity.js";
import type { CalendarItemAnnotation } from "./calendar-item-annotation.entity.js";
import { allowedItemActs, type ItemAct } from "./calendar-item.policy.js";
import type { CalendarItemProposal } from "./calendar-item-proposal.entity.js";
import type { CalendarYear } from "./calendar-year.entity.js";
import { CalendarItemFilter, CalendarItemOrder } from "./calendar.input.js";
import { findAnnotationsOfItems, findCalendarItems, findCalendarYearsByYear, findCopiesOfItems, listCalendarItems, listProposalsOfItems } from "./calendar.queries.js";
import { CalendarItemActEnum, CalendarItemAnnotationType, CalendarItemProposalType, CalendarItemType, CalendarYearType, PlannedPeriodType } from "./calendar.type.js";
import { periodLabel, type PlannedPeriod } from "./planned-period.js";

export const CalendarItems = declareConnection("CalendarItem", "A page of calendar items (agendapunten).", () => CalendarItemType, EVERYONE);

/** A planned period as clients see it; null when nothing is planned. */
export function periodOf({ plannedAs, startsOn, endsOn }: PlannedPeriod): PlannedPeriodType | null {
  return plannedAs && startsOn && endsOn ? { precision: plannedAs, startsOn, endsOn, label: periodLabel({ plannedAs, startsOn, endsOn })! } : null;
}

@Resolver(() => CalendarItemType)
export class CalendarItemResolver {
  @Query(() => CalendarItems.Connection, { complexity: pageComplexity, description: "Calendar items you may see, in your order, else by number, or by planned period for who sees no numbers; without your side's discarded drafts, unless the filter names the status DISCARDED (agendapunten)." })
  @VisibleTo(...EVERYONE)
  calendarItems(
    @Ctx() { snapshot }: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => CalendarItemFilter, { nullable: true, description: "Which items you want." }) filter?: CalendarItemFilter | null,
    @Arg("order", () => [CalendarItemOrder], { nullable: true, description: "In which order. Always total: equals are ordered by id." }) order?: CalendarItemOrder[] | null,
  ) {
    return listCalendarItems(snapshot, { filter, order, page });
  }

  @Query(() => CalendarItemType, { nullable: true, description: "One item; null when there is none with this id that you may know of." })
  @VisibleTo(...EVERYONE)
  calendarItem(@Ctx() { snapshot }: RequestContext, @Arg("id", () => ID, { description: "Its id." }) id: string): Promise<CalendarItem | null> {
    return snapshot.loader(findCalendarItems).load(id);
  }

  @FieldResolver(() => String, { nullable: true, description: "Year and number, for instance 2022-07; given when the item is shared, null while it is a draft (nummer)." })
  @VisibleTo(...PARTIES)
  number(@Root() { year, number }: CalendarItem): string | null {
    return numberLabel(year, number);
  }

  @FieldResolver(() => Int, { description: "The calendar's year (jaar)." })
  year(@Root() { year }: CalendarItem): number {
    return year;
  }

  @FieldResolver(() => CalendarYearType, { nullable: true, description: "The year's calendar; null when you see the item but not the calendar." })
  calendarYear(@Root() { year }: CalendarItem, @Ctx() { snapshot }: RequestContext): Promise<CalendarYear | null> {
    return snapshot.loader(findCalendarYearsByYear).load(year);
  }

  @FieldResolver(() => PlannedPeriodType, { nullable: true, description: "When it is planned; null: not yet (planning)." })
  planned(@Root() item: CalendarItem): PlannedPeriodType | null {
    return periodOf(item);
  }

  @FieldResolver(() => [ThemeType], { description: "Themes (thema's)." })
  themes(@Root() { themes }: CalendarItem, @Ctx() { snapshot }: RequestContext): Promise<Theme[]> {
    return snapshot.loadKnown(findThemes, themes);
  }

  @FieldResolver(() => [MunicipalityType], { description: "The municipalities it is about; empty: all of them (gemeenten)." })
  municipalities(@Root() { municipalityIds }: CalendarItem, @Ctx() { snapshot }: RequestContext): Promise<Municipality[]> {
    return snapshot.loadKnown(findMunicipalities, municipalityIds);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: "The side that put it on the calendar (indiener)." })
  proposedBy(@Root() { organisationId }: CalendarItem, @Ctx() { snapshot }: RequestContext): Promise<Organisation | null> {
    return snapshot.loader(findOrganisations).load(organisationId);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: "Who looks after it for Woonbron (trekker Woonbron)." })
  @VisibleTo(...PARTIES)
  async landlordOwner(@Root() { landlordOwnerId }: CalendarItem, @Ctx() { snapshot }: RequestContext): Promise<Person | null> {
    return landlordOwnerId ? snapshot.loader(findPersons).load(landlordOwnerId) : null;
  }

  @FieldResolver(() => PersonType, { nullable: true, description: "Who looks after it for CPRW (trekker CPRW)." })
  @VisibleTo(...PARTIES)
  async councilOwner(@Root() { councilOwnerId }: CalendarItem, @Ctx() { snapshot }: RequestContext): Promise<Person | null> {
    return councilOwnerId ? snapshot.loader(findPersons).load(councilOwnerId) : null;
  }

  @FieldResolver(() => CalendarItemAnnotationType, { nullable: true, description: "What your own organisation noted about it, for itself; null: nothing (eigen notitie)." })
  @VisibleTo(...PARTIES)
  annotation(@Root() { id }: CalendarItem, @Ctx() { snapshot }: RequestContext): Promise<CalendarItemAnnotation | null> {
    return snapshot.loader(findAnnotationsOfItems).load(id);
  }

  @FieldResolver(() => [CalendarItemProposalType], { nullable: true, description: "What was proposed for it since it was agreed, oldest first (voorstellen)." })
  @VisibleTo(...PARTIES)
  proposals(@Root() { id }: CalendarItem, @Ctx() { snapshot }: RequestContext): Promise<CalendarItemProposal[]> {
    return snapshot.loader(listProposalsOfItems).load(id);
  }

  @FieldResolver(() => CalendarItemType, { nullable: true, description: "The copy it goes on as in the next year (doorgeschoven naar)." })
  rolledOverTo(@Root() { id }: CalendarItem, @Ctx() { snapshot }: RequestContext): Promise<CalendarItem | null> {
    return snapshot.loader(findCopiesOfItems).load(id);
  }

  @FieldResolver(() => CalendarItemType, { nullable: true, description: "The item of the year before that it goes on from (doorgeschoven van)." })
  async rolledOverFrom(@Root() { rolledOverFromId }: CalendarItem, @Ctx() { snapshot }: RequestContext): Promise<CalendarItem | null> {
    return rolledOverFromId ? snapshot.loader(findCalendarItems).load(rolledOverFromId) : null;
  }

  @FieldResolver(() => [CalendarItemActEnum], { description: "What you can do with it now; empty when you only read. In a live delivery, which is made once for everybody with your rights, without what you may do only as its named owner: ask with a query." })
  async allowedActs(@Root() item: CalendarItem, @Ctx() { snapshot }: RequestContext): Promise<ItemAct[]> {
    if (!snapshot.viewer.role) return [];
    const [year, proposals] = await Promise.all([snapshot.loader(findCalendarYearsByYear).load(item.year), snapshot.loader(listProposalsOfItems).load(item.id)]);
    return allowedItemActs(snapshot.viewer, item, { closed: year?.status === "CLOSED" }, proposals.filter(({ status }) => status === "OPEN").map(({ kind }) => kind));
  }

  @FieldResolver(() => ChangeHistoryType, { nullable: true, complexity: pageComplexity, description: "What happened to it and to its parts, as far as you could see it when it happened, oldest first (geschiedenis)." })
  @VisibleTo(...PARTIES)
  history(@Root() { id }: CalendarItem, @Ctx() { snapshot }: RequestContext, @Args(() => ChangeHistoryArgs) args: ChangeHistoryArgs) {
    return historyOf(snapshot, id, args);
  }
}
