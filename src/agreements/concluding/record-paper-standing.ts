import { Field, InputType } from "type-graphql";
import { act } from "../../acts/act.js";
import { optionalTextOf, reasonOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { takeAgreementInHand } from "../agreement/agreement-in-hand.js";
import { Agreement } from "../agreement/agreement.entity.js";
import { shownAgreement } from "../agreement/agreement.reads.js";
import { holdsOnPaper } from "../agreement/on-paper.js";
import { StandingEnum } from "../agreement/agreement.type.js";
import type { Standing } from "../agreements.enums.js";
import { lastDecidedOn } from "../agreement/agreement-facts.js";
import { dayOfPaper, fixedOn, heldSince, newerStanding } from "./paper-day.js";
import { notOnPaper, recordStatement } from "./paper-statement-in-hand.js";
import { OnPaperInput } from "./paper-statement.type.js";

@InputType("RecordPaperStandingFields")
class RecordPaperStandingInput extends OnPaperInput {
  @Field(() => StandingEnum, { description: "What it holds (standpunt)." }) standing!: Standing;
  @Field(() => String, {
    nullable: true,
    description: "On which ground; mandatory where it holds that nothing was concluded (grond).",
  })
  ground?: string | null;
}

/** A signatory without a log-in holds its view on paper; it has it when it is confirmed. */
export const recordPaperStanding = act({
  name: "recordPaperStanding",
  description:
    "Record with its evidence whether the agreement is in force for a signatory without a " +
    "log-in; another party confirms it (standpunt op papier vastleggen).",
  records: change(
    "AGREEMENT_PAPER_STANDING_RECORDED",
    "A standing on paper was recorded (standpunt op papier vastgelegd).",
    {
      nl: "{who} legde een standpunt op papier over {what} vast",
      en: "{who} recorded a standing on paper about {what}",
    },
  ),
  by: MEMBERS,
  input: RecordPaperStandingInput,
  shows: shownAgreement,

  async perform(tx, actor, input) {
    const { agreement, facts, to } = await takeAgreementInHand(tx, actor, {
      act: "RECORD_PAPER_STANDING",
      input,
    });
    const known = await facts.known();
    const memberId = input.memberId.toLowerCase();
    if (!known.parties.some((one) => one.memberId === memberId && holdsOnPaper(known, one)))
      throw notOnPaper().at("memberId");
    const { standing } = input;
    const reason =
      standing === "NOT_CONCLUDED"
        ? reasonOf(input.ground, "ground")
        : optionalTextOf(input.ground, "ground");
    const from = agreement.concludedAt === null ? fixedOn(known) : lastDecidedOn(known);
    const madeOn = await dayOfPaper(tx, input.madeOn, { from, field: "madeOn" });
    const since = heldSince(known, memberId);
    if (since !== null && madeOn < since) throw newerStanding({ from: since }).at("madeOn");
    const said = { proposalId: null, partyId: null, accepted: null, standing, reason, madeOn };
    await recordStatement(tx, actor, { agreement, input, said });
    await updateRow({ tx, entity: Agreement, row: agreement, changes: { status: to } });
    return agreement.id;
  },
});
