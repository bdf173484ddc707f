import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { promisify } from "node:util";
import type { BaseContext } from "@apollo/server";
import compression from "compression";
import { answerJson, setCommonHeaders } from "./http-answer.js";
import { isForEvents } from "./event-stream.js";
import { ClientGone, HttpRefusal } from "./http-body.js";
import {
  type Exchange,
  type HttpParts,
  pathOf,
  requestIdOf,
  takeAbsoluteTarget,
  type LogEntry,
} from "./http-exchange.js";
import { Connections } from "./http-connections.js";
import { repeatedField } from "./http-fields.js";
import { answerGraphQL } from "./http-graphql.js";
import { writeLogLine } from "./http-log.js";
import { answerPreflight, isAllowedOrigin } from "./http-origin.js";
import { answerPage, isForReading } from "./http-page.js";
import { refuse, refuseUnreadable } from "./http-refusal.js";

/**
 * Packs answers of a kilobyte or more, as the client accepts: brotli or gzip. Its types are those of
 * Express, of which it uses nothing but what Node has.
 */
const compress = promisify(
  compression() as unknown as (
    request: IncomingMessage,
    response: ServerResponse,
    done: () => void,
  ) => void,
);

export interface HttpServer {
  readonly server: Server;
  readonly connections: Connections;
}

/**
 * Makes the HTTP server: GraphQL at `/graphql`, health at `/health/live` and `/health/ready`. It
 * does not listen yet.
 */
export function createHttpServer<Context extends BaseContext>(
  parts: HttpParts<Context>,
): HttpServer {
  // Limits for slow senders: the head within 10 s, the whole request within 20 s, checked every 2
  // s.
  const server = createServer({
    headersTimeout: 10_000,
    requestTimeout: 20_000,
    connectionsCheckingInterval: 2000,
    keepAliveTimeout: 65_000,
  });
  const connections = new Connections(server);
  const take = (request: IncomingMessage, response: ServerResponse) => {
    if (connections.admits(request, response)) void exchange(parts, request, response);
  };
  server.on("request", take);
  server.on("checkContinue", take);
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    const answer = connections.answerOn(socket);
    // Unreadable bytes after a whole request must not take the answer from that request.
    if (answer?.req.complete && !answer.writableFinished) connections.endBehindAnswer(socket);
    else refuseUnreadable(error, socket, answer);
  });
  return { server, connections };
}

async function exchange<Context extends BaseContext>(
  parts: HttpParts<Context>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const startedAt = performance.now();
  takeAbsoluteTarget(request);
  const logEntry: LogEntry = { requestId: requestIdOf(request), codes: [] };
  response.on("error", () => undefined);
  request.on("error", () => undefined);
  response.once("close", () => {
    const durationMs = performance.now() - startedAt;
    writeLogLine({ log: parts.log, request, response, logEntry, durationMs });
    if (!logEntry.isOperation) return;
    const { operationType: operation, codes } = logEntry;
    const traceparent = request.headers.traceparent as string | undefined;
    parts.observer.answered({ transport: "http", operation, codes, durationMs, traceparent });
  });
  setCommonHeaders(request, response, logEntry.requestId);
  try {
    await compress(request, response);
    await route({ parts, request, response, logEntry });
  } catch (error) {
    if (!(error instanceof ClientGone)) await refuse({ parts, request, response, logEntry }, error);
  }
}

async function route<Context extends BaseContext>(exchange: Exchange<Context>): Promise<void> {
  const { parts, request, response } = exchange;
  const repeated = repeatedField(request);
  if (repeated)
    throw new HttpRefusal(400, {
      code: "BAD_REQUEST",
      message: `The header ${repeated} stands more than once.`,
    });
  if (!isAllowedOrigin(request, parts.allowedOrigins))
    throw new HttpRefusal(403, {
      code: "FORBIDDEN",
      message: "Pages of this origin may not call this server.",
    });
  if (request.headers.origin !== undefined) {
    response.setHeader("access-control-allow-origin", request.headers.origin);
    response.setHeader(
      "access-control-expose-headers",
      "x-request-id, retry-after, www-authenticate",
    );
  }
  switch (pathOf(request)) {
    case "/graphql":
      if (request.method === "OPTIONS") return answerPreflight(response);
      allowMethods(request, "GET", "POST");
      response.setHeader("vary", "origin, accept");
      if (isForEvents(request)) return parts.answerWithEvents(exchange);
      return isForReading(request)
        ? answerPage(request, response, parts.example)
        : answerGraphQL(exchange);
    case "/health/live":
      allowMethods(request, "GET", "HEAD");
      return answerJson(response, 200, { status: "live" });
    case "/health/ready": {
      allowMethods(request, "GET", "HEAD");
      const ready = await parts.ready().catch(() => false);
      return answerJson(response, ready ? 200 : 503, { status: ready ? "ready" : "not ready" });
    }
    default:
      throw new HttpRefusal(404, {
        code: "NOT_FOUND",
        message: "There is nothing here; GraphQL is at /graphql.",
      });
  }
}

function allowMethods(request: IncomingMessage, ...methods: readonly string[]): void {
  const allow = methods.join(", ");
  if (!methods.includes(request.method ?? ""))
    throw new HttpRefusal(405, {
      code: "BAD_REQUEST",
      message: `Only ${allow} can be used here.`,
      headers: { allow },
    });
}
