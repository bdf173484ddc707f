import type { IncomingMessage, ServerResponse } from "node:http";
import { ownOrigin } from "./http-origin.js";

/** Whether somebody has come with a browser. Programs accept JSON, or say nothing. */
export function isForReading({ method, headers }: IncomingMessage): boolean {
  const accept = (headers.accept ?? "").toLowerCase();
  return method === "GET" && accept.includes("text/html") && !accept.includes("json");
}

/**
 * Answers with a page that says what this is and how to ask. It has no scripts, and loads nothing
 * from anywhere.
 *
 * @param example a query to try without a token.
 */
export function answerPage(
  request: IncomingMessage,
  response: ServerResponse,
  example: string,
): void {
  const text = page(ownOrigin(request), example);
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.setHeader(
    "content-security-policy",
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  response.setHeader("content-length", Buffer.byteLength(text));
  response.statusCode = 200;
  response.end(text);
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const page = (origin: string, example: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Samenspraak</title>
<style>
  :root { color-scheme: light dark; }
  body { font: 1rem/1.6 system-ui, sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1.25rem; }
  h1 { font-size: 1.75rem; margin-bottom: 0; }
  h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
  p { margin: .5rem 0; }
  pre { overflow-x: auto; padding: .75rem 1rem; border: 1px solid #8886; border-radius: .4rem; font-size: .85rem; }
  code { font-family: ui-monospace, monospace; }
</style>
<h1>Samenspraak</h1>
<p>The GraphQL API in which a Dutch housing association, its tenants' council, local tenants'
organisations and municipalities plan, ask, advise and agree.</p>
<p lang="nl">De GraphQL-API waarin een woningcorporatie, haar huurdersraad, lokale
huurdersorganisaties en gemeenten samen plannen, vragen, adviseren en afspreken. Deze pagina is voor
ontwikkelaars; wie de stukken zelf zoekt, vindt die in de toepassingen van deze organisaties.</p>
<h2>How to ask</h2>
<p>Send queries and mutations by POST, as JSON. Without a token you see what was published:</p>
<pre><code>curl ${escaped(origin)}/graphql -H 'content-type: application/json' \\
  -d '${escaped(JSON.stringify({ query: example }))}'</code></pre>
<p>With <code>-H 'authorization: Bearer &lt;token&gt;'</code> you see what your
organisation may see. A query may also come
by GET, with that header or with <code>graphql-require-preflight: 1</code>.</p>
<h2>What can be asked</h2>
<p>The API describes itself by introspection, to each caller the fields that are for them:</p>
<pre><code>curl ${escaped(origin)}/graphql -H 'content-type: application/json' \\
  -d '{"query":"{ __schema { queryType { fields { name description } } } }"}'</code></pre>
<h2>Live changes</h2>
<p>Subscriptions go over WebSocket, by <code>graphql-transport-ws</code>, at
<code>${escaped(origin.replace(/^http/, "ws"))}/graphql</code>, or over HTTP as a stream of events
(<code>accept: text/event-stream</code>).</p>
</html>
`;
