import { ReasonedInput, VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refuseStale } from "../../acts/lifecycle.js";
import type { Actor } from "../../acts/perform-act.js";
import { reasonOf } from "../../acts/text.js";
import { findForUpdate, findUnlocked, updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { NotFound } from "../../errors.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import { type Agreement, AgreementParty } from "../agreement/agreement.entity.js";
import { lockAgreement } from "../agreement/agreement-in-hand.js";
import type { SignatureAct } from "../agreements.enums.js";
import { AgreementSignature } from "./concluding.entity.js";
import { shownSignature } from "./concluding.reads.js";
import { followSigning } from "./decide-on-signing.js";
import { signatureLifecycle, statusOfSignature } from "./signature.lifecycle.js";
import { stanceOf } from "./signing-in-hand.js";

/** From here on the party that signed on paper has signed. */
export const confirmPaperSignature = act({
  name: "confirmPaperSignature",
  description:
    "Confirm a signature on paper that another party recorded (papieren handtekening bevestigen).",
  records: change(
    "AGREEMENT_PAPER_SIGNATURE_CONFIRMED",
    "A signature on paper was confirmed (papieren handtekening bevestigd).",
  ),
  by: MEMBERS,
  input: VersionedInput,
  shows: shownSignature,

  async perform(tx, actor, input) {
    const { agreement, signature } = await take(tx, actor, { act: "CONFIRM", input });
    await updateRow({
      tx,
      entity: AgreementSignature,
      row: signature,
      changes: { confirmedById: actor.organisationId, confirmedOn: await findToday(tx) },
    });
    const party = await findForUpdate(tx, AgreementParty, signature.partyId);
    await updateRow({
      tx,
      entity: AgreementParty,
      row: party!,
      changes: {
        stance: stanceOf(signature),
        stanceOn: signature.signedOn,
        stanceText: null,
      },
    });
    await followSigning(tx, agreement);
    return signature.id;
  },
});

/** It never counted, and another one can be recorded. */
export const rejectPaperSignature = act({
  name: "rejectPaperSignature",
  description:
    "Say that a signature on paper was not given, with a reason (papieren handtekening verwerpen).",
  records: change(
    "AGREEMENT_PAPER_SIGNATURE_REJECTED",
    "A signature on paper was rejected (papieren handtekening verworpen).",
  ),
  by: MEMBERS,
  input: ReasonedInput,
  shows: shownSignature,

  async perform(tx, actor, input) {
    const { signature } = await take(tx, actor, { act: "REJECT", input });
    await updateRow({
      tx,
      entity: AgreementSignature,
      row: signature,
      changes: { voidedOn: await findToday(tx), voidReason: reasonOf(input.reason) },
    });
    return signature.id;
  },
});

/** Locks the agreement, then the signature. @throws as `Lifecycle.admit`. */
async function take(
  tx: Transaction,
  actor: Actor,
  { act, input }: { readonly act: SignatureAct; readonly input: VersionedInput },
): Promise<{ readonly agreement: Agreement; readonly signature: AgreementSignature }> {
  const known = await findUnlocked(tx, AgreementSignature, input.id);
  if (!known) throw new NotFound("AgreementSignature", input.id);
  const agreement = await lockAgreement(tx, known.agreementId);
  const signature = await findForUpdate(tx, AgreementSignature, input.id);
  if (!signature) throw new NotFound("AgreementSignature", input.id);
  const { organisationId, municipalityId } = signature;
  const facts = {
    subject: { organisationId, municipalityId, status: statusOfSignature(signature) },
    partyIds: () => Promise.resolve(agreement.partyIds),
  };
  signatureLifecycle.refuseForbidden(actor, act, facts);
  refuseStale({ version: signature.version, expectedVersion: input.expectedVersion });
  await signatureLifecycle.admit(actor, act, { facts, seen: undefined });
  return { agreement, signature };
}
