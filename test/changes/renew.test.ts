import { expect, it } from "@jest/globals";
import { pino } from "pino";
import { MIDNIGHT } from "../../src/advice/midnight.js";
import { Clock } from "../../src/changes/clock.js";
import { PostgresChangeFeed } from "../../src/changes/postgres-change-feed.js";
import { PostgresConnection } from "../../src/persistence/postgres-connection.js";
import { urlAs } from "../../src/persistence/login-roles.js";
import { createDatabase } from "../support/database.js";
import { until } from "../support/live.js";

it("the feed and the clock go on over other connections when theirs are given up", async () => {
  const { url, drop } = await createDatabase();
  const log = pino({ level: "silent" });
  const feed = new PostgresChangeFeed(urlAs("samenspraak_feed", url), log);
  const clock = new Clock({
    url: urlAs("samenspraak_feed", url),
    midnight: MIDNIGHT,
    deliver: async () => undefined,
    log,
  });
  const administrator = new PostgresConnection({ connectionString: url });
  await administrator.connect();
  const backends = async () =>
    (
      await administrator.query<{ pid: number }>(`
    SELECT pid FROM pg_stat_activity
    WHERE datname = current_database() AND usename = 'samenspraak_feed'
      AND backend_type = 'client backend'`)
    ).rows.map(({ pid }) => pid);
  let hints = 0;
  feed.onHint(() => {
    hints += 1;
  });
  try {
    await feed.start();
    await clock.start();
    await Promise.all([feed.sequence(), feed.head()]);
    const before = await backends();
    expect(before).toHaveLength(4); // the listener, who reads, who sequences, and the clock

    await administrator.query("BEGIN; SELECT pg_advisory_xact_lock(hashtext('app.change'))");
    const waiting = feed.sequence().then(
      () => "done",
      () => "told",
    );
    await until(
      async () =>
        (
          await administrator.query(
            "SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted",
          )
        ).rowCount,
      "the sequencer to wait",
    );
    feed.renew();
    clock.renew();
    expect(await waiting).toBe("told");
    await administrator.query("ROLLBACK");

    await Promise.all([feed.sequence(), feed.head(), clock.advance()]);
    await until(
      async () => (await backends()).every((pid) => !before.includes(pid)),
      "the connections of before to be gone",
    );
    await until(async () => (await backends()).length === 4, "as many new ones");
    const heard = hints;
    await administrator.query("NOTIFY change");
    await until(() => hints > heard, "a hint");
  } finally {
    await clock.stop();
    await feed.close();
    await administrator.end();
    await drop();
  }
});
