import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { AgreementDispute } from "./agreement-dispute.entity.js";
import { shownDispute } from "./agreement-dispute.reads.js";
import { standingByDay } from "./dispute-days.js";
import { takeDisputeInHand } from "./dispute-in-hand.js";

/** Who declared it takes over the day that another holds: the four weeks run from that one. */
export const reviseAgreementDisputeDay = act({
  name: "reviseAgreementDisputeDay",
  description:
    "Take over the day of arising that another organisation holds (ontstaansdag overnemen).",
  records: change(
    "AGREEMENT_DISPUTE_DAY_REVISED",
    "The day that another held was taken over (ontstaansdag overgenomen).",
    {
      nl: "{who} nam de andere ontstaansdag van het geschil over {what} over",
      en: "{who} took over the other day on which the dispute about {what} arose",
    },
  ),
  by: MEMBERS,
  input: VersionedInput,
  shows: shownDispute,

  async perform(tx, actor, input) {
    const { dispute } = await takeDisputeInHand(tx, actor, { act: "REVISE_DAY", input });
    await updateRow({
      tx,
      entity: AgreementDispute,
      row: dispute,
      changes: await standingByDay(tx, dispute.contestedAroseOn!),
    });
    return dispute.id;
  },
});
