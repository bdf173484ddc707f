import pg from "pg";

// What is left of an act when everything else is taken away: a versioned UPDATE in a transaction, on a plain copy of the table, by sixteen connections at once.

const { DATABASE_URL = "", WRITERS = "16" } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(WRITERS) });
const writers = await Promise.all(Array.from({ length: Number(WRITERS) }, () => pool.connect()));

process.on("message", (message) => {
  const { rows } = message as { rows?: { id: string; version: number }[] };
  if (rows) void agreeToAll(rows).then((seconds) => process.send?.({ seconds }));
});
process.send?.({ url: "none" });

async function agreeToAll(rows: readonly { id: string; version: number }[]): Promise<number> {
  const startedAt = performance.now();
  const waiting = rows.values();
  await Promise.all(writers.map(async (writer) => {
    for (const { id, version } of waiting) {
      await writer.query("BEGIN");
      const { rowCount } = await writer.query({
        name: "agree", text: "UPDATE bare.calendar_item SET status = 'AGREED', version = version + 1, updated_at = now() WHERE id = $1 AND version = $2 RETURNING *", values: [id, version],
      });
      if (rowCount !== 1) throw new Error(`${id} had another version.`);
      await writer.query("COMMIT");
    }
  }));
  return (performance.now() - startedAt) / 1000;
}
