import type { Actor } from "../acts/perform-act.js";
import { RuleRefusal } from "../acts/user-error.js";
import { updateRow } from "../acts/versioned-rows.js";
import { isUuid } from "../persistence/rows.js";
import type { Transaction } from "../persistence/transaction.js";
import { CalendarItem } from "./calendar-item.entity.js";
import { ownerColumn } from "./calendar-item.policy.js";
import { takeItemInHand } from "./calendar-item-standing.js";
import type { AssignCalendarItemOwnerInput } from "./calendar.input.js";

/** Each side names its own owner; the other side's agreement is not needed. */
export async function assignCalendarItemOwner(tx: Transaction, actor: Actor, input: AssignCalendarItemOwnerInput): Promise<string> {
  const { item } = await takeItemInHand(tx, actor, "ASSIGN_OWNER", input);
  if (input.ownerId != null) await refuseUnknownOwner(tx, actor, input.ownerId);
  await updateRow(tx, CalendarItem, item, { [ownerColumn(actor)]: input.ownerId ?? null });
  return item.id;
}

/** @throws UNKNOWN_OWNER unless the person has a role in the actor's organisation today. */
export async function refuseUnknownOwner(tx: Transaction, actor: Actor, personId: string): Promise<void> {
  const found = isUuid(personId) ? await tx.query<unknown[]>(
    "SELECT id FROM app.membership WHERE person_id = $1 AND organisation_id = $2 AND app.today() BETWEEN starts_on AND COALESCE(ends_on, 'infinity')", [personId, actor.organisationId]) : [];
  if (found.length === 0) throw new RuleRefusal("UNKNOWN_OWNER", {}, "ownerId");
}
