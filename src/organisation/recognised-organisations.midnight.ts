import { change } from "../changes/change.js";
import { due, type Due } from "../changes/clock.js";

/** Agreements that have ended, in SQL of the module that keeps them. */
interface EndedAgreements {
  /** The ids of those that have ended. */
  readonly ids: string;
  /** The last day of one; the argument is an SQL expression. */
  readonly lastDayOf: (agreementId: string) => string;
}

/**
 * What midnight brings to the list of whom the parties recognise. The module that keeps their
 * agreements does it, after it has undone the lists of versions that never begin: nobody else is to
 * hear of those.
 *
 * Who is recognised stays so when its agreement ends, until another one that is in force has a list
 * of its own.
 */
export const recognisedOrganisationsMidnight = ({
  ids,
  lastDayOf,
}: EndedAgreements): readonly Due[] => [
  due(
    change(
      "ORGANISATION_RECOGNISED",
      "The first day of an organisation's recognition came, at midnight (erkenning van kracht).",
      {
        nl: "De erkenning van {what} ging om middernacht in",
        en: "The recognition of {what} began at midnight",
      },
    ),
    {
      table: "recognised_organisation",
      set: "begun = true",
      where: "NOT begun AND starts_on <= app.today() AND (ends_on IS NULL OR ends_on >= starts_on)",
    },
  ),
  due(
    change(
      "ORGANISATION_RECOGNITION_REPLACED",
      "An agreement in force has a list of whom it recognises: that of one that ended gives way, at " +
        "midnight (erkenning vervangen).",
      {
        nl: "De eerdere erkenning van {what} maakte om middernacht plaats voor een nieuwe lijst",
        en: "The earlier recognition of {what} gave way to a new list at midnight",
      },
    ),
    {
      table: "recognised_organisation",
      set: `ends_on = GREATEST(row.starts_on, ${lastDayOf("row.agreement_id")},
        (SELECT min(other.starts_on) - 1 ${LISTS_IN_FORCE(ids)}))`,
      where: `begun AND ends_on IS NULL AND (agreement_id IS NULL OR agreement_id IN (${ids}))
        AND EXISTS (SELECT ${LISTS_IN_FORCE(ids)})`,
    },
  ),
  due(
    change(
      "ORGANISATION_RECOGNITION_ENDED",
      "The last day of an organisation's recognition passed, at midnight (erkenning vervallen).",
      {
        nl: "De erkenning van {what} verviel om middernacht",
        en: "The recognition of {what} ended at midnight",
      },
    ),
    {
      table: "recognised_organisation",
      set: "ended = true",
      where: "begun AND NOT ended AND ends_on < app.today()",
    },
  ),
];

/** Who stands on the list of an agreement that is in force. */
const LISTS_IN_FORCE = (ended: string): string => `FROM app.recognised_organisation AS other
  WHERE other.begun AND NOT other.ended AND other.agreement_id IS NOT NULL
    AND other.agreement_id NOT IN (${ended})`;
