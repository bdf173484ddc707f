import { refusal } from "../../acts/refusal.js";
import { isUuid, selectRows } from "../../persistence/rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import { CalendarItem } from "./calendar-item.entity.js";

const itemNotShared = refusal<{ item: string }>("CALENDAR_ITEM_NOT_SHARED", {
  description: "There is no calendar item with this id that is shared (geen gedeeld agendapunt).",
  nl: (d) => `Er is geen gedeeld agendapunt met dit kenmerk: ${d.item}.`,
  en: (d) => `There is no shared calendar item with this id: ${d.item}.`,
});

/**
 * Checks items that something of another module is linked to, and returns each once, in the order
 * given: both sides have to see them.
 *
 * @throws CALENDAR_ITEM_NOT_SHARED (a userError).
 */
export async function sharedCalendarItems(
  tx: Transaction,
  given: readonly string[],
  field: string,
): Promise<string[]> {
  const ids = [...new Set(given.map((id) => id.toLowerCase()))];
  const items = await selectRows({ source: tx, entity: CalendarItem, alias: "item" })
    .where("item.id = ANY(:ids)", { ids: ids.filter(isUuid) })
    .getRawMany<CalendarItem>();
  const shared = new Set(
    items.filter(({ status }) => status !== "DRAFT" && status !== "DISCARDED").map(({ id }) => id),
  );
  const unknown = ids.find((id) => !shared.has(id));
  if (unknown !== undefined) throw itemNotShared({ item: unknown }).at(field);
  return ids;
}
