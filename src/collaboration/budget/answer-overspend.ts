import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { optionalTextOf, reasonOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { takeBudgetYearInHand } from "./budget-year-in-hand.js";
import { BudgetYear } from "./budget-year.entity.js";
import { shownBudgetYear } from "./budget.reads.js";

@InputType("AnswerOverspendFields")
class AnswerOverspendInput extends VersionedInput {
  @Field(() => Boolean, { description: "Whether it may be spent (toegestaan)." })
  granted!: boolean;
  @Field(() => String, {
    nullable: true,
    description:
      "What you say to it, at most 10,000 characters; mandatory when you refuse (antwoord).",
  })
  answer?: string | null;
}

/** The law asks for consent to spend more; a refusal says why. */
export const answerOverspend = act({
  name: "answerOverspend",
  description:
    "Answer whether more may be spent than was agreed (overschrijding beantwoorden, Wohv art. 7).",
  records: change(
    "BUDGET_OVERSPEND_ANSWERED",
    "Whether more may be spent was answered (beantwoord).",
    {
      nl: "{who} besliste over een overschrijding van {what}",
      en: "{who} answered whether more may be spent than {what}",
    },
  ),
  by: LANDLORD,
  input: AnswerOverspendInput,
  shows: shownBudgetYear,

  async perform(tx, actor, input) {
    const { budget } = await takeBudgetYearInHand(tx, actor, { act: "ANSWER_OVERSPEND", input });
    const { granted, answer } = input;
    await updateRow({
      tx,
      entity: BudgetYear,
      row: budget,
      changes: {
        overspendDecision: granted ? "GRANTED" : "REFUSED",
        overspendAnswer: granted ? optionalTextOf(answer, "answer") : reasonOf(answer, "answer"),
        overspendDecidedOn: await findToday(tx),
      },
    });
    return budget.id;
  },
});
