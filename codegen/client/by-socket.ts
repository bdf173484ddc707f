import { createClient } from "graphql-ws";
import type { Attempt, Connecting } from "./attempt.js";

/** A connection that says nothing for so long, though it was asked, is given up. */
const SILENCE_MS = 10_000;
/**
 * A bad token, and what breaks the protocol. After any other closing, and a refused connection,
 * coming back can help.
 */
const FINAL_CODES: readonly unknown[] = [4400, 4401, 4406, 4409, 4429];

/**
 * One connection by WebSocket, with a stock client of its own: it hands on nothing that arrives on a
 * connection that was given up.
 */
export function bySocket({ url, token, webSocketImpl, ...asked }: Connecting): Attempt {
  let patience: ReturnType<typeof setTimeout> | undefined;
  let opened = false,
    ended = false;
  const end = () => {
    ended = true;
    // `ws` makes an error that nobody can catch of a socket that is closed before it is open
    if (opened) client.terminate();
  };
  const client = createClient({
    url: url.replace(/^http/, "ws"),
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
  return {
    results: client.iterate<Record<string, unknown>>(asked) as Attempt["results"],
    end,
    isFinal: (failure) =>
      typeof failure === "object" &&
      failure !== null &&
      "code" in failure &&
      FINAL_CODES.includes(failure.code),
  };
}
