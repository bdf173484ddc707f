import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * The headers that a page may send besides those that every page may: our own, and those that its
 * libraries add.
 */
const REQUEST_HEADERS = [
  "authorization",
  "content-type",
  "accept-language",
  "x-request-id",
  "cache-control",
  "last-event-id",
  "graphql-denied-fields",
  "graphql-require-preflight",
  // Apollo's clients, for the web, Android and iOS
  "apollo-require-preflight",
  "apollographql-client-name",
  "apollographql-client-version",
  "x-apollo-operation-name",
  "x-apollo-operation-id",
  "x-apollo-operation-type",
  // traces: W3C and OpenTelemetry, Sentry
  "traceparent",
  "tracestate",
  "baggage",
  "sentry-trace",
].join(", ");

/**
 * Whether a page of this origin may call: the server's own pages may, and those of allowed origins.
 * A request without Origin is not from a page.
 */
export function isAllowedOrigin(
  request: IncomingMessage,
  allowedOrigins: readonly string[],
): boolean {
  const { origin } = request.headers;
  return (
    origin === undefined ||
    allowedOrigins.some((allowed) =>
      allowed.endsWith(":*") ? isAtAnyPort(origin, allowed) : origin === allowed,
    ) ||
    origin === ownOrigin(request)
  );
}

const isAtAnyPort = (origin: string, allowed: string): boolean =>
  origin.startsWith(allowed.slice(0, -1)) && /^[0-9]{1,5}$/.test(origin.slice(allowed.length - 1));

/** The origin at which the client reached this server. */
export function ownOrigin({ headers, socket }: IncomingMessage): string {
  // A page elsewhere cannot set this header without a preflight, and that is refused.
  const forwarded = String(headers["x-forwarded-proto"] ?? "")
    .split(",", 1)[0]
    ?.trim();
  const scheme = forwarded === "https" || "encrypted" in socket ? "https" : "http";
  return `${scheme}://${headers.host}`;
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
