import { readFile } from "node:fs/promises";

/** Reads the lines of a file; a missing file has no lines (`[""]`). */
export async function readLines(file: string): Promise<string[]> {
  return ((await readFile(file, "utf8").catch(nullWhenMissing)) ?? "").split("\n");
}

/** For `catch`: answers null for a missing file, and throws every other error. */
export function nullWhenMissing(error: unknown): null {
  if (isCode(error, "ENOENT")) return null;
  throw error;
}

/** Whether an error has one of these codes of the operating system. */
export function isCode(error: unknown, ...codes: string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? "");
}
