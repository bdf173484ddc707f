import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { Client, fetchExchange, subscriptionExchange } from "@urql/core";
import { describe, expect, it } from "@jest/globals";
import { createClient } from "graphql-ws";
import WebSocket from "ws";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { given, YEAR } from "../support/given.js";
import { createLiveWorld, cursorFor, socketUrl } from "../support/live.js";

// The types say as much as the answers: a document that a client does not take
// as it is, does not compile here.

const DRAFT = {
  year: YEAR,
  title: "Vitale wijken",
  levels: ["ADVISEREN" as const],
  themes: ["LEEFBAARHEID"],
  planned: { quarters: { first: 2 } },
};

async function givenWorld() {
  const world = await createLiveWorld();
  await given(world).calendarYear();
  await world.settle();
  const authorization = `Bearer ${world.members.voorzitter.token}`;
  const socket = createClient({
    url: socketUrl(world.url),
    webSocketImpl: WebSocket,
    connectionParams: { authorization },
  });
  return {
    world,
    authorization,
    socket,
    after: await cursorFor(world.url, world.members.voorzitter),
  };
}

describe("a generated document", () => {
  it("is taken as it is by Apollo Client: a query, an act and a subscription", async () => {
    const { world, authorization, socket, after } = await givenWorld();
    const http = new HttpLink({ uri: `${world.url}/graphql`, headers: { authorization } });
    const client = new ApolloClient({
      cache: new InMemoryCache(),
      link: ApolloLink.split(
        ({ operationType }) => operationType === "subscription",
        new GraphQLWsLink(socket),
        http,
      ),
      clientAwareness: { name: "cprw", version: "1" },
    });
    try {
      const { data: seen } = await client.query({ query: cprw.ViewerDocument });
      const role: cprw.Role | null | undefined = seen?.viewer?.role;
      expect(role).toBe("VOORZITTER");

      const heard = new Promise<cprw.CalendarChangedSubscription>((resolve, reject) => {
        client
          .subscribe({ query: cprw.CalendarChangedDocument, variables: { year: YEAR, after } })
          .subscribe({
            next: ({ data, error }) =>
              data ? resolve(data as cprw.CalendarChangedSubscription) : reject(error),
            error: reject,
          });
      });
      const { data: done } = await client.mutate({
        mutation: cprw.DraftCalendarItemDocument,
        variables: { input: DRAFT },
      });
      const id = done?.draftCalendarItem?.item?.id;
      expect((await heard).calendarChanged.changes).toMatchObject([{ subject: { id } }]);
      const { data: read } = await client.query({
        query: cprw.CalendarItemDocument,
        variables: { id: id! },
      });
      expect(read?.calendarItem?.title).toBe("Vitale wijken");
    } finally {
      client.stop();
      await socket.dispose();
      await world.end();
    }
  });

  it("is taken as it is by urql, which asks by GET: a query, an act and a subscription", async () => {
    const { world, authorization, socket, after } = await givenWorld();
    const methods: (string | undefined)[] = [];
    const client = new Client({
      url: `${world.url}/graphql`,
      fetchOptions: { headers: { authorization } },
      fetch: (input, init) => {
        methods.push(init?.method);
        return fetch(input, init);
      },
      exchanges: [
        fetchExchange,
        subscriptionExchange({
          forwardSubscription: ({ query, variables }) => ({
            subscribe: (sink) => ({
              unsubscribe: socket.subscribe(
                { query: query!, variables: variables as Record<string, unknown> },
                sink,
              ),
            }),
          }),
        }),
      ],
    });
    try {
      const { data: seen, error } = await client.query(cprw.ViewerDocument, {});
      const role: cprw.Role | null | undefined = seen?.viewer?.role;
      expect([error, role]).toEqual([undefined, "VOORZITTER"]);

      const heard = new Promise<cprw.CalendarChangedSubscription>((resolve, reject) => {
        client
          .subscription(cprw.CalendarChangedDocument, { year: YEAR, after })
          .subscribe(({ data, error: failed }) => (data ? resolve(data) : reject(failed)));
      });
      const { data: done } = await client.mutation(cprw.DraftCalendarItemDocument, {
        input: DRAFT,
      });
      const id = done?.draftCalendarItem?.item?.id;
      expect((await heard).calendarChanged.changes).toMatchObject([{ subject: { id } }]);
      const { data: read } = await client.query(cprw.CalendarItemDocument, { id: id! });
      expect([read?.calendarItem?.title, methods]).toEqual([
        "Vitale wijken",
        ["GET", "POST", "GET"],
      ]);
    } finally {
      await socket.dispose();
      await world.end();
    }
  });
});
