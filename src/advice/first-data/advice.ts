import { addDays, daysBetween, type LocalDate } from "../../terms/calendar-days.js";
import { annualPlan2020, evictions, rentPolicy2022 } from "./advice-remembered.js";
import { consent } from "./consent.js";
import { requestedAdvice } from "./requested-advice.js";
import { type Story, tellTogether } from "../../first-data/stories.js";
import { SECRETARY, type Telling, tellingWith } from "./telling.js";
import { unsolicitedAdvice } from "./unsolicited-advice.js";
import { voluntaryAdvice } from "./voluntary-advice.js";
import type { Acting } from "../../first-data/acting.js";
import type { Days, FirstData } from "../../first-data/first-data.js";
import { planBoardMeeting } from "../advising/plan-board-meeting.js";

/**
 * Three procedures that public sources tell of, on their own days, and INVENTED ones that run at
 * the moment of loading. Together they show all four lifecycles in every state, and what each side
 * keeps to itself.
 */
async function advice(acting: Acting, { today, goTo }: Days): Promise<void> {
  const telling = tellingWith(acting, mondayOf(today));
  await tellTogether(
    [
      meetings(telling),
      annualPlan2020(telling),
      rentPolicy2022(telling, acting.recall("the item on rent policy")),
      evictions(telling, acting.recall("the item on evictions")),
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

/** CPRW's board meets every four weeks. Nobody else knows when. */
async function* meetings({ acting, before }: Telling): Story {
  yield "2020-01-06";
  for (let held = "2020-01-27"; held < "2020-04-01"; held = addDays(held, 28))
    await acting.perform(SECRETARY, planBoardMeeting, { heldOn: held, note: "" });
  yield "2022-01-03";
  for (let held = "2022-01-03"; held < "2022-11-30"; held = addDays(held, 28))
    await acting.perform(SECRETARY, planBoardMeeting, { heldOn: held, note: "" });
  yield before(200);
  for (let held = before(175); held < before(-100); held = addDays(held, 28))
    await acting.perform(SECRETARY, planBoardMeeting, { heldOn: held, note: "" });
}

export const firstData: FirstData = { acts: advice };
