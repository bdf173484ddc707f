import { type Obstacle, refuseBy, unless } from "../acts/lifecycle.js";
import { RuleRefusal } from "../acts/user-error.js";
import { recordedAs } from "../acts/recorded-as.js";
import { findForUpdate, updateRow } from "../acts/versioned-rows.js";
import { isUuid, selectRows } from "../persistence/rows.js";
import type { Transaction } from "../persistence/transaction.js";
import { CalendarItem } from "./calendar-item.entity.js";
import { lockYearOfItem } from "./calendar-item-standing.js";

const carriesOut = ({ status }: Pick<CalendarItem, "status">) => status === "AGREED" || status === "IN_PROGRESS";

/** What stands in the way of a procedure that would start its item: one that is not agreed any more, or whose year is closed. */
export const canBeStarted = (item: Pick<CalendarItem, "status"> | null | undefined, year: { closed: boolean } | undefined): Obstacle =>
  unless(!!item && !!year && !year.closed && carriesOut(item), "UNKNOWN_CALENDAR_ITEM", {}, "calendarItemId");

/** The item that a draft procedure carries out: one that both sides agreed on. @throws UNKNOWN_CALENDAR_ITEM. */
export async function agreedCalendarItem(tx: Transaction, id: string): Promise<string> {
  const item = isUuid(id) ? await selectRows(tx, CalendarItem, "item").where("item.id = :id", { id }).getRawOne<CalendarItem>() : undefined;
  if (!item || !carriesOut(item)) throw new RuleRefusal("UNKNOWN_CALENDAR_ITEM", {}, "calendarItemId");
  return item.id;
}

/**
 * A procedure that goes live starts its item (domain brief, 7.1). Locks the year, then the item, as every act on an item does. The item's
 * history says that it was started, as if it had been done by hand.
 *
 * @throws UNKNOWN_CALENDAR_ITEM when it is not agreed any more.
 */
export async function startItemOfProcedure(tx: Transaction, id: string): Promise<void> {
  const [year, item] = await Promise.all([lockYearOfItem(tx, id), findForUpdate(tx, CalendarItem, id)]); // in this order, in one message
  refuseBy(canBeStarted(item, year));
  if (item!.status === "AGREED") await recordedAs(tx, "CALENDAR_ITEM_STARTED", () => updateRow(tx, CalendarItem, item!, { status: "IN_PROGRESS" }));
}
