import { type DocumentNode, type GraphQLFormattedError, print } from "graphql";
import type { ClientOptions } from "graphql-ws";
import type { Told } from "./attempt.js";
import { byEvents } from "./by-events.js";
import { bySocket } from "./by-socket.js";

/** What every subscription of this API delivers, under the name of its field. */
interface Batch<Change> {
  readonly cursor: string;
  readonly changes: readonly Change[];
}

export interface Following {
  /** Where the API is, for instance `https://samenspraak.example/graphql`. */
  readonly url: string;
  /** Asked at each connection, for it may have expired since; without it the public follows. */
  readonly token?: (() => string | Promise<string>) | undefined;
  /**
   * A subscription that takes its cursor from the variable `$after`, and asks for
   * `cursor` and the `id` of each change.
   */
  readonly query: string | DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>>;
  /**
   * The `changeCursor` of the query that what is followed was read with: nothing is missed and
   * nothing repeated. Without it, from now on.
   */
  readonly after?: string | undefined;
  /** `events` for networks that cut WebSockets. */
  readonly by?: "socket" | "events";
  /** Where there is no global WebSocket, as in Node 20. */
  readonly webSocketImpl?: ClientOptions["webSocketImpl"];
  /** Ends it, without an error. */
  readonly signal?: AbortSignal;
}

const SHORTEST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 30_000;
/** More than one message carries. */
const REMEMBERED = 1_000;

/** The errors of an operation, for instance CURSOR_EXPIRED: nothing more comes of it. */
export class Refused extends Error {
  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super(errors.map(({ message }) => message).join(" "));
  }

  /** Whether the place in the log is not known any more: read afresh, and follow from there. */
  get isLost(): boolean {
    return this.errors.some(({ extensions }) => LOST.includes(extensions?.code));
  }
}
const LOST: readonly unknown[] = ["CURSOR_EXPIRED", "CURSOR_UNKNOWN"];

/**
 * Follows a subscription through every loss of the connection, and gives its results: each change
 * stands in one of them, in order, for as long as somebody reads.
 *
 * The stock clients' own retries do not suffice: they send the variables of the beginning again,
 * and take a refused connection for final. So each attempt here is a client of its own, and begins
 * where the last message ended.
 *
 * @throws Refused with the errors of the operation; what the transport throws when the token is not
 * good.
 */
export async function* followResults<Data extends object>({
  after,
  signal,
  by = "socket",
  query: document,
  ...following
}: Following): AsyncGenerator<Told<Data>, void> {
  const query = typeof document === "string" ? document : print(document);
  const told = new Set<unknown>();
  let letGo = () => {};
  signal?.addEventListener("abort", () => letGo(), { once: true });
  for (let failures = 0; !signal?.aborted; failures += 1) {
    const variables = { ...following.variables, ...(after !== undefined && { after }) };
    const attempt = (by === "socket" ? bySocket : byEvents)({ ...following, query, variables });
    letGo = attempt.end;
    try {
      for await (const { data, ...rest } of attempt.results) {
        const [[field, batch] = []] = Object.entries(data ?? {}) as [string, Batch<Named>][];
        if (!field || !batch) throw new Refused(rest.errors ?? []);
        failures = 0;
        const changes = batch.changes.filter(({ id }) => !told.has(id));
        for (const { id } of changes) told.add(id);
        after = batch.cursor;
        if (changes.length > 0)
          yield { ...rest, data: { [field]: { ...batch, changes } } } as Told<Data>;
        for (const id of told) if (told.size > REMEMBERED) told.delete(id);
      }
    } catch (failure) {
      if (Array.isArray(failure)) throw new Refused(failure as GraphQLFormattedError[]);
      if (failure instanceof Refused || attempt.isFinal(failure)) throw failure;
    } finally {
      attempt.end();
    }
    if (signal?.aborted) return;
    // Not all at the same moment, when a server comes back that many follow.
    const waitMs =
      Math.min(LONGEST_WAIT_MS, SHORTEST_WAIT_MS * 2 ** failures) * (0.5 + Math.random() / 2);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, waitMs);
      letGo = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
interface Named {
  readonly id?: unknown;
}

/** Where results go: the observers of Apollo, urql and Relay have these three. */
export interface Sink<Result> {
  next(result: Result): void;
  error(failure: Error): void;
  complete(): void;
}

/** What is out of sight: the subject of a change of the kind `REMOVED`. */
export interface Removed {
  readonly subjectType: string;
  readonly subjectId: string;
}

/**
 * The same for observers.
 *
 * @param forget takes out of a cache what is out of sight, where the subscription asks for `kind`,
 * `subjectType` and `subjectId`.
 * @returns ends it.
 */
export function subscribeTo<Data extends object>(
  following: Omit<Following, "after" | "signal">,
  sink: Sink<Told<Data>>,
  forget: (removed: Removed) => void,
): () => void {
  const over = new AbortController();
  const after = following.variables?.["after"] as string | undefined;
  const deliver = async () => {
    const results = followResults<Data>({ ...following, after, signal: over.signal });
    for await (const result of results) {
      sink.next(result);
      const [batch] = Object.values(result.data ?? {}) as Batch<
        Partial<Removed> & { kind?: string }
      >[];
      for (const { kind, subjectType, subjectId } of batch?.changes ?? [])
        if (kind === "REMOVED" && subjectType && subjectId) forget({ subjectType, subjectId });
    }
  };
  deliver().then(
    () => sink.complete(),
    (failure: Error) => sink.error(failure),
  );
  return () => over.abort();
}

/** The same, change by change. */
export async function* follow<Change>(following: Following): AsyncGenerator<Change, void> {
  for await (const { data } of followResults<Record<string, Batch<Change>>>(following))
    yield* Object.values(data ?? {})[0]?.changes ?? [];
}

/**
 * Keeps what a page shows up to date: reads it, follows its changes, and reads it afresh when its
 * place in the log is not known any more (`CURSOR_EXPIRED`, `CURSOR_UNKNOWN`).
 *
 * @param read reads all that is shown, and gives the `changeCursor` of the same query.
 * @param changed is handed each change; one of the kind `REMOVED` has only an id left.
 */
export async function keepUpToDate<Change>({
  read,
  changed,
  ...following
}: Omit<Following, "after"> & {
  readonly read: () => Promise<string>;
  readonly changed: (change: Change) => void | Promise<void>;
}): Promise<void> {
  for (;;) {
    const after = await read();
    try {
      for await (const change of follow<Change>({ ...following, after })) await changed(change);
      return;
    } catch (end) {
      if (!(end instanceof Refused && end.isLost)) throw end;
    }
  }
}
