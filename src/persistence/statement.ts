/** A statement. With a name it is parsed once per connection, and planned seldom. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
}

/**
 * A connection keeps what has a name until it ends: texts that documents make up shall
 * not fill the database's memory.
 */
const MAX_NAMES = 250;
const names = new Map<string, string>();

/**
 * The statement with a name of its own, the same for equal texts; without one when too many have
 * one already. Texts hold no values.
 */
export function named(text: string): Statement {
  const known = names.get(text);
  if (known) return { name: known, text };
  if (names.size >= MAX_NAMES) return { text };
  const name = `named_${names.size + 1}`;
  names.set(text, name);
  return { name, text };
}
