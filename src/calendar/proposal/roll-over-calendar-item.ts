import { InputType, Field } from "type-graphql";
import { ReasonedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { reasonOf } from "../../acts/text.js";
import { VisibleTo, PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { takeItemInHand } from "../item/calendar-item-standing.js";
import { PlannedPeriodInput } from "../year/planned-period.input.js";
import { plannedPeriod } from "../year/planned-period.js";
import { openProposal } from "./propose-for-calendar-item.js";
import { shownItem } from "../item/item.reads.js";

/** The period in the next year's calendar, with the reason. */
@InputType("RollOverCalendarItemFields")
@VisibleTo(...PARTIES)
export class RollOverCalendarItemInput extends ReasonedInput {
  @Field(() => PlannedPeriodInput, {
    nullable: true,
    description: "The period in the next year; may be left open (planning).",
  })
  planned?: PlannedPeriodInput | null;
}

/**
 * One side proposes to continue an item in the next year. When the other side accepts, the next
 * calendar gets a linked copy.
 */
export const rollOverCalendarItem = act({
  name: "rollOverCalendarItem",
  description:
    "Propose to go on in the next year's calendar; when the other side accepts, a linked " +
    "copy stands there (doorschuiven).",
  records: change(
    "CALENDAR_ITEM_ROLL_OVER_PROPOSED",
    "Rolling over to the next year was proposed (doorschuiven voorgesteld).",
    {
      nl: "{who} stelde voor {what} door te schuiven naar volgend jaar",
      en: "{who} proposed to roll {what} over to the next year",
    },
  ),
  by: PARTIES,
  input: RollOverCalendarItemInput,
  shows: shownItem,

  async perform(tx, actor, input) {
    const inHand = await takeItemInHand({ tx, actor, act: "ROLL_OVER", input });
    const period = input.planned ? plannedPeriod(input.planned, inHand.item.year + 1) : {};
    return openProposal({
      tx,
      actor,
      inHand,
      kind: "ROLL_OVER",
      proposal: {
        ...period,
        reason: reasonOf(input.reason),
      },
    });
  },
});
