import { recordedAs } from "../../acts/recorded-as.js";
import type { Transaction } from "../../persistence/transaction.js";
import { liftAdviceConfidentiality } from "./lift-advice-confidentiality.js";
import { AdviceDocument, RequestVersion } from "./request-version.entity.js";

/**
 * Ends the embargoes of the procedures on which the landlord decides (domain brief, section 12),
 * also before their last day.
 */
export function endEmbargoes(tx: Transaction, procedureIds: readonly string[]): Promise<void> {
  return recordedAs(tx, liftAdviceConfidentiality.records, async () => {
    for (const [entity, sharedAt] of [
      [RequestVersion, "submittedAt"],
      [AdviceDocument, "sharedAt"],
    ] as const) {
      await tx
        .createQueryBuilder()
        .update(entity)
        .set({ liftedAt: () => "now()" })
        .where(
          "procedureId = ANY(:procedureIds) AND confidentiality = 'EMBARGO' AND liftedAt IS " +
            `NULL AND ${sharedAt} IS NOT NULL`,
          { procedureIds },
        )
        .execute();
    }
  });
}
