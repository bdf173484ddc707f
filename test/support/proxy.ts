import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** One connection to the database that runs through a proxy. */
interface Passage {
  readonly near: Socket;
  readonly far: Socket;
  /** What it calls itself when it logs in, for instance "samenspraak-api". */
  name: string;
  frozen: boolean;
}

/** What becomes of a connection in the moment in which something certain is sent through it. */
export type Mishap =
  /** It arrives, and nothing comes back: the connection is cut. */
  | "cut when answered"
  /** It does not arrive: the connection is cut. */
  | "cut"
  /** It arrives, and then the connection falls silent. */
  | "silent";

/** Which connections something befalls, by name. */
export type Which = (name: string) => boolean;
const ALL: Which = () => true;

/**
 * Stands between a server and its database, and does to connections what networks do: freezes them
 * (nothing comes through any more, and nobody is told), half opens them (the database's end is
 * gone, ours is not told), and cuts them.
 */
export class Proxy {
  private readonly passages = new Set<Passage>();
  private arriving: Which = () => false;
  private delayMs = 0;
  private mishap: { text: Buffer; what: Mishap; befallen: () => void } | undefined;
  private readonly server = createServer((near) => this.open(near));

  private constructor(private readonly behind: URL) {}

  static async before(databaseUrl: string): Promise<Proxy> {
    const proxy = new Proxy(new URL(databaseUrl));
    proxy.server.listen(0, "127.0.0.1");
    await once(proxy.server, "listening");
    return proxy;
  }

  /** Of the same database, through this. */
  get url(): string {
    const url = new URL(this.behind);
    url.host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return url.href;
  }

  /** The names of the connections that are open. */
  get names(): string[] {
    return [...this.passages].map(({ name }) => name);
  }

  /** Nothing comes through those that are open: those that come after them work. */
  freeze(which: Which = ALL): void {
    for (const passage of this.passages) if (which(passage.name)) passage.frozen = true;
  }

  /** As `freeze`, and those that come after them stay silent as well, until `thaw`. */
  freezeAll(which: Which = ALL): void {
    this.arriving = which;
    this.freeze(which);
  }

  /**
   * New connections come through again. What was frozen stays so: a network that lost packets for
   * long does not find them again.
   */
  thaw(): void {
    this.arriving = () => false;
  }

  /** The database loses them, and our side hears nothing of it. */
  halfOpen(which: Which = ALL): void {
    this.freeze(which);
    for (const { name, far } of this.passages) if (which(name)) far.destroy();
  }

  cut(which: Which = ALL): void {
    for (const { name, near, far } of this.passages) {
      if (!which(name)) continue;
      near.resetAndDestroy();
      far.destroy();
    }
  }

  /** Lets everything take so much longer, each way. */
  delay(ms: number): void {
    this.delayMs = ms;
  }

  /** Lets something befall the next connection that sends this text. @returns when it has. */
  when(text: string, what: Mishap): Promise<void> {
    return new Promise((befallen) => {
      this.mishap = { text: Buffer.from(text), what, befallen };
    });
  }

  async end(): Promise<void> {
    for (const { near, far } of this.passages) {
      near.destroy();
      far.destroy();
    }
    await new Promise((done) => this.server.close(done));
  }

  private open(near: Socket): void {
    const far = connect(Number(this.behind.port || 5432), this.behind.hostname);
    const passage: Passage = { near, far, name: "", frozen: false };
    this.passages.add(passage);
    near.on("data", (chunk) => this.later(() => this.send(passage, chunk)));
    far.on("data", (chunk) =>
      this.later(() => {
        if (!passage.frozen) near.write(chunk);
      }),
    );
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on("error", () => undefined);
      from.on("close", () => {
        if (from === near || !passage.frozen) to.destroy();
        if (from === near) this.passages.delete(passage);
      });
    }
  }

  private send(passage: Passage, chunk: Buffer): void {
    if (passage.name === "") {
      passage.name =
        /application_name\0([^\0]*)\0/.exec(chunk.toString("latin1"))?.[1] ?? "nameless";
      passage.frozen = this.arriving(passage.name);
    }
    if (passage.frozen) return;
    if (!this.mishap || !chunk.includes(this.mishap.text)) {
      passage.far.write(chunk);
      return;
    }
    const { what, befallen } = this.mishap;
    this.mishap = undefined;
    passage.frozen = true; // nothing comes back
    if (what === "cut") this.destroy(passage);
    else passage.far.write(chunk);
    if (what === "cut when answered") passage.far.once("data", () => this.destroy(passage));
    befallen();
  }

  /** In the order in which it comes: timers of one length end in the order in which they begin. */
  private later(pass: () => void): void {
    if (this.delayMs === 0) pass();
    else setTimeout(pass, this.delayMs);
  }

  private destroy({ near, far }: Passage): void {
    near.destroy();
    far.destroy();
  }
}
