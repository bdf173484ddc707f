import type { VersionedInput } from "../../acts/act-input.js";
import { holdOwnSide } from "../../acts/own-side.js";
import type { Actor } from "../../acts/perform-act.js";
import { findForUpdate, findUnlocked } from "../../acts/versioned-rows.js";
import { Forbidden, NotFound } from "../../errors.js";
import type { Transaction } from "../../persistence/transaction.js";
import { Agreement } from "../agreement/agreement.entity.js";
import { lockAgreement } from "../agreement/agreement-in-hand.js";
import type { CommitmentAct, CommitmentStatus } from "../agreements.enums.js";
import { commitmentFactsIn } from "./commitment-facts.js";
import { Commitment, CommitmentText } from "./commitment.entity.js";
import { type CommitmentFacts, commitmentLifecycle, noTextDraft } from "./commitment.lifecycle.js";

/** A draft of a text that its own side locked, and the status that the act leads to. */
export interface TextInHand {
  readonly agreement: Agreement;
  /** Locked while it is the same side's draft, and when the text is sent. */
  readonly commitment: Commitment;
  readonly text: CommitmentText;
  readonly facts: CommitmentFacts;
  readonly to: CommitmentStatus;
}

/**
 * Takes a draft of a text in hand. To send it locks the agreement and the commitment too; what is
 * done in private leaves them as they are, and makes nobody wait.
 *
 * @throws NOT_FOUND; FORBIDDEN; userErrors: as `Lifecycle.admit`, NO_TEXT_DRAFT.
 */
export async function takeTextInHand(
  tx: Transaction,
  actor: Actor,
  { act, input }: { readonly act: CommitmentAct; readonly input: VersionedInput },
): Promise<TextInHand> {
  const known = await findUnlocked(tx, CommitmentText, input.id);
  if (!known) throw new NotFound("CommitmentText", input.id);
  if (known.organisationId !== actor.organisationId)
    throw new Forbidden("Only the organisation that wrote this text can do this.");
  await holdOwnSide(tx, actor, known.commitmentId);
  const isShared = act === "SEND_TEXT";
  const agreement = isShared
    ? await lockAgreement(tx, known.agreementId)
    : await findUnlocked(tx, Agreement, known.agreementId);
  const seen = await findUnlocked(tx, Commitment, known.commitmentId);
  const commitment =
    isShared || seen?.sharedAt === null
      ? await findForUpdate(tx, Commitment, known.commitmentId)
      : seen;
  const text = await findForUpdate(tx, CommitmentText, known.id);
  if (!agreement || !commitment || !text)
    throw new Forbidden("Only a party to this agreement can do this.");
  const facts = commitmentFactsIn(tx, commitment);
  const to = await commitmentLifecycle.admit(actor, act, {
    facts,
    seen: { version: text.version, expectedVersion: input.expectedVersion },
  });
  if (text.sentAt !== null || text.discarded) throw noTextDraft();
  return { agreement, commitment, text, facts, to };
}

/** The number of the text that was sent last; null: none was. */
export async function currentNumberOf(
  tx: Transaction,
  { currentTextId }: Pick<Commitment, "currentTextId">,
): Promise<number | null> {
  const current = currentTextId ? await findUnlocked(tx, CommitmentText, currentTextId) : undefined;
  return current?.number ?? null;
}
