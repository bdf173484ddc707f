import type { Actor } from "../acts/perform-act.js";
import { newIds } from "../acts/versioned-rows.js";
import type { Transaction } from "../persistence/transaction.js";
import type { LocalDate } from "../terms/calendar-days.js";
import type { RecognitionArticle } from "./recognised-organisation.entity.js";

/** The organisations that the parties recognise, each by an article. */
export interface Recognitions {
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
 * The list replaces the one before, which ends the day before; what had not begun by then never
 * holds.
 */
export async function recogniseOrganisations(
  tx: Transaction,
  { organisationId }: Actor,
  { startsOn, source, rows }: Recognitions,
): Promise<void> {
  await tx.query(
    `
    UPDATE app.recognised_organisation SET ends_on = GREATEST(starts_on, $1::date) - 1
    WHERE ends_on IS NULL OR ends_on >= GREATEST(starts_on, $1::date)`,
    [startsOn],
  );
  if (rows.length === 0) return;
  await tx.query(
    `
    INSERT INTO app.recognised_organisation (organisation_id, starts_on, source, id, recognised_id,
      article)
    SELECT $1::uuid, $2::date, $3::text, *
    FROM unnest($4::uuid[], $5::uuid[], $6::text[]) AS given (id, recognised_id, article)`,
    [
      organisationId,
      startsOn,
      source,
      newIds(rows),
      rows.map((row) => row.organisationId),
      rows.map(({ article }) => article),
    ],
  );
}
