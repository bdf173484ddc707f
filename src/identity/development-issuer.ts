import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  type JWK,
} from "jose";
import { verifyWith, type TokenVerifier } from "./token-verifier.js";

/**
 * The issuer of development tokens. `.invalid` never resolves (RFC 6761), so no real issuer can
 * have this name.
 */
export const DEVELOPMENT_ISSUER = "https://development.samenspraak.invalid";

interface DevelopmentKey {
  readonly kid: string;
  readonly publicKey: JWK;
  readonly privateKey: JWK;
}

export interface DevelopmentTokenRequest {
  readonly dataFolder: string;
  readonly subject: string;
  readonly organisationId: string;
  readonly audience: string;
  readonly lifetimeSeconds?: number;
  readonly production: boolean;
}

/**
 * Signs an access token with this checkout's own key, to try things out. It lasts a day by default.
 * Throws in production.
 */
export async function issueDevelopmentToken(request: DevelopmentTokenRequest): Promise<string> {
  refuseInProduction(request.production);
  const { kid, privateKey } = await developmentKey(request.dataFolder);
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ org: request.organisationId })
    .setProtectedHeader({ alg: "ES256", typ: "at+jwt", kid })
    .setIssuer(DEVELOPMENT_ISSUER)
    .setSubject(request.subject)
    .setAudience(request.audience)
    .setIssuedAt(now)
    .setExpirationTime(now + (request.lifetimeSeconds ?? 86_400))
    .setJti(randomUUID())
    .sign(await importJWK(privateKey, "ES256"));
}

/**
 * Verifies tokens that `issueDevelopmentToken` signed with the key in the same folder. Throws in
 * production.
 */
export async function developmentVerifier(
  dataFolder: string,
  audience: string,
  production: boolean,
): Promise<TokenVerifier> {
  refuseInProduction(production);
  const { publicKey } = await developmentKey(dataFolder);
  return verifyWith(createLocalJWKSet({ keys: [publicKey] }), DEVELOPMENT_ISSUER, audience);
}

function refuseInProduction(production: boolean): void {
  if (production)
    throw new Error(
      "The development issuer is refused when NODE_ENV=production; set OIDC_ISSUER to the issuer of your organisation.",
    );
}

async function developmentKey(dataFolder: string): Promise<DevelopmentKey> {
  const path = join(dataFolder, "development-issuer.json");
  return (
    (await readKey(path)) ?? (await createKey(path)) ?? (await readKey(path)) ?? unusable(path)
  );
}

async function readKey(path: string): Promise<DevelopmentKey | null> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
  try {
    const { kid, publicKey, privateKey } = JSON.parse(text) as DevelopmentKey;
    if (typeof kid === "string" && publicKey.kid === kid && publicKey.x && privateKey.d)
      return { kid, publicKey, privateKey };
  } catch {
    // not JSON, or not an object: it gets the same sentence as an incomplete key
  }
  return unusable(path);
}

/**
 * Makes a key and stores it; null when another process was first. It writes the whole key under
 * another name and then links it, because a link appears at once and never replaces a file. So no
 * reader sees half a key, and one key remains when several processes start for the first time.
 */
async function createKey(path: string): Promise<DevelopmentKey | null> {
  const pair = await generateKeyPair("ES256", { extractable: true });
  const publicJwk = await exportJWK(pair.publicKey);
  const kid = await calculateJwkThumbprint(publicJwk);
  const key: DevelopmentKey = {
    kid,
    publicKey: { ...publicJwk, kid, alg: "ES256", use: "sig" },
    privateKey: await exportJWK(pair.privateKey),
  };
  const draft = `${path}.${randomUUID()}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(draft, `${JSON.stringify(key, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  try {
    await link(draft, path);
    return key;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return null;
    throw error;
  } finally {
    await unlink(draft);
  }
}

function unusable(path: string): never {
  throw new Error(
    `${path} does not hold a usable development key; remove it, and the next start makes a new one.`,
  );
}

const hasCode = (error: unknown, code: string): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === code;
