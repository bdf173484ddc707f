import { connect as connectTo, createServer, type AddressInfo, type Socket } from "node:net";

export interface StatementCounter {
  /** The given URL, by way of the counter. */
  readonly url: string;
  /**
   * The SQL of what was executed since it was last asked; of a statement prepared before, its name.
   */
  take(): string[];
  stop(): void;
}

/**
 * Stands between a server and PostgreSQL and counts what is asked: messages Query, and Execute of
 * what Bind named (PostgreSQL's manual, "Message Formats"). The connection must be without TLS.
 */
export async function countStatements(databaseUrl: string): Promise<StatementCounter> {
  const target = new URL(databaseUrl);
  let statements: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const database = connectTo(Number(target.port || 5432), target.hostname);
    for (const socket of [client, database]) {
      sockets.add(socket.setNoDelay(true));
      socket
        .on("error", () => undefined)
        .on("close", () => (client.destroy(), database.destroy(), sockets.delete(socket)));
    }
    client.on(
      "data",
      readMessages((sql) => statements.push(sql)),
    );
    client.pipe(database).pipe(client);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    take() {
      const taken = statements;
      statements = [];
      return taken;
    },
    stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Reads what one client sends, in whatever pieces it comes. */
function readMessages(executed: (sql: string) => void): (piece: Buffer) => void {
  let waiting = Buffer.alloc(0);
  let started = false; // the first message has no type
  let unnamed = "";
  let bound = "";
  const textAt = (message: Buffer, from: number) =>
    message.toString("utf8", from, message.indexOf(0, from));
  return (piece) => {
    waiting = Buffer.concat([waiting, piece]);
    for (;;) {
      const head = started ? 1 : 0;
      if (waiting.length < head + 4) return;
      const end = head + waiting.readUInt32BE(head);
      if (waiting.length < end) return;
      const message = waiting.subarray(0, end);
      waiting = waiting.subarray(end);
      const type = started ? String.fromCharCode(message[0]!) : "";
      started = true;
      if (type === "Q") executed(textAt(message, 5));
      if (type === "P" && message[5] === 0) unnamed = textAt(message, 6);
      if (type === "B") bound = textAt(message, message.indexOf(0, 5) + 1);
      if (type === "E") executed(bound || unnamed);
    }
  };
}
