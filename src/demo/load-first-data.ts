import { randomUUID } from "node:crypto";
import { DataSource, type QueryRunner } from "typeorm";
import { insertRow } from "../acts/versioned-rows.js";
import { MIDNIGHT } from "../advice/midnight.js";
import { PUBLIC_VIEWER } from "../authorisation/viewer.js";
import { Membership } from "../organisation/membership.entity.js";
import { Municipality, Organisation, Region, Theme } from "../organisation/organisation.entity.js";
import { PostgresConnection } from "../persistence/postgres-connection.js";
import type { Transaction } from "../persistence/transaction.js";
import { viewerSettings } from "../persistence/viewer-settings.js";
import type { LocalDate } from "../terms/calendar-days.js";
import { Acting } from "./acting.js";
import { adviceActsBy } from "./advice-acts-by.js";
import { loadAdvice } from "./advice.js";
import { loadCalendar2022 } from "./calendar-2022.js";
import { calendarActsBy } from "./calendar-acts-by.js";
import { MUNICIPALITIES, ORGANISATIONS, REGIONS, THEMES } from "./organisations.js";
import { onOtherDays } from "./past-days.js";
import { PEOPLE } from "./people.js";

/**
 * Loads the first data into a database that has no organisation yet: who takes part, the calendar of 2022 as CPRW's own text tells of it, and advice.
 *
 * Everything happens in ONE transaction, so that a start that is killed half way leaves nothing and the next one begins anew. It
 * changes roles inside: the owner writes who takes part, and from then on every row is written as the API's role, by the acts
 * themselves, under the row policies, or by the clock. Two servers that start at once wait for each other; the second finds it done.
 *
 * @param databaseUrl of the role that prepared the database.
 * @param database of the API's role, for the entities.
 * @returns false when there was an organisation already, and nothing was done.
 */
export async function loadFirstData(databaseUrl: string, database: DataSource): Promise<boolean> {
  const administrator = await new DataSource({
    type: "postgres",
    url: databaseUrl,
    schema: "app",
    entities: database.options.entities ?? [],
    poolSize: 1,
    applicationName: "samenspraak-first-data",
    extra: { Client: PostgresConnection, options: "-c search_path=app -c timezone=UTC" },
  }).initialize();
  const runner = administrator.createQueryRunner();
  try {
    await runner.query("BEGIN");
    await runner.query("SELECT pg_advisory_xact_lock(hashtext('samenspraak.first-data'))");
    const loaded = await loadUnlessPresent(runner);
    await runner.query("COMMIT");
    return loaded;
  } catch (error) {
    await runner.query("ROLLBACK").catch(() => undefined); // the connection is gone: the server has rolled back, and the first error tells why
    throw error;
  } finally {
    await runner.release();
    await administrator.destroy();
  }
}

/** In a statement after the one that waited for the lock, so that it sees what the other server committed. */
async function loadUnlessPresent(runner: QueryRunner): Promise<boolean> {
  await runner.query("SET LOCAL ROLE samenspraak_owner");
  const present = await runner.query("SELECT FROM app.organisation LIMIT 1");
  if (present.length > 0) return false;
  await loadOrganisations(runner.manager);
  await runner.query("RESET ROLE");
  await taking(runner, ["samenspraak_api", "samenspraak_feed"], () =>
    onOtherDays(runner, (today, goTo) => loadActs(runner, today, goTo)),
  );
  return true;
}

/** What the parties did, as the API's role. With every day that is gone to, the clock does what midnight brought, and personas have the roles of that day. */
async function loadActs(
  runner: QueryRunner,
  today: LocalDate,
  goTo: (day: LocalDate) => Promise<void>,
): Promise<void> {
  await runner.query("SET LOCAL ROLE samenspraak_api");
  const acting = new Acting(runner.manager);
  await acting.logIn();
  const calendar = calendarActsBy(acting);
  const items = await loadCalendar2022(calendar);
  await loadAdvice(adviceActsBy(acting), calendar, items, today, async (day) => {
    await goTo(day);
    await runner.query(MIDNIGHT_PASSES);
    await acting.logIn();
  });
  await runner.query("RESET ROLE");
}

/** What the clock does on a day, as its role: one message. */
const MIDNIGHT_PASSES = [
  ...MIDNIGHT.flatMap(({ act, sql }) => [
    viewerSettings(PUBLIC_VIEWER, { act, requestId: null }),
    "SET LOCAL ROLE samenspraak_feed",
    sql,
    "SET LOCAL ROLE samenspraak_api",
  ]),
].join("; ");

/**
 * A superuser may take on any role. An administrator who is none, but may create roles, is given these inside the transaction only: nobody
 * else ever sees that grant.
 */
async function taking(
  runner: QueryRunner,
  roles: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const missing: { role: string }[] = await runner.query(
    "SELECT role FROM unnest($1::text[]) AS role WHERE NOT pg_has_role(role, CASE WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END)",
    [roles],
  );
  for (const { role } of missing) await runner.query(`GRANT ${role} TO CURRENT_USER`);
  await work();
  for (const { role } of missing) await runner.query(`REVOKE ${role} FROM CURRENT_USER`);
}

async function loadOrganisations(tx: Transaction): Promise<void> {
  for (const municipality of MUNICIPALITIES) await insertRow(tx, Municipality, municipality);
  for (const organisation of ORGANISATIONS) await insertRow(tx, Organisation, organisation);
  for (const region of REGIONS) await insertRow(tx, Region, region);
  for (const theme of THEMES) await insertRow(tx, Theme, theme);
  for (const { name, subject, roles } of PEOPLE) {
    const personId = randomUUID();
    await tx.query("INSERT INTO app.person (id, name, subject) VALUES ($1, $2, $3)", [
      personId,
      name,
      subject,
    ]);
    for (const { portfolioThemes, ...role } of roles)
      await insertRow(tx, Membership, {
        id: randomUUID(),
        personId,
        ...role,
        portfolioThemes: [...(portfolioThemes ?? [])],
      });
  }
}
