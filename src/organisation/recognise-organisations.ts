import type { Actor } from "../acts/perform-act.js";
import { newIds } from "../acts/versioned-rows.js";
import type { Transaction } from "../persistence/transaction.js";
import type { LocalDate } from "../terms/calendar-days.js";
import type { RecognitionArticle } from "./recognised-organisation.entity.js";

/** The organisations that the parties recognise, each by an article. */
export interface Recognitions {
  /** The agreement that lays it down. */
  readonly agreementId: string | null;
  readonly startsOn: LocalDate;
  /** Where they laid it down, in Dutch: "Samenwerkingsovereenkomst versie 2, artikel 3". */
  readonly source: string;
  readonly rows: readonly {
    readonly organisationId: string;
    readonly article: RecognitionArticle;
  }[];
}

/**
 * Writes which organisations the parties recognise from a day on, in the name of who ratified last.
 * The list replaces the one before of the same agreement, which ends the day before; what had not
 * begun by then never holds. It says nothing of another agreement's, which has parties of its own.
 */
export async function recogniseOrganisations(
  tx: Transaction,
  { organisationId }: Actor,
  { agreementId, startsOn, source, rows }: Recognitions,
): Promise<void> {
  await tx.query(
    `
    UPDATE app.recognised_organisation SET ends_on = GREATEST(starts_on, $1::date) - 1,
      ended = begun AND GREATEST(starts_on, $1::date) <= app.today()
    WHERE (ends_on IS NULL OR ends_on >= GREATEST(starts_on, $1::date))
      AND agreement_id IS NOT DISTINCT FROM $2`,
    [startsOn, agreementId],
  );
  if (rows.length === 0) return;
  await tx.query(
    `
    INSERT INTO app.recognised_organisation (organisation_id, starts_on, source, agreement_id, begun,
      id, recognised_id, article)
    SELECT $1::uuid, $2::date, $3::text, $4::uuid, $2::date <= app.today(), *
    FROM unnest($5::uuid[], $6::uuid[], $7::text[]) AS given (id, recognised_id, article)`,
    [
      organisationId,
      startsOn,
      source,
      agreementId,
      newIds(rows),
      rows.map((row) => row.organisationId),
      rows.map(({ article }) => article),
    ],
  );
}

/**
 * SQL that undoes a list that never takes its place, because its agreement ended before its day: who
 * stands on it was never recognised by it, and who stood on the one before goes on.
 *
 * @param never rows with the agreement, and the first day on which a list of it would have begun.
 */
export const restoreRecognitions = (never: string): string => `
  UPDATE app.recognised_organisation AS row
  SET ends_on = CASE WHEN row.starts_on >= ${never}.starts_on THEN row.starts_on - 1 END,
    begun = row.begun AND row.starts_on < ${never}.starts_on, ended = false
  FROM ${never} WHERE row.agreement_id = ${never}.agreement_id
    AND CASE WHEN row.starts_on >= ${never}.starts_on
      THEN COALESCE(row.ends_on >= row.starts_on, true)
      ELSE row.ends_on = ${never}.starts_on - 1 END`;
