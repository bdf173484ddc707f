import type { VersionedInput } from "../../acts/act-input.js";
import { holdOwnSide } from "../../acts/own-side.js";
import type { Actor } from "../../acts/perform-act.js";
import { findForUpdate, findUnlocked } from "../../acts/versioned-rows.js";
import { Forbidden, NotFound } from "../../errors.js";
import type { Transaction } from "../../persistence/transaction.js";
import { Agreement } from "../agreement/agreement.entity.js";
import { lockAgreement } from "../agreement/agreement-in-hand.js";
import type { CommitmentAct, CommitmentStatus } from "../agreements.enums.js";
import { commitmentFactsIn, factsOfLeft } from "./commitment-facts.js";
import { Commitment, CommitmentText } from "./commitment.entity.js";
import { type CommitmentFacts, commitmentLifecycle, noTextDraft } from "./commitment.lifecycle.js";

/** A draft of a text that its own side locked, and the status that the act leads to. */
interface TextInHand {
  readonly text: CommitmentText;
  readonly facts: CommitmentFacts;
  readonly to: CommitmentStatus;
}

/** The same with what it is negotiated in. */
interface NegotiatedText extends TextInHand {
  readonly agreement: Agreement;
  /** Locked while it is the same side's draft, and when the text is sent. */
  readonly commitment: Commitment;
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
): Promise<NegotiatedText> {
  const known = await findOwnText(tx, actor, input.id);
  const isShared = act === "SEND_TEXT";
  const agreement = isShared
    ? await lockAgreement(tx, known.agreementId)
    : await findUnlocked(tx, Agreement, known.agreementId);
  const commitment = isShared
    ? await findForUpdate(tx, Commitment, known.commitmentId)
    : await findInPrivate(tx, known);
  if (!agreement || !commitment) throw new Forbidden("Only a party to this agreement can do this.");
  const facts = commitmentFactsIn(tx, commitment);
  return { agreement, commitment, ...(await admitToText(tx, actor, { act, input, facts })) };
}

/**
 * Takes a draft in hand to throw it away: its own organisation can, whatever became of its part.
 *
 * @throws NOT_FOUND; FORBIDDEN; userErrors: as `Lifecycle.admit`, NO_TEXT_DRAFT.
 */
export async function takeTextToDiscard(
  tx: Transaction,
  actor: Actor,
  input: VersionedInput,
): Promise<TextInHand & { readonly commitment: Commitment | undefined }> {
  const known = await findOwnText(tx, actor, input.id);
  const commitment = await findInPrivate(tx, known);
  const facts = commitment ? commitmentFactsIn(tx, commitment) : factsOfLeft(known);
  return { commitment, ...(await admitToText(tx, actor, { act: "DISCARD_TEXT", input, facts })) };
}

/** A text of the own organisation, whose side of the commitment is held. */
async function findOwnText(tx: Transaction, actor: Actor, id: string): Promise<CommitmentText> {
  const known = await findUnlocked(tx, CommitmentText, id);
  if (!known) throw new NotFound("CommitmentText", id);
  if (known.organisationId !== actor.organisationId)
    throw new Forbidden("Only the organisation that wrote this text can do this.");
  await holdOwnSide(tx, actor, known.commitmentId);
  return known;
}

/** Locked while it is the own side's draft. */
async function findInPrivate(
  tx: Transaction,
  { commitmentId }: CommitmentText,
): Promise<Commitment | undefined> {
  const seen = await findUnlocked(tx, Commitment, commitmentId);
  return seen?.sharedAt === null ? findForUpdate(tx, Commitment, commitmentId) : seen;
}

interface Admitting {
  readonly act: CommitmentAct;
  readonly input: VersionedInput;
  readonly facts: CommitmentFacts;
}

async function admitToText(
  tx: Transaction,
  actor: Actor,
  { act, input, facts }: Admitting,
): Promise<TextInHand> {
  const text = await findForUpdate(tx, CommitmentText, input.id);
  if (!text) throw new NotFound("CommitmentText", input.id);
  const to = await commitmentLifecycle.admit(actor, act, {
    facts,
    seen: { version: text.version, expectedVersion: input.expectedVersion },
  });
  if (text.sentAt !== null || text.discarded) throw noTextDraft();
  return { text, facts, to };
}

/** The number of the text that was sent last; null: none was. */
export async function currentNumberOf(
  tx: Transaction,
  { currentTextId }: Pick<Commitment, "currentTextId">,
): Promise<number | null> {
  const current = currentTextId ? await findUnlocked(tx, CommitmentText, currentTextId) : undefined;
  return current?.number ?? null;
}
