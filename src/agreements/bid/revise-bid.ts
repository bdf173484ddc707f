import { InputType } from "type-graphql";
import { versioned } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { BidContentInput, bidContentOf } from "./bid-content.js";
import { takeBidInHand } from "./bid-in-hand.js";
import { Bid } from "./bid.entity.js";
import { shownBid } from "./bid.reads.js";

@InputType("ReviseBidFields")
class ReviseBidInput extends versioned(BidContentInput, "The bid.") {}

/** A draft is corrected freely. What is left out stays. */
export const reviseBid = act({
  name: "reviseBid",
  description: "Revise a draft of a bid (bod herzien).",
  records: change("BID_REVISED", "A draft of a bid was revised (bod herzien).", {
    nl: "{who} werkte een conceptbod voor {what} bij",
    en: "{who} revised a draft bid for {what}",
  }),
  by: LANDLORD,
  input: ReviseBidInput,
  shows: shownBid,

  async perform(tx, actor, input) {
    const { bid } = await takeBidInHand(tx, actor, { act: "REVISE", input });
    const content = await bidContentOf(tx, input);
    await updateRow({ tx, entity: Bid, row: bid, changes: { status: bid.status, ...content } });
    return bid.id;
  },
});
