import type { IncomingHttpHeaders } from "node:http";
import { Refusal } from "../errors.js";

type Values = Readonly<Record<string, unknown>>;

/**
 * The authorization that comes with a socket: among the parameters of its initialisation, however
 * deep the client at hand puts it, in any letter case and with blanks around it; else that of the
 * upgrade.
 *
 * @throws UNAUTHENTICATED for parameters that hold something else than one authorization: who meant
 * to log in must not go on as nobody.
 */
export function authorizationOf(
  params: Values | undefined,
  upgrade: IncomingHttpHeaders,
): string | undefined {
  const entries = entriesOf(params ?? {});
  const given = new Set<string>();
  for (const [name, value] of entries) {
    if (name === "headers" && (typeof value !== "object" || Array.isArray(value))) throw unusable();
    if (name !== "authorization") continue;
    if (typeof value !== "string") throw unusable();
    given.add(value.trim());
  }
  if (given.size > 1) throw unusable();
  const [authorization] = given;
  if (authorization === undefined && entries.some(isMeantAsToken)) throw unusable();
  return authorization ?? upgrade.authorization;
}

type Entry = readonly [name: string, value: unknown];

/**
 * Everything that stands in the parameters, with its name in small letters; null says nothing.
 * Without recursion: how deep they are is the client's choice.
 */
function entriesOf(params: Values): readonly Entry[] {
  const entries: Entry[] = [];
  const holders: object[] = [params];
  for (const holder of holders) {
    for (const [name, value] of Object.entries(holder) as [string, unknown][]) {
      if (value === null || value === undefined) continue;
      entries.push([name.toLowerCase(), value]);
      if (typeof value === "object") holders.push(value);
    }
  }
  return entries;
}

/** By names that other servers read, or by its value: a JWT begins with an encoded `{"`. */
function isMeantAsToken([name, value]: Entry): boolean {
  if (typeof value === "object") return false; // what is in it has an entry of its own
  return (
    TOKEN_NAMES.has(name.replace(/[^a-z]/g, "").replace(/^x/, "")) || TOKEN.test(String(value))
  );
}

const TOKEN_NAMES: ReadonlySet<string> = new Set([
  "token",
  "authtoken",
  "accesstoken",
  "idtoken",
  "bearertoken",
  "sessiontoken",
  "bearer",
  "jwt",
  "auth",
  "authentication",
]);
const TOKEN = /\bbearer\s|\beyJ|^\s*authorization\b/i;

const unusable = () =>
  new Refusal(
    "UNAUTHENTICATED",
    'Send the token in connectionParams as: { authorization: "Bearer <token>" }.',
  );
