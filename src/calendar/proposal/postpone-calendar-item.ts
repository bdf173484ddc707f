import { InputType, Field } from "type-graphql";
import { ReasonedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { reasonOf } from "../../acts/text.js";
import { VisibleTo, PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { takeItemInHand } from "../item/calendar-item-standing.js";
import { PlannedPeriodInput } from "../year/planned-period.input.js";
import { periodInvalid } from "../calendar.refusals.js";
import { plannedPeriod } from "../year/planned-period.js";
import { openProposal } from "./propose-for-calendar-item.js";
import { shownItem } from "../item/item.reads.js";

/** A later period in the same year, with the reason for it. */
@InputType("PostponeCalendarItemFields")
@VisibleTo(...PARTIES)
export class PostponeCalendarItemInput extends ReasonedInput {
  @Field(() => PlannedPeriodInput, { description: "The new period (nieuwe planning)." })
  planned!: PlannedPeriodInput;
}

/**
 * One side proposes a later period in the same year. The item waits as POSTPONED until the other
 * side answers.
 */
export const postponeCalendarItem = act({
  name: "postponeCalendarItem",
  description:
    "Propose a later period in the same year; the other side has to accept it (uitstellen).",
  records: change(
    "CALENDAR_ITEM_POSTPONEMENT_PROPOSED",
    "A later period was proposed (uitstel voorgesteld).",
    { nl: "{who} stelde voor {what} uit te stellen", en: "{who} proposed to postpone {what}" },
  ),
  by: PARTIES,
  input: PostponeCalendarItemInput,
  shows: shownItem,

  async perform(tx, actor, input) {
    const inHand = await takeItemInHand({ tx, actor, act: "POSTPONE", input });
    const period = plannedPeriod(input.planned, inHand.item.year);
    if (inHand.item.endsOn && period.endsOn! <= inHand.item.endsOn)
      throw periodInvalid().at("planned").showing(inHand.item.id);
    return openProposal({
      tx,
      actor,
      inHand,
      kind: "POSTPONEMENT",
      proposal: {
        ...period,
        reason: reasonOf(input.reason),
      },
    });
  },
});
