import type { Acting } from "../../first-data/acting.js";
import { CPRW, ROTTERDAM, WOONBRON } from "../../first-data/personas.js";
import type { Story } from "../../first-data/stories.js";
import { MUNICIPALITY_IDS } from "../../organisation/first-data/organisations.js";
import { publishAgreement } from "../agreement/publish-agreement.js";
import { draftBid } from "../bid/draft-bid.js";
import { reactToBid } from "../bid/react-to-bid.js";
import { submitBid } from "../bid/submit-bid.js";
import { linkCommitment } from "../commitment/link-commitment.js";
import { askForConsultation } from "../cycle/ask-for-consultation.js";
import { closeAgreementCycle } from "../cycle/close-agreement-cycle.js";
import { openAgreementCycle } from "../cycle/open-agreement-cycle.js";
import { sendOverview } from "../cycle/send-overview.js";
import { recordFigures } from "../progress/record-figures.js";
import {
  agreement,
  bid,
  commitment,
  cycle,
  DRAFTER,
  INVENTED,
  LANDLORD,
  measure,
  Negotiation,
  report,
  signatories,
} from "./acting-on-agreements.js";

const municipalityId = MUNICIPALITY_IDS.rotterdam;
const CHAIR = "cprw-voorzitter";
const SECRETARY = "cprw-secretaris";
const CITY = "rotterdam-wethouder";

/**
 * Rotterdam 2022-2023: talks on the monitor in April and May 2021, the bid on 30 June, and what
 * CPRW holds of balanced neighbourhoods are public (cprw.nl, "prestatieafspraken"). That Woonbron,
 * CPRW and the city made an agreement of their own is, too. All other days, the wording of bid and
 * commitments, the figures and the reports are INVENTED.
 */
export async function* rotterdam2022(acting: Acting): Story {
  yield "2021-03-22";
  const cycleId = await acting.perform(LANDLORD, openAgreementCycle, {
    municipalityId,
    startsYear: 2022,
    endsYear: 2023,
    policyBasis: { kind: "WOONVISIE", title: "Woonvisie Rotterdam" },
  });
  yield "2021-03-29";
  await acting.on({ who: LANDLORD, act: askForConsultation, row: cycle(cycleId) });
  yield "2021-06-30";
  const bidId = await acting.perform(DRAFTER, draftBid, {
    cycleId,
    text:
      "Bod voor 2022 en 2023: bijdragen aan beschikbaarheid, betaalbaarheid, duurzaamheid en " +
      "evenwichtige wijken.",
    tenantsHeardOn: "2021-06-14",
    boardApprovedOn: "2021-06-24",
  });
  await acting.on({ who: LANDLORD, act: submitBid, row: bid(bidId) });
  yield "2021-09-06";
  await acting.on({
    who: SECRETARY,
    act: reactToBid,
    row: bid(bidId),
    given: {
      text: "Evenwichtige wijken: wij vragen één op één, eerst bouwen en dan pas slopen.",
    },
  });
  yield "2021-11-15";
  const table = { by: LANDLORD, others: [SECRETARY, CITY] };
  const negotiation = await Negotiation.open(acting, table, {
    municipalityId,
    cycleId,
    title: "Prestatieafspraken Woonbron, CPRW en gemeente Rotterdam 2022-2023",
    startsOn: "2022-01-01",
    endsOn: "2023-12-31",
    monitoringMonths: [5],
    parts: [
      {
        code: "A",
        title: "Afspraken",
        scope: "PER_LANDLORD",
        parties: signatories(WOONBRON, CPRW, ROTTERDAM),
      },
    ],
  });
  await negotiation.agree("A", {
    theme: "LEEFBAARHEID",
    kind: "PROCESS",
    leadId: ROTTERDAM.organisationId,
    text: "Partijen bespreken elk jaar per wijk wat er bij komt en wat er af gaat.",
  });
  const insulated = await negotiation.agree("A", {
    theme: "DUURZAAMHEID",
    kind: "RESULT",
    leadId: WOONBRON.organisationId,
    text: "Woonbron verbetert in 2022 en 2023 elk jaar 400 woningen.",
    inReturn: "De gemeente stemt haar werk in de straat op de planning af.",
  });
  const heirs = await negotiation.agree("A", {
    theme: "KWETSBARE_DOELGROEPEN",
    kind: "PROCESS",
    leadId: WOONBRON.organisationId,
    otherIds: [CPRW.organisationId],
    text: "Woonbron en CPRW maken een werkwijze voor wie na overlijden van de huurder blijft.",
  });
  await negotiation.agree("A", {
    theme: "HUURDERSPARTICIPATIE",
    kind: "EFFORT",
    leadId: CPRW.organisationId,
    text: "CPRW en Woonbron houden samen een participatiekalender bij.",
  });
  const improved = await measure(acting, LANDLORD, {
    ...INVENTED,
    commitmentId: insulated,
    name: "Verbeterde woningen",
    unit: "woningen",
    direction: "UP",
    definition: "Woningen waarvan de werkzaamheden zijn opgeleverd.",
    definedFrom: "2022-01-01",
    figures: [
      { year: 2022, period: "YEAR", kind: "TARGET", value: 400 },
      { year: 2023, period: "YEAR", kind: "TARGET", value: 400 },
    ],
  });
  yield "2021-12-10";
  await acting.on({
    who: LANDLORD,
    act: sendOverview,
    row: cycle(cycleId),
    given: { url: "https://woonbron.example/overzicht-2022.pdf" },
  });
  yield "2022-01-06";
  await negotiation.decide("FINAL_CONCEPT", { by: LANDLORD, others: [CHAIR, CITY] });
  await negotiation.sign(LANDLORD, "bestuurder");
  await negotiation.sign(CHAIR, "voorzitter");
  await negotiation.sign(CITY, "wethouder");
  yield "2022-01-10";
  await acting.on({ who: LANDLORD, act: closeAgreementCycle, row: cycle(cycleId) });
  await acting.on({
    who: LANDLORD,
    act: publishAgreement,
    row: agreement(negotiation.id),
    given: { url: "https://woonbron.example/prestatieafspraken/rotterdam-2022-2023.pdf" },
  });
  yield "2022-09-05";
  await acting.on({
    who: SECRETARY,
    act: linkCommitment,
    row: commitment(heirs),
    given: { calendarItemIds: [acting.recall("the item on evictions")] },
  });
  // its cycle is closed, and the overview of its second year is owed all the same
  yield "2022-12-09";
  await acting.on({
    who: LANDLORD,
    act: sendOverview,
    row: cycle(cycleId),
    given: { url: "https://woonbron.example/overzicht-2023.pdf" },
  });
  for (const [day, year, value, light] of [
    ["2023-02-06", 2022, 385, "AT_RISK"],
    ["2024-02-05", 2023, 415, "ACHIEVED"],
  ] as const) {
    yield day;
    await acting.perform(LANDLORD, recordFigures, {
      id: improved,
      figures: [{ year, period: "YEAR", kind: "REALISED", value }],
    });
    await report(acting, table, {
      ...{ commitmentId: insulated, year, period: "YEAR", light, value },
      explanation: "Verzonnen cijfers.",
    });
  }
}
