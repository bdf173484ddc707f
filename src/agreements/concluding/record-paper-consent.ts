import { Field, InputType } from "type-graphql";
import { act } from "../../acts/act.js";
import { optionalTextOf, reasonOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { AgreementProposal } from "./concluding.entity.js";
import { shownProposal } from "./concluding.reads.js";
import { dayOfPaper } from "./paper-day.js";
import { notOnPaper, recordStatement } from "./paper-statement-in-hand.js";
import { OnPaperInput } from "./paper-statement.type.js";
import { takeProposalInHand } from "./proposal-in-hand.js";

@InputType("RecordPaperConsentFields")
class RecordPaperConsentInput extends OnPaperInput {
  @Field(() => Boolean, { description: "Whether it accepts (aanvaard)." }) accepted!: boolean;
  @Field(() => String, { nullable: true, description: "Why; mandatory where it does not (reden)." })
  reason?: string | null;
}

/** A signatory without a log-in answers on paper; what it answers counts when it is confirmed. */
export const recordPaperConsent = act({
  name: "recordPaperConsent",
  description:
    "Record with its evidence what a signatory without a log-in answers to a proposal; another " +
    "party confirms it (antwoord op papier vastleggen). `id` and `expectedVersion` are the " +
    "proposal's.",
  records: change(
    "AGREEMENT_PAPER_CONSENT_RECORDED",
    "An answer on paper to a proposal was recorded (antwoord op papier vastgelegd).",
    {
      nl: "{who} legde een antwoord op papier over {what} vast",
      en: "{who} recorded an answer on paper about {what}",
    },
  ),
  by: MEMBERS,
  input: RecordPaperConsentInput,
  shows: shownProposal,

  async perform(tx, actor, input) {
    const { agreement, proposal, facts } = await takeProposalInHand(tx, actor, {
      act: "RECORD_PAPER_CONSENT",
      input,
    });
    const { onPaper } = await facts.known();
    if (!onPaper.includes(input.memberId.toLowerCase())) throw notOnPaper().at("memberId");
    const { accepted } = input;
    const reason = accepted ? optionalTextOf(input.reason, "reason") : reasonOf(input.reason);
    const from = proposal.madeOn;
    const madeOn = await dayOfPaper(tx, input.madeOn, { from, field: "madeOn" });
    const said = {
      proposalId: proposal.id,
      partyId: null,
      accepted,
      standing: null,
      reason,
      madeOn,
    };
    await recordStatement(tx, actor, { agreement, input, said });
    await updateRow({ tx, entity: AgreementProposal, row: proposal, changes: { status: "OPEN" } });
    return proposal.id;
  },
});
