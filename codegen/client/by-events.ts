import { createClient, NetworkError } from "graphql-sse";
import type { Attempt, Connecting } from "./attempt.js";

/** The server says every 15 seconds that it is still there. */
const SILENCE_MS = 40_000;

/** One connection by a stream of events, for networks that cut WebSockets. */
export function byEvents({ url, token, ...asked }: Connecting): Attempt {
  const gone = new AbortController();
  let isExpired = false;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const heard = () => {
    clearTimeout(patience);
    patience = setTimeout(() => gone.abort(new Error("Nothing was heard for long.")), SILENCE_MS);
  };
  const client = createClient({
    url: url.replace(/^ws/, "http"),
    retryAttempts: 0,
    headers: async (): Promise<Record<string, string>> =>
      token ? { authorization: `Bearer ${await token()}` } : {},
    async fetchFn(address: string, init: RequestInit) {
      heard();
      const signal = AbortSignal.any([gone.signal, ...(init.signal ? [init.signal] : [])]);
      const answer = await fetch(address, { ...init, signal });
      if (answer.status === 401) isExpired = await tellsOfExpiry(answer.clone());
      const listening = new TransformStream<Uint8Array, Uint8Array>({
        transform(bytes, on) {
          heard();
          on.enqueue(bytes);
        },
      });
      return new Response(answer.body?.pipeThrough(listening), answer);
    },
  });
  return {
    results: client.iterate<Record<string, unknown>>(asked) as Attempt["results"],
    end: () => {
      clearTimeout(patience);
      client.dispose();
    },
    // a bad token, and what the server cannot read; an expired one is asked for afresh
    isFinal: (failure) =>
      !isExpired &&
      failure instanceof NetworkError &&
      [400, 401, 403, 404].includes((failure.response as Response | undefined)?.status ?? 0),
  };
}

/** Whether a refusal says that the token has expired, as the close code 4403 of a socket does. */
async function tellsOfExpiry(refusal: Response): Promise<boolean> {
  const { errors } = (await refusal.json()) as {
    errors?: { extensions?: { expired?: boolean } }[];
  };
  return errors?.some(({ extensions }) => extensions?.expired === true) ?? false;
}
