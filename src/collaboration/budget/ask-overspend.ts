import { Field, InputType, Int } from "type-graphql";
import { ReasonedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { reasonOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { COUNCIL } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { centsOf } from "./amounts.js";
import { takeBudgetYearInHand } from "./budget-year-in-hand.js";
import { BudgetYear } from "./budget-year.entity.js";
import { shownBudgetYear } from "./budget.reads.js";

@InputType("AskOverspendFields")
class AskOverspendInput extends ReasonedInput {
  @Field(() => Int, { description: "How much more than the budget, in cents (overschrijding)." })
  cents!: number;
}

/** After a refusal it may ask anew: the new question takes the place of the old one. */
export const askOverspend = act({
  name: "askOverspend",
  description:
    "Ask the landlord whether more may be spent than was agreed, with a reason (overschrijding " +
    "vragen, Wohv art. 7).",
  records: change("BUDGET_OVERSPEND_ASKED", "More was asked for (overschrijding gevraagd).", {
    nl: "{who} vroeg om een overschrijding van {what}",
    en: "{who} asked to spend more than {what}",
  }),
  by: COUNCIL,
  input: AskOverspendInput,
  shows: shownBudgetYear,

  async perform(tx, actor, input) {
    const { budget } = await takeBudgetYearInHand(tx, actor, { act: "ASK_OVERSPEND", input });
    const overspendCents = centsOf(input.cents, "cents", { least: 1 });
    const overspendReason = reasonOf(input.reason);
    await updateRow({
      tx,
      entity: BudgetYear,
      row: budget,
      changes: {
        overspendCents,
        overspendReason,
        overspendAskedOn: await findToday(tx),
        overspendDecision: null,
        overspendAnswer: null,
        overspendDecidedOn: null,
      },
    });
    return budget.id;
  },
});
