import type { Bench } from "../bench.js";
import {
  LANDLORD,
  startActsTransaction,
  startBareUpdate,
  startOurs,
} from "../contestants/start.js";
import { runSql } from "../database/bench-database.js";
import { loadEach } from "../load.js";
import { AGREE } from "../operations.js";
import { profiling } from "../options.js";
import { cpuBetween, readPostgresCpu } from "../postgres-cpu.js";
import { atLeast, number, type PartReport } from "../report.js";
import { inRounds, median, medianRatio } from "../rounds.js";
import { type Proposed, proposedAnew } from "./proposed-items.js";

const WRITERS = 16;
const NAMES = ["ours", "its transaction alone", "bare UPDATE"] as const;
type Name = (typeof NAMES)[number];
/** Acts in a round, for each of its seconds: about as many as either does. */
const ACTS_PER_SECOND: Record<Name, number> = {
  ours: 300,
  "its transaction alone": 900,
  "bare UPDATE": 900,
};

/**
 * Agreeing to an item, with its triggers, its log entry and the waking of subscribers, beside a
 * bare versioned UPDATE of a plain copy of the table.
 */
export async function measureAct({
  node,
  server,
  issuer,
  options,
  filled,
}: Bench): Promise<PartReport[]> {
  const { rounds, seconds } = options;
  const databaseUrl = await filled(1);
  await runSql(
    databaseUrl,
    `
    DROP SCHEMA IF EXISTS bare CASCADE; CREATE SCHEMA bare;
    CREATE TABLE bare.calendar_item (LIKE app.calendar_item INCLUDING DEFAULTS INCLUDING CONSTRAINTS
      INCLUDING INDEXES);
    INSERT INTO bare.calendar_item SELECT * FROM app.calendar_item`,
  );
  const token = await issuer.issue(LANDLORD);
  const ours = await startOurs({
    node,
    issuer,
    databaseUrl,
    poolSize: WRITERS,
    flags: profiling(options),
  });
  const transaction = await startActsTransaction({ node, issuer, databaseUrl }, WRITERS);
  const bare = await startBareUpdate({ node, issuer, databaseUrl }, WRITERS);
  const act: Record<Name, (items: readonly Proposed[]) => Promise<number>> = {
    ours: async (items) => {
      const inputs = items.map(({ id, version }) => ({ input: { id, expectedVersion: version } }));
      return (
        await loadEach(node, ours.url, { token, query: AGREE }, inputs, inputs.length, WRITERS)
      ).seconds;
    },
    "its transaction alone": (rows) => transaction.ask<number>({ rows }, "seconds"),
    "bare UPDATE": (rows) => bare.ask<number>({ rows }, "seconds"),
  };
  try {
    const actFor = async (name: Name, forSeconds: number) => {
      const items = await proposedAnew(
        databaseUrl,
        name === "bare UPDATE" ? "bare" : "app",
        ACTS_PER_SECOND[name] * forSeconds,
      );
      const contestant = { ours, "its transaction alone": transaction, "bare UPDATE": bare }[name];
      const [before, postgresBefore] = [
        await contestant.usage(),
        await readPostgresCpu(server.url),
      ];
      const seconds = await act[name](items);
      const [after, postgresAfter] = [await contestant.usage(), await readPostgresCpu(server.url)];
      const cpuMs = ((after.cpuSeconds - before.cpuSeconds) / items.length) * 1000;
      const postgresMs = ((cpuBetween(postgresBefore, postgresAfter) ?? NaN) / items.length) * 1000;
      return {
        actsPerSecond: items.length / seconds,
        perCpuSecond: 1000 / cpuMs,
        cpuMs,
        postgresMs,
        perCpuSecondOfBoth: 1000 / (cpuMs + postgresMs),
      };
    };
    for (const name of NAMES) await actFor(name, 2);
    const measured = await inRounds(rounds, NAMES, (name) => actFor(name, seconds));
    const ratio = (key: keyof (typeof measured)[Name][number], name: Name = "ours") =>
      medianRatio(measured[name], measured["bare UPDATE"], (one) => one[key]);
    const toBare = (name: Name) => [
      `${name} to bare`,
      number(ratio("actsPerSecond", name), 2),
      `${number(ratio("perCpuSecond", name), 2)} per CPU second`,
      `${number(ratio("perCpuSecondOfBoth", name), 2)} with PostgreSQL's`,
    ];
    return [
      {
        title: "3. An act: agreeing to an item, sixteen writers",
        note: `
        ${rounds} alternating rounds. Ours over HTTP with its ${WRITERS} connections,
          every item agreed to once; the bare UPDATE from its own process over pg (BEGIN,
            a named UPDATE …
          WHERE id AND version RETURNING, COMMIT),
          on a copy of the table without triggers and policies. Its transaction alone: the
            statements of the act,
          with settings, locks, policies, triggers, log and sequencing,
          from such a process too. PostgreSQL waits for the disk at each commit, for both.`,
        columns: ["contestant", "acts/s", "CPU ms/act", "PostgreSQL ms/act"],
        rows: [
          ...NAMES.map((name) => [
            name,
            number(median(measured[name].map((one) => one.actsPerSecond)), 0),
            number(median(measured[name].map((one) => one.cpuMs)), 2),
            number(median(measured[name].map((one) => one.postgresMs)), 2),
          ]),
          toBare("ours"),
          toBare("its transaction alone"),
        ],
        targets: [
          atLeast(
            "acts per second, ours over HTTP to a bare versioned UPDATE",
            0.5,
            ratio("actsPerSecond"),
          ),
          atLeast(
            "the same of its transaction alone, without the server",
            0.5,
            ratio("actsPerSecond", "its transaction alone"),
          ),
        ],
      },
    ];
  } finally {
    await Promise.all([ours, transaction, bare].map((one) => one.stop()));
    await runSql(databaseUrl, "DROP SCHEMA bare CASCADE");
  }
}
