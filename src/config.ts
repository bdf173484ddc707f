/** Everything that can be set from outside. This file is the only reader of `process.env`. */
export interface Config {
  readonly port: number;
  /** Whether PORT was set, rather than left to its default. */
  readonly portIsGiven: boolean;
  readonly host: string;
  /**
   * A PostgreSQL whose role may create roles and owns the database; null starts the embedded one.
   */
  readonly databaseUrl: string | null;
  /**
   * The secret from which the passwords of the server's own roles are derived; null: they are
   * derived from the password in DATABASE_URL.
   */
  readonly roleSecret: string | null;
  /** Where the embedded database and the development key live. */
  readonly dataFolder: string;
  /** The OpenID Connect issuer whose tokens are accepted; null uses the development issuer. */
  readonly oidcIssuer: string | null;
  /** The audience that the `aud` of a token must contain. */
  readonly oidcAudience: string;
  /**
   * Origins (besides the server's own) whose pages may call the API; `:*` at the end is any port.
   */
  readonly allowedOrigins: readonly string[];
  readonly logLevel: string;
  readonly production: boolean;
  /** Whether an empty database is filled with the first data (CPRW's year 2022). */
  readonly firstData: boolean;
  /** How many days after it was given a change cursor is still accepted. */
  readonly resumableDays: number;
  /** How many connections to the database requests may use. */
  readonly poolSize: number;
  /** Where the metrics are read; null: nowhere. */
  readonly metricsPort: number | null;
  readonly metricsHost: string;
  /** The collector to which traces go, by OTLP over HTTP; null: none. */
  readonly otlpEndpoint: string | null;
  /** Milliseconds that busy connections get after SIGTERM, before the server closes them. */
  readonly drainMs: number;
}

/** What programs have to know that only work on the database. */
export type DatabaseConfig = Pick<Config, "databaseUrl" | "roleSecret" | "dataFolder">;

/** Where those who build front ends serve them from: any port of this machine. */
const LOCAL_ORIGINS = "http://localhost:*,http://127.0.0.1:*";

/** Reads the configuration; throws a sentence that names the variable when a value is unusable. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const production = env.NODE_ENV === "production";
  const oidcIssuer = env.OIDC_ISSUER || null;
  if (production && !oidcIssuer)
    throw new Error(
      "OIDC_ISSUER is required when NODE_ENV=production: the development issuer is refused there.",
    );
  return {
    port: wholeNumber({ env, name: "PORT", fallback: 4000, least: 0, most: 65535 }),
    portIsGiven: Boolean(env.PORT),
    host: env.HOST || "127.0.0.1",
    ...readDatabaseConfig(env),
    oidcIssuer,
    oidcAudience: env.OIDC_AUDIENCE || "samenspraak",
    allowedOrigins: (env.ALLOWED_ORIGINS ?? (production ? "" : LOCAL_ORIGINS))
      .split(",")
      .map((origin) => origin.trim().replace(/\/$/, ""))
      .filter(Boolean),
    logLevel: oneOf({
      env,
      name: "LOG_LEVEL",
      values: ["trace", "debug", "info", "warn", "error", "fatal", "silent"],
      fallback: "info",
    }),
    production,
    firstData:
      oneOf({
        env,
        name: "FIRST_DATA",
        values: ["yes", "no"],
        fallback: production ? "no" : "yes",
      }) === "yes",
    resumableDays: wholeNumber({ env, name: "RESUMABLE_DAYS", fallback: 30, least: 1, most: 3650 }),
    poolSize: wholeNumber({ env, name: "POOL_SIZE", fallback: 10, least: 1, most: 500 }),
    metricsPort: env.METRICS_PORT
      ? wholeNumber({ env, name: "METRICS_PORT", fallback: 0, least: 0, most: 65535 })
      : null,
    metricsHost: env.METRICS_HOST || "127.0.0.1",
    otlpEndpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT || null,
    drainMs: wholeNumber({ env, name: "DRAIN_MS", fallback: 10000, least: 0, most: 600000 }),
  };
}

export const readDatabaseConfig = (env: NodeJS.ProcessEnv = process.env): DatabaseConfig => ({
  databaseUrl: readDatabaseUrl(env),
  roleSecret: env.ROLE_SECRET || null,
  dataFolder: env.DATA_FOLDER || ".data",
});

/**
 * Reads the one setting of programs that only know the database; null when it is not set. Throws a
 * sentence when it is unusable.
 */
export function readDatabaseUrl(env: NodeJS.ProcessEnv = process.env): string | null {
  const databaseUrl = env.DATABASE_URL || null;
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new Error("DATABASE_URL must begin with postgres:// or postgresql://.");
  return databaseUrl;
}

function wholeNumber({
  env,
  name,
  fallback,
  least,
  most,
}: {
  env: NodeJS.ProcessEnv;
  name: string;
  fallback: number;
  least: number;
  most: number;
}): number {
  const text = env[name];
  if (text === undefined || text === "") return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new Error(`${name} must be a whole number from ${least} to ${most}, not "${text}".`);
  return value;
}

function oneOf<V extends string>({
  env,
  name,
  values,
  fallback,
}: {
  env: NodeJS.ProcessEnv;
  name: string;
  values: readonly V[];
  fallback: V;
}): V {
  const text = env[name];
  if (text === undefined || text === "") return fallback;
  const value = values.find((known) => known === text);
  if (value === undefined)
    throw new Error(`${name} must be one of ${values.join(", ")}, not "${text}".`);
  return value;
}
