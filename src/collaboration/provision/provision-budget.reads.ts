import { selectRows } from "../../persistence/rows.js";
import type { Snapshot } from "../../persistence/snapshot.js";
import type { Transaction } from "../../persistence/transaction.js";
import { kept } from "../../reads/kept.js";
import { hashOfBudget } from "./budget-hash.js";
import { ProvisionBudget } from "./provision-budget.entity.js";
import { BudgetType } from "./provision.type.js";

export const provisionBudgets = kept(ProvisionBudget, {
  as: "TenantsBudget",
  type: BudgetType,
  called: () => ({ nl: "een budget", en: "a budget" }),
});

/** The budget with each hash; null where the viewer may know of none. */
export const findBudgetByHash = provisionBudgets.oneBy("hash");

/** Whether budgets are there and are what their hashes say, to who may know of them. */
export async function areIntact(snapshot: Snapshot, hashes: readonly string[]): Promise<boolean> {
  const rows = await Promise.all(
    hashes.map((hash) => snapshot.loader(findBudgetByHash).load(hash)),
  );
  return rows.every((row, index) => row !== null && hashOfBudget(row) === hashes[index]);
}

/** In an act: those that the actor may know of. */
export async function budgetsByHash(
  tx: Transaction,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, ProvisionBudget>> {
  if (hashes.length === 0) return new Map();
  const rows = await selectRows({ source: tx, entity: ProvisionBudget, alias: "row" })
    .where("row.hash = ANY(:hashes)", { hashes })
    .getRawMany<ProvisionBudget>();
  return new Map(rows.map((row) => [row.hash, row]));
}
