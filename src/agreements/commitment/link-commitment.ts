import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { tooMany } from "../../acts/refusals.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { PARTIES } from "../../authorisation/audience.js";
import { sharedCalendarItems } from "../../calendar/item/shared-items.js";
import { change } from "../../changes/change.js";
import { ID } from "../../graphql/scalars.js";
import { takeNamedCommitment } from "./commitment-in-hand.js";
import { Commitment } from "./commitment.entity.js";
import { shownCommitment } from "./commitment.reads.js";

const MAX_ITEMS = 50;

@InputType("LinkCommitmentFields")
class LinkCommitmentInput extends VersionedInput {
  @Field(() => [ID], {
    description:
      "All calendar items that it is linked to, fifty at most: shared ones; none: it is linked to " +
      "none (agendapunten).",
  })
  calendarItemIds!: string[];
}

/** The two parties of the calendar see the link on both ends; nobody else reads it. */
export const linkCommitment = act({
  name: "linkCommitment",
  description: "Link a commitment to items of the calendar (aan de kalender koppelen).",
  records: change("COMMITMENT_LINKED", "A commitment was linked to the calendar (gekoppeld).", {
    nl: "{who} koppelde een afspraak in {what} aan de kalender",
    en: "{who} linked a commitment in {what} to the calendar",
  }),
  by: PARTIES,
  input: LinkCommitmentInput,
  shows: shownCommitment,

  async perform(tx, actor, input) {
    const { commitment } = await takeNamedCommitment(tx, actor, { act: "LINK_CALENDAR", input });
    if (input.calendarItemIds.length > MAX_ITEMS)
      throw tooMany({ limit: MAX_ITEMS }).at("calendarItemIds");
    const calendarItemIds = await sharedCalendarItems(tx, input.calendarItemIds, "calendarItemIds");
    await updateRow({ tx, entity: Commitment, row: commitment, changes: { calendarItemIds } });
    return commitment.id;
  },
});
