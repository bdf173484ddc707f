import type { Actor } from "../acts/perform-act.js";
import { transition } from "../acts/lifecycle.js";
import { RuleRefusal } from "../acts/user-error.js";
import { findForUpdate } from "../acts/versioned-rows.js";
import { Forbidden, NotFound } from "../errors.js";
import { isUuid } from "../persistence/rows.js";
import type { Transaction } from "../persistence/transaction.js";
import { CalendarItem } from "./calendar-item.entity.js";
import { allowedItemActs, canOnCalendar, type CalendarPermission, endsWithYear, type ItemAct, itemLifecycle, type Reach, type ReachName, reachesFor } from "./calendar-item.policy.js";
import type { CalendarItemStatus } from "./calendar.enums.js";

/** What every act on an item has found out before it writes. */
export interface ItemInHand {
  /** Locked until the transaction ends. */
  readonly item: CalendarItem;
  /** The status the act leads to. */
  readonly to: CalendarItemStatus;
}

/**
 * Takes an item in hand for an act: locks it and refuses in order (not found, forbidden, stale, wrong state, year closed). The year is locked
 * before the item, as every act does, so that a year is not closed under it and no two acts wait for each other.
 */
export async function takeItemInHand(tx: Transaction, actor: Actor, act: ItemAct, input: { id: string; expectedVersion: number }): Promise<ItemInHand> {
  const [year, item] = await Promise.all([lockYearOfItem(tx, input.id), findForUpdate(tx, CalendarItem, input.id)]); // in this order, in one message
  if (!item || !year) throw new NotFound("CalendarItem", input.id);
  refuseUnlessAllowed(actor, act, item);
  const allowed = () => allowedItemActs(actor, item, year, []);
  const seen = { version: item.version, expectedVersion: input.expectedVersion };
  const to = await transition(itemLifecycle, act, item, actor.organisationId, seen, allowed);
  if (year.closed && endsWithYear(act)) throw new RuleRefusal("YEAR_CLOSED", { year: item.year });
  return { item, to };
}

/** Shares the lock on the year of an item with other acts on its items. Undefined when there is no such item. */
export async function lockYearOfItem(tx: Transaction, itemId: string): Promise<{ closed: boolean } | undefined> {
  if (!isUuid(itemId)) return undefined;
  const [year] = await tx.query<{ status: string }[]>("SELECT status FROM app.calendar_year WHERE year = (SELECT year FROM app.calendar_item WHERE id = $1) FOR SHARE", [itemId]);
  return year && { closed: year.status === "CLOSED" };
}

const WITHIN: Record<ReachName, string> = { PORTFOLIO: "with a theme of your portfolio", REGION: "in your region", NAMED_OWNER: "that name you as the owner" };

/** @throws FORBIDDEN when the actor's role does not allow it for this item. */
export function refuseUnlessAllowed(actor: Actor, permission: CalendarPermission, item?: Reach): void {
  if (canOnCalendar(actor, permission, item)) return;
  const where = reachesFor(actor, permission).map((reach) => WITHIN[reach]).join(", or ");
  throw new Forbidden(where ? `Your role allows this only for items ${where}.` : "Your role does not allow this.");
}
