import type { IncomingMessage, ServerResponse } from "node:http";

const REQUEST_HEADERS = [
  "authorization", "content-type", "accept-language", "x-request-id", "graphql-denied-fields", "graphql-require-preflight",
  "apollo-require-preflight", "x-apollo-operation-name",
].join(", ");

/** Whether a page of this origin may call: the server's own pages, and those of the origins it was told. No Origin is no page. */
export function isAllowedOrigin(request: IncomingMessage, allowedOrigins: readonly string[]): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || allowedOrigins.includes(origin)) return true;
  // A page elsewhere cannot set this header without a preflight, and that is refused.
  const forwarded = String(request.headers["x-forwarded-proto"] ?? "").split(",", 1)[0]?.trim();
  const scheme = forwarded === "https" || "encrypted" in request.socket ? "https" : "http";
  return origin === `${scheme}://${host}`;
}

/** Tells a browser what a page of an allowed origin may send. */
export function answerPreflight(response: ServerResponse): void {
  response.removeHeader("content-type");
  response.setHeader("access-control-allow-methods", "GET, POST");
  response.setHeader("access-control-allow-headers", REQUEST_HEADERS);
  response.setHeader("access-control-max-age", "600");
  response.statusCode = 204;
  response.end();
}
