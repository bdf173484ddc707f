import type { Acting } from "../../first-data/acting.js";
import { DORDRECHT, INVENTED_TENANTS, NISSEWAARD, WOONBRON } from "../../first-data/personas.js";
import type { Story } from "../../first-data/stories.js";
import { CO_PARTIES, MUNICIPALITY_IDS } from "../../organisation/first-data/organisations.js";
import { addDays, type LocalDate, yearOf } from "../../terms/calendar-days.js";
import { holdStanding } from "../concluding/hold-standing.js";
import { judgeAgreement } from "../concluding/judge-agreement.js";
import { declareAgreementDispute } from "../dispute/declare-agreement-dispute.js";
import { fileAgreementDispute } from "../dispute/file-agreement-dispute.js";
import { contestProgress } from "../progress/contest-progress.js";
import {
  agreement,
  dispute,
  LANDLORD,
  latestReportOn,
  Negotiation,
  report,
  signatories,
} from "./acting-on-agreements.js";

// Nothing here happened. What somebody refuses, contests or judges is told of organisations alone
// whose names say that they are made up.

const CITY = "dordrecht-wethouder";
const TENANTS = "invented-bestuurslid";
const { caravanDwellers } = CO_PARTIES;

/**
 * INVENTED: an agreement that two of three sign, of an association that exists nowhere. The
 * municipality records its refusal, and the dispute that it lays before the minister, of which the
 * terms run at the moment of loading.
 */
export async function* signedBySome(acting: Acting, today: LocalDate): Story {
  const before = (days: number) => addDays(today, -days);
  const year = yearOf(today);
  const table = { by: CITY, others: [LANDLORD] };
  yield before(110);
  const negotiation = await Negotiation.open(acting, table, {
    municipalityId: MUNICIPALITY_IDS.dordrecht,
    title: `Standplaatsen in Dordrecht ${year}-${year + 1} (verzonnen)`,
    startsOn: `${year}-01-01`,
    endsOn: `${year + 1}-12-31`,
    parts: [
      {
        code: "A",
        title: "Standplaatsen",
        scope: "JOINT",
        parties: signatories(WOONBRON, DORDRECHT, caravanDwellers),
      },
    ],
  });
  await negotiation.agree("A", {
    theme: "VASTGOED",
    kind: "EFFORT",
    leadId: DORDRECHT.organisationId,
    text: "De gemeente zoekt een plek voor vijf standplaatsen.",
    inReturn: "Woonbron beheert de standplaatsen die er komen.",
  });
  yield before(60);
  await negotiation.decide("FINAL_CONCEPT");
  yield before(45);
  await negotiation.sign(CITY, "wethouder");
  await negotiation.sign(LANDLORD, "bestuurder");
  await negotiation.refuseOnPaper(caravanDwellers, {
    ...{ recordedBy: CITY, confirmedBy: LANDLORD },
    reason: "Vijf standplaatsen zijn er te weinig, en een jaar staat er niet bij.",
  });
  yield before(38);
  for (const who of [CITY, LANDLORD])
    await acting.on({
      who,
      act: holdStanding,
      row: agreement(negotiation.id),
      given: { standing: "IN_FORCE", ground: "Verzonnen: tussen ons geldt wat wij tekenden." },
    });
  const disputeId = await acting.perform(CITY, declareAgreementDispute, {
    agreementId: negotiation.id,
    kind: "SUBSTANTIVE",
    ground: "De vereniging vraagt twaalf standplaatsen, met een jaar waarin ze er zijn.",
    aroseOn: before(45),
    filerId: caravanDwellers.organisationId,
  });
  yield before(24);
  await acting.on({ who: CITY, act: fileAgreementDispute, row: dispute(disputeId) });
}

/** INVENTED: a small agreement in force, of which a report is contested and a year is judged. */
export async function* judged(acting: Acting, today: LocalDate): Story {
  const before = (days: number) => addDays(today, -days);
  const startsOn = before(390);
  yield before(420);
  const negotiation = await Negotiation.open(
    acting,
    { by: LANDLORD, others: [TENANTS, "nissewaard-wethouder"] },
    {
      municipalityId: MUNICIPALITY_IDS.nissewaard,
      title: "Buurtafspraken Spijkenisse-Noord (verzonnen)",
      startsOn,
      endsOn: addDays(startsOn, 730),
      parts: [
        {
          code: "A",
          title: "Buurtafspraken",
          scope: "JOINT",
          parties: signatories(WOONBRON, INVENTED_TENANTS, NISSEWAARD),
        },
      ],
    },
  );
  const garden = await negotiation.agree("A", {
    theme: "LEEFBAARHEID",
    kind: "RESULT",
    leadId: WOONBRON.organisationId,
    text: "Woonbron legt met bewoners twee buurttuinen aan.",
  });
  yield before(400);
  await negotiation.decide("FINAL_CONCEPT");
  await negotiation.sign(LANDLORD, "bestuurder");
  await negotiation.sign(TENANTS, "bestuurslid");
  await negotiation.sign("nissewaard-wethouder", "wethouder");
  yield before(45);
  const year = yearOf(startsOn);
  await report(
    acting,
    { by: LANDLORD, others: ["nissewaard-wethouder"] },
    { commitmentId: garden, year, period: "YEAR", light: "ACHIEVED", value: 2 },
  );
  yield before(24);
  await acting.on({
    who: TENANTS,
    act: contestProgress,
    row: latestReportOn(garden),
    given: { note: "De tweede tuin is nog niet beplant." },
  });
  await acting.on({
    who: TENANTS,
    act: judgeAgreement,
    row: agreement(negotiation.id),
    given: { year, outcome: "MOSTLY_KEPT", text: "De eerste tuin is er, en wordt goed gebruikt." },
  });
}
