import { chmod, mkdtemp, realpath, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "../../src/postgres/embedded-postgres.js";
import { prepareDatabase } from "../../src/server/prepare-database.js";
import { dropTemplates, makeTemplates } from "./database.js";
import { insertFixture } from "./fixture.js";

// The global setup starts this process beside Jest. Jest would load a setup in TypeScript as
// CommonJS, in which the server's own modules do not run. This process ends when its channel to
// Jest closes, so it leaves nothing behind when Jest is interrupted or killed.

const server = process.env.DATABASE_URL
  ? { url: process.env.DATABASE_URL, stop: async () => {} }
  : await startTemporaryServer();
const template = `samenspraak_template_${process.pid}`;
const closed = new Promise((done) => process.once("disconnect", done));
try {
  await makeTemplates(server.url, template, { empty: prepareDatabase, world: insertFixture });
  process.send?.({ url: server.url, template });
  await closed;
} finally {
  await dropTemplates(server.url, template).finally(() => server.stop());
}

/** Starts an embedded PostgreSQL that does not wait for the disk, in a folder of its own. */
async function startTemporaryServer() {
  const dataFolder = await mkdtemp(join(await roomiestFolder(), "samenspraak-test-"));
  await chmod(dataFolder, 0o711);
  const { url, stop } = await startEmbeddedPostgres({ dataFolder, durable: false });
  const place = await realpath(join(dataFolder, "postgres"));
  const remove = () =>
    Promise.all([place, dataFolder].map((path) => rm(path, { recursive: true, force: true })));
  return { url, stop: () => stop().finally(remove) };
}

/**
 * The folder in memory, if the system offers enough of it; otherwise the folder for temporary
 * files. The tests clone hundreds of databases there, one for each test.
 */
async function roomiestFolder(): Promise<string> {
  const memory = await statfs("/dev/shm").catch(() => null);
  return memory && memory.bavail * memory.bsize > 4 * 1024 ** 3 ? "/dev/shm" : tmpdir();
}
