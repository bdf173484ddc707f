import type { Transaction } from "../../persistence/transaction.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import { TermExtension } from "./term-extension.entity.js";

/**
 * Lapses extension requests that still wait, because they are overtaken: the advice came, the
 * procedure ended, or the term has become at least as long. The caller has the procedures in hand.
 *
 * @param untilOn the last day that the term has now. Without it every waiting request lapses,
 * whatever day it asks for.
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
