import { RuleRefusal } from "./user-error.js";

/** A name or a heading. */
export const MAX_TITLE = 200;
/** A note, a reason, one point of many. */
export const MAX_TEXT = 10_000;
/** A letter of ten pages and more, or what it is about. */
export const MAX_LETTER = 100_000;

/** However a line ends: also as word processors and PDF write it. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** White space, and what takes no place where it stands by itself. Within a text it stays: it can join an emoji or part a word. */
const BLANK_START = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}]+/u;
const BLANK_END = /[\p{White_Space}\u00AD\u200B\u2060\uFEFF]/u;
/** A letter, digit, punctuation mark or symbol that one can see; a combining mark alone is none, nor is an empty Braille cell. */
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;
/** Control characters but tab and line end, halves of characters, and what turns the direction of everything behind it. */
const UNKEEPABLE = /[^\P{Cc}\t\n]|[\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069]/u;

/**
 * A text as it is kept: composed (NFC), with one kind of line end, without white space around it; empty when there is nothing in
 * it to see. The limit counts characters of Unicode.
 *
 * @throws TEXT_TOO_LONG, TEXT_INVALID.
 */
export function textOf(given: string, field: string, limit: number = MAX_TEXT): string {
  const text = withoutBlankEnds(given.replace(LINE_ENDS, "\n").normalize("NFC"));
  if ([...text].length > limit) throw new RuleRefusal("TEXT_TOO_LONG", { limit }, field);
  if (UNKEEPABLE.test(text)) throw new RuleRefusal("TEXT_INVALID", {}, field);
  return VISIBLE.test(text) ? text : "";
}

/** By steps from the end: an expression would look at a run of blanks within a text once for each of them. */
function withoutBlankEnds(text: string): string {
  let end = text.length;
  while (end > 0 && BLANK_END.test(text[end - 1]!)) end -= 1;
  return text.slice(0, end).replace(BLANK_START, "");
}

/** A reason that must be there. @throws REASON_REQUIRED. */
export function reasonOf(given: string | null | undefined, field = "reason"): string {
  const reason = textOf(given ?? "", field);
  if (!reason) throw new RuleRefusal("REASON_REQUIRED", {}, field);
  return reason;
}
