import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refusal } from "../../acts/refusal.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { findToday } from "../../persistence/today.js";
import { yearOf } from "../../terms/calendar-days.js";
import { CommitteeRecognition } from "./committee-recognition.entity.js";
import { earliestEnd } from "./committee-recognition.lifecycle.js";
import { shownRecognition } from "./committee-recognition.reads.js";
import { takeRecognitionInHand } from "./recognition-in-hand.js";
import { firstReportDue } from "./year-reports.js";

@InputType("RecogniseCommitteeFields")
class RecogniseCommitteeInput extends VersionedInput {
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The first day, today when left out; it may be an earlier one (erkend vanaf).",
  })
  recognisedFrom?: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The last day, left out: until it is ended (erkend tot en met).",
  })
  recognisedUntil?: string | null;
}

const daysInvalid = refusal("RECOGNITION_DAYS_INVALID", {
  description:
    "A recognition begins in a year from 1990 to 2100; its last day is not before the first, and " +
    "not in the past (ongeldige looptijd).",
  nl: () =>
    "Een erkenning begint in een jaar van 1990 tot en met 2100; de laatste dag ligt niet vóór de " +
    "eerste en niet in het verleden.",
  en: () =>
    "A recognition begins in a year from 1990 to 2100; its last day is not before the first, and " +
    "not in the past.",
});

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const isInRange = (day: string) => yearOf(day) >= FIRST_YEAR && yearOf(day) <= LAST_YEAR;

/** From here on the committee has the rights of one, and owes a report of each year. */
export const recogniseCommittee = act({
  name: "recogniseCommittee",
  description: "Recognise a residents' committee, from a day on (erkennen).",
  records: change(
    "COMMITTEE_RECOGNISED",
    "A committee was recognised (bewonerscommissie erkend).",
    {
      nl: "{who} erkende bewonerscommissie {what}",
      en: "{who} recognised residents' committee {what}",
    },
  ),
  by: LANDLORD,
  input: RecogniseCommitteeInput,
  shows: shownRecognition,

  async perform(tx, actor, input) {
    const { recognition, to } = await takeRecognitionInHand(tx, actor, { act: "RECOGNISE", input });
    const today = await findToday(tx);
    const startsOn = input.recognisedFrom ?? today;
    const endsOn = input.recognisedUntil ?? null;
    if (!isInRange(startsOn)) throw daysInvalid().at("recognisedFrom");
    if (endsOn !== null && (!isInRange(endsOn) || endsOn < earliestEnd(startsOn, today)))
      throw daysInvalid().at("recognisedUntil");
    const reportDueOn = firstReportDue({ startsOn, endsOn }, today);
    await updateRow({
      tx,
      entity: CommitteeRecognition,
      row: recognition,
      changes: { status: to, decidedOn: today, startsOn, endsOn, reportDueOn },
    });
    return recognition.id;
  },
});
