import type { ErrorCode } from "../errors.js";

/** What the caller is told of a failure of the database. */
export interface Failure {
  readonly code: Extract<ErrorCode, "SERVICE_UNAVAILABLE" | "QUERY_TIMEOUT" | "BAD_USER_INPUT">;
  readonly message: string;
  /**
   * The message at a field below the root, where it differs: there the act above the field is done.
   */
  readonly messageBelowRoot?: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
  /**
   * Whether the operator of the service has to know of it: neither the caller nor another caller is
   * the cause.
   */
  readonly concernsOperator: boolean;
}

/** The connection of an act ended during the act. */
abstract class Lost extends Error {
  /** For the log: the code of the error that ended the connection. */
  readonly code: string | undefined;

  constructor(message: string, cause: unknown) {
    super(message, { cause });
    this.name = new.target.name;
    this.code = (cause as NodeJS.ErrnoException | undefined)?.code;
  }
}

/** The connection ended before COMMIT was sent: nothing was done. */
export class LostBeforeCommit extends Lost {
  constructor(cause: unknown) {
    super("The connection was lost before COMMIT was sent.", cause);
  }
}

/**
 * The connection ended after COMMIT was sent and before it was answered: this server does not know
 * whether the act was done.
 */
export class LostInCommit extends Lost {
  /** @param requestId of the act; null when it has none. An act that has one can be repeated. */
  constructor(
    cause: unknown,
    readonly requestId: string | null,
  ) {
    super("The connection was lost before COMMIT was answered.", cause);
  }
}

const AWAY: Failure = {
  code: "SERVICE_UNAVAILABLE",
  concernsOperator: true,
  message: "The service is not available for a moment. Nothing was done; try again.",
  messageBelowRoot:
    "The service is not available for a moment, and this could not be read. Ask for it with a query.",
};
const BUSY: Failure = {
  code: "SERVICE_UNAVAILABLE",
  concernsOperator: false,
  message: "Somebody else was writing the same. Nothing was done; try again.",
  messageBelowRoot: "Somebody was writing this, and it could not be read. Ask for it with a query.",
};
const TOO_SLOW: Failure = {
  code: "QUERY_TIMEOUT",
  concernsOperator: false,
  message: "This took too long and was stopped. Ask for less at once.",
};
const UNKEEPABLE_TEXT: Failure = {
  code: "BAD_USER_INPUT",
  concernsOperator: false,
  message: "A text holds a character that cannot be kept.",
};
const UNKEEPABLE_TIME: Failure = {
  code: "BAD_USER_INPUT",
  concernsOperator: false,
  message: "A date lies outside the years that can be kept.",
};

const unknownOutcome = (requestId: string | null): Failure => ({
  code: "SERVICE_UNAVAILABLE",
  concernsOperator: true,
  message:
    "The service was lost before it could say whether this was done. " +
    (requestId === null
      ? "Look before you do it again; with a requestId you could simply repeat it."
      : "Repeat it with the same requestId: it is done once."),
  extensions: { outcome: "UNKNOWN", ...(requestId !== null && { requestId }) },
});

/**
 * Failures by SQLSTATE or by its class, which are its first two or three characters; the longest
 * entry that fits counts. A code that is not here is a fault of ours.
 */
const BY_SQLSTATE: Readonly<Record<string, Failure>> = {
  "08": AWAY, // connection exceptions
  "28": AWAY, // the server's own roles cannot log in; a caller cannot mend that
  // insufficient resources: a full disk, no memory, too many connections, a configured limit
  "53": AWAY,
  "57P": AWAY, // the server stops or starts, or its database was dropped
  "58": AWAY, // system errors, for instance of a disk
  "25006": AWAY, // read_only_sql_transaction: a standby, or a database that is closed for writing
  "25P03": AWAY, // idle_in_transaction_session_timeout
  "25P04": AWAY, // transaction_timeout
  "55P03": BUSY, // lock_not_available: `lock_timeout` of the role
  "40P01": BUSY, // deadlock_detected
  "40001": BUSY, // serialization_failure
  "57014": TOO_SLOW, // query_canceled: `statement_timeout` of the role
  "22021": UNKEEPABLE_TEXT, // character_not_in_repertoire
  // invalid_datetime_format, for the year 0; other dates are checked earlier
  "22007": UNKEEPABLE_TIME,
  "22008": UNKEEPABLE_TIME, // datetime_field_overflow
};

/**
 * The codes of statements that follow a failed one in its transaction. PostgreSQL ignores such a
 * statement, or does not know its name, because it has ignored the statement that would have given
 * the name. `PostgresConnection` gives these errors the first failure as their cause.
 */
const CONSEQUENCES = new Set(["25P02", "26000"]);

const NETWORK = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EHOSTUNREACH",
  "EHOSTDOWN",
  "ENETUNREACH",
  "ENETDOWN",
  "EADDRNOTAVAIL",
  "EAI_AGAIN",
  "ERR_STREAM_DESTROYED",
  "ERR_STREAM_WRITE_AFTER_END",
]);
/**
 * The names of the errors that TypeORM throws, without any detail, when the connection under it has
 * ended: each of its ways of asking has its own.
 */
const RELEASED = new Set([
  "QueryRunnerAlreadyReleasedError",
  "QueryRunnerProviderAlreadyReleasedError",
]);
/** How messages begin that node-postgres gives no code. */
const AWAY_MESSAGES = new RegExp(
  `^(${[
    "Connection terminated",
    "timeout expired",
    "timeout exceeded when trying to connect",
    "Client has encountered a connection error",
    "Client was closed",
    "Cannot use a pool after calling end",
  ].join("|")})`,
);

/**
 * Tells what an error says of the database; undefined when it is about something else, or is a
 * fault of ours.
 */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof LostInCommit) return unknownOutcome(error.requestId);
  if (error instanceof LostBeforeCommit) return AWAY;
  if (typeof error !== "object" || error === null) return undefined;
  // These errors end or refuse a connection, for instance 55000 while an operator has closed the
  // database.
  if ("severity" in error && (error.severity === "FATAL" || error.severity === "PANIC"))
    return AWAY;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const byState = /^[0-9A-Z]{5}$/.test(code)
    ? [5, 3, 2].map((length) => BY_SQLSTATE[code.slice(0, length)]).find((one) => one)
    : undefined;
  if (byState) return byState;
  // TypeORM wraps the error that was thrown.
  if ("driverError" in error) return failureOf(error.driverError);
  if (CONSEQUENCES.has(code)) return "cause" in error ? failureOf(error.cause) : undefined;
  if (error instanceof Error && RELEASED.has(error.name)) return AWAY;
  if (NETWORK.has(code) || (error instanceof Error && AWAY_MESSAGES.test(error.message)))
    return AWAY;
  // A refused connection to a name with several addresses comes as one AggregateError.
  return error instanceof AggregateError
    ? error.errors.map(failureOf).find((failure) => failure !== undefined)
    : undefined;
}
