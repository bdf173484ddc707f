import { randomUUID } from "node:crypto";
import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refusal } from "../../acts/refusal.js";
import { MAX_LETTER, textOf } from "../../acts/text.js";
import { insertRow } from "../../acts/versioned-rows.js";
import type { Audience } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { takeBidInHand } from "./bid-in-hand.js";
import { BidReaction } from "./bid.entity.js";
import { shownBid } from "./bid.reads.js";

/** Municipality and tenants. */
const ANSWERING = [
  "TENANT_COUNCIL",
  "LOCAL_TENANT_ORGANISATION",
  "MUNICIPALITY",
] as const satisfies readonly Audience[];

const reactionEmpty = refusal("REACTION_EMPTY", {
  description: "A reaction says something (reactie leeg).",
  nl: () => "Geef aan wat u van het bod vindt.",
  en: () => "Say what you think of the bid.",
});

@InputType("ReactToBidFields")
class ReactToBidInput extends VersionedInput {
  @Field(() => String, {
    description: "What you answer, at most 100,000 characters; mandatory (reactie).",
  })
  text!: string;
}

/** Each party answers a version of the bid once; nobody edits what was answered. */
export const reactToBid = act({
  name: "reactToBid",
  description: "Answer a bid, for municipality or tenants (reageren op het bod).",
  records: change("BID_REACTED", "Somebody answered a bid (gereageerd op het bod).", {
    nl: "{who} reageerde op het bod voor {what}",
    en: "{who} answered the bid for {what}",
  }),
  by: ANSWERING,
  input: ReactToBidInput,
  shows: shownBid,

  async perform(tx, actor, input) {
    const { bid } = await takeBidInHand(tx, actor, { act: "REACT", input });
    const text = textOf(input.text, "text", MAX_LETTER);
    if (!text) throw reactionEmpty().at("text");
    await insertRow(tx, BidReaction, {
      id: randomUUID(),
      bidId: bid.id,
      cycleId: bid.cycleId,
      municipalityId: bid.municipalityId,
      organisationId: actor.organisationId,
      text,
      reactedOn: await findToday(tx),
    });
    return bid.id;
  },
});
