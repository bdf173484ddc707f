import { ReasonedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { reasonOf } from "../../acts/text.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { answerProposal, endProposal } from "./answer-proposal.js";
import { shownProposal } from "./concluding.reads.js";
import { takeProposalInHand } from "./proposal-in-hand.js";

/** One signatory is enough to reject it; a final concept goes back to negotiation. */
export const rejectAgreementProposal = act({
  name: "rejectAgreementProposal",
  description: "Reject a proposal, with a reason (voorstel verwerpen).",
  records: change("AGREEMENT_PROPOSAL_REJECTED", "A signatory rejected a proposal (verworpen).", {
    nl: "{who} verwierp een voorstel over {what}",
    en: "{who} rejected a proposal on {what}",
  }),
  by: MEMBERS,
  input: ReasonedInput,
  shows: shownProposal,

  async perform(tx, actor, input) {
    const hand = await takeProposalInHand(tx, actor, { act: "REJECT", input });
    const reason = reasonOf(input.reason);
    await answerProposal(tx, actor, { proposal: hand.proposal, accepted: false, reason });
    await endProposal(tx, hand, "REJECTED");
    return hand.proposal.id;
  },
});
