import { referenceInvalid } from "./refusals.js";
import { textOf } from "./text.js";

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

interface GivenFile {
  url: string;
  sha256?: string | null;
}

/**
 * A file by reference: an https address, and perhaps its SHA-256.
 *
 * @param at the fields of the input in which they stand: `files.0.url`.
 * @throws REFERENCE_INVALID.
 */
export function fileOf(
  { url, sha256 }: GivenFile,
  at: (field: "url" | "sha256") => string = (field) => field,
): { url: string; sha256: string | null } {
  const address = textOf(url, at("url"), MAX_URL);
  if (!isHttps(address)) throw referenceInvalid().at(at("url"));
  const hash = textOf(sha256 ?? "", at("sha256")).toLowerCase();
  if (hash && !isSha256(hash)) throw referenceInvalid().at(at("sha256"));
  return { url: address, sha256: hash || null };
}
