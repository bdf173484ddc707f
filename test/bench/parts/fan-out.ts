import { setTimeout as wait } from "node:timers/promises";
import type { Bench } from "../bench.js";
import type { Delivered, OpenSockets } from "../clients/subscribers.js";
import type { Contestant } from "../contestants/contestant.js";
import {
  LANDLORD,
  startBareBroadcast,
  startNaiveLive,
  startOurs,
  startSubscribers,
} from "../contestants/start.js";
import { FOLLOW } from "../operations.js";
import { atMost, number, type PartReport } from "../report.js";
import { inRounds, median, medianRatio } from "../rounds.js";
import { changingItems } from "./changing-items.js";
import { SOCKETS_OF_A_PERSON, tokensOfTwoClasses } from "./followers.js";

const SOCKETS = 5_000;
/** One execution per socket cannot keep up with as many. */
const NAIVE_SOCKETS = 500;
const YEAR = 2070;
const SUBJECTS = 10;
const CHANGES_IN_A_ROUND = 5;

const NAMES = ["ours", "bare ws", "one execution per socket"] as const;
type Name = (typeof NAMES)[number];

/** A server, its sockets, and how it is made to tell them all something. */
interface Audience {
  readonly server: Contestant;
  readonly clients: Contestant;
  readonly sockets: number;
  /** @returns when it was committed, or told, in milliseconds since the epoch. */
  tell(): Promise<number>;
}

/**
 * One change of ten subjects to 5,000 sockets in two classes of viewers, beside a constant string,
 * and beside one execution per socket.
 */
export async function measureFanOut(bench: Bench): Promise<PartReport[]> {
  const {
    node,
    issuer,
    options: { rounds },
  } = bench;
  const databaseUrl = await bench.filled(1);
  const ground = { node, issuer, databaseUrl };
  const changing = await changingItems(databaseUrl, YEAR, SUBJECTS);
  const stopping: (() => Promise<void>)[] = [changing.end];
  const started = async (one: Promise<Contestant>) => {
    const contestant = await one;
    stopping.push(contestant.stop);
    return contestant;
  };
  try {
    const tokens = await tokensOfTwoClasses(bench, databaseUrl, SOCKETS);
    const [ours, oursClients] = [
      await started(startOurs({ ...ground, flags: ["--expose-gc"] })),
      await started(startSubscribers(ground)),
    ];
    await open(oursClients, {
      url: socketUrl(ours),
      tokens: tokens.slice(0, 10),
      query: FOLLOW,
      variables: { year: YEAR },
    });
    await deliver(oursClients, changing.change);
    const before = await ours.memory();
    await open(oursClients, {
      url: socketUrl(ours),
      tokens: tokens.slice(10),
      query: FOLLOW,
      variables: { year: YEAR },
    });
    const idle = await ours.memory();
    const { bytes } = (await deliver(oursClients, changing.change)).delivered;

    const [bare, bareClients] = [
      await started(startBareBroadcast(ground)),
      await started(startSubscribers(ground)),
    ];
    await open(bareClients, { url: bare.url.replace("http", "ws"), tokens });
    const text = "x".repeat(bytes);
    const [naive, naiveClients] = [
      await started(startNaiveLive(ground)),
      await started(startSubscribers(ground)),
    ];
    await open(naiveClients, {
      url: socketUrl(naive),
      tokens: tokens.slice(0, NAIVE_SOCKETS),
      query: FOLLOW,
      variables: { year: YEAR },
    });

    const audiences: Record<Name, Audience> = {
      ours: { server: ours, clients: oursClients, sockets: SOCKETS, tell: changing.change },
      "bare ws": {
        server: bare,
        clients: bareClients,
        sockets: SOCKETS,
        tell: () => bare.ask<number>({ text }, "sent"),
      },
      "one execution per socket": {
        server: naive,
        clients: naiveClients,
        sockets: NAIVE_SOCKETS,
        tell: () =>
          naive.ask<number>(
            { told: { ids: changing.ids, organisationId: LANDLORD.organisationId } },
            "sent",
          ),
      },
    };
    for (const name of NAMES) await tellSeveralTimes(audiences[name]);
    const measured = await inRounds(rounds, NAMES, (name) => tellSeveralTimes(audiences[name]));
    const toBare = (name: Name) =>
      medianRatio(measured[name], measured["bare ws"], ({ cpuMicros }) => cpuMicros);
    return [
      {
        title: `4. Fan-out: one change of ten subjects to ${SOCKETS} sockets`,
        note:
          `Sockets of ${SOCKETS / SOCKETS_OF_A_PERSON} people in two classes of viewers ` +
          `(Woonbron, CPRW), each with the same operation; ${bytes} bytes a message. ${rounds} ` +
          `alternating rounds of ${CHANGES_IN_A_ROUND} changes, less what each server does when ` +
          "nothing happens. The change is committed by another process, so ours begins at its " +
          `hint. One execution per socket was given ${NAIVE_SOCKETS} sockets. The clients share ` +
          "the cores: the time to the last socket is theirs too.",
        columns: [
          "contestant",
          "sockets",
          "CPU µs/message",
          "to bare ws",
          "commit to first socket ms",
          "to last socket ms",
        ],
        rows: [
          ...NAMES.map((name) => [
            name,
            String(audiences[name].sockets),
            number(median(measured[name].map(({ cpuMicros }) => cpuMicros)), 1),
            number(toBare(name), 2),
            number(median(measured[name].map(({ firstMs }) => firstMs)), 0),
            number(median(measured[name].map(({ lastMs }) => lastMs)), 0),
          ]),
          [
            "memory of ours per idle subscription",
            String(SOCKETS - 10),
            `${number((idle.residentBytes - before.residentBytes) / (SOCKETS - 10) / 1024, 1)} KiB resident`,
            `${number((idle.heapBytes - before.heapBytes) / (SOCKETS - 10) / 1024, 1)} KiB heap`,
            "",
            "",
          ],
        ],
        targets: [atMost("CPU per delivered message, ours to bare ws", 1.2, toBare("ours"))],
      },
    ];
  } finally {
    await Promise.all(stopping.map((stop) => stop()));
  }
}

const socketUrl = ({ url }: Contestant) => `${url.replace("http", "ws")}/graphql`;

async function open(clients: Contestant, sockets: OpenSockets): Promise<void> {
  await clients.ask({ open: sockets }, "opened");
  await wait(1_000); // until the server has taken the last subscription too
}

/** @throws when not every socket is told within half a minute. */
async function deliver(
  clients: Contestant,
  tell: () => Promise<number>,
): Promise<{ toldAt: number; delivered: Delivered }> {
  await clients.ask({ watch: true }, "watching");
  const delivered = clients.ask<Delivered>("", "delivered");
  const toldAt = await tell();
  const late = wait(30_000, undefined, { ref: false }).then(() => {
    throw new Error("Not every socket was told within half a minute.");
  });
  return { toldAt, delivered: await Promise.race([delivered, late]) };
}

async function tellSeveralTimes({ server, clients, sockets, tell }: Audience) {
  const idle = await cpuOf(server, () => wait(1_000));
  const deliveries: { toldAt: number; delivered: Delivered }[] = [];
  const busy = await cpuOf(server, async () => {
    for (let change = 0; change < CHANGES_IN_A_ROUND; change += 1)
      deliveries.push(await deliver(clients, tell));
  });
  const cpuSeconds = Math.max(0, busy.cpuSeconds - (idle.cpuSeconds / idle.seconds) * busy.seconds);
  return {
    cpuMicros: (cpuSeconds / CHANGES_IN_A_ROUND / sockets) * 1e6,
    firstMs: median(deliveries.map(({ toldAt, delivered }) => delivered.firstAt - toldAt)),
    lastMs: median(deliveries.map(({ toldAt, delivered }) => delivered.lastAt - toldAt)),
  };
}

async function cpuOf(
  server: Contestant,
  work: () => Promise<unknown>,
): Promise<{ cpuSeconds: number; seconds: number }> {
  const [startedAt, before] = [performance.now(), await server.usage()];
  await work();
  const after = await server.usage();
  return {
    cpuSeconds: after.cpuSeconds - before.cpuSeconds,
    seconds: (performance.now() - startedAt) / 1000,
  };
}
