import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { takeBudgetYearInHand } from "./budget-year-in-hand.js";
import { BudgetYear } from "./budget-year.entity.js";
import { shownBudgetYear } from "./budget.reads.js";

/** What both agreed on is spent freely, and accounted for. */
export const agreeToBudgetYear = act({
  name: "agreeToBudgetYear",
  description:
    "Agree to the budget of a year that the other party proposed (akkoord, Wohv art. 7).",
  records: change("BUDGET_YEAR_AGREED", "Both agreed on the budget of a year (afgesproken).", {
    nl: "{who} ging akkoord met {what}",
    en: "{who} agreed to {what}",
  }),
  by: PARTIES,
  input: VersionedInput,
  shows: shownBudgetYear,

  async perform(tx, actor, input) {
    const { budget, to } = await takeBudgetYearInHand(tx, actor, { act: "AGREE", input });
    await updateRow({
      tx,
      entity: BudgetYear,
      row: budget,
      changes: {
        status: to,
        decidedById: actor.organisationId,
        decidedOn: await findToday(tx),
      },
    });
    return budget.id;
  },
});
