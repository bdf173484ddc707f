import type { Actor } from "../acts/perform-act.js";
import { updateRow } from "../acts/versioned-rows.js";
import type { Transaction } from "../persistence/transaction.js";
import { CalendarItem } from "./calendar-item.entity.js";
import { takeItemInHand } from "./calendar-item-standing.js";
import type { VersionedInput } from "../acts/act-input.js";

/** The draft is put to the other side. From here on it is never edited, and it has a number. */
export async function proposeCalendarItem(tx: Transaction, actor: Actor, input: VersionedInput): Promise<string> {
  const { item, to } = await takeItemInHand(tx, actor, "PROPOSE", input);
  await updateRow(tx, CalendarItem, item, { status: to, number: await nextNumber(tx, item.year), proposedAt: () => "now()" });
  return item.id;
}

/** Numbers are given at the moment of sharing, one after the other, so that no gap tells of a draft. */
export async function nextNumber(tx: Transaction, year: number): Promise<number> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtext('app.calendar_item.number'), $1)", [year]);
  const [row] = await tx.query<{ number: number }[]>("SELECT COALESCE(max(number), 0) + 1 AS number FROM app.calendar_item WHERE year = $1", [year]);
  return row!.number;
}
