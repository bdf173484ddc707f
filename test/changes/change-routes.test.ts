import { randomUUID } from "node:crypto";
import { describe, expect, it, jest } from "@jest/globals";
import type { FeedChange } from "../../src/changes/change-feed.js";
import { ChangeRoutes } from "../../src/changes/change-routes.js";
import { Channel } from "../../src/changes/channel.js";
import { isSelected, type LiveSelection } from "../../src/changes/selection.js";
import { shareLabel } from "../../src/authorisation/labels.js";
import { given, YEAR } from "../support/given.js";
import { AUDIT_LIVE, createLiveWorld, LOG_LIVE, Probe, until } from "../support/live.js";

/** All subsets of a few values, among them none and all. */
const subsets = <T>(values: readonly T[]): T[][] =>
  values.reduce<T[][]>((found, value) => found.flatMap((one) => [one, [...one, value]]), [[]]);

describe("finding whom a change concerns", () => {
  it("finds everybody who may know of it and asked for it, whether they see it or lose it", () => {
    const selections: LiveSelection[] = [undefined, "calendar/2026"].flatMap((topic) =>
      [undefined, "subject"].flatMap((subjectId) =>
        [undefined, [], ["item"], ["item", "year"]].flatMap((entities) =>
          [undefined, [], ["AGREED"], ["AGREED", "OPENED"]].map((acts) => ({
            topic,
            subjectId,
            entities,
            acts,
          })),
        ),
      ),
    );
    const labels = ["PUBLIC", "LANDLORD", "organisation/1"];
    const routes = new ChangeRoutes<{ labels: Set<string>; selection: LiveSelection }>();
    const everybody = subsets(labels).flatMap((some) =>
      selections.map((selection) => ({ labels: new Set(some), selection })),
    );
    for (const one of everybody) routes.add(one);
    const base: FeedChange = {
      id: 1n,
      position: 1n,
      key: "key",
      at: new Date(0),
      act: "",
      entity: "",
      entityId: "entity",
      version: 1,
      subjectId: "",
      topic: "",
      organisationId: null,
      personId: null,
      readers: [],
      lostReaders: [],
    };
    let concerned = 0;
    for (const [topic, subjectId, entity, act] of ["calendar/2026", "advice"].flatMap((topic) =>
      ["subject", "other"].flatMap((subject) =>
        ["item", "year", "note"].flatMap((entity) =>
          ["AGREED", "DRAFTED"].map((act) => [topic, subject, entity, act] as const),
        ),
      ),
    )) {
      for (const readers of subsets(labels))
        for (const lostReaders of subsets(labels)) {
          const change = { ...base, topic, subjectId, entity, act, readers, lostReaders };
          const found = routes.to(change);
          for (const one of everybody) {
            const readable = shareLabel(one.labels, readers);
            if (
              !(readable || shareLabel(one.labels, lostReaders)) ||
              !isSelected(one.selection, change, readable)
            )
              continue;
            concerned += 1;
            if (!found.has(one))
              throw new Error(
                `Not found: ${JSON.stringify({
                  change: { ...change, id: 1, position: 1 },
                  one: { ...one, labels: [...one.labels] },
                })}`,
              );
          }
        }
    }
    expect(concerned).toBeGreaterThan(10_000);
    for (const one of everybody) routes.remove(one);
    expect(routes).toEqual(new ChangeRoutes());
  });

  it.each<
    [string, (number: number) => { query?: string; variables?: object }, "parties" | "public"]
  >([
    [
      "another subject's",
      () => ({ variables: { filter: { subjectId: randomUUID() } } }),
      "parties",
    ],
    [
      "another kind's",
      (number) => ({
        variables: { filter: { subjectTypes: ["Organisation"] } },
        query: named(number),
      }),
      "parties",
    ],
    [
      "another act's",
      (number) => ({
        variables: { filter: { acts: ["CALENDAR_ITEM_DECLINED"] } },
        query: named(number),
      }),
      "parties",
    ],
    [
      "another year's",
      (number) => ({
        query:
          "subscription Year($year: Int!) { calendarChanged(year: $year) { cursor changes { id } } }",
        variables: { year: YEAR + 1 + number },
      }),
      "parties",
    ],
    ["everybody's", (number) => ({ query: named(number) }), "public"],
  ])("asks none of a thousand channels that look for %s changes", async (_, operation, crowdOf) => {
    const world = await createLiveWorld();
    const { voorzitter, secretaris, participatieadviseur, bestuurslid } = world.members;
    const people = crowdOf === "public" ? [null] : [voorzitter, secretaris, bestuurslid];
    const crowd = await Promise.all(
      Array.from({ length: 50 }, (_, socket) =>
        Probe.connect(world.url, people[socket % people.length]!),
      ),
    );
    const channels = (
      world.server.hub as unknown as { channels: Map<string, { members: Set<unknown> }> }
    ).channels;
    try {
      crowd.forEach((probe, socket) => {
        for (let id = 0; id < 20; id += 1) {
          const { query = LOG_LIVE, variables } = operation(socket * 20 + id);
          probe.subscribe(String(id), query, variables);
        }
      });
      await until(
        () => [...channels.values()].reduce((sum, { members }) => sum + members.size, 0) === 1_000,
        "a thousand operations",
      );
      const watcher = await Probe.connect(world.url, participatieadviseur);
      watcher.subscribe("1", AUDIT_LIVE);
      await until(
        () => [...channels.values()].reduce((sum, { members }) => sum + members.size, 0) === 1_001,
        "the one that looks for everything",
      );
      const asked = jest.spyOn(Channel.prototype, "concerns");
      const woken = jest.spyOn(Channel.prototype, "advance");
      await given(world).agreed("LANDLORD");
      await watcher.until(
        (one) => JSON.stringify(one.of("next")).includes("CALENDAR_ITEM_AGREED"),
        "the agreement",
      );
      const channelsOf = ({ mock }: typeof asked | typeof woken) => new Set(mock.contexts);
      expect([channelsOf(asked).size, channelsOf(woken).size]).toEqual([1, 1]);
    } finally {
      jest.restoreAllMocks();
      for (const { socket } of crowd) socket.terminate();
      await world.end();
    }
  });
});

/** One more operation that asks the same: channels differ by their text, too. */
const named = (number: number) =>
  `subscription Operation${number}($filter: ChangeFilter) { changes(filter: $filter) { cursor changes { id } } }`;
