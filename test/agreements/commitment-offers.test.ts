import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { AGREEMENT_STATUSES } from "../../src/agreements/agreements.enums.js";
import { CommitmentActEnum } from "../../src/agreements/commitment/commitment.type.js";
import { compareOffers, type Seen, waysOf } from "../acts/offered.js";
import { undoAtCommit } from "../acts/stalled-acts.js";
import { onDay } from "../support/day.js";
import { beneath, given } from "../support/given.js";
import { givenAdvice } from "../support/given-advice.js";
import { createWorld, type World } from "../support/world.js";
import { givenAgreement } from "./given-agreement.js";
import { OPENED_ON, versioned } from "./given-cycle.js";
import { givenProgress } from "./given-progress.js";

/** Everybody who reads Delft, in each role that may do something there, and some that may not. */
const READERS = [
  "bestuurder",
  "beleidsadviseur",
  "regiodirecteur",
  "participatieadviseur",
  "voorzitter",
  "ondersteuner",
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
let itemId: string;
const subjects: Record<string, string> = {};
/** Which of them only these are asked of. */
const decided = new Set<string>();
const DECIDERS = ["bestuurder", "voorzitter", "delftseHuurder", "delftseWethouder"];
beforeAll(async () => {
  world = await createWorld();
  committee = await givenAdvice(world).committee("Bewonerscommissie", world.municipalities.delft);
  await onDay(world, OPENED_ON);
  itemId = (await given(world).agreed("LANDLORD")).id;
  const make = givenAgreement(world);
  const { landlord, tenants, alderman } = make;
  const tenantsId = world.organisations.delftseHuurders;
  const procedure = await givenAdvice(world).submitted();
  const open = { reservations: [{ kind: "RVC" }] };
  const waiting = { reservations: [{ kind: "ADVICE", procedureId: procedure.id }] };
  const council = { organisationId: world.organisations.cprw, capacity: "ADVISER" };
  const agreement = await make.opened({
    parts: [{ ...make.part, parties: [...make.signatories, council] }],
  });
  subjects.draft = (await make.drafted(agreement)).id;
  const thrown = await make.drafted(agreement);
  await make.done(landlord, "discardCommitmentText", versioned(thrown.texts[0]!));
  subjects.discarded = thrown.id;
  const proposed = await make.proposed(agreement);
  subjects.proposed = proposed.id;
  const answered = await make.proposed(agreement);
  await make.agreedTo(alderman, answered);
  subjects["agreed to by one"] = answered.id;
  const drafting = await make.proposed(agreement);
  await make.counterDrafted(tenants, drafting);
  subjects["with a draft of the tenants"] = drafting.id;
  subjects["with an empty draft"] = (await make.drafted(agreement, { text: "" })).id;
  const overtaken = await make.proposed(agreement);
  await make.counterDrafted(tenants, overtaken);
  await make.countered(alderman, overtaken);
  subjects["with a draft that was overtaken"] = overtaken.id;
  const inPrivate = await make.opened({
    ...{ title: "Met wie vertrok", endsOn: "2026-12-31" },
    parts: [{ ...make.part, parties: [...make.signatories, council] }],
  });
  const naming = await make.proposed(inPrivate);
  await make.counterDrafted(tenants, naming, { otherIds: [council.organisationId] });
  subjects["with a draft that names who left"] = naming.id;
  const years = await make.proposed(inPrivate);
  await make.counterDrafted(tenants, years, { priorityYear: 2025 });
  subjects["with a draft of another year"] = years.id;
  const priced = await make.proposed(inPrivate);
  await make.counterDrafted(tenants, priced, {
    ...{ legalEffect: "RENT_SUM_54_1", legalPercentage: 1, legalYear: 2025 },
  });
  subjects["with a draft of a rent of another year"] = priced.id;
  await beneath(
    world,
    "UPDATE agreement_party SET left_on = app.today() WHERE agreement_id = $1 AND member_id = $2",
    [inPrivate.id, council.organisationId],
  );
  await beneath(world, "UPDATE agreement SET ends_on = '2024-06-30' WHERE id = $1", [inPrivate.id]);
  const countered = await make.proposed(agreement);
  await make.countered(alderman, countered);
  subjects.countered = countered.id;
  subjects.agreed = (await make.agreed(agreement)).id;
  subjects["agreed with a reservation"] = (await make.agreed(agreement, open)).id;
  for (const kind of ["COUNCIL_BUDGET", "ADVICE", "CONSENT", "MARKET"])
    subjects[`agreed, reserved to ${kind}`] = (
      await make.agreed(agreement, { reservations: [{ kind }] })
    ).id;
  const theirs = { reservations: [{ kind: "THIRD_PARTY" }], leadId: tenantsId };
  subjects["agreed, reserved, led by the tenants"] = (await make.agreed(agreement, theirs)).id;
  subjects["agreed, waiting for advice"] = (await make.agreed(agreement, waiting)).id;
  const rejected = await make.proposed(agreement);
  await make.done(alderman, "rejectCommitment", { ...versioned(rejected), reason: "Nee" });
  subjects.rejected = rejected.id;
  const withdrawn = await make.proposed(agreement);
  await make.counterDrafted(tenants, withdrawn);
  await make.done(landlord, "withdrawCommitment", versioned(withdrawn));
  subjects["withdrawn, with a draft of the tenants"] = withdrawn.id;
  const endorser = { organisationId: world.organisations.cprw, capacity: "ENDORSER" };
  const endorsed = await make.opened({
    ...{ title: "Onderschreven", endsOn: "2024-12-31" },
    parts: [{ ...make.part, parties: [...make.signatories, endorser] }],
  });
  subjects["proposed, with an endorser"] = (await make.proposed(endorsed)).id;
  subjects["reserved, with an endorser"] = (await make.agreed(endorsed, open)).id;
  const elsewhere = { ...endorser, capacity: "SIGNATORY" };
  const two = await make.opened({
    ...{ title: "In twee delen", endsOn: "2025-12-31" },
    parts: [endorser, elsewhere].map((place, index) => ({
      ...{ ...make.part, code: `${index}`, parties: [...make.signatories, place] },
    })),
  });
  subjects["of a part that the council may join"] = (await make.agreed(two)).id;
  await beneath(
    world,
    "UPDATE agreement_party SET capacity = 'PROSPECTIVE' WHERE part_id = $1 AND member_id = $2",
    [two.parts[0]!.id, endorser.organisationId],
  );
  await concluded();
  await undoAtCommit(world);
});
afterAll(() => world.end());

/** Where the agreement is signed, in force, or has ended: by what happened elsewhere. */
async function concluded(): Promise<void> {
  const make = givenProgress(world);
  const { cprw, delftseHuurders, gemeenteDelft, woonbron } = world.organisations;
  const usual = { startsOn: "2021-01-01", advisers: [cprw] };
  const put = async (state: string, input: Parameters<typeof make.agreed>[0] = {}) => {
    const commitment = await make.agreed({ ...usual, ...input });
    subjects[state] = commitment.id;
    decided.add(state);
    return commitment;
  };
  for (const status of AGREEMENT_STATUSES.slice(AGREEMENT_STATUSES.indexOf("SIGNING")))
    await put(`of an agreement ${status}`, { status });
  await put("signed by some, before its first day", {
    ...{ status: "SIGNED_BY_SOME", startsOn: "2023-01-01", inForceOn: null },
  });
  await put("led by the tenants", { leadId: delftseHuurders });
  await put("led by who has no log-in", { leadId: gemeenteDelft, onPaper: [gemeenteDelft] });
  await put("rejected, in force", { commitmentStatus: "REJECTED" });
  const endorsers = { signatories: [woonbron, gemeenteDelft], endorsers: [delftseHuurders] };
  await put("endorsed by the tenants", endorsers);
  await make.reserved(await put("in force, reserved"));
  await make.reserved(await put("ended, reserved", { status: "TERMINATED" }));
  await make.drafted(await put("with a draft of a report"), { year: 2021 });
  await make.submitted(await put("with a report"), { year: 2021 });
  await make.measured(await put("with an indicator"));
  const refused = await put("led by tenants that refused", {
    ...{ status: "SIGNED_BY_SOME", leadId: delftseHuurders },
  });
  await beneath(
    world,
    "UPDATE agreement_party SET stance = 'REFUSED' WHERE part_id = $1 AND member_id = $2",
    [refused.partId, delftseHuurders],
  );
  const first = await put("amended", { status: "AMENDED" });
  await put("of an amendment in force", { amends: first });
  const acceding = await put("to which the tenants accede", {
    signatories: [woonbron, gemeenteDelft],
    endorsers: [delftseHuurders],
  });
  await beneath(
    world,
    `UPDATE agreement_party SET capacity = 'PROSPECTIVE' WHERE part_id = $1 AND member_id = $2`,
    [acceding.partId, delftseHuurders],
  );
}

async function seenCommitment(name: Reader, id: string): Promise<Seen | null> {
  const make = givenAgreement(world);
  const organisationId =
    name === "bewonerscommissie" ? committee.id : world.members[name].organisationId;
  const { woonbron, cprw } = world.organisations;
  const subject = await make.read(whoIs(name), id);
  if (!subject) return null;
  const ways = waysOf(
    {
      AGREE: ["agreeToCommitment"],
      REJECT: ["rejectCommitment", { reason: "Nee" }],
      WITHDRAW: ["withdrawCommitment"],
      ...([woonbron, cprw].includes(organisationId) && {
        LINK_CALENDAR: ["linkCommitment", { calendarItemIds: [itemId] }] as const,
      }),
    },
    subject,
  );
  const { content } = make;
  ways.set("DRAFT_TEXT", [
    { mutation: "draftCommitmentText", input: { commitmentId: id, ...content } },
  ]);
  const indicator = { commitmentId: id, ...givenProgress(world).INDICATOR };
  ways.set("ADD_INDICATOR", [{ mutation: "addIndicator", input: indicator }]);
  const report = { commitmentId: id, period: "YEAR", light: "ON_TRACK", explanation: "Loopt." };
  ways.set(
    "DRAFT_PROGRESS",
    [2021, 2023].map((year) => ({ mutation: "draftProgress", input: { ...report, year } })),
  );
  const position = { id, expectedVersion: subject.myPosition?.version ?? 0, note: "Ja" };
  ways.set("KEEP_POSITION", [{ mutation: "keepNegotiationPosition", input: position }]);
  // a text can be named only by who reads one: of the others' there is none to name
  const texts = subject.texts.filter(({ by }) => by.id === organisationId);
  if (texts.length > 0) {
    const onTexts = (mutation: string, more: object = {}) =>
      texts.map((text) => ({ mutation, input: { ...versioned(text), ...more } }));
    ways.set("REVISE_TEXT", onTexts("reviseCommitmentText", content));
    ways.set("DISCARD_TEXT", onTexts("discardCommitmentText"));
    ways.set("SEND_TEXT", onTexts("sendCommitmentText"));
  }
  if (subject.reservations.length > 0)
    ways.set(
      "SETTLE_RESERVATION",
      subject.reservations.map((one) => ({
        mutation: "settleReservation",
        input: { ...versioned(one), outcome: "LIFTED", note: "Zo besloten." },
      })),
    );
  return { allowed: subject.allowedActs, ways };
}

it("an act is offered where good input would do it, and nowhere else: of a commitment", async () => {
  const all = Object.entries(subjects).flatMap(([state, id]) =>
    READERS.filter((name) => !decided.has(state) || DECIDERS.includes(name)).map((name) => ({
      ...{ state, id, name },
    })),
  );
  const { wrong, done } = await compareOffers(world, all, {
    read: seenCommitment,
    whoIs,
    words: CommitmentActEnum,
  });
  expect(wrong).toEqual([]);
  expect([...done].sort()).toEqual(Object.keys(CommitmentActEnum).sort());
});
