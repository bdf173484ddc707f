/** Lets the test server drop what the run made and stop, also after failed tests. */
export default async function tearDown(): Promise<void> {
  const child = globalThis.testServer;
  if (!child || child.exitCode !== null) return;
  const code = new Promise((done) => child.once("exit", done));
  child.disconnect();
  if ((await code) !== 0)
    throw new Error(`The test server ended with code ${await code}; its reason stands above.`);
}
