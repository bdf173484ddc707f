import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { takeProposalInHand, returnToPreviousStatus } from "./answer-calendar-item-proposal.js";
import { CalendarItemProposal } from "./calendar-item-proposal.entity.js";
import { shownProposal } from "./proposal.reads.js";

/** The proposing side withdraws its proposal. The item stays, or becomes again, what it was. */
export const withdrawCalendarItemProposal = act({
  name: "withdrawCalendarItemProposal",
  description: "Take back what your side proposed for an agreed item (voorstel intrekken).",
  records: change(
    "CALENDAR_ITEM_PROPOSAL_WITHDRAWN",
    "The proposing side withdrew it (voorstel ingetrokken).",
    { nl: "{who} trok het voorstel over {what} in", en: "{who} withdrew the proposal on {what}" },
  ),
  by: PARTIES,
  input: VersionedInput,
  shows: shownProposal,

  async perform(tx, actor, input) {
    const { proposal, item, to } = await takeProposalInHand({ tx, actor, act: "WITHDRAW", input });
    await updateRow({
      tx,
      entity: CalendarItemProposal,
      row: proposal,
      changes: { status: to, answeredAt: () => "now()" },
    });
    await returnToPreviousStatus(tx, item, proposal);
    return proposal.id;
  },
});
