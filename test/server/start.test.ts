import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmod, mkdtemp, readdir, readFile, readlink, rm, symlink } from "node:fs/promises";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "@jest/globals";
import { createClient } from "graphql-ws";
import pg from "pg";
import { WebSocket } from "ws";
import { PERSONAS } from "../../src/first-data/personas.js";
import { issueDevelopmentToken } from "../../src/identity/development-issuer.js";
import { ask, codesOf, dataOf } from "../support/api.js";
import { createDatabase, urlOfDatabase } from "../support/database.js";
import { until } from "../support/live.js";

// The product as somebody starts it: whole processes, in a data folder of their own.

const rootDir = new URL("../..", import.meta.url).pathname;
const run = promisify(execFile);

interface Started {
  readonly child: ChildProcess;
  /** All it has written so far. */
  output(): string;
  errors(): string;
  /** Where it listens. */
  readonly url: string;
  tokenOf(persona: string): Promise<string>;
  /** How it ends by itself. */
  end(): Promise<number | null | "still running">;
  /** Signals the whole process group, as Ctrl-C and a terminal do, and waits for the end. */
  signal(signal: NodeJS.Signals): Promise<number | null | "still running">;
}

/** What we do not hand down: Jest's own settings and those of this test's surroundings. */
function environment(changes: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const {
    DATABASE_URL: _,
    PORT: __,
    NODE_ENV: ___,
    NODE_OPTIONS: ____,
    TEST_SERVER_URL: _____,
    TEST_TEMPLATE: ______,
    ...rest
  } = process.env;
  return { ...rest, DRAIN_MS: "500", ...changes };
}

function launch(
  changes: NodeJS.ProcessEnv,
  command: readonly [string, ...string[]] = [
    "node",
    "--import",
    "@swc-node/register/esm-register",
    "src/main.ts",
  ],
) {
  const [file, ...args] = command;
  const child = spawn(file, args, {
    cwd: rootDir,
    env: environment(changes),
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "",
    errors = "";
  child.stdout.on("data", (chunk) => (output += String(chunk)));
  child.stderr.on("data", (chunk) => (errors += String(chunk)));
  const ended = once(child, "exit").then(([code]) => code as number | null);
  // What npm itself has to say about its settings is not the product's.
  return {
    child,
    ended,
    output: () => output,
    errors: () => errors.replace(/^npm warn .*\n/gm, ""),
  };
}

/** Starts it and waits until it has said everything. */
async function start(
  changes: NodeJS.ProcessEnv,
  command?: readonly [string, ...string[]],
): Promise<Started> {
  const launched = launch(changes, command);
  const { child, ended, output, errors } = launched;
  // From nothing it takes 20 s alone; beside two other files and the checks it took two minutes.
  for (let turn = 0; !/\n {2}curl .*\n/.test(output()); turn++) {
    if (child.exitCode !== null || turn === 6_000)
      throw new Error(`It did not start (exit code ${child.exitCode}):\n${output()}\n${errors()}`);
    await wait(50);
  }
  const end = () => Promise.race([ended, wait(150_000, "still running" as const, { ref: false })]);
  return {
    child,
    output,
    errors,
    end,
    url: /listens on (http:\/\/\S+)\/graphql/.exec(output())![1]!,
    tokenOf: (name) =>
      issueDevelopmentToken({
        ...PERSONAS.find((persona) => persona.name === name)!,
        dataFolder: changes.DATA_FOLDER!,
        audience: "samenspraak",
        production: false,
      }),
    async signal(signal) {
      if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, signal);
      return end();
    },
  };
}

/** Ends for sure what a test may have left, and removes its folder. */
async function cleanUp(dataFolder: string, ...started: (Started | undefined)[]): Promise<void> {
  for (const one of started) await one?.signal("SIGKILL").catch(() => undefined);
  for (const pid of await processesIn(dataFolder)) process.kill(pid, "SIGKILL");
  const place = await readlink(join(dataFolder, "postgres")).catch(() => null);
  await wait(100);
  for (const folder of [place, dataFolder])
    if (folder) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function givenDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "samenspraak-start-"));
  await chmod(folder, 0o711);
  return folder;
}

/** A copy of a data folder in which the server ran before: it starts faster than with nothing. */
async function givenUsedDataFolder(): Promise<string> {
  const [folder, used] = await Promise.all([
    givenDataFolder(),
    (usedDataFolder ??= useDataFolder()),
  ]);
  await run("cp", ["-a", ...(await readdir(used)).map((name) => join(used, name)), folder]);
  const place = await readlink(join(folder, "postgres")).catch(() => null);
  if (!place) return folder;
  const ofItsOwn = `${place}-${randomBytes(6).toString("hex")}`;
  await run("cp", ["-a", place, ofItsOwn]);
  await rm(join(folder, "postgres"));
  await symlink(ofItsOwn, join(folder, "postgres"));
  return folder;
}
let usedDataFolder: Promise<string> | undefined;
afterAll(async () => usedDataFolder && cleanUp(await usedDataFolder));

async function useDataFolder(): Promise<string> {
  const folder = await givenDataFolder();
  const started = await start({ DATA_FOLDER: folder, PORT: await freePort() });
  expect(await started.signal("SIGINT")).toBe(0);
  return folder;
}

/** Processes that work in a data folder: their command line or working folder names it. */
async function processesIn(dataFolder: string): Promise<number[]> {
  const place = await readlink(join(dataFolder, "postgres")).catch(() =>
    join(dataFolder, "postgres"),
  );
  const found: number[] = [];
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const [line, cwd, env] = await Promise.all([
      readFile(`/proc/${name}/cmdline`, "utf8").catch(() => ""),
      readlink(`/proc/${name}/cwd`).catch(() => ""),
      readFile(`/proc/${name}/environ`, "utf8").catch(() => ""),
    ]);
    if (
      [line, cwd].some((text) => text.includes(dataFolder) || text.includes(place)) ||
      env.includes(`DATA_FOLDER=${dataFolder}`)
    )
      found.push(Number(name));
  }
  return found;
}

/** The first process of the embedded PostgreSQL; the others are its children. */
const postmasterOf = async (dataFolder: string): Promise<number> =>
  Number(
    (await readFile(join(dataFolder, "postgres", "data", "postmaster.pid"), "utf8")).split(
      "\n",
      1,
    )[0],
  );

/** Connections to a database that can be frozen: then they take what comes, and nothing arrives. */
async function givenConnections(databaseUrl: string) {
  const behind = new URL(databaseUrl);
  const pairs: [Socket, Socket][] = [];
  let frozen = false;
  const server = createServer((socket) => {
    const other = connect(Number(behind.port || 5432), behind.hostname);
    for (const [from, to] of [
      [socket, other],
      [other, socket],
    ] as const) {
      from.on("error", () => to.destroy()).on("close", () => to.destroy());
      if (!frozen) from.pipe(to);
    }
    pairs.push([socket, other]);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const before = new URL(databaseUrl);
  before.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: before.href,
    count: () => pairs.length,
    freeze() {
      frozen = true;
      for (const [socket, other] of pairs) {
        socket.unpipe();
        other.unpipe();
      }
    },
    goOn() {
      frozen = false;
    },
    async end() {
      for (const one of pairs.flat()) one.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

/** A port with somebody on it. */
async function takenPort(port = 0): Promise<{ port: number; free(): Promise<unknown> }> {
  const server = createServer().listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    free: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function freePort(): Promise<string> {
  const { port, free } = await takenPort();
  await free();
  return String(port);
}

const ITEMS =
  "{ calendarItems(filter: { year: { eq: 2022 } }, first: 200) { totalCount nodes { title } } }";
const listOf = async (started: Started) =>
  (
    await dataOf<{ calendarItems: { totalCount: number; nodes: { title: string }[] } }, object>(
      started.url,
      { token: await started.tokenOf("cprw-voorzitter") },
      ITEMS,
    )
  ).calendarItems;
const draft = async (started: Started, title: string) =>
  dataOf(
    started.url,
    { token: await started.tokenOf("cprw-voorzitter") },
    "mutation($title: String) { draftCalendarItem(input: { year: 2022, title: $title }) { userErrors { code } } }",
    { title },
  );
/** What it prints for people, between the lines of npm and those of the log. */
const screenOf = (started: Started): string[] =>
  started
    .output()
    .split("\n")
    .filter((line) => !/^[>{]|^$/.test(line));
/** What the server itself writes for each request, one JSON object per line. */
const logLines = (started: Started): Record<string, unknown>[] =>
  started
    .output()
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));

describe("npm start", () => {
  it("prints one screen, with a token and a line to paste; Ctrl-C ends it and loses nothing", async () => {
    const dataFolder = await givenDataFolder();
    const settings = { DATA_FOLDER: dataFolder, PORT: await freePort() };
    let first: Started | undefined, second: Started | undefined;
    try {
      first = await start(settings, ["npm", "start"]);
      expect(first.url).toBe(`http://localhost:${settings.PORT}`);
      expect(first.output()).toContain(`ws://localhost:${settings.PORT}/graphql`);
      const screen = screenOf(first);
      expect(screen.length).toBeLessThanOrEqual(24);
      expect(screen.filter((line) => line.length > 96 && !line.includes("eyJ"))).toEqual([]);
      expect(screen.join("\n").match(/ eyJ/g)).toHaveLength(2); // the token, and in the line
      expect(screen.join("\n")).not.toContain("taken");
      const words = screen.join("\n").split(/[\s,]+/);
      expect(PERSONAS.filter(({ name }) => !words.includes(name))).toEqual([]);
      const [, printed] = /The token of cprw-voorzitter:\n {2}(\S+)\n/.exec(first.output())!;
      expect(await dataOf(first.url, { token: printed! }, "{ viewer { role } }")).toEqual({
        viewer: { role: "VOORZITTER" },
      });
      for (const { name } of PERSONAS) {
        const { data, errors } = await ask(
          first.url,
          { token: await first.tokenOf(name) },
          "{ viewer { role organisation { id } person { name } } }",
        );
        const { role, organisationId, person } = PERSONAS.find((persona) => persona.name === name)!;
        expect({ name, data, errors }).toEqual({
          name,
          data: {
            viewer: { role, organisation: { id: organisationId }, person: { name: person } },
          },
          errors: [],
        });
      }

      const line = /^ {2}(curl .*)$/m.exec(first.output())![1]!;
      const pasted = JSON.parse((await run("sh", ["-c", line])).stdout) as {
        data: { viewer: object; calendarYear: { items: { totalCount: number; nodes: object[] } } };
        errors?: unknown;
      };
      expect(pasted.errors).toBeUndefined();
      expect(pasted.data.viewer).toEqual({
        organisation: { name: "Concernparticipatieraad Woonbron" },
        role: "VOORZITTER",
      });
      expect(pasted.data.calendarYear.items.totalCount).toBeGreaterThanOrEqual(7);

      const { stdout: token } = await run("npm", ["run", "-s", "token", "--", "cprw-voorzitter"], {
        cwd: rootDir,
        env: environment(settings),
      });
      expect(await dataOf(first.url, { token: token.trim() }, "{ viewer { role } }")).toEqual({
        viewer: { role: "VOORZITTER" },
      });

      const { stdout: people } = await run("npm", ["run", "-s", "admin", "--", "person", "list"], {
        cwd: rootDir,
        env: environment(settings),
      });
      expect(people).toContain("Gerrit Hazelhorst");

      await followsWithTheStockClient(first);
      const before = await listOf(first);
      expect(before.nodes.map(({ title }) => title)).toContain("Blijft dit staan?");

      // npm's shell ends by the signal, and npm says so; or npm ends as the server does, with 0.
      expect([0, null]).toContain(await first.signal("SIGINT"));
      expect(await processesIn(dataFolder)).toEqual([]);
      expect(first.errors()).toBe("");

      second = await start(settings);
      expect(await listOf(second)).toEqual(before);
      expect(await second.signal("SIGINT")).toBe(0);
      expect(await processesIn(dataFolder)).toEqual([]);
    } finally {
      await cleanUp(dataFolder, first, second);
    }
  });

  it("stops in order although Ctrl-C comes twice, as it does through npm and from impatient people", async () => {
    const dataFolder = await givenUsedDataFolder();
    let started: Started | undefined;
    try {
      started = await start({ DATA_FOLDER: dataFolder, PORT: await freePort() });
      const ended = started.signal("SIGINT");
      await wait(20);
      process.kill(started.child.pid!, "SIGINT");
      expect(await ended).toBe(0);
      expect(await processesIn(dataFolder)).toEqual([]);
    } finally {
      await cleanUp(dataFolder, started);
    }
  });

  it("goes on after kill -9 with everything that was answered, also when its database was left running", async () => {
    const dataFolder = await givenUsedDataFolder();
    const settings = { DATA_FOLDER: dataFolder, PORT: await freePort() };
    const started: Started[] = [];
    try {
      started.push(await start(settings));
      const { totalCount } = await listOf(started[0]!);
      await draft(started[0]!, "Voor de klap");
      process.kill(started[0]!.child.pid!, "SIGKILL");
      await once(started[0]!.child, "exit").catch(() => undefined);

      started.push(await start(settings));
      expect(await listOf(started[1]!)).toMatchObject({
        totalCount: totalCount + 1,
        nodes: expect.arrayContaining([{ title: "Voor de klap" }]),
      });
      await draft(started[1]!, "Na de klap");
      await started[1]!.signal("SIGKILL");

      started.push(await start(settings));
      expect(await listOf(started[2]!)).toMatchObject({ totalCount: totalCount + 2 });
      expect(await started[2]!.signal("SIGTERM")).toBe(0);
      expect(await processesIn(dataFolder)).toEqual([]);
    } finally {
      await cleanUp(dataFolder, ...started);
    }
  });

  it("ends with 1 and says why when its own PostgreSQL dies, and loses nothing", async () => {
    const dataFolder = await givenUsedDataFolder();
    const settings = { DATA_FOLDER: dataFolder, PORT: await freePort() };
    let first: Started | undefined, second: Started | undefined;
    try {
      first = await start(settings);
      await draft(first, "Voor de klap");
      const before = await listOf(first);
      process.kill(await postmasterOf(dataFolder), "SIGKILL");
      expect(await first.end()).toBe(1);
      expect(
        logLines(first).filter(({ level, msg }) => level === "error" && msg !== "request"),
      ).toEqual([
        {
          level: "error",
          time: expect.any(String),
          msg: "The embedded PostgreSQL ended, though nobody stopped it: this server stops too. Start it again.",
        },
      ]);
      expect(first.errors()).toBe("");

      second = await start(settings);
      expect(await listOf(second)).toEqual(before);
      expect(await second.signal("SIGINT")).toBe(0);
      expect(await processesIn(dataFolder)).toEqual([]);
    } finally {
      await cleanUp(dataFolder, first, second);
    }
  });

  it("stops in order although its PostgreSQL is frozen with a question under way", async () => {
    const dataFolder = await givenUsedDataFolder();
    const settings = { DATA_FOLDER: dataFolder, PORT: await freePort() };
    let first: Started | undefined, second: Started | undefined;
    try {
      first = await start(settings);
      await draft(first, "Voor de vorst");
      const before = await listOf(first);
      const everyPart = (await processesIn(dataFolder)).filter((pid) => pid !== first!.child.pid);
      expect(everyPart).toContain(await postmasterOf(dataFolder));
      expect(everyPart.length).toBeGreaterThan(3);
      for (const pid of everyPart) process.kill(pid, "SIGSTOP");
      const asked = listOf(first).catch(() => "no answer");
      await fetch(`${first.url}/health/live`); // by then it has the question too
      expect(await first.signal("SIGTERM")).toBe(0);
      expect(await asked).toBe("no answer");
      expect(await processesIn(dataFolder)).toEqual([]);

      second = await start(settings);
      expect(await listOf(second)).toEqual(before);
      expect(await second.signal("SIGINT")).toBe(0);
    } finally {
      await cleanUp(dataFolder, first, second);
    }
  });

  it("stops although the database that it was given does not answer, at any time", async () => {
    const dataFolder = await givenDataFolder();
    const database = await createDatabase();
    const between = await givenConnections(database.url);
    const settings = { DATA_FOLDER: dataFolder, DATABASE_URL: between.url, PORT: "0" };
    let started: Started | undefined;
    try {
      between.freeze();
      const waiting = launch(settings);
      for (let turn = 0; between.count() === 0 && turn < 2_400; turn++) await wait(50);
      process.kill(-waiting.child.pid!, "SIGINT");
      const code = await Promise.race([
        waiting.ended,
        wait(150_000, "still running", { ref: false }),
      ]);
      if (code === "still running") process.kill(-waiting.child.pid!, "SIGKILL");
      expect([code, waiting.output(), waiting.errors()]).toEqual([0, "", ""]);

      between.goOn();
      started = await start(settings);
      between.freeze();
      const asked = listOf(started).catch(() => "no answer");
      await fetch(`${started.url}/health/live`);
      expect(await started.signal("SIGTERM")).toBe(0);
      expect(await asked).toBe("no answer");
    } finally {
      await cleanUp(dataFolder, started);
      await between.end();
      await database.drop();
    }
  });

  it("says so in a sentence and ends with 1 when the port it was given is taken", async () => {
    const dataFolder = await givenUsedDataFolder();
    const { port, free } = await takenPort();
    try {
      const { child, ended, errors, output } = launch({
        DATA_FOLDER: dataFolder,
        PORT: String(port),
      });
      const code = await Promise.race([ended, wait(150_000, "still running", { ref: false })]);
      if (code === "still running") process.kill(-child.pid!, "SIGKILL");
      expect({ code, errors: errors(), printed: output().includes("curl") }).toEqual({
        code: 1,
        errors: `Port ${port} is taken. Set PORT to another one.\n`,
        printed: false,
      });
      expect(await processesIn(dataFolder)).toEqual([]);
    } finally {
      await free();
      await cleanUp(dataFolder);
    }
  });

  it("takes another port when 4000 is only the default and somebody has it", async () => {
    const dataFolder = await givenUsedDataFolder();
    // somebody else may have it already: as good
    const taken = await takenPort(4000).catch(() => null);
    let started: Started | undefined;
    try {
      started = await start({ DATA_FOLDER: dataFolder });
      const { port } = new URL(started.url);
      expect(port).not.toBe("4000");
      expect(screenOf(started)[0]).toBe(
        `Port 4000 is taken, so this server uses ${port}. PORT=… chooses one.`,
      );
      expect((await listOf(started)).totalCount).toBeGreaterThanOrEqual(7);
      expect(await started.signal("SIGINT")).toBe(0);
      expect(await processesIn(dataFolder)).toEqual([]);
    } finally {
      await taken?.free();
      await cleanUp(dataFolder, started);
    }
  });

  it.each([
    [{ FIRST_DATA: "true" }, 'FIRST_DATA must be one of yes, no, not "true".\n'],
    [
      { LOG_LEVEL: "loud" },
      'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent, not "loud".\n',
    ],
    [
      { DATABASE_URL: "mysql://localhost/x" },
      "DATABASE_URL must begin with postgres:// or postgresql://.\n",
    ],
    [
      { NODE_ENV: "production" },
      "OIDC_ISSUER is required when NODE_ENV=production: the development issuer is refused there.\n",
    ],
    [{ PORT: "70000" }, 'PORT must be a whole number from 0 to 65535, not "70000".\n'],
    [{ PORT: "abc" }, 'PORT must be a whole number from 0 to 65535, not "abc".\n'],
  ])("refuses %j in a sentence, with 1, and starts nothing", async (changes, sentence) => {
    const dataFolder = await givenDataFolder();
    try {
      const { ended, errors, output } = launch({ DATA_FOLDER: dataFolder, ...changes });
      expect({ code: await ended, errors: errors(), output: output() }).toEqual({
        code: 1,
        errors: sentence,
        output: "",
      });
      expect(await readdir(dataFolder)).toEqual([]);
    } finally {
      await cleanUp(dataFolder);
    }
  });

  it("uses the database it is given, which two servers can share, or says that there is none", async () => {
    const dataFolder = await givenDataFolder();
    const name = `samenspraak_start_${randomBytes(6).toString("hex")}`;
    const admin = new pg.Client({ connectionString: process.env.TEST_SERVER_URL! });
    await admin.connect();
    const settings = {
      DATA_FOLDER: dataFolder,
      DATABASE_URL: urlOfDatabase(process.env.TEST_SERVER_URL!, name),
      PORT: "0",
    };
    const started: Started[] = [];
    try {
      const away = launch(settings);
      expect(await away.ended).toBe(1);
      expect(away.errors()).toMatch(/^[^\n]*does not exist[^\n]*\n$/);

      await admin.query(`CREATE DATABASE ${name}`);
      // At once, on an empty database: the first data is loaded by one of them.
      started.push(...(await Promise.all([start(settings), start(settings)])));
      const [one, other] = started as [Started, Started];
      const before = await listOf(one);
      expect(await listOf(other)).toEqual(before);
      expect(new Set(before.nodes.map(({ title }) => title)).size).toBe(before.nodes.length);
      await draft(one, "Bij de een");
      expect((await listOf(other)).nodes).toContainEqual({ title: "Bij de een" });
      // no embedded database
      expect(await readdir(dataFolder)).toEqual(["development-issuer.json"]);

      expect(await Promise.all([one.signal("SIGINT"), other.signal("SIGTERM")])).toEqual([0, 0]);
      const { rows } = await admin.query("SELECT FROM pg_stat_activity WHERE datname = $1", [name]);
      expect(rows).toHaveLength(0);
    } finally {
      await cleanUp(dataFolder, ...started);
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await admin.end();
    }
  });

  it("writes a line for each request with code and duration, without values or tokens", async () => {
    const dataFolder = await givenUsedDataFolder();
    let started: Started | undefined;
    try {
      started = await start({ DATA_FOLDER: dataFolder, PORT: await freePort() });
      const secret = "Geheimtekst7391",
        token = await started.tokenOf("cprw-voorzitter"),
        greeting = started.output();
      await draft(started, secret);
      await ask(
        started.url,
        { token },
        `query Zoek($f: CalendarItemFilter) { calendarItems(filter: $f) { nodes { title } } }`,
        { f: { title: { contains: secret } } },
      );
      expect(
        codesOf(await ask(started.url, { token: `${token}${secret}` }, "{ viewer { role } }")),
      ).toEqual(["UNAUTHENTICATED"]);
      expect(codesOf(await ask(started.url, { token }, `{ ${secret} }`))).toEqual([
        "GRAPHQL_VALIDATION_FAILED",
      ]);
      await until(
        () => logLines(started!).filter(({ msg }) => msg === "request").length >= 4,
        "a line for each request",
      );

      const requests = logLines(started).filter(({ msg }) => msg === "request");
      expect(
        requests.map(({ audience, status, codes }) => ({ audience, status, codes })).slice(-4),
      ).toEqual([
        { audience: "TENANT_COUNCIL", status: 200, codes: undefined },
        { audience: "TENANT_COUNCIL", status: 200, codes: undefined },
        { audience: undefined, status: 401, codes: ["UNAUTHENTICATED"] },
        { audience: "TENANT_COUNCIL", status: 400, codes: ["GRAPHQL_VALIDATION_FAILED"] },
      ]);
      for (const request of requests)
        expect(
          Object.keys(request).filter(
            (key) =>
              ![
                "level",
                "time",
                "requestId",
                "operationName",
                "audience",
                "status",
                "durationMs",
                "codes",
                "clientGone",
                "msg",
              ].includes(key),
          ),
        ).toEqual([]);
      const written =
        started.output().replace(greeting, "") +
        logLines(started)
          .map((line) => JSON.stringify(line))
          .join("\n") +
        started.errors();
      for (const forbidden of [
        secret,
        token,
        token.slice(0, 60),
        "calendarItems",
        "Vitale",
        "SELECT",
        "postgres://",
      ])
        expect({ forbidden, found: written.includes(forbidden) }).toEqual({
          forbidden,
          found: false,
        });
      expect(await started.signal("SIGINT")).toBe(0);
    } finally {
      await cleanUp(dataFolder, started);
    }
  });
});

/** As a front end does: a subscription from a cursor, and then an act that it has to hear of. */
async function followsWithTheStockClient(started: Started): Promise<void> {
  const token = await started.tokenOf("cprw-voorzitter");
  const { changeCursor } = await dataOf<{ changeCursor: string }, object>(
    started.url,
    { token },
    "{ changeCursor }",
  );
  const client = createClient({
    url: `${started.url.replace("http", "ws")}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  try {
    const batches = client.iterate<{
      calendarChanged: { changes: { act: string; subject: { title: string } }[] };
    }>({
      query: `subscription($after: ChangeCursor) { calendarChanged(year: 2022, after: $after) { changes
          { act subject { ... on CalendarItem { title } } } } }`,
      variables: { after: changeCursor },
    });
    const heard = batches.next();
    await draft(started, "Blijft dit staan?");
    expect((await heard).value?.data?.calendarChanged.changes).toEqual([
      { act: "CALENDAR_ITEM_DRAFTED", subject: { title: "Blijft dit staan?" } },
    ]);
  } finally {
    await client.dispose();
  }
}
