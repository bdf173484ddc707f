import type { ClientBase } from "pg";

/** What was taken for true of the viewer, to be looked up with the first thing that is read. */
export interface Premise {
  /**
   * Looks it up, once: a request that has acted must not learn afterwards
   * that it has to be answered anew.
   *
   * @param connection of who reads; by default one of its own. @throws RightsChanged when it is
   * not true; whatever else keeps it from being looked up.
   */
  verify(connection?: ClientBase): Promise<void>;

  /**
   * The last statement of an act, sent in one turn with COMMIT: when it is not true any more the
   * transaction fails with it, and until the commit nobody makes it untrue.
   *
   * @throws RightsChanged, or UNAUTHENTICATED where the request has acted before and cannot be
   * answered anew; whatever else keeps it from being held.
   */
  hold(connection: ClientBase): Promise<void>;
}
