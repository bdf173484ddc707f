import { describe, expect, it } from "@jest/globals";
import type { QueryRunner } from "typeorm";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { KeepAmountsApart1764604100000 } from "../../migrations/1764604100000-KeepAmountsApart.js";
import { readOwnVersion } from "../../src/server/prepare-database.js";
import { connectAsApi, readAs, viewerOf, writeAs } from "../authorisation/viewers.js";
import { ask } from "../support/api.js";
import { beneath } from "../support/beneath.js";
import { onDay } from "../support/day.js";
import type { MemberName } from "../support/fixture.js";
import { attempt } from "../support/given.js";
import { createNewWorld, type World } from "../support/world.js";
import { type Amendment, clause, givenCollaboration } from "./given-collaboration.js";

// The amounts of the budget that an agreement lays down are for landlord and council alone (domain
// brief, section 10), whoever else is party to it: also in the rows beneath the API.

const TODAY = "2026-03-02";
/** What nothing else in a database looks like. */
const AGREED = 73_519_284,
  DRAFTED = 64_928_173;

const budget = (amountCents: number) => ({ basis: "LUMP" as const, amountCents, carryOver: true });
const finance = (amountCents: number) =>
  clause("3", "Jaarlijks stelt Woonbron een budget beschikbaar.", {
    ...{ kind: "FINANCE", budget: budget(amountCents) },
  });

async function inNewWorld(test: (world: World) => Promise<void>): Promise<void> {
  const world = await createNewWorld();
  try {
    await onDay(world, TODAY);
    await test(world);
  } finally {
    await world.end();
  }
}

/** An agreement of three, in force, with a budget; and another budget that the landlord drafts. */
async function budgeted(world: World) {
  const make = givenCollaboration(world);
  const { bestuurder, voorzitter, dordtseHuurder } = world.members;
  const { woonbron, cprw: council, dordtseHuurders } = world.organisations;
  const first = await make.agreed(
    bestuurder,
    await make.proposed(
      voorzitter,
      await make.drafted(voorzitter, {
        partyIds: [woonbron, council, dordtseHuurders],
        provisions: [clause("1", "Samen."), finance(AGREED)],
      }),
    ),
  );
  let amendment = first;
  for (const who of [bestuurder, voorzitter]) amendment = await make.ratified(who, amendment);
  const locally = async (
    act: "counter" | "ratify",
    { id }: Amendment,
    more: object,
    refused: readonly object[] = [],
  ) => {
    const { version } = (await make.read(voorzitter, id))!;
    const input = `${act[0]!.toUpperCase()}${act.slice(1)}CollaborationAmendmentInput!`;
    const { data, errors } = await ask<Record<string, { userErrors: unknown[] }>>(
      world.url,
      dordtseHuurder,
      `mutation ($input: ${input}) {
        done: ${act}CollaborationAmendment(input: $input) { userErrors { code } } }`,
      { input: { id, expectedVersion: version, ...more } },
    );
    expect([errors, data]).toEqual([[], { done: { userErrors: refused } }]);
    return (await make.read(voorzitter, id))!;
  };
  const ratifyLast = (one: Amendment) =>
    locally("ratify", one, {
      ...{ contentHash: one.currentText!.contentHash, body: "TENANTS_BOARD", decidedOn: TODAY },
      signers: [{ personId: dordtseHuurder.personId, capacity: "CHAIR" }],
    });
  amendment = await ratifyLast(amendment);
  expect(amendment.status).toBe("EFFECTIVE");
  const drafted = await make.perform(bestuurder, cprw.DraftCollaborationAmendmentDocument, {
    ...{ agreementId: amendment.agreement!.id, title: "Meer" },
    provisions: [finance(DRAFTED)],
  });
  return { make, amendment, drafted, locally, ratifyLast };
}

/** In which tables somebody reads an amount, whatever the column. */
async function tablesThatTell(world: World, who: MemberName | null, cents: number) {
  const api = await connectAsApi(world.databaseUrl);
  try {
    const viewer = await viewerOf(world, who);
    const tables = await beneath<{ name: string }>(
      world,
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'app'::regnamespace
        AND relkind = 'r' AND has_any_column_privilege('samenspraak_api', oid, 'SELECT')
        AND has_table_privilege('samenspraak_api', oid, 'SELECT') ORDER BY 1`,
    );
    const telling: string[] = [];
    for (const { name } of tables) {
      const rows = await readAs(
        ...[api, viewer],
        `SELECT FROM app.${name} AS row WHERE row::text LIKE '%${cents}%'`,
      );
      if (rows.length > 0) telling.push(name);
    }
    return telling;
  } finally {
    await api.end();
  }
}

const INTACT = `query ($id: ID!) { collaborationAmendment(id: $id) { texts { contentHash isIntact } } }`;

/** What somebody is told of the texts of an amendment. */
async function textsTo(world: World, who: MemberName, id: string) {
  const { data, errors } = await ask<{
    collaborationAmendment: { texts: { contentHash: string; isIntact: boolean }[] };
  }>(world.url, world.members[who], INTACT, { id });
  expect(errors).toEqual([]);
  return data!.collaborationAmendment.texts;
}

/** What landlord and council read of the budget of clause 3, and the hash of the version. */
async function budgetTo(world: World, who: MemberName, id: string) {
  const { data, errors } = await ask<{
    collaborationAgreement: { clause: { budget: { amountCents: number } | null } };
  }>(
    ...[world.url, world.members[who]],
    `query ($id: ID!) { collaborationAgreement(id: $id) {
      clause(number: "3") { budget { amountCents } } } }`,
    { id },
  );
  expect(errors).toEqual([]);
  return data!.collaborationAgreement.clause.budget?.amountCents;
}

describe("the amounts of a budget that an agreement lays down", () => {
  it("are in no row that anybody but landlord and council reads; drafted, in none but one's own", () =>
    inNewWorld(async (world) => {
      await budgeted(world);
      const told: Record<string, string[][]> = {};
      for (const who of ["bestuurder", "voorzitter", "dordtseHuurder", "dordtseAmbtenaar"] as const)
        told[who] = [
          await tablesThatTell(world, who, AGREED),
          await tablesThatTell(world, who, DRAFTED),
        ];
      expect(told).toEqual({
        bestuurder: [["collaboration_budget"], ["collaboration_budget"]],
        voorzitter: [["collaboration_budget"], []],
        dordtseHuurder: [[], []],
        dordtseAmbtenaar: [[], []],
      });
    }));

  it("are written by no server into what other parties read", () =>
    inNewWorld(async (world) => {
      const { drafted } = await budgeted(world);
      const api = await connectAsApi(world.databaseUrl);
      try {
        const viewer = await viewerOf(world, "bestuurder");
        const writes = (sql: string) => writeAs(api, viewer, sql);
        const text = `id = '${drafted.currentText!.id}'`;
        const update = (budget: string) => `UPDATE app.collaboration_text
          SET provisions = jsonb_set(provisions, '{0,budget}', '${budget}') WHERE ${text}`;
        expect(await writes(update('"x"'))).toBe(1);
        expect(await writes(update('{"amountCents": 1}'))).toBe("23514");
        // nor is another amount put under a hash, or what was sent taken back
        const row = (more: string) => `INSERT INTO app.collaboration_budget (organisation_id,
            agreement_id, amendment_id, hash, salt, basis, amount_cents, carry_over)
          SELECT '${viewer.organisationId}', agreement_id, amendment_id, ${more}
          FROM app.collaboration_budget WHERE shared_at IS NULL`;
        expect(await writes(row("repeat('a', 64), salt, basis, 1, carry_over"))).toBe("23001");
        const share = `UPDATE app.collaboration_budget SET shared_at = NULL WHERE shared_at IS NOT NULL`;
        expect(await writeAs(api, await viewerOf(world, "voorzitter"), share)).toBe("23001");
      } finally {
        await api.end();
      }
    }));

  it("go on in a text of who may not know them, and their text stays intact to all", () =>
    inNewWorld(async (world) => {
      const { make, amendment, locally, ratifyLast } = await budgeted(world);
      const { bestuurder, voorzitter } = world.members;
      let next = await make.amending(
        amendment.agreement!.id,
        { provisions: [finance(DRAFTED + 1)] },
        bestuurder,
      );
      next = await locally("counter", next, { provisions: [clause("1", "Samen, en vroeg.")] });
      next = await make.agreed(bestuurder, next);
      for (const who of [bestuurder, voorzitter]) next = await make.ratified(who, next);
      expect((await ratifyLast(next)).status).toBe("EFFECTIVE");
      for (const who of ["bestuurder", "voorzitter", "dordtseHuurder"] as const)
        expect((await textsTo(world, who, next.id)).map(({ isIntact }) => isIntact)).toEqual([
          ...[true, true],
        ]);
      expect(await budgetTo(world, "voorzitter", amendment.agreement!.id)).toBe(DRAFTED + 1);
      // whoever changes an amount beneath the API is found out
      await beneath(
        world,
        `ALTER TABLE collaboration_budget DISABLE TRIGGER USER;
        UPDATE collaboration_budget SET amount_cents = 1 WHERE amount_cents = ${DRAFTED + 1}`,
      );
      expect((await textsTo(world, "voorzitter", next.id)).map(({ isIntact }) => isIntact)).toEqual(
        [false, false],
      );
    }));

  it("stay where who may not know them gives the words of their provision", () =>
    inNewWorld(async (world) => {
      const { make, amendment, locally, ratifyLast } = await budgeted(world);
      const { bestuurder, voorzitter, dordtseHuurder } = world.members;
      const { id } = amendment.agreement!;
      const words = (text: string, more: object = {}) => ({
        provisions: [clause("3", text, { kind: "FINANCE", ...more })],
      });
      const concluded = async (text: Amendment) => {
        let next = await make.agreed(bestuurder, text);
        for (const who of [bestuurder, voorzitter]) next = await make.ratified(who, next);
        expect((await ratifyLast(next)).status).toBe("EFFECTIVE");
        expect((await textsTo(world, "voorzitter", next.id)).at(-1)).toMatchObject({
          isIntact: true,
        });
        return budgetTo(world, "voorzitter", id);
      };
      // the budget of the last version, that of the text before, and what another text made of it
      const one = () => make.amending(id, { provisions: [clause("1", "Samen.")] }, bestuurder);
      expect(await concluded(await locally("counter", await one(), words("Elk jaar.")))).toBe(
        AGREED,
      );
      const other = await make.amending(id, { provisions: [finance(DRAFTED + 2)] }, bestuurder);
      const third = { provisions: [finance(DRAFTED + 3)] };
      const repeated = await make.amending(id, third, bestuurder);
      expect(await concluded(await locally("counter", other, words("Per jaar.")))).toBe(
        DRAFTED + 2,
      );
      // both changed it: who may not know either decides on neither
      const refused = [{ code: "BUDGET_OVERTAKEN" }];
      await locally("counter", repeated, words("Ieder jaar."), refused);
      await locally("counter", repeated, { leftOut: [{ part: "CLAUSE", number: "3" }] });
      // it stays a clause of finance that each party ratifies
      const drafting = async (act: "draft" | "revise" | "propose", given: object) => {
        const { data, errors } = await ask<{
          done: {
            userErrors: { code: string; path: string[] }[];
            amendment: { id: string; version: number } | null;
          };
        }>(
          ...[world.url, dordtseHuurder],
          `mutation ($input: ${act[0]!.toUpperCase()}${act.slice(1)}CollaborationAmendmentInput!) {
            done: ${act}CollaborationAmendment(input: $input) {
              userErrors { code path } amendment { id version } } }`,
          { input: given },
        );
        expect(errors).toEqual([]);
        const { userErrors, amendment: drafted } = data!.done;
        const on = { id: drafted?.id, expectedVersion: drafted?.version };
        return { refused: userErrors.map(({ code, path }) => [code, path.at(-1)]), on };
      };
      const draft = { agreementId: id, title: "Anders" };
      const kind = { kind: "OTHER" };
      expect(await drafting("draft", { ...draft, ...words("Elk jaar.", kind) })).toMatchObject({
        refused: [["NOT_FOR_KIND", "kind"]],
      });
      const before = await drafting("draft", { ...draft, ...words("Eens per jaar.") });
      expect(before.refused).toEqual([]);
      // a budget that a draft only goes on from is the one that holds by now
      const more = await make.amending(id, { provisions: [finance(AGREED + 1)] }, bestuurder);
      expect(await concluded(await locally("counter", more, words("Jaarlijks.")))).toBe(AGREED + 1);
      expect((await drafting("revise", before.on)).refused).toEqual([
        ["PROVISIONS_OVERTAKEN", "provisions"],
      ]);
      const after = await drafting("revise", { ...before.on, ...words("Eén keer per jaar.") });
      const sent = await drafting("propose", after.on);
      expect([after.refused, sent.refused]).toEqual([[], []]);
      const read = (await make.read(bestuurder, String(sent.on.id)))!;
      expect(read.currentText!.changes[0]!.budget!.amountCents).toBe(AGREED + 1);
    }));

  it("are no other amounts when they are given again", () =>
    inNewWorld(async (world) => {
      const { make, amendment } = await budgeted(world);
      const { bestuurder, voorzitter } = world.members;
      const next = await make.amending(amendment.agreement!.id, { provisions: [finance(100)] });
      const again = await attempt(world, bestuurder, cprw.CounterCollaborationAmendmentDocument, {
        ...make.on(next),
        provisions: [finance(100)],
      });
      expect(again.codes).toEqual(["NOTHING_TO_CHANGE"]);
      const other = await make.countered(bestuurder, next, [finance(101)]);
      expect(other.currentText!.changes[0]!.budget!.amountCents).toBe(101);
      expect((await make.read(voorzitter, next.id))!.currentText!.isIntact).toBe(true);
    }));
});

it("amounts that were kept in texts move out of them, and no hash changes", () =>
  inNewWorld(async (world) => {
    const { amendment, drafted } = await budgeted(world);
    const { id } = amendment.agreement!;
    const before = await textsTo(world, "bestuurder", amendment.id);
    const kept = () =>
      beneath(
        world,
        `SELECT organisation_id, agreement_id, party_ids, amendment_id, hash, salt, basis,
          amount_cents, index, carry_over, committee_fixed_cents, committee_per_household_cents,
          shared_at IS NULL AS is_draft, version FROM collaboration_budget ORDER BY amount_cents`,
      );
    const named = () =>
      beneath(
        world,
        `SELECT id, provisions, version, updated_at FROM collaboration_text
        UNION ALL SELECT id, budget, version, updated_at FROM collaboration_provision ORDER BY id`,
      );
    const [rows, texts] = [await kept(), await named()];
    expect(rows).toHaveLength(2);
    const news = () => beneath(world, "SELECT count(*) AS count FROM change");
    const told = await news();
    const migration = new KeepAmountsApart1764604100000();
    const runner = {
      query: (sql: string, values?: unknown[]) => beneath(world, sql, values),
    } as unknown as QueryRunner;
    await beneath(world, "BEGIN");
    await migration.down(runner);
    expect(await tablesWithAmounts(world)).toEqual([1, 1, 1]);
    await migration.up(runner);
    await beneath(world, (await readOwnVersion()).rowPolicies.sql);
    await beneath(world, "COMMIT");
    expect(await kept()).toEqual(rows);
    expect(await named()).toEqual(texts);
    expect(await news()).toEqual(told);
    for (const who of ["bestuurder", "voorzitter", "dordtseHuurder"] as const) {
      expect(await textsTo(world, who, amendment.id)).toEqual(before);
      expect(await tablesThatTell(world, who, AGREED)).toEqual(
        who === "dordtseHuurder" ? [] : ["collaboration_budget"],
      );
    }
    expect(before.map(({ isIntact }) => isIntact)).toEqual([true]);
    expect(await budgetTo(world, "voorzitter", id)).toBe(AGREED);
    expect(drafted.currentText!.changes[0]!.budget!.amountCents).toBe(DRAFTED);
  }));

/** How many rows have amounts where they were kept before: sent texts, drafts, provisions. */
const tablesWithAmounts = async (world: World): Promise<number[]> => {
  const [row] = await beneath<{ counts: number[] }>(
    world,
    `SELECT ARRAY[
      (SELECT count(*) FROM collaboration_text WHERE provisions::text LIKE '%${AGREED}%'),
      (SELECT count(*) FROM collaboration_text WHERE provisions::text LIKE '%${DRAFTED}%'),
      (SELECT count(*) FROM collaboration_provision WHERE budget::text LIKE '%${AGREED}%')
    ]::integer[] AS counts`,
  );
  return row!.counts;
};
