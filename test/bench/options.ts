import { resolve } from "node:path";
import { parseArgs } from "node:util";

export const PARTS = [
  "page",
  "overview",
  "act",
  "fan-out",
  "return",
  "idle-channels",
  "latency",
  "growth",
  "start",
  "time",
] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  readonly parts: readonly Part[];
  /** Alternating rounds; the issue asks for at least five. */
  readonly rounds: number;
  /** Of each contestant in each round. */
  readonly seconds: number;
  /** How many times the rows, beside once. */
  readonly growth: readonly number[];
  /**
   * Where the parts page and act leave a CPU profile of our server; a server
   * that is profiled is slower.
   */
  readonly profile: string | undefined;
}

/** What makes Node.js profile a server until it is stopped. */
export const profiling = ({ profile }: Options): string[] =>
  profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${resolve(profile)}`];

/**
 * `npm run bench -- page act --rounds=5 --seconds=4 --growth=10,100`. Without names: everything.
 */
export function readOptions(args: readonly string[]): Options {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rounds: { type: "string", default: "5" },
      seconds: { type: "string", default: "4" },
      growth: { type: "string", default: "10,100" },
      profile: { type: "string" },
    },
  });
  for (const name of positionals)
    if (!PARTS.some((part) => part === name))
      throw new Error(`There is no part "${name}"; the parts are ${PARTS.join(", ")}.`);
  return {
    parts: positionals.length > 0 ? PARTS.filter((part) => positionals.includes(part)) : PARTS,
    rounds: wholeNumber("rounds", values.rounds),
    seconds: wholeNumber("seconds", values.seconds),
    growth: values.growth.split(",").map((one) => wholeNumber("growth", one)),
    profile: values.profile,
  };
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`--${name} must be a whole number from 1, not "${text}".`);
  return value;
}
