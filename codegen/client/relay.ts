import {
  Environment,
  type GraphQLResponse,
  Network,
  Observable,
  RecordSource,
  Store,
} from "relay-runtime";
import { type Connection, withToken } from "./connection.js";
import { subscribeTo } from "./follow.js";

/**
 * A Relay environment whose subscriptions go on through every loss of the connection, and take out
 * of its store what is out of sight.
 */
export function createRelayEnvironment(connection: Connection): Environment {
  const ask = withToken(connection);
  const environment = new Environment({
    network: Network.create(
      async ({ text, name }, variables) => {
        const answer = await ask(connection.url, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ query: text, operationName: name, variables }),
        });
        return (await answer.json()) as GraphQLResponse;
      },
      ({ text }, variables) =>
        Observable.create<GraphQLResponse>((sink) =>
          subscribeTo<Record<string, unknown>>(
            { ...connection, query: text ?? "", variables },
            {
              next: (result) => sink.next(result as GraphQLResponse),
              error: (failure) => sink.error(failure),
              complete: () => sink.complete(),
            },
            ({ subjectId }) => environment.commitUpdate((store) => store.delete(subjectId)),
          ),
        ),
    ),
    store: new Store(new RecordSource()),
  });
  return environment;
}
