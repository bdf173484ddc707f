import type { ChangeName } from "../changes/change.js";
import type { Transaction } from "../persistence/transaction.js";

/**
 * Runs a part of an act under another name in the log. The name says what the part does to another
 * subject, in whose history it will stand.
 */
export async function recordedAs(
  tx: Transaction,
  act: ChangeName,
  work: () => Promise<void>,
): Promise<void> {
  const [before] = await tx.query<{ act: string }[]>(
    "SELECT current_setting('viewer.act', true) AS act",
  );
  await tx.query("SELECT set_config('viewer.act', $1, true)", [act]);
  await work();
  await tx.query("SELECT set_config('viewer.act', $1, true)", [before!.act]);
}
