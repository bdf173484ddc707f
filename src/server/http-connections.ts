import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { Server as NetServer, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/**
 * How long after the deadline clients may still read an answer. Nothing is committed any more then,
 * and those who wait are told so.
 */
const LAST_ANSWERS_MS = 5_000;

/** The connections of an HTTP server. Each of them ends after an answer, and never within one. */
export class Connections {
  /** The open connections, each with the answer to its last request. */
  private readonly answers = new Map<Socket, ServerResponse | undefined>();
  private ending = false;

  constructor(private readonly server: Server) {
    server.on("connection", (socket) => {
      if (this.answers.has(socket)) return; // the server took it back from an upgrade
      this.answers.set(socket, undefined);
      socket.once("close", () => this.answers.delete(socket));
    });
  }

  /**
   * Whether the server looks at a request. It does not after an answer that says that it is the
   * last one of its connection (RFC 9112, section 9.6).
   */
  admits({ socket }: IncomingMessage, answer: ServerResponse): boolean {
    if (this.answers.get(socket)?.shouldKeepAlive === false) return false;
    this.answers.set(socket, answer);
    if (this.ending) answer.shouldKeepAlive = false;
    return true;
  }

  /** How many connections are open. */
  get open(): number {
    return this.answers.size;
  }

  /** The answer to the last request on a connection. */
  answerOn(socket: Socket): ServerResponse | undefined {
    return this.answers.get(socket);
  }

  /**
   * Ends a connection: at once where everything was answered, or else after the last answer that is
   * under way.
   */
  endBehindAnswer(socket: Socket): void {
    const answer = this.answers.get(socket);
    if (!answer || answer.writableFinished) socket.destroySoon();
    else if (answer.headersSent) answer.once("finish", () => socket.destroySoon());
    else answer.shouldKeepAlive = false;
  }

  /** Hands a connection over to another protocol. */
  release(socket: Socket): void {
    this.answers.delete(socket);
  }

  /**
   * Takes no new connections, and ends each open one: at once where nothing was asked, or else
   * after its answer. Node's own `close()` would cut off answers that are still being read, and
   * would go on answering on connections that are kept alive.
   *
   * @param tooLate called when the time has passed. From then on nothing may be committed, so that
   * the last answers are true.
   */
  async end(withinMs: number, tooLate: () => void): Promise<void> {
    this.ending = true;
    const ended = new Promise<boolean>((resolve) =>
      NetServer.prototype.close.call(this.server, () => resolve(true)),
    );
    const within = (ms: number) => Promise.race([ended, wait(ms, false, { ref: false })]);
    for (const socket of this.answers.keys()) this.endBehindAnswer(socket);
    if (await within(withinMs)) return;
    tooLate();
    if (await within(LAST_ANSWERS_MS)) return;
    for (const socket of this.answers.keys()) socket.destroy();
    await ended;
  }
}
