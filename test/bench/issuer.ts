import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";

export interface Issuer {
  readonly url: string;
  /** An access token of one day. */
  issue(person: { readonly subject: string; readonly organisationId: string }): Promise<string>;
  stop(): void;
}

/**
 * An OpenID Connect issuer on this machine, so that everything measured runs with
 * NODE_ENV=production and verifies tokens as it does there.
 */
export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair("ES256");
  const keys = [{ ...(await exportJWK(publicKey)), kid: "bench", alg: "ES256", use: "sig" }];
  const server = createServer((request, response) => {
    const answer = request.url === "/keys" ? { keys } : { issuer: url, jwks_uri: `${url}/keys` };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    issue: ({ subject, organisationId }) =>
      new SignJWT({ org: organisationId })
        .setProtectedHeader({ alg: "ES256", typ: "at+jwt", kid: "bench" })
        .setIssuer(url)
        .setSubject(subject)
        .setAudience("samenspraak")
        .setIssuedAt()
        .setExpirationTime("1d")
        .sign(privateKey),
    stop: () => void server.close(),
  };
}
