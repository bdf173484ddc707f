import pg from "pg";

const superusers = new Map<string, Promise<pg.Client>>();

/**
 * Reads or writes past every row policy, as neither a viewer nor an administrator can. Tests see
 * with it what was written, and what was not.
 */
export async function beneath<T extends pg.QueryResultRow>(
  { databaseUrl }: { readonly databaseUrl: string },
  sql: string,
  values?: unknown[],
): Promise<T[]> {
  return (await (await superuserOf(databaseUrl)).query<T>(sql, values)).rows;
}

/** The connection that `beneath` asks on: one for each database, until that is dropped. */
export function superuserOf(databaseUrl: string): Promise<pg.Client> {
  let superuser = superusers.get(databaseUrl);
  if (!superuser) superusers.set(databaseUrl, (superuser = connect(databaseUrl)));
  return superuser;
}

async function connect(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    options: "-c search_path=app",
    application_name: "beneath",
  });
  // The world has ended, and its database with it.
  client.on("error", () => superusers.delete(databaseUrl));
  await client.connect();
  return client;
}
