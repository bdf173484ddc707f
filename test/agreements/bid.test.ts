import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { BTIV_SUBJECTS } from "../../src/agreements/agreements.enums.js";
import { ask, type TypedDocument } from "../support/api.js";
import { attempt, beneath } from "../support/given.js";
import { auditAs, cursorFor, logAs, until, watch } from "../support/live.js";
import { expectRefused } from "../support/refused.js";
import type { World } from "../support/world.js";
import { givenCycle, inAgreementWorld, versioned } from "./given-cycle.js";

const {
  DraftBidDocument: DRAFT,
  ReviseBidDocument: REVISE,
  DiscardBidDocument: DISCARD,
  SubmitBidDocument: SUBMIT,
} = woonbron;
const { ReactToBidDocument: REACT } = cprw;

describe("a draft of a bid", () => {
  it("is the landlord's alone: nobody else reads it, counts it, hears of it or waits for it", () =>
    inAgreementWorld(async (world) => {
      const { opened, drafted, read, landlord } = givenCycle(world);
      const cycle = await opened();
      const others = [
        world.members.voorzitter,
        world.members.delftseHuurder,
        world.members.delftseWethouder,
      ];
      await world.settle();
      const before = await Promise.all(others.map((who) => read(who, cycle.id)));
      const cursors = await Promise.all(others.map((who) => cursorFor(world.url, who)));
      const bid = await drafted(cycle);
      await attempt(world, landlord, REVISE, { ...versioned(bid), text: "Wij bouwen meer." });
      expect(await Promise.all(others.map((who) => read(who, cycle.id)))).toEqual(before);
      await world.settle();
      for (const [index, who] of others.entries()) {
        expect(await logAs(world.url, who, { after: cursors[index]! })).toEqual([]);
        const asked = await ask(world.url, who, "query ($id: ID!) { bid(id: $id) { id } }", {
          id: bid.id,
        });
        expect(asked).toMatchObject({ data: { bid: null }, errors: [] });
      }
      expect((await read(landlord, cycle.id))!.bids).toHaveLength(1);
    }));

  it("is one at a time, also when two are begun at once", () =>
    inAgreementWorld(async (world) => {
      const { opened, landlord } = givenCycle(world);
      const { id } = await opened();
      const answers = await Promise.all(
        [1, 2].map(() => attempt(world, landlord, DRAFT, { cycleId: id, text: "Bod" })),
      );
      expect(answers.flatMap(({ codes }) => codes)).toEqual(["DRAFT_EXISTS"]);
      const bid = answers.find(({ payload }) => payload!.bid)!.payload!.bid!;
      expect((await attempt(world, landlord, DISCARD, versioned(bid))).codes).toEqual([]);
      expect((await attempt(world, landlord, DRAFT, { cycleId: id })).codes).toEqual([]);
    }));

  it("refuses days to come, a subject twice, and references that are none", () =>
    inAgreementWorld(async (world) => {
      const { opened, landlord } = givenCycle(world);
      const { id: cycleId } = await opened();
      const refused = (input: object, code: string) =>
        expectRefused(world, landlord, DRAFT, { cycleId, ...input }, code);
      await refused({ tenantsHeardOn: "2022-02-02" }, "DATE_IN_FUTURE");
      await refused({ boardApprovedOn: "2022-02-02" }, "DATE_IN_FUTURE");
      const subject = { subject: "AFFORDABILITY", text: "Betaalbaar" };
      await refused({ subjects: [subject, subject] }, "SUBJECT_TWICE");
      const file = { title: "Bod", url: "https://woonbron.example/bod.pdf" };
      await refused({ files: [{ ...file, title: " " }] }, "TITLE_REQUIRED");
      await refused({ files: [{ ...file, url: "ftp://woonbron.example" }] }, "REFERENCE_INVALID");
      await refused({ files: [{ ...file, sha256: "12" }] }, "REFERENCE_INVALID");
      await refused({ files: Array.from({ length: 51 }, () => file) }, "TOO_MANY_DOCUMENTS");
      await refused({ text: "x".repeat(100_001) }, "TEXT_TOO_LONG");
      await refused({ cycleId: landlord.personId }, "NOT_FOUND");
    }));
});

describe("submitBid", () => {
  it("shows the bid to everybody who takes part, from one instant on, and freezes it", () =>
    inAgreementWorld(async (world) => {
      const { opened, submitted, read, landlord, tenants, alderman } = givenCycle(world);
      const cycle = await opened();
      const bid = await submitted(cycle);
      expect(bid).toMatchObject({ status: "SUBMITTED", number: 1, version: 1_000_000 });
      const seen = await Promise.all(
        [tenants, alderman, world.members.voorzitter].map((who) => read(who, cycle.id)),
      );
      for (const one of seen)
        expect(one).toMatchObject({
          status: "BID_SUBMITTED",
          bidSubmittedOn: "2022-02-01",
          bids: [{ id: bid.id, number: 1, text: "Wij bouwen 46 woningen." }],
        });
      await expectRefused(
        world,
        landlord,
        REVISE,
        { ...versioned(bid), text: "Anders" },
        "INVALID_TRANSITION",
      );
      await expect(
        beneath(world, "UPDATE agreement_bid SET text = 'Anders' WHERE id = $1", [bid.id]),
      ).rejects.toThrow("never edited");
    }));

  it("is for the executive, and for a bid that says something", () =>
    inAgreementWorld(async (world) => {
      const { opened, drafted, landlord } = givenCycle(world);
      const bid = await drafted(await opened(), { text: " " });
      const { beleidsadviseur } = world.members;
      await expectRefused(world, beleidsadviseur, SUBMIT, versioned(bid), "FORBIDDEN");
      await expectRefused(world, landlord, SUBMIT, versioned(bid), "BID_EMPTY");
      await expectRefused(
        world,
        landlord,
        SUBMIT,
        { ...versioned(bid), expectedVersion: 7 },
        "CONFLICT",
      );
    }));

  it("asks for the six subjects of Btiv art. 39 where there is no policy basis", () =>
    inAgreementWorld(async (world) => {
      const { opened, drafted, landlord } = givenCycle(world);
      const cycle = await opened({ policyBasis: { kind: "NONE" } });
      const subjects = BTIV_SUBJECTS.map((subject) => ({ subject, text: "Wij doen dit." }));
      const bid = await drafted(cycle, { subjects: subjects.slice(0, 5) });
      expect(bid.allowedActs).toEqual(["REVISE", "DISCARD"]);
      const { userErrors } = await expectRefused(
        world,
        landlord,
        SUBMIT,
        versioned(bid),
        "BTIV_SUBJECTS_MISSING",
      );
      expect(userErrors[0]!.message).toContain("SPECIAL_GROUPS");
      const { payload } = await attempt(world, landlord, REVISE, { ...versioned(bid), subjects });
      const whole = payload!.bid!;
      expect(whole.allowedActs).toContain("SUBMIT");
      expect((await attempt(world, landlord, SUBMIT, versioned(whole))).codes).toEqual([]);
    }));

  it("tells each of three live clients at once, and each reads the same", () =>
    inAgreementWorld(async (world) => {
      const { opened, submitted, drafted, landlord, tenants, alderman } = givenCycle(world);
      const cycle = await opened();
      const bid = await drafted(cycle);
      const watches = await Promise.all(
        [landlord, tenants, alderman].map(async (who) =>
          watch(world.url, who, LIVE, {
            municipalityId: world.municipalities.delft,
            after: await cursorFor(world.url, who),
          }),
        ),
      );
      await submitted(cycle, bid);
      for (const live of watches) {
        await until(() => live.changes.length >= 2, "the bid and its cycle");
        const told = live.changes.map(({ subjectType }) => subjectType).sort();
        expect(told).toEqual(["AgreementCycle", "Bid"]);
        await live.end();
      }
    }));

  it("has no instant at which one of those who take part reads it and another cannot", () =>
    inAgreementWorld(async (world) => {
      const { opened, drafted, landlord, tenants, alderman } = givenCycle(world);
      const cycle = await opened();
      const bid = await drafted(cycle);
      const wrong: string[] = [];
      let over = false;
      // Each reader asks in turns with the other: what one has read, the other reads afterwards.
      const readers = [
        [tenants, alderman],
        [alderman, tenants],
      ] as const;
      const reading = readers.map(async ([first, second], index) => {
        while (!over) {
          const one = await isSeen(world, first, bid.id);
          const other = await isSeen(world, second, bid.id);
          if (one && !other) wrong.push(`reader ${index}`);
        }
      });
      await attempt(world, landlord, SUBMIT, versioned(bid));
      expect(await isSeen(world, tenants, bid.id)).toBe(true);
      expect(await isSeen(world, alderman, bid.id)).toBe(true);
      over = true;
      await Promise.all(reading);
      expect(wrong).toEqual([]);
    }));
});

const isSeen = async (world: World, who: { token: string }, id: string): Promise<boolean> => {
  const { data } = await ask<{ bid: object | null }>(
    world.url,
    who,
    "query ($id: ID!) { bid(id: $id) { id } }",
    { id },
  );
  return data!.bid !== null;
};

const LIVE = `subscription ($municipalityId: ID!, $after: ChangeCursor) {
  performanceAgreementChanged(municipalityId: $municipalityId, after: $after) {
    cursor hasMore changes { id subjectType subjectId } } }` as unknown as TypedDocument<
  { performanceAgreementChanged: { cursor: string; changes: { subjectType: string }[] } },
  object
>;

describe("reactToBid", () => {
  it("is given once by each party, on the version that was submitted last", () =>
    inAgreementWorld(async (world) => {
      const { opened, submitted, drafted, read, tenants, alderman } = givenCycle(world);
      const cycle = await opened();
      const first = await submitted(cycle);
      const react = async (who: { token: string }, bid: { id: string; version: number | null }) =>
        (await attempt(world, who, REACT, { ...versioned(bid), text: "Meer nieuwbouw graag." }))
          .codes;
      expect(await react(tenants, first)).toEqual([]);
      expect(await react(tenants, first)).toEqual(["ALREADY_REACTED"]);
      expect(await react(alderman, first)).toEqual([]);
      const second = await submitted(
        cycle,
        await drafted(cycle, { text: "Wij bouwen 60 woningen." }),
      );
      expect(second.number).toBe(2);
      expect(await react(tenants, first)).toEqual(["BID_SUPERSEDED"]);
      expect(await react(tenants, second)).toEqual([]);
      const { bids } = (await read(alderman, cycle.id))!;
      expect(bids.map(({ reactions }) => reactions.map(({ by }) => by.name).sort())).toEqual([
        ["Gemeente Delft", "Huurders Delft"],
        ["Huurders Delft"],
      ]);
      expect(bids[1]!.allowedActs).toEqual(["REACT"]);
    }));

  it("is for who takes part: the council where it is a party, and nobody from elsewhere", () =>
    inAgreementWorld(async (world) => {
      const { opened, submitted, tenants } = givenCycle(world);
      const bid = await submitted(await opened());
      const input = { ...versioned(bid), text: "Goed bod." };
      const { voorzitter, dordtseHuurder, dordtseAmbtenaar, bestuurder } = world.members;
      await expectRefused(world, voorzitter, REACT, input, "FORBIDDEN");
      await expectRefused(world, dordtseHuurder, REACT, input, "NOT_FOUND");
      await expectRefused(world, dordtseAmbtenaar, REACT, input, "NOT_FOUND");
      await expectRefused(world, bestuurder, REACT, input, "FORBIDDEN");
      await expectRefused(world, tenants, REACT, { ...input, text: " " }, "REACTION_EMPTY");
      const both = [world.organisations.cprw];
      const other = await opened({ startsYear: 2024, endsYear: 2024, tenantPartyIds: both });
      const theirs = await submitted(other);
      const { codes } = await attempt(world, voorzitter, REACT, {
        ...versioned(theirs),
        text: "Goed bod.",
      });
      expect(codes).toEqual([]);
      await expectRefused(
        world,
        tenants,
        REACT,
        { ...versioned(theirs), text: "Ook goed." },
        "FORBIDDEN",
      );
    }));

  it("stands in the log for everybody who takes part", () =>
    inAgreementWorld(async (world) => {
      const { opened, submitted, alderman } = givenCycle(world);
      const { voorzitter } = world.members;
      const bid = await submitted(await opened());
      const after = await cursorFor(world.url, voorzitter);
      await attempt(world, alderman, REACT, { ...versioned(bid), text: "Goed bod." });
      await world.settle();
      expect(await auditAs(world.url, voorzitter, { after })).toMatchObject([
        { subjectType: "BidReaction", act: "BID_REACTED" },
      ]);
    }));
});
