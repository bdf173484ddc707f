import type { Acting } from "../../first-data/acting.js";
import { CPRW, ROTTERDAM, WOONBRON } from "../../first-data/personas.js";
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

const municipalityId = MUNICIPALITY_IDS.rotterdam;
const CHAIR = "cprw-voorzitter";
const CITY = "rotterdam-wethouder";
const { woonstad, woonstadTenants, landlordInRotterdam, tenantsNorth, tenantsSouth } = CO_PARTIES;

/** Who signs on paper, with the name of who does: made up. */
const OTHERS = [
  { ...woonstad, name: "I. Delfgaauw" },
  { ...woonstadTenants, name: "T. Overschie" },
  { ...landlordInRotterdam, name: "L. Schiebroek" },
  { ...tenantsNorth, name: "H. Bergpolder" },
  { ...tenantsSouth, name: "F. Katendrecht" },
] as const;

/**
 * Rotterdam 2024-2025, signed on 12 December 2023: a joint part, and parts of each landlord with
 * its own parties, of which the ninth names no tenants' organisation (lawinsider.com/nl/contracts,
 * "Rotterdamse prestatieafspraken 2024-2025"). Of the other ten, one stands here by its name, and one
 * INVENTED for that of which two tenants' organisations are named; their places in the row, wording,
 * figures and reports are INVENTED. The totals of the city add up what landlords bring: here
 * Woonbron alone.
 */
export async function* rotterdam2024(acting: Acting): Story {
  yield "2023-11-27";
  const table = { by: LANDLORD, others: [CHAIR, CITY] };
  const negotiation = await Negotiation.open(acting, table, {
    municipalityId,
    title: "Rotterdamse prestatieafspraken 2024-2025",
    startsOn: "2024-01-01",
    endsOn: "2025-12-31",
    parts: [
      {
        code: "A",
        title: "Gezamenlijk",
        scope: "JOINT",
        parties: signatories(WOONBRON, CPRW, ROTTERDAM, ...OTHERS),
      },
      {
        code: "B1",
        title: "Woonstad, Klantenraad Woonstad en gemeente Rotterdam",
        scope: "PER_LANDLORD",
        parties: signatories(woonstad, woonstadTenants, ROTTERDAM),
      },
      {
        code: "B2",
        title: "Een andere corporatie, twee huurdersorganisaties en gemeente Rotterdam (verzonnen)",
        scope: "PER_LANDLORD",
        parties: signatories(landlordInRotterdam, tenantsNorth, tenantsSouth, ROTTERDAM),
      },
      {
        code: "B9",
        title: "Woonbron en gemeente Rotterdam",
        scope: "PER_LANDLORD",
        parties: signatories(WOONBRON, ROTTERDAM),
        noTenantPartyReason: "NOT_RECORDED",
      },
    ],
    refersTo: [
      {
        title: "Prestatieafspraken Woonbron, CPRW en gemeente Rotterdam 2022-2023",
        kind: "OLDER_AGREEMENT",
        precedence: "THIS_PREVAILS",
      },
    ],
  });
  const total = await negotiation.agree("A", {
    theme: "BESCHIKBAARHEID",
    kind: "RESULT",
    leadId: WOONBRON.organisationId,
    text: "De corporaties starten in 2024 en 2025 met de bouw van woningen, volgens hun delen B.",
  });
  const social = await negotiation.agree(
    "B9",
    {
      theme: "BESCHIKBAARHEID",
      kind: "RESULT",
      leadId: WOONBRON.organisationId,
      text: "Woonbron start met de bouw van sociale huurwoningen in Rotterdam.",
      inReturn: "De gemeente behandelt de aanvragen met voorrang.",
    },
    [CITY],
  );
  const middle = await negotiation.agree(
    "B9",
    {
      theme: "BESCHIKBAARHEID",
      kind: "EFFORT",
      leadId: WOONBRON.organisationId,
      text: "Woonbron onderzoekt of het woningen voor middeninkomens kan bouwen.",
    },
    [CITY],
  );
  const counted = {
    ...INVENTED,
    unit: "woningen",
    direction: "UP",
    definition: "Woningen waarvan de bouw is begonnen.",
    definedFrom: "2024-01-01",
  } as const;
  const targets = (value: number) =>
    [2024, 2025].map((year) => ({ year, period: "YEAR" as const, kind: "TARGET" as const, value }));
  const built = [
    await measure(acting, LANDLORD, {
      ...{ ...counted, commitmentId: social, name: "Begonnen sociale huur" },
      figures: targets(150),
    }),
    await measure(acting, LANDLORD, {
      ...{ ...counted, commitmentId: middle, name: "Begonnen middenhuur" },
      figures: targets(40),
    }),
  ];
  await measure(acting, LANDLORD, {
    ...{ ...counted, commitmentId: total, name: "Begonnen woningen in de stad" },
    sumOfIds: built,
  });
  yield "2023-12-12";
  await negotiation.decide("FINAL_CONCEPT");
  await negotiation.sign(LANDLORD, "bestuurder");
  await negotiation.sign(CHAIR, "voorzitter");
  await negotiation.sign(CITY, "wethouder");
  await negotiation.signAllOnPaper(OTHERS, { recordedBy: LANDLORD, confirmedBy: CITY });
  yield "2023-12-20";
  await acting.on({
    who: LANDLORD,
    act: publishAgreement,
    row: agreement(negotiation.id),
    given: { url: "https://woonbron.example/prestatieafspraken/rotterdam-2024-2025.pdf" },
  });
  for (const [day, year, values, light] of [
    ["2025-01-27", 2024, [132, 40], "AT_RISK"],
    ["2026-01-26", 2025, [161, 44], "ACHIEVED"],
  ] as const) {
    yield day;
    for (const [index, value] of values.entries())
      await acting.perform(LANDLORD, recordFigures, {
        id: built[index]!,
        figures: [{ year, period: "YEAR", kind: "REALISED", value }],
      });
    await report(acting, table, {
      ...{ commitmentId: total, year, period: "YEAR", light, value: values[0] + values[1] },
      explanation: "Opgeteld uit de delen B (verzonnen cijfers).",
    });
  }
  await report(
    acting,
    { by: LANDLORD, others: [CITY] },
    {
      ...{ commitmentId: social, year: 2025, period: "YEAR", light: "ACHIEVED", value: 161 },
      explanation: "Verzonnen cijfers.",
    },
  );
}
