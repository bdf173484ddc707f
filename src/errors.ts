import { GraphQLError, type GraphQLErrorExtensions } from "graphql";

/**
 * Every `extensions.code` that this API answers with. Machines read the code; the message is for
 * people.
 */
export const ERROR_CODES = [
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "BAD_USER_INPUT",
  "CONFLICT",
  "INVALID_TRANSITION",
  "IDEMPOTENCY_KEY_REUSED",
  "QUERY_TOO_COMPLEX",
  "QUERY_TIMEOUT",
  "RATE_LIMITED",
  "CURSOR_INVALID",
  "CURSOR_EXPIRED",
  "CURSOR_UNKNOWN",
  "SUBSCRIPTION_LIMIT",
  "SERVICE_UNAVAILABLE",
  // Apollo's own
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_REQUEST",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  // any other error: it is masked, with an errorId that stands in the log
  "INTERNAL_SERVER_ERROR",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

const STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  QUERY_TOO_COMPLEX: 400,
  RATE_LIMITED: 429,
  QUERY_TIMEOUT: 503,
  SERVICE_UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
};

/** The HTTP status for a request that is refused as a whole with this code. */
export const statusOf = (code: ErrorCode): number => STATUS[code] ?? 400;

/**
 * An error that is meant for the caller: it reaches the client as it is. Any other error that is
 * thrown is masked.
 */
export class Refusal extends GraphQLError {
  constructor(
    readonly code: ErrorCode,
    message: string,
    extensions: GraphQLErrorExtensions = {},
  ) {
    super(message, { extensions: { ...extensions, code } });
    this.name = "Refusal";
  }
}

export class NotFound extends Refusal {
  constructor(type: string, id: string) {
    super("NOT_FOUND", `There is no ${type} with id ${id} that you may know of.`, { type, id });
  }
}

export class Forbidden extends Refusal {
  constructor(message: string, extensions: GraphQLErrorExtensions = {}) {
    super("FORBIDDEN", message, extensions);
  }
}

export class BadUserInput extends Refusal {
  constructor(message: string, extensions: GraphQLErrorExtensions = {}) {
    super("BAD_USER_INPUT", message, extensions);
  }
}

/**
 * The rights of the caller have changed since they were last read. The server throws the answer
 * away and makes it anew, so no client reads this error. It is a Refusal because nothing went wrong
 * that belongs in the log.
 */
export class RightsChanged extends Refusal {
  constructor() {
    super("UNAUTHENTICATED", "Your rights have just changed. Ask again.");
  }
}

/**
 * What may be logged of an unknown error: its name, its code and its stack frames. Its message may
 * quote a value, and is left out.
 */
export function kindOf(error: unknown): {
  kind: string;
  code: string | undefined;
  places: string[] | undefined;
} {
  const { name = typeof error, code, stack } = (error ?? {}) as Partial<NodeJS.ErrnoException>;
  return {
    kind: name,
    code,
    places: stack
      ?.split("\n")
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim()),
  };
}
