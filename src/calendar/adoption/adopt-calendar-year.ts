import { randomUUID } from "node:crypto";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { insertRow, updateRow } from "../../acts/versioned-rows.js";
import { PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { selectRows } from "../../persistence/rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import { CalendarItem } from "../item/calendar-item.entity.js";
import { CalendarYear } from "../year/calendar-year.entity.js";
import { takeYearInHand } from "../year/year-in-hand.js";
import { shownYear } from "../year/year.reads.js";
import { type AdoptedItem, CalendarYearRevision } from "./calendar-year-revision.entity.js";

/** The items that both sides rely on, and therefore adopt and publish, as a condition in SQL. */
export const ADOPTABLE =
  "item.status IN ('AGREED', 'IN_PROGRESS', 'POSTPONED', 'ROLLED_OVER', 'DONE', 'CANCELLED')";

/**
 * A side adopts the calendar as it stands. When both sides have adopted the same calendar, it is in
 * force, and a revision keeps its content for good.
 *
 * An adoption holds only for the calendar as it was then. If the calendar has changed since the
 * other side adopted it, the present adoption counts as the first, and the other side has to adopt
 * again. A change of an item's owner does not count: each side decides on its own owners.
 */
export const adoptCalendarYear = act({
  name: "adoptCalendarYear",
  description:
    "Adopt the calendar as it stands; it is in force when both sides have (vaststellen).",
  records: change(
    "CALENDAR_YEAR_ADOPTED",
    "A side adopted the year's calendar; with the second side it is in force (vastgesteld).",
    { nl: "{who} stelde {what} vast", en: "{who} adopted {what}" },
  ),
  by: PARTIES,
  input: VersionedInput,
  shows: shownYear,

  async perform(tx, actor, input) {
    const year = await takeYearInHand({ tx, actor, act: "ADOPT", input });
    const landlord = actor.audience === "LANDLORD";
    const before = landlord ? year.adoptedByCouncilAt : year.adoptedByLandlordAt;
    const { now, changed } = await findChangesSince(tx, year.year, before);
    const theirs = changed ? null : before;
    if (!theirs) {
      await updateRow({
        tx,
        entity: CalendarYear,
        row: year,
        changes: landlord
          ? { adoptedByLandlordAt: now, adoptedByCouncilAt: null }
          : { adoptedByCouncilAt: now, adoptedByLandlordAt: null },
      });
      return year.id;
    }
    const revision = year.revision + 1;
    await insertRow(tx, CalendarYearRevision, {
      id: randomUUID(),
      year: year.year,
      revision,
      items: await adoptedItems(tx, year.year),
      adoptedByLandlordAt: landlord ? now : theirs,
      adoptedByCouncilAt: landlord ? theirs : now,
    });
    await updateRow({
      tx,
      entity: CalendarYear,
      row: year,
      changes: {
        ...(landlord ? { adoptedByLandlordAt: now } : { adoptedByCouncilAt: now }),
        status: "ADOPTED",
        revision,
      },
    });
    return year.id;
  },
});

/**
 * Finds out whether an item that both sides adopt has changed since an instant, by the log entries
 * that the actor may know of. It reads the entries of these items only.
 *
 * @param since null: the answer is false.
 * @returns also `now`, the present instant by the database's clock.
 */
export async function findChangesSince(
  tx: Pick<Transaction, "query">,
  year: number,
  since: Date | null,
): Promise<{ now: Date; changed: boolean }> {
  const [found] = await tx.query<{ now: Date; changed: boolean }[]>(
    `SELECT clock_timestamp() AS now, CASE WHEN $2::timestamptz IS NULL THEN false ELSE EXISTS (
       SELECT FROM app.read_histories(
         ARRAY(SELECT item.id::text FROM app.calendar_item item
         WHERE item.year = $1 AND ${ADOPTABLE}),
           NULL, 2147483647) change
       WHERE change.entity = 'calendar_item' AND change.act <> 'CALENDAR_ITEM_OWNER_ASSIGNED'
         AND date_trunc('milliseconds', change.at) > $2) END AS changed`,
    [year, since],
  );
  return found!;
}

/** The items of a year that both sides adopt, as they stand now, by number. */
export async function adoptedItems(tx: Transaction, year: number): Promise<AdoptedItem[]> {
  const items = await selectRows({ source: tx, entity: CalendarItem, alias: "item" })
    .where(`item.year = :year AND ${ADOPTABLE}`, { year })
    .orderBy("item.number")
    .getRawMany<CalendarItem>();
  return items.map(
    ({ id, number, title, levels, priority, plannedAs, startsOn, endsOn, status }) => ({
      id,
      number: number!,
      title,
      levels,
      priority,
      plannedAs,
      startsOn,
      endsOn,
      status,
    }),
  );
}
