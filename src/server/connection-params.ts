import type { IncomingHttpHeaders } from "node:http";
import { Refusal } from "../errors.js";

type Values = Readonly<Record<string, unknown>>;

/**
 * Finds the authorization that comes with a socket. It stands among the parameters of the
 * initialisation, however deep the client puts it, in any letter case and with blanks around it; or
 * else in the upgrade.
 *
 * @throws UNAUTHENTICATED when the parameters hold something other than one authorization: a client
 * that meant to log in must not go on as nobody.
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
 * Lists everything in the parameters, with its name in small letters, except nulls. It does not
 * recurse, because the client chooses how deep they are.
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

/**
 * Whether an entry is meant as a token: by names that other servers read, or by its value, for a
 * JWT begins with an encoded `{"`.
 */
function isMeantAsToken([name, value]: Entry): boolean {
  if (typeof value === "object") return false; // its contents have entries of their own
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
