import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { kindOf } from "../errors.js";
import { pathOf, type LogEntry } from "./http-exchange.js";
import type { Logger } from "./log.js";

/**
 * Logs an error whose message nobody may see. @returns the id in the log, which the client is told.
 */
export function logUnknown({
  log,
  thrown,
  requestId,
  sentence,
}: {
  log: Logger;
  thrown: unknown;
  requestId: string;
  sentence: string;
}): string {
  const errorId = randomUUID();
  log.error({ requestId, errorId, ...kindOf(thrown) }, sentence);
  return errorId;
}

/** Writes the one line of a request, when it is over. */
export function writeLogLine({
  log,
  request,
  response,
  logEntry,
  durationMs,
}: {
  log: Logger;
  request: IncomingMessage;
  response: ServerResponse;
  logEntry: LogEntry;
  durationMs: number;
}): void {
  const { requestId, operationName, audience, codes } = logEntry;
  const status = response.headersSent ? response.statusCode : undefined;
  // After a refused upload the client may close before the server does; by then it has its answer.
  const clientGone = response.writableFinished || codes.length > 0 ? undefined : true;
  const level = pathOf(request).startsWith("/health/")
    ? "debug"
    : status !== undefined && status >= 500
      ? "error"
      : "info";
  const line = {
    requestId,
    operationName,
    audience,
    status,
    durationMs: Math.round(durationMs * 10) / 10,
    codes: codes.length ? codes : undefined,
    clientGone,
  };
  log[level](line, "request");
}

interface ToldError {
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/**
 * Finds the errors in an answer. Apollo writes `errors` first, so mostly only that part has to be
 * parsed. Outside a string, `],"data":` can only be the end of the errors, or of a list inside one
 * of them; in that case the part does not parse.
 */
export function errorsIn(answer: string): readonly ToldError[] {
  if (!answer.startsWith('{"errors":[')) return [];
  const end = answer.indexOf('],"data":');
  return (
    ((end > 0 ? parsed(`${answer.slice(0, end)}]}`) : undefined) ?? parsed(answer))?.errors ?? []
  );
}

/** Finds their codes, each once. */
export const codesOf = (errors: readonly ToldError[]): readonly string[] => [
  ...new Set(errors.map(({ extensions }) => String(extensions?.code ?? "NO_CODE"))),
];

function parsed(json: string): { errors?: ToldError[] } | undefined {
  try {
    return JSON.parse(json) as { errors?: ToldError[] };
  } catch {
    return undefined;
  }
}
