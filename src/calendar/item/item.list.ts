import {
  CalendarItemStatusEnum,
  CalendarOriginEnum,
  CalendarPriorityEnum,
  ParticipationLevelEnum,
} from "./item.type.js";
import type { SelectQueryBuilder } from "typeorm";
import { isParty } from "../../authorisation/audience.js";
import type { ViewerClass } from "../../authorisation/viewer.js";
import { organisationName, municipalityName, themeName } from "../../organisation/names-in-sql.js";
import { IN_DUTCH } from "../../persistence/rows.js";
import type { Snapshot, Batch } from "../../persistence/snapshot.js";
import type { CountedPage, PageArgs } from "../../reads/connection.js";
import { pageOf, pagesOf } from "../../reads/keyset-page.js";
import type { PageQuery } from "../../reads/page-query.js";
import { type OrderKey, type OrderBy, lastWithout } from "../../reads/page-cursor.js";
import { filterCondition, type FilterColumn } from "../../reads/filter-condition.js";
import { type EnumFilter } from "../../reads/filter.js";
import { totalOrder } from "../../reads/order.js";
import { CalendarItem } from "./calendar-item.entity.js";
import { type CalendarItemStatus, CALENDAR_ITEM_STATUSES } from "../calendar.enums.js";
import type {
  CalendarItemFilter,
  CalendarItemOrder,
  CalendarItemOrderField,
} from "./item.input.js";
import { quoted } from "../../persistence/statement.js";

/** One page of the items that the viewer may see. */
export const listCalendarItems = (
  snapshot: Snapshot,
  list: ItemList,
): Promise<CountedPage<CalendarItem>> =>
  pageOf(snapshot, pageQuery({ name: "calendarItems", snapshot, list, select: selectItems }));

/** The same page for each of several years, in one statement. */
export const listItemsOfYears =
  (list: ItemList): Batch<number, CountedPage<CalendarItem>> =>
  (snapshot, years) =>
    pagesOf({
      snapshot,
      keys: years,
      keyType: "integer",
      list: pageQuery({
        name: "itemsOfYears",
        snapshot,
        list,
        select: (query, asked) => selectItems(query, asked).andWhere("item.year = parent.key"),
      }),
    });

const pageQuery = ({
  name,
  snapshot,
  list,
  select,
}: {
  name: string;
  snapshot: Snapshot;
  list: ItemList;
  select: (
    query: SelectQueryBuilder<CalendarItem>,
    list: ItemList,
  ) => SelectQueryBuilder<CalendarItem>;
}): PageQuery<CalendarItem> => ({
  name,
  entity: CalendarItem,
  alias: "item",
  filter: list.filter,
  order: orderOf(list.order ?? [], snapshot.viewer),
  page: list.page,
  grouping: { columns: FILTER_COLUMNS, measures: MEASURES },
  select: (query) => select(query, list),
});

/** Which items a caller asks for, in which order, and which page of them. */
export interface ItemList {
  readonly filter?: CalendarItemFilter | null;
  readonly order?: readonly CalendarItemOrder[] | null;
  readonly page: PageArgs;
}

/**
 * The list leaves out discarded items, which are in the way of their own side, unless the filter
 * asks for them. This is a default of the list; the row policies decide who may see an item.
 */
function selectItems(
  query: SelectQueryBuilder<CalendarItem>,
  { filter }: ItemList,
): SelectQueryBuilder<CalendarItem> {
  const { sql, parameters } = filterCondition(filter ?? {}, FILTER_COLUMNS);
  query.where(`(${sql})`, parameters);
  return filter && namesDiscarded(filter) ? query : query.andWhere("item.status <> 'DISCARDED'");
}

function namesDiscarded({ status, and, or, not }: CalendarItemFilter): boolean {
  const { eq, in: oneOf } = (status ?? {}) as EnumFilter<CalendarItemStatus>;
  return (
    eq === "DISCARDED" ||
    !!oneOf?.includes("DISCARDED") ||
    [and, or, not].flat().some((part) => part && namesDiscarded(part))
  );
}

const OWN = (column: string) =>
  `(SELECT own.${column} FROM app.calendar_item_annotation own WHERE own.item_id = item.id)`;

/** The same label as `numberLabel` writes, in SQL. */
const NUMBER_LABEL =
  "item.year || '-' || lpad(item.number::text, GREATEST(2, length(item.number::text)), '0')";

/** The status as the viewer sees it. */
const STATUS =
  "CASE WHEN (SELECT app.viewer_is_party()) THEN item.status ELSE item.told_status END";

const FILTER_COLUMNS: Readonly<
  Record<Exclude<keyof CalendarItemFilter, "and" | "or" | "not">, FilterColumn>
> = {
  year: { sql: "item.year", type: "integer" },
  number: { sql: NUMBER_LABEL, type: "text" },
  status: { sql: STATUS, type: "text", names: CalendarItemStatusEnum },
  origin: { sql: "item.origin", type: "text", names: CalendarOriginEnum },
  priority: { sql: "item.priority", type: "text", names: CalendarPriorityEnum },
  levels: { sql: "item.levels", type: "text", list: true, names: ParticipationLevelEnum },
  themes: { sql: "item.themes", type: "text", list: true, names: themeName },
  municipalityIds: {
    sql: "item.municipality_ids",
    type: "uuid",
    list: true,
    names: municipalityName,
    without: "alle gemeenten",
  },
  title: { sql: "item.title", type: "text" },
  description: { sql: "item.description", type: "text" },
  startsOn: { sql: "item.starts_on", type: "date" },
  endsOn: { sql: "item.ends_on", type: "date" },
  publishedAt: { sql: "item.published_at", type: "timestamptz" },
  proposedAt: { sql: "item.proposed_at", type: "timestamptz" },
  updatedAt: { sql: "item.updated_at", type: "timestamptz" },
  resultNote: { sql: "item.result_note", type: "text" },
  proposedById: { sql: "item.organisation_id", type: "uuid", names: organisationName },
  landlordOwnerId: { sql: "item.landlord_owner_id", type: "uuid" },
  councilOwnerId: { sql: "item.council_owner_id", type: "uuid" },
  ownRanking: { sql: OWN("ranking"), type: "integer" },
  ownNote: { sql: OWN("note"), type: "text" },
};

/** The day of an instant in Amsterdam. */
const dayOf = (instant: string) => `(${instant} AT TIME ZONE 'Europe/Amsterdam')::date`;

const MEASURES = {
  PLANNED_DAYS: `item.ends_on - item.starts_on + 1`,
  DAYS_TO_PUBLICATION: `${dayOf("item.published_at")} - ${dayOf("item.proposed_at")}`,
};

const ORDER_KEYS: Readonly<Record<CalendarItemOrderField, readonly OrderKey[]>> = {
  NUMBER: [{ sql: "item.year", type: "integer" }, lastWithout("item.number", "integer")],
  YEAR: [{ sql: "item.year", type: "integer" }],
  TITLE: [{ sql: `lower(item.title ${IN_DUTCH})`, type: "text" }],
  STARTS_ON: [lastWithout("item.starts_on", "date")],
  ENDS_ON: [lastWithout("item.ends_on", "date")],
  PRIORITY: [{ sql: "CASE item.priority WHEN 'HIGH' THEN 0 ELSE 1 END", type: "integer" }],
  STATUS: [
    {
      sql: `array_position(ARRAY[${quoted(CALENDAR_ITEM_STATUSES)}], ${STATUS})`,
      type: "integer",
    },
  ],
  ORIGIN: [{ sql: "item.origin", type: "text" }],
  PROPOSED_BY: [{ sql: organisationName("item.organisation_id"), type: "text" }],
  PROPOSED_AT: [lastWithout("item.proposed_at", "timestamptz")],
  PUBLISHED_AT: [lastWithout("item.published_at", "timestamptz")],
  UPDATED_AT: [{ sql: "item.updated_at", type: "timestamptz" }],
  OWN_RANKING: [lastWithout(OWN("ranking"), "integer")],
};

/**
 * The parties get the order of the numbers unless they ask for another. Other viewers get the order
 * of the planned start, because gaps in the numbers would tell them of items that they may not see.
 */
const orderOf = (order: readonly CalendarItemOrder[], { audience }: ViewerClass): OrderBy[] =>
  totalOrder(order, ORDER_KEYS, {
    otherwise: isParty(audience) ? "NUMBER" : "STARTS_ON",
    id: "item.id",
  });
