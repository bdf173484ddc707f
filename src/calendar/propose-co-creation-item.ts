import type { Actor } from "../acts/perform-act.js";
import { selectRows } from "../persistence/rows.js";
import type { Transaction } from "../persistence/transaction.js";
import { CalendarItem } from "./calendar-item.entity.js";
import type { CalendarItemStatus } from "./calendar.enums.js";
import type { DraftCalendarItemInput } from "./calendar.input.js";
import { draftCalendarItem } from "./draft-calendar-item.js";
import { proposeCalendarItem } from "./propose-calendar-item.js";

const OFF: readonly CalendarItemStatus[] = ["DISCARDED", "DECLINED", "WITHDRAWN", "DONE", "CANCELLED"];

/** Whether an item still stands on the calendar, or is about to: not refused, taken back, completed or cancelled. */
export async function isOnCalendar(tx: Transaction, id: string): Promise<boolean> {
  const item = await selectRows(tx, CalendarItem, "item").where("item.id = :id", { id }).getRawOne<CalendarItem>();
  return item !== undefined && !OFF.includes(item.status);
}

/** An item for co-creation on a subject of the tenants' council, drafted and proposed at once. The rights of both acts hold, and their refusals. @returns its id. */
export async function proposeCoCreationItem(tx: Transaction, actor: Actor, content: Pick<DraftCalendarItemInput, "year" | "title" | "themes" | "municipalityIds" | "planned">): Promise<string> {
  const id = await draftCalendarItem(tx, actor, { ...content, levels: ["COPRODUCEREN"], origin: "TENANT_COUNCIL" });
  return proposeCalendarItem(tx, actor, { id, expectedVersion: 1 });
}
