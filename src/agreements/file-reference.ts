import { isHttps, isSha256, MAX_URL } from "../acts/file-reference.js";
import { textOf } from "../acts/text.js";
import { referenceInvalid } from "./agreements.refusals.js";

interface GivenFile {
  url: string;
  sha256?: string | null;
}

/**
 * A file by reference: an https address, and perhaps its SHA-256.
 *
 * @param within the input's field that it stands in: `files.0`.
 * @throws REFERENCE_INVALID.
 */
export function fileOf(
  { url, sha256 }: GivenFile,
  within?: string,
): { url: string; sha256: string | null } {
  const field = (name: string) => (within ? `${within}.${name}` : name);
  const address = textOf(url, field("url"), MAX_URL);
  if (!isHttps(address)) throw referenceInvalid().at(field("url"));
  const hash = textOf(sha256 ?? "", field("sha256")).toLowerCase();
  if (hash && !isSha256(hash)) throw referenceInvalid().at(field("sha256"));
  return { url: address, sha256: hash || null };
}
