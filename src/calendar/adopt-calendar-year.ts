import { randomUUID } from "node:crypto";
import { transition } from "../acts/lifecycle.js";
import type { Actor } from "../acts/perform-act.js";
import { RuleRefusal } from "../acts/user-error.js";
import { findForUpdate, insertRow, updateRow } from "../acts/versioned-rows.js";
import { NotFound } from "../errors.js";
import { listed, stateWordsOf, wordsOf } from "../graphql/enums.js";
import { selectRows } from "../persistence/rows.js";
import type { Transaction } from "../persistence/transaction.js";
import { CalendarItem } from "./calendar-item.entity.js";
import { refuseUnlessAllowed } from "./calendar-item-standing.js";
import { type AdoptedItem, CalendarYear, CalendarYearRevision } from "./calendar-year.entity.js";
import { allowedYearActs, type YearAct, type YearFacts, yearLifecycle, yearPermissions } from "./calendar-year.policy.js";
import { readYearEnd } from "./year-end.js";
import type { VersionedInput } from "../acts/act-input.js";
import { CalendarYearActEnum, CalendarYearStatusEnum } from "./calendar.type.js";

/** What both sides rely on, and so adopt and publish. */
const ADOPTABLE = "item.status IN ('AGREED', 'IN_PROGRESS', 'POSTPONED', 'ROLLED_OVER', 'DONE', 'CANCELLED')";

/**
 * A side adopts the calendar as it stands. With the second side it is in force, and what it held is kept for good. An adoption holds for what the
 * calendar was: when it has changed since (who looks after an item is each side's own affair), this side's is the first one now, and the other adopts again.
 */
export async function adoptCalendarYear(tx: Transaction, actor: Actor, input: VersionedInput): Promise<string> {
  const year = await takeYearInHand(tx, actor, "ADOPT", input);
  const landlord = actor.audience === "LANDLORD";
  const before = landlord ? year.adoptedByCouncilAt : year.adoptedByLandlordAt;
  const { now, changed } = await findChangesSince(tx, year.year, before);
  const theirs = changed ? null : before;
  if (!theirs) {
    await updateRow(tx, CalendarYear, year, landlord ? { adoptedByLandlordAt: now, adoptedByCouncilAt: null } : { adoptedByCouncilAt: now, adoptedByLandlordAt: null });
    return year.id;
  }
  const revision = year.revision + 1;
  await insertRow(tx, CalendarYearRevision, {
    id: randomUUID(), year: year.year, revision, items: await adoptedItems(tx, year.year),
    adoptedByLandlordAt: landlord ? now : theirs, adoptedByCouncilAt: landlord ? theirs : now,
  });
  await updateRow(tx, CalendarYear, year, { ...(landlord ? { adoptedByLandlordAt: now } : { adoptedByCouncilAt: now }), status: "ADOPTED", revision });
  return year.id;
}

/**
 * Whether what both sides adopt has changed since an instant, as the log tells it to who asks: its other rows are not
 * touched. Also says what time it is.
 */
export async function findChangesSince(tx: Pick<Transaction, "query">, year: number, since: Date | null): Promise<{ now: Date; changed: boolean }> {
  const [found] = await tx.query<{ now: Date; changed: boolean }[]>(
    `SELECT clock_timestamp() AS now, CASE WHEN $2::timestamptz IS NULL THEN false ELSE EXISTS (
       SELECT FROM app.read_histories(
         ARRAY(SELECT item.id::text FROM app.calendar_item item WHERE item.year = $1 AND ${ADOPTABLE}), NULL, 2147483647) change
       WHERE change.entity = 'calendar_item' AND change.act <> 'CALENDAR_ITEM_OWNER_ASSIGNED'
         AND date_trunc('milliseconds', change.at) > $2) END AS changed`, [year, since]);
  return found!;
}

/** Either side opens an adopted calendar for a next revision; both have to adopt again. */
export async function reopenCalendarYear(tx: Transaction, actor: Actor, input: VersionedInput): Promise<string> {
  const year = await takeYearInHand(tx, actor, "REOPEN", input);
  await updateRow(tx, CalendarYear, year, { status: "CONCEPT", adoptedByLandlordAt: null, adoptedByCouncilAt: null });
  return year.id;
}

/** What both sides adopted becomes public: the calendar and the items of its last revision. */
export async function publishCalendarYear(tx: Transaction, actor: Actor, input: VersionedInput): Promise<string> {
  const year = await takeYearInHand(tx, actor, "PUBLISH", input);
  const [revision] = await selectRows(tx, CalendarYearRevision, "revision").where("revision.year = :year AND revision.revision = :revision", year).getRawMany<CalendarYearRevision>();
  await tx.query(
    `UPDATE app.calendar_item item SET published_at = now() WHERE item.id IN (
       SELECT id FROM app.calendar_item WHERE id = ANY($1) AND published_at IS NULL
       ORDER BY id FOR NO KEY UPDATE)`,
    [revision!.items.map(({ id }) => id)]);
  await updateRow(tx, CalendarYear, year, { publishedAt: () => "now()" });
  return year.id;
}

/** After 31 December, when nothing that both sides know of is left open. Drafts stay with their side. */
export async function closeCalendarYear(tx: Transaction, actor: Actor, input: VersionedInput): Promise<string> {
  const year = await takeYearInHand(tx, actor, "CLOSE", input);
  await updateRow(tx, CalendarYear, year, { status: "CLOSED" });
  return year.id;
}

/** Locks the year and refuses in order: not found, forbidden, stale, wrong state, what the act needs. */
async function takeYearInHand(tx: Transaction, actor: Actor, act: YearAct, input: VersionedInput): Promise<CalendarYear> {
  const year = await findForUpdate(tx, CalendarYear, input.id);
  if (!year) throw new NotFound("CalendarYear", input.id);
  refuseUnlessAllowed(actor, yearPermissions[act]);
  const facts: YearFacts = { year, viewer: actor, end: () => readYearEnd(tx, year.year) };
  await transition(yearLifecycle, act, {
    subject: year, organisationId: actor.organisationId, facts: () => facts,
    seen: { version: year.version, expectedVersion: input.expectedVersion },
    notNow: async () => new RuleRefusal("INVALID_TRANSITION", {
      status: stateWordsOf(CalendarYearStatusEnum, year.status),
      allowed: listed((await allowedYearActs(facts)).map((one) => wordsOf(CalendarYearActEnum, one))),
    }),
  });
  return year;
}

async function adoptedItems(tx: Transaction, year: number): Promise<AdoptedItem[]> {
  const items = await selectRows(tx, CalendarItem, "item").where(`item.year = :year AND ${ADOPTABLE}`, { year }).orderBy("item.number").getRawMany<CalendarItem>();
  return items.map(({ id, number, title, levels, priority, plannedAs, startsOn, endsOn, status }) => ({ id, number: number!, title, levels, priority, plannedAs, startsOn, endsOn, status }));
}
