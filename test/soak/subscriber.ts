import WebSocket from "ws";
import { LOG_LIVE, type LoggedChange, socketUrl } from "../support/live.js";

interface Message {
  readonly type: string;
  readonly payload?:
    | { data?: { changes: { cursor: string; changes: LoggedChange[] } }; errors?: unknown }
    | unknown[];
}

/**
 * Follows the log from a cursor on, over every connection that it loses. What
 * it was told stands in `changes`.
 */
export class Subscriber {
  readonly changes: LoggedChange[] = [];
  /** Errors that ended the operation: there should be none. */
  readonly refusals: unknown[] = [];
  connections = 0;
  private socket: WebSocket | undefined;
  private ended = false;

  /** @param where asked at each connection. */
  constructor(
    private readonly where: () => string,
    private readonly token: string | null,
    private cursor: string,
    private readonly random: () => number,
  ) {
    this.connect();
  }

  /** Loses its connection. */
  cut(): void {
    this.socket?.terminate();
  }

  end(): void {
    this.ended = true;
    this.socket?.terminate();
  }

  private connect(): void {
    if (this.ended) return;
    const socket = new WebSocket(socketUrl(this.where()), "graphql-transport-ws", {
      handshakeTimeout: 5_000,
    });
    this.socket = socket;
    this.connections += 1;
    const send = (message: object) => socket.send(JSON.stringify(message));
    // Whoever is silent for longer than three pings of the server is gone.
    let silence = setTimeout(() => socket.terminate(), SILENT_MS);
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(() => socket.terminate(), SILENT_MS);
    };
    socket.on("ping", heard);
    socket.on("open", () =>
      send({
        type: "connection_init",
        payload: this.token === null ? {} : { authorization: `Bearer ${this.token}` },
      }),
    );
    socket.on("message", (data) => {
      if (this.socket !== socket) return;
      heard();
      const { type, payload } = JSON.parse(String(data)) as Message;
      if (type === "ping") send({ type: "pong" });
      if (type === "connection_ack")
        send({
          type: "subscribe",
          id: "1",
          payload: { query: String(LOG_LIVE), variables: { after: this.cursor } },
        });
      if (type === "error" || type === "complete") this.refusals.push(payload ?? type);
      if (type === "next") this.take(payload as Exclude<Message["payload"], unknown[] | undefined>);
    });
    socket.on("error", () => undefined); // it closes, too
    socket.on("close", () => {
      clearTimeout(silence);
      if (this.socket === socket) setTimeout(() => this.connect(), 50 + this.random() * 500);
    });
  }

  private take({ data, errors }: Exclude<Message["payload"], unknown[] | undefined>): void {
    if (!data || errors) {
      this.refusals.push(errors);
      return;
    }
    this.cursor = data.changes.cursor;
    this.changes.push(...data.changes.changes);
  }
}

const SILENT_MS = 45_000;
