import { randomUUID } from "node:crypto";
import type { ValidationError } from "class-validator";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { ArgumentValidationError } from "type-graphql";
import { ERROR_CODES, Refusal, type ErrorCode } from "../errors.js";
import { type Failure, failureOf } from "../persistence/failure.js";

/** Writes a masked error to the log, under the id that the client was given. */
export type LogMasked = (errorId: string, error: unknown) => void;

/**
 * Tells a client about an error. Refusals and graphql's own errors about the document pass;
 * failures of the database have codes of their own; any other error becomes "Internal server error"
 * with an id that stands in the log. The answer never has a stack, SQL or a suggestion.
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
    const { http: _, ...extensions } = error.extensions; // a note that Apollo leaves for itself
    return placed(error, withoutSuggestion(error.message), {
      ...extensions,
      code: codeOf(error) ?? "GRAPHQL_VALIDATION_FAILED",
    });
  }
  const failure = failureOf(thrown);
  const errorId = failure?.concernsOperator === false ? undefined : randomUUID();
  // Logs the wrapper, because it has the path.
  if (errorId) log(errorId, error);
  const { code, message, messageBelowRoot, extensions } = failure ?? FAULT;
  const isBelowRoot = error instanceof GraphQLError && (error.path?.length ?? 0) > 1;
  return placed(error, (isBelowRoot && messageBelowRoot) || message, {
    code,
    ...extensions,
    ...(errorId && { errorId }),
  });
}

/** What a client is told of an error that nobody foresaw. */
const FAULT: Omit<Failure, "code" | "concernsOperator"> & { readonly code: ErrorCode } = {
  code: "INTERNAL_SERVER_ERROR",
  message: "Internal server error",
};

/**
 * Cuts off the suggestion of graphql-js. It names fields, types and values that were perhaps meant,
 * also those that are not for this audience.
 */
export const withoutSuggestion = (message: string): string =>
  message.replace(/\s*Did you mean [^]*\?$/, "");

/** The error that was thrown: graphql-js and graphql-jit wrap it to add the path. */
function causeOf(error: unknown): unknown {
  let cause = error;
  for (
    let level = 0;
    level < 5 &&
    cause instanceof GraphQLError &&
    cause.originalError &&
    !(cause instanceof Refusal);
    level++
  )
    cause = cause.originalError;
  return cause;
}

/**
 * Takes only path and message: class-validator's own errors hold the whole input, and the class
 * that it became.
 */
function problemsOf(error: ValidationError, parent = ""): { path: string; message: string }[] {
  const path = parent + error.property;
  const own = Object.values(error.constraints ?? {}).map((message) => ({ path, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, `${path}.`))];
}

/**
 * Whether an error is about the document. An error from before execution has no path; one with a
 * path comes from a resolver or a row.
 */
function isAboutTheDocument(error: GraphQLError): boolean {
  const code = codeOf(error);
  if (error.path || code === "INTERNAL_SERVER_ERROR") return false;
  return (
    code !== undefined ||
    (error.locations !== undefined && error.locations.length > 0 && !error.originalError)
  );
}

/**
 * The code of an error. An error that graphql-jit made has extensions only when its cause has some,
 * whatever its type says.
 */
function codeOf(error: GraphQLError): ErrorCode | undefined {
  const extensions = error.extensions as GraphQLError["extensions"] | undefined;
  return ERROR_CODES.find((code) => code === extensions?.code);
}

function placed(
  error: unknown,
  message: string,
  extensions: Record<string, unknown>,
): GraphQLFormattedError {
  const { locations, path } =
    error instanceof GraphQLError ? error : { locations: undefined, path: undefined };
  return { message, ...(locations?.length && { locations }), ...(path && { path }), extensions };
}

/** Gives an error of graphql itself a code, and cuts off its suggestion. */
export function toldAs(error: GraphQLError, code: ErrorCode): GraphQLError {
  const { nodes, source, positions, path, originalError } = error;
  const extensions = error.extensions.code === "QUERY_TOO_COMPLEX" ? error.extensions : { code };
  return new GraphQLError(withoutSuggestion(error.message), {
    nodes,
    source,
    positions,
    path,
    originalError,
    extensions,
  });
}
