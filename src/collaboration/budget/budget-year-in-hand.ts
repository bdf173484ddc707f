import type { VersionedInput } from "../../acts/act-input.js";
import type { Actor } from "../../acts/perform-act.js";
import { findForUpdate, findUnlocked } from "../../acts/versioned-rows.js";
import { NotFound } from "../../errors.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import { CollaborationAgreement } from "../agreement/collaboration-agreement.entity.js";
import type { BudgetYearAct, BudgetYearStatus } from "../collaboration.enums.js";
import { BudgetYear } from "./budget-year.entity.js";
import { budgetYearLifecycle } from "./budget-year.lifecycle.js";

/** A budget that is locked until the transaction ends, and the status that the act leads to. */
interface BudgetYearInHand {
  readonly budget: BudgetYear;
  readonly to: BudgetYearStatus;
}

/**
 * Takes the budget of a year in hand. The agreement stays unlocked: its other parties are not told
 * of budgets, and would wait for what they may not know of.
 *
 * @throws NOT_FOUND; FORBIDDEN; userErrors: as `Lifecycle.admit`.
 */
export async function takeBudgetYearInHand(
  tx: Transaction,
  actor: Actor,
  {
    act,
    input: { id, expectedVersion },
  }: { readonly act: BudgetYearAct; readonly input: VersionedInput },
): Promise<BudgetYearInHand> {
  // one who reads the budget without being party is refused below
  const budget =
    (await findForUpdate(tx, BudgetYear, id)) ?? (await findUnlocked(tx, BudgetYear, id));
  if (!budget) throw new NotFound("BudgetYear", id);
  const to = await budgetYearLifecycle.admit(actor, act, {
    facts: {
      subject: budget,
      today: () => findToday(tx),
      agreementStatus: async () =>
        (await findUnlocked(tx, CollaborationAgreement, budget.agreementId))!.status,
    },
    seen: { version: budget.version, expectedVersion },
  });
  return { budget, to };
}
