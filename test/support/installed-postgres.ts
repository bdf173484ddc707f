import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { access, chmod, chown, mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { findUser } from "../../src/postgres/system-user.js";
import { until } from "./live.js";

const run = promisify(execFile);
const PROGRAMS = ["initdb", "postgres", "pg_dump", "pg_restore", "createdb"];
const DEBIAN = "/usr/lib/postgresql";

/**
 * The folder of a PostgreSQL that is installed here with its server and clients; null: there is
 * none.
 */
export async function findInstalled(): Promise<string | null> {
  const versions = (await readdir(DEBIAN).catch(() => [])).sort((a, b) => Number(b) - Number(a));
  const folders = [
    ...versions.map((version) => join(DEBIAN, version, "bin")),
    ...(process.env.PATH ?? "").split(":").filter(Boolean),
  ];
  for (const folder of folders) {
    const there = PROGRAMS.map((program) =>
      access(join(folder, program)).then(
        () => true,
        () => false,
      ),
    );
    if ((await Promise.all(there)).every(Boolean)) return folder;
  }
  return null;
}

export interface Cluster {
  /** The address for a role that is no superuser. It may create roles and databases. */
  readonly url: string;
  readonly superuserUrl: string;
  end(): Promise<void>;
}

/** Starts an empty cluster of that PostgreSQL. Everybody on this machine may connect to it. */
export async function startCluster(binaries: string): Promise<Cluster> {
  const user = await findUser(null);
  const folder = await mkdtemp(join(tmpdir(), "samenspraak-cluster-"));
  await chmod(folder, 0o755);
  if (user) await chown(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const as = { ...user, cwd: "/", env: { PATH: binaries, LC_ALL: "C" } };
  await run(
    join(binaries, "initdb"),
    ["-D", data, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    as,
  );
  const port = await freePort();
  const settings = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "fsync=off",
  ];
  const server = spawn(
    join(binaries, "postgres"),
    ["-D", data, ...settings.flatMap((one) => ["-c", one])],
    { ...as, stdio: "ignore" },
  );
  const ended = once(server, "exit");
  const superuserUrl = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await until(
    () =>
      ask(superuserUrl, "SELECT 1").then(
        () => true,
        () => false,
      ),
    "the cluster to start",
  );
  await ask(superuserUrl, "CREATE ROLE beheerder LOGIN CREATEROLE CREATEDB PASSWORD 'geheim'");
  return {
    url: `postgres://beheerder:geheim@127.0.0.1:${port}/postgres`,
    superuserUrl,
    async end() {
      server.kill("SIGINT");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined); // The caller gets the error from its query.
  try {
    await client.connect();
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
