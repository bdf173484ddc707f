import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { Viewer } from "../authorisation/viewer.js";

/** A socket with more than this unsent is dropped; its client resumes from its cursor. */
const SLOW_BYTES = 1024 * 1024;

/** One socket's subscription to an operation. */
export class Member {
  /** How its messages begin; the rest is the same for all members. */
  private readonly opening: Buffer;

  readonly socket: WebSocket;
  /** The stream that the socket writes to. */
  readonly connection: Duplex;
  readonly viewer: Viewer;

  /** @param of the socket and its viewer; `id` is the id of the operation on that socket. */
  constructor({
    id,
    ...of
  }: Pick<Member, "socket" | "connection" | "viewer"> & { readonly id: string }) {
    this.socket = of.socket;
    this.connection = of.connection;
    this.viewer = of.viewer;
    this.opening = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  }

  /**
   * Sends a message as two fragments in one system call, so that the part that all members get is
   * not copied for each of them.
   *
   * @param written called when the message has left, or will never leave.
   */
  deliver(payload: Buffer, written?: () => void): void {
    const { socket, connection, opening, viewer } = this;
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
}
