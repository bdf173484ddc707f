import { type ReasonedInput } from "../../acts/act-input.js";
import type { Actor } from "../../acts/perform-act.js";
import { reasonOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import { CollaborationAgreement } from "../agreement/collaboration-agreement.entity.js";
import { takeAmendmentInHand } from "./amendment-in-hand.js";
import { CollaborationAmendment } from "./amendment.entity.js";
import { voidRatifications } from "./void-ratifications.js";

/**
 * Ends an amendment without a version. With a first text its agreement has come to nothing.
 *
 * @throws NOT_FOUND; FORBIDDEN; userErrors: as `Lifecycle.admit`, REASON_REQUIRED, TEXT_TOO_LONG,
 * TEXT_INVALID.
 */
export async function endAmendment(
  tx: Transaction,
  actor: Actor,
  { act, input }: { readonly act: "REJECT" | "WITHDRAW"; readonly input: ReasonedInput },
): Promise<string> {
  const { agreement, amendment, to } = await takeAmendmentInHand(tx, actor, { act, input });
  const decideReason = reasonOf(input.reason);
  await voidRatifications(tx, amendment.id, "WITHDRAWN");
  await updateRow({
    tx,
    entity: CollaborationAmendment,
    row: amendment,
    changes: {
      status: to,
      decidedById: actor.organisationId,
      decidedOn: await findToday(tx),
      decideReason,
    },
  });
  if (amendment.isFirst)
    await updateRow({
      tx,
      entity: CollaborationAgreement,
      row: agreement,
      changes: { status: "ABANDONED" },
    });
  return amendment.id;
}
