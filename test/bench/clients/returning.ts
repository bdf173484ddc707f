import { setTimeout as pause } from "node:timers/promises";
import { createClient } from "graphql-ws";
import WebSocket from "ws";

// Many stock clients, each with its cursor, in a process of their own. When their server is
// lost they come back by themselves.

export interface Follow {
  readonly url: string;
  /** One for each client. */
  readonly tokens: readonly string[];
  readonly query: string;
  readonly cursors: Readonly<Record<string, string>>;
}

/** When every client has so many changes more than when it was asked. */
export interface Whole {
  /** Milliseconds since the epoch. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** How many connections ended since then, by code. */
  readonly closings: Readonly<Record<string, number>>;
  /** What one client received, as it was sent. */
  readonly payloads: readonly string[];
}

interface Batch {
  cursor: string;
  changes: unknown[];
}

const AT_ONCE = 100;
const now = () => performance.timeOrigin + performance.now();

let clients = 0;
let missing = Infinity;
let each = 0;
let whole: { firstAt: number; closings: Record<string, number>; payloads: string[] } = {
  firstAt: 0,
  closings: {},
  payloads: [],
};
const received: number[] = [];

process.on("message", (message) => {
  const { follow, expect } = message as { follow?: Follow; expect?: number };
  if (follow) void followAll(follow).then(() => process.send?.({ following: clients }));
  if (expect) {
    each = expect;
    missing = clients;
    received.fill(0);
    whole = { firstAt: 0, closings: {}, payloads: [] };
    process.send?.({ expecting: clients });
  }
});
process.on("disconnect", () => process.exit());
process.send?.({ url: "none" });

async function followAll(follow: Follow): Promise<void> {
  const tokens = follow.tokens.entries();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [number, token] of tokens) await followOne(follow, number, token);
    }),
  );
  clients = follow.tokens.length;
}

function followOne({ url, query, cursors }: Follow, number: number, token: string): Promise<void> {
  return new Promise((connected) => {
    const client = createClient({
      url,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token}` },
      retryAttempts: Infinity,
      shouldRetry: () => true,
      retryWait: () => pause(300 + Math.random() * 1_000),
      on: {
        connected: () => connected(),
        closed: (event) => {
          const { code } = event as WebSocket.CloseEvent;
          whole.closings[code] = (whole.closings[code] ?? 0) + 1;
        },
      },
    });
    // The stock client sends the same payload object again.
    const payload: { query: string; variables: { after: string | undefined } } = {
      query,
      variables: { after: cursors[token] },
    };
    client.subscribe<{ changes: Batch }>(payload, {
      next: (message) => {
        const { cursor, changes } = message.data!.changes;
        payload.variables = { after: cursor };
        if (number === 0) whole.payloads.push(JSON.stringify(message));
        take(number, changes.length);
      },
      error: (error) => {
        throw new Error(JSON.stringify(error));
      },
      complete: () => {
        throw new Error("The subscription was ended.");
      },
    });
  });
}

function take(number: number, changes: number): void {
  whole.firstAt ||= now();
  const before = received[number] ?? 0;
  received[number] = before + changes;
  if (before >= each || received[number] < each) return;
  missing -= 1;
  if (missing === 0) process.send?.({ whole: { ...whole, lastAt: now() } satisfies Whole });
}
