import pg, { type PoolClient } from "pg";
import type { DataSource, EntityManager } from "typeorm";
import type { Viewer } from "../authorisation/viewer.js";
import { Refusal } from "../errors.js";
import { failureOf, LostBeforeCommit, LostInCommit } from "./failure.js";
import type { Premise } from "./premise.js";
import { type ActSettings, viewerSettings } from "./viewer-settings.js";

/** An open read-write transaction as one viewer. Always passed on as an argument, never ambient. */
export type Transaction = EntityManager;

/**
 * Runs `work` in one transaction as the viewer; what it throws undoes everything.
 *
 * @param premise held by the last statement of the same transaction: nothing is committed for
 * somebody who is not who they were taken for, and
 *   nothing that a rule says of the rows is told to them.
 * @param tooLate nothing is committed once it is aborted: nobody would be told.
 * @throws RightsChanged or UNAUTHENTICATED then, whatever `work` did; LostBeforeCommit or
 * LostInCommit when the connection ended meanwhile.
 */
export async function inTransaction<T>(
  database: DataSource,
  viewer: Viewer,
  act: ActSettings,
  work: (tx: Transaction) => Promise<T>,
  premise?: Premise,
  tooLate?: AbortSignal,
): Promise<T> {
  const runner = database.createQueryRunner();
  const client = (await runner.connect()) as PoolClient;
  const end = watchEnd(client);
  let stage: "open" | "committing" | "over" = "open";
  try {
    // The first question goes in one message with BEGIN. Should that fail, it is asked as the
    // public, who may write nothing.
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
    // then the COMMIT behind it has undone everything
    if (held.status === "rejected") throw held.reason;
    if (committed.status === "rejected") throw committed.reason;
    if (committed.value.command !== "COMMIT")
      throw new Error(
        "The act went on after a statement of it had failed: PostgreSQL has undone it.",
      );
    return done.value;
  } catch (error) {
    if (end.cause === undefined && stage !== "over")
      // should it fail, the first error tells why
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
 * Why a refusal is not told: who was refused has lost the right to know, or
 * that could not be found out.
 */
async function whyNotTold(client: PoolClient, premise: Premise | undefined): Promise<unknown> {
  const failure: unknown = await premise?.hold(client).then(
    () => undefined,
    (error: unknown) => error,
  );
  return failure instanceof Refusal ? failure : undefined;
}

/**
 * Whether PostgreSQL has said that the statement failed, rather than that the
 * connection ends or nothing at all.
 */
const isAnswer = (error: unknown): boolean =>
  error instanceof Refusal || (error instanceof pg.DatabaseError && error.severity === "ERROR");

/**
 * What ended the connection, once something has: TypeORM then throws an
 * error of its own that does not say.
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
