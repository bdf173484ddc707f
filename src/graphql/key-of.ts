/**
 * A text that two values of JSON share when they are equal, and only then: to remember something
 * by. JSON alone has no Infinity, and would take the `1e400` of a request for null; so which of its
 * nulls stands for what follows behind it.
 */
export function keyOf(value: unknown): string {
  let nulls = "";
  const text = JSON.stringify(value, (_, part: unknown) => {
    if (
      part === null ||
      part === undefined ||
      (typeof part === "number" && !Number.isFinite(part))
    ) {
      nulls += `${String(part)} `;
    }
    return part;
  });
  return `${text} ${nulls}`;
}
