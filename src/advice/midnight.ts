import { change } from "../changes/change.js";
import { due, type Due } from "../changes/clock.js";

/**
 * Its due day is that of the set period: for an advice that is awaited, or, after a NO_ADVICE, to
 * be waited out. Otherwise it is that of a response.
 */
const WITHIN_SET_PERIOD = "kind IN ('REQUESTED', 'VOLUNTARY') AND response_due_on IS NULL";
const EMBARGO_IS_OVER =
  "confidentiality = 'EMBARGO' AND lifted_at IS NULL AND embargo_until < app.today()";

const adviceTermLapsed = change(
  "ADVICE_TERM_LAPSED",
  "A term passed, at midnight (termijn verstreken).",
);
const adviceStandstillEnded = change(
  "ADVICE_STANDSTILL_ENDED",
  "The standstill after the landlord's reasons ended, at midnight: execution is free (wachttermijn voorbij).",
);
const adviceRulingBinding = change(
  "ADVICE_RULING_BINDING",
  "Nobody took the Huurcommissie's ruling to court in time: it binds, at midnight (uitspraak " +
    "bindend).",
);
const adviceEmbargoEnded = change(
  "ADVICE_EMBARGO_ENDED",
  "An embargo ended, at midnight (embargo verstreken).",
);

/**
 * What midnight brings, by the database's clock. Each is a transaction of its own,
 * as the role of the change feed.
 */
export const MIDNIGHT: readonly Due[] = [
  // Nothing was received in time (domain brief, 7.2), or the set period was waited out; what was
  // advised, answered or decided stays so. Then what was asked about its last day is overtaken.
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
  // The reasons were received long enough ago: execution is free.
  due(adviceStandstillEnded, {
    table: "landlord_response",
    set: "standstill_until = NULL",
    where: `
        standstill_until < app.today() AND procedure_id
          IN (SELECT id FROM app.advice_procedure WHERE status IN ('RESPONDED', 'DECIDED'))`,
  }),
  // A duty that remains, though its day has passed.
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
