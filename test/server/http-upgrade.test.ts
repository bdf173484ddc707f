import { execFile } from "node:child_process";
import { request } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { describe, expect, it } from "@jest/globals";
import { createLiveWorld, LOG_LIVE, Probe } from "../support/live.js";
import { createWorld } from "../support/world.js";

const OFFERS = ["h2c", "H2C", "HTTP/2.0", "TLS/1.2, HTTP/1.1", "foo", "h2c, websocket2", ""];
const QUERY = '{"query":"{ themes { id } }"}';

interface Raw {
  method?: string;
  path?: string;
  upgrade: string;
  connection?: string;
  headers?: readonly string[];
  body?: string;
}
const written = ({
  method = "POST",
  path = "/graphql",
  upgrade,
  connection = "Upgrade, HTTP2-Settings",
  headers = [],
  body = "",
}: Raw) =>
  [
    `${method} ${path} HTTP/1.1`,
    "Host: x",
    `Connection: ${connection}`,
    `Upgrade: ${upgrade}`,
    "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA",
    ...headers,
    ...(body && !headers.some((header) => header.startsWith("Transfer-"))
      ? [`Content-Length: ${Buffer.byteLength(body)}`]
      : []),
    "",
    body,
  ].join("\r\n");
const LAST = "GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
const JSON_BODY = ["Content-Type: application/json"];

/**
 * Everything that is answered to what is said, in parts, until the server closes the connection.
 */
async function told(url: string, ...parts: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.setNoDelay(true);
  const received = text(socket);
  for (const part of parts) await new Promise((resolve) => socket.write(part, "latin1", resolve));
  return received;
}
const statusesIn = (received: string) =>
  [...received.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));

describe("an upgrade that is not wanted", () => {
  it.each(OFFERS)("to %j is ignored, whatever the method and the path", async (upgrade) => {
    const { url, end } = await createWorld();
    try {
      const asks: [Raw, number][] = [
        [{ upgrade, headers: JSON_BODY, body: QUERY }, 200],
        [
          {
            upgrade,
            headers: [...JSON_BODY, "Transfer-Encoding: chunked"],
            body: `${QUERY.length.toString(16)}\r\n${QUERY}\r\n0\r\n\r\n`,
          },
          200,
        ],
        [
          {
            upgrade,
            headers: JSON_BODY,
            body: `{"query":"#${"é".repeat(20_000)}\\n{ themes { id } }"}`,
          },
          200,
        ],
        [
          {
            upgrade,
            method: "GET",
            path: `/graphql?query=${encodeURIComponent("{themes{id}}")}`,
            headers: ["GraphQL-Require-Preflight: 1"],
          },
          200,
        ],
        [{ upgrade, method: "GET", path: "/health/live" }, 200],
        [{ upgrade, method: "HEAD", path: "/health/ready" }, 200],
        [{ upgrade, method: "DELETE" }, 405],
        [{ upgrade, method: "GET", path: "/nowhere" }, 404],
        [{ upgrade, headers: JSON_BODY, body: "{" }, 400],
      ];
      for (const [raw, status] of asks)
        expect({
          raw,
          statuses: statusesIn(
            await told(url, Buffer.from(written(raw)).toString("latin1") + LAST),
          ),
        }).toEqual({ raw, statuses: [status, 200] });
      // As it may come in: head and body apart, and in the midst of both.
      const whole = written({ upgrade, headers: JSON_BODY, body: QUERY });
      for (const cut of [
        10,
        whole.indexOf("Upgrade:") + 3,
        whole.length - QUERY.length,
        whole.length - 5,
      ]) {
        const received = await told(url, whole.slice(0, cut), whole.slice(cut), LAST);
        expect({
          cut,
          statuses: statusesIn(received),
          answered: received.includes('"themes":'),
        }).toEqual({ cut, statuses: [200, 200], answered: true });
      }
    } finally {
      await end();
    }
  });

  it("is ignored as often as it is offered on a connection, and leaves nothing behind on it", async () => {
    const { url, end } = await createWorld();
    const warnings: Error[] = [];
    const warned = (warning: Error) => warnings.push(warning);
    process.on("warning", warned);
    try {
      const offer = written({ upgrade: "h2c", headers: JSON_BODY, body: QUERY });
      const together = await told(url, offer.repeat(30) + LAST);
      expect(statusesIn(together)).toEqual(Array.from({ length: 31 }, () => 200));
      const { hostname, port } = new URL(url);
      const socket = connect(Number(port), hostname);
      for (let turn = 0; turn < 30; turn += 1) {
        socket.write(offer);
        let received = "";
        while (!received.includes("}}\n"))
          received += String(await new Promise((resolve) => socket.once("data", resolve)));
        expect(statusesIn(received)).toEqual([200]);
      }
      socket.destroy();
      expect(warnings).toEqual([]);
    } finally {
      process.off("warning", warned);
      await end();
    }
  });

  it("to WebSocket by another method than GET is ignored too", async () => {
    const { url, end } = await createWorld();
    try {
      const headers = [
        ...JSON_BODY,
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
      ];
      expect(
        statusesIn(
          await told(
            url,
            written({ upgrade: "websocket", connection: "Upgrade", headers, body: QUERY }) + LAST,
          ),
        ),
      ).toEqual([200, 200]);
    } finally {
      await end();
    }
  });

  it("is what curl offers for HTTP/2", async () => {
    const { url, end } = await createWorld();
    try {
      const curl = (...args: string[]) =>
        promisify(execFile)("curl", [
          "-sS",
          "--http2",
          "-w",
          " %{http_code} %{http_version}",
          ...args,
        ]).then(({ stdout }) => stdout);
      expect(await curl(`${url}/health/live`)).toMatch(/"live"\}\n 200 1\.1$/);
      expect(
        await curl(`${url}/graphql`, "-H", "content-type: application/json", "-d", QUERY),
      ).toMatch(/^\{"data":\{"themes":[^]* 200 1\.1$/);
    } finally {
      await end();
    }
  });
});

describe("an upgrade to WebSocket", () => {
  it("is taken at /graphql, also among other offers, and refused elsewhere", async () => {
    const { url, end } = await createLiveWorld();
    const upgradeTo = (path: string, upgrade: string) =>
      new Promise<number>((resolve, reject) => {
        const headers = {
          connection: "Upgrade",
          upgrade,
          "sec-websocket-version": "13",
          "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
          "sec-websocket-protocol": "graphql-transport-ws",
        };
        request(`${url}${path}`, { headers })
          .on("upgrade", (_, socket) => {
            socket.destroy();
            resolve(101);
          })
          .on("response", (response) => {
            response.resume();
            resolve(response.statusCode!);
          })
          .on("error", reject)
          .end();
      });
    try {
      for (const offers of [
        "websocket",
        "WebSocket",
        "h2c, websocket",
        "websocket,h2c",
        "foo/2,, WEBSOCKET ,",
      ]) {
        expect([offers, await upgradeTo("/graphql", offers)]).toEqual([offers, 101]);
      }
      for (const path of ["/", "/graphql/", "/health/live", "/nowhere"])
        expect([path, await upgradeTo(path, "websocket")]).toEqual([path, 400]);
    } finally {
      await end();
    }
  });

  it("may follow an answer on the same connection, and one that was not waited for", async () => {
    const { url, end } = await createLiveWorld();
    try {
      const upgrade = written({
        method: "GET",
        upgrade: "websocket",
        connection: "Upgrade",
        headers: [
          "Sec-WebSocket-Version: 13",
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
          "Sec-WebSocket-Protocol: graphql-transport-ws",
        ],
      });
      const closeFrame = "\x88\x82\x00\x00\x00\x00\x03\xe8"; // masked with nothing, code 1000
      const question = written({ upgrade: "h2c", headers: JSON_BODY, body: QUERY });
      expect(statusesIn(await told(url, question + upgrade, closeFrame))).toEqual([200, 101]);
    } finally {
      await end();
    }
  });

  it("carries operations as before", async () => {
    const world = await createLiveWorld();
    try {
      const probe = await Probe.connect(world.url, world.members.voorzitter);
      probe.subscribe("1", LOG_LIVE);
      probe.subscribe("2", "{ nothing }");
      expect(await probe.refusal("2")).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
    } finally {
      await world.end();
    }
  });
});
