import { refuseBy } from "../acts/lifecycle.js";
import type { Actor } from "../acts/perform-act.js";
import { updateRow } from "../acts/versioned-rows.js";
import { findItem, isOffCalendar, proposeCoCreationItem } from "../calendar/propose-co-creation-item.js";
import type { Transaction } from "../persistence/transaction.js";
import { AdviceProcedure } from "./advice-procedure.entity.js";
import type { ProposeCoCreationInput } from "./answering.input.js";
import { takeProcedureInHand } from "./procedure-in-hand.js";

/**
 * The landlord proposes to work out unsolicited advice together, as an item of the calendar that CPRW agrees to or declines there (domain brief, 7.4). While an item
 * that it is linked to stands on the calendar, that one is to be changed instead.
 */
export async function proposeCoCreation(tx: Transaction, actor: Actor, input: ProposeCoCreationInput): Promise<string> {
  const { procedure } = await takeProcedureInHand(tx, actor, "PROPOSE_CO_CREATION", input.id, input.expectedVersion);
  const { id, calendarItemId, themes, municipalityIds } = procedure;
  if (calendarItemId) refuseBy(isOffCalendar(await findItem(tx, calendarItemId)));
  const itemId = await proposeCoCreationItem(tx, actor, { year: input.year, title: input.title ?? procedure.title, themes, municipalityIds, ...(input.planned && { planned: input.planned }) });
  await updateRow(tx, AdviceProcedure, procedure, { calendarItemId: itemId });
  return id;
}
