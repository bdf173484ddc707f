/**
 * Whether a commitment binds a party to its part, in SQL: it did not refuse, nor holds that nothing
 * was concluded, and its signature does not leave the commitment or its theme out. Until it was
 * concluded it binds all of them; an adviser signs nothing, and leaves nothing out.
 *
 * @param y a row of `agreement_party`.
 * @param c the commitment, with `id` and `theme`.
 */
export const isBound = (y: string, c: string): string => `
  (CASE WHEN ${y}.standing IS NULL THEN ${y}.stance <> 'REFUSED' AND (
        ${y}.stance <> 'PENDING' OR ${y}.capacity <> 'SIGNATORY' OR NOT EXISTS (
          SELECT FROM app.agreement concluded WHERE concluded.id = ${y}.agreement_id
            AND concluded.concluded_at IS NOT NULL))
      ELSE ${y}.standing = 'IN_FORCE' END
    AND NOT EXISTS (SELECT FROM app.agreement_signature signed
      WHERE signed.party_id = ${y}.id AND signed.voided_on IS NULL
        AND (${c}.theme = ANY (signed.excluded_themes)
          OR ${c}.id = ANY (signed.excluded_commitment_ids))))`;
