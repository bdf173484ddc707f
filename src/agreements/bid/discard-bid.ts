import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { takeBidInHand } from "./bid-in-hand.js";
import { Bid } from "./bid.entity.js";
import { shownBid } from "./bid.reads.js";

/** Nobody else has ever seen it. */
export const discardBid = act({
  name: "discardBid",
  description: "Throw away a draft of a bid (bod weggooien).",
  records: change("BID_DISCARDED", "A draft of a bid was thrown away (bod weggegooid).", {
    nl: "{who} gooide een conceptbod voor {what} weg",
    en: "{who} threw away a draft bid for {what}",
  }),
  by: LANDLORD,
  input: VersionedInput,
  shows: shownBid,

  async perform(tx, actor, input) {
    const { bid, to } = await takeBidInHand(tx, actor, { act: "DISCARD", input });
    await updateRow({ tx, entity: Bid, row: bid, changes: { status: to } });
    return bid.id;
  },
});
