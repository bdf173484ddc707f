import { createServer } from "node:http";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { ask, post } from "../support/api.js";
import { given, YEAR } from "../support/given.js";
import { createWorld } from "../support/world.js";

interface Span {
  readonly traceId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: { key: string; value: { stringValue: string } }[];
}

/** A collector that keeps what it is sent. */
async function givenCollector() {
  const received: string[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push(`${request.url} ${body}`);
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    spans: () =>
      received
        .map((one) => JSON.parse(one.slice(one.indexOf(" "))))
        .flatMap(({ resourceSpans }) => resourceSpans)
        .flatMap(({ scopeSpans }) => scopeSpans)
        .flatMap(({ spans }) => spans as Span[]),
    end: () => new Promise((done) => server.close(done)),
  };
}

const SECRET = "Geheimtekst7391";
const TRACE = "0af7651916cd43dd8448eb211c80319c";

describe("traces", () => {
  it("reach a collector, in the caller's own trace, and hold no text, name or id", async () => {
    const collector = await givenCollector();
    const world = await createWorld({ otlpEndpoint: collector.url });
    try {
      const { voorzitter } = world.members;
      await given(world).calendarYear();
      await ask(world.url, voorzitter, cprw.DraftCalendarItemDocument, {
        input: { year: YEAR, title: SECRET, levels: ["ADVISEREN"] },
      });
      await post(
        world.url,
        {
          "content-type": "application/json",
          authorization: `Bearer ${voorzitter.token}`,
          traceparent: `00-${TRACE}-b7ad6b7169203331-01`,
        },
        JSON.stringify({ query: `query ${SECRET} { viewer { role } }` }),
      );
      await ask(world.url, voorzitter, `{ ${SECRET} }`);
      await world.end(); // sends what was not sent yet
      const spans = collector.spans();
      const own = spans.filter(({ traceId }) => traceId === TRACE);
      expect(own.map(({ name, parentSpanId }) => [name, parentSpanId])).toEqual([
        ["graphql query", "b7ad6b7169203331"],
      ]);
      expect(spans.map(({ name }) => name)).toEqual(
        expect.arrayContaining(["graphql mutation", "graphql unknown"]),
      );
      const attributes = spans.flatMap((span) => span.attributes);
      expect([...new Set(attributes.map(({ key }) => key))].sort()).toEqual([
        "error.type",
        "graphql.operation.type",
        "samenspraak.transport",
      ]);
      expect(collector.received.every((one) => one.startsWith("/v1/traces "))).toBe(true);
      const sent = collector.received.join("\n");
      const { personId, organisationId, token } = voorzitter;
      for (const secret of [SECRET, personId, organisationId, token.slice(-40), "calendar"])
        expect({ secret, found: sent.includes(secret) }).toEqual({ secret, found: false });
    } finally {
      await collector.end();
    }
  });
});
