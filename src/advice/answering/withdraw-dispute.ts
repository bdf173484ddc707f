import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { shownDispute } from "./answering.reads.js";
import { Dispute } from "./dispute.entity.js";
import { refuseUnlessFiledBy, takeOpenDisputeInHand, letStand } from "./settle-dispute.js";

/**
 * The organisation that filed a dispute withdraws it, also when the two sides settled it. If the
 * dispute contested a ruling, that ruling stands as if nobody had taken it to court.
 */
export const withdrawDispute = act({
  name: "withdrawDispute",
  description:
    "Withdraw a dispute that your organisation filed, also because it was settled (geschil " +
    "intrekken).",
  records: change(
    "ADVICE_DISPUTE_WITHDRAWN",
    "A dispute was withdrawn or settled (geschil ingetrokken).",
    { nl: "{who} trok het geschil over {what} in", en: "{who} withdrew the dispute about {what}" },
  ),
  by: PARTICIPANTS,
  input: VersionedInput,
  shows: shownDispute,

  async perform(tx, actor, input) {
    await refuseUnlessFiledBy(tx, actor, input.id);
    const { dispute } = await takeOpenDisputeInHand(tx, actor, input);
    await updateRow({ tx, entity: Dispute, row: dispute, changes: { status: "WITHDRAWN" } });
    if (dispute.reviewOfId !== null) await letStand(tx, dispute.reviewOfId);
    return dispute.id;
  },
});
