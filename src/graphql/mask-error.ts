import { randomUUID } from "node:crypto";
import type { ValidationError } from "class-validator";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { ArgumentValidationError } from "type-graphql";
import { ERROR_CODES, Refusal, type ErrorCode } from "../errors.js";

/** Writes what was masked to the log, under the id the client was given. */
export type LogMasked = (errorId: string, error: unknown) => void;

/**
 * What a client is told about an error. Refusals and graphql's own errors about the document pass; the database being slow or away has a
 * code of its own; anything else becomes "Internal server error" with an id that stands in the log. Never a stack, SQL or a suggestion.
 */
export function maskError(error: unknown, log: LogMasked): GraphQLFormattedError {
  const thrown = causeOf(error);
  const refusal = error instanceof Refusal ? error : thrown instanceof Refusal ? thrown : undefined;
  if (refusal) return placed(error, refusal.message, { ...refusal.extensions });
  if (thrown instanceof ArgumentValidationError) {
    const problems = thrown.extensions.validationErrors.flatMap((one) => problemsOf(one));
    return placed(error, "The input is not valid.", { code: "BAD_USER_INPUT", problems });
  }
  if (error instanceof GraphQLError && isAboutTheDocument(error)) {
    const { http: _, ...extensions } = error.extensions; // Apollo's note to itself
    return placed(error, withoutSuggestion(error.message), { ...extensions, code: codeOf(error) ?? "GRAPHQL_VALIDATION_FAILED" });
  }
  if (isTimeout(thrown)) return placed(error, "This took too long and was stopped. Ask for less at once.", { code: "QUERY_TIMEOUT" });
  if (sqlStateOf(thrown) === "22021") return placed(error, "A text holds a character that cannot be kept.", { code: "BAD_USER_INPUT" });
  if (UNKEEPABLE_TIMES.has(sqlStateOf(thrown) ?? "")) return placed(error, "A date lies outside the years that can be kept.", { code: "BAD_USER_INPUT" });
  if (BUSY.has(sqlStateOf(thrown) ?? "")) return placed(error, "Somebody else was writing the same. Nothing was done; try again.", { code: "SERVICE_UNAVAILABLE" });
  const errorId = randomUUID();
  // The wrapper, not what it wraps: it has the path as well.
  log(errorId, error);
  if (isDatabaseAway(thrown)) return placed(error, "The service is not available for a moment. Try again.", { code: "SERVICE_UNAVAILABLE", errorId });
  return placed(error, "Internal server error", { code: "INTERNAL_SERVER_ERROR", errorId });
}

/** graphql-js names the fields, types and values it thinks were meant, also those that are not for this audience. */
export const withoutSuggestion = (message: string): string => message.replace(/\s*Did you mean [^]*\?$/, "");

/** What was thrown: graphql-js and graphql-jit wrap it to add the path. */
function causeOf(error: unknown): unknown {
  let cause = error;
  for (let level = 0; level < 5 && cause instanceof GraphQLError && cause.originalError && !(cause instanceof Refusal); level++) cause = cause.originalError;
  return cause;
}

/** Only where and what: class-validator's own errors hold the whole input and the class it became. */
function problemsOf(error: ValidationError, parent = ""): { path: string; message: string }[] {
  const path = parent + error.property;
  const own = Object.values(error.constraints ?? {}).map((message) => ({ path, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, `${path}.`))];
}

/** Errors from before execution have no path: an error that has one, comes from a resolver or a row. */
function isAboutTheDocument(error: GraphQLError): boolean {
  const code = codeOf(error);
  if (error.path || code === "INTERNAL_SERVER_ERROR") return false;
  return code !== undefined || (error.locations !== undefined && error.locations.length > 0 && !error.originalError);
}

const codeOf = (error: GraphQLError): ErrorCode | undefined => ERROR_CODES.find((code) => code === error.extensions?.code);

function placed(error: unknown, message: string, extensions: Record<string, unknown>): GraphQLFormattedError {
  const { locations, path } = error instanceof GraphQLError ? error : { locations: undefined, path: undefined };
  return { message, ...(locations?.length && { locations }), ...(path && { path }), extensions };
}

/** 57014 query_canceled: `statement_timeout` of the role. */
const isTimeout = (error: unknown): boolean => sqlStateOf(error) === "57014";

/** 55P03 lock_not_available (`lock_timeout` of the role), 40P01 deadlock_detected, 40001 serialization_failure: nothing was written. */
const BUSY = new Set(["55P03", "40P01", "40001"]);

/** 22007 invalid_datetime_format, 22008 datetime_field_overflow: dates are checked before, but for the year 0. */
const UNKEEPABLE_TIMES = new Set(["22007", "22008"]);

const NETWORK = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EHOSTUNREACH", "EAI_AGAIN"]);
/** 57P01 admin_shutdown, 57P02 crash_shutdown, 57P03 cannot_connect_now, 53300 too_many_connections. */
const AWAY = new Set(["57P01", "57P02", "57P03", "53300"]);
/** node-postgres gives these no code. */
const AWAY_MESSAGES = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end)/;

/** Whether an error says that the database cannot be reached just now. */
export function isDatabaseAway(error: unknown): boolean {
  const code = sqlStateOf(error) ?? "";
  // Whatever ends or refuses a connection, for instance 55000 while an operator has closed the database.
  if (typeof error === "object" && error !== null && "severity" in error && error.severity === "FATAL") return true;
  if (typeof error === "object" && error !== null && "driverError" in error && isDatabaseAway(error.driverError)) return true;
  if (NETWORK.has(code) || AWAY.has(code) || /^08[0-9A-Z]{3}$/.test(code)) return true;
  // A refused connection to a name with several addresses comes as one AggregateError.
  if (error instanceof AggregateError && error.errors.some(isDatabaseAway)) return true;
  return error instanceof Error && AWAY_MESSAGES.test(error.message);
}

/** `code` as node-postgres sets it, on the error itself or on what TypeORM wrapped (`driverError`). */
function sqlStateOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return "driverError" in error ? sqlStateOf(error.driverError) : undefined;
}
