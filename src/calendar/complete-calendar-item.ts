import type { Actor } from "../acts/perform-act.js";
import { textOf } from "../acts/text.js";
import { RuleRefusal } from "../acts/user-error.js";
import { updateRow } from "../acts/versioned-rows.js";
import type { Transaction } from "../persistence/transaction.js";
import { CalendarItem } from "./calendar-item.entity.js";
import { takeItemInHand } from "./calendar-item-standing.js";
import type { CompleteCalendarItemInput } from "./calendar.input.js";
import { lapseOpenProposals } from "./propose-for-calendar-item.js";

/** Either side completes an item with what came of it; the other is informed by the change. */
export async function completeCalendarItem(tx: Transaction, actor: Actor, input: CompleteCalendarItemInput): Promise<string> {
  const { item, to } = await takeItemInHand(tx, actor, "COMPLETE", input);
  const resultNote = textOf(input.resultNote ?? "", "resultNote");
  if (!resultNote) throw new RuleRefusal("RESULT_REQUIRED", {}, "resultNote");
  await updateRow(tx, CalendarItem, item, { status: to, resultNote });
  await lapseOpenProposals(tx, item.id);
  return item.id;
}
