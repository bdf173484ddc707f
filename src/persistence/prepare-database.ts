import pg from "pg";
import { applyVersion } from "./apply-version.js";
import { OWNER } from "./owner-database.js";
import { PostgresConnection, START_CONNECT_MS } from "./postgres-connection.js";
import { refuseUnguarded } from "./refuse-unguarded.js";
import { LOGIN_ROLES, type LoginRole, rolePassword } from "./login-roles.js";
import { IN_DUTCH } from "./rows.js";
import { findVersion, isApplied, refuseNewer, type Version } from "./version.js";

/** The role that sees every row and writes none, for `pg_dump --role`; nobody logs in as it. */
const BACKUP = "samenspraak_backup";

const OLDEST_SERVER = 150_000;

/** Limits for the API's roles, whatever a query asks for. */
const ROLE_SETTINGS: Record<string, string> = {
  statement_timeout: "5s",
  lock_timeout: "2s",
  idle_in_transaction_session_timeout: "10s",
};

/** What was done to a database. */
interface Prepared {
  /** The names of the migrations that ran. */
  readonly migrations: readonly string[];
  /** The revision of the row policies, which were applied. */
  readonly rowPolicies: number;
}

/**
 * Makes a PostgreSQL database ready for a version: creates the roles, runs the migrations, applies
 * the row policies. It leaves out what is done already. Several servers may call it at once, and
 * while others serve requests on the same database.
 *
 * @param databaseUrl logs in as a role that may create roles and owns the database. It is used here
 * only, never for requests.
 * @returns what was done; null: the database was of this version.
 * @throws a sentence when the server is too old or does not know the order of Dutch texts, when a
 * newer version was here, or when a table would not be guarded. Nothing of this version stays
 * behind then.
 */
export async function prepareDatabaseFor(
  version: Version,
  databaseUrl: string,
  roleSecret: string | null = null,
): Promise<Prepared | null> {
  const client = new PostgresConnection({
    connectionString: databaseUrl,
    application_name: "samenspraak-prepare",
    connectionTimeoutMillis: START_CONNECT_MS,
  });
  await client.connect();
  try {
    const {
      rows: [server],
    } = await client.query(
      `
        SELECT current_setting('server_version_num')::int AS version,
          current_setting('server_version') AS name`,
    );
    if (server.version < OLDEST_SERVER)
      throw new Error(`PostgreSQL 15 or newer is needed; this server is ${server.name}.`);
    await refuseWithoutDutch(client);
    // A server that begins later waits here, and then finds the work done. One whose machine is
    // gone must not keep the others waiting for long.
    await client.query(
      "SET tcp_keepalives_idle = 20; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3",
    );
    await client.query("SELECT pg_advisory_lock(hashtext('samenspraak.prepare'))");
    const found = await findVersion(client);
    refuseNewer(found, version);
    await makeRoles(client, (role) => rolePassword(role, databaseUrl, roleSecret));
    await client.query(`CREATE SCHEMA IF NOT EXISTS app AUTHORIZATION ${OWNER}`);
    if (isApplied(found, version)) {
      await refuseUnguarded(client, version.rights);
      return null;
    }
    await applyVersion(databaseUrl, version);
    return {
      migrations: version.migrations
        .map(({ name }) => name)
        .filter((name) => !found.migrations.includes(name)),
      rowPolicies: version.rowPolicies.revision,
    };
  } finally {
    await client.end();
  }
}

/**
 * Makes only the roles, and the owner's grants in this database, for a database into which a backup
 * is restored.
 */
export async function prepareRoles(databaseUrl: string): Promise<void> {
  const client = new PostgresConnection({ connectionString: databaseUrl });
  await client.connect();
  try {
    await makeRoles(client);
  } finally {
    await client.end();
  }
}

/** The password of a role; null: it has none. */
type PasswordOf = (role: LoginRole) => string | null;

/**
 * @param passwordOf when it is left out, existing roles keep their passwords, and new ones get
 * theirs at the next start.
 */
async function makeRoles(client: pg.Client, passwordOf?: PasswordOf): Promise<void> {
  await createRoles(client, passwordOf);
  await client.query(
    `
      DO $$ BEGIN EXECUTE format('GRANT CREATE, CONNECT ON DATABASE %I TO ${OWNER}',
        current_database());
        END $$`,
  );
}

async function refuseWithoutDutch(client: pg.Client): Promise<void> {
  await client.query(`SELECT 'é' ${IN_DUTCH} < 'z'`).catch((error: Error) => {
    throw new Error(
      `A database in UTF8 on a PostgreSQL with ICU is needed, for the order of Dutch titles: ${error.message}.`,
    );
  });
}

/**
 * Roles belong to the whole cluster: the start of another database may be creating them at this
 * moment. Hence the second try.
 */
async function createRoles(
  client: pg.Client,
  passwordOf: PasswordOf | undefined,
  again = true,
): Promise<void> {
  try {
    const { rows } = await client.query<{ rolname: string; rolconfig: string[] | null }>(
      "SELECT rolname, rolconfig FROM pg_roles WHERE rolname LIKE 'samenspraak\\_%'",
    );
    const known = new Map(rows.map((row) => [row.rolname, row.rolconfig ?? []]));
    for (const role of [OWNER, BACKUP]) {
      if (!known.has(role)) await client.query(`CREATE ROLE ${role} NOLOGIN NOBYPASSRLS`);
    }
    await client.query(`GRANT ${OWNER}, ${BACKUP} TO CURRENT_USER`);
    for (const role of LOGIN_ROLES) {
      if (!known.has(role)) await client.query(`CREATE ROLE ${role} LOGIN NOBYPASSRLS`);
      if (passwordOf) {
        const password = passwordOf(role);
        await client.query(
          `ALTER ROLE ${role} PASSWORD ${password === null ? "NULL" : client.escapeLiteral(password)}`,
        );
      }
      for (const [setting, value] of Object.entries(ROLE_SETTINGS)) {
        if (!known.get(role)?.includes(`${setting}=${value}`))
          await client.query(`ALTER ROLE ${role} SET ${setting} = '${value}'`);
      }
    }
  } catch (error) {
    if (
      !again ||
      !(error instanceof pg.DatabaseError) ||
      !["42710", "23505", "XX000"].includes(error.code ?? "")
    )
      throw error;
    await createRoles(client, passwordOf, false);
  }
}
