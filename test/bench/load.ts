import { execFile, fork } from "node:child_process";
import { promisify } from "node:util";
import { packages } from "./node-24.js";

/** One question, asked again and again. */
export interface Question {
  /** Empty: the public. */
  readonly token: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Load {
  readonly requests: number;
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export const headersOf = ({ token }: Pick<Question, "token">): Record<string, string> => ({
  "content-type": "application/json",
  ...(token && { authorization: `Bearer ${token}` }),
});
export const bodyOf = ({ query, variables }: Question) => JSON.stringify({ query, variables });

/**
 * Asks with a number of connections at a time, each the next as soon as it is answered, from a
 * process of its own (autocannon).
 */
export async function load(
  node: string,
  url: string,
  question: Question,
  until: { seconds: number } | { requests: number },
  connections = 8,
): Promise<Load> {
  const headers = Object.entries(headersOf(question)).flatMap(([name, value]) => [
    "-H",
    `${name}=${value}`,
  ]);
  const end = "seconds" in until ? ["-d", String(until.seconds)] : ["-a", String(until.requests)];
  const { stdout } = await promisify(execFile)(
    node,
    [
      `${packages}node_modules/autocannon/autocannon.js`,
      "--json",
      "-c",
      String(connections),
      ...end,
      "-m",
      "POST",
      ...headers,
      "-b",
      bodyOf(question),
      `${url}/graphql`,
    ],
    { maxBuffer: 1e8 },
  );
  const told = JSON.parse(stdout) as {
    "2xx": number;
    non2xx: number;
    errors: number;
    duration: number;
    latency: { p50: number; p99: number };
  };
  if (told.non2xx > 0 || told.errors > 0 || told["2xx"] === 0)
    throw new Error(
      `${url} failed under load: ${told.non2xx} answers other than 2xx, ${told.errors} ` +
        `errors, ${told["2xx"]} good ones.`,
    );
  return {
    requests: told["2xx"],
    requestsPerSecond: told["2xx"] / told.duration,
    p50Ms: told.latency.p50,
    p99Ms: told.latency.p99,
  };
}

/** Asks once. */
export async function askOnce(
  url: string,
  question: Question,
): Promise<{ body: string; data: unknown }> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: headersOf(question),
    body: bodyOf(question),
  });
  const body = await response.text();
  const { data, errors } = JSON.parse(body) as { data?: unknown; errors?: unknown };
  if (!response.ok || errors || !data)
    throw new Error(`${url} answered ${response.status}: ${body.slice(0, 500)}`);
  return { body, data };
}

export interface EachLoad {
  readonly asked: number;
  readonly seconds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/**
 * Asks one query with many variables, each in turn, until `amount` were asked.
 * @throws when one of them is refused or fails.
 */
export async function loadEach(
  node: string,
  url: string,
  question: Omit<Question, "variables">,
  variables: readonly Question["variables"][],
  amount: number,
  connections: number,
): Promise<EachLoad> {
  const child = fork(`${packages}load-each.mjs`, {
    execPath: node,
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const told = await new Promise<EachLoad & { refused: number; errors: number; example: string }>(
    (done, failed) => {
      child
        .once("message", done as (message: unknown) => void)
        .once("exit", (code) => failed(new Error(`The load ended with code ${code}.`)));
      child.send({
        url: `${url}/graphql`,
        headers: headersOf(question),
        bodies: variables.map((one) => bodyOf({ ...question, variables: one })),
        amount,
        connections,
      });
    },
  );
  if (told.refused > 0 || told.errors > 0)
    throw new Error(
      `${told.refused} of ${told.asked} were refused, ${told.errors} failed: ${told.example.slice(0, 500)}`,
    );
  return told;
}
