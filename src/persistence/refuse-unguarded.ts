import type pg from "pg";

/**
 * The roles that requests and the live feed run as. No bug in a query can do what these roles may
 * not do.
 */
const SERVER_ROLES = ["samenspraak_api", "samenspraak_feed"] as const;

/**
 * Tables without row policies, and why that is safe. No server role may be
 * granted anything on them.
 */
const WITHOUT_POLICIES: Readonly<Record<string, string>> = {
  migration: "which migrations have run; only the owner reads it",
};

/** Tables whose rows leave no change in the log, and why nobody misses it. */
const UNTRACKED: Readonly<Record<string, string>> = {
  migration: "TypeORM's own",
  change: "the log itself",
  change_reader: "the log's index",
  change_epoch: "one row of the log's own",
  cursor_key: "one row of the log's own",
  act_request: "tells only that an act was done, which the log tells too",
};

interface Table {
  readonly name: string;
  readonly kind: "r" | "p" | "v" | "m" | "f";
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly policies: number;
  /** Whether a backup has all of its rows. */
  readonly saved: boolean;
  readonly invoker: boolean;
  readonly columns: string[];
  readonly triggers: string[];
  readonly readers: boolean;
  readonly subject: boolean;
  readonly granted: string[];
}

/**
 * Refuses a database in which somebody could read, write or forget a row past the policies: a table
 * without forced row security, without a policy or without tracking; a view that reads as its
 * owner; a function that lends its owner's rights too widely; a server role that owns something or
 * may bypass policies.
 *
 * @param client of any role: it reads only the catalogue.
 * @param rights the tables that rights follow from: app.hold_rights relies on nobody changing their
 * rows meanwhile.
 * @throws one Error that lists everything it found.
 */
export async function refuseUnguarded(
  client: pg.ClientBase,
  rights: readonly string[],
): Promise<void> {
  const found = [
    ...(await unguardedTables(client, rights)),
    ...(await unguardedFunctions(client)),
    ...(await tooPowerfulRoles(client)),
  ];
  if (found.length > 0)
    throw new Error(
      `The database does not guard its rows:\n${found.map((one) => `- ${one}`).join("\n")}`,
    );
}

async function unguardedTables(
  client: pg.ClientBase,
  rights: readonly string[],
): Promise<string[]> {
  const { rows } = await client.query<Table>(TABLES, [SERVER_ROLES]);
  return rows.flatMap((table) =>
    problemsOf(table, rights).map((problem) => `app.${table.name} ${problem}`),
  );
}

function problemsOf(table: Table, rights: readonly string[]): string[] {
  const { name, kind, enabled, forced, policies, saved, invoker } = table;
  const { columns, triggers, readers, subject, granted } = table;
  if (kind === "v")
    return invoker ? [] : ["is a view that reads as its owner: create it WITH (security_invoker)"];
  if (kind === "m" || kind === "f") return ["holds rows that no policy can guard"];
  const problems: string[] = [];
  if (!(name in WITHOUT_POLICIES)) {
    if (!enabled) problems.push("has no row level security");
    if (!forced) problems.push("does not force row level security on its owner");
    if (policies === 0) problems.push("has no policy");
    if (!saved) problems.push("would lack rows in a backup");
  } else problems.push(...granted.map((grant) => `has no row level security, but ${grant}`));
  if (name in UNTRACKED) return problems;
  for (const column of ["id", "version"])
    if (!columns.includes(column)) problems.push(`has no column ${column}`);
  for (const trigger of ["raise_version", "record_change"])
    if (!triggers.includes(trigger))
      problems.push(`is not tracked: the trigger ${trigger} is missing, narrowed or off`);
  if (rights.includes(name) && !triggers.includes("hold_off_acts"))
    problems.push(
      "can be changed under an act that is being committed: the trigger hold_off_acts is missing, narrowed or off",
    );
  if (!readers) problems.push("does not say who reads its rows: app.readers_of is missing");
  if (!subject) problems.push("does not say what its changes are about: app.subject_of is missing");
  return problems;
}

async function unguardedFunctions(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string; pinned: boolean; open: boolean }>(FUNCTIONS);
  return rows.flatMap(({ name, pinned, open }) => [
    ...(pinned
      ? []
      : [`${name} runs with its owner's rights, but does not pin search_path to app, pg_temp`]),
    ...(open ? [`${name} runs with its owner's rights, and everybody may call it`] : []),
  ]);
}

async function tooPowerfulRoles(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ role: string; problems: string[] }>(ROLES, [
    [...SERVER_ROLES, "samenspraak_owner", "samenspraak_backup"],
    SERVER_ROLES,
  ]);
  return rows.flatMap(({ role, problems }) => problems.map((problem) => `${role} ${problem}`));
}

/**
 * Values of `tgtype`, all for each row: 19 is BEFORE UPDATE, 27 is BEFORE UPDATE OR DELETE, 29 is
 * AFTER INSERT OR UPDATE OR DELETE.
 */
const TABLES = `
  SELECT c.relname AS name, c.relkind AS kind, c.relrowsecurity AS enabled,
    c.relforcerowsecurity AS forced,
    COALESCE('security_invoker=true' = ANY(c.reloptions)
      OR 'security_invoker=on' = ANY(c.reloptions), false) AS invoker,
    (SELECT count(*)::int FROM pg_policy p
    WHERE p.polrelid = c.oid AND p.polname <> 'backup') AS policies,
    EXISTS (SELECT FROM pg_policy p
    WHERE p.polrelid = c.oid AND p.polroles = ARRAY['samenspraak_backup'::regrole::oid]
              AND p.polcmd = 'r' AND p.polpermissive
                AND pg_get_expr(p.polqual, c.oid) = 'true') AS saved,
    ARRAY(SELECT attname::text FROM pg_attribute a
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
    ARRAY(SELECT f.proname::text FROM pg_trigger t JOIN pg_proc f ON f.oid = t.tgfoid
          WHERE t.tgrelid = c.oid AND NOT t.tgisinternal AND t.tgenabled IN ('O', 'A')
            AND f.pronamespace = c.relnamespace
            AND t.tgqual IS NULL AND t.tgattr::text = '' AND t.tgtype = CASE f.proname
            WHEN 'raise_version' THEN 19
            WHEN 'record_change' THEN 29
            WHEN 'hold_off_acts' THEN 27 END) AS triggers,
    to_regprocedure(format('app.readers_of(app.%I)', c.relname)) IS NOT NULL AS readers,
    to_regprocedure(format('app.subject_of(app.%I)', c.relname)) IS NOT NULL AS subject,
    ARRAY(SELECT format('%s may %s', r.rolname, p)
    FROM pg_roles r,
      unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES',
        'TRIGGER']) AS p
          WHERE r.rolname = ANY($1) AND has_table_privilege(r.oid, c.oid, p)) AS granted
  FROM pg_class c
  WHERE c.relnamespace = 'app'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
  ORDER BY c.relname`;

const FUNCTIONS = `
  SELECT p.oid::regprocedure::text AS name,
    COALESCE('search_path=app, pg_temp' = ANY(p.proconfig), false) AS pinned,
    EXISTS (SELECT FROM aclexplode(COALESCE(p.proacl, acldefault('f', p.proowner))) AS a
    WHERE a.grantee = 0 AND a.privilege_type = 'EXECUTE') AS open
  FROM pg_proc p WHERE p.pronamespace = 'app'::regnamespace AND p.prosecdef ORDER BY 1`;

const ROLES = `
  SELECT wanted.role, array_remove(ARRAY[
      CASE WHEN r.oid IS NULL THEN 'does not exist' END,
      CASE WHEN r.rolsuper THEN 'is a superuser' END,
      CASE WHEN r.rolbypassrls THEN 'may bypass row level security' END,
      CASE WHEN r.rolcreaterole THEN 'may create roles' END,
      CASE WHEN r.rolcreatedb THEN 'may create databases' END,
      CASE WHEN r.rolreplication THEN 'may replicate' END]
    || ARRAY(SELECT 'is a member of ' || pg_get_userbyid(m.roleid) FROM pg_auth_members m
    WHERE m.member = r.oid)
    || ARRAY(SELECT 'owns ' || pg_describe_object(d.classid, d.objid, d.objsubid) FROM pg_shdepend d
             WHERE d.refclassid = 'pg_authid'::regclass AND d.refobjid = r.oid AND d.deptype = 'o'
               AND r.rolname = ANY($2)
               AND d.dbid
                 IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))),
                   NULL) AS problems
  FROM unnest($1::text[]) WITH ORDINALITY AS wanted(role, place)
  LEFT JOIN pg_roles r ON r.rolname = wanted.role ORDER BY wanted.place`;
