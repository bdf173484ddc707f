import { parseArgs } from "node:util";
import { type Administration, AdminRefusal, type Command, type Given } from "./command.js";

/** What is to be done, as it was typed: print a page, or work. */
type Asked =
  | { readonly page: string }
  | { readonly isDryRun: boolean; readonly work: (tx: Administration) => Promise<void> };

/** The words do not say what to do. */
export class UsageRefusal extends AdminRefusal {}

/**
 * Reads what was typed behind `npm run admin --`.
 *
 * @throws UsageRefusal.
 */
export function readCommand(commands: readonly Command[], typed: readonly string[]): Asked {
  const command = commands.find(({ name }) => name === typed.slice(0, wordsOf(name)).join(" "));
  if (!command) {
    if (typed.length === 0 || typed.includes("--help")) return { page: overview(commands) };
    throw new UsageRefusal(`There is no command "${typed.slice(0, 2).join(" ")}".`);
  }
  const { values, positionals } = parse(command, typed.slice(wordsOf(command.name)));
  if (values.help) return { page: usageOf(command) };
  return {
    isDryRun: values["dry-run"] === true,
    work: (tx) => command.run(tx, givenBy(command, values, positionals)),
  };
}

const wordsOf = (name: string): number => name.split(" ").length;

type Values = Readonly<
  Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>;

function parse(command: Command, args: string[]): { values: Values; positionals: string[] } {
  const declared = Object.entries(command.options).map(([name, { isRepeatable = false }]) => [
    name,
    { type: "string" as const, multiple: isRepeatable },
  ]);
  try {
    const parsed = parseArgs({
      args,
      options: {
        ...(Object.fromEntries(declared) as Record<string, { type: "string"; multiple: boolean }>),
        help: { type: "boolean" },
        "dry-run": { type: "boolean" },
      },
      allowPositionals: command.argument !== undefined,
    });
    const { values, positionals } = parsed as { values: Values; positionals: string[] };
    if (!values.help) refuseIncomplete(command, values, positionals);
    return { values, positionals };
  } catch (error) {
    throw error instanceof AdminRefusal || !(error instanceof TypeError)
      ? error
      : new UsageRefusal(`${error.message.replace(/\. To specify a positional.*/s, "")}.`);
  }
}

function refuseIncomplete(command: Command, values: Values, positionals: readonly string[]): void {
  const missing = Object.entries(command.options).filter(
    ([name, { isRequired }]) => isRequired && values[name] === undefined,
  );
  if (missing.length > 0)
    throw new UsageRefusal(
      `${command.name} needs ${missing.map(([name, { value }]) => `--${name} ${value}`).join(" and ")}.`,
    );
  if (positionals.length > 1)
    throw new UsageRefusal(`${command.name} takes one ${command.argument}.`);
  const isBare = Object.keys(command.options).length === 0;
  if (command.argument && isBare && positionals.length === 0)
    throw new UsageRefusal(`${command.name} needs a ${command.argument}.`);
}

const givenBy = (command: Command, values: Values, positionals: readonly string[]): Given => ({
  argument: positionals[0],
  required(option) {
    const value = values[option];
    if (typeof value !== "string") throw new UsageRefusal(`${command.name} needs --${option}.`);
    return value;
  },
  optional: (option) => values[option] as string | undefined,
  list: (option) => (values[option] as string[] | undefined)?.filter((value) => value !== ""),
});

/** The page of `npm run admin -- --help`. */
export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  return [
    "npm run admin -- COMMAND [OPTIONS]",
    "",
    ...commands.map(({ name, says }) => `  ${name.padEnd(width)}${says}`),
    "",
    "A command with --help tells its options. With --dry-run it does everything, tells it, and",
    "undoes it. Each command is one transaction, and the log tells of it as ADMINISTERED.",
    "",
  ].join("\n");
}

export function usageOf({ name, says, argument, options }: Command): string {
  const shown = Object.entries(options).map(
    ([option, { value, says, isRequired, isRepeatable }]) => ({
      option: `--${option} ${value}`,
      says: `${says}${isRequired ? " (required)" : isRepeatable ? " (may be repeated)" : ""}`,
    }),
  );
  const width = Math.max(0, ...shown.map(({ option }) => option.length)) + 2;
  return [
    `npm run admin -- ${[name, argument, "[OPTIONS]"].filter(Boolean).join(" ")}`,
    "",
    `  ${says}`,
    "",
    ...shown.map(({ option, says }) => `  ${option.padEnd(width)}${says}`),
    `  ${"--dry-run".padEnd(width)}does everything, tells it, and undoes it`,
    "",
  ].join("\n");
}
