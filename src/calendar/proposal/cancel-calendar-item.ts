import { ReasonedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { reasonOf } from "../../acts/text.js";
import { PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { takeItemInHand } from "../item/calendar-item-standing.js";
import { shownItem } from "../item/item.reads.js";
import { openProposal } from "./propose-for-calendar-item.js";

/**
 * One side proposes to cancel an agreed item. It takes both sides, because both agreed to the item.
 */
export const cancelCalendarItem = act({
  name: "cancelCalendarItem",
  description:
    "Propose to cancel an agreed item, with a reason; the other side has to accept it " +
    "(schrappen).",
  records: change(
    "CALENDAR_ITEM_CANCELLATION_PROPOSED",
    "Cancelling was proposed (schrappen voorgesteld).",
    { nl: "{who} stelde voor {what} te schrappen", en: "{who} proposed to cancel {what}" },
  ),
  by: PARTIES,
  input: ReasonedInput,
  shows: shownItem,

  async perform(tx, actor, input) {
    const inHand = await takeItemInHand({ tx, actor, act: "CANCEL", input });
    return openProposal({
      tx,
      actor,
      inHand,
      kind: "CANCELLATION",
      proposal: { reason: reasonOf(input.reason) },
    });
  },
});
