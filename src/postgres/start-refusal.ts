import { isCode } from "./files.js";

/** An error whose message is already a sentence for whoever starts the server. */
export class StartRefusal extends Error {}

/** Explains an error at the start in a sentence that says what to do. */
export function explain(error: unknown, dataFolder: string): string {
  const { message, stderr } = error as Error & { stderr?: string };
  if (error instanceof StartRefusal) return message;
  const said = stderr || message;
  if (isCode(error, "ENOSPC") || /No space left on device|Check free disk space/.test(said)) {
    return `The disk is full: there is no room for the database in ${dataFolder}.`;
  }
  if (isCode(error, "EACCES", "EPERM", "EROFS", "ENOTDIR")) {
    return (
      `${dataFolder} cannot be used: ${message}. Set DATA_FOLDER to a folder that this user may ` +
      "write, or DATABASE_URL to a PostgreSQL."
    );
  }
  return (
    "The embedded PostgreSQL did not start: " +
    `${said.trim().split("\n").slice(-6).join("\n")}\nSet DATABASE_URL to use a PostgreSQL of ` +
    "your own, 15 or newer."
  );
}
