import type { IncomingMessage } from "node:http";

/**
 * The tokens of a list, in small letters. Empty elements do not count (RFC 9110, section 5.6.1).
 */
export const tokensOf = (list: string | undefined): string[] =>
  (list ?? "")
    .split(",")
    .map((token) => token.trim().toLowerCase())
    .filter((token) => token !== "");

/** Fields that may stand once. Where one stands twice, Node would silently take the first. */
const SINGLE = ["host", "authorization", "content-type"] as const;

/**
 * Finds a field that a request has more than once although it is no list. Nobody knows which one is
 * meant, the less so where a proxy before this server takes another one (RFC 9110, section 5.3; for
 * tokens RFC 6750, section 3.1).
 */
export const repeatedField = ({ headersDistinct }: IncomingMessage): string | undefined =>
  SINGLE.find((name) => (headersDistinct[name]?.length ?? 0) > 1);
