import { Refusal } from "../errors.js";
import { isUuid } from "../persistence/rows.js";

/** A value to order a list by. It is never NULL: COALESCE says where NULLs go. */
export interface OrderKey {
  readonly sql: string;
  readonly type: "text" | "integer" | "date" | "timestamptz" | "uuid" | "bigint";
}

const LAST = {
  integer: "2147483647",
  date: "date '9999-12-31'",
  timestamptz: "timestamptz '9999-12-31 00:00:00+00'",
} as const;

/** A key that puts what has no value at the end. */
export const lastWithout = (sql: string, type: keyof typeof LAST): OrderKey => ({
  sql: `COALESCE(${sql}, ${LAST[type]})`,
  type,
});

/** A key of an order, with a name for cursors and a direction. */
export interface OrderBy extends OrderKey {
  readonly name: string;
  readonly descending: boolean;
}

/** A text that names an order; it tells a cursor's list and order from others. */
export const signatureOf = (order: readonly OrderBy[]): string =>
  order.map(({ name, descending }) => (descending ? `-${name}` : name)).join(",");

/** Makes the cursor of a row: the order's signature, and the row's keys in that order. */
export const encodeCursor = (signature: string, keys: readonly string[]) =>
  Buffer.from(JSON.stringify([signature, ...keys])).toString("base64url");

/**
 * Tells by type whether a key can come from a cursor of ours. The database would refuse any other
 * value, and not as a wrong cursor.
 */
const SHAPES: Record<OrderKey["type"], (text: string) => boolean> = {
  text: (text) => !text.includes("\0"),
  uuid: isUuid,
  integer: (text) => /^-?\d{1,9}$|^2147483647$/.test(text),
  bigint: (text) => /^-?\d{1,18}$/.test(text),
  date: (text) => /^\d{4}-\d\d-\d\d$/.test(text) && isInstant(`${text}T00:00:00Z`),
  timestamptz: (text) =>
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00$/.test(text) &&
    isInstant(`${text.slice(0, 19).replace(" ", "T")}Z`),
};

/**
 * Whether an instant lies in the years 1 to 9999, on a day that exists: JavaScript takes 30
 * February for 2 March.
 */
function isInstant(text: string): boolean {
  const at = Date.parse(text);
  return (
    !Number.isNaN(at) &&
    !text.startsWith("0000") &&
    new Date(at).toISOString().startsWith(text.slice(0, 19))
  );
}

/** The keys in a cursor. @throws CURSOR_INVALID when it is not from a list in this order. */
export function decodeCursor(
  cursor: string,
  signature: string,
  order: readonly OrderBy[],
): string[] {
  const invalid = () =>
    new Refusal(
      "CURSOR_INVALID",
      "This cursor is not from this list in this order. Start without a cursor.",
    );
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw invalid();
  }
  if (!Array.isArray(parsed) || parsed.length !== order.length + 1 || parsed[0] !== signature)
    throw invalid();
  const keys = parsed.slice(1) as unknown[];
  if (
    !keys.every(
      (key, index): key is string => typeof key === "string" && SHAPES[order[index]!.type](key),
    )
  )
    throw invalid();
  return keys;
}
