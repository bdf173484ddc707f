import { randomUUID } from "node:crypto";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import type { Actor } from "../../acts/perform-act.js";
import { findForUpdate, insertRow, updateRow } from "../../acts/versioned-rows.js";
import { PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { NotFound } from "../../errors.js";
import { selectRows } from "../../persistence/rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import { CalendarItem } from "../item/calendar-item.entity.js";
import { type AdoptedItem, CalendarYear, CalendarYearRevision } from "./calendar-year.entity.js";
import { type YearAct, yearLifecycle } from "./calendar-year.lifecycle.js";
import { readYearEnd } from "./year-end.js";
import { shownYear } from "./year.reads.js";

/** What both sides rely on, and so adopt and publish. */
export const ADOPTABLE =
  "item.status IN ('AGREED', 'IN_PROGRESS', 'POSTPONED', 'ROLLED_OVER', 'DONE', 'CANCELLED')";

/**
 * A side adopts the calendar as it stands. With the second side it is in force, and what it
 * held is kept for good. An adoption holds for what the calendar was: when it has changed
 * since (who looks after an item is each side's own affair), this side's is the first one
 * now, and the other adopts again.
 */
export const adoptCalendarYear = act({
  name: "adoptCalendarYear",
  description:
    "Adopt the calendar as it stands; it is in force when both sides have (vaststellen).",
  records: change(
    "CALENDAR_YEAR_ADOPTED",
    "A side adopted the year's calendar; with the second side it is in force (vastgesteld).",
  ),
  by: PARTIES,
  input: VersionedInput,
  shows: shownYear,

  async perform(tx, actor, input) {
    const year = await takeYearInHand(tx, actor, "ADOPT", input);
    const landlord = actor.audience === "LANDLORD";
    const before = landlord ? year.adoptedByCouncilAt : year.adoptedByLandlordAt;
    const { now, changed } = await findChangesSince(tx, year.year, before);
    const theirs = changed ? null : before;
    if (!theirs) {
      await updateRow(
        tx,
        CalendarYear,
        year,
        landlord
          ? { adoptedByLandlordAt: now, adoptedByCouncilAt: null }
          : { adoptedByCouncilAt: now, adoptedByLandlordAt: null },
      );
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
    await updateRow(tx, CalendarYear, year, {
      ...(landlord ? { adoptedByLandlordAt: now } : { adoptedByCouncilAt: now }),
      status: "ADOPTED",
      revision,
    });
    return year.id;
  },
});

/**
 * Whether what both sides adopt has changed since an instant, as the log tells it to who asks: its
 * other rows are not touched. Also says what time it is.
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

/**
 * Locks the year and refuses in order: not found, forbidden, stale, wrong
 * state, what the act needs.
 */
export async function takeYearInHand(
  tx: Transaction,
  actor: Actor,
  act: YearAct,
  input: VersionedInput,
): Promise<CalendarYear> {
  const year = await findForUpdate(tx, CalendarYear, input.id);
  if (!year) throw new NotFound("CalendarYear", input.id);
  await yearLifecycle.admit(actor, act, {
    facts: { subject: year, end: () => readYearEnd(tx, year.year) },
    seen: { version: year.version, expectedVersion: input.expectedVersion },
  });
  return year;
}

export async function adoptedItems(tx: Transaction, year: number): Promise<AdoptedItem[]> {
  const items = await selectRows(tx, CalendarItem, "item")
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
