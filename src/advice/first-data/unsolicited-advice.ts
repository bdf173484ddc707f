import type { Story } from "../../first-data/stories.js";
import { procedure, promiseIn } from "./acting-on-advice.js";
import { withdrawAdviceProcedure } from "../request/withdraw-advice-procedure.js";
import { reportFollowUp } from "../answering/report-follow-up.js";
import { closeAdviceProcedure } from "../answering/close-advice-procedure.js";
import { recordDeliberation } from "../advising/record-deliberation.js";
import { draftUnsolicitedAdvice } from "../advising/draft-unsolicited-advice.js";
import { discardAdviceProcedure } from "../advising/discard-advice-procedure.js";
import { acknowledgeUnsolicitedAdvice } from "../advising/acknowledge-unsolicited-advice.js";
import { CHAIR, PARTICIPATION, point, SECRETARY, SUPPORT, type Telling } from "./telling.js";

/**
 * INVENTED unsolicited advice of CPRW. Together with the advice on evictions (advice-remembered.ts)
 * there is one in every state of such a procedure.
 */
export const unsolicitedAdvice = (telling: Telling): Story[] => [
  closed(telling),
  responded(telling),
  withdrawn(telling),
  acknowledged(telling),
  issued(telling),
  drafts(telling),
];

async function* closed({ acting, before, adviseUnasked, respond }: Telling): Story {
  yield before(180);
  const id = await adviseUnasked(
    {
      title: "Vocht en schimmel",
      themes: ["VASTGOED"],
      outcome: "NEGATIVE",
      summary: "Pak de oorzaak aan, niet alleen de plek.",
      recommendations: [point("Onderzoek na een tweede melding de oorzaak.")],
    },
    { writtenRoundOn: before(181) },
  );
  yield before(175);
  await acting.on({ who: PARTICIPATION, act: acknowledgeUnsolicitedAdvice, row: procedure(id) });
  yield before(146);
  await respond(id, "Dat gaan wij doen.", {
    decision: "ADOPTED",
    actionOwner: "Afdeling onderhoud",
    actionDueOn: before(100),
  });
  yield before(105);
  await acting.on({
    who: "woonbron-beleidsadviseur",
    act: reportFollowUp,
    row: promiseIn(id, 1),
    given: {
      status: "DONE",
      note: "De werkwijze is aangepast.",
    },
  });
  yield before(98);
  await acting.on({ who: CHAIR, act: closeAdviceProcedure, row: procedure(id) });
}

async function* responded({ acting, before, adviseUnasked, respond }: Telling): Story {
  yield before(75);
  const id = await adviseUnasked(
    {
      title: "Begrijpelijke brieven",
      themes: ["DIENSTVERLENING"],
      outcome: "NEGATIVE",
      summary: "Laat huurders meelezen.",
      recommendations: [point("Richt een leespanel in."), point("Schrijf op taalniveau B1.")],
    },
    { meetingOf: before(91) },
  );
  yield before(71);
  await acting.on({ who: PARTICIPATION, act: acknowledgeUnsolicitedAdvice, row: procedure(id) });
  yield before(46);
  await respond(
    id,
    "Wij nemen één aanbeveling over.",
    { decision: "NOT_ADOPTED", reasons: "Een panel kost meer tijd dan er is." },
    { decision: "ADOPTED", actionOwner: "Afdeling communicatie", actionDueOn: before(-60) },
  );
}

async function* withdrawn({ acting, before, adviseUnasked }: Telling): Story {
  yield before(66);
  const id = await adviseUnasked(
    {
      title: "Fietsenstallingen",
      themes: ["LEEFBAARHEID"],
      outcome: "POSITIVE_WITH_REMARKS",
      summary: "Maak stallingen afsluitbaar.",
    },
    { writtenRoundOn: before(66) },
  );
  yield before(58);
  await acting.on({
    who: CHAIR,
    act: withdrawAdviceProcedure,
    row: procedure(id),
    given: {
      reason: "Wij nemen dit op in een breder advies.",
    },
  });
}

async function* acknowledged({ acting, before, adviseUnasked }: Telling): Story {
  yield before(29);
  const id = await adviseUnasked(
    {
      title: "Doorstroming van senioren",
      themes: ["BESCHIKBAARHEID"],
      outcome: "POSITIVE_WITH_REMARKS",
      summary: "Verhuizen moet lonen.",
      recommendations: [point("Vergoed de verhuizing."), point("Bied een wooncoach aan.")],
    },
    { meetingOf: before(35) },
  );
  yield before(22);
  await acting.on({ who: PARTICIPATION, act: acknowledgeUnsolicitedAdvice, row: procedure(id) });
}

async function* issued({ before, adviseUnasked }: Telling): Story {
  yield before(3);
  await adviseUnasked(
    {
      title: "Geluid tussen woningen",
      themes: ["LEEFBAARHEID", "VASTGOED"],
      outcome: "NEGATIVE",
      summary: "Meet, en isoleer bij renovatie mee.",
      recommendations: [point("Meet het geluid bij iedere renovatie.")],
    },
    { meetingOf: before(7) },
  );
}

/** What only CPRW knows of. */
async function* drafts({ acting, before }: Telling): Story {
  yield before(6);
  const id = await acting.perform(SUPPORT, draftUnsolicitedAdvice, {
    title: "Energielasten",
    themes: ["BETAALBAARHEID", "DUURZAAMHEID"],
    summary: "Opzet voor het bestuur: wat betekenen de energielasten voor huurders?",
  });
  await acting.perform(SECRETARY, recordDeliberation, {
    note: "Eerst cijfers verzamelen.",
    procedureId: id,
    expectedVersion: 0,
  });
  await acting.on({
    who: SECRETARY,
    act: discardAdviceProcedure,
    row: procedure(
      await acting.perform(SUPPORT, draftUnsolicitedAdvice, {
        title: "Bezorgdiensten in het portiek",
        themes: ["LEEFBAARHEID"],
      }),
    ),
  });
}
