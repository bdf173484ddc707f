import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import { OperationTypeNode } from "graphql";
import { Observable } from "rxjs";
import { type Connection, withToken } from "./connection.js";
import { subscribeTo } from "./follow.js";

/**
 * An Apollo Client whose subscriptions go on through every loss of the connection, and take out of
 * its cache what is out of sight. Every id is unique, so the cache keeps objects by it unconfigured.
 *
 * @param possibleTypes of the audience, from `possible-types.ts` beside its documents.
 */
export function createApolloClient(
  connection: Connection,
  possibleTypes: Readonly<Record<string, string[]>>,
): ApolloClient {
  const cache = new InMemoryCache({ possibleTypes });
  const live = new ApolloLink(
    ({ query, variables }) =>
      new Observable((sink) =>
        subscribeTo({ ...connection, query, variables }, sink, ({ subjectType, subjectId }) => {
          cache.evict({ id: `${subjectType}:${subjectId}` });
          cache.gc();
        }),
      ),
  );
  const http = new HttpLink({ uri: connection.url, fetch: withToken(connection) });
  return new ApolloClient({
    cache,
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      live,
      http,
    ),
  });
}
