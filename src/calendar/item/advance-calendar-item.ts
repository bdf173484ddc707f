import type { Actor } from "../../acts/perform-act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import { CalendarItem } from "./calendar-item.entity.js";
import type { ItemAct } from "./item.type.js";
import { takeItemInHand } from "./calendar-item-standing.js";
import type { VersionedInput } from "../../acts/act-input.js";

/** Acts that only change the status. The lifecycle says to which status, from where and by whom. */
type PlainAct = Extract<ItemAct, "DISCARD" | "AGREE" | "WITHDRAW" | "START">;

/**
 * Performs an act that only changes the status.
 *
 * @returns the id of the item.
 */
export async function advanceCalendarItem({
  tx,
  actor,
  act,
  input,
}: {
  tx: Transaction;
  actor: Actor;
  act: PlainAct;
  input: VersionedInput;
}): Promise<string> {
  const { item, to } = await takeItemInHand({ tx, actor, act, input });
  await updateRow({ tx, entity: CalendarItem, row: item, changes: { status: to } });
  return item.id;
}
