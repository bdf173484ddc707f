import { reasonRequired, textTooLong, textInvalid } from "./refusals.js";

/** A name or a heading. */
export const MAX_TITLE = 200;
/** A note, a reason, one point of many. */
export const MAX_TEXT = 10_000;
/** A letter of ten pages and more, or what it is about. */
export const MAX_LETTER = 100_000;

/** However a line ends: also as word processors and PDF write it. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** What one cannot see: what takes no place, and characters whose sign is empty. */
const UNSEEN =
  "\\p{Default_Ignorable_Code_Point}\\u2800\\uFFF9-\\uFFFC\\u{1D159}\\u{13441}\\u{13442}";
/** Nothing at either end of a text. Within it, it stays: it can join an emoji or part a word. */
const BLANK = new RegExp(`^[\\p{White_Space}${UNSEEN}]+`, "u");
/**
 * Changes how the character before it looks: a joiner, a choice of variant, the letters of a flag.
 */
const SHAPER = /[\u200D\p{Variation_Selector}\u{E0020}-\u{E007F}]/u;
/** What one of them can change: an emoji, and letters, ideographs and marks that are not Latin. */
const SHAPED = /[\p{Extended_Pictographic}\p{M}]|(?!\p{Script=Latin})\p{L}/u;
/** A letter, digit, punctuation mark or symbol that one can see; a combining mark alone is none. */
const VISIBLE = new RegExp(`(?![${UNSEEN}])[\\p{L}\\p{N}\\p{P}\\p{S}]`, "u");
/**
 * Control characters but tab and line end, halves of characters, and what turns the
 * direction of everything behind it.
 */
const UNKEEPABLE = /[^\P{Cc}\t\n]|[\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069]/u;

/**
 * A text as it is kept: composed (NFC), with one kind of line end, without white space around it;
 * empty when there is nothing in it to see. The limit counts characters of Unicode.
 *
 * @throws TEXT_TOO_LONG, TEXT_INVALID.
 */
export function textOf(given: string, field: string, limit: number = MAX_TEXT): string {
  const text = withoutBlankEnds(given.replace(LINE_ENDS, "\n").normalize("NFC"));
  if ([...text].length > limit) throw textTooLong({ limit }).at(field);
  if (UNKEEPABLE.test(text)) throw textInvalid().at(field);
  return VISIBLE.test(text) ? text : "";
}

/**
 * By steps from the end: an expression would look at a run of blanks within a text once for each of
 * them.
 */
function withoutBlankEnds(text: string): string {
  const characters = [...text];
  let end = characters.length;
  const isLast = (kind: RegExp, at: number) => at > 0 && kind.test(characters[at - 1]!);
  for (let shaped = end; ; end = shaped) {
    while (isLast(BLANK, end) && !isLast(SHAPER, end)) end -= 1;
    shaped = end;
    while (isLast(SHAPER, shaped)) shaped -= 1;
    if (shaped === end || isLast(SHAPED, shaped)) break;
  }
  return characters.slice(0, end).join("").replace(BLANK, "");
}

/** A text that may be left out, and is when there is nothing in it to see: null. */
export const optionalTextOf = (
  given: string | null | undefined,
  field: string,
  limit?: number,
): string | null => textOf(given ?? "", field, limit) || null;

/** A reason that must be there. @throws REASON_REQUIRED. */
export function reasonOf(given: string | null | undefined, field = "reason"): string {
  const reason = textOf(given ?? "", field);
  if (!reason) throw reasonRequired().at(field);
  return reason;
}
