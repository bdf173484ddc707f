import type pg from "pg";

/** What the database of a world has when it is made. */
export interface Original {
  /** Makes a function that puts it back. The function lives in the session that makes it. */
  readonly makePutBack: string;
  /** The definition of `app.today`. */
  readonly today: string;
}

/** What `PUT_BACK` answers. */
export interface PutBack {
  /** Whether it was done; else who might be at work, or that it cannot be. */
  readonly outcome: "done" | "busy" | "unfit";
  /** Of the log, which is another one now. */
  readonly epoch: string;
  /** The definition of `app.today`, which stays what it is. */
  readonly today: string;
}
export const PUT_BACK =
  "RESET ALL; SELECT outcome, its_epoch AS epoch, today FROM pg_temp.put_back()";

/** Where the log stands. It goes on from there: readers know it. */
const POSITION = "app.change_position";
/** It may take so much more room than it did: beyond that, what was written slows what comes. */
const GROWN_BYTES = 3_000_000;
const SIZE = `
  (SELECT sum(pg_relation_size(oid)) FROM pg_class WHERE relkind = 'r' AND oid >= 16384)`;

const CATALOGUES = [
  ["pg_class", "relnamespace"],
  ["pg_proc", "pronamespace"],
  ["pg_type", "typnamespace"],
  ["pg_constraint", "connamespace"],
] as const;
const PARTS = ["pg_trigger", "pg_policy", "pg_rewrite", "pg_attrdef", "pg_namespace"] as const;

/**
 * A text that is equal for a database and its clones, until something other than rows changes:
 * a definition, a right, a setting. What `app.today` says is no such change.
 */
const CATALOGUE = `
  SELECT md5(string_agg(concat_ws(' ', kind, id, version), ',' ORDER BY kind, id)) FROM (
    ${CATALOGUES.map(
      ([name, namespace]) => `
    SELECT '${name}' AS kind, oid::text AS id, xmin::text AS version FROM ${name}
    WHERE oid >= 16384 AND ${namespace} IN (SELECT oid FROM pg_namespace WHERE nspname !~ '^pg_')
      ${name === "pg_proc" ? "AND proname <> 'today'" : ""} UNION ALL`,
    ).join("")}
    ${PARTS.map(
      (name) => `
    SELECT '${name}', oid::text, xmin::text FROM ${name}
    WHERE oid >= 16384 ${name === "pg_namespace" ? "AND nspname !~ '^pg_'" : ""} UNION ALL`,
    ).join("")}
    SELECT 'pg_attribute', attrelid::text || '.' || attnum, xmin::text FROM pg_attribute
    WHERE attrelid IN (SELECT oid FROM pg_class WHERE oid >= 16384
      AND relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname !~ '^pg_')) UNION ALL
    SELECT 'pg_db_role_setting', setrole::text, setconfig::text FROM pg_db_role_setting
    WHERE setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())) known`;

const TODAY = "pg_get_functiondef('app.today'::regproc)";

/** Whether somebody else than a server that rests is connected, or one that does not rest. */
const AT_WORK = `
  EXISTS (SELECT FROM pg_stat_activity
    WHERE datname = current_database() AND backend_type = 'client backend'
      AND pid <> pg_backend_pid()
      AND (state <> 'idle' OR application_name NOT IN ('samenspraak-api', 'samenspraak-feed',
        'samenspraak-listen', 'samenspraak-clock', 'administer')))`;

/** Reads what a database has. */
export async function readOriginal(superuser: pg.Client): Promise<Original> {
  const ask = async <T extends pg.QueryResultRow>(sql: string) =>
    (await superuser.query<T>(sql)).rows;
  const tables = await ask<{ name: string; columns: string }>(`
    SELECT format('%I.%I', nspname, relname) AS name, (
        SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
        WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE relkind = 'r' AND nspname !~ '^pg_' AND nspname <> 'information_schema'
    ORDER BY 1`);
  const steps: string[] = [];
  for (const { name, columns } of tables) {
    const [held] = await ask<{ count: number; digest: string; rows: string }>(`
      SELECT count(*)::int, ${digestOf("t")} AS digest, json_agg(t)::text AS rows FROM ${name} t`);
    const empty = `DELETE FROM ${name};`;
    steps.push(
      held!.count === 0
        ? empty
        : `IF (SELECT ${digestOf("t")} FROM ${name} t) IS DISTINCT FROM '${held!.digest}' THEN
        ${empty} INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns}
        FROM json_populate_recordset(NULL::${name}, $json$${held!.rows}$json$); END IF;`,
    );
  }
  const sequences = await ask<{ name: string; start: string; last: string | null }>(`
    SELECT format('%I.%I', schemaname, sequencename) AS name, start_value AS start,
      last_value AS last
    FROM pg_sequences WHERE schemaname !~ '^pg_'`);
  for (const { name, start, last } of sequences)
    if (name !== POSITION)
      steps.push(`PERFORM setval('${name}', ${last ?? start}, ${last !== null});`);
  const [{ md5, size, today }] = (await ask(
    `SELECT (${CATALOGUE}) AS md5, ${SIZE} AS size, ${TODAY} AS today`,
  )) as [{ md5: string; size: string; today: string }];
  return {
    today,
    makePutBack: `
    CREATE FUNCTION pg_temp.put_back(OUT outcome text, OUT its_epoch bigint,
      OUT today text)
      LANGUAGE plpgsql AS $put_back$ BEGIN
      outcome := CASE WHEN (${CATALOGUE}) <> '${md5}' THEN 'unfit'
        WHEN ${SIZE} > ${size} + ${GROWN_BYTES} THEN 'unfit'
        WHEN ${AT_WORK} THEN 'busy' ELSE 'done' END;
      IF outcome <> 'done' THEN RETURN; END IF;
      SET LOCAL session_replication_role = replica;
      ${steps.join("\n      ")}
      SET LOCAL session_replication_role = origin;
      -- What it was made with has its place at once: the log never looks shorter than it was.
      PERFORM app.sequence_changes();
      its_epoch := app.current_epoch();
      today := ${TODAY};
    END $put_back$`,
  };
}

const digestOf = (row: string) => `md5(string_agg(${row}::text, E'\\n' ORDER BY ${row}::text))`;
