import { ReasonedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { reasonOf } from "../../acts/text.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { takeAgreementInHand } from "../agreement/agreement-in-hand.js";
import { shownAgreement } from "../agreement/agreement.reads.js";
import { reopenNegotiation } from "./reopen-negotiation.js";

/**
 * Any signatory reopens negotiation while not all have decided. What some signed and hold in force
 * is not one party's to take from them: that is proposed to those who signed (`REOPENING`).
 */
export const reopenAgreement = act({
  name: "reopenAgreement",
  description:
    "Reopen negotiation before all have decided on signing, with a reason; every signature " +
    "becomes void (heropenen).",
  records: change("AGREEMENT_REOPENED", "Negotiation was reopened (onderhandeling heropend).", {
    nl: "{who} heropende de onderhandeling over {what}",
    en: "{who} reopened the negotiation of {what}",
  }),
  by: MEMBERS,
  input: ReasonedInput,
  shows: shownAgreement,

  async perform(tx, actor, input) {
    const { agreement } = await takeAgreementInHand(tx, actor, { act: "REOPEN", input });
    await reopenNegotiation(tx, agreement, reasonOf(input.reason));
    return agreement.id;
  },
});
