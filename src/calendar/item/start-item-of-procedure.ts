import { type Obstacle, refuseBy, unless } from "../../acts/obstacle.js";
import { recordedAs } from "../../acts/recorded-as.js";
import { refusal } from "../../acts/refusal.js";
import { findForUpdate, updateRow } from "../../acts/versioned-rows.js";
import { isUuid, selectRows } from "../../persistence/rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import { lockYearOfItem } from "./calendar-item-standing.js";
import { CalendarItem } from "./calendar-item.entity.js";
import { startCalendarItem } from "./start-calendar-item.js";

const unknownCalendarItem = refusal("UNKNOWN_CALENDAR_ITEM", {
  description: "There is no agreed calendar item with this id (onbekend agendapunt).",
  nl: () => "Er is geen afgesproken agendapunt met dit kenmerk.",
  en: () => "There is no agreed calendar item with this id.",
});

const carriesOut = ({ status }: Pick<CalendarItem, "status">) =>
  status === "AGREED" || status === "IN_PROGRESS";

/**
 * What stands in the way of a procedure that would start its item: one that is not agreed any
 * more, or whose year is closed.
 */
export const canBeStarted = (
  item: Pick<CalendarItem, "status"> | null | undefined,
  year: { closed: boolean } | undefined,
): Obstacle =>
  unless(!!item && !!year && !year.closed && carriesOut(item), () =>
    unknownCalendarItem().at("calendarItemId"),
  );

/**
 * The item that a draft procedure carries out: one that both sides agreed on.
 * @throws UNKNOWN_CALENDAR_ITEM.
 */
export async function agreedCalendarItem(tx: Transaction, id: string): Promise<string> {
  const item = isUuid(id)
    ? await selectRows(tx, CalendarItem, "item")
        .where("item.id = :id", { id })
        .getRawOne<CalendarItem>()
    : undefined;
  if (!item || !carriesOut(item)) throw unknownCalendarItem().at("calendarItemId");
  return item.id;
}

/**
 * A procedure that goes live starts its item (domain brief, 7.1). Locks the year, then
 * the item, as every act on an item does. The item's history says that it was started,
 * as if it had been done by hand.
 *
 * @throws UNKNOWN_CALENDAR_ITEM when it is not agreed any more.
 */
export async function startItemOfProcedure(tx: Transaction, id: string): Promise<void> {
  const [year, item] = await Promise.all([
    lockYearOfItem(tx, id),
    findForUpdate(tx, CalendarItem, id),
  ]); // in this order, in one message
  refuseBy(canBeStarted(item, year));
  if (item!.status === "AGREED")
    await recordedAs(tx, startCalendarItem.records, () =>
      updateRow(tx, CalendarItem, item!, { status: "IN_PROGRESS" }),
    );
}
