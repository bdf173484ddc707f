import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { selectRows } from "../../persistence/rows.js";
import { CalendarYear } from "../year/calendar-year.entity.js";
import { takeYearInHand } from "../year/year-in-hand.js";
import { shownYear } from "../year/year.reads.js";
import { CalendarYearRevision } from "./calendar-year-revision.entity.js";

/** Makes public what both sides adopted: the calendar and the items of its last revision. */
export const publishCalendarYear = act({
  name: "publishCalendarYear",
  description: "Make public what both sides adopted (publiceren).",
  records: change(
    "CALENDAR_YEAR_PUBLISHED",
    "The adopted calendar was made public (gepubliceerd).",
    { nl: "{who} maakte {what} openbaar", en: "{who} made {what} public" },
  ),
  by: PARTIES,
  input: VersionedInput,
  shows: shownYear,

  async perform(tx, actor, input) {
    const year = await takeYearInHand({ tx, actor, act: "PUBLISH", input });
    const [revision] = await selectRows({
      source: tx,
      entity: CalendarYearRevision,
      alias: "revision",
    })
      .where("revision.year = :year AND revision.revision = :revision", year)
      .getRawMany<CalendarYearRevision>();
    await tx.query(
      `UPDATE app.calendar_item item SET published_at = now() WHERE item.id IN (
         SELECT id FROM app.calendar_item WHERE id = ANY($1) AND published_at IS NULL
         ORDER BY id FOR NO KEY UPDATE)`,
      [revision!.items.map(({ id }) => id)],
    );
    await updateRow({
      tx,
      entity: CalendarYear,
      row: year,
      changes: { publishedAt: () => "now()" },
    });
    return year.id;
  },
});
