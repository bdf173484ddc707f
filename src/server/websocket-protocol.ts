import type { Duplex } from "node:stream";
import { handleProtocols, makeServer, MessageType, type ServerOptions } from "graphql-ws";
import type { WebSocket, WebSocketServer } from "ws";
import { kindOf } from "../errors.js";
import type { Logger } from "./log.js";

/** What a client may send. graphql-ws knows the other types too, and takes one from a client for a fault of its own. */
const FROM_CLIENTS: ReadonlySet<unknown> = new Set([MessageType.ConnectionInit, MessageType.Ping, MessageType.Pong, MessageType.Subscribe, MessageType.Complete]);

/**
 * Speaks graphql-transport-ws on every socket of a server. As `useServer` of graphql-ws does, except for what that does when something is
 * wrong: it writes to the console, closes with 4500, which is final for the stock client, and tells the text of the error. Here what
 * a client may not send is refused with 4400, and after a fault of ours, which stands in the log, the client may come back (1013).
 */
export function speakGraphQL<Params extends Record<string, unknown>, Extra extends { readonly socket: WebSocket }>(
  sockets: WebSocketServer, options: ServerOptions<Params, Extra>, extraOf: (socket: WebSocket, connection: Duplex) => Extra, keepAliveMs: number, log: Logger,
): void {
  const protocol = makeServer<Params, Extra>(options);
  sockets.options.handleProtocols = handleProtocols;
  sockets.on("error", (error) => log.error(kindOf(error), "The server of the sockets failed."));
  sockets.on("connection", (socket, { socket: connection }) => {
    const failed = (error: unknown) => {
      if (socket.readyState !== socket.OPEN) return; // nobody is there any more to whom it matters
      log.error(kindOf(error), "A message was not handled.");
      socket.close(1013, "Try again later");
    };
    const closed = protocol.opened({
      protocol: socket.protocol,
      send: (text) => new Promise((sent, notSent) => {
        if (socket.readyState === socket.OPEN) socket.send(text, (error) => (error ? notSent(error) : sent()));
        else sent();
      }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (take) => socket.on("message", (data) => {
        if (socket.readyState !== socket.OPEN) return;
        const text = String(data);
        if (isFromServers(text)) socket.close(4400, "Unexpected message received");
        else take(text).catch(failed);
      }),
    }, extraOf(socket, connection));
    const stop = keepAlive(socket, keepAliveMs);
    socket.on("error", (error) => log.info(kindOf(error), "socket error"));
    socket.once("close", (code, reason) => {
      stop();
      closed(code, String(reason)).catch((error: unknown) => log.error(kindOf(error), "A socket was not let go of."));
    });
  });
}

/** What cannot be read is left to the protocol, which refuses it with 4400 too. */
function isFromServers(text: string): boolean {
  try {
    const message = JSON.parse(text) as { type?: unknown } | null;
    return Object.values<unknown>(MessageType).includes(message?.type) && !FROM_CLIENTS.has(message?.type);
  } catch {
    return false;
  }
}

/** Ends a socket whose other side no longer answers a ping by the next one. */
function keepAlive(socket: WebSocket, everyMs: number): () => void {
  let answered = true;
  socket.on("pong", () => { answered = true; });
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, everyMs);
  return () => clearInterval(timer);
}
