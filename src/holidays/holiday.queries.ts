import type { EntityManager } from "typeorm";
import { RowQuestion, selectRows } from "../persistence/rows.js";
import type { Batch } from "../persistence/snapshot.js";
import { Holiday } from "./holiday.entity.js";
import { Holidays } from "../terms/holidays.js";

/** Reads the whole table of holidays, a few hundred rows, for counting terms in an act. */
export async function readHolidays(manager: EntityManager): Promise<Holidays> {
  return new Holidays(
    await selectRows({ source: manager, entity: Holiday, alias: "holiday" })
      .orderBy("holiday.date")
      .addOrderBy("holiday.name")
      .limit(2_000)
      .getRawMany(),
  );
}

const holidays = new RowQuestion(Holiday, (query) =>
  query.orderBy("row.date").addOrderBy("row.name").limit(2_000),
);

/** The same table for a snapshot; a query reads it once. */
export const holidaysOf: Batch<"holidays", Holidays> = async (snapshot, keys) => {
  const table = new Holidays(await holidays.ask(snapshot));
  return keys.map(() => table);
};
