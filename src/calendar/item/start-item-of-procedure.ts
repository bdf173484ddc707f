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
 * The obstacle to a procedure that would start its item: the item is no longer agreed, or its year
 * is closed.
 */
export const canBeStarted = (
  item: Pick<CalendarItem, "status"> | null | undefined,
  year: { closed: boolean } | undefined,
): Obstacle =>
  unless(!!item && !!year && !year.closed && carriesOut(item), () =>
    unknownCalendarItem().at("calendarItemId"),
  );

/**
 * Checks the item that a draft procedure is to carry out: both sides have to have agreed to it.
 *
 * @throws UNKNOWN_CALENDAR_ITEM (a userError).
 */
export async function agreedCalendarItem(tx: Transaction, id: string): Promise<string> {
  const item = isUuid(id)
    ? await selectRows({ source: tx, entity: CalendarItem, alias: "item" })
        .where("item.id = :id", { id })
        .getRawOne<CalendarItem>()
    : undefined;
  if (!item || !carriesOut(item)) throw unknownCalendarItem().at("calendarItemId");
  return item.id;
}

/**
 * Starts the item of a procedure that is shared (domain brief, 7.1). It locks the year, then the
 * item, as every act on an item does. The history of the item shows the same change as if somebody
 * had started it.
 *
 * @throws UNKNOWN_CALENDAR_ITEM when the item is no longer agreed (a userError).
 */
export async function startItemOfProcedure(tx: Transaction, id: string): Promise<void> {
  const [year, item] = await Promise.all([
    lockYearOfItem(tx, id),
    findForUpdate(tx, CalendarItem, id),
  ]); // One message carries both statements, in this order.
  refuseBy(canBeStarted(item, year));
  if (item!.status === "AGREED")
    await recordedAs(tx, startCalendarItem.records, () =>
      updateRow({ tx, entity: CalendarItem, row: item!, changes: { status: "IN_PROGRESS" } }),
    );
}
