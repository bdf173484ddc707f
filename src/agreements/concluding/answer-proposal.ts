import { randomUUID } from "node:crypto";
import type { Actor } from "../../acts/perform-act.js";
import { insertRow, updateRow } from "../../acts/versioned-rows.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import { Agreement } from "../agreement/agreement.entity.js";
import type { AgreementProposalStatus } from "../agreements.enums.js";
import { AgreementConsent, AgreementProposal } from "./concluding.entity.js";
import type { ProposalInHand } from "./proposal-in-hand.js";

/** Records what a signatory answers. */
export async function answerProposal(
  tx: Transaction,
  { organisationId }: Actor,
  {
    proposal,
    accepted,
    reason,
  }: Pick<AgreementConsent, "accepted" | "reason"> & { readonly proposal: AgreementProposal },
): Promise<void> {
  await insertRow(tx, AgreementConsent, {
    id: randomUUID(),
    proposalId: proposal.id,
    agreementId: proposal.agreementId,
    municipalityId: proposal.municipalityId,
    organisationId,
    accepted,
    reason,
    givenOn: await findToday(tx),
  });
}

/** Nothing comes of it. What was laid before the parties as final is negotiated on. */
export async function endProposal(
  tx: Transaction,
  { agreement, proposal }: Pick<ProposalInHand, "agreement" | "proposal">,
  status: AgreementProposalStatus,
): Promise<void> {
  await updateRow({
    tx,
    entity: AgreementProposal,
    row: proposal,
    changes: { status, decidedOn: await findToday(tx) },
  });
  if (proposal.kind === "FINAL_CONCEPT")
    await updateRow({
      tx,
      entity: Agreement,
      row: agreement,
      changes: { status: "NEGOTIATION" },
    });
}
