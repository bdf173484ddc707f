import pg from "pg";
import { DataSource, type DataSourceOptions } from "typeorm";
import { urlAs } from "./prepare-database.js";

// Dates without a time stay what they are: "2022-04-15", never an instant in some time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** Connects as the role that owns nothing and cannot pass by the row policies. */
export function openDatabase(databaseUrl: string, entities: DataSourceOptions["entities"], poolSize: number): Promise<DataSource> {
  return new DataSource({
    type: "postgres",
    url: urlAs("samenspraak_api", databaseUrl),
    schema: "app",
    entities: entities ?? [],
    applicationName: "samenspraak-api",
    poolSize,
    // Pipelined: what is asked at once goes out at once, instead of one after the other.
    extra: { pipeline: true, options: "-c search_path=app -c timezone=UTC", connectionTimeoutMillis: 3_000 },
  }).initialize();
}

/** The connections beneath, for what is asked so often that it has a name. */
export const poolOf = (database: DataSource): pg.Pool => (database.driver as unknown as { readonly master: pg.Pool }).master;
