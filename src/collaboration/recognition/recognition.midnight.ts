import { change } from "../../changes/change.js";
import { due, type Due } from "../../changes/clock.js";

/** What midnight brings to recognised committees. What has lapsed owes no report any more. */
export const RECOGNITION_MIDNIGHT: readonly Due[] = [
  due(
    change(
      "COMMITTEE_RECOGNITION_LAPSED",
      "The last day passed of the recognition of a committee, at midnight (erkenning vervallen).",
      {
        nl: "De erkenning van bewonerscommissie {what} verviel om middernacht",
        en: "The recognition of residents' committee {what} lapsed at midnight",
      },
    ),
    {
      table: "committee_recognition",
      set: "status = 'LAPSED', report_due_on = NULL, report_overdue = false",
      where: "status = 'RECOGNISED' AND ends_on < app.today()",
    },
  ),
  due(
    change(
      "COMMITTEE_REPORT_OVERDUE",
      "A committee's yearly report did not come in before 31 January, at midnight " +
        "(jaarverslag te laat).",
      {
        nl: "Het jaarverslag van bewonerscommissie {what} kwam niet op tijd",
        en: "The yearly report of residents' committee {what} did not come in time",
      },
    ),
    {
      table: "committee_recognition",
      set: "report_overdue = true",
      where: "status = 'RECOGNISED' AND report_due_on < app.today() AND NOT report_overdue",
    },
  ),
];
