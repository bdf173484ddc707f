import { MUNICIPALITY_IDS } from "../../organisation/first-data/organisations.js";
import type { Story } from "../../first-data/stories.js";
import {
  BESTUURDER,
  BOARD_MEMBER,
  CHAIR,
  point,
  POLICY,
  type Request,
  SECRETARY,
  SUPPORT,
  type Telling,
} from "./telling.js";
import { declareNoObjection } from "../advising/declare-no-objection.js";
import { discardAdviceProcedure } from "../advising/discard-advice-procedure.js";
import { draftAdvice } from "../advising/draft-advice.js";
import { planBoardMeeting } from "../advising/plan-board-meeting.js";
import { recordDeliberation } from "../advising/record-deliberation.js";
import { fileDispute } from "../answering/file-dispute.js";
import { recordDisputeStep } from "../answering/record-dispute-step.js";
import { recordRuling } from "../answering/record-ruling.js";
import { takeRulingToCourt } from "../answering/take-ruling-to-court.js";
import { addAdviceDocument } from "../request/add-advice-document.js";
import { askForExtension } from "../request/ask-for-extension.js";
import { askForInformation } from "../request/ask-for-information.js";
import { contestTermEffect } from "../request/contest-term-effect.js";
import { draftAdviceRequest } from "../request/draft-advice-request.js";
import { submitAdviceRequest } from "../request/submit-advice-request.js";
import { supplementAdviceRequest } from "../request/supplement-advice-request.js";
import { withdrawAdviceProcedure } from "../request/withdraw-advice-procedure.js";
import {
  procedure,
  openDisputeIn,
  ruledDisputeIn,
  answer,
  adoption,
  latestAnswerIn,
  companionOf,
} from "./acting-on-advice.js";

const DORDRECHT = "dordrecht-bestuurslid";

const request = (
  title: string,
  wohvSubject: Request["wohvSubject"],
  rest: Partial<Request> = {},
): Request => ({
  kind: "REQUESTED",
  title,
  wohvSubject,
  question: `Wij vragen advies over: ${title}.`,
  intent: "Het beleid wijzigen, zoals in de bijlage beschreven.",
  motives: "Het huidige beleid past niet meer bij wat huurders en woningzoekenden vragen.",
  consequences: "Huurders merken dit bij verhuizing, onderhoud of in hun directe omgeving.",
  ...rest,
});

/**
 * INVENTED requests for advice, at least one in every state of such a procedure. They state no
 * party's opinion.
 */
export const requestedAdvice = (telling: Telling): Story[] => [
  barred(telling),
  contested(telling),
  disputed(telling),
  withdrawn(telling),
  overdue(telling),
  embargoed(telling),
  lapsed(telling),
  unobjected(telling),
  waitsForInformation(telling),
  complexes(telling),
  running(telling),
  drafts(telling),
];

/** RESPONDED, and the court forbade the execution. Only the two sides know of the dispute. */
async function* barred({ acting, before, ask, advise, respond }: Telling): Story {
  yield before(190);
  const id = await ask(request("Wijziging van de algemene huurvoorwaarden", "D"));
  yield before(150);
  await advise(
    id,
    {
      outcome: "NEGATIVE",
      summary: "De nieuwe voorwaarden zijn onredelijk zwaar.",
      recommendations: [point("Schrap de boete bij te late betaling.", "CONDITION")],
    },
    { writtenRoundOn: before(151) },
  );
  yield before(140);
  await respond(id, "Wij nemen het advies niet over.", {
    decision: "NOT_ADOPTED",
    reasons: "De boete is gebruikelijk.",
  });
  yield before(133);
  await acting.on({
    who: CHAIR,
    act: fileDispute,
    row: procedure(id),
    given: {
      route: "KANTONRECHTER",
      ground: "Het besluit wijkt zonder redelijke grond van het advies af.",
      suspendsExecution: true,
    },
  });
  yield before(40);
  await acting.on({
    who: CHAIR,
    act: recordRuling,
    row: openDisputeIn(id),
    given: {
      replacesConsent: false,
      ruling: "De kantonrechter verbiedt de uitvoering van de boetebepaling.",
      executionForbidden: true,
    },
  });
}

/** RESPONDED; the Huurcommissie ruled, and CPRW took the ruling to court in time. */
async function* contested({ acting, before, ask, advise, respond }: Telling): Story {
  yield before(186);
  const id = await ask(
    request("Huurprijzen van parkeerplaatsen", "E", { themes: ["BETAALBAARHEID"] }),
  );
  yield before(155);
  await advise(
    id,
    {
      outcome: "NEGATIVE",
      summary: "De verhoging is te groot.",
      recommendations: [point("Verhoog in drie stappen.")],
    },
    { writtenRoundOn: before(156) },
  );
  yield before(146);
  await respond(id, "Wij nemen het advies niet over.", {
    decision: "NOT_ADOPTED",
    reasons: "De kosten zijn al gestegen.",
  });
  await acting.on({
    who: CHAIR,
    act: recordDisputeStep,
    row: procedure(id),
    given: {
      step: "COMMITTEE",
      outcome: "NOT_SETTLED",
      note: "De geschillencommissie adviseerde twee stappen; Woonbron volgt dat niet.",
    },
  });
  yield before(136);
  await acting.on({
    who: CHAIR,
    act: fileDispute,
    row: procedure(id),
    given: {
      route: "HUURCOMMISSIE",
      ground: "De redenen zijn geen redenen.",
      suspendsExecution: false,
    },
  });
  yield before(71);
  await acting.on({
    who: CHAIR,
    act: recordRuling,
    row: openDisputeIn(id),
    given: {
      replacesConsent: false,
      ruling: "De Huurcommissie acht de redenen voldoende.",
      ruledOn: before(76),
      rulingSentOn: before(73),
      executionForbidden: false,
    },
  });
  yield before(30);
  await acting.on({
    who: CHAIR,
    act: takeRulingToCourt,
    row: ruledDisputeIn(id),
    given: {
      ground: "De uitspraak gaat niet in op de stapsgewijze verhoging.",
      suspendsExecution: true,
    },
  });
}

/** RESPONDED, with a dispute that only the two sides know of. */
async function* disputed({ acting, before, ask, advise, respond }: Telling): Story {
  yield before(80);
  const id = await ask(
    request("Schilderwerk en buitenonderhoud naar een langere cyclus", "A", {
      themes: ["VASTGOED"],
    }),
  );
  yield before(33);
  await acting.perform(SECRETARY, recordDeliberation, {
    note: "Het bestuur wil hier niet op toegeven.",
    votesFor: 6,
    votesAgainst: 0,
    abstentions: 1,
    procedureId: id,
    expectedVersion: 0,
  });
  await advise(
    id,
    {
      outcome: "POSITIVE_WITH_CONDITIONS",
      summary: "Alleen als houten kozijnen om de zes jaar worden geschilderd.",
      recommendations: [
        point("Houd voor houten kozijnen zes jaar aan.", "CONDITION"),
        point("Meld huurders het jaar van hun beurt."),
      ],
    },
    { meetingOf: before(35) },
  );
  yield before(25);
  await respond(
    id,
    "Wij nemen het advies gedeeltelijk over.",
    { decision: "NOT_ADOPTED", reasons: "De nieuwe verf gaat acht jaar mee." },
    { decision: "ADOPTED", actionOwner: "Afdeling vastgoed", actionDueOn: before(-120) },
  );
  yield before(20);
  await acting.on({
    who: BESTUURDER,
    act: recordDisputeStep,
    row: procedure(id),
    given: {
      step: "TALK",
      outcome: "NOT_SETTLED",
      note: "Gesprek over de staat van de kozijnen.",
    },
  });
  yield before(15);
  await acting.on({
    who: CHAIR,
    act: recordDisputeStep,
    row: procedure(id),
    given: {
      step: "MEDIATION",
      takenOn: before(16),
      outcome: "NOT_SETTLED",
    },
  });
  yield before(12);
  await acting.on({
    who: CHAIR,
    act: fileDispute,
    row: procedure(id),
    given: {
      route: "HUURCOMMISSIE",
      ground: "De redenen gaan niet in op de staat van de kozijnen.",
      suspendsExecution: true,
    },
  });
}

async function* withdrawn({ acting, before, ask }: Telling): Story {
  yield before(100);
  const id = await ask(
    request("Samenvoegen van twee klachtencommissies", "K", { themes: ["DIENSTVERLENING"] }),
  );
  yield before(90);
  await acting.on({
    who: BESTUURDER,
    act: withdrawAdviceProcedure,
    row: procedure(id),
    given: {
      reason: "Het voornemen is van de baan.",
    },
  });
}

/** ADVISED, and the landlord's response is overdue. */
async function* overdue({ before, ask, advise }: Telling): Story {
  yield before(70);
  const id = await ask(
    request("Nieuwe regels voor woningruil", "C", { themes: ["BESCHIKBAARHEID"] }),
  );
  yield before(30);
  await advise(
    id,
    {
      outcome: "POSITIVE_WITH_REMARKS",
      summary: "Wij steunen de nieuwe regels.",
      recommendations: [point("Leg de regels uit op de website.", "REMARK")],
    },
    { meetingOf: before(35) },
  );
}

/** ADVISED under embargo, with a response that only Woonbron knows of. */
async function* embargoed({ acting, before, ask, advise }: Telling): Story {
  yield before(56);
  const id = await ask(
    request("Aankoop van woningen in Rotterdam", "B", {
      themes: ["BESCHIKBAARHEID"],
      municipalityIds: [MUNICIPALITY_IDS.rotterdam],
      confidentiality: "EMBARGO",
      embargoUntil: before(-90),
    }),
  );
  yield before(4);
  await advise(
    id,
    {
      outcome: "POSITIVE_WITH_CONDITIONS",
      summary: "Koop, mits de huren betaalbaar blijven.",
      recommendations: [point("Verhuur ten minste de helft sociaal.", "CONDITION")],
    },
    { meetingOf: before(7) },
  );
  yield before(1);
  await answer(acting, POLICY, {
    procedureId: id,
    letter: "Concept: wij zijn het op hoofdlijnen eens.",
    decisions: [
      { decision: "PARTIALLY_ADOPTED", reasons: "Nog te onderbouwen met de rekenmodellen." },
    ],
  });
}

/** LAPSED, while CPRW still works on an advice. That advice will be late. */
async function* lapsed({ acting, before, ask }: Telling): Story {
  yield before(64);
  const id = await ask(
    request("Aanpassing van het schoonmaakpakket", "F", {
      themes: ["LEEFBAARHEID", "DIENSTVERLENING"],
    }),
  );
  yield before(8);
  await acting.perform(SUPPORT, draftAdvice, {
    ...{ outcome: "NEGATIVE", summary: "Concept, te laat: minder schoonmaak is geen verbetering." },
    procedureId: id,
  });
}

async function* unobjected({ acting, before, ask }: Telling): Story {
  yield before(45);
  const id = await ask(
    request("Voorrang voor ouderen bij gelijkvloerse woningen", "I", {
      themes: ["KWETSBARE_DOELGROEPEN"],
      municipalityIds: [MUNICIPALITY_IDS.delft],
    }),
  );
  yield before(20);
  await acting.on({
    who: CHAIR,
    act: declareNoObjection,
    row: procedure(id),
    given: {
      adoption: await adoption(acting, CHAIR, { writtenRoundOn: before(21) }),
    },
  });
}

/**
 * INFO_PENDING and confidential. The landlord withheld a document, and CPRW asked for a later day.
 */
async function* waitsForInformation({ acting, before }: Telling): Story {
  yield before(28);
  const id = await acting.perform(
    POLICY,
    draftAdviceRequest,
    request("Verkenning van een fusie", "G", { confidentiality: "CONFIDENTIAL" }),
  );
  await acting.on({
    who: POLICY,
    act: addAdviceDocument,
    row: procedure(id),
    given: {
      title: "Waardering van het bezit",
      withheldGround: "Koersgevoelige gegevens van een derde.",
    },
  });
  await acting.on({ who: BESTUURDER, act: submitAdviceRequest, row: procedure(id) });
  yield before(10);
  await acting.on({
    who: CHAIR,
    act: askForInformation,
    row: procedure(id),
    given: {
      question: "Welke gevolgen heeft een fusie voor de regionale kantoren?",
    },
  });
  yield before(3);
  await acting.on({
    who: CHAIR,
    act: askForExtension,
    row: procedure(id),
    given: {
      untilOn: before(-35),
      reason: "Wij willen onze achterban eerst raadplegen.",
    },
  });
}

/**
 * Renovation of complexes in Dordrecht. Woonbron asks the tenants there too; they have a term and
 * an advice of their own.
 */
async function* complexes({ acting, before }: Telling): Story {
  yield before(27);
  const id = await acting.perform(
    "woonbron-regiodirecteur",
    draftAdviceRequest,
    request("Renovatie van twee complexen in Dordrecht", "B", {
      themes: ["VASTGOED", "DUURZAAMHEID"],
      municipalityIds: [MUNICIPALITY_IDS.dordrecht],
      complexes: ["Complex Havenzicht (verzonnen)", "Complex Merwebocht (verzonnen)"],
      plannedExecutionOn: before(-200),
    }),
  );
  await acting.on({ who: BESTUURDER, act: submitAdviceRequest, row: procedure(id) });
  yield before(20);
  await acting.on({
    who: BESTUURDER,
    act: supplementAdviceRequest,
    row: procedure(id),
    given: {
      supplement: "De planning per portiek.",
      material: false,
    },
  });
  await acting.on({
    who: CHAIR,
    act: contestTermEffect,
    row: latestAnswerIn(id),
    given: {
      effect: "EXTEND",
      reason: "De planning was nodig om te kunnen adviseren.",
    },
  });
  yield before(13);
  const companion = await companionOf(acting, DORDRECHT, id);
  await acting.perform(DORDRECHT, planBoardMeeting, {
    heldOn: before(2),
    note: "Eigen notitie: bewoners van beide complexen uitnodigen.",
  });
  await acting.perform(DORDRECHT, recordDeliberation, {
    note: "Eerst de uitkomst van de bewonersavond afwachten.",
    procedureId: companion,
    expectedVersion: 0,
  });
  await acting.perform(DORDRECHT, draftAdvice, {
    ...{
      outcome: "POSITIVE_WITH_CONDITIONS",
      summary: "Concept: ja, met wisselwoningen in de wijk.",
      recommendations: [point("Bied een wisselwoning in de wijk aan.", "CONDITION")],
    },
    procedureId: companion,
  });
}

/** REQUESTED, with a draft and a deliberation that only CPRW knows of. */
async function* running({ acting, before, ask }: Telling): Story {
  yield before(14);
  const id = await ask(
    request("Toewijzing van vrijkomende woningen", "C", {
      themes: ["BESCHIKBAARHEID", "KWETSBARE_DOELGROEPEN"],
    }),
  );
  yield before(5);
  await acting.perform(SUPPORT, draftAdvice, {
    ...{
      outcome: "POSITIVE_WITH_CONDITIONS",
      summary: "Concept voor het bestuur.",
      recommendations: [
        point("Houd een kwart vrij voor doorstromers.", "CONDITION"),
        point("Meet na een jaar wat het effect is."),
      ],
    },
    procedureId: id,
  });
  await acting.perform(BOARD_MEMBER, recordDeliberation, {
    note: "Eerste ronde: de meerderheid neigt naar ja, mits.",
    votesFor: 4,
    votesAgainst: 2,
    procedureId: id,
    expectedVersion: 0,
  });
}

/** What only Woonbron knows of: a request in preparation, and one that it threw away. */
async function* drafts({ acting, before }: Telling): Story {
  yield before(6);
  await acting.perform(
    POLICY,
    draftAdviceRequest,
    request("Verkoopbeleid", "B", {
      themes: ["VASTGOED"],
      motives: "Nog uit te werken.",
      consequences: "",
    }),
  );
  await acting.on({
    who: POLICY,
    act: discardAdviceProcedure,
    row: procedure(
      await acting.perform(
        POLICY,
        draftAdviceRequest,
        request("Parkeren bij complexen", "H", { themes: ["LEEFBAARHEID"] }),
      ),
    ),
  });
}
