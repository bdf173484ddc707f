import type { Transaction } from "../../persistence/transaction.js";
import type { ProposalKind } from "../calendar.enums.js";

// What acts on an item ask of its proposals, and do to them.

/** The kinds of the proposals that wait for an answer. */
export async function listOpenKinds(tx: Transaction, itemId: string): Promise<ProposalKind[]> {
  const open = await tx.query<{ kind: ProposalKind }[]>(
    "SELECT kind FROM app.calendar_item_proposal WHERE item_id = $1 AND status = 'OPEN'",
    [itemId],
  );
  return open.map(({ kind }) => kind);
}

/** Lapses the proposals that still wait when their item is settled. */
export async function lapseOpenProposals(tx: Transaction, itemId: string): Promise<void> {
  await tx.query(
    `UPDATE app.calendar_item_proposal SET status = 'LAPSED', answered_at = now()
     WHERE item_id = $1 AND status = 'OPEN'`,
    [itemId],
  );
}
