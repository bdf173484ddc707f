import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { DataSource } from "typeorm";
import { WebSocketServer } from "ws";
import type { Audience } from "../authorisation/audience.js";
import type { IsConcerned } from "../authorisation/rights.js";
import { type Viewer, viewerClassOf } from "../authorisation/viewer.js";
import { Member } from "../changes/member.js";
import type { LiveOperation } from "../changes/live-operation.js";
import { Gate } from "../changes/gate.js";
import type { LiveHub } from "../changes/live-hub.js";
import { Refusal } from "../errors.js";
import type { Documents } from "../graphql/documents.js";
import { admit, finish, run } from "../graphql/run-operation.js";
import { readDenialMode } from "../graphql/denials.js";
import { keyOf } from "../graphql/key-of.js";
import { type LogMasked, maskError } from "../graphql/mask-error.js";
import { RequestContext } from "../request-context.js";
import { authorizationOf } from "./connection-params.js";
import type { HttpServer } from "./http.js";
import { repeatedField } from "./http-fields.js";
import { languageOf } from "./http-language.js";
import { isAllowedOrigin } from "./http-origin.js";
import { onWebSocketUpgrade } from "./http-upgrade.js";
import type { Logger } from "./log.js";
import { Sessions } from "./sessions.js";
import {
  type Asked,
  type Acknowledged,
  type StartOperation,
  type Closing,
  type Line,
  speakGraphQL,
} from "./websocket-protocol.js";
import { rootOf } from "./subscription-root.js";

const MAX_SESSIONS_OF_A_PERSON = 20;
const MAX_SESSIONS = 20_000;
/**
 * How many log-ins run at once. When thousands come back at once they wait here, rather than each
 * for a connection, which nobody can do for longer than seconds.
 */
const LOG_INS_AT_ONCE = 8;
const MAX_MESSAGE_BYTES = 64 * 1024;
const INIT_WAIT_MS = 5_000;
const KEEP_ALIVE_MS = 15_000;

export interface WebSocketParts {
  readonly log: Logger;
  readonly logMasked: LogMasked;
  readonly allowedOrigins: readonly string[];
  readonly database: DataSource;
  readonly hub: LiveHub;
  /** Whose rights follow from a row, by its table. */
  readonly rights: ReadonlyMap<string, IsConcerned>;
  readonly documentsFor: (audience: Audience) => Documents;
  /** Finds the viewer of an authorization. Throws a Refusal for a token that is not good. */
  readonly authenticate: (authorization: string | undefined) => Promise<Viewer>;
}

/**
 * Serves subscriptions at `/graphql`, by the protocol graphql-transport-ws. Close codes, as the
 * stock client reads them: 4401 bad token (final), 4403 token expired or rights changed (come back
 * with a fresh one), 1012 restarting and 1013 too slow (come back). Never 4500, and no `complete`
 * while draining: clients would not come back.
 */
export function serveWebSocket(
  { server, connections }: HttpServer,
  parts: WebSocketParts,
): { drain(): Promise<void> } {
  const sessions = new Sessions(parts.rights);
  const logIns = new Gate(LOG_INS_AT_ONCE);
  const authenticate: WebSocketParts["authenticate"] = (authorization) =>
    authorization === undefined
      ? parts.authenticate(undefined)
      : logIns.pass(() => parts.authenticate(authorization));
  parts.hub.beforeDelivery((change) => sessions.closeChanged(change));

  parts.hub.onAnotherLog(() => {
    for (const socket of sockets.clients) socket.close(1012, "Restarting");
  });

  const sockets = new WebSocketServer({
    noServer: true,
    path: "/graphql",
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    verifyClient: ({ req }, answer) => {
      if (repeatedField(req)) answer(false, 400, "A header stands more than once.");
      else if (isAllowedOrigin(req, parts.allowedOrigins)) answer(true);
      else answer(false, 403, "Pages of this origin may not connect.");
    },
  });
  onWebSocketUpgrade(server, connections, (request, connection, head) => {
    sockets.handleUpgrade(request, connection, head, (socket) =>
      sockets.emit("connection", socket, request),
    );
  });
  speakGraphQL<Viewer>(sockets, {
    initWaitMs: INIT_WAIT_MS,
    keepAliveMs: KEEP_ALIVE_MS,
    log: parts.log,
    logIn: (line, params) => logIn({ authenticate, sessions }, line, params),
    admit: (line, viewer, asked) => admitAndLog(parts, { line, viewer, ...asked }),
  });

  return {
    async drain() {
      for (const socket of sockets.clients) socket.close(1012, "Restarting");
      const deadline = setTimeout(
        () => sockets.clients.forEach((socket) => socket.terminate()),
        2_000,
      );
      await new Promise((done) => sockets.close(done));
      clearTimeout(deadline);
    },
  };
}

async function logIn(
  {
    authenticate,
    sessions,
  }: Pick<WebSocketParts, "authenticate"> & { readonly sessions: Sessions },
  { socket, request }: Line,
  params: Record<string, unknown> | undefined,
): Promise<Acknowledged<Viewer> | Closing> {
  try {
    const { rightsChanges } = sessions;
    const viewer = await authenticate(authorizationOf(params, request.headers));
    if (socket.readyState !== socket.OPEN) return { code: 1001, reason: "Gone while it logged in" };
    // The token has expired within the tolerance for clocks that differ. If the server acknowledged
    // and then closed, the stock client would come back at once, and again.
    if (viewer.expiresAt !== null && viewer.expiresAt <= Date.now())
      return { code: 4403, reason: "Session expired" };
    // rights changed during the log-in: the client comes back and gets today's
    if (sessions.rightsChanges !== rightsChanges) return { code: 4403, reason: "Rights changed" };
    if (sessions.size >= MAX_SESSIONS || sessions.countOf(viewer) >= MAX_SESSIONS_OF_A_PERSON)
      return { code: 1013, reason: "Too many connections" };
    sessions.open(socket, viewer);
    return {
      session: viewer,
      payload: {
        sessionExpiresAt:
          viewer.expiresAt === null ? null : new Date(viewer.expiresAt).toISOString(),
      },
    };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "UNAUTHENTICATED")
      return { code: 1013, reason: "Try again later" };
    return error.extensions.expired
      ? { code: 4403, reason: "Session expired" }
      : { code: 4401, reason: "Unauthorized" };
  }
}

/** An operation that a viewer asks for over a socket. */
interface Subscription extends Asked {
  readonly line: Line;
  readonly viewer: Viewer;
}

async function admitAndLog(
  parts: WebSocketParts,
  subscription: Subscription,
): Promise<readonly GraphQLFormattedError[] | StartOperation> {
  const startedAt = performance.now();
  const answer = await admitSubscription(parts, subscription).catch((error: unknown) => [
    error instanceof GraphQLError
      ? error
      : new GraphQLError("Unexpected", { originalError: error as Error, path: [] }),
  ]);
  const errors = Array.isArray(answer)
    ? answer.map((error) => maskError(error, parts.logMasked))
    : [];
  // an error message would end the subscription for good
  if (errors.some(isPassing)) subscription.line.socket.close(1013, "Try again later");
  const operationName = Array.isArray(answer) ? undefined : answer.name;
  parts.log.info(
    {
      operationName,
      audience: subscription.viewer.audience,
      durationMs: Math.round(performance.now() - startedAt),
      codes: errors.length ? errors.map((error) => error.extensions?.code) : undefined,
    },
    "subscribe",
  );
  return Array.isArray(answer) ? errors : answer.begin;
}

/**
 * Prepares and refuses as HTTP does, then finds what the hub needs. @returns why the operation is
 * refused, or how it begins.
 */
async function admitSubscription(
  { database, hub, documentsFor, logMasked }: WebSocketParts,
  { line: { socket, connection, request }, viewer, id, payload }: Subscription,
): Promise<GraphQLError[] | { name: string | undefined; begin: StartOperation }> {
  const prepared = documentsFor(viewer.audience).prepare(payload.query, payload.operationName);
  if (Array.isArray(prepared)) return prepared;
  const variables = payload.variables ?? {};
  const mode = readDenialMode(payload.extensions?.["GraphQL-Denied-Fields"]);
  const refused = admit({ prepared, variables, mode, transport: "ws" });
  if (refused.length > 0) return [...refused];

  const { args, selects, shared } = rootOf(prepared, variables);
  const place = typeof args.after === "string" ? await hub.resume(args.after, viewer) : undefined;
  const viewerClass = viewerClassOf(viewer);
  const language = languageOf(request.headers["accept-language"]);
  const operation: LiveOperation = {
    key: keyOf([
      payload.query,
      prepared.operationName,
      mode,
      language,
      Object.entries(shared).sort(([a], [b]) => (a < b ? -1 : 1)),
    ]),
    viewerClass,
    selection: selects(args),
    async execute(batch) {
      const context = new RequestContext({ database, hub, viewer: viewerClass, language });
      try {
        const told = finish(
          await run({ prepared, rootValue: batch, context, variables: shared }),
          prepared,
          { mode, maskError: (error) => maskError(error, logMasked), variables: shared },
        );
        const passing = told.errors?.find(isPassing);
        if (passing)
          throw new Error(`A live operation answered ${String(passing.extensions?.code)}.`);
        return JSON.stringify(told);
      } finally {
        await context.release();
      }
    },
  };
  return {
    name: prepared.operationName,
    begin: () => hub.subscribe(operation, new Member({ socket, connection, id, viewer }), place),
  };
}

const PASSING = new Set(["INTERNAL_SERVER_ERROR", "SERVICE_UNAVAILABLE", "QUERY_TIMEOUT"]);
/**
 * Whether an error may pass. A batch with such an error is tried again rather than delivered:
 * nobody may take the absence of data for data.
 */
const isPassing = (error: GraphQLFormattedError): boolean =>
  PASSING.has(String(error.extensions?.code));
