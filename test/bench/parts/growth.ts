import { setTimeout as wait } from "node:timers/promises";
import type { Bench } from "../bench.js";
import type { Replay } from "../clients/replaying.js";
import type { Contestant } from "../contestants/contestant.js";
import { CHAIR, startOurs, startReplaying } from "../contestants/start.js";
import { runSql } from "../database/bench-database.js";
import { askOnce, load, type Question } from "../load.js";
import { MISSED, PAGE, PAGE_YEAR, WATCH } from "../operations.js";
import { atMost, number, type PartReport, type Target } from "../report.js";
import { inRounds, median, medianRatio } from "../rounds.js";
import { countStatements } from "../statement-counter.js";
import { changingItems } from "./changing-items.js";

/** Changes that a client has missed. They are the same in number however long the log is. */
const MISSED_CHANGES = 1_000;
const REPLAYS = 5;
/** A transaction may end after its answer has left. */
const SETTLED_MS = 100;
const WANTED = 1.3;

/** One size of the tables, a server on it, and a place in its log. */
interface Grown {
  readonly times: number;
  readonly ours: Contestant;
  readonly cursor: string;
  readonly statements: number;
  readonly statementsOfOne: number;
}

/** The page and a replay with as many rows, and with many times as many. */
export async function measureGrowth(bench: Bench): Promise<PartReport[]> {
  const {
    node,
    issuer,
    options: { rounds, seconds, growth },
  } = bench;
  const token = await issuer.issue(CHAIR);
  const client = await startReplaying({ node, issuer, databaseUrl: "" });
  const sizes: Record<string, Grown> = {};
  try {
    for (const times of [...new Set([1, ...growth])])
      sizes[`${times} ×`] = await grow(bench, token, times);
    const measured = await inRounds(rounds, Object.keys(sizes), async (size) => {
      const { ours, cursor } = sizes[size]!;
      const ask = async (question: Omit<Question, "token">) =>
        (await load(node, ours.url, { token, ...question }, { seconds }, 1)).requestsPerSecond;
      const replay: Replay = {
        url: ours.url,
        token,
        query: WATCH,
        after: cursor,
        changes: MISSED_CHANGES,
      };
      const replays: number[] = [];
      for (let time = 0; time < REPLAYS; time += 1)
        replays.push(await client.ask<number>({ replay }, "replayedMs"));
      return {
        pageMs: 1000 / (await ask({ query: PAGE, variables: { year: PAGE_YEAR } })),
        missedMs: 1000 / (await ask({ query: MISSED, variables: { after: cursor } })),
        replayMs: median(replays),
      };
    });
    const to1 = (size: string, key: "pageMs" | "missedMs" | "replayMs") =>
      medianRatio(measured[size]!, measured["1 ×"]!, (one) => one[key]);
    const cell = (size: string, key: "pageMs" | "missedMs" | "replayMs") =>
      `${number(median(measured[size]!.map((one) => one[key])), 1)} (${number(to1(size, key), 2)})`;
    const grown = Object.entries(sizes).filter(([, { times }]) => times > 1);
    return [
      {
        title: "6. Growth: the same page and the same replay in larger tables",
        note:
          "Once is 20,000 items, 40,000 procedures, 120,000 recommendations and a log of 60,000 " +
          `changes. One client at a time; ${rounds} alternating rounds, milliseconds, in ` +
          "brackets the ratio to once. Replay: a subscription resumed from a cursor " +
          `${MISSED_CHANGES} changes ago until it has them all; missed: one page of 200 of ` +
          "these as a query. Statements: what the server sends to PostgreSQL for one page of 50 " +
          "items, and for a page of one.",
        columns: [
          "tables",
          "page ms",
          "replay ms",
          "missed ms",
          "statements of the page",
          "of a page of one item",
        ],
        rows: Object.keys(sizes).map((size) => [
          size,
          cell(size, "pageMs"),
          cell(size, "replayMs"),
          cell(size, "missedMs"),
          String(sizes[size]!.statements),
          String(sizes[size]!.statementsOfOne),
        ]),
        targets: [
          ...grown.flatMap(([size]) => [
            atMost(`time of the page with ${size} the rows, to once`, WANTED, to1(size, "pageMs")),
            atMost(
              `time of the replay with ${size} the rows, to once`,
              WANTED,
              to1(size, "replayMs"),
            ),
          ]),
          fixedStatements(Object.values(sizes)),
          ...(growth.includes(100)
            ? []
            : [
                {
                  what: "100 × the rows",
                  wanted: `≤ ${WANTED}`,
                  measured: "not in this run: --growth=10,100",
                  reached: null,
                },
              ]),
        ],
      },
    ];
  } finally {
    await Promise.all([client.stop(), ...Object.values(sizes).map(({ ours }) => ours.stop())]);
  }
}

function fixedStatements(sizes: readonly Grown[]): Target {
  const counts = [
    ...new Set(sizes.flatMap(({ statements, statementsOfOne }) => [statements, statementsOfOne])),
  ];
  return {
    what: "statements of the page, whatever the number of rows",
    wanted: "one number",
    measured: counts.join(", "),
    reached: counts.length === 1,
  };
}

async function grow({ node, issuer, filled }: Bench, token: string, times: number): Promise<Grown> {
  const databaseUrl = await filled(times);
  const ground = { node, issuer, databaseUrl };
  const counter = await countStatements(databaseUrl);
  const counted = await startOurs({ ...ground, databaseUrl: counter.url });
  try {
    const statementsOf = async (query: string) => {
      const counts: number[] = [];
      for (let time = 0; time < 5; time += 1) {
        counter.take();
        await askOnce(counted.url, { token, query, variables: { year: PAGE_YEAR } });
        await wait(SETTLED_MS);
        counts.push(counter.take().length);
      }
      return Math.min(...counts); // now and then the feed asks something, too
    };
    const [statements, statementsOfOne] = [
      await statementsOf(PAGE),
      await statementsOf(PAGE.replace("items {", "items(first: 1) {")),
    ];
    const { data } = await askOnce(counted.url, {
      token,
      query: "{ changeCursor }",
      variables: {},
    });
    const changing = await changingItems(databaseUrl, 2060, MISSED_CHANGES);
    await changing.change();
    await changing.end();
    await runSql(databaseUrl, "VACUUM ANALYZE");
    // A server that was not there when it happened has none of it in memory.
    return {
      times,
      ours: await startOurs(ground),
      cursor: (data as { changeCursor: string }).changeCursor,
      statements,
      statementsOfOne,
    };
  } finally {
    await counted.stop();
    counter.stop();
  }
}
