import { inQuotes, partOf } from "../../reads/called.js";
import { kept } from "../../reads/kept.js";
import { CalendarItemAnnotation } from "./calendar-item-annotation.entity.js";
import { CalendarItem } from "./calendar-item.entity.js";
import { CalendarItemType, CalendarItemAnnotationType } from "./item.type.js";

export const calendarItems = kept(CalendarItem, {
  as: "CalendarItem",
  type: CalendarItemType,
  called: ({ title }) => inQuotes(title),
});
export const calendarItemAnnotations = kept(CalendarItemAnnotation, {
  as: "CalendarItemAnnotation",
  type: CalendarItemAnnotationType,
  called: ({ itemId }) => partOf(calendarItems, itemId),
});

export const shownItem = calendarItems.shown("item", "The item as it now stands (agendapunt).");

/** The viewer's own annotation of each item. */
export const findAnnotationsOfItems = calendarItemAnnotations.oneBy("itemId");

/** The copy of each item in a next year's calendar. */
export const findCopiesOfItems = calendarItems.oneBy("rolledOverFromId");
