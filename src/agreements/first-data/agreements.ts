import type { Acting, Found } from "../../first-data/acting.js";
import type { Days, FirstData } from "../../first-data/first-data.js";
import { CPRW, NISSEWAARD_TENANTS } from "../../first-data/personas.js";
import { MUNICIPALITY_IDS } from "../../organisation/first-data/organisations.js";
import { yearOf } from "../../terms/calendar-days.js";
import { draftBid } from "../bid/draft-bid.js";
import { reactToBid } from "../bid/react-to-bid.js";
import { submitBid } from "../bid/submit-bid.js";
import { agreeBidDate } from "../cycle/agree-bid-date.js";
import { askForConsultation } from "../cycle/ask-for-consultation.js";
import { closeAgreementCycle } from "../cycle/close-agreement-cycle.js";
import { openAgreementCycle } from "../cycle/open-agreement-cycle.js";
import { sendOverview } from "../cycle/send-overview.js";

const LANDLORD = "woonbron-bestuurder";
const DRAFTER = "woonbron-beleidsadviseur";

const cycle = (id: string): Found => ({
  sql: "SELECT id, version FROM app.agreement_cycle WHERE id = $1",
  values: [id],
});
const bid = (id: string): Found => ({
  sql: "SELECT id, version FROM app.agreement_bid WHERE id = $1",
  values: [id],
});

/**
 * Rotterdam 2022-2023: talks on the monitor in April and May 2021, the bid on 30 June, and what
 * CPRW holds of balanced neighbourhoods are public (cprw.nl, "prestatieafspraken"). The days of
 * request, answer and overview, and the wording, are INVENTED.
 */
async function rotterdam2022(acting: Acting, { goTo }: Days): Promise<void> {
  await goTo("2021-03-22");
  const id = await acting.perform(LANDLORD, openAgreementCycle, {
    municipalityId: MUNICIPALITY_IDS.rotterdam,
    startsYear: 2022,
    endsYear: 2023,
    policyBasis: { kind: "WOONVISIE", title: "Woonvisie Rotterdam" },
  });
  await goTo("2021-03-29");
  await acting.on({ who: LANDLORD, act: askForConsultation, row: cycle(id) });
  await goTo("2021-06-30");
  const bidId = await acting.perform(DRAFTER, draftBid, {
    cycleId: id,
    text:
      "Bod voor 2022 en 2023: bijdragen aan beschikbaarheid, betaalbaarheid, duurzaamheid en " +
      "evenwichtige wijken.",
    tenantsHeardOn: "2021-06-14",
    boardApprovedOn: "2021-06-24",
  });
  await acting.on({ who: LANDLORD, act: submitBid, row: bid(bidId) });
  await goTo("2021-09-06");
  await acting.on({
    who: "cprw-secretaris",
    act: reactToBid,
    row: bid(bidId),
    given: {
      text: "Evenwichtige wijken: wij vragen één op één, eerst bouwen en dan pas slopen.",
    },
  });
  await goTo("2021-12-10");
  await acting.on({
    who: LANDLORD,
    act: sendOverview,
    row: cycle(id),
    given: { url: "https://woonbron.example/overzicht-2022.pdf" },
  });
  await goTo("2022-01-10");
  await acting.on({ who: LANDLORD, act: closeAgreementCycle, row: cycle(id) });
}

/**
 * What runs at the moment of loading, towards the years after the next: INVENTED. Delft has a bid
 * that its tenants' organisation has answered. Dordrecht has a draft that nobody else sees, and a day
 * for the bid that its tenants have not agreed to. Nissewaard has both CPRW and De Samenwerking, as
 * in 2019.
 */
async function comingYears(acting: Acting, { today, goTo }: Days): Promise<void> {
  await goTo(today);
  const startsYear = yearOf(today) + 2;
  const opened = (
    municipality: keyof typeof MUNICIPALITY_IDS,
    title: string,
    tenantPartyIds?: string[],
  ) =>
    acting.perform(LANDLORD, openAgreementCycle, {
      municipalityId: MUNICIPALITY_IDS[municipality],
      startsYear,
      endsYear: startsYear,
      policyBasis: { kind: "WOONVISIE", title },
      ...(tenantPartyIds && { tenantPartyIds }),
    });
  const delft = await opened("delft", "Woonvisie Delft");
  await acting.on({ who: LANDLORD, act: askForConsultation, row: cycle(delft) });
  const offered = await acting.perform(DRAFTER, draftBid, {
    cycleId: delft,
    text: "Eengezinswoningen, woningverbetering, en mensen die zelfstandig gaan wonen.",
  });
  await acting.on({ who: LANDLORD, act: submitBid, row: bid(offered) });
  await acting.on({
    who: "delft-bestuurslid",
    act: reactToBid,
    row: bid(offered),
    given: {
      text: "Wij missen afspraken over onderhoud.",
    },
  });
  const dordrecht = await opened("dordrecht", "Woonvisie Dordrecht");
  await acting.perform(DRAFTER, draftBid, {
    cycleId: dordrecht,
    text: "Eerste opzet: nieuwbouw en duurzaamheid.",
  });
  const dueOn = `${startsYear - 1}-09-01`;
  for (const who of [LANDLORD, "dordrecht-wethouder"])
    await acting.on({ who, act: agreeBidDate, row: cycle(dordrecht), given: { dueOn } });
  await opened("nissewaard", "Woonvisie Nissewaard", [
    CPRW.organisationId,
    NISSEWAARD_TENANTS.organisationId,
  ]);
}

async function agreements(acting: Acting, days: Days): Promise<void> {
  await rotterdam2022(acting, days);
  await comingYears(acting, days);
}

export const firstData: FirstData = { acts: agreements };
