import type { EntityManager } from "typeorm";
import type { Batch } from "./snapshot.js";
import { named } from "./statement.js";

/**
 * Today's date in Europe/Amsterdam. Always by the database's clock: the one for all servers,
 * and the one that log-in goes by.
 */
export async function findToday(manager: EntityManager): Promise<string> {
  const [row] = await manager.query<{ today: string }[]>("SELECT app.today() AS today");
  return row!.today;
}

const TODAY = named("SELECT app.today()");

/** The day of a snapshot, asked once. */
export const findTodayOfSnapshot: Batch<"today", string> = async (snapshot, asked) => {
  const [row] = await snapshot.read(TODAY, []);
  return asked.map(() => row![0] as string);
};
