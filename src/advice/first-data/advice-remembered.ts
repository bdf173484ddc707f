import { completeCalendarItem } from "../../calendar/item/complete-calendar-item.js";
import { item } from "../../calendar/first-data/acting-on-calendar.js";
import type { Story } from "../../first-data/stories.js";
import {
  procedure,
  adviceIn,
  adoption,
  promiseIn,
  openQuestionIn,
  askedExtensionIn,
} from "./acting-on-advice.js";
import { grantExtension } from "../request/grant-extension.js";
import { askForInformation } from "../request/ask-for-information.js";
import { askForExtension } from "../request/ask-for-extension.js";
import { answerInformationRequest } from "../request/answer-information-request.js";
import { addAdviceDocument } from "../request/add-advice-document.js";
import { reportFollowUp } from "../answering/report-follow-up.js";
import { publishAdviceRequest } from "../answering/publish-advice-request.js";
import { executeAdviceProcedure } from "../answering/execute-advice-procedure.js";
import { decideAdviceProcedure } from "../answering/decide-advice-procedure.js";
import { recordDeliberation } from "../advising/record-deliberation.js";
import { publishAdvice } from "../advising/publish-advice.js";
import { issueAdvice } from "../advising/issue-advice.js";
import { draftAdvice } from "../advising/draft-advice.js";
import { adoptAdvice } from "../advising/adopt-advice.js";
import { acknowledgeUnsolicitedAdvice } from "../advising/acknowledge-unsolicited-advice.js";
import {
  BESTUURDER,
  BOARD_MEMBER,
  CHAIR,
  PARTICIPATION,
  point,
  POLICY,
  SECRETARY,
  SUPPORT,
  type Telling,
} from "./telling.js";

/**
 * The rent policy of 2022. These facts are public: what Woonbron intended; that CPRW asked for a
 * freeze and to speak of rent development; and the day on which CPRW published that (1 April 2022).
 * The outcome of CPRW's advice, Woonbron's answer, the votes and all other days are made up.
 */
export async function* rentPolicy2022(
  { acting, ask, respond }: Telling,
  calendarItemId: string,
): Story {
  yield "2022-02-14";
  const id = await ask({
    kind: "REQUESTED",
    title: "Huurbeleid per 1 juli 2022",
    wohvSubject: "E",
    themes: ["BETAALBAARHEID"],
    calendarItemId,
    adviceDueOn: "2022-04-01",
    plannedExecutionOn: "2022-07-01",
    question: "Wij vragen advies over de aanpassing van de huren per 1 juli 2022.",
    intent:
      "Gereguleerde huren stijgen met 2,3%; geliberaliseerde huren met 2,7%, en met ten " +
      "hoogste 3,3% waar het contract dat toelaat.",
    motives: "De huren volgen de kosten van onderhoud, nieuwbouw en verduurzaming.",
    consequences:
      "Huurders betalen vanaf 1 juli 2022 meer huur; wie een te laag inkomen heeft, kan huurverlaging vragen.",
    decisionForum: "Bestuur",
    confidentiality: "OPEN",
  });
  await acting.on({
    who: BESTUURDER,
    act: addAdviceDocument,
    row: procedure(id),
    given: {
      title: "Toelichting op het huurbeleid 2022",
      url: "https://documenten.example/huurbeleid-2022.pdf",
      confidentiality: "OPEN",
    },
  });
  yield "2022-03-14";
  await acting.perform(SUPPORT, draftAdvice, {
    ...{
      outcome: "NEGATIVE",
      summary: "Bevries de huren in 2022, en spreek van huurontwikkeling.",
      body:
        "Na overleg met afgevaardigden van de lokale huurdersorganisaties adviseren wij de " +
        "huren dit jaar niet te verhogen.",
      recommendations: [
        point("Bevries de huren per 1 juli 2022.", "CONDITION"),
        point("Spreek van huurontwikkeling in plaats van huurverhoging."),
      ],
    },
    procedureId: id,
  });
  yield "2022-03-28";
  await acting.perform(SECRETARY, recordDeliberation, {
    note: "Besproken met afgevaardigden van de lokale huurdersorganisaties.",
    minorityView: "Eén lid had een beperkte stijging aanvaard.",
    votesFor: 5,
    votesAgainst: 1,
    abstentions: 0,
    procedureId: id,
    expectedVersion: 0,
  });
  await acting.on({
    who: SECRETARY,
    act: adoptAdvice,
    row: adviceIn(id),
    given: {
      adoption: await adoption(acting, SECRETARY, { meetingOf: "2022-03-28" }),
    },
  });
  yield "2022-04-01";
  await acting.on({ who: CHAIR, act: issueAdvice, row: adviceIn(id) });
  await acting.on({ who: CHAIR, act: publishAdvice, row: adviceIn(id) });
  await acting.on({
    who: PARTICIPATION,
    act: completeCalendarItem,
    row: item(calendarItemId),
    given: {
      resultNote:
        "Het advies is op 1 april 2022 uitgebracht. De verdere behandeling hoort bij de adviesprocedure.",
    },
  });
  yield "2022-04-14";
  await respond(
    id,
    "Wij danken CPRW voor het advies. Wij volgen het voor een deel.",
    {
      decision: "NOT_ADOPTED",
      reasons:
        "Zonder aanpassing komt de verduurzaming van de woningen in gevaar; wie het niet kan " +
        "betalen, helpen wij met maatwerk.",
    },
    { decision: "ADOPTED", actionOwner: "Afdeling communicatie", actionDueOn: "2022-06-01" },
  );
  yield "2022-04-25";
  await acting.on({ who: BESTUURDER, act: decideAdviceProcedure, row: procedure(id) });
  yield "2022-05-30";
  await acting.on({
    who: POLICY,
    act: reportFollowUp,
    row: promiseIn(id, 2),
    given: {
      status: "DONE",
      note: "De brieven aan huurders spreken van huurontwikkeling.",
    },
  });
  yield "2022-07-01";
  await acting.on({ who: BESTUURDER, act: executeAdviceProcedure, row: procedure(id) });
  await acting.on({ who: BESTUURDER, act: publishAdviceRequest, row: procedure(id) });
}

/**
 * The annual plan and budget of 2020. These facts are public: Woonbron asked at the end of 2019
 * with incomplete papers, and CPRW handled it only in March 2020 because its board changed. The
 * days, the questions and the answers are made up, and so is the subject of the Act.
 */
export async function* annualPlan2020({ acting, ask }: Telling): Story {
  yield "2019-12-09";
  const id = await ask({
    kind: "REQUESTED",
    title: "Jaarplan en begroting 2020",
    wohvSubject: "A",
    themes: ["BETAALBAARHEID", "VASTGOED"],
    question: "Wij vragen advies over het jaarplan en de begroting voor 2020.",
    intent: "Het jaarplan en de begroting voor 2020 vaststellen.",
    motives: "Het plan verdeelt de middelen voor onderhoud, verbetering en nieuwbouw.",
    consequences: "Het plan bepaalt welk onderhoud in 2020 wordt uitgevoerd.",
  });
  yield "2020-01-09";
  await acting.on({
    who: BOARD_MEMBER,
    act: askForInformation,
    row: procedure(id),
    given: {
      question: "De begroting is niet volledig: wij missen de onderhoudsuitgaven per gemeente.",
    },
  });
  yield "2020-01-16";
  await acting.on({
    who: BESTUURDER,
    act: answerInformationRequest,
    row: openQuestionIn(id),
    given: {
      answer: "De ontbrekende bijlagen gaan hierbij.",
      material: true,
      supplement: "Onderhoudsuitgaven per gemeente.",
    },
  });
  await acting.on({
    who: BESTUURDER,
    act: addAdviceDocument,
    row: procedure(id),
    given: {
      title: "Begroting 2020, volledig",
      url: "https://documenten.example/begroting-2020.pdf",
    },
  });
  yield "2020-02-20";
  await acting.on({
    who: BOARD_MEMBER,
    act: askForExtension,
    row: procedure(id),
    given: {
      untilOn: "2020-03-12",
      reason: "Het bestuur wisselt van samenstelling.",
    },
  });
  yield "2020-02-21";
  await acting.on({ who: BESTUURDER, act: grantExtension, row: askedExtensionIn(id) });
  yield "2020-03-23";
  await acting.perform(BOARD_MEMBER, draftAdvice, {
    ...{
      outcome: "POSITIVE_WITH_REMARKS",
      summary: "Wij kunnen ons vinden in het plan, maar kregen de stukken te laat.",
      recommendations: [point("Lever de stukken voortaan volledig aan.", "REMARK")],
    },
    procedureId: id,
  });
  await acting.on({
    who: SECRETARY,
    act: adoptAdvice,
    row: adviceIn(id),
    given: {
      adoption: await adoption(acting, SECRETARY, { meetingOf: "2020-03-23" }),
    },
  });
  await acting.on({ who: BOARD_MEMBER, act: issueAdvice, row: adviceIn(id) });
  yield "2020-04-06";
  await acting.on({ who: BESTUURDER, act: decideAdviceProcedure, row: procedure(id) });
}

/**
 * Evictions after the main tenant's death, the third priority of 2022. CPRW's own text says that it
 * wants to advise on this unasked; all else here is made up.
 */
export async function* evictions(
  { acting, adviseUnasked, respond }: Telling,
  calendarItemId: string,
): Story {
  yield "2022-08-22";
  const id = await adviseUnasked(
    {
      title: "Ontruimingen na overlijden van de hoofdhuurder",
      wohvSubject: "C",
      themes: ["BESCHIKBAARHEID", "KWETSBARE_DOELGROEPEN"],
      calendarItemId,
      outcome: "NEGATIVE",
      summary: "Geef wie achterblijft tijd en een gesprek, en werk het beleid samen met ons uit.",
      recommendations: [
        point("Voer met iedere achterblijver binnen twee weken een gesprek."),
        point("Wacht ten minste zes maanden met ontruimen."),
        point("Werk het beleid samen met huurders uit."),
      ],
    },
    { meetingOf: "2022-08-15" },
  );
  await acting.on({ who: CHAIR, act: publishAdvice, row: adviceIn(id) });
  yield "2022-08-29";
  await acting.on({ who: PARTICIPATION, act: acknowledgeUnsolicitedAdvice, row: procedure(id) });
  yield "2022-09-26";
  await respond(
    id,
    "Wij herkennen het probleem en willen het beleid samen uitwerken.",
    { decision: "ADOPTED", actionOwner: "Afdeling verhuur", actionDueOn: "2022-12-31" },
    {
      decision: "PARTIALLY_ADOPTED",
      reasons: "Zes maanden is niet overal mogelijk; drie maanden wel.",
      actionOwner: "Afdeling verhuur",
      actionDueOn: "2022-12-31",
    },
    { decision: "ADOPTED", actionOwner: "Participatieadviseur", actionDueOn: "2022-11-30" },
  );
  yield "2022-10-10";
  await acting.on({
    who: POLICY,
    act: reportFollowUp,
    row: promiseIn(id, 3),
    given: {
      status: "IN_PROGRESS",
      note: "Een werkgroep van huurders en medewerkers is begonnen.",
    },
  });
}
