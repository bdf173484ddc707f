import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { ApolloServer, BaseContext } from "@apollo/server";
import type { Audience } from "../authorisation/audience.js";
import type { Caller } from "../identity/authenticate.js";
import type { Logger } from "./log.js";
import type { Observer } from "./observer.js";

/**
 * The parts that the HTTP server is given. The server itself knows HTTP, and nothing of tokens,
 * schemas or the database.
 */
export interface HttpParts<Context extends BaseContext> {
  readonly log: Logger;
  /** Origins, besides the server's own, whose pages may call the API; `:*` is any port. */
  readonly allowedOrigins: readonly string[];
  /**
   * Looks the caller up; without a token the caller is the public. Throws a Refusal for a token
   * that is not good.
   */
  identify(authorization: string | undefined): Promise<Caller>;
  /**
   * The same, from what is remembered where something is. Then nothing may be answered before the
   * premise is verified.
   */
  recognise(authorization: string | undefined): Promise<Caller>;
  apolloFor(audience: Audience): ApolloServer<Context>;
  createContext(
    caller: Caller,
    request: { requestId: string; headers: IncomingHttpHeaders },
  ): Context;
  /**
   * The server calls this exactly once for each context: when its answer has been handed to the
   * socket, or when the client has gone.
   */
  releaseContext(context: Context): Promise<void>;
  /** Answers a subscription as a stream of events. */
  answerWithEvents(exchange: Exchange<Context>): Promise<void>;
  /** A query for a newcomer to try, without a token. */
  readonly example: string;
  readonly observer: Observer;
  /** Query or mutation; undefined: the operation was not found. */
  operationOf(context: Context): string | undefined;
  /** Whether the database answers and the server is not draining. */
  ready(): Promise<boolean>;
}

/** What the log line of a request tells; it is filled while the request is answered. */
export interface LogEntry {
  readonly requestId: string;
  operationName?: string;
  audience?: Audience;
  /** Whether it is about an operation, answered or refused. */
  isOperation?: boolean;
  operationType?: string | undefined;
  codes: readonly string[];
}

/** A request and its answer. */
export interface Exchange<Context extends BaseContext> {
  readonly parts: HttpParts<Context>;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly logEntry: LogEntry;
}

/**
 * The client's own id of its request, when that can stand in a log and a header; or else a new one.
 */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers["x-request-id"];
  return typeof given === "string" && /^[A-Za-z0-9._-]{1,64}$/.test(given) ? given : randomUUID();
}

/**
 * Turns a target in absolute form, as for a proxy, into origin form for the host that it names (RFC
 * 9112, section 3.2.2).
 */
export function takeAbsoluteTarget(request: IncomingMessage): void {
  const [, rest] = /^https?:\/\/[^/?#]+([/?].*)?$/i.exec(request.url ?? "") ?? [];
  if (rest === undefined || !URL.canParse(request.url ?? "")) return;
  request.headers.host = new URL(request.url ?? "").host;
  request.url = rest.startsWith("/") ? rest : `/${rest}`;
}

export const pathOf = (request: IncomingMessage): string =>
  (request.url ?? "").split("?", 1)[0] ?? "";
