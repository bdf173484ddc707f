import { createRequire } from "node:module";

type JestSequencer = typeof import("@jest/test-sequencer", {
  with: { "resolution-mode": "require" },
});
const { default: Sequencer } = createRequire(import.meta.url)(
  "@jest/test-sequencer",
) as JestSequencer;
type Tests = Parameters<InstanceType<typeof Sequencer>["allFailedTests"]>[0];

/** Those that take by far the longest. What waits most stands first, so that others use the cores. */
const LONG = [
  "soak/soak",
  "authorisation/leaks",
  "advice/procedure-acts",
  "acts/offers",
  "server/start",
  "server/silent-database",
  "persistence/upgrades",
  "persistence/embedded-postgres",
  "first-data/load-first-data",
  "calendar/calendar-item-acts",
];

/**
 * Jest begins with the files that took longest, but where it has not run before it knows sizes only.
 * A long one that begins last keeps one core busy while the others have nothing left to do.
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
