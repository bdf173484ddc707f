import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { advanceCalendarItem } from "./advance-calendar-item.js";
import { shownItem } from "./item.reads.js";

/** The own side throws a draft away. The row remains for its own history. */
export const discardCalendarItem = act({
  name: "discardCalendarItem",
  description: "Throw a draft of your side away (concept weggooien).",
  records: change("CALENDAR_ITEM_DISCARDED", "A draft was discarded (concept weggegooid).", {
    nl: "{who} gooide het concept {what} weg",
    en: "{who} threw away the draft {what}",
  }),
  by: PARTIES,
  input: VersionedInput,
  shows: shownItem,

  perform: (tx, actor, input) => advanceCalendarItem({ tx, actor, act: "DISCARD", input }),
});
