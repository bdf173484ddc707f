import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { readLines } from "./files.js";
import { findFolder } from "./postgres-folder.js";
import { findProcess } from "./running-process.js";

/**
 * The URL of the embedded PostgreSQL that runs on a data folder, for somebody beside the server
 * that started it; null: none runs there.
 */
export async function findRunningPostgres(dataFolder: string): Promise<string | null> {
  const folder = await findFolder(resolve(dataFolder));
  if (!folder) return null;
  const data = join(folder, "data");
  // the process, the data, when it started, and the port
  const [pid, , , port] = await readLines(join(data, "postmaster.pid"));
  const running = pid && port ? await findProcess(Number(pid)) : null;
  if (!running?.command.includes(`-D ${data} `)) return null;
  const password = (await readFile(join(folder, "password"), "utf8")).trim();
  return `postgres://postgres:${password}@127.0.0.1:${Number(port)}/postgres`;
}
