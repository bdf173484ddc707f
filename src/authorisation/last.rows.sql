-- The kit's last sentences, behind those of all modules.

-- ── what a change is told of, beside who reads the row ──────────────────────────────────────────
DO $$ BEGIN
  EXECUTE format('CREATE OR REPLACE FUNCTION app.party_columns(entity text) RETURNS text[]
    LANGUAGE sql IMMUTABLE RETURN CASE entity%s ELSE ''{}''::text[] END',
    current_setting('rows.parties_only'));
  EXECUTE format('CREATE OR REPLACE FUNCTION app.between_parties(entity text) RETURNS text[]
    LANGUAGE sql IMMUTABLE RETURN CASE entity%s ELSE ''{}''::text[] END',
    current_setting('rows.between_parties'));
END $$;
-- For the trigger raise_version.
GRANT EXECUTE ON FUNCTION app.between_parties TO samenspraak_api, samenspraak_feed;

-- ── backups ─────────────────────────────────────────────────────────────────────────────────────
-- pg_dump reads every row as this role, and nobody logs in as it.
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
-- What was made above is for those who were named, not for everybody, as PostgreSQL has it.
REVOKE EXECUTE ON ALL ROUTINES IN SCHEMA app FROM PUBLIC;
