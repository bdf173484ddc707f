import { addDays, daysBetween, type LocalDate } from "../terms/calendar-days.js";
import type { AdviceActs } from "./advice-acts-by.js";
import { annualPlan2020, evictions, rentPolicy2022 } from "./advice-remembered.js";
import type { CalendarActs } from "./calendar-acts-by.js";
import { consent } from "./consent.js";
import { requestedAdvice } from "./requested-advice.js";
import { type Story, tellTogether } from "./stories.js";
import { SECRETARY, type Telling, tellingWith } from "./telling.js";
import { unsolicitedAdvice } from "./unsolicited-advice.js";
import { voluntaryAdvice } from "./voluntary-advice.js";

/** The calendar items that procedures carry out. */
export interface ItemsOfAdvice {
  readonly rentPolicy: string;
  readonly evictions: string;
}

/**
 * Advice: three procedures that public sources tell of, on their own days, and INVENTED ones that run at the moment of loading, with all four machines in every
 * state, and with what each side keeps to itself.
 */
export async function loadAdvice(
  acts: AdviceActs,
  calendar: CalendarActs,
  items: ItemsOfAdvice,
  today: LocalDate,
  goTo: (day: LocalDate) => Promise<void>,
): Promise<void> {
  const telling = tellingWith(acts, mondayOf(today));
  await tellTogether(
    [
      meetings(telling),
      annualPlan2020(telling),
      rentPolicy2022(telling, calendar, items.rentPolicy),
      evictions(telling, items.evictions),
      ...requestedAdvice(telling),
      ...voluntaryAdvice(telling),
      ...consent(telling),
      ...unsolicitedAdvice(telling),
    ],
    goTo,
  );
  await goTo(today);
}

const A_MONDAY = "2015-01-05";
const mondayOf = (day: LocalDate): LocalDate => addDays(day, -(daysBetween(A_MONDAY, day) % 7));

/** CPRW's board meets every four weeks; nobody else knows when. */
async function* meetings({ acts, before }: Telling): Story {
  yield "2020-01-06";
  for (let held = "2020-01-27"; held < "2020-04-01"; held = addDays(held, 28))
    await acts.planMeeting(SECRETARY, held);
  yield "2022-01-03";
  for (let held = "2022-01-03"; held < "2022-11-30"; held = addDays(held, 28))
    await acts.planMeeting(SECRETARY, held);
  yield before(200);
  for (let held = before(175); held < before(-100); held = addDays(held, 28))
    await acts.planMeeting(SECRETARY, held);
}
