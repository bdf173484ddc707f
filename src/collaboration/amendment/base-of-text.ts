import { refusal } from "../../acts/refusal.js";
import { listed, type Words } from "../../graphql/enums.js";
import type { Transaction } from "../../persistence/transaction.js";
import { inPlace } from "../provision/compose.js";
import type { ProvisionChange, ProvisionText } from "../provision/provision-content.js";
import { nameOf, type Reference } from "../provision/provision-of.js";
import { provisionWords } from "../provision/provision-words.js";

/** The version that a text is to change, beside the one that the text before it changes. */
export interface TextBase {
  readonly agreementId: string;
  /** The number of the version that the text before it changes; 0: there is none. */
  readonly earlierNumber: number;
  /** The number of the last version, which it is to change. */
  readonly number: number;
  /** What the last version says. */
  readonly provisions: () => Promise<readonly ProvisionText[]>;
}

/** A provision that is another than when the text before was written. */
interface Overtaken extends Reference {
  /** The hash of the budget that it had then. */
  readonly earlierBudget: string | null;
}
type ByName = ReadonlyMap<string, Overtaken>;

const OVERTAKEN = `
  WITH said AS (
    SELECT v.number AS version_number, p.part, p.number, p.since_number, p.budget
    FROM app.collaboration_version v JOIN app.collaboration_provision p ON p.version_id = v.id
    WHERE v.agreement_id = $1 AND v.number IN ($2, $3)
  )
  SELECT part, number, before.budget AS "earlierBudget"
  FROM (SELECT * FROM said WHERE version_number = $2) AS before
    FULL JOIN (SELECT * FROM said WHERE version_number = $3) AS now USING (part, number)
  WHERE now.since_number IS NULL OR now.since_number > $2`;

/** What other amendments changed, added or let go since the text before was written. */
export async function overtakenIn(
  tx: Transaction,
  { agreementId, earlierNumber, number }: TextBase,
): Promise<ByName> {
  if (earlierNumber === number) return new Map();
  const rows = await tx.query<Overtaken[]>(OVERTAKEN, [agreementId, earlierNumber, number]);
  return new Map(rows.map((one) => [nameOf(one), one]));
}

const provisionsOvertaken = refusal<{ provisions: Words }>("PROVISIONS_OVERTAKEN", {
  description:
    "Another amendment changed provisions of this text meanwhile: each is given anew, repealed or " +
    "left out, so that nothing is turned back unseen (bepalingen achterhaald).",
  nl: (d) =>
    `Een andere wijziging heeft intussen gewijzigd: ${d.provisions}. Geef de tekst ` +
    "opnieuw, laat de bepaling vervallen of haal haar uit de wijziging.",
  en: (d) =>
    `Another amendment has changed meanwhile: ${d.provisions}. Give its text anew, ` +
    "repeal it or leave it out.",
});

/**
 * What a text says on from the one before would turn back what others laid down since.
 *
 * @param named what it says anew, repeals or leaves out.
 * @throws PROVISIONS_OVERTAKEN (a userError).
 */
export function refuseOvertaken(
  overtaken: ByName,
  earlier: readonly ProvisionChange[],
  named: readonly Reference[],
): void {
  const decided = new Set(named.map(nameOf));
  const provisions = earlier.filter(
    (one) => overtaken.has(nameOf(one)) && !decided.has(nameOf(one)),
  );
  if (provisions.length > 0)
    throw provisionsOvertaken({
      provisions: listed(provisions.toSorted(inPlace).map(provisionWords)),
    }).at("provisions");
}

const budgetOvertaken = refusal<{ provision: Words }>("BUDGET_OVERTAKEN", {
  description:
    "Another amendment changed the budget that this text changes too: landlord or council give the " +
    "provision anew, others leave it out or repeal it (budget achterhaald).",
  nl: (d) =>
    `Een andere wijziging heeft intussen ook het budget van ${d.provision} ` +
    "gewijzigd: haal de bepaling uit de wijziging, of laat de verhuurder of CPRW die opnieuw geven.",
  en: (d) =>
    `Another amendment has also changed the budget of ${d.provision} meanwhile: ` +
    "leave the provision out, or let the landlord or CPRW give it anew.",
});

/** What somebody gives without the budgets, which others give. */
interface StayingBudgets {
  /** The hash of the budget that stays, by the name of its provision. */
  readonly byName: ReadonlyMap<string, string | null>;
  /** The provisions of which nobody else can tell which budget stays. */
  readonly contested: ReadonlySet<string>;
}

/**
 * The budgets that stay in what is given by who may give none: those of the text before, and
 * otherwise of the last version. Where only the version has another one by now, that one stays.
 */
export async function budgetsThatStay(
  base: TextBase,
  overtaken: ByName,
  earlier: readonly ProvisionChange[],
): Promise<StayingBudgets> {
  const byName = new Map((await base.provisions()).map((one) => [nameOf(one), one.budget]));
  const contested = new Set<string>();
  for (const one of earlier) {
    const name = nameOf(one);
    const before = overtaken.get(name);
    if (one.repealed || before?.earlierBudget === one.budget) continue;
    if (before && (byName.get(name) ?? null) !== before.earlierBudget) contested.add(name);
    byName.set(name, one.budget);
  }
  return { byName, contested };
}

/** @throws BUDGET_OVERTAKEN (a userError). */
export function refuseContested({ contested }: StayingBudgets, given: readonly Reference[]): void {
  for (const [index, provision] of given.entries())
    if (contested.has(nameOf(provision)))
      throw budgetOvertaken({ provision: provisionWords(provision) }).at(`provisions.${index}`);
}
