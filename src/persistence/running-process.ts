import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { isCode } from "./files.js";

/** What the processes we start are given: nothing of our own surroundings. */
export const environment = { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

/** When a process started (numbers are used again) and what it runs; null when it is gone, or dead and not yet collected by its parent. */
export async function findProcess(pid: number): Promise<{ startedAt: string; command: string } | null> {
  if (process.platform === "linux") {
    const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    // After the name, which may hold anything: the state is the 3rd field of proc_pid_stat(5), the start time the 22nd.
    const fields = status.slice(status.lastIndexOf(")") + 2).split(" ");
    if (!fields[19] || fields[0] === "Z" || fields[0] === "X") return null;
    return { startedAt: fields[19], command: (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).replaceAll("\0", " ") };
  }
  const columns = ["state=", "lstart=", "args="].flatMap((column) => ["-o", column]);
  const { stdout } = await promisify(execFile)("ps", ["-ww", ...columns, "-p", String(pid)], { env: environment }).catch(() => ({ stdout: "" }));
  const [, state, startedAt, command] = /^(\S+)\s+(\S+\s+\S+\s+\d+\s+[\d:]+\s+\d+)\s+(.*)$/m.exec(stdout) ?? [];
  return !state || state.startsWith("Z") ? null : { startedAt: startedAt!.replace(/\s+/g, "_"), command: `${command} ` };
}

/** Whether a process has this number, also one of another user or one that is dead and not yet collected. */
export function isTaken(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return isCode(error, "EPERM");
  }
}
