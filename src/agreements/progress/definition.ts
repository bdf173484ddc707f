import { refusal } from "../../acts/refusal.js";
import { textOf } from "../../acts/text.js";

export const indicatorIncomplete = refusal("INDICATOR_INCOMPLETE", {
  description:
    "An indicator has a name, a unit, a source and a definition (onvolledige indicator).",
  nl: () => "Vul naam, eenheid, bron en definitie van de indicator in.",
  en: () => "Give the indicator a name, a unit, a source and a definition.",
});

/** A text that an indicator cannot do without. @throws INDICATOR_INCOMPLETE (a userError). */
export function mandatoryOf(given: string, field: string, limit?: number): string {
  const text = textOf(given, field, limit);
  if (!text) throw indicatorIncomplete().at(field);
  return text;
}
