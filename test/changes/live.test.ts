import { describe, expect, it, jest } from "@jest/globals";
import pg from "pg";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as dashboard from "../../codegen/generated/dashboard/graphql.js";
import { ask, codesOf, dataOf } from "../support/api.js";
import { beneath, given, type Item, itemOf, YEAR } from "../support/given.js";
import {
  AUDIT_LIVE,
  auditAs,
  createLiveWorld,
  cursorFor,
  holdSequencing,
  isSequenced,
  LOG_LIVE,
  LOG_PAGE,
  logAs,
  type LoggedChange,
  type Message,
  Probe,
  repeatUntil,
  until,
  type Watch,
  watch,
} from "../support/live.js";
import type { Member, World } from "../support/world.js";

const idsOf = (changes: readonly { id: string }[]) => changes.map(({ id }) => id);
const subjectsOf = (changes: readonly { subjectId: string }[]) =>
  changes.map(({ subjectId }) => subjectId);
const draftInput = (title: string, year = YEAR) => ({
  year,
  title,
  levels: ["ADVISEREN" as const],
  themes: ["LEEFBAARHEID"],
  planned: { quarters: { first: 2 } },
});
const draftAs = async (
  url: string,
  member: Member,
  title = "Vitale wijken",
  year = YEAR,
): Promise<Item> =>
  itemOf(
    (await dataOf(url, member, cprw.DraftCalendarItemDocument, { input: draftInput(title, year) }))
      .draftCalendarItem,
  );

/** An item that both sides agreed on for one municipality is moved to another. */
async function moved(world: World, item: Item, municipalityId: string): Promise<void> {
  const { bestuurder, voorzitter } = world.members;
  itemOf(
    (
      await dataOf(world.url, bestuurder, cprw.ProposeCalendarItemChangeDocument, {
        input: {
          id: item.id,
          expectedVersion: item.version!,
          municipalityIds: [municipalityId],
          reason: "Elders.",
        },
      })
    ).proposeCalendarItemChange,
  );
  const { calendarItem } = await dataOf(world.url, voorzitter, cprw.CalendarItemDocument, {
    id: item.id,
  });
  const [proposal] = calendarItem!.proposals!;
  const { acceptCalendarItemProposal } = await dataOf(
    world.url,
    voorzitter,
    cprw.AcceptCalendarItemProposalDocument,
    { input: { id: proposal!.id, expectedVersion: proposal!.version! } },
  );
  expect(acceptCalendarItemProposal!.userErrors).toEqual([]);
}

describe("subscribing to changes", () => {
  it("delivers what was done, by whom, when and to what, with a cursor", async () => {
    const world = await createLiveWorld();
    const { bestuurder, voorzitter } = world.members;
    await given(world).calendarYear();
    const live = watch(world.url, voorzitter, cprw.AllChangesDocument, {
      after: await cursorFor(world.url, voorzitter),
    });
    try {
      const item = await given(world).agreed("LANDLORD", { year: YEAR + 1 });
      await live.until(
        ({ changes }) => changes.at(-1)?.act === "CALENDAR_ITEM_AGREED",
        "the agreement",
      );
      expect(live.changes.map(({ act }) => act)).toEqual([
        "CALENDAR_YEAR_OPENED",
        "CALENDAR_ITEM_PROPOSED",
        "CALENDAR_ITEM_AGREED",
      ]);
      expect(live.changes[1]).toEqual({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        kind: "CHANGED",
        act: "CALENDAR_ITEM_PROPOSED",
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        subjectType: "CalendarItem",
        subjectId: item.id,
        organisation: { id: world.organisations.woonbron, name: "Woonbron" },
        person: { id: bestuurder.personId, name: "bestuurder" },
      });
      expect(live.messages.every((message) => Object.keys(message).join() === "data")).toBe(true);
      expect(live.cursor).toMatch(/^[\w-]{50,}$/);
      expect(idsOf(live.changes)).toEqual(idsOf((await logAs(world.url, voorzitter)).slice(-3)));
    } finally {
      await live.end();
      await world.end();
    }
  });

  it("without a cursor begins with what happens from now on, and misses nothing from there", async () => {
    const world = await createLiveWorld();
    const { voorzitter, secretaris } = world.members;
    const before = await given(world).draft("TENANT_COUNCIL");
    const live = watch(world.url, voorzitter, LOG_LIVE);
    try {
      const drafted: string[] = [];
      await repeatUntil(
        async () => drafted.push((await draftAs(world.url, secretaris)).id),
        () => live.changes.length >= 3,
        "three drafts to arrive",
      );
      const last = drafted.at(-1);
      await live.until(({ changes }) => changes.at(-1)?.subjectId === last, "the last draft");
      expect(subjectsOf(live.changes)).not.toContain(before.id);
      expect(subjectsOf(live.changes)).toEqual(drafted.slice(-live.changes.length));
    } finally {
      await live.end();
      await world.end();
    }
  });

  it("selects by type of subject, by act and by subject", async () => {
    const world = await createLiveWorld();
    const { bestuurder, voorzitter } = world.members;
    await given(world).calendarYear();
    const one = await given(world).draft("TENANT_COUNCIL", { year: YEAR + 1 });
    const after = await cursorFor(world.url, voorzitter);
    const filters = {
      years: { subjectTypes: ["CalendarYear"] },
      agreed: { acts: ["CALENDAR_ITEM_AGREED" as const] },
      one: { subjectId: one.id },
      both: { subjectTypes: ["CalendarItemAnnotation"], subjectId: one.id },
    };
    const lives = Object.entries(filters).map(
      ([name, filter]) =>
        [name, watch(world.url, voorzitter, AUDIT_LIVE, { after, filter })] as const,
    );
    const all = watch(world.url, voorzitter, AUDIT_LIVE, { after });
    try {
      await given(world).agreed("LANDLORD", { year: YEAR + 2 });
      await dataOf(world.url, voorzitter, cprw.AnnotateCalendarItemDocument, {
        input: { id: one.id, expectedVersion: 0, note: "Voor ons" },
      });
      itemOf(
        (
          await dataOf(world.url, voorzitter, cprw.ProposeCalendarItemDocument, {
            input: { id: one.id, expectedVersion: one.version! },
          })
        ).proposeCalendarItem,
      );
      await dataOf(world.url, bestuurder, cprw.OpenCalendarYearDocument, {
        input: { year: YEAR + 3 },
      });
      await all.until(
        ({ changes }) =>
          changes.filter(({ subjectType }) => subjectType === "CalendarYear").length === 2,
        "the second year",
      );
      const expected = {
        years: all.changes.filter(({ subjectType }) => subjectType === "CalendarYear"),
        agreed: all.changes.filter(({ act }) => act === "CALENDAR_ITEM_AGREED"),
        one: all.changes
          .filter(
            ({ act }) => act === "CALENDAR_ITEM_ANNOTATED" || act === "CALENDAR_ITEM_PROPOSED",
          )
          .filter(
            ({ subjectId, subjectType }) => subjectType !== "CalendarItem" || subjectId === one.id,
          ),
        both: all.changes.filter(({ act }) => act === "CALENDAR_ITEM_ANNOTATED"),
      };
      expect(Object.values(expected).map(({ length }) => length)).toEqual([2, 1, 2, 1]);
      for (const [name, live] of lives) {
        const wanted = expected[name as keyof typeof expected];
        await live.until(
          ({ changes }) => changes.length >= wanted.length,
          `what the filter "${name}" selects`,
        );
        expect([name, live.changes]).toEqual([name, wanted]);
        expect(
          await auditAs(world.url, voorzitter, {
            after,
            filter: filters[name as keyof typeof filters],
          }),
        ).toEqual(wanted);
      }
    } finally {
      await Promise.all([all, ...lives.map(([, live]) => live)].map((live) => live.end()));
      await world.end();
    }
  });

  it("tells a party neither by a filter nor by the removal how a row went out of its sight", async () => {
    const world = await createLiveWorld();
    const { voorzitter } = world.members;
    const item = await given(world).proposed("LANDLORD");
    await until(() => isSequenced(world), "the log in order");
    const after = await cursorFor(world.url, voorzitter);
    const filters = (["ADMINISTERED", "CALENDAR_ITEM_WITHDRAWN"] as const).map((act) => ({
      acts: [act, "CALENDAR_ITEM_AGREED" as const],
    }));
    const lives = filters.map((filter) =>
      watch(world.url, voorzitter, cprw.AllChangesDocument, { after, filter }),
    );
    try {
      // no act takes back what was shared
      await beneath(
        world,
        "UPDATE calendar_item SET status = 'DRAFT', number = NULL WHERE id = $1",
        [item.id],
      );
      const later = await given(world).agreed("LANDLORD", { year: YEAR + 1 });
      const removal = {
        id: expect.any(String),
        kind: "REMOVED",
        act: null,
        at: null,
        subjectType: "CalendarItem",
        subjectId: item.id,
        organisation: null,
        person: null,
      };
      for (const live of lives) {
        await live.until(
          ({ changes }) => changes.at(-1)?.subjectId === later.id,
          "something later",
        );
        expect(live.changes).toEqual([
          removal,
          expect.objectContaining({ act: "CALENDAR_ITEM_AGREED" }),
        ]);
      }
      const logs = await Promise.all(
        filters.map((filter) => auditAs(world.url, voorzitter, { after, filter })),
      );
      expect(logs[0]).toMatchObject([{ kind: "REMOVED", act: null }, { kind: "CHANGED" }]);
      expect(logs[1]).toEqual(logs[0]);
    } finally {
      await Promise.all(lives.map((live) => live.end()));
      await world.end();
    }
  });

  it("refuses a filter on a type that no change is about with BAD_USER_INPUT", async () => {
    const world = await createLiveWorld();
    const filter = { subjectTypes: ["Secret"] };
    const live = watch(world.url, world.members.voorzitter, LOG_LIVE, { filter });
    try {
      await live.until((one) => one.refusal, "the refusal");
      expect(live.refusalCodes).toEqual(["BAD_USER_INPUT"]);
      expect(
        codesOf(
          await ask(world.url, world.members.voorzitter, cprw.ChangesDocument, {
            first: 1,
            filter,
          }),
        ),
      ).toEqual(["BAD_USER_INPUT"]);
    } finally {
      await live.end();
      await world.end();
    }
  });

  it("tells who loses sight of a row that it is gone, with its type and id only", async () => {
    const world = await createLiveWorld();
    const { dordtseAmbtenaar, delftseWethouder } = world.members;
    const item = await given(world).agreed("LANDLORD", {
      municipalityIds: [world.municipalities.dordrecht],
    });
    const everything = `subscription Everything($after: ChangeCursor) { changes(after: $after) {
      cursor changes { id kind at subjectType subjectId subject { __typename } } } }`;
    const dordrecht = watch<
      { changes: { cursor: string; changes: Record<string, unknown>[] } },
      object
    >(world.url, dordtseAmbtenaar, everything, {
      after: await cursorFor(world.url, dordtseAmbtenaar),
    });
    const delft = watch(world.url, delftseWethouder, LOG_LIVE, {
      after: await cursorFor(world.url, delftseWethouder),
    });
    try {
      await moved(world, item, world.municipalities.delft);
      await dordrecht.until(({ changes }) => changes.length > 0, "the removal");
      await delft.until(({ changes }) => changes.length > 0, "the item in Delft");
      expect(dordrecht.changes).toEqual([
        {
          id: expect.any(String),
          kind: "REMOVED",
          at: null,
          subjectType: "CalendarItem",
          subjectId: item.id,
          subject: null,
        },
      ]);
      expect(delft.changes).toMatchObject([{ kind: "CHANGED", subjectId: item.id }]);
      const [removal, ...rest] = (await logAs(world.url, dordtseAmbtenaar)).slice(-1);
      expect([removal, rest]).toMatchObject([
        { id: dordrecht.changes[0]!.id, kind: "REMOVED" },
        [],
      ]);
    } finally {
      await Promise.all([dordrecht.end(), delft.end()]);
      await world.end();
    }
  });

  it("does not deliver what was done while it was private, also not afterwards", async () => {
    const world = await createLiveWorld();
    const { bestuurder, voorzitter } = world.members;
    await given(world).calendarYear();
    const after = await cursorFor(world.url, voorzitter);
    const live = watch(world.url, voorzitter, AUDIT_LIVE, { after });
    try {
      const draft = await draftAs(world.url, bestuurder);
      const revised = itemOf(
        (
          await dataOf(world.url, bestuurder, cprw.ReviseCalendarItemDocument, {
            input: { id: draft.id, expectedVersion: draft.version!, title: "Geheim" },
          })
        ).reviseCalendarItem,
      );
      await dataOf(world.url, bestuurder, cprw.AnnotateCalendarItemDocument, {
        input: { id: draft.id, expectedVersion: 0, note: "Geheim" },
      });
      itemOf(
        (
          await dataOf(world.url, bestuurder, cprw.ProposeCalendarItemDocument, {
            input: { id: draft.id, expectedVersion: revised.version! },
          })
        ).proposeCalendarItem,
      );
      await live.until(({ changes }) => changes.length > 0, "the proposal");
      expect(live.changes).toMatchObject([{ act: "CALENDAR_ITEM_PROPOSED", subjectId: draft.id }]);
      expect(await auditAs(world.url, voorzitter, { after })).toEqual(live.changes);
    } finally {
      await live.end();
      await world.end();
    }
  });
});

describe("subscribing to a year's calendar", () => {
  it("delivers that year's changes and no others, each subject as it stands", async () => {
    const world = await createLiveWorld();
    const { voorzitter, secretaris } = world.members;
    const start = given(world);
    await start.calendarYear(YEAR);
    await start.calendarYear(YEAR + 1);
    const { changeCursor: after } = await dataOf(
      world.url,
      voorzitter,
      cprw.CalendarYearPageDocument,
      { year: YEAR },
    );
    const live = watch(world.url, voorzitter, cprw.CalendarChangedDocument, { year: YEAR, after });
    const next = watch(world.url, voorzitter, cprw.CalendarChangedDocument, {
      year: YEAR + 1,
      after,
    });
    try {
      const item = await draftAs(world.url, secretaris, "Dit jaar", YEAR);
      const other = await draftAs(world.url, secretaris, "Volgend jaar", YEAR + 1);
      await dataOf(world.url, voorzitter, cprw.AnnotateCalendarItemDocument, {
        input: { id: item.id, expectedVersion: 0, note: "Eerst dit", ranking: 1 },
      });
      await live.until(({ changes }) => changes.length >= 2, "both changes of this year");
      await next.until(({ changes }) => changes.length >= 1, "the change of next year");
      expect(live.changes).toMatchObject([
        {
          act: "CALENDAR_ITEM_DRAFTED",
          subjectId: item.id,
          subject: { __typename: "CalendarItem", title: "Dit jaar", status: "DRAFT" },
        },
        {
          act: "CALENDAR_ITEM_ANNOTATED",
          subjectType: "CalendarItemAnnotation",
          subject: {
            __typename: "CalendarItemAnnotation",
            item: { id: item.id, annotation: { note: "Eerst dit", ranking: 1 } },
          },
        },
      ]);
      expect(subjectsOf(next.changes)).toEqual([other.id]);
    } finally {
      await Promise.all([live.end(), next.end()]);
      await world.end();
    }
  });

  it("gives the public nothing before it is published, and refuses it nothing", async () => {
    const world = await createLiveWorld();
    const { bestuurder, voorzitter } = world.members;
    const screen = watch(world.url, null, dashboard.DashboardChangesDocument, {
      year: YEAR,
      after: await cursorFor(world.url, null),
    });
    try {
      await given(world).agreed("LANDLORD");
      const page = await dataOf(world.url, voorzitter, cprw.CalendarYearPageDocument, {
        year: YEAR,
      });
      const id = page.calendarYear!.id;
      let version = page.calendarYear!.version!;
      version = (
        await dataOf(world.url, bestuurder, cprw.AdoptCalendarYearDocument, {
          input: { id, expectedVersion: version },
        })
      ).adoptCalendarYear!.calendarYear!.version!;
      version = (
        await dataOf(world.url, voorzitter, cprw.AdoptCalendarYearDocument, {
          input: { id, expectedVersion: version },
        })
      ).adoptCalendarYear!.calendarYear!.version!;
      await dataOf(world.url, voorzitter, cprw.PublishCalendarYearDocument, {
        input: { id, expectedVersion: version },
      });
      await screen.until(({ changes }) => changes.length >= 2, "the publication");
      expect(screen.messages).toHaveLength(1);
      expect(screen.messages[0]!.errors).toBeUndefined();
      expect(screen.changes.map(({ subject }) => subject?.__typename)).toEqual([
        "CalendarItem",
        "CalendarYear",
      ]);
      expect((await logAs(world.url, null)).slice(-2)).toMatchObject(
        screen.changes.map(({ id }) => ({ id })),
      );
    } finally {
      await screen.end();
      await world.end();
    }
  });
});

describe("a query's cursor handed to a subscription", () => {
  /** What a page showed and what came after it: together everything there is, and nothing twice. */
  async function loadAndFollow(world: World, viewer: Member) {
    const page = await dataOf(world.url, viewer, cprw.CalendarYearPageDocument, {
      year: YEAR,
      first: 200,
    });
    const live = watch(world.url, viewer, cprw.CalendarChangedDocument, {
      year: YEAR,
      after: page.changeCursor,
    });
    const shown = page.calendarYear!.items!.nodes.map(({ id }) => id);
    return { live, shown, all: () => [...shown, ...subjectsOf(live.changes)].sort() };
  }

  it("misses nothing and repeats nothing while six writers write", async () => {
    const world = await createLiveWorld();
    const { voorzitter, secretaris, bestuurslid, ondersteuner, bestuurder } = world.members;
    await given(world).calendarYear();
    const drafted: string[] = [];
    let writing = true;
    const writers = [voorzitter, voorzitter, secretaris, bestuurslid, ondersteuner, bestuurder].map(
      async (writer) => {
        for (let count = 0; count < 15 && writing; count += 1) {
          const { id } = await draftAs(world.url, writer);
          if (writer !== bestuurder) drafted.push(id);
        }
      },
    );
    const followers: Awaited<ReturnType<typeof loadAndFollow>>[] = [];
    try {
      for (let round = 0; round < 12; round += 1)
        followers.push(
          await loadAndFollow(world, [voorzitter, secretaris, ondersteuner][round % 3]!),
        );
      await Promise.all(writers);
      const everything = [...drafted].sort();
      expect(
        followers.some(({ shown }) => shown.length > 0 && shown.length < everything.length),
      ).toBe(true);
      for (const { live, all } of followers) {
        await live.until(() => all().length >= everything.length, "every draft shown or delivered");
        expect(all()).toEqual(everything);
      }
    } finally {
      writing = false;
      await Promise.allSettled(writers);
      await Promise.all(followers.map(({ live }) => live.end()));
      await world.end();
    }
  });

  it("does so also for changes that were committed but had no place in the log yet", async () => {
    const world = await createLiveWorld();
    const { voorzitter, secretaris } = world.members;
    await given(world).calendarYear();
    const early = await draftAs(world.url, secretaris);
    await until(() => isSequenced(world), "the log in order");
    const hold = await holdSequencing(world);
    try {
      const waiting = [await draftAs(world.url, secretaris), await draftAs(world.url, secretaris)];
      const before = await loadAndFollow(world, voorzitter);
      const between = await draftAs(world.url, secretaris);
      const after = await loadAndFollow(world, voorzitter);
      expect(await isSequenced(world)).toBe(false);
      await hold.release();
      const late = await draftAs(world.url, secretaris);
      for (const { live, all } of [before, after]) {
        await live.until(({ changes }) => changes.at(-1)?.subjectId === late.id, "the last draft");
        expect(all()).toEqual([early, ...waiting, between, late].map(({ id }) => id).sort());
      }
      expect(subjectsOf(before.live.changes)).toEqual([between.id, late.id]);
      expect(subjectsOf(after.live.changes)).toEqual([late.id]);
      await Promise.all([before.live.end(), after.live.end()]);
    } finally {
      await hold.release().catch(() => undefined);
      await world.end();
    }
  });

  it("does not repeat such a change after a reconnection in the meantime", async () => {
    const world = await createLiveWorld();
    const { voorzitter, secretaris } = world.members;
    const draft = () => draftAs(world.url, secretaris);
    await given(world).calendarYear();
    await until(() => isSequenced(world), "the log in order");
    const sequencer = new pg.Client({ connectionString: world.databaseUrl });
    await sequencer.connect();
    await sequencer.query("SELECT pg_advisory_lock(hashtext('app.change'))");
    await draft(); // what the query saw
    const after = await cursorFor(world.url, voorzitter);
    const other = await draft();
    // What a run of the sequencer does that had looked before `seen` was committed, and
    // is committed after the query.
    await sequencer.query(
      "UPDATE app.change SET position = nextval('app.change_position') WHERE subject_id = $1",
      [other.id],
    );
    await sequencer.query("SELECT pg_notify('change', '')");
    const live = watch(world.url, voorzitter, LOG_LIVE, { after });
    try {
      await live.until(({ changes }) => changes.length === 1, "the other draft");
      live.cut();
      await live.until(({ acknowledged }) => acknowledged.length === 2, "the second connection");
      await sequencer.end(); // lets go of the lock: the next run places `seen`
      const last = await draft();
      await live.until(({ changes }) => changes.at(-1)?.subjectId === last.id, "the last draft");
      expect(live.changes.map(({ subjectId }) => subjectId)).toEqual([other.id, last.id]);
    } finally {
      await live.end();
      await world.end();
    }
  });

  it("does not repeat such a change that lies behind a full message, after which the connection broke", async () => {
    const world = await createLiveWorld();
    const { voorzitter, secretaris } = world.members;
    const { id } = await given(world).proposed("LANDLORD");
    await until(() => isSequenced(world), "the log in order");
    const hold = await holdSequencing(world);
    try {
      const shown = [await draftAs(world.url, secretaris), await draftAs(world.url, secretaris)];
      const after = await cursorFor(world.url, voorzitter);
      const setPlaces = (subjectId: string) =>
        beneath(
          world,
          `
        UPDATE app.change SET position = waiting.position
        FROM (SELECT id, nextval('app.change_position') AS position
              FROM (SELECT id FROM app.change
              WHERE position IS NULL AND subject_id = $1 ORDER BY id) in_order) waiting
        WHERE change.id = waiting.id`,
          [subjectId],
        );
      // Two of them lie between 700 changes, which a run of the sequencer had found before.
      const change = (times: number) =>
        beneath(
          world,
          `
          DO $$ BEGIN FOR n IN 1..${times} LOOP UPDATE calendar_item SET description = n::text
          WHERE id = '${id}'; END LOOP; END $$`,
        );
      for (const draft of shown) {
        await change(350);
        await setPlaces(id);
        await setPlaces(draft.id);
      }
      await change(1);
      await hold.release();
      await until(() => isSequenced(world), "the log in order");
      const deliveredOn = async (cursor: string, size: number) => {
        const probe = await Probe.connect(world.url, voorzitter);
        probe.subscribe("1", LOG_LIVE, { after: cursor });
        const messages = () =>
          probe
            .of<Message<{ changes: { cursor: string; changes: LoggedChange[] } }>>("next")
            .map(({ data }) => data!.changes);
        await probe.until(
          () => messages().flatMap(({ changes }) => changes).length >= size,
          `${size} changes`,
        );
        probe.socket.terminate();
        return messages();
      };
      const [first] = await deliveredOn(after, 500);
      expect(first!.changes).toHaveLength(500);
      const rest = await deliveredOn(first!.cursor, 201);
      expect(
        [first!, ...rest].flatMap(({ changes }) => changes).map(({ subjectId }) => subjectId),
      ).toEqual(Array<string>(701).fill(id));
    } finally {
      await hold.release().catch(() => undefined);
      await world.end();
    }
  });
});

describe("a batch", () => {
  const SIZES =
    "subscription Sizes($after: ChangeCursor) { changes(after: $after) { cursor hasMore changes { id } } }";
  type Sizes = { changes: { cursor: string; hasMore: boolean; changes: { id: string }[] } };
  const sizesOf = (live: Watch<Sizes>) =>
    live.messages.map(({ data }) => [data!.changes.changes.length, data!.changes.hasMore]);

  it.each([
    [500, [[500, false]]],
    [
      501,
      [
        [500, true],
        [1, false],
      ],
    ],
  ])(
    "for %i changes at once says whether more waits behind it, whatever is done in private",
    async (count, expected) => {
      const world = await createLiveWorld();
      const { voorzitter, bestuurder } = world.members;
      const { id } = await given(world).proposed("LANDLORD");
      await dataOf(world.url, bestuurder, cprw.AnnotateCalendarItemDocument, {
        input: { id, expectedVersion: 0, note: "Eigen" },
      });
      await until(() => isSequenced(world), "the log in order");
      const after = await cursorFor(world.url, voorzitter);
      const live = watch<Sizes, object>(world.url, voorzitter, SIZES, { after });
      const channels = (
        world.server.hub as unknown as { channels: Map<string, { members: Set<unknown> }> }
      ).channels;
      try {
        await live.until(
          () => [...channels.values()].some(({ members }) => members.size === 1),
          "the subscription to be up to date",
        );
        // Fewer than a thousand rows in one commit, which get their places at once. A third of them
        // is Woonbron's own, also behind the last that is for both.
        await beneath(
          world,
          `
        DO $$ BEGIN FOR n IN 1..${count} LOOP UPDATE calendar_item
        SET description = n::text; IF n % 2 = 0 OR n > ${count - 9}
          THEN UPDATE calendar_item_annotation
        SET note = n::text; END IF; END LOOP; END $$`,
        );
        await until(() => isSequenced(world), "the log in order");
        const replayed = watch<Sizes, object>((await world.startAnother()).url, voorzitter, SIZES, {
          after,
        });
        for (const one of [live, replayed])
          await one
            .until(({ changes }) => changes.length >= count, "all changes")
            .finally(() => one.end());
        expect([sizesOf(live), sizesOf(replayed)]).toEqual([expected, expected]);
      } finally {
        await live.end();
        await world.end();
      }
    },
  );
});

describe("the query changes", () => {
  it("pages through the same changes in the same order as a subscription delivers", async () => {
    const world = await createLiveWorld();
    const { voorzitter, secretaris, bestuurder } = world.members;
    await given(world).calendarYear();
    const after = await cursorFor(world.url, voorzitter);
    const live = watch(world.url, voorzitter, LOG_LIVE, { after });
    try {
      await Promise.all(
        [voorzitter, secretaris, bestuurder].map(async (writer) => {
          for (let count = 0; count < 6; count += 1) await draftAs(world.url, writer);
        }),
      );
      await live.until(({ changes }) => changes.length >= 12, "the council's twelve drafts");
      for (const first of [1, 5, 200])
        expect(await logAs(world.url, voorzitter, { after, first })).toEqual(live.changes);
      expect(live.changes).toHaveLength(12);
    } finally {
      await live.end();
      await world.end();
    }
  });

  it("gives a cursor that does not pass by what was committed but had no place in the log yet", async () => {
    const world = await createLiveWorld();
    const { voorzitter } = world.members;
    await given(world).draft("TENANT_COUNCIL");
    await until(() => isSequenced(world), "the log in order");
    const hold = await holdSequencing(world);
    const start = await cursorFor(world.url, voorzitter);
    try {
      await given(world).draft("TENANT_COUNCIL", { year: 2027 });
      const page = await dataOf(world.url, voorzitter, LOG_PAGE, { first: 50, after: start });
      expect(page.changes.changes).toEqual([]);
      await hold.release();
      await until(() => isSequenced(world), "the log in order");
      const log = idsOf(await logAs(world.url, voorzitter, { after: start }));
      expect(log).toHaveLength(2);
      expect(idsOf(await logAs(world.url, voorzitter, { after: page.changes.cursor }))).toEqual(
        log,
      );
      const live = watch(world.url, voorzitter, LOG_LIVE, { after: page.changes.cursor });
      await live.until(({ changes }) => changes.length >= 2, "both changes");
      expect(idsOf(live.changes)).toEqual(log);
      await live.end();
    } finally {
      await hold.release().catch(() => undefined);
      await world.end();
    }
  });

  it("gives a cursor that does not keep a subscription looking for what lies behind it", async () => {
    const world = await createLiveWorld();
    const { voorzitter } = world.members;
    await given(world).calendarYear();
    await until(() => isSequenced(world), "the log in order");
    const hold = await holdSequencing(world);
    try {
      await given(world).draft("TENANT_COUNCIL", { year: 2027 });
      const start = await cursorFor(world.url, voorzitter);
      await hold.release();
      for (let count = 0; count < 3; count += 1)
        await given(world).draft("TENANT_COUNCIL", { year: 2028 + count });
      await until(() => isSequenced(world), "the log in order");
      const page = await dataOf(world.url, voorzitter, LOG_PAGE, { first: 1, after: start });
      expect(page.changes.hasMore).toBe(true);
      const live = watch(world.url, voorzitter, LOG_LIVE, { after: page.changes.cursor });
      const channels = (
        world.server.hub as unknown as { channels: Map<string, { members: Set<unknown> }> }
      ).channels;
      await live.until(
        () => [...channels.values()].some(({ members }) => members.size === 1),
        "the subscription to be up to date",
      );
      await live.end();
    } finally {
      await hold.release().catch(() => undefined);
      await world.end();
    }
  });
});

describe("a cursor", () => {
  /** The codes with which the query and the subscription refuse it. */
  async function refusals(url: string, who: Member | null, after: string): Promise<string[]> {
    const live = watch(url, who, LOG_LIVE, { after });
    try {
      await live.until((one) => one.refusal, "the refusal");
      return [
        ...codesOf(await ask(url, who, LOG_PAGE, { first: 10, after })),
        ...live.refusalCodes,
      ];
    } finally {
      await live.end();
    }
  }

  it("that is malformed, tampered with or another organisation's is refused with CURSOR_INVALID", async () => {
    const world = await createLiveWorld();
    try {
      const { voorzitter, bestuurder } = world.members;
      const cursor = await cursorFor(world.url, voorzitter);
      const middle = Math.floor(cursor.length / 2);
      const tampered = `${cursor.slice(0, middle)}${cursor[middle] === "A" ? "B" : "A"}${cursor.slice(middle + 1)}`;
      for (const bad of ["12", "not a cursor", "é", "A".repeat(102), cursor.slice(0, -4), tampered])
        expect([bad, ...(await refusals(world.url, voorzitter, bad))]).toEqual([
          bad,
          "CURSOR_INVALID",
          "CURSOR_INVALID",
        ]);
      expect(await refusals(world.url, bestuurder, cursor)).toEqual([
        "CURSOR_INVALID",
        "CURSOR_INVALID",
      ]);
      expect(await refusals(world.url, null, cursor)).toEqual(["CURSOR_INVALID", "CURSOR_INVALID"]);
      expect(await refusals(world.url, voorzitter, await cursorFor(world.url, null))).toEqual([
        "CURSOR_INVALID",
        "CURSOR_INVALID",
      ]);
    } finally {
      await world.end();
    }
  });

  it("is good for a colleague of the same organisation", async () => {
    const world = await createLiveWorld();
    const { voorzitter, secretaris } = world.members;
    await given(world).calendarYear();
    const live = watch(world.url, secretaris, LOG_LIVE, {
      after: await cursorFor(world.url, voorzitter),
    });
    try {
      const { id } = await draftAs(world.url, voorzitter);
      await live.until(({ changes }) => changes.length > 0, "the draft");
      expect(subjectsOf(live.changes)).toEqual([id]);
    } finally {
      await live.end();
      await world.end();
    }
  });

  it("is never the same text twice, and of one length", async () => {
    const world = await createLiveWorld();
    try {
      const cursors = await Promise.all(
        [1, 2, 3, 4].map(() => cursorFor(world.url, world.members.voorzitter)),
      );
      expect(new Set(cursors).size).toBe(4);
      expect(new Set(cursors.map(({ length }) => length)).size).toBe(1);
    } finally {
      await world.end();
    }
  });

  it("given longer ago than it can be resumed from is refused with CURSOR_EXPIRED, never with silence", async () => {
    const world = await createLiveWorld({ resumableDays: 1 / 86_400 }); // a second
    try {
      const { voorzitter } = world.members;
      const old = await cursorFor(world.url, voorzitter);
      const answer = () => ask(world.url, voorzitter, LOG_PAGE, { first: 10, after: old });
      expect(codesOf(await answer())).toEqual([]);
      await until(async () => codesOf(await answer()).length > 0, "the cursor to grow old");
      expect(await refusals(world.url, voorzitter, old)).toEqual([
        "CURSOR_EXPIRED",
        "CURSOR_EXPIRED",
      ]);
      const fresh = await cursorFor(world.url, voorzitter);
      expect(
        codesOf(await ask(world.url, voorzitter, LOG_PAGE, { first: 10, after: fresh })),
      ).toEqual([]);
    } finally {
      await world.end();
    }
  });

  it("from before a restored backup is refused with CURSOR_UNKNOWN: beyond the head, or of another epoch", async () => {
    const world = await createLiveWorld();
    const admin = new pg.Client({ connectionString: world.databaseUrl });
    await admin.connect();
    try {
      const { voorzitter } = world.members;
      await until(() => isSequenced(world), "the log in order");
      const head = await cursorFor(world.url, voorzitter);
      const { id } = await given(world).draft("TENANT_COUNCIL");
      await until(() => isSequenced(world), "the log in order");
      const ahead = await cursorFor(world.url, voorzitter);
      await admin.query("DELETE FROM app.change WHERE subject_id = $1", [id]);
      expect(await refusals(world.url, voorzitter, ahead)).toEqual([
        "CURSOR_UNKNOWN",
        "CURSOR_UNKNOWN",
      ]);
      expect(
        codesOf(await ask(world.url, voorzitter, cprw.ChangesDocument, { first: 10, after: head })),
      ).toEqual([]);
      await admin.query("UPDATE app.change_epoch SET epoch = epoch + 1");
      const restored = await world.startAnother();
      expect(await refusals(restored.url, voorzitter, head)).toEqual([
        "CURSOR_UNKNOWN",
        "CURSOR_UNKNOWN",
      ]);
    } finally {
      await admin.end();
      await world.end();
    }
  });
});

describe("with several servers, lost connections and silent writers", () => {
  const asSuperuser = async (world: World, sql: string, values: unknown[] = []) => {
    const session = new pg.Client({ connectionString: world.databaseUrl });
    await session.connect();
    try {
      return (await session.query(sql, values)).rows;
    } finally {
      await session.end();
    }
  };
  const KILL = `
    SELECT pid, pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = ANY($1)`;
  const listeners = async (world: World) =>
    (
      await asSuperuser(
        world,
        `
    SELECT pid FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'samenspraak-listen'
      AND query ~ '^(LISTEN|SELECT)' AND state = 'idle'`,
      )
    ).map(({ pid }) => pid);

  it("every server delivers what was done through another", async () => {
    const world = await createLiveWorld();
    const { voorzitter, secretaris } = world.members;
    const servers = [world.server, await world.startAnother(), await world.startAnother()];
    await given(world).calendarYear();
    const after = await cursorFor(world.url, voorzitter);
    const lives = servers.map(({ url }) => watch(url, voorzitter, LOG_LIVE, { after }));
    try {
      const drafted: string[] = [];
      for (const { url } of servers)
        drafted.push((await draftAs(url.replace("localhost", "127.0.0.1"), secretaris)).id);
      for (const live of lives) {
        await live.until(({ changes }) => changes.length >= 3, "the drafts of all servers");
        expect(subjectsOf(live.changes)).toEqual(drafted);
      }
    } finally {
      await Promise.all(lives.map((live) => live.end()));
      await world.end();
    }
  });

  it("a writer that wakes nobody is delivered all the same: the feed looks by itself", async () => {
    const world = await createLiveWorld();
    const { voorzitter } = world.members;
    const item = await given(world).proposed("LANDLORD");
    const live = watch(world.url, voorzitter, AUDIT_LIVE, {
      after: await cursorFor(world.url, voorzitter),
    });
    try {
      await until(() => live.acknowledged.length > 0, "the connection");
      await asSuperuser(world, "UPDATE app.calendar_item SET title = 'Van buiten' WHERE id = $1", [
        item.id,
      ]);
      await live.until(({ changes }) => changes.length > 0, "the change");
      expect(live.changes).toMatchObject([{ act: "ADMINISTERED", subjectId: item.id }]);
    } finally {
      await live.end();
      await world.end();
    }
  });

  it("a listener that lost its connection goes on delivering, and listens again", async () => {
    const world = await createLiveWorld();
    const { voorzitter, secretaris } = world.members;
    const other = await world.startAnother();
    await given(world).calendarYear();
    const after = await cursorFor(world.url, voorzitter);
    const lives = [world.server, other].map(({ url }) =>
      watch(url, voorzitter, LOG_LIVE, { after }),
    );
    try {
      await until(async () => (await listeners(world)).length === 2, "both servers to listen");
      const lost = await listeners(world);
      await asSuperuser(world, KILL, [["samenspraak-listen"]]);
      const { id } = await draftAs(world.url, secretaris);
      for (const live of lives)
        await live.until(
          ({ changes }) => changes.some(({ subjectId }) => subjectId === id),
          "the draft made while nobody listened",
        );
      await until(
        async () => (await listeners(world)).filter((pid) => !lost.includes(pid)).length === 2,
        "both servers to listen again",
      );
      const next = await draftAs(world.url, secretaris);
      for (const live of lives) {
        await live.until(({ changes }) => changes.length >= 2, "the draft made afterwards");
        expect(subjectsOf(live.changes)).toEqual([id, next.id]);
        expect(live.closings).toEqual([]);
      }
    } finally {
      await Promise.all(lives.map((live) => live.end()));
      await world.end();
    }
  });

  it("nothing is lost or repeated when all connections to the log are cut again and again", async () => {
    const world = await createLiveWorld();
    const { voorzitter, secretaris } = world.members;
    await given(world).calendarYear();
    const after = await cursorFor(world.url, voorzitter);
    const live = watch(world.url, voorzitter, LOG_LIVE, { after });
    try {
      const drafted = [(await draftAs(world.url, secretaris)).id];
      await live.until(({ changes }) => changes.length === 1, "the first draft");
      for (let round = 0; round < 6; round += 1) {
        await Promise.all([
          asSuperuser(world, KILL, [["samenspraak-listen", "samenspraak-feed"]]),
          draftAs(world.url, secretaris).then(({ id }) => drafted.push(id)),
        ]);
        drafted.push((await draftAs(world.url, secretaris)).id);
      }
      await live.until(({ changes }) => changes.length >= drafted.length, "all drafts");
      expect(subjectsOf(live.changes)).toEqual(drafted);
      expect(live.isOver).toBe(false);
    } finally {
      await live.end();
      await world.end();
    }
  });
});

describe("executing once for a class of viewers", () => {
  /**
   * Counts the snapshots that were opened for a class rather than a person: one for each
   * execution of a live operation.
   */
  function countExecutions() {
    const query = jest.spyOn(pg.Client.prototype, "query");
    return () =>
      query.mock.calls.filter(
        ([text]) =>
          typeof text === "string" &&
          text.startsWith("BEGIN ISOLATION LEVEL REPEATABLE READ") &&
          text.includes("viewer.person_id = ''"),
      ).length;
  }
  async function colleague(world: World, role: string, organisationId: string): Promise<Member> {
    const [row] = await world.administer<{ id: string }>(
      "INSERT INTO app.person (name, subject) VALUES ('collega', 'subject-collega') RETURNING id",
    );
    const [membership] = await world.administer<{ id: string }>(
      `
      INSERT INTO app.membership (person_id, organisation_id, role, starts_on)
      VALUES ($1, $2, $3, '2020-01-01') RETURNING id`,
      [row!.id, organisationId, role],
    );
    const member = {
      name: "collega",
      personId: row!.id,
      membershipId: membership!.id,
      subject: "subject-collega",
      organisationId,
      role: role as Member["role"],
    };
    return { ...member, token: await world.tokenFor(member) };
  }

  it("is done once for two people of one class, and apart for another class", async () => {
    const world = await createLiveWorld();
    const { voorzitter, secretaris } = world.members;
    await given(world).calendarYear();
    const other = await colleague(world, "VOORZITTER", world.organisations.cprw);
    await until(() => isSequenced(world), "the log in order");
    const after = await cursorFor(world.url, voorzitter);
    const same = [voorzitter, voorzitter, other].map((who) =>
      watch(world.url, who, cprw.AllChangesDocument, { after }),
    );
    const apart = watch(world.url, secretaris, cprw.AllChangesDocument, { after });
    const executions = countExecutions();
    try {
      // Each arrives once, so that all have joined their channel.
      const first = await draftAs(world.url, secretaris);
      for (const live of [...same, apart])
        await live.until(
          ({ changes }) => changes.at(-1)?.subjectId === first.id,
          "the first draft",
        );
      const before = executions();
      const second = await draftAs(world.url, secretaris);
      for (const live of [...same, apart])
        await live.until(
          ({ changes }) => changes.at(-1)?.subjectId === second.id,
          "the second draft",
        );
      expect(executions() - before).toBe(2);
      expect(new Set(same.map(({ messages }) => JSON.stringify(messages.at(-1)))).size).toBe(1);
    } finally {
      jest.restoreAllMocks();
      await Promise.all([...same, apart].map((live) => live.end()));
      await world.end();
    }
  });

  it("never gives one class what was made for another", async () => {
    const world = await createLiveWorld();
    const { bestuurder, voorzitter, ondersteuner } = world.members;
    const item = await given(world).proposed("LANDLORD");
    const after = await cursorFor(world.url, voorzitter);
    const chair = watch(world.url, voorzitter, cprw.CalendarChangedDocument, { year: YEAR, after });
    const support = watch(world.url, ondersteuner, cprw.CalendarChangedDocument, {
      year: YEAR,
      after,
    });
    const landlord = watch(world.url, bestuurder, cprw.CalendarChangedDocument, {
      year: YEAR,
      after: await cursorFor(world.url, bestuurder),
    });
    try {
      await dataOf(world.url, bestuurder, cprw.AnnotateCalendarItemDocument, {
        input: { id: item.id, expectedVersion: 0, note: "Geheim van Woonbron" },
      });
      await dataOf(world.url, voorzitter, cprw.AnnotateCalendarItemDocument, {
        input: { id: item.id, expectedVersion: 0, note: "Geheim van CPRW" },
      });
      itemOf(
        (
          await dataOf(world.url, bestuurder, cprw.AssignCalendarItemOwnerDocument, {
            input: { id: item.id, expectedVersion: item.version!, ownerId: bestuurder.personId },
          })
        ).assignCalendarItemOwner,
      );
      for (const live of [chair, support, landlord])
        await live.until(
          ({ changes }) => changes.some(({ act }) => act === "CALENDAR_ITEM_OWNER_ASSIGNED"),
          "the owner",
        );
      expect(JSON.stringify(landlord.messages)).toContain("Geheim van Woonbron");
      expect(JSON.stringify(landlord.messages)).not.toContain("Geheim van CPRW");
      for (const { messages } of [chair, support]) {
        expect(JSON.stringify(messages)).toContain("Geheim van CPRW");
        expect(JSON.stringify(messages)).not.toContain("Geheim van Woonbron");
      }
      const actsOf = (live: typeof chair) =>
        (live.changes.at(-1)!.subject as { allowedActs: string[] }).allowedActs;
      expect(actsOf(chair)).toContain("AGREE");
      expect(actsOf(support)).not.toContain("AGREE");
      expect(actsOf(landlord)).toContain("WITHDRAW");
    } finally {
      await Promise.all([chair, support, landlord].map((live) => live.end()));
      await world.end();
    }
  });

  it("does not share between operations with other variables or another handling of denials", async () => {
    const world = await createLiveWorld();
    const { dordtseAmbtenaar } = world.members;
    const after = await cursorFor(world.url, dordtseAmbtenaar);
    const document = `subscription Denied($after: ChangeCursor) { changes(after: $after) { cursor changes { id
        subjectId subject { ... on CalendarItem { id annotation { note } } } } } }`;
    type Denied = { changes: { cursor: string; changes: { id: string; subjectId: string }[] } };
    const lives = [undefined, { "GraphQL-Denied-Fields": "extensions" }].map((extensions) =>
      watch<Denied, object>(world.url, dordtseAmbtenaar, document, { after }, { extensions }),
    );
    try {
      const item = await given(world).agreed("LANDLORD");
      for (const live of lives)
        await live.until(
          ({ changes }) => changes.some(({ subjectId }) => subjectId === item.id),
          "the item",
        );
      expect(
        lives.map(({ messages }) => messages[0]!.errors?.map(({ extensions }) => extensions.code)),
      ).toEqual([["FORBIDDEN"], undefined]);
      expect(lives.map(({ messages }) => messages[0]!.extensions)).toEqual([
        undefined,
        { denied: [expect.objectContaining({ coordinate: "CalendarItem.annotation" })] },
      ]);
    } finally {
      await Promise.all(lives.map((live) => live.end()));
      await world.end();
    }
  });
});
