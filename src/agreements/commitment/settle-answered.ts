import { findForUpdate, updateRow } from "../../acts/versioned-rows.js";
import { selectRows } from "../../persistence/rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import { markAgreed } from "./agreed-reservations.js";
import { commitmentFactsIn } from "./commitment-facts.js";
import { Commitment } from "./commitment.entity.js";
import { awaitedBy } from "./commitment.lifecycle.js";

/**
 * The list of parties of a part has changed: commitments for which nobody has to answer any more
 * are agreed, for nobody could make them so afterwards.
 */
export async function settleAnswered(tx: Transaction, partId: string): Promise<void> {
  const open = await selectRows({ source: tx, entity: Commitment, alias: "commitment" })
    .where("commitment.partId = :partId AND commitment.status IN ('PROPOSED', 'COUNTERED')", {
      partId,
    })
    .orderBy("commitment.id")
    .getRawMany<Commitment>();
  for (const { id } of open) {
    const commitment = await findForUpdate(tx, Commitment, id);
    if (!commitment || awaitedBy(await commitmentFactsIn(tx, commitment).known()).length > 0)
      continue;
    await markAgreed(tx, commitment.currentTextId!, true);
    await updateRow({ tx, entity: Commitment, row: commitment, changes: { status: "AGREED" } });
  }
}
