import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, describe, expect, it } from "@jest/globals";
import { decodeJwt, decodeProtectedHeader } from "jose";
import { ROLES } from "../../src/authorisation/role.js";
import { PERSONAS } from "../../src/first-data/personas.js";
import {
  developmentVerifier,
  issueDevelopmentToken,
} from "../../src/identity/development-issuer.js";

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

async function givenFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "development-issuer-"));
  folders.push(folder);
  return folder;
}

const tokenFrom = (
  dataFolder: string,
  changes: { audience?: string; lifetimeSeconds?: number; production?: boolean } = {},
) =>
  issueDevelopmentToken({
    dataFolder,
    subject: "somebody",
    organisationId: "4f6b3c52-9c0e-4a53-8a9e-3a7b0f4a2d11",
    audience: "samenspraak",
    production: false,
    ...changes,
  });

/** Runs the script as `npm run token` does. */
async function runPrintToken(
  env: Record<string, string>,
  ...args: string[]
): Promise<{ code: number; stdout: string; stderr: string }> {
  const command = [
    "--import",
    "@swc-node/register/esm-register",
    "src/first-data/print-token.ts",
    ...args,
  ];
  const { NODE_OPTIONS: _jestsOwn, NODE_ENV: _test, ...rest } = process.env;
  return promisify(execFile)(process.execPath, command, { env: { ...rest, ...env } }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      stdout: error.stdout,
      stderr: error.stderr,
    }),
  );
}

describe("the development issuer", () => {
  it("issues tokens that its own verifier accepts, for a day", async () => {
    const folder = await givenFolder();
    const token = await tokenFrom(folder);
    const claims = await (await developmentVerifier(folder, "samenspraak", false)).verify(token);
    expect(claims).toMatchObject({
      subject: "somebody",
      organisationId: "4f6b3c52-9c0e-4a53-8a9e-3a7b0f4a2d11",
    });
    expect(claims.expiresAt - Date.now()).toBeGreaterThan(86_390_000);
    expect(decodeProtectedHeader(token)).toEqual({
      alg: "ES256",
      typ: "at+jwt",
      kid: expect.any(String),
    });
    expect(decodeJwt(token).iss).toBe("https://development.samenspraak.invalid");
  });

  it("keeps its key, so that tokens outlive a restart", async () => {
    const folder = await givenFolder();
    const token = await tokenFrom(folder);
    await tokenFrom(folder);
    await expect(
      (await developmentVerifier(folder, "samenspraak", false)).verify(token),
    ).resolves.toBeDefined();
  });

  it("does not accept what another checkout's key signed", async () => {
    const [mine, theirs] = [await givenFolder(), await givenFolder()];
    const verifier = await developmentVerifier(mine, "samenspraak", false);
    await expect(verifier.verify(await tokenFrom(theirs))).rejects.toMatchObject({
      code: "UNAUTHENTICATED",
    });
  });

  it("does not accept a token for another audience, or one that has run out", async () => {
    const folder = await givenFolder();
    const verifier = await developmentVerifier(folder, "samenspraak", false);
    await expect(
      verifier.verify(await tokenFrom(folder, { audience: "other" })),
    ).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    await expect(
      verifier.verify(await tokenFrom(folder, { lifetimeSeconds: -60 })),
    ).rejects.toMatchObject({ message: "The token has expired." });
  });

  it("ends up with one key, readable only by its owner, when many start at once in a new folder", async () => {
    const folder = join(await givenFolder(), "new", "folder");
    const tokens = await Promise.all(Array.from({ length: 20 }, () => tokenFrom(folder)));
    expect(new Set(tokens.map((token) => decodeProtectedHeader(token).kid)).size).toBe(1);
    const verifier = await developmentVerifier(folder, "samenspraak", false);
    await Promise.all(tokens.map((token) => verifier.verify(token)));
    expect(await readdir(folder)).toEqual(["development-issuer.json"]);
    expect((await stat(join(folder, "development-issuer.json"))).mode & 0o777).toBe(0o600);
  });

  it("leaves a damaged key alone and says what to do", async () => {
    const folder = await givenFolder();
    const path = join(folder, "development-issuer.json");
    for (const damaged of ["", "null", '{"kid":"x"}', '{"kid":']) {
      await writeFile(path, damaged);
      await expect(tokenFrom(folder)).rejects.toThrow(
        `${path} does not hold a usable development key; remove it`,
      );
      expect(await readFile(path, "utf8")).toBe(damaged);
    }
  });

  it("is refused in production, for issuing and for verifying, and makes no key there", async () => {
    const folder = await givenFolder();
    await expect(tokenFrom(folder, { production: true })).rejects.toThrow(
      "refused when NODE_ENV=production",
    );
    await expect(developmentVerifier(folder, "samenspraak", true)).rejects.toThrow(
      "refused when NODE_ENV=production",
    );
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("npm run token", () => {
  it("prints a usable token for a persona and nothing else", async () => {
    const folder = await givenFolder();
    const { code, stdout, stderr } = await runPrintToken(
      { DATA_FOLDER: folder },
      "cprw-voorzitter",
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const persona = PERSONAS.find(({ name }) => name === "cprw-voorzitter");
    const claims = await (
      await developmentVerifier(folder, "samenspraak", false)
    ).verify(stdout.trim());
    expect(claims).toMatchObject({
      subject: persona?.subject,
      organisationId: persona?.organisationId,
    });
  });

  it("lists the personas and ends with 2 when it does not know the one asked for", async () => {
    const folder = await givenFolder();
    const { code, stdout, stderr } = await runPrintToken({ DATA_FOLDER: folder }, "nobody");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    for (const { name } of PERSONAS) expect(stderr).toContain(name);
  });

  it("is refused in production with a sentence, without a stack", async () => {
    const folder = await givenFolder();
    const { code, stdout, stderr } = await runPrintToken(
      { DATA_FOLDER: folder, NODE_ENV: "production", OIDC_ISSUER: "https://issuer.example" },
      "cprw-voorzitter",
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toBe(
      "The development issuer is refused when NODE_ENV=production; set OIDC_ISSUER to the " +
        "issuer of your organisation.\n",
    );
  });
});

describe("the personas", () => {
  it("have names of their own, known roles, and one id per organisation", () => {
    expect(new Set(PERSONAS.map(({ name }) => name)).size).toBe(PERSONAS.length);
    for (const { role } of PERSONAS) expect(ROLES).toContain(role);
    const organisations = new Map(
      PERSONAS.map(({ organisation, organisationId }) => [organisation, organisationId]),
    );
    for (const { organisation, organisationId } of PERSONAS)
      expect(organisations.get(organisation)).toBe(organisationId);
    expect(new Set(organisations.values()).size).toBe(organisations.size);
  });

  it("include one person who acts for two organisations", () => {
    const [first, second] = ["cprw-bestuurslid", "nissewaard-bestuurslid"].map((name) =>
      PERSONAS.find((persona) => persona.name === name),
    );
    expect(first?.subject).toBe(second?.subject);
    expect(first?.organisationId).not.toBe(second?.organisationId);
  });
});
