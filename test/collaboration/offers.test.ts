import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { CollaborationActEnum } from "../../src/collaboration/agreement/agreement.enums.js";
import { AmendmentActEnum } from "../../src/collaboration/amendment/amendment.enums.js";
import { compareOffers, type Part, type Seen, tryOut, waysOf } from "../acts/offered.js";
import { undoAtCommit } from "../acts/stalled-acts.js";
import { dataOf } from "../support/api.js";
import { onDay } from "../support/day.js";
import type { MemberName } from "../support/fixture.js";
import { createWorld, type World } from "../support/world.js";
import { type Amendment, CLAUSES, clause, givenCollaboration } from "./given-collaboration.js";

const [FIRST, BEFORE, TODAY, LATER] = ["2026-02-28", "2026-03-01", "2026-03-02", "2026-04-01"];
const REASON = { reason: "Omdat" };
const SAYING = { provisions: [clause("5", "Wij overleggen vroeg.")] };
const OTHERWISE = { provisions: [clause("5", "Wij overleggen vroeg en vaak.")] };

/** Who decides for its organisation. */
const DECIDERS = ["bestuurder", "voorzitter"] as const;
/** The council again, and others, each in a role that may do less, or of another organisation. */
const READERS = [
  ...DECIDERS,
  ...["regiodirecteur", "beleidsadviseur", "participatieadviseur"],
  ...["bestuurslid", "secretaris", "ondersteuner"],
  ...["delftseHuurder", "dordtseHuurder"],
] as readonly MemberName[];

const ACTS = [
  ...(["REVISE", "DISCARD", "PROPOSE", "WRITE", "COUNTER"] as const),
  ...(["AGREE", "REJECT", "WITHDRAW", "RATIFY", "DECIDE_RESERVATION"] as const),
];

/** What each letter of the table stands for. */
const CODES = {
  "✓": "done",
  F: "FORBIDDEN",
  ".": "INVALID_TRANSITION",
  n: "NOT_YOUR_TURN",
  a: "ALREADY_AGREED",
  r: "ALREADY_RATIFIED",
  "-": "NO_RESERVATION",
  p: "OTHER_PROCESS",
  e: "AMENDMENT_EMPTY",
  v: "VERSION_OVERTAKEN",
  x: "AGREEMENT_ENDED",
  d: "COLLABORATION_EXISTS",
} as const;

/**
 * What becomes of each act on an amendment in each state, in the order of ACTS: for the landlord,
 * then for the council. `undefined`: it does not read it.
 */
const TABLE: Readonly<Record<string, readonly [string | undefined, string | undefined]>> = {
  "draft of the landlord": ["✓✓✓.......", undefined],
  "draft of the council": [undefined, "✓✓✓......."],
  "empty draft of the council": [undefined, "✓✓e......."],
  "draft on a version before": [undefined, "✓✓v......."],
  "discarded by the council": [undefined, ".........."],
  "proposed by the council": ["FFF.✓✓✓F..", "....nnn✓.."],
  "proposed by the landlord": ["....nnn✓..", "FFF.✓✓✓F.."],
  "proposed on a version before": ["FFF.✓v✓F..", "....nnn✓.."],
  "countered by the landlord": ["FFF.nnnF..", "....✓✓✓✓.."],
  "emptied by the landlord": ["FFF.nnnF..", "....✓e✓✓.."],
  "a workbook of the landlord": ["....nnn✓..", "FFF.✓✓✓F.."],
  agreed: ["FFFp✓..F✓.", "...p✓..✓✓."],
  "agreed on a version before": ["FFFp✓..Fv.", "...p✓..✓v."],
  "ratified by the landlord": ["FFFp✓..Fr-", "...p✓..✓✓-"],
  "ratified by the council": ["FFFp✓..F✓-", "...p✓..✓r-"],
  "ratified subject to a meeting": ["FFFp✓..F✓-", "...p✓..✓r✓"],
  "ratified subject to a meeting, and by the landlord": ["FFFp✓..Fr-", "...p✓..✓r✓"],
  "ratified for a later day": ["FFF....F..", ".........."],
  effective: ["FFF....F..", ".........."],
  rejected: ["FFF....F..", ".........."],
  withdrawn: ["FFF....F..", ".........."],
  "in co-creation": ["FFF✓.✓✓F..", "...✓.✓✓✓.."],
  "in co-creation, the council agrees": ["FFF✓.✓✓F..", "...✓.a✓✓.."],
  "agreed in co-creation": ["FFF✓p..F✓.", "...✓p..✓✓."],
  "proposed, its agreement has ended": ["FFF.xx✓F..", "....xxn✓.."],
  "agreed, its agreement has ended": ["FFFpx..Fx.", "...px..✓x."],
  "draft, its agreement has ended": [undefined, "✓✓x......."],
  "a first text in draft": [undefined, "✓✓✓......."],
  "a first text of the same parties": [undefined, "✓✓d......."],
  "a first text that was discarded": [undefined, ".........."],
  "a first text that is proposed": ["FFF.✓✓✓F..", "....nnn✓.."],
  "a first text that was withdrawn": ["FFF....F..", ".........."],
  "of an agreement without the council": ["....nnn✓..", "FFFFFFFFFF"],
};

/** The same for the other roles, in two states. */
const ROLES: Readonly<Record<string, Readonly<Partial<Record<MemberName, string>>>>> = {
  "proposed by the council": {
    regiodirecteur: "FFF.✓✓✓FFF",
    beleidsadviseur: "FFFFFFFFFF",
    participatieadviseur: "FFFFFFFFFF",
    bestuurslid: "....nnn✓FF",
    secretaris: "....nnn✓FF",
    ondersteuner: "..FFFFFFFF",
  },
  "draft of the council": {
    bestuurslid: "✓✓✓.....FF",
    secretaris: "✓✓✓.....FF",
    ondersteuner: "✓✓FFFFFFFF",
  },
  "draft of the landlord": {
    regiodirecteur: "✓✓✓.....FF",
    beleidsadviseur: "✓✓FFFFFFFF",
    participatieadviseur: "✓✓FFFFFFFF",
  },
  agreed: {
    regiodirecteur: "FFFp✓..FFF",
    bestuurslid: "...p✓..✓FF",
    secretaris: "...p✓..✓FF",
    ondersteuner: "..FFFFFFFF",
  },
  "of an agreement without the council": { delftseHuurder: "FFF.✓✓✓F.." },
  "of an agreement with the tenants of Delft": {
    delftseHuurder: "FFFp✓..F✓-",
    voorzitter: "...p✓..✓r-",
    bestuurder: "FFFp✓..F✓-",
  },
};

let world: World;
const amendments: Record<string, string> = {};
const agreements: Record<string, string> = {};
beforeAll(async () => {
  world = await createWorld();
  const make = givenCollaboration(world);
  await onDay(world, FIRST);
  await ending(make);
  await onDay(world, BEFORE);
  await world.server.clock.advance();
  const id = await withVersions(make);
  await onDay(world, TODAY);
  await negotiated(make, id);
  await ratified(make, id);
  await firstTexts(make);
  await undoAtCommit(world);
});
afterAll(() => world.end());

type Make = ReturnType<typeof givenCollaboration>;
const {
  DraftCollaborationAmendmentDocument: DRAFT,
  DiscardCollaborationAmendmentDocument: DISCARD,
  WithdrawCollaborationAmendmentDocument: WITHDRAW,
} = cprw;

/** What is left of an agreement that ends at midnight. */
async function ending(make: Make): Promise<void> {
  const { bestuurder, voorzitter } = world.members;
  const { agreement } = await make.inForce({
    provisions: CLAUSES.filter(({ kind }) => kind !== "DURATION"),
  });
  const { id } = agreement!;
  agreements.ended = id;
  const draft = await make.perform(voorzitter, DRAFT, drafting(id));
  amendments["draft, its agreement has ended"] = draft.id;
  amendments["proposed, its agreement has ended"] = (await make.amending(id, SAYING)).id;
  const agreed = await make.agreed(bestuurder, await make.amending(id, SAYING));
  amendments["agreed, its agreement has ended"] = agreed.id;
  await done("giveNoticeOfCollaboration", { ...(await seen(id)), until: FIRST });
}
const drafting = (agreementId: string, more: object = SAYING) => ({
  agreementId,
  title: "Vroeg betrokken",
  ...more,
});

/** What names an agreement as it stands. */
async function seen(id: string): Promise<{ id: string; expectedVersion: number }> {
  const { agreement } = await dataOf<{ agreement: { version: number } }, object>(
    world.url,
    world.members.voorzitter,
    "query ($id: ID!) { agreement: collaborationAgreement(id: $id) { version } }",
    { id },
  );
  return { id, expectedVersion: agreement.version };
}

/** Does an act on an agreement, as the council. */
async function done(name: string, input: object): Promise<void> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const { act } = await dataOf<{ act: { userErrors: object[] } }, object>(
    world.url,
    world.members.voorzitter,
    `mutation ($input: ${type}) { act: ${name}(input: $input) { userErrors { code } } }`,
    { input },
  );
  expect(act.userErrors).toEqual([]);
}

/** An agreement in force with a version to come; what came before that; reservations for today. */
async function withVersions(make: Make): Promise<string> {
  const { bestuurder, voorzitter } = world.members;
  const first = await make.inForce();
  const { id } = first.agreement!;
  agreements["in force"] = id;
  amendments.effective = first.id;
  const draft = await make.perform(voorzitter, DRAFT, drafting(id));
  amendments["draft on a version before"] = draft.id;
  amendments["proposed on a version before"] = (await make.amending(id, SAYING)).id;
  const agreed = await make.agreed(bestuurder, await make.amending(id, SAYING));
  amendments["agreed on a version before"] = agreed.id;
  const later = await make.amending(id, { ...OTHERWISE, effectiveOn: LATER });
  amendments["ratified for a later day"] = (await make.concluded(later)).id;
  for (const [state, isWhole] of [
    ["ratified subject to a meeting", false],
    ["ratified subject to a meeting, and by the landlord", true],
  ] as const) {
    let amendment = await make.agreed(bestuurder, await make.amending(id, SAYING));
    if (isWhole) amendment = await make.ratified(bestuurder, amendment);
    const subjectTo = { membersMeetingOn: TODAY };
    amendments[state] = (await make.ratified(voorzitter, amendment, subjectTo)).id;
  }
  return id;
}

async function negotiated(make: Make, id: string): Promise<void> {
  const { bestuurder, voorzitter } = world.members;
  const draft = (who: typeof bestuurder, more?: object) =>
    make.perform(who, DRAFT, drafting(id, more));
  amendments["draft of the landlord"] = (await draft(bestuurder)).id;
  amendments["draft of the council"] = (await draft(voorzitter)).id;
  amendments["empty draft of the council"] = (await draft(voorzitter, {})).id;
  const thrown = await make.perform(voorzitter, DISCARD, make.on(await draft(voorzitter)));
  amendments["discarded by the council"] = thrown.id;
  const proposed = () => make.amending(id, SAYING);
  amendments["proposed by the council"] = (await proposed()).id;
  amendments["proposed by the landlord"] = (await make.amending(id, SAYING, bestuurder)).id;
  const countered = await make.countered(bestuurder, await proposed(), OTHERWISE.provisions);
  amendments["countered by the landlord"] = countered.id;
  const emptied = await make.perform(bestuurder, cprw.CounterCollaborationAmendmentDocument, {
    ...make.on(await proposed()),
    leftOut: [{ part: "CLAUSE", number: "5" }],
  });
  amendments["emptied by the landlord"] = emptied.id;
  const workbook = clause("W", "Op woensdag.", {
    ...{ part: "ANNEX", kind: "WORKBOOK", amendmentClass: "WORKBOOK" },
  });
  const ofWorkbook = await make.amending(id, { provisions: [workbook] }, bestuurder);
  amendments["a workbook of the landlord"] = ofWorkbook.id;
  const rejecting = { ...make.on(await proposed()), ...REASON };
  const { RejectCollaborationAmendmentDocument: REJECT } = cprw;
  amendments.rejected = (await make.perform(bestuurder, REJECT, rejecting)).id;
  const withdrawing = { ...make.on(await proposed()), ...REASON };
  amendments.withdrawn = (await make.perform(voorzitter, WITHDRAW, withdrawing)).id;
  const together = () => make.amending(id, { ...SAYING, process: "CO_CREATION" });
  amendments["in co-creation"] = (await together()).id;
  const half = await make.agreed(voorzitter, await together());
  amendments["in co-creation, the council agrees"] = half.id;
  const whole = await make.agreed(bestuurder, await make.agreed(voorzitter, await together()));
  amendments["agreed in co-creation"] = whole.id;
}

async function ratified(make: Make, id: string): Promise<void> {
  const { bestuurder, voorzitter } = world.members;
  const agreed = async () => make.agreed(bestuurder, await make.amending(id, SAYING));
  amendments.agreed = (await agreed()).id;
  amendments["ratified by the landlord"] = (await make.ratified(bestuurder, await agreed())).id;
  amendments["ratified by the council"] = (await make.ratified(voorzitter, await agreed())).id;
}

/** Each is of its own agreement. */
async function firstTexts(make: Make): Promise<void> {
  const { bestuurder, voorzitter } = world.members;
  const { woonbron, cprw: council, dordtseHuurders, delftseHuurders } = world.organisations;
  const kept = (state: string, { id, agreement }: Amendment) => {
    amendments[state] = id;
    agreements[state.replace("a first text", "an agreement")] = agreement!.id;
  };
  const partyIds = [woonbron, council, delftseHuurders];
  const drafted = () => make.drafted(voorzitter, { partyIds });
  const alone = { partyIds: [woonbron, council, dordtseHuurders] };
  kept("a first text in draft", await make.drafted(voorzitter, alone));
  kept("a first text of the same parties", await drafted());
  const thrown = await make.perform(voorzitter, DISCARD, make.on(await drafted()));
  kept("a first text that was discarded", thrown);
  const withdrawing = { ...make.on(await make.proposed(voorzitter, await drafted())), ...REASON };
  const gone = await make.perform(voorzitter, WITHDRAW, withdrawing);
  kept("a first text that was withdrawn", gone);
  kept("a first text that is proposed", await make.proposed(voorzitter, await drafted()));
  const apart = await make.drafted(bestuurder, { partyIds: [woonbron, delftseHuurders] });
  kept("of an agreement without the council", await make.proposed(bestuurder, apart));
  const many = { partyIds: [woonbron, council, delftseHuurders, dordtseHuurders] };
  const proposed = await make.proposed(voorzitter, await make.drafted(voorzitter, many));
  const half = await make.ratified(voorzitter, await make.agreed(bestuurder, proposed));
  kept("of an agreement with the tenants of Delft", half);
}

interface ReadAmendment extends Part {
  readonly allowedActs: readonly string[];
  readonly currentText: { readonly contentHash: string | null };
}

async function seenAmendment(name: MemberName, id: string): Promise<Seen | null> {
  const { subject } = await dataOf<{ subject: ReadAmendment | null }, object>(
    world.url,
    world.members[name],
    `query ($id: ID!) {
      subject: collaborationAmendment(id: $id) {
        id version allowedActs currentText { contentHash } } }`,
    { id },
  );
  if (!subject) return null;
  const { organisationId, personId } = decidersOf(world.members[name].organisationId);
  const isLandlord = organisationId === world.organisations.woonbron;
  const ratifying = {
    contentHash: subject.currentText.contentHash ?? "0".repeat(64),
    body: isLandlord ? "EXECUTIVE_BOARD" : "TENANTS_BOARD",
    decidedOn: TODAY,
    signers: [{ personId, capacity: isLandlord ? "EXECUTIVE" : "CHAIR" }],
  };
  // whoever goes on from an earlier version says anew what changed since
  const anew = clause("5", "Wij overleggen het eerst.");
  const another = { provisions: [anew, clause("6", "En nog iets.")] };
  const ways = {
    REVISE: ["reviseCollaborationAmendment", { title: "Anders", provisions: [anew] }],
    DISCARD: ["discardCollaborationAmendment"],
    PROPOSE: ["proposeCollaborationAmendment"],
    WRITE: ["writeCollaborationTogether", another],
    COUNTER: ["counterCollaborationAmendment", another],
    AGREE: ["agreeToCollaborationAmendment"],
    REJECT: ["rejectCollaborationAmendment", REASON],
    WITHDRAW: ["withdrawCollaborationAmendment", REASON],
    RATIFY: ["ratifyCollaborationAmendment", ratifying],
    DECIDE_RESERVATION: ["recordMembersMeeting", { approved: true, decidedOn: TODAY }],
  } as const satisfies Record<(typeof ACTS)[number], unknown>;
  return { allowed: subject.allowedActs, ways: waysOf(ways, subject) };
}

/** Who decides for an organisation. */
const decidersOf = (organisationId: string | null) =>
  ["bestuurder", "voorzitter", "delftseHuurder", "dordtseHuurder"]
    .map((name) => world.members[name as MemberName])
    .find((one) => one.organisationId === organisationId)!;

async function seenAgreement(name: MemberName, id: string): Promise<Seen | null> {
  const { subject } = await dataOf<{ subject: (Part & { allowedActs: string[] }) | null }, object>(
    world.url,
    world.members[name],
    "query ($id: ID!) { subject: collaborationAgreement(id: $id) { id version allowedActs } }",
    { id },
  );
  if (!subject) return null;
  const ways = waysOf(
    {
      GIVE_NOTICE: ["giveNoticeOfCollaboration", { until: "2026-12-31" }],
      PUBLISH: ["publishCollaborationAgreement"],
    },
    subject,
  );
  const input = { agreementId: id, title: "Anders", ...SAYING };
  ways.set("DRAFT_AMENDMENT", [{ mutation: "draftCollaborationAmendment", input }]);
  return { allowed: subject.allowedActs, ways };
}

/** What is offered beside, of comments and budgets, has tests of its own. */
const BESIDE = ["COMMENT", "PROPOSE_BUDGET"];

describe("an act is offered where good input would do it, and nowhere else", () => {
  it.each([
    ["an amendment", () => amendments, seenAmendment, AmendmentActEnum],
    ["an agreement", () => agreements, seenAgreement, CollaborationActEnum],
  ] as const)("of %s", async (_, subjects, read, words) => {
    const all = Object.entries(subjects()).flatMap(([state, id]) =>
      READERS.map((name) => ({ state, id, name })),
    );
    const { wrong, done: acts } = await compareOffers(world, all, { read, words });
    expect(wrong).toEqual([]);
    const known = Object.keys(words).filter((act) => !BESIDE.includes(act));
    expect([...acts].sort()).toEqual(known.sort());
  });
});

/** What becomes of each act, in the letters of the table; undefined: it is not read. */
async function outcomes(name: MemberName, id: string): Promise<string | undefined> {
  const found = await seenAmendment(name, id);
  if (!found) return undefined;
  const letters: string[] = [];
  for (const act of ACTS) {
    const { isDone, codes } = await tryOut(world, world.members[name], found.ways.get(act)![0]!);
    const code = isDone ? "done" : codes.join();
    letters.push(Object.entries(CODES).find(([, one]) => one === code)?.[0] ?? `(${code})`);
  }
  return letters.join("");
}

describe("every act on an amendment", () => {
  it.each(Object.keys(TABLE))(
    "of either side is done or refused as it should: %s",
    async (state) => {
      const [landlord, council] = await Promise.all(
        DECIDERS.map((name) => outcomes(name, amendments[state]!)),
      );
      expect([landlord, council]).toEqual(TABLE[state]);
    },
  );

  it.each(Object.keys(ROLES))("of each role is done or refused as it should: %s", async (state) => {
    const told: Partial<Record<MemberName, string | undefined>> = {};
    for (const name of Object.keys(ROLES[state]!) as MemberName[])
      told[name] = await outcomes(name, amendments[state]!);
    expect(told).toEqual(ROLES[state]);
  });
});
