import { randomUUID } from "node:crypto";
import type { Actor } from "../acts/perform-act.js";
import { RuleRefusal } from "../acts/user-error.js";
import type { Transaction } from "../persistence/transaction.js";
import { FIRST_YEAR, LAST_YEAR } from "./calendar.enums.js";
import { refuseUnlessAllowed } from "./calendar-item-standing.js";
import type { OpenCalendarYearInput } from "./calendar.input.js";


/** Either side opens the calendar of a year that has none. */
export async function openCalendarYear(tx: Transaction, actor: Actor, { year }: OpenCalendarYearInput): Promise<string> {
  refuseUnlessAllowed(actor, "OPEN_YEAR");
  if (year < FIRST_YEAR || year > LAST_YEAR) throw new RuleRefusal("YEAR_OUT_OF_RANGE", {}, "year");
  const [opened] = await insertYear(tx, actor, year);
  if (opened) return opened.id;
  const [existing] = await tx.query<{ id: string }[]>("SELECT id FROM app.calendar_year WHERE year = $1", [year]);
  throw new RuleRefusal("YEAR_EXISTS", { year }, "year", existing!.id);
}

/** The year that a roll-over goes to, held open. @throws YEAR_CLOSED. */
export async function openYearIfNone(tx: Transaction, actor: Actor, year: number): Promise<void> {
  await insertYear(tx, actor, year);
  await findOpen(tx, year, "FOR SHARE");
}

/** Whether there is a calendar of this year, and it is closed. */
export async function isYearClosed(tx: Transaction, year: number): Promise<boolean> {
  const [found] = await tx.query<{ status: string }[]>(
    "SELECT status FROM app.calendar_year WHERE year = $1", [year]);
  return found?.status === "CLOSED";
}

/**
 * A year in which items can be drafted. It is not locked: a draft is private, and one that was
 * begun while the year was closed stays with its side, as those that were there before.
 *
 * @throws YEAR_NOT_FOUND, YEAR_CLOSED.
 */
export const findOpenYear = (tx: Transaction, year: number): Promise<void> =>
  findOpen(tx, year, "", "year");

async function findOpen(
  tx: Transaction, year: number, lock: "FOR SHARE" | "", field?: string,
): Promise<void> {
  const [found] = await tx.query<{ status: string }[]>(
    `SELECT status FROM app.calendar_year WHERE year = $1 ${lock}`, [year]);
  if (!found) throw new RuleRefusal("YEAR_NOT_FOUND", { year }, field);
  if (found.status === "CLOSED") throw new RuleRefusal("YEAR_CLOSED", { year }, field);
}

const insertYear = (tx: Transaction, actor: Actor, year: number) =>
  tx.query<{ id: string }[]>("INSERT INTO app.calendar_year (id, year, organisation_id) VALUES ($1, $2, $3) ON CONFLICT (year) DO NOTHING RETURNING id", [randomUUID(), year, actor.organisationId]);
