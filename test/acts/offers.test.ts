import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { CalendarItemActEnum } from "../../src/calendar/item/item.type.js";
import { CalendarYearActEnum } from "../../src/calendar/year/year.type.js";
import { ProposalActEnum } from "../../src/calendar/proposal/proposal.type.js";
import { ProcedureActEnum } from "../../src/advice/procedure/procedure.type.js";
import { inputOf, TODAY } from "../advice/act-inputs.js";
import { type Mutation, MUTATIONS } from "../advice/procedure-acts.js";
import { dataOf, type TypedDocument } from "../support/api.js";
import { attempt, given } from "../support/given.js";
import {
  CONSENT_REQUEST,
  decisionsOn,
  givenAdvice,
  onDay,
  type RequestContent,
} from "../support/given-advice.js";
import type { MemberName } from "../support/fixture.js";
import { createWorld, type World } from "../support/world.js";
import { at, compareOffers, type Part, type Seen, type Way, waysOf } from "./offered.js";
import { undoAtCommit } from "./stalled-acts.js";

const YEAR = 2022,
  LATE = `${YEAR}-09-01`;
/** The member of each side who may do the most. */
const DECIDERS = [
  "bestuurder",
  "voorzitter",
  "dordtseHuurder",
] as const satisfies readonly MemberName[];
const OTHERS = [
  "beleidsadviseur",
  "secretaris",
  "regiodirecteur",
  "bestuurslid",
  "participatieadviseur",
  "ondersteuner",
] as const satisfies readonly MemberName[];
/**
 * Who tries each state: everybody who may do the most, and one of the others in turn.
 * test/advice/procedure-acts.test.ts tests what each other role may do with a procedure.
 */
const viewersOf = (kind: keyof Subjects, index: number): readonly MemberName[] =>
  kind === "procedures" ? [...DECIDERS, OTHERS[index % OTHERS.length]!] : [...DECIDERS, ...OTHERS];

let world: World, subjects: Subjects;
beforeAll(async () => {
  world = await createWorld();
  await onDay(world, TODAY);
  subjects = await inManyStates(world);
  await undoAtCommit(world);
}, 300_000);
afterAll(() => world.end());

describe("an act, on what is in any state, to whoever reads it", () => {
  it.each([
    ["a procedure", "procedures", seenProcedure, ProcedureActEnum],
    ["a calendar item", "items", seenItem, CalendarItemActEnum],
    ["a proposal", "proposals", seenProposal, ProposalActEnum],
    ["a calendar", "years", seenYear, CalendarYearActEnum],
  ] as const)(
    "is offered where good input would do it, and nowhere else: of %s; a refusal offers the same",
    async (_, kind, read, words) => {
      const all = Object.entries(subjects[kind]).flatMap(([state, id], index) =>
        viewersOf(kind, index).map((name) => ({ state, id, name })),
      );
      const { wrong, done } = await compareOffers(world, all, { read, words });
      expect(wrong).toEqual([]);
      expect([...done].sort()).toEqual(Object.keys(words).sort());
    },
    900_000,
  );
});

type Parts = Readonly<
  Record<
    | "requestVersions"
    | "documents"
    | "informationRequests"
    | "extensions"
    | "conditions"
    | "disputes",
    readonly Part[] | null
  >
>;
type ReadProcedure = Part &
  Parts & {
    allowedActs: string[];
    kind: string;
    advice: Part | null;
    response: (Part & { decisions: Part[] }) | null;
  };

async function seenProcedure(name: MemberName, id: string): Promise<Seen | null> {
  const part = "{ id version }";
  const query = `query ($id: ID!) { subject: adviceProcedure(id: $id) { id version kind allowedActs
    requestVersions ${part} documents ${part} informationRequests ${part} extensions ${part}
    conditions ${part}
    disputes { id version ruledOn } advice ${part} response { id version decisions ${part} } } }`;
  const { subject } = await dataOf<{ subject: ReadProcedure | null }, object>(
    world.url,
    world.members[name],
    query,
    { id },
  );
  if (!subject) return null;
  const ways = new Map<string, Way[]>();
  for (const mutation of MUTATIONS) {
    const { act } = mutation.act;
    if (act === "DISCARD_RESPONSE") continue; // It is no act of the procedure.
    const { kind } = subject;
    if (
      act === "REVISE" &&
      (mutation.name === "reviseUnsolicitedAdvice") !== (kind === "UNSOLICITED")
    )
      continue;
    ways.set(act, [
      ...(ways.get(act) ?? []),
      ...partsOn(subject, mutation).map((one) => wayOf(mutation, subject, one)),
    ]);
  }
  return { allowed: subject.allowedActs, ways };
}

/** The parts that a mutation can be done on; if there are none, a part that does not exist. */
function partsOn(procedure: ReadProcedure, { on }: Mutation): readonly Part[] {
  const {
    requestVersions,
    documents,
    informationRequests,
    extensions,
    conditions,
    disputes,
    advice,
    response,
  } = procedure;
  const texts = [...(requestVersions ?? []), ...(documents ?? [])];
  const found: Readonly<Record<string, readonly (Part | null)[] | null>> = {
    procedure: [procedure],
    advised: [procedure],
    confidential: texts,
    confided: texts,
    question: informationRequests,
    answered: informationRequests,
    extension: extensions,
    condition: conditions,
    dispute: disputes,
    advice: [advice],
    response: [response],
    promise: response?.decisions ?? [],
  };
  const parts = (found[on.split("/")[0]!] ?? []).filter((one) => one !== null);
  return parts.length > 0 ? parts : [{ id: randomUUID(), version: 1 }];
}

function wayOf(mutation: Mutation, { id }: Part, { id: partId, version, ruledOn }: Part): Way {
  const input = inputOf(mutation, { procedureId: id, partId }) as Record<string, unknown>;
  return {
    mutation: mutation.name,
    input: {
      ...input,
      ...("id" in input && { expectedVersion: version }),
      ...("untilOn" in input && { untilOn: LATE }),
      ...(mutation.name === "takeRulingToCourt" && { filedOn: ruledOn }),
    },
  };
}

async function seenItem(name: MemberName, id: string): Promise<Seen | null> {
  type Read = Part & { year: number; allowedActs: string[]; allowedActsAsOwner: string[] };
  const ofParties = name === "dordtseHuurder" ? "" : "version allowedActsAsOwner";
  const { subject } = await dataOf<{ subject: Read | null }, object>(
    world.url,
    world.members[name],
    `query ($id: ID!) { subject: calendarItem(id: $id) { id year allowedActs ${ofParties} } }`,
    { id },
  );
  if (!subject) return null;
  const lastDay = `${subject.year}-12-31`;
  const inputs: Readonly<Record<keyof typeof CalendarItemActEnum, readonly [string, object?]>> = {
    REVISE: ["reviseCalendarItem", { description: "Herzien" }],
    DISCARD: ["discardCalendarItem"],
    PROPOSE: ["proposeCalendarItem"],
    AGREE: ["agreeCalendarItem"],
    DECLINE: ["declineCalendarItem", { reason: "Nee" }],
    WITHDRAW: ["withdrawCalendarItem"],
    START: ["startCalendarItem"],
    COMPLETE: ["completeCalendarItem", { resultNote: "Gedaan" }],
    PROPOSE_CHANGE: ["proposeCalendarItemChange", { title: "Heel anders" }],
    POSTPONE: [
      "postponeCalendarItem",
      { planned: { dates: { startsOn: lastDay, endsOn: lastDay } }, reason: "Later" },
    ],
    ROLL_OVER: ["rollOverCalendarItem", { reason: "Volgend jaar" }],
    CANCEL: ["cancelCalendarItem", { reason: "Vervalt" }],
    ASSIGN_OWNER: ["assignCalendarItemOwner", { ownerId: world.members[name].personId }],
    ANNOTATE: ["annotateCalendarItem", { note: "Onder ons", expectedVersion: 0 }],
  };
  const can = [...subject.allowedActs, ...(subject.allowedActsAsOwner ?? [])];
  return {
    allowed: Object.keys(inputs).filter((act) => can.includes(act)),
    ways: waysOf(inputs, subject),
  };
}

async function seenProposal(name: MemberName, id: string): Promise<Seen | null> {
  const query =
    "query ($id: ID!) { item: calendarItem(id: $id) { proposals { id version allowedActs } } }";
  if (name === "dordtseHuurder") return null; // between the parties
  const { item } = await dataOf<
    { item: { proposals: (Part & { allowedActs: string[] })[] } | null },
    object
  >(world.url, world.members[name], query, { id });
  const subject = item?.proposals.at(-1);
  return subject
    ? {
        allowed: subject.allowedActs,
        ways: waysOf(
          {
            ACCEPT: ["acceptCalendarItemProposal"],
            REFUSE: ["refuseCalendarItemProposal", { reason: "Nee" }],
            WITHDRAW: ["withdrawCalendarItemProposal"],
          },
          subject,
        ),
      }
    : null;
}

async function seenYear(name: MemberName, year: string): Promise<Seen | null> {
  const ofParties = name === "dordtseHuurder" ? "" : "version";
  const { subject } = await dataOf<{ subject: (Part & { allowedActs: string[] }) | null }, object>(
    world.url,
    world.members[name],
    `{ subject: calendarYear(year: ${year}) { id allowedActs ${ofParties} } }`,
    {},
  );
  if (!subject) return null;
  const ways = waysOf(
    {
      ADOPT: ["adoptCalendarYear"],
      REOPEN: ["reopenCalendarYear"],
      PUBLISH: ["publishCalendarYear"],
      CLOSE: ["closeCalendarYear"],
    },
    subject,
  );
  const draft = {
    year: Number(year),
    title: "Nieuw",
    municipalityIds: [world.municipalities.dordrecht],
  };
  ways.set("DRAFT_ITEM", [{ mutation: "draftCalendarItem", input: draft }]);
  return { allowed: subject.allowedActs, ways };
}

type Subjects = Readonly<
  Record<"procedures" | "items" | "proposals" | "years", Readonly<Record<string, string>>>
>;

/** The id of a subject in each state. Acts made these states. */
async function inManyStates(in_: World): Promise<Subjects> {
  const calendar = await calendarInManyStates(in_);
  return { ...calendar, procedures: await proceduresInManyStates(in_, calendar.items) };
}

async function calendarInManyStates(in_: World): Promise<Omit<Subjects, "procedures">> {
  const make = given(in_);
  const { bestuurder, voorzitter, beleidsadviseur } = in_.members;
  const did = doing(in_);
  const content = { year: YEAR, planned: { month: 3 } } as const;
  const agreed = (more: object = {}) => make.agreed("TENANT_COUNCIL", { ...content, ...more });
  const yearAt = async (year: number) =>
    (await dataOf(in_.url, bestuurder, cprw.CalendarYearPageDocument, { year })).calendarYear!;
  await make.calendarYear(YEAR);
  const items: Record<string, string> = {},
    proposals: Record<string, string> = {};
  for (const side of ["LANDLORD", "TENANT_COUNCIL"] as const) {
    items[`draft of ${side}`] = (await make.draft(side, content)).id;
    items[`draft without level of ${side}`] = (
      await make.draft(side, { ...content, levels: [] })
    ).id;
    items[`proposed by ${side}`] = (await make.proposed(side, content)).id;
    items[`agreed, of ${side}`] = (await make.agreed(side, content)).id;
  }
  items["with an owner"] = (await agreed({ ownerId: in_.members.bestuurslid.personId })).id;
  const owned = await make.agreed("LANDLORD", {
    ...content,
    ownerId: beleidsadviseur.personId,
    themes: [],
  });
  items["of the landlord's owner"] = owned.id;
  items["until the last day"] = (await agreed({ planned: { quarters: { first: 4 } } })).id;
  items["in the last year"] = (await make.agreed("LANDLORD", { year: 2100, planned: null })).id;
  const started = await agreed();
  await did(voorzitter, cprw.StartCalendarItemDocument, at(started));
  items.started = started.id;
  const discarded = await make.draft("TENANT_COUNCIL", content);
  await did(voorzitter, cprw.DiscardCalendarItemDocument, at(discarded));
  items.discarded = discarded.id;
  const declined = await make.proposed("TENANT_COUNCIL", content);
  await did(bestuurder, cprw.DeclineCalendarItemDocument, { ...at(declined), reason: "Nee" });
  items.declined = declined.id;
  const done = await agreed();
  await did(voorzitter, cprw.StartCalendarItemDocument, at(done));
  await did(voorzitter, cprw.CompleteCalendarItemDocument, {
    ...at(done),
    expectedVersion: done.version! + 1,
    resultNote: "Gedaan",
  });
  items.done = done.id;
  const put = async (
    name: string,
    document: TypedDocument<object, { input: never }>,
    more: object,
    item?: { id: string; version?: number | null },
  ) => {
    const on = item ?? (await agreed());
    await did(voorzitter, document, { ...at(on), ...more });
    items[name] = proposals[name] = on.id;
    return on;
  };
  await put("to be changed", cprw.ProposeCalendarItemChangeDocument, { title: "Anders" });
  await put("to be postponed", cprw.PostponeCalendarItemDocument, {
    planned: { month: 6 },
    reason: "Later",
  });
  await put("to be rolled over", cprw.RollOverCalendarItemDocument, { reason: "Later" });
  await put("to be cancelled", cprw.CancelCalendarItemDocument, { reason: "Vervalt" });
  const refused = await put("refused", cprw.CancelCalendarItemDocument, { reason: "Vervalt" });
  const [waiting] = (
    await dataOf<{ calendarItem: { proposals: Part[] } }, object>(
      in_.url,
      bestuurder,
      `{ calendarItem(id: "${refused.id}") { proposals { id version } } }`,
      {},
    )
  ).calendarItem.proposals;
  await did(bestuurder, cprw.RefuseCalendarItemProposalDocument, {
    ...at(waiting!),
    reason: "Nee",
  });

  const left = await make.agreed("TENANT_COUNCIL", { year: 2018, planned: null });
  for (const year of [2019, 2020]) {
    await make.calendarYear(year);
    for (const who of [bestuurder, voorzitter])
      await did(who, cprw.AdoptCalendarYearDocument, at(await yearAt(year)));
  }
  for (const who of [bestuurder, voorzitter])
    await did(who, cprw.AdoptCalendarYearDocument, at(await yearAt(2018)));
  items["draft of a closed year"] = (
    await make.draft("TENANT_COUNCIL", { year: 2019, planned: null })
  ).id;
  await put(
    "to be rolled over into a closed year",
    cprw.RollOverCalendarItemDocument,
    { reason: "Later" },
    left,
  );
  await did(bestuurder, cprw.CloseCalendarYearDocument, at(await yearAt(2019)));
  await make.calendarYear(2023);
  await did(voorzitter, cprw.AdoptCalendarYearDocument, at(await yearAt(2023)));
  await make.calendarYear(2024);
  for (const who of [bestuurder, voorzitter])
    await did(who, cprw.AdoptCalendarYearDocument, at(await yearAt(2024)));
  return {
    items,
    proposals,
    years: {
      concept: "2022",
      "with an open item": "2018",
      closed: "2019",
      over: "2020",
      "adopted by one": "2023",
      "in force": "2024",
    },
  };
}

async function proceduresInManyStates(
  in_: World,
  items: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const make = givenAdvice(in_),
    { bestuurder: landlord, voorzitter: council } = in_.members;
  const did = doing(in_);
  const states: Record<string, string> = {};
  const now = async (id: string) => (await make.read(id))!;
  const complexes: RequestContent = {
    wohvSubject: "B",
    complexes: ["De Linde"],
    municipalityIds: [in_.municipalities.dordrecht],
  };
  const adoption = { writtenRoundOn: TODAY };

  states.draft = (await make.drafted({ municipalityIds: [in_.municipalities.dordrecht] })).id;
  states["draft without motives"] = (await make.drafted({ motives: "" })).id;
  states["draft without subject"] = (await make.drafted({ wohvSubject: null })).id;
  states["draft about complexes nowhere"] = (
    await make.drafted({ ...complexes, municipalityIds: [] })
  ).id;
  states["draft with too short a term"] = (await make.drafted({ adviceDueOn: "2022-02-10" })).id;
  states["draft with a term"] = (await make.drafted({ adviceDueOn: "2022-08-10" })).id;
  states["draft beyond the law"] = (
    await make.drafted({ kind: "VOLUNTARY", adviceDueOn: "2022-02-10" })
  ).id;
  states["draft for consent with a term"] = (
    await make.drafted({ ...CONSENT_REQUEST, adviceDueOn: "2022-08-10" })
  ).id;
  states["draft for consent without basis"] = (
    await make.drafted({ ...CONSENT_REQUEST, consentBasis: null })
  ).id;
  const item = await given(in_).agreed("LANDLORD", { year: 2022, planned: null });
  states["draft about an item that was completed"] = (
    await make.drafted({ calendarItemId: item.id })
  ).id;
  states["own draft about an item that was completed"] = await adoptedDraft({
    calendarItemId: item.id,
  });
  await did(landlord, cprw.StartCalendarItemDocument, at(item));
  await did(landlord, cprw.CompleteCalendarItemDocument, {
    ...at(item),
    expectedVersion: item.version! + 1,
    resultNote: "Gedaan",
  });

  states.requested = (await make.submitted()).id;
  const confidential = await make.submitted({ ...complexes, confidentiality: "CONFIDENTIAL" });
  states["confidential"] = confidential.id;
  states["confidential, companion"] = confidential.companions[0]!.id;
  const asked = await make.submitted();
  for (const question of ["Eerst?", "Dan?"])
    await did(council, cprw.AskForInformationDocument, { ...at(await now(asked.id)), question });
  await did(landlord, woonbron.AnswerInformationRequestDocument, {
    ...at((await now(asked.id)).informationRequests![0]!),
    answer: "Ja",
    material: false,
  });
  await did(council, cprw.AskForExtensionDocument, {
    ...at(await now(asked.id)),
    untilOn: "2022-06-01",
    reason: "Vakantie",
  });
  states.asked = asked.id;
  states["with a draft advice"] = (await make.submitted()).id;
  await make.draftedAdvice(states["with a draft advice"]);
  states["with an adopted advice"] = (await make.submitted()).id;
  await make.adoptedAdvice(states["with an adopted advice"]);
  for (const [name, content] of [
    ["without outcome", { outcome: null }],
    ["without summary", { summary: "" }],
    ["without condition", { outcome: "POSITIVE_WITH_CONDITIONS", recommendations: [] }],
    ["with recommendations of no advice", { outcome: "NO_ADVICE" }],
  ] as const) {
    states[`adopted ${name}`] = (await make.submitted()).id;
    await make.adoptedAdvice(states[`adopted ${name}`]!, content as object);
  }
  states.advised = (await make.advised()).procedure.id;
  states["advised without reserve"] = (
    await make.advised({}, { outcome: "POSITIVE", recommendations: [] })
  ).procedure.id;
  const draftAnswers = async (
    name: string,
    content: (advice: Awaited<ReturnType<typeof make.advised>>["advice"]) => object,
  ) => {
    const { procedure, advice } = await make.advised();
    await make.draftedResponse(procedure.id, content(advice));
    states[name] = procedure.id;
  };
  await draftAnswers("with an empty response", () => ({}));
  await draftAnswers("with a complete response", (advice) => ({
    decisions: decisionsOn(advice, "NOT_ADOPTED", "ADOPTED", "NOTED"),
  }));
  await draftAnswers("with a response of the future", (advice) => ({
    decisionTakenOn: "2022-03-01",
    decisions: decisionsOn(advice, "ADOPTED", "ADOPTED", "NOTED"),
  }));
  const responded = (await make.responded()).procedure;
  states.responded = responded.id;
  const promised = await make.advised();
  await make.sentResponse(
    await make.draftedResponse(promised.procedure.id, {
      decisions: decisionsOn(promised.advice, "ADOPTED", "ADOPTED", "NOTED").map((one) => ({
        ...one,
        actionOwner: "Beheer",
      })),
    }),
  );
  states.promised = promised.procedure.id;
  const rule = (dispute: Part, executionForbidden = false, more: object = {}) =>
    did(landlord, cprw.RecordRulingDocument, {
      ...at(dispute),
      ruling: "Uitspraak",
      executionForbidden,
      ...more,
    });
  for (const name of ["disputed", "suspended", "ruled", "forbidden"] as const) {
    const { id, version } = await make.decided();
    await did(council, cprw.FileDisputeDocument, {
      id,
      expectedVersion: version!,
      route: "HUURCOMMISSIE",
      ground: "Traag",
      suspendsExecution: name === "suspended",
    });
    states[name] = id;
    if (name === "ruled" || name === "forbidden")
      await rule((await now(id)).disputes![0] as Part, name === "forbidden");
  }
  const first = await make.submitted(complexes);
  const companion = await now(first.companions[0]!.id);
  const local = in_.members.dordtseHuurder;
  const plainly = async (mutation: string, input: object): Promise<Part> => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
    const shows = mutation === "fileDispute" ? "procedure" : "advice";
    const { act } = await dataOf<{ act: Record<string, Part | null> }, object>(
      in_.url,
      local,
      `mutation ($input: ${type}) {
        act: ${mutation}(input: $input) { ${shows} { id version } userErrors { code } } }`,
      { input },
    );
    return act[shows]!;
  };
  const localDraft = await plainly("draftAdvice", {
    procedureId: companion.id,
    outcome: "NEGATIVE",
    summary: "Nee",
  });
  await plainly("issueAdvice", at(await plainly("adoptAdvice", { ...at(localDraft), adoption })));
  await plainly("fileDispute", {
    ...at(await now(companion.id)),
    route: "HUURCOMMISSIE",
    ground: "Traag",
    suspendsExecution: true,
  });
  await did(landlord, woonbron.DecideAdviceProcedureDocument, {
    ...at(await now(first.id)),
    breachReason: "Spoed",
  });
  states["decided in breach, with a companion's dispute"] = first.id;
  states["companion with a dispute"] = companion.id;
  const decided = await make.decided();
  states.decided = decided.id;
  const executed = await make.decided();
  await did(landlord, woonbron.ExecuteAdviceProcedureDocument, {
    ...at(executed),
    breachReason: "Spoed",
  });
  states.executed = executed.id;
  const published = await make.decided();
  await did(landlord, woonbron.PublishAdviceRequestDocument, at(published));
  states.published = published.id;
  const withdrawn = await make.submitted();
  await did(landlord, cprw.WithdrawAdviceProcedureDocument, {
    ...at(withdrawn),
    reason: "Vervalt",
  });
  states.withdrawn = withdrawn.id;

  states["consent asked"] = (await make.submitted(CONSENT_REQUEST)).id;
  states.consented = (await make.consented()).id;
  states["consented on a condition"] = (await make.consented(["Eerst een proef"])).id;
  const fulfilled = await make.consented(["Eerst een proef"]);
  await did(council, cprw.FulfilConsentConditionDocument, at(fulfilled.conditions![0]!));
  states["with its condition fulfilled"] = fulfilled.id;
  states["asked beyond the law"] = (await make.submitted({ kind: "VOLUNTARY" })).id;
  states["answered beyond the law"] = (await make.responded({ kind: "VOLUNTARY" })).procedure.id;

  states["own draft"] = (await make.unsolicitedDraft()).id;
  states["own draft, adopted"] = await adoptedDraft();
  states["own advice"] = (await make.unsolicited()).procedure.id;
  states["own advice about an item"] = (
    await make.unsolicited({ calendarItemId: items["agreed, of LANDLORD"]! })
  ).procedure.id;
  const answered = await make.unsolicited();
  await did(landlord, woonbron.AcknowledgeUnsolicitedAdviceDocument, at(answered.procedure));
  states["own advice, answered"] = answered.procedure.id;
  await make.respondedTo(answered);
  return states;

  async function adoptedDraft(content: object = {}): Promise<string> {
    const draft = await make.unsolicitedDraft(content);
    await make.adopted(draft.advice!);
    return draft.id;
  }
}

/**
 * Does an act that has to succeed on the way.
 *
 * @returns its payload.
 */
function doing(in_: World) {
  return async <Result extends object>(
    who: { token: string },
    document: TypedDocument<Result, { input: never }>,
    input: object,
  ) => {
    const { codes, payload } = await attempt(
      in_,
      who,
      document as TypedDocument<Result, { input: object }>,
      input,
    );
    if (codes.length > 0) throw new Error(`Refused: ${codes.join()} for ${JSON.stringify(input)}`);
    return payload!;
  };
}
