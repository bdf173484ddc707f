import { MAX_TITLE, textOf } from "../../acts/text.js";
import { RuleRefusal } from "../../acts/refusal.js";
import { AdminRefusal } from "../../admin/command.js";

/** A name as it is stored. @throws AdminRefusal when there is nothing to see, or too much. */
export function nameOf(given: string, what = "name"): string {
  try {
    const name = textOf(given, what, MAX_TITLE);
    if (name && !name.includes("\n")) return name;
  } catch (error) {
    if (!(error instanceof RuleRefusal)) throw error;
  }
  throw new AdminRefusal(
    `A ${what} is one line of 1 to ${MAX_TITLE} characters, of which one at least can be seen.`,
  );
}

/** The `sub` of somebody's tokens, which the log-in compares character by character. */
export function subjectOf(given: string): string {
  if (given.length === 0 || given.length > 255 || /[\p{Cc}\s]/u.test(given))
    throw new AdminRefusal(
      "A subject is what the issuer writes into the `sub` of somebody's tokens: 1 to 255 characters, without spaces.",
    );
  return given;
}

/** A day, as `2026-12-31`. */
export function dayOf(given: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(given) ? new Date(`${given}T00:00:00Z`) : null;
  if (!day || isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== given)
    throw new AdminRefusal(`"${given}" is no day; write it as 2026-12-31.`);
  return given;
}

/** One of these, in capitals or not. */
export function oneOf<V extends string>(given: string, values: readonly V[], what: string): V {
  const value = values.find((one) => one === given.toUpperCase());
  if (value === undefined)
    throw new AdminRefusal(`"${given}" is no ${what}; there are ${values.join(", ")}.`);
  return value;
}
