import { ReasonedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { reasonOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { AgreementDispute } from "./agreement-dispute.entity.js";
import { shownDispute } from "./agreement-dispute.reads.js";
import { takeDisputeInHand } from "./dispute-in-hand.js";

/** Who declared it, or files it, withdraws it: also because the parties settled it. */
export const withdrawAgreementDispute = act({
  name: "withdrawAgreementDispute",
  description: "Withdraw a dispute, with a reason, also because it was settled (intrekken).",
  records: change("AGREEMENT_DISPUTE_WITHDRAWN", "A dispute was withdrawn (geschil ingetrokken).", {
    nl: "{who} trok het geschil over {what} in",
    en: "{who} withdrew the dispute about {what}",
  }),
  by: MEMBERS,
  input: ReasonedInput,
  shows: shownDispute,

  async perform(tx, actor, input) {
    const { dispute, to } = await takeDisputeInHand(tx, actor, { act: "WITHDRAW", input });
    const withdrawReason = reasonOf(input.reason);
    await updateRow({
      tx,
      entity: AgreementDispute,
      row: dispute,
      changes: { status: to, withdrawReason, endedOn: await findToday(tx) },
    });
    return dispute.id;
  },
});
