import { createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import {
  exportJWK,
  exportSPKI,
  generateKeyPair,
  SignJWT,
  UnsecuredJWT,
  type JWTPayload,
} from "jose";
import { Refusal } from "../../src/errors.js";
import { remoteVerifier } from "../../src/identity/token-verifier.js";

const AUDIENCE = "samenspraak";
const ORGANISATION = "4f6b3c52-9c0e-4a53-8a9e-3a7b0f4a2d11";
const SUBJECT = "de9c17a4-5be3-43c1-bb6c-0a1c5d2e7f90";

const closing: Server[] = [];
afterEach(async () => {
  jest.useRealTimers();
  await Promise.all(
    closing.splice(0).map(
      (server) =>
        new Promise((resolve) => {
          server.close(resolve);
          server.closeAllConnections();
        }),
    ),
  );
});

/**
 * An issuer of its own on a real socket, with one key; it counts what it is
 * asked and can be put out of order.
 */
async function givenIssuer({
  alg = "ES256",
  configuration = {},
}: { alg?: string; configuration?: Record<string, unknown> } = {}) {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: "first", alg };
  const state = {
    down: new Set<string>(),
    requests: { "/.well-known/openid-configuration": 0, "/keys": 0 } as Record<string, number>,
  };
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    state.requests[path] = (state.requests[path] ?? 0) + 1;
    if (state.down.has(path)) return void response.writeHead(503).end();
    response.setHeader("content-type", "application/json");
    response.end(
      JSON.stringify(
        path === "/keys"
          ? { keys: [jwk] }
          : { issuer, jwks_uri: `${issuer}/keys`, ...configuration },
      ),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(server);
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const claims = (changes: JWTPayload = {}): JWTPayload => {
    const now = Math.floor(Date.now() / 1000);
    return {
      iss: issuer,
      aud: AUDIENCE,
      sub: SUBJECT,
      org: ORGANISATION,
      iat: now,
      exp: now + 600,
      ...changes,
    };
  };
  const sign = (changes: JWTPayload = {}, header: { kid?: string } = {}) =>
    new SignJWT(claims(changes))
      .setProtectedHeader({ alg, typ: "at+jwt", kid: "first", ...header })
      .sign(privateKey);
  return {
    issuer,
    state,
    claims,
    sign,
    publicKey,
    verifier: await remoteVerifier(issuer, AUDIENCE),
  };
}

async function refusalOf(verifying: Promise<unknown>): Promise<{ code: string; message: string }> {
  const thrown = await verifying.then(
    () => null,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(Refusal);
  const { code, message } = thrown as Refusal;
  return { code, message };
}

const unauthenticated = (message: string) => ({ code: "UNAUTHENTICATED", message });
const seconds = (fromNow: number) => Math.floor(Date.now() / 1000) + fromNow;

describe("looking at a remote issuer before the first token", () => {
  it("finds no trouble where its keys are there, and asks for them no second time", async () => {
    const { verifier, state, sign } = await givenIssuer();
    expect(await verifier.findTrouble()).toBe(null);
    await verifier.verify(await sign());
    expect(state.requests).toEqual({ "/.well-known/openid-configuration": 1, "/keys": 1 });
  });

  it("says in a sentence what is wrong, and accepts tokens when that is over", async () => {
    const { verifier, state, sign } = await givenIssuer();
    state.down.add("/.well-known/openid-configuration");
    expect(await verifier.findTrouble()).toBe(
      "It answered 503 to /.well-known/openid-configuration.",
    );
    state.down.delete("/.well-known/openid-configuration");
    state.down.add("/keys");
    expect(await verifier.findTrouble()).toBe("Its keys cannot be read.");
    state.down.delete("/keys");
    await expect(verifier.verify(await sign())).resolves.toMatchObject({ subject: SUBJECT });
    const { verifier: misled } = await givenIssuer({
      configuration: { issuer: "https://elsewhere.example" },
    });
    expect(await misled.findTrouble()).toMatch(/^Its configuration is not its own/);
    const nobody = await remoteVerifier("http://127.0.0.1:1", AUDIENCE);
    expect(await nobody.findTrouble()).toMatch(/^It cannot be reached \(/);
  });
});

describe("verifying a token of a remote issuer", () => {
  it.each(["ES256", "ES384", "RS256", "PS256", "EdDSA"])(
    "accepts a good token signed with %s and says who it is",
    async (alg) => {
      const { verifier, sign } = await givenIssuer({ alg });
      const exp = seconds(600);
      expect(await verifier.verify(await sign({ exp }))).toEqual({
        subject: SUBJECT,
        organisationId: ORGANISATION,
        expiresAt: exp * 1000,
      });
    },
  );

  it("accepts a token for several audiences when this server is among them", async () => {
    const { verifier, sign } = await givenIssuer();
    await expect(verifier.verify(await sign({ aud: ["other", AUDIENCE] }))).resolves.toMatchObject({
      subject: SUBJECT,
    });
  });

  it("refuses an expired token, and forgives a clock that is twenty seconds off", async () => {
    const { verifier, sign } = await givenIssuer();
    expect(await refusalOf(verifier.verify(await sign({ exp: seconds(-60) })))).toEqual(
      unauthenticated("The token has expired."),
    );
    await expect(verifier.verify(await sign({ exp: seconds(-20) }))).resolves.toMatchObject({
      subject: SUBJECT,
    });
  });

  it("refuses a token that is not yet valid, and forgives a clock that is twenty seconds off", async () => {
    const { verifier, sign } = await givenIssuer();
    expect(await refusalOf(verifier.verify(await sign({ nbf: seconds(60) })))).toEqual(
      unauthenticated("The token is not yet valid."),
    );
    await expect(verifier.verify(await sign({ nbf: seconds(20) }))).resolves.toMatchObject({
      subject: SUBJECT,
    });
  });

  it("refuses a token that names another issuer", async () => {
    const { verifier, sign } = await givenIssuer();
    const refusal = await refusalOf(
      verifier.verify(await sign({ iss: "https://elsewhere.example" })),
    );
    expect(refusal).toEqual(
      unauthenticated("The token is from another issuer than this server accepts."),
    );
  });

  it("refuses a token for another audience", async () => {
    const { verifier, sign } = await givenIssuer();
    const refusal = await refusalOf(verifier.verify(await sign({ aud: "other" })));
    expect(refusal).toEqual(
      unauthenticated("The token is meant for another audience than this server."),
    );
  });

  it("refuses a token without a signature (alg: none)", async () => {
    const { verifier, claims } = await givenIssuer();
    const refusal = await refusalOf(verifier.verify(new UnsecuredJWT(claims()).encode()));
    expect(refusal).toMatchObject({
      code: "UNAUTHENTICATED",
      message: expect.stringContaining("signature must be"),
    });
  });

  it("refuses a token signed with the public key as if it were a shared secret (HS256)", async () => {
    const { verifier, claims, publicKey } = await givenIssuer();
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const signed = `${part({ alg: "HS256", kid: "first" })}.${part(claims())}`;
    const token = `${signed}.${createHmac("sha256", await exportSPKI(publicKey))
      .update(signed)
      .digest("base64url")}`;
    const refusal = await refusalOf(verifier.verify(token));
    expect(refusal).toMatchObject({
      code: "UNAUTHENTICATED",
      message: expect.stringContaining("signature must be"),
    });
  });

  it("refuses a token by somebody else's key, under its own name and under a good key's name", async () => {
    const { verifier, claims } = await givenIssuer();
    const { privateKey } = await generateKeyPair("ES256");
    const signAs = (kid: string) =>
      new SignJWT(claims()).setProtectedHeader({ alg: "ES256", kid }).sign(privateKey);
    expect(await refusalOf(verifier.verify(await signAs("mine")))).toEqual(
      unauthenticated("The token's signature is not by a key of the issuer."),
    );
    expect(await refusalOf(verifier.verify(await signAs("first")))).toEqual(
      unauthenticated("The token's signature is not right."),
    );
  });

  it("refuses a token of which one claim was changed after signing", async () => {
    const { verifier, sign, claims } = await givenIssuer();
    const [head, , signature] = (await sign()).split(".");
    const body = Buffer.from(
      JSON.stringify(claims({ org: "00000000-0000-4000-8000-000000000000" })),
    ).toString("base64url");
    expect(await refusalOf(verifier.verify(`${head}.${body}.${signature}`))).toEqual(
      unauthenticated("The token's signature is not right."),
    );
  });

  it.each(["exp", "sub", "org", "iss", "aud"])(
    "refuses a token that lacks the claim %s",
    async (claim) => {
      const { verifier, sign } = await givenIssuer();
      expect(await refusalOf(verifier.verify(await sign({ [claim]: undefined })))).toEqual(
        unauthenticated(`The token lacks the claim "${claim}".`),
      );
    },
  );

  it.each([
    ["a number", 7],
    ["not a UUID", "woonbron"],
    ["a UUID and more", `${ORGANISATION}'; --`],
    ["empty", ""],
  ])("refuses an org that is %s", async (_, org) => {
    const { verifier, sign } = await givenIssuer();
    expect(await refusalOf(verifier.verify(await sign({ org })))).toMatchObject({
      code: "UNAUTHENTICATED",
      message: expect.stringContaining('"org"'),
    });
  });

  it.each([
    ["sub", ""],
    ["sub", "x".repeat(256)],
    ["exp", 1e300],
  ])("refuses an unusable %s", async (claim, value) => {
    const { verifier, sign } = await givenIssuer();
    expect(await refusalOf(verifier.verify(await sign({ [claim]: value })))).toMatchObject({
      code: "UNAUTHENTICATED",
    });
  });

  it.each([
    ["nothing", ""],
    ["one word", "token"],
    ["three dots", "..."],
    ["three words", "a.b.c"],
    ["very long", "e".repeat(100_000)],
  ])("refuses %s", async (_, token) => {
    const { verifier } = await givenIssuer();
    expect(await refusalOf(verifier.verify(token))).toMatchObject({ code: "UNAUTHENTICATED" });
  });

  it("never repeats what is in the token or how the server is made", async () => {
    const { verifier, sign } = await givenIssuer();
    const bad = [
      await sign({ iss: "https://elsewhere.example" }),
      await sign({ aud: "elsewhere" }),
      await sign({ org: "elsewhere" }),
      "elsewhere",
      await sign({}, { kid: "elsewhere" }),
    ];
    const messages = await Promise.all(
      bad.map(async (token) => (await refusalOf(verifier.verify(token))).message),
    );
    expect(messages.join(" ")).not.toMatch(/elsewhere|jose|jwks|127\.0\.0\.1| at /i);
  });
});

describe("the keys of a remote issuer", () => {
  it("are looked up at the first token and then kept", async () => {
    const { verifier, sign, state } = await givenIssuer();
    expect(state.requests).toEqual({ "/.well-known/openid-configuration": 0, "/keys": 0 });
    await Promise.all([
      verifier.verify(await sign()),
      verifier.verify(await sign({ sub: "other" })),
      verifier.verify(await sign({ sub: "third" })),
    ]);
    await verifier.verify(await sign({ sub: "fourth" }));
    expect(state.requests).toEqual({ "/.well-known/openid-configuration": 1, "/keys": 1 });
  });

  it("are not fetched again for each token that names an unknown key", async () => {
    const { verifier, sign, state } = await givenIssuer();
    await verifier.verify(await sign());
    for (const kid of ["a", "b", "c"]) await refusalOf(verifier.verify(await sign({}, { kid })));
    expect(state.requests["/keys"]).toBe(1);
  });

  it.each(["/.well-known/openid-configuration", "/keys"])(
    "give SERVICE_UNAVAILABLE while %s fails, and are found once it works",
    async (path) => {
      const { verifier, sign, state } = await givenIssuer();
      state.down.add(path);
      expect((await refusalOf(verifier.verify(await sign()))).code).toBe("SERVICE_UNAVAILABLE");
      expect((await refusalOf(verifier.verify(await sign()))).code).toBe("SERVICE_UNAVAILABLE");
      state.down.delete(path);
      await expect(verifier.verify(await sign())).resolves.toMatchObject({ subject: SUBJECT });
    },
  );

  it("give SERVICE_UNAVAILABLE when nothing listens at the issuer's address", async () => {
    const { sign } = await givenIssuer();
    const verifier = await remoteVerifier("http://127.0.0.1:1", AUDIENCE);
    expect((await refusalOf(verifier.verify(await sign()))).code).toBe("SERVICE_UNAVAILABLE");
  });

  it("are not taken from a configuration that names another issuer", async () => {
    const { verifier, sign } = await givenIssuer({
      configuration: { issuer: "https://elsewhere.example" },
    });
    expect((await refusalOf(verifier.verify(await sign()))).code).toBe("SERVICE_UNAVAILABLE");
  });

  it("are not needed for a token that was found good before, as long as it lasts", async () => {
    const { verifier, sign, state } = await givenIssuer();
    const token = await sign({ exp: seconds(40) });
    const lasting = await sign();
    expect(await verifier.verify(lasting)).toBe(await verifier.verify(lasting));
    await verifier.verify(token);
    jest.useFakeTimers({
      now: Date.now() + 80_000,
      doNotFake: [
        "nextTick",
        "setImmediate",
        "clearImmediate",
        "setInterval",
        "clearInterval",
        "setTimeout",
        "clearTimeout",
        "performance",
        "hrtime",
        "queueMicrotask",
      ],
    });
    state.down.add("/keys");
    expect(await refusalOf(verifier.verify(token))).toEqual(
      unauthenticated("The token has expired."),
    );
  });
});
