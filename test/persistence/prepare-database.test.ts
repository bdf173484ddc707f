import { describe, expect, it } from "@jest/globals";
import pg from "pg";
import { DataSource } from "typeorm";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { KeepStandstillWithResponse1763900011000 } from "../../migrations/1763900011000-KeepStandstillWithResponse.js";
import { TellAgreedStatus1763900061000 } from "../../migrations/1763900061000-TellAgreedStatus.js";
import { ownerDataSourceOptions, readMigrations } from "../../src/persistence/owner-database.js";
import { prepareDatabase } from "../../src/server/prepare-database.js";
import { act, readItem } from "../authorisation/stories.js";
import { createDatabase, urlOfDatabase } from "../support/database.js";
import { beneath, given } from "../support/given.js";
import { givenAdvice, inAdviceWorld } from "../support/given-advice.js";

describe("preparing a database", () => {
  it("refuses one that cannot order Dutch titles with a sentence, before it makes anything", async () => {
    const { url, drop } = await createDatabase();
    const name = `${new URL(url).pathname.slice(1)}_ascii`;
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(`
        CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE
          'C'`);
      const plain = urlOfDatabase(url, name);
      await expect(prepareDatabase(plain)).rejects.toThrow(
        /^A database in UTF8 on a PostgreSQL with ICU is needed, for the order of Dutch titles: collation "nl-x-icu" /,
      );
      const inside = new pg.Client({ connectionString: plain });
      await inside.connect();
      expect((await inside.query("SELECT to_regnamespace('app') AS app")).rows).toEqual([
        { app: null },
      ]);
      await inside.end();
    } finally {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await client.end();
      await drop();
    }
  });

  it("moves the last day of standstills that run from the procedure to the response, and back", () =>
    inAdviceWorld(async (world) => {
      const { advised, responded } = givenAdvice(world);
      const ids = [
        (await responded()).procedure.id,
        (await advised()).procedure.id,
        (await responded({}, undefined, "ADOPTED", "ADOPTED", "NOTED")).procedure.id,
      ];
      const days = async (ofResponse: string) => {
        const rows = await beneath<{ id: string }>(
          world,
          `
        SELECT p.id, p.due_on::text, ${ofResponse} FROM advice_procedure p
        LEFT JOIN landlord_response r ON r.procedure_id = p.id`,
        );
        return ids.map((id) => {
          const { id: _, ...found } = rows.find((row) => row.id === id)!;
          return Object.values(found);
        });
      };
      const moved = [
        [null, "2022-02-04"],
        ["2022-02-15", null],
        [null, null],
      ];
      expect(await days("r.standstill_until::text")).toEqual(moved);

      const [before] = await beneath<{ id: string }>(
        world,
        `
      INSERT INTO change (act, entity, entity_id, version, subject_id, topic, readers, lost_readers)
      VALUES ('ADVICE_STANDSTILL_ENDED', 'advice_procedure', '${ids[2]}', 9, '${ids[2]}', 'advice',
        '{LANDLORD,TENANT_COUNCIL,PUBLIC}', '{}')
      RETURNING id`,
      );
      const owner = await new DataSource(
        ownerDataSourceOptions(world.databaseUrl, await readMigrations()),
      ).initialize();
      await new KeepStandstillWithResponse1763900011000().down(owner.createQueryRunner());
      await owner
        .query("DELETE FROM migration WHERE name LIKE 'KeepStandstillWithResponse%'")
        .finally(() => owner.destroy());
      expect(await days("NULL AS none")).toEqual([
        ["2022-02-04", null],
        ["2022-02-15", null],
        [null, null],
      ]);
      await prepareDatabase(world.databaseUrl);
      expect(await days("r.standstill_until::text")).toEqual(moved);
      // Only who reads the response is told, and of an end that was told to everybody
      // once only who may know of it.
      expect(
        await beneath(world, "SELECT entity, readers FROM change WHERE id > $1 ORDER BY id", [
          before!.id,
        ]),
      ).toEqual([
        { entity: "advice_procedure", readers: expect.any(Array) },
        { entity: "landlord_response", readers: expect.not.arrayContaining(["PUBLIC"]) },
      ]);
      expect(
        await beneath(world, "SELECT readers FROM change WHERE act = 'ADVICE_STANDSTILL_ENDED'"),
      ).toEqual([{ readers: ["LANDLORD", "TENANT_COUNCIL"] }]);
    }));

  it("tells of an item that waits as POSTPONED what it was, silently, and back", () =>
    inAdviceWorld(async (world) => {
      const { agreed, decider } = given(world);
      const landlord = decider("LANDLORD");
      const [waiting, started] = [await agreed("LANDLORD"), await agreed("LANDLORD")];
      const at = async (id: string) => ({
        id,
        expectedVersion: (await readItem(world, landlord, id)).version!,
      });
      await act(world, landlord, cprw.StartCalendarItemDocument, await at(started.id));
      await act(world, landlord, cprw.PostponeCalendarItemDocument, {
        ...(await at(waiting.id)),
        planned: { month: 12 },
        reason: "Later",
      });
      await act(world, landlord, cprw.RollOverCalendarItemDocument, {
        ...(await at(started.id)),
        reason: "Later",
      });
      const told = () =>
        beneath(
          world,
          `
      SELECT status, told_status AS told, version FROM calendar_item
      WHERE status = 'POSTPONED' ORDER BY told_status`,
        );
      const before = [await told(), await beneath(world, "SELECT count(*)::int FROM change")];
      expect(before[0]).toEqual([
        expect.objectContaining({ told: "AGREED" }),
        expect.objectContaining({ told: "IN_PROGRESS" }),
      ]);
      const owner = await new DataSource(
        ownerDataSourceOptions(world.databaseUrl, await readMigrations()),
      ).initialize();
      await new TellAgreedStatus1763900061000().down(owner.createQueryRunner());
      await owner
        .query("DELETE FROM migration WHERE name LIKE 'TellAgreedStatus%'")
        .finally(() => owner.destroy());
      await prepareDatabase(world.databaseUrl);
      expect([await told(), await beneath(world, "SELECT count(*)::int FROM change")]).toEqual(
        before,
      );
    }));
});
