import { Field, InputType } from "type-graphql";
import { act } from "../../acts/act.js";
import { reasonOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { ID } from "../../graphql/scalars.js";
import { Agreement } from "../agreement/agreement.entity.js";
import { shownAgreement } from "../agreement/agreement.reads.js";
import { refusesOnPaper } from "../agreement/on-paper.js";
import { dayOfPaper, fixedOn } from "./paper-day.js";
import { notOnPaper, recordStatement } from "./paper-statement-in-hand.js";
import { OnPaperInput } from "./paper-statement.type.js";
import { takePartyInHand } from "./signing-in-hand.js";

@InputType("RecordPaperRefusalFields")
class RecordPaperRefusalInput extends OnPaperInput {
  @Field(() => ID, { description: "The part that it refuses to sign (onderdeel)." })
  partId!: string;
  @Field(() => String, { nullable: true, description: "Why; mandatory (reden)." })
  reason?: string | null;
}

/**
 * A party without a log-in refuses on paper: it has refused when that is confirmed. A paper that it
 * signs afterwards outweighs it.
 */
export const recordPaperRefusal = act({
  name: "recordPaperRefusal",
  description:
    "Record with its evidence that a party without a log-in refuses to sign a part; another party " +
    "confirms it (weigering op papier vastleggen).",
  records: change(
    "AGREEMENT_PAPER_REFUSAL_RECORDED",
    "A refusal on paper was recorded (weigering op papier vastgelegd).",
    {
      nl: "{who} legde een weigering op papier van {what} vast",
      en: "{who} recorded a refusal on paper of {what}",
    },
  ),
  by: MEMBERS,
  input: RecordPaperRefusalInput,
  shows: shownAgreement,

  async perform(tx, actor, input) {
    const memberId = input.memberId.toLowerCase();
    const { agreement, party, facts, to } = await takePartyInHand(tx, actor, {
      act: "RECORD_PAPER_REFUSAL",
      input,
      is: (one) => one.memberId === memberId,
    });
    const known = await facts.known();
    if (!known.parties.some((one) => one.id === party.id && refusesOnPaper(known, one)))
      throw notOnPaper().at("memberId");
    const reason = reasonOf(input.reason);
    const from = fixedOn(known);
    const madeOn = await dayOfPaper(tx, input.madeOn, { from, field: "madeOn" });
    const said = { partyId: party.id, proposalId: null, accepted: null, standing: null };
    await recordStatement(tx, actor, { agreement, input, said: { ...said, reason, madeOn } });
    await updateRow({ tx, entity: Agreement, row: agreement, changes: { status: to } });
    return agreement.id;
  },
});
