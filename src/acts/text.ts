import { RuleRefusal } from "./user-error.js";

export const MAX_TITLE = 200;
export const MAX_TEXT = 10_000;

/**
 * A text as it is kept: without white space around it.
 *
 * @throws TEXT_TOO_LONG, TEXT_INVALID.
 */
export function textOf(given: string, field: string, limit: number = MAX_TEXT): string {
  const text = given.trim();
  if ([...text].length > limit) throw new RuleRefusal("TEXT_TOO_LONG", { limit }, field);
  if (/[\0\p{Surrogate}]/u.test(text)) throw new RuleRefusal("TEXT_INVALID", {}, field);
  return text;
}

/** A reason that must be there. @throws REASON_REQUIRED. */
export function reasonOf(given: string | null | undefined, field = "reason"): string {
  const reason = textOf(given ?? "", field);
  if (!reason) throw new RuleRefusal("REASON_REQUIRED", {}, field);
  return reason;
}
