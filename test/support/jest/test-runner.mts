import { createRequire, register } from "node:module";
import { pathToFileURL } from "node:url";
import type { JestEnvironment } from "@jest/environment";
import "reflect-metadata";
import { type Globals, setGlobals } from "./globals.mjs";
import { withoutFollowingPromises } from "./running-test.mjs";

const GLOBALS = new URL("./globals.mts", import.meta.url).href;
const RESOLVE = `export const resolve = (specifier, context, next) => specifier === "@jest/globals"
  ? { url: ${JSON.stringify(GLOBALS)}, format: "module", shortCircuit: true }
  : next(specifier, context);`;
register(`data:text/javascript,${encodeURIComponent(RESOLVE)}`);

const require = createRequire(import.meta.url);
type Circus = (...args: unknown[]) => Promise<unknown>;
const { default: circus } = require("jest-circus/runner") as { default: Circus };
let files = 0;

// Jest lets go of a process by no longer listening to it. What the files left for each other ends
// with the process; the test server drops its databases.
process.on("removeListener", (event) => {
  if (event === "message") process.exit();
});

/**
 * Runs a file with Jest's own test runner, but lets Node load the modules. Jest would load every
 * module and build every schema again for each file; Node does so once in each process. So the next
 * file finds whatever a module keeps.
 */
export default async function run(
  ...[globalConfig, config, environment, , path, send]: [
    globalConfig: unknown,
    config: unknown,
    environment: JestEnvironment,
    runtime: unknown,
    path: string,
    send: unknown,
  ]
): Promise<unknown> {
  files += 1;
  const again = `?run=${files}`;
  const runtime = {
    // Circus keeps the tests of a file in its modules.
    requireInternalModule(module: string): unknown {
      delete require.cache[module];
      return withoutFollowingPromises((): unknown => require(module));
    },
    requireModule: (module: string): unknown => require(module),
    setGlobalsForRuntime(globals: Omit<Globals, "jest">) {
      setGlobals({ ...globals, jest: jestIn(environment) });
    },
    unstable_shouldLoadAsEsm: () => true,
    unstable_importModule: (module: string): Promise<unknown> =>
      import(pathToFileURL(module).href + (module === path ? again : "")),
    enterTestCode: () => undefined,
    leaveTestCode: () => undefined,
  };
  return circus(globalConfig, config, environment, runtime, path, send);
}

/** The functions of `jest` that tests use. None replaces modules, because modules stay loaded. */
function jestIn({ moduleMocker, fakeTimersModern }: JestEnvironment): Globals["jest"] {
  const [mocker, timers] = [moduleMocker!, fakeTimersModern!];
  return {
    fn: mocker.fn.bind(mocker),
    spyOn: mocker.spyOn.bind(mocker),
    restoreAllMocks: () => mocker.restoreAllMocks(),
    useFakeTimers: (fake) => timers.useFakeTimers(fake),
    useRealTimers: () => timers.useRealTimers(),
  };
}
