import { randomUUID } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Readable, type Duplex } from "node:stream";
import { pipeline } from "node:stream/promises";
import { HeaderMap, type ApolloServer, type BaseContext, type HTTPGraphQLResponse } from "@apollo/server";
import type { Audience } from "../authorisation/audience.js";
import type { Viewer } from "../authorisation/viewer.js";
import { kindOf, Refusal, statusOf } from "../errors.js";
import { ClientGone, drain, HttpRefusal, isSmall, parseBody, readBody, refuseBodyByHead } from "./http-body.js";
import type { Logger } from "./log.js";

/** What the HTTP server is made of. It knows HTTP, and nothing of tokens, schemas or the database. */
export interface HttpParts<Context extends BaseContext> {
  readonly log: Logger;
  /** Origins, besides the server's own, whose pages may call. */
  readonly allowedOrigins: readonly string[];
  /** Throws a Refusal for a token that is not good; without a token the viewer is the public. */
  authenticate(authorization: string | undefined): Promise<Viewer>;
  apolloFor(audience: Audience): ApolloServer<Context>;
  createContext(viewer: Viewer, request: { requestId: string; headers: IncomingHttpHeaders }): Context;
  /** Called exactly once per context: when its answer has been handed to the socket, or the client has gone. */
  releaseContext(context: Context): Promise<void>;
  /** Whether the database answers and the server is not draining. */
  ready(): Promise<boolean>;
}

const REQUEST_HEADERS = [
  "authorization", "content-type", "accept-language", "x-request-id", "graphql-denied-fields", "graphql-require-preflight",
  "apollo-require-preflight", "x-apollo-operation-name",
].join(", ");

/** What is known of a request by the time its log line is written. */
interface Trail {
  readonly requestId: string;
  operationName?: string;
  audience?: Audience;
  codes: readonly string[];
}

interface Exchange<Context extends BaseContext> {
  readonly parts: HttpParts<Context>;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly trail: Trail;
}

/** GraphQL at `/graphql`, health at `/health/live` and `/health/ready`. Not yet listening. */
export function createHttpServer<Context extends BaseContext>(parts: HttpParts<Context>): Server {
  // Slow senders: the head within 10 s, the whole request within 20 s, looked at every 2 s.
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 2000, keepAliveTimeout: 65_000 });
  const answering = new WeakMap<Duplex, ServerResponse>();
  const take = (request: IncomingMessage, response: ServerResponse) => {
    answering.set(request.socket, response);
    void exchange(parts, request, response);
  };
  server.on("request", take);
  server.on("checkContinue", take);
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => refuseUnreadable(error, socket, answering.get(socket)));
  return server;
}

/** Whether a page of this origin may call: the server's own pages, and those of the origins it was told. No Origin is no page. */
export function isAllowedOrigin(request: IncomingMessage, allowedOrigins: readonly string[]): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || allowedOrigins.includes(origin)) return true;
  // A page elsewhere cannot set this header without a preflight, and that is refused.
  const forwarded = String(request.headers["x-forwarded-proto"] ?? "").split(",", 1)[0]?.trim();
  const scheme = forwarded === "https" || "encrypted" in request.socket ? "https" : "http";
  return origin === `${scheme}://${host}`;
}

async function exchange<Context extends BaseContext>(parts: HttpParts<Context>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const startedAt = performance.now();
  const trail: Trail = { requestId: requestIdOf(request), codes: [] };
  response.on("error", () => undefined);
  request.on("error", () => undefined);
  response.once("close", () => writeLogLine(parts.log, request, response, trail, performance.now() - startedAt));
  setCommonHeaders(request, response, trail.requestId);
  try {
    await route({ parts, request, response, trail });
  } catch (error) {
    if (!(error instanceof ClientGone)) await refuse({ parts, request, response, trail }, error);
  }
}

async function route<Context extends BaseContext>(exchange: Exchange<Context>): Promise<void> {
  const { parts, request, response } = exchange;
  if (!isAllowedOrigin(request, parts.allowedOrigins)) throw new HttpRefusal(403, "FORBIDDEN", "Pages of this origin may not call this server.");
  if (request.headers.origin !== undefined) {
    response.setHeader("access-control-allow-origin", request.headers.origin);
    response.setHeader("access-control-expose-headers", "x-request-id, retry-after, www-authenticate");
  }
  switch (pathOf(request)) {
    case "/graphql":
      if (request.method === "OPTIONS") return answerPreflight(response);
      allowMethods(request, "GET", "POST");
      return answerGraphQL(exchange);
    case "/health/live":
      allowMethods(request, "GET", "HEAD");
      return answerJson(response, 200, { status: "live" });
    case "/health/ready": {
      allowMethods(request, "GET", "HEAD");
      const ready = await parts.ready().catch(() => false);
      return answerJson(response, ready ? 200 : 503, { status: ready ? "ready" : "not ready" });
    }
    default:
      throw new HttpRefusal(404, "NOT_FOUND", "There is nothing here; GraphQL is at /graphql.");
  }
}

async function answerGraphQL<Context extends BaseContext>({ parts, request, response, trail }: Exchange<Context>): Promise<void> {
  refuseBodyByHead(request);
  const viewer = await parts.authenticate(request.headers.authorization);
  trail.audience = viewer.audience;
  const body = request.method === "POST" ? parseBody(request, await readBody(request, response)) : undefined;
  const search = request.url?.slice(pathOf(request).length) ?? "";
  trail.operationName = operationNameOf(body, search);
  let context: Context | undefined;
  try {
    const answer = await parts.apolloFor(viewer.audience).executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method ?? "", headers: headerMapOf(request), search, body },
      context: async () => (context = parts.createContext(viewer, { requestId: trail.requestId, headers: request.headers })),
    });
    await answerWith(answer, response, trail);
  } finally {
    if (context) await parts.releaseContext(context).catch((error: unknown) => logUnknown(parts.log, error, trail.requestId, "A context was not released."));
  }
}

async function answerWith({ status, headers, body }: HTTPGraphQLResponse, response: ServerResponse, trail: Trail): Promise<void> {
  for (const [name, value] of headers) if (name !== "cache-control") response.setHeader(name, value);
  response.statusCode = status ?? 200;
  if (body.kind === "complete") {
    trail.codes = codesIn(body.string);
    response.setHeader("content-length", Buffer.byteLength(body.string));
    // Not awaited: a client that reads slowly must not hold on to what the context holds.
    response.end(body.string);
  } else {
    await pipeline(Readable.from(body.asyncIterator), response).catch(() => response.destroy());
  }
}

// ---- the request

function requestIdOf(request: IncomingMessage): string {
  const given = request.headers["x-request-id"];
  return typeof given === "string" && /^[A-Za-z0-9._-]{1,64}$/.test(given) ? given : randomUUID();
}

const pathOf = (request: IncomingMessage): string => (request.url ?? "").split("?", 1)[0] ?? "";

function allowMethods(request: IncomingMessage, ...methods: readonly string[]): void {
  const allow = methods.join(", ");
  if (!methods.includes(request.method ?? "")) throw new HttpRefusal(405, "BAD_REQUEST", `Only ${allow} can be used here.`, { allow });
}

function headerMapOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  return map;
}

/** What the client calls its operation, for the log: only when it is a name in the sense of GraphQL. */
function operationNameOf(body: unknown, search: string): string | undefined {
  const named = typeof body === "object" && body !== null && "operationName" in body ? body.operationName : new URLSearchParams(search).get("operationName");
  return typeof named === "string" && /^[_A-Za-z][_0-9A-Za-z]{0,99}$/.test(named) ? named : undefined;
}

// ---- the answer

function setCommonHeaders(request: IncomingMessage, response: ServerResponse, requestId: string): void {
  response.setHeader("x-request-id", requestId);
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("cache-control", "no-store");
  response.setHeader("vary", "origin");
  if (request.headers.accept?.includes("application/graphql-response+json")) {
    response.setHeader("content-type", "application/graphql-response+json; charset=utf-8");
  } else {
    response.setHeader("content-type", "application/json; charset=utf-8");
  }
}

function answerPreflight(response: ServerResponse): void {
  response.removeHeader("content-type");
  response.setHeader("access-control-allow-methods", "GET, POST");
  response.setHeader("access-control-allow-headers", REQUEST_HEADERS);
  response.setHeader("access-control-max-age", "600");
  response.statusCode = 204;
  response.end();
}

function answerJson(response: ServerResponse, status: number, answer: unknown): void {
  const text = `${JSON.stringify(answer)}\n`;
  response.setHeader("content-length", Buffer.byteLength(text));
  response.statusCode = status;
  response.end(text);
}

async function refuse<Context extends BaseContext>({ parts, request, response, trail }: Exchange<Context>, thrown: unknown): Promise<void> {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const refusal = thrown instanceof Refusal ? thrown : mask(parts.log, thrown, trail.requestId);
  trail.codes = [refusal.code];
  if (refusal instanceof HttpRefusal) for (const [name, value] of Object.entries(refusal.headers)) response.setHeader(name, value);
  if (refusal.code === "UNAUTHENTICATED") response.setHeader("www-authenticate", "Bearer");
  if (typeof refusal.extensions.retryAfterMs === "number") response.setHeader("retry-after", Math.ceil(refusal.extensions.retryAfterMs / 1000));
  const status = refusal instanceof HttpRefusal ? refusal.status : statusOf(refusal.code);
  const answer = { errors: [{ message: refusal.message, extensions: refusal.extensions }] };
  if (request.complete || isSmall(request)) answerJson(response, status, answer);
  else await answerUnreadUpload(request, response, status, answer);
}

/**
 * Answers a request whose body was not read to its end. Closing at once would make the kernel send a reset, which can overtake the
 * answer and show the sender ECONNRESET instead of it. So the whole answer goes out, what still comes in is thrown away within
 * bounds, and only then the connection is closed.
 */
async function answerUnreadUpload(request: IncomingMessage, response: ServerResponse, status: number, answer: unknown): Promise<void> {
  const text = `${JSON.stringify(answer)}\n`;
  response.writeHead(status, { connection: "close", "content-length": Buffer.byteLength(text) });
  response.write(text);
  await drain(request, response);
  response.end();
}

/** What Node could not read as HTTP, or what came too slowly: answered when that is still possible, closed in any case. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex, response: ServerResponse | undefined): void {
  const isAnswering = response !== undefined && response.headersSent && !response.writableFinished;
  if (!socket.writable || error.code === "ECONNRESET" || isAnswering) {
    socket.destroy();
    return;
  }
  const [line, message] = UNREADABLE[error.code ?? ""] ?? ["400 Bad Request", "This is not a request that can be read."];
  const text = `${JSON.stringify({ errors: [{ message, extensions: { code: "BAD_REQUEST" } }] })}\n`;
  const head = ["content-type: application/json; charset=utf-8", `content-length: ${Buffer.byteLength(text)}`, "cache-control: no-store", "connection: close"];
  socket.end(`HTTP/1.1 ${line}\r\n${head.join("\r\n")}\r\n\r\n${text}`, () => socket.destroy());
}

const UNREADABLE: Readonly<Record<string, readonly [line: string, message: string]>> = {
  HPE_HEADER_OVERFLOW: ["431 Request Header Fields Too Large", "The head of the request is too large."],
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "The request came in too slowly."],
};

// ---- the log

function mask(log: Logger, thrown: unknown, requestId: string): HttpRefusal {
  const errorId = logUnknown(log, thrown, requestId, "An unexpected error.");
  return new HttpRefusal(500, "INTERNAL_SERVER_ERROR", "Something went wrong on our side.", {}, { errorId });
}

function logUnknown(log: Logger, thrown: unknown, requestId: string, sentence: string): string {
  const errorId = randomUUID();
  log.error({ requestId, errorId, ...kindOf(thrown) }, sentence);
  return errorId;
}

function writeLogLine(log: Logger, request: IncomingMessage, response: ServerResponse, trail: Trail, durationMs: number): void {
  const { requestId, operationName, audience, codes } = trail;
  const status = response.headersSent ? response.statusCode : undefined;
  // After a refused upload the client may close before we do; it has its answer then.
  const clientGone = response.writableFinished || codes.length > 0 ? undefined : true;
  const level = pathOf(request).startsWith("/health/") ? "debug" : status !== undefined && status >= 500 ? "error" : "info";
  const line = { requestId, operationName, audience, status, durationMs: Math.round(durationMs * 10) / 10, codes: codes.length ? codes : undefined, clientGone };
  log[level](line, "request");
}

/**
 * The codes of the errors in an answer. Apollo writes `errors` first, so that mostly only that part is parsed: outside a string
 * `],"data":` can only be the end of the errors, or of a list inside one of them, and then the part does not parse.
 */
function codesIn(answer: string): readonly string[] {
  if (!answer.startsWith('{"errors":[')) return [];
  const end = answer.indexOf('],"data":');
  const errors = (end > 0 ? parsed(`${answer.slice(0, end)}]}`) : undefined) ?? parsed(answer);
  return [...new Set((errors?.errors ?? []).map((error) => error.extensions?.code ?? "NO_CODE"))];
}

function parsed(json: string): { errors?: { extensions?: { code?: string } }[] } | undefined {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
