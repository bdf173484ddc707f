import { readFile } from "node:fs/promises";
import { runSql } from "./database/bench-database.js";

/**
 * CPU seconds that PostgreSQL's processes have used so far, by process; empty where they
 * are not processes of this Linux.
 */
export async function readPostgresCpu(serverUrl: string): Promise<Map<number, number>> {
  const seconds = new Map<number, number>();
  for (const { pid } of await runSql<{ pid: number }>(
    serverUrl,
    "SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()",
  )) {
    const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    if (!status.includes("(postgres)")) continue;
    // from the third field of proc_pid_stat(5) on
    const fields = status.slice(status.lastIndexOf(")") + 2).split(" ");
    seconds.set(pid, (Number(fields[11]) + Number(fields[12])) / 100);
  }
  return seconds;
}

/** What was used between two readings; null where nothing could be read. */
export function cpuBetween(
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>,
): number | null {
  if (after.size === 0) return null;
  return [...after].reduce((sum, [pid, seconds]) => sum + seconds - (before.get(pid) ?? 0), 0);
}
