import type { Actor } from "../../acts/perform-act.js";
import { refusal } from "../../acts/refusal.js";
import { activeOrganisations } from "../../organisation/known-names.js";
import type { Transaction } from "../../persistence/transaction.js";
import { findAgreementInPrivate } from "../agreement/agreement-in-hand.js";
import type { CollaborationAgreement } from "../agreement/collaboration-agreement.entity.js";

const budgetTakesBoth = refusal("BUDGET_TAKES_BOTH", {
  description:
    "A budget is between a landlord and the tenants' council: both are party to the agreement " +
    "(budget alleen tussen verhuurder en huurdersraad).",
  nl: () =>
    "Een budget is tussen de verhuurder en de huurdersraad: beide zijn partij bij de overeenkomst.",
  en: () =>
    "A budget is between the landlord and the tenants' council: both are party to the agreement.",
});

/**
 * Finds an agreement in force to which a budget can be proposed. It stays unlocked, as it stays as
 * it is.
 *
 * @throws NOT_FOUND; FORBIDDEN; userErrors: as `Lifecycle.admit`, BUDGET_TAKES_BOTH.
 */
export async function admitToBudget(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<CollaborationAgreement> {
  const agreement = await findAgreementInPrivate(tx, actor, { act: "PROPOSE_BUDGET", id });
  const parties = await activeOrganisations(tx, agreement.partyIds);
  const kinds = new Set(parties.map(({ kind }) => kind));
  if (!kinds.has("LANDLORD") || !kinds.has("TENANT_UMBRELLA")) throw budgetTakesBoth();
  return agreement;
}
