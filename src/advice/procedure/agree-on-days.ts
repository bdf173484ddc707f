import type { Actor } from "../../acts/perform-act.js";
import { newIds } from "../../acts/versioned-rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import type { AgreedTermCode } from "./agreed-term.entity.js";

/** How many days the parties agreed on for a term. */
export interface AgreedDays {
  readonly code: AgreedTermCode;
  /** Null: the agreement says nothing of it any more, so the law or the default holds again. */
  readonly days: number | null;
  readonly startsOn: LocalDate;
  /** Where they laid it down, in Dutch: "Samenwerkingsovereenkomst versie 2, artikel 5". */
  readonly source: string;
}

/**
 * Writes what the parties agreed on, in the name of who ratified last. It holds for procedures that
 * are shared from `startsOn` on; one that runs keeps what it began with (domain brief, section 8
 * rule 16). A code that is left out stays as it was. Null writes nothing where nothing was agreed.
 *
 * The caller has refused what gives the tenants less than the law (Wohv art. 6): fewer than 42 days
 * for ADVICE, more than 14 for RESPONSE. The database does so without a sentence.
 */
export async function agreeOnDays(
  tx: Transaction,
  { organisationId }: Actor,
  agreed: readonly AgreedDays[],
): Promise<void> {
  if (agreed.length === 0) return;
  await tx.query(
    `
    INSERT INTO app.agreed_term (id, organisation_id, code, days, starts_on, source)
    SELECT id, $1, code, COALESCE(days, 0), starts_on, source
    FROM unnest($2::uuid[], $3::text[], $4::integer[], $5::date[], $6::text[])
      AS given (id, code, days, starts_on, source)
    WHERE days IS NOT NULL OR 0 < (SELECT earlier.days FROM app.agreed_term AS earlier
      WHERE earlier.code = given.code AND earlier.starts_on <= given.starts_on
      ORDER BY earlier.starts_on DESC, earlier.created_at DESC, earlier.id DESC LIMIT 1)`,
    [
      organisationId,
      newIds(agreed),
      agreed.map(({ code }) => code),
      agreed.map(({ days }) => days),
      agreed.map(({ startsOn }) => startsOn),
      agreed.map(({ source }) => source),
    ],
  );
}
