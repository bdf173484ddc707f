import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { advanceCalendarItem } from "./advance-calendar-item.js";
import { shownItem } from "./item.reads.js";

/** The other side agrees to a proposed item. Both sides rely on it from then on. */
export const agreeCalendarItem = act({
  name: "agreeCalendarItem",
  description: "Agree to what the other side proposed (afspreken).",
  records: change("CALENDAR_ITEM_AGREED", "The other side agreed (afgesproken).", {
    nl: "{who} ging akkoord met {what}",
    en: "{who} agreed to {what}",
  }),
  by: PARTIES,
  input: VersionedInput,
  shows: shownItem,

  perform: (tx, actor, input) => advanceCalendarItem({ tx, actor, act: "AGREE", input }),
});
