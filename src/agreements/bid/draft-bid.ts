import { randomUUID } from "node:crypto";
import { Field, InputType } from "type-graphql";
import { REQUEST_ID } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { insertRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLUUID, ID } from "../../graphql/scalars.js";
import { AgreementCycleType } from "../cycle/agreement-cycle.type.js";
import { findCycleInPrivate } from "../cycle/cycle-in-hand.js";
import { agreementCycles } from "../cycle/cycle.reads.js";
import { BidContentInput, bidContentOf } from "./bid-content.js";
import { Bid } from "./bid.entity.js";
import { shownBid } from "./bid.reads.js";

@InputType("DraftBidFields")
class DraftBidInput extends BidContentInput {
  @Field(() => ID, { description: "The cycle it is for (cyclus)." }) cycleId!: string;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

/** One draft at a time: a first bid, or a next version of one that was submitted. */
export const draftBid = act({
  name: "draftBid",
  description: "Draft a bid; nobody else sees it until it is submitted (bod opstellen).",
  records: change("BID_DRAFTED", "A bid was drafted (bod opgesteld).", {
    nl: "{who} begon aan een bod voor {what}",
    en: "{who} began a bid for {what}",
  }),
  by: LANDLORD,
  input: DraftBidInput,
  shows: shownBid,
  names: () => undefined,
  within: {
    field: "cycle",
    type: () => AgreementCycleType,
    description: "The cycle it is for (cyclus).",
    find: agreementCycles.find,
    keyIn: ({ cycleId }) => cycleId,
  },

  async perform(tx, actor, input) {
    const cycle = await findCycleInPrivate(tx, actor, { act: "DRAFT_BID", id: input.cycleId });
    const content = await bidContentOf(tx, input);
    const id = randomUUID();
    await insertRow(tx, Bid, {
      subjects: {},
      documents: [],
      ...content,
      id,
      cycleId: cycle.id,
      municipalityId: cycle.municipalityId,
      organisationId: actor.organisationId,
      status: "DRAFT",
    });
    return id;
  },
});
