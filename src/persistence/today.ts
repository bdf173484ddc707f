import type { EntityManager } from "typeorm";
import type { Batch } from "./snapshot.js";
import { named } from "./statement.js";

/**
 * Today's date in Europe/Amsterdam (`2022-04-15`). It always comes from the database's clock, which
 * is the same for all servers and decides about log-in too.
 */
export async function findToday(manager: EntityManager): Promise<string> {
  const [row] = await manager.query<{ today: string }[]>("SELECT app.today() AS today");
  return row!.today;
}

const TODAY = named("SELECT app.today()");

/** Today's date as a batch of a snapshot, which asks once. */
export const findTodayOfSnapshot: Batch<"today", string> = async (snapshot, asked) => {
  const [row] = await snapshot.read(TODAY, []);
  return asked.map(() => row![0] as string);
};
