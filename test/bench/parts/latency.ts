import type { Bench } from "../bench.js";
import type { ActAndWatch, Seen } from "../clients/acting-and-watching.js";
import { CHAIR, LANDLORD, startActingAndWatching, startOurs } from "../contestants/start.js";
import { AGREE, WATCH } from "../operations.js";
import { number, type PartReport } from "../report.js";
import { quantile } from "../rounds.js";
import { proposedAnew } from "./proposed-items.js";

/** Acts per second, and for how many seconds. */
const PACES = [
  { perSecond: 1, seconds: 30 },
  { perSecond: 100, seconds: 10 },
] as const;

/** From one party's act to the other party's client. */
export async function measureLatency({ node, issuer, filled }: Bench): Promise<PartReport[]> {
  const databaseUrl = await filled(1);
  const ground = { node, issuer, databaseUrl };
  const ours = await startOurs(ground);
  const clients = await startActingAndWatching(ground);
  const [actor, watcher] = [await issuer.issue(LANDLORD), await issuer.issue(CHAIR)];
  const run = async (perSecond: number, acts: number) => {
    const items = await proposedAnew(databaseUrl, "app", acts);
    const task: ActAndWatch = {
      url: ours.url,
      actor,
      watcher,
      mutation: AGREE,
      subscription: WATCH,
      perSecond,
      inputs: items.map(({ id, version }) => ({ id, expectedVersion: version })),
    };
    return clients.ask<Seen>({ run: task }, "seen");
  };
  try {
    await run(50, 200);
    const rows: string[][] = [];
    for (const { perSecond, seconds } of PACES) {
      const { fromSending, fromAnswer, actsPerSecond } = await run(perSecond, perSecond * seconds);
      rows.push([
        `${perSecond} acts/s for ${seconds} s`,
        number(actsPerSecond, 1),
        ...[fromSending, fromAnswer].flatMap((times) => [
          number(quantile(times, 0.5), 1),
          number(quantile(times, 0.99), 1),
        ]),
      ]);
    }
    return [
      {
        title: "5. Latency: from Woonbron's act to CPRW's client",
        note:
          "Agreeing to items over HTTP at an even pace, one socket of the other party watching " +
          "everything, both in one process with one clock. Milliseconds until the change was " +
          "there, from when the act was sent (which holds the act itself), and from when its " +
          "answer arrived (negative: before the answer).",
        columns: [
          "pace",
          "acts/s reached",
          "p50 from sending",
          "p99",
          "p50 from its answer",
          "p99 ",
        ],
        rows,
        targets: [],
      },
    ];
  } finally {
    await Promise.all([ours.stop(), clients.stop()]);
  }
}
