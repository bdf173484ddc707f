import { ReasonedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { reasonOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { takeItemInHand } from "./calendar-item-standing.js";
import { CalendarItem } from "./calendar-item.entity.js";
import { shownItem } from "./item.reads.js";

/**
 * The other side does not want the item on the calendar, and says why: it may refuse the agenda
 * right only with reasons (Wohv art. 5b(4)).
 */
export const declineCalendarItem = act({
  name: "declineCalendarItem",
  description: "Decline what the other side proposed, with a reason (afwijzen).",
  records: change("CALENDAR_ITEM_DECLINED", "The other side declined, with a reason (afgewezen).", {
    nl: "{who} wees {what} af",
    en: "{who} declined {what}",
  }),
  by: PARTIES,
  input: ReasonedInput,
  shows: shownItem,

  async perform(tx, actor, input) {
    const { item, to } = await takeItemInHand({ tx, actor, act: "DECLINE", input });
    await updateRow({
      tx,
      entity: CalendarItem,
      row: item,
      changes: { status: to, declineReason: reasonOf(input.reason) },
    });
    return item.id;
  },
});
