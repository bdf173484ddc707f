import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { DataSource } from "typeorm";
import { AUDIENCES } from "../authorisation/audience.js";
import { Clock } from "../changes/clock.js";
import { LiveHub } from "../changes/live-hub.js";
import { PostgresChangeFeed } from "../changes/postgres-change-feed.js";
import type { Config } from "../config.js";
import { kindOf } from "../errors.js";
import type { LogMasked } from "../graphql/mask-error.js";
import { Authenticator } from "../identity/authenticate.js";
import type { TokenVerifier } from "../identity/token-verifier.js";
import { openDatabase } from "../persistence/database.js";
import { poolOf } from "../persistence/pool.js";
import { urlAs } from "../persistence/login-roles.js";
import { WriteTrial } from "../persistence/try-writing.js";
import { RequestContext } from "../request-context.js";
import { createApollo } from "./apollo.js";
import { languageOf } from "./http-language.js";
import { answerWithEvents } from "./event-stream.js";
import { createHttpServer } from "./http.js";
import { Live } from "./live.js";
import type { Logger } from "./log.js";
import { forEachAudience, ours, type Served } from "./serve.js";
import { observe } from "./observe.js";
import { serveWebSocket } from "./websocket.js";

const LET_GO_MS = 5_000;
/**
 * How often the watchdog looks. A task that has long had no good round gets new connections, and as
 * long again to do well on them.
 */
const RENEW_EVERY_MS = 10_000;

export interface RunningServer {
  /** The address at which it listens, without a path: `http://localhost:4000`. */
  readonly url: string;
  readonly port: number;
  /** Where its metrics are read; null: nowhere. */
  readonly metricsPort: number | null;
  readonly database: DataSource;
  readonly hub: LiveHub;
  /** It runs by itself; `advance` lets it look at once. */
  readonly clock: Pick<Clock, "advance">;
  /**
   * Takes no more requests, sends sockets away so that they come back elsewhere, finishes what is
   * under way, and lets go of the database.
   */
  stop(): Promise<void>;
}

/** What a server is started with, beside its settings and its database. */
interface ServerParts {
  readonly verifier: TokenVerifier;
  readonly log: Logger;
  /** Must settle before anybody can ask: to an empty database every good token is a bad one. */
  readonly fill?: ((database: DataSource) => Promise<unknown>) | undefined;
  /** What the server serves, gathered from its modules. */
  readonly served?: Served;
}

/**
 * Starts one server on a prepared database.
 *
 * @param databaseUrl of the role that prepared it.
 * @throws when the port is taken (EADDRINUSE) or the database cannot be reached.
 */
export async function startServer(
  config: Config,
  databaseUrl: string,
  { verifier, log, fill, served = ours }: ServerParts,
): Promise<RunningServer> {
  const [audienceSchemas, documents] = await Promise.all([served.schemas(), served.documents()]);
  const database = await openDatabase({
    databaseUrl,
    entities: served.entities,
    poolSize: config.poolSize,
    roleSecret: config.roleSecret,
  });
  const feedUrl = urlAs("samenspraak_feed", databaseUrl, config.roleSecret);
  const feed = new PostgresChangeFeed(feedUrl, log);
  const hub = new LiveHub(feed, await feed.cursors(config.resumableDays), log);
  await hub.start();
  await feed.start();
  const clock = new Clock({
    url: feedUrl,
    midnight: served.midnight,
    deliver: () => hub.wake(),
    log,
  });
  await clock.start();

  const logMasked: LogMasked = (errorId, error) =>
    log.error({ errorId, ...kindOf(causeOf(error)) }, "An error was masked.");
  const apollos = forEachAudience((audience) =>
    createApollo(audienceSchemas[audience], documents[audience], logMasked),
  );
  await Promise.all(AUDIENCES.map((audience) => apollos[audience].start()));

  const authenticator = new Authenticator(database, verifier);
  const authenticate = (authorization: string | undefined) =>
    authenticator.authenticate(authorization);
  const { observer, metrics, metricsPort, stop: stopObserving } = await observe(config, log);
  const live = new Live({
    ...{ log, observer, logMasked, database, hub, rights: served.rights, authenticate },
    documentsFor: (audience) => documents[audience],
  });
  const tasks = [hub.sequencer, hub.reader, clock.rounds];
  const trial = new WriteTrial(poolOf(database));
  hub.beforeDelivery(({ at }) => metrics?.changeRead(at));
  metrics?.watch({
    pool: poolOf(database),
    connections: () => live.sessions.size,
    lateTasks: () => tasks.filter(({ isLate }) => isLate).length,
  });
  let draining = false;
  const tooLate = new AbortController();
  const http = createHttpServer<RequestContext>({
    log,
    allowedOrigins: config.allowedOrigins,
    identify: (authorization) => authenticator.identify(authorization),
    recognise: (authorization) => authenticator.recognise(authorization),
    apolloFor: (audience) => apollos[audience],
    createContext: ({ viewer, premise }, { headers }) =>
      new RequestContext({
        database,
        hub,
        viewer,
        premise,
        language: languageOf(headers["accept-language"]),
        tooLate: tooLate.signal,
      }),
    releaseContext: (context) => context.release(),
    answerWithEvents: (exchange) => answerWithEvents(live, exchange),
    example: served.example,
    observer,
    operationOf: ({ asked }) => asked.operation,
    ready: async () => !draining && !tasks.some(({ isLate }) => isLate) && (await trial.succeeds()),
  });
  const letGo = async () => {
    await Promise.all(AUDIENCES.map((audience) => apollos[audience].stop()));
    await stopObserving();
    await clock.stop();
    hub.stop();
    await feed.close();
    await database.destroy();
  };
  try {
    await fill?.(database);
    await hub.wake();
    // before the sockets, which would report a taken port in words of their own
    await listen(http.server, config);
  } catch (error) {
    await letGo();
    throw error;
  }
  const sockets = serveWebSocket(http, { log, allowedOrigins: config.allowedOrigins, live });
  const watchdog = setInterval(() => {
    if (!tasks.some(({ isLate }) => isLate)) return;
    feed.renew();
    clock.renew();
  }, RENEW_EVERY_MS);

  const stop = async () => {
    draining = true;
    clearInterval(watchdog);
    live.drain();
    await Promise.all([
      sockets.drain(),
      http.connections.end(config.drainMs, () => tooLate.abort()),
    ]);
    // a silent database must not keep the process
    await Promise.race([letGo(), wait(LET_GO_MS, undefined, { ref: false })]);
  };
  let stopped: Promise<void> | undefined;

  const { port } = http.server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    port,
    metricsPort,
    database,
    hub,
    clock,
    stop: () => (stopped ??= stop()),
  };
}

/** The error that was thrown: graphql wraps it to add the path. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof Error && "originalError" in cause && cause.originalError)
    cause = cause.originalError;
  return cause;
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}
