import { Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import WebSocket from "ws";

// One party's client that acts, and the other's that watches, in one process, so that
// one clock tells how long it took.

export interface ActAndWatch {
  readonly url: string;
  readonly actor: string;
  readonly watcher: string;
  readonly mutation: string;
  readonly subscription: string;
  readonly inputs: readonly { readonly id: string; readonly expectedVersion: number }[];
  readonly perSecond: number;
}

/**
 * Of each act, in milliseconds: from when it was sent, and from when it was answered, to when
 * the other party's client had it.
 */
export interface Seen {
  readonly fromSending: readonly number[];
  /** Negative where the other party had it before the actor had its answer. */
  readonly fromAnswer: readonly number[];
  readonly actsPerSecond: number;
}

process.on("message", (message) => {
  const { run } = message as { run?: ActAndWatch };
  if (run) void actAndWatch(run).then((seen) => process.send?.({ seen }));
});
process.on("disconnect", () => process.exit());
process.send?.({ url: "none" });

async function actAndWatch({
  url,
  actor,
  watcher,
  mutation,
  subscription,
  inputs,
  perSecond,
}: ActAndWatch): Promise<Seen> {
  const seenAt = new Map<string, number>();
  const socket = await watch(url, watcher, subscription, (ids) => {
    const at = performance.now();
    for (const id of ids) seenAt.set(id, at);
  });
  const agent = new Agent({ keepAlive: true });
  const startedAt = performance.now();
  const acts = inputs.map(async (input, index) => {
    await wait(startedAt + (index / perSecond) * 1000 - performance.now());
    const sentAt = performance.now();
    const body = await post(
      `${url}/graphql`,
      agent,
      actor,
      JSON.stringify({ query: mutation, variables: { input } }),
    );
    if (body.includes('"errors"') || body.includes('"code"')) throw new Error(body);
    return { id: input.id, sentAt, answeredAt: performance.now() };
  });
  const done = await Promise.all(acts);
  const seconds = (performance.now() - startedAt) / 1000;
  for (
    const giveUpAt = performance.now() + 10_000;
    done.some(({ id }) => !seenAt.has(id));
    await wait(20)
  )
    if (performance.now() > giveUpAt) throw new Error("The other party never saw an act.");
  socket.close();
  agent.destroy();
  return {
    fromSending: done.map(({ id, sentAt }) => seenAt.get(id)! - sentAt),
    fromAnswer: done.map(({ id, answeredAt }) => seenAt.get(id)! - answeredAt),
    actsPerSecond: done.length / seconds,
  };
}

async function watch(
  url: string,
  token: string,
  query: string,
  see: (ids: string[]) => void,
): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws", {
    perMessageDeflate: false,
  });
  await new Promise((opened, failed) => socket.once("open", opened).once("error", failed));
  await new Promise<void>((subscribed) => {
    socket.on("message", (data) => {
      const { type, payload } = JSON.parse(String(data)) as {
        type: string;
        payload?: { data?: { changes: { changes: { subjectId: string }[] } }; errors?: unknown };
      };
      if (type === "connection_ack")
        socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query } }), () =>
          subscribed(),
        );
      if (type === "next") see(payload!.data!.changes.changes.map(({ subjectId }) => subjectId));
    });
    socket.send(
      JSON.stringify({ type: "connection_init", payload: { authorization: `Bearer ${token}` } }),
    );
  });
  await wait(1_000); // until the server has taken the subscription
  return socket;
}

function post(url: string, agent: Agent, token: string, body: string): Promise<string> {
  return new Promise((answered, failed) => {
    const call = request(
      url,
      {
        agent,
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      },
      (response) => {
        let text = "";
        response
          .setEncoding("utf8")
          .on("data", (part: string) => {
            text += part;
          })
          .on("end", () => answered(text))
          .on("error", failed);
      },
    );
    call.on("error", failed).end(body);
  });
}
