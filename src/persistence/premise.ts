import type { ClientBase } from "pg";

/** What the server has assumed about the viewer. It has to be verified with the first read. */
export interface Premise {
  /**
   * Verifies the premise, once: a request that has acted must not learn afterwards that it has to
   * be answered anew.
   *
   * @param connection the reader's connection; by default the premise takes one itself.
   * @throws RightsChanged when the premise is not true; any other error that keeps it from being
   * verified.
   */
  verify(connection?: ClientBase): Promise<void>;

  /**
   * Holds the premise in the last statement of an act, which is sent in one turn with COMMIT. The
   * transaction fails when the premise is not true any more; until the commit nobody can make it
   * untrue.
   *
   * @throws RightsChanged, or UNAUTHENTICATED where the request has acted before and cannot be
   * answered anew; any other error that keeps the premise from being held.
   */
  hold(connection: ClientBase): Promise<void>;
}
