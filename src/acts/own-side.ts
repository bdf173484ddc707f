import { createHash } from "node:crypto";
import type { Transaction } from "../persistence/transaction.js";
import type { Actor } from "./perform-act.js";

/**
 * Locks the actor's own side of a subject until the transaction ends. An organisation drafts,
 * notes, decides and shares one thing at a time about a subject. No other organisation asks for
 * this lock, and a private act takes no other lock on what both sides see: when it stalls, no other
 * organisation has to wait.
 *
 * An act takes this lock before every lock that another organisation may ask for. So an act that
 * waits for it holds nothing that others wait for.
 *
 * @param subject an id as the caller gave it, whatever it contains; for rows of one's own that have
 * no subject, the name of their kind.
 */
export async function holdOwnSide(
  tx: Transaction,
  { organisationId }: Pick<Actor, "organisationId">,
  subject: string,
): Promise<void> {
  const side = `${organisationId} ${subject.toLowerCase()}`;
  // Hashed here, because PostgreSQL takes no text with a NUL in it, and an id that a caller gave
  // may contain one.
  const key = createHash("sha256").update(side).digest().readBigInt64BE();
  await tx.query("SELECT pg_advisory_xact_lock($1)", [key.toString()]);
}
