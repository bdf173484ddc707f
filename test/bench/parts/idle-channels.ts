import { randomUUID } from "node:crypto";
import type { Bench } from "../bench.js";
import { LANDLORD, startOurs, startSubscribers } from "../contestants/start.js";
import { loadEach } from "../load.js";
import { AGREE } from "../operations.js";
import { atMost, number, type PartReport } from "../report.js";
import { inRounds, median, medianRatio } from "../rounds.js";
import { tokensOfTwoClasses } from "./followers.js";
import { proposedAnew } from "./proposed-items.js";

const CHANNELS = 1_000;
const WRITERS = 8;
const ACTS_PER_SECOND = 100;
const NAMES = ["alone", "beside them"] as const;

/**
 * Acts on a server that holds many subscriptions which nothing that is done
 * concerns, and on one that holds none.
 */
export async function measureIdleChannels(bench: Bench): Promise<PartReport[]> {
  const {
    node,
    issuer,
    filled,
    options: { rounds, seconds },
  } = bench;
  const databaseUrl = await filled(1);
  const ground = { node, issuer, databaseUrl };
  const tokens = await tokensOfTwoClasses(bench, databaseUrl, CHANNELS);
  const [alone, beside, clients] = await Promise.all([
    startOurs(ground),
    startOurs(ground),
    startSubscribers(ground),
  ]);
  const token = await issuer.issue(LANDLORD);
  try {
    const query =
      "subscription Subject($filter: ChangeFilter) { changes(filter: $filter) { cursor changes { id } } }";
    for (const one of tokens) {
      await clients.ask(
        {
          open: {
            url: `${beside.url.replace("http", "ws")}/graphql`,
            tokens: [one],
            query,
            variables: { filter: { subjectId: randomUUID() } },
          },
        },
        "opened",
      );
    }
    const acts = async (name: (typeof NAMES)[number]) => {
      const server = { alone, "beside them": beside }[name];
      const inputs = (await proposedAnew(databaseUrl, "app", ACTS_PER_SECOND * seconds)).map(
        ({ id, version }) => ({ input: { id, expectedVersion: version } }),
      );
      const before = await server.usage();
      const done = await loadEach(
        node,
        server.url,
        { token, query: AGREE },
        inputs,
        inputs.length,
        WRITERS,
      );
      const after = await server.usage();
      return {
        perSecond: inputs.length / done.seconds,
        cpuMs: ((after.cpuSeconds - before.cpuSeconds) / inputs.length) * 1000,
      };
    };
    for (const name of NAMES) await acts(name);
    const measured = await inRounds(rounds, NAMES, acts);
    return [
      {
        title: `Acts beside ${CHANNELS} channels that none of them concerns`,
        note:
          `${rounds} alternating rounds of ${ACTS_PER_SECOND * seconds} acts by ${WRITERS} ` +
          `writers, on one server with ${CHANNELS} operations that each look for another ` +
          "subject, and on one without.",
        columns: ["server", "acts/s", "CPU ms/act"],
        rows: NAMES.map((name) => [
          name,
          number(median(measured[name].map(({ perSecond }) => perSecond)), 0),
          number(median(measured[name].map(({ cpuMs }) => cpuMs)), 2),
        ]),
        targets: [
          atMost(
            "CPU of an act beside them, to one without them",
            1.2,
            medianRatio(measured["beside them"], measured.alone, ({ cpuMs }) => cpuMs),
          ),
        ],
      },
    ];
  } finally {
    await Promise.all([alone, beside, clients].map((one) => one.stop()));
  }
}
