import type { Transaction } from "../../persistence/transaction.js";
import type { Commitment } from "../commitment/commitment.entity.js";
import type { AgreedDays } from "./measured.js";

/** The commitment of the edition that holds now, and the days of the agreement from its first on. */
export interface Edition extends AgreedDays {
  readonly commitmentId: string;
  readonly agreementId: string;
}

/**
 * The editions of a commitment, as SQL: the one that holds now comes first. An amendment that is
 * negotiated does not hold before it is in force.
 */
export const EDITIONS_IN_ORDER = `
  (a.status IN ('IN_FORCE', 'EVALUATED')) DESC, (a.concluded_at IS NOT NULL) DESC, a.edition DESC`;

/** Editions of the commitment with the origin `$1`. */
const EDITIONS = `
  SELECT c.id AS "commitmentId", c.agreement_id AS "agreementId", a.ends_on AS "endsOn",
    COALESCE((SELECT f.starts_on FROM app.agreement_commitment o
      JOIN app.agreement f ON f.id = o.agreement_id WHERE o.id = $1), a.starts_on) AS "startsOn"
  FROM app.agreement_commitment c JOIN app.agreement a ON a.id = c.agreement_id
  WHERE c.origin_id = $1`;

/** Finds the edition of a commitment that holds now. @param originId the one of the first edition. */
export async function findEdition(tx: Transaction, originId: string): Promise<Edition | undefined> {
  const [edition] = await tx.query<Edition[]>(`${EDITIONS} ORDER BY ${EDITIONS_IN_ORDER} LIMIT 1`, [
    originId,
  ]);
  return edition;
}

/** The days of a commitment that somebody reads: from the first edition on, to the end of its own. */
export async function daysOfCommitment(
  tx: Transaction,
  { id, originId }: Pick<Commitment, "id" | "originId">,
): Promise<AgreedDays> {
  const [edition] = await tx.query<Edition[]>(`${EDITIONS} AND c.id = $2`, [originId, id]);
  return edition!;
}
