import { createServer } from "node:http";
import { WebSocketServer } from "ws";
import { sayWhere } from "./say-where.js";

// The least that a return can cost: the protocol without looking at anything, and constant
// strings to everybody who comes.

const server = createServer((_, response) => response.end());
let tell: (payloads: readonly string[]) => void = () => {};
const told = new Promise<readonly string[]>((done) => {
  tell = done;
});
process.on("message", (message) => {
  const { payloads } = message as { payloads?: readonly string[] };
  if (!payloads) return;
  tell(payloads);
  process.send?.({ ready: true });
});
new WebSocketServer({
  server,
  path: "/graphql",
  perMessageDeflate: false,
  handleProtocols: () => "graphql-transport-ws",
}).on("connection", (socket) => {
  socket.on("message", (data) => {
    const { type, id } = JSON.parse(String(data)) as { type: string; id?: string };
    if (type === "connection_init") socket.send('{"type":"connection_ack","payload":{}}');
    if (type === "subscribe")
      void told.then((payloads) =>
        payloads.forEach((payload) =>
          socket.send(`{"id":"${id}","type":"next","payload":${payload}}`),
        ),
      );
  });
});
sayWhere(server, Number(process.env.PORT ?? 0));
