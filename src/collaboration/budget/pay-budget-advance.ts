import { dayDone } from "../../acts/day-done.js";
import { Field, InputType, Int } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refusal } from "../../acts/refusal.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { centsOf, mostInAdvance } from "./amounts.js";
import { takeBudgetYearInHand } from "./budget-year-in-hand.js";
import { BudgetYear } from "./budget-year.entity.js";
import { shownBudgetYear } from "./budget.reads.js";

@InputType("PayBudgetAdvanceFields")
class PayBudgetAdvanceInput extends VersionedInput {
  @Field(() => Int, {
    description:
      "What was paid, in cents; with what was paid before not more than the budget and what was " +
      "granted beyond it (bedrag).",
  })
  cents!: number;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When it was paid, today when left out; not in the future (betaald op).",
  })
  on?: string | null;
}

const advanceExceedsBudget = refusal<{ left: number }>("ADVANCE_EXCEEDS_BUDGET", {
  description:
    "Advances come together to no more than the budget and what was granted beyond it; the message " +
    "names what is left of it in cents (voorschot boven het budget).",
  nl: ({ left }) =>
    `Van het budget, met wat daarboven is toegestaan, resteren ${left} centen om te bevoorschotten.`,
  en: ({ left }) =>
    `Of the budget, with what was granted beyond it, ${left} cents are left to pay in advance.`,
});

/** A budget is often paid in parts, so each advance adds to those before it. */
export const payBudgetAdvance = act({
  name: "payBudgetAdvance",
  description: "Record that a part of the budget was paid in advance (voorschot betalen).",
  records: change("BUDGET_ADVANCE_PAID", "A part of a budget was paid in advance (voorschot).", {
    nl: "{who} betaalde een voorschot op {what}",
    en: "{who} paid an advance on {what}",
  }),
  by: LANDLORD,
  input: PayBudgetAdvanceInput,
  shows: shownBudgetYear,

  async perform(tx, actor, input) {
    const { budget } = await takeBudgetYearInHand(tx, actor, { act: "PAY_ADVANCE", input });
    const { year, advancePaidOn } = budget;
    const paid = budget.advanceCents ?? 0;
    const cents = centsOf(input.cents, "cents", { least: 1 });
    const left = mostInAdvance(budget) - paid;
    if (cents > left) throw advanceExceedsBudget({ left }).at("cents");
    // a first part may be paid before the year begins
    const on = await dayDone(tx, input.on, { field: "on", since: `${year - 1}-01-01` });
    await updateRow({
      tx,
      entity: BudgetYear,
      row: budget,
      changes: {
        advanceCents: paid + cents,
        advancePaidOn: advancePaidOn === null || on > advancePaidOn ? on : advancePaidOn,
      },
    });
    return budget.id;
  },
});
