import type { DataSource } from "typeorm";
import { type Viewer, PUBLIC_VIEWER } from "../../src/authorisation/viewer.js";
import { openDatabase } from "../../src/persistence/database.js";
import { readVersion } from "../../src/persistence/version.js";
import { Snapshot } from "../../src/persistence/snapshot.js";
import type { Statement } from "../../src/persistence/statement.js";
import { prepareDatabase } from "../../src/server/prepare-database.js";
import { modules } from "../../src/modules.js";
import { superuserOf } from "../support/beneath.js";
import { createDatabase } from "../support/database.js";
import { insertFixture, ORGANISATIONS } from "../support/fixture.js";
import { Pledge } from "../server/pilot/pledge.entity.js";

/**
 * The rows of the pilot module, without its GraphQL types: a process that has declared those would
 * build other schemas for the files that come next.
 */
const PILOT = {
  rows: [new URL("../server/pilot/pilot.rows.sql", import.meta.url)],
  migrations: new URL("../server/pilot/migrations/", import.meta.url),
};

/** The landlord's board: a party, who reads every pledge. */
export const LANDLORD: Viewer = {
  ...PUBLIC_VIEWER,
  audience: "LANDLORD",
  kind: "LANDLORD",
  organisationId: ORGANISATIONS.woonbron,
};
/** Everybody without a token: reads no pledge. */
export const PUBLIC = PUBLIC_VIEWER;

/** A snapshot that tells how often it asked the database. */
export class CountingSnapshot extends Snapshot {
  asked = 0;
  override read(statement: Statement, values: readonly unknown[]): Promise<unknown[][]> {
    this.asked += 1;
    return super.read(statement, values);
  }
}

export interface Pledges {
  readonly database: DataSource;
  /** Inserts pledges, each with an id that ends with its number. */
  add(...rows: readonly NewPledge[]): Promise<void>;
  /** What `look` finds as a viewer. */
  as<T>(viewer: Viewer, look: (snapshot: CountingSnapshot) => Promise<T>): Promise<T>;
  end(): Promise<void>;
}

interface NewPledge {
  readonly n: number;
  readonly of?: keyof typeof ORGANISATIONS;
  readonly text?: string;
  readonly dueOn?: string;
  readonly status?: Pledge["status"];
}

export const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
export const numberOf = ({ id }: { readonly id: string }): number => Number(id.slice(-12));

/** A database that has the pilot's table, under its policies, and who may read it. */
export async function createPledges(): Promise<Pledges> {
  const { url, drop } = await createDatabase();
  await prepareDatabase(url, await readVersion([...modules, PILOT]));
  await insertFixture(url);
  const database = await openDatabase({ databaseUrl: url, entities: [Pledge], poolSize: 2 });
  return {
    database,
    async add(...rows) {
      const superuser = await superuserOf(url);
      for (const { n, of = "woonbron", text = `p${n}`, dueOn = "2026-01-01", status } of rows)
        await superuser.query(
          `INSERT INTO pledge (id, organisation_id, text, due_on, status)
           VALUES ($1, $2, $3, $4, $5)`,
          [idOf(n), ORGANISATIONS[of], text, dueOn, status ?? "OPEN"],
        );
    },
    async as(viewer, look) {
      const snapshot = new CountingSnapshot(database, viewer);
      try {
        return await look(snapshot);
      } finally {
        await snapshot.release();
      }
    },
    async end() {
      await database.destroy();
      await drop();
    },
  };
}
