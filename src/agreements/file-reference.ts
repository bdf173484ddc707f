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
