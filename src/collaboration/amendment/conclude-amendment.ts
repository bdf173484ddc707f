import type { QueryDeepPartialEntity } from "typeorm";
import type { Actor } from "../../acts/perform-act.js";
import type { Transaction } from "../../persistence/transaction.js";
import { takeEffect } from "../agreement/take-effect.js";
import { planFirstEvaluation } from "../agreement/plan-evaluation.js";
import { makeVersion } from "../agreement/versions.js";
import type { AmendmentInHand } from "./amendment-in-hand.js";
import type { CollaborationAmendment } from "./amendment.entity.js";

/**
 * Makes a version of an amendment by whose text all parties stand.
 *
 * @returns what becomes of the amendment.
 */
export async function concludeAmendment(
  tx: Transaction,
  actor: Actor,
  { agreement, amendment, text, last }: AmendmentInHand,
): Promise<QueryDeepPartialEntity<CollaborationAmendment>> {
  const before = await last();
  const version = await makeVersion(tx, actor, {
    agreement,
    last: before,
    concluded: {
      amendmentId: amendment.id,
      changes: text.provisions,
      effectiveOn: text.effectiveOn,
      contentHash: text.contentHash!,
    },
  });
  await takeEffect(tx, actor, { agreement, version, before: before.provisions });
  await planFirstEvaluation(tx, actor, version);
  return {
    status: version.hasBegun ? "EFFECTIVE" : "RATIFIED",
    effectiveOn: version.startsOn,
    versionId: version.id,
  };
}
