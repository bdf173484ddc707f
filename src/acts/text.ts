import { reasonRequired, textTooLong, textInvalid } from "./refusals.js";

/** Longest name or heading, in Unicode characters. */
export const MAX_TITLE = 200;
/** Longest note, reason, or point of a list, in Unicode characters. */
export const MAX_TEXT = 10_000;
/** Longest letter (ten pages and more), and what a letter is about, in Unicode characters. */
export const MAX_LETTER = 100_000;

/** All line endings, including those of word processors and PDF. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Invisible characters: those without width, and those whose glyph is empty. */
const UNSEEN =
  "\\p{Default_Ignorable_Code_Point}\\u2800\\uFFF9-\\uFFFC\\u{1D159}\\u{13441}\\u{13442}";
/**
 * Invisible characters at the start of a text. Within a text they stay: they can join an emoji or
 * part a word.
 */
const BLANK = new RegExp(`^[\\p{White_Space}${UNSEEN}]+`, "u");
/**
 * A character that changes how the one before it looks: a joiner, a variation selector, the letters
 * of a flag.
 */
const SHAPER = /[\u200D\p{Variation_Selector}\u{E0020}-\u{E007F}]/u;
/**
 * A character that a SHAPER can change: an emoji, a mark, or a letter or ideograph that is not
 * Latin.
 */
const SHAPED = /[\p{Extended_Pictographic}\p{M}]|(?!\p{Script=Latin})\p{L}/u;
/** A visible letter, digit, punctuation mark or symbol. A combining mark alone is not visible. */
const VISIBLE = new RegExp(`(?![${UNSEEN}])[\\p{L}\\p{N}\\p{P}\\p{S}]`, "u");
/**
 * Control characters except tab and line end, halves of characters, and characters that turn the
 * direction of everything behind them.
 */
const UNKEEPABLE = /[^\P{Cc}\t\n]|[\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069]/u;

/**
 * Turns a given text into the form that is stored: composed (NFC), with one kind of line end, and
 * without white space around it. A text without a visible character becomes empty.
 *
 * @param limit in Unicode characters.
 * @throws TEXT_TOO_LONG, TEXT_INVALID.
 */
export function textOf(given: string, field: string, limit: number = MAX_TEXT): string {
  const text = withoutBlankEnds(given.replace(LINE_ENDS, "\n").normalize("NFC"));
  if ([...text].length > limit) throw textTooLong({ limit }).at(field);
  if (UNKEEPABLE.test(text)) throw textInvalid().at(field);
  return VISIBLE.test(text) ? text : "";
}

/**
 * Steps back from the end. A regular expression would scan a run of blanks within a text once for
 * each blank in it.
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

/**
 * The same for a text that may be left out; null when it has nothing visible.
 * @throws TEXT_TOO_LONG, TEXT_INVALID.
 */
export const optionalTextOf = (
  given: string | null | undefined,
  field: string,
  limit?: number,
): string | null => textOf(given ?? "", field, limit) || null;

/** The same for a mandatory reason. @throws REASON_REQUIRED, TEXT_TOO_LONG, TEXT_INVALID. */
export function reasonOf(given: string | null | undefined, field = "reason"): string {
  const reason = textOf(given ?? "", field);
  if (!reason) throw reasonRequired().at(field);
  return reason;
}
