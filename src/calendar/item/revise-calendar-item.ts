import { InputType, Field } from "type-graphql";
import { versioned } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { VisibleTo, PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { contentOf } from "./calendar-item-content.js";
import { takeItemInHand } from "./calendar-item-standing.js";
import { CalendarItem } from "./calendar-item.entity.js";
import type { CalendarOrigin } from "../calendar.enums.js";
import { CalendarItemContentInput } from "./item.input.js";
import { calendarPermissions } from "../calendar.permissions.js";
import { CalendarOriginEnum } from "./item.type.js";
import { shownItem } from "./item.reads.js";

/** Corrections to a draft of the own side. A field that is left out stays as it was. */
@InputType("ReviseCalendarItemFields")
@VisibleTo(...PARTIES)
export class ReviseCalendarItemInput extends versioned(CalendarItemContentInput, "The item.") {
  @Field(() => CalendarOriginEnum, {
    nullable: true,
    description: "Whose subject it is (herkomst).",
  })
  origin?: CalendarOrigin | null;
}

/**
 * The own side corrects a draft freely, unseen by the other side. Nobody edits a shared item: its
 * side withdraws it, or one side proposes a change.
 */
export const reviseCalendarItem = act({
  name: "reviseCalendarItem",
  description: "Correct a draft of your side (concept herzien).",
  records: change("CALENDAR_ITEM_REVISED", "A draft was revised (concept herzien).", {
    nl: "{who} werkte het concept {what} bij",
    en: "{who} revised the draft {what}",
  }),
  by: PARTIES,
  input: ReviseCalendarItemInput,
  shows: shownItem,

  async perform(tx, actor, input) {
    const { item, to } = await takeItemInHand({ tx, actor, act: "REVISE", input });
    const content = await contentOf(tx, input, item.year);
    // Nobody may move a draft out of their own reach.
    calendarPermissions.refuseUnless(actor, "REVISE", { ...item, ...content });
    await updateRow({
      tx,
      entity: CalendarItem,
      row: item,
      changes: {
        ...content,
        ...(input.origin ? { origin: input.origin } : {}),
        status: to,
      },
    });
    return item.id;
  },
});
