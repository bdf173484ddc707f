import { Client, fetchExchange, subscriptionExchange } from "@urql/core";
import { type Cache, cacheExchange, type UpdateResolver } from "@urql/exchange-graphcache";
import { type Connection, withToken } from "./connection.js";
import { type Removed, subscribeTo } from "./follow.js";

/** The fields of Subscription. */
const SUBSCRIPTIONS = [
  "changes",
  "calendarChanged",
  "adviceProcedureChanged",
  "performanceAgreementChanged",
  "collaborationAgreementChanged",
];

/**
 * A urql client with graphcache, whose subscriptions go on through every loss of the connection, and
 * take out of its cache what is out of sight.
 */
export function createUrqlClient(connection: Connection): Client {
  const forget: UpdateResolver = (result, _, cache) => {
    const [batch] = Object.values(result) as { changes: (Removed & { kind: string })[] }[];
    for (const { kind, ...removed } of batch?.changes ?? [])
      if (kind === "REMOVED") forgetIn(cache, removed);
  };
  return new Client({
    url: connection.url,
    fetch: withToken(connection),
    preferGetMethod: false,
    exchanges: [
      cacheExchange({
        updates: { Subscription: Object.fromEntries(SUBSCRIPTIONS.map((one) => [one, forget])) },
      }),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = "", variables }) => ({
          subscribe: (sink) => ({
            unsubscribe: subscribeTo(
              { ...connection, query, variables: { ...variables } },
              sink,
              () => {},
            ),
          }),
        }),
      }),
    ],
  });
}

const forgetIn = (cache: Cache, { subjectType, subjectId }: Removed): void =>
  cache.invalidate({ __typename: subjectType, id: subjectId });
