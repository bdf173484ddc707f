import type { ErrorCode } from "../errors.js";

/** What a failure of the database is for whoever asked. */
export interface Failure {
  readonly code: Extract<ErrorCode, "SERVICE_UNAVAILABLE" | "QUERY_TIMEOUT" | "BAD_USER_INPUT">;
  readonly message: string;
  /** The message at a field below the root, where that differs: the act above the field is done. */
  readonly messageBelowRoot?: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
  /**
   * Whether who runs the service has to know of it: it is neither the caller's doing nor another's.
   */
  readonly concernsOperator: boolean;
}

/** An act whose connection ended under it. */
abstract class Lost extends Error {
  /** For the log: what ended it. */
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
 * The connection ended after COMMIT was sent and before it was answered: nobody
 * here knows whether it was done.
 */
export class LostInCommit extends Lost {
  /** @param requestId of the act, when it has one: then it can be repeated. */
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
 * By SQLSTATE, or the class that its first two characters name; the longest that fits. Codes that
 * are not here are faults of ours.
 */
const BY_SQLSTATE: Readonly<Record<string, Failure>> = {
  "08": AWAY, // connection exceptions
  "28": AWAY, // the log-in of the server's own roles: nothing a caller can mend
  // insufficient resources: the disk is full, no memory, too many
  // connections, a limit of the configuration
  "53": AWAY,
  "57P": AWAY, // the server is stopped, starts, or its database was dropped
  "58": AWAY, // errors of the system, such as of its disks
  "25006": AWAY, // read_only_sql_transaction: a standby, or a database that is closed for writing
  "25P03": AWAY, // idle_in_transaction_session_timeout
  "25P04": AWAY, // transaction_timeout
  "55P03": BUSY, // lock_not_available: `lock_timeout` of the role
  "40P01": BUSY, // deadlock_detected
  "40001": BUSY, // serialization_failure
  "57014": TOO_SLOW, // query_canceled: `statement_timeout` of the role
  "22021": UNKEEPABLE_TEXT, // character_not_in_repertoire
  // invalid_datetime_format, for the year 0: other dates are checked before
  "22007": UNKEEPABLE_TIME,
  "22008": UNKEEPABLE_TIME, // datetime_field_overflow
};

/**
 * What PostgreSQL says of a statement behind the one with which its transaction failed: it is
 * ignored, or its name is not known, because what would have named it was ignored.
 * `PostgresConnection` gives these the first failure as their cause.
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
 * What TypeORM says, and nothing else, when the connection under it has ended: each of
 * its ways of asking has its own.
 */
const RELEASED = new Set([
  "QueryRunnerAlreadyReleasedError",
  "QueryRunnerProviderAlreadyReleasedError",
]);
/** node-postgres gives these no code. */
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
 * What an error says of the database; undefined when it is about something
 * else, or a fault of ours.
 */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof LostInCommit) return unknownOutcome(error.requestId);
  if (error instanceof LostBeforeCommit) return AWAY;
  if (typeof error !== "object" || error === null) return undefined;
  // Whatever ends or refuses a connection, for instance 55000 while an
  // operator has closed the database.
  if ("severity" in error && (error.severity === "FATAL" || error.severity === "PANIC"))
    return AWAY;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const byState = /^[0-9A-Z]{5}$/.test(code)
    ? [5, 3, 2].map((length) => BY_SQLSTATE[code.slice(0, length)]).find((one) => one)
    : undefined;
  if (byState) return byState;
  // TypeORM wraps what was thrown.
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
