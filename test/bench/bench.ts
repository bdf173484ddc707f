import { writeFile } from "node:fs/promises";
import { type BenchServer, startBenchServer } from "./database/bench-database.js";
import { type Issuer, startIssuer } from "./issuer.js";
import { describeMachine } from "./machine.js";
import { findNode24 } from "./node-24.js";
import { type Options, type Part, PARTS, readOptions } from "./options.js";
import { measureAct } from "./parts/act.js";
import { measureFanOut } from "./parts/fan-out.js";
import { measureGrowth } from "./parts/growth.js";
import { measureLatency } from "./parts/latency.js";
import { measureOverview } from "./parts/overview.js";
import { measurePage } from "./parts/page.js";
import { measureIdleChannels } from "./parts/idle-channels.js";
import { measureReturn } from "./parts/return.js";
import { measureStart } from "./parts/start.js";
import { measureTime } from "./parts/time.js";
import { asMarkdown, type PartReport } from "./report.js";

/** What every part measures with. */
export interface Bench {
  readonly node: string;
  readonly server: BenchServer;
  readonly issuer: Issuer;
  readonly options: Options;
  /**
   * The URL of a database with so many times the tables of fill-tables.sql,
   * made at the first asking.
   */
  filled(times: number): Promise<string>;
}

const measures: Record<Part, (bench: Bench) => Promise<PartReport[]>> = {
  page: measurePage,
  overview: measureOverview,
  act: measureAct,
  "fan-out": measureFanOut,
  return: measureReturn,
  "idle-channels": measureIdleChannels,
  latency: measureLatency,
  growth: measureGrowth,
  start: measureStart,
  time: measureTime,
};

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const node = findNode24();
  const [server, issuer] = [await startBenchServer(), await startIssuer()];
  const letGo = async () => {
    issuer.stop();
    await server.stop();
  };
  // The embedded PostgreSQL has a session of its own, which Ctrl-C does not reach.
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void letGo().finally(() => process.exit(130)));
  const databases = new Map<number, Promise<string>>();
  const filled = (times: number) => {
    if (!databases.has(times))
      databases.set(times, server.create(`samenspraak_bench_${process.pid}_${times}`, times));
    return databases.get(times)!;
  };
  try {
    const machine = await describeMachine(node, server.url);
    const texts: string[] = [];
    for (const part of options.parts) {
      for (const report of await measures[part]({ node, server, issuer, options, filled })) {
        const text = asMarkdown(report);
        process.stdout.write(`${text}\n`);
        texts.push(text);
      }
    }
    if (options.parts.length === PARTS.length)
      await writeFile(
        new URL("RESULTS.md", import.meta.url),
        ["# Measured\n", machine, ...texts].join("\n"),
      );
    else process.stdout.write("Only a run of everything writes RESULTS.md.\n");
  } finally {
    await letGo();
  }
}

main()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  })
  .finally(() => process.exit());
