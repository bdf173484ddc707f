import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { dataOf } from "../support/api.js";
import {
  attempt,
  beneath,
  given,
  type Item,
  otherSide,
  type SideName,
  YEAR,
} from "../support/given.js";
import { createWorld, type World } from "../support/world.js";

const SIDES = ["LANDLORD", "TENANT_COUNCIL"] as const;

/** What a side proposes for an agreed item, and what the other answers. */
function proposals(world: World) {
  const { decider } = given(world);
  const read = async (id: string) =>
    (await dataOf(world.url, world.members.bestuurder, cprw.CalendarItemDocument, { id }))
      .calendarItem as unknown as Item & { version: number };
  const at = async (id: string) => ({ id, expectedVersion: (await read(id)).version });
  const open = async (id: string, kind: string) =>
    (await read(id)).proposals!.find((one) => one.kind === kind && one.status === "OPEN")!;
  return {
    read,
    change: async (by: SideName, id: string, changes: object) =>
      attempt(world, decider(by), cprw.ProposeCalendarItemChangeDocument, {
        ...(await at(id)),
        ...changes,
      }),
    postpone: async (by: SideName, id: string, planned: object = { month: 12 }) =>
      attempt(world, decider(by), cprw.PostponeCalendarItemDocument, {
        ...(await at(id)),
        reason: "Later",
        planned,
      }),
    rollOver: async (by: SideName, id: string, planned?: object) =>
      attempt(world, decider(by), cprw.RollOverCalendarItemDocument, {
        ...(await at(id)),
        reason: "Volgend jaar",
        planned,
      }),
    cancel: async (by: SideName, id: string) =>
      attempt(world, decider(by), cprw.CancelCalendarItemDocument, {
        ...(await at(id)),
        reason: "Vervallen",
      }),
    start: async (by: SideName, id: string) =>
      attempt(world, decider(by), cprw.StartCalendarItemDocument, await at(id)),
    complete: async (by: SideName, id: string) =>
      attempt(world, decider(by), cprw.CompleteCalendarItemDocument, {
        ...(await at(id)),
        resultNote: "Gedaan",
      }),
    accept: async (by: SideName, id: string, kind: string) => {
      const { id: proposalId, version } = await open(id, kind);
      return attempt(world, decider(by), cprw.AcceptCalendarItemProposalDocument, {
        id: proposalId,
        expectedVersion: version!,
      });
    },
    refuse: async (
      by: SideName,
      id: string,
      kind: string,
      reason: string | null = "Liever niet",
    ) => {
      const { id: proposalId, version } = await open(id, kind);
      return attempt(world, decider(by), cprw.RefuseCalendarItemProposalDocument, {
        id: proposalId,
        expectedVersion: version!,
        reason,
      });
    },
    withdraw: async (by: SideName, id: string, kind: string) => {
      const { id: proposalId, version } = await open(id, kind);
      return attempt(world, decider(by), cprw.WithdrawCalendarItemProposalDocument, {
        id: proposalId,
        expectedVersion: version!,
      });
    },
  };
}

/** What an item says, without what every act changes. */
function contentOf({
  title,
  description,
  levels,
  priority,
  themes,
  municipalities,
  planned,
  status,
  number,
  origin,
}: Item) {
  return {
    title,
    description,
    levels,
    priority,
    themes,
    municipalities,
    planned,
    status,
    number,
    origin,
  };
}

describe("a change proposal", () => {
  it("leaves the item as it is until the other side accepts, and then changes exactly what was proposed", async () => {
    const world = await createWorld();
    try {
      const { agreed } = given(world);
      const { read, change, accept } = proposals(world);
      const { dordrecht } = world.municipalities;
      const changes: [changes: object, becomes: object][] = [
        [{ title: "Anders" }, { title: "Anders" }],
        [{ description: "Nieuw" }, { description: "Nieuw" }],
        [{ description: "" }, { description: "" }],
        [{ levels: ["COPRODUCEREN", "ADVISEREN"] }, { levels: ["COPRODUCEREN", "ADVISEREN"] }],
        [{ priority: "HIGH" }, { priority: "HIGH" }],
        [
          { themes: ["DUURZAAMHEID"] },
          { themes: [expect.objectContaining({ id: "DUURZAAMHEID" })] },
        ],
        [{ themes: [] }, { themes: [] }],
        [
          { municipalityIds: [dordrecht] },
          { municipalities: [{ id: dordrecht, name: "Dordrecht" }] },
        ],
        [{ municipalityIds: [] }, { municipalities: [] }],
        [
          { planned: { month: 9 } },
          {
            planned: {
              precision: "MONTH",
              startsOn: "2026-09-01",
              endsOn: "2026-09-30",
              label: "september",
            },
          },
        ],
        [
          { planned: { dates: { startsOn: "2026-09-01", endsOn: "2026-09-30" } } },
          {
            planned: {
              precision: "DATES",
              startsOn: "2026-09-01",
              endsOn: "2026-09-30",
              label: "1 t/m 30 september",
            },
          },
        ],
        [
          {
            title: "Alles",
            description: "Samen",
            priority: "NORMAL",
            planned: { quarters: { first: 1 } },
          },
          {
            title: "Alles",
            description: "Samen",
            priority: "NORMAL",
            planned: {
              precision: "QUARTERS",
              startsOn: "2026-01-01",
              endsOn: "2026-03-31",
              label: "Q1",
            },
          },
        ],
      ];
      const { id } = await agreed("LANDLORD", { description: "Zoals afgesproken" });
      for (const [index, [changed, becomes]] of changes.entries()) {
        const side = SIDES[index % 2]!;
        const before = contentOf(await read(id));
        expect([changed, (await change(side, id, changed)).codes]).toEqual([changed, []]);
        expect(contentOf(await read(id))).toEqual(before);
        const answer = await accept(otherSide(side), id, "CHANGE");
        expect(answer.payload?.proposal).toMatchObject({
          status: "ACCEPTED",
          answeredAt: expect.any(String),
        });
        expect(contentOf(await read(id))).toEqual({ ...before, ...becomes });
      }
    } finally {
      await world.end();
    }
  });

  it("that is refused, with a reason, or withdrawn leaves everything as it was", async () => {
    const world = await createWorld();
    try {
      const { id } = await given(world).agreed("LANDLORD");
      const { read, change, refuse, withdraw } = proposals(world);
      const before = contentOf(await read(id));
      await change("LANDLORD", id, { title: "Anders", reason: "Beter" });
      for (const nothing of [null, "", "  "])
        expect((await refuse("TENANT_COUNCIL", id, "CHANGE", nothing)).codes).toEqual([
          "REASON_REQUIRED",
        ]);
      expect((await read(id)).proposals).toMatchObject([
        { status: "OPEN", reason: "Beter", title: "Anders", answeredAt: null },
      ]);
      expect((await refuse("TENANT_COUNCIL", id, "CHANGE")).payload?.proposal).toMatchObject({
        status: "REFUSED",
        answerReason: "Liever niet",
      });
      expect(contentOf(await read(id))).toEqual(before);
      await change("TENANT_COUNCIL", id, { title: "Weer anders" });
      expect((await withdraw("TENANT_COUNCIL", id, "CHANGE")).payload?.proposal).toMatchObject({
        status: "WITHDRAWN",
        answeredAt: expect.any(String),
      });
      expect(contentOf(await read(id))).toEqual(before);
    } finally {
      await world.end();
    }
  });

  it("that changes nothing, or takes the planning away, is refused", async () => {
    const world = await createWorld();
    try {
      const { id } = await given(world).agreed("LANDLORD", { title: "Dienstverlening" });
      const { read, change } = proposals(world);
      const before = await read(id);
      for (const changes of [
        {},
        { title: null },
        { title: " Dienstverlening " },
        {
          levels: ["ADVISEREN"],
          themes: ["LEEFBAARHEID"],
          priority: "NORMAL",
          planned: { quarters: { first: 2 } },
        },
      ]) {
        expect([changes, (await change("LANDLORD", id, changes)).codes]).toEqual([
          changes,
          ["NOTHING_TO_CHANGE"],
        ]);
      }
      expect((await change("LANDLORD", id, { planned: null })).codes).toEqual(["PERIOD_INVALID"]);
      expect((await change("LANDLORD", id, { title: "  " })).codes).toEqual(["TITLE_REQUIRED"]);
      expect((await change("LANDLORD", id, { levels: [] })).codes).toEqual(["LEVEL_REQUIRED"]);
      expect(await read(id)).toEqual(before);
    } finally {
      await world.end();
    }
  });

  it("waits alone: a second one of its kind is refused to both sides, and one of another kind is not", async () => {
    const world = await createWorld();
    try {
      const { id } = await given(world).agreed("LANDLORD");
      const { read, change, cancel, postpone, accept } = proposals(world);
      expect((await change("LANDLORD", id, { title: "Anders" })).codes).toEqual([]);
      for (const side of SIDES) {
        expect((await change(side, id, { title: "Nog anders" })).codes).toEqual([
          "PROPOSAL_PENDING",
        ]);
      }
      expect((await read(id)).allowedActs).not.toContain("PROPOSE_CHANGE");
      expect((await cancel("TENANT_COUNCIL", id)).codes).toEqual([]);
      expect((await cancel("LANDLORD", id)).codes).toEqual(["PROPOSAL_PENDING"]);
      expect((await postpone("LANDLORD", id)).codes).toEqual([]);
      expect((await read(id)).proposals!.map(({ kind, status }) => [kind, status])).toEqual([
        ["CHANGE", "OPEN"],
        ["CANCELLATION", "OPEN"],
        ["POSTPONEMENT", "OPEN"],
      ]);
      // Each is answered on its own.
      expect((await accept("TENANT_COUNCIL", id, "CHANGE")).codes).toEqual([]);
      expect(await read(id)).toMatchObject({
        title: "Anders",
        status: "POSTPONED",
        planned: { label: "Q2" },
      });
      expect((await accept("TENANT_COUNCIL", id, "POSTPONEMENT")).codes).toEqual([]);
      expect(await read(id)).toMatchObject({
        title: "Anders",
        status: "AGREED",
        planned: { label: "december" },
      });
      expect((await accept("LANDLORD", id, "CANCELLATION")).codes).toEqual([]);
      expect(await read(id)).toMatchObject({ status: "CANCELLED", allowedActs: ["ANNOTATE"] });
    } finally {
      await world.end();
    }
  });
});

describe("proposals that still wait when their item is settled", () => {
  it("lapse when it is cancelled, completed or rolled over, and cannot be answered any more", async () => {
    const world = await createWorld();
    try {
      const { agreed } = given(world);
      const { read, change, cancel, postpone, rollOver, start, complete, accept } =
        proposals(world);
      const lapsed = async (id: string, status: string, expected: object) => {
        const item = await read(id);
        expect([
          item.status,
          Object.fromEntries(item.proposals!.map((one) => [one.kind, one.status])),
        ]).toEqual([status, expected]);
        for (const one of item.proposals!.filter(({ status: its }) => its === "LAPSED")) {
          expect([one.answeredAt, one.allowedActs]).toEqual([expect.any(String), []]);
          for (const side of SIDES) {
            const { codes } = await attempt(
              world,
              given(world).decider(side),
              cprw.AcceptCalendarItemProposalDocument,
              { id: one.id, expectedVersion: one.version! },
            );
            expect(["INVALID_TRANSITION", "FORBIDDEN"]).toContain(codes.join());
          }
        }
        expect(await read(id)).toEqual(item);
      };
      const cancelled = await agreed("LANDLORD");
      await change("LANDLORD", cancelled.id, { title: "Anders" });
      await postpone("TENANT_COUNCIL", cancelled.id);
      await cancel("LANDLORD", cancelled.id);
      await accept("TENANT_COUNCIL", cancelled.id, "CANCELLATION");
      await lapsed(cancelled.id, "CANCELLED", {
        CHANGE: "LAPSED",
        POSTPONEMENT: "LAPSED",
        CANCELLATION: "ACCEPTED",
      });

      const completed = await agreed("TENANT_COUNCIL");
      await start("LANDLORD", completed.id);
      await change("LANDLORD", completed.id, { title: "Anders" });
      await cancel("TENANT_COUNCIL", completed.id);
      await complete("TENANT_COUNCIL", completed.id);
      await lapsed(completed.id, "DONE", { CHANGE: "LAPSED", CANCELLATION: "LAPSED" });

      const rolledOver = await agreed("LANDLORD");
      await change("LANDLORD", rolledOver.id, { title: "Anders" });
      await rollOver("TENANT_COUNCIL", rolledOver.id);
      await cancel("LANDLORD", rolledOver.id);
      await accept("LANDLORD", rolledOver.id, "ROLL_OVER");
      await lapsed(rolledOver.id, "ROLLED_OVER", {
        CHANGE: "LAPSED",
        CANCELLATION: "LAPSED",
        ROLL_OVER: "ACCEPTED",
      });
      expect((await read(rolledOver.id)).title).toBe("Vitale wijken");
    } finally {
      await world.end();
    }
  });
});

describe("postponing an item", () => {
  it("is not accepted when a later period was agreed meanwhile: it would bring the item forward", async () => {
    const world = await createWorld();
    try {
      const { agreed } = given(world);
      const { read, change, postpone, accept, withdraw } = proposals(world);
      const { id } = await agreed("LANDLORD", { planned: { quarters: { first: 2 } } });
      await change("TENANT_COUNCIL", id, { planned: { quarters: { first: 4 } } });
      await postpone("LANDLORD", id, { quarters: { first: 3 } });
      expect((await accept("LANDLORD", id, "CHANGE")).codes).toEqual([]);
      const before = await read(id);
      expect((await accept("TENANT_COUNCIL", id, "POSTPONEMENT")).codes).toEqual(["OVERTAKEN"]);
      expect(await read(id)).toEqual(before);
      expect((await withdraw("LANDLORD", id, "POSTPONEMENT")).codes).toEqual([]);
      expect(await read(id)).toMatchObject({ status: "AGREED", planned: { label: "Q4" } });
    } finally {
      await world.end();
    }
  });

  it("waits as POSTPONED; refused or withdrawn it is what it was, accepted it is AGREED anew", async () => {
    const world = await createWorld();
    try {
      const { agreed } = given(world);
      const { read, postpone, start, refuse, withdraw, accept } = proposals(world);
      for (const status of ["AGREED", "IN_PROGRESS"]) {
        const { id } = await agreed("LANDLORD");
        if (status === "IN_PROGRESS") await start("TENANT_COUNCIL", id);
        const before = contentOf(await read(id));
        expect(before.status).toBe(status);
        for (const end of [refuse, withdraw]) {
          expect((await postpone("LANDLORD", id)).payload?.item).toMatchObject({
            status: "POSTPONED",
            planned: before.planned,
          });
          expect(
            (await end(end === refuse ? "TENANT_COUNCIL" : "LANDLORD", id, "POSTPONEMENT")).codes,
          ).toEqual([]);
          expect(contentOf(await read(id))).toEqual(before);
        }
        await postpone("TENANT_COUNCIL", id, { quarters: { first: 3, last: 4 } });
        expect((await accept("LANDLORD", id, "POSTPONEMENT")).codes).toEqual([]);
        expect(contentOf(await read(id))).toEqual({
          ...before,
          status: "AGREED",
          planned: {
            precision: "QUARTERS",
            startsOn: "2026-07-01",
            endsOn: "2026-12-31",
            label: "Q3–Q4",
          },
        });
      }
    } finally {
      await world.end();
    }
  });

  it("takes a period within the year", async () => {
    const world = await createWorld();
    try {
      const { id } = await given(world).agreed("LANDLORD");
      const { read, postpone } = proposals(world);
      const before = await read(id);
      expect((await postpone("LANDLORD", id, {})).codes).toEqual(["PERIOD_INVALID"]);
      expect(
        (
          await postpone("LANDLORD", id, {
            dates: { startsOn: "2027-01-01", endsOn: "2027-01-31" },
          })
        ).codes,
      ).toEqual(["PERIOD_OUTSIDE_YEAR"]);
      expect(await read(id)).toEqual(before);
    } finally {
      await world.end();
    }
  });
});

describe("rolling an item over", () => {
  it("makes a linked copy in the next year, which is opened when there is none; both point at each other", async () => {
    const world = await createWorld();
    try {
      const { agreed, proposed } = given(world);
      const { read, rollOver, start, accept } = proposals(world);
      const content = {
        title: "Visie op participatie",
        description: "Samen",
        levels: ["COPRODUCEREN", "MEEBESLISSEN"],
        themes: ["DUURZAAMHEID", "LEEFBAARHEID"],
        priority: "HIGH",
        origin: "JOINT",
        municipalityIds: [world.municipalities.delft],
      } as unknown as Partial<cprw.DraftCalendarItemInput>;
      const first = await agreed("LANDLORD", content);
      await start("LANDLORD", first.id);
      await attempt(world, world.members.voorzitter, cprw.AssignCalendarItemOwnerDocument, {
        id: first.id,
        expectedVersion: (await read(first.id)).version,
        ownerId: world.members.secretaris.personId,
      });
      await rollOver("LANDLORD", first.id, {
        dates: { startsOn: "2027-02-01", endsOn: "2027-03-01" },
      });
      expect(await beneath(world, "SELECT year FROM calendar_year WHERE year = 2027")).toEqual([]);
      expect((await accept("TENANT_COUNCIL", first.id, "ROLL_OVER")).codes).toEqual([]);
      const rolled = await read(first.id);
      expect(rolled).toMatchObject({
        status: "ROLLED_OVER",
        year: YEAR,
        rolledOverTo: { year: 2027, number: "2027-01" },
        rolledOverFrom: null,
      });
      const copy = await read(rolled.rolledOverTo!.id);
      expect(copy).toMatchObject({
        year: 2027,
        number: "2027-01",
        status: "AGREED",
        rolledOverFrom: { id: first.id, year: YEAR, number: "2026-01" },
        rolledOverTo: null,
        resultNote: null,
        publishedAt: null,
        proposals: [],
        councilOwner: { id: world.members.secretaris.personId },
      });
      expect(copy.proposedBy).toEqual(first.proposedBy);
      expect(contentOf(copy)).toEqual({
        ...contentOf(rolled),
        status: "AGREED",
        number: "2027-01",
        planned: {
          precision: "DATES",
          startsOn: "2027-02-01",
          endsOn: "2027-03-01",
          label: "1 februari t/m 1 maart",
        },
      });
      // A second one goes into the year that is there by now, behind what stands in
      // it; and on to the year after.
      await proposed("LANDLORD", { year: 2026 });
      const second = await agreed("TENANT_COUNCIL");
      await rollOver("TENANT_COUNCIL", second.id);
      await accept("LANDLORD", second.id, "ROLL_OVER");
      const next = (await read(second.id)).rolledOverTo!;
      expect(next).toMatchObject({ number: "2027-02" });
      expect((await read(next.id)).planned).toBeNull();
      await rollOver("LANDLORD", next.id);
      await accept("TENANT_COUNCIL", next.id, "ROLL_OVER");
      expect(await read(next.id)).toMatchObject({
        status: "ROLLED_OVER",
        rolledOverFrom: { id: second.id },
        rolledOverTo: { number: "2028-01" },
      });
    } finally {
      await world.end();
    }
  });

  it("is refused into a closed year, and can then still be refused or withdrawn", async () => {
    const world = await createWorld();
    try {
      const { agreed } = given(world);
      const { read, rollOver, accept, withdraw } = proposals(world);
      const { id } = await agreed("LANDLORD");
      await beneath(
        world,
        `
        INSERT INTO calendar_year (year, status, organisation_id)
        VALUES (${YEAR + 1}, 'CLOSED', '${world.organisations.cprw}')`,
      );
      await rollOver("LANDLORD", id);
      const before = await read(id);
      const refused = await accept("TENANT_COUNCIL", id, "ROLL_OVER");
      expect([refused.codes, refused.userErrors[0]!.path, refused.payload?.proposal]).toEqual([
        ["YEAR_CLOSED"],
        ["input"],
        expect.objectContaining({ status: "OPEN" }),
      ]);
      expect(await read(id)).toEqual(before);
      expect(await beneath(world, `SELECT id FROM calendar_item WHERE year = ${YEAR + 1}`)).toEqual(
        [],
      );
      expect((await withdraw("LANDLORD", id, "ROLL_OVER")).codes).toEqual([]);
      expect((await read(id)).status).toBe("AGREED");
    } finally {
      await world.end();
    }
  });

  it("is not proposed out of the last year that has a calendar", async () => {
    const world = await createWorld();
    try {
      const { id } = await given(world).agreed("LANDLORD", { year: 2100 });
      const { read, rollOver } = proposals(world);
      expect((await rollOver("LANDLORD", id)).codes).toEqual(["YEAR_OUT_OF_RANGE"]);
      expect((await read(id)).status).toBe("AGREED");
    } finally {
      await world.end();
    }
  });

  it("takes a period in the next year", async () => {
    const world = await createWorld();
    try {
      const { id } = await given(world).agreed("LANDLORD");
      const { read, rollOver } = proposals(world);
      const before = await read(id);
      expect(
        (
          await rollOver("LANDLORD", id, {
            dates: { startsOn: "2026-12-01", endsOn: "2026-12-31" },
          })
        ).codes,
      ).toEqual(["PERIOD_OUTSIDE_YEAR"]);
      expect((await rollOver("LANDLORD", id, {})).codes).toEqual(["PERIOD_INVALID"]);
      expect(await read(id)).toEqual(before);
    } finally {
      await world.end();
    }
  });
});

describe("declining and completing", () => {
  it("keep the reason and the result", async () => {
    const world = await createWorld();
    try {
      const { proposed, agreed, decider } = given(world);
      const { start, complete } = proposals(world);
      const { id, version } = await proposed("LANDLORD");
      const declined = await attempt(
        world,
        decider("TENANT_COUNCIL"),
        cprw.DeclineCalendarItemDocument,
        { id, expectedVersion: version!, reason: " Geen tijd " },
      );
      expect(declined.payload?.item).toMatchObject({
        status: "DECLINED",
        declineReason: "Geen tijd",
        allowedActs: ["ANNOTATE"],
      });
      const item = await agreed("TENANT_COUNCIL");
      await start("LANDLORD", item.id);
      expect((await complete("LANDLORD", item.id)).payload?.item).toMatchObject({
        status: "DONE",
        resultNote: "Gedaan",
        allowedActs: ["ANNOTATE"],
      });
    } finally {
      await world.end();
    }
  });
});
