import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  realpath,
  rename,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { isCode, nullWhenMissing, readLines } from "./files.js";
import { findBinaries, findPackage } from "./postgres-binaries.js";
import { environment, findProcess } from "./running-process.js";
import { StartRefusal } from "./start-refusal.js";
import { canReach, findUser } from "./system-user.js";

const elsewhere = "/var/lib/samenspraak";

/**
 * Finds the real folder of the cluster; null before the first start. Throws a StartRefusal when the
 * data is gone or of another version.
 */
export async function findFolder(dataFolder: string): Promise<string | null> {
  const path = join(dataFolder, "postgres");
  if (!(await lstat(path).catch(nullWhenMissing))) return null;
  const folder = await realpath(path).catch(nullWhenMissing);
  if (!folder)
    throw new StartRefusal(
      `${path} is a link to a folder that is gone. Remove the link to begin with an empty database.`,
    );
  const version = (await readLines(join(folder, "data", "PG_VERSION")))[0];
  const major = findPackage().version.split(".")[0];
  if (version !== major) {
    const found = version
      ? `PostgreSQL ${version}, while this is PostgreSQL ${major}`
      : "no PostgreSQL";
    throw new StartRefusal(
      `The data in ${folder} is of ${found}. Move the folder away to begin with an empty ` +
        "database, or set DATA_FOLDER to another one.",
    );
  }
  return folder;
}

/**
 * Makes a cluster under another name and then puts it whole in its place: a start that is killed
 * half-way leaves nothing that looks like a cluster.
 */
export async function createFolder(dataFolder: string, durable: boolean): Promise<string> {
  await mkdir(dataFolder, { recursive: true });
  const path = join(await realpath(dataFolder), "postgres");
  const user = await findUser(null);
  const reachable = !user || (await canReach(user, dirname(path)));
  if (reachable) await removeUnfinished(`${path}.new-`);
  else await mkdir(elsewhere, { recursive: true }).then(() => chmod(elsewhere, 0o755));
  const made = await mkdtemp(
    reachable
      ? `${path}.new-${process.pid}-`
      : join(elsewhere, `${basename(resolve(path, "../.."))}-`),
  );
  try {
    await chmod(made, 0o711);
    await mkdir(join(made, "data"), { mode: 0o700 });
    await writeFile(join(made, "password"), randomBytes(24).toString("hex"), { mode: 0o600 });
    if (user)
      for (const name of ["data", "password"]) await chown(join(made, name), user.uid, user.gid);
    const initdb = join(await findBinaries(made, user), "bin", "initdb");
    const flags = [
      "-D",
      join(made, "data"),
      "-U",
      "postgres",
      `--pwfile=${join(made, "password")}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
    ];
    // The locale is C for everything that libc does. The built-in provider sorts in the same way,
    // and also knows the upper and lower case of é.
    const locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
    await promisify(execFile)(initdb, [...flags, ...locale, ...(durable ? [] : ["--no-sync"])], {
      ...user,
      cwd: "/",
      env: environment,
    });
    await (reachable ? rename(made, path) : symlink(made, path));
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    // When another start was first, its cluster is used.
    if (!isCode(error, "EEXIST", "ENOTEMPTY")) throw error;
  }
  return realpath(path);
}

/**
 * Removes what a killed first start left. The name holds the number of the process that was making
 * it.
 */
async function removeUnfinished(prefix: string): Promise<void> {
  for (const name of await readdir(dirname(prefix))) {
    const [, pid] = name.startsWith(basename(prefix))
      ? (name.slice(basename(prefix).length).match(/^(\d+)-/) ?? [])
      : [];
    if (pid && !(await findProcess(Number(pid))))
      await rm(join(dirname(prefix), name), { recursive: true, force: true }).catch(() => {});
  }
}
