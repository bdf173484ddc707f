import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refusal } from "../../acts/refusal.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { findToday } from "../../persistence/today.js";
import { addDays } from "../../terms/calendar-days.js";
import { AgreementDispute } from "./agreement-dispute.entity.js";
import { shownDispute } from "./agreement-dispute.reads.js";
import { ministersLastDay } from "./dispute-days.js";
import { takeDisputeInHand } from "./dispute-in-hand.js";

@InputType("ExtendAgreementDisputeFields")
class ExtendAgreementDisputeInput extends VersionedInput {
  @Field(() => GraphQLLocalDate, {
    description: "The new last day, at most four weeks after the present one (tot en met).",
  })
  until!: string;
}

const extensionInvalid = refusal<{ after: string; latest: string }>("DISPUTE_EXTENSION_INVALID", {
  description:
    "The minister extends the term each time by at most four weeks after the present last day " +
    "(ongeldige verlenging, Woningwet art. 44(5)).",
  nl: (d) =>
    `De minister verlengt telkens met hoogstens vier weken: tot na ${d.after}, uiterlijk ` +
    `tot en met ${d.latest} (Woningwet art. 44 lid 5).`,
  en: (d) =>
    `The minister extends the term by at most four weeks each time: to a day after ${d.after}, ` +
    `${d.latest} at the latest (Woningwet art. 44(5)).`,
});
const FOUR_WEEKS = 28;

/** Every extension is kept. Recorded in time, it takes back that the minister is overdue. */
export const extendAgreementDispute = act({
  name: "extendAgreementDispute",
  description:
    "Record that the minister extended the term for the ruling (beslistermijn verlengd, " +
    "Woningwet art. 44(5)).",
  records: change("AGREEMENT_DISPUTE_EXTENDED", "The minister's term was extended (verlengd).", {
    nl: "{who} legde vast dat de minister meer tijd neemt voor het geschil over {what}",
    en: "{who} recorded that the minister takes more time for the dispute about {what}",
  }),
  by: MEMBERS,
  input: ExtendAgreementDisputeInput,
  shows: shownDispute,

  async perform(tx, actor, input) {
    const { dispute } = await takeDisputeInHand(tx, actor, { act: "EXTEND", input });
    const { ministerFrom, ministerUntil: after, ministerOverdue } = dispute;
    const latest = addDays(after!, FOUR_WEEKS);
    const { until } = input;
    if (until <= after! || until > latest)
      throw extensionInvalid({ after: after!, latest }).at("until");
    const today = await findToday(tx);
    const extensions = [...dispute.extensions, { until, recordedOn: today }];
    await updateRow({
      tx,
      entity: AgreementDispute,
      row: dispute,
      changes: {
        extensions,
        ministerUntil: await ministersLastDay(tx, { from: ministerFrom!, extensions }, "until"),
        ministerOverdue: ministerOverdue && until < today,
      },
    });
    return dispute.id;
  },
});
