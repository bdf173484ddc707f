/** What all members of a channel are told alike. */
export interface LiveMessage {
  /** The cursor that stands in the result. */
  readonly cursor: string;
  /**
   * The result as JSON, and behind it the bracket that ends a message of graphql-transport-ws:
   * thousands of sockets get it as it is.
   */
  readonly payload: Buffer;
}

/** Somebody's part in an operation: where its messages go. */
export interface Member {
  /**
   * What its messages leave by. Others can share it; what is replayed leaves it one message after
   * another.
   */
  readonly line: object;
  /** @param written called when the message has left, or will never leave. */
  deliver(message: LiveMessage, written?: () => void): void;
  /** Ends its connection so that its client comes back, from the last cursor that it got. */
  sendAway(): void;
}
