import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { ask, codesOf, dataOf } from "../support/api.js";
import { beneath, given, type Item } from "../support/given.js";
import { isSequenced, until } from "../support/live.js";
import { createNewWorld, type World } from "../support/world.js";

// Acts under way while somebody's rights change. Nothing is done under a right that stands
// as ended before it in the log.

const YESTERDAY = "(now() AT TIME ZONE 'Europe/Amsterdam')::date - 1";

let world: World, holder: pg.Client, administrator: pg.Client;
beforeAll(async () => {
  world = await createNewWorld();
  [holder, administrator] = (await Promise.all(
    ["", "-c role=samenspraak_owner"].map(async (role) => {
      const client = new pg.Client({
        connectionString: world.databaseUrl,
        options: `-c search_path=app ${role}`,
      });
      await client.connect();
      return client;
    }),
  )) as [pg.Client, pg.Client];
});
afterEach(async () => {
  for (const one of [holder, administrator]) await one.query("ROLLBACK");
  const { voorzitter, secretaris } = world.members;
  await administrator.query(
    "UPDATE membership SET ends_on = NULL, role = 'VOORZITTER' WHERE id = $1",
    [voorzitter.membershipId],
  );
  await administrator.query("UPDATE membership SET ends_on = NULL WHERE id = $1", [
    secretaris.membershipId,
  ]);
  await administrator.query("UPDATE organisation SET active = true");
  await administrator.query("UPDATE person SET subject = $2 WHERE id = $1", [
    voorzitter.personId,
    voorzitter.subject,
  ]);
});
afterAll(async () => {
  await Promise.all([holder.end(), administrator.end()]);
  await world.end();
});

const CHANGES = {
  "a membership that ends": () =>
    administrator.query(`UPDATE membership SET ends_on = ${YESTERDAY} WHERE id = $1`, [
      world.members.voorzitter.membershipId,
    ]),
  "an organisation that leaves": () =>
    administrator.query("UPDATE organisation SET active = false WHERE id = $1", [
      world.members.voorzitter.organisationId,
    ]),
  "a log-in that is somebody else's now": () =>
    administrator.query("UPDATE person SET subject = 'somebody else' WHERE id = $1", [
      world.members.voorzitter.personId,
    ]),
} as const;

/** Somebody holds the item, so that an act on it waits. */
const hold = ({ id }: Item) =>
  holder
    .query("BEGIN")
    .then(() => holder.query("SELECT FROM calendar_item WHERE id = $1 FOR UPDATE", [id]));
const waiting = async () =>
  (
    await beneath<{ waiting: number }>(
      world,
      `
  SELECT count(*)::int AS waiting FROM pg_stat_activity
  WHERE datname = current_database() AND usename = 'samenspraak_api' AND wait_event_type = 'Lock'`,
    )
  )[0]!.waiting;
const untilWaiting = (count = 1) =>
  until(async () => (await waiting()) >= count, `${count} acts to wait`);
const titleOf = async ({ id }: Item) =>
  (
    await beneath<{ title: string }>(world, "SELECT title FROM calendar_item WHERE id = $1", [id])
  )[0]!.title;
const revise = ({ id, version }: Item, more: object = {}, url = world.url) =>
  ask(url, world.members.voorzitter, cprw.ReviseCalendarItemDocument, {
    input: { id, expectedVersion: version!, title: "Te laat", ...more },
  });

describe.each(Object.entries(CHANGES))("%s", (_, change) => {
  it.each([
    ["who was known", true],
    ["who was looked up for it", false],
  ])("undoes the act that waits meanwhile, of somebody %s", async (__, known) => {
    const item = await given(world).draft("TENANT_COUNCIL");
    const url = known ? world.url : (await world.startAnother()).url;
    await hold(item);
    const act = revise(item, {}, url);
    await untilWaiting();
    await change();
    await holder.query("COMMIT");
    const answer = await act;
    expect({ status: answer.status, codes: codesOf(answer), title: await titleOf(item) }).toEqual({
      status: 401,
      codes: ["UNAUTHENTICATED"],
      title: "Vitale wijken",
    });
  });

  it("that is not committed yet makes the act wait for it at its end, and undoes it when it is", async () => {
    const [undone, done] = [
      await given(world).draft("TENANT_COUNCIL"),
      await given(world).draft("TENANT_COUNCIL"),
    ];
    await administrator.query("BEGIN");
    await change();
    let answered = false;
    const late = revise(undone).finally(() => {
      answered = true;
    });
    // It waits, or is told to come back: an organisation is changed seldom, and an act
    // does not wait for two things.
    await until(async () => answered || (await waiting()) > 0, "the act to wait or to be answered");
    await administrator.query("COMMIT");
    expect(["UNAUTHENTICATED", "SERVICE_UNAVAILABLE"]).toContain(codesOf(await late)[0]);
    expect(await titleOf(undone)).toBe("Vitale wijken");
    expect(codesOf(await revise(done))).toEqual(["UNAUTHENTICATED"]);
  });
});

describe("a role that becomes a lesser one", () => {
  it("counts for the act that waits meanwhile: it is answered as of now, and nothing is written", async () => {
    const item = await given(world).proposed("LANDLORD");
    await hold(item);
    const act = ask(world.url, world.members.voorzitter, cprw.AgreeCalendarItemDocument, {
      input: { id: item.id, expectedVersion: item.version! },
    });
    await untilWaiting();
    await administrator.query("UPDATE membership SET role = 'ONDERSTEUNER' WHERE id = $1", [
      world.members.voorzitter.membershipId,
    ]);
    await holder.query("COMMIT");
    expect(codesOf(await act)).toEqual(["FORBIDDEN"]);
    expect(
      await beneath(world, "SELECT status FROM calendar_item WHERE id = $1", [item.id]),
    ).toEqual([{ status: "PROPOSED" }]);
  });
});

describe("a change of rights that is given up", () => {
  it("lets the act that waited for it be done", async () => {
    const item = await given(world).draft("TENANT_COUNCIL");
    await administrator.query("BEGIN");
    await CHANGES["a membership that ends"]();
    const act = revise(item);
    await untilWaiting();
    await administrator.query("ROLLBACK");
    expect(codesOf(await act)).toEqual([]);
    expect(await titleOf(item)).toBe("Te laat");
  });
});

describe("a refusal by a rule", () => {
  it("is not told, nor what it is about, to somebody whose right has ended meanwhile", async () => {
    const item = await given(world).draft("TENANT_COUNCIL");
    await hold(item);
    await holder.query("UPDATE calendar_item SET title = 'Intussen' WHERE id = $1", [item.id]);
    const act = revise(item);
    await untilWaiting();
    await CHANGES["a membership that ends"]();
    await holder.query("COMMIT");
    const { status, data, ...answer } = await act;
    expect({ status, data, codes: codesOf(answer) }).toEqual({
      status: 401,
      data: null,
      codes: ["UNAUTHENTICATED"],
    });
  });
});

describe("several acts in one document", () => {
  it("are verified each: what came before the right's end is done once, what came after is not", async () => {
    const make = given(world);
    const items = [
      await make.draft("TENANT_COUNCIL"),
      await make.draft("TENANT_COUNCIL"),
      await make.draft("TENANT_COUNCIL"),
      await make.draft("TENANT_COUNCIL"),
    ];
    await hold(items[1]!);
    const answer = ask<Record<string, unknown>>(
      world.url,
      world.members.voorzitter,
      `mutation { ${items
        .map(
          ({ id, version }, index) =>
            `act${index}: reviseCalendarItem(input: { id: "${id}", expectedVersion: ${version},
              title: "Deel" }) { item { title } userErrors { code } }`,
        )
        .join(" ")} }`,
    );
    await untilWaiting();
    await CHANGES["a membership that ends"]();
    await holder.query("COMMIT");
    const { status, data, errors } = await answer;
    expect({ status, data: data?.act1, codes: codesOf({ errors }) }).toEqual({
      status: 200,
      data: null,
      codes: Array(3).fill("UNAUTHENTICATED"),
    });
    expect(await Promise.all(items.map(titleOf))).toEqual([
      "Deel",
      "Vitale wijken",
      "Vitale wijken",
      "Vitale wijken",
    ]);
    expect(
      await beneath(world, "SELECT act FROM change WHERE subject_id = $1 ORDER BY id", [
        items[0]!.id,
      ]),
    ).toEqual([{ act: "CALENDAR_ITEM_DRAFTED" }, { act: "CALENDAR_ITEM_REVISED" }]);
  });
});

describe("somebody who acts and acts", () => {
  it("cannot keep the end of their right waiting, and has nothing in the log behind it", async () => {
    const { secretaris } = world.members;
    const items = await Promise.all(
      Array.from({ length: 8 }, () => given(world).draft("TENANT_COUNCIL")),
    );
    let done = 0;
    const workers = items.map(async ({ id, version }) => {
      for (let at = version!; ; at++) {
        const answer = await ask(world.url, secretaris, cprw.ReviseCalendarItemDocument, {
          input: { id, expectedVersion: at, title: `Titel ${at}` },
        });
        if (codesOf(answer).length > 0) return codesOf(answer);
        done += 1;
      }
    });
    await until(() => done > 40, "many acts");
    await administrator.query(`UPDATE membership SET ends_on = ${YESTERDAY} WHERE id = $1`, [
      secretaris.membershipId,
    ]);
    for (const codes of await Promise.all(workers)) expect(codes).toEqual(["UNAUTHENTICATED"]);
    await dataOf(world.url, world.members.voorzitter, "{ changeCursor }");
    await until(() => isSequenced(world), "the log in order");
    const [after] = await beneath<{ acts: number; ended: boolean }>(
      world,
      `
      WITH ended AS (SELECT max(position) AS ended_at FROM change
      WHERE entity = 'membership' AND entity_id = $1)
      SELECT count(*) FILTER (WHERE person_id = $2 AND position > ended_at)::int AS acts,
        bool_and(ended_at IS NOT NULL) AS ended
      FROM change, ended`,
      [secretaris.membershipId, secretaris.personId],
    );
    expect(after).toEqual({ acts: 0, ended: true });
  });
});

describe("a change of very many people", () => {
  it("takes no more locks than the server has room for, and acts go on beside it", async () => {
    await administrator.query(`
      INSERT INTO person (name, subject)
      SELECT 'Huurder', 'huurder ' || place FROM generate_series(1, 3000) AS place`);
    await administrator.query("BEGIN");
    await administrator.query("UPDATE person SET name = 'Bewoner' WHERE name = 'Huurder'");
    const [row] = await beneath<{ locks: number }>(
      world,
      `
      SELECT count(*)::int AS locks FROM pg_locks
      WHERE locktype = 'advisory'
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    expect(row!.locks).toBeLessThanOrEqual(1100);
    await administrator.query("COMMIT");
    const item = await given(world).draft("TENANT_COUNCIL");
    expect(codesOf(await revise(item))).toEqual([]);
  });
});

describe("two changes of rights at once", () => {
  it("do not deadlock with acts: an organisation and its members change in one transaction", async () => {
    const { voorzitter, secretaris } = world.members;
    const items = await Promise.all([1, 2, 3, 4].map(() => given(world).draft("TENANT_COUNCIL")));
    await administrator.query("BEGIN");
    await CHANGES["an organisation that leaves"]();
    const acts = items.map((item, index) =>
      ask(world.url, index % 2 ? voorzitter : secretaris, cprw.ReviseCalendarItemDocument, {
        input: { id: item.id, expectedVersion: item.version!, title: "Te laat" },
      }),
    );
    await administrator.query(`UPDATE membership SET ends_on = ${YESTERDAY} WHERE id IN ($1, $2)`, [
      voorzitter.membershipId,
      secretaris.membershipId,
    ]);
    await administrator.query("COMMIT");
    for (const answer of await Promise.all(acts))
      expect(["UNAUTHENTICATED", "SERVICE_UNAVAILABLE"]).toContain(codesOf(answer)[0]);
    expect(await Promise.all(items.map(titleOf))).toEqual(Array(4).fill("Vitale wijken"));
  });
});
