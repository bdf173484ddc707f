import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { BaseContext } from "@apollo/server";
import { Refusal, statusOf } from "../errors.js";
import { failureOf } from "../persistence/failure.js";
import { answerJson } from "./http-answer.js";
import { drain, HttpRefusal, isSmall } from "./http-body.js";
import type { Exchange } from "./http-exchange.js";
import { logUnknown } from "./http-log.js";
import type { Logger } from "./log.js";

/** When to ask again of a server that is not available; a database that restarts takes seconds. */
export const RETRY_AFTER_SECONDS = 2;

/**
 * Whether a refusal of the whole request may be followed by the same request, unseen by anybody:
 * nothing was done. Of an act that was lost in its commit nobody knows that.
 */
export const isSafeToRepeat = (
  errors: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[],
): boolean =>
  errors.some(({ extensions }) => extensions?.code === "SERVICE_UNAVAILABLE") &&
  !errors.some(({ extensions }) => extensions?.outcome === "UNKNOWN");

/** Answers with the error that was thrown. Any error other than a Refusal is masked. */
export async function refuse<Context extends BaseContext>(
  { parts, request, response, logEntry }: Exchange<Context>,
  thrown: unknown,
): Promise<void> {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const refusal = thrown instanceof Refusal ? thrown : mask(parts.log, thrown, logEntry.requestId);
  logEntry.codes = [refusal.code];
  if (refusal instanceof HttpRefusal)
    for (const [name, value] of Object.entries(refusal.headers)) response.setHeader(name, value);
  if (refusal.code === "UNAUTHENTICATED") response.setHeader("www-authenticate", "Bearer");
  if (isSafeToRepeat([refusal])) response.setHeader("retry-after", RETRY_AFTER_SECONDS);
  if (typeof refusal.extensions.retryAfterMs === "number")
    response.setHeader("retry-after", Math.ceil(refusal.extensions.retryAfterMs / 1000));
  const status = refusal instanceof HttpRefusal ? refusal.status : statusOf(refusal.code);
  const answer = { errors: [{ message: refusal.message, extensions: refusal.extensions }] };
  if (request.complete || isSmall(request)) answerJson(response, status, answer);
  else await answerUnreadUpload({ request, response, status, answer });
}

/**
 * Answers a request whose body was not read to its end. If the server closed the connection at
 * once, the kernel would send a reset, which can overtake the answer and show the sender ECONNRESET
 * instead of it. So the whole answer goes out, the server throws away what still comes in, within
 * bounds, and only then closes the connection.
 */
async function answerUnreadUpload({
  request,
  response,
  status,
  answer,
}: {
  request: IncomingMessage;
  response: ServerResponse;
  status: number;
  answer: unknown;
}): Promise<void> {
  const text = `${JSON.stringify(answer)}\n`;
  response.shouldKeepAlive = false;
  response.writeHead(status, { "content-length": Buffer.byteLength(text) });
  response.write(text);
  await drain(request, response);
  response.end();
}

/**
 * Refuses what Node could not read as HTTP, and what came too slowly: answers where that is still
 * possible, and closes the connection in any case.
 */
export function refuseUnreadable(
  error: NodeJS.ErrnoException,
  socket: Duplex,
  response: ServerResponse | undefined,
): void {
  const isAnswering = response !== undefined && response.headersSent && !response.writableFinished;
  if (!socket.writable || error.code === "ECONNRESET" || isAnswering) {
    socket.destroy();
    return;
  }
  const [line, message] = UNREADABLE[error.code ?? ""] ?? [
    "400 Bad Request",
    "This is not a request that can be read.",
  ];
  const text = `${JSON.stringify({ errors: [{ message, extensions: { code: "BAD_REQUEST" } }] })}\n`;
  const head = [
    "content-type: application/json; charset=utf-8",
    `content-length: ${Buffer.byteLength(text)}`,
    "cache-control: no-store",
    "connection: close",
  ];
  socket.end(`HTTP/1.1 ${line}\r\n${head.join("\r\n")}\r\n\r\n${text}`, () => socket.destroy());
}

const UNREADABLE: Readonly<Record<string, readonly [line: string, message: string]>> = {
  HPE_HEADER_OVERFLOW: [
    "431 Request Header Fields Too Large",
    "The head of the request is too large.",
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "The request came in too slowly."],
};

/**
 * Masks an error as GraphQL does: a failure of the database has codes of its own, and any other
 * error becomes INTERNAL_SERVER_ERROR.
 */
function mask(log: Logger, thrown: unknown, requestId: string): Refusal {
  const failure = failureOf(thrown);
  const errorId =
    failure?.concernsOperator === false
      ? undefined
      : logUnknown({ log, thrown, requestId, sentence: "An unexpected error." });
  if (failure)
    return new Refusal(failure.code, failure.message, {
      ...failure.extensions,
      ...(errorId && { errorId }),
    });
  return new HttpRefusal(500, {
    code: "INTERNAL_SERVER_ERROR",
    message: "Something went wrong on our side.",
    headers: {},
    extensions: { errorId },
  });
}
