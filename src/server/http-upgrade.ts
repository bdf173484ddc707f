import type { IncomingMessage, Server } from "node:http";
import type { Socket } from "node:net";
import type { Connections } from "./http-connections.js";
import { takeAbsoluteTarget } from "./http-exchange.js";
import { tokensOf } from "./http-fields.js";

/**
 * Hands over upgrades to WebSocket, also where a request offers something else before it. The
 * server ignores any other upgrade that a request offers, as curl and Java's client do for HTTP/2
 * (RFC 9110, section 7.8): it answers the request as if it had offered none.
 */
export function onWebSocketUpgrade(
  server: Server,
  connections: Connections,
  take: (request: IncomingMessage, socket: Socket, head: Buffer) => void,
): void {
  server.on("upgrade", (request, socket: Socket, head) => {
    const go = () => {
      if (!wantsWebSocket(request)) return putBack({ server, request, socket, head });
      takeAbsoluteTarget(request);
      request.headers.upgrade = "websocket"; // `ws` accepts this value alone
      connections.release(socket);
      take(request, socket, head);
    };
    // A client that did not wait for an earlier answer gets that first.
    const answer = connections.answerOn(socket);
    if (!answer || answer.writableFinished) go();
    else answer.once("finish", () => answer.shouldKeepAlive && go());
  });
}

const wantsWebSocket = ({ method, headers }: IncomingMessage): boolean =>
  method === "GET" && tokensOf(headers.upgrade).includes("websocket");

/**
 * Gives a request back to the server. Node has let go of a connection when it reports an upgrade.
 * So this puts the head of the request, without the offer, back before what follows it, and gives
 * the connection to the server anew.
 */
function putBack({
  server,
  request,
  socket,
  head,
}: {
  server: Server;
  request: IncomingMessage;
  socket: Socket;
  head: Buffer;
}): void {
  const lines = [`${request.method} ${request.url} HTTP/${request.httpVersion}`];
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    const [name, value] = request.rawHeaders.slice(index, index + 2) as [string, string];
    if (name.toLowerCase() !== "upgrade") lines.push(`${name}: ${value}`);
  }
  socket.unshift(Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1"), head]));
  server.emit("connection", socket);
}
