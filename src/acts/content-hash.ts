import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** What can stand in JSON. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/**
 * The one text of a JSON value, whoever writes it: RFC 8785 (JSON Canonicalization Scheme). Names
 * are sorted by their UTF-16 code units, nothing stands between them, and numbers are written as
 * ECMAScript does. Texts stay as they are: they were composed (NFC) when they were stored.
 */
export const canonicalJson = (value: Json): string => canonicalize(value)!;

/** SHA-256 of a text in UTF-8, in small hexadecimal: what a signature is on. */
export const contentHashOf = (text: string): string =>
  createHash("sha256").update(text, "utf8").digest("hex");
