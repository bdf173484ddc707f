import type { Story } from "./stories.js";
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

/** INVENTED requests for consent, one in every state that such a procedure can be in. */
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

async function* executed({ acts, before, ask }: Telling): Story {
  yield before(170);
  const id = await ask(request("Afrekening van het glasfonds"));
  yield before(145);
  await acts.consent(CHAIR, id, { meetingOf: before(147) });
  yield before(130);
  await acts.execute(BESTUURDER, id);
}

/** REFUSED, carried to the Huurcommissie, and forbidden: only the two sides know. */
async function* barred({ acts, before, ask }: Telling): Story {
  yield before(165);
  const id = await ask(request("Vast bedrag voor administratie"));
  yield before(137);
  await acts.refuseConsent(
    CHAIR,
    id,
    { writtenRoundOn: before(138) },
    "Een vast bedrag heeft niets met de werkelijke kosten te maken.",
  );
  yield before(128);
  await acts.fileDispute(BESTUURDER, id, {
    route: "HUURCOMMISSIE",
    ground: "De weigering is onredelijk.",
    suspendsExecution: true,
  });
  yield before(61);
  await acts.recordRuling(BESTUURDER, id, {
    ruling: "De Huurcommissie acht de weigering redelijk.",
    executionForbidden: true,
  });
}

async function* withdrawn({ acts, before, ask }: Telling): Story {
  yield before(110);
  const id = await ask(request("Individuele bemetering in alle portieken"));
  yield before(95);
  await acts.withdraw(BESTUURDER, id, "De meters zijn voorlopig niet leverbaar.");
}

/**
 * CONDITION_FAILED: the vote did not reach its mark, and consent fell; the next request, which
 * follows it, waits.
 */
async function* fallen({ acts, before, ask }: Telling): Story {
  yield before(158);
  const title = "Collectieve warmte in de servicekosten";
  const id = await ask(request(title, { themes: ["DUURZAAMHEID", "BETAALBAARHEID"] }));
  yield before(139);
  await acts.consent(CHAIR, id, { meetingOf: before(147) }, [
    "Ten minste 70% van de huurders stemt voor.",
  ]);
  yield before(72);
  await acts.fail(CHAIR, id, 1, {
    failedOn: before(74),
    value: "61%",
    ground: "De draagvlakmeting haalde het afgesproken deel niet.",
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
 * REPLACED_BY_RULING: refused as service package, beyond service costs, and held unacceptable by
 * the court.
 */
async function* replaced({ acts, before, ask }: Telling): Story {
  yield before(174);
  const id = await ask(
    request("Een huismeester voor nieuwe huurders", { consentBasis: "SOK", wohvSubject: "F" }),
  );
  yield before(152);
  await acts.refuseConsent(
    CHAIR,
    id,
    { writtenRoundOn: before(153) },
    "Nieuwe huurders betalen dan meer dan hun buren.",
  );
  yield before(148);
  await acts.fileDispute(BESTUURDER, id, {
    route: "KANTONRECHTER",
    ground: "De weigering is onaanvaardbaar.",
    suspendsExecution: true,
  });
  yield before(54);
  await acts.recordRuling(BESTUURDER, id, {
    ruling: "De weigering is onaanvaardbaar; deze uitspraak komt in de plaats van instemming.",
    ruledOn: before(56),
    executionForbidden: false,
    replacesConsent: true,
  });
}

async function* refused({ acts, before, ask }: Telling): Story {
  yield before(88);
  const id = await ask(request("Servicekosten voor camera's"));
  yield before(62);
  await acts.refuseConsent(
    CHAIR,
    id,
    { meetingOf: before(63) },
    "De noodzaak van camera's is niet aangetoond.",
  );
  await acts.deliberate(SECRETARY, id, {
    note: "Over een proef in één complex valt te praten.",
    votesFor: 1,
    votesAgainst: 5,
    abstentions: 1,
  });
}

/** Two conditions, of which one is fulfilled: not to be carried out yet. */
async function* conditional({ acts, before, ask }: Telling): Story {
  yield before(57);
  const id = await ask(
    request("Zonnepanelen in de servicekosten", { themes: ["DUURZAAMHEID", "BETAALBAARHEID"] }),
  );
  yield before(34);
  await acts.consent(CHAIR, id, { meetingOf: before(35) }, [
    "Ten minste 70% van de huurders van een complex stemt voor.",
    "De kosten blijven lager dan de besparing.",
  ]);
  yield before(9);
  await acts.fulfil(CHAIR, id, 2, "De berekening is nagekeken.");
}

async function* consented({ acts, before, ask }: Telling): Story {
  yield before(38);
  const id = await ask(request("Tuinonderhoud in eigen beheer"));
  yield before(6);
  await acts.consent(CHAIR, id, { meetingOf: before(7) });
}

async function* requested({ acts, before, ask }: Telling): Story {
  yield before(24);
  const id = await ask(request("Verdeling van de stookkosten"));
  yield before(15);
  await acts.askInformation(CHAIR, id, "Wat betekent de nieuwe verdeling voor hoekwoningen?");
}

async function* drafts({ acts, before }: Telling): Story {
  yield before(4);
  await acts.draftRequest(POLICY, request("Huismeesters in de servicekosten"));
  await acts.discard(
    POLICY,
    await acts.draftRequest(POLICY, request("Deelauto's in de servicekosten")),
  );
}
