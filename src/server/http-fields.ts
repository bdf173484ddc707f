import type { IncomingMessage } from "node:http";

/**
 * The tokens of a list, in small letters. Its empty elements count for
 * nothing (RFC 9110, section 5.6.1).
 */
export const tokensOf = (list: string | undefined): string[] =>
  (list ?? "")
    .split(",")
    .map((token) => token.trim().toLowerCase())
    .filter((token) => token !== "");

/** Fields that say one thing. Of a second one Node would silently take the first. */
const SINGLE = ["host", "authorization", "content-type"] as const;

/**
 * The field that a request has more than once although it is no list: nobody knows which of them is
 * meant, the less so where a proxy before this server takes another one (RFC 9110, section 5.3; for
 * tokens RFC 6750, section 3.1).
 */
export const repeatedField = ({ headersDistinct }: IncomingMessage): string | undefined =>
  SINGLE.find((name) => (headersDistinct[name]?.length ?? 0) > 1);
