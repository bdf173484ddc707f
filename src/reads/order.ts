import { BadUserInput } from "../errors.js";
import type { OrderBy, OrderKey } from "./page-cursor.js";

/** A field to order by, and the direction. */
export interface Ordering<Field extends string> {
  readonly field: Field;
  readonly direction: "ASC" | "DESC";
}

/**
 * Makes a total order of what a caller asked for: the id comes last.
 *
 * @param otherwise the field to order by, in ascending order, when nothing was asked.
 * @throws BAD_USER_INPUT when a field is named twice.
 */
export function totalOrder<Field extends string>(
  orderings: readonly Ordering<Field>[],
  keys: Readonly<Record<Field, readonly OrderKey[]>>,
  { otherwise, id }: { readonly otherwise: Field; readonly id: string },
): OrderBy[] {
  if (new Set(orderings.map(({ field }) => field)).size < orderings.length)
    throw new BadUserInput("Name each order field once.", { argument: "order" });
  const asked: readonly Ordering<Field>[] =
    orderings.length > 0 ? orderings : [{ field: otherwise, direction: "ASC" }];
  const named = asked.flatMap(({ field, direction }) =>
    keys[field].map((key, index) => ({
      ...key,
      name: `${field}${index}`,
      descending: direction === "DESC",
    })),
  );
  return [...named, { sql: id, type: "uuid", name: "ID", descending: false }];
}
