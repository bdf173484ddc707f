import type { Config } from "../config.js";
import { type Persona, PERSONAS } from "../first-data/personas.js";
import { issueDevelopmentToken } from "../identity/development-issuer.js";
import { examplesOf } from "../module.js";
import { modules } from "../modules.js";
import { groupBy } from "../persistence/rows.js";
import type { RunningServer } from "./server.js";

/** Whose token is printed. The curl line asks as this persona. */
const NEWCOMER = "cprw-voorzitter";
const WIDTH = 96;

/**
 * What a start prints for people: one screen. Where the development issuer is used, it has what a
 * newcomer needs to try the server: the names of the personas, one token, and one line to paste.
 */
export async function welcome(
  config: Config,
  { url, port }: Pick<RunningServer, "url" | "port">,
): Promise<string> {
  const lines = [
    ...(config.port !== 0 && port !== config.port
      ? [`Port ${config.port} is taken, so this server uses ${port}. PORT=… chooses one.`]
      : []),
    `Samenspraak listens on ${url}/graphql`,
    `and for subscriptions on ws://localhost:${port}/graphql. Ctrl-C stops it.`,
    ...(config.oidcIssuer ? [] : await toTry(config, url)),
  ];
  return `${lines.join("\n")}\n\n`;
}

async function toTry(config: Config, url: string): Promise<string[]> {
  const newcomer = PERSONAS.find(({ name }) => name === NEWCOMER)!;
  const token = await issueDevelopmentToken({
    ...newcomer,
    dataFolder: config.dataFolder,
    audience: config.oidcAudience,
    production: config.production,
  });
  const query = `{ viewer { organisation { name } role } ${examplesOf(modules, "shared").join(" ")} }`;
  return [
    "",
    "Who you can be; npm run -s token -- NAME prints a token for a day:",
    ...namesIn(PERSONAS),
    "",
    `The token of ${NEWCOMER}:`,
    `  ${token}`,
    "",
    "Try, as that persona:",
    `  curl -s ${url}/graphql -H 'content-type: application/json' ` +
      `-H 'authorization: Bearer ${token}' -d '${JSON.stringify({ query })}'`,
  ];
}

/** The names, those that begin alike together, in lines that fit a screen. */
function namesIn(personas: readonly Persona[]): string[] {
  const beginningAlike = groupBy(personas, ({ name }) => name.split("-", 1)[0]);
  const lines: string[] = [];
  for (const group of beginningAlike.values()) {
    let line = "";
    for (const { name } of group) {
      if (line && `  ${line}, ${name}`.length > WIDTH) {
        lines.push(`  ${line}`);
        line = name;
      } else line = line ? `${line}, ${name}` : name;
    }
    lines.push(`  ${line}`);
  }
  return lines;
}
