import { expect, it } from "@jest/globals";
import { modules } from "../../src/modules.js";
import { readRows, sha256 } from "../../src/persistence/version.js";
import { prepareDatabase, readOwnVersion } from "../../src/server/prepare-database.js";
import { serve } from "../../src/server/serve.js";
import { dataOf } from "../support/api.js";
import { createDatabase } from "../support/database.js";
import { insertFixture } from "../support/fixture.js";
import { beneath } from "../support/given.js";
import { AUDIT_LIVE, auditAs, cursorFor, logAs, until, watch } from "../support/live.js";
import { createWorld } from "../support/world.js";
import { CreatePledges4000000000000 } from "./pilot/create-pledges.js";
import { pilot } from "./pilot/pilot.module.js";

const MAKE = `mutation ($text: String!, $dueOn: LocalDate!) {
  makePledge(input: { text: $text, dueOn: $dueOn }) { pledge { id text passed } userErrors { code message path } }
}`;

it("a module that is declared works through the API, the live stream, the log and midnight", async () => {
  const all = [...modules, pilot];
  const own = await readOwnVersion();
  const sql = await readRows(all.map(({ rows }) => rows));
  expect(sha256(sql)).not.toBe(sha256(own.rowPolicies.sql));
  const database = await createDatabase();
  await prepareDatabase(database.url, {
    migrations: [...own.migrations, CreatePledges4000000000000],
    rowPolicies: { sql, revision: own.rowPolicies.revision + 1 },
  });
  await insertFixture(database.url);
  const world = await createWorld({}, Promise.resolve(database), serve(all));
  const { bestuurder, voorzitter, dordtseHuurder } = world.members;
  const start = await cursorFor(world.url, voorzitter);
  const others = await cursorFor(world.url, dordtseHuurder);
  try {
    const live = watch(world.url, voorzitter, AUDIT_LIVE, { after: start });

    const refused = await dataOf(world.url, bestuurder, MAKE, { text: " ", dueOn: "2026-01-01" });
    expect(refused).toMatchObject({
      makePledge: {
        pledge: null,
        userErrors: [{ code: "PLEDGE_EMPTY", message: "Zeg wat u uiterlijk 2026-01-01 doet.", path: ["input", "text"] }],
      },
    });
    const made = (await dataOf(world.url, bestuurder, MAKE, {
      text: "Wij bouwen.", dueOn: "2020-01-01",
    })) as { makePledge: { pledge: { id: string } } };
    expect(made).toMatchObject({
      makePledge: { pledge: { text: "Wij bouwen.", passed: false }, userErrors: [] },
    });
    const { id } = made.makePledge.pledge;

    // The other party reads it by the relation; who is neither reads nothing of it.
    const PLEDGES = `{ organisations { pledges { id } } }`;
    const pledged = async (who: typeof voorzitter) =>
      ((await dataOf(world.url, who, PLEDGES)) as { organisations: { pledges: { id: string }[] }[] })
        .organisations.flatMap(({ pledges }) => pledges);
    expect(await pledged(voorzitter)).toEqual([{ id }]);
    expect(await pledged(dordtseHuurder)).toEqual([]);

    await world.server.clock.advance();
    expect(await beneath(world, "SELECT passed FROM pledge")).toEqual([{ passed: true }]);
    await until(() => live.changes.length === 2, "the act and midnight");
    const told = [
      { subjectType: "Pledge", subjectId: id, act: "PLEDGE_MADE" },
      { subjectType: "Pledge", subjectId: id, act: "PLEDGE_PASSED" },
    ];
    expect(live.changes).toMatchObject(told);
    expect(await auditAs(world.url, voorzitter, { after: start })).toMatchObject(told);
    expect(await logAs(world.url, dordtseHuurder, { after: others })).toEqual([]);
    await live.end();
  } finally {
    await world.end();
  }
});
