import type { Actor } from "../acts/perform-act.js";
import { updateRow } from "../acts/versioned-rows.js";
import type { Transaction } from "../persistence/transaction.js";
import { CalendarItem } from "./calendar-item.entity.js";
import { contentOf } from "./calendar-item-content.js";
import { refuseUnlessAllowed, takeItemInHand } from "./calendar-item-standing.js";
import type { ReviseCalendarItemInput } from "./calendar.input.js";

/** A draft is corrected freely, unseen by the other side. What is shared is never edited: it is withdrawn, or a change is proposed. */
export async function reviseCalendarItem(tx: Transaction, actor: Actor, input: ReviseCalendarItemInput): Promise<string> {
  const { item, to } = await takeItemInHand(tx, actor, "REVISE", input);
  const content = await contentOf(tx, input, item.year);
  refuseUnlessAllowed(actor, "REVISE", { ...item, ...content }); // nobody moves a draft out of their own reach
  await updateRow(tx, CalendarItem, item, { ...content, ...(input.origin ? { origin: input.origin } : {}), status: to });
  return item.id;
}
