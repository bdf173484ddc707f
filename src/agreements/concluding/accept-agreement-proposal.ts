import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { answerProposal } from "./answer-proposal.js";
import { concludeProposal } from "./conclude-proposal.js";
import { AgreementProposal } from "./concluding.entity.js";
import { shownProposal } from "./concluding.reads.js";
import { takeProposalInHand } from "./proposal-in-hand.js";

/** The last signatory to accept makes it happen. */
export const acceptAgreementProposal = act({
  name: "acceptAgreementProposal",
  description: "Accept a proposal; the last signatory makes it happen (voorstel aanvaarden).",
  records: change("AGREEMENT_PROPOSAL_ACCEPTED", "A signatory accepted a proposal (aanvaard).", {
    nl: "{who} aanvaardde een voorstel over {what}",
    en: "{who} accepted a proposal on {what}",
  }),
  by: MEMBERS,
  input: VersionedInput,
  shows: shownProposal,

  async perform(tx, actor, input) {
    const { agreement, proposal, facts } = await takeProposalInHand(tx, actor, {
      act: "ACCEPT",
      input,
    });
    await answerProposal(tx, actor, { proposal, accepted: true, reason: null });
    const { awaiting } = await facts.known();
    if (awaiting.every((id) => id === actor.organisationId))
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
