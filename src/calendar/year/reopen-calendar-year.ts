import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { takeYearInHand } from "./year-in-hand.js";
import { CalendarYear } from "./calendar-year.entity.js";
import { shownYear } from "./year.reads.js";

/** Either side opens an adopted calendar for a next revision, which both have to adopt again. */
export const reopenCalendarYear = act({
  name: "reopenCalendarYear",
  description: "Open an adopted calendar for a next revision; both sides adopt again (heropenen).",
  records: change(
    "CALENDAR_YEAR_REOPENED",
    "An adopted calendar was opened again for a next revision (heropend).",
    {
      nl: "{who} heropende {what} voor een volgende versie",
      en: "{who} opened {what} again for a next revision",
    },
  ),
  by: PARTIES,
  input: VersionedInput,
  shows: shownYear,

  async perform(tx, actor, input) {
    const year = await takeYearInHand({ tx, actor, act: "REOPEN", input });
    await updateRow({
      tx,
      entity: CalendarYear,
      row: year,
      changes: {
        status: "CONCEPT",
        adoptedByLandlordAt: null,
        adoptedByCouncilAt: null,
      },
    });
    return year.id;
  },
});
