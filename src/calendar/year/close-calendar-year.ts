import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { takeYearInHand } from "./year-in-hand.js";
import { CalendarYear } from "./calendar-year.entity.js";
import { shownYear } from "./year.reads.js";

/**
 * Either side closes a year after 31 December, when nothing that both sides know of is left open.
 * Drafts stay with their side.
 */
export const closeCalendarYear = act({
  name: "closeCalendarYear",
  description: "Close the calendar of a past year in which nothing is left open (afsluiten).",
  records: change("CALENDAR_YEAR_CLOSED", "The year's calendar was closed (afgesloten).", {
    nl: "{who} sloot {what} af",
    en: "{who} closed {what}",
  }),
  by: PARTIES,
  input: VersionedInput,
  shows: shownYear,

  async perform(tx, actor, input) {
    const year = await takeYearInHand({ tx, actor, act: "CLOSE", input });
    await updateRow({ tx, entity: CalendarYear, row: year, changes: { status: "CLOSED" } });
    return year.id;
  },
});
