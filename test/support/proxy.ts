import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** One connection to the database that passes through a proxy. */
interface Passage {
  readonly near: Socket;
  readonly far: Socket;
  /** The application name with which it logs in, for instance "samenspraak-api". */
  name: string;
  frozen: boolean;
}

/** What happens to a connection at the moment when somebody sends a certain text through it. */
export type Mishap =
  /** The text arrives; the connection is cut when the answer comes. */
  | "cut when answered"
  /** The text does not arrive: the connection is cut. */
  | "cut"
  /** The text arrives, and then the connection falls silent. */
  | "silent";

/** Selects connections by name. */
export type Which = (name: string) => boolean;
const ALL: Which = () => true;

/**
 * Stands between a server and its database, and does to connections what networks do. It freezes
 * them: nothing comes through any more, and neither end is told. It half-opens them: the database's
 * end is gone, and our end is not told. It cuts them.
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

  /** The address of the same database through this proxy. */
  get url(): string {
    const url = new URL(this.behind);
    url.host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return url.href;
  }

  /** The names of the connections that are open. */
  get names(): string[] {
    return [...this.passages].map(({ name }) => name);
  }

  /** Lets nothing through the connections that are open now. Later connections work. */
  freeze(which: Which = ALL): void {
    for (const passage of this.passages) if (which(passage.name)) passage.frozen = true;
  }

  /** Freezes the open connections, and also later ones until `thaw`. */
  freezeAll(which: Which = ALL): void {
    this.arriving = which;
    this.freeze(which);
  }

  /**
   * Lets new connections through again. Frozen connections stay frozen: a network that lost packets
   * for long does not find them again.
   */
  thaw(): void {
    this.arriving = () => false;
  }

  /** Ends the connections on the database's side, and lets our side hear nothing of it. */
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

  /** Delays everything by this many milliseconds, each way. */
  delay(ms: number): void {
    this.delayMs = ms;
  }

  /**
   * Does something to the next connection that sends this text.
   *
   * @returns a promise of the moment when it has happened.
   */
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
    passage.frozen = true; // Nothing comes back.
    if (what === "cut") this.destroy(passage);
    else passage.far.write(chunk);
    if (what === "cut when answered") passage.far.once("data", () => this.destroy(passage));
    befallen();
  }

  /**
   * Passes data on in the order in which it comes: timers of one length end in the order in which
   * they start.
   */
  private later(pass: () => void): void {
    if (this.delayMs === 0) pass();
    else setTimeout(pass, this.delayMs);
  }

  private destroy({ near, far }: Passage): void {
    near.destroy();
    far.destroy();
  }
}
