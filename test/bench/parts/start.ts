import { spawn } from "node:child_process";
import { chmod, mkdtemp, realpath, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Bench } from "../bench.js";
import { CHAIR, startOurs } from "../contestants/start.js";
import { runSql } from "../database/bench-database.js";
import { load, loadEach } from "../load.js";
import { PAGE, PAGE_YEAR, SMALL } from "../operations.js";
import { atMost, number, type PartReport } from "../report.js";
import { median } from "../rounds.js";

const STARTS = 3;
const GIVE_UP_MS = 120_000;
/**
 * Requests after which memory is read. The page is asked now and then, so
 * that its garbage is there too.
 */
const EARLY = 10_000;
const LATE = 100_000;
const PAGES = 200;

/** How long `npm start` takes to its first answer, and whether memory stays what it is. */
export const measureStart = async (bench: Bench): Promise<PartReport[]> => [
  await measureStarts(bench),
  await measureMemory(bench),
];

async function measureStarts({ node }: Bench): Promise<PartReport> {
  const cold: Started[] = [];
  const warm: Started[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const dataFolder = await mkdtemp(join(tmpdir(), "samenspraak-start-"));
    await chmod(dataFolder, 0o711);
    try {
      cold.push(await npmStart(node, dataFolder));
      warm.push(await npmStart(node, dataFolder));
    } finally {
      const place = await realpath(join(dataFolder, "postgres")).catch(() => dataFolder);
      for (const path of [place, dataFolder]) await rm(path, { recursive: true, force: true });
    }
  }
  const row = (name: string, starts: readonly Started[]) => [
    name,
    number(median(starts.map(({ answeredMs }) => answeredMs)) / 1000, 1),
    number(median(starts.map(({ welcomedMs }) => welcomedMs)) / 1000, 1),
  ];
  return {
    title: "7. Start: `npm start` to the first answer",
    note:
      `Median of ${STARTS}. Cold: an empty data folder, so the cluster is made, migrated and ` +
      "filled with the first data. Warm: the same folder again.",
    columns: ["start", "first answer s", "greeting, with the first data there s"],
    rows: [row("cold", cold), row("warm", warm)],
    targets: [],
  };
}

interface Started {
  answeredMs: number;
  welcomedMs: number;
}

/** Starts, asks until it answers, and stops as Ctrl-C does. */
async function npmStart(node: string, dataFolder: string): Promise<Started> {
  const port = await findFreePort();
  const startedAt = performance.now();
  const server = spawn("npm", ["start"], {
    cwd: fileURLToPath(new URL("../../..", import.meta.url)),
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      PATH: [dirname(node), process.env.PATH].join(delimiter),
      HOME: process.env.HOME,
      PORT: String(port),
      DATA_FOLDER: dataFolder,
      LOG_LEVEL: "warn",
    },
  });
  const ended = new Promise<void>((done) => server.once("exit", () => done()));
  try {
    const welcomed = new Promise<number>((done) =>
      server.stdout.on(
        "data",
        (part: Buffer) => void (part.includes("listens on") && done(performance.now() - startedAt)),
      ),
    );
    const answeredMs = (await firstAnswer(`http://127.0.0.1:${port}/graphql`)) - startedAt;
    return {
      answeredMs,
      welcomedMs: await Promise.race([welcomed, wait(GIVE_UP_MS, NaN, { ref: false })]),
    };
  } finally {
    process.kill(-server.pid!, "SIGINT");
    await ended;
  }
}

async function firstAnswer(url: string): Promise<number> {
  for (
    const giveUpAt = performance.now() + GIVE_UP_MS;
    performance.now() < giveUpAt;
    await wait(10)
  ) {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"query":"{ viewer { audience } }"}',
    }).catch(() => undefined);
    if (response?.ok && (await response.text()).includes("PUBLIC")) return performance.now();
  }
  throw new Error(`npm start did not answer within ${GIVE_UP_MS / 1000} s.`);
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function measureMemory({ node, issuer, filled }: Bench): Promise<PartReport> {
  const databaseUrl = await filled(1);
  const token = await issuer.issue(CHAIR);
  const items = await runSql<{ id: string }>(
    databaseUrl,
    "SELECT id FROM app.calendar_item ORDER BY id LIMIT 1000",
  );
  const ours = await startOurs({ node, issuer, databaseUrl, flags: ["--expose-gc"] });
  try {
    const ask = async (requests: number) => {
      await load(
        node,
        ours.url,
        { token, query: PAGE, variables: { year: PAGE_YEAR } },
        { requests: PAGES },
      );
      await loadEach(node, ours.url, { token, query: SMALL }, items, requests - PAGES, 16);
      return ours.memory();
    };
    const idle = await ours.memory();
    const early = await ask(EARLY);
    const late = await ask(LATE - EARLY);
    const row = (name: string, { residentBytes, heapBytes }: typeof idle) => [
      name,
      number(residentBytes / 2 ** 20, 0),
      number(heapBytes / 2 ** 20, 1),
    ];
    return {
      title: "7. Memory of the server",
      note:
        `After a collection of garbage. Of the requests, ${2 * PAGES} ask for the page, the ` +
        `others for \`viewer\` and one of ${items.length} items.`,
      columns: ["after", "resident MiB", "heap MiB"],
      rows: [
        row("the start", idle),
        row(`${EARLY} requests`, early),
        row(`${LATE} requests`, late),
      ],
      targets: [
        atMost(
          `resident memory after ${LATE} requests, to after ${EARLY}`,
          1.2,
          late.residentBytes / early.residentBytes,
        ),
        atMost("the same of the heap", 1.2, late.heapBytes / early.heapBytes),
      ],
    };
  } finally {
    await ours.stop();
  }
}
