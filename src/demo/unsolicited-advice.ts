import type { Story } from "./stories.js";
import { CHAIR, PARTICIPATION, point, SECRETARY, SUPPORT, type Telling } from "./telling.js";

/** INVENTED advice that CPRW gives of its own accord, with the one on evictions (advice-remembered.ts) one in every state that such a procedure can be in. */
export const unsolicitedAdvice = (telling: Telling): Story[] => [
  closed(telling),
  responded(telling),
  withdrawn(telling),
  acknowledged(telling),
  issued(telling),
  drafts(telling),
];

async function* closed({ acts, before, adviseUnasked, respond }: Telling): Story {
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
  await acts.acknowledge(PARTICIPATION, id);
  yield before(146);
  await respond(id, "Dat gaan wij doen.", {
    decision: "ADOPTED",
    actionOwner: "Afdeling onderhoud",
    actionDueOn: before(100),
  });
  yield before(105);
  await acts.followUp("woonbron-beleidsadviseur", id, 1, "DONE", "De werkwijze is aangepast.");
  yield before(98);
  await acts.close(CHAIR, id);
}

async function* responded({ acts, before, adviseUnasked, respond }: Telling): Story {
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
  await acts.acknowledge(PARTICIPATION, id);
  yield before(46);
  await respond(
    id,
    "Wij nemen één aanbeveling over.",
    { decision: "NOT_ADOPTED", reasons: "Een panel kost meer tijd dan er is." },
    { decision: "ADOPTED", actionOwner: "Afdeling communicatie", actionDueOn: before(-60) },
  );
}

async function* withdrawn({ acts, before, adviseUnasked }: Telling): Story {
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
  await acts.withdraw(CHAIR, id, "Wij nemen dit op in een breder advies.");
}

async function* acknowledged({ acts, before, adviseUnasked }: Telling): Story {
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
  await acts.acknowledge(PARTICIPATION, id);
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
async function* drafts({ acts, before }: Telling): Story {
  yield before(6);
  const id = await acts.draftUnsolicited(SUPPORT, {
    title: "Energielasten",
    themes: ["BETAALBAARHEID", "DUURZAAMHEID"],
    summary: "Opzet voor het bestuur: wat betekenen de energielasten voor huurders?",
  });
  await acts.deliberate(SECRETARY, id, { note: "Eerst cijfers verzamelen." });
  await acts.discard(
    SECRETARY,
    await acts.draftUnsolicited(SUPPORT, {
      title: "Bezorgdiensten in het portiek",
      themes: ["LEEFBAARHEID"],
    }),
  );
}
