import { refusal } from "../../acts/refusal.js";
import { isUuid } from "../../persistence/rows.js";
import type { Transaction } from "../../persistence/transaction.js";

const sumInvalid = refusal("SUM_INVALID", {
  description:
    "A sum adds up two to fifty indicators of its agreement that have its unit, each named once, " +
    "and are no sums (ongeldige som).",
  nl: () =>
    "Een som telt twee tot vijftig indicatoren van dezelfde afspraken op, met dezelfde eenheid en " +
    "elk één keer genoemd, die zelf geen som zijn.",
  en: () =>
    "A sum adds up two to fifty indicators of the same agreement with the same unit, each named " +
    "once, which are no sums themselves.",
});
const MAX_SUMMANDS = 50;

/** Those that can be added up: by the commitments of this edition, whenever they were added. */
const FITTING = `
  SELECT i.id FROM app.agreement_indicator i
  WHERE i.id = ANY($1) AND i.unit = $2 AND i.sum_of_ids = '{}'
    AND EXISTS (SELECT FROM app.agreement_commitment c
      WHERE c.origin_id = i.commitment_id AND c.agreement_id = $3)`;

/**
 * The indicators whose figures are added up, as they were given; none: it is no sum.
 * @throws SUM_INVALID (a userError).
 */
export async function summandsOf(
  tx: Transaction,
  agreementId: string,
  { ids: given, unit }: { readonly ids: readonly string[]; readonly unit: string },
): Promise<string[]> {
  if (given.length === 0) return [];
  const ids = given.map((id) => id.toLowerCase());
  const isList = ids.length >= 2 && ids.length <= MAX_SUMMANDS && ids.every(isUuid);
  if (!isList || new Set(ids).size < ids.length) throw sumInvalid().at("sumOfIds");
  const fitting = await tx.query<{ id: string }[]>(FITTING, [ids, unit, agreementId]);
  if (fitting.length < ids.length) throw sumInvalid().at("sumOfIds");
  return ids;
}
