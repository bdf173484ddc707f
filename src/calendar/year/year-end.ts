import type { Batch } from "../../persistence/snapshot.js";
import { named, quoted } from "../../persistence/statement.js";
import type { Transaction } from "../../persistence/transaction.js";
import { UNSETTLED } from "../calendar.enums.js";
import type { YearEnd } from "./calendar-year.lifecycle.js";

const YEAR_END = `
  SELECT given.year, json_build_object('today', app.today(), 'unsettled', ARRAY(
    SELECT number FROM app.calendar_item item
    WHERE item.year = given.year AND item.status
      IN (${quoted(UNSETTLED)})
    ORDER BY number)) AS year_end
  FROM unnest($1::integer[]) AS given (year)`;
const YEAR_ENDS = named(YEAR_END);

/**
 * The facts that decide whether each year can be closed; one statement reads them for all years.
 */
export const findYearEnds: Batch<number, YearEnd> = async (snapshot, years) => {
  const rows = await snapshot.read(YEAR_ENDS, [years]);
  const found = new Map(rows.map(([year, end]) => [year as number, end as YearEnd]));
  return years.map((year) => found.get(year)!);
};

/** The same facts for one year, read in the transaction of an act. */
export async function readYearEnd(tx: Transaction, year: number): Promise<YearEnd> {
  const [row] = await tx.query<{ year_end: YearEnd }[]>(YEAR_END, [[year]]);
  return row!.year_end;
}
