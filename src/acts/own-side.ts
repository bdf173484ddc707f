import { createHash } from "node:crypto";
import type { Transaction } from "../persistence/transaction.js";
import type { Actor } from "./perform-act.js";

/**
 * Holds the actor's own side of a subject until the transaction ends. What an organisation drafts,
 * notes and decides about it by itself is done one after the other, and so is sharing it. Nobody
 * else asks for this lock, and a private act takes no other on what both sides see: one that stalls
 * makes no other organisation wait.
 *
 * It is taken before every lock that another organisation may ask for, so that who waits for it
 * holds nothing that others wait for.
 *
 * @param subject an id as it was given, whatever is in it; for rows of one's own that have no
 * subject, the name of their kind.
 */
export async function holdOwnSide(
  tx: Transaction,
  { organisationId }: Pick<Actor, "organisationId">,
  subject: string,
): Promise<void> {
  const side = `${organisationId} ${subject.toLowerCase()}`;
  // Hashed here: PostgreSQL takes no text with a NUL in it, and there may be
  // one in what is given for an id.
  const key = createHash("sha256").update(side).digest().readBigInt64BE();
  await tx.query("SELECT pg_advisory_xact_lock($1)", [key.toString()]);
}
