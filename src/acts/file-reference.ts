/** How many characters an address may have. */
export const MAX_URL = 2_000;

/** Whether this is a SHA-256 in hexadecimal, in small letters. */
export const isSha256 = (hash: string): boolean => /^[0-9a-f]{64}$/.test(hash);

/** Whether this is an https address without a user name, a password or white space. */
export function isHttps(url: string): boolean {
  if (!URL.canParse(url) || /\s/.test(url)) return false;
  const { protocol, username, password } = new URL(url);
  return protocol === "https:" && !username && !password;
}
