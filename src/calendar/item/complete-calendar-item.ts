import { InputType, Field } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { resultRequired } from "../../acts/refusals.js";
import { textOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { VisibleTo, PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { takeItemInHand } from "./calendar-item-standing.js";
import { CalendarItem } from "./calendar-item.entity.js";
import { lapseOpenProposals } from "./open-proposals.js";
import { shownItem } from "./item.reads.js";

/** The result of an item. */
@InputType("CompleteCalendarItemFields")
@VisibleTo(...PARTIES)
export class CompleteCalendarItemInput extends VersionedInput {
  @Field(() => String, { nullable: true, description: "What came of it; mandatory (resultaat)." })
  resultNote?: string | null;
}

/** Either side completes an item and says what came of it. The change informs the other side. */
export const completeCalendarItem = act({
  name: "completeCalendarItem",
  description: "Complete an item, with what came of it (afronden).",
  records: change(
    "CALENDAR_ITEM_COMPLETED",
    "The item was completed, with its result (afgerond).",
    { nl: "{who} rondde {what} af", en: "{who} completed {what}" },
  ),
  by: PARTIES,
  input: CompleteCalendarItemInput,
  shows: shownItem,

  async perform(tx, actor, input) {
    const { item, to } = await takeItemInHand({ tx, actor, act: "COMPLETE", input });
    const resultNote = textOf(input.resultNote ?? "", "resultNote");
    if (!resultNote) throw resultRequired().at("resultNote");
    await updateRow({ tx, entity: CalendarItem, row: item, changes: { status: to, resultNote } });
    await lapseOpenProposals(tx, item.id);
    return item.id;
  },
});
