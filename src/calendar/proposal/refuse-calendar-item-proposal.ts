import { ReasonedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { reasonOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { takeProposalInHand, returnToPreviousStatus } from "./answer-calendar-item-proposal.js";
import { CalendarItemProposal } from "./calendar-item-proposal.entity.js";
import { shownProposal } from "./proposal.reads.js";

/**
 * The other side refuses a proposal, with a reason. The item stays, or becomes again, what it was.
 */
export const refuseCalendarItemProposal = act({
  name: "refuseCalendarItemProposal",
  description:
    "Refuse what the other side proposed for an agreed item, with a reason (voorstel " +
    "weigeren).",
  records: change(
    "CALENDAR_ITEM_PROPOSAL_REFUSED",
    "The other side refused it, with a reason (voorstel geweigerd).",
    { nl: "{who} weigerde het voorstel over {what}", en: "{who} refused the proposal on {what}" },
  ),
  by: PARTIES,
  input: ReasonedInput,
  shows: shownProposal,

  async perform(tx, actor, input) {
    const { proposal, item, to } = await takeProposalInHand({ tx, actor, act: "REFUSE", input });
    await updateRow({
      tx,
      entity: CalendarItemProposal,
      row: proposal,
      changes: {
        status: to,
        answerReason: reasonOf(input.reason),
        answeredAt: () => "now()",
      },
    });
    await returnToPreviousStatus(tx, item, proposal);
    return proposal.id;
  },
});
