-- The kit's last sentences, after those of all modules.

-- ── what a change is told of, beside who reads the row ──────────────────────────────────────────
DO $$ BEGIN
  EXECUTE format('CREATE OR REPLACE FUNCTION app.party_columns(entity text) RETURNS text[]
    LANGUAGE sql IMMUTABLE RETURN CASE entity%s ELSE ''{}''::text[] END',
    current_setting('rows.parties_only'));
  EXECUTE format('CREATE OR REPLACE FUNCTION app.between_parties(entity text) RETURNS text[]
    LANGUAGE sql IMMUTABLE RETURN CASE entity%s ELSE ''{}''::text[] END',
    current_setting('rows.between_parties'));
END $$;
-- The trigger raise_version calls it as these roles.
GRANT EXECUTE ON FUNCTION app.between_parties TO samenspraak_api, samenspraak_feed;

-- ── backups ─────────────────────────────────────────────────────────────────────────────────────
-- pg_dump reads every row as this role; nobody logs in as it.
GRANT USAGE ON SCHEMA app TO samenspraak_backup;
GRANT SELECT ON ALL TABLES IN SCHEMA app TO samenspraak_backup;
GRANT SELECT ON ALL SEQUENCES IN SCHEMA app TO samenspraak_backup;
DO $$
DECLARE saved regclass;
BEGIN
  FOR saved IN SELECT oid FROM pg_class
    WHERE relnamespace = 'app'::regnamespace AND relkind IN ('r', 'p') AND relrowsecurity
  LOOP
    EXECUTE format('CREATE POLICY backup ON %s FOR SELECT TO samenspraak_backup USING (true)',
      saved);
  END LOOP;
END $$;

DROP FUNCTION app.keeps;
DROP PROCEDURE app.guard, app.lets_insert, app.lets_update, app.lets_clock, app.administered;
-- PostgreSQL lets everybody call a new function. Here only the roles that were named may.
REVOKE EXECUTE ON ALL ROUTINES IN SCHEMA app FROM PUBLIC;
