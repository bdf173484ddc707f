import type { IncomingHttpHeaders } from "node:http";
import { Refusal } from "../errors.js";

type Values = Readonly<Record<string, unknown>>;

/**
 * The authorization that comes with a socket: among the parameters of its initialisation or the headers in them, in any
 * letter case, as the clients at hand send it; else that of the upgrade.
 *
 * @throws UNAUTHENTICATED for parameters that hold something else than one authorization: who meant to log in must not go on as nobody.
 */
export function authorizationOf(params: Values | undefined, upgrade: IncomingHttpHeaders): string | undefined {
  const headers = valuesOf(params ?? {}, "headers");
  if (!headers.every(isValues)) throw unusable();
  const places = [params ?? {}, ...headers];
  const given = new Set(places.flatMap((place) => valuesOf(place, "authorization")));
  const [authorization = upgrade.authorization] = given;
  if (given.size > 1) throw unusable();
  if (authorization !== undefined && typeof authorization !== "string") throw unusable();
  if (authorization === undefined && places.some((place) => Object.values(place).some(looksLikeToken))) throw unusable();
  return authorization;
}

/** What stands under a name, however it is written; null says nothing. */
const valuesOf = (values: Values, name: string): unknown[] =>
  Object.entries(values).flatMap(([key, value]) => (key.toLowerCase() === name && value !== null && value !== undefined ? [value] : []));

const isValues = (value: unknown): value is Values => typeof value === "object" && value !== null && !Array.isArray(value);

/** Under a name that nobody reads, such as `token`: a JWT begins with an encoded `{"`. */
const looksLikeToken = (value: unknown): boolean => typeof value === "string" && /^(Bearer\s|eyJ)/i.test(value);

const unusable = () => new Refusal("UNAUTHENTICATED", "Send the token in connectionParams as: { authorization: \"Bearer <token>\" }.");
