import { constants, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { readLines } from "./files.js";
import { StartRefusal } from "./start-refusal.js";

/**
 * The system user that the server runs as when node runs as root: PostgreSQL refuses to be root.
 */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Finds that user: the owner of the data, or else `postgres`, `nobody` or any other user. Null when
 * node is not root; then the server runs as the same user.
 */
export async function findUser(data: string | null): Promise<SystemUser | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = data ? await stat(data) : null;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const users = (await readLines("/etc/passwd"))
    .map((line) => line.split(":"))
    .filter(([, , uid]) => Number(uid) > 0);
  const [, , uid, gid] =
    users.find(([name]) => name === "postgres") ??
    users.find(([name]) => name === "nobody") ??
    users[0] ??
    [];
  if (!uid)
    throw new StartRefusal(
      "PostgreSQL does not run as root and this system has no other user. Start as another user, or set DATABASE_URL.",
    );
  return { uid: Number(uid), gid: Number(gid) };
}

/**
 * Whether a user may enter every folder on the way to a path, and enter or execute what is there.
 */
export async function canReach(user: SystemUser, path: string): Promise<boolean> {
  const { uid, gid, mode } = await stat(path);
  const bit =
    uid === user.uid ? constants.S_IXUSR : gid === user.gid ? constants.S_IXGRP : constants.S_IXOTH;
  return (mode & bit) !== 0 && (path === "/" || canReach(user, dirname(path)));
}
