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

export const accessionDuplicates = refusal("ACCESSION_DUPLICATES", {
  description:
    "With who accedes, the same parties would have two agreements for the same period: end the " +
    "other one or give it another period first, or end the accession (toetreding geeft dubbele " +
    "afspraken; domain brief, section 8, rule 5).",
  nl: () =>
    "Met wie toetreedt zouden dezelfde partijen voor dezelfde periode twee keer afspraken hebben: " +
    "beëindig eerst de andere, geef die een andere looptijd, of beëindig de toetreding.",
  en: () =>
    "With who accedes, the same parties would have two agreements for the same period: first end " +
    "the other one, give it another period, or end the accession.",
});

interface Compared {
  readonly id: string;
  readonly municipalityId: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly partyIds: string;
}

/**
 * The agreement that the same parties have for the same period beside one, as SQL. Its editions are
 * one with it, an accession is with what it accedes to, and what has ended is none.
 *
 * @param one its columns.
 */
export const duplicateOf = (one: Compared): string => `
  WITH RECURSIVE edition (id) AS (
    SELECT ${one.id}
    UNION
    SELECT CASE WHEN a.id = e.id THEN a.base_id ELSE a.id END
    FROM edition e JOIN app.agreement a ON e.id IN (a.id, a.base_id)
    WHERE a.kind = 'AMENDMENT')
  SELECT other.id FROM app.agreement other
  WHERE other.municipality_id = ${one.municipalityId} AND other.starts_on = ${one.startsOn}
    AND other.ends_on IS NOT DISTINCT FROM ${one.endsOn} AND other.party_ids = ${one.partyIds}
    AND other.id NOT IN (SELECT id FROM edition) AND other.kind <> 'ACCESSION'
    AND other.status NOT IN ('AMENDED', 'TERMINATED', 'CLOSED')`;

const DUPLICATE = duplicateOf({
  ...{ id: "$5::uuid", municipalityId: "$1", startsOn: "$2", endsOn: "$3", partyIds: "$4" },
});

/**
 * Several agreements of one municipality may overlap; the same parties have one for a period. Of
 * those that would come beside each other, the last one is refused.
 *
 * @throws AGREEMENT_EXISTS (a userError), or what is given.
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
  refused = agreementExists,
): Promise<void> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtext('app.agreement'), hashtext($1))", [
    municipalityId,
  ]);
  const [existing] = await tx.query<{ id: string }[]>(DUPLICATE, [
    ...[municipalityId, startsOn, endsOn, partyIds, id],
  ]);
  if (existing) throw refused().showing(existing.id);
}
