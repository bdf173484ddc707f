/** What an operation was, in words of closed lists: nothing here follows from what somebody wrote. */
export interface Measured {
  /** `live`: a subscription, over a socket or as a stream of events. */
  readonly transport: "http" | "live";
  /** Query, mutation or subscription; undefined: it was refused before that was known. */
  readonly operation: string | undefined;
  /** The codes of the errors that the caller was told. */
  readonly codes: readonly string[];
  readonly durationMs: number;
  /** The caller's own place in a trace (W3C Trace Context). */
  readonly traceparent?: string | undefined;
}

/** Looks on for the operator of the server. */
export interface Observer {
  /** An operation runs. @returns tells that it has ended. */
  began(transport: Measured["transport"]): () => void;
  /** An operation was answered or refused; a subscription has begun. */
  answered(measured: Measured): void;
}

/** Several observers as one. */
export const all = (observers: readonly Observer[]): Observer => ({
  began(transport) {
    const ends = observers.map((one) => one.began(transport));
    return () => ends.forEach((end) => end());
  },
  answered: (measured) => observers.forEach((one) => one.answered(measured)),
});
