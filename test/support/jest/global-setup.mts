import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";

declare global {
  /**
   * The global setup hands this to the global teardown: both run in Jest's own process, but as
   * separate modules.
   */
  var testServer: ChildProcess | undefined;
}

/**
 * Prepares the template databases for the whole run; `createDatabase` clones them. The server is
 * the one in `DATABASE_URL`, or else an embedded one (test-server.ts).
 */
export default async function setUp(jest: { rootDir: string }): Promise<void> {
  const child = fork(join(jest.rootDir, "test/support/test-server.ts"), {
    execArgv: ["--import", "@swc-node/register/esm-register"],
    detached: true,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const made = await new Promise<{ url: string; template: string }>((done, failed) => {
    child.once("message", (message) => done(message as { url: string; template: string }));
    child.once("exit", (code) =>
      failed(new Error(`The test server ended with code ${code}; its reason stands above.`)),
    );
  });
  globalThis.testServer = child;
  process.env.TEST_SERVER_URL = made.url;
  process.env.TEST_TEMPLATE = made.template;
}
