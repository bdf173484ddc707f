import type { VersionedInput } from "../../acts/act-input.js";
import type { Actor } from "../../acts/perform-act.js";
import { findForUpdate } from "../../acts/versioned-rows.js";
import { NotFound } from "../../errors.js";
import type { Transaction } from "../../persistence/transaction.js";
import { CalendarYear } from "./calendar-year.entity.js";
import { yearLifecycle } from "./calendar-year.lifecycle.js";
import type { YearAct } from "./year.type.js";
import { readYearEnd } from "./year-end.js";

/**
 * Locks the year and refuses in order: not found, forbidden, stale, wrong state, what the act
 * needs.
 */
export async function takeYearInHand({
  tx,
  actor,
  act,
  input,
}: {
  tx: Transaction;
  actor: Actor;
  act: YearAct;
  input: VersionedInput;
}): Promise<CalendarYear> {
  const year = await findForUpdate(tx, CalendarYear, input.id);
  if (!year) throw new NotFound("CalendarYear", input.id);
  await yearLifecycle.admit(actor, act, {
    facts: { subject: year, end: () => readYearEnd(tx, year.year) },
    seen: { version: year.version, expectedVersion: input.expectedVersion },
  });
  return year;
}
