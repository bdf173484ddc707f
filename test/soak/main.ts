import "reflect-metadata";
import { parseArgs } from "node:util";
import setUp from "../support/jest/global-setup.mjs";
import tearDown from "../support/jest/global-teardown.mjs";

// `npm run soak -- --minutes 10 --seed 7`: the whole of what
// test/soak/soak.test.ts does a short form of.

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "10" }, seed: { type: "string" } },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
process.stdout.write(`Seed ${seed}, ${values.minutes} minutes.\n`);
await setUp({ rootDir: new URL("../..", import.meta.url).pathname });
try {
  const { soak } = await import("./soak.js"); // it knows the database only now
  const report = await soak({ seed, minutes: Number(values.minutes) });
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  process.exitCode = report.problems.length > 0 ? 1 : 0;
} finally {
  await tearDown();
}
process.exit();
