import { referenceInvalid } from "../../acts/refusals.js";
import { fileOf } from "../../acts/file-reference.js";
import { Field, InputType, Int } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { COUNCIL } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { centsOf } from "./amounts.js";
import { takeBudgetYearInHand } from "./budget-year-in-hand.js";
import { BudgetYear } from "./budget-year.entity.js";
import { shownBudgetYear } from "./budget.reads.js";

@InputType("AccountForBudgetYearFields")
class AccountForBudgetYearInput extends VersionedInput {
  @Field(() => Int, {
    description: "What was spent in the year, in cents, also beyond the budget (besteed).",
  })
  spentCents!: number;
  @Field(() => String, {
    nullable: true,
    description: "Where the account is: an https address (verantwoording).",
  })
  url?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "SHA-256 of the account in hexadecimal, only with its address.",
  })
  sha256?: string | null;
}

/** What was spent is told as it is: beyond the budget without consent is seen, and not refused. */
export const accountForBudgetYear = act({
  name: "accountForBudgetYear",
  description: "Account for the budget of a year that is over (verantwoorden, Wohv art. 7(2)).",
  records: change("BUDGET_YEAR_ACCOUNTED", "A budget was accounted for (verantwoord).", {
    nl: "{who} verantwoordde {what}",
    en: "{who} accounted for {what}",
  }),
  by: COUNCIL,
  input: AccountForBudgetYearInput,
  shows: shownBudgetYear,

  async perform(tx, actor, input) {
    const { budget, to } = await takeBudgetYearInHand(tx, actor, { act: "ACCOUNT", input });
    const spentCents = centsOf(input.spentCents, "spentCents");
    const account = accountOf(input);
    await updateRow({
      tx,
      entity: BudgetYear,
      row: budget,
      changes: {
        status: to,
        spentCents,
        accountUrl: account.url,
        accountSha256: account.sha256,
        accountedOn: await findToday(tx),
      },
    });
    return budget.id;
  },
});

/** @throws REFERENCE_INVALID, also for a hash of nothing. */
function accountOf({ url, sha256 }: AccountForBudgetYearInput) {
  if (url != null) return fileOf({ url, sha256: sha256 ?? null });
  if (sha256 != null) throw referenceInvalid().at("sha256");
  return { url: null, sha256: null };
}
