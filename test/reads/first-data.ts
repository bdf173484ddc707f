import pg from "pg";
import type { DataSource } from "typeorm";
import type { Audience } from "../../src/authorisation/audience.js";
import type { LiveHub } from "../../src/changes/live-hub.js";
import { loadFirstData } from "../../src/first-data/load-first-data.js";
import { admit, finish, run } from "../../src/graphql/run-operation.js";
import { modules } from "../../src/modules.js";
import { openDatabase } from "../../src/persistence/database.js";
import { RequestContext } from "../../src/request-context.js";
import { entities, ours } from "../../src/server/serve.js";
import { viewerOf } from "../first-data/read-as.js";
import { createDatabase } from "../support/database.js";

/** Somebody of each audience. */
export const READERS: readonly (readonly [name: string | null, audience: Audience])[] = [
  ["woonbron-bestuurder", "LANDLORD"],
  ["cprw-secretaris", "TENANT_COUNCIL"],
  ["dordrecht-bestuurslid", "LOCAL_TENANT_ORGANISATION"],
  ["dordrecht-wethouder", "MUNICIPALITY"],
  [null, "PUBLIC"],
];

/** A database with the first data, which fill every list. Read only: one loading serves a file. */
export interface FirstData {
  readonly database: DataSource;
  /** What somebody is answered. Throws where there is an error. */
  ask<T>(name: string | null, query: string, variables?: object): Promise<T>;
  administer(sql: string): Promise<void>;
  end(): Promise<void>;
}

export async function loadFirst(): Promise<FirstData> {
  const test = await createDatabase();
  const database = await openDatabase({ databaseUrl: test.url, entities, poolSize: 4 });
  await loadFirstData(test.url, database, modules);
  return {
    database,
    async ask<T>(name: string | null, query: string, variables: object = {}): Promise<T> {
      const viewer = await viewerOf(database, name);
      const prepared = (await ours.documents())[viewer.audience].prepare(query);
      if (Array.isArray(prepared)) throw prepared[0];
      const values = variables as Record<string, unknown>;
      const [refused] = admit({ prepared, variables: values, mode: "errors", transport: "post" });
      if (refused) throw refused;
      const hub = undefined as unknown as LiveHub; // no list asks it
      const context = new RequestContext({ database, hub, viewer, language: "nl" });
      try {
        const result = await run({ prepared, rootValue: undefined, context, variables: values });
        const maskError = (error: { message: string }) => ({ message: error.message });
        const { data, errors } = finish(result, prepared, {
          ...{ mode: "errors", maskError, variables: values },
        } as never) as { data?: T; errors?: { message: string }[] };
        if (errors?.length) throw new Error(errors[0]!.message);
        return data!;
      } finally {
        await context.release();
      }
    },
    async administer(sql) {
      const client = new pg.Client({ connectionString: test.url });
      await client.connect();
      await client.query(sql).finally(() => client.end());
    },
    async end() {
      await database.destroy();
      await test.drop();
    },
  };
}
