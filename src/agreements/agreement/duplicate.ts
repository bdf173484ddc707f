import { refusal } from "../../acts/refusal.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { Agreement } from "./agreement.entity.js";

const agreementExists = refusal("AGREEMENT_EXISTS", {
  description:
    "The same parties have agreements for the same period already (afspraken bestaan al; domain " +
    "brief, section 8, rule 5).",
  nl: () => "Dezelfde partijen hebben voor dezelfde periode al afspraken.",
  en: () => "The same parties have agreements for the same period already.",
});

/**
 * Several agreements of one municipality may overlap; the same parties have one for a period. Its
 * editions are one with it, an accession is with what it accedes to, and what has ended is none.
 *
 * @throws AGREEMENT_EXISTS (a userError).
 */
export async function refuseDuplicate(
  tx: Transaction,
  {
    id,
    municipalityId,
    startsOn,
    endsOn,
    partyIds,
  }: Pick<Agreement, "id" | "municipalityId" | "startsOn" | "endsOn" | "partyIds">,
): Promise<void> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtext('app.agreement'), hashtext($1))", [
    municipalityId,
  ]);
  const [existing] = await tx.query<{ id: string }[]>(
    `
    WITH RECURSIVE edition (id) AS (
      SELECT $5::uuid
      UNION
      SELECT CASE WHEN a.id = e.id THEN a.base_id ELSE a.id END
      FROM edition e JOIN app.agreement a ON e.id IN (a.id, a.base_id)
      WHERE a.kind = 'AMENDMENT')
    SELECT id FROM app.agreement
    WHERE municipality_id = $1 AND starts_on = $2 AND ends_on IS NOT DISTINCT FROM $3
      AND party_ids = $4 AND id NOT IN (SELECT id FROM edition) AND kind <> 'ACCESSION'
      AND status NOT IN ('AMENDED', 'TERMINATED', 'CLOSED')`,
    [municipalityId, startsOn, endsOn, partyIds, id],
  );
  if (existing) throw agreementExists().showing(existing.id);
}
