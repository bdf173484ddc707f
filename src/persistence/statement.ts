/**
 * A statement. PostgreSQL parses a statement with a name once per connection, and seldom plans it.
 */
export interface Statement {
  readonly name?: string;
  readonly text: string;
}

/**
 * A connection keeps named statements until it ends. Documents make up texts, and this bound keeps
 * them from filling the database's memory.
 */
const MAX_NAMES = 250;
const names = new Map<string, string>();

/**
 * Gives a statement a name of its own, the same for equal texts; when too many texts have a name,
 * it gets none. A text holds no values.
 */
export function named(text: string): Statement {
  const known = names.get(text);
  if (known) return { name: known, text };
  if (names.size >= MAX_NAMES) return { text };
  const name = `named_${names.size + 1}`;
  names.set(text, name);
  return { name, text };
}

/** Values of an enum as a list in SQL: `'ONE', 'OTHER'`. Never what a caller sent. */
export const quoted = (values: Iterable<string>): string =>
  [...values].map((one) => `'${one}'`).join(", ");
