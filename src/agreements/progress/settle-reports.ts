import { findForUpdate, updateRow } from "../../acts/versioned-rows.js";
import { selectRows } from "../../persistence/rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { Agreement } from "../agreement/agreement.entity.js";
import { readKnownProgress } from "./progress-facts.js";
import { Progress } from "./progress.entity.js";
import { awaitedBy } from "./progress.lifecycle.js";

/**
 * A party has said that an agreement binds it no more: reports for which nobody has to answer any
 * more are confirmed, for nobody could make them so afterwards.
 */
export async function settleReports(
  tx: Transaction,
  { id: agreementId }: Pick<Agreement, "id">,
): Promise<void> {
  const open = await selectRows({ source: tx, entity: Progress, alias: "progress" })
    .where("progress.agreementId = :agreementId AND progress.status = 'SUBMITTED'", { agreementId })
    .orderBy("progress.id")
    .getRawMany<Progress>();
  for (const { id } of open) {
    const progress = await findForUpdate(tx, Progress, id);
    const known = await readKnownProgress(tx, id);
    if (!progress || !known || known.isSuperseded || awaitedBy(progress, known).length > 0)
      continue;
    await updateRow({ tx, entity: Progress, row: progress, changes: { status: "CONFIRMED" } });
  }
}
