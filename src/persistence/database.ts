import pg from "pg";
import { DataSource, type DataSourceOptions } from "typeorm";
import { urlAs } from "./prepare-database.js";
import { named } from "./statement.js";

// Dates without a time stay what they are: "2022-04-15", never an instant in some time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** A connection on which what has values also has a name: it is parsed once, where it would be parsed and planned with its policies each time. */
class NamingClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    const ask = (...question: unknown[]): unknown => Reflect.apply(pg.Client.prototype.query, this, question);
    this.query = ((text: unknown, values: unknown, ...more: unknown[]) =>
      (typeof text === "string" && Array.isArray(values) && values.length > 0 ? ask({ ...named(text), values }, ...more) : ask(text, values, ...more))) as pg.Client["query"];
  }
}

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
    extra: { Client: NamingClient, pipeline: true, options: "-c search_path=app -c timezone=UTC", connectionTimeoutMillis: 3_000 },
  }).initialize();
}

/** The connections beneath, for what is asked so often that it has a name. */
export const poolOf = (database: DataSource): pg.Pool => (database.driver as unknown as { readonly master: pg.Pool }).master;
