import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { runSql } from "./database/bench-database.js";
import { packages } from "./node-24.js";

/** Where and with what a run was measured, as the head of RESULTS.md. */
export async function describeMachine(node: string, serverUrl: string): Promise<string> {
  const [postgres] = await runSql<{ server_version: string }>(serverUrl, "SHOW server_version");
  const { dependencies } = JSON.parse(
    await readFile(new URL("../../package.json", import.meta.url), "utf8"),
  ) as { dependencies: Record<string, string> };
  const bench = JSON.parse(await readFile(`${packages}package.json`, "utf8")) as {
    dependencies: Record<string, string>;
  };
  const versions = { ...dependencies, ...bench.dependencies };
  const named = [
    "@apollo/server",
    "graphql",
    "graphql-jit",
    "type-graphql",
    "typeorm",
    "pg",
    "graphql-ws",
    "ws",
    "postgraphile",
    "autocannon",
  ];
  return [
    `- ${new Date().toISOString().slice(0, 10)}`,
    `- ${cpus().length} cores of ${cpus()[0]?.model.trim() ?? "an unknown CPU"}, ` +
      `${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}; clients, ` +
      "servers and PostgreSQL share them",
    `- Node.js ${execFileSync(node, ["--version"], { encoding: "utf8" }).trim()} for ` +
      `everything measured, PostgreSQL ${postgres!.server_version}`,
    `- ${named.map((name) => `${name} ${versions[name]}`).join(", ")}`,
    "",
  ].join("\n");
}
