import { randomUUID } from "node:crypto";
import { admit } from "../acts/lifecycle.js";
import type { Actor } from "../acts/perform-act.js";
import { RuleRefusal } from "../acts/user-error.js";
import { findForUpdate, insertRow, updateRow } from "../acts/versioned-rows.js";
import { NotFound } from "../errors.js";
import { listed, stateWordsOf, wordsOf } from "../graphql/enums.js";
import { selectRows } from "../persistence/rows.js";
import { findToday } from "../persistence/today.js";
import type { Transaction } from "../persistence/transaction.js";
import { CalendarItem } from "./calendar-item.entity.js";
import { UNSETTLED } from "./calendar-item.policy.js";
import { refuseUnlessAllowed } from "./calendar-item-standing.js";
import { type AdoptedItem, CalendarYear, CalendarYearRevision } from "./calendar-year.entity.js";
import { allowedYearActs, closesFrom, hasAdopted, type YearAct, yearLifecycle, yearPermissions } from "./calendar-year.policy.js";
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
  if (hasAdopted(actor, year)) throw new RuleRefusal("ALREADY_ADOPTED", {}, undefined, year.id);
  const landlord = actor.audience === "LANDLORD";
  const [clock] = await tx.query<{ now: Date; changed: boolean }[]>(
    `SELECT clock_timestamp() AS now, EXISTS (
       SELECT FROM app.calendar_item item JOIN app.change ON change.subject_id = item.id::text AND change.entity = 'calendar_item'
       WHERE item.year = $1 AND ${ADOPTABLE} AND change.act <> 'CALENDAR_ITEM_OWNER_ASSIGNED' AND date_trunc('milliseconds', change.at) > $2) AS changed`, [year.year, landlord ? year.adoptedByCouncilAt : year.adoptedByLandlordAt]);
  const { now, changed } = clock!;
  const theirs = changed ? null : landlord ? year.adoptedByCouncilAt : year.adoptedByLandlordAt;
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
  const today = await findToday(tx);
  const from = closesFrom(year.year);
  if (today < from) throw new RuleRefusal("TOO_EARLY", { from }, undefined, year.id);
  const open = await selectRows(tx, CalendarItem, "item").where("item.year = :year AND item.status = ANY(:unsettled)", { year: year.year, unsettled: UNSETTLED }).orderBy("item.number").getRawMany<CalendarItem>();
  if (open.length > 0) throw new RuleRefusal("OPEN_ITEMS", { items: open.map(({ number }) => numberLabel(year.year, number)).join(", ") }, undefined, year.id);
  await updateRow(tx, CalendarYear, year, { status: "CLOSED" });
  return year.id;
}

/** How people write an item's number: "2022-07". Null for a draft. */
export const numberLabel = (year: number, number: number | null): string | null => (number === null ? null : `${year}-${String(number).padStart(2, "0")}`);

/** Locks the year and refuses in order: not found, forbidden, stale, wrong state. */
async function takeYearInHand(tx: Transaction, actor: Actor, act: YearAct, input: VersionedInput): Promise<CalendarYear> {
  const year = await findForUpdate(tx, CalendarYear, input.id);
  if (!year) throw new NotFound("CalendarYear", input.id);
  refuseUnlessAllowed(actor, yearPermissions[act]);
  const notNow = async () => {
    const allowed = allowedYearActs(actor, year, await findToday(tx)).map((one) => wordsOf(CalendarYearActEnum, one));
    return new RuleRefusal("INVALID_TRANSITION", { status: stateWordsOf(CalendarYearStatusEnum, year.status), allowed: listed(allowed) });
  };
  const seen = { version: year.version, expectedVersion: input.expectedVersion };
  return admit({ seen, to: yearLifecycle[act].includes(year.status) ? year : undefined, notNow });
}

async function adoptedItems(tx: Transaction, year: number): Promise<AdoptedItem[]> {
  const items = await selectRows(tx, CalendarItem, "item").where(`item.year = :year AND ${ADOPTABLE}`, { year }).orderBy("item.number").getRawMany<CalendarItem>();
  return items.map(({ id, number, title, levels, priority, plannedAs, startsOn, endsOn, status }) => ({ id, number: number!, title, levels, priority, plannedAs, startsOn, endsOn, status }));
}
