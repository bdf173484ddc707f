import { createRequire } from "node:module";
import type { default as JestRunner } from "jest-runner" with { "resolution-mode": "require" };

const { default: TestRunner } = createRequire(import.meta.url)("jest-runner") as typeof JestRunner;
type Run = InstanceType<typeof TestRunner>["runTests"];
type Tests = Parameters<Run>[0];

/**
 * Files that need a process of their own. Most declare what no module declares; schemas that are
 * built after them would have it. One counts on statements having names, of which a process gives
 * out only so many.
 */
const ALONE = [
  "/test/server/new-module.test.ts",
  "/test/acts/lifecycle.test.ts",
  "/test/acts/permissions.test.ts",
  "/test/persistence/lost-connection.test.ts",
];
const isAlone = ({ path }: Tests[number]) => ALONE.some((name) => path.endsWith(name));

/**
 * Jest's own runner with new processes for each run. A process keeps the modules that it has loaded
 * (`test-runner.mts`). Jest runs a few fast files in its own process; when it watches, that process
 * would go on with the modules as they were before somebody saved them.
 */
export default class RunnerInProcesses extends TestRunner {
  override async runTests(...[tests, watcher, options]: Parameters<Run>): Promise<void> {
    const { maxWorkers } = this._globalConfig;
    const runs = groupsOf(tests).map((group) => {
      // Jest starts all processes at once, and reads how many when it starts.
      const processes = Math.min(group.length, maxWorkers);
      Object.assign(this, { _globalConfig: { ...this._globalConfig, maxWorkers: processes } });
      return super.runTests(group, watcher, { ...options, serial: false });
    });
    await Promise.all(runs);
  }
}

/** Groups the tests: those in one group run in the same processes. */
function groupsOf(tests: Tests): Tests[] {
  const together = tests.filter((test) => !isAlone(test));
  const alone = tests.filter(isAlone).map((test) => [test]);
  return together.length > 0 ? [together, ...alone] : alone;
}
