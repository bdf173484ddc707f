import { fileOf } from "../../acts/file-reference.js";
import { dayDone } from "../../acts/day-done.js";
import { Field, InputType, Int } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { tooEarly } from "../../acts/refusals.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { findToday } from "../../persistence/today.js";
import { CommitteeRecognition } from "./committee-recognition.entity.js";
import { nothingToReport } from "./committee-recognition.lifecycle.js";
import { shownRecognition } from "./committee-recognition.reads.js";
import { takeRecognitionInHand } from "./recognition-in-hand.js";
import { nextReportDue, yearsToReport } from "./year-reports.js";

@InputType("ReportCommitteeYearFields")
class ReportCommitteeYearInput extends VersionedInput {
  @Field(() => Int, { description: "The year that the report is about (jaar)." }) year!: number;
  @Field(() => String, { description: "Where the report is: an https address." }) url!: string;
  @Field(() => String, { nullable: true, description: "SHA-256 of the file, in hexadecimal." })
  sha256?: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When it was received, today when left out; not in the future (ontvangen op).",
  })
  receivedOn?: string | null;
}

/** The report itself lies elsewhere. That of the year that is due puts the next day on. */
export const reportCommitteeYear = act({
  name: "reportCommitteeYear",
  description: "Hand in what a committee did in a year, by reference (jaarverslag aanleveren).",
  records: change(
    "COMMITTEE_YEAR_REPORTED",
    "A committee's report came in (jaarverslag ontvangen).",
    {
      nl: "{who} bracht het jaarverslag van bewonerscommissie {what} in",
      en: "{who} brought in the yearly report of residents' committee {what}",
    },
  ),
  by: PARTICIPANTS,
  input: ReportCommitteeYearInput,
  shows: shownRecognition,

  async perform(tx, actor, input) {
    const { recognition } = await takeRecognitionInHand(tx, actor, { act: "REPORT", input });
    const { year } = input;
    const today = await findToday(tx);
    if (!yearsToReport(recognition, today).includes(year)) throw nothingToReport().at("year");
    const { url, sha256 } = fileOf(input);
    const receivedOn = await dayDone(tx, input.receivedOn, { field: "receivedOn" });
    const yearBegan = `${year}-01-01`;
    if (receivedOn < yearBegan) throw tooEarly({ from: yearBegan }).at("receivedOn");
    const reports = [...recognition.reports, { year, receivedOn, url, sha256 }].sort(
      (one, another) => one.year - another.year,
    );
    const reportDueOn = nextReportDue({ ...recognition, reports }, year);
    await updateRow({
      tx,
      entity: CommitteeRecognition,
      row: recognition,
      changes: { reports, reportDueOn, reportOverdue: reportDueOn !== null && reportDueOn < today },
    });
    return recognition.id;
  },
});
