import type { Following } from "./follow.js";

/** Where the API is, and who asks. */
export type Connection = Pick<Following, "url" | "token" | "by" | "webSocketImpl">;

/** `fetch` with the token of the moment. */
export const withToken =
  ({ token }: Pick<Connection, "token">): typeof fetch =>
  async (address, init) => {
    const headers = new Headers(init?.headers);
    if (token) headers.set("authorization", `Bearer ${await token()}`);
    return fetch(address, { ...init, headers });
  };
