import { randomUUID } from "node:crypto";
import type { Actor } from "../acts/perform-act.js";
import { optionalTextOf, reasonOf } from "../acts/text.js";
import { RuleRefusal } from "../acts/user-error.js";
import { insertRow, updateRow } from "../acts/versioned-rows.js";
import type { Transaction } from "../persistence/transaction.js";
import { CalendarItem } from "./calendar-item.entity.js";
import { type CalendarItemContent, contentOf } from "./calendar-item-content.js";
import { CalendarItemProposal } from "./calendar-item-proposal.entity.js";
import { type ItemInHand, takeItemInHand } from "./calendar-item-standing.js";
import type { ProposalKind } from "./calendar.enums.js";
import type { ReasonedInput } from "../acts/act-input.js";
import type { PostponeCalendarItemInput, ProposeCalendarItemChangeInput, RollOverCalendarItemInput } from "./calendar.input.js";
import { plannedPeriod } from "./planned-period.js";

/** A change of what both sides agreed needs both again. What would stay the same is left out. */
export async function proposeCalendarItemChange(tx: Transaction, actor: Actor, input: ProposeCalendarItemChangeInput): Promise<string> {
  const inHand = await takeItemInHand(tx, actor, "PROPOSE_CHANGE", input);
  const content = await contentOf(tx, input, inHand.item.year);
  if (input.planned === null) throw new RuleRefusal("PERIOD_INVALID", {}, "planned", inHand.item.id);
  if (content.levels?.length === 0) throw new RuleRefusal("LEVEL_REQUIRED", {}, "levels", inHand.item.id);
  const changes = Object.fromEntries(Object.entries(content).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(inHand.item[field as keyof CalendarItemContent])));
  if (Object.keys(changes).length === 0) throw new RuleRefusal("NOTHING_TO_CHANGE", {}, undefined, inHand.item.id);
  const period = "startsOn" in changes || "endsOn" in changes || "plannedAs" in changes ? { plannedAs: content.plannedAs, startsOn: content.startsOn, endsOn: content.endsOn } : {};
  const reason = optionalTextOf(input.reason, "reason");
  return openProposal(tx, actor, inHand, "CHANGE", { ...changes, ...period, reason });
}

/** A later period in the same year. The item waits as POSTPONED until the other side answers. */
export async function postponeCalendarItem(tx: Transaction, actor: Actor, input: PostponeCalendarItemInput): Promise<string> {
  const inHand = await takeItemInHand(tx, actor, "POSTPONE", input);
  const period = plannedPeriod(input.planned, inHand.item.year);
  if (inHand.item.endsOn && period.endsOn! <= inHand.item.endsOn) throw new RuleRefusal("PERIOD_INVALID", {}, "planned", inHand.item.id);
  return openProposal(tx, actor, inHand, "POSTPONEMENT", { ...period, reason: reasonOf(input.reason) });
}

/** On to the next year: when the other side accepts, a linked copy stands in the next calendar. */
export async function rollOverCalendarItem(tx: Transaction, actor: Actor, input: RollOverCalendarItemInput): Promise<string> {
  const inHand = await takeItemInHand(tx, actor, "ROLL_OVER", input);
  const period = input.planned ? plannedPeriod(input.planned, inHand.item.year + 1) : {};
  return openProposal(tx, actor, inHand, "ROLL_OVER", { ...period, reason: reasonOf(input.reason) });
}

/** What both agreed, both cancel. */
export async function cancelCalendarItem(tx: Transaction, actor: Actor, input: ReasonedInput): Promise<string> {
  const inHand = await takeItemInHand(tx, actor, "CANCEL", input);
  return openProposal(tx, actor, inHand, "CANCELLATION", { reason: reasonOf(input.reason) });
}

/** Proposals that still wait when their item is settled are overtaken. */
export async function lapseOpenProposals(tx: Transaction, itemId: string): Promise<void> {
  await tx.createQueryBuilder().update(CalendarItemProposal).set({ status: "LAPSED", answeredAt: () => "now()" }).where("itemId = :itemId AND status = 'OPEN'", { itemId }).execute();
}

/** @returns the item's id. */
async function openProposal(tx: Transaction, actor: Actor, { item, to }: ItemInHand, kind: ProposalKind, proposal: Partial<CalendarItemProposal>): Promise<string> {
  await insertRow(tx, CalendarItemProposal, { ...proposal, id: randomUUID(), itemId: item.id, year: item.year, kind, organisationId: actor.organisationId, previousStatus: item.status });
  if (to !== item.status) await updateRow(tx, CalendarItem, item, { status: to });
  return item.id;
}
