import { randomUUID } from "node:crypto";
import type { VersionedInput } from "../../acts/act-input.js";
import type { Actor } from "../../acts/perform-act.js";
import { findForUpdate, insertRow, updateRow } from "../../acts/versioned-rows.js";
import { NotFound } from "../../errors.js";
import { isUuid } from "../../persistence/rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import { CalendarItemProposal } from "./calendar-item-proposal.entity.js";
import { proposalLifecycle } from "./calendar-item-proposal.lifecycle.js";
import { type ProposalAct } from "./proposal.type.js";
import { lockYearOfItem } from "../item/calendar-item-standing.js";
import { CalendarItem } from "../item/calendar-item.entity.js";
import { isYearClosed, openYearIfNone } from "../year/open-calendar-year.js";
import { nextNumber } from "../item/propose-calendar-item.js";

/**
 * Locks year, item and proposal, in the order in which every act locks them, and refuses in order.
 */
export async function takeProposalInHand({
  tx,
  actor,
  act,
  input,
}: {
  tx: Transaction;
  actor: Actor;
  act: ProposalAct;
  input: VersionedInput;
}) {
  const [known] = isUuid(input.id)
    ? await tx.query<{ item_id: string }[]>(
        "SELECT item_id FROM app.calendar_item_proposal WHERE id = $1",
        [input.id],
      )
    : [];
  const year = known && (await lockYearOfItem(tx, known.item_id));
  const item = known && (await findForUpdate(tx, CalendarItem, known.item_id));
  const proposal = item && (await findForUpdate(tx, CalendarItemProposal, input.id));
  if (!year || !item || !proposal) throw new NotFound("CalendarItemProposal", input.id);
  const nextIsClosed = () => isYearClosed(tx, item.year + 1);
  const facts = { subject: proposal, item, year, nextIsClosed };
  const seen = { version: proposal.version, expectedVersion: input.expectedVersion };
  return { proposal, item, to: await proposalLifecycle.admit(actor, act, { facts, seen }) };
}

/** The columns of an item that a proposal changes, without those that stay as they are. */
export function proposedContent(proposal: CalendarItemProposal): Partial<CalendarItem> {
  const {
    title,
    description,
    themes,
    levels,
    priority,
    municipalityIds,
    plannedAs,
    startsOn,
    endsOn,
  } = proposal;
  return Object.fromEntries(
    Object.entries({
      title,
      description,
      themes,
      levels,
      priority,
      municipalityIds,
      plannedAs,
      startsOn,
      endsOn,
    }).filter(([, value]) => value !== null),
  );
}

/** Gives an item its previous status when a postponement or a roll-over is refused or withdrawn. */
export async function returnToPreviousStatus(
  tx: Transaction,
  item: CalendarItem,
  proposal: CalendarItemProposal,
): Promise<void> {
  if (proposal.kind === "POSTPONEMENT" || proposal.kind === "ROLL_OVER")
    await updateRow({
      tx,
      entity: CalendarItem,
      row: item,
      changes: { status: proposal.previousStatus },
    });
}

/**
 * Makes the linked copy in the next year. The copy is agreed at once, because both sides have just
 * agreed to it, and still belongs to the side that put the item on the calendar. If the next year
 * has no calendar yet, this opens one.
 *
 * @throws YEAR_CLOSED (a userError).
 */
export async function rollOver({
  tx,
  actor,
  item,
  period,
}: {
  tx: Transaction;
  actor: Actor;
  item: CalendarItem;
  period: CalendarItemProposal;
}): Promise<void> {
  const { plannedAs, startsOn, endsOn } = period;
  const year = item.year + 1;
  await openYearIfNone(tx, actor, year);
  const {
    title,
    description,
    themes,
    levels,
    origin,
    priority,
    municipalityIds,
    landlordOwnerId,
    councilOwnerId,
    organisationId,
  } = item;
  await insertRow(tx, CalendarItem, {
    title,
    description,
    themes,
    levels,
    origin,
    priority,
    municipalityIds,
    landlordOwnerId,
    councilOwnerId,
    plannedAs,
    startsOn,
    endsOn,
    id: randomUUID(),
    year,
    number: await nextNumber(tx, year),
    status: "AGREED",
    organisationId,
    proposedAt: () => "now()",
    rolledOverFromId: item.id,
  });
}
