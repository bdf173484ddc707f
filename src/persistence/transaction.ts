import pg, { type PoolClient } from "pg";
import type { DataSource, EntityManager } from "typeorm";
import type { Viewer } from "../authorisation/viewer.js";
import { Refusal } from "../errors.js";
import { failureOf, LostBeforeCommit, LostInCommit } from "./failure.js";
import type { Premise } from "./premise.js";
import { type ActSettings, viewerSettings } from "./viewer-settings.js";

/**
 * An open read-write transaction as one viewer. Callers always pass it as an argument; it is never
 * ambient.
 */
export type Transaction = EntityManager;

/**
 * Runs `work` in one transaction as the viewer. An error that it throws undoes everything.
 *
 * @param premise is held by the last statement of the transaction. Nothing is committed for a
 * viewer whose premise proves wrong, and they are not told what a rule says of the rows.
 * @param tooLate once it is aborted nothing is committed, because nobody would be told.
 * @throws RightsChanged or UNAUTHENTICATED when the premise is wrong, whatever `work` did;
 * LostBeforeCommit or LostInCommit when the connection ended meanwhile.
 */
export async function inTransaction<T>({
  database,
  viewer,
  act,
  work,
  premise,
  tooLate,
}: {
  database: DataSource;
  viewer: Viewer;
  act: ActSettings;
  work: (tx: Transaction) => Promise<T>;
  premise?: Premise;
  tooLate?: AbortSignal;
}): Promise<T> {
  const runner = database.createQueryRunner();
  const client = (await runner.connect()) as PoolClient;
  const end = watchEnd(client);
  let stage: "open" | "committing" | "over" = "open";
  try {
    // The first question leaves in one message with BEGIN. When BEGIN fails, the database answers
    // that question as to the public, who may write nothing.
    const [began, done] = await Promise.allSettled([
      client.query(`BEGIN; ${viewerSettings(viewer, act)}`),
      work(runner.manager),
    ]);
    if (began.status === "rejected") throw began.reason;
    if (done.status === "rejected") throw (await whyNotTold(client, premise)) ?? done.reason;
    if (tooLate?.aborted)
      throw new Refusal(
        "SERVICE_UNAVAILABLE",
        "The server is stopping. Nothing was done; try again.",
      );
    stage = "committing";
    const [held, committed] = await Promise.allSettled([
      premise?.hold(client),
      client.query("COMMIT"),
    ]);
    if (committed.status === "fulfilled") stage = "over";
    // the COMMIT behind a failed hold() has undone everything
    if (held.status === "rejected") throw held.reason;
    if (committed.status === "rejected") throw committed.reason;
    if (committed.value.command !== "COMMIT")
      throw new Error(
        "The act went on after a statement of it had failed: PostgreSQL has undone it.",
      );
    return done.value;
  } catch (error) {
    if (end.cause === undefined && stage !== "over")
      // when ROLLBACK fails, the first error tells why
      await client.query("ROLLBACK").catch(() => undefined);
    if (stage === "committing" && !isAnswer(error))
      throw new LostInCommit(end.cause ?? error, act.requestId);
    if (end.cause !== undefined && failureOf(error)) throw new LostBeforeCommit(end.cause);
    throw error;
  } finally {
    end.unwatch();
    await runner.release();
  }
}

/**
 * Tells why a refusal must be withheld: the Refusal of a viewer who has lost the right to know it.
 * Undefined when the premise is held, and when the database could not say.
 */
async function whyNotTold(client: PoolClient, premise: Premise | undefined): Promise<unknown> {
  const failure: unknown = await premise?.hold(client).then(
    () => undefined,
    (error: unknown) => error,
  );
  return failure instanceof Refusal ? failure : undefined;
}

/**
 * Whether PostgreSQL has answered that the statement failed. It has not when the connection ended,
 * or when there was no answer at all.
 */
const isAnswer = (error: unknown): boolean =>
  error instanceof Refusal || (error instanceof pg.DatabaseError && error.severity === "ERROR");

/**
 * Keeps the error that ended the connection: TypeORM then throws an error of its own that does not
 * tell.
 */
function watchEnd(client: PoolClient): { readonly cause: Error | undefined; unwatch(): void } {
  let cause: Error | undefined;
  const listener = (error: Error) => {
    cause ??= error;
  };
  client.on("error", listener);
  return {
    get cause() {
      return cause;
    },
    unwatch: () => void client.off("error", listener),
  };
}
