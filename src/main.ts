import { setTimeout as wait } from "node:timers/promises";
import type { DataSource } from "typeorm";
import { type Config, readConfig } from "./config.js";
import { startEmbeddedPostgres } from "./postgres/embedded-postgres.js";
import { createLog, type Logger } from "./server/log.js";
import type { RunningServer } from "./server/server.js";

/**
 * How long main() waits for the embedded PostgreSQL to finish starting after a signal to stop: a
 * cluster that is half made has to be completed.
 */
const LET_START_MS = 5_000;

/**
 * The modules that take long to load. They load while PostgreSQL starts. A configuration that is
 * refused loads none of them.
 */
const loadParts = async () => ({
  ...(await import("./server/prepare-database.js")),
  ...(await import("./identity/token-verifier.js")),
  ...(await import("./identity/development-issuer.js")),
  ...(await import("./server/server.js")),
  ...(await import("./first-data/load-first-data.js")),
  ...(await import("./server/welcome.js")),
  ...(await import("./modules.js")),
});
type Parts = Awaited<ReturnType<typeof loadParts>>;

/**
 * Starts everything, waits for SIGTERM or Ctrl-C, and stops everything. A signal stops it in the
 * middle of starting too, whatever the start is waiting for.
 */
async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  // The listeners stay until the end: under `npm start` Ctrl-C can come twice, and the second one
  // would end the process in the middle of stopping.
  const stopping = new Promise<void>((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => resolve());
  });

  const loading = loadParts();
  loading.catch(() => undefined); // whoever awaits the parts gets the error
  const starting = config.databaseUrl
    ? undefined
    : startEmbeddedPostgres({ dataFolder: config.dataFolder });
  const postgres = await Promise.race([starting, stopping.then(() => wait(LET_START_MS))]);
  const databaseUrl = config.databaseUrl ?? postgres?.url;
  if (!databaseUrl) return; // everything that was started so far ends with this process
  const died = postgres?.died.then(() => {
    log.error(
      "The embedded PostgreSQL ended, though nobody stopped it: this server stops too. Start it again.",
    );
    process.exitCode = 1;
  });
  const over = Promise.race([stopping, ...(died ? [died] : [])]);
  try {
    const server = await Promise.race([
      loading.then((parts) => startOn(parts, databaseUrl, { config, log })),
      over,
    ]);
    if (!server) return;
    log.info(
      {
        port: server.port,
        metricsPort: server.metricsPort ?? undefined,
        node: process.versions.node,
        pid: process.pid,
      },
      "started",
    );
    try {
      await Promise.race([
        loading
          .then(({ welcome }) => welcome(config, server))
          .then((text) => process.stdout.write(text))
          .then(() => over),
        over,
      ]);
    } finally {
      log.info("stopping");
      await server.stop();
      log.info("stopped");
    }
  } finally {
    await postgres?.stop();
  }
}

const ISSUER_IN_TROUBLE =
  "No token can be verified now: look at OIDC_ISSUER and at the issuer. It is asked again at the next token.";

async function startOn(
  {
    prepareDatabase,
    remoteVerifier,
    developmentVerifier,
    startServer,
    loadFirstData,
    modules,
  }: Parts,
  databaseUrl: string,
  { config, log }: { readonly config: Config; readonly log: Logger },
): Promise<RunningServer> {
  const prepared = await prepareDatabase(databaseUrl, undefined, config.roleSecret);
  if (prepared) log.info(prepared, "The database was brought to this version.");
  const remote = config.oidcIssuer
    ? await remoteVerifier(config.oidcIssuer, config.oidcAudience)
    : undefined;
  // Nobody waits for this: an issuer that is down for a while does not keep the server down.
  void remote?.findTrouble().then((trouble) => {
    if (trouble) log.warn({ issuer: config.oidcIssuer, trouble }, ISSUER_IN_TROUBLE);
  });
  const verifier =
    remote ??
    (await developmentVerifier(config.dataFolder, config.oidcAudience, config.production));
  const fill = config.firstData
    ? (database: DataSource) => loadFirstData(databaseUrl, database, modules)
    : undefined;
  return startOnFreePort(config, (port) =>
    startServer({ ...config, port }, databaseUrl, { verifier, log, fill }),
  );
}

/**
 * Starts the server on the configured port. When 4000 is only the default and another process has
 * it, the server takes a free port. @throws when PORT was set and is taken.
 */
async function startOnFreePort(
  config: Config,
  start: (port: number) => Promise<RunningServer>,
): Promise<RunningServer> {
  try {
    return await start(config.port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    if (config.portIsGiven)
      throw new Error(`Port ${config.port} is taken. Set PORT to another one.`);
    return start(0);
  }
}

main()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  })
  .finally(() => process.exit()); // exit() also ends what still waits for a silent database
