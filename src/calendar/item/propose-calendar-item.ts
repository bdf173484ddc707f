import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import type { Transaction } from "../../persistence/transaction.js";
import { takeItemInHand } from "./calendar-item-standing.js";
import { CalendarItem } from "./calendar-item.entity.js";
import { shownItem } from "./item.reads.js";

/**
 * The own side proposes a draft to the other side. From here on the item has a number, and nobody
 * edits it.
 */
export const proposeCalendarItem = act({
  name: "proposeCalendarItem",
  description: "Put a draft to the other side, which sees it from now on (voorstellen).",
  records: change(
    "CALENDAR_ITEM_PROPOSED",
    "An item was proposed to the other side (voorgesteld).",
    { nl: "{who} stelde {what} voor", en: "{who} proposed {what}" },
  ),
  by: PARTIES,
  input: VersionedInput,
  shows: shownItem,

  async perform(tx, actor, input) {
    const { item, to } = await takeItemInHand({ tx, actor, act: "PROPOSE", input });
    await updateRow({
      tx,
      entity: CalendarItem,
      row: item,
      changes: {
        status: to,
        number: await nextNumber(tx, item.year),
        proposedAt: () => "now()",
      },
    });
    return item.id;
  },
});

/**
 * The next number of a year. An item gets its number when it is shared, so that no gap tells of a
 * draft. An advisory lock makes concurrent callers wait for each other.
 */
export async function nextNumber(tx: Transaction, year: number): Promise<number> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtext('app.calendar_item.number'), $1)", [year]);
  const [row] = await tx.query<{ number: number }[]>(
    "SELECT COALESCE(max(number), 0) + 1 AS number FROM app.calendar_item WHERE year = $1",
    [year],
  );
  return row!.number;
}
