import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { loadFirstData } from "../../src/first-data/load-first-data.js";
import { openDatabase } from "../../src/persistence/database.js";
import { findVersion, isApplied, readVersion } from "../../src/persistence/version.js";
import { readOwnVersion } from "../../src/server/prepare-database.js";
import { serve } from "../../src/server/serve.js";
import { withDiagrams } from "../../src/server/with-diagrams.js";
import { readAs } from "../first-data/read-as.js";
import { dataOf } from "../support/api.js";
import { superuserOf } from "../support/beneath.js";
import { beneath } from "../support/given.js";
import { AUDIT_LIVE, auditAs, cursorFor, logAs, until, watch } from "../support/live.js";
import type { Member, World } from "../support/world.js";
import { createPilotDatabase, createPilotWorld, withPilot } from "./pilot/pilot-world.js";
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
  world = await createPilotWorld();
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
            message: "Zeg wat u uiterlijk 1 januari 2026 doet.",
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
      keepPledge: {
        userErrors: [{ code: "TOO_EARLY", message: "Dit kan pas vanaf 1 januari 2100." }],
      },
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

  it("brings its migrations, its rows and a revision of its own to the version", async () => {
    const [own, version] = await Promise.all([readOwnVersion(), readVersion(withPilot)]);
    expect(version.migrations.slice(0, -1)).toEqual(own.migrations);
    expect(version.migrations.at(-1)!.name).toBe("CreatePledges4000000000000");
    expect(version.rowPolicies.revision).toBe(own.rowPolicies.revision + 1);
    expect(isApplied(await findVersion(await superuserOf(world.databaseUrl)), version)).toBe(true);
  });

  it("fills a new database after the modules that it builds on, on days of its own", async () => {
    const { url, drop } = await createPilotDatabase();
    const database = await openDatabase({
      databaseUrl: url,
      entities: serve(withPilot).entities,
      poolSize: 2,
    });
    try {
      expect(await loadFirstData(url, database, withPilot)).toBe(true);
      const read = (who: string, sql: string) => readAs<object>(database, who, sql);
      const pledges = "SELECT due_on, status FROM pledge ORDER BY due_on";
      const both = [
        { due_on: "2022-03-15", status: "KEPT" },
        { due_on: "2022-03-20", status: "PASSED" },
      ];
      expect(await read("cprw-voorzitter", pledges)).toEqual(both);
      expect(await read("delft-ambtenaar", pledges)).toEqual([]);
      const told = await read(
        "cprw-voorzitter",
        "SELECT act FROM change WHERE entity = 'pledge' ORDER BY id",
      );
      expect(told).toEqual(
        ["PLEDGE_MADE", "PLEDGE_MADE", "PLEDGE_KEPT", "PLEDGE_PASSED"].map((act) => ({ act })),
      );
    } finally {
      await database.destroy();
      await drop();
    }
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
