import { deepStrictEqual } from "node:assert";
import { readFile } from "node:fs/promises";
import type { Bench } from "../bench.js";
import type { Contestant } from "../contestants/contestant.js";
import { CHAIR, startHandWritten, startOurs } from "../contestants/start.js";
import { runSql } from "../database/bench-database.js";
import { askOnce, load, type Question } from "../load.js";
import { OVERVIEW } from "../operations.js";
import { profiling } from "../options.js";
import { cpuBetween, readPostgresCpu } from "../postgres-cpu.js";
import { atLeast, number, type PartReport } from "../report.js";
import { inRounds, median, medianRatio } from "../rounds.js";

const CONTESTANTS = ["ours", "hand-written"] as const;
type Name = (typeof CONTESTANTS)[number];
const WARMING_SECONDS = 16;
/** An answer takes about a second: a round of the others' length holds too few of them. */
const TIMES_LONGER = 3;

/**
 * The overview of four municipalities, each of 100 commitments with 10 indicators over 5 years,
 * beside the same by hand. Fails when the answers are not the same bytes.
 */
export async function measureOverview({
  node,
  issuer,
  server,
  options,
}: Bench): Promise<PartReport[]> {
  const databaseUrl = await server.create(`samenspraak_bench_${process.pid}_agreements`, 0);
  const fill = new URL("../database/fill-agreements.sql", import.meta.url);
  await runSql(databaseUrl, await readFile(fill, "utf8"));
  const ids = await runSql<{ id: string }>(
    databaseUrl,
    "SELECT id FROM app.municipality ORDER BY name",
  );
  const question: Question = {
    token: await issuer.issue(CHAIR),
    query: OVERVIEW,
    variables: { municipalityIds: ids.map(({ id }) => id), year: 2023 },
  };
  const ground = { node, issuer, databaseUrl, flags: profiling(options) };
  const contestants: Record<Name, Contestant> = {
    ours: await startOurs(ground),
    "hand-written": await startHandWritten(ground),
  };
  try {
    const [ours, byHand] = [
      await askOnce(contestants.ours.url, question),
      await askOnce(contestants["hand-written"].url, question),
    ];
    deepStrictEqual(byHand.data, ours.data);
    deepStrictEqual(byHand.body.trim(), ours.body.trim());
    for (const name of CONTESTANTS)
      await load(node, contestants[name].url, question, { seconds: WARMING_SECONDS });
    const { rounds } = options;
    const seconds = options.seconds * TIMES_LONGER;
    const measured = await inRounds(rounds, CONTESTANTS, async (name) => {
      const contestant = contestants[name];
      const [before, idle] = [await contestant.usage(), await readPostgresCpu(server.url)];
      const { requests, requestsPerSecond, p50Ms } = await load(node, contestant.url, question, {
        seconds,
      });
      const [after, busy] = [await contestant.usage(), await readPostgresCpu(server.url)];
      const cpuMs = ((after.cpuSeconds - before.cpuSeconds) / requests) * 1000;
      const postgresMs = ((cpuBetween(idle, busy) ?? NaN) / requests) * 1000;
      return { requestsPerSecond, p50Ms, cpuMs, postgresMs, perCpuMs: 1 / (cpuMs + postgresMs) };
    });
    const oursToIt = (key: "requestsPerSecond" | "perCpuMs") =>
      medianRatio(measured.ours, measured["hand-written"], (one) => one[key]);
    return [
      {
        title: "The overview: 4 municipalities, 400 commitments, 4,000 indicators over 5 years",
        note:
          `Both returned the same ${Buffer.byteLength(ours.body)} bytes. After ` +
          `${WARMING_SECONDS} s of each, ${rounds} alternating rounds of ${seconds} s each, 8 ` +
          "connections. CPU together is that of the server and of PostgreSQL.",
        columns: ["contestant", "requests/s", "CPU ms", "PostgreSQL ms", "p50 ms", "ours to it"],
        rows: CONTESTANTS.map((name) => {
          const of = (key: keyof (typeof measured)[Name][number]) =>
            median(measured[name].map((one) => one[key]));
          return [
            name,
            number(of("requestsPerSecond"), 1),
            number(of("cpuMs"), 0),
            number(of("postgresMs"), 0),
            number(of("p50Ms"), 0),
            name === "ours"
              ? "1"
              : `${number(oursToIt("perCpuMs"), 2)} per CPU together, ` +
                `${number(oursToIt("requestsPerSecond"), 2)} per second`,
          ];
        }),
        targets: [
          atLeast("requests per CPU together, ours to hand-written", 0.91, oursToIt("perCpuMs")),
        ],
      },
    ];
  } finally {
    await Promise.all(Object.values(contestants).map((one) => one.stop()));
  }
}
