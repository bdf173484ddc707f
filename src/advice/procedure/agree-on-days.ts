import type { Actor } from "../../acts/perform-act.js";
import { newIds } from "../../acts/versioned-rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import type { SummerStop } from "../../terms/summer-stop.js";
import type { AgreedTermCode } from "./agreed-term.entity.js";

/** How many days the parties agreed on for a term. */
export interface AgreedDays {
  readonly code: AgreedTermCode;
  /** Null: the agreement says nothing of it any more, so another, the law or the default holds. */
  readonly days: number | null;
  /** The days of a year that do not count; null: they all do. */
  readonly stop: SummerStop | null;
  readonly startsOn: LocalDate;
  /** Where they laid it down, in Dutch: "Samenwerkingsovereenkomst versie 2, artikel 5". */
  readonly source: string;
}

/**
 * Writes what the parties agreed on, in the name of who ratified last. It holds for procedures that
 * are shared from `startsOn` on; one that runs keeps what it began with (domain brief, section 8
 * rule 16). A code that is left out stays as it was.
 *
 * It ends with the agreement of `agreementId`, and takes nothing away from another agreement: of
 * those in force at the same time, the one that began last holds.
 *
 * The caller has refused what gives the tenants less than the law (Wohv art. 6): fewer than 42 days
 * for ADVICE, more than 14 for RESPONSE. The database does so without a sentence.
 */
export async function agreeOnDays(
  tx: Transaction,
  { organisationId }: Actor,
  {
    agreementId,
    agreed,
  }: { readonly agreementId: string | null; readonly agreed: readonly AgreedDays[] },
): Promise<void> {
  if (agreed.length === 0) return;
  await tx.query(
    `
    INSERT INTO app.agreed_term
      (id, organisation_id, agreement_id, code, days, summer_stop, starts_on, source)
    SELECT id, $1, $2, code, COALESCE(days, 0), stop, starts_on, source
    FROM unnest($3::uuid[], $4::text[], $5::integer[], $6::jsonb[], $7::date[], $8::text[])
      AS given (id, code, days, stop, starts_on, source)`,
    [
      organisationId,
      agreementId,
      newIds(agreed),
      agreed.map(({ code }) => code),
      agreed.map(({ days }) => days),
      agreed.map(({ stop }) => stop && JSON.stringify(stop)),
      agreed.map(({ startsOn }) => startsOn),
      agreed.map(({ source }) => source),
    ],
  );
}
