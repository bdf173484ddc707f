import { refusal } from "../../acts/refusal.js";
import { titleRequired, tooMany } from "../../acts/refusals.js";
import { MAX_TITLE, textOf } from "../../acts/text.js";
import type { BudgetYear, CommitteeAmount } from "./budget-year.entity.js";

/** The highest amount: twenty million euros, in cents. With what is added to it, it fits an Int. */
export const MAX_CENTS = 2_000_000_000;
const MAX_COMMITTEES = 200;
const MAX_HOUSEHOLDS = 100_000;

const amountInvalid = refusal<{ least: number; most: number }>("BUDGET_AMOUNT_INVALID", {
  description:
    "An amount is in whole cents, at most twenty million euros; the message names the least and " +
    "the most (ongeldig bedrag).",
  nl: ({ least, most }) => `Geef een bedrag in centen, van ${least} tot en met ${most}.`,
  en: ({ least, most }) => `Give an amount in cents, from ${least} to ${most}.`,
});

const householdsInvalid = refusal<{ most: number }>("HOUSEHOLDS_INVALID", {
  description:
    "A committee speaks for one or more households; the message names the most (ongeldig aantal " +
    "huishoudens).",
  nl: ({ most }) => `Geef het aantal huishoudens, van 1 tot en met ${most}.`,
  en: ({ most }) => `Give the number of households, from 1 to ${most}.`,
});

const committeeTwice = refusal<{ name: string }>("COMMITTEE_TWICE", {
  description: "Each committee is named once (commissie dubbel genoemd).",
  nl: ({ name }) => `Deze commissie staat er twee keer: ${name}.`,
  en: ({ name }) => `This committee stands there twice: ${name}.`,
});

const committeesExceedBudget = refusal<{ sum: number }>("COMMITTEES_EXCEED_BUDGET", {
  description:
    "The committees get their amounts out of the budget, so together not more than that; the " +
    "message names their sum in cents (commissies samen boven het budget).",
  nl: ({ sum }) => `De commissies krijgen samen ${sum} centen: meer dan het budget.`,
  en: ({ sum }) => `The committees together get ${sum} cents: more than the budget.`,
});

/** An amount as it was given. @throws BUDGET_AMOUNT_INVALID. */
export function centsOf(
  given: number,
  field: string,
  { least = 0, most = MAX_CENTS }: { readonly least?: number; readonly most?: number } = {},
): number {
  if (given < least || given > most) throw amountInvalid({ least, most }).at(field);
  return given;
}

/** What a committee gets, in cents. */
export const totalOf = ({ households, fixedCents, perHouseholdCents }: CommitteeAmount): number =>
  fixedCents + households * perHouseholdCents;

/**
 * What committees get of a budget, as it was given: each is named once.
 *
 * @throws TOO_MANY, TITLE_REQUIRED, TEXT_TOO_LONG, TEXT_INVALID, COMMITTEE_TWICE,
 * HOUSEHOLDS_INVALID, BUDGET_AMOUNT_INVALID, COMMITTEES_EXCEED_BUDGET.
 */
export function committeeAmountsOf(
  given: readonly CommitteeAmount[],
  amountCents: number,
): CommitteeAmount[] {
  if (given.length > MAX_COMMITTEES) throw tooMany({ limit: MAX_COMMITTEES }).at(FIELD);
  const named = new Set<string>();
  const amounts = given.map((one, index) => {
    const at = (field: keyof CommitteeAmount) => `${FIELD}.${index}.${field}`;
    const name = textOf(one.name, at("name"), MAX_TITLE);
    if (!name) throw titleRequired().at(at("name"));
    if (named.has(name.toLowerCase())) throw committeeTwice({ name }).at(at("name"));
    named.add(name.toLowerCase());
    const { households } = one;
    if (households < 1 || households > MAX_HOUSEHOLDS)
      throw householdsInvalid({ most: MAX_HOUSEHOLDS }).at(at("households"));
    return {
      name,
      households,
      fixedCents: centsOf(one.fixedCents, at("fixedCents")),
      perHouseholdCents: centsOf(one.perHouseholdCents, at("perHouseholdCents")),
    };
  });
  const sum = amounts.reduce((total, one) => total + totalOf(one), 0);
  if (sum > amountCents) throw committeesExceedBudget({ sum }).at(FIELD);
  return amounts;
}
const FIELD = "committeeAmounts";

type Spending = Pick<
  BudgetYear,
  "amountCents" | "spentCents" | "overspendCents" | "overspendDecision"
>;

/** What was spent beyond the amount, in cents; null: it was not accounted for. */
export const overspentOf = ({ amountCents, spentCents }: Spending): number | null =>
  spentCents === null ? null : Math.max(0, spentCents - amountCents);

/** What the landlord granted beyond the amount, in cents. */
const grantedOf = ({ overspendDecision, overspendCents }: Spending): number =>
  overspendDecision === "GRANTED" ? overspendCents! : 0;

/** What can be paid in advance, in cents: the amount, and what was granted beyond it. */
export const mostInAdvance = (budget: Spending): number =>
  Math.min(MAX_CENTS, budget.amountCents + grantedOf(budget));

/** Whether the landlord granted all that was spent beyond the amount; null: no account yet. */
export function isCoveredBy(budget: Spending): boolean | null {
  const overspent = overspentOf(budget);
  return overspent === null ? null : overspent <= grantedOf(budget);
}
