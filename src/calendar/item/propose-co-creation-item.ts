import { type Obstacle, unless } from "../../acts/obstacle.js";
import type { Actor } from "../../acts/perform-act.js";
import { refusal } from "../../acts/refusal.js";
import { selectRows } from "../../persistence/rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import { CalendarItem } from "./calendar-item.entity.js";
import type { CalendarItemStatus } from "../calendar.enums.js";
import { draftCalendarItem, type DraftCalendarItemInput } from "./draft-calendar-item.js";
import { proposeCalendarItem } from "./propose-calendar-item.js";

const alreadyOnCalendar = refusal("ALREADY_ON_CALENDAR", {
  description:
    "An item on this subject stands on the calendar already: propose a change of it (staat al op de kalender).",
  nl: () => "Hierover staat al een punt op de kalender; stel daarvan een wijziging voor.",
  en: () => "There is an item on this on the calendar already; propose a change of that one.",
});

const OFF: readonly CalendarItemStatus[] = [
  "DISCARDED",
  "DECLINED",
  "WITHDRAWN",
  "DONE",
  "CANCELLED",
];

/**
 * The obstacle to another item on the same subject: an item that is on the calendar, or about to
 * be.
 */
export const isOffCalendar = (item: Pick<CalendarItem, "status"> | null | undefined): Obstacle =>
  unless(!item || OFF.includes(item.status), alreadyOnCalendar);

/** Finds an item that the actor may know of. */
export const findItem = (tx: Transaction, id: string): Promise<CalendarItem | undefined> =>
  selectRows({ source: tx, entity: CalendarItem, alias: "item" })
    .where("item.id = :id", { id })
    .getRawOne<CalendarItem>();

/**
 * Drafts and at once proposes an item for co-creation on a subject of the tenants' council. The
 * permissions and the refusals of both acts hold.
 *
 * @returns the id of the item.
 */
export async function proposeCoCreationItem(
  tx: Transaction,
  actor: Actor,
  content: Pick<
    DraftCalendarItemInput,
    "year" | "title" | "themes" | "municipalityIds" | "planned"
  >,
): Promise<string> {
  const id = await draftCalendarItem.perform(tx, actor, {
    ...content,
    levels: ["COPRODUCEREN"],
    origin: "TENANT_COUNCIL",
  });
  return proposeCalendarItem.perform(tx, actor, { id, expectedVersion: 1 });
}
