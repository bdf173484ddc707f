import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { advanceCalendarItem } from "./advance-calendar-item.js";
import { shownItem } from "./item.reads.js";

/** Either side starts the work on an agreed item. */
export const startCalendarItem = act({
  name: "startCalendarItem",
  description: "Begin the work on an agreed item (starten).",
  records: change("CALENDAR_ITEM_STARTED", "Work on the item began (gestart).", {
    nl: "{who} begon met {what}",
    en: "{who} began work on {what}",
  }),
  by: PARTIES,
  input: VersionedInput,
  shows: shownItem,

  perform: (tx, actor, input) => advanceCalendarItem({ tx, actor, act: "START", input }),
});
