import { dayDone } from "../../acts/day-done.js";
import { countOrRefuse } from "../../advice/procedure/count-or-refuse.js";
import { tooEarly } from "../../acts/refusals.js";
import { readHolidays } from "../../holidays/holiday.queries.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import { addDays, type LocalDate } from "../../terms/calendar-days.js";
import type { AgreementDispute } from "./agreement-dispute.entity.js";
import { fileTermOf, ministerTermOf } from "./dispute-terms.js";

/**
 * The last day on which a dispute that arose on a day can be laid before the minister.
 *
 * @throws DATE_OUT_OF_RANGE (a userError).
 */
export async function lastDayToFile(tx: Transaction, aroseOn: LocalDate): Promise<LocalDate> {
  const holidays = await readHolidays(tx);
  return countOrRefuse(() => fileTermOf(aroseOn, holidays), "aroseOn").endsOn;
}

/** The same, and whether the dispute has lapsed by it: as midnight would have let it. */
export async function standingByDay(
  tx: Transaction,
  aroseOn: LocalDate,
): Promise<Pick<AgreementDispute, "aroseOn" | "fileUntil" | "status" | "endedOn">> {
  const fileUntil = await lastDayToFile(tx, aroseOn);
  return fileUntil < (await findToday(tx))
    ? { aroseOn, fileUntil, status: "LAPSED", endedOn: addDays(fileUntil, 1) }
    : { aroseOn, fileUntil, status: "DECLARED", endedOn: null };
}

/**
 * The last day of the minister's term, with its extensions.
 *
 * @throws DATE_OUT_OF_RANGE (a userError).
 */
export async function ministersLastDay(
  tx: Transaction,
  given: Parameters<typeof ministerTermOf>[0],
  field: string,
): Promise<LocalDate> {
  const holidays = await readHolidays(tx);
  return countOrRefuse(() => ministerTermOf(given, holidays), field).endsOn;
}

/**
 * The day on which something was done with a dispute, not before what it follows.
 *
 * @throws DATE_IN_FUTURE, TOO_EARLY (userErrors).
 */
export async function dayAfter(
  tx: Transaction,
  from: LocalDate,
  { given, field }: { readonly given: string | null | undefined; readonly field: string },
): Promise<LocalDate> {
  const day = await dayDone(tx, given, { field });
  if (day < from) throw tooEarly({ from }).at(field);
  return day;
}
