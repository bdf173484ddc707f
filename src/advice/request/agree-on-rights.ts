import type { Actor } from "../../acts/perform-act.js";
import { newIds } from "../../acts/versioned-rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import type { AgreedSubject } from "./agreed-right.entity.js";
import type { RequestKind } from "./request.input.js";

/** Which kind of request goes with which subject, as the parties agreed. */
export interface AgreedRights {
  /** The agreement that lays it down, and with which it ends. */
  readonly agreementId: string | null;
  readonly startsOn: LocalDate;
  /** Where they laid it down, in Dutch: "Samenwerkingsovereenkomst versie 2, bijlage 1". */
  readonly source: string;
  /** Each subject once; null: the agreement says nothing of it any more. */
  readonly rows: readonly { readonly subject: AgreedSubject; readonly kind: RequestKind | null }[];
}

/**
 * Writes what the landlord asks on each subject from a day on, in the name of who ratified last.
 * A subject that is left out stays as it was, and what another agreement says of it stays too. A
 * request that was drafted keeps its kind.
 */
export async function agreeOnRights(
  tx: Transaction,
  { organisationId }: Actor,
  { agreementId, startsOn, source, rows }: AgreedRights,
): Promise<void> {
  await tx.query(
    `
    INSERT INTO app.agreed_right
      (organisation_id, starts_on, source, agreement_id, id, subject, kind)
    SELECT $1::uuid, $2::date, $3::text, $4::uuid, *
    FROM unnest($5::uuid[], $6::text[], $7::text[]) AS given (id, subject, kind)`,
    [
      organisationId,
      startsOn,
      source,
      agreementId,
      newIds(rows),
      rows.map(({ subject }) => subject),
      rows.map(({ kind }) => kind),
    ],
  );
}
