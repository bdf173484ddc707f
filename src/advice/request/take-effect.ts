import { updateRow } from "../../acts/versioned-rows.js";
import { BadUserInput } from "../../errors.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import { readHolidays } from "../../holidays/holiday.queries.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { type CountedTerm, extend, restart } from "../procedure/advice-term.js";
import type { ProcedureKind, ProcedureStatus, TermEffect } from "../advice.enums.js";
import { noTerm } from "../advice.refusals.js";
import type { InformationRequest } from "./information-request.entity.js";
import { lapseOpenExtensions } from "./lapse-open-extensions.js";
import type { TermEffectInput } from "./request.input.js";
import { EXTENSION_GROUNDS } from "../procedure/term-grounds.js";

/** What new information does to the term, in the landlord's view. */
export interface ChosenEffect {
  readonly material: boolean;
  readonly effect: TermEffect;
  readonly adviceDueOn: LocalDate | null;
}

/** What the landlord's choice did to the term. */
export interface TakenEffect {
  /** The columns that an information request keeps of the landlord's view. */
  readonly kept: Pick<InformationRequest, "material" | "effect" | "adviceDueOn">;
  /** The last day that the landlord has set now; left out: it set none. */
  readonly setOn?: LocalDate | null;
}

/**
 * Completes what the landlord says about the term. A material supplement starts the term again
 * unless the landlord says otherwise (domain brief, section 12).
 *
 * @throws NO_TERM (a userError), BAD_USER_INPUT.
 */
export function chosenEffect(
  kind: ProcedureKind,
  { material, effect, adviceDueOn = null }: TermEffectInput,
): ChosenEffect {
  if (kind === "CONSENT") {
    if ((effect ?? "NONE") !== "NONE" || adviceDueOn !== null)
      throw noTerm().at(effect == null ? "adviceDueOn" : "effect");
    return { material, effect: "NONE", adviceDueOn: null };
  }
  const chosen = effect ?? (material ? "RESTART" : "NONE");
  if (chosen === "NONE" && adviceDueOn !== null)
    throw new BadUserInput("A last day goes with EXTEND or RESTART.", { argument: "adviceDueOn" });
  return { material, effect: chosen, adviceDueOn };
}

/**
 * What the landlord's choice does to a companion. The term of a companion may run further already:
 * then the choice takes nothing away from it, and nothing is refused.
 */
export function effectForCompanion(
  { adviceDueOn }: AdviceProcedure,
  chosen: ChosenEffect,
): ChosenEffect {
  if (chosen.adviceDueOn === null || chosen.adviceDueOn > adviceDueOn!) return chosen;
  return {
    ...chosen,
    effect: chosen.effect === "EXTEND" ? "NONE" : chosen.effect,
    adviceDueOn: null,
  };
}

/**
 * Writes what the landlord chose into a procedure in hand, and the status that the act leads to. An
 * extension request lapses when the new term fulfils it.
 *
 * @throws NOT_LATER, TERM_TOO_SHORT, DATE_OUT_OF_RANGE (userErrors).
 */
export async function takeEffect({
  tx,
  procedure,
  asked,
  today,
  to = procedure.status,
}: {
  tx: Transaction;
  procedure: AdviceProcedure;
  asked: ChosenEffect;
  today: LocalDate;
  to?: ProcedureStatus;
}): Promise<TakenEffect> {
  const { material, effect, adviceDueOn } = asked;
  const term =
    effect === "NONE" ? {} : await counted({ tx, procedure, effect, adviceDueOn, today });
  const changes: Partial<AdviceProcedure> = {
    ...term,
    ...(to === procedure.status ? {} : { status: to }),
  };
  if (Object.keys(changes).length > 0)
    await updateRow({ tx, entity: AdviceProcedure, row: procedure, changes });
  const now = { ...procedure, ...changes };
  const kept = { material, effect, adviceDueOn: now.adviceDueOn };
  if (effect === "NONE") return { kept };
  await lapseOpenExtensions(tx, [procedure.id], now.adviceDueOn);
  return { kept, setOn: effect === "EXTEND" ? adviceDueOn : now.adviceSetOn };
}

async function counted({
  tx,
  procedure,
  effect,
  adviceDueOn,
  today,
}: {
  tx: Transaction;
  procedure: AdviceProcedure;
  effect: TermEffect;
  adviceDueOn: LocalDate | null;
  today: LocalDate;
}): Promise<CountedTerm> {
  const holidays = await readHolidays(tx);
  return effect === "EXTEND"
    ? extend({
        procedure,
        to: adviceDueOn,
        ground: EXTENSION_GROUNDS.SUPPLEMENTED,
        holidays,
        field: "adviceDueOn",
      })
    : restart({ procedure, setOn: adviceDueOn, today, holidays, field: "adviceDueOn" });
}
