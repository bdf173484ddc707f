import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { advanceCalendarItem } from "./advance-calendar-item.js";
import { shownItem } from "./item.reads.js";

/** The own side withdraws an item to which the other side has not agreed. */
export const withdrawCalendarItem = act({
  name: "withdrawCalendarItem",
  description: "Take back what your side proposed (intrekken).",
  records: change("CALENDAR_ITEM_WITHDRAWN", "The proposing side withdrew it (ingetrokken).", {
    nl: "{who} trok {what} in",
    en: "{who} withdrew {what}",
  }),
  by: PARTIES,
  input: VersionedInput,
  shows: shownItem,

  perform: (tx, actor, input) => advanceCalendarItem({ tx, actor, act: "WITHDRAW", input }),
});
