import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { Viewer } from "../authorisation/viewer.js";
import type { LiveMessage, Member } from "../changes/member.js";
import { SLOW_BYTES } from "./live-sessions.js";

/** One socket's subscription to an operation. */
export class SocketMember implements Member {
  /** How its messages begin; the rest is the same for all members. */
  private readonly opening: Buffer;
  readonly line: WebSocket;
  /** The stream that the socket writes to. */
  private readonly connection: Duplex;
  private readonly viewer: Viewer;

  /** @param of the socket and its viewer; `id` is the id of the operation on that socket. */
  constructor(of: {
    readonly socket: WebSocket;
    readonly connection: Duplex;
    readonly viewer: Viewer;
    readonly id: string;
  }) {
    this.line = of.socket;
    this.connection = of.connection;
    this.viewer = of.viewer;
    this.opening = Buffer.from(`{"id":${JSON.stringify(of.id)},"type":"next","payload":`);
  }

  /**
   * Sends a message as two fragments in one system call, so that the part that all members get is
   * not copied for each of them.
   */
  deliver({ payload }: LiveMessage, written?: () => void): void {
    const { line: socket, connection, opening, viewer } = this;
    if (socket.readyState !== socket.OPEN) return written?.();
    if (viewer.expiresAt !== null && viewer.expiresAt <= Date.now()) {
      socket.close(4403, "Session expired");
      return written?.();
    }
    if (socket.bufferedAmount > SLOW_BYTES) {
      socket.close(1013, "Too slow");
      setTimeout(() => socket.terminate(), 2_000).unref();
      return written?.();
    }
    connection.cork();
    socket.send(opening, { binary: false, fin: false });
    socket.send(payload, { binary: false, fin: true }, written);
    connection.uncork();
  }

  sendAway(): void {
    this.line.close(1013, "Try again later");
  }
}
