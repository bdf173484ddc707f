import { createRequire } from "node:module";
import type { default as JestSequencer } from "@jest/test-sequencer" with {
  "resolution-mode": "require",
};

const { default: Sequencer } = createRequire(import.meta.url)(
  "@jest/test-sequencer",
) as typeof JestSequencer;
type Tests = Parameters<InstanceType<typeof Sequencer>["allFailedTests"]>[0];

/**
 * The files that take by far the longest. Those that mostly wait stand first, so that others use
 * the cores.
 */
const LONG = [
  "soak/soak",
  "advice/procedure-acts",
  "authorisation/leaks",
  "server/start",
  "server/silent-database",
  "first-data/load-first-data",
  "acts/locks",
  "persistence/upgrades",
  "postgres/embedded-postgres",
  "calendar/calendar-item-acts",
  "acts/offers",
  "graphql/compiled",
];

/**
 * Starts the longest files first. Jest itself starts with the files that took longest, but before
 * its first run it knows only their sizes. A long file that starts last keeps one core busy while
 * the others have nothing left to do.
 */
export default class LongestFirst extends Sequencer {
  override async sort(tests: Tests): Promise<Tests> {
    const placeOf = ({ path }: Tests[number]) => {
      const place = LONG.findIndex((name) => path.endsWith(`/test/${name}.test.ts`));
      return place === -1 ? LONG.length : place;
    };
    return [...(await super.sort(tests))].sort((one, other) => placeOf(one) - placeOf(other));
  }
}
