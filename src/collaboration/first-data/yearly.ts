import type { Acting, Found } from "../../first-data/acting.js";
import type { Story } from "../../first-data/stories.js";
import { accountForBudgetYear } from "../budget/account-for-budget-year.js";
import { agreeToBudgetYear } from "../budget/agree-to-budget-year.js";
import { payBudgetAdvance } from "../budget/pay-budget-advance.js";
import { proposeBudgetYear } from "../budget/propose-budget-year.js";
import { commentOnProvision } from "../comment/comment-on-provision.js";
import { judgeCollaboration } from "../evaluation/judge-collaboration.js";
import { addNominationCandidate } from "../nomination/add-nomination-candidate.js";
import { agreeNominationProfile } from "../nomination/agree-nomination-profile.js";
import { nominateCommissioner } from "../nomination/nominate-commissioner.js";
import { openNomination } from "../nomination/open-nomination.js";
import { recordAppointment } from "../nomination/record-appointment.js";
import { LANDLORD } from "./acting-on-collaboration.js";
import { AGREEMENT } from "./agreement-2018.js";

const CHAIR = "cprw-voorzitter";
const EARLIER_CHAIR = "cprw-bestuurslid";

const row = (table: string, id: string): Found => ({
  sql: `SELECT id, version FROM app.${table} WHERE id = $1`,
  values: [id],
});

/** The first evaluation of the arrangements, by both. INVENTED. */
export async function* evaluation2020(acting: Acting): Story {
  yield "2020-10-12";
  const found: Found = {
    sql: `SELECT id, version FROM app.collaboration_evaluation
      WHERE agreement_id = $1 ORDER BY due_on`,
    values: [acting.recall(AGREEMENT)],
  };
  for (const [who, text] of [
    [LANDLORD, "De lijnen zijn kort; leg vast wanneer wij wat bespreken."],
    [EARLIER_CHAIR, "Wij worden gehoord, maar vaak laat. Spreek vroege betrokkenheid af."],
  ] as const)
    await acting.on({
      ...{ who, act: judgeCollaboration, row: found },
      given: { outcome: "AMEND", text },
    });
}

/** The budget of 2022, from proposal to account. Amounts and committees are INVENTED. */
export async function* budget2022(acting: Acting): Story {
  yield "2021-11-15";
  const id = await acting.perform(LANDLORD, proposeBudgetYear, {
    agreementId: acting.recall(AGREEMENT),
    ...{ year: 2022, basis: "LUMP", amountCents: 13_500_000 },
    committeeAmounts: [
      {
        name: "Bewonerscommissie Merwestein (verzonnen)",
        ...{ households: 134, fixedCents: 20_000, perHouseholdCents: 500 },
      },
    ],
  });
  const year = row("collaboration_budget_year", id);
  yield "2022-01-10";
  await acting.on({ who: CHAIR, act: agreeToBudgetYear, row: year });
  await acting.on({
    who: LANDLORD,
    act: payBudgetAdvance,
    row: year,
    given: { cents: 10_000_000 },
  });
  yield "2023-02-13";
  await acting.on({
    ...{ who: CHAIR, act: accountForBudgetYear, row: year },
    given: { spentCents: 12_980_000 },
  });
}

/** A seat on the supervisory board, nominated and appointed. Names are INVENTED. */
export async function* nomination2023(acting: Acting): Story {
  yield "2023-03-06";
  const id = await acting.perform(CHAIR, openNomination, { seat: "Zetel wonen en samenleven" });
  const nomination = row("commissioner_nomination", id);
  yield "2023-03-20";
  await acting.on({
    ...{ who: CHAIR, act: agreeNominationProfile, row: nomination },
    given: { profile: "Kent de volkshuisvesting en de wijken van Rotterdam-Zuid." },
  });
  yield "2023-05-08";
  const [candidateId] = [
    await acting.perform(CHAIR, addNominationCandidate, {
      ...{ nominationId: id, name: "Lotte Ravensberg" },
    }),
    await acting.perform(CHAIR, addNominationCandidate, {
      ...{ nominationId: id, name: "Idris Molenkamp" },
    }),
  ];
  yield "2023-06-12";
  await acting.on({
    ...{ who: CHAIR, act: nominateCommissioner, row: nomination },
    given: { candidateId, motivation: "Past bij het profiel." },
  });
  yield "2023-09-04";
  await acting.on({ who: LANDLORD, act: recordAppointment, row: nomination });
}

/** A question of the other side, which both read. INVENTED. */
export async function* comment2022(acting: Acting): Story {
  yield "2022-10-10";
  await acting.perform(LANDLORD, commentOnProvision, {
    agreementId: acting.recall(AGREEMENT),
    ...{ part: "CLAUSE", provisionNumber: "2", shared: true },
    text: "Bedoelt u hier ook het overleg per regio?",
  });
}
