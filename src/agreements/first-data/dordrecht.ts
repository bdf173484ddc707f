import type { Acting } from "../../first-data/acting.js";
import { DORDRECHT, DORDRECHT_TENANTS, WOONBRON } from "../../first-data/personas.js";
import type { Story } from "../../first-data/stories.js";
import { CO_PARTIES, MUNICIPALITY_IDS } from "../../organisation/first-data/organisations.js";
import { publishAgreement } from "../agreement/publish-agreement.js";
import { settleReservation } from "../commitment/settle-reservation.js";
import { recordFigures } from "../progress/record-figures.js";
import {
  agreement,
  INVENTED,
  LANDLORD,
  measure,
  Negotiation,
  report,
  reservationOf,
  signatories,
} from "./acting-on-agreements.js";

const municipalityId = MUNICIPALITY_IDS.dordrecht;
const CITY = "dordrecht-wethouder";
const TENANTS = "dordrecht-bestuurslid";
const { trivire, trivireTenants } = CO_PARTIES;

/**
 * Dordrecht 2024-2025, signed on 4 March 2024 by Woonbron, Trivire, the tenants of both and the
 * municipality: framework and working agreements in one, a lead party for each commitment, and
 * priority for new build and sustainability (lawinsider.com/nl/contracts). The wording, the
 * reservation, the figures and the reports are INVENTED.
 */
export async function* dordrecht2024(acting: Acting): Story {
  yield "2023-11-27";
  const table = { by: LANDLORD, others: [TENANTS, CITY] };
  const negotiation = await Negotiation.open(acting, table, {
    municipalityId,
    title: "Prestatieafspraken Dordrecht 2024-2025",
    startsOn: "2024-01-01",
    endsOn: "2025-12-31",
    monitoringMonths: [6, 12],
    parts: [
      {
        code: "A",
        title: "Kader- en werkafspraken",
        scope: "JOINT",
        parties: signatories(WOONBRON, trivire, DORDRECHT_TENANTS, trivireTenants, DORDRECHT),
      },
    ],
  });
  const build = await negotiation.agree("A", {
    theme: "BESCHIKBAARHEID",
    kind: "RESULT",
    leadId: WOONBRON.organisationId,
    otherIds: [trivire.organisationId],
    text: "Woonbron en Trivire beginnen in twee jaar met de bouw van 240 sociale huurwoningen.",
    inReturn: "De gemeente wijst voor 1 juli 2024 de locaties aan.",
    priorityYear: 2024,
    reservations: [{ kind: "RVC", note: "Goedkeuring van de investering van Woonbron." }],
  });
  const sites = await negotiation.agree("A", {
    theme: "BESCHIKBAARHEID",
    kind: "RESULT",
    leadId: DORDRECHT.organisationId,
    text: "De gemeente wijst voor 1 juli 2024 drie locaties voor sociale huurwoningen aan.",
    inReturn: "Woonbron en Trivire leggen binnen een half jaar per locatie een plan voor.",
    reservations: [{ kind: "COUNCIL_BUDGET", note: "De raad stelt de grondexploitaties vast." }],
  });
  const insulate = await negotiation.agree("A", {
    theme: "DUURZAAMHEID",
    kind: "RESULT",
    leadId: trivire.organisationId,
    otherIds: [WOONBRON.organisationId],
    text: "Trivire en Woonbron isoleren in twee jaar samen 600 woningen.",
    priorityYear: 2025,
  });
  await negotiation.agree("A", {
    theme: "HUURDERSPARTICIPATIE",
    kind: "PROCESS",
    leadId: DORDRECHT_TENANTS.organisationId,
    otherIds: [trivireTenants.organisationId],
    text: "De huurdersorganisaties melden in juni en december wat huurders ervan merken.",
  });
  yield "2024-03-04";
  await negotiation.decide("FINAL_CONCEPT");
  await negotiation.sign(LANDLORD, "bestuurder");
  await negotiation.sign(TENANTS, "bestuurslid");
  await negotiation.sign(CITY, "wethouder");
  const onPaper = { recordedBy: LANDLORD, confirmedBy: CITY };
  await negotiation.signOnPaper(trivire, { ...onPaper, name: "P. Wijngaarden" });
  await negotiation.signOnPaper(trivireTenants, { ...onPaper, name: "N. Kruithof" });
  await acting.on({
    who: LANDLORD,
    act: publishAgreement,
    row: agreement(negotiation.id),
    given: { url: "https://woonbron.example/prestatieafspraken/dordrecht-2024-2025.pdf" },
  });
  yield "2024-04-22";
  for (const [who, of, note] of [
    [LANDLORD, build, "De raad van commissarissen heeft de investering goedgekeurd."],
    [CITY, sites, "De raad heeft de grondexploitaties vastgesteld."],
  ] as const)
    await acting.on({
      who,
      act: settleReservation,
      row: reservationOf(of),
      given: { outcome: "LIFTED", note },
    });
  const counted = { ...INVENTED, direction: "UP", definedFrom: "2024-01-01" } as const;
  const targets = (value: number) =>
    [2024, 2025].map((year) => ({ year, period: "YEAR" as const, kind: "TARGET" as const, value }));
  const homes = { unit: "woningen", definition: "Woningen van Woonbron en Trivire samen." };
  const begun = await measure(acting, LANDLORD, {
    ...{ ...counted, ...homes, commitmentId: build, name: "Begonnen sociale huurwoningen" },
    figures: targets(120),
  });
  const insulated = await measure(acting, LANDLORD, {
    ...{ ...counted, ...homes, commitmentId: insulate, name: "Geïsoleerde woningen" },
    figures: targets(300),
  });
  for (const { day, year, figures, lights } of [
    {
      ...{ day: "2025-01-27", year: 2024, figures: [64, 305] },
      lights: ["AT_RISK", "ON_TRACK", "NOT_ACHIEVED"],
    },
    {
      ...{ day: "2026-01-26", year: 2025, figures: [158, 310] },
      lights: ["NOT_ACHIEVED", "ACHIEVED", "ACHIEVED"],
    },
  ] as const) {
    yield day;
    for (const [index, id] of [begun, insulated].entries())
      await acting.perform(LANDLORD, recordFigures, {
        id,
        figures: [{ year, period: "YEAR", kind: "REALISED", value: figures[index]! }],
      });
    const of = { year, period: "YEAR" as const, explanation: "Verzonnen cijfers." };
    // Trivire leads, and has no log-in: a signatory reports
    for (const [index, commitmentId] of [build, insulate].entries())
      await report(acting, table, {
        ...{ ...of, commitmentId, light: lights[index]!, value: figures[index]! },
      });
    await report(
      acting,
      { by: CITY, others: [LANDLORD, TENANTS] },
      { ...of, commitmentId: sites, light: lights[2] },
    );
  }
}
