import type { QueryDeepPartialEntity } from "typeorm";
import type { Actor } from "../../acts/perform-act.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { AmendmentInHand } from "../amendment/amendment-in-hand.js";
import type { CollaborationAmendment } from "../amendment/amendment.entity.js";
import { concludeAmendment } from "../amendment/conclude-amendment.js";

/** The parties that have not ratified without a reservation that is open. */
const AWAITED = `
  SELECT EXISTS (SELECT FROM unnest($2::uuid[]) AS party
    WHERE NOT EXISTS (SELECT FROM app.collaboration_ratification r
      WHERE r.amendment_id = $1 AND r.organisation_id = party AND r.voided_on IS NULL
        AND (r.members_meeting_on IS NULL OR r.reservation_outcome = 'APPROVED'))) AS awaited`;

/**
 * Makes a version when all parties stand by the text.
 *
 * @returns what becomes of the amendment by that; nothing while somebody is awaited.
 */
export async function concludeOnceComplete(
  tx: Transaction,
  actor: Actor,
  inHand: AmendmentInHand,
): Promise<QueryDeepPartialEntity<CollaborationAmendment>> {
  const { amendment } = inHand;
  const [row] = await tx.query<{ awaited: boolean }[]>(AWAITED, [
    ...[amendment.id, amendment.partyIds],
  ]);
  return row!.awaited ? {} : concludeAmendment(tx, actor, inHand);
}
