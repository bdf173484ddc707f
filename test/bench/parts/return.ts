import { createServer, type AddressInfo } from "node:net";
import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import type { Bench } from "../bench.js";
import type { Replay } from "../clients/replaying.js";
import type { Follow, Whole } from "../clients/returning.js";
import type { Contestant } from "../contestants/contestant.js";
import {
  CHAIR,
  startBareReturn,
  startOurs,
  startReplaying,
  startReturning,
} from "../contestants/start.js";
import { askOnce } from "../load.js";
import { WATCH } from "../operations.js";
import { atMost, number, type PartReport } from "../report.js";
import { inRounds, median, medianRatio } from "../rounds.js";
import { changingItems } from "./changing-items.js";
import { tokensOfTwoClasses } from "./followers.js";

const CLIENTS = 5_000;
const MISSED = 1_036;
/** Of a client that was away for long. */
const LONG_MISSED = 50_000;
const AT_ONCE = 10;
const LOOK_EVERY_MS = 50;
const NAMES = ["ours", "bare"] as const;

/** Everything that is done, by those who fetch what they want to know more of. */
const NOTICES = /* GraphQL */ `
  subscription Notices($after: ChangeCursor) {
    changes(after: $after) {
      cursor
      changes {
        id
        kind
        subjectType
        subjectId
        act
      }
    }
  }
`;

interface Return {
  /** From when the server listens again. */
  readonly firstMs: number;
  readonly lastMs: number;
  readonly slowestHealthMs: number;
  readonly residentBytes: number;
  /** Of the server, from then on. */
  readonly cpuSeconds: number;
  readonly closings: Readonly<Record<string, number>>;
}

/**
 * Thousands of stock clients come back at once to a server that was killed; and few
 * clients that were away for long.
 */
export async function measureReturn(bench: Bench): Promise<PartReport[]> {
  const {
    node,
    issuer,
    filled,
    options: { rounds },
  } = bench;
  const databaseUrl = await filled(1);
  const changing = await changingItems(databaseUrl, 2060, MISSED);
  const ground = { node, issuer, databaseUrl };
  const tokens = await tokensOfTwoClasses(bench, databaseUrl, CLIENTS);
  const chair = await issuer.issue(CHAIR);
  const stopping = new Set<Contestant>();
  const started = async (one: Promise<Contestant>) => {
    const contestant = await one;
    stopping.add(contestant);
    return contestant;
  };
  const cursorOf = async ({ url }: Contestant, token: string) =>
    (
      (await askOnce(url, { token, query: "{ changeCursor }", variables: {} })).data as {
        changeCursor: string;
      }
    ).changeCursor;
  try {
    let payloads: readonly string[] = [];
    const returns = async (name: (typeof NAMES)[number]): Promise<Return> => {
      const port = await freePort();
      const start = () =>
        started(
          name === "ours" ? startOurs({ ...ground, port }) : startBareReturn({ ...ground, port }),
        );
      const lost = await start();
      const clients = await started(startReturning(ground));
      const cursors =
        name === "ours"
          ? Object.fromEntries(
              await Promise.all(
                [...new Set(tokens)].map(
                  async (token) => [token, await cursorOf(lost, token)] as const,
                ),
              ),
            )
          : {};
      const follow: Follow = {
        url: `ws://127.0.0.1:${port}/graphql`,
        tokens,
        query: NOTICES,
        cursors,
      };
      await clients.ask({ follow }, "following");
      if (name === "ours") {
        // one change, so that they stand where a client stands that has been there for a while
        await clients.ask({ expect: MISSED }, "expecting");
        const whole = clients.ask<Whole>({}, "whole");
        await changing.change();
        await whole;
      }
      await lost.kill();
      stopping.delete(lost);
      await clients.ask({ expect: MISSED }, "expecting");
      if (name === "ours") await changing.change();
      const whole = clients.ask<Whole>({}, "whole");
      const again = await start();
      const listensAt = performance.timeOrigin + performance.now();
      if (name === "bare") await again.ask({ payloads }, "ready");
      const [health, before] = [watchHealth(again), await again.usage()];
      const { firstAt, lastAt, closings, payloads: received } = await whole;
      const slowestHealthMs = await health.end();
      const [residentBytes, after] = [await peakOf(again), await again.usage()];
      if (name === "ours") payloads = received;
      for (const one of [again, clients]) {
        await one.kill();
        stopping.delete(one);
      }
      return {
        firstMs: firstAt - listensAt,
        lastMs: lastAt - listensAt,
        slowestHealthMs,
        residentBytes,
        cpuSeconds: after.cpuSeconds - before.cpuSeconds,
        closings,
      };
    };
    const measured = await inRounds(Math.min(rounds, 3), NAMES, async (name) => {
      if (name === "bare" && payloads.length === 0) await returns("ours");
      return returns(name);
    });

    const ours = await started(startOurs(ground));
    const after = await cursorOf(ours, chair);
    for (let done = 0; done < LONG_MISSED; done += MISSED) await changing.change();
    const changes = Math.ceil(LONG_MISSED / MISSED) * MISSED;
    const fresh = await started(startOurs(ground));
    const clients = await Promise.all(
      Array.from({ length: AT_ONCE }, () => started(startReplaying(ground))),
    );
    const replays = (count: number) =>
      Promise.all(
        clients.slice(0, count).map((client) =>
          client.ask<number>(
            {
              replay: {
                url: fresh.url,
                token: chair,
                query: WATCH,
                after,
                changes,
              } satisfies Replay,
            },
            "replayedMs",
          ),
        ),
      );
    const [alone] = await replays(1);
    await wait(15_000); // until nothing is kept of it
    const together = await replays(AT_ONCE);

    const of = (name: (typeof NAMES)[number], key: Exclude<keyof Return, "closings">) =>
      median(measured[name].map((one) => one[key]));
    const toBare = (key: "lastMs" | "cpuSeconds") =>
      medianRatio(measured.ours, measured.bare, (one) => one[key]);
    const sent = measured.ours
      .flatMap(({ closings }) => Object.entries(closings))
      .filter(([code]) => code === "1013")
      .reduce((sum, [, count]) => sum + count, 0);
    return [
      {
        title: `Return: ${CLIENTS} stock clients come back after a kill with ${MISSED} changes missed`,
        note:
          "Clients of graphql-ws in one process, in two classes of viewers, which try again " +
          "after 0.3 to 1.3 s; seconds from when the server listens again. Bare: a ws server " +
          "that sends the same constant strings to whoever comes. " +
          "The clients share the cores, and read some gigabyte: where that takes longer than 15 " +
          "s with the bare server too, the ratios say more. Health: the slowest answer of " +
          `/health/live meanwhile. A long replay: ${changes} changes, by one client and by ` +
          `${AT_ONCE} at once.`,
        columns: [
          "contestant",
          "first client whole s",
          "all whole s",
          "server CPU s",
          "slowest health ms",
          "peak memory MB",
        ],
        rows: NAMES.map((name) => [
          name,
          number(of(name, "firstMs") / 1000, 1),
          number(of(name, "lastMs") / 1000, 1),
          number(of(name, "cpuSeconds"), 1),
          number(of(name, "slowestHealthMs"), 0),
          number(of(name, "residentBytes") / 1e6, 0),
        ]),
        targets: [
          atMost("seconds until all are whole", 15, of("ours", "lastMs") / 1000),
          atMost("the same, to bare", 2, toBare("lastMs")),
          atMost("CPU of the server, to bare", 3, toBare("cpuSeconds")),
          atMost("megabytes at the peak", 700, of("ours", "residentBytes") / 1e6),
          atMost(
            "milliseconds until health answers, at the slowest",
            2_000,
            of("ours", "slowestHealthMs"),
          ),
          atMost("connections closed with 1013", 0, sent),
          atMost(
            `the slowest of ${AT_ONCE} long replays at once, to one alone`,
            3,
            Math.max(...together) / alone!,
          ),
        ],
      },
    ];
  } finally {
    await Promise.all([...stopping].map((one) => one.stop()));
    await changing.end();
  }
}

/** Asks again and again whether a server lives. */
function watchHealth({ url }: Contestant): { end(): Promise<number> } {
  let [slowest, watching] = [0, true];
  const looking = (async () => {
    while (watching) {
      const askedAt = performance.now();
      await fetch(`${url}/health/live`).then((response) => response.text());
      slowest = Math.max(slowest, performance.now() - askedAt);
      await wait(LOOK_EVERY_MS);
    }
  })();
  return {
    async end() {
      watching = false;
      await looking;
      return slowest;
    },
  };
}

/** The most that a process has held; on Linux. */
async function peakOf({ pid }: Contestant): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? NaN) * 1024;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
