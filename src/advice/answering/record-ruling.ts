import { InputType, Field } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { dateInFuture, resultRequired, tooEarly } from "../../acts/refusals.js";
import { MAX_LETTER, textOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { findToday } from "../../persistence/today.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { Dispute } from "./dispute.entity.js";
import {
  takeOpenDisputeInHand,
  refuseReplacement,
  lastDayForCourt,
  statusOfRuling,
} from "./settle-dispute.js";
import { shownDispute } from "./answering.reads.js";

@InputType("RecordRulingFields")
export class RecordRulingInput extends VersionedInput {
  @Field(() => String, { nullable: true, description: "The ruling; mandatory (uitspraak)." })
  ruling?: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When it was given, today when left out; not in the future (uitspraak op).",
  })
  ruledOn?: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "When the copy of the ruling was sent, the day of the ruling when left out; of the " +
      "Huurcommissie's ruling the eight weeks of Wohv art. 8a run from here (afschrift " +
      "verzonden op).",
  })
  rulingSentOn?: string | null;

  @Field(() => Boolean, {
    description:
      "Whether it forbids execution: that locks it for good, and changes no status (uitvoering verboden).",
  })
  executionForbidden!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Whether the court's ruling stands in for the consent that was refused: execution is " +
      "allowed from its day on (vervangende instemming).",
  })
  replacesConsent!: boolean;
}

/**
 * Either side records the ruling. A ruling that forbids the execution bars it for good. More people
 * read the procedure than may know of the dispute, so the act locks the procedure and does not
 * write it. The exception is a ruling that stands in for consent: it changes the status, and
 * everybody who reads the procedure may know its status.
 */
export const recordRuling = act({
  name: "recordRuling",
  description:
    "Record the ruling; one that forbids execution locks it for good (uitspraak vastleggen).",
  records: change("ADVICE_DISPUTE_RULED", "A ruling was recorded (uitspraak vastgelegd).", {
    nl: "{who} legde de uitspraak over {what} vast",
    en: "{who} recorded the ruling on {what}",
  }),
  by: PARTICIPANTS,
  input: RecordRulingInput,
  shows: shownDispute,

  async perform(tx, actor, input) {
    const { procedure, dispute } = await takeOpenDisputeInHand(tx, actor, input);
    const ruling = textOf(input.ruling ?? "", "ruling", MAX_LETTER);
    if (!ruling) throw resultRequired().at("ruling").showing(dispute.id);
    const today = await findToday(tx);
    const ruledOn = input.ruledOn ?? today;
    if (ruledOn > today) throw dateInFuture().at("ruledOn").showing(dispute.id);
    if (ruledOn < dispute.filedOn)
      throw tooEarly({ from: dispute.filedOn }).at("ruledOn").showing(dispute.id);
    const rulingSentOn = input.rulingSentOn ?? ruledOn;
    if (rulingSentOn > today) throw dateInFuture().at("rulingSentOn").showing(dispute.id);
    if (rulingSentOn < ruledOn)
      throw tooEarly({ from: ruledOn }).at("rulingSentOn").showing(dispute.id);
    const { executionForbidden, replacesConsent } = input;
    if (replacesConsent) refuseReplacement(procedure, dispute, executionForbidden);
    const courtUntil = await lastDayForCourt(tx, dispute, rulingSentOn);
    await updateRow({
      tx,
      entity: Dispute,
      row: dispute,
      changes: {
        status: statusOfRuling(courtUntil, today),
        ruling,
        ruledOn,
        rulingSentOn,
        courtUntil,
        executionForbidden,
        replacesConsent,
      },
    });
    if (replacesConsent)
      await updateRow({
        tx,
        entity: AdviceProcedure,
        row: procedure,
        changes: { status: "REPLACED_BY_RULING" },
      });
    return dispute.id;
  },
});
