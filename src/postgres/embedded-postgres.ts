import { spawn, type ChildProcess } from "node:child_process";
import { open, readFile, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isCode, readLines } from "./files.js";
import { findBinaries } from "./postgres-binaries.js";
import { createFolder, findFolder } from "./postgres-folder.js";
import { environment, findChildren, findProcess, isTaken } from "./running-process.js";
import { explain, StartRefusal } from "./start-refusal.js";
import { findUser, type SystemUser } from "./system-user.js";

interface EmbeddedPostgres {
  /** The URL that connects as the superuser, to the database `postgres`. */
  readonly url: string;
  /** Settles when the server ends though nobody stopped it. Nothing here starts it again. */
  readonly died: Promise<void>;
  /**
   * Stops the server by a fast shutdown: sessions are broken off, and what was committed is on
   * disk.
   */
  stop(): Promise<void>;
}

const settings = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "max_connections=200",
  "timezone=UTC",
  "log_timezone=UTC",
];
/**
 * Settings for tests: nothing waits for the disk, connecting costs little, and nobody analyses a
 * table in the midst of what is measured of it.
 */
const hasty = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "scram_iterations=1",
  "autovacuum=off",
];
const passing =
  /Address already in use|lock file ".*" (already exists|is empty)|pre-existing shared memory block/;

/**
 * Starts a PostgreSQL 18 of our own on a free port of 127.0.0.1, with its data in
 * `<dataFolder>/postgres`: the cluster in `data`, the superuser's random password in `password`
 * (only the owner can read it), and what the server says in `log`.
 *
 * When node is root, the server runs as the owner of the data, at first `postgres` or else
 * `nobody`. Where that user cannot enter the data folder (a 0700 home), `<dataFolder>/postgres` is
 * a link to a folder below /var/lib/samenspraak, never below /var/tmp, which systems clean by age.
 * Where that user cannot reach the binaries under node_modules either, they are copied beside the
 * data, once per version.
 *
 * The server has a session of its own, so Ctrl-C reaches only node, which stops the server after
 * draining. When node exits without stopping it, node tells it to shut down. After a `kill -9` of
 * node it lives on. Its command line names the process that started it, so the next start sees that
 * this process is gone, stops the server and starts afresh. While that process lives, a second
 * start is refused. Two starts at once are safe: the cluster and the copied binaries appear by a
 * rename, and PostgreSQL itself lets one server into its data.
 *
 * Throws a sentence that says what to do when it cannot start. With `durable: false` (tests) it
 * does not wait for the disk.
 */
export async function startEmbeddedPostgres(options: {
  dataFolder: string;
  durable?: boolean;
}): Promise<EmbeddedPostgres> {
  const durable = options.durable ?? true;
  const dataFolder = resolve(options.dataFolder);
  try {
    if (process.platform === "win32")
      throw new StartRefusal(
        "The embedded PostgreSQL does not run on Windows: use WSL, or set DATABASE_URL.",
      );
    const folder = (await findFolder(dataFolder)) ?? (await createFolder(dataFolder, durable));
    const user = await findUser(join(folder, "data"));
    const binaries = await findBinaries(folder, user);
    return await startServer({ dataFolder, folder, user, binaries, durable });
  } catch (error) {
    throw new Error(explain(error, dataFolder), { cause: error });
  }
}

interface ServerOptions {
  readonly dataFolder: string;
  readonly folder: string;
  readonly user: SystemUser | null;
  readonly binaries: string;
  readonly durable: boolean;
}

async function startServer({
  dataFolder,
  folder,
  user,
  binaries,
  durable,
}: ServerOptions): Promise<EmbeddedPostgres> {
  const data = join(folder, "data");
  const password = (await readFile(join(folder, "password"), "utf8")).trim();
  const self = await findProcess(process.pid);
  const startedBy = `samenspraak.started_by=${process.pid}@${self?.startedAt ?? ""}`;
  const giveUpAt = Date.now() + 15_000;
  for (;;) {
    await endEarlierServer(dataFolder, data);
    const port = await findFreePort();
    const log = await open(join(folder, "log"), "a", 0o600);
    if ((await log.stat()).size > 10_000_000) await log.truncate();
    const logged = (await log.stat()).size;
    // endEarlierServer recognises our server by its folder and startedBy.
    const flags = [startedBy, `port=${port}`, ...settings, ...(durable ? [] : hasty)].flatMap(
      (setting) => ["-c", setting],
    );
    const server = spawn(join(binaries, "bin", "postgres"), ["-D", data, ...flags], {
      ...user,
      cwd: "/",
      env: environment,
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
    });
    const ended = new Promise<void>((done, failed) =>
      server.once("exit", () => done()).once("error", failed),
    );
    const shutDown = () => void server.kill("SIGINT");
    process.once("exit", shutDown);
    void ended.catch(() => {}).finally(() => process.off("exit", shutDown));
    await log.close();
    const ready = await Promise.race([isReady(server, data), ended.then(() => false)]);
    if (ready) {
      server.unref();
      let asked = false;
      return {
        url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
        died: new Promise(
          (died) =>
            void ended.then(
              () => asked || died(),
              () => undefined,
            ),
        ),
        stop() {
          asked = true;
          return stopServer(server, ended);
        },
      };
    }
    const said = (await readFile(join(folder, "log"))).subarray(logged).toString();
    if (!passing.test(said) || Date.now() > giveUpAt)
      throw new Error(said.trim() || "it ended without a word");
    await wait(50);
  }
}

/**
 * Waits until the server is ready; false when it ends first. The server writes its state in the
 * eighth line of postmaster.pid; pg_ctl waits for it in the same way.
 */
async function isReady(server: ChildProcess, data: string): Promise<boolean> {
  while (server.exitCode === null && server.signalCode === null) {
    const lines = await readLines(join(data, "postmaster.pid"));
    if (lines[0] === String(server.pid) && lines[7]?.trim() === "ready") return true;
    await wait(10);
  }
  return false;
}

async function stopServer(server: ChildProcess, ended: Promise<void>): Promise<void> {
  server.ref();
  const isOver = (withinMs: number) =>
    Promise.race([ended.then(() => true), wait(withinMs, false, { ref: false })]);
  await endServer(server.pid!, isOver);
}

/**
 * The ways to end a server, in the order in which they are tried, and how long each may take: a
 * fast shutdown, an immediate one (the next start recovers what was committed), force.
 */
const waysToEnd = [
  ["SIGINT", 30_000],
  ["SIGQUIT", 10_000],
  ["SIGKILL", 5_000],
] as const;

/**
 * Ends a server, also one that was frozen (SIGSTOP, a debugger): a stopped process hears nothing
 * but SIGKILL until it goes on, and the server would wait for it. @returns whether it ended.
 */
async function endServer(
  pid: number,
  isOver: (withinMs: number) => Promise<boolean>,
): Promise<boolean> {
  for (const [signal, patienceMs] of waysToEnd) {
    const children = await findChildren(pid);
    if (await isOver(0)) return true;
    tell(pid, signal);
    for (const one of [pid, ...children]) tell(one, signal === "SIGKILL" ? "SIGKILL" : "SIGCONT");
    if (await isOver(patienceMs)) return true;
  }
  return false;
}

/** Signals a process that may have ended meanwhile. */
function tell(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!isCode(error, "ESRCH")) throw error;
  }
}

/**
 * Stops the server that a killed process left behind on this data. Refuses when the process that
 * started it still lives.
 */
async function endEarlierServer(dataFolder: string, data: string): Promise<void> {
  const file = join(data, "postmaster.pid");
  const pid = Number((await readLines(file))[0]);
  if (!(pid > 0) || !isTaken(pid)) return;
  const earlier = await findProcess(pid);
  if (!earlier?.command.includes(`-D ${data} `)) {
    // Either the number now belongs to another process, or nobody collected the server when it
    // died. PostgreSQL would take both for a running server.
    if (Number((await readLines(file))[0]) === pid) await rm(file, { force: true });
    return;
  }
  const [, owner, ownerStartedAt] =
    /-c samenspraak\.started_by=(\d+)@(\S*)/.exec(earlier.command) ?? [];
  const ownerNow = owner ? await findProcess(Number(owner)) : null;
  if (!owner || ownerNow?.startedAt === ownerStartedAt) {
    const by = owner
      ? `process ${owner} started it`
      : `process ${pid} is a PostgreSQL that was started by hand`;
    throw new StartRefusal(
      `The database in ${dataFolder} is in use: ${by}. Stop that one first, or set DATA_FOLDER to another folder.`,
    );
  }
  const isOver = async (withinMs: number) => {
    for (
      const giveUpAt = Date.now() + withinMs;
      (await findProcess(pid))?.startedAt === earlier.startedAt;
      await wait(20)
    )
      if (Date.now() > giveUpAt) return false;
    return true;
  };
  if (!(await endServer(pid, isOver)))
    throw new Error(
      `process ${pid}, left behind by a server that was killed, does not stop; end it by hand`,
    );
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, failed) =>
    server.once("error", failed).listen(0, "127.0.0.1", done),
  ).catch((error: Error) => {
    throw new StartRefusal(
      `No port of 127.0.0.1 is free for the embedded PostgreSQL: ${error.message}.`,
    );
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
