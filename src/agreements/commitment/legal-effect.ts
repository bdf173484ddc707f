import { refusal } from "../../acts/refusal.js";
import type { Words } from "../../graphql/enums.js";
import type { LegalEffect } from "../agreements.enums.js";
import type { CommitmentTerms } from "./commitment.entity.js";

const legalEffectIncomplete = refusal<{ article: Words }>("LEGAL_EFFECT_INCOMPLETE", {
  description:
    "An effect on rents by law needs an exact percentage or amount, and a year of the agreement; " +
    "without such an effect there is none of these; the message names the article (rechtsgevolg " +
    "onvolledig, Woningwet art. 54).",
  nl: (d) =>
    `${d.article} vraagt een exact percentage of bedrag, en een jaar binnen de looptijd; ` +
    "zonder rechtsgevolg vult u die niet in.",
  en: (d) =>
    `${d.article} asks for an exact percentage or amount, and a year of the agreement; without ` +
    "such an effect, leave these out.",
});

const ARTICLES: Readonly<Record<LegalEffect, string>> = {
  NONE: "54",
  RENT_SUM_54_1: "54(1)",
  INVESTMENT_54_2D: "54(2)(d)",
};

/** What is wrong with the effect that a commitment has, in one of its fields. */
export function incompleteAt(legalEffect: LegalEffect, field: string) {
  const article = ARTICLES[legalEffect];
  return legalEffectIncomplete({
    article: { nl: `Woningwet art. ${article}`, en: `Woningwet art. ${article}` },
  }).at(field);
}

type Given = Partial<
  Pick<CommitmentTerms, "legalPercentage" | "legalAmountEuros" | "legalYear">
> & { readonly legalEffect: LegalEffect };

/**
 * The effect on rents that a commitment has by law: what has one names its exact value.
 *
 * @throws LEGAL_EFFECT_INCOMPLETE (a userError).
 */
export function legalEffectOf(
  { legalEffect, ...given }: Given,
  isYearOfAgreement: (year: number) => boolean,
): Required<Given> {
  const legalPercentage = given.legalPercentage ?? null;
  const legalAmountEuros = given.legalAmountEuros ?? null;
  const legalYear = given.legalYear ?? null;
  const refused = (field: string) => incompleteAt(legalEffect, field);
  if (legalPercentage !== null && (legalPercentage <= 0 || legalPercentage > 100))
    throw refused("legalPercentage");
  if (legalAmountEuros !== null && legalAmountEuros <= 0) throw refused("legalAmountEuros");
  const hasValue = legalPercentage !== null || legalAmountEuros !== null;
  if (legalEffect === "NONE" ? hasValue || legalYear !== null : !hasValue)
    throw refused("legalEffect");
  if (legalYear === null ? legalEffect !== "NONE" : !isYearOfAgreement(legalYear))
    throw refused("legalYear");
  return { legalEffect, legalPercentage, legalAmountEuros, legalYear };
}
