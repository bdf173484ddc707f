import { createServer } from "node:http";
import { WebSocketServer } from "ws";
import { sayWhere } from "./say-where.js";

// The least that telling everybody can cost: ws, and one constant string to every socket.

const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
process.on("message", (message) => {
  const { text } = message as { text?: string };
  if (text === undefined) return;
  const sent = performance.timeOrigin + performance.now();
  for (const socket of sockets.clients) socket.send(text);
  process.send?.({ sent });
});
sayWhere(server);
