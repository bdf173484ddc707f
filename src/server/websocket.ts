import type { GraphQLFormattedError } from "graphql";
import { WebSocketServer } from "ws";
import type { Viewer } from "../authorisation/viewer.js";
import { authorizationOf } from "./connection-params.js";
import type { HttpServer } from "./http.js";
import { repeatedField } from "./http-fields.js";
import { languageOf } from "./http-language.js";
import { isAllowedOrigin } from "./http-origin.js";
import { onWebSocketUpgrade } from "./http-upgrade.js";
import type { Closing, Live } from "./live.js";
import type { Logger } from "./log.js";
import { SocketMember } from "./socket-member.js";
import {
  type Acknowledged,
  type Asked,
  type Line,
  speakGraphQL,
  type StartOperation,
} from "./websocket-protocol.js";

const MAX_MESSAGE_BYTES = 64 * 1024;
const INIT_WAIT_MS = 5_000;
const KEEP_ALIVE_MS = 15_000;

export interface WebSocketParts {
  readonly log: Logger;
  readonly allowedOrigins: readonly string[];
  readonly live: Live;
}

/**
 * Serves subscriptions at `/graphql`, by the protocol graphql-transport-ws. Close codes, as the
 * stock client reads them: 4401 bad token (final), 4403 token expired or rights changed (come back
 * with a fresh one), 1012 restarting and 1013 too slow (come back). Never 4500, and no `complete`
 * while draining: clients would not come back.
 */
export function serveWebSocket(
  { server, connections }: HttpServer,
  { log, allowedOrigins, live }: WebSocketParts,
): { drain(): Promise<void> } {
  const sockets = new WebSocketServer({
    noServer: true,
    path: "/graphql",
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    verifyClient: ({ req }, answer) => {
      if (repeatedField(req)) answer(false, 400, "A header stands more than once.");
      else if (isAllowedOrigin(req, allowedOrigins)) answer(true);
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
    log,
    logIn: (line, params) => logIn(live, line, params),
    admit: (line, viewer, asked) => admit(live, { line, viewer, ...asked }),
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
  live: Live,
  { socket, request }: Line,
  params: Record<string, unknown> | undefined,
): Promise<Acknowledged<Viewer> | Closing> {
  const isGone = () => socket.readyState !== socket.OPEN;
  const viewer = await live.logIn(socket, () => authorizationOf(params, request.headers), isGone);
  if ("code" in viewer) return viewer;
  return {
    session: viewer,
    payload: {
      sessionExpiresAt: viewer.expiresAt === null ? null : new Date(viewer.expiresAt).toISOString(),
    },
  };
}

/** An operation that a viewer asks for over a socket. */
interface Subscription extends Asked {
  readonly line: Line;
  readonly viewer: Viewer;
}

async function admit(
  live: Live,
  { line: { socket, connection, request }, viewer, id, payload }: Subscription,
): Promise<readonly GraphQLFormattedError[] | StartOperation> {
  const { query, operationName, variables, extensions } = payload;
  const admission = await live.admit({
    ...{ viewer, query, operationName, variables },
    language: languageOf(request.headers["accept-language"]),
    deniedFields: extensions?.["GraphQL-Denied-Fields"],
  });
  if ("begin" in admission)
    return () => admission.begin(new SocketMember({ socket, connection, id, viewer }));
  // an error message would end the subscription for good
  if (admission.isPassing) socket.close(1013, "Try again later");
  return admission.errors;
}
