import { daysLeft, type LocalDate } from "../../terms/calendar-days.js";
import { countTerm } from "../../terms/count-term.js";
import type { Holidays } from "../../terms/holidays.js";
import type { Language } from "../../terms/language.js";
import { daysOutside, lastDayBeside } from "../../terms/summer-stop.js";
import { standingOf } from "../../terms/term-standing.js";
import type { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import type { ProcedureTerm } from "../procedure/procedure-terms.js";
import type { InformationRequest } from "./information-request.entity.js";

/** What a question that is asked today keeps of the term for its answer. */
export function answerTermFrom(
  today: LocalDate,
  { informationDays, summerStop }: Pick<AdviceProcedure, "informationDays" | "summerStop">,
): Pick<InformationRequest, "answerDueOn" | "answerStop"> {
  if (informationDays === null) return { answerDueOn: null, answerStop: null };
  const length = [informationDays, "DAYS"] as const;
  const { endsOn } = lastDayBeside(today, length, summerStop ?? undefined);
  return { answerDueOn: endsOn, answerStop: summerStop };
}

/**
 * The term for the answer to a question, as it stands today; null where the parties agreed on none.
 * It stops when the advice comes, or the procedure ends, without the answer.
 */
export function answerTermOf({
  question: { askedOn, answeredOn, answerDueOn, answerStop },
  procedure,
  holidays,
  today,
  language,
}: {
  question: Pick<InformationRequest, "askedOn" | "answeredOn" | "answerDueOn" | "answerStop">;
  procedure: Pick<AdviceProcedure, "answeredOn" | "endedOn" | "executedOn">;
  holidays: Holidays;
  today: LocalDate;
  language: Language;
}): ProcedureTerm | null {
  if (answerDueOn === null || askedOn === null) return null;
  const stop = answerStop ?? undefined;
  const term = countTerm({
    code: "INFORMATION",
    facts: { startsOn: askedOn, agreed: daysOutside(stop, askedOn, answerDueOn), stop },
    holidays,
    language,
  });
  const { status } = standingOf(
    term,
    {
      metOn: answeredOn,
      stoppedOn: procedure.answeredOn ?? procedure.endedOn ?? procedure.executedOn,
    },
    today,
  );
  return { ...term, status, daysLeft: status === "RUNNING" ? daysLeft(term.endsOn, today) : null };
}
