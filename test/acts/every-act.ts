import { buildSchema } from "graphql";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { givenOther } from "../agreements/given-concluding.js";
import { sdlOf } from "../authorisation/everything.js";
import { readItem } from "../authorisation/stories.js";
import { dataOf, type TypedDocument } from "../support/api.js";
import { attempt, given, type Item, otherSide, type SideName, YEAR } from "../support/given.js";
import {
  CONSENT_REQUEST,
  givenAdvice,
  onDay,
  REQUEST,
  type RequestContent,
} from "../support/given-advice.js";
import type { Member, World } from "../support/world.js";
import { ofPerformanceAgreements } from "./every-agreement-act.js";
import { ofCollaboration } from "./every-collaboration-act.js";

/** An act that can be done in the present state of the world. */
export interface PossibleAct {
  readonly name: string;
  /** Distinguishes the act from others of the same name; empty: this organisation has no other. */
  readonly on: string;
  readonly who: { readonly token: string; readonly organisationId: string };
  /** The input. Each list of objects has one element, so that a test reaches the texts in it. */
  readonly input: Readonly<Record<string, unknown>>;
  /** By field of the input: every text that can stand in it, also those that do not go together. */
  readonly texts?: Readonly<Record<string, unknown>>;
  /** The id of what the payload shows, when the `id` of the input is that of something else. */
  readonly shows?: string;
  /** Whether only the own organisation ever learns of the act. */
  readonly isPrivate: boolean;
}

const on = ({ id, version }: { id: string; version?: number | null }) => ({
  id,
  expectedVersion: version!,
});
const TODAY = `${YEAR}-03-02`,
  LATER = `${YEAR}-06-01`,
  URL = "https://woonbron.example/stuk.pdf";

/** The name of every mutation that there is. */
export const MUTATION_NAMES: readonly string[] = [
  ...new Set(
    (["LANDLORD", "TENANT_COUNCIL"] as const).flatMap((audience) =>
      Object.keys(buildSchema(sdlOf(audience)).getMutationType()!.getFields()),
    ),
  ),
].sort();

/** Puts a world into a state in which every act is possible to somebody. */
export async function everyAct(world: World): Promise<PossibleAct[]> {
  await onDay(world, TODAY);
  const acts: PossibleAct[] = [];
  const possible =
    (isPrivate: boolean) =>
    (who: Member, name: string, input: object, about = "", shows?: string, texts?: object) =>
      void acts.push({
        ...{ name, on: about, who, input: { ...input }, shows, isPrivate },
        ...(texts && { texts: { ...texts } }),
      });
  const { voorzitter: council, dordtseHuurder: local } = world.members;
  const meetings = await Promise.all(
    [council, local].map(
      async (who) =>
        (await did(world, who, cprw.PlanBoardMeetingDocument, { heldOn: TODAY })).meeting!,
    ),
  );
  const context: Context = { world, meetings, inPrivate: possible(true), shared: possible(false) };
  const { linked, toBeStarted } = await ofCalendar(context);
  await ofRequests(context, linked, toBeStarted);
  await ofAnswers(context);
  await ofConsent(context);
  await ofOwnAccord(context, toBeStarted);
  await ofCycles(context);
  await ofPerformanceAgreements(context);
  await ofCollaboration(context);
  return acts;
}

/** One act of each name: enough for tests of the input. */
export async function eachAct(world: World): Promise<readonly PossibleAct[]> {
  const acts = await everyAct(world);
  return acts.filter(({ name }, index) => acts.findIndex((one) => one.name === name) === index);
}

/** Lists an act. */
type Possible = (
  ...given: [who: Member, name: string, input: object, on?: string, shows?: string, texts?: object]
) => void;

/** What puts a world into such a state, and lists acts. */
export interface Context {
  readonly world: World;
  /** Meetings of today: one of the council's board, and one of the local organisation's board. */
  readonly meetings: readonly { readonly id: string; readonly version?: number | null }[];
  readonly inPrivate: Possible;
  readonly shared: Possible;
}

async function ofCalendar({ world, inPrivate, shared }: Context) {
  const make = given(world);
  const [landlord, council] = [make.decider("LANDLORD"), make.decider("TENANT_COUNCIL")];
  const yearOf = async (year: number) =>
    (await dataOf(world.url, landlord, cprw.CalendarYearPageDocument, { year })).calendarYear!;
  const adopted = async (year: number) => {
    const item = await make.agreed("LANDLORD", { year, title: "Afgesproken", planned: null });
    for (const who of [landlord, council]) {
      await did(world, who, cprw.AdoptCalendarYearDocument, on(await yearOf(year)));
    }
    return item;
  };
  const proposalFor = async (side: SideName, before: Item, change: "title" | "cancel") => {
    const who = make.decider(side);
    if (change === "title")
      await did(world, who, cprw.ProposeCalendarItemChangeDocument, { ...on(before), title: side });
    else
      await did(world, who, cprw.CancelCalendarItemDocument, { ...on(before), reason: "Voorbij" });
    return (await readItem(world, who, before.id)).proposals![0]!;
  };
  const agreed = await make.agreed("LANDLORD", { planned: { month: 4 } });
  const linked = await make.agreed("LANDLORD"),
    toBeStarted = await make.agreed("TENANT_COUNCIL");
  const started = await make.agreed("TENANT_COUNCIL");
  await did(world, landlord, cprw.StartCalendarItemDocument, on(started));
  const running = await readItem(world, landlord, started.id);
  const proposed = {
    LANDLORD: await make.proposed("LANDLORD"),
    TENANT_COUNCIL: await make.proposed("TENANT_COUNCIL"),
  };
  const changing = {
    LANDLORD: await make.agreed("LANDLORD"),
    TENANT_COUNCIL: await make.agreed("LANDLORD"),
  };
  const proposals = {
    LANDLORD: await proposalFor("LANDLORD", changing.LANDLORD, "title"),
    TENANT_COUNCIL: await proposalFor("TENANT_COUNCIL", changing.TENANT_COUNCIL, "title"),
  };
  const itemInForce = await adopted(YEAR + 1);
  const itemOfPast = await adopted(YEAR - 3);
  await did(
    world,
    council,
    cprw.AcceptCalendarItemProposalDocument,
    on(await proposalFor("LANDLORD", itemOfPast, "cancel")),
  );
  const [inForce, past] = [await yearOf(YEAR + 1), await yearOf(YEAR - 3)];

  for (const side of ["LANDLORD", "TENANT_COUNCIL"] as const) {
    const who = make.decider(side),
      other = otherSide(side);
    for (const year of [YEAR, inForce.year, past.year]) {
      inPrivate(who, "draftCalendarItem", { year, title: "Geheim" }, String(year));
      const draft = await make.draft(side, { year, title: "Geheim", planned: null });
      inPrivate(who, "reviseCalendarItem", { ...on(draft), title: "Nog geheimer" }, String(year));
      inPrivate(who, "discardCalendarItem", on(draft), String(year));
      shared(who, "proposeCalendarItem", on(draft), String(year));
    }
    const items = {
      agreed,
      started,
      linked,
      "to be started": toBeStarted,
      "in force": itemInForce,
      "proposed by the other side": proposed[other],
      "with a proposal": changing[side],
    };
    for (const [about, { id }] of Object.entries(items)) {
      inPrivate(who, "annotateCalendarItem", { id, expectedVersion: 0, note: "Onder ons" }, about);
    }
    shared(who, "agreeCalendarItem", on(proposed[other]));
    shared(who, "declineCalendarItem", { ...on(proposed[other]), reason: "Nee" });
    shared(who, "withdrawCalendarItem", on(proposed[side]));
    shared(who, "startCalendarItem", on(agreed));
    shared(who, "completeCalendarItem", { ...on(running), resultNote: "Gedaan" });
    shared(who, "assignCalendarItemOwner", { ...on(agreed), ownerId: who.personId });
    shared(who, "proposeCalendarItemChange", { ...on(agreed), title: "Anders" });
    shared(who, "postponeCalendarItem", { ...on(agreed), planned: { month: 11 }, reason: "Later" });
    shared(who, "rollOverCalendarItem", { ...on(agreed), reason: "Volgend jaar" });
    shared(who, "cancelCalendarItem", { ...on(agreed), reason: "Vervalt" });
    shared(who, "acceptCalendarItemProposal", on(proposals[other]));
    shared(who, "refuseCalendarItemProposal", { ...on(proposals[other]), reason: "Nee" });
    shared(who, "withdrawCalendarItemProposal", on(proposals[side]));
    shared(who, "openCalendarYear", { year: YEAR + 9 });
    shared(who, "adoptCalendarYear", on(await yearOf(YEAR)));
    shared(who, "reopenCalendarYear", on(inForce));
    shared(who, "publishCalendarYear", on(inForce));
    shared(who, "closeCalendarYear", on(past));
  }
  return { linked: linked.id, toBeStarted: toBeStarted.id };
}

/** Acts on requests to the council and a local organisation, about a calendar item. */
async function ofRequests(
  { world, inPrivate, shared, meetings }: Context,
  calendarItemId: string,
  toBeStarted: string,
) {
  const make = givenAdvice(world),
    { landlord, council } = make;
  const local = world.members.dordtseHuurder;
  const about: RequestContent = {
    wohvSubject: "B",
    complexes: ["De Linde"],
    municipalityIds: [world.municipalities.dordrecht],
    calendarItemId,
  };
  for (const [index, who] of [council, local].entries()) {
    inPrivate(who, "planBoardMeeting", { heldOn: LATER });
    inPrivate(who, "cancelBoardMeeting", on(meetings[index]!));
  }

  const asked = await make.submitted(about);
  const companionId = asked.companions[0]!.id;
  const read = async () => (await make.read(asked.id))!;
  await did(world, landlord, woonbron.AddAdviceDocumentDocument, {
    ...on(await read()),
    title: "Stuk",
    url: URL,
    confidentiality: "CONFIDENTIAL",
  });
  for (const question of ["Eerst?", "Dan?"])
    await did(world, council, cprw.AskForInformationDocument, { ...on(await read()), question });
  await did(world, landlord, woonbron.AnswerInformationRequestDocument, {
    ...on((await read()).informationRequests![0]!),
    answer: "Ja",
    material: false,
  });
  await did(world, council, cprw.AskForExtensionDocument, {
    ...on(await read()),
    untilOn: LATER,
    reason: "Vakantie",
  });
  const { documents, informationRequests, extensions, ...procedure } = await read();
  const companion = (await make.read(companionId))!;

  inPrivate(landlord, "draftAdviceRequest", { ...REQUEST, ...about });
  const draft = await make.drafted({ ...about, calendarItemId: toBeStarted });
  inPrivate(landlord, "reviseAdviceRequest", { ...on(draft), title: "Anders" });
  inPrivate(landlord, "discardAdviceProcedure", on(draft));
  inPrivate(landlord, "addAdviceDocument", { ...on(draft), title: "Stuk", url: URL }, "a draft");
  shared(landlord, "submitAdviceRequest", on(draft));

  const recommendations = [{ text: "Bevries de huren" }];
  inPrivate(council, "draftAdvice", { procedureId: procedure.id, recommendations });
  inPrivate(
    council,
    "recordDeliberation",
    { procedureId: procedure.id, expectedVersion: 0, note: "Verdeeld" },
    "what is asked",
  );
  inPrivate(local, "draftAdvice", { procedureId: companionId });
  inPrivate(local, "recordDeliberation", {
    procedureId: companionId,
    expectedVersion: 0,
    note: "Verdeeld",
  });
  shared(
    landlord,
    "addAdviceDocument",
    { ...on(procedure), title: "Stuk", url: URL },
    "what is asked",
  );
  shared(landlord, "supplementAdviceRequest", {
    ...on(procedure),
    supplement: "Meer",
    material: true,
  });
  shared(
    landlord,
    "liftAdviceConfidentiality",
    on(documents.find(({ confidentiality }) => confidentiality === "CONFIDENTIAL")!),
    "",
    procedure.id,
  );
  shared(
    landlord,
    "shareConfidentialText",
    on(companion.documents.find(({ confidentiality }) => confidentiality === "CONFIDENTIAL")!),
    "",
    companionId,
  );
  shared(landlord, "answerInformationRequest", {
    ...on(informationRequests!.find(({ answeredAt }) => !answeredAt)!),
    answer: "Ja",
    material: false,
    supplement: "Meer",
  });
  shared(landlord, "grantExtension", on(extensions![0]!));
  shared(landlord, "refuseExtension", { ...on(extensions![0]!), reason: "Nee" });
  shared(landlord, "offerExtension", { ...on(procedure), untilOn: LATER, reason: "Gerust" });
  shared(
    landlord,
    "withdrawAdviceProcedure",
    { ...on(procedure), reason: "Vervalt" },
    "what is asked",
  );
  shared(
    landlord,
    "decideAdviceProcedure",
    { ...on(procedure), breachReason: "Spoed" },
    "what is asked",
  );
  shared(council, "askForInformation", { ...on(procedure), question: "Nog iets?" });
  shared(council, "contestTermEffect", {
    ...on(informationRequests!.find(({ answeredAt }) => answeredAt)!),
    effect: "RESTART",
    reason: "Wezenlijk",
  });
  shared(local, "askForInformation", { ...on(companion), question: "Nog iets?" });
  shared(local, "askForExtension", { ...on(companion), untilOn: LATER, reason: "Vakantie" });
  for (const [index, [who, { id, version }]] of (
    [
      [council, procedure],
      [local, companion],
    ] as const
  ).entries()) {
    shared(
      who,
      "declareNoObjection",
      { id, expectedVersion: version!, adoption: { meetingId: meetings[index]!.id } },
      "what is asked",
    );
  }

  const waiting = await make.submitted(about);
  const advice = await make.adoptedAdvice(waiting.id);
  inPrivate(
    council,
    "reviseAdvice",
    { ...on(advice), summary: "Anders", recommendations },
    "what is asked",
  );
  inPrivate(council, "discardAdvice", on(advice));
  inPrivate(
    council,
    "adoptAdvice",
    { ...on(advice), adoption: { meetingId: meetings[0]!.id } },
    "what is asked",
  );
  inPrivate(
    council,
    "recordDeliberation",
    { procedureId: waiting.id, expectedVersion: 0, note: "Verdeeld" },
    "what is drafted",
  );
  shared(council, "issueAdvice", on(advice), "what is asked");
  shared(council, "askForExtension", { ...on(waiting), untilOn: LATER, reason: "Vakantie" });
  shared(
    council,
    "declareNoObjection",
    { ...on(waiting), adoption: { meetingId: meetings[0]!.id } },
    "what is drafted",
  );
  shared(
    landlord,
    "withdrawAdviceProcedure",
    { ...on(waiting), reason: "Vervalt" },
    "what is drafted",
  );
  shared(
    landlord,
    "decideAdviceProcedure",
    { ...on(waiting), breachReason: "Spoed" },
    "what is drafted",
  );
  shared(
    landlord,
    "supplementAdviceRequest",
    { ...on(waiting), supplement: "Meer", material: true },
    "what is drafted",
  );
}

/** Acts of the landlord on an advice, and the acts that follow. */
async function ofAnswers({ world, inPrivate, shared }: Context) {
  const make = givenAdvice(world),
    { landlord, council } = make;
  const deliberating = (procedureId: string, about: string) =>
    inPrivate(
      council,
      "recordDeliberation",
      { procedureId, expectedVersion: 0, note: "Verdeeld" },
      about,
    );

  const { procedure, advice } = await make.advised();
  const decisionsOn = ({ recommendations }: typeof advice) =>
    recommendations.map(({ id }) => ({ recommendationId: id, decision: "ADOPTED" as const }));
  inPrivate(landlord, "draftResponse", {
    procedureId: procedure.id,
    decisions: decisionsOn(advice),
  });
  deliberating(procedure.id, "what is advised");
  shared(council, "publishAdvice", on(advice));
  shared(council, "fileDispute", {
    ...on(procedure),
    route: "HUURCOMMISSIE",
    ground: "Geen reactie",
    suspendsExecution: true,
  });
  shared(
    landlord,
    "withdrawAdviceProcedure",
    { ...on(procedure), reason: "Vervalt" },
    "what is advised",
  );
  shared(
    landlord,
    "decideAdviceProcedure",
    { ...on(procedure), breachReason: "Spoed" },
    "what is advised",
  );

  const answering = await make.advised();
  const response = await make.draftedResponse(answering.procedure.id, {
    decisions: decisionsOn(answering.advice),
  });
  inPrivate(landlord, "reviseResponse", {
    ...on(response),
    letter: "Geacht bestuur",
    decisions: decisionsOn(answering.advice),
  });
  inPrivate(landlord, "discardResponse", on(response));
  deliberating(answering.procedure.id, "what is answered");
  shared(landlord, "sendResponse", on(response));
  shared(council, "publishAdvice", on(answering.advice), "what is answered");
  shared(
    council,
    "fileDispute",
    {
      ...on(answering.procedure),
      route: "HUURCOMMISSIE",
      ground: "Geen reactie",
      suspendsExecution: true,
    },
    "what is answered",
  );

  const promised = await make.advised();
  const sent = await make.sentResponse(
    await make.draftedResponse(promised.procedure.id, {
      decisions: decisionsOn(promised.advice).map((one) => ({ ...one, actionOwner: "Beheer" })),
    }),
  );
  await did(world, council, cprw.FileDisputeDocument, {
    ...on((await make.read(promised.procedure.id))!),
    route: "HUURCOMMISSIE",
    ground: "Traag",
    suspendsExecution: false,
  });
  const responded = (await make.read(promised.procedure.id))!;
  deliberating(responded.id, "what is promised");
  shared(landlord, "reportFollowUp", { ...on(sent.decisions[0]!), status: "DONE", note: "Gedaan" });
  shared(
    landlord,
    "decideAdviceProcedure",
    { ...on(responded), breachReason: "Spoed" },
    "what is promised",
  );
  shared(council, "recordRuling", {
    ...on(responded.disputes![0]!),
    ruling: "Gegrond",
    executionForbidden: true,
  });
  shared(council, "withdrawDispute", on(responded.disputes![0]!));

  const { procedure: disputed } = await make.responded();
  shared(council, "recordDisputeStep", { ...on(disputed), step: "TALK", outcome: "NOT_SETTLED" });
  const filed = await did(world, council, cprw.FileDisputeDocument, {
    ...on(disputed),
    route: "HUURCOMMISSIE",
    ground: "Geen redenen",
    suspendsExecution: false,
  });
  const { dispute: ruled } = await did(world, landlord, cprw.RecordRulingDocument, {
    ...on(filed.procedure!.disputes![0]!),
    ruling: "Ongegrond",
    executionForbidden: false,
  });
  const contest = { ...on(ruled!), ground: "Onjuist", suspendsExecution: false };
  shared(council, "takeRulingToCourt", contest);

  const decided = await make.decided();
  deliberating(decided.id, "what is decided");
  shared(landlord, "executeAdviceProcedure", on(decided));
  shared(landlord, "publishAdviceRequest", on(decided));
}

async function ofConsent({ world, inPrivate, shared, meetings }: Context) {
  const make = givenAdvice(world),
    { landlord, council } = make;
  const asked = await make.submitted(CONSENT_REQUEST),
    adoption = { meetingId: meetings[0]!.id };
  shared(council, "giveConsent", { ...on(asked), adoption });
  shared(council, "refuseConsent", { ...on(asked), adoption, reason: "Te duur" });
  shared(landlord, "withdrawAdviceProcedure", { ...on(asked), reason: "Vervalt" }, "consent");
  const conditional = await make.consented(["Eerst een proef"]);
  inPrivate(
    council,
    "recordDeliberation",
    { procedureId: conditional.id, expectedVersion: 0, note: "Verdeeld" },
    "consent",
  );
  shared(council, "fulfilConsentCondition", {
    ...on(conditional.conditions![0]!),
    note: "Voldaan",
  });
  shared(council, "failConsentCondition", {
    ...on(conditional.conditions![0]!),
    value: "61%",
    ground: "Niet gehaald",
  });
  shared(landlord, "executeAdviceProcedure", on(await make.consented()), "consent");
}

/** Acts on unsolicited advice of the council, about a calendar item. */
async function ofOwnAccord({ world, inPrivate, shared }: Context, calendarItemId: string) {
  const make = givenAdvice(world),
    { landlord, council } = make;
  inPrivate(council, "draftUnsolicitedAdvice", { title: "Eigen", calendarItemId });
  const draft = await make.unsolicitedDraft({ calendarItemId });
  inPrivate(council, "reviseUnsolicitedAdvice", { ...on(draft), title: "Anders" });
  inPrivate(council, "discardAdviceProcedure", on(draft));
  inPrivate(council, "reviseAdvice", { ...on(draft.advice!), summary: "Anders" }, "of own accord");
  inPrivate(
    council,
    "adoptAdvice",
    { ...on(draft.advice!), adoption: { writtenRoundOn: TODAY } },
    "of own accord",
  );
  const adopted = await make.adopted((await make.unsolicitedDraft({ calendarItemId })).advice!);
  shared(council, "issueAdvice", on(adopted), "of own accord");

  const { procedure } = await make.unsolicited();
  inPrivate(landlord, "draftResponse", { procedureId: procedure.id }, "of own accord");
  inPrivate(
    council,
    "recordDeliberation",
    { procedureId: procedure.id, expectedVersion: 0, note: "Verdeeld" },
    "of own accord",
  );
  shared(landlord, "acknowledgeUnsolicitedAdvice", on(procedure));
  shared(landlord, "proposeCoCreation", { ...on(procedure), year: YEAR });
  shared(council, "withdrawAdviceProcedure", { ...on(procedure), reason: "Vervalt" });
  const answered = await make.unsolicited();
  await did(world, landlord, woonbron.AcknowledgeUnsolicitedAdviceDocument, on(answered.procedure));
  await make.respondedTo(answered);
  for (const who of [landlord, council])
    shared(who, "closeAdviceProcedure", on((await make.read(answered.procedure.id))!));
}

/** Acts towards agreements in Delft: what leads to a bid, a draft of one, and one to be answered. */
async function ofCycles({ world, inPrivate, shared }: Context) {
  const { bestuurder: landlord, delftseHuurder, delftseWethouder } = world.members;
  const cycleOf = (startsYear: number) => ({
    municipalityId: world.municipalities.delft,
    startsYear,
    endsYear: startsYear,
    policyBasis: { kind: "WOONVISIE", title: "Woonvisie" } as const,
  });
  const memberId = await givenOther(world, {
    id: "5a1e0000-0000-4000-8000-000000000078",
    ...{ name: "Huurders zonder toegang", kind: "OTHER_TENANT_ORG" },
  });
  const tenantPartyIds = [world.organisations.delftseHuurders, memberId];
  const opened = async (year: number) =>
    (
      await did(world, landlord, woonbron.OpenAgreementCycleDocument, {
        ...cycleOf(year),
        tenantPartyIds,
      })
    ).cycle!;
  const drafted = async (cycleId: string) =>
    (await did(world, landlord, woonbron.DraftBidDocument, { cycleId, text: "Bod" })).bid!;
  shared(landlord, "openAgreementCycle", cycleOf(YEAR + 9));

  const cycle = await opened(YEAR + 1);
  shared(landlord, "reviseAgreementCycle", {
    ...on(cycle),
    policyBasis: { kind: "VOLKSHUISVESTINGSPROGRAMMA", title: "Programma" },
    noTenantPartyReason: "DECLINED",
  });
  shared(landlord, "askForConsultation", on(cycle));
  const overview = { url: "https://woonbron.example/overzicht.pdf" };
  shared(landlord, "sendOverview", { ...on(cycle), ...overview });
  shared(landlord, "closeAgreementCycle", on(cycle));
  const named = { ...on(cycle), dueOn: `${YEAR}-09-01` };
  const [evidenceUrl, evidenceSha256] = ["https://woonbron.example/brief.pdf", "a".repeat(64)];
  const onPaper = { memberId, evidenceUrl, evidenceSha256 };
  shared(landlord, "agreeBidDate", { ...named, onPaper }, "of who has no log-in");
  for (const who of [landlord, delftseHuurder, delftseWethouder])
    shared(who, "agreeBidDate", named);
  inPrivate(landlord, "draftBid", {
    cycleId: cycle.id,
    text: "Geheim bod",
    subjects: [{ subject: "AFFORDABILITY", text: "Betaalbaar" }],
    files: [{ title: "Bijlage", url: "https://woonbron.example/bod.pdf" }],
  });

  const draft = await drafted((await opened(YEAR + 2)).id);
  inPrivate(landlord, "reviseBid", {
    ...on(draft),
    text: "Geheimer bod",
    subjects: [{ subject: "AFFORDABILITY", text: "Betaalbaar" }],
    files: [{ title: "Bijlage", url: "https://woonbron.example/bod.pdf" }],
  });
  inPrivate(landlord, "discardBid", on(draft));
  shared(landlord, "submitBid", on(draft));

  const { bid } = await did(
    world,
    landlord,
    woonbron.SubmitBidDocument,
    on(await drafted((await opened(YEAR + 3)).id)),
  );
  for (const who of [delftseHuurder, delftseWethouder])
    shared(who, "reactToBid", { ...on(bid!), text: "Meer nieuwbouw" });
}

/**
 * Does an act that has to succeed on the way.
 *
 * @returns its payload.
 */
async function did<Result extends object, Input>(
  world: World,
  who: { token: string },
  document: TypedDocument<Result, { input: Input }>,
  input: Input,
) {
  const { codes, payload } = await attempt(world, who, document, input);
  if (codes.length > 0) throw new Error(`Refused: ${codes.join()} for ${JSON.stringify(input)}`);
  return payload!;
}
