import { viewerOfMembership, type CurrentMembership } from "../../src/identity/authenticate.js";
import type { Actor } from "../../src/acts/perform-act.js";
import { inTransaction, type Transaction } from "../../src/persistence/transaction.js";
import type { Member, World } from "./world.js";

/**
 * Does in one transaction what an act of another module does as this member: under the member's
 * policies, and recorded under the name of the act.
 *
 * @param act what the log records.
 */
export async function asActor<T>(
  world: World,
  { subject, organisationId }: Pick<Member, "subject" | "organisationId">,
  act: string,
  work: (tx: Transaction, actor: Actor) => Promise<T>,
): Promise<T> {
  const { database } = world.server;
  const [row] = await database.query<{ membership: CurrentMembership }[]>(
    "SELECT to_json(m) AS membership FROM app.current_membership($1, $2) m",
    [subject, organisationId],
  );
  const actor = viewerOfMembership(row!.membership, null)!;
  return inTransaction({
    database,
    viewer: actor,
    act: { act, requestId: null },
    work: (tx) => work(tx, actor),
  });
}
