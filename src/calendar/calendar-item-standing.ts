import { transition } from "../acts/lifecycle.js";
import { holdOwnSide } from "../acts/own-side.js";
import type { Actor } from "../acts/perform-act.js";
import { invalidTransition } from "../acts/refusals.js";
import { findForUpdate, findUnlocked } from "../acts/versioned-rows.js";
import { Forbidden, NotFound } from "../errors.js";
import { listed, stateWordsOf, wordsOf } from "../graphql/enums.js";
import { isUuid } from "../persistence/rows.js";
import type { Transaction } from "../persistence/transaction.js";
import { CalendarItem } from "./calendar-item.entity.js";
import {
  allowedItemActs, canOnCalendar, type CalendarPermission, type ItemAct, type ItemFacts, itemLifecycle,
  PRIVATE_ITEM_ACTS, type Reach, type ReachName, reachesFor,
} from "./calendar-item.policy.js";
import type { CalendarItemStatus, ProposalKind } from "./calendar.enums.js";
import { CalendarItemActEnum, CalendarItemStatusEnum } from "./calendar.type.js";

/** What every act on an item has found out before it writes. */
export interface ItemInHand {
  /** Locked until the transaction ends; a draft by its own side alone. */
  readonly item: CalendarItem;
  /** The status the act leads to. */
  readonly to: CalendarItemStatus;
}

/**
 * Takes an item in hand for an act: locks it and refuses in order (not found, forbidden, stale,
 * wrong state, what the act needs). A draft is its own side's: that is held, and nothing that both sides
 * see while it stays private. Where both see it, the year is locked before the item, as every act
 * does, so that a year is not closed under it and no two acts wait for each other.
 */
export async function takeItemInHand(tx: Transaction, actor: Actor, act: ItemAct, input: { id: string; expectedVersion: number }): Promise<ItemInHand> {
  if (itemLifecycle[act].from.DRAFT) await holdOwnSide(tx, actor, input.id);
  const [yearOf, find] = PRIVATE_ITEM_ACTS.has(act)
    ? [findYearOfItem, findUnlocked<CalendarItem>] : [lockYearOfItem, findForUpdate<CalendarItem>];
  const [year, item] = await Promise.all([
    yearOf(tx, input.id), find(tx, CalendarItem, input.id), // in this order, in one message
  ]);
  if (!item || !year) throw new NotFound("CalendarItem", input.id);
  refuseUnlessAllowed(actor, act, item);
  const seen = { version: item.version, expectedVersion: input.expectedVersion };
  return { item, to: await admitToItem(tx, actor, act, { item, seen, year: () => year }) };
}

interface SeenItem {
  readonly item: CalendarItem;
  /** The versions of what the act is on: the item, or the own side's note on it. */
  readonly seen: { readonly version: number; readonly expectedVersion: number };
  readonly year: () => ItemFacts["year"] | Promise<ItemFacts["year"]>;
}

/** The status that an act on an item leads to. @throws FORBIDDEN for the wrong side; userErrors. */
export const admitToItem = (
  tx: Transaction, actor: Actor, act: ItemAct, { item, seen, year }: SeenItem,
): Promise<CalendarItemStatus> => transition(itemLifecycle, act, {
  subject: item, organisationId: actor.organisationId, seen,
  facts: async () => ({ item, year: await year(), openProposals: () => listOpenKinds(tx, item.id) }),
  notNow: async (facts) => invalidTransition({
    status: stateWordsOf(CalendarItemStatusEnum, item.status),
    allowed: listed((await allowedItemActs(actor, facts)).map((one) => wordsOf(CalendarItemActEnum, one))),
  }),
});

async function listOpenKinds(tx: Transaction, itemId: string): Promise<ProposalKind[]> {
  const open = await tx.query<{ kind: ProposalKind }[]>(
    "SELECT kind FROM app.calendar_item_proposal WHERE item_id = $1 AND status = 'OPEN'", [itemId]);
  return open.map(({ kind }) => kind);
}

/** Shares the lock on the year of an item with other acts on its items. Undefined when there is no such item. */
export const lockYearOfItem = (tx: Transaction, itemId: string) =>
  findYearOfItem(tx, itemId, "FOR SHARE");

/** The year of an item, not locked unless asked. Undefined when there is no such item. */
export async function findYearOfItem(
  tx: Transaction, itemId: string, lock: "FOR SHARE" | "" = "",
): Promise<{ closed: boolean } | undefined> {
  if (!isUuid(itemId)) return undefined;
  const [year] = await tx.query<{ status: string }[]>(`
    SELECT status FROM app.calendar_year
    WHERE year = (SELECT year FROM app.calendar_item WHERE id = $1) ${lock}`, [itemId]);
  return year && { closed: year.status === "CLOSED" };
}

const WITHIN: Record<ReachName, string> = { PORTFOLIO: "with a theme of your portfolio", REGION: "in your region", NAMED_OWNER: "that name you as the owner" };

/** @throws FORBIDDEN when the actor's role does not allow it for this item. */
export function refuseUnlessAllowed(actor: Actor, permission: CalendarPermission, item?: Reach): void {
  if (canOnCalendar(actor, permission, item)) return;
  const where = reachesFor(actor, permission).map((reach) => WITHIN[reach]).join(", or ");
  throw new Forbidden(where ? `Your role allows this only for items ${where}.` : "Your role does not allow this.");
}
