import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { Proxy } from "../support/proxy.js";
import type { World } from "../support/world.js";

const rootDir = new URL("../..", import.meta.url).pathname;

/**
 * A server as it runs in earnest: a process of its own, that reaches its database
 * through a proxy, and can be killed.
 */
export class ServerProcess {
  private child: ChildProcess | undefined;

  private constructor(
    readonly proxy: Proxy,
    private readonly port: number,
    private readonly dataFolder: string,
  ) {}

  static async on({ databaseUrl, dataFolder }: World): Promise<ServerProcess> {
    const server = new ServerProcess(await Proxy.before(databaseUrl), await freePort(), dataFolder);
    await server.start();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    if (this.child) return;
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
      if (this.child === child) this.child = undefined;
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

  /** Signals it, waits for its end, and starts it again. */
  async restart(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const { child } = this;
    if (child) {
      const ended = once(child, "exit");
      child.kill(signal);
      await ended;
    }
    await this.start();
  }

  async end(): Promise<void> {
    const { child } = this;
    if (child) {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    }
    await this.proxy.end();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
