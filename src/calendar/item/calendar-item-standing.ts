import { holdOwnSide } from "../../acts/own-side.js";
import type { Actor } from "../../acts/perform-act.js";
import { findForUpdate, findUnlocked } from "../../acts/versioned-rows.js";
import { NotFound } from "../../errors.js";
import { isUuid } from "../../persistence/rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import { CalendarItem } from "./calendar-item.entity.js";
import {
  isOfDraft,
  type ItemFacts,
  itemLifecycle,
  PRIVATE_ITEM_ACTS,
} from "./calendar-item.lifecycle.js";
import { type ItemAct } from "./item.type.js";
import { listOpenKinds } from "./open-proposals.js";
import type { CalendarItemStatus } from "../calendar.enums.js";

/** What an act on an item knows before it writes. */
export interface ItemInHand {
  /** It is locked until the transaction ends. For a draft, only the own side's lock is held. */
  readonly item: CalendarItem;
  /** The status that the act leads to. */
  readonly to: CalendarItemStatus;
}

/**
 * Takes an item in hand for an act: locks it and refuses in order (not found, forbidden, stale,
 * wrong state, what the act needs).
 *
 * An act on a draft takes the lock of the own side. If the item stays private, the act locks
 * nothing that both sides see. Otherwise the act locks the year before the item, as all acts do: so
 * nobody closes the year meanwhile, and no two acts wait for each other.
 */
export async function takeItemInHand({
  tx,
  actor,
  act,
  input,
}: {
  tx: Transaction;
  actor: Actor;
  act: ItemAct;
  input: { id: string; expectedVersion: number };
}): Promise<ItemInHand> {
  if (isOfDraft(act)) await holdOwnSide(tx, actor, input.id);
  const [yearOf, find] = PRIVATE_ITEM_ACTS.has(act)
    ? [findYearOfItem, findUnlocked<CalendarItem>]
    : [lockYearOfItem, findForUpdate<CalendarItem>];
  const [year, item] = await Promise.all([
    yearOf(tx, input.id),
    find(tx, CalendarItem, input.id), // One message carries both statements, in this order.
  ]);
  if (!item || !year) throw new NotFound("CalendarItem", input.id);
  const facts = factsIn(tx, item, () => year);
  const seen = { version: item.version, expectedVersion: input.expectedVersion };
  return { item, to: await itemLifecycle.admit(actor, act, { facts, seen }) };
}

/** The facts that an act on an item looks at. */
export const factsIn = (
  tx: Transaction,
  item: CalendarItem,
  year: ItemFacts["year"],
): ItemFacts => ({ subject: item, year, openProposals: () => listOpenKinds(tx, item.id) });

/**
 * Locks the year of an item; acts on other items of the year share this lock. Undefined: there is
 * no such item.
 */
export const lockYearOfItem = (tx: Transaction, itemId: string) =>
  findYearOfItem(tx, itemId, "FOR SHARE");

/**
 * Finds the year of an item, without a lock unless the caller asks for one. Undefined: there is no
 * such item.
 */
export async function findYearOfItem(
  tx: Transaction,
  itemId: string,
  lock: "FOR SHARE" | "" = "",
): Promise<{ closed: boolean } | undefined> {
  if (!isUuid(itemId)) return undefined;
  const [year] = await tx.query<{ status: string }[]>(
    `
    SELECT status FROM app.calendar_year
    WHERE year = (SELECT year FROM app.calendar_item WHERE id = $1) ${lock}`,
    [itemId],
  );
  return year && { closed: year.status === "CLOSED" };
}
