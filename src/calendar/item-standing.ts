import type { CalendarItemStatus } from "./calendar.enums.js";

// What other modules ask of the calendar in the midst of a statement of their own.

/** How an item stands that something else is linked to. */
export interface ItemStanding {
  readonly status: CalendarItemStatus;
  /** Its year is closed. */
  readonly closed: boolean;
}

/** The `ItemStanding` of an item, as SQL; `id` is an expression. NULL where there is no item. */
export const itemStanding = (id: string): string => `
  (SELECT json_build_object('status', item.status, 'closed', year.status = 'CLOSED')
    FROM app.calendar_item item
    JOIN app.calendar_year year ON year.year = item.year
    WHERE item.id = ${id})`;

/** Whether there is a year that items can be put on, as SQL. */
export const HAS_OPEN_YEAR = "EXISTS (SELECT FROM app.calendar_year WHERE status <> 'CLOSED')";
