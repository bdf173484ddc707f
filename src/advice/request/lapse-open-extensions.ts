import type { Transaction } from "../../persistence/transaction.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import { TermExtension } from "./term-extension.entity.js";

/**
 * A wish for a later day that still waits is overtaken: the advice came, the procedure ended, or
 * the term has become at least as long. The procedures are in hand.
 *
 * @param untilOn the last day that the term has now; left out: the wish is
 * overtaken whatever it asks.
 */
export async function lapseOpenExtensions(
  tx: Transaction,
  procedureIds: readonly string[],
  untilOn: LocalDate | null = null,
): Promise<void> {
  await tx
    .createQueryBuilder()
    .update(TermExtension)
    .set({ status: "LAPSED", answeredAt: () => "now()" })
    .where(
      "procedureId = ANY(:procedureIds) AND status = 'ASKED' AND (CAST(:untilOn AS date) IS " +
        "NULL OR untilOn <= :untilOn)",
      { procedureIds, untilOn },
    )
    .execute();
}
