import type { QueryRunner } from "typeorm";
import type { LocalDate } from "../terms/calendar-days.js";

const FROM_A_SETTING = `
    CREATE OR REPLACE FUNCTION app.today() RETURNS date
      LANGUAGE sql STABLE RETURN current_setting('first_data.today')::date`;

/**
 * Lets this transaction act on other days. The owner of the database replaces `app.today()`, which
 * every act asks, and puts it back before the transaction ends. Nobody else ever meets the
 * replacement, because others see a transaction's definitions only when it commits. No request can
 * do this, because the API's role owns nothing.
 *
 * @param work gets the real day, and a function that goes to another one.
 */
export async function onOtherDays(
  runner: QueryRunner,
  work: (today: LocalDate, goTo: (day: LocalDate) => Promise<void>) => Promise<void>,
): Promise<void> {
  const [{ today, definition }] = await runner.query(
    "SELECT app.today() AS today, pg_get_functiondef('app.today()'::regprocedure) AS definition",
  );
  const asOwner = (sql: string) =>
    runner.query(`SET LOCAL ROLE samenspraak_owner; ${sql}; RESET ROLE`);
  const goTo = (day: LocalDate) =>
    runner.query("SELECT set_config('first_data.today', $1, true)", [day]);
  await goTo(today);
  await asOwner(FROM_A_SETTING);
  await work(today, goTo);
  await asOwner(definition);
}
