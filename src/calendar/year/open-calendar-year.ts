import { randomUUID } from "node:crypto";
import { InputType, Field, Int } from "type-graphql";
import { REQUEST_ID } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import type { Actor } from "../../acts/perform-act.js";
import { refusal } from "../../acts/refusal.js";
import { VisibleTo, PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLUUID } from "../../graphql/scalars.js";
import type { Transaction } from "../../persistence/transaction.js";
import { FIRST_YEAR, LAST_YEAR } from "../calendar.enums.js";
import { calendarPermissions } from "../calendar.permissions.js";
import { yearClosed, yearNotFound, yearOutOfRange } from "../calendar.refusals.js";
import { shownYear } from "./year.reads.js";

const yearExists = refusal<{ year: number }>("YEAR_EXISTS", {
  description: "There is a calendar for this year already (kalenderjaar bestaat al).",
  nl: (d) => `Er is al een kalender voor ${d.year}.`,
  en: (d) => `There is a calendar for ${d.year} already.`,
});

/** The year that is to get a calendar. */
@InputType("OpenCalendarYearFields")
@VisibleTo(...PARTIES)
export class OpenCalendarYearInput {
  @Field(() => Int, { description: "The year, 2015 to 2100." }) year!: number;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

/** Either side opens the calendar of a year that has none. */
export const openCalendarYear = act({
  name: "openCalendarYear",
  description: "Open the calendar of a year that has none (kalenderjaar openen).",
  records: change("CALENDAR_YEAR_OPENED", "A year's calendar was opened (kalenderjaar geopend).", {
    nl: "{who} opende {what}",
    en: "{who} opened {what}",
  }),
  by: PARTIES,
  input: OpenCalendarYearInput,
  shows: shownYear,

  async perform(tx, actor, { year }) {
    calendarPermissions.refuseUnless(actor, "OPEN_YEAR");
    if (year < FIRST_YEAR || year > LAST_YEAR) throw yearOutOfRange().at("year");
    const [opened] = await insertYear(tx, actor, year);
    if (opened) return opened.id;
    const [existing] = await tx.query<{ id: string }[]>(
      "SELECT id FROM app.calendar_year WHERE year = $1",
      [year],
    );
    throw yearExists({ year }).at("year").showing(existing!.id);
  },
});

/**
 * Opens the year that an item rolls over to, if it has no calendar, and locks it against closing.
 *
 * @throws YEAR_CLOSED (a userError).
 */
export async function openYearIfNone(tx: Transaction, actor: Actor, year: number): Promise<void> {
  await insertYear(tx, actor, year);
  await findOpen({ tx, year, lock: "FOR SHARE" });
}

/** Whether this year has a calendar that is closed. */
export async function isYearClosed(tx: Transaction, year: number): Promise<boolean> {
  const [found] = await tx.query<{ status: string }[]>(
    "SELECT status FROM app.calendar_year WHERE year = $1",
    [year],
  );
  return found?.status === "CLOSED";
}

/**
 * Checks that items can be drafted in a year. The year is not locked, because a draft is private. A
 * draft that is begun while somebody closes the year stays with its side, like the drafts that were
 * there before.
 *
 * @throws YEAR_NOT_FOUND, YEAR_CLOSED (userErrors).
 */
export const findOpenYear = (tx: Transaction, year: number): Promise<void> =>
  findOpen({ tx, year, lock: "", field: "year" });

async function findOpen({
  tx,
  year,
  lock,
  field,
}: {
  tx: Transaction;
  year: number;
  lock: "FOR SHARE" | "";
  field?: string;
}): Promise<void> {
  const [found] = await tx.query<{ status: string }[]>(
    `SELECT status FROM app.calendar_year WHERE year = $1 ${lock}`,
    [year],
  );
  if (!found) throw yearNotFound({ year }).at(field);
  if (found.status === "CLOSED") throw yearClosed({ year }).at(field);
}

const insertYear = (tx: Transaction, actor: Actor, year: number) =>
  tx.query<{ id: string }[]>(
    `
      INSERT INTO app.calendar_year (id, year, organisation_id) VALUES ($1, $2, $3)
      ON CONFLICT (year) DO NOTHING RETURNING id`,
    [randomUUID(), year, actor.organisationId],
  );
