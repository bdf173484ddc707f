import { randomUUID } from "node:crypto";
import { holdOwnSide } from "../acts/own-side.js";
import type { Actor } from "../acts/perform-act.js";
import { optionalTextOf } from "../acts/text.js";
import { RuleRefusal } from "../acts/user-error.js";
import { findUnlocked, insertRow, updateRow } from "../acts/versioned-rows.js";
import { NotFound } from "../errors.js";
import { selectRows } from "../persistence/rows.js";
import type { Transaction } from "../persistence/transaction.js";
import { CalendarItem } from "./calendar-item.entity.js";
import { CalendarItemAnnotation } from "./calendar-item-annotation.entity.js";
import { admitToItem, findYearOfItem, refuseUnlessAllowed } from "./calendar-item-standing.js";
import type { AnnotateCalendarItemInput } from "./calendar.input.js";

/**
 * A note and a ranking of one's own. The item itself is neither locked nor written, so the other side cannot notice, and the
 * expected version is that of the annotation.
 */
export async function annotateCalendarItem(tx: Transaction, actor: Actor, input: AnnotateCalendarItemInput): Promise<string> {
  const item = await findUnlocked(tx, CalendarItem, input.id);
  if (!item) throw new NotFound("CalendarItem", input.id);
  refuseUnlessAllowed(actor, "ANNOTATE", item);
  // Own notes of one item are written one after the other, the first one too.
  await holdOwnSide(tx, actor, item.id);
  const existing = await selectRows(tx, CalendarItemAnnotation, "own").where("own.itemId = :id", { id: item.id }).getRawOne<CalendarItemAnnotation>();
  const seen = { version: existing?.version ?? 0, expectedVersion: input.expectedVersion };
  await admitToItem(tx, actor, "ANNOTATE", {
    item, seen, year: async () => (await findYearOfItem(tx, item.id))!,
  });
  if (input.ranking != null && (input.ranking < 1 || input.ranking > 1000)) throw new RuleRefusal("RANKING_INVALID", {}, "ranking", item.id);
  const changes = {
    ...(input.note === undefined ? {} : { note: optionalTextOf(input.note, "note") }),
    ...(input.ranking === undefined ? {} : { ranking: input.ranking }),
  };
  if (Object.keys(changes).length === 0) throw new RuleRefusal("NOTHING_TO_CHANGE", {}, undefined, item.id);
  if (existing) await updateRow(tx, CalendarItemAnnotation, existing, changes);
  else await insertRow(tx, CalendarItemAnnotation, { ...changes, id: randomUUID(), itemId: item.id, year: item.year, organisationId: actor.organisationId });
  return item.id;
}
