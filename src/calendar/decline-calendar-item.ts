import type { Actor } from "../acts/perform-act.js";
import { reasonOf } from "../acts/text.js";
import { updateRow } from "../acts/versioned-rows.js";
import type { Transaction } from "../persistence/transaction.js";
import { CalendarItem } from "./calendar-item.entity.js";
import { takeItemInHand } from "./calendar-item-standing.js";
import type { ReasonedInput } from "../acts/act-input.js";

/** The other side does not want it on the calendar, and says why: the agenda right may be refused with reasons only (Wohv 5b(4)). */
export async function declineCalendarItem(tx: Transaction, actor: Actor, input: ReasonedInput): Promise<string> {
  const { item, to } = await takeItemInHand(tx, actor, "DECLINE", input);
  await updateRow(tx, CalendarItem, item, { status: to, declineReason: reasonOf(input.reason) });
  return item.id;
}
