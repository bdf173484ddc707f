import type { EntityManager } from "typeorm";
import { RowQuestion, selectRows } from "../persistence/rows.js";
import type { Batch } from "../persistence/snapshot.js";
import { Holiday } from "./holiday.entity.js";
import { Holidays } from "./holidays.js";

/** The whole table, to count terms with: a few hundred rows. */
export async function readHolidays(manager: EntityManager): Promise<Holidays> {
  return new Holidays(
    await selectRows(manager, Holiday, "holiday")
      .orderBy("holiday.date")
      .addOrderBy("holiday.name")
      .limit(2_000)
      .getRawMany(),
  );
}

const holidays = new RowQuestion(Holiday, (query) =>
  query.orderBy("row.date").addOrderBy("row.name").limit(2_000),
);

/** The same, once for a whole query. */
export const holidaysOf: Batch<"holidays", Holidays> = async (snapshot, keys) => {
  const table = new Holidays(await holidays.ask(snapshot));
  return keys.map(() => table);
};
