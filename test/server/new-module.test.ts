import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { modules } from "../../src/modules.js";
import { readRows, sha256 } from "../../src/persistence/version.js";
import { prepareDatabase, readOwnVersion } from "../../src/server/prepare-database.js";
import { serve } from "../../src/server/serve.js";
import { withDiagrams } from "../../src/server/with-diagrams.js";
import { dataOf } from "../support/api.js";
import { createDatabase } from "../support/database.js";
import { insertFixture } from "../support/fixture.js";
import { beneath } from "../support/given.js";
import { AUDIT_LIVE, auditAs, cursorFor, logAs, until, watch } from "../support/live.js";
import { createWorld, type Member, type World } from "../support/world.js";
import { CreatePledges4000000000000 } from "./pilot/create-pledges.js";
import { pilot } from "./pilot/pilot.module.js";

const REFUSALS = "userErrors { code message path }";
const PLEDGE = "id version status allowedActs";
const MAKE = `mutation ($text: String!, $dueOn: LocalDate!) {
  makePledge(input: { text: $text, dueOn: $dueOn }) { pledge { ${PLEDGE} text } ${REFUSALS} }
}`;
const KEEP = `mutation ($id: ID!, $expectedVersion: Int!) {
  keepPledge(input: { id: $id, expectedVersion: $expectedVersion }) { pledge { ${PLEDGE} } ${REFUSALS} }
}`;
const PLEDGES = `{ organisations { pledges { ${PLEDGE} } } }`;
const PASSED_DAY = "2020-01-01";
const COMING_DAY = "2100-01-01";

interface Pledge {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly allowedActs: readonly string[];
}

let world: World;
beforeAll(async () => {
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
  world = await createWorld({}, Promise.resolve(database), serve(all));
}, 120_000);
afterAll(() => world.end());

const make = async (who: Member, dueOn: string): Promise<Pledge> => {
  const { makePledge } = await dataOf<{ makePledge: { pledge: Pledge } }, object>(
    world.url,
    who,
    MAKE,
    { text: "Wij bouwen.", dueOn },
  );
  return makePledge.pledge;
};
const seenBy = async (who: Member): Promise<Pledge[]> => {
  const { organisations } = await dataOf<{ organisations: { pledges: Pledge[] }[] }, object>(
    world.url,
    who,
    PLEDGES,
  );
  return organisations.flatMap(({ pledges }) => pledges);
};
const keep = (who: Member, { id, version }: Pledge) =>
  dataOf(world.url, who, KEEP, { id, expectedVersion: version });

describe("a module that is declared", () => {
  it("works through the API, the live stream, the log and midnight", async () => {
    const { bestuurder, voorzitter, dordtseHuurder } = world.members;
    const start = await cursorFor(world.url, voorzitter);
    const others = await cursorFor(world.url, dordtseHuurder);
    const live = watch(world.url, voorzitter, AUDIT_LIVE, { after: start });

    expect(await dataOf(world.url, bestuurder, MAKE, { text: " ", dueOn: "2026-01-01" })).toEqual({
      makePledge: {
        pledge: null,
        userErrors: [
          {
            code: "PLEDGE_EMPTY",
            message: "Zeg wat u uiterlijk 2026-01-01 doet.",
            path: ["input", "text"],
          },
        ],
      },
    });
    const { id, status } = await make(bestuurder, PASSED_DAY);
    expect(status).toBe("OPEN");

    // The other party reads it by the relation; who is neither reads nothing of it.
    expect((await seenBy(voorzitter)).map((pledge) => pledge.id)).toEqual([id]);
    expect(await seenBy(dordtseHuurder)).toEqual([]);

    await world.server.clock.advance();
    expect(await beneath(world, "SELECT status FROM pledge")).toEqual([{ status: "PASSED" }]);
    await until(() => live.changes.length === 2, "the act and midnight");
    const told = [
      { subjectType: "Pledge", subjectId: id, act: "PLEDGE_MADE" },
      { subjectType: "Pledge", subjectId: id, act: "PLEDGE_PASSED" },
    ];
    expect(live.changes).toMatchObject(told);
    expect(await auditAs(world.url, voorzitter, { after: start })).toMatchObject(told);
    expect(await logAs(world.url, dordtseHuurder, { after: others })).toEqual([]);
    await live.end();
  });

  it("is offered and refused what its lifecycle says, in the reader's language", async () => {
    const { bestuurder, beleidsadviseur, voorzitter, regiodirecteur } = world.members;
    const early = await make(voorzitter, COMING_DAY);
    expect(early.allowedActs).toEqual([]);
    expect(await keep(voorzitter, early)).toMatchObject({
      keepPledge: { userErrors: [{ code: "TOO_EARLY", message: "Dit kan pas vanaf 2100-01-01." }] },
    });

    const made = await make(bestuurder, PASSED_DAY);
    const offered = async (who: Member) =>
      (await seenBy(who)).find(({ id }) => id === made.id)!.allowedActs;
    expect(await offered(beleidsadviseur)).toEqual(["KEEP"]);
    expect(await offered(voorzitter)).toEqual([]);
    expect(await offered(regiodirecteur)).toEqual([]);
    await expect(keep(voorzitter, made)).rejects.toThrow("Only the side that brought it in");
    await expect(keep(regiodirecteur, made)).rejects.toThrow("Your role does not allow this.");

    const { keepPledge } = (await keep(beleidsadviseur, made)) as {
      keepPledge: { pledge: Pledge };
    };
    expect(keepPledge).toMatchObject({
      pledge: { status: "KEPT", allowedActs: [] },
      userErrors: [],
    });
    expect(await keep(bestuurder, keepPledge.pledge)).toMatchObject({
      keepPledge: {
        pledge: { id: made.id },
        userErrors: [
          {
            code: "INVALID_TRANSITION",
            message: "Dit kan niet bij de status ‘nagekomen’. Voor u is er nu niets mogelijk.",
          },
        ],
      },
    });
  });

  it("tells each viewer what their role may do with it", async () => {
    const told = async ({ token }: Member) =>
      dataOf(world.url, { token }, "{ viewer { pilotPermissions } }");
    const { bestuurder, beleidsadviseur, dordtseHuurder } = world.members;
    expect(await Promise.all([bestuurder, beleidsadviseur, dordtseHuurder].map(told))).toEqual([
      { viewer: { pilotPermissions: ["MAKE", "KEEP"] } },
      { viewer: { pilotPermissions: ["KEEP"] } },
      { viewer: { pilotPermissions: [] } },
    ]);
    await expect(make(beleidsadviseur, COMING_DAY)).rejects.toThrow(
      "Your role does not allow this.",
    );
  });

  it("has its lifecycle drawn into its page, which needs a place for it", () => {
    const page = "Promises.\n<!-- diagram: pledge -->\nold\n<!-- /diagram -->\nThe end.\n";
    const diagram = [
      "```mermaid",
      "stateDiagram-v2",
      "    [*] --> OPEN: promise (either party)",
      "    OPEN --> KEPT: KEEP (own side)",
      "    PASSED --> KEPT: KEEP (own side)",
      "    OPEN --> PASSED: its day passes (clock)",
      "```",
    ].join("\n");
    expect(withDiagrams(page, pilot.lifecycles!)).toBe(page.replace("old", () => diagram));
    expect(() => withDiagrams("Promises.\n", pilot.lifecycles!)).toThrow("pledge");
  });
});
