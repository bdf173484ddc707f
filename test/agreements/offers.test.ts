import { afterAll, beforeAll, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { BidActEnum } from "../../src/agreements/bid/bid.type.js";
import { CycleActEnum } from "../../src/agreements/cycle/agreement-cycle.type.js";
import { compareOffers, type Part, type Seen, waysOf } from "../acts/offered.js";
import { undoAtCommit } from "../acts/stalled-acts.js";
import { dataOf } from "../support/api.js";
import { onDay } from "../support/day.js";
import type { MemberName } from "../support/fixture.js";
import { attempt } from "../support/given.js";
import { createWorld, type World } from "../support/world.js";
import { givenCycle, OPENED_ON, versioned } from "./given-cycle.js";

/** Everybody who reads Delft, in each role that may do something there, and some that may not. */
const READERS = [
  "bestuurder",
  "beleidsadviseur",
  "regiodirecteur",
  "participatieadviseur",
  "voorzitter",
  "secretaris",
  "bestuurslid",
  "delftseHuurder",
  "delftseWethouder",
  "dordtseHuurder",
] as const satisfies readonly MemberName[];

let world: World;
const cycles: Record<string, string> = {};
const bids: Record<string, string> = {};
beforeAll(async () => {
  world = await createWorld();
  await onDay(world, OPENED_ON);
  const make = givenCycle(world);
  let year = 2023;
  const opened = (more: Partial<woonbron.OpenAgreementCycleInput> = {}) => {
    year += 1;
    return make.opened({ startsYear: year, endsYear: year, ...more });
  };
  cycles.opened = (await opened()).id;
  cycles["with the council"] = (await opened({ tenantPartyIds: [world.organisations.cprw] })).id;
  cycles["without tenants"] = (await opened({ noTenantPartyReason: "DECLINED" })).id;
  const asked = await opened();
  await attempt(world, make.landlord, woonbron.AskForConsultationDocument, versioned(asked));
  cycles["consultation asked"] = asked.id;
  const sent = await opened();
  await attempt(world, make.landlord, woonbron.SendOverviewDocument, {
    ...versioned(sent),
    url: "https://woonbron.example/overzicht.pdf",
  });
  cycles["overview sent"] = sent.id;
  const closed = await opened();
  bids["draft in a closed cycle"] = (await make.drafted(closed)).id;
  await attempt(world, make.landlord, woonbron.CloseAgreementCycleDocument, versioned(closed));
  cycles.closed = closed.id;

  const drafting = await opened();
  cycles["with a draft"] = drafting.id;
  bids.draft = (await make.drafted(drafting)).id;
  bids["empty draft"] = (await make.drafted(await opened(), { text: "" })).id;
  const withoutBasis = await opened({ policyBasis: { kind: "NONE" } });
  bids["draft without its subjects"] = (await make.drafted(withoutBasis)).id;
  const thrown = await opened();
  const discarded = await make.drafted(thrown);
  await attempt(world, make.landlord, woonbron.DiscardBidDocument, versioned(discarded));
  bids.discarded = discarded.id;
  cycles["with a discarded draft"] = thrown.id;
  const bidding = await opened();
  cycles["with a bid"] = bidding.id;
  bids.submitted = (await make.submitted(bidding)).id;
  const answered = await opened();
  const first = await make.submitted(answered);
  bids.superseded = first.id;
  const second = await make.submitted(answered);
  await attempt(world, make.tenants, cprw.ReactToBidDocument, {
    ...versioned(second),
    text: "Goed bod.",
  });
  bids["answered by the tenants"] = second.id;
  await undoAtCommit(world);
});
afterAll(() => world.end());

const readersOf = (subjects: Readonly<Record<string, string>>) =>
  Object.entries(subjects).flatMap(([state, id]) => READERS.map((name) => ({ state, id, name })));

async function seenCycle(name: MemberName, id: string): Promise<Seen | null> {
  const { subject } = await dataOf<{ subject: (Part & { allowedActs: string[] }) | null }, object>(
    world.url,
    world.members[name],
    `query ($id: ID!) { subject: agreementCycle(id: $id) { id version allowedActs } }`,
    { id },
  );
  if (!subject) return null;
  const ways = waysOf(
    {
      REVISE: [
        "reviseAgreementCycle",
        { policyBasis: { kind: "VOLKSHUISVESTINGSPROGRAMMA", title: "Programma" } },
      ],
      ASK_CONSULTATION: ["askForConsultation"],
      SEND_OVERVIEW: ["sendOverview", { url: "https://woonbron.example/overzicht.pdf" }],
      CLOSE: ["closeAgreementCycle"],
    },
    subject,
  );
  const { startsYear } = await yearOf(id);
  const named = { id, expectedVersion: subject.version, dueOn: `${startsYear - 1}-09-01` };
  ways.set("AGREE_BID_DATE", [{ mutation: "agreeBidDate", input: named }]);
  ways.set("DRAFT_BID", [{ mutation: "draftBid", input: { cycleId: id, text: "Bod" } }]);
  const dispute = { kind: "SUBSTANTIVE", ground: "Geen afspraken.", aroseOn: OPENED_ON };
  ways.set("DECLARE_DISPUTE", [
    { mutation: "declareAgreementDispute", input: { cycleId: id, ...dispute } },
  ]);
  return { allowed: subject.allowedActs, ways };
}

const yearOf = async (id: string) =>
  (
    await dataOf<{ agreementCycle: { startsYear: number } }, object>(
      world.url,
      world.members.bestuurder,
      "query ($id: ID!) { agreementCycle(id: $id) { startsYear } }",
      { id },
    )
  ).agreementCycle;

async function seenBid(name: MemberName, id: string): Promise<Seen | null> {
  const { subject } = await dataOf<{ subject: (Part & { allowedActs: string[] }) | null }, object>(
    world.url,
    world.members[name],
    `query ($id: ID!) { subject: bid(id: $id) { id version allowedActs } }`,
    { id },
  );
  if (!subject) return null;
  const inputs = {
    REVISE: ["reviseBid", { text: "Herzien" }],
    DISCARD: ["discardBid"],
    SUBMIT: ["submitBid"],
    REACT: ["reactToBid", { text: "Goed bod." }],
  } as const;
  return { allowed: subject.allowedActs, ways: waysOf(inputs, subject) };
}

it.each([
  ["a cycle", () => cycles, seenCycle, CycleActEnum],
  ["a bid", () => bids, seenBid, BidActEnum],
] as const)(
  "an act is offered where good input would do it, and nowhere else: of %s",
  async (_, subjects, read, words) => {
    const { wrong, done } = await compareOffers(world, readersOf(subjects()), { read, words });
    expect(wrong).toEqual([]);
    expect([...done].sort()).toEqual(Object.keys(words).sort());
  },
);
