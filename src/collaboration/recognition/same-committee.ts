import type { Actor } from "../../acts/perform-act.js";
import { isParty } from "../../authorisation/audience.js";
import type { Batch } from "../../persistence/snapshot.js";
import { named } from "../../persistence/statement.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { CommitteeRecognition } from "./committee-recognition.entity.js";

// A committee is the same by its log-in, or by its name in its complex. Capitals and spaces make no
// other name of it (`app.name_key`).

const isSame = (one: string, other: string) => `(${one}.committee_id = ${other}.committee_id
  OR ${one}.municipality_id = ${other}.municipality_id
    AND app.name_key(${one}.complex) = app.name_key(${other}.complex)
    AND app.name_key(${one}.name) = app.name_key(${other}.name))`;

type Committee = Pick<CommitteeRecognition, "committeeId" | "municipalityId" | "complex" | "name">;

const OPEN_OR_STANDING = `
  SELECT found.id, found.status FROM app.committee_recognition AS found,
    (SELECT $1::uuid AS committee_id, $2::uuid AS municipality_id, $3 AS complex, $4 AS name) AS one
  WHERE found.status IN ('REQUESTED', 'RECOGNISED') AND ${isSame("found", "one")}
  ORDER BY found.status, found.requested_on, found.id LIMIT 1`;

/**
 * The recognition of a committee that stands, else the question for it that is open, of those that
 * the viewer may read. Until the transaction ends nobody with the same view asks for another one.
 */
export async function findOpenOrStanding(
  tx: Transaction,
  actor: Actor,
  { committeeId, municipalityId, complex, name }: Committee,
): Promise<Pick<CommitteeRecognition, "id" | "status"> | null> {
  await lockView(tx, actor);
  const [found] = await tx.query<Pick<CommitteeRecognition, "id" | "status">[]>(OPEN_OR_STANDING, [
    ...[committeeId, municipalityId, complex, name],
  ]);
  return found ?? null;
}

/**
 * The parties read every question, so they wait for each other. Others do not know of questions
 * that somebody else asked, and wait for nobody.
 */
const lockView = (tx: Transaction, { audience, organisationId }: Actor) =>
  tx.query("SELECT pg_advisory_xact_lock(hashtext('app.committee_recognition'), hashtext($1))", [
    isParty(audience) ? "parties" : organisationId,
  ]);

const STANDING = named(`
  SELECT asked.id FROM app.committee_recognition AS asked
  WHERE asked.id = ANY($1::uuid[]) AND EXISTS (SELECT FROM app.committee_recognition AS found
    WHERE found.status = 'RECOGNISED' AND found.id <> asked.id AND ${isSame("found", "asked")})`);

/** Whether the committee of a question is recognised; the landlord alone recognises one. */
export async function isRecognisedElsewhere(
  tx: Transaction,
  actor: Actor,
  { id }: Pick<CommitteeRecognition, "id">,
): Promise<boolean> {
  await lockView(tx, actor);
  return (await tx.query<object[]>(STANDING.text, [[id]])).length > 0;
}

/** The same for what is read, of the recognitions that the viewer may know of. */
export const areRecognisedElsewhere: Batch<string, boolean> = async (snapshot, ids) => {
  const found = new Set((await snapshot.read(STANDING, [ids])).map(([id]) => id as string));
  return ids.map((id) => found.has(id));
};
