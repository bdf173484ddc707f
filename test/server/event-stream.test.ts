import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { describe, expect, it } from "@jest/globals";
import { EventSource } from "eventsource";
import { type Client, createClient } from "graphql-sse";
import type { ApiError } from "../support/api.js";
import { beneath, given } from "../support/given.js";
import {
  createLiveWorld,
  cursorFor,
  isSequenced,
  LOG_LIVE,
  type LoggedChange,
  logAs,
  Probe,
  repeatUntil,
  until,
} from "../support/live.js";
import type { Member, World } from "../support/world.js";

const QUERY = LOG_LIVE as unknown as string;
interface Told {
  data?: { changes: { cursor: string; changes: LoggedChange[] } } | null;
  errors?: readonly { extensions?: { code?: unknown } }[];
}

/** Follows with the stock client of GraphQL over SSE. */
function follow(url: string, who: Member | null, variables: Record<string, unknown> = {}) {
  const told: Told[] = [];
  const state = { completed: false, failure: undefined as unknown, connections: 0 };
  const client: Client = createClient({
    url: `${url}/graphql`,
    headers: () =>
      who ? { authorization: `Bearer ${who.token}` } : ({} as Record<string, string>),
    retryAttempts: 0,
    on: { connected: () => (state.connections += 1) },
  });
  client.subscribe(
    { query: QUERY, variables },
    {
      next: (message) => told.push(message as Told),
      error: (failure) => (state.failure = failure),
      complete: () => (state.completed = true),
    },
  );
  const changes = () => told.flatMap(({ data }) => data?.changes.changes ?? []);
  return { told, state, changes, end: () => client.dispose() };
}

/** The answer to a request for events, before a byte of it is read. */
async function events(
  url: string,
  headers: Record<string, string> = {},
  query = QUERY,
): Promise<IncomingMessage> {
  const address = `${url}/graphql?query=${encodeURIComponent(query)}`;
  const request = get(address, { headers: { accept: "text/event-stream", ...headers } });
  const [response] = (await once(request, "response")) as [IncomingMessage];
  return response;
}
const bearer = ({ token }: { token: string }) => ({ authorization: `Bearer ${token}` });
const idsOf = (changes: readonly { id: string }[]) => changes.map(({ id }) => id);

/** One more change of an item that everybody at the table sees. */
const change = (world: World, id: string, text: string) =>
  beneath(world, "UPDATE calendar_item SET description = $1 WHERE id = $2", [text, id]);

/** How many subscriptions the hub of a server holds. */
const followers = ({ server }: World): number => {
  const { channels } = server.hub as unknown as {
    channels: Map<string, { holders: Set<object> }>;
  };
  return [...channels.values()].reduce((sum, { holders }) => sum + holders.size, 0);
};

describe("a stream of events", () => {
  it("tells the stock client what a socket tells, and to each viewer what is theirs", async () => {
    const world = await createLiveWorld();
    const { voorzitter, participatieadviseur } = world.members;
    const after = await cursorFor(world.url, voorzitter);
    const mine = follow(world.url, voorzitter, { after });
    const theirs = follow(world.url, participatieadviseur);
    const anybodys = follow(world.url, null);
    const socket = await Probe.connect(world.url, voorzitter);
    try {
      socket.subscribe("1", LOG_LIVE, { after });
      await until(
        () => [mine, theirs, anybodys].every(({ state }) => state.connections === 1),
        "the streams",
      );
      const draft = await given(world).draft("TENANT_COUNCIL"); // of which the landlord hears nothing
      await given(world).proposed("LANDLORD");
      const log = await logAs(world.url, voorzitter, { after });
      await until(() => mine.changes().length === log.length, "all that happened");
      expect(idsOf(mine.changes())).toEqual(idsOf(log));
      await socket.until((one) => one.of("next", "1").length > 0, "the same by socket");
      expect(
        idsOf(socket.of<Told>("next", "1").flatMap(({ data }) => data!.changes.changes)),
      ).toEqual(idsOf(log));
      const subjects = (changes: readonly LoggedChange[]) =>
        new Set(changes.map(({ subjectId }) => subjectId));
      expect(subjects(mine.changes())).toContain(draft.id);
      await until(
        () => theirs.changes().at(-1)?.id === log.at(-1)!.id,
        "the same proposal for the landlord",
      );
      expect(subjects(theirs.changes())).not.toContain(draft.id);
      expect(anybodys.told).toEqual([]);
    } finally {
      for (const one of [mine, theirs, anybodys]) one.end();
      await world.end();
    }
  });

  it("is gone on with by EventSource where it was lost, on another server too", async () => {
    const world = await createLiveWorld();
    const { voorzitter } = world.members;
    const { id } = await given(world).proposed("LANDLORD");
    const after = await cursorFor(world.url, voorzitter);
    let target = world.url;
    const lastIds: (string | null)[] = [];
    const variables = encodeURIComponent(JSON.stringify({ after }));
    const source = new EventSource(
      `http://samenspraak.example/graphql?query=${encodeURIComponent(QUERY)}&variables=${variables}`,
      {
        fetch: (address, init) => {
          const headers = { ...init.headers, ...bearer(voorzitter) };
          lastIds.push(new Headers(headers).get("last-event-id"));
          return fetch(String(address).replace("http://samenspraak.example", target), {
            ...init,
            headers,
          });
        },
      },
    );
    const told: Told[] = [];
    source.addEventListener("next", ({ data }) => told.push(JSON.parse(String(data)) as Told));
    const changes = () => told.flatMap(({ data }) => data?.changes.changes ?? []);
    try {
      await change(world, id, "Eerst");
      await until(() => changes().length === 1, "the first change");
      const another = await world.startAnother();
      target = another.url;
      await world.server.stop();
      await change(world, id, "Intussen");
      await change(world, id, "En nog eens");
      await until(() => changes().length === 3, "what happened meanwhile");
      await until(() => isSequenced(world), "the log in order");
      expect(idsOf(changes())).toEqual(idsOf(await logAs(another.url, voorzitter, { after })));
      expect(lastIds[0]).toBeNull();
      expect(lastIds.at(-1)).toBe(told[0]!.data!.changes.cursor);
    } finally {
      source.close();
      await world.end();
    }
  });

  it("ends, without `complete`, when the rights of its viewer change or its token expires", async () => {
    const world = await createLiveWorld();
    const { voorzitter, bestuurslid } = world.members;
    const short = await world.tokenFor(bestuurslid, 2);
    const [mine, expiring] = [
      follow(world.url, voorzitter),
      follow(world.url, { ...bestuurslid, token: short }),
    ];
    try {
      await until(() => mine.state.connections + expiring.state.connections === 2, "both streams");
      await world.administer(
        `
        UPDATE membership SET portfolio_themes = '{DUURZAAMHEID}'
        WHERE person_id = (SELECT id FROM person WHERE subject = $1)`,
        [voorzitter.subject],
      );
      await world.settle();
      await until(() => mine.state.failure && expiring.state.failure, "the ends");
      expect([mine.state.completed, expiring.state.completed]).toEqual([false, false]);
      const back = await events(world.url, bearer({ token: short }));
      expect(back.statusCode).toBe(401);
    } finally {
      for (const one of [mine, expiring]) one.end();
      await world.end();
    }
  });

  it("tells why a subscription is refused as its only event; a bad token is HTTP's 401", async () => {
    const world = await createLiveWorld();
    const textOf = async (response: IncomingMessage) => {
      let text = "";
      for await (const chunk of response) text += String(chunk);
      return text;
    };
    const codesOf = async (headers: Record<string, string>, query?: string) => {
      const response = await events(world.url, headers, query);
      expect([response.statusCode, response.headers["content-type"]]).toEqual([
        200,
        "text/event-stream; charset=utf-8",
      ]);
      const [, data, rest] = /event: next\ndata: (.*)\n\n([^]*)/.exec(await textOf(response))!;
      expect(rest).toBe("event: complete\ndata:\n\n");
      const { errors } = JSON.parse(data!) as { errors: ApiError[] };
      return errors.map(({ extensions }) => extensions.code);
    };
    try {
      expect(await codesOf({}, "{ themes { id } }")).toEqual(["BAD_USER_INPUT"]);
      expect(await codesOf({}, "subscription {")).toEqual(["GRAPHQL_PARSE_FAILED"]);
      expect(await codesOf({ "last-event-id": "nonsense" })).toEqual(["CURSOR_INVALID"]);
      const theirs = await cursorFor(world.url, world.members.participatieadviseur);
      expect(
        await codesOf({ ...bearer(world.members.voorzitter), "last-event-id": theirs }),
      ).toEqual(["CURSOR_INVALID"]);
      expect((await events(world.url, bearer({ token: "nonsense" }))).statusCode).toBe(401);
      const bad = await fetch(`${world.url}/graphql`, {
        method: "POST",
        headers: { accept: "text/event-stream", "content-type": "application/json" },
        body: JSON.stringify({ query: QUERY, variables: [1] }),
      });
      expect(bad.status).toBe(400);
      const elsewhere = await events(world.url, { origin: "https://elsewhere.example" });
      expect(elsewhere.statusCode).toBe(403);
    } finally {
      await world.end();
    }
  });

  it("comes as it is, never packed, and a server that stops waits for none", async () => {
    const world = await createLiveWorld({ drainMs: 3_600_000 });
    try {
      const stream = await events(world.url, { "accept-encoding": "gzip, br" });
      expect([stream.headers["content-encoding"], stream.headers["cache-control"]]).toEqual([
        undefined,
        "no-store, no-transform",
      ]);
      let text = "";
      stream.on("data", (chunk) => (text += String(chunk)));
      await until(() => text.length > 0, "its opening");
      const ended = once(stream, "end");
      await world.server.stop();
      await ended;
      expect(text).toBe(":\n\n: Restarting\n\n");
    } finally {
      await world.end();
    }
  });

  it("is open twenty times at once for a person, sockets counted, and once more when one has gone", async () => {
    const world = await createLiveWorld();
    const { voorzitter } = world.members;
    try {
      await Probe.connect(world.url, voorzitter);
      const streams = await Promise.all(
        Array.from({ length: 19 }, () => events(world.url, bearer(voorzitter))),
      );
      const refused = await events(world.url, bearer(voorzitter));
      expect([refused.statusCode, refused.headers["retry-after"]]).toEqual([503, "1"]);
      streams[0]!.destroy();
      await until(
        async () => (await events(world.url, bearer(voorzitter))).statusCode === 200,
        "room for one more",
      );
    } finally {
      await world.end();
    }
  });

  it("whose client does not read is ended, and costs nobody else anything", async () => {
    const world = await createLiveWorld();
    const { voorzitter } = world.members;
    const { id } = await given(world).proposed("LANDLORD");
    const query =
      "subscription { changes { cursor changes { id subject { ... on CalendarItem { description } } } } }";
    const slow = await events(world.url, bearer(voorzitter), query);
    const mine = follow(world.url, voorzitter);
    try {
      await until(() => followers(world) === 2, "both streams");
      slow.pause();
      let count = 0;
      await repeatUntil(
        async () => {
          await change(world, id, `${(count += 1)} ${"x".repeat(100_000)}`);
          await until(() => mine.changes().length === count, "every change for who reads");
        },
        () => followers(world) === 1,
        "the end of the stream that nobody reads",
      );
    } finally {
      mine.end();
      slow.on("error", () => undefined).destroy();
      await world.end();
    }
  });
});
