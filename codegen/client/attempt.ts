import type { GraphQLFormattedError } from "graphql";
import type { ClientOptions } from "graphql-ws";

/** What one connection is made with. */
export interface Connecting {
  readonly url: string;
  readonly token?: (() => string | Promise<string>) | undefined;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly webSocketImpl?: ClientOptions["webSocketImpl"];
}

/** A result as it comes over the wire. */
export interface Told<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Record<string, unknown>;
}

/** One connection. */
export interface Attempt {
  readonly results: AsyncIterable<Told<Record<string, unknown>>>;
  end(): void;
  /** Whether it makes no sense to come back after this failure. */
  isFinal(failure: unknown): boolean;
}
