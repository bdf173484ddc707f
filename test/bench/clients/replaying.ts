import WebSocket from "ws";

// A client that comes back with an old cursor, in a process of its own.

export interface Replay {
  readonly url: string;
  readonly token: string;
  readonly query: string;
  readonly after: string;
  /** How many changes it has missed. */
  readonly changes: number;
}

process.on("message", (message) => {
  const { replay } = message as { replay?: Replay };
  if (replay) void comeBack(replay).then((replayedMs) => process.send?.({ replayedMs }));
});
process.on("disconnect", () => process.exit());
process.send?.({ url: "none" });

/** @returns the milliseconds from subscribing until it has everything it missed. */
function comeBack({ url, token, query, after, changes }: Replay): Promise<number> {
  return new Promise((done, failed) => {
    const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws", {
      perMessageDeflate: false,
    });
    let subscribedAt = 0;
    let missing = changes;
    socket.once("error", failed);
    socket.once("open", () =>
      socket.send(
        JSON.stringify({ type: "connection_init", payload: { authorization: `Bearer ${token}` } }),
      ),
    );
    socket.on("message", (data) => {
      const { type, payload } = JSON.parse(String(data)) as {
        type: string;
        payload?: { data?: { changes: { changes: unknown[] } } };
      };
      if (type === "connection_ack") {
        subscribedAt = performance.now();
        socket.send(
          JSON.stringify({ id: "1", type: "subscribe", payload: { query, variables: { after } } }),
        );
      }
      if (type === "error") failed(new Error(String(data)));
      if (type !== "next") return;
      missing -= payload!.data!.changes.changes.length;
      if (missing > 0) return;
      done(performance.now() - subscribedAt);
      socket.close();
    });
  });
}
