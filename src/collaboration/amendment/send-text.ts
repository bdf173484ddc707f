import { randomUUID } from "node:crypto";
import type { Actor } from "../../acts/perform-act.js";
import { insertRow } from "../../acts/versioned-rows.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { CollaborationAgreement } from "../agreement/collaboration-agreement.entity.js";
import { type LastVersion, refuseAfterEnd } from "../agreement/versions.js";
import { classOf, composed, hashOfText } from "../provision/compose.js";
import type { AmendmentInHand } from "./amendment-in-hand.js";
import type { GivenText, TextContent } from "./amendment-content.js";
import { AmendmentText, type CollaborationAmendment } from "./amendment.entity.js";
import { keepBudgets } from "./keep-budgets.js";

/** What a text is when it is sent. */
type Sent = Pick<AmendmentText, "number" | "baseNumber" | "sentOn"> & {
  readonly contentHash: string;
};

/** What becomes of an amendment by it. */
type Amended = Pick<CollaborationAmendment, "amendmentClass" | "effectiveOn">;

/**
 * What a text is that all parties read from now on: it changes the last version, and can be made a
 * version of. It is numbered and hashed.
 *
 * @throws userErrors: NOTHING_TO_REPEAL, PARAMETER_TWICE, TOO_MANY, EFFECTIVE_AFTER_END.
 */
export async function sendingOf(
  tx: Transaction,
  {
    inHand: { agreement, amendment, last: findLast },
    text,
  }: {
    readonly inHand: Pick<AmendmentInHand, "agreement" | "amendment" | "last">;
    readonly text: TextContent;
  },
): Promise<{ sent: Sent; amended: Amended }> {
  const last = await findLast();
  composed(last.provisions, text.provisions);
  if (text.effectiveOn !== null) refuseAfterEnd(agreement, text.effectiveOn);
  const [row] = await tx.query<{ number: number }[]>(NEXT_NUMBER, [amendment.id]);
  return {
    sent: {
      number: row!.number,
      baseNumber: last.version?.number ?? 0,
      sentOn: await findToday(tx),
      contentHash: hashIn(agreement, last, text),
    },
    amended: {
      amendmentClass: classOf(last.provisions, text.provisions),
      effectiveOn: text.effectiveOn,
    },
  };
}

const hashIn = (
  { id, partyIds }: CollaborationAgreement,
  { version }: LastVersion,
  { provisions, effectiveOn }: TextContent,
): string =>
  hashOfText({
    agreementId: id,
    partyIds,
    baseHash: version?.contentHash ?? null,
    effectiveOn,
    changes: provisions,
  });

const NEXT_NUMBER = `
  SELECT COALESCE(max(number), 0) + 1 AS number
  FROM app.collaboration_text WHERE amendment_id = $1`;

/** Keeps another text of an amendment, which is sent at once. @returns its id. */
export async function insertSentText(
  tx: Transaction,
  actor: Actor,
  {
    amendment,
    text,
    sent,
    note,
  }: {
    readonly amendment: CollaborationAmendment;
    readonly text: GivenText;
    readonly sent: Sent;
    readonly note: string | null;
  },
): Promise<string> {
  const id = randomUUID();
  const { organisationId } = actor;
  const { agreementId, partyIds } = amendment;
  await keepBudgets(tx, actor, { amendment, budgets: text.budgets });
  await insertRow(tx, AmendmentText, {
    ...{ id, organisationId, amendmentId: amendment.id, agreementId, partyIds },
    provisions: text.provisions as never,
    effectiveOn: text.effectiveOn,
    note,
    ...sent,
    sentAt: () => "now()",
  });
  return id;
}
