import type { Story } from "../../first-data/stories.js";
import { procedure, adoption, openDisputeIn, conditionIn } from "./acting-on-advice.js";
import { withdrawAdviceProcedure } from "../request/withdraw-advice-procedure.js";
import { draftAdviceRequest } from "../request/draft-advice-request.js";
import { askForInformation } from "../request/ask-for-information.js";
import { recordRuling } from "../answering/record-ruling.js";
import { fileDispute } from "../answering/file-dispute.js";
import { executeAdviceProcedure } from "../answering/execute-advice-procedure.js";
import { refuseConsent } from "../advising/refuse-consent.js";
import { recordDeliberation } from "../advising/record-deliberation.js";
import { giveConsent } from "../advising/give-consent.js";
import { fulfilConsentCondition } from "../advising/fulfil-consent-condition.js";
import { failConsentCondition } from "../advising/fail-consent-condition.js";
import { discardAdviceProcedure } from "../advising/discard-advice-procedure.js";
import { BESTUURDER, CHAIR, POLICY, type Request, SECRETARY, type Telling } from "./telling.js";

const request = (title: string, rest: Partial<Request> = {}): Request => ({
  kind: "CONSENT",
  title,
  consentBasis: "WOHV_5A",
  wohvSubject: "J",
  themes: ["BETAALBAARHEID"],
  question: `Stemt CPRW in met: ${title}?`,
  intent: "Het beleid voor de servicekosten wijzigen.",
  motives: "De kosten worden zo eerlijker verdeeld.",
  consequences: "Sommige huurders betalen meer servicekosten, andere minder.",
  ...rest,
});

/** INVENTED requests for consent, one in every state of such a procedure. */
export const consent = (telling: Telling): Story[] => [
  executed(telling),
  barred(telling),
  withdrawn(telling),
  fallen(telling),
  replaced(telling),
  refused(telling),
  conditional(telling),
  consented(telling),
  requested(telling),
  drafts(telling),
];

async function* executed({ acting, before, ask }: Telling): Story {
  yield before(170);
  const id = await ask(request("Afrekening van het glasfonds"));
  yield before(145);
  await acting.on({
    who: CHAIR,
    act: giveConsent,
    row: procedure(id),
    given: {
      conditions: [],
      adoption: await adoption(acting, CHAIR, { meetingOf: before(147) }),
    },
  });
  yield before(130);
  await acting.on({ who: BESTUURDER, act: executeAdviceProcedure, row: procedure(id) });
}

/**
 * REFUSED, taken to the Huurcommissie, and the execution forbidden. Only the two sides know of the
 * dispute.
 */
async function* barred({ acting, before, ask }: Telling): Story {
  yield before(165);
  const id = await ask(request("Vast bedrag voor administratie"));
  yield before(137);
  await acting.on({
    who: CHAIR,
    act: refuseConsent,
    row: procedure(id),
    given: {
      reason: "Een vast bedrag heeft niets met de werkelijke kosten te maken.",
      adoption: await adoption(acting, CHAIR, { writtenRoundOn: before(138) }),
    },
  });
  yield before(128);
  await acting.on({
    who: BESTUURDER,
    act: fileDispute,
    row: procedure(id),
    given: {
      route: "HUURCOMMISSIE",
      ground: "De weigering is onredelijk.",
      suspendsExecution: true,
    },
  });
  yield before(61);
  await acting.on({
    who: BESTUURDER,
    act: recordRuling,
    row: openDisputeIn(id),
    given: {
      replacesConsent: false,
      ruling: "De Huurcommissie acht de weigering redelijk.",
      executionForbidden: true,
    },
  });
}

async function* withdrawn({ acting, before, ask }: Telling): Story {
  yield before(110);
  const id = await ask(request("Individuele bemetering in alle portieken"));
  yield before(95);
  await acting.on({
    who: BESTUURDER,
    act: withdrawAdviceProcedure,
    row: procedure(id),
    given: {
      reason: "De meters zijn voorlopig niet leverbaar.",
    },
  });
}

/**
 * CONDITION_FAILED: the vote missed its mark, so consent fell. A next request follows this one, and
 * waits.
 */
async function* fallen({ acting, before, ask }: Telling): Story {
  yield before(158);
  const title = "Collectieve warmte in de servicekosten";
  const id = await ask(request(title, { themes: ["DUURZAAMHEID", "BETAALBAARHEID"] }));
  yield before(139);
  await acting.on({
    who: CHAIR,
    act: giveConsent,
    row: procedure(id),
    given: {
      conditions: ["Ten minste 70% van de huurders stemt voor."],
      adoption: await adoption(acting, CHAIR, { meetingOf: before(147) }),
    },
  });
  yield before(72);
  await acting.on({
    who: CHAIR,
    act: failConsentCondition,
    row: conditionIn(id, 1),
    given: {
      failedOn: before(74),
      value: "61%",
      ground: "De draagvlakmeting haalde het afgesproken deel niet.",
    },
  });
  yield before(31);
  await ask(
    request(`${title}, met een vaste prijs`, {
      themes: ["DUURZAAMHEID", "BETAALBAARHEID"],
      followsId: id,
    }),
  );
}

/**
 * REPLACED_BY_RULING: CPRW refused a change of the service package, which goes beyond service
 * costs, and the court held the refusal unacceptable.
 */
async function* replaced({ acting, before, ask }: Telling): Story {
  yield before(174);
  const id = await ask(
    request("Een huismeester voor nieuwe huurders", { consentBasis: "SOK", wohvSubject: "F" }),
  );
  yield before(152);
  await acting.on({
    who: CHAIR,
    act: refuseConsent,
    row: procedure(id),
    given: {
      reason: "Nieuwe huurders betalen dan meer dan hun buren.",
      adoption: await adoption(acting, CHAIR, { writtenRoundOn: before(153) }),
    },
  });
  yield before(148);
  await acting.on({
    who: BESTUURDER,
    act: fileDispute,
    row: procedure(id),
    given: {
      route: "KANTONRECHTER",
      ground: "De weigering is onaanvaardbaar.",
      suspendsExecution: true,
    },
  });
  yield before(54);
  await acting.on({
    who: BESTUURDER,
    act: recordRuling,
    row: openDisputeIn(id),
    given: {
      ruling: "De weigering is onaanvaardbaar; deze uitspraak komt in de plaats van instemming.",
      ruledOn: before(56),
      executionForbidden: false,
      replacesConsent: true,
    },
  });
}

async function* refused({ acting, before, ask }: Telling): Story {
  yield before(88);
  const id = await ask(request("Servicekosten voor camera's"));
  yield before(62);
  await acting.on({
    who: CHAIR,
    act: refuseConsent,
    row: procedure(id),
    given: {
      reason: "De noodzaak van camera's is niet aangetoond.",
      adoption: await adoption(acting, CHAIR, { meetingOf: before(63) }),
    },
  });
  await acting.perform(SECRETARY, recordDeliberation, {
    note: "Over een proef in één complex valt te praten.",
    votesFor: 1,
    votesAgainst: 5,
    abstentions: 1,
    procedureId: id,
    expectedVersion: 0,
  });
}

/** CONSENTED_CONDITIONALLY: one of two conditions is fulfilled, so execution is not allowed yet. */
async function* conditional({ acting, before, ask }: Telling): Story {
  yield before(57);
  const id = await ask(
    request("Zonnepanelen in de servicekosten", { themes: ["DUURZAAMHEID", "BETAALBAARHEID"] }),
  );
  yield before(34);
  await acting.on({
    who: CHAIR,
    act: giveConsent,
    row: procedure(id),
    given: {
      conditions: [
        "Ten minste 70% van de huurders van een complex stemt voor.",
        "De kosten blijven lager dan de besparing.",
      ],
      adoption: await adoption(acting, CHAIR, { meetingOf: before(35) }),
    },
  });
  yield before(9);
  await acting.on({
    who: CHAIR,
    act: fulfilConsentCondition,
    row: conditionIn(id, 2),
    given: {
      note: "De berekening is nagekeken.",
    },
  });
}

async function* consented({ acting, before, ask }: Telling): Story {
  yield before(38);
  const id = await ask(request("Tuinonderhoud in eigen beheer"));
  yield before(6);
  await acting.on({
    who: CHAIR,
    act: giveConsent,
    row: procedure(id),
    given: {
      conditions: [],
      adoption: await adoption(acting, CHAIR, { meetingOf: before(7) }),
    },
  });
}

async function* requested({ acting, before, ask }: Telling): Story {
  yield before(24);
  const id = await ask(request("Verdeling van de stookkosten"));
  yield before(15);
  await acting.on({
    who: CHAIR,
    act: askForInformation,
    row: procedure(id),
    given: {
      question: "Wat betekent de nieuwe verdeling voor hoekwoningen?",
    },
  });
}

async function* drafts({ acting, before }: Telling): Story {
  yield before(4);
  await acting.perform(POLICY, draftAdviceRequest, request("Huismeesters in de servicekosten"));
  await acting.on({
    who: POLICY,
    act: discardAdviceProcedure,
    row: procedure(
      await acting.perform(POLICY, draftAdviceRequest, request("Deelauto's in de servicekosten")),
    ),
  });
}
