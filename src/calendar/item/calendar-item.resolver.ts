import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { EVERYONE, isParty, PARTIES, VisibleTo } from "../../authorisation/audience.js";
import { ChangeHistoryArgs, ChangeHistoryType, historyOf } from "../../changes/history.js";
import { declareConnection, pageComplexity, PageArgs } from "../../reads/connection.js";
import { relationsOf, toKnown, toOne } from "../../reads/relations.js";
import { ID } from "../../graphql/scalars.js";
import {
  themes,
  municipalities,
  organisations,
  persons,
} from "../../organisation/organisation.kept.js";
import {
  MunicipalityType,
  OrganisationType,
  PersonType,
  ThemeType,
} from "../../organisation/organisation.type.js";
import type { RequestContext } from "../../request-context.js";
import type { CalendarItem } from "./calendar-item.entity.js";
import type { CalendarItemAnnotation } from "./calendar-item-annotation.entity.js";
import type { CalendarItemStatus } from "../calendar.enums.js";
import { CalendarItemFilter, CalendarItemOrder, calendarItemGroups } from "./item.input.js";
import {
  CalendarItemAnnotationType,
  CalendarItemStatusEnum,
  CalendarItemType,
} from "./item.type.js";
import { CalendarYearType, PlannedPeriodType } from "../year/year.type.js";
import { numberLabel } from "../year/number-label.js";
import { periodOf } from "../year/planned-period.js";
import { listCalendarItems } from "./item.list.js";
import { calendarItems, findAnnotationsOfItems, findCopiesOfItems } from "./item.reads.js";
import { findCalendarYearsByYear } from "../year/year.reads.js";

export const CalendarItems = declareConnection({
  name: "CalendarItem",
  description: "A page of calendar items (agendapunten).",
  node: () => CalendarItemType,
  audiences: EVERYONE,
  groups: calendarItemGroups,
});

@Resolver(() => CalendarItemType)
export class CalendarItemResolver {
  @Query(() => CalendarItems.Connection, {
    complexity: pageComplexity,
    description:
      "Calendar items you may see, in your order, else by number, or by planned period for " +
      "who sees no numbers; without your side's discarded drafts, unless the filter names the " +
      "status DISCARDED (agendapunten).",
  })
  @VisibleTo(...EVERYONE)
  calendarItems(
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
    return listCalendarItems(snapshot, { filter, order, page });
  }

  @Query(() => CalendarItemType, {
    nullable: true,
    description: "One item; null when there is none with this id that you may know of.",
  })
  @VisibleTo(...EVERYONE)
  calendarItem(
    @Ctx() { snapshot }: RequestContext,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<CalendarItem | null> {
    return snapshot.loader(calendarItems.find).load(id);
  }

  @FieldResolver(() => CalendarItemStatusEnum, {
    description:
      "Where it stands in its life; while it is POSTPONED, all but the two parties are told " +
      "the status before (status).",
  })
  status(
    @Root() { status, toldStatus }: CalendarItem,
    @Ctx() { snapshot }: RequestContext,
  ): CalendarItemStatus {
    return isParty(snapshot.viewer.audience) ? status : toldStatus;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Year and number, for instance 2022-07; given when the item is shared, null while it is a draft (nummer).",
  })
  @VisibleTo(...PARTIES)
  number(@Root() { year, number }: CalendarItem): string | null {
    return numberLabel(year, number);
  }

  @FieldResolver(() => Int, { description: "The calendar's year (jaar)." })
  year(@Root() { year }: CalendarItem): number {
    return year;
  }

  @FieldResolver(() => PlannedPeriodType, {
    nullable: true,
    description: "When it is planned; null: not yet (planning).",
  })
  planned(@Root() item: CalendarItem): PlannedPeriodType | null {
    return periodOf(item);
  }

  @FieldResolver(() => ChangeHistoryType, {
    nullable: true,
    complexity: pageComplexity,
    description:
      "What happened to it and to its parts, as far as you could see it when it happened, oldest first (geschiedenis).",
  })
  @VisibleTo(...PARTIES)
  history(
    @Root() { id }: CalendarItem,
    @Ctx() { snapshot }: RequestContext,
    @Args(() => ChangeHistoryArgs) args: ChangeHistoryArgs,
  ) {
    return historyOf(snapshot, id, args);
  }
}

@Resolver(() => CalendarItemAnnotationType)
export class CalendarItemAnnotationResolver {
  @FieldResolver(() => CalendarItemType, {
    nullable: true,
    description: "The item it is about (agendapunt).",
  })
  item(
    @Root() { itemId }: CalendarItemAnnotation,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<CalendarItem | null> {
    return snapshot.loader(calendarItems.find).load(itemId);
  }
}

export const itemRelations = relationsOf<CalendarItem>(() => CalendarItemType, {
  calendarYear: {
    type: () => CalendarYearType,
    nullable: true,
    description: "The year's calendar; null when you see the item but not the calendar.",
    relation: toOne(findCalendarYearsByYear, ({ year }: CalendarItem) => year),
  },
  themes: {
    type: () => [ThemeType],
    description: "Themes (thema's).",
    relation: toKnown(themes.find, ({ themes }: CalendarItem) => themes),
  },
  municipalities: {
    type: () => [MunicipalityType],
    description: "The municipalities it is about; empty: all of them (gemeenten).",
    relation: toKnown(municipalities.find, ({ municipalityIds }: CalendarItem) => municipalityIds),
  },
  proposedBy: {
    type: () => OrganisationType,
    nullable: true,
    description: "The side that put it on the calendar (indiener).",
    relation: toOne(organisations.find, ({ organisationId }: CalendarItem) => organisationId),
  },
  landlordOwner: {
    type: () => PersonType,
    nullable: true,
    audiences: PARTIES,
    description: "Who looks after it for Woonbron (trekker Woonbron).",
    relation: toOne(persons.find, ({ landlordOwnerId }: CalendarItem) => landlordOwnerId),
  },
  councilOwner: {
    type: () => PersonType,
    nullable: true,
    audiences: PARTIES,
    description: "Who looks after it for CPRW (trekker CPRW).",
    relation: toOne(persons.find, ({ councilOwnerId }: CalendarItem) => councilOwnerId),
  },
  annotation: {
    type: () => CalendarItemAnnotationType,
    nullable: true,
    audiences: PARTIES,
    description:
      "What your own organisation noted about it, for itself; null: nothing (eigen notitie).",
    relation: toOne(findAnnotationsOfItems, ({ id }: CalendarItem) => id),
  },
  rolledOverTo: {
    type: () => CalendarItemType,
    nullable: true,
    description: "The copy it goes on as in the next year (doorgeschoven naar).",
    relation: toOne(findCopiesOfItems, ({ id }: CalendarItem) => id),
  },
  rolledOverFrom: {
    type: () => CalendarItemType,
    nullable: true,
    description: "The item of the year before that it goes on from (doorgeschoven van).",
    relation: toOne(calendarItems.find, ({ rolledOverFromId }: CalendarItem) => rolledOverFromId),
  },
});
