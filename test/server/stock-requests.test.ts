import { describe, expect, it, jest } from "@jest/globals";
import { ask, codesOf } from "../support/api.js";
import { createLiveWorld, Probe } from "../support/live.js";
import { createWorld } from "../support/world.js";

describe("a query by GET", () => {
  const path = `/graphql?${new URLSearchParams({ query: "{ viewer { role } }" })}`;

  it("is answered with a token, which no page can make a browser send unasked, or with a header", async () => {
    const { url, members, end } = await createWorld();
    const get = async (headers: Record<string, string>) => {
      const response = await fetch(`${url}${path}`, { headers });
      const { data, errors = [] } = (await response.json()) as {
        data?: unknown;
        errors?: Parameters<typeof codesOf>[0]["errors"];
      };
      return { status: response.status, data, codes: codesOf({ errors }) };
    };
    try {
      expect(await get({ authorization: `Bearer ${members.voorzitter.token}` })).toEqual({
        status: 200,
        data: { viewer: { role: "VOORZITTER" } },
        codes: [],
      });
      expect(await get({ "graphql-require-preflight": "1" })).toMatchObject({
        status: 200,
        data: { viewer: { role: null } },
      });
      expect(await get({})).toEqual({ status: 400, data: undefined, codes: ["BAD_REQUEST"] });
      // A browser adds these by itself, for a site that it knows a password of.
      for (const authorization of ["Basic c3RhZ2luZzpzZWNyZXQ=", "", "Bearer"]) {
        expect(await get({ authorization })).toEqual({
          status: 401,
          data: undefined,
          codes: ["UNAUTHENTICATED"],
        });
      }
    } finally {
      await end();
    }
  });
});

describe("a condition at the root of a subscription", () => {
  it.each([
    "subscription ($now: Boolean!) { changes @include(if: $now) { cursor } }",
    "subscription ($now: Boolean = true) { ...F @skip(if: $now) } fragment F on Subscription { changes { cursor } }",
    "subscription { changes @include(if: true) { cursor } }",
  ])("is refused in true words by POST, GET and the socket: %s", async (query) => {
    const complained = jest.spyOn(console, "error");
    const world = await createLiveWorld();
    try {
      const words = {
        message: expect.stringContaining("cannot stand at the root of a subscription"),
        extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
      };
      for (const variables of [{}, { now: true }]) {
        const posted = await ask(world.url, null, query, variables);
        expect([posted.status, posted.errors]).toMatchObject([400, [words]]);
        const probe = await Probe.connect(world.url, null);
        probe.subscribe("1", query, variables);
        await probe.refusal("1");
        expect(probe.of("error", "1")).toMatchObject([[words]]);
      }
      const got = await fetch(`${world.url}/graphql?${new URLSearchParams({ query })}`, {
        headers: { "graphql-require-preflight": "1" },
      });
      expect(got.status).toBe(405);
      expect(complained).not.toHaveBeenCalled();
    } finally {
      complained.mockRestore();
      await world.end();
    }
  });
});
