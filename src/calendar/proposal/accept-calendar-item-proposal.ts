import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { takeProposalInHand, rollOver, proposedContent } from "./answer-calendar-item-proposal.js";
import { CalendarItemProposal } from "./calendar-item-proposal.entity.js";
import { CalendarItem } from "../item/calendar-item.entity.js";
import { proposalEffects } from "../item/calendar-item.lifecycle.js";
import { lapseOpenProposals } from "../item/open-proposals.js";
import { shownProposal } from "./proposal.reads.js";

/** The other side accepts a proposal. Both sides rely on its content from then on. */
export const acceptCalendarItemProposal = act({
  name: "acceptCalendarItemProposal",
  description: "Accept what the other side proposed for an agreed item (voorstel aanvaarden).",
  records: change(
    "CALENDAR_ITEM_PROPOSAL_ACCEPTED",
    "The other side accepted what was proposed for an agreed item (voorstel aanvaard).",
    {
      nl: "{who} aanvaardde het voorstel over {what}",
      en: "{who} accepted the proposal on {what}",
    },
  ),
  by: PARTIES,
  input: VersionedInput,
  shows: shownProposal,

  async perform(tx, actor, input) {
    const { proposal, item, to } = await takeProposalInHand({ tx, actor, act: "ACCEPT", input });
    await updateRow({
      tx,
      entity: CalendarItemProposal,
      row: proposal,
      changes: { status: to, answeredAt: () => "now()" },
    });
    if (proposal.kind === "ROLL_OVER") await rollOver({ tx, actor, item, period: proposal });
    const changes =
      proposal.kind === "ROLL_OVER" || proposal.kind === "CANCELLATION"
        ? {}
        : proposedContent(proposal);
    const status = proposalEffects[proposal.kind] ?? item.status;
    await updateRow({ tx, entity: CalendarItem, row: item, changes: { ...changes, status } });
    if (status === "ROLLED_OVER" || status === "CANCELLED") await lapseOpenProposals(tx, item.id);
    return proposal.id;
  },
});
