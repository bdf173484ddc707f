import type { Actor } from "../../acts/perform-act.js";
import { insertRows, newIds } from "../../acts/versioned-rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import { hashOfBudget } from "../provision/budget-hash.js";
import { ProvisionBudget } from "../provision/provision-budget.entity.js";
import type { Budget } from "../provision/provision-content.js";
import type { CollaborationAmendment } from "./amendment.entity.js";

/**
 * Keeps the budgets of a text, each under its hash: its own side reads them until the text is sent
 * (the trigger share_budgets), then the two parties, whoever else negotiates.
 */
export async function keepBudgets(
  tx: Transaction,
  { organisationId }: Actor,
  {
    amendment: { id: amendmentId, agreementId, partyIds },
    budgets,
  }: {
    readonly amendment: Pick<CollaborationAmendment, "id" | "agreementId" | "partyIds">;
    readonly budgets: readonly Budget[];
  },
): Promise<void> {
  const ids = newIds(budgets);
  await insertRows(
    tx,
    ProvisionBudget,
    budgets.map((one, index) => ({
      ...{ ...one, id: ids[index]!, hash: hashOfBudget(one) },
      ...{ organisationId, agreementId, partyIds, amendmentId },
    })),
  );
}
