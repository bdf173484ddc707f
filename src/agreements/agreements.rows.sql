-- Parties insert rows of their agreement, each in its own name, and write what is shared. All of
-- them write `agreement_readers`: rows follow the readers of their agreement, whoever acts. What was
-- sent, submitted or signed is kept by triggers, and so is what another party said, whatever this
-- file grants (the migrations CreateAgreements and KeepWhatOthersSaid).
DO $$
DECLARE written record; shared text := 'app.viewer_is_in(agreement_readers)';
BEGIN
  FOR written IN SELECT * FROM (VALUES
    ('agreement_part', NULL, 'code, title, scope, year, position, dropped, content, content_hash,
      no_tenant_party_reason'),
    ('agreement_party', NULL, 'capacity, stance, stance_on, stance_text, standing,
      standing_ground, standing_on, succeeds_id, joined_on, left_on'),
    ('agreement_proposal', NULL, 'status, decided_on, led_to_id'),
    ('agreement_consent', NULL, NULL),
    ('agreement_signature', NULL, 'confirmed_by_id, confirmed_on, voided_on, void_reason'),
    ('agreement_paper_statement', NULL, 'confirmed_by_id, confirmed_on, voided_on, void_reason'),
    ('agreement_judgement', NULL, NULL),
    ('agreement_commitment', 'shared_at', 'number, theme, status, current_text_id, text, kind,
      lead_id, other_ids, applies_to_ids, in_return, complexes, priority_year, national_goal,
      national_goal_edition, legal_effect, legal_percentage, legal_amount_euros, legal_year,
      calendar_item_ids, shared_at'),
    ('agreement_commitment_text', 'sent_at', 'number, text, terms, reason, answers_number,
      discarded, sent_at, sent_on'),
    ('agreement_commitment_answer', NULL, NULL),
    ('agreement_reservation', NULL, 'agreed, status, settled_on, settled_by_id, settle_note'),
    ('agreement_indicator', NULL, 'definitions'),
    ('agreement_indicator_value', NULL, 'replaced_on'),
    -- a draft that an amendment overtakes is submitted under the amendment
    ('agreement_progress', 'submitted_at', 'light, value, explanation, year, period, status, number,
      submitted_at, submitted_on, agreement_id'),
    ('agreement_progress_answer', NULL, NULL)
  ) AS given (guarded, shared_by, columns) LOOP
    CALL app.lets_insert(written.guarded, 'add',
      ARRAY['LANDLORD', 'TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION', 'MUNICIPALITY'],
      provided => shared);
    EXECUTE format('CREATE POLICY write ON app.%I FOR UPDATE TO samenspraak_api USING (%s)',
      written.guarded, CASE WHEN written.shared_by IS NULL THEN shared
        ELSE format('organisation_id = (SELECT app.viewer_organisation_id())
          OR %I IS NOT NULL AND %s', written.shared_by, shared) END);
    EXECUTE format('GRANT UPDATE (%s) ON app.%I TO samenspraak_api',
      concat_ws(', ', 'agreement_readers', written.columns), written.guarded);
  END LOOP;
END $$;
-- When an accession has come to nothing, its parties take the newcomers off the list of what those
-- would have joined: one who accedes is no party there.
CREATE POLICY leave ON app.agreement_party FOR UPDATE TO samenspraak_api
  USING (capacity = 'PROSPECTIVE' AND EXISTS (SELECT FROM app.agreement a
    WHERE a.base_id = agreement_party.agreement_id AND a.kind = 'ACCESSION'
      AND (SELECT app.viewer_organisation_id()) = ANY (a.party_ids)));
-- Whether a target stays: its trigger asks this, and the act before it.
GRANT EXECUTE ON FUNCTION app.is_fixed_target TO samenspraak_api;
