import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Usage {
  /** User and system time of the process since it started, all its threads. */
  readonly cpuSeconds: number;
}

export interface Memory {
  readonly residentBytes: number;
  readonly heapBytes: number;
}

/** A server in a process of its own. */
export interface Contestant {
  readonly url: string;
  readonly pid: number;
  usage(): Promise<Usage>;
  /** After a collection of garbage; the process has to have been started with --expose-gc. */
  memory(): Promise<Memory>;
  /** Sends a message and waits for the answer that has this property. */
  ask<T>(message: object | string, property: string): Promise<T>;
  stop(): Promise<void>;
  /** Ends it without a chance to say goodbye. */
  kill(): Promise<void>;
}

export interface ContestantOptions {
  readonly node: string;
  /** From the bench's folder; TypeScript, or JavaScript where it needs no part of ours. */
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
}

const inBench = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const START_MS = 120_000;

/**
 * Starts a server and waits until it says where it listens: by message, or,
 * as our own does, on its output.
 */
export async function startContestant({
  node,
  script,
  env,
  flags = [],
}: ContestantOptions): Promise<Contestant> {
  const loader = script.endsWith(".ts") ? ["--import", "@swc-node/register/esm-register"] : [];
  const child = spawn(
    node,
    [...flags, "--import", inBench("contestants/report-usage.mjs"), ...loader, inBench(script)],
    {
      cwd: inBench("../.."),
      env: {
        PATH: process.env.PATH ?? "",
        HOME: process.env.HOME ?? "",
        NODE_ENV: "production",
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    },
  );
  let stopping = false;
  const tail: string[] = [];
  const ended = new Promise<void>((done) =>
    child.once("exit", (code, signal) => {
      if (!stopping)
        process.stderr.write(
          `${script} ended by itself with ${code ?? signal}: ${tail.join("")}\n`,
        );
      done();
    }),
  );
  child.stderr!.on(
    "data",
    (part: Buffer) => void (tail.push(part.toString()), tail.splice(0, tail.length - 20)),
  );
  const url = await new Promise<string>((found, failed) => {
    const late = setTimeout(
      () => failed(new Error(`${script} did not start: ${tail.join("")}`)),
      START_MS,
    );
    child.once("exit", () => failed(new Error(`${script} ended.`)));
    const settle = (where: string | undefined) => {
      if (where) (clearTimeout(late), found(where.replace("localhost", "127.0.0.1")));
    };
    child.on("message", (message) => settle((message as { url?: string }).url));
    child.stdout!.on("data", (part: Buffer) =>
      settle(/listens on (http:\S+?)\/graphql/.exec(part.toString())?.[1]),
    );
  });
  const ask = <T>(message: object | string, property: string) =>
    new Promise<T>((told, failed) => {
      const die = () => failed(new Error(`${script} ended.`));
      const hear = (answer: unknown) => {
        if (!(property in (answer as object))) return;
        child.off("message", hear).off("exit", die);
        told((answer as Record<string, T>)[property]!);
      };
      child.on("message", hear).once("exit", die).send(message);
    });
  return {
    url,
    pid: child.pid!,
    ask,
    usage: () => ask<Usage>("usage", "usage"),
    memory: () => ask<Memory>("memory", "memory"),
    async stop() {
      stopping = true;
      child.kill("SIGTERM");
      const forced = setTimeout(() => child.kill("SIGKILL"), 5_000);
      await ended;
      clearTimeout(forced);
    },
    async kill() {
      stopping = true;
      child.kill("SIGKILL");
      await ended;
    },
  };
}
