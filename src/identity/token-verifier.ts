import { hash } from "node:crypto";
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from "jose";
import { LRUCache } from "lru-cache";
import { Refusal } from "../errors.js";

/**
 * What a token says: the person, and the organisation that they speak for. A token never holds
 * rights; the server looks them up.
 */
export interface TokenClaims {
  readonly subject: string;
  readonly organisationId: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/**
 * Verifies a token. Throws a Refusal: UNAUTHENTICATED when the token is not good,
 * SERVICE_UNAVAILABLE when the issuer's keys cannot be had.
 */
export interface TokenVerifier {
  verify(token: string): Promise<TokenClaims>;
}

/** A verifier whose issuer can be looked at before the first token. */
interface CheckedVerifier extends TokenVerifier {
  /** @returns a sentence on what is wrong with the issuer; null when its keys are there. */
  findTrouble(): Promise<string | null>;
}

/** Asymmetric algorithms only: if HS256 were allowed, anybody could sign with the public key. */
const ALGORITHMS = ["ES256", "ES384", "RS256", "PS256", "EdDSA"];
const CLOCK_TOLERANCE_SECONDS = 30;
const LONGEST_TOKEN = 8192;
const FETCH_TIMEOUT_MS = 2000;
const KEYS_FRESH_MS = 600_000;
const REMEMBERED_TOKENS = 1000;
/** The last instant that a Date can hold. */
const END_OF_TIME_MS = 8.64e15;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

type RemoteKeySet = ReturnType<typeof createRemoteJWKSet>;

/**
 * Verifies tokens of an OpenID Connect issuer. It looks the issuer's keys up at the first token,
 * not at the start, and again at the next token when that failed. So an issuer that is down for a
 * while does not keep this server down.
 */
export async function remoteVerifier(issuer: string, audience: string): Promise<CheckedVerifier> {
  let keySet: Promise<RemoteKeySet> | null = null;
  const findKeySet = () =>
    (keySet ??= discoverKeySet(issuer).catch((error: unknown) => {
      keySet = null;
      throw error;
    }));
  const verifier = verifyWith(
    async (header, token) => (await findKeySet())(header, token),
    issuer,
    audience,
  );
  return {
    ...verifier,
    async findTrouble() {
      try {
        await (await findKeySet()).reload();
        return null;
      } catch (error) {
        return troubleOf(error);
      }
    },
  };
}

/** Why an issuer cannot be used, in words for its operator. */
function troubleOf(error: unknown): string {
  if (!(error instanceof Error)) return "It cannot be asked.";
  const { cause, name, message } = error;
  if (name === "TimeoutError") return "It does not answer in time.";
  if (cause instanceof Error)
    return `It cannot be reached (${(cause as NodeJS.ErrnoException).code ?? cause.message}).`;
  return error instanceof errors.JOSEError ? "Its keys cannot be read." : message;
}

/**
 * Verifies tokens with the keys that `keySet` finds. It remembers a good token by its hash until
 * the token expires, and for ten minutes at most, so that a key which the issuer withdraws stops
 * counting.
 */
export function verifyWith(
  keySet: JWTVerifyGetKey,
  issuer: string,
  audience: string,
): TokenVerifier {
  const remembered = new LRUCache<string, TokenClaims>({ max: REMEMBERED_TOKENS });
  const findKey: JWTVerifyGetKey = async (header, token) => {
    try {
      return await keySet(header, token);
    } catch (error) {
      throw isAboutTheToken(error)
        ? error
        : new Refusal(
            "SERVICE_UNAVAILABLE",
            "The issuer of the tokens cannot be reached; try again in a moment.",
          );
    }
  };
  const options = {
    algorithms: ALGORITHMS,
    issuer,
    audience,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ["exp", "sub", "org"],
  };

  return {
    async verify(token) {
      if (token.length > LONGEST_TOKEN)
        throw refused(`The token is longer than ${LONGEST_TOKEN} characters.`);
      const key = hash("sha256", token, "base64");
      const known = remembered.get(key);
      if (known && known.expiresAt > Date.now()) return known;
      const claims = claimsOf(await payloadOf(token, findKey, options));
      const ttl = Math.min(claims.expiresAt - Date.now(), KEYS_FRESH_MS);
      if (ttl >= 1) remembered.set(key, claims, { ttl });
      return claims;
    },
  };
}

async function payloadOf(
  token: string,
  findKey: JWTVerifyGetKey,
  options: Parameters<typeof jwtVerify>[2],
): Promise<JWTPayload> {
  try {
    return (await jwtVerify(token, findKey, options)).payload;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw error instanceof errors.JWTExpired
      ? new Refusal("UNAUTHENTICATED", "The token has expired.", { expired: true })
      : refused(sentenceFor(error));
  }
}

function claimsOf({ sub, org, exp }: JWTPayload): TokenClaims {
  if (typeof sub !== "string" || sub.length === 0 || sub.length > 255 || sub.includes("\0"))
    throw refused('The token\'s claim "sub" is not usable.');
  if (typeof org !== "string" || !UUID.test(org))
    throw refused('The token\'s claim "org" must be the id of an organisation, a UUID.');
  const expiresAt = Math.floor(Number(exp) * 1000);
  if (!(Math.abs(expiresAt) <= END_OF_TIME_MS))
    throw refused('The token\'s claim "exp" is not usable.');
  return { subject: sub, organisationId: org.toLowerCase(), expiresAt };
}

const refused = (message: string): Refusal => new Refusal("UNAUTHENTICATED", message);

/**
 * Whether the token is the cause: no key fits it, or too many do. Any other failure to find a key
 * is the issuer's.
 */
const isAboutTheToken = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;

/**
 * Makes a sentence of our own: jose's messages are for developers of jose, and quote what the token
 * contains.
 */
function sentenceFor(error: unknown): string {
  if (error instanceof errors.JWTClaimValidationFailed)
    return sentenceForClaim(error.claim, error.reason);
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return "The token's signature is not right.";
  if (error instanceof errors.JWKSNoMatchingKey)
    return "The token's signature is not by a key of the issuer.";
  if (error instanceof errors.JWKSMultipleMatchingKeys)
    return 'The token does not say which key its signature is by ("kid").';
  if (error instanceof errors.JOSEAlgNotAllowed)
    return `The token's signature must be ${ALGORITHMS.slice(0, -1).join(", ")} or ${ALGORITHMS.at(-1)}.`;
  return "The token is not a JSON Web Token that can be read here.";
}

function sentenceForClaim(claim: string, reason: string): string {
  if (["exp", "sub", "org", "iss", "aud"].includes(claim) && reason === "missing")
    return `The token lacks the claim "${claim}".`;
  if (claim === "nbf" && reason === "check_failed") return "The token is not yet valid.";
  if (claim === "iss") return "The token is from another issuer than this server accepts.";
  if (claim === "aud") return "The token is meant for another audience than this server.";
  return "A claim of the token is not usable.";
}

/**
 * Finds the issuer's keys. OpenID Connect Discovery 1.0, section 4: the document must name the very
 * issuer that it was asked of.
 */
async function discoverKeySet(issuer: string): Promise<RemoteKeySet> {
  const url = new URL(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`);
  const response = await fetch(url, {
    redirect: "error",
    headers: { accept: "application/json" },
    signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`It answered ${response.status} to ${url.pathname}.`);
  const document = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown } | null;
  if (document?.issuer !== issuer || typeof document.jwks_uri !== "string")
    throw new Error(
      "Its configuration is not its own: it names another issuer (a slash too many?), or no keys.",
    );
  const keys = new URL(document.jwks_uri);
  if (keys.protocol !== "https:" && keys.protocol !== url.protocol)
    throw new Error("The issuer's keys are offered over a weaker protocol.");
  return createRemoteJWKSet(keys, {
    cooldownDuration: 30_000,
    cacheMaxAge: KEYS_FRESH_MS,
    timeoutDuration: FETCH_TIMEOUT_MS,
  });
}
