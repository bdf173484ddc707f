-- This file says who reads and writes the calendar: the visibility matrix, table by table.

-- The readers of a year: the parties; once it is adopted also the local organisations and
-- municipalities; once it is published everybody.
CREATE OR REPLACE FUNCTION app.readers_of(y app.calendar_year) RETURNS text[] LANGUAGE sql STABLE
  RETURN app.parties()
    || CASE WHEN (y).revision > 0 THEN ARRAY['LOCAL_TENANT_ORGANISATION', 'MUNICIPALITY']
       ELSE '{}'::text[] END
    || CASE WHEN (y).published_at IS NOT NULL THEN ARRAY['PUBLIC'] ELSE '{}'::text[] END;
CALL app.guard('calendar_year', topic => $$'calendar/' || r.year$$,
  parties_only => ARRAY['adopted_by_landlord_at', 'adopted_by_council_at', 'organisation_id']);
CALL app.lets_insert('calendar_year', 'open', app.parties());
CALL app.lets_update('calendar_year', 'parties',
  'status, revision, adopted_by_landlord_at, adopted_by_council_at, published_at');

-- The readers of a revision: the two parties that adopted it. Nobody updates it: a correction is a
-- new revision.
CREATE OR REPLACE FUNCTION app.readers_of(app.calendar_year_revision)
RETURNS text[] LANGUAGE sql STABLE
  RETURN app.parties();
CALL app.guard('calendar_year_revision', topic => $$'calendar/' || r.year$$);
CREATE POLICY adopt ON app.calendar_year_revision FOR INSERT TO samenspraak_api
  WITH CHECK ((SELECT app.viewer_is_party()));
GRANT INSERT ON app.calendar_year_revision TO samenspraak_api;

-- The readers of an item: its own side while it is DRAFT or DISCARDED; both parties while it is
-- PROPOSED, DECLINED or WITHDRAWN; once it is AGREED also those in its area; once it is published
-- everybody.
CREATE OR REPLACE FUNCTION app.readers_of(item app.calendar_item) RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE
    WHEN (item).status IN ('DRAFT', 'DISCARDED') THEN ARRAY['organisation/' || (item).organisation_id]
    WHEN (item).status IN ('PROPOSED', 'DECLINED', 'WITHDRAWN') THEN app.parties()
    WHEN (item).published_at IS NULL THEN app.parties()
      || app.within('LOCAL_TENANT_ORGANISATION', (item).municipality_ids)
      || app.within('MUNICIPALITY', (item).municipality_ids)
    ELSE app.parties()
      || app.within('LOCAL_TENANT_ORGANISATION', (item).municipality_ids)
      || app.within('MUNICIPALITY', (item).municipality_ids) || ARRAY['PUBLIC']
  END;
CREATE OR REPLACE FUNCTION app.circle_of(item app.calendar_item) RETURNS uuid LANGUAGE sql IMMUTABLE
  RETURN CASE
    WHEN (item).status IN ('DRAFT', 'DISCARDED') THEN (item).organisation_id
    WHEN (item).status IN ('PROPOSED', 'DECLINED', 'WITHDRAWN')
    THEN '00000000-0000-0000-0000-000000000002'::uuid
    WHEN (item).published_at IS NULL THEN '00000000-0000-0000-0000-000000000001'::uuid
    ELSE '00000000-0000-0000-0000-000000000000'::uuid
  END;
GRANT EXECUTE ON FUNCTION app.circle_of TO samenspraak_api;
CALL app.guard('calendar_item', topic => $$'calendar/' || r.year$$,
  circle => 'app.circle_of(calendar_item)', parties_only => ARRAY[
  'status', 'number', 'landlord_owner_id', 'council_owner_id', 'proposed_at', 'decline_reason']);
CALL app.lets_insert('calendar_item', 'draft', app.parties(), provided => $$status = 'DRAFT'$$);
-- For the copy that an accepted roll-over inserts: it belongs to the side that put the postponed
-- item on the calendar. The function is not inlined, because a policy cannot query its own table.
CREATE OR REPLACE FUNCTION app.brought_in_by(postponed_item_id uuid)
RETURNS uuid LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT organisation_id FROM app.calendar_item
          WHERE id = postponed_item_id AND status = 'POSTPONED');
END $$;
GRANT EXECUTE ON FUNCTION app.brought_in_by TO samenspraak_api;
CREATE POLICY roll_over ON app.calendar_item FOR INSERT TO samenspraak_api
  WITH CHECK ((SELECT app.viewer_is_party()) AND status = 'AGREED'
    AND organisation_id = app.brought_in_by(rolled_over_from_id));
CREATE POLICY write ON app.calendar_item FOR UPDATE TO samenspraak_api
  USING ((SELECT app.viewer_is_party()) AND app.readers_of(calendar_item) && (SELECT app.viewer_labels()));
-- Nobody updates the side that an item belongs to, or its year.
GRANT UPDATE (
  number, title, description, themes, levels, origin, priority, municipality_ids, planned_as,
  starts_on, ends_on, landlord_owner_id, council_owner_id, status, proposed_at, decline_reason,
  result_note, published_at) ON app.calendar_item TO samenspraak_api;

-- The readers of a proposal: both parties. Nobody edits what was proposed.
CREATE OR REPLACE FUNCTION app.readers_of(app.calendar_item_proposal)
RETURNS text[] LANGUAGE sql STABLE
  RETURN app.parties();
CALL app.guard('calendar_item_proposal', topic => $$'calendar/' || r.year$$, subject => 'r.item_id');
CALL app.lets_insert('calendar_item_proposal', 'propose', app.parties());
CALL app.lets_update('calendar_item_proposal', 'parties', 'status, answer_reason, answered_at');

-- The readers of a private note and ranking: only the own organisation, for ever.
CREATE OR REPLACE FUNCTION app.readers_of(own app.calendar_item_annotation)
RETURNS text[] LANGUAGE sql STABLE
  RETURN ARRAY['organisation/' || (own).organisation_id];
CALL app.guard('calendar_item_annotation', topic => $$'calendar/' || r.year$$, subject => 'r.item_id',
  circle => 'own organisation');
CALL app.lets_insert('calendar_item_annotation', 'note', app.parties());
CALL app.lets_update('calendar_item_annotation', 'own organisation', 'note, ranking');
