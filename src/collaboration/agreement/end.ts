import { endWhatWasAgreed } from "../../advice/procedure/end-what-was-agreed.js";
import { change } from "../../changes/change.js";
import { due, type Due } from "../../changes/clock.js";
import { restoreRecognitions } from "../../organisation/recognise-organisations.js";

// What midnight does when the last day of an agreement has passed.

const HAS_ENDED =
  "SELECT a.id FROM app.collaboration_agreement AS a WHERE a.status IN ('TERMINATED', 'EXPIRED')";
const lastDayOf = (agreementId: string) => `app.last_day_of(${agreementId})`;

/** Those that have ended, for modules that keep what an agreement laid down. */
export const ENDED_AGREEMENTS = { ids: HAS_ENDED, lastDayOf };

/**
 * A version whose day never came, with the amendment that made it. The list of whom it recognises
 * never takes the place of the one before, which goes on.
 */
const VERSION_LAPSES = `
  WITH due AS (SELECT id FROM app.collaboration_version
      WHERE status = 'AGREED' AND agreement_id IN (${HAS_ENDED})
      ORDER BY id FOR NO KEY UPDATE SKIP LOCKED),
    changed AS (UPDATE app.collaboration_version AS row
      SET status = 'LAPSED', ended_on = starts_on FROM due
      WHERE row.id = due.id RETURNING row.id, row.agreement_id, row.starts_on),
    amended AS (UPDATE app.collaboration_amendment AS row SET status = 'LAPSED' FROM changed
      WHERE row.version_id = changed.id AND row.status = 'RATIFIED'),
    never AS (SELECT agreement_id, min(starts_on) AS starts_on FROM changed GROUP BY 1),
    restored AS (${restoreRecognitions("never")})
  SELECT count(*)::int AS changed FROM changed`;

export const MIDNIGHT_ENDS: readonly Due[] = [
  due(
    change(
      "COLLABORATION_ENDED",
      "An agreement ended by notice, or ran out, at midnight (beëindigd).",
      {
        nl: "De samenwerkingsovereenkomst {what} eindigde om middernacht",
        en: "The collaboration agreement {what} ended at midnight",
      },
    ),
    {
      table: "collaboration_agreement",
      set: `status = CASE WHEN notice_until = ${lastDayOf("row.id")}
        THEN 'TERMINATED' ELSE 'EXPIRED' END`,
      where: `status = 'IN_FORCE' AND ${lastDayOf("collaboration_agreement.id")} < app.today()`,
    },
  ),
  due(
    change(
      "COLLABORATION_VERSION_ENDED",
      "A version ended with its agreement, at midnight (versie beëindigd).",
      {
        nl: "Een versie van {what} eindigde om middernacht met de overeenkomst",
        en: "A version of {what} ended at midnight with its agreement",
      },
    ),
    {
      table: "collaboration_version",
      set: `(ended_on, status) = (SELECT ${lastDayOf("a.id")} + 1, a.status
        FROM app.collaboration_agreement AS a WHERE a.id = row.agreement_id)`,
      where: `status = 'IN_FORCE' AND agreement_id IN (${HAS_ENDED})`,
    },
  ),
  {
    act: change(
      "COLLABORATION_VERSION_LAPSED",
      "A version never began, because its agreement ended before, at midnight (versie vervallen).",
      {
        nl: "Een versie van {what} verviel om middernacht zonder te zijn ingegaan",
        en: "A version of {what} lapsed at midnight and never began",
      },
    ),
    sql: VERSION_LAPSES,
  },
  ...endWhatWasAgreed(
    change(
      "COLLABORATION_TERMS_ENDED",
      "What an agreement laid down for new procedures ended with it, at midnight (afspraken vervallen).",
      {
        nl: "Met de samenwerkingsovereenkomst verviel {what} om middernacht",
        en: "With the collaboration agreement, {what} ended at midnight",
      },
    ),
    ENDED_AGREEMENTS,
  ),
];
