import { describe, expect, it, jest } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { Channel } from "../../src/changes/channel.js";
import { PostgresChangeFeed } from "../../src/changes/postgres-change-feed.js";
import { dataOf } from "../support/api.js";
import { beneath, given } from "../support/given.js";
import {
  createLiveWorld,
  cursorFor,
  isSequenced,
  LOG_LIVE,
  type LoggedChange,
  logAs,
  type Message,
  Probe,
  until,
  watch,
} from "../support/live.js";
import type { Member, World } from "../support/world.js";

/** How often a batch was executed for a channel since this was called. */
function countExecutions(): () => number {
  const render = jest.spyOn(
    Channel.prototype as unknown as { render(): Promise<unknown> },
    "render",
  );
  return () => render.mock.calls.length;
}

/** People enough for so many sockets, at most twenty each, by turns of either party. */
async function peopleFor(world: World, sockets: number): Promise<Member[]> {
  const { voorzitter, participatieadviseur } = world.members;
  const people: Member[] = [];
  for (let number = 0; number < sockets / 20; number += 1) {
    const { organisationId, role, ...like } = number % 2 ? voorzitter : participatieadviseur;
    const subject = `follower-${number}`;
    const [person] = await world.administer<{ id: string }>(
      "INSERT INTO person (name, subject) VALUES ($1, $1) RETURNING id",
      [subject],
    );
    await world.administer(
      `
        INSERT INTO membership (person_id, organisation_id, role, starts_on)
        VALUES ($1, $2, $3, '2020-01-01')`,
      [person!.id, organisationId, role],
    );
    people.push({
      ...like,
      organisationId,
      role,
      subject,
      token: await world.tokenFor({ subject, organisationId }),
    });
  }
  return people;
}

/** Changes an item so many times. */
const change = (world: World, id: string, times: number) =>
  beneath(
    world,
    `
    DO $$ BEGIN FOR n IN 1..${times} LOOP UPDATE calendar_item SET description = n::text
    WHERE id = '${id}'; END LOOP; END $$`,
  );

type Live = Message<{ changes: { cursor: string; changes: LoggedChange[] } }>;
const changesOf = (probe: Probe, id?: string) =>
  probe.of<Live>("next", id).flatMap(({ data }) => data!.changes.changes);

describe("coming back all at once", () => {
  it("is served to 300 stock clients by one execution per message and class, after a lost server", async () => {
    const world = await createLiveWorld();
    const people = await peopleFor(world, 300);
    await world.settle();
    const { id } = await given(world).proposed("LANDLORD");
    await until(() => isSequenced(world), "the log in order");
    let target = Promise.resolve(world.url);
    const lives = await Promise.all(
      people.flatMap((who) =>
        Array.from({ length: 20 }, async () => ({
          who,
          live: watch(
            () => target,
            who,
            LOG_LIVE,
            { after: await cursorFor(world.url, who) },
            { retryMs: () => 20 },
          ),
        })),
      ),
    );
    try {
      await change(world, id, 1);
      for (const { live } of lives)
        await live.until(({ changes }) => changes.length === 1, "the first change");
      let comeBack: (url: string) => void = () => {};
      target = new Promise((found) => {
        comeBack = found;
      });
      for (const { live } of lives) live.cut();
      await change(world, id, 1_036);
      await until(() => isSequenced(world), "the log in order");
      const another = await world.startAnother();
      const executions = countExecutions();
      const [told, head] = [
        jest.spyOn(PostgresChangeFeed.prototype, "readTold"),
        jest.spyOn(PostgresChangeFeed.prototype, "head"),
      ];
      const startedAt = performance.now();
      comeBack(another.url);
      for (const { live } of lives)
        await live.until(({ changes }) => changes.length === 1_037, "what was missed");
      expect(executions()).toBe(2 * 3); // 500, 500 and 36
      // Each second, each server looks once; and with each hint. Servers of worlds that wait in this
      // process for another test look too, so each is counted by itself.
      const looks = 2 + Math.ceil((performance.now() - startedAt) / 1_000);
      for (const server of new Set(head.mock.contexts))
        expect(head.mock.contexts.filter((one) => one === server).length).toBeLessThanOrEqual(
          looks,
        );
      expect(told.mock.calls.length).toBeLessThanOrEqual(2 * 3);
      for (const { live } of lives) {
        expect(new Set(live.changes.map((one) => one.id)).size).toBe(1_037);
        expect(live.closings.filter(({ code }) => code === 1013)).toEqual([]);
      }
      const log = await logAs(another.url, people[0]!, {});
      expect(lives[0]!.live.changes.map((one) => one.id)).toEqual(
        log.slice(-1_037).map((one) => one.id),
      );
    } finally {
      jest.restoreAllMocks();
      await Promise.all(lives.map(({ live }) => live.end()));
      await world.end();
    }
  });

  it("is one place for all between whose places only others did something", async () => {
    const world = await createLiveWorld();
    const { voorzitter, bestuurder } = world.members;
    const { id } = await given(world).proposed("LANDLORD");
    await dataOf(world.url, bestuurder, cprw.AnnotateCalendarItemDocument, {
      input: { id, expectedVersion: 0, note: "Van Woonbron" },
    });
    const cursors: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      await beneath(world, "UPDATE calendar_item_annotation SET note = $1", [
        `Van Woonbron ${count}`,
      ]);
      await until(() => isSequenced(world), "the log in order");
      cursors.push(await cursorFor(world.url, voorzitter));
    }
    await change(world, id, 600);
    await until(() => isSequenced(world), "the log in order");
    const another = await world.startAnother();
    const executions = countExecutions();
    try {
      const probes = await Promise.all(
        cursors.map(async (after) => {
          const probe = await Probe.connect(another.url, voorzitter);
          probe.subscribe("1", LOG_LIVE, { after });
          return probe;
        }),
      );
      for (const probe of probes)
        await probe.until((one) => changesOf(one).length === 600, "what was missed");
      expect(executions()).toBe(2);
      for (const { socket } of probes) socket.terminate();
    } finally {
      jest.restoreAllMocks();
      await world.end();
    }
  });

  it("gives nobody what was read for others and has gone out of their sight since", async () => {
    const world = await createLiveWorld();
    const { voorzitter } = world.members;
    const { id } = await given(world).proposed("LANDLORD");
    await until(() => isSequenced(world), "the log in order");
    const after = await cursorFor(world.url, voorzitter);
    await beneath(world, "UPDATE calendar_item SET title = 'Nog te zien' WHERE id = $1", [id]);
    await until(() => isSequenced(world), "the log in order");
    const TITLES = `subscription Titles($after: ChangeCursor) { changes(after: $after) { cursor changes { id
        kind subjectType subjectId subject { ... on CalendarItem { title } } } } }`;
    const first = await Probe.connect(world.url, voorzitter);
    const second = await Probe.connect(world.url, voorzitter);
    try {
      first.subscribe("1", TITLES, { after });
      await first.until((one) => changesOf(one).length === 1, "the title");
      await beneath(
        world,
        "UPDATE calendar_item SET status = 'DRAFT', number = NULL WHERE id = $1",
        [id],
      );
      await first.until((one) => changesOf(one).length === 2, "the removal");
      second.subscribe("1", TITLES, { after });
      await second.until((one) => changesOf(one).length === 2, "the removal");
      expect(JSON.stringify(first.messages)).toContain("Nog te zien");
      expect(changesOf(second).map(({ kind }) => kind)).toEqual(["REMOVED", "REMOVED"]);
      expect(JSON.stringify(second.messages)).not.toContain("Nog te zien");
    } finally {
      for (const { socket } of [first, second]) socket.terminate();
      await world.end();
    }
  });

  it("closes no socket as too slow on which many operations come back at once with much", async () => {
    const world = await createLiveWorld();
    const { voorzitter } = world.members;
    const { id } = await given(world).proposed("LANDLORD");
    await until(() => isSequenced(world), "the log in order");
    const after = await cursorFor(world.url, voorzitter);
    await beneath(
      world,
      `
      DO $$ BEGIN FOR n IN 1..40 LOOP UPDATE calendar_item SET description = repeat('x', 20000)
      WHERE id = '${id}'; END LOOP; END $$`,
    );
    await until(() => isSequenced(world), "the log in order");
    const probe = await Probe.connect(world.url, voorzitter);
    try {
      for (let name = 1; name <= 20; name += 1) {
        probe.subscribe(
          String(name),
          `subscription Much${name}($after: ChangeCursor) { changes(after: $after) { cursor
            changes { id subject { ... on CalendarItem { description } } } } }`,
          { after },
        );
      }
      await probe.until((one) => one.closing || one.of("next").length === 20, "all of it");
      expect(probe.closing).toBeUndefined();
      for (let name = 1; name <= 20; name += 1)
        expect(changesOf(probe, String(name))).toHaveLength(40);
    } finally {
      probe.socket.terminate();
      await world.end();
    }
  });
});
