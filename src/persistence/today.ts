import type { EntityManager } from "typeorm";
import type { Batch } from "./snapshot.js";

/** Today in Europe/Amsterdam, by the database's clock: the one for all servers. "2022-04-15". */
export async function findToday(manager: Pick<EntityManager, "query">): Promise<string> {
  const [row] = await manager.query<{ today: string }[]>("SELECT app.today()::text AS today");
  return row!.today;
}

/** The same, once for a whole query. */
export const todayOf: Batch<"today", string> = async (snapshot, keys) => {
  const today = await findToday(await snapshot.manager());
  return keys.map(() => today);
};
