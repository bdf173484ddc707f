import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { endProposal } from "./answer-proposal.js";
import { shownProposal } from "./concluding.reads.js";
import { takeProposalInHand } from "./proposal-in-hand.js";

/** Who made it takes it back before everybody has answered. */
export const withdrawAgreementProposal = act({
  name: "withdrawAgreementProposal",
  description: "Take your proposal back (voorstel intrekken).",
  records: change("AGREEMENT_PROPOSAL_WITHDRAWN", "A proposal was withdrawn (ingetrokken).", {
    nl: "{who} trok een voorstel over {what} in",
    en: "{who} withdrew a proposal on {what}",
  }),
  by: MEMBERS,
  input: VersionedInput,
  shows: shownProposal,

  async perform(tx, actor, input) {
    const hand = await takeProposalInHand(tx, actor, { act: "WITHDRAW", input });
    await endProposal(tx, hand, "WITHDRAWN");
    return hand.proposal.id;
  },
});
