import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * What only the bench needs, with a lockfile of its own: PostGraphile, a load generator, and the
 * Node.js 24 that everything measured runs on.
 */
export const packages = fileURLToPath(new URL("packages/", import.meta.url));

/**
 * Installs the bench's own packages unless they are there, and finds the Node.js among them. The
 * npm package `node` would fetch its binary in an install script; the package of the platform,
 * which it would fetch, holds the binary itself.
 */
export function findNode24(): string {
  const installed = `${packages}node_modules/.package-lock.json`;
  if (
    !existsSync(installed) ||
    statSync(installed).mtimeMs < statSync(`${packages}package-lock.json`).mtimeMs
  ) {
    const { status } = spawnSync(
      "npm",
      [
        "ci",
        "--prefix",
        packages,
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
      ],
      { stdio: ["ignore", "inherit", "inherit"] },
    );
    if (status !== 0)
      throw new Error("The bench's own packages could not be installed (test/bench/packages).");
  }
  const binary = `${packages}node_modules/node-${process.platform}-${process.arch}/bin/node`;
  if (existsSync(binary)) return binary;
  if (Number(process.versions.node.split(".")[0]) >= 22) return process.execPath;
  throw new Error(
    `There is no Node.js package for ${process.platform} ${process.arch} here: run the bench ` +
      "on Node.js 22 or newer, for PostGraphile.",
  );
}
