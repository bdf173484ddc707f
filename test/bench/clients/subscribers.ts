import WebSocket from "ws";

// Many sockets, in a process of their own. Of what a server sends only the kind and the length are
// looked at, so that the clients cost little.

/** What the bench sends first. Without `query` nothing is said: what comes is what is broadcast. */
export interface OpenSockets {
  readonly url: string;
  /** One for each socket. */
  readonly tokens: readonly string[];
  readonly query?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** When every socket has had a message since it was asked. */
export interface Delivered {
  readonly messages: number;
  /** Milliseconds since the epoch. */
  readonly firstAt: number;
  readonly lastAt: number;
  readonly bytes: number;
}

const AT_ONCE = 50;
const now = () => performance.timeOrigin + performance.now();

let expected = 0;
let waiting = Infinity;
let firstAt = 0;

process.on("message", (message) => {
  const { open, watch } = message as { open?: OpenSockets; watch?: true };
  if (open) void openAll(open).then((opened) => process.send?.({ opened }));
  if (watch) {
    waiting = expected;
    firstAt = 0;
    process.send?.({ watching: true });
  }
});
process.on("disconnect", () => process.exit());
process.send?.({ url: "none" });

async function openAll(sockets: OpenSockets): Promise<number> {
  const tokens = sockets.tokens.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const token of tokens) await openOne(sockets, token);
    }),
  );
  return (expected = sockets.tokens.length);
}

function openOne({ url, query, variables }: OpenSockets, token: string): Promise<void> {
  return new Promise((opened, failed) => {
    const socket = new WebSocket(url, query ? "graphql-transport-ws" : [], {
      perMessageDeflate: false,
    });
    socket.once("error", failed).once("close", (code, reason) => {
      failed(new Error(`A socket was closed with ${code} ${String(reason)}.`));
      process.send?.({ closed: code });
    });
    socket.once("open", () =>
      query
        ? socket.send(
            JSON.stringify({
              type: "connection_init",
              payload: { authorization: `Bearer ${token}` },
            }),
          )
        : opened(),
    );
    socket.on("message", (data: Buffer) => {
      const head = data.toString("latin1", 0, 40);
      if (!query || head.includes('"next"')) return count(data);
      if (!head.includes('"connection_ack"')) return failed(new Error(data.toString()));
      socket.send(
        JSON.stringify({ id: "1", type: "subscribe", payload: { query, variables } }),
        () => opened(),
      );
    });
  });
}

function count(data: Buffer): void {
  if (data.length > 100_000 || data.includes('"errors":'))
    throw new Error(`An unexpected message: ${data.toString("utf8", 0, 500)}`);
  firstAt ||= now();
  waiting -= 1;
  if (waiting === 0)
    process.send?.({
      delivered: {
        messages: expected,
        firstAt,
        lastAt: now(),
        bytes: data.length,
      } satisfies Delivered,
    });
}
