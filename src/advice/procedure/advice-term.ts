import { refusal } from "../../acts/refusal.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import { readHolidays } from "../../holidays/holiday.queries.js";
import type { Holidays } from "../../terms/holidays.js";
import type { SummerStop } from "../../terms/summer-stop.js";
import type { AdviceProcedure } from "./advice-procedure.entity.js";
import { termTooShort, noTerm } from "../advice.refusals.js";
import type { AgreedTermCode } from "./agreed-term.entity.js";
import { countOrRefuse } from "./count-or-refuse.js";
import { adviceTermOf } from "./procedure-terms.js";
import type { RequestKind } from "../request/request.input.js";
import { RESTARTED } from "./term-grounds.js";

const notLater = refusal<{ endsOn: string }>("NOT_LATER", {
  description: "The day is not later than the term already ends (niet later).",
  nl: (d) => `De termijn loopt al tot en met ${d.endsOn}: kies een latere dag.`,
  en: (d) => `The term already runs to ${d.endsOn}: choose a later day.`,
});

/** The facts from which the last day of the advice term is counted. */
type TermFacts = Pick<
  AdviceProcedure,
  "termFromOn" | "adviceSetOn" | "adviceExtendedTo" | "extensionGround" | "restartGround"
>;
/** The columns that an act writes when it changes the advice term of an awaited advice. */
export type CountedTerm = Partial<TermFacts> & Pick<AdviceProcedure, "adviceDueOn" | "dueOn">;
/** The numbers of days that a procedure keeps from the day on which it was shared. */
type DaysOfProcedure = Pick<
  AdviceProcedure,
  "informationDays" | "adviceDays" | "responseDays" | "summerStop"
>;
type Counting = Pick<AdviceProcedure, "kind" | "adviceDays" | "summerStop"> & TermFacts;

/** The terms of each kind of request: for an answer, for the advice, for the response to it. */
export const TERMS_OF_REQUEST = {
  REQUESTED: ["INFORMATION", "ADVICE", "RESPONSE"],
  VOLUNTARY: ["INFORMATION", "VOLUNTARY_ADVICE", "VOLUNTARY_RESPONSE"],
  CONSENT: ["INFORMATION"],
} as const satisfies Record<RequestKind, readonly AgreedTermCode[]>;

/**
 * Counts the term of a request that is submitted today. The result also fixes the number of days
 * that hold for this procedure from now on. A request for consent has no term.
 *
 * @param agreed what law and agreement give today for the terms of its kind.
 * @param setOn the last day that the landlord set; null: it set none.
 * @throws NO_TERM, TERM_TOO_SHORT, DATE_OUT_OF_RANGE (userErrors).
 */
export async function firstTerm({
  tx,
  kind,
  setOn,
  agreed: { today, days, stops },
}: {
  tx: Transaction;
  kind: RequestKind;
  setOn: LocalDate | null;
  agreed: AgreedOfRequest;
}): Promise<CountedTerm & DaysOfProcedure> {
  const informationDays = days.INFORMATION ?? null;
  if (kind === "CONSENT") {
    refuseTermOfConsent(setOn);
    return {
      informationDays,
      adviceDays: null,
      responseDays: null,
      summerStop: stops.INFORMATION ?? null,
      adviceDueOn: null,
      dueOn: null,
    };
  }
  const [, advice, response] = TERMS_OF_REQUEST[kind];
  const adviceDays = days[advice] ?? null;
  const summerStop = stops[advice] ?? null;
  return {
    informationDays,
    adviceDays,
    summerStop,
    responseDays: days[response] ?? null,
    ...countFirst({ kind, setOn, today, adviceDays, summerStop }, await readHolidays(tx)),
  };
}

/** What law and agreement give today for the terms of one kind of request. */
interface AgreedOfRequest {
  readonly today: LocalDate;
  readonly days: Readonly<Partial<Record<AgreedTermCode, number | null>>>;
  readonly stops: Readonly<Partial<Record<AgreedTermCode, SummerStop | null>>>;
}

interface FirstTerm {
  readonly kind: "REQUESTED" | "VOLUNTARY";
  readonly setOn: LocalDate | null;
  readonly today: LocalDate;
  readonly adviceDays: number | null;
  readonly summerStop: SummerStop | null;
}

/**
 * Counts the first term of a kind of request that has one.
 *
 * @throws TERM_TOO_SHORT, DATE_OUT_OF_RANGE (userErrors).
 */
export function countFirst(
  { kind, setOn, today, adviceDays, summerStop }: FirstTerm,
  holidays: Holidays,
): CountedTerm {
  const fresh = {
    kind,
    adviceDays,
    summerStop,
    termFromOn: today,
    adviceSetOn: null,
    adviceExtendedTo: null,
    extensionGround: null,
    restartGround: null,
  };
  return recount({
    procedure: fresh,
    changes: { termFromOn: today, adviceSetOn: setOn },
    holidays,
  });
}

/**
 * Refuses a last day for a request for consent, which has no term.
 *
 * @throws NO_TERM (a userError).
 */
export function refuseTermOfConsent(setOn: LocalDate | null): void {
  if (setOn !== null) throw noTerm();
}

/**
 * Counts the term with a later last day.
 *
 * @param field the input field that a refusal is about.
 * @throws NOT_LATER, DATE_OUT_OF_RANGE (userErrors).
 */
export function extend({
  procedure,
  to,
  ground,
  holidays,
  field,
}: {
  procedure: AdviceProcedure;
  to: LocalDate | null | undefined;
  ground: string;
  holidays: Holidays;
  field: string;
}): CountedTerm {
  if (!to || to <= procedure.adviceDueOn!)
    throw notLater({ endsOn: procedure.adviceDueOn! }).at(field);
  return recount({
    procedure,
    changes: { adviceExtendedTo: to, extensionGround: ground },
    holidays,
    field,
  });
}

/**
 * Counts the term again from today. The adviser loses nothing by it: a later last day that was set
 * or granted before still holds.
 *
 * @param setOn the last day that the landlord sets for the new term; null: it sets none.
 * @param field the input field that a refusal is about.
 * @throws TERM_TOO_SHORT, DATE_OUT_OF_RANGE (userErrors).
 */
export function restart({
  procedure,
  setOn,
  today,
  holidays,
  field,
}: {
  procedure: AdviceProcedure;
  setOn: LocalDate | null;
  today: LocalDate;
  holidays: Holidays;
  field: string;
}): CountedTerm {
  const { adviceDueOn, adviceSetOn, adviceExtendedTo, extensionGround } = procedure;
  const anew = {
    termFromOn: today,
    restartGround: RESTARTED,
    adviceSetOn: setOn,
    adviceExtendedTo: null,
    extensionGround: null,
  };
  const counted = recount({ procedure, changes: anew, holidays, field });
  if (counted.adviceDueOn! >= adviceDueOn!) return counted;
  if (setOn !== null) throw termTooShort({ earliest: adviceDueOn!, article: null }).at(field);
  return recount({
    procedure,
    changes: {
      ...anew,
      ...(adviceExtendedTo ? { adviceExtendedTo, extensionGround } : { adviceSetOn }),
    },
    holidays,
    field,
  });
}

function recount({
  procedure,
  changes,
  holidays,
  field,
}: {
  procedure: Counting;
  changes: Partial<TermFacts>;
  holidays: Holidays;
  field?: string;
}): CountedTerm {
  const { endsOn } = countOrRefuse(
    () => adviceTermOf({ ...procedure, ...changes }, holidays)!,
    field,
  );
  return { ...changes, adviceDueOn: endsOn, dueOn: endsOn };
}
