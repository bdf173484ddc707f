import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { request as httpRequest, type IncomingHttpHeaders, type Server } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import { Writable } from "node:stream";
import { gzipSync } from "node:zlib";
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { afterEach, describe, expect, it } from "@jest/globals";
import { buildSchema } from "graphql";
import { pino } from "pino";
import type { Audience } from "../../src/authorisation/audience.js";
import { PUBLIC_VIEWER, type Viewer } from "../../src/authorisation/viewer.js";
import { Refusal, RightsChanged } from "../../src/errors.js";
import { createHttpServer } from "../../src/server/http.js";
import { all } from "../../src/server/observer.js";
import type { HttpParts } from "../../src/server/http-exchange.js";

interface TestContext {
  readonly viewer: Viewer;
  readonly requestId: string;
}

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

/**
 * A server on a real socket with a tiny schema per audience; `lines` is its log,
 * `contexts` what was made and released.
 */
async function givenServer(changes: Partial<HttpParts<TestContext>> = {}) {
  const lines: Record<string, unknown>[] = [];
  const log = pino(
    { level: "debug" },
    new Writable({
      write(chunk, _encoding, done) {
        lines.push(JSON.parse(String(chunk)));
        done();
      },
    }),
  );
  const contexts = { made: [] as TestContext[], released: [] as TestContext[] };
  const gate = { open: () => undefined as void, entered: null as Promise<void> | null };
  let enter = () => undefined as void;
  gate.entered = new Promise((resolve) => (enter = resolve));
  const opened = new Promise<void>((resolve) => (gate.open = resolve));
  const apollos = new Map<Audience, ApolloServer<TestContext>>();
  for (const audience of ["PUBLIC", "LANDLORD"] as const) {
    const typeDefs = `type Query { audience: String requestId: String echo(text: String): String fails: String
        waits: String many(n: Int!): [String!] } type Mutation { act: String }`;
    const apollo = new ApolloServer<TestContext>({
      schema: buildSchema(typeDefs),
      rootValue: () => ({
        audience: (_: unknown, context: TestContext) => context.viewer.audience,
        requestId: (_: unknown, context: TestContext) => context.requestId,
        echo: ({ text }: { text: string }) => text,
        fails: () => {
          throw new Refusal("NOT_FOUND", "There is none.", { nested: { list: [1], data: 2 } });
        },
        waits: async () => {
          enter();
          await opened;
          return "done";
        },
        many: ({ n }: { n: number }) => Array.from({ length: n }, (_, index) => `line ${index}`),
        act: () => "done",
      }),
      plugins: [ApolloServerPluginLandingPageDisabled()],
      includeStacktraceInErrorResponses: false,
      nodeEnv: "test",
    });
    await apollo.start();
    apollos.set(audience, apollo);
  }
  const { server, connections } = createHttpServer<TestContext>({
    log,
    allowedOrigins: ["https://cprw.example"],
    example: "{ audience }",
    observer: all([]),
    operationOf: () => undefined,
    answerWithEvents: () => Promise.reject(new Error("Nobody follows here.")),
    async identify(authorization) {
      if (authorization === undefined) return { viewer: PUBLIC_VIEWER };
      if (authorization === "Bearer woonbron")
        return { viewer: { ...PUBLIC_VIEWER, audience: "LANDLORD" } };
      throw new Refusal("UNAUTHENTICATED", "The token has expired.");
    },
    async recognise(authorization) {
      return this.identify(authorization);
    },
    apolloFor(audience) {
      const apollo = apollos.get(audience);
      if (!apollo) throw new Error("no schema");
      return apollo;
    },
    createContext({ viewer }, { requestId }) {
      const context = { viewer, requestId };
      contexts.made.push(context);
      return context;
    },
    async releaseContext(context) {
      contexts.released.push(context);
    },
    ready: async () => true,
    ...changes,
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const port = (server.address() as AddressInfo).port;
  closing.push(async () => {
    await closed(server);
    await Promise.all([...apollos.values()].map((apollo) => apollo.stop()));
  });
  return {
    server,
    connections,
    port,
    origin: `http://127.0.0.1:${port}`,
    lines,
    contexts,
    gate,
    send: senderTo(port),
  };
}

function closed(server: Server): Promise<unknown> {
  const done = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  return done;
}

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}
interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly json: {
    data?: Record<string, unknown>;
    errors?: { message: string; extensions: Record<string, unknown> }[];
    status?: string;
  };
}

/**
 * One request over node:http, which (unlike fetch) lets a test set Origin and
 * shows what the socket really said.
 */
const senderTo =
  (port: number) =>
  ({ method = "POST", path = "/graphql", headers = {}, body }: Sent) =>
    new Promise<Answer>((resolve, reject) => {
      const type = method === "POST" ? { "content-type": "application/json" } : {};
      const length =
        body === undefined || headers["transfer-encoding"]
          ? {}
          : { "content-length": String(Buffer.byteLength(body)) };
      const request = httpRequest(
        {
          port,
          host: "127.0.0.1",
          path,
          method,
          headers: { ...type, ...length, ...headers },
          agent: false,
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("error", reject);
          response.on("end", () => {
            const text = Buffer.concat(chunks).toString();
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text,
              json: text.startsWith("{") ? JSON.parse(text) : {},
            });
          });
        },
      );
      request.on("error", reject);
      request.end(body);
    });

/** An answer as it is on the way. */
const packedAnswer = (url: string, body: string, encoding: string) =>
  new Promise<{ headers: IncomingHttpHeaders; bytes: Buffer }>((resolve, reject) => {
    const headers = { "content-type": "application/json", "accept-encoding": encoding };
    const request = httpRequest(url, { method: "POST", headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ headers: response.headers, bytes: Buffer.concat(chunks) }),
      );
    });
    request.on("error", reject);
    request.end(body);
  });

const query = (text: string, more: Record<string, unknown> = {}) =>
  JSON.stringify({ query: text, ...more });
const codesOf = (answer: Answer) => answer.json.errors?.map(({ extensions }) => extensions.code);

/** A socket of its own, and everything that arrives on it until the server closes it. */
function rawSocket(port: number): { socket: Socket; received: Promise<string> } {
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.on("data", (chunk) => (text += String(chunk)));
  const received = new Promise<string>((resolve, reject) => {
    socket.on("close", () => resolve(text));
    socket.on("error", reject);
  });
  closing.push(async () => socket.destroy());
  return { socket, received };
}

async function until(isSo: () => boolean): Promise<void> {
  const giveUpAt = Date.now() + 60_000;
  while (!isSo()) {
    if (Date.now() > giveUpAt) throw new Error("It did not come about within a minute.");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe("GraphQL over HTTP", () => {
  it("answers as the audience of the token, and as the public without one", async () => {
    const { send } = await givenServer();
    const asWoonbron = await send({
      body: query("{ audience }"),
      headers: { authorization: "Bearer woonbron" },
    });
    expect(asWoonbron).toMatchObject({ status: 200, json: { data: { audience: "LANDLORD" } } });
    expect((await send({ body: query("{ audience }") })).json).toEqual({
      data: { audience: "PUBLIC" },
    });
  });

  it("answers 401 with a code and a challenge when the token is not good", async () => {
    const { send, contexts } = await givenServer();
    const answer = await send({
      body: query("{ audience }"),
      headers: { authorization: "Bearer stale" },
    });
    expect(answer).toMatchObject({
      status: 401,
      json: {
        errors: [{ message: "The token has expired.", extensions: { code: "UNAUTHENTICATED" } }],
      },
    });
    expect(answer.headers["www-authenticate"]).toBe("Bearer");
    expect(contexts.made).toEqual([]);
  });

  it("answers 503 when tokens cannot be checked, and 429 with Retry-After when it has been too much", async () => {
    const unavailable = await givenServer({
      identify: () => Promise.reject(new Refusal("SERVICE_UNAVAILABLE", "Try again.")),
    });
    expect(await unavailable.send({ body: query("{ audience }") })).toMatchObject({ status: 503 });
    const limited = await givenServer({
      identify: () =>
        Promise.reject(new Refusal("RATE_LIMITED", "Too much.", { retryAfterMs: 1200 })),
    });
    expect(await limited.send({ body: query("{ audience }") })).toMatchObject({
      status: 429,
      headers: { "retry-after": "2" },
    });
  });

  it("masks what it did not expect, and logs where it happened without the message", async () => {
    const { send, lines } = await givenServer({
      identify: () => Promise.reject(new Error("secret value 42")),
    });
    const answer = await send({ body: query("{ audience }") });
    expect(answer).toMatchObject({
      status: 500,
      json: { errors: [{ extensions: { code: "INTERNAL_SERVER_ERROR" } }] },
    });
    const line = lines.find(({ errorId }) => errorId !== undefined);
    expect(line).toMatchObject({
      errorId: answer.json.errors?.[0]?.extensions.errorId,
      kind: "Error",
      places: expect.arrayContaining([expect.stringContaining("http.test")]),
    });
    expect(answer.text + JSON.stringify(lines)).not.toContain("secret value");
  });

  it("answers a query by GET only with a header that makes browsers ask first; no mutation", async () => {
    const { send } = await givenServer();
    const asked = { query: "query Q($t: String) { echo(text: $t) }", variables: '{"t":"hallo?é"}' };
    const path = `/graphql?${new URLSearchParams(asked)}`;
    expect(codesOf(await send({ method: "GET", path }))).toEqual(["BAD_REQUEST"]);
    expect(
      (await send({ method: "GET", path, headers: { "apollo-require-preflight": "1" } })).json,
    ).toEqual({ data: { echo: "hallo?é" } });
    const mutation = await send({
      method: "GET",
      path: "/graphql?query=mutation{act}",
      headers: { "apollo-require-preflight": "1" },
    });
    expect(mutation).toMatchObject({ status: 405, headers: { allow: "POST" } });
  });

  it("tells the public by GET that an answer is still the same, and others nothing of the kind", async () => {
    const { send } = await givenServer();
    const ask = (text: string, headers: Record<string, string> = {}) =>
      send({
        method: "GET",
        path: `/graphql?${new URLSearchParams({ query: text })}`,
        headers: { "apollo-require-preflight": "1", ...headers },
      });
    const first = await ask("{ audience }");
    const etag = first.headers.etag!;
    expect(first.headers).toMatchObject({
      "cache-control": "no-cache",
      vary: expect.stringMatching(/accept-language.*authorization/),
    });
    const again = await ask("{ audience }", { "if-none-match": etag });
    expect([again.status, again.text, again.headers.etag]).toEqual([304, "", etag]);
    const other = await ask('{ echo(text: "x") }', { "if-none-match": etag });
    expect([other.status, other.json]).toEqual([200, { data: { echo: "x" } }]);
    const failed = await ask("{ nothing }", { "if-none-match": "*" });
    expect([failed.status, failed.headers["cache-control"]]).toEqual([400, "no-store"]);
    const mine = await ask("{ audience }", {
      authorization: "Bearer woonbron",
      "if-none-match": "*",
    });
    expect([mine.status, mine.headers["cache-control"], mine.headers.etag]).toEqual([
      200,
      "no-store",
      undefined,
    ]);
    const posted = await send({ body: query("{ audience }"), headers: { "if-none-match": "*" } });
    expect([posted.status, posted.headers.etag]).toEqual([200, undefined]);
  });

  it.each([
    ["br", brotliDecompressSync],
    ["gzip", gunzipSync],
  ])("packs a long answer as %s for who accepts it", async (encoding, unpack) => {
    const { origin, send } = await givenServer();
    const body = query("{ many(n: 500) }");
    const plain = await send({ body });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    const packed = await packedAnswer(`${origin}/graphql`, body, encoding);
    expect(packed.headers).toMatchObject({
      "content-encoding": encoding,
      vary: expect.stringMatching(/accept-encoding/i),
    });
    expect(packed.bytes.length).toBeLessThan(plain.text.length / 2);
    expect(unpack(packed.bytes).toString()).toBe(plain.text);
    const short = await packedAnswer(`${origin}/graphql`, query("{ audience }"), encoding);
    expect(short.headers["content-encoding"]).toBeUndefined();
  });

  it("refuses two nameless operations, a batch, an unknown field and a syntax error with 400", async () => {
    const { send } = await givenServer();
    const two = await send({ body: query("query A { audience } query B { audience }") });
    expect([two.status, codesOf(two)]).toEqual([400, ["OPERATION_RESOLUTION_FAILURE"]]);
    const batch = await send({ body: `[${query("{ audience }")},${query("{ audience }")}]` });
    expect([batch.status, codesOf(batch)]).toEqual([400, ["BAD_REQUEST"]]);
    const unknown = await send({ body: query("{ nothing }") });
    expect([unknown.status, codesOf(unknown)]).toEqual([400, ["GRAPHQL_VALIDATION_FAILED"]]);
    const syntax = await send({ body: query("{") });
    expect([syntax.status, codesOf(syntax)]).toEqual([400, ["GRAPHQL_PARSE_FAILED"]]);
  });

  it.each([
    ["cut off", '{"query": "{ aud'],
    ["not JSON", "query { audience }"],
    ["a bare comma", ","],
  ])("refuses a body that is %s with 400, a code and no stack", async (_, body) => {
    const { send } = await givenServer();
    const answer = await send({ body });
    expect(answer).toMatchObject({
      status: 400,
      json: {
        errors: [{ message: "The body is not valid JSON.", extensions: { code: "BAD_REQUEST" } }],
      },
    });
    expect(answer.text).not.toMatch(/stack|node_modules| at /);
  });

  it.each([
    ["nothing", ""],
    ["null", "null"],
    ["a number", "7"],
    ["an empty object", "{}"],
    ["no query", '{"query":7}'],
  ])("refuses a body of %s with 400 and a code", async (_, body) => {
    const { send } = await givenServer();
    const answer = await send({ body });
    expect([answer.status, codesOf(answer)]).toEqual([400, ["BAD_REQUEST"]]);
  });

  it("survives a body that is nested as deep as it may be large", async () => {
    const { send } = await givenServer();
    const deep = `${"[".repeat(45_000)}${"]".repeat(45_000)}`;
    expect((await send({ body: deep })).status).toBe(400);
    expect(
      (
        await send({
          body: `{"query":"query Q($t: String) { echo(text: $t) }","variables":{"t":${deep}}}`,
        })
      ).status,
    ).toBe(400);
    expect((await send({ body: query("{ audience }") })).status).toBe(200);
  });

  it("refuses invalid UTF-8 and other character sets, and understands valid UTF-8", async () => {
    const { send } = await givenServer();
    const invalid = await send({
      body: Buffer.concat([
        Buffer.from('{"query":"{ audience } #'),
        Buffer.from([0xc3, 0x28]),
        Buffer.from('"}'),
      ]),
    });
    expect(invalid).toMatchObject({
      status: 400,
      json: { errors: [{ message: "The body is not valid UTF-8." }] },
    });
    expect(
      (
        await send({
          body: query("{ audience }"),
          headers: { "content-type": "application/json; charset=latin1" },
        })
      ).status,
    ).toBe(415);
    const good = await send({
      body: query("query Q($t: String) { echo(text: $t) }", { variables: { t: "coöperatie 🏠" } }),
      headers: { "content-type": 'application/json; charset="UTF-8"' },
    });
    expect(good.json).toEqual({ data: { echo: "coöperatie 🏠" } });
  });

  it("refuses compressed bodies with 415", async () => {
    const { send } = await givenServer();
    const answer = await send({
      body: gzipSync(query("{ audience }")),
      headers: { "content-encoding": "gzip" },
    });
    expect([answer.status, codesOf(answer)]).toEqual([415, ["BAD_REQUEST"]]);
  });

  it("takes for not compressed what says so, in any letter case, or names no encoding", async () => {
    const { send } = await givenServer();
    for (const encoding of ["identity", "Identity", "IDENTITY, identity", "", ",", " , identity ,"])
      expect(
        (await send({ body: query("{ audience }"), headers: { "content-encoding": encoding } }))
          .status,
      ).toBe(200);
    for (const encoding of ["gzip", "identity, gzip", "x-identity", ",gzip"])
      expect(
        (await send({ body: query("{ audience }"), headers: { "content-encoding": encoding } }))
          .status,
      ).toBe(415);
  });

  it.each([
    ["Authorization", ["Bearer woonbron", "Bearer nonsense"]],
    ["authorization", ["Bearer nonsense", "Bearer woonbron"]],
    ["AUTHORIZATION", ["Bearer woonbron", "Bearer woonbron"]],
    ["Authorization", ["", "Bearer woonbron"]],
    ["Host", ["samen.example", "elsewhere.example"]],
    ["Content-Type", ["application/json", "text/plain"]],
  ])("refuses %s that stands twice with 400, whatever stands in it: %j", async (name, values) => {
    const { port, contexts } = await givenServer();
    const { socket, received } = rawSocket(port);
    const body = query("{ audience }");
    const fields = [
      ...(name === "Host" ? [] : ["Host: x"]),
      ...(name === "Content-Type" ? [] : ["Content-Type: application/json"]),
      ...values.map((value) => `${name}: ${value}`),
      `Content-Length: ${body.length}`,
      "Connection: close",
    ];
    socket.write(`POST /graphql HTTP/1.1\r\n${fields.join("\r\n")}\r\n\r\n${body}`);
    const text = await received;
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
    expect(text).toContain('"code":"BAD_REQUEST"');
    expect(contexts.made).toEqual([]);
  });

  it("answers a target in absolute form as one in origin form, of the host that it names", async () => {
    const { send, port } = await givenServer();
    for (const base of [
      `http://127.0.0.1:${port}`,
      "HTTP://samen.example",
      "https://samen.example:8443",
    ]) {
      expect([
        base,
        (await send({ path: `${base}/graphql`, body: query("{ audience }") })).json,
      ]).toEqual([base, { data: { audience: "PUBLIC" } }]);
      expect((await send({ method: "GET", path: `${base}/health/live?x` })).json).toEqual({
        status: "live",
      });
      expect((await send({ method: "GET", path: `${base}/nowhere` })).status).toBe(404);
    }
    for (const path of [
      "http://samen.example",
      "http://samen.example?x",
      "http://[/graphql",
      "ftp://samen.example/graphql",
    ])
      expect((await send({ method: "GET", path })).status).toBe(404);
    const named = { path: "http://samen.example/graphql", body: query("{ audience }") };
    expect((await send({ ...named, headers: { origin: "http://samen.example" } })).status).toBe(
      200,
    );
    expect((await send({ ...named, headers: { origin: `http://127.0.0.1:${port}` } })).status).toBe(
      403,
    );
  });

  it("refuses a form, which a foreign page could send unasked", async () => {
    const { send } = await givenServer();
    const answer = await send({
      body: query("{ audience }"),
      headers: { "content-type": "text/plain" },
    });
    expect([answer.status, codesOf(answer)]).toEqual([400, ["BAD_REQUEST"]]);
  });

  it("sets its own headers on every answer", async () => {
    const { send } = await givenServer();
    for (const answer of [
      await send({ body: query("{ audience }") }),
      await send({ body: "," }),
      await send({ method: "GET", path: "/nowhere" }),
    ]) {
      expect(answer.headers).toMatchObject({
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "content-type": expect.stringContaining("json"),
      });
    }
    const preferred = await send({
      body: query("{ audience }"),
      headers: { accept: "application/graphql-response+json" },
    });
    expect(preferred.headers["content-type"]).toContain("application/graphql-response+json");
  });

  it("takes over a sane request id, makes one otherwise, and always answers with it", async () => {
    const { send } = await givenServer();
    const named = await send({
      body: query("{ requestId }"),
      headers: { "x-request-id": "trace.1_2-3" },
    });
    expect([named.headers["x-request-id"], named.json.data?.requestId]).toEqual([
      "trace.1_2-3",
      "trace.1_2-3",
    ]);
    for (const given of ["x".repeat(65), "a b", "<script>", ""]) {
      expect(
        (await send({ body: ",", headers: { "x-request-id": given } })).headers["x-request-id"],
      ).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it("answers 404 elsewhere and 405 for other methods, both with a code", async () => {
    const { send } = await givenServer();
    for (const path of ["/", "/graphql/", "//", "/graphqlx", "http://[/graphql"])
      expect((await send({ method: "GET", path })).status).toBe(404);
    expect(codesOf(await send({ method: "GET", path: "/nowhere" }))).toEqual(["NOT_FOUND"]);
    const deleted = await send({ method: "DELETE" });
    expect([deleted.status, deleted.headers.allow, codesOf(deleted)]).toEqual([
      405,
      "GET, POST",
      ["BAD_REQUEST"],
    ]);
  });
});

describe("pages of other origins", () => {
  it.each([
    "https://evil.example",
    "null",
    "https://cprw.example.evil.example",
    "http://cprw.example",
  ])("are refused with 403 when they come from %s, and nothing runs", async (origin) => {
    const { send, contexts } = await givenServer();
    for (const sent of [
      { body: query("{ audience }") },
      { method: "OPTIONS" },
      { method: "GET", path: "/health/live" },
      { body: Buffer.alloc(10_000_000) },
    ]) {
      const answer = await send({ ...sent, headers: { origin } });
      expect([answer.status, codesOf(answer)]).toEqual([403, ["FORBIDDEN"]]);
      expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
    }
    expect(contexts.made).toEqual([]);
  });

  it("are answered, also before they ask, when the origin is the server's own or one it was told", async () => {
    const { send, origin: own } = await givenServer();
    for (const origin of [own, "https://cprw.example"]) {
      const answer = await send({ body: query("{ audience }"), headers: { origin } });
      expect(answer).toMatchObject({
        status: 200,
        headers: { "access-control-allow-origin": origin, vary: expect.stringContaining("origin") },
      });
      const preflight = await send({
        method: "OPTIONS",
        headers: {
          origin,
          "access-control-request-method": "POST",
          "access-control-request-headers": "authorization,content-type",
        },
      });
      expect(preflight).toMatchObject({
        status: 204,
        headers: {
          "access-control-allow-origin": origin,
          "access-control-allow-methods": "GET, POST",
        },
      });
      expect(preflight.headers["access-control-allow-headers"]).toMatch(
        /authorization.*content-type/,
      );
      expect(preflight.headers["access-control-allow-credentials"]).toBeUndefined();
    }
  });

  it("are answered from any port, and no other host, where the port is left open", async () => {
    const { send } = await givenServer({ allowedOrigins: ["http://localhost:*"] });
    const answered = async (origin: string) =>
      (await send({ body: query("{ audience }"), headers: { origin } })).status;
    for (const origin of ["http://localhost:5173", "http://localhost:3000"])
      expect(await answered(origin)).toBe(200);
    for (const origin of [
      "https://localhost:5173",
      "http://localhost.evil.example:5173",
      "http://evil.example:80",
      "http://localhost:*",
      "http://localhost:x",
      "null",
    ])
      expect([origin, await answered(origin)]).toEqual([origin, 403]);
  });

  it("may send the headers that their GraphQL clients and tracing add", async () => {
    const { send } = await givenServer();
    const added = [
      "authorization",
      "content-type",
      "accept-language",
      "graphql-denied-fields",
      "graphql-require-preflight",
      "x-request-id",
      "apollo-require-preflight",
      "apollographql-client-name",
      "apollographql-client-version",
      "x-apollo-operation-name",
      "x-apollo-operation-id",
      "traceparent",
      "tracestate",
      "baggage",
      "cache-control",
      "sentry-trace",
    ];
    const { status, headers } = await send({
      method: "OPTIONS",
      headers: {
        origin: "https://cprw.example",
        "access-control-request-method": "POST",
        "access-control-request-headers": added.join(","),
      },
    });
    const allowed = String(headers["access-control-allow-headers"]).split(", ");
    expect([status, added.filter((header) => !allowed.includes(header))]).toEqual([204, []]);
  });

  it("may read why they were refused when the origin is a good one", async () => {
    const { send } = await givenServer();
    const answer = await send({
      body: query("{ audience }"),
      headers: { origin: "https://cprw.example", authorization: "Bearer stale" },
    });
    expect(answer).toMatchObject({
      status: 401,
      headers: { "access-control-allow-origin": "https://cprw.example" },
    });
  });

  it("know the server by https when a proxy says that it was called so", async () => {
    const { send, port } = await givenServer();
    const headers = { origin: `https://127.0.0.1:${port}` };
    expect((await send({ body: query("{ audience }"), headers })).status).toBe(403);
    expect(
      (
        await send({
          body: query("{ audience }"),
          headers: { ...headers, "x-forwarded-proto": "https" },
        })
      ).status,
    ).toBe(200);
  });
});

describe("somebody who comes with a browser", () => {
  const BROWSER =
    "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

  it("gets a page that says how to ask, loads nothing, and quotes nothing unescaped", async () => {
    const { send, contexts, port } = await givenServer();
    for (const path of ["/graphql", "/graphql?query=mutation{act}"]) {
      const { status, headers, text } = await send({
        method: "GET",
        path,
        headers: { accept: BROWSER },
      });
      expect([status, headers["content-type"], headers.vary]).toEqual([
        200,
        "text/html; charset=utf-8",
        "origin, accept, Accept-Encoding",
      ]);
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(text).toContain(`curl http://127.0.0.1:${port}/graphql -H`);
      expect(text).toContain(
        "-d &#39;{&#34;query&#34;:&#34;{ audience }&#34;}&#39;</code>".replaceAll("&#39;", "'"),
      );
      expect(text).not.toMatch(/<script|<link|<img|src=|href=|@import|url\(/);
    }
    const { text } = await send({
      method: "GET",
      headers: { accept: BROWSER, host: '"><script>alert(1)</script>' },
    });
    expect(text).not.toContain("<script");
    expect(contexts.made).toEqual([]);
  });

  it("is only who wants a page: programs are answered as before", async () => {
    const { send } = await givenServer();
    const path = "/graphql?query={audience}";
    for (const accept of [
      "*/*",
      "application/json",
      "application/graphql-response+json, application/json, text/html;q=0.1",
      "text/plain",
    ]) {
      const answer = await send({
        method: "GET",
        path,
        headers: { accept, "apollo-require-preflight": "1" },
      });
      expect([accept, answer.headers["content-type"]]).toEqual([
        accept,
        expect.stringContaining("json"),
      ]);
    }
    expect(
      (
        await send({
          body: query("{ audience }"),
          headers: { accept: `${BROWSER},application/json` },
        })
      ).json,
    ).toEqual({ data: { audience: "PUBLIC" } });
  });
});

describe("uploads that are too large", () => {
  it("get a 413 to read after ten megabytes, and the next request is answered", async () => {
    const { send } = await givenServer();
    const ways: Record<string, string>[] = [{}, { expect: "100-continue" }];
    for (const headers of ways) {
      const answer = await send({ body: Buffer.alloc(10_000_000, "a"), headers });
      expect([answer.status, codesOf(answer)]).toEqual([413, ["BAD_REQUEST"]]);
    }
    expect((await send({ body: query("{ audience }") })).status).toBe(200);
  });

  it("get a 413 when they do not tell their size beforehand", async () => {
    const { send, contexts } = await givenServer();
    const answer = await send({
      body: Buffer.alloc(10_000_000, "a"),
      headers: { "transfer-encoding": "chunked" },
    });
    expect([answer.status, codesOf(answer), contexts.made]).toEqual([413, ["BAD_REQUEST"], []]);
  });

  it("get a 413 even when they begin to read only after having sent everything", async () => {
    const { port } = await givenServer();
    const { socket, received } = rawSocket(port);
    socket.pause();
    socket.write(
      "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 10000000\r\n\r\n",
    );
    for (let sent = 0; sent < 10; sent++) {
      await new Promise((resolve) => socket.write(Buffer.alloc(1_000_000, "a"), resolve));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    socket.resume();
    expect(await received).toMatch(
      /^HTTP\/1\.1 413 [\s\S]*connection: close[\s\S]*"code":"BAD_REQUEST"/i,
    );
  });

  it("are cut off when they do not end", async () => {
    const { port } = await givenServer();
    const { socket, received } = rawSocket(port);
    socket.write(
      "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9000000000\r\n\r\n",
    );
    const text = received.catch(() => "reset");
    const feeding = setInterval(() => socket.writable && socket.write("aaaa"), 50);
    closing.push(async () => clearInterval(feeding));
    const answered = new Promise<string>((resolve) =>
      socket.once("data", (chunk) => resolve(String(chunk))),
    );
    expect(await answered).toMatch(/^HTTP\/1\.1 413 /);
    await text;
  });

  it("begin at one byte over the limit", async () => {
    const { send } = await givenServer();
    const filled = (size: number) => {
      const start = '{"query":"{ audience } #';
      return `${start}${"a".repeat(size - start.length - 2)}"}`;
    };
    expect((await send({ body: filled(2_000_000) })).status).toBe(200);
    expect((await send({ body: filled(2_000_001) })).status).toBe(413);
  });

  it("are read after a 100 Continue when they are small", async () => {
    const { port } = await givenServer();
    const { socket, received } = rawSocket(port);
    const body = query("{ audience }");
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\nconnection: ` +
        `close\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`,
    );
    const invited = await new Promise<string>((resolve) =>
      socket.once("data", (chunk) => resolve(String(chunk))),
    );
    expect(invited).toBe("HTTP/1.1 100 Continue\r\n\r\n");
    socket.write(body);
    expect(await received).toContain('{"data":{"audience":"PUBLIC"}}');
  });
});

describe("clients that behave badly", () => {
  it("may go away half way through a body: nothing runs, and the log says so", async () => {
    const { port, send, contexts, lines } = await givenServer();
    const { socket } = rawSocket(port);
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n{"query":',
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.destroy();
    await until(() => lines.some(({ clientGone }) => clientGone === true));
    expect(contexts.made).toEqual([]);
    expect((await send({ body: query("{ audience }") })).status).toBe(200);
  });

  it("may go away while their operation runs: its context is released, once", async () => {
    const { port, send, contexts, lines, gate } = await givenServer();
    const body = query("{ waits }");
    const { socket } = rawSocket(port);
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ` +
        `${body.length}\r\n\r\n${body}`,
    );
    await gate.entered;
    socket.destroy();
    await until(() => lines.some(({ clientGone }) => clientGone === true));
    gate.open();
    await until(() => contexts.released.length > 0);
    expect(contexts.released).toEqual(contexts.made);
    expect((await send({ body: query("{ audience }") })).status).toBe(200);
  });

  it("do not hold on to a context by not reading a large answer", async () => {
    const { port, contexts } = await givenServer();
    const body = query("{ many(n: 500000) }");
    const { socket } = rawSocket(port);
    socket.pause();
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ` +
        `${body.length}\r\n\r\n${body}`,
    );
    await until(() => contexts.released.length === 1);
  });

  it("get a 400 and a closed connection for what is not HTTP, and a 431 for a head that is too large", async () => {
    const { port, send } = await givenServer();
    const nonsense = rawSocket(port);
    nonsense.socket.write("HELLO\r\n\r\n");
    expect(await nonsense.received).toMatch(/^HTTP\/1\.1 400 [\s\S]*"code":"BAD_REQUEST"/);
    const talkative = rawSocket(port);
    talkative.socket.write(
      `GET /graphql HTTP/1.1\r\nhost: x\r\nx-much: ${"a".repeat(20_000)}\r\n\r\n`,
    );
    expect(await talkative.received).toMatch(/^HTTP\/1\.1 431 [\s\S]*"code":"BAD_REQUEST"/);
    expect((await send({ body: query("{ audience }") })).status).toBe(200);
  });

  it("get a 408 when their head does not come", async () => {
    const { server, port } = await givenServer();
    expect([server.headersTimeout, server.requestTimeout]).toEqual([10_000, 20_000]);
    server.headersTimeout = 500;
    const { socket, received } = rawSocket(port);
    socket.write("POST /graphql HTTP/1.1\r\nhost: x\r\n");
    expect(await received).toMatch(/^HTTP\/1\.1 408 [\s\S]*"code":"BAD_REQUEST"/);
  });

  it("get a 408 when their body does not come, and nothing runs", async () => {
    const { server, port, contexts } = await givenServer();
    server.headersTimeout = server.requestTimeout = 500;
    const { socket, received } = rawSocket(port);
    socket.write(
      "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{",
    );
    expect(await received).toMatch(/^HTTP\/1\.1 408 [\s\S]*"code":"BAD_REQUEST"/);
    expect(contexts.made).toEqual([]);
  });

  it("keep their connection after a refusal with a small body", async () => {
    const { port } = await givenServer();
    const { socket, received } = rawSocket(port);
    const refused =
      "POST /graphql HTTP/1.1\r\nhost: x\r\nauthorization: Bearer stale\r\ncontent-type: " +
      "application/json\r\ncontent-length: 2\r\n\r\n{}";
    const last = "GET /health/live HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n";
    socket.write(refused + last);
    expect((await received).match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 401", "HTTP/1.1 200"]);
  });
});

describe("somebody who is only recognised", () => {
  const recognised = (fault: Error) => ({
    recognise: async () => ({
      viewer: { ...PUBLIC_VIEWER, audience: "LANDLORD" as const },
      premise: {
        isVerified: false,
        verify: () => Promise.reject(fault),
        hold: () => Promise.reject(fault),
      },
    }),
    identify: async () => ({ viewer: PUBLIC_VIEWER }),
  });

  it("with other rights by now is answered once, as who they are; what was prepared is released", async () => {
    const order: string[] = [];
    const { send, contexts, lines } = await givenServer({
      ...recognised(new RightsChanged()),
      createContext({ viewer }, { requestId }) {
        order.push(`made for ${viewer.audience}`);
        contexts.made.push({ viewer, requestId });
        return { viewer, requestId };
      },
      async releaseContext({ viewer }) {
        order.push(`released for ${viewer.audience}`);
      },
    });
    const { status, json } = await send({ body: query("{ audience }") });
    expect([status, json]).toEqual([200, { data: { audience: "PUBLIC" } }]);
    await until(() => lines.some(({ msg }) => msg === "request"));
    expect(order).toEqual([
      "made for LANDLORD",
      "released for LANDLORD",
      "made for PUBLIC",
      "released for PUBLIC",
    ]);
    expect(lines.filter(({ msg }) => msg === "request")).toMatchObject([{ audience: "PUBLIC" }]);
  });

  it.each([
    ["a question", query("{ audience }")],
    ["half a body", "{"],
  ])("and cannot be looked up is told so, to %s, and no audience is logged", async (_, body) => {
    const fault = new Refusal("SERVICE_UNAVAILABLE", "Not now.");
    const { send, contexts, lines } = await givenServer({
      ...recognised(fault),
      identify: () => Promise.reject(fault),
    });
    const { status, json } = await send({ body });
    expect([status, json.data, json.errors?.map(({ extensions }) => extensions.code)]).toEqual([
      503,
      undefined,
      ["SERVICE_UNAVAILABLE"],
    ]);
    await until(() => lines.some(({ msg }) => msg === "request"));
    expect(contexts.released).toHaveLength(contexts.made.length);
    expect(lines.filter(({ msg }) => msg === "request")).toEqual([
      expect.not.objectContaining({ audience: expect.anything() }),
    ]);
  });
});

describe("contexts", () => {
  it("are made once per executed request and released once, also after an error", async () => {
    const { send, contexts } = await givenServer();
    await send({ body: query("{ audience }") });
    await send({ body: query("{ fails }") });
    await send({ body: query("{ nothing }") });
    await until(() => contexts.released.length === 3);
    expect(contexts.released).toEqual(contexts.made);
  });

  it("that cannot be released are logged and do not disturb the answer", async () => {
    const { send, lines } = await givenServer({
      releaseContext: () => Promise.reject(new Error("secret value 42")),
    });
    expect((await send({ body: query("{ audience }") })).status).toBe(200);
    await until(() => lines.some(({ msg }) => msg === "A context was not released."));
    expect(JSON.stringify(lines)).not.toContain("secret value");
  });
});

describe("health", () => {
  it("is live as soon as it listens, and ready only when the database answers", async () => {
    const { send } = await givenServer();
    expect(await send({ method: "GET", path: "/health/live" })).toMatchObject({
      status: 200,
      json: { status: "live" },
    });
    expect(await send({ method: "GET", path: "/health/ready?x" })).toMatchObject({
      status: 200,
      json: { status: "ready" },
    });
    const draining = await givenServer({ ready: async () => false });
    expect(await draining.send({ method: "GET", path: "/health/ready" })).toMatchObject({
      status: 503,
      json: { status: "not ready" },
    });
    expect(await draining.send({ method: "GET", path: "/health/live" })).toMatchObject({
      status: 200,
    });
    const broken = await givenServer({ ready: () => Promise.reject(new Error("no database")) });
    expect(await broken.send({ method: "GET", path: "/health/ready" })).toMatchObject({
      status: 503,
    });
    expect((await broken.send({ method: "HEAD", path: "/health/live" })).status).toBe(200);
  });
});

describe("the log", () => {
  it("has one line per request, with the codes of its errors and nothing a person wrote", async () => {
    const { send, lines } = await givenServer();
    const document = "query ReadIt($t: String) { echo(text: $t) fails }";
    await send({
      body: query(document, { operationName: "ReadIt", variables: { t: "privacygevoelig" } }),
      headers: { authorization: "Bearer woonbron", "x-request-id": "one" },
    });
    await until(() => lines.length > 0);
    expect(lines).toEqual([
      expect.objectContaining({
        requestId: "one",
        operationName: "ReadIt",
        audience: "LANDLORD",
        status: 200,
        durationMs: expect.any(Number),
        codes: ["NOT_FOUND"],
        msg: "request",
      }),
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/privacygevoelig|Bearer|echo|There is none/);
  });

  it("has the codes of refusals, and no name of an operation that is not a name", async () => {
    const { send, lines } = await givenServer();
    await send({
      body: query("{ nothing }", { operationName: "x\ninjected" }),
      headers: { "x-request-id": "one" },
    });
    await send({
      body: query("{ audience }", { operationName: "a".repeat(101) }),
      headers: { "x-request-id": "two" },
    });
    await send({ body: ",", headers: { "x-request-id": "three" } });
    await until(() => lines.length === 3);
    expect(
      lines.map(({ requestId, status, codes, operationName }) => ({
        requestId,
        status,
        codes,
        operationName,
      })),
    ).toEqual([
      {
        requestId: "one",
        status: 400,
        codes: expect.arrayContaining([expect.any(String)]),
        operationName: undefined,
      },
      {
        requestId: "two",
        status: 400,
        codes: ["OPERATION_RESOLUTION_FAILURE"],
        operationName: undefined,
      },
      { requestId: "three", status: 400, codes: ["BAD_REQUEST"], operationName: undefined },
    ]);
  });
});

describe("a server that stops", () => {
  const AN_HOUR = 3_600_000;
  const asked = (text: string, more = "") =>
    `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ` +
    `${query(text).length}\r\n${more}\r\n${query(text)}`;
  const statuses = (received: string) => received.match(/HTTP\/1\.1 \d+/g) ?? [];
  const arrived = (socket: Socket) =>
    new Promise<string>((resolve) => socket.once("data", (chunk) => resolve(String(chunk))));

  it("ends at once every connection on which nothing is asked, used before or never, and takes no other", async () => {
    const { port, connections } = await givenServer();
    const [used, unused, beginning] = [rawSocket(port), rawSocket(port), rawSocket(port)];
    used.socket.write("GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n");
    expect(await arrived(used.socket)).toContain("200 OK");
    beginning.socket.write("POST /graphql HTTP/1.1\r\nhos");
    await until(() => connections.open === 3);
    await connections.end(AN_HOUR, () => undefined);
    await Promise.all([used.received, unused.received, beginning.received]);
    const late = connect(port, "127.0.0.1");
    expect(
      await new Promise((resolve) =>
        late.once("error", ({ code }: NodeJS.ErrnoException) => resolve(code)),
      ),
    ).toBe("ECONNREFUSED");
  });

  it("answers what is under way as its last answer, and does nothing that is asked behind it", async () => {
    const { port, connections, gate, contexts } = await givenServer();
    const { socket, received } = rawSocket(port);
    socket.write(asked("{ waits }"));
    await gate.entered;
    const ended = connections.end(AN_HOUR, () => undefined);
    socket.write(asked("mutation { act }"));
    const other = rawSocket(port);
    // refused: by then the server has read what came before it
    await other.received.catch(() => undefined);
    gate.open();
    const text = await received;
    expect([statuses(text), contexts.made.length]).toEqual([["HTTP/1.1 200"], 1]);
    expect(text).toMatch(/connection: close/i);
    await ended;
  });

  it("answers all that was asked on a connection without waiting for answers, and ends it then", async () => {
    const { port, connections, gate, contexts } = await givenServer();
    const { socket, received } = rawSocket(port);
    socket.write(asked("{ waits }") + asked("mutation { act }"));
    await gate.entered;
    await until(() => contexts.made.length === 2);
    const ended = connections.end(AN_HOUR, () => undefined);
    gate.open();
    const text = await received;
    expect([statuses(text), text.match(/\{"data":[^\n]*/g)]).toEqual([
      ["HTTP/1.1 200", "HTTP/1.1 200"],
      ['{"data":{"waits":"done"}}', '{"data":{"act":"done"}}'],
    ]);
    await ended;
  });

  it("lets an answer be read to its end, however slowly", async () => {
    const { port, connections, contexts } = await givenServer();
    const { socket, received } = rawSocket(port);
    socket.pause();
    socket.write(asked("{ many(n: 500000) }"));
    await until(() => contexts.released.length === 1);
    const ended = connections.end(AN_HOUR, () => undefined);
    socket.resume();
    expect(await received).toMatch(/"line 499999"\]\}\}\n$/);
    await ended;
  });

  it("says when it is too late, and cuts off who is not answered even then", async () => {
    const { port, connections, gate } = await givenServer();
    const { socket, received } = rawSocket(port);
    socket.write(asked("{ waits }"));
    await gate.entered;
    let isTooLate = false;
    await connections.end(0, () => {
      isTooLate = true;
    });
    expect([isTooLate, await received]).toEqual([true, ""]);
    gate.open();
  });

  it.each([
    [
      "another request, though it was to be the last",
      asked("{ waits }", "connection: close\r\n"),
      asked("mutation { act }"),
    ],
    ["what is no HTTP", asked("{ waits }"), "HELLO\r\n\r\n"],
  ])(
    "answers a request that is followed by %s, and does nothing of that, also when it does not stop",
    async (_, first, second) => {
      const { port, contexts, gate } = await givenServer();
      const { socket, received } = rawSocket(port);
      socket.write(first + second);
      await gate.entered;
      gate.open();
      expect([statuses(await received), contexts.made.length]).toEqual([["HTTP/1.1 200"], 1]);
    },
  );
});
