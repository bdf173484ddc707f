import { randomUUID } from "node:crypto";
import { type Actor } from "../acts/perform-act.js";
import { RuleRefusal } from "../acts/user-error.js";
import { insertRow } from "../acts/versioned-rows.js";
import type { Transaction } from "../persistence/transaction.js";
import { refuseUnknownOwner } from "./assign-calendar-item-owner.js";
import { CalendarItem } from "./calendar-item.entity.js";
import { contentOf } from "./calendar-item-content.js";
import { ownerColumn } from "./calendar-item.policy.js";
import { refuseUnlessAllowed } from "./calendar-item-standing.js";
import type { DraftCalendarItemInput } from "./calendar.input.js";
import { findOpenYear } from "./open-calendar-year.js";

/** A new subject that only the own side sees until it is proposed. */
export async function draftCalendarItem(tx: Transaction, actor: Actor, input: DraftCalendarItemInput): Promise<string> {
  refuseUnlessAllowed(actor, "DRAFT", { themes: input.themes ?? [], municipalityIds: input.municipalityIds ?? [] });
  await findOpenYear(tx, input.year);
  const content = await contentOf(tx, input, input.year);
  if (!content.title) throw new RuleRefusal("TITLE_REQUIRED", {}, "title");
  if (input.ownerId != null) await refuseUnknownOwner(tx, actor, input.ownerId);
  const id = randomUUID();
  await insertRow(tx, CalendarItem, {
    themes: [], levels: [], municipalityIds: [], description: "", priority: "NORMAL", ...content,
    id, year: input.year, status: "DRAFT", organisationId: actor.organisationId,
    origin: input.origin ?? (actor.audience === "LANDLORD" ? "LANDLORD" : "TENANT_COUNCIL"),
    [ownerColumn(actor)]: input.ownerId ?? null,
  });
  return id;
}
