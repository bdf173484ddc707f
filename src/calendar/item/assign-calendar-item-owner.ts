import { InputType, Field } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import type { Actor } from "../../acts/perform-act.js";
import { refusal } from "../../acts/refusal.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { VisibleTo, PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { ID } from "../../graphql/scalars.js";
import type { Transaction } from "../../persistence/transaction.js";
import { takeItemInHand } from "./calendar-item-standing.js";
import { CalendarItem } from "./calendar-item.entity.js";
import { ownerColumn } from "../calendar.permissions.js";
import { shownItem } from "./item.reads.js";
import { holdsRole } from "../../organisation/holds-role.js";

const unknownOwner = refusal("UNKNOWN_OWNER", {
  description: "The owner has no role in your organisation today (onbekende trekker).",
  nl: () => "De trekker moet vandaag een rol in uw organisatie hebben.",
  en: () => "The owner must have a role in your organisation today.",
});

/** The person who looks after an item for the actor's side. */
@InputType("AssignCalendarItemOwnerFields")
@VisibleTo(...PARTIES)
export class AssignCalendarItemOwnerInput extends VersionedInput {
  @Field(() => ID, {
    nullable: true,
    description: "A person with a role in your organisation today; null: nobody (trekker).",
  })
  ownerId?: string | null;
}

/** Each side names its own owner, without the other side's agreement. */
export const assignCalendarItemOwner = act({
  name: "assignCalendarItemOwner",
  description: "Name who looks after an item for your side (trekker aanwijzen).",
  records: change(
    "CALENDAR_ITEM_OWNER_ASSIGNED",
    "A side named who looks after it (trekker aangewezen).",
    { nl: "{who} wees een trekker aan voor {what}", en: "{who} named who looks after {what}" },
  ),
  by: PARTIES,
  input: AssignCalendarItemOwnerInput,
  shows: shownItem,

  async perform(tx, actor, input) {
    const { item } = await takeItemInHand({ tx, actor, act: "ASSIGN_OWNER", input });
    if (input.ownerId != null) await refuseUnknownOwner(tx, actor, input.ownerId);
    await updateRow({
      tx,
      entity: CalendarItem,
      row: item,
      changes: { [ownerColumn(actor)]: input.ownerId ?? null },
    });
    return item.id;
  },
});

/**
 * Refuses a person who has no role in the actor's organisation today.
 *
 * @throws UNKNOWN_OWNER (a userError).
 */
export async function refuseUnknownOwner(
  tx: Transaction,
  actor: Actor,
  personId: string,
): Promise<void> {
  const { organisationId } = actor;
  if (!(await holdsRole(tx, { personId, organisationId }))) throw unknownOwner().at("ownerId");
}
