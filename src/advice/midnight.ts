import { change } from "../changes/change.js";
import { due, type Due } from "../changes/clock.js";

/**
 * The procedures whose due day is that of the set period: an advice is awaited, or after a
 * NO_ADVICE the period has to be waited out. In the others it is the due day of a response.
 */
const WITHIN_SET_PERIOD = "kind IN ('REQUESTED', 'VOLUNTARY') AND response_due_on IS NULL";
const EMBARGO_IS_OVER =
  "confidentiality = 'EMBARGO' AND lifted_at IS NULL AND embargo_until < app.today()";

const adviceTermLapsed = change(
  "ADVICE_TERM_LAPSED",
  "A term passed, at midnight (termijn verstreken).",
  {
    nl: "Een termijn voor {what} verstreek om middernacht",
    en: "A term for {what} passed at midnight",
  },
);
const adviceStandstillEnded = change(
  "ADVICE_STANDSTILL_ENDED",
  "The standstill after the landlord's reasons ended, at midnight: execution is free (wachttermijn voorbij).",
  {
    nl: "De wachttermijn voor {what} eindigde om middernacht",
    en: "The standstill for {what} ended at midnight",
  },
);
const adviceRulingBinding = change(
  "ADVICE_RULING_BINDING",
  "Nobody took the Huurcommissie's ruling to court in time: it binds, at midnight (uitspraak " +
    "bindend).",
  {
    nl: "De uitspraak over {what} werd om middernacht bindend",
    en: "The ruling on {what} became binding at midnight",
  },
);
const adviceEmbargoEnded = change(
  "ADVICE_EMBARGO_ENDED",
  "An embargo ended, at midnight (embargo verstreken).",
  {
    nl: "Het embargo op {what} verstreek om middernacht",
    en: "The embargo on {what} ended at midnight",
  },
);

/**
 * What the clock changes after midnight, by the date of the database. Each entry runs in a
 * transaction of its own, as the role of the change feed.
 */
export const MIDNIGHT: readonly Due[] = [
  // No answer was received in time (domain brief, 7.2), or the set period was waited out. A
  // procedure that was advised, answered or decided keeps its status. Then the extension requests
  // that still wait are overtaken.
  due(adviceTermLapsed, {
    table: "advice_procedure",
    set:
      "status = CASE WHEN row.status IN ('REQUESTED', 'INFO_PENDING') THEN 'LAPSED' ELSE " +
      "row.status END, due_on = NULL",
    where: `due_on < app.today() AND ${WITHIN_SET_PERIOD}`,
  }),
  due(adviceTermLapsed, {
    table: "advice_extension",
    set: "status = 'LAPSED', answered_at = now()",
    where: `
        status = 'ASKED' AND procedure_id
          IN (SELECT id FROM app.advice_procedure
          WHERE status IN ('LAPSED', 'DECIDED') AND due_on IS NULL)`,
  }),
  // The reasons were received long enough ago: the execution is free.
  due(adviceStandstillEnded, {
    table: "landlord_response",
    set: "standstill_until = NULL",
    where: `
        standstill_until < app.today() AND procedure_id
          IN (SELECT id FROM app.advice_procedure WHERE status IN ('RESPONDED', 'DECIDED'))`,
  }),
  // The response is overdue. The landlord still owes it.
  due(adviceTermLapsed, {
    table: "advice_procedure",
    set: "overdue = true",
    where: `due_on < app.today() AND NOT overdue AND reasons_received_on IS NULL AND NOT (${WITHIN_SET_PERIOD})`,
  }),
  // Nobody took the Huurcommissie's ruling to court within eight weeks (Wohv art. 8a).
  due(adviceRulingBinding, {
    table: "advice_dispute",
    set: "status = 'BINDING'",
    where: "status = 'RULED' AND court_until < app.today()",
  }),
  due(adviceEmbargoEnded, {
    table: "advice_request_version",
    set: "lifted_at = now()",
    where: `${EMBARGO_IS_OVER} AND submitted_at IS NOT NULL`,
  }),
  due(adviceEmbargoEnded, {
    table: "advice_document",
    set: "lifted_at = now()",
    where: `${EMBARGO_IS_OVER} AND shared_at IS NOT NULL`,
  }),
];
