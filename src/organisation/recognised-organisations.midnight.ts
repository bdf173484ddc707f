import { change } from "../changes/change.js";
import { due, type Due } from "../changes/clock.js";

/**
 * What midnight brings to the list of whom the parties recognise. The module that keeps their
 * agreements does it, after it has undone the lists of versions that never begin: nobody else is to
 * hear of those.
 */
export const RECOGNISED_ORGANISATIONS_MIDNIGHT: readonly Due[] = [
  due(
    change(
      "ORGANISATION_RECOGNISED",
      "The first day of an organisation's recognition came, at midnight (erkenning van kracht).",
    ),
    {
      table: "recognised_organisation",
      set: "begun = true",
      where: "NOT begun AND starts_on <= app.today() AND (ends_on IS NULL OR ends_on >= starts_on)",
    },
  ),
  due(
    change(
      "ORGANISATION_RECOGNITION_ENDED",
      "The last day of an organisation's recognition passed, at midnight (erkenning vervallen).",
    ),
    {
      table: "recognised_organisation",
      set: "ended = true",
      where: "begun AND NOT ended AND ends_on < app.today()",
    },
  ),
];
