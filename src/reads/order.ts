import { BadUserInput } from "../errors.js";
import type { OrderBy, OrderKey } from "./page-cursor.js";

/** A field to order by, and the direction. */
interface Wish<Field extends string> {
  readonly field: Field;
  readonly direction: "ASC" | "DESC";
}

/**
 * Makes a total order of a caller's wishes: the id comes last.
 *
 * @param otherwise the field to order by, in ascending order, when there is no wish.
 * @throws BAD_USER_INPUT when a field is named twice.
 */
export function totalOrder<Field extends string>(
  wishes: readonly Wish<Field>[],
  keys: Readonly<Record<Field, readonly OrderKey[]>>,
  { otherwise, id }: { readonly otherwise: Field; readonly id: string },
): OrderBy[] {
  if (new Set(wishes.map(({ field }) => field)).size < wishes.length)
    throw new BadUserInput("Name each order field once.", { argument: "order" });
  const asked: readonly Wish<Field>[] =
    wishes.length > 0 ? wishes : [{ field: otherwise, direction: "ASC" }];
  const named = asked.flatMap(({ field, direction }) =>
    keys[field].map((key, index) => ({
      ...key,
      name: `${field}${index}`,
      descending: direction === "DESC",
    })),
  );
  return [...named, { sql: id, type: "uuid", name: "ID", descending: false }];
}
