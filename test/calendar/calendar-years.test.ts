import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { dataOf } from "../support/api.js";
import {
  attempt,
  beneath,
  given,
  type Item,
  itemOf,
  otherSide,
  type SideName,
  YEAR,
} from "../support/given.js";
import type { MemberName } from "../support/fixture.js";
import { createWorld, type World } from "../support/world.js";

const THIS_YEAR = Number(
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(new Date()).slice(0, 4),
);
const LAST_YEAR = THIS_YEAR - 1;
const ROLES = [
  "bestuurder",
  "participatieadviseur",
  "beleidsadviseur",
  "regiodirecteur",
  "voorzitter",
  "secretaris",
  "bestuurslid",
  "ondersteuner",
] as const satisfies readonly MemberName[];

/** Acts on a year take and show the same: one type stands for all of them. */
const anyAct = (document: unknown) => document as typeof cprw.AdoptCalendarYearDocument;

type YearDetails = cprw.CalendarYearDetailsFragment & { version: number };

/** The acts on years by those who decide for their side. */
function years(world: World) {
  const { decider } = given(world);
  const yearOf = (outcome: {
    codes: string[];
    payload: { calendarYear?: unknown } | null;
  }): YearDetails => {
    if (outcome.codes.length > 0) throw new Error(outcome.codes.join());
    return outcome.payload!.calendarYear as YearDetails;
  };
  const at = (year: { id: string; version: number | null }) => ({
    id: year.id,
    expectedVersion: year.version!,
  });
  const adopt = async (by: SideName, year: { id: string; version: number | null }) =>
    yearOf(await attempt(world, decider(by), cprw.AdoptCalendarYearDocument, at(year)));
  return {
    adopt,
    adoptBoth: async (year: { id: string; version: number | null }) =>
      adopt("TENANT_COUNCIL", await adopt("LANDLORD", year)),
    reopen: async (by: SideName, year: YearDetails) =>
      yearOf(await attempt(world, decider(by), cprw.ReopenCalendarYearDocument, at(year))),
    publish: async (by: SideName, year: YearDetails) =>
      yearOf(await attempt(world, decider(by), cprw.PublishCalendarYearDocument, at(year))),
    close: async (by: SideName, year: { id: string; version: number | null }) =>
      attempt(world, decider(by), cprw.CloseCalendarYearDocument, at(year)),
    read: async (who: MemberName, year = YEAR) =>
      (await dataOf(world.url, world.members[who], cprw.CalendarYearPageDocument, { year }))
        .calendarYear as unknown as YearDetails,
  };
}

/** A year as it never came about through the API. */
async function putYear(
  world: World,
  year: number,
  status: string,
  revision = status === "CONCEPT" ? 0 : 1,
): Promise<{ id: string; version: number }> {
  const id = randomUUID();
  await beneath(
    world,
    `
    INSERT INTO calendar_year (id, year, status, revision, organisation_id)
    VALUES ($1, $2, $3, $4, $5)`,
    [id, year, status, revision, world.organisations.cprw],
  );
  if (revision > 0)
    await beneath(
      world,
      `
    INSERT INTO calendar_year_revision (year, revision, adopted_by_landlord_at,
      adopted_by_council_at, items)
    VALUES ($1, $2, now(), now(), '[]')`,
      [year, revision],
    );
  return { id, version: 1 };
}

async function putItem(
  world: World,
  year: number,
  number: number | null,
  status: string,
  by: SideName = "LANDLORD",
  title = "Vitale wijken",
): Promise<string> {
  const id = randomUUID();
  await beneath(
    world,
    `
    INSERT INTO calendar_item (id, year, number, title, levels, themes, origin, status,
      organisation_id)
    VALUES ($1, $2, $3, $4, '{ADVISEREN}', '{LEEFBAARHEID}', 'JOINT', $5, $6)`,
    [
      id,
      year,
      number,
      title,
      status,
      by === "LANDLORD" ? world.organisations.woonbron : world.organisations.cprw,
    ],
  );
  return id;
}

/** What was written about years, counted. */
const writtenIn = (world: World) =>
  beneath(
    world,
    `
  SELECT (SELECT count(*) FROM change) AS changes,
    (SELECT string_agg(y::text, ';' ORDER BY year) FROM calendar_year y) AS years,
    (SELECT count(*) FROM calendar_year_revision) AS revisions`,
  );

describe("every act on a year's calendar, in every state, by every role", () => {
  // x: the role may; in the order of ROLES. Which status leads to which; nothing here comes from
  // src/calendar/year/calendar-year.lifecycle.ts.
  const TABLE = [
    // one side alone
    {
      act: "ADOPT",
      document: anyAct(cprw.AdoptCalendarYearDocument),
      roles: "x---x---",
      from: "CONCEPT",
      to: "CONCEPT",
    },
    {
      act: "REOPEN",
      document: anyAct(cprw.ReopenCalendarYearDocument),
      roles: "x---x---",
      from: "ADOPTED",
      to: "CONCEPT",
    },
    {
      act: "PUBLISH",
      document: anyAct(cprw.PublishCalendarYearDocument),
      roles: "x---x---",
      from: "ADOPTED",
      to: "ADOPTED",
    },
    {
      act: "CLOSE",
      document: anyAct(cprw.CloseCalendarYearDocument),
      roles: "xx--xx--",
      from: "ADOPTED",
      to: "CLOSED",
    },
  ] as const;

  it("does what it should and was offered, or refuses with its code and writes nothing", async () => {
    const world = await createWorld();
    try {
      for (const [place, role] of ROLES.entries()) {
        let year = 2014;
        for (const { act, document, roles, from, to } of TABLE) {
          for (const status of ["CONCEPT", "ADOPTED", "CLOSED"]) {
            const { id, version } = await putYear(world, ++year > 2025 ? 2015 : year, status);
            const may = roles[place] === "x";
            const { calendarYear } = await dataOf(
              world.url,
              world.members[role],
              cprw.CalendarYearPageDocument,
              { year },
            );
            const offered = (calendarYear as unknown as YearDetails).allowedActs;
            const drafting = status === "CLOSED" ? [] : ["DRAFT_ITEM"];
            expect([role, status, offered]).toEqual([
              role,
              status,
              [
                ...drafting,
                ...TABLE.filter((one) => one.roles[place] === "x" && one.from === status).map(
                  (one) => one.act,
                ),
              ],
            ]);
            const before = await writtenIn(world);
            const { codes, payload } = await attempt(world, world.members[role], document, {
              id,
              expectedVersion: version,
            });
            const refused = !may ? ["FORBIDDEN"] : status !== from ? ["INVALID_TRANSITION"] : [];
            expect([role, act, status, codes]).toEqual([role, act, status, refused]);
            if (refused.length > 0) expect(await writtenIn(world)).toEqual(before);
            const shown = (payload as { calendarYear: YearDetails | null } | null)?.calendarYear;
            expect([role, act, status, shown?.status]).toEqual([
              role,
              act,
              status,
              may ? (status === from ? to : status) : undefined,
            ]);
            await beneath(world, "DELETE FROM calendar_year_revision; DELETE FROM calendar_year");
          }
          year = 2014;
        }
      }
    } finally {
      await world.end();
    }
  });

  it("is NOT_FOUND for every role when there is no such calendar, and not for anybody who is no party", async () => {
    const world = await createWorld();
    try {
      const year = await putYear(world, YEAR, "ADOPTED");
      const before = await writtenIn(world);
      for (const { document } of TABLE) {
        for (const role of ROLES) {
          for (const id of [randomUUID(), "no id"])
            expect(
              (await attempt(world, world.members[role], document, { id, expectedVersion: 1 }))
                .codes,
            ).toEqual(["NOT_FOUND"]);
        }
        for (const who of [world.members.dordtseHuurder, world.members.delftseWethouder, null]) {
          const answers = await Promise.all(
            [year.id, randomUUID()].map((id) =>
              attempt(world, who, document, { id, expectedVersion: 1 }),
            ),
          );
          for (const { codes } of answers)
            expect([...new Set(codes)].join()).toMatch(/^(FORBIDDEN|UNAUTHENTICATED)$/);
          expect(answers[0]!.errors).toEqual(answers[1]!.errors);
        }
      }
      expect(await writtenIn(world)).toEqual(before);
    } finally {
      await world.end();
    }
  });

  it("answers a version that is not the current one with CONFLICT and the year as it stands", async () => {
    const world = await createWorld();
    try {
      const { voorzitter } = world.members;
      for (const { document, from } of TABLE) {
        const { id } = await putYear(world, LAST_YEAR, from);
        const before = await writtenIn(world);
        const { codes, payload } = await attempt(world, voorzitter, document, {
          id,
          expectedVersion: 2,
        });
        expect(codes).toEqual(["CONFLICT"]);
        expect((payload as unknown as { calendarYear: YearDetails }).calendarYear).toMatchObject({
          id,
          version: 1,
          status: from,
        });
        expect(await writtenIn(world)).toEqual(before);
        await beneath(world, "DELETE FROM calendar_year_revision; DELETE FROM calendar_year");
      }
    } finally {
      await world.end();
    }
  });
});

describe("opening a year", () => {
  it("is for those who plan for their side, once, within 2015 to 2100", async () => {
    const world = await createWorld();
    try {
      for (const [place, role] of ROLES.entries()) {
        const year = 2030 + place;
        const may = "xx--xx--"[place] === "x";
        const before = await writtenIn(world);
        const { codes, payload } = await attempt(
          world,
          world.members[role],
          cprw.OpenCalendarYearDocument,
          { year },
        );
        expect([role, codes]).toEqual([role, may ? [] : ["FORBIDDEN"]]);
        if (may)
          expect(payload!.calendarYear).toMatchObject({
            year,
            status: "CONCEPT",
            revision: 0,
            adoptedByLandlordAt: null,
            adoptedByCouncilAt: null,
            publishedAt: null,
            revisions: [],
          });
        else expect(await writtenIn(world)).toEqual(before);
      }
      const { secretaris } = world.members;
      const again = await attempt(world, secretaris, cprw.OpenCalendarYearDocument, { year: 2030 });
      expect([again.codes, again.payload?.calendarYear]).toEqual([
        ["YEAR_EXISTS"],
        expect.objectContaining({ year: 2030 }),
      ]);
      for (const year of [2014, 2101, -1, 2_147_483_647])
        expect(
          (await attempt(world, secretaris, cprw.OpenCalendarYearDocument, { year })).codes,
        ).toEqual(["YEAR_OUT_OF_RANGE"]);
      for (const year of [2015, 2100])
        expect(
          (await attempt(world, secretaris, cprw.OpenCalendarYearDocument, { year })).codes,
        ).toEqual([]);
    } finally {
      await world.end();
    }
  });
});

describe("adopting a year", () => {
  it("by one side only puts nothing in force, and the same side cannot stand in for the other", async () => {
    const world = await createWorld();
    try {
      for (const side of ["LANDLORD", "TENANT_COUNCIL"] as const) {
        const year = await given(world).calendarYear(side === "LANDLORD" ? YEAR : YEAR + 1);
        const adopted = await years(world).adopt(side, year);
        expect(adopted).toMatchObject({ status: "CONCEPT", revision: 0, revisions: [] });
        expect([adopted.adoptedByLandlordAt === null, adopted.adoptedByCouncilAt === null]).toEqual(
          side === "LANDLORD" ? [false, true] : [true, false],
        );
        expect(adopted.allowedActs).toEqual(["DRAFT_ITEM"]);
        const before = await writtenIn(world);
        const again = await attempt(
          world,
          given(world).decider(side),
          cprw.AdoptCalendarYearDocument,
          { id: year.id, expectedVersion: adopted.version },
        );
        expect(again.codes).toEqual(["ALREADY_ADOPTED"]);
        expect(again.payload?.calendarYear).toMatchObject({ id: year.id, status: "CONCEPT" });
        expect(await writtenIn(world)).toEqual(before);
      }
    } finally {
      await world.end();
    }
  });

  it("by both sides keeps what both agreed on for good, whatever happens to the items later", async () => {
    const world = await createWorld();
    try {
      const { proposed, draft, agreed, decider } = given(world);
      const { adoptBoth, reopen, read } = years(world);
      const first = await agreed("LANDLORD", {
        title: "Koersdocument",
        levels: ["ADVISEREN"],
        priority: "HIGH",
        planned: { quarters: { first: 2 } },
      });
      await proposed("TENANT_COUNCIL", { title: "Alleen voorgesteld" });
      await draft("LANDLORD", { title: "Nog geheim" });
      const second = await agreed("TENANT_COUNCIL", {
        title: "Huisuitzettingen",
        levels: ["COPRODUCEREN", "ADVISEREN"],
      });
      const declined = await proposed("LANDLORD", { title: "Afgewezen" });
      await attempt(world, decider("TENANT_COUNCIL"), cprw.DeclineCalendarItemDocument, {
        id: declined.id,
        expectedVersion: declined.version!,
        reason: "Nee",
      });

      const adopted = await adoptBoth(await read("voorzitter"));
      expect(adopted).toMatchObject({ status: "ADOPTED", revision: 1 });
      const kept = [
        {
          id: expect.stringContaining(first.id),
          number: 1,
          title: "Koersdocument",
          levels: ["ADVISEREN"],
          priority: "HIGH",
          status: "AGREED",
          planned: { label: "Q2" },
        },
        {
          id: expect.stringContaining(second.id),
          number: 3,
          title: "Huisuitzettingen",
          levels: ["COPRODUCEREN", "ADVISEREN"],
          priority: "NORMAL",
          status: "AGREED",
          planned: { label: "Q2" },
        },
      ];
      expect(adopted.revisions).toMatchObject([{ revision: 1, items: kept }]);

      itemOf(
        (
          await attempt(world, decider("LANDLORD"), cprw.StartCalendarItemDocument, {
            id: second.id,
            expectedVersion: second.version!,
          })
        ).payload,
      );
      const { payload } = await attempt(
        world,
        decider("LANDLORD"),
        cprw.ProposeCalendarItemChangeDocument,
        {
          id: first.id,
          expectedVersion: first.version!,
          title: "Bedrijfsplan",
          planned: { month: 9 },
        },
      );
      const proposal = itemOf(payload).proposals![0]!;
      expect(
        (
          await attempt(world, decider("TENANT_COUNCIL"), cprw.AcceptCalendarItemProposalDocument, {
            id: proposal.id,
            expectedVersion: proposal.version!,
          })
        ).codes,
      ).toEqual([]);
      expect((await read("bestuurder")).revisions).toEqual(adopted.revisions);

      const reopened = await reopen("TENANT_COUNCIL", await read("voorzitter"));
      expect(reopened).toMatchObject({
        status: "CONCEPT",
        revision: 1,
        adoptedByLandlordAt: null,
        adoptedByCouncilAt: null,
        revisions: adopted.revisions,
      });
      const again = await adoptBoth(reopened);
      expect(again).toMatchObject({ status: "ADOPTED", revision: 2 });
      expect(again.revisions![0]).toEqual(adopted.revisions![0]);
      expect(again.revisions![1]).toMatchObject({
        revision: 2,
        items: [
          { ...kept[0], title: "Bedrijfsplan", planned: { label: "september" } },
          { ...kept[1], status: "IN_PROGRESS" },
        ],
      });
    } finally {
      await world.end();
    }
  });
});

describe("publishing a year", () => {
  const PUBLIC = (year: number) =>
    `{ calendarYear(year: ${year}) { revision status items { totalCount nodes { id title } } }
      calendarYears { year } calendarItems { totalCount nodes { id } } }`;
  interface PublicView {
    calendarYear: {
      revision: number;
      items: { totalCount: number; nodes: { id: string; title: string }[] };
    } | null;
    calendarYears: { year: number }[];
    calendarItems: { totalCount: number; nodes: { id: string }[] };
  }

  it("shows the public what both sides adopted, and showed nobody of it anything before", async () => {
    const world = await createWorld();
    try {
      const { agreed, proposed, draft } = given(world);
      const { adopt, adoptBoth, publish, reopen, read } = years(world);
      const seen = () => dataOf<PublicView, object>(world.url, null, PUBLIC(YEAR));
      const nothing = {
        calendarYear: null,
        calendarYears: [],
        calendarItems: { totalCount: 0, nodes: [] },
      };
      const first = await agreed("LANDLORD", { title: "Koersdocument" });
      await proposed("LANDLORD");
      await draft("TENANT_COUNCIL");
      expect(await seen()).toEqual(nothing);
      const half = await adopt("LANDLORD", await read("voorzitter"));
      expect(await seen()).toEqual(nothing);
      const adopted = await adopt("TENANT_COUNCIL", half);
      expect(await seen()).toEqual(nothing);
      const later = await agreed("TENANT_COUNCIL", {
        title: "Na de vaststelling",
        planned: { quarters: { first: 4 } },
      });
      const published = await publish("TENANT_COUNCIL", adopted);
      expect(published.publishedAt).not.toBeNull();
      const one = { totalCount: 1, nodes: [{ id: first.id, title: "Koersdocument" }] };
      expect(await seen()).toEqual({
        calendarYear: { revision: 1, status: "ADOPTED", items: one },
        calendarYears: [{ year: YEAR }],
        calendarItems: { totalCount: 1, nodes: [{ id: first.id }] },
      });
      // What was agreed after the adoption is public only once it has been
      // adopted and published too.
      const readopted = await adoptBoth(await reopen("LANDLORD", published));
      expect((await seen()).calendarYear?.items).toEqual(one);
      await publish("LANDLORD", readopted);
      expect((await seen()).calendarYear?.items.nodes.map(({ id }) => id)).toEqual([
        first.id,
        later.id,
      ]);
    } finally {
      await world.end();
    }
  });

  it("keeps the first moment at which an item was made public", async () => {
    const world = await createWorld();
    try {
      const { id } = await given(world).agreed("LANDLORD");
      const { adoptBoth, publish, read } = years(world);
      const published = await publish("LANDLORD", await adoptBoth(await read("voorzitter")));
      const [before] = await beneath(
        world,
        "SELECT published_at, version FROM calendar_item WHERE id = $1",
        [id],
      );
      const again = await publish("TENANT_COUNCIL", published);
      expect(again.publishedAt! > published.publishedAt!).toBe(true);
      expect(
        await beneath(world, "SELECT published_at, version FROM calendar_item WHERE id = $1", [id]),
      ).toEqual([before]);
    } finally {
      await world.end();
    }
  });
});

describe("closing a year", () => {
  it("is too early before 1 January, and is not offered", async () => {
    const world = await createWorld();
    try {
      for (const year of [THIS_YEAR, THIS_YEAR + 1]) {
        const adopted = await years(world).adoptBoth(await given(world).calendarYear(year));
        expect(adopted.allowedActs).not.toContain("CLOSE");
        const before = await writtenIn(world);
        const { codes, userErrors } = await years(world).close("LANDLORD", adopted);
        expect(codes).toEqual(["TOO_EARLY"]);
        expect(userErrors[0]!.message).toContain(`1 januari ${year + 1}`);
        expect(await writtenIn(world)).toEqual(before);
      }
      const past = await years(world).adoptBoth(await given(world).calendarYear(LAST_YEAR));
      expect(past.allowedActs).toContain("CLOSE");
      expect((await years(world).close("LANDLORD", past)).codes).toEqual([]);
    } finally {
      await world.end();
    }
  });

  it("goes by the day that the database says it is, as log-in and naming an owner do", async () => {
    const world = await createWorld();
    try {
      const { adoptBoth, close, read } = years(world);
      const year = THIS_YEAR + 3;
      await adoptBoth(await given(world).calendarYear(year));
      await world.administer("UPDATE membership SET ends_on = $1 WHERE id = $2", [
        `${year}-12-31`,
        world.members.secretaris.membershipId,
      ]);
      await beneath(
        world,
        `
        CREATE OR REPLACE FUNCTION app.today() RETURNS date
          LANGUAGE sql STABLE RETURN date '${year}-12-31'`,
      );
      expect((await read("secretaris", year)).allowedActs).toEqual(["DRAFT_ITEM"]);
      expect((await close("LANDLORD", await read("voorzitter", year))).codes).toEqual([
        "TOO_EARLY",
      ]);
      await beneath(
        world,
        `
        CREATE OR REPLACE FUNCTION app.today() RETURNS date
          LANGUAGE sql STABLE RETURN date '${year + 1}-01-01'`,
      );
      const open = await read("bestuurder", year);
      expect(open.allowedActs).toContain("CLOSE");
      const { codes } = await attempt(
        world,
        world.members.voorzitter,
        cprw.DraftCalendarItemDocument,
        { year, title: "Te laat", ownerId: world.members.secretaris.personId },
      );
      expect(codes).toEqual(["UNKNOWN_OWNER"]);
      expect(
        (
          await attempt(world, world.members.secretaris, cprw.CloseCalendarYearDocument, {
            id: open.id,
            expectedVersion: open.version,
          })
        ).codes,
      ).toEqual(["UNAUTHENTICATED"]);
      expect((await close("LANDLORD", open)).codes).toEqual([]);
    } finally {
      await world.end();
    }
  });

  it("is held up by every item that still needs somebody, and by no other", async () => {
    const world = await createWorld();
    try {
      const blocking = ["PROPOSED", "AGREED", "IN_PROGRESS", "POSTPONED"];
      const settled = [
        "DRAFT",
        "DISCARDED",
        "DECLINED",
        "WITHDRAWN",
        "ROLLED_OVER",
        "DONE",
        "CANCELLED",
      ];
      for (const [index, status] of [...blocking, ...settled].entries()) {
        const year = 2015 + (index % 10);
        const calendar = await putYear(world, year, "ADOPTED");
        await putItem(
          world,
          year,
          status === "DRAFT" || status === "DISCARDED" ? null : 7,
          status,
          index % 2 === 0 ? "LANDLORD" : "TENANT_COUNCIL",
        );
        const { codes, userErrors } = await years(world).close("LANDLORD", calendar);
        expect([status, codes]).toEqual([status, blocking.includes(status) ? ["OPEN_ITEMS"] : []]);
        if (blocking.includes(status)) expect(userErrors[0]!.message).toContain(`${year}-07`);
        await beneath(
          world,
          "DELETE FROM calendar_item; DELETE FROM calendar_year_revision; DELETE FROM calendar_year",
        );
      }
    } finally {
      await world.end();
    }
  });

  it("neither counts nor mentions drafts, the other side's least of all", async () => {
    const world = await createWorld();
    try {
      const calendar = await putYear(world, LAST_YEAR, "ADOPTED");
      await putItem(world, LAST_YEAR, 1, "AGREED");
      await putItem(world, LAST_YEAR, 2, "IN_PROGRESS", "TENANT_COUNCIL");
      const alone = await years(world).close("LANDLORD", calendar);
      for (const side of ["LANDLORD", "TENANT_COUNCIL"] as const)
        await putItem(world, LAST_YEAR, null, "DRAFT", side, "Zeer geheim");
      const withDrafts = await years(world).close("LANDLORD", calendar);
      expect(withDrafts).toEqual(alone);
      expect(alone.userErrors[0]!.message).toContain(`${LAST_YEAR}-01, ${LAST_YEAR}-02`);
      await beneath(world, "UPDATE calendar_item SET status = 'DONE' WHERE number IS NOT NULL");
      expect((await years(world).close("LANDLORD", calendar)).codes).toEqual([]);
      expect(
        await beneath(world, "SELECT DISTINCT status FROM calendar_item WHERE number IS NULL"),
      ).toEqual([{ status: "DRAFT" }]);
    } finally {
      await world.end();
    }
  });

  it("ends every act on the year and its items but private ones: notes, and discarding a draft", async () => {
    const world = await createWorld();
    try {
      const { draft, proposed, agreed } = given(world);
      const sides = ["LANDLORD", "TENANT_COUNCIL"] as const;
      const version = { expectedVersion: 1 };
      const reason = "Daarom";
      const planned = { month: 12 };
      const items: Record<string, Item> = {};
      for (const side of sides) {
        items[`DRAFT ${side}`] = await draft(side);
        items[`PROPOSED ${side}`] = await proposed(side);
        items[`AGREED ${side}`] = await agreed(side);
        const { id, version: read } = await agreed(side);
        items[`IN_PROGRESS ${side}`] = itemOf(
          (
            await attempt(world, world.members.bestuurder, cprw.StartCalendarItemDocument, {
              id,
              expectedVersion: read!,
            })
          ).payload,
        );
      }
      const open = itemOf(
        (
          await attempt(world, world.members.voorzitter, cprw.CancelCalendarItemDocument, {
            id: items["AGREED LANDLORD"]!.id,
            expectedVersion: items["AGREED LANDLORD"]!.version!,
            reason,
          })
        ).payload,
      ).proposals![0]!;
      const [calendar] = await beneath<{ id: string; version: number }>(
        world,
        "UPDATE calendar_year SET status = 'CLOSED' RETURNING id, version",
      );
      const before = await writtenIn(world);

      const refused = async (
        status: string,
        document: unknown,
        input: object,
        acting: "own" | "other",
      ) => {
        for (const side of sides) {
          const item = items[`${status} ${side}`]!;
          const who = given(world).decider(acting === "own" ? side : otherSide(side));
          const { codes, payload } = await attempt(
            world,
            who,
            document as typeof cprw.AgreeCalendarItemDocument,
            { id: item.id, expectedVersion: item.version!, ...input },
          );
          expect([status, codes, payload?.item?.id]).toEqual([status, ["YEAR_CLOSED"], item.id]);
        }
      };
      await refused("DRAFT", cprw.ReviseCalendarItemDocument, { title: "Anders" }, "own");
      await refused("DRAFT", cprw.ProposeCalendarItemDocument, {}, "own");
      await refused("PROPOSED", cprw.AgreeCalendarItemDocument, {}, "other");
      await refused("PROPOSED", cprw.DeclineCalendarItemDocument, { reason }, "other");
      await refused("PROPOSED", cprw.WithdrawCalendarItemDocument, {}, "own");
      await refused(
        "IN_PROGRESS",
        cprw.CompleteCalendarItemDocument,
        { resultNote: "Klaar" },
        "own",
      );
      for (const acting of ["own", "other"] as const) {
        await refused("AGREED", cprw.StartCalendarItemDocument, {}, acting);
        await refused(
          "AGREED",
          cprw.ProposeCalendarItemChangeDocument,
          { title: "Anders" },
          acting,
        );
        await refused("AGREED", cprw.PostponeCalendarItemDocument, { reason, planned }, acting);
        await refused("AGREED", cprw.RollOverCalendarItemDocument, { reason }, acting);
        await refused("AGREED", cprw.CancelCalendarItemDocument, { reason }, acting);
        await refused("AGREED", cprw.AssignCalendarItemOwnerDocument, { ownerId: null }, acting);
      }
      const at = { id: open.id, expectedVersion: open.version! };
      expect(
        (
          await attempt(
            world,
            world.members.bestuurder,
            cprw.AcceptCalendarItemProposalDocument,
            at,
          )
        ).codes,
      ).toEqual(["YEAR_CLOSED"]);
      expect(
        (
          await attempt(world, world.members.bestuurder, cprw.RefuseCalendarItemProposalDocument, {
            ...at,
            reason,
          })
        ).codes,
      ).toEqual(["YEAR_CLOSED"]);
      expect(
        (
          await attempt(
            world,
            world.members.voorzitter,
            cprw.WithdrawCalendarItemProposalDocument,
            at,
          )
        ).codes,
      ).toEqual(["YEAR_CLOSED"]);
      expect(
        (
          await attempt(world, world.members.bestuurder, cprw.DraftCalendarItemDocument, {
            year: YEAR,
            title: "Te laat",
          })
        ).codes,
      ).toEqual(["YEAR_CLOSED"]);
      for (const document of [
        cprw.AdoptCalendarYearDocument,
        cprw.ReopenCalendarYearDocument,
        cprw.PublishCalendarYearDocument,
        cprw.CloseCalendarYearDocument,
      ]) {
        expect(
          (
            await attempt(world, world.members.bestuurder, anyAct(document), {
              id: calendar!.id,
              expectedVersion: calendar!.version,
            })
          ).codes,
        ).toEqual(["INVALID_TRANSITION"]);
      }
      expect(await writtenIn(world)).toEqual(before);

      for (const [name, { id }] of Object.entries(items)) {
        const side = name.split(" ")[1] as SideName;
        const { calendarItem } = await dataOf(
          world.url,
          given(world).decider(side),
          cprw.CalendarItemDocument,
          { id },
        );
        expect([name, calendarItem]).toEqual([
          name,
          expect.objectContaining({
            allowedActs: name.startsWith("DRAFT") ? ["DISCARD", "ANNOTATE"] : ["ANNOTATE"],
          }),
        ]);
        const noted = await attempt(
          world,
          given(world).decider(side),
          cprw.AnnotateCalendarItemDocument,
          { id, ...version, expectedVersion: 0, note: "Voor volgend jaar" },
        );
        expect([name, noted.codes]).toEqual([name, []]);
        if (!name.startsWith("DRAFT")) continue;
        const thrown = await attempt(
          world,
          given(world).decider(side),
          cprw.DiscardCalendarItemDocument,
          { id, expectedVersion: items[name]!.version! },
        );
        expect([thrown.codes, thrown.payload?.item]).toEqual([
          [],
          expect.objectContaining({ status: "DISCARDED", allowedActs: [] }),
        ]);
      }
      const { calendarItem } = await dataOf(
        world.url,
        world.members.bestuurder,
        cprw.CalendarItemDocument,
        { id: items["AGREED LANDLORD"]!.id },
      );
      expect((calendarItem as unknown as Item).proposals![0]!.allowedActs).toEqual([]);
    } finally {
      await world.end();
    }
  });
});
