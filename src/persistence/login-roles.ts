import { createHmac } from "node:crypto";

/** The roles that the server logs in as. */
export const LOGIN_ROLES = ["samenspraak_api", "samenspraak_feed"] as const;
export type LoginRole = (typeof LOGIN_ROLES)[number];

/**
 * The URL with which one of the server's own roles logs in to the same database.
 *
 * @param roleSecret the secret that its password is derived from; by default the password in the
 * given URL.
 */
export function urlAs(
  role: LoginRole,
  databaseUrl: string,
  roleSecret: string | null = null,
): string {
  const url = new URL(databaseUrl);
  url.username = role;
  url.password = rolePassword(role, databaseUrl, roleSecret) ?? "";
  return url.href;
}

/**
 * The password of a role. Null where there is no secret to derive it from: anybody could compute
 * such a password. A server like that lets roles in by other means, or not at all.
 */
export function rolePassword(
  role: LoginRole,
  databaseUrl: string,
  roleSecret: string | null,
): string | null {
  const given = roleSecret ?? decodeURIComponent(new URL(databaseUrl).password);
  return given
    ? createHmac("sha256", `samenspraak ${given}`).update(role).digest("base64url")
    : null;
}
