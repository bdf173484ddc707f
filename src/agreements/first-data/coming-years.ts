import type { Acting } from "../../first-data/acting.js";
import {
  CPRW,
  DELFT,
  DELFT_TENANTS,
  DORDRECHT_TENANTS,
  NISSEWAARD_TENANTS,
  WOONBRON,
} from "../../first-data/personas.js";
import { MUNICIPALITY_IDS } from "../../organisation/first-data/organisations.js";
import { type LocalDate, yearOf } from "../../terms/calendar-days.js";
import { draftBid } from "../bid/draft-bid.js";
import { reactToBid } from "../bid/react-to-bid.js";
import { submitBid } from "../bid/submit-bid.js";
import { agreeToCommitment } from "../commitment/agree-to-commitment.js";
import { draftCommitmentText } from "../commitment/draft-commitment-text.js";
import { draftCommitment } from "../commitment/draft-commitment.js";
import { keepNegotiationPosition } from "../commitment/keep-negotiation-position.js";
import { sendCommitmentText } from "../commitment/send-commitment-text.js";
import { agreeBidDate } from "../cycle/agree-bid-date.js";
import { askForConsultation } from "../cycle/ask-for-consultation.js";
import { openAgreementCycle } from "../cycle/open-agreement-cycle.js";
import {
  bid,
  commitment,
  cycle,
  draftOf,
  DRAFTER,
  LANDLORD,
  Negotiation,
  signatories,
} from "./acting-on-agreements.js";

const DELFT_BOARD = "delft-bestuurslid";

/**
 * What runs at the moment of loading, towards the years after the next: INVENTED. Delft has a bid
 * that its tenants' organisation has answered, and negotiates. Dordrecht has a draft that nobody
 * else sees, and a day for the bid that its tenants have not agreed to. Nissewaard has both CPRW
 * and De Samenwerking, as in 2019.
 */
export async function comingYears(acting: Acting, today: LocalDate): Promise<void> {
  const startsYear = yearOf(today) + 2;
  const opened = (
    municipality: keyof typeof MUNICIPALITY_IDS,
    title: string,
    tenants: readonly { organisationId: string }[],
  ) =>
    acting.perform(LANDLORD, openAgreementCycle, {
      municipalityId: MUNICIPALITY_IDS[municipality],
      startsYear,
      endsYear: startsYear,
      policyBasis: { kind: "WOONVISIE", title },
      tenantPartyIds: tenants.map(({ organisationId }) => organisationId),
    });
  const delft = await opened("delft", "Woonvisie Delft", [DELFT_TENANTS]);
  await acting.on({ who: LANDLORD, act: askForConsultation, row: cycle(delft) });
  const offered = await acting.perform(DRAFTER, draftBid, {
    cycleId: delft,
    text: "Eengezinswoningen, woningverbetering, en mensen die zelfstandig gaan wonen.",
  });
  await acting.on({ who: LANDLORD, act: submitBid, row: bid(offered) });
  await acting.on({
    who: DELFT_BOARD,
    act: reactToBid,
    row: bid(offered),
    given: {
      text: "Wij missen afspraken over onderhoud.",
    },
  });
  await negotiateInDelft(acting, delft, startsYear);
  const dordrecht = await opened("dordrecht", "Woonvisie Dordrecht", [DORDRECHT_TENANTS]);
  await acting.perform(DRAFTER, draftBid, {
    cycleId: dordrecht,
    text: "Eerste opzet: nieuwbouw en duurzaamheid.",
  });
  const dueOn = `${startsYear - 1}-09-01`;
  for (const who of [LANDLORD, "dordrecht-wethouder"])
    await acting.on({ who, act: agreeBidDate, row: cycle(dordrecht), given: { dueOn } });
  await opened("nissewaard", "Woonvisie Nissewaard", [CPRW, NISSEWAARD_TENANTS]);
}

/**
 * Texts that were agreed, countered and proposed, and what each side keeps to itself: a commitment
 * and a counter text that only their side sees, and positions.
 */
async function negotiateInDelft(acting: Acting, cycleId: string, year: number): Promise<void> {
  const table = { by: LANDLORD, others: ["delft-ambtenaar", DELFT_BOARD] };
  const negotiation = await Negotiation.open(acting, table, {
    municipalityId: MUNICIPALITY_IDS.delft,
    cycleId,
    title: `Prestatieafspraken Delft ${year}`,
    startsOn: `${year}-01-01`,
    endsOn: `${year}-12-31`,
    parts: [
      {
        code: "A",
        title: "Afspraken",
        scope: "JOINT",
        parties: signatories(WOONBRON, DELFT_TENANTS, DELFT),
      },
    ],
  });
  const ours = { kind: "RESULT", leadId: WOONBRON.organisationId } as const;
  const none = { legalEffect: "NONE" } as const;
  await negotiation.agree("A", {
    ...{ ...ours, theme: "HUURDERSPARTICIPATIE", kind: "PROCESS" },
    text: "Partijen bespreken twee keer per jaar hoe het met de afspraken staat.",
  });
  const homes = { ...ours, theme: "BESCHIKBAARHEID" };
  const countered = await negotiation.propose("A", {
    ...homes,
    text: `Woonbron bouwt in ${year} eengezinswoningen in Delft.`,
  });
  const counter = (who: string, said: { text: string; reason: string }) =>
    acting.perform(who, draftCommitmentText, {
      ...{ ...none, ...homes, ...said, commitmentId: countered },
    });
  await counter("delft-ambtenaar", {
    text: `Woonbron begint in ${year} met de bouw van eengezinswoningen, op twee locaties.`,
    reason: "Zo is duidelijk wat er in dat jaar te zien is.",
  });
  await acting.on({ who: "delft-ambtenaar", act: sendCommitmentText, row: draftOf(countered) });
  await acting.on({ who: LANDLORD, act: agreeToCommitment, row: commitment(countered) });
  await counter(DELFT_BOARD, {
    text: `Woonbron begint in ${year} met de bouw van eengezinswoningen, op twee of drie locaties.`,
    reason: "Concept, nog te bespreken in het bestuur.",
  });
  await acting.perform(DELFT_BOARD, keepNegotiationPosition, {
    ...{ id: countered, expectedVersion: 0 },
    note: "Te bespreken in de vergadering van het bestuur.",
  });
  const rents = await negotiation.propose("A", {
    ...{ ...ours, theme: "BETAALBAARHEID", kind: "EFFORT" },
    text: "Woonbron kijkt bij elke huurverhoging naar wat huurders kunnen betalen.",
    reservations: [
      {
        kind: "ADVICE",
        note: "Het advies van CPRW over de koers.",
        procedureId: acting.recall("the advice on the coming years"),
      },
    ],
  });
  await acting.perform(DRAFTER, keepNegotiationPosition, {
    ...{ id: rents, expectedVersion: 0 },
    note: "Te bespreken met de bestuurder.",
  });
  await acting.perform(DRAFTER, draftCommitment, {
    ...{ ...none, ...ours, theme: "DUURZAAMHEID" },
    partId: await negotiation.partId("A"),
    text: "Concept: Woonbron verbetert woningen met een slecht label eerst.",
  });
}
