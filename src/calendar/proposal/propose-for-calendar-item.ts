import { randomUUID } from "node:crypto";
import type { Actor } from "../../acts/perform-act.js";
import { insertRow, updateRow } from "../../acts/versioned-rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import { CalendarItemProposal } from "./calendar-item-proposal.entity.js";
import { type ItemInHand } from "../item/calendar-item-standing.js";
import { CalendarItem } from "../item/calendar-item.entity.js";
import type { ProposalKind } from "../calendar.enums.js";

/**
 * Opens a proposal for an item in hand, and moves the item to the status that the act leads to.
 *
 * @returns the id of the item.
 */
export async function openProposal({
  tx,
  actor,
  inHand,
  kind,
  proposal,
}: {
  tx: Transaction;
  actor: Actor;
  inHand: ItemInHand;
  kind: ProposalKind;
  proposal: Partial<CalendarItemProposal>;
}): Promise<string> {
  const { item, to } = inHand;
  await insertRow(tx, CalendarItemProposal, {
    ...proposal,
    id: randomUUID(),
    itemId: item.id,
    year: item.year,
    kind,
    organisationId: actor.organisationId,
    previousStatus: item.status,
  });
  if (to !== item.status)
    await updateRow({ tx, entity: CalendarItem, row: item, changes: { status: to } });
  return item.id;
}
