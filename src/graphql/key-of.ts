import { serialize } from "node:v8";

/**
 * A text that two values share only when they are equal, to remember something by. Not JSON: that has no Infinity,
 * and would take the `1e400` of a request for null.
 */
export const keyOf = (value: unknown): string => serialize(value).toString("latin1");
