import type { Acting } from "../../first-data/acting.js";
import { DELFT, DELFT_TENANTS, WOONBRON } from "../../first-data/personas.js";
import type { Story } from "../../first-data/stories.js";
import { CO_PARTIES, MUNICIPALITY_IDS } from "../../organisation/first-data/organisations.js";
import { publishAgreement } from "../agreement/publish-agreement.js";
import { recordFigures } from "../progress/record-figures.js";
import {
  agreement,
  INVENTED,
  LANDLORD,
  measure,
  Negotiation,
  report,
  signatories,
} from "./acting-on-agreements.js";

const municipalityId = MUNICIPALITY_IDS.delft;
const CITY = "delft-wethouder";
const TENANTS = "delft-bestuurslid";
const { vestia, vidomes } = CO_PARTIES;
const table = { by: LANDLORD, others: [CITY, TENANTS] };
const FRAMEWORK = "the framework agreement of Delft";

/** All of them sign; Vestia and Vidomes have no log-in, and do so on paper. */
async function conclude(acting: Acting, negotiation: Negotiation, file: string): Promise<void> {
  await negotiation.decide("FINAL_CONCEPT");
  await negotiation.sign(LANDLORD, "bestuurder");
  await negotiation.sign(CITY, "wethouder");
  await negotiation.sign(TENANTS, "bestuurslid");
  const onPaper = { recordedBy: LANDLORD, confirmedBy: CITY };
  await negotiation.signOnPaper(vestia, { ...onPaper, name: "G. Stormlander" });
  await negotiation.signOnPaper(vidomes, { ...onPaper, name: "M. Roosenboom" });
  await acting.on({
    who: LANDLORD,
    act: publishAgreement,
    row: agreement(negotiation.id),
    given: { url: `https://woonbron.example/prestatieafspraken/${file}.pdf` },
  });
}

/**
 * The framework of 2018-2023 of all landlords and tenants' organisations in Delft, with slices for
 * each year (lawinsider.com/nl/contracts; vbdelft.nl/prestatieafspraken). That eighty people a year
 * go from supported to independent living is told of 2021 (huurdersraadvidomes.nl,
 * "prestatieafspraken-2021"). Other tenants' organisations are left out; days, wording and figures
 * are INVENTED.
 */
export async function* delftFramework(acting: Acting): Story {
  yield "2018-01-15";
  const negotiation = await Negotiation.open(acting, table, {
    municipalityId,
    title: "Prestatieafspraken wonen in Delft 2018-2023",
    startsOn: "2018-01-01",
    endsOn: "2023-12-31",
    monitoringMonths: [9],
    parts: [
      {
        code: "A",
        title: "Raamafspraken",
        scope: "JOINT",
        parties: signatories(WOONBRON, vestia, vidomes, DELFT_TENANTS, DELFT),
      },
    ],
  });
  acting.remember(FRAMEWORK, negotiation.id);
  await negotiation.agree("A", {
    theme: "HUURDERSPARTICIPATIE",
    kind: "PROCESS",
    leadId: DELFT.organisationId,
    text: "Partijen werken de raamafspraken elk jaar uit in een jaarschijf.",
  });
  const moving = await negotiation.agree("A", {
    theme: "KWETSBARE_DOELGROEPEN",
    kind: "RESULT",
    leadId: WOONBRON.organisationId,
    otherIds: [vestia.organisationId, vidomes.organisationId],
    text: "Elk jaar gaan 80 mensen van begeleid naar zelfstandig wonen.",
    inReturn: "De gemeente zorgt dat begeleiding aan huis beschikbaar is.",
  });
  yield "2018-02-20";
  await conclude(acting, negotiation, "delft-2018-2023");
  yield "2020-12-14";
  const people = await measure(acting, LANDLORD, {
    ...INVENTED,
    commitmentId: moving,
    name: "Mensen die zelfstandig zijn gaan wonen",
    unit: "mensen",
    direction: "UP",
    definition: "Mensen die uit begeleid wonen een huurcontract op eigen naam kregen.",
    definedFrom: "2021-01-01",
    figures: [
      { year: 2021, period: "YEAR", kind: "TARGET", value: 80 },
      { year: 2022, period: "YEAR", kind: "TARGET", value: 80 },
    ],
  });
  for (const [day, year, value, light] of [
    ["2022-02-07", 2021, 78, "ON_TRACK"],
    ["2023-02-06", 2022, 71, "AT_RISK"],
  ] as const) {
    yield day;
    await acting.perform(LANDLORD, recordFigures, {
      id: people,
      figures: [{ year, period: "YEAR", kind: "REALISED", value }],
    });
    await report(acting, table, {
      ...{ commitmentId: moving, year, period: "YEAR", light, value },
      explanation: "Verzonnen cijfers.",
    });
  }
}

/**
 * The slice of 2021: 46 family homes of Woonbron; about 2,550 homes improved by Woonbron, Vidomes
 * and Vestia together; 25 people extra from supported to independent living
 * (huurdersraadvidomes.nl, "prestatieafspraken-2021"). The baseline, days, figures that were
 * realised and reports are INVENTED, and so is the letter in which Vidomes holds it in force.
 */
export async function* delft2021(acting: Acting): Story {
  yield "2020-11-09";
  const negotiation = await Negotiation.open(acting, table, {
    municipalityId,
    frameworkId: acting.recall(FRAMEWORK),
    title: "Prestatieafspraken 2021 over sociaal wonen in Delft",
    startsOn: "2021-01-01",
    endsOn: "2021-12-31",
    parts: [
      {
        code: "2021",
        title: "Jaarschijf 2021",
        scope: "SLICE",
        year: 2021,
        parties: signatories(WOONBRON, vestia, vidomes, DELFT_TENANTS, DELFT),
      },
    ],
  });
  const homes = await negotiation.agree("2021", {
    theme: "BESCHIKBAARHEID",
    kind: "RESULT",
    leadId: WOONBRON.organisationId,
    appliesToIds: [WOONBRON.organisationId],
    text: "Woonbron bouwt 46 eengezinswoningen.",
    priorityYear: 2021,
  });
  const improved = await negotiation.agree("2021", {
    theme: "DUURZAAMHEID",
    kind: "RESULT",
    leadId: WOONBRON.organisationId,
    otherIds: [vidomes.organisationId, vestia.organisationId],
    text: "Woonbron, Vidomes en Vestia verbeteren samen ongeveer 2.550 woningen.",
  });
  const moving = await negotiation.agree("2021", {
    theme: "KWETSBARE_DOELGROEPEN",
    kind: "RESULT",
    leadId: DELFT.organisationId,
    otherIds: [WOONBRON.organisationId, vidomes.organisationId, vestia.organisationId],
    text: "In 2021 gaan 25 mensen extra van begeleid naar zelfstandig wonen.",
  });
  yield "2020-12-14";
  await conclude(acting, negotiation, "delft-2021");
  await negotiation.holdOnPaper(vidomes, {
    ...{ recordedBy: LANDLORD, confirmedBy: CITY },
    ground: "Alle partijen tekenden.",
  });
  const measured = [
    {
      commitmentId: homes,
      name: "Opgeleverde eengezinswoningen",
      unit: "woningen",
      definition: "Woningen waarvan de sleutel is overgedragen.",
      target: 46,
      value: 46,
      light: "ACHIEVED",
      by: LANDLORD,
    },
    {
      commitmentId: improved,
      name: "Verbeterde woningen",
      unit: "woningen",
      definition: "Woningen van de drie corporaties waarvan de werkzaamheden klaar zijn.",
      target: 2550,
      value: 2310,
      light: "NOT_ACHIEVED",
      by: LANDLORD,
    },
    {
      commitmentId: moving,
      name: "Extra mensen die zelfstandig wonen",
      unit: "mensen",
      definition: "Mensen boven de 80 van de raamafspraken.",
      target: 25,
      value: 25,
      light: "ACHIEVED",
      by: CITY,
    },
  ] as const;
  const ids: string[] = [];
  for (const { commitmentId, name, unit, definition, target, by } of measured)
    ids.push(
      await measure(acting, by, {
        ...{ ...INVENTED, commitmentId, name, unit, definition },
        ...{ definedFrom: "2021-01-01", direction: "UP" },
        figures: [{ year: 2021, period: "YEAR", kind: "TARGET", value: target }],
      }),
    );
  const explanation = "Verzonnen cijfers.";
  yield "2021-09-06";
  await report(acting, table, {
    ...{ commitmentId: improved, year: 2021, period: "H1", light: "AT_RISK", value: 980 },
    explanation,
  });
  yield "2022-02-07";
  for (const [index, { commitmentId, value, light, by }] of measured.entries()) {
    await acting.perform(by, recordFigures, {
      id: ids[index]!,
      figures: [{ year: 2021, period: "YEAR", kind: "REALISED", value }],
    });
    await report(
      acting,
      { by, others: [LANDLORD, CITY, TENANTS].filter((one) => one !== by) },
      { commitmentId, year: 2021, period: "YEAR", light, value, explanation },
    );
  }
}

/**
 * Delft 2023: 1,600 social homes, and homes with bad labels gone by the end of 2028
 * (omroepdelft.nl, "de gemeente Delft maakt afspraken"). Who signed is not told there: that these
 * did, the days, the figures and the report are INVENTED.
 */
export async function* delft2023(acting: Acting): Story {
  yield "2022-11-14";
  const negotiation = await Negotiation.open(acting, table, {
    municipalityId,
    frameworkId: acting.recall(FRAMEWORK),
    title: "Prestatieafspraken Delft 2023",
    startsOn: "2023-01-01",
    endsOn: "2023-12-31",
    parts: [
      {
        code: "2023",
        title: "Jaarschijf 2023",
        scope: "SLICE",
        year: 2023,
        parties: signatories(WOONBRON, vestia, vidomes, DELFT_TENANTS, DELFT),
      },
    ],
  });
  await negotiation.agree("2023", {
    theme: "BESCHIKBAARHEID",
    kind: "EFFORT",
    leadId: DELFT.organisationId,
    otherIds: [WOONBRON.organisationId, vidomes.organisationId, vestia.organisationId],
    text: "In Delft komen er 1.600 sociale huurwoningen bij.",
  });
  const labels = await negotiation.agree("2023", {
    theme: "DUURZAAMHEID",
    kind: "RESULT",
    leadId: WOONBRON.organisationId,
    otherIds: [vidomes.organisationId, vestia.organisationId],
    text: "Eind 2028 zijn er geen sociale huurwoningen met een slecht energielabel meer.",
  });
  yield "2022-12-12";
  await conclude(acting, negotiation, "delft-2023");
  const bad = await measure(acting, LANDLORD, {
    ...INVENTED,
    commitmentId: labels,
    name: "Woningen van Woonbron met een slecht label",
    unit: "woningen",
    direction: "DOWN",
    definition: "Woningen met label E, F of G.",
    definedFrom: "2023-01-01",
    ...{ baseline: 900, baselineYear: 2022 },
    figures: [{ year: 2023, period: "YEAR", kind: "TARGET", value: 750 }],
  });
  yield "2024-02-05";
  await acting.perform(LANDLORD, recordFigures, {
    id: bad,
    figures: [{ year: 2023, period: "YEAR", kind: "REALISED", value: 742 }],
  });
  await report(acting, table, {
    ...{ commitmentId: labels, year: 2023, period: "YEAR", light: "ON_TRACK", value: 742 },
    explanation: "Verzonnen cijfers.",
  });
}
