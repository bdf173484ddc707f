import { describe, expect, it } from "@jest/globals";
import * as cprw from "../codegen/generated/cprw/graphql.js";
import * as dashboard from "../codegen/generated/dashboard/graphql.js";
import * as woonbron from "../codegen/generated/woonbron/graphql.js";
import { dataOf } from "./support/api.js";
import { given, itemOf, YEAR } from "./support/given.js";
import { createLiveWorld, watch } from "./support/live.js";

describe("two parties and the public", () => {
  it("follow one subject from a private draft to the published calendar, live", async () => {
    const world = await createLiveWorld();
    const { bestuurder, voorzitter } = world.members;
    const opened = await given(world).calendarYear();
    const [atWoonbron, atCprw, onScreen] = await Promise.all([
      dataOf(world.url, bestuurder, woonbron.CalendarYearPageDocument, { year: YEAR }),
      dataOf(world.url, voorzitter, cprw.CalendarYearPageDocument, { year: YEAR }),
      dataOf(world.url, null, dashboard.DashboardYearDocument, { year: YEAR }),
    ]);
    expect(onScreen.calendarYear).toBeNull();
    const landlord = watch(world.url, bestuurder, woonbron.CalendarChangedDocument, {
      year: YEAR,
      after: atWoonbron.changeCursor,
    });
    const council = watch(world.url, voorzitter, cprw.CalendarChangedDocument, {
      year: YEAR,
      after: atCprw.changeCursor,
    });
    const screen = watch(world.url, null, dashboard.DashboardChangesDocument, {
      year: YEAR,
      after: onScreen.changeCursor,
    });
    try {
      // Woonbron drafts, and CPRW hears of it only when it is proposed.
      const draft = itemOf(
        (
          await dataOf(world.url, bestuurder, woonbron.DraftCalendarItemDocument, {
            input: {
              year: YEAR,
              title: "Vitale wijken",
              levels: ["ADVISEREN"],
              themes: ["LEEFBAARHEID"],
              planned: { quarters: { first: 2 } },
            },
          })
        ).draftCalendarItem,
      );
      await landlord.until(
        ({ changes }) => changes.at(-1)?.act === "CALENDAR_ITEM_DRAFTED",
        "Woonbron's own draft",
      );
      expect(
        await dataOf(world.url, voorzitter, cprw.CalendarItemDocument, { id: draft.id }),
      ).toEqual({ calendarItem: null });
      const proposed = itemOf(
        (
          await dataOf(world.url, bestuurder, woonbron.ProposeCalendarItemDocument, {
            input: { id: draft.id, expectedVersion: draft.version! },
          })
        ).proposeCalendarItem,
      );
      await council.until(({ changes }) => changes.length > 0, "the proposal at CPRW");
      expect(council.changes).toHaveLength(1);
      expect(council.changes[0]).toMatchObject({
        kind: "CHANGED",
        act: "CALENDAR_ITEM_PROPOSED",
        subjectType: "CalendarItem",
        subjectId: draft.id,
        organisation: { name: "Woonbron" },
        person: { name: "bestuurder" },
        subject: {
          __typename: "CalendarItem",
          status: "PROPOSED",
          title: "Vitale wijken",
          number: proposed.number,
          version: proposed.version,
        },
      });

      // CPRW agrees, with the version that it was sent live.
      const arrived = council.changes[0]!.subject as {
        id: string;
        version: number;
        allowedActs: string[];
      };
      expect(arrived.allowedActs).toContain("AGREE");
      itemOf(
        (
          await dataOf(world.url, voorzitter, cprw.AgreeCalendarItemDocument, {
            input: { id: arrived.id, expectedVersion: arrived.version },
          })
        ).agreeCalendarItem,
      );
      await landlord.until(
        ({ changes }) => changes.at(-1)?.act === "CALENDAR_ITEM_AGREED",
        "CPRW's agreement at Woonbron",
      );
      const agreed = landlord.changes.at(-1)!;
      expect(agreed).toMatchObject({
        organisation: { name: "CPRW" },
        subject: { status: "AGREED" },
      });

      // Woonbron starts the work and proposes a change, CPRW accepts it.
      const started = itemOf(
        (
          await dataOf(world.url, bestuurder, woonbron.StartCalendarItemDocument, {
            input: {
              id: draft.id,
              expectedVersion: (agreed.subject as { version: number }).version,
            },
          })
        ).startCalendarItem,
      );
      await dataOf(world.url, bestuurder, woonbron.ProposeCalendarItemChangeDocument, {
        input: {
          id: draft.id,
          expectedVersion: started.version!,
          title: "Vitale wijken en dorpen",
          reason: "Ook de dorpen doen mee.",
        },
      });
      await council.until(
        ({ changes }) =>
          changes.at(-1)?.act === "CALENDAR_ITEM_CHANGE_PROPOSED" &&
          changes.at(-1)?.subjectType === "CalendarItemProposal",
        "the proposed change at CPRW",
      );
      const { calendarItem } = await dataOf(world.url, voorzitter, cprw.CalendarItemDocument, {
        id: draft.id,
      });
      const [proposal] = calendarItem!.proposals!;
      const accepted = await dataOf(
        world.url,
        voorzitter,
        cprw.AcceptCalendarItemProposalDocument,
        { input: { id: proposal!.id, expectedVersion: proposal!.version! } },
      );
      expect(accepted.acceptCalendarItemProposal).toMatchObject({
        userErrors: [],
        proposal: {
          status: "ACCEPTED",
          item: { title: "Vitale wijken en dorpen", status: "IN_PROGRESS" },
        },
      });
      await landlord.until(
        ({ changes }) =>
          changes.some(
            ({ act, subject }) =>
              act === "CALENDAR_ITEM_PROPOSAL_ACCEPTED" &&
              subject?.__typename === "CalendarItem" &&
              subject.title === "Vitale wijken en dorpen",
          ),
        "the accepted change at Woonbron",
      );

      // Both adopt the year, and the chair publishes it: from then on everybody sees it.
      expect(screen.changes).toEqual([]);
      const half = await dataOf(world.url, bestuurder, woonbron.AdoptCalendarYearDocument, {
        input: { id: opened.id, expectedVersion: opened.version! },
      });
      await council.until(
        ({ changes }) => changes.at(-1)?.act === "CALENDAR_YEAR_ADOPTED",
        "Woonbron's adoption at CPRW",
      );
      const whole = await dataOf(world.url, voorzitter, cprw.AdoptCalendarYearDocument, {
        input: { id: opened.id, expectedVersion: half.adoptCalendarYear!.calendarYear!.version! },
      });
      expect(whole.adoptCalendarYear!.calendarYear).toMatchObject({
        status: "ADOPTED",
        revision: 1,
      });
      await dataOf(world.url, voorzitter, cprw.PublishCalendarYearDocument, {
        input: { id: opened.id, expectedVersion: whole.adoptCalendarYear!.calendarYear!.version! },
      });
      await screen.until(
        ({ changes }) => changes.length === 2,
        "the published year and item on the screen",
      );
      expect(screen.messages.every(({ errors }) => errors === undefined)).toBe(true);
      expect(screen.changes).toMatchObject([
        {
          kind: "CHANGED",
          subject: {
            __typename: "CalendarItem",
            id: draft.id,
            title: "Vitale wijken en dorpen",
            status: "IN_PROGRESS",
          },
        },
        {
          kind: "CHANGED",
          subject: { __typename: "CalendarYear", year: YEAR, yearStatus: "ADOPTED", revision: 1 },
        },
      ]);

      // What each side was sent is all that happened in its sight, in the same order.
      await landlord.until(
        ({ changes }) =>
          changes.at(-1)?.act === "CALENDAR_YEAR_PUBLISHED" &&
          changes.at(-1)?.subjectType === "CalendarYear",
        "the publication at Woonbron",
      );
      await council.until(
        ({ changes }) =>
          changes.at(-1)?.act === "CALENDAR_YEAR_PUBLISHED" &&
          changes.at(-1)?.subjectType === "CalendarYear",
        "the publication at CPRW",
      );
      expect(landlord.changes.map(({ act }) => act)[0]).toBe("CALENDAR_ITEM_DRAFTED");
      expect(landlord.changes.slice(1).map(({ id }) => id)).toEqual(
        council.changes.map(({ id }) => id),
      );
      expect(new Set(landlord.changes.map(({ id }) => id)).size).toBe(landlord.changes.length);
    } finally {
      await Promise.all([landlord.end(), council.end(), screen.end()]);
      await world.end();
    }
  });

  it("can go on acting on one connection to the database: an act gives back what it read with", async () => {
    const world = await createLiveWorld({ poolSize: 1 });
    try {
      for (let year = YEAR; year < YEAR + 5; year += 1)
        await dataOf(world.url, world.members.voorzitter, cprw.OpenCalendarYearDocument, {
          input: { year },
        });
    } finally {
      await world.end();
    }
  });
});
