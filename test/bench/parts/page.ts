import { deepStrictEqual } from "node:assert";
import type { Bench } from "../bench.js";
import type { Contestant } from "../contestants/contestant.js";
import * as postgraphile from "../contestants/postgraphile-operations.js";
import {
  CHAIR,
  startHandWritten,
  startOurs,
  startPlain,
  startPostGraphile,
} from "../contestants/start.js";
import { runSql } from "../database/bench-database.js";
import { askOnce, load, type Question } from "../load.js";
import { PAGE, PAGE_YEAR, SMALL } from "../operations.js";
import { profiling } from "../options.js";
import { cpuBetween, readPostgresCpu } from "../postgres-cpu.js";
import { atLeast, number, type PartReport } from "../report.js";
import { inRounds, median, medianRatio } from "../rounds.js";

const CONTESTANTS = ["ours", "hand-written", "PostGraphile 5", "plain stack"] as const;
type Name = (typeof CONTESTANTS)[number];

/** A question to all, each in its own words, and what its answer says in ours. */
interface Comparison {
  readonly title: string;
  readonly targets: Readonly<Partial<Record<Name, number>>>;
  readonly questionOf: (name: Name) => Question;
  readonly asOurs: (name: Name, data: unknown) => unknown;
}

/**
 * The page and the small query, beside what users would take instead. Fails when the
 * answers are not the same objects.
 */
export async function measurePage(bench: Bench): Promise<PartReport[]> {
  const { node, issuer } = bench;
  const databaseUrl = await bench.filled(1);
  const token = await issuer.issue(CHAIR);
  const ground = { node, issuer, databaseUrl, flags: profiling(bench.options) };
  const contestants: Record<Name, Contestant> = {
    ours: await startOurs(ground),
    "hand-written": await startHandWritten(ground),
    "PostGraphile 5": await startPostGraphile(ground, token),
    "plain stack": await startPlain(ground),
  };
  try {
    const reports: PartReport[] = [];
    for (const comparison of await comparisons(databaseUrl, token))
      reports.push(await compare(bench, contestants, comparison));
    return reports;
  } finally {
    await Promise.all(Object.values(contestants).map((one) => one.stop()));
  }
}

async function comparisons(databaseUrl: string, token: string): Promise<Comparison[]> {
  const [ids] = await runSql(
    databaseUrl,
    `
    SELECT i.id, m.organisation_id AS "organisationId", m.person_id AS "personId"
    FROM app.calendar_item i, app.current_membership($1, $2) m WHERE i.year = $3 AND i.number = 7`,
    [CHAIR.subject, CHAIR.organisationId, PAGE_YEAR],
  );
  const { id, ...asker } = ids!;
  return [
    {
      title: "1. The page: a year's calendar of 50 items, 100 procedures, 300 recommendations",
      targets: { "PostGraphile 5": 1.5, "hand-written": 0.7 },
      questionOf: (name) => ({
        token,
        query: name === "PostGraphile 5" ? postgraphile.PAGE : PAGE,
        variables: { year: PAGE_YEAR },
      }),
      asOurs: (name, data) =>
        name === "PostGraphile 5" ? postgraphile.pageAsOurs(data as postgraphile.PageData) : data,
    },
    {
      title: "2. The small query: `viewer` and one item by id",
      targets: { "PostGraphile 5": 1.3, "hand-written": 0.5 },
      questionOf: (name) =>
        name === "PostGraphile 5"
          ? { token, query: postgraphile.SMALL, variables: { id, ...asker } }
          : { token, query: SMALL, variables: { id } },
      asOurs: (name, data) =>
        name === "PostGraphile 5" ? postgraphile.smallAsOurs(data as postgraphile.SmallData) : data,
    },
  ];
}

/**
 * V8 compiles what is executed often; of a page with all its objects that
 * takes it some thousand pages.
 */
const WARMING_ROUNDS = 8;

async function compare(
  { node, server, options: { rounds, seconds } }: Bench,
  contestants: Record<Name, Contestant>,
  comparison: Comparison,
): Promise<PartReport> {
  const bytes = await refuseDifferences(contestants, comparison);
  for (const name of CONTESTANTS)
    await load(node, contestants[name].url, comparison.questionOf(name), {
      seconds: WARMING_ROUNDS * seconds,
    });
  const measured = await inRounds(rounds, CONTESTANTS, async (name) => {
    const contestant = contestants[name];
    const [before, postgresBefore] = [await contestant.usage(), await readPostgresCpu(server.url)];
    const { requests, requestsPerSecond, p50Ms, p99Ms } = await load(
      node,
      contestant.url,
      comparison.questionOf(name),
      { seconds },
    );
    const [after, postgresAfter] = [await contestant.usage(), await readPostgresCpu(server.url)];
    const cpuSeconds = after.cpuSeconds - before.cpuSeconds;
    const postgresSeconds = cpuBetween(postgresBefore, postgresAfter);
    return {
      requestsPerSecond,
      p50Ms,
      p99Ms,
      perCpuSecond: requests / cpuSeconds,
      cpuMs: (cpuSeconds / requests) * 1000,
      postgresMs: postgresSeconds === null ? NaN : (postgresSeconds / requests) * 1000,
    };
  });
  const oursTo = (name: Name) =>
    medianRatio(measured.ours, measured[name], ({ perCpuSecond }) => perCpuSecond);
  return {
    title: comparison.title,
    note:
      `All returned the same objects (${bytes} bytes from ours). After ` +
      `${WARMING_ROUNDS * seconds} s of each, ${rounds} alternating rounds of ${seconds} s ` +
      `each, 8 connections. CPU is that of the server's own process; "ours to it" is the median ` +
      "of each round's ratio of requests per CPU second, and of requests per second.",
    columns: [
      "contestant",
      "requests/s",
      "CPU ms/request",
      "PostgreSQL ms/request",
      "p50 ms",
      "p99 ms",
      "ours to it: per CPU second",
      "per second",
    ],
    rows: CONTESTANTS.map((name) => {
      const of = (key: keyof (typeof measured)[Name][number]) =>
        median(measured[name].map((one) => one[key]));
      return [
        name,
        number(of("requestsPerSecond"), 0),
        number(of("cpuMs"), 2),
        number(of("postgresMs"), 2),
        number(of("p50Ms"), 0),
        number(of("p99Ms"), 0),
        number(oursTo(name), 2),
        number(
          medianRatio(measured.ours, measured[name], ({ requestsPerSecond }) => requestsPerSecond),
          2,
        ),
      ];
    }),
    targets: Object.entries(comparison.targets).map(([name, wanted]) =>
      atLeast(`requests per CPU second, ours to ${name}`, wanted, oursTo(name as Name)),
    ),
  };
}

/**
 * @returns how many bytes ours answers with.
 * @throws where a contestant's answer is not the same objects as ours, or,
 * by hand, not the same bytes.
 */
async function refuseDifferences(
  contestants: Record<Name, Contestant>,
  { title, questionOf, asOurs }: Comparison,
): Promise<number> {
  const answers = new Map(
    await Promise.all(
      CONTESTANTS.map(
        async (name) => [name, await askOnce(contestants[name].url, questionOf(name))] as const,
      ),
    ),
  );
  const ours = answers.get("ours")!;
  for (const [name, { data, body }] of answers) {
    try {
      deepStrictEqual(asOurs(name, data), ours.data);
      if (name === "hand-written") deepStrictEqual(body.trim(), ours.body.trim());
    } catch (error) {
      throw new Error(
        `${title}: ${name} (actual) does not return what ours does (expected). ${(error as Error).message}`,
      );
    }
  }
  return Buffer.byteLength(ours.body);
}
