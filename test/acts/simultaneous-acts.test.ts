import { describe, expect, it } from "@jest/globals";
import pg from "pg";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { ask, dataOf } from "../support/api.js";
import { attempt, beneath, forEachOf, given, type Item, YEAR } from "../support/given.js";
import { until } from "../support/live.js";
import { createWorld, type World } from "../support/world.js";

const LAST_YEAR = new Date().getFullYear() - 1;
const changesIn = async (world: World) =>
  Number((await beneath<{ count: string }>(world, "SELECT count(*) FROM change"))[0]!.count);
const read = async (world: World, id: string) =>
  (await dataOf(world.url, world.members.bestuurder, cprw.CalendarItemDocument, { id }))
    .calendarItem as unknown as Item & { version: number };

/** Runs `sql` in a transaction and holds its locks and writes; `release` commits it. */
async function holding(world: World, sql: string): Promise<{ release(): Promise<void> }> {
  const holder = new pg.Client({
    connectionString: world.databaseUrl,
    options: "-c search_path=app",
  });
  await holder.connect();
  await holder.query(`BEGIN; ${sql}`);
  return { release: async () => void (await holder.query("COMMIT"), await holder.end()) };
}

/** Waits until this many connections of the server wait for a lock. */
async function untilWaiting(world: World, count: number): Promise<void> {
  await until(async () => {
    const [row] = await beneath<{ waiting: number }>(
      world,
      `
      SELECT count(*)::int AS waiting FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return row!.waiting >= count;
  }, `${count} connections to wait for a lock`);
}

/** Makes many items at once on which both sides have agreed. */
async function manyAgreed(world: World, year: number, count: number): Promise<string[]> {
  const rows = await beneath<{ id: string }>(
    world,
    `
    INSERT INTO calendar_item (year, number, title, levels, themes, origin, status, organisation_id,
      proposed_at)
    SELECT ${year}, place, 'Punt ' || place, '{ADVISEREN}', '{LEEFBAARHEID}', 'JOINT', 'AGREED',
      '${world.organisations.cprw}', now()
    FROM generate_series(1, ${count}) place RETURNING id`,
  );
  return rows.map(({ id }) => id);
}

describe("two acts on one item at the same time", () => {
  it("with the same version: one is done, the other gets CONFLICT and the item as it now stands", async () => {
    const world = await createWorld();
    try {
      const { voorzitter, secretaris } = world.members;
      for (let round = 0; round < 5; round += 1) {
        const { id, version } = await given(world).draft("TENANT_COUNCIL");
        const answers = await Promise.all(
          [voorzitter, secretaris].map((who) =>
            attempt(world, who, cprw.ReviseCalendarItemDocument, {
              id,
              expectedVersion: version!,
              title: `Van ${who.name}`,
            }),
          ),
        );
        const [done, refused] =
          answers[0]!.codes.length === 0 ? answers : [answers[1]!, answers[0]!];
        expect([done!.codes, refused!.codes]).toEqual([[], ["CONFLICT"]]);
        expect(refused!.userErrors[0]!.path).toEqual(["input", "expectedVersion"]);
        expect(refused!.payload?.item).toEqual(done!.payload?.item);
        expect(refused!.payload?.item).toMatchObject({ version: version! + 1 });
      }
    } finally {
      await world.end();
    }
  });

  it("agree and withdraw: exactly one is done", async () => {
    const world = await createWorld();
    try {
      for (let round = 0; round < 8; round += 1) {
        const { id, version } = await given(world).proposed("LANDLORD");
        const at = { id, expectedVersion: version! };
        const before = await changesIn(world);
        const [agreed, withdrawn] = await Promise.all([
          attempt(world, world.members.voorzitter, cprw.AgreeCalendarItemDocument, at),
          attempt(world, world.members.bestuurder, cprw.WithdrawCalendarItemDocument, at),
        ]);
        expect([agreed.codes.join(), withdrawn.codes.join()].sort()).toEqual(["", "CONFLICT"]);
        expect((await read(world, id)).status).toBe(
          agreed.codes.length === 0 ? "AGREED" : "WITHDRAWN",
        );
        expect(await changesIn(world)).toBe(before + 1);
      }
    } finally {
      await world.end();
    }
  });

  it("accept and withdraw of one proposal: exactly one is done, and the item follows it", async () => {
    const world = await createWorld();
    try {
      for (let round = 0; round < 6; round += 1) {
        const { id, version } = await given(world).agreed("LANDLORD");
        await attempt(world, world.members.bestuurder, cprw.CancelCalendarItemDocument, {
          id,
          expectedVersion: version!,
          reason: "Vervallen",
        });
        const [open] = (await read(world, id)).proposals!;
        const at = { id: open!.id, expectedVersion: open!.version! };
        const [accepted, withdrawn] = await Promise.all([
          attempt(world, world.members.voorzitter, cprw.AcceptCalendarItemProposalDocument, at),
          attempt(world, world.members.bestuurder, cprw.WithdrawCalendarItemProposalDocument, at),
        ]);
        expect([accepted.codes.join(), withdrawn.codes.join()].sort()).toEqual(["", "CONFLICT"]);
        const after = await read(world, id);
        expect([after.status, after.proposals![0]!.status]).toEqual(
          accepted.codes.length === 0 ? ["CANCELLED", "ACCEPTED"] : ["AGREED", "WITHDRAWN"],
        );
      }
    } finally {
      await world.end();
    }
  });

  it("the same proposal from both sides: one waits, the other is told so", async () => {
    const world = await createWorld();
    try {
      for (let round = 0; round < 5; round += 1) {
        const { id, version } = await given(world).agreed("LANDLORD");
        const answers = await Promise.all(
          [world.members.voorzitter, world.members.bestuurder].map((who) =>
            attempt(world, who, cprw.CancelCalendarItemDocument, {
              id,
              expectedVersion: version!,
              reason: "Vervallen",
            }),
          ),
        );
        expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(["", "PROPOSAL_PENDING"]);
        expect((await read(world, id)).proposals).toHaveLength(1);
      }
    } finally {
      await world.end();
    }
  });

  it("the first notes of two colleagues: one is kept, the other gets CONFLICT", async () => {
    const world = await createWorld();
    try {
      const { voorzitter, secretaris } = world.members;
      for (let round = 0; round < 5; round += 1) {
        const { id } = await given(world).proposed("LANDLORD");
        const answers = await Promise.all(
          [voorzitter, secretaris].map((who) =>
            attempt(world, who, cprw.AnnotateCalendarItemDocument, {
              id,
              expectedVersion: 0,
              note: who.name,
            }),
          ),
        );
        expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(["", "CONFLICT"]);
      }
    } finally {
      await world.end();
    }
  });
});

describe("two acts on one year at the same time", () => {
  it("both sides adopt: one after the other, and the second time round it is in force once", async () => {
    const world = await createWorld();
    try {
      for (let year = YEAR; year < YEAR + 5; year += 1) {
        const { id, version } = await given(world).calendarYear(year);
        const answers = await Promise.all(
          [world.members.voorzitter, world.members.bestuurder].map(async (who) => ({
            who,
            ...(await attempt(world, who, cprw.AdoptCalendarYearDocument, {
              id,
              expectedVersion: version!,
            })),
          })),
        );
        expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(["", "CONFLICT"]);
        const { who } = answers.find(({ codes }) => codes.length > 0)!;
        const again = await attempt(world, who, cprw.AdoptCalendarYearDocument, {
          id,
          expectedVersion: version! + 1,
        });
        expect([again.codes, again.payload?.calendarYear]).toEqual([
          [],
          expect.objectContaining({ status: "ADOPTED", revision: 1 }),
        ]);
      }
    } finally {
      await world.end();
    }
  });

  it("everybody opens it: one does, the others are told so", async () => {
    const world = await createWorld();
    try {
      const { voorzitter, bestuurder, secretaris, participatieadviseur } = world.members;
      const answers = await Promise.all(
        [voorzitter, bestuurder, secretaris, participatieadviseur].map((who) =>
          attempt(world, who, cprw.OpenCalendarYearDocument, { year: YEAR }),
        ),
      );
      expect(answers.map(({ codes }) => codes.join()).sort()).toEqual([
        "",
        "YEAR_EXISTS",
        "YEAR_EXISTS",
        "YEAR_EXISTS",
      ]);
      expect(
        new Set(
          answers.map(({ payload }) => (payload!.calendarYear as unknown as { id: string }).id),
        ).size,
      ).toBe(1);
    } finally {
      await world.end();
    }
  });
});

describe("numbers", () => {
  it("are unique and without gaps when twenty items are proposed at once, and some refused", async () => {
    const world = await createWorld();
    try {
      const { draft, decider } = given(world);
      const drafts: { side: "LANDLORD" | "TENANT_COUNCIL"; id: string; version: number }[] = [];
      for (let index = 0; index < 24; index += 1) {
        const side = index % 2 === 0 ? ("LANDLORD" as const) : ("TENANT_COUNCIL" as const);
        const { id, version } = await draft(side, index % 6 === 5 ? { levels: [] } : {});
        drafts.push({ side, id, version: version! });
      }
      const answers = await Promise.all(
        drafts.map(({ side, id, version }) =>
          attempt(world, decider(side), cprw.ProposeCalendarItemDocument, {
            id,
            expectedVersion: version,
          }),
        ),
      );
      expect(answers.flatMap(({ codes }) => codes)).toEqual(
        Array.from({ length: 4 }, () => "LEVEL_REQUIRED"),
      );
      const numbers = answers.flatMap(({ codes, payload }) =>
        codes.length > 0 ? [] : [(payload!.item as unknown as Item).number!],
      );
      expect(numbers.sort()).toEqual(
        Array.from({ length: 20 }, (_, index) => `2026-${String(index + 1).padStart(2, "0")}`),
      );
    } finally {
      await world.end();
    }
  });

  it("are so too in a next year that ten items roll over into at once, and that is opened once", async () => {
    const world = await createWorld();
    try {
      await given(world).calendarYear();
      const ids = await manyAgreed(world, YEAR, 10);
      await beneath(world, "UPDATE calendar_item SET status = 'POSTPONED'");
      const open = await beneath<{ id: string }>(
        world,
        `
        INSERT INTO calendar_item_proposal (item_id, year, kind, organisation_id, previous_status)
        SELECT id, year, 'ROLL_OVER', organisation_id, 'AGREED' FROM calendar_item RETURNING id`,
      );
      const answers = await Promise.all(
        open.map(({ id }) =>
          attempt(world, world.members.bestuurder, cprw.AcceptCalendarItemProposalDocument, {
            id,
            expectedVersion: 1,
          }),
        ),
      );
      expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
      expect(
        await beneath(
          world,
          `
        SELECT array_agg(number ORDER BY number) AS numbers,
          count(DISTINCT rolled_over_from_id)::int AS originals
        FROM calendar_item
        WHERE year = ${YEAR + 1}`,
        ),
      ).toEqual([{ numbers: ids.map((_, index) => index + 1), originals: 10 }]);
    } finally {
      await world.end();
    }
  });
});

describe("many acts on the items of a year", () => {
  it("do not block each other while it is adopted and reopened, and every revision is whole", async () => {
    const world = await createWorld();
    try {
      await given(world).calendarYear();
      const { voorzitter, bestuurder, secretaris, participatieadviseur } = world.members;
      const ids = await manyAgreed(world, YEAR, 24);
      const codes: string[] = [];
      const yearCodes: string[] = [];
      /** Repeats an act that met the publication: it reads the item again. */
      const insist = async (act: () => Promise<{ codes: string[] }>): Promise<void> => {
        const outcome = await act();
        if (outcome.codes.includes("CONFLICT")) return insist(act);
        codes.push(...outcome.codes);
      };
      let busy = true;
      let published = 0;
      const yearActs = (async () => {
        for (const order = [voorzitter, bestuurder]; busy || published < 2; order.reverse()) {
          for (const [who, document] of [
            [order[0], cprw.AdoptCalendarYearDocument],
            [order[1], cprw.AdoptCalendarYearDocument],
            [order[0], cprw.PublishCalendarYearDocument],
            [order[1], cprw.ReopenCalendarYearDocument],
          ] as const) {
            const { calendarYear } = await dataOf(world.url, who!, cprw.CalendarYearPageDocument, {
              year: YEAR,
              first: 1,
            });
            const { id, version } = calendarYear as unknown as { id: string; version: number };
            const outcome = await attempt(
              world,
              who!,
              document as unknown as typeof cprw.AdoptCalendarYearDocument,
              { id, expectedVersion: version },
            );
            yearCodes.push(...outcome.codes);
            if (document === cprw.PublishCalendarYearDocument && outcome.codes.length === 0)
              published += 1;
          }
        }
      })();
      await forEachOf(
        ids,
        async (id, index) => {
          const [one, other] =
            index % 2 === 0
              ? [secretaris, participatieadviseur]
              : [participatieadviseur, secretaris];
          const at = async () => ({ id, expectedVersion: (await read(world, id)).version });
          await insist(() =>
            attempt(world, one, cprw.AnnotateCalendarItemDocument, {
              id,
              expectedVersion: 0,
              note: "Let op",
            }),
          );
          for (let round = 0; round < 3; round += 1)
            await insist(async () =>
              attempt(world, other, cprw.AssignCalendarItemOwnerDocument, {
                ...(await at()),
                ownerId: round % 2 === 0 ? other.personId : null,
              }),
            );
          await insist(async () => attempt(world, one, cprw.StartCalendarItemDocument, await at()));
          if (index % 3 === 0)
            await insist(async () =>
              attempt(world, other, cprw.CompleteCalendarItemDocument, {
                ...(await at()),
                resultNote: "Gedaan",
              }),
            );
          if (index % 3 === 1)
            await insist(async () =>
              attempt(world, other, cprw.PostponeCalendarItemDocument, {
                ...(await at()),
                reason: "Later",
                planned: { month: 12 },
              }),
            );
          const draft = await attempt(world, one, cprw.DraftCalendarItemDocument, {
            year: YEAR,
            title: "Erbij",
            levels: ["INFORMEREN"],
          });
          const { id: added, version } = draft.payload!.item as unknown as {
            id: string;
            version: number;
          };
          await insist(() =>
            attempt(world, one, cprw.ProposeCalendarItemDocument, {
              id: added,
              expectedVersion: version,
            }),
          );
        },
        4,
      );
      busy = false;
      await yearActs;
      expect(codes).toEqual([]); // Only publishing writes items beside the acts.
      // A change of an item voids an adoption. The next act on the year then finds the year not
      // adopted, or adopted by its own side only.
      expect(
        [...new Set(yearCodes)].filter(
          (code) => !["CONFLICT", "INVALID_TRANSITION", "ALREADY_ADOPTED"].includes(code),
        ),
      ).toEqual([]);
      const revisions = await beneath<{
        revision: number;
        items: { number: number; status: string }[];
      }>(world, "SELECT revision, items FROM calendar_year_revision ORDER BY revision");
      expect(revisions.length).toBeGreaterThan(1);
      expect(revisions.map(({ revision }) => revision)).toEqual(
        revisions.map((_, index) => index + 1),
      );
      for (const { items } of revisions)
        expect(items.map(({ number }) => number)).toEqual(ids.map((_, index) => index + 1));
      const [{ numbers } = { numbers: [] }] = await beneath<{ numbers: number[] }>(
        world,
        `
        SELECT array_agg(number ORDER BY number) AS numbers FROM calendar_item
        WHERE number IS NOT NULL`,
      );
      expect(numbers).toEqual(Array.from({ length: 48 }, (_, index) => index + 1));
    } finally {
      await world.end();
    }
  });

  it("that meet its closing wait for it, and are refused", async () => {
    const world = await createWorld();
    try {
      const { proposed, draft, agreed, decider } = given(world);
      const [waiting, concept, running, cancelled] = [
        await proposed("LANDLORD"),
        await draft("LANDLORD"),
        await agreed("LANDLORD"),
        await agreed("LANDLORD"),
      ];
      const at = ({ id, version }: { id: string; version?: number | null }) => ({
        id,
        expectedVersion: version!,
      });
      const { payload } = await attempt(
        world,
        decider("LANDLORD"),
        cprw.CancelCalendarItemDocument,
        { ...at(cancelled), reason: "Vervallen" },
      );
      const [proposal] = (payload!.item as unknown as Item).proposals!;
      const closing = await holding(
        world,
        `UPDATE calendar_year SET status = 'CLOSED' WHERE year = ${YEAR}`,
      );
      const before = await changesIn(world);
      const outcomes = Promise.all([
        attempt(world, decider("TENANT_COUNCIL"), cprw.AgreeCalendarItemDocument, at(waiting)),
        attempt(world, decider("LANDLORD"), cprw.ProposeCalendarItemDocument, at(concept)),
        attempt(world, decider("LANDLORD"), cprw.StartCalendarItemDocument, at(running)),
        attempt(
          world,
          decider("TENANT_COUNCIL"),
          cprw.AcceptCalendarItemProposalDocument,
          at(proposal!),
        ),
      ]);
      await untilWaiting(world, 4);
      // A draft is private to its side: it waits for nobody, and stays with its side when the year
      // is closed.
      const draftedMeanwhile = await attempt(
        world,
        decider("LANDLORD"),
        cprw.DraftCalendarItemDocument,
        { year: YEAR, title: "Nog snel" },
      ).finally(() => closing.release());
      expect(draftedMeanwhile.codes).toEqual([]);
      expect((await outcomes).map(({ codes }) => codes)).toEqual(
        Array.from({ length: 4 }, () => ["YEAR_CLOSED"]),
      );
      expect(await changesIn(world)).toBe(before + 2);
    } finally {
      await world.end();
    }
  });

  it("that are under way are waited for by its closing and its adoption, which count what they did", async () => {
    const world = await createWorld();
    try {
      const { bestuurder, voorzitter } = world.members;
      const { agreed, decider } = given(world);
      const { id, version } = await agreed("LANDLORD", { year: LAST_YEAR });
      const started = await attempt(world, bestuurder, cprw.StartCalendarItemDocument, {
        id,
        expectedVersion: version!,
      });
      const [calendar] = await beneath<{ id: string; version: number }>(
        world,
        "UPDATE calendar_year SET status = 'ADOPTED', revision = 1 RETURNING id, version",
      );
      const held = await holding(world, "SELECT FROM calendar_item FOR UPDATE");
      const completing = attempt(world, voorzitter, cprw.CompleteCalendarItemDocument, {
        id,
        expectedVersion: (started.payload!.item as unknown as Item).version!,
        resultNote: "Gedaan",
      });
      await untilWaiting(world, 1);
      const closing = attempt(world, bestuurder, cprw.CloseCalendarYearDocument, {
        id: calendar!.id,
        expectedVersion: calendar!.version,
      });
      await untilWaiting(world, 2).finally(() => held.release());
      expect([(await completing).codes, (await closing).codes]).toEqual([[], []]);

      const item = await agreed("LANDLORD", { year: YEAR });
      const adopting = { year: YEAR, first: 1 };
      const { calendarYear } = await dataOf(
        world.url,
        bestuurder,
        cprw.CalendarYearPageDocument,
        adopting,
      );
      const half = await attempt(world, bestuurder, cprw.AdoptCalendarYearDocument, {
        id: (calendarYear as unknown as { id: string }).id,
        expectedVersion: 1,
      });
      const heldAgain = await holding(
        world,
        `SELECT FROM calendar_item WHERE year = ${YEAR} FOR UPDATE`,
      );
      const starting = attempt(world, decider("LANDLORD"), cprw.StartCalendarItemDocument, {
        id: item.id,
        expectedVersion: item.version!,
      });
      await untilWaiting(world, 1);
      const { id: yearId, version: yearVersion } = half.payload!.calendarYear as unknown as {
        id: string;
        version: number;
      };
      const adopted = attempt(world, voorzitter, cprw.AdoptCalendarYearDocument, {
        id: yearId,
        expectedVersion: yearVersion,
      });
      await untilWaiting(world, 2).finally(() => heldAgain.release());
      expect((await starting).codes).toEqual([]);
      // It waited for the start of the item, which voided the first side's adoption. That side now
      // adopts the calendar as it is.
      const first = (await adopted).payload?.calendarYear as unknown as {
        id: string;
        version: number;
        status: string;
        revisions: unknown[];
      };
      expect(first).toMatchObject({ status: "CONCEPT", revisions: [] });
      const second = await attempt(world, bestuurder, cprw.AdoptCalendarYearDocument, {
        id: yearId,
        expectedVersion: first.version,
      });
      expect(second.payload?.calendarYear).toMatchObject({
        status: "ADOPTED",
        revisions: [{ items: [{ id: expect.stringContaining(item.id), status: "IN_PROGRESS" }] }],
      });
    } finally {
      await world.end();
    }
  });

  it("while it is closed: nothing is left open in a closed year, and nothing is written in it afterwards", async () => {
    const world = await createWorld();
    try {
      for (let round = 0; round < 3; round += 1) {
        const year = LAST_YEAR - round;
        const { bestuurder, voorzitter, secretaris } = world.members;
        await given(world).calendarYear(year);
        const ids = await manyAgreed(world, year, 8);
        await beneath(world, "UPDATE calendar_item SET status = 'IN_PROGRESS' WHERE year = $1", [
          year,
        ]);
        await beneath(
          world,
          "UPDATE calendar_year SET status = 'ADOPTED', revision = 1 WHERE year = $1",
          [year],
        );
        const drafts = await Promise.all(
          ids.map(
            async () =>
              (
                await attempt(world, secretaris, cprw.DraftCalendarItemDocument, {
                  year,
                  title: "Nog snel",
                  levels: ["INFORMEREN"],
                })
              ).payload!.item as unknown as { id: string; version: number },
          ),
        );
        const [calendar] = await beneath<{ id: string; version: number }>(
          world,
          "SELECT id, version FROM calendar_year WHERE year = $1",
          [year],
        );
        const codes: string[] = [];
        const closing = (async () => {
          for (let tries = 0; tries < 200; tries += 1) {
            const outcome = await attempt(world, bestuurder, cprw.CloseCalendarYearDocument, {
              id: calendar!.id,
              expectedVersion: calendar!.version,
            });
            codes.push(...outcome.codes.filter((code) => code !== "OPEN_ITEMS"));
            if (outcome.codes.length === 0) return changesIn(world);
          }
          return undefined;
        })();
        const working = forEachOf(
          ids,
          async (id, index) => {
            const completed = await attempt(world, voorzitter, cprw.CompleteCalendarItemDocument, {
              id,
              expectedVersion: 2,
              resultNote: "Gedaan",
            });
            codes.push(...completed.codes);
            const { id: draftId, version } = drafts[index]!;
            const proposed = await attempt(world, secretaris, cprw.ProposeCalendarItemDocument, {
              id: draftId,
              expectedVersion: version,
            });
            codes.push(...proposed.codes.filter((code) => code !== "YEAR_CLOSED"));
            if (proposed.codes.length > 0) return;
            const { version: shared } = proposed.payload!.item as unknown as { version: number };
            codes.push(
              ...(
                await attempt(world, secretaris, cprw.WithdrawCalendarItemDocument, {
                  id: draftId,
                  expectedVersion: shared,
                })
              ).codes,
            );
          },
          3,
        );
        await working;
        await closing;
        expect(codes).toEqual([]); // No act on an open item met a closed year, and nothing failed.
        expect(
          await beneath(world, "SELECT status FROM calendar_year WHERE year = $1", [year]),
        ).toEqual([{ status: "CLOSED" }]);
        expect(
          await beneath(
            world,
            `
          SELECT DISTINCT status FROM calendar_item
          WHERE year = $1 AND status IN ('PROPOSED', 'AGREED', 'IN_PROGRESS', 'POSTPONED')`,
            [year],
          ),
        ).toEqual([]);
        const late = await beneath(
          world,
          `
          SELECT act FROM change
          WHERE topic = $1
            AND id > (SELECT id FROM change WHERE topic = $1 AND act = 'CALENDAR_YEAR_CLOSED')`,
          [`calendar/${year}`],
        );
        expect(late).toEqual([]);
      }
    } finally {
      await world.end();
    }
  });
});

describe("the connections of the server", () => {
  it("are all given back, whether an act was done or refused", async () => {
    const world = await createWorld({ poolSize: 3 });
    try {
      const { id, version } = await given(world).proposed("LANDLORD");
      for (let round = 0; round < 6; round += 1) {
        expect(
          (
            await attempt(world, world.members.voorzitter, cprw.AgreeCalendarItemDocument, {
              id,
              expectedVersion: version! + 1,
            })
          ).codes,
        ).toEqual(["CONFLICT"]);
        expect(
          (
            await attempt(world, world.members.voorzitter, cprw.DraftCalendarItemDocument, {
              year: YEAR,
              title: "Nog een",
            })
          ).codes,
        ).toEqual([]);
      }
      const held = `
        SELECT query FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'samenspraak-api'
          AND state LIKE 'idle in transaction%'`;
      // The answer may come before the connection is back.
      await until(
        async () => (await beneath(world, held)).length === 0,
        "every connection to be back",
      );
    } finally {
      await world.end();
    }
  });

  it("are taken one at a time by a document with several acts, so that many do not deadlock", async () => {
    const world = await createWorld({ poolSize: 3 });
    try {
      await given(world).calendarYear();
      const one = (name: string) =>
        `${name}: draftCalendarItem(input: { year: ${YEAR}, title: "${name}" }) { item { title } userErrors { code } }`;
      const answers = await Promise.all(
        Array.from({ length: 12 }, () =>
          ask(
            world.url,
            world.members.voorzitter,
            `mutation { ${one("een")} ${one("twee")} ${one("drie")} }`,
          ),
        ),
      );
      expect(
        answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code)),
      ).toEqual([]);
    } finally {
      await world.end();
    }
  });
});
