import type { Actor } from "../../acts/perform-act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import { CalendarItem } from "./calendar-item.entity.js";
import type { ItemAct } from "./calendar-item.lifecycle.js";
import { takeItemInHand } from "./calendar-item-standing.js";
import type { VersionedInput } from "../../acts/act-input.js";

/**
 * Acts that do nothing but lead to another status; which status, from where and
 * by whom stands in the lifecycle.
 */
type PlainAct = Extract<ItemAct, "DISCARD" | "AGREE" | "WITHDRAW" | "START">;

/**
 * The other side's agreement, the own side's withdrawal, the beginning of
 * the work: the status says it all.
 */
export async function advanceCalendarItem(
  tx: Transaction,
  actor: Actor,
  act: PlainAct,
  input: VersionedInput,
): Promise<string> {
  const { item, to } = await takeItemInHand(tx, actor, act, input);
  await updateRow(tx, CalendarItem, item, { status: to });
  return item.id;
}
