import { describe, expect, it } from "@jest/globals";
import { openDatabase, poolOf } from "../../src/persistence/database.js";
import { createDatabase } from "../support/database.js";

describe("a connection that is lost", () => {
  it("in the moment in which it is given out ends nothing but itself", async () => {
    const { url, drop } = await createDatabase();
    const database = await openDatabase(url, [], 2);
    try {
      const idle = database.createQueryRunner();
      await idle.connect(); // so that the next one is new
      // The server's end of it can arrive with its readiness, before whoever waits for it goes on.
      poolOf(database).once("connect", (client) => queueMicrotask(() => (client as unknown as { connection: NodeJS.EventEmitter }).connection.emit("errorMessage", Object.assign(new Error("terminating connection due to administrator command"), { code: "57P01" }))));
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
});
