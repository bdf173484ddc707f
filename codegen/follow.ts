import { createClient, type ClientOptions } from "graphql-ws";

/** What every subscription of this API delivers, under the name of its field. */
interface Batch<Change> {
  readonly cursor: string;
  readonly changes: readonly Change[];
}

export interface Following {
  /** Where the API is, for instance `wss://samenspraak.example/graphql`. */
  readonly url: string;
  /** Asked at each connection, for it may have expired since; without it the public follows. */
  readonly token?: () => string | Promise<string>;
  /**
   * A subscription that takes its cursor from the variable `$after`, and asks for
   * `cursor` and the `id` of each change.
   */
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** The `changeCursor` of the query that what is followed was read with. */
  readonly after: string;
  /** Where there is no global WebSocket, as in Node 20. */
  readonly webSocketImpl?: ClientOptions["webSocketImpl"];
  /** Ends it, without an error. */
  readonly signal?: AbortSignal;
}

/** A connection that says nothing for so long, though it was asked, is given up. */
const SILENCE_MS = 10_000;
const SHORTEST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 30_000;
/** More than one message carries. */
const REMEMBERED = 1_000;

/**
 * Follows a subscription through every loss of the connection: each change once, in order,
 * for as long as somebody reads.
 *
 * The stock client's own retries do not suffice: it sends the variables of the beginning again,
 * takes a refused connection for final, and hands on what arrives on a connection that it has given
 * up. So each attempt here is a client of its own, and begins where the last message ended.
 *
 * @throws the errors of the operation, for instance CURSOR_EXPIRED: read afresh, and follow from
 * there; a CloseEvent with 4401 when the token is not good.
 */
export async function* follow<Change extends { readonly id: string }>({
  after,
  signal,
  ...following
}: Following): AsyncGenerator<Change, void> {
  const told = new Set<string>();
  let letGo = () => {};
  signal?.addEventListener("abort", () => letGo(), { once: true });
  for (let failures = 0; !signal?.aborted; failures += 1) {
    const attempt = connect(following);
    letGo = attempt.end;
    try {
      const messages = attempt.client.iterate<Record<string, Batch<Change>>>({
        query: following.query,
        variables: { ...following.variables, after },
      });
      for await (const { data, errors } of messages) {
        const batch = Object.values(data ?? {})[0];
        if (!batch) throw errors;
        failures = 0;
        for (const change of batch.changes) {
          if (told.has(change.id)) continue;
          told.add(change.id);
          yield change;
        }
        after = batch.cursor;
        for (const id of told) if (told.size > REMEMBERED) told.delete(id);
      }
    } catch (end) {
      if (isFinal(end)) throw end;
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

/**
 * A bad token, and what breaks the protocol. After any other closing, and a refused
 * connection, coming back can help.
 */
const FINAL_CODES: readonly unknown[] = [4400, 4401, 4406, 4409, 4429];

/** The errors of an operation come as a list. */
const isFinal = (end: unknown): boolean =>
  Array.isArray(end) ||
  (typeof end === "object" && end !== null && "code" in end && FINAL_CODES.includes(end.code));

function connect({
  url,
  token,
  webSocketImpl,
}: Pick<Following, "url" | "token" | "webSocketImpl">) {
  let patience: ReturnType<typeof setTimeout> | undefined;
  let opened = false,
    ended = false;
  const end = () => {
    ended = true;
    // `ws` makes an error that nobody can catch of a socket that is closed before it is open
    if (opened) client.terminate();
  };
  const client = createClient({
    url,
    webSocketImpl,
    retryAttempts: 0,
    keepAlive: SILENCE_MS,
    connectionAckWaitTimeout: SILENCE_MS,
    connectionParams: async () => (token ? { authorization: `Bearer ${await token()}` } : {}),
    on: {
      opened: () => {
        opened = true;
        if (ended) end();
      },
      ping: (received) => {
        if (!received) patience = setTimeout(end, SILENCE_MS);
      },
      pong: (received) => {
        if (received) clearTimeout(patience);
      },
      closed: () => clearTimeout(patience),
    },
  });
  return { client, end };
}
