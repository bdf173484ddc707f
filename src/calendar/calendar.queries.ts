import type { EntityManager } from "typeorm";
import { isParty } from "../authorisation/audience.js";
import type { ViewerClass } from "../authorisation/viewer.js";
import { BadUserInput } from "../errors.js";
import { type CountedPage, type OrderBy, type OrderKey, type PageArgs, pageOf, pagesOf } from "../graphql/connection.js";
import { type EnumFilter, filterCondition, type FilterColumn } from "../graphql/filter.js";
import { findById, IN_DUTCH, selectRows } from "../persistence/rows.js";
import type { Batch, Snapshot } from "../persistence/snapshot.js";
import { CalendarItem } from "./calendar-item.entity.js";
import { CalendarItemAnnotation } from "./calendar-item-annotation.entity.js";
import { CalendarItemProposal } from "./calendar-item-proposal.entity.js";
import { CalendarYear, CalendarYearRevision } from "./calendar-year.entity.js";
import { CALENDAR_ITEM_STATUSES, type CalendarItemStatus } from "./calendar.enums.js";
import type { CalendarItemFilter, CalendarItemOrder, CalendarItemOrderField } from "./calendar.input.js";

// No function here carries a condition for visibility: the row policies hide what the viewer may not know of.

export const findCalendarItems = findById(CalendarItem);
export const findCalendarItemProposals = findById(CalendarItemProposal);
export const findCalendarItemAnnotations = findById(CalendarItemAnnotation);
export const findCalendarYears = findById(CalendarYear);
export const findCalendarYearRevisions = findById(CalendarYearRevision);

export async function listCalendarYears(snapshot: Snapshot): Promise<CalendarYear[]> {
  return selectRows(await snapshot.manager(), CalendarYear, "year").orderBy("year.year").limit(200).getRawMany();
}

/** Calendars by their year. */
export const findCalendarYearsByYear: Batch<number, CalendarYear | null> = async (snapshot, years) => {
  const rows = await selectRows(await snapshot.manager(), CalendarYear, "year").where("year.year = ANY(:years)", { years }).getRawMany<CalendarYear>();
  return years.map((year) => rows.find((row) => row.year === year) ?? null);
};

/** Each year's adopted revisions, oldest first. */
export const listRevisionsOfYears: Batch<number, CalendarYearRevision[]> = async (snapshot, years) => {
  const rows = await selectRows(await snapshot.manager(), CalendarYearRevision, "revision")
    .where("revision.year = ANY(:years)", { years }).orderBy("revision.year").addOrderBy("revision.revision").getRawMany<CalendarYearRevision>();
  return years.map((year) => rows.filter((row) => row.year === year));
};

/** The viewer's own annotation of each item. */
export const findAnnotationsOfItems: Batch<string, CalendarItemAnnotation | null> = async (snapshot, itemIds) => {
  const rows = await selectRows(await snapshot.manager(), CalendarItemAnnotation, "annotation").where("annotation.itemId = ANY(:itemIds)", { itemIds }).getRawMany<CalendarItemAnnotation>();
  return itemIds.map((id) => rows.find((row) => row.itemId === id) ?? null);
};

/** Each item's proposals, oldest first. */
export const listProposalsOfItems: Batch<string, CalendarItemProposal[]> = async (snapshot, itemIds) => {
  const rows = await selectRows(await snapshot.manager(), CalendarItemProposal, "proposal")
    .where("proposal.itemId = ANY(:itemIds)", { itemIds }).orderBy("proposal.createdAt").addOrderBy("proposal.id").getRawMany<CalendarItemProposal>();
  return itemIds.map((id) => rows.filter((row) => row.itemId === id));
};

/** The copy that each item goes on as in a next year. */
export const findCopiesOfItems: Batch<string, CalendarItem | null> = async (snapshot, itemIds) => {
  const rows = await selectRows(await snapshot.manager(), CalendarItem, "item").where("item.rolledOverFromId = ANY(:itemIds)", { itemIds }).getRawMany<CalendarItem>();
  return itemIds.map((id) => rows.find((row) => row.rolledOverFromId === id) ?? null);
};

/** One page of the items the viewer may see. */
export async function listCalendarItems(snapshot: Snapshot, list: ItemList): Promise<CountedPage<CalendarItem>> {
  return pageOf<CalendarItem>(selectItems(await snapshot.manager(), list), orderOf(list.order ?? [], snapshot.viewer), list.page);
}

/** The same page of each of several years, in one statement. */
export function listItemsOfYears(list: ItemList): Batch<number, CountedPage<CalendarItem>> {
  return async (snapshot, years) => {
    const manager = await snapshot.manager();
    return pagesOf<CalendarItem>(manager, years, "integer", selectItems(manager, list).andWhere("item.year = parent.key"), orderOf(list.order ?? [], snapshot.viewer), list.page);
  };
}

/** Which items are asked for, in which order, and which part of them. */
export interface ItemList {
  readonly filter?: CalendarItemFilter | null;
  readonly order?: readonly CalendarItemOrder[] | null;
  readonly page: PageArgs;
}

/** What its own side has thrown away only stands in its way, unless it asks for it: a default of the list, not a matter of who may see it. */
function selectItems(manager: EntityManager, { filter }: ItemList) {
  const { sql, parameters } = filterCondition(filter ?? {}, FILTER_COLUMNS);
  const query = selectRows(manager, CalendarItem, "item").where(`(${sql})`, parameters);
  return filter && namesDiscarded(filter) ? query : query.andWhere("item.status <> 'DISCARDED'");
}

function namesDiscarded({ status, and, or, not }: CalendarItemFilter): boolean {
  const { eq, in: oneOf } = (status ?? {}) as EnumFilter<CalendarItemStatus>;
  return eq === "DISCARDED" || !!oneOf?.includes("DISCARDED") || [and, or, not].flat().some((part) => part && namesDiscarded(part));
}

const OWN = (column: string) => `(SELECT own.${column} FROM app.calendar_item_annotation own WHERE own.item_id = item.id)`;

/** What `numberLabel` writes. */
const NUMBER_LABEL = "item.year || '-' || lpad(item.number::text, GREATEST(2, length(item.number::text)), '0')";

const FILTER_COLUMNS: Readonly<Record<Exclude<keyof CalendarItemFilter, "and" | "or" | "not">, FilterColumn>> = {
  year: { sql: "item.year", type: "integer" },
  number: { sql: NUMBER_LABEL, type: "text" },
  status: { sql: "item.status", type: "text" },
  origin: { sql: "item.origin", type: "text" },
  priority: { sql: "item.priority", type: "text" },
  levels: { sql: "item.levels", type: "text", list: true },
  themes: { sql: "item.themes", type: "text", list: true },
  municipalityIds: { sql: "item.municipality_ids", type: "uuid", list: true },
  title: { sql: "item.title", type: "text" },
  description: { sql: "item.description", type: "text" },
  startsOn: { sql: "item.starts_on", type: "date" },
  endsOn: { sql: "item.ends_on", type: "date" },
  publishedAt: { sql: "item.published_at", type: "timestamptz" },
  proposedById: { sql: "item.organisation_id", type: "uuid" },
  landlordOwnerId: { sql: "item.landlord_owner_id", type: "uuid" },
  councilOwnerId: { sql: "item.council_owner_id", type: "uuid" },
  ownRanking: { sql: OWN("ranking"), type: "integer" },
  ownNote: { sql: OWN("note"), type: "text" },
};

const ORDER_KEYS: Readonly<Record<CalendarItemOrderField, readonly OrderKey[]>> = {
  NUMBER: [{ sql: "item.year", type: "integer" }, { sql: "COALESCE(item.number, 2147483647)", type: "integer" }],
  TITLE: [{ sql: `lower(item.title ${IN_DUTCH})`, type: "text" }],
  STARTS_ON: [{ sql: "COALESCE(item.starts_on, '9999-12-31')", type: "date" }],
  PRIORITY: [{ sql: "CASE item.priority WHEN 'HIGH' THEN 0 ELSE 1 END", type: "integer" }],
  STATUS: [{ sql: `array_position(ARRAY[${CALENDAR_ITEM_STATUSES.map((status) => `'${status}'`).join(", ")}], item.status)`, type: "integer" }],
  UPDATED_AT: [{ sql: "item.updated_at", type: "timestamptz" }],
  OWN_RANKING: [{ sql: `COALESCE(${OWN("ranking")}, 2147483647)`, type: "integer" }],
};

/** What is asked for, made total by the id. Without a wish the parties get the order of the numbers; others have none, because gaps in them would tell. */
function orderOf(order: readonly CalendarItemOrder[], { audience }: ViewerClass): OrderBy[] {
  const fields = order.map(({ field }) => field);
  if (new Set(fields).size < fields.length) throw new BadUserInput("Name each order field once.", { argument: "order" });
  const asked = order.length > 0 ? order : [{ field: isParty(audience) ? "NUMBER" : "STARTS_ON", direction: "ASC" } as const];
  const keys = asked.flatMap(({ field, direction }) => ORDER_KEYS[field].map((key, index) => ({ ...key, name: `${field}${index}`, descending: direction === "DESC" })));
  return [...keys, { sql: "item.id", type: "uuid", name: "ID", descending: false }];
}
