import { afterAll, beforeAll, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { DisputeActEnum } from "../../src/agreements/dispute/agreement-dispute.type.js";
import { addDays } from "../../src/terms/calendar-days.js";
import { compareOffers, type Part, type Seen, waysOf } from "../acts/offered.js";
import { undoAtCommit } from "../acts/stalled-acts.js";
import { dataOf } from "../support/api.js";
import { onDay } from "../support/day.js";
import { attempt } from "../support/given.js";
import { givenAdvice } from "../support/given-advice.js";
import { createWorld, type World } from "../support/world.js";
import { OPENED_ON, versioned } from "./given-cycle.js";
import { givenDispute } from "./given-dispute.js";

const READERS = [
  "bestuurder",
  "beleidsadviseur",
  "voorzitter",
  "secretaris",
  "delftseHuurder",
  "delftseWethouder",
  "dordtseHuurder",
  "bewonerscommissie",
] as const;
type Reader = (typeof READERS)[number];

let world: World;
/** A residents' committee of the municipality: it reads what its area reads. */
let committee: { readonly id: string; readonly token: string };
const whoIs = (name: Reader) => (name === "bewonerscommissie" ? committee : world.members[name]);
const disputes: Record<string, string> = {};
beforeAll(async () => {
  world = await createWorld();
  committee = await givenAdvice(world).committee("Bewonerscommissie", world.municipalities.delft);
  await onDay(world, OPENED_ON);
  const make = givenDispute(world);
  const { tenants, landlord } = make;
  const cycleId = await make.bidding();
  const declared = async (state: string, aroseOn = "2022-01-20") => {
    const dispute = await make.declared(tenants, { cycleId }, { aroseOn });
    disputes[state] = dispute.id;
    return dispute;
  };
  const filed = async (state: string) =>
    versioned(await make.filed(await declared(state), tenants));
  await declared("declared");
  await declared("lapsed", "2022-01-03");
  for (const [state, day] of [
    ["contested", "2022-01-20"],
    ["lapsed and contested", "2022-01-03"],
  ] as const) {
    const input = { ...versioned(await declared(state, day)), aroseOn: "2022-01-10", note: "Nee." };
    await attempt(world, landlord, cprw.ContestAgreementDisputeDayDocument, input);
  }
  await filed("filed");
  await attempt(world, landlord, cprw.RecordAgreementDisputeAdviceDocument, {
    ...(await filed("advised")),
    advice: "Praat verder.",
  });
  await attempt(world, landlord, cprw.RecordAgreementDisputeRulingDocument, {
    ...(await filed("ruled")),
    ruling: "Zo is het.",
  });
  await attempt(world, tenants, cprw.WithdrawAgreementDisputeDocument, {
    ...(await filed("withdrawn")),
    reason: "Eruit gekomen.",
  });
  const agreementId = await make.agreement();
  disputes["about an agreement"] = (await make.declared(landlord, { agreementId })).id;
  await make.leads(agreementId, "IN_FORCE");
  disputes["of a residents' committee"] = (await make.declared(committee, { agreementId })).id;
  await undoAtCommit(world);
});
afterAll(() => world.end());

interface Read extends Part {
  readonly allowedActs: string[];
  readonly aroseOn: string;
  readonly terms: readonly { readonly endsOn: string }[];
}

async function seenDispute(name: Reader, id: string): Promise<Seen | null> {
  const { subject } = await dataOf<{ subject: Read | null }, object>(
    world.url,
    whoIs(name),
    `query ($id: ID!) { subject: agreementDispute(id: $id) {
      id version allowedActs aroseOn terms { endsOn } } }`,
    { id },
  );
  if (!subject) return null;
  const until = addDays(subject.terms.at(-1)!.endsOn, 1);
  const ways = waysOf(
    {
      CONTEST_DAY: ["contestAgreementDisputeDay", { aroseOn: "2022-01-11", note: "Later." }],
      REVISE_DAY: ["reviseAgreementDisputeDay"],
      FILE: ["fileAgreementDispute", { filedOn: subject.aroseOn }],
      EXTEND: ["extendAgreementDispute", { until }],
      RECORD_ADVICE: ["recordAgreementDisputeAdvice", { advice: "Praat verder." }],
      RECORD_RULING: ["recordAgreementDisputeRuling", { ruling: "Zo is het." }],
      WITHDRAW: ["withdrawAgreementDispute", { reason: "Eruit gekomen." }],
    },
    subject,
  );
  return { allowed: subject.allowedActs, ways };
}

it("an act on a dispute is offered where good input would do it, and nowhere else", async () => {
  const all = Object.entries(disputes).flatMap(([state, id]) =>
    READERS.map((name) => ({ state, id, name })),
  );
  expect(all).toHaveLength(10 * READERS.length);
  const { wrong, done } = await compareOffers(world, all, {
    read: seenDispute,
    whoIs,
    words: DisputeActEnum,
  });
  expect(wrong).toEqual([]);
  expect([...done].sort()).toEqual(Object.keys(DisputeActEnum).sort());
});
