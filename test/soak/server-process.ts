import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { Proxy } from "../support/proxy.js";
import type { World } from "../support/world.js";

const rootDir = new URL("../..", import.meta.url).pathname;

/**
 * A server as it runs in earnest: a process of its own, that reaches its database through a proxy,
 * and can be killed. A start that a fault befalls ends with an error; whoever runs a server starts
 * it again then, and so does this.
 */
export class ServerProcess {
  private child: ChildProcess | undefined;
  private isToRun = true;

  private constructor(
    readonly proxy: Proxy,
    private readonly port: number,
    private readonly dataFolder: string,
  ) {}

  static async on({ databaseUrl, dataFolder }: World): Promise<ServerProcess> {
    const server = new ServerProcess(await Proxy.before(databaseUrl), await freePort(), dataFolder);
    server.start();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  private start(): void {
    const { NODE_ENV: _, NODE_OPTIONS: __, ...rest } = process.env;
    const child = spawn("node", ["--import", "@swc-node/register/esm-register", "src/main.ts"], {
      cwd: rootDir,
      stdio: "ignore",
      env: {
        ...rest,
        DATABASE_URL: this.proxy.url,
        DATA_FOLDER: this.dataFolder,
        PORT: String(this.port),
        FIRST_DATA: "no",
        LOG_LEVEL: "silent",
        DRAIN_MS: "1000",
      },
    });
    this.child = child;
    child.once("exit", () => {
      this.child = undefined;
      if (this.isToRun) this.start();
    });
  }

  /** Whether it says so itself. */
  async isReady(): Promise<boolean> {
    const answer = await fetch(`${this.url}/health/ready`, {
      signal: AbortSignal.timeout(5_000),
    }).catch(() => undefined);
    return answer?.status === 200;
  }

  signal(signal: NodeJS.Signals): void {
    this.child?.kill(signal);
  }

  /** Ends it with this signal; it is started again. */
  async restart(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    await this.ended(signal);
  }

  async end(): Promise<void> {
    this.isToRun = false;
    await this.ended("SIGKILL");
    await this.proxy.end();
  }

  private async ended(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (!child) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
