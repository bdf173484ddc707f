import { ReasonedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { reasonOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { takeBudgetYearInHand } from "./budget-year-in-hand.js";
import { BudgetYear } from "./budget-year.entity.js";
import { shownBudgetYear } from "./budget.reads.js";

/** Whoever rejects a budget may propose another one for the same year. */
export const rejectBudgetYear = act({
  name: "rejectBudgetYear",
  description: "Reject the budget that the other party proposed, with a reason (afwijzen).",
  records: change("BUDGET_YEAR_REJECTED", "The budget of a year was rejected (afgewezen).", {
    nl: "{who} wees {what} af",
    en: "{who} rejected {what}",
  }),
  by: PARTIES,
  input: ReasonedInput,
  shows: shownBudgetYear,

  async perform(tx, actor, input) {
    const { budget, to } = await takeBudgetYearInHand(tx, actor, { act: "REJECT", input });
    const rejectReason = reasonOf(input.reason);
    await updateRow({
      tx,
      entity: BudgetYear,
      row: budget,
      changes: {
        status: to,
        rejectReason,
        decidedById: actor.organisationId,
        decidedOn: await findToday(tx),
      },
    });
    return budget.id;
  },
});
