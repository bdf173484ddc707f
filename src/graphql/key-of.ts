/**
 * A text that is equal for two JSON values when they are equal, and only then: a key to remember
 * something by. JSON alone has no Infinity, and would write the `1e400` of a request as null. So
 * the key ends with what each of its nulls stands for.
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
