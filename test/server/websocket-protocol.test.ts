import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "@jest/globals";
import { WebSocket, WebSocketServer } from "ws";
import { createLog } from "../../src/server/log.js";
import { speakGraphQL } from "../../src/server/websocket-protocol.js";

describe("a socket", () => {
  it("is ended when its other side answers no ping, and kept while it does", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const sockets = new WebSocketServer({ server });
    speakGraphQL(sockets, { connectionInitWaitTimeout: 0 }, (socket) => ({ socket }), 1_500, createLog("silent"));
    const connect = (autoPong: boolean) => new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`, "graphql-transport-ws", { autoPong });
    const [living, dead] = [connect(true), connect(false)];
    let pings = 0;
    living.on("ping", () => { pings += 1; });
    try {
      const [code] = await once(dead, "close", { signal: AbortSignal.timeout(20_000) });
      expect(code).toBe(1006);
      while (living.readyState === WebSocket.OPEN && pings < 3) await Promise.race([once(living, "ping"), once(living, "close")]);
      expect([living.readyState, pings]).toEqual([WebSocket.OPEN, 3]);
    } finally {
      living.terminate();
      dead.terminate();
      sockets.close();
      server.close();
    }
  });
});
