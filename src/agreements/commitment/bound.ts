/**
 * Whether a commitment binds a party to its part, in SQL: it did not refuse, nor holds that nothing
 * was concluded, does not keep silent beside who signed, and its signature does not leave the
 * commitment or its theme out. Before anybody signed it binds all of them; an adviser signs nothing,
 * and leaves nothing out.
 *
 * @param y a row of `agreement_party`.
 * @param c the commitment, with `id` and `theme`.
 */
export const isBound = (y: string, c: string): string => `
  (CASE WHEN ${y}.standing IS NULL THEN ${y}.stance <> 'REFUSED' AND (
        ${y}.stance <> 'PENDING' OR NOT EXISTS (SELECT FROM app.agreement held
          WHERE held.id = ${y}.agreement_id AND held.status = 'SIGNED_BY_SOME'))
      ELSE ${y}.standing = 'IN_FORCE' END
    AND NOT EXISTS (SELECT FROM app.agreement_signature signed
      WHERE signed.party_id = ${y}.id AND signed.voided_on IS NULL
        AND (${c}.theme = ANY (signed.excluded_themes)
          OR ${c}.id = ANY (signed.excluded_commitment_ids))))`;
