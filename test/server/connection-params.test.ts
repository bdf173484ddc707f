import { createClient, type ClientOptions } from "graphql-ws";
import { describe, expect, it } from "@jest/globals";
import WebSocket from "ws";
import { createLiveWorld, Probe, socketUrl } from "../support/live.js";
import type { World } from "../support/world.js";

/**
 * Tells whether the server knows the client of a socket: "somebody" or "nobody", by its
 * acknowledgement. Where the server closes the socket instead, it answers the code.
 */
async function takenFor(
  world: World,
  payload: unknown,
  headers?: Record<string, string>,
): Promise<string | number> {
  const probe = await Probe.open(world.url, { headers });
  probe.send({ type: "connection_init", ...(payload !== undefined && { payload }) });
  await probe.until((one) => one.of("connection_ack").length > 0 || one.closing, "an answer");
  if (probe.closing) return probe.closing.code;
  const [{ sessionExpiresAt }] = probe.of<{ sessionExpiresAt: string | null }>(
    "connection_ack",
  ) as [{ sessionExpiresAt: string | null }];
  probe.socket.close();
  return sessionExpiresAt === null ? "nobody" : "somebody";
}

describe("a token for a socket", () => {
  it("is taken from the parameters or the headers in them, in any letter case, or from the upgrade", async () => {
    const world = await createLiveWorld();
    const bearer = `Bearer ${world.members.voorzitter.token}`;
    try {
      const ways: [unknown, Record<string, string>?][] = [
        [{ authorization: bearer }],
        [{ Authorization: bearer }],
        [{ AUTHORIZATION: bearer.replace("Bearer", "bearer") }],
        [{ headers: { authorization: bearer } }],
        [{ headers: { Authorization: bearer }, clientName: "GraphiQL" }],
        [{ Headers: { authorization: bearer } }],
        [{ authorization: bearer, headers: { Authorization: bearer } }],
        [{ authorization: null, headers: { authorization: bearer } }],
        [{ http: { headers: { Authorization: bearer } } }],
        [{ headers: { headers: { authorization: bearer } } }],
        [{ a: { b: { authorization: bearer } } }],
        [{ authorization: ` ${bearer} ` }],
        [{ authorization: `${bearer}\n` }],
        [{ authorization: bearer.replace("Bearer ", "BEARER   ") }],
        [{ authorization: bearer, idToken: "eyJ" }],
        [undefined, { authorization: bearer }],
        [{}, { authorization: bearer }],
        [null, { authorization: bearer }],
        [{ authorization: bearer }, { authorization: "Basic c3RhZ2luZzpzZWNyZXQ=" }],
      ];
      for (const [payload, headers] of ways)
        expect({ payload, headers, taken: await takenFor(world, payload, headers) }).toEqual({
          payload,
          headers,
          taken: "somebody",
        });
    } finally {
      await world.end();
    }
  });

  it("may be missing: then it is nobody who follows, whatever else the parameters say", async () => {
    const world = await createLiveWorld();
    try {
      for (const payload of [
        undefined,
        null,
        {},
        { authorization: null },
        { headers: null },
        { headers: {} },
        { headers: { authorization: null } },
        { clientName: "GraphiQL", version: "1.2.3", trace: { id: 7 } },
        { token: null },
        { http: { headers: { authorization: null } } },
        { author: "Bea", csrfToken: "x", tags: ["a", ["b", 7]], pushToken: "abc" },
      ]) {
        expect({ payload, taken: await takenFor(world, payload) }).toEqual({
          payload,
          taken: "nobody",
        });
      }
    } finally {
      await world.end();
    }
  });

  it("that cannot be used ends the socket with 4401 rather than being nobody", async () => {
    const world = await createLiveWorld();
    const { token } = world.members.voorzitter;
    const other = `Bearer ${world.members.bestuurder.token}`;
    try {
      const ways: [unknown, Record<string, string>?][] = [
        [{ authorization: "" }],
        [{ authorization: token }],
        [{ authorization: "Bearer" }],
        [{ authorization: "Bearer undefined" }],
        [{ authorization: `Basic ${token}` }],
        [{ authorization: 7 }],
        [{ authorization: true }],
        [{ authorization: [`Bearer ${token}`] }],
        [{ authorization: { token } }],
        [{ headers: `authorization: Bearer ${token}` }],
        [{ headers: [["authorization", `Bearer ${token}`]] }],
        [{ headers: { authorization: 7 } }],
        [{ authorization: `Bearer ${token}`, Authorization: other }],
        [{ authorization: `Bearer ${token}`, headers: { authorization: other } }],
        [{ headers: { headers: { authorization: token } } }],
        [{ http: { headers: { authorization: [`Bearer ${token}`] } } }],
        [{ a: { authorization: `Bearer ${token}` }, authorization: other }],
        [{ http: { headers: { token } } }],
        [{ http: { headers: `Authorization: Bearer ${token}` } }],
        [{ headers: { headers: 7 } }],
        [{ fetch: [["authorization", `Bearer ${token}`]] }],
        [{ token: ` ${token}` }],
        [{ token: [token] }],
        [{ a: [[{ b: `JWT ${token}` }]] }],
        [{ token: "undefined" }],
        [{ accessToken: "" }],
        [{ "X-Auth-Token": "abc" }],
        [{ auth: true }],
        [{ authorization: `Bearer\t${token}` }],
        [{ authorization: ` ${token} ` }],
        [{ authorization: `Bearer ${token}, Bearer ${token}` }],
        [{ token: "nonsense" }, { authorization: `Bearer ${token}` }],
        [{ token }],
        [{ authToken: `Bearer ${token}` }],
        [{ headers: { "x-token": token } }],
        [{}, { authorization: "Bearer nonsense" }],
        [undefined, { authorization: "Basic c3RhZ2luZzpzZWNyZXQ=" }],
        [{ authorization: "nonsense" }, { authorization: `Bearer ${token}` }],
      ];
      for (const [payload, headers] of ways)
        expect({ payload, headers, taken: await takenFor(world, payload, headers) }).toEqual({
          payload,
          headers,
          taken: 4401,
        });
    } finally {
      await world.end();
    }
  });

  it("is looked for in parameters of any depth without waiting long", async () => {
    const world = await createLiveWorld();
    try {
      const probe = await Probe.open(world.url);
      const depth = 30_000;
      probe.send(
        `{"type":"connection_init","payload":{"deep":${"[".repeat(depth)}"eyJ"${"]".repeat(depth)}}}`,
      );
      expect((await probe.closed()).code).toBe(4401);
    } finally {
      await world.end();
    }
  });

  it("that stands twice in the upgrade lets nobody connect", async () => {
    const world = await createLiveWorld();
    const bearer = `Bearer ${world.members.voorzitter.token}`;
    try {
      await expect(
        Probe.open(world.url, { headers: { authorization: [bearer, bearer] } }),
      ).rejects.toThrow("400");
    } finally {
      await world.end();
    }
  });

  it.each<[string, (token: string) => Partial<ClientOptions>]>([
    [
      "with a header's name",
      (token) => ({ connectionParams: { Authorization: `Bearer ${token}` } }),
    ],
    [
      "with headers",
      (token) => ({
        connectionParams: async () => ({ headers: { Authorization: `Bearer ${token}` } }),
      }),
    ],
  ])("is sent by the stock client %s", async (_, options) => {
    const world = await createLiveWorld();
    const client = createClient({
      url: socketUrl(world.url),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      lazy: false,
      ...options(world.members.voorzitter.token),
    });
    try {
      const acknowledged = await new Promise<{ sessionExpiresAt?: unknown }>((resolve, reject) => {
        client.on("connected", (_socket, payload) => resolve(payload ?? {}));
        client.on("closed", reject);
      });
      expect(acknowledged.sessionExpiresAt).toEqual(expect.any(String));
    } finally {
      await client.dispose();
      await world.end();
    }
  });
});
