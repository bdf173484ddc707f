import { InputType, Field } from "type-graphql";
import { versioned } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { nothingToChange } from "../../acts/refusals.js";
import { optionalTextOf } from "../../acts/text.js";
import { VisibleTo, PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { type CalendarItemContent, contentOf } from "../item/calendar-item-content.js";
import { takeItemInHand } from "../item/calendar-item-standing.js";
import { CalendarItemContentInput } from "../item/item.input.js";
import { levelRequired, periodInvalid } from "../calendar.refusals.js";
import { openProposal } from "./propose-for-calendar-item.js";
import { shownItem } from "../item/item.reads.js";

/** The new content of an agreed item. A field that is left out stays as it was. */
@InputType("ProposeCalendarItemChangeFields")
@VisibleTo(...PARTIES)
export class ProposeCalendarItemChangeInput extends versioned(
  CalendarItemContentInput,
  "The item.",
) {
  @Field(() => String, { nullable: true, description: "Why (reden)." }) reason?: string | null;
}

/**
 * One side proposes a change of an agreed item; both agreed to it, so both have to agree to the
 * change. The proposal keeps only what differs from the item.
 */
export const proposeCalendarItemChange = act({
  name: "proposeCalendarItemChange",
  description:
    "Propose a change of what an agreed item says; the other side has to accept it " +
    "(wijziging voorstellen).",
  records: change(
    "CALENDAR_ITEM_CHANGE_PROPOSED",
    "A change of an agreed item was proposed (wijziging voorgesteld).",
    { nl: "{who} stelde een wijziging van {what} voor", en: "{who} proposed to change {what}" },
  ),
  by: PARTIES,
  input: ProposeCalendarItemChangeInput,
  shows: shownItem,

  async perform(tx, actor, input) {
    const inHand = await takeItemInHand({ tx, actor, act: "PROPOSE_CHANGE", input });
    const content = await contentOf(tx, input, inHand.item.year);
    if (input.planned === null) throw periodInvalid().at("planned").showing(inHand.item.id);
    if (content.levels?.length === 0) throw levelRequired().at("levels").showing(inHand.item.id);
    const changes = Object.fromEntries(
      Object.entries(content).filter(
        ([field, value]) =>
          JSON.stringify(value) !== JSON.stringify(inHand.item[field as keyof CalendarItemContent]),
      ),
    );
    if (Object.keys(changes).length === 0) throw nothingToChange().showing(inHand.item.id);
    const period =
      "startsOn" in changes || "endsOn" in changes || "plannedAs" in changes
        ? { plannedAs: content.plannedAs, startsOn: content.startsOn, endsOn: content.endsOn }
        : {};
    const reason = optionalTextOf(input.reason, "reason");
    return openProposal({
      tx,
      actor,
      inHand,
      kind: "CHANGE",
      proposal: { ...changes, ...period, reason },
    });
  },
});
