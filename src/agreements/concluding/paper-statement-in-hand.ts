import { referenceInvalid } from "../../acts/refusals.js";
import { fileOf } from "../../acts/file-reference.js";
import { randomUUID } from "node:crypto";
import type { VersionedInput } from "../../acts/act-input.js";
import { refuseStale } from "../../acts/lifecycle.js";
import type { Actor } from "../../acts/perform-act.js";
import { refusal } from "../../acts/refusal.js";
import { findForUpdate, findUnlocked, insertRow } from "../../acts/versioned-rows.js";
import { NotFound } from "../../errors.js";
import type { Transaction } from "../../persistence/transaction.js";
import { type Agreement, AgreementParty } from "../agreement/agreement.entity.js";
import { lockAgreement } from "../agreement/agreement-in-hand.js";
import { HELD_IN } from "../agreement/agreement.lifecycle.js";
import { type AgreementStatus, BEING_SIGNED } from "../agreements.enums.js";
import { AgreementProposal } from "./concluding.entity.js";
import type { PaperStatementAct } from "./on-paper.enums.js";
import { PaperStatement } from "./paper-statement.entity.js";
import { statementLifecycle, statusOfStatement } from "./paper-statement.lifecycle.js";
import type { OnPaperInput } from "./paper-statement.type.js";

export const notOnPaper = refusal("NOT_ON_PAPER", {
  description:
    "The organisation is no signatory without a log-in of which this is awaited, or a paper of " +
    "it waits for a confirmation (niet op papier).",
  nl: () =>
    "Van deze organisatie wordt dit niet op papier verwacht, of een papier van haar wacht op " +
    "bevestiging.",
  en: () =>
    "This is not awaited on paper of this organisation, or a paper of it waits for a confirmation.",
});

/** Whether a proposal can still be answered. */
export const isAnswerable = ({ status }: Pick<AgreementProposal, "status">): boolean =>
  status === "OPEN";

/** Whether a party can still refuse to sign. */
export const isRefusable = (
  { status }: { readonly status: AgreementStatus },
  { stance }: Pick<AgreementParty, "stance">,
): boolean => BEING_SIGNED.some((one) => one === status) && stance === "PENDING";

/** Whether a party can say that an agreement is in force for it, or is not. */
export const isHeld = ({ status }: { readonly status: AgreementStatus }): boolean =>
  HELD_IN.some((one) => one === status);

/**
 * Records what a party without a log-in says; it counts for nobody yet.
 *
 * @throws REFERENCE_INVALID (a userError).
 */
export async function recordStatement(
  tx: Transaction,
  { organisationId }: Actor,
  {
    agreement: { id: agreementId, municipalityId },
    input,
    said,
  }: {
    readonly agreement: Agreement;
    readonly input: OnPaperInput;
    readonly said: Pick<
      PaperStatement,
      "proposalId" | "partyId" | "accepted" | "standing" | "reason" | "madeOn"
    >;
  },
): Promise<void> {
  const { url, sha256 } = fileOf(
    { url: input.evidenceUrl, sha256: input.evidenceSha256 },
    (field) => (field === "url" ? "evidenceUrl" : "evidenceSha256"),
  );
  if (sha256 === null) throw referenceInvalid().at("evidenceSha256");
  await insertRow(tx, PaperStatement, {
    id: randomUUID(),
    agreementId,
    municipalityId,
    organisationId,
    memberId: input.memberId.toLowerCase(),
    ...said,
    evidenceUrl: url,
    evidenceSha256: sha256,
  });
}

/** A statement that is locked with its agreement, and with what it answers or refuses with. */
interface StatementInHand {
  readonly agreement: Agreement;
  readonly statement: PaperStatement;
  readonly proposal: AgreementProposal | null;
  /** Its party's row, where it refuses. */
  readonly party: AgreementParty | null;
}

/**
 * Takes a statement on paper in hand: locks its agreement, its proposal, the statement, its party.
 *
 * @throws NOT_FOUND; FORBIDDEN; userErrors: as `Lifecycle.admit`.
 */
export async function takeStatementInHand(
  tx: Transaction,
  actor: Actor,
  { act, input }: { readonly act: PaperStatementAct; readonly input: VersionedInput },
): Promise<StatementInHand> {
  const known = await findUnlocked(tx, PaperStatement, input.id);
  if (!known) throw new NotFound("AgreementPaperStatement", input.id);
  const agreement = await lockAgreement(tx, known.agreementId);
  const proposal =
    known.proposalId === null
      ? null
      : ((await findForUpdate(tx, AgreementProposal, known.proposalId)) ?? null);
  const statement = await findForUpdate(tx, PaperStatement, input.id);
  if (!statement) throw new NotFound("AgreementPaperStatement", input.id);
  const party =
    statement.partyId === null
      ? null
      : ((await findForUpdate(tx, AgreementParty, statement.partyId)) ?? null);
  const { organisationId, municipalityId } = statement;
  const facts = {
    subject: { organisationId, municipalityId, status: statusOfStatement(statement) },
    partyIds: () => Promise.resolve(agreement.partyIds),
    isOpen: () => {
      if (party) return Promise.resolve(isRefusable(agreement, party));
      return Promise.resolve(proposal ? isAnswerable(proposal) : isHeld(agreement));
    },
  };
  statementLifecycle.refuseForbidden(actor, act, facts);
  refuseStale({ version: statement.version, expectedVersion: input.expectedVersion });
  await statementLifecycle.admit(actor, act, { facts, seen: undefined });
  return { agreement, statement, proposal, party };
}
