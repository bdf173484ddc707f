import { randomUUID } from "node:crypto";
import { ReasonedInput, VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import type { Actor } from "../../acts/perform-act.js";
import { reasonOf } from "../../acts/text.js";
import { insertRow, updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import { Agreement } from "../agreement/agreement.entity.js";
import type { AgreementProposalStatus } from "../agreements.enums.js";
import { AgreementConsent, AgreementProposal } from "./concluding.entity.js";
import { concludeProposal } from "./conclude-proposal.js";
import { shownProposal } from "./concluding.reads.js";
import { type ProposalInHand, readAwaiting, takeProposalInHand } from "./proposal-in-hand.js";

/** The last signatory to accept makes it happen. */
export const acceptAgreementProposal = act({
  name: "acceptAgreementProposal",
  description: "Accept a proposal; the last signatory makes it happen (voorstel aanvaarden).",
  records: change("AGREEMENT_PROPOSAL_ACCEPTED", "A signatory accepted a proposal (aanvaard)."),
  by: MEMBERS,
  input: VersionedInput,
  shows: shownProposal,

  async perform(tx, actor, input) {
    const { agreement, proposal } = await takeProposalInHand(tx, actor, { act: "ACCEPT", input });
    await answer(tx, actor, { proposal, accepted: true, reason: null });
    if ((await readAwaiting(tx, proposal.id)).length === 0)
      await concludeProposal(tx, { agreement, proposal });
    // its version rises in any case: who reads it sees that somebody answered
    else
      await updateRow({
        tx,
        entity: AgreementProposal,
        row: proposal,
        changes: { status: "OPEN" },
      });
    return proposal.id;
  },
});

/** One signatory is enough to reject it; a final concept goes back to negotiation. */
export const rejectAgreementProposal = act({
  name: "rejectAgreementProposal",
  description: "Reject a proposal, with a reason (voorstel verwerpen).",
  records: change("AGREEMENT_PROPOSAL_REJECTED", "A signatory rejected a proposal (verworpen)."),
  by: MEMBERS,
  input: ReasonedInput,
  shows: shownProposal,

  async perform(tx, actor, input) {
    const hand = await takeProposalInHand(tx, actor, { act: "REJECT", input });
    const reason = reasonOf(input.reason);
    await answer(tx, actor, { proposal: hand.proposal, accepted: false, reason });
    await end(tx, hand, "REJECTED");
    return hand.proposal.id;
  },
});

/** Who made it takes it back before everybody has answered. */
export const withdrawAgreementProposal = act({
  name: "withdrawAgreementProposal",
  description: "Take your proposal back (voorstel intrekken).",
  records: change("AGREEMENT_PROPOSAL_WITHDRAWN", "A proposal was withdrawn (ingetrokken)."),
  by: MEMBERS,
  input: VersionedInput,
  shows: shownProposal,

  async perform(tx, actor, input) {
    const hand = await takeProposalInHand(tx, actor, { act: "WITHDRAW", input });
    await end(tx, hand, "WITHDRAWN");
    return hand.proposal.id;
  },
});

async function answer(
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
async function end(
  tx: Transaction,
  { agreement, proposal }: ProposalInHand,
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
