import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { isCode } from "./files.js";

/** The environment of the processes that we start: nothing of our own. */
export const environment = { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

/**
 * When a process started (numbers are used again) and its command line; null when it is gone, or is
 * dead and its parent has not collected it yet.
 */
export async function findProcess(
  pid: number,
): Promise<{ startedAt: string; command: string } | null> {
  if (process.platform === "linux") {
    const [state, , startedAt] = await statusOf(pid);
    if (!startedAt || state === "Z" || state === "X") return null;
    return {
      startedAt,
      command: (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).replaceAll(
        "\0",
        " ",
      ),
    };
  }
  const [, state, startedAt, command] =
    /^(\S+)\s+(\S+\s+\S+\s+\d+\s+[\d:]+\s+\d+)\s+(.*)$/m.exec(
      await ps(["state=", "lstart=", "args="], "-p", String(pid)),
    ) ?? [];
  return !state || state.startsWith("Z")
    ? null
    : { startedAt: startedAt!.replace(/\s+/g, "_"), command: `${command} ` };
}

/** The numbers of the processes that a process started and that are still its own. */
export async function findChildren(pid: number): Promise<number[]> {
  if (process.platform === "linux") {
    const all = (await readdir("/proc")).map(Number).filter((one) => one > 0);
    const parents = await Promise.all(all.map(async (one) => (await statusOf(one))[1]));
    return all.filter((_, place) => parents[place] === String(pid));
  }
  return [...(await ps(["pid=", "ppid="], "-A")).matchAll(/^\s*(\d+)\s+(\d+)\s*$/gm)]
    .filter(([, , parent]) => parent === String(pid))
    .map(([, child]) => Number(child));
}

/**
 * State, parent and start time; empty when the process is gone. These are the 3rd, 4th and 22nd
 * field in proc_pid_stat(5); the 2nd, the name, may hold any character.
 */
async function statusOf(pid: number): Promise<string[]> {
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const fields = status.slice(status.lastIndexOf(")") + 2).split(" ");
  return fields[19] ? [fields[0]!, fields[1]!, fields[19]] : [];
}

async function ps(columns: readonly string[], ...which: string[]): Promise<string> {
  const flags = columns.flatMap((column) => ["-o", column]);
  return (
    await promisify(execFile)("ps", ["-ww", ...flags, ...which], { env: environment }).catch(
      () => ({ stdout: "" }),
    )
  ).stdout;
}

/**
 * Whether a process has this number, also one of another user, and one that is dead and not yet
 * collected.
 */
export function isTaken(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return isCode(error, "EPERM");
  }
}
