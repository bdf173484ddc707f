import { titleRequired } from "../../acts/refusals.js";
import { MAX_TITLE, textOf } from "../../acts/text.js";
import { knownMunicipalities, knownThemes } from "../../organisation/known-names.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { CalendarItem } from "./calendar-item.entity.js";
import type { CalendarItemContentInput } from "./item.input.js";
import { NO_PERIOD, plannedPeriod } from "../year/planned-period.js";

/** The content of an item, on which both sides agree. */
export type CalendarItemContent = Pick<
  CalendarItem,
  | "title"
  | "description"
  | "themes"
  | "levels"
  | "priority"
  | "municipalityIds"
  | "plannedAs"
  | "startsOn"
  | "endsOn"
>;

/**
 * Checks the content that a caller gives. The result has no key for what the caller left out. A
 * period of null removes the planning.
 *
 * @throws userErrors: TITLE_REQUIRED, TEXT_TOO_LONG, TEXT_INVALID, UNKNOWN_THEME,
 * UNKNOWN_MUNICIPALITY, PERIOD_INVALID, PERIOD_OUTSIDE_YEAR.
 */
export async function contentOf(
  tx: Transaction,
  input: CalendarItemContentInput,
  year: number,
): Promise<Partial<CalendarItemContent>> {
  const content: Partial<CalendarItemContent> = {};
  if (input.title != null) {
    content.title = textOf(input.title, "title", MAX_TITLE);
    if (!content.title) throw titleRequired().at("title");
  }
  if (input.description != null) content.description = textOf(input.description, "description");
  if (input.themes) content.themes = await knownThemes(tx, input.themes);
  if (input.levels) content.levels = [...new Set(input.levels)];
  if (input.priority != null) content.priority = input.priority;
  if (input.municipalityIds)
    content.municipalityIds = await knownMunicipalities(tx, input.municipalityIds);
  if (input.planned) Object.assign(content, plannedPeriod(input.planned, year));
  if (input.planned === null) Object.assign(content, NO_PERIOD);
  return content;
}
