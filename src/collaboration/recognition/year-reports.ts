import { type LocalDate, yearOf } from "../../terms/calendar-days.js";
import type { CommitteeRecognition } from "./committee-recognition.entity.js";

type Period = Pick<CommitteeRecognition, "startsOn" | "endsOn">;

/** The last day for the report of a year: before 31 January of the next one. */
const lastDayFor = (year: number): LocalDate => `${year + 1}-01-30`;

/** What is due, unless it falls after the last day: a committee that is none owes no report. */
export const whileRecognised = (due: LocalDate, endsOn: LocalDate | null): LocalDate | null =>
  endsOn !== null && due > endsOn ? null : due;

/**
 * When the first report is due. A committee that was recognised long ago, and is recorded today,
 * owes no reports of years whose last day has passed.
 */
export function firstReportDue(
  { startsOn, endsOn }: { startsOn: LocalDate; endsOn: LocalDate | null },
  today: LocalDate,
): LocalDate | null {
  const thisYear = yearOf(today);
  const open = today <= lastDayFor(thisYear - 1) ? thisYear - 1 : thisYear;
  return whileRecognised(lastDayFor(Math.max(open, yearOf(startsOn))), endsOn);
}

/** When the next one is due, after that of `year` came in; other years put nothing on. */
export function nextReportDue(
  subject: Period & Pick<CommitteeRecognition, "reportDueOn" | "reports">,
  year: number,
): LocalDate | null {
  const { reportDueOn, reports } = subject;
  if (reportDueOn === null || lastDayFor(year) !== reportDueOn) return reportDueOn;
  const known = new Set(reports.map((report) => report.year));
  let next = year + 1;
  while (known.has(next)) next += 1;
  return whileRecognised(lastDayFor(next), subject.endsOn);
}

/** The years that can be reported today: those of its recognition that have begun. */
export function yearsToReport(
  { startsOn, endsOn, reports }: Period & Pick<CommitteeRecognition, "reports">,
  today: LocalDate,
): number[] {
  if (startsOn === null || startsOn > today) return [];
  const first = yearOf(startsOn);
  const last = yearOf(endsOn !== null && endsOn < today ? endsOn : today);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => !reports.some((report) => report.year === year),
  );
}
