import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { AgreementCycle } from "../cycle/agreement-cycle.entity.js";
import { lastNumberOf, takeBidInHand } from "./bid-in-hand.js";
import { Bid } from "./bid.entity.js";
import { shownBid } from "./bid.reads.js";

/**
 * From here on the municipality and the tenants' organisations read it, all from the same commit
 * (Woningwet art. 44b: equal information), and it is never edited. A correction is a next version.
 */
export const submitBid = act({
  name: "submitBid",
  description:
    "Submit a bid: everybody who takes part sees it from one moment on (bod indienen, Woningwet art. 44(2)).",
  records: change("BID_SUBMITTED", "A bid was submitted (bod ingediend).", {
    nl: "{who} diende een bod in voor {what}",
    en: "{who} submitted a bid for {what}",
  }),
  by: LANDLORD,
  input: VersionedInput,
  shows: shownBid,

  async perform(tx, actor, input) {
    const { bid, cycle, to } = await takeBidInHand(tx, actor, { act: "SUBMIT", input });
    const today = await findToday(tx);
    const number = (await lastNumberOf(tx, cycle.id)) + 1;
    await updateRow({
      tx,
      entity: Bid,
      row: bid,
      changes: {
        status: to,
        number,
        submittedAt: () => "now()",
        receivedOn: today,
      },
    });
    await updateRow({
      tx,
      entity: AgreementCycle,
      row: cycle,
      changes: {
        status: "BID_SUBMITTED",
        bidSubmittedOn: cycle.bidSubmittedOn ?? today,
      },
    });
    return bid.id;
  },
});
