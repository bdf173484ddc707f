import pg from "pg";
import { DataSource, type DataSourceOptions } from "typeorm";
import { refuseUnreadable } from "./entity-properties.js";
import { type ConnectionConfig, PostgresConnection } from "./postgres-connection.js";
import { urlAs } from "./login-roles.js";
import { named } from "./statement.js";

// A date without a time stays as it is ("2022-04-15"): it never becomes an instant in some time
// zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/**
 * A connection that gives a name to each statement with values. PostgreSQL then parses the
 * statement once, and need not parse it and plan it with its policies each time. All questions of
 * one turn leave in one system call, because a system call costs more than the bytes that it
 * carries.
 */
class PipelinedConnection extends PostgresConnection {
  private holding = false;

  constructor(config?: ConnectionConfig) {
    super(config);
    const send = this.query as (...question: unknown[]) => unknown;
    const ask = (...question: unknown[]): unknown => {
      this.holdUntilTurnEnds();
      return send(...question);
    };
    this.query = ((text: unknown, values: unknown, ...more: unknown[]) =>
      typeof text === "string" && Array.isArray(values) && values.length > 0
        ? ask({ ...named(text), values }, ...more)
        : ask(text, values, ...more)) as pg.Client["query"];
  }

  private holdUntilTurnEnds(): void {
    if (this.holding) return;
    this.holding = true;
    const { stream } = this.wire;
    stream.cork();
    process.nextTick(() => {
      this.holding = false;
      stream.uncork();
    });
  }
}

/**
 * Connects as the role that owns nothing and cannot bypass the row policies.
 *
 * @throws when an entity has a column of a type that cannot be read.
 */
export async function openDatabase({
  databaseUrl,
  entities,
  poolSize,
  roleSecret = null,
}: {
  databaseUrl: string;
  entities: DataSourceOptions["entities"];
  poolSize: number;
  roleSecret?: string | null;
}): Promise<DataSource> {
  const database = await new DataSource({
    type: "postgres",
    url: urlAs("samenspraak_api", databaseUrl, roleSecret),
    schema: "app",
    entities: entities ?? [],
    applicationName: "samenspraak-api",
    poolSize,
    // Pipelined: questions that are asked at once go out at once, instead of one after the other.
    // Generic plans: for lists of keys PostgreSQL would each time consider a plan for these very
    // keys, and that planning, through all policies, takes longer than the reading.
    extra: {
      Client: PipelinedConnection,
      options: "-c search_path=app -c timezone=UTC -c plan_cache_mode=force_generic_plan",
      connectionTimeoutMillis: 3_000,
    },
  }).initialize();
  try {
    refuseUnreadable(database);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return database;
}
