import { titleRequired, tooMany } from "../../acts/refusals.js";
import { MAX_TITLE, textOf } from "../../acts/text.js";
import { agreedCalendarItem } from "../../calendar/item/start-item-of-procedure.js";
import { knownMunicipalities, knownThemes } from "../../organisation/known-names.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { AdviceProcedure } from "./advice-procedure.entity.js";
import type { ProcedureAboutInput } from "../request/request.input.js";

const MAX_COMPLEXES = 100;

export type ProcedureAbout = Pick<
  AdviceProcedure,
  "title" | "wohvSubject" | "themes" | "municipalityIds" | "complexes" | "calendarItemId"
>;

/**
 * Checks what a caller says that a procedure is about. The result has no key for what the caller
 * left out.
 *
 * @throws userErrors: TITLE_REQUIRED, TEXT_TOO_LONG, TEXT_INVALID, UNKNOWN_THEME,
 * UNKNOWN_MUNICIPALITY, TOO_MANY, UNKNOWN_CALENDAR_ITEM.
 */
export async function aboutOf(
  tx: Transaction,
  input: ProcedureAboutInput,
): Promise<Partial<ProcedureAbout>> {
  const about: Partial<ProcedureAbout> = {};
  if (input.title != null) about.title = titleOf(input.title);
  if (input.wohvSubject !== undefined) about.wohvSubject = input.wohvSubject;
  if (input.themes) about.themes = await knownThemes(tx, input.themes);
  if (input.municipalityIds)
    about.municipalityIds = await knownMunicipalities(tx, input.municipalityIds);
  if (input.complexes) about.complexes = complexesOf(input.complexes);
  if (input.calendarItemId !== undefined)
    about.calendarItemId =
      input.calendarItemId === null ? null : await agreedCalendarItem(tx, input.calendarItemId);
  return about;
}

/**
 * The trimmed title.
 *
 * @throws TITLE_REQUIRED, TEXT_TOO_LONG, TEXT_INVALID (userErrors).
 */
export function titleOf(given: string | null | undefined): string {
  const title = textOf(given ?? "", "title", MAX_TITLE);
  if (!title) throw titleRequired().at("title");
  return title;
}

function complexesOf(given: readonly string[]): string[] {
  const kept = given.map((name, index) => textOf(name, `complexes.${index}`, MAX_TITLE));
  const names = [...new Set(kept)].filter((name) => name !== "");
  if (names.length > MAX_COMPLEXES) throw tooMany({ limit: MAX_COMPLEXES }).at("complexes");
  return names;
}
