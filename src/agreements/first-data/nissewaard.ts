import type { Acting } from "../../first-data/acting.js";
import { CPRW, NISSEWAARD, NISSEWAARD_TENANTS, WOONBRON } from "../../first-data/personas.js";
import type { Story } from "../../first-data/stories.js";
import { CO_PARTIES, MUNICIPALITY_IDS } from "../../organisation/first-data/organisations.js";
import { addDays, type LocalDate, yearOf } from "../../terms/calendar-days.js";
import { publishAgreement } from "../agreement/publish-agreement.js";
import { openAccession } from "../concluding/open-accession.js";
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

const municipalityId = MUNICIPALITY_IDS.nissewaard;
const CHAIR = "cprw-voorzitter";
const CITY = "nissewaard-wethouder";
const TENANTS = "nissewaard-bestuurslid";

/** The other landlords and their tenants, who sign on paper: no source names them. */
const OTHERS = [
  { ...CO_PARTIES.landlordA, name: "E. Brandwijk" },
  { ...CO_PARTIES.landlordB, name: "O. Terlouw" },
  { ...CO_PARTIES.landlordC, name: "K. Vierpolder" },
  { ...CO_PARTIES.tenantsA, name: "M. Heenvliet" },
  { ...CO_PARTIES.tenantsB, name: "S. Geervliet" },
  { ...CO_PARTIES.tenantsC, name: "R. Oudenhoorn" },
] as const;
const ON_PAPER = { recordedBy: LANDLORD, confirmedBy: CITY };

const publish = (acting: Acting, id: string, file: string) =>
  acting.on({
    who: LANDLORD,
    act: publishAgreement,
    row: agreement(id),
    given: { url: `https://woonbron.example/prestatieafspraken/${file}.pdf` },
  });

/**
 * Nissewaard for 2019, signed on 5 December 2018 by four landlords, five tenants' organisations and
 * the municipality: both CPRW and De Samenwerking among them (redactie.nissewaard.nl). The names of
 * the other parties, the wording, and how it ended, are INVENTED.
 */
export async function* nissewaard2019(acting: Acting): Story {
  yield "2018-11-12";
  const negotiation = await Negotiation.open(
    acting,
    { by: LANDLORD, others: [CHAIR, TENANTS, CITY] },
    {
      municipalityId,
      title: "Prestatieafspraken Nissewaard 2019",
      startsOn: "2019-01-01",
      endsOn: "2019-12-31",
      parts: [
        {
          code: "A",
          title: "Afspraken voor 2019",
          scope: "JOINT",
          parties: signatories(WOONBRON, CPRW, NISSEWAARD_TENANTS, NISSEWAARD, ...OTHERS),
        },
      ],
    },
  );
  await negotiation.agree("A", {
    theme: "BETAALBAARHEID",
    kind: "EFFORT",
    leadId: WOONBRON.organisationId,
    text: "Partijen houden het aantal betaalbare huurwoningen in Nissewaard op peil.",
  });
  await negotiation.agree("A", {
    theme: "LEEFBAARHEID",
    kind: "EFFORT",
    leadId: NISSEWAARD.organisationId,
    otherIds: [WOONBRON.organisationId],
    text: "Gemeente en Woonbron gaan samen door de wijken en lossen op wat daar blijkt.",
  });
  yield "2018-12-05";
  await negotiation.decide("FINAL_CONCEPT");
  await negotiation.sign(LANDLORD, "bestuurder");
  await negotiation.sign(CHAIR, "voorzitter");
  await negotiation.sign(TENANTS, "bestuurslid");
  await negotiation.sign(CITY, "wethouder");
  await negotiation.signAllOnPaper(OTHERS, ON_PAPER);
  await publish(acting, negotiation.id, "nissewaard-2019");
  yield "2020-02-10";
  // the chair of CPRW of that year
  const others = ["cprw-bestuurslid", TENANTS, CITY];
  await negotiation.decide("CLOSING", { by: LANDLORD, others });
  await negotiation.acceptAllOnPaper(OTHERS, ON_PAPER);
}

/**
 * Nissewaard "2022 and onwards", signed on 6 December 2021 by nine parties, who meet in April and
 * October: four landlords with a tenants' organisation each, and the municipality
 * (lawinsider.com/nl/contracts). The names of those without a log-in, the wording, figures and
 * reports are INVENTED, and so is that CPRW acceded later.
 */
export async function* nissewaard2022(acting: Acting, today: LocalDate): Story {
  const table = { by: LANDLORD, others: [TENANTS, CITY] };
  yield "2021-11-15";
  const negotiation = await Negotiation.open(acting, table, {
    municipalityId,
    title: "Prestatieafspraken Nissewaard 2022 en verder",
    startsOn: "2022-01-01",
    endsOn: null,
    monitoringMonths: [4, 10],
    parts: [
      {
        code: "A",
        title: "Afspraken voor 2022 en verder",
        scope: "JOINT",
        parties: signatories(WOONBRON, NISSEWAARD_TENANTS, NISSEWAARD, ...OTHERS),
      },
    ],
  });
  const waiting = await negotiation.agree("A", {
    theme: "BESCHIKBAARHEID",
    kind: "RESULT",
    leadId: WOONBRON.organisationId,
    text: "Woonbron verhuurt elk jaar 30 woningen aan mensen die met spoed een huis nodig hebben.",
    inReturn: "De gemeente beslist binnen vier weken wie met spoed een huis nodig heeft.",
  });
  const upkeep = await negotiation.agree("A", {
    theme: "LEEFBAARHEID",
    kind: "EFFORT",
    leadId: NISSEWAARD.organisationId,
    text: "De gemeente houdt samen met bewoners de straten rond de woningen schoon en heel.",
  });
  await negotiation.agree("A", {
    theme: "HUURDERSPARTICIPATIE",
    kind: "PROCESS",
    leadId: NISSEWAARD_TENANTS.organisationId,
    text: "Partijen bespreken in april en oktober hoe het met de afspraken staat.",
  });
  yield "2021-12-06";
  await negotiation.decide("FINAL_CONCEPT");
  await negotiation.sign(LANDLORD, "bestuurder");
  await negotiation.sign(TENANTS, "bestuurslid");
  await negotiation.sign(CITY, "wethouder");
  await negotiation.signAllOnPaper(OTHERS, ON_PAPER);
  yield "2021-12-10";
  await publish(acting, negotiation.id, "nissewaard-2022-en-verder");
  yield "2022-01-10";
  const urgent = await measure(acting, LANDLORD, {
    ...INVENTED,
    commitmentId: waiting,
    name: "Woningen verhuurd met spoed",
    unit: "woningen",
    direction: "UP",
    definition: "Nieuwe huurcontracten met iemand die voorrang had.",
    definedFrom: "2022-01-01",
  });
  yield "2022-09-05";
  const accession = Negotiation.of(acting, await accede(acting, negotiation.id), {
    by: LANDLORD,
    others: [TENANTS, CITY, CHAIR],
  });
  await accession.agree("A", {
    theme: "HUURDERSPARTICIPATIE",
    kind: "PROCESS",
    leadId: CPRW.organisationId,
    text: "CPRW neemt vanaf nu deel aan het overleg in april en oktober.",
  });
  yield "2022-10-03";
  await accession.decide("FINAL_CONCEPT");
  await accession.sign(CHAIR, "voorzitter");
  await accession.sign(LANDLORD, "bestuurder");
  await accession.sign(TENANTS, "bestuurslid");
  await accession.sign(CITY, "wethouder");
  await accession.signAllOnPaper(OTHERS, ON_PAPER);
  await publish(acting, accession.id, "nissewaard-toetreding-cprw");
  const all = { by: LANDLORD, others: [TENANTS, CITY, CHAIR] };
  const lastYear = yearOf(addDays(today, -24)) - 1;
  for (const [day, year, value, light] of [
    [`${lastYear}-04-14`, lastYear - 1, 24, "AT_RISK"],
    [addDays(today, -24), lastYear, 31, "ON_TRACK"],
  ] as const) {
    yield day;
    await acting.perform(LANDLORD, recordFigures, {
      id: urgent,
      figures: [
        { year, period: "YEAR", kind: "TARGET", value: 30 },
        { year, period: "YEAR", kind: "REALISED", value },
      ],
    });
    await report(acting, all, {
      ...{ commitmentId: waiting, year, period: "YEAR", light, value },
      explanation: "Verzonnen cijfers.",
    });
  }
  await report(
    acting,
    { by: CITY, others: [LANDLORD, TENANTS, CHAIR] },
    { commitmentId: upkeep, year: lastYear + 1, period: "YEAR", light: "ON_TRACK" },
  );
}

/** CPRW joins by a supplementary agreement with all who are in. @returns its id. */
async function accede(acting: Acting, id: string): Promise<string> {
  const found = await acting.find<{ version: number }>(LANDLORD, openAccession, agreement(id));
  return acting.perform(LANDLORD, openAccession, {
    id,
    expectedVersion: found.version,
    parties: signatories(CPRW),
    title: "Toetreding van CPRW tot de prestatieafspraken Nissewaard",
    startsOn: "2022-10-03",
  });
}
