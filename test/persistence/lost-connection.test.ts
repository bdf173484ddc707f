import { once } from "node:events";
import { describe, expect, it } from "@jest/globals";
import type { PoolClient } from "pg";
import { PUBLIC_VIEWER } from "../../src/authorisation/viewer.js";
import { openDatabase } from "../../src/persistence/database.js";
import { poolOf } from "../../src/persistence/pool.js";
import { LostBeforeCommit } from "../../src/persistence/failure.js";
import { inTransaction, type Transaction } from "../../src/persistence/transaction.js";
import { createDatabase } from "../support/database.js";

describe("a connection that is lost", () => {
  it("in the moment in which it is given out ends nothing but itself", async () => {
    const { url, drop } = await createDatabase();
    const database = await openDatabase({ databaseUrl: url, entities: [], poolSize: 2 });
    try {
      const idle = database.createQueryRunner();
      await idle.connect(); // so that the next one is new
      // The server's end of it can arrive with its readiness, before whoever waits for it goes on.
      poolOf(database).once("connect", (client) =>
        queueMicrotask(() =>
          (client as unknown as { connection: NodeJS.EventEmitter }).connection.emit(
            "errorMessage",
            Object.assign(new Error("terminating connection due to administrator command"), {
              code: "57P01",
            }),
          ),
        ),
      );
      const runner = database.createQueryRunner();
      await expect(runner.query("SELECT 1")).rejects.toThrow();
      await runner.release();
      await idle.release();
      expect(await database.query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
    } finally {
      await database.destroy();
      await drop();
    }
  });

  it.each<[string, (tx: Transaction) => Promise<unknown>]>([
    ["a statement", (tx) => tx.query("SELECT 1")],
    ["a statement of the runner", (tx) => tx.queryRunner!.query("SELECT 1")],
    [
      "a query that was built",
      (tx) => tx.createQueryBuilder().select("1").from("app.theme", "theme").getRawMany(),
    ],
  ])(
    "between two statements of an act is told as lost before COMMIT, whichever way it asks next: %s",
    async (_, next) => {
      const { url, drop } = await createDatabase();
      const database = await openDatabase({ databaseUrl: url, entities: [], poolSize: 2 });
      try {
        const act = inTransaction({
          database,
          viewer: PUBLIC_VIEWER,
          act: { act: "DRAFT_CALENDAR_ITEM", requestId: null },
          work: async (tx) => {
            const client = (await tx.queryRunner!.connect()) as PoolClient;
            const [{ pid }] = (await tx.query<{ pid: number }[]>(
              "SELECT pg_backend_pid() AS pid",
            )) as [{ pid: number }];
            const lost = once(client, "error");
            await database.query("SELECT pg_terminate_backend($1)", [pid]);
            await lost;
            return next(tx);
          },
        });
        const error: unknown = await act.catch((thrown: unknown) => thrown);

        expect(error).toBeInstanceOf(LostBeforeCommit);
        expect(error).toMatchObject({ code: "57P01" });
      } finally {
        await database.destroy();
        await drop();
      }
    },
  );
});

describe("a transaction that has failed", () => {
  it("has its first failure as the cause of each later one; the next transaction has none", async () => {
    const { url, drop } = await createDatabase();
    const database = await openDatabase({ databaseUrl: url, entities: [], poolSize: 1 });
    const client = await poolOf(database).connect();
    try {
      const codesOf = async (...questions: readonly Promise<unknown>[]) =>
        (await Promise.allSettled(questions)).map(
          (answer) =>
            answer.status === "rejected" && [answer.reason.code, answer.reason.cause?.code],
        );
      const ask = (value: number) => client.query("SELECT $1::int", [value]);
      expect(
        await codesOf(
          client.query("BEGIN"),
          client.query("SELECT 1/0"),
          ask(1),
          ask(2),
          client.query("ROLLBACK"),
        ),
      ).toEqual([false, ["22012", undefined], ["25P02", "22012"], ["26000", "22012"], false]);
      expect(await codesOf(client.query("SELECT 1/0"), client.query("SELECT x"), ask(1))).toEqual([
        ["22012", undefined],
        ["42703", undefined],
        false,
      ]);
      expect(
        await codesOf(
          client.query("BEGIN"),
          client.query("SAVEPOINT here"),
          client.query("SELECT 1/0"),
          client.query("ROLLBACK TO here"),
          client.query("SELECT x"),
          client.query("ROLLBACK"),
        ),
      ).toEqual([false, false, ["22012", undefined], false, ["42703", undefined], false]);
    } finally {
      client.release();
      await database.destroy();
      await drop();
    }
  });
});
