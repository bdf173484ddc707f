import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { AgreementActEnum } from "../../src/agreements/agreement/agreement.type.js";
import {
  ProposalActEnum,
  SignatureActEnum,
} from "../../src/agreements/concluding/concluding.type.js";
import { PaperStatementActEnum } from "../../src/agreements/concluding/paper-statement.type.js";
import { at, compareOffers, type Part, type Seen, type Way, waysOf } from "../acts/offered.js";
import { undoAtCommit } from "../acts/stalled-acts.js";
import { dataOf } from "../support/api.js";
import { onDay } from "../support/day.js";
import type { MemberName } from "../support/fixture.js";
import { createWorld, type World } from "../support/world.js";
import { addDays } from "../../src/terms/calendar-days.js";
import { givenConcluding, givenOther, type ReadConcluding, SIGNER } from "./given-concluding.js";

/** Who decides for its organisation: landlord, council, tenants and municipality. */
const DECIDERS = [
  "bestuurder",
  "voorzitter",
  "delftseHuurder",
  "delftseWethouder",
] as const satisfies readonly MemberName[];
/** Who does some of it for its organisation, or none; and who comes from elsewhere. */
const OTHERS = [
  "beleidsadviseur",
  "regiodirecteur",
  "participatieadviseur",
  "bestuurslid",
  "dordtseHuurder",
] as const satisfies readonly MemberName[];
/** In which states these are asked too. */
const FOR_ALL = new Set(["negotiated", "final", "in force", "published", "open", "unconfirmed"]);

const TODAY = "2023-06-01";
const REASON = { reason: "Omdat" };
const FILE = { url: "https://woonbron.example/stuk.pdf", sha256: "a".repeat(64) };
const [ON_PAPER, NEWCOMER] = [
  "5a1e0000-0000-4000-8000-000000000001",
  "5a1e0000-0000-4000-8000-000000000002",
];

let world: World;
const agreements: Record<string, string> = {};
const proposals: Record<string, string> = {};
/** The agreement that each stands in, and its own id. */
const signatures: Record<string, string> = {};
const statements: Record<string, string> = {};
beforeAll(async () => {
  world = await createWorld();
  await onDay(world, TODAY);
  for (const [id, name] of [
    [ON_PAPER, "Stichting Wonen"],
    [NEWCOMER, "Stichting Nieuw"],
  ] as const)
    await givenOther(world, { id, name, kind: "OTHER_LANDLORD" });
  const make = agreementsOf(world);
  await negotiated(make);
  await signing(make);
  await inForce(make);
  await amended(make);
  await doubling(make);
  await onPaper(make);
  await saidOnPaper(make);
  await undoAtCommit(world);
});
afterAll(() => world.end());

/** Agreements of Delft for 2023 that the council advises on; none has the period of another. */
function agreementsOf(world: World) {
  const make = givenConcluding(world);
  const { landlord, alderman, tenants } = make;
  const all = [landlord, alderman, tenants];
  let day = 0;
  const usual = () => ({
    startsOn: addDays("2023-01-01", (day += 1)),
    endsOn: "2023-12-31",
    parts: partsWith(world.organisations.cprw, "ADVISER"),
  });
  const partsWith = (organisationId: string, capacity: string) => [
    { ...make.part, parties: [...make.signatories, { organisationId, capacity }] },
  ];
  const fixed = (input: object = {}) => make.fixed({ ...usual(), ...input });
  async function signedBy(who: readonly { token: string }[], input: object = {}) {
    const { id } = await fixed(input);
    for (const one of who) await make.signed(one, id);
    return id;
  }
  const refuses = async (who: { token: string }, id: string) => {
    const [part] = (await make.read(landlord, id)).parts;
    await make.act(who, "refuseToSign", id, { partId: part!.id, ...REASON });
    return id;
  };
  const open = async (id: string, who: { token: string } = landlord) =>
    (await make.read(who, id)).proposals.find(({ status }) => status === "OPEN")!.id;
  return {
    ...make,
    ...{ all, partsWith, fixed, signedBy, refuses, open },
    opened: (input: object = {}) => make.opened({ ...usual(), ...input }),
    concluded: (input: object = {}) => signedBy(all, input),
  };
}
type Make = ReturnType<typeof agreementsOf>;

async function negotiated(make: Make): Promise<void> {
  agreements.empty = (await make.opened()).id;
  const one = await make.opened();
  await make.agreed(one);
  agreements.negotiated = one.id;
  const undecided = await make.opened();
  await make.proposed(undecided);
  agreements.undecided = undecided.id;
  const ending = await make.opened();
  await make.propose(make.alderman, ending.id, "TERMINATION", REASON);
  agreements["to be ended"] = ending.id;
  const ended = await make.opened();
  await make.decided(ended.id, "TERMINATION", REASON);
  agreements.terminated = ended.id;
  const concept = async () => {
    const { id, parts } = await make.opened();
    await make.agreed({ parts });
    await make.propose(make.landlord, id, "FINAL_CONCEPT");
    return { id, proposal: await make.open(id) };
  };
  const proposed = await concept();
  agreements["concept proposed"] = proposed.id;
  proposals.open = proposed.proposal;
  for (const [state, who, act] of [
    ["accepted by one", make.alderman, "acceptAgreementProposal"],
    ["rejected", make.alderman, "rejectAgreementProposal"],
    ["withdrawn", make.landlord, "withdrawAgreementProposal"],
  ] as const) {
    const { id, proposal } = await concept();
    await make.answer(who, act, id, act === "rejectAgreementProposal" ? REASON : {});
    proposals[state] = proposal;
  }
}

async function signing(make: Make): Promise<void> {
  const { landlord, alderman, tenants } = make;
  const { cprw } = world.organisations;
  agreements.final = (await make.fixed()).id;
  proposals.accepted = (await make.read(landlord, agreements.final)).proposals[0]!.id;
  const endorsed = { parts: make.partsWith(cprw, "ENDORSER") };
  agreements["final, with an endorser"] = (await make.fixed(endorsed)).id;
  const advises = async (id: string) => {
    const { parts } = await make.read(landlord, id);
    const input = { partId: parts[0]!.id, advice: "Goed." };
    await make.act(world.members.voorzitter, "adviseOnAgreement", id, input);
    return id;
  };
  agreements["advised on"] = await advises((await make.fixed()).id);
  const reopened = async () => {
    const id = await advises((await make.fixed()).id);
    return make.act(landlord, "reopenAgreement", id, REASON);
  };
  agreements["advised on, and reopened"] = (await reopened()).id;
  const anew = await reopened();
  await make.act(landlord, "reviseAgreement", anew.id, { title: "Anders" });
  agreements["advised on, and fixed anew"] = (await make.decided(anew.id, "FINAL_CONCEPT")).id;
  agreements["signed by the landlord"] = await make.signedBy([landlord]);
  agreements["refused by the landlord"] = await make.refuses(landlord, await make.signedBy([]));
  agreements["signed by some"] = await make.refuses(
    tenants,
    await make.signedBy([landlord, alderman]),
  );
  agreements["signed by some, not by the landlord"] = await make.refuses(
    landlord,
    await make.signedBy([alderman, tenants]),
  );
  const byTwo = async () => make.refuses(tenants, await make.signedBy([landlord, alderman]));
  const reopening = await byTwo();
  await make.propose(tenants, reopening, "REOPENING", REASON);
  agreements["signed by some, to be reopened"] = reopening;
  proposals["of a reopening"] = await make.open(reopening);
  const disputed = await byTwo();
  await make.act(alderman, "holdStanding", disputed, { standing: "NOT_CONCLUDED", ground: "Nee" });
  agreements["signed by some, held by one"] = disputed;
  const hard = await byTwo();
  await make.decided(hard, "HARDSHIP", REASON);
  agreements["signed by some, unreasonable"] = hard;
  agreements.signed = await make.concluded({ startsOn: "2024-01-01", endsOn: "2024-12-31" });
  const endsLater = { endsOn: "2025-12-31" };
  agreements["in force, with an endorser"] = await make.concluded({ ...endsLater, ...endorsed });
  agreements["without the council"] = await make.concluded({ parts: [make.part], ...endsLater });
}

async function inForce(make: Make): Promise<void> {
  const { landlord, alderman } = make;
  agreements["in force"] = await make.concluded();
  const published = await make.concluded();
  await make.act(landlord, "publishAgreement", published, FILE);
  agreements.published = published;
  const judgement = { year: 2023, outcome: "KEPT", text: "Gehaald" };
  const judged = await make.concluded();
  await make.act(alderman, "judgeAgreement", judged, judgement);
  agreements["judged by one"] = judged;
  const evaluated = await make.concluded();
  for (const who of make.all) await make.act(who, "judgeAgreement", evaluated, judgement);
  agreements["judged by all"] = evaluated;
  const past = { startsOn: "2022-01-01", endsOn: "2022-12-31" };
  const over = await make.concluded(past);
  agreements["in force, past its end"] = over;
  const closed = await make.concluded({ ...past, startsOn: "2022-01-02" });
  for (const who of make.all)
    await make.act(who, "judgeAgreement", closed, { ...judgement, year: 2022 });
  agreements["evaluated, past its end"] = closed;
  const gone = await make.concluded({ ...past, startsOn: "2022-01-03" });
  await make.decided(gone, "CLOSING");
  agreements.closed = gone;
}

async function amended(make: Make): Promise<void> {
  const { landlord, alderman } = make;
  const { voorzitter } = world.members;
  const proposed = await make.concluded();
  await make.propose(landlord, proposed, "AMENDMENT", REASON);
  agreements["to be amended"] = proposed;
  proposals["of an amendment"] = await make.open(proposed);
  const hard = await make.concluded();
  await make.propose(voorzitter, hard, "HARDSHIP", REASON);
  proposals["of the adviser"] = await make.open(hard);
  const amendable = await make.concluded();
  await make.decided(amendable, "AMENDMENT", REASON);
  agreements.amendable = amendable;
  const next = async () => {
    const id = await make.concluded();
    await make.decided(id, "AMENDMENT", REASON);
    return { id, amendment: (await make.act(alderman, "amendAgreement", id)).id };
  };
  const begun = await next();
  agreements["being amended"] = begun.id;
  agreements["an amendment"] = begun.amendment;
  const done = await next();
  await make.decided(done.amendment, "FINAL_CONCEPT");
  for (const who of make.all) await make.signed(who, done.amendment);
  agreements.amended = done.id;
  const joined = await make.concluded({ parts: [make.part] });
  const accession = await make.act(landlord, "openAccession", joined, {
    parties: [{ organisationId: world.organisations.cprw, capacity: "SIGNATORY" }],
  });
  agreements["to which the council accedes"] = joined;
  agreements["an accession"] = accession.id;
}

/** The last signature of an accession would give the same parties two agreements for a period. */
async function doubling(make: Make): Promise<void> {
  const { landlord, alderman } = make;
  const { voorzitter: council } = world.members;
  const joining = { organisationId: world.organisations.cprw, capacity: "SIGNATORY" };
  const startsOn = "2023-05-20";
  const joined = await make.concluded({ startsOn, parts: [make.part] });
  const { id, parts } = await make.act(landlord, "openAccession", joined, { parties: [joining] });
  await make.agreedTo(council, await make.agreed({ parts }));
  await make.decided(id, "FINAL_CONCEPT");
  await make.answer(council, "acceptAgreementProposal", id);
  for (const who of [council, landlord, alderman]) await make.signed(who, id);
  await make.opened({ startsOn, parts: make.partsWith(world.organisations.cprw, "SIGNATORY") });
  agreements["an accession that would double"] = id;
}

async function onPaper(make: Make): Promise<void> {
  const { landlord, alderman } = make;
  const parts = make.partsWith(ON_PAPER, "SIGNATORY");
  agreements["final, with somebody on paper"] = (await make.fixed({ parts })).id;
  const recorded = async () => {
    const id = await make.signedBy([landlord], { parts });
    const [part] = (await make.read(landlord, id)).parts;
    const input = { ...paperOf(part!), ...(await make.signing(id)) };
    await make.done(alderman, "recordPaperSignature", input, "agreement { id }");
    const [after] = (await make.read(landlord, id)).parts;
    const { id: own, version } = after!.signatures.find((one) => one.onPaper)!;
    return { id, own, seen: { id: own, expectedVersion: version } };
  };
  const waiting = await recorded();
  agreements["with an unconfirmed paper"] = waiting.id;
  signatures.unconfirmed = `${waiting.id} ${waiting.own}`;
  const confirmed = await recorded();
  await make.done(landlord, "confirmPaperSignature", confirmed.seen, "signature { id }");
  agreements["with a confirmed paper"] = confirmed.id;
  signatures.confirmed = `${confirmed.id} ${confirmed.own}`;
  const rejected = await recorded();
  await make.done(
    landlord,
    "rejectPaperSignature",
    { ...rejected.seen, ...REASON },
    "signature { id }",
  );
  agreements["with a rejected paper"] = rejected.id;
  signatures.rejected = `${rejected.id} ${rejected.own}`;
  const { signatures: own } = (await make.read(landlord, rejected.id)).parts[0]!;
  signatures["by log-in"] = `${rejected.id} ${own.find((one) => !one.onPaper)!.id}`;
}

/** What somebody without a log-in answered, and holds; what it says is the same in each. */
async function saidOnPaper(make: Make): Promise<void> {
  const { landlord, alderman } = make;
  const parts = make.partsWith(ON_PAPER, "SIGNATORY");
  const last = async (id: string) => (await make.read(landlord, id)).statementsOnPaper.at(-1)!;
  const answered = async () => {
    const { id } = await make.opened({ parts });
    await make.propose(landlord, id, "TERMINATION", REASON);
    const { proposals: made } = await make.read(landlord, id);
    const { id: asked, version } = made[0]!;
    const input = { ...at({ id: asked, version }), ...SAID, accepted: true };
    await make.done(alderman, "recordPaperConsent", input, "proposal { id }");
    return { id, asked, seen: at(await last(id)) };
  };
  const { id: open } = await make.opened({ parts });
  await make.propose(landlord, open, "TERMINATION", REASON);
  proposals["answered on paper by nobody"] = await make.open(open);
  const waiting = await answered();
  proposals["with a paper that waits"] = waiting.asked;
  statements.unconfirmed = `${waiting.id} ${waiting.seen.id}`;
  const rejected = await answered();
  const rejecting = { ...rejected.seen, ...REASON };
  await make.done(landlord, "rejectPaperStatement", rejecting, "statement { id }");
  proposals["with a paper that was rejected"] = rejected.asked;
  statements.rejected = `${rejected.id} ${rejected.seen.id}`;
  const confirmed = await answered();
  await make.done(landlord, "confirmPaperStatement", confirmed.seen, "statement { id }");
  proposals["with a paper that was confirmed"] = confirmed.asked;
  statements.confirmed = `${confirmed.id} ${confirmed.seen.id}`;
  const overtaken = await answered();
  await make.answer(landlord, "withdrawAgreementProposal", overtaken.id);
  statements["on what was withdrawn"] = `${overtaken.id} ${overtaken.seen.id}`;
  const held = await make.signedBy([landlord], { parts });
  const holding = { ...SAID, standing: "IN_FORCE" };
  await make.act(alderman, "recordPaperStanding", held, holding);
  agreements["held in force on a paper that waits"] = held;
  statements["of a standing"] = `${held} ${(await last(held)).id}`;
  const refused = async () => {
    const id = await make.signedBy([landlord], { parts });
    const { id: partId } = (await make.read(landlord, id)).parts[0]!;
    await make.act(alderman, "recordPaperRefusal", id, { partId, ...SAID, ...REASON });
    return { id, seen: at(await last(id)) };
  };
  const refusal = await refused();
  agreements["refused on a paper that waits"] = refusal.id;
  statements["of a refusal to sign"] = `${refusal.id} ${refusal.seen.id}`;
  const sure = await refused();
  await make.done(landlord, "confirmPaperStatement", sure.seen, "statement { id }");
  agreements["refused on a paper that was confirmed"] = sure.id;
  statements["of a refusal to sign that was confirmed"] = `${sure.id} ${sure.seen.id}`;
}
const SAID = { memberId: ON_PAPER, evidenceUrl: FILE.url, evidenceSha256: FILE.sha256 };

type ReadPart = ReadConcluding["parts"][number];
const paperOf = ({
  id,
  contentHash,
  parties,
}: Pick<ReadPart, "id" | "contentHash" | "parties">) => ({
  partId: id,
  partyId: (parties.find(({ organisation }) => organisation.id === ON_PAPER) ?? parties[0]!).id,
  contentHash: contentHash ?? "0".repeat(64),
  signers: SIGNER,
  ...{ evidenceUrl: FILE.url, evidenceSha256: FILE.sha256 },
});

async function seenAgreement(name: MemberName, id: string): Promise<Seen | null> {
  const { subject } = await dataOf<
    { subject: (Part & Pick<ReadConcluding, "allowedActs" | "parts" | "startsOn">) | null },
    object
  >(
    world.url,
    world.members[name],
    `query ($id: ID!) { subject: performanceAgreement(id: $id) { id version allowedActs startsOn
      parts { id version contentHash parties { id capacity organisation { id } } } } }`,
    { id },
  );
  if (!subject) return null;
  const make = givenConcluding(world);
  const { parts } = subject;
  const proposing = (kind: string) =>
    ["proposeToParties", { kind, ...REASON, fileUrl: FILE.url, fileSha256: FILE.sha256 }] as const;
  const newcomer = { organisationId: NEWCOMER, capacity: "SIGNATORY" };
  const ways = waysOf(
    {
      REVISE: ["reviseAgreement", { title: "Anders" }],
      ARRANGE_PARTS: ["addAgreementPart", { ...make.part, code: "Z" }],
      REOPEN: ["reopenAgreement", REASON],
      PROPOSE_REOPENING: proposing("REOPENING"),
      HOLD_STANDING: ["holdStanding", { standing: "NOT_CONCLUDED", ground: "Niet allen" }],
      RECORD_PAPER_STANDING: ["recordPaperStanding", { ...SAID, standing: "IN_FORCE" }],
      PUBLISH: ["publishAgreement", FILE],
      AMEND: ["amendAgreement"],
      OPEN_ACCESSION: ["openAccession", { parties: [newcomer] }],
      PROPOSE_FINAL_CONCEPT: proposing("FINAL_CONCEPT"),
      PROPOSE_AMENDMENT: proposing("AMENDMENT"),
      PROPOSE_HARDSHIP: proposing("HARDSHIP"),
      PROPOSE_TERMINATION: proposing("TERMINATION"),
      PROPOSE_CLOSING: proposing("CLOSING"),
    },
    subject,
  );
  const each = (mutation: string, input: (part: ReadPart) => object): Way[] =>
    parts.map((part) => ({ mutation, input: { ...at(subject), partId: part.id, ...input(part) } }));
  const sign = ({ contentHash }: ReadPart) => ({
    contentHash: contentHash ?? "0".repeat(64),
    signers: SIGNER,
  });
  // who signs nothing takes another place on a list
  for (const part of parts)
    ways.get("ARRANGE_PARTS")!.push({
      mutation: "reviseAgreementPart",
      input: {
        ...{ ...make.part, ...at(part) },
        parties: part.parties.map(({ capacity, organisation: { id: organisationId } }) => ({
          organisationId,
          capacity: organisationId === world.members[name].organisationId ? "SIGNATORY" : capacity,
        })),
      },
    });
  // also from its first day on, which its last one may have followed
  ways.get("OPEN_ACCESSION")!.push({
    mutation: "openAccession",
    input: { ...at(subject), parties: [newcomer], startsOn: subject.startsOn },
  });
  ways.set("SIGN", each("signAgreement", sign));
  ways.set(
    "REFUSE_TO_SIGN",
    each("refuseToSign", () => REASON),
  );
  ways.set(
    "ADVISE",
    each("adviseOnAgreement", () => ({ advice: "Goed" })),
  );
  ways.set("RECORD_PAPER_SIGNATURE", each("recordPaperSignature", paperOf));
  ways.set(
    "RECORD_PAPER_REFUSAL",
    each("recordPaperRefusal", () => ({ ...SAID, ...REASON })),
  );
  ways.set(
    "DRAFT_COMMITMENT",
    parts.map((part) => ({
      mutation: "draftCommitment",
      input: { partId: part.id, ...make.content },
    })),
  );
  ways.set(
    "JUDGE",
    [2022, 2023].map((year) => ({
      mutation: "judgeAgreement",
      input: { ...at(subject), year, outcome: "KEPT", text: "Gehaald" },
    })),
  );
  const dispute = { agreementId: id, kind: "SUBSTANTIVE", ground: "Geen huren", aroseOn: TODAY };
  ways.set("DECLARE_DISPUTE", [{ mutation: "declareAgreementDispute", input: dispute }]);
  return { allowed: subject.allowedActs, ways };
}

async function seenProposal(name: MemberName, id: string): Promise<Seen | null> {
  const { subject } = await dataOf<{ subject: (Part & { allowedActs: string[] }) | null }, object>(
    world.url,
    world.members[name],
    `query ($id: ID!) { subject: agreementProposal(id: $id) { id version allowedActs } }`,
    { id },
  );
  if (!subject) return null;
  const ways = waysOf(
    {
      ACCEPT: ["acceptAgreementProposal"],
      REJECT: ["rejectAgreementProposal", REASON],
      WITHDRAW: ["withdrawAgreementProposal"],
      RECORD_PAPER_CONSENT: ["recordPaperConsent", { ...SAID, accepted: true }],
    },
    subject,
  );
  return { allowed: subject.allowedActs, ways };
}

async function seenSignature(name: MemberName, ids: string): Promise<Seen | null> {
  const [agreementId, id] = ids.split(" ");
  const { performanceAgreement: read } = await dataOf<
    { performanceAgreement: Pick<ReadConcluding, "parts"> | null },
    object
  >(
    world.url,
    world.members[name],
    `query ($id: ID!) { performanceAgreement(id: $id) {
      parts { signatures { id version allowedActs } } } }`,
    { id: agreementId },
  );
  const subject = read?.parts.flatMap((part) => part.signatures).find((one) => one.id === id);
  if (!subject) return null;
  const ways = waysOf(
    {
      CONFIRM: ["confirmPaperSignature"],
      REJECT: ["rejectPaperSignature", REASON],
      WITHDRAW: ["withdrawPaperSignature"],
    },
    subject,
  );
  return { allowed: subject.allowedActs, ways };
}

async function seenStatement(name: MemberName, ids: string): Promise<Seen | null> {
  const [agreementId, id] = ids.split(" ");
  const { performanceAgreement: read } = await dataOf<
    { performanceAgreement: Pick<ReadConcluding, "statementsOnPaper"> | null },
    object
  >(
    world.url,
    world.members[name],
    `query ($id: ID!) { performanceAgreement(id: $id) {
      statementsOnPaper { id version allowedActs } } }`,
    { id: agreementId },
  );
  const subject = read?.statementsOnPaper.find((one) => one.id === id);
  if (!subject) return null;
  const ways = waysOf(
    {
      CONFIRM: ["confirmPaperStatement"],
      REJECT: ["rejectPaperStatement", REASON],
      WITHDRAW: ["withdrawPaperStatement"],
    },
    subject,
  );
  return { allowed: subject.allowedActs, ways };
}

it.each([
  ["an agreement", () => agreements, seenAgreement, AgreementActEnum],
  ["a proposal", () => proposals, seenProposal, ProposalActEnum],
  ["a signature", () => signatures, seenSignature, SignatureActEnum],
  ["a statement on paper", () => statements, seenStatement, PaperStatementActEnum],
] as const)(
  "an act is offered where good input would do it, and nowhere else: of %s",
  async (_, subjects, read, words) => {
    const all = Object.entries(subjects()).flatMap(([state, id]) =>
      [...DECIDERS, ...(FOR_ALL.has(state) ? OTHERS : [])].map((name) => ({ state, id, name })),
    );
    const { wrong, done } = await compareOffers(world, all, { read, words });
    expect(wrong).toEqual([]);
    expect([...done].sort()).toEqual(Object.keys(words).sort());
  },
);
