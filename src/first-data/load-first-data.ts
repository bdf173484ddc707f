import { DataSource, type QueryRunner } from "typeorm";
import { PUBLIC_VIEWER } from "../authorisation/viewer.js";
import { viewerSettings } from "../persistence/viewer-settings.js";
import type { AnyKept } from "../reads/kept.js";
import { Acting } from "./acting.js";
import { onOtherDays } from "./other-days.js";
import type { Due } from "../changes/clock.js";
import type { FirstData, Days } from "./first-data.js";
import { NamingConnection } from "./naming-connection.js";

/** What a module declares that this file uses. */
interface Filling {
  readonly kept: readonly AnyKept[];
  readonly midnight?: readonly Due[];
  readonly firstData?: () => Promise<{ readonly firstData: FirstData }>;
}

/**
 * Loads the modules' first data into a database that has no organisation yet: who takes part, and
 * what was done.
 *
 * Everything happens in ONE transaction, so that a start that is killed half-way leaves nothing,
 * and the next one begins anew. The transaction changes roles inside. The owner writes who takes
 * part. Every later row is written as the API's role, by the acts themselves and under the row
 * policies, or by the clock. When two servers start at once, one waits for the other, and then
 * finds the work done.
 *
 * @param databaseUrl of the role that prepared the database.
 * @param database of the API's role, for its entities.
 * @param modules in their order; a later module may act on what an earlier one brought.
 * @returns false when there was an organisation already, and nothing was done.
 */
export async function loadFirstData(
  databaseUrl: string,
  database: DataSource,
  modules: readonly Filling[],
): Promise<boolean> {
  const administrator = await new DataSource({
    type: "postgres",
    url: databaseUrl,
    schema: "app",
    entities: database.options.entities ?? [],
    poolSize: 1,
    applicationName: "samenspraak-first-data",
    extra: {
      Client: NamingConnection,
      options: "-c search_path=app -c timezone=UTC -c plan_cache_mode=force_generic_plan",
    },
  }).initialize();
  const runner = administrator.createQueryRunner();
  try {
    await runner.query("BEGIN");
    await runner.query("SELECT pg_advisory_xact_lock(hashtext('samenspraak.first-data'))");
    const loaded = await loadUnlessPresent(runner, modules);
    await runner.query("COMMIT");
    return loaded;
  } catch (error) {
    // when the connection is gone, the database has rolled back, and the first error tells why
    await runner.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
    await administrator.destroy();
  }
}

/**
 * Checks in a later statement than the one that waited for the lock, so that it sees what the other
 * server committed.
 */
async function loadUnlessPresent(
  runner: QueryRunner,
  modules: readonly Filling[],
): Promise<boolean> {
  await runner.query("SET LOCAL ROLE samenspraak_owner");
  const filling = modules.flatMap(({ firstData, kept }) =>
    firstData ? [{ firstData, kept }] : [],
  );
  // what the others bring builds on what the first one brings
  const [first] = filling.flatMap(({ kept }) => kept);
  if (!first) return false;
  const present = await runner.query(`SELECT FROM app.${first.entity} LIMIT 1`);
  if (present.length > 0) return false;
  const brought: FirstData[] = [];
  for (const { firstData } of filling) brought.push((await firstData()).firstData);
  for (const { administered } of brought) await administered?.(runner.manager);
  await runner.query("RESET ROLE");
  const midnight = modules.flatMap((module) => module.midnight ?? []);
  await taking(runner, ["samenspraak_api", "samenspraak_feed"], () =>
    onOtherDays(runner, (today, goTo) =>
      loadActs(runner, brought, {
        today,
        async goTo(day) {
          await goTo(day);
          await runner.query(passing(midnight));
        },
      }),
    ),
  );
  return true;
}

/**
 * Does what the parties did, as the API's role. Personas have their roles of the day in question.
 */
async function loadActs(
  runner: QueryRunner,
  brought: readonly FirstData[],
  { today, goTo }: Days,
): Promise<void> {
  await runner.query("SET LOCAL ROLE samenspraak_api");
  const acting = new Acting(runner.manager);
  await acting.logIn();
  const days: Days = {
    today,
    async goTo(day) {
      await goTo(day);
      await acting.logIn();
    },
  };
  for (const { acts } of brought) await acts?.(acting, days);
  await runner.query("RESET ROLE");
}

/** What the clock does on a day, as its role, in one message. */
const passing = (midnight: readonly Due[]): string =>
  midnight
    .flatMap(({ act, sql }) => [
      viewerSettings(PUBLIC_VIEWER, { act, requestId: null }),
      "SET LOCAL ROLE samenspraak_feed",
      sql,
      "SET LOCAL ROLE samenspraak_api",
    ])
    .join("; ");

/**
 * Lets the administrator take on these roles during `work`. A superuser may do so anyway. An
 * administrator who may create roles is granted them inside the transaction only, so nobody else
 * ever sees the grant.
 */
async function taking(
  runner: QueryRunner,
  roles: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const missing: { role: string }[] = await runner.query(
    `
      SELECT role FROM unnest($1::text[]) AS role
      WHERE NOT pg_has_role(role, CASE WHEN current_setting('server_version_num')::int < 160000
        THEN 'MEMBER'
      ELSE 'SET' END)`,
    [roles],
  );
  for (const { role } of missing) await runner.query(`GRANT ${role} TO CURRENT_USER`);
  await work();
  for (const { role } of missing) await runner.query(`REVOKE ${role} FROM CURRENT_USER`);
}
