import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "@jest/globals";
import { type ClientOptions, WebSocket, WebSocketServer } from "ws";
import { createLog } from "../../src/server/log.js";
import { speakGraphQL } from "../../src/server/websocket-protocol.js";

/** A server that speaks the protocol, and knows nothing to speak of. */
async function givenServer(keepAliveMs: number) {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const sockets = new WebSocketServer({ server });
  speakGraphQL(sockets, {
    initWaitMs: 60_000,
    keepAliveMs,
    log: createLog("silent"),
    logIn: async () => ({ session: null, payload: {} }),
    admit: async () => () => () => {},
  });
  return {
    sockets,
    connect: (options: ClientOptions) =>
      new WebSocket(
        `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
        "graphql-transport-ws",
        options,
      ),
    end() {
      sockets.close();
      server.close();
    },
  };
}

describe("a socket", () => {
  it("is ended when its other side answers no ping, and kept while it does", async () => {
    const { connect, end } = await givenServer(1_500);
    const [living, dead] = [connect({}), connect({ autoPong: false })];
    let pings = 0;
    living.on("ping", () => {
      pings += 1;
    });
    try {
      const [code] = await once(dead, "close", { signal: AbortSignal.timeout(20_000) });
      expect(code).toBe(1006);
      while (living.readyState === WebSocket.OPEN && pings < 3)
        await Promise.race([once(living, "ping"), once(living, "close")]);
      expect([living.readyState, pings]).toEqual([WebSocket.OPEN, 3]);
    } finally {
      living.terminate();
      dead.terminate();
      end();
    }
  });

  it("is ended when its other side asks and asks and reads no answer, and kept while it reads them", async () => {
    const { connect, sockets, end } = await givenServer(60_000);
    const [reading, deaf] = [connect({}), connect({})];
    let answers = 0;
    reading.on("message", () => {
      answers += 1;
    });
    const ping = JSON.stringify({ type: "ping", payload: { text: "x".repeat(60_000) } });
    try {
      await Promise.all([once(reading, "open"), once(deaf, "open")]);
      deaf.pause();
      let asked = 0;
      while (sockets.clients.size === 2) {
        for (const socket of [reading, deaf]) socket.send(ping);
        asked += 1;
        if (answers < asked) await once(reading, "message");
      }
      expect([reading.readyState, sockets.clients.size]).toEqual([WebSocket.OPEN, 1]);
    } finally {
      reading.terminate();
      deaf.terminate();
      end();
    }
  });
});
