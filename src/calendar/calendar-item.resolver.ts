import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { EVERYONE, isParty, PARTIES, VisibleTo } from "../authorisation/audience.js";
import { type Viewer, type ViewerClass, viewerClassOf } from "../authorisation/viewer.js";
import { ChangeHistoryArgs, ChangeHistoryType, historyOf } from "../changes/history.js";
import { declareConnection, pageComplexity, PageArgs } from "../graphql/connection.js";
import { Personal } from "../graphql/personal.js";
import { Related, toKnown, toMany, toOne } from "../graphql/relations.js";
import { ID } from "../graphql/scalars.js";
import type { Person } from "../organisation/membership.entity.js";
import type { Municipality, Organisation, Theme } from "../organisation/organisation.entity.js";
import { themes, municipalities, organisations, persons } from "../organisation/organisation.kept.js";
import { MunicipalityType, OrganisationType, PersonType, ThemeType } from "../organisation/organisation.type.js";
import type { Snapshot } from "../persistence/snapshot.js";
import type { RequestContext } from "../request-context.js";
import type { CalendarItemAnnotation } from "./calendar-item-annotation.entity.js";
import type { CalendarItemProposal } from "./calendar-item-proposal.entity.js";
import type { CalendarItem } from "./calendar-item.entity.js";
import { type ItemAct, itemLifecycle } from "./calendar-item.lifecycle.js";
import type { CalendarYear } from "./calendar-year.entity.js";
import type { CalendarItemStatus } from "./calendar.enums.js";
import { CalendarItemFilter, CalendarItemOrder } from "./calendar.input.js";
import { calendarItems } from "./calendar.kept.js";
import { findAnnotationsOfItems, findCalendarYearsByYear, findCopiesOfItems, listCalendarItems, listProposalsOfItems } from "./calendar.queries.js";
import {
  CalendarItemActEnum, CalendarItemAnnotationType, CalendarItemProposalType, CalendarItemStatusEnum,
  CalendarItemType, CalendarYearType, PlannedPeriodType,
} from "./calendar.type.js";
import { numberLabel } from "./number-label.js";
import { periodLabel, type PlannedPeriod } from "./planned-period.js";

export const CalendarItems = declareConnection("CalendarItem", "A page of calendar items (agendapunten).", () => CalendarItemType, EVERYONE);

/** A planned period as clients see it; null when nothing is planned. */
export function periodOf({ plannedAs, startsOn, endsOn }: PlannedPeriod): PlannedPeriodType | null {
  return plannedAs && startsOn && endsOn ? { precision: plannedAs, startsOn, endsOn, label: periodLabel({ plannedAs, startsOn, endsOn })! } : null;
}

const calendarYearOf = toOne(findCalendarYearsByYear, ({ year }: CalendarItem) => year);
const themesOf = toKnown(themes.find, ({ themes }: CalendarItem) => themes);
const municipalitiesOf = toKnown(municipalities.find, ({ municipalityIds }: CalendarItem) => municipalityIds);
const proposerOf = toOne(organisations.find, ({ organisationId }: CalendarItem) => organisationId);
const landlordOwnerOf = toOne(persons.find, ({ landlordOwnerId }: CalendarItem) => landlordOwnerId);
const councilOwnerOf = toOne(persons.find, ({ councilOwnerId }: CalendarItem) => councilOwnerId);
const annotationOf = toOne(findAnnotationsOfItems, ({ id }: CalendarItem) => id);
const proposalsOf = toMany(listProposalsOfItems, ({ id }: CalendarItem) => id);
const copyOf = toOne(findCopiesOfItems, ({ id }: CalendarItem) => id);
const originalOf = toOne(calendarItems.find, ({ rolledOverFromId }: CalendarItem) => rolledOverFromId);

/** The acts that a viewer can do with an item now. */
async function allowedTo(viewer: Viewer | ViewerClass, item: CalendarItem, snapshot: Snapshot): Promise<ItemAct[]> {
  if (!viewer.role) return [];
  const year = await snapshot.loader(findCalendarYearsByYear).load(item.year);
  const openProposals = async () => (await snapshot.loader(listProposalsOfItems).load(item.id))
    .filter(({ status }) => status === "OPEN").map(({ kind }) => kind);
  const { status, organisationId, endsOn, levels, themes, municipalityIds, landlordOwnerId, councilOwnerId } = item;
  const subject = { status, organisationId, year: item.year, endsOn, levels, themes, municipalityIds, landlordOwnerId, councilOwnerId };
  const isClosed = { closed: year?.status === "CLOSED" };
  return itemLifecycle.allowed(viewer, { subject, year: () => isClosed, openProposals });
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
    return snapshot.loader(calendarItems.find).load(id);
  }

  @FieldResolver(() => CalendarItemStatusEnum, {
    description: "Where it stands in its life; while it is POSTPONED, all but the two parties are told the status before (status).",
  })
  status(
    @Root() { status, toldStatus }: CalendarItem, @Ctx() { snapshot }: RequestContext,
  ): CalendarItemStatus {
    return isParty(snapshot.viewer.audience) ? status : toldStatus;
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
  @Related(calendarYearOf)
  calendarYear(@Root() row: CalendarItem, @Ctx() { snapshot }: RequestContext): CalendarYear | null | Promise<CalendarYear | null> {
    return calendarYearOf.of(row, snapshot);
  }

  @FieldResolver(() => PlannedPeriodType, { nullable: true, description: "When it is planned; null: not yet (planning)." })
  planned(@Root() item: CalendarItem): PlannedPeriodType | null {
    return periodOf(item);
  }

  @FieldResolver(() => [ThemeType], { description: "Themes (thema's)." })
  @Related(themesOf)
  themes(@Root() row: CalendarItem, @Ctx() { snapshot }: RequestContext): Theme[] | Promise<Theme[]> {
    return themesOf.of(row, snapshot);
  }

  @FieldResolver(() => [MunicipalityType], { description: "The municipalities it is about; empty: all of them (gemeenten)." })
  @Related(municipalitiesOf)
  municipalities(@Root() row: CalendarItem, @Ctx() { snapshot }: RequestContext): Municipality[] | Promise<Municipality[]> {
    return municipalitiesOf.of(row, snapshot);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: "The side that put it on the calendar (indiener)." })
  @Related(proposerOf)
  proposedBy(@Root() row: CalendarItem, @Ctx() { snapshot }: RequestContext): Organisation | null | Promise<Organisation | null> {
    return proposerOf.of(row, snapshot);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: "Who looks after it for Woonbron (trekker Woonbron)." })
  @VisibleTo(...PARTIES)
  @Related(landlordOwnerOf)
  landlordOwner(@Root() row: CalendarItem, @Ctx() { snapshot }: RequestContext): Person | null | Promise<Person | null> {
    return landlordOwnerOf.of(row, snapshot);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: "Who looks after it for CPRW (trekker CPRW)." })
  @VisibleTo(...PARTIES)
  @Related(councilOwnerOf)
  councilOwner(@Root() row: CalendarItem, @Ctx() { snapshot }: RequestContext): Person | null | Promise<Person | null> {
    return councilOwnerOf.of(row, snapshot);
  }

  @FieldResolver(() => CalendarItemAnnotationType, { nullable: true, description: "What your own organisation noted about it, for itself; null: nothing (eigen notitie)." })
  @VisibleTo(...PARTIES)
  @Related(annotationOf)
  annotation(@Root() row: CalendarItem, @Ctx() { snapshot }: RequestContext): CalendarItemAnnotation | null | Promise<CalendarItemAnnotation | null> {
    return annotationOf.of(row, snapshot);
  }

  @FieldResolver(() => [CalendarItemProposalType], { nullable: true, description: "What was proposed for it since it was agreed, oldest first (voorstellen)." })
  @VisibleTo(...PARTIES)
  @Related(proposalsOf)
  proposals(@Root() row: CalendarItem, @Ctx() { snapshot }: RequestContext): CalendarItemProposal[] | Promise<CalendarItemProposal[]> {
    return proposalsOf.of(row, snapshot);
  }

  @FieldResolver(() => CalendarItemType, { nullable: true, description: "The copy it goes on as in the next year (doorgeschoven naar)." })
  @Related(copyOf)
  rolledOverTo(@Root() row: CalendarItem, @Ctx() { snapshot }: RequestContext): CalendarItem | null | Promise<CalendarItem | null> {
    return copyOf.of(row, snapshot);
  }

  @FieldResolver(() => CalendarItemType, { nullable: true, description: "The item of the year before that it goes on from (doorgeschoven van)." })
  @Related(originalOf)
  rolledOverFrom(@Root() row: CalendarItem, @Ctx() { snapshot }: RequestContext): CalendarItem | null | Promise<CalendarItem | null> {
    return originalOf.of(row, snapshot);
  }

  @FieldResolver(() => [CalendarItemActEnum], { description: "What you can do with it now by your role, the same to everybody with your rights; empty when you only read (handelingen)." })
  allowedActs(@Root() item: CalendarItem, @Ctx() { snapshot }: RequestContext): Promise<ItemAct[]> {
    return allowedTo(viewerClassOf(snapshot.viewer), item, snapshot);
  }

  @FieldResolver(() => [CalendarItemActEnum], { nullable: true, description: "What you can do with it now beside `allowedActs`, because it names you as the owner for your side. It depends on the person: a subscription that selects it is refused, ask with a query (handelingen als trekker)." })
  @VisibleTo(...PARTIES)
  @Personal
  async allowedActsAsOwner(@Root() item: CalendarItem, @Ctx() { snapshot }: RequestContext): Promise<ItemAct[]> {
    const byRole = await allowedTo(viewerClassOf(snapshot.viewer), item, snapshot);
    return (await allowedTo(snapshot.viewer, item, snapshot)).filter((act) => !byRole.includes(act));
  }

  @FieldResolver(() => ChangeHistoryType, { nullable: true, complexity: pageComplexity, description: "What happened to it and to its parts, as far as you could see it when it happened, oldest first (geschiedenis)." })
  @VisibleTo(...PARTIES)
  history(@Root() { id }: CalendarItem, @Ctx() { snapshot }: RequestContext, @Args(() => ChangeHistoryArgs) args: ChangeHistoryArgs) {
    return historyOf(snapshot, id, args);
  }
}
