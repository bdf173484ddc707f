import { readFile } from "node:fs/promises";

/** A file that is missing has no lines. */
export async function readLines(file: string): Promise<string[]> {
  return ((await readFile(file, "utf8").catch(nullWhenMissing)) ?? "").split("\n");
}

/** To be handed to `catch`: passes on every other error. */
export function nullWhenMissing(error: unknown): null {
  if (isCode(error, "ENOENT")) return null;
  throw error;
}

/** Whether the operating system gave one of these codes. */
export function isCode(error: unknown, ...codes: string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? "");
}
