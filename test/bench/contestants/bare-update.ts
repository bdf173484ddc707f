import { setImmediate as breathe } from "node:timers/promises";
import pg from "pg";

// What is left of an act when the server is taken away, by sixteen connections at once. Without
// VIEWER: a versioned UPDATE in a transaction, on a plain copy of the table. With VIEWER, what an
// act adds to that in the database: the viewer's settings, the locks, the policies, the triggers
// with the log, and the sequencing that wakes subscribers.

const { DATABASE_URL = "", FEED_URL = "", WRITERS = "16", VIEWER } = process.env;
const connect = async (connectionString: string) => {
  const client = new pg.Client({ connectionString, pipeline: true } as pg.ClientConfig);
  await client.connect();
  return client;
};
const writers = await Promise.all(
  Array.from({ length: Number(WRITERS) }, () => connect(DATABASE_URL)),
);
const feed = VIEWER ? await connect(FEED_URL) : undefined;
let committed = 0;

process.on("message", (message) => {
  const { rows } = message as { rows?: { id: string; version: number }[] };
  if (rows) void agreeToAll(rows).then((seconds) => process.send?.({ seconds }));
});
process.send?.({ url: "none" });

async function agreeToAll(rows: readonly { id: string; version: number }[]): Promise<number> {
  const startedAt = performance.now();
  const waiting = rows.values();
  let busy = true;
  committed = 0;
  const sequencing =
    feed &&
    (async () => {
      for (let sequenced = 0; busy || sequenced < committed;) {
        if (sequenced < committed)
          [, sequenced] = [await feed.query("SELECT app.sequence_changes()"), committed];
        else await breathe();
      }
    })();
  await Promise.all(
    writers.map(async (writer) => {
      for (const { id, version } of waiting)
        await (VIEWER ? act(writer, id, version) : update(writer, "bare", id, version));
    }),
  );
  busy = false;
  await sequencing;
  return (performance.now() - startedAt) / 1000;
}

async function update(
  writer: pg.Client,
  schema: string,
  id: string,
  version: number,
  begun: Promise<unknown> = writer.query("BEGIN"),
): Promise<void> {
  await begun;
  const { rowCount } = await writer.query({
    name: "agree",
    text: `
      UPDATE ${schema}.calendar_item
      SET status = 'AGREED'${schema === "bare" ? ", version = version + 1, updated_at = now()" : ""}
      WHERE id = $1 AND version = $2`,
    values: [id, version],
  });
  if (rowCount !== 1) throw new Error(`${id} had another version.`);
  await writer.query("COMMIT");
  committed += 1;
}

/** As the server sends them: BEGIN, the settings and both locks at once. */
function act(writer: pg.Client, id: string, version: number): Promise<void> {
  const begun = Promise.all([
    writer.query(`BEGIN; ${VIEWER}`),
    writer.query({
      name: "year",
      text: `
      SELECT status FROM app.calendar_year
      WHERE year = (SELECT year FROM app.calendar_item WHERE id = $1) FOR SHARE`,
      values: [id],
    }),
    writer.query({
      name: "item",
      text: "SELECT * FROM app.calendar_item WHERE id = $1 FOR UPDATE",
      values: [id],
    }),
  ]);
  return update(writer, "app", id, version, begun);
}
