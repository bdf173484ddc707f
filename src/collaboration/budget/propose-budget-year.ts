import { randomUUID } from "node:crypto";
import { Field, InputType, Int } from "type-graphql";
import { REQUEST_ID } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refusal } from "../../acts/refusal.js";
import { optionalTextOf } from "../../acts/text.js";
import { insertRow } from "../../acts/versioned-rows.js";
import { countOrRefuse } from "../../advice/procedure/count-or-refuse.js";
import { PARTIES, VisibleTo } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLUUID, ID } from "../../graphql/scalars.js";
import { readHolidays } from "../../holidays/holiday.queries.js";
import type { Transaction } from "../../persistence/transaction.js";
import { yearOf } from "../../terms/calendar-days.js";
import { TERMS } from "../../terms/terms.js";
import { collaborationAgreements } from "../agreement/agreement.reads.js";
import { CollaborationAgreementType } from "../agreement/agreement.type.js";
import type { CollaborationAgreement } from "../agreement/collaboration-agreement.entity.js";
import { lastKnownDay } from "../agreement/last-known-day.js";
import type { BudgetBasis } from "../collaboration.enums.js";
import { BudgetBasisEnum } from "../provision/provision.enums.js";
import { centsOf, committeeAmountsOf } from "./amounts.js";
import { findAgreementInPrivate } from "../agreement/agreement-in-hand.js";
import { accountTermOf } from "./budget-term.js";
import { BudgetYear } from "./budget-year.entity.js";
import { shownBudgetYear } from "./budget.reads.js";

@InputType("CommitteeAmountInput", {
  description: "What a residents' committee gets of a budget (bedrag per commissie).",
})
@VisibleTo(...PARTIES)
class CommitteeAmountInput {
  @Field(() => String, {
    description: "The committee, by a name of at most 200 characters (commissie).",
  })
  name!: string;
  @Field(() => Int, { description: "How many households it speaks for (huishoudens)." })
  households!: number;
  @Field(() => Int, { description: "The fixed part, in cents (vast bedrag)." }) fixedCents!: number;
  @Field(() => Int, { description: "For each household, in cents (per huishouden)." })
  perHouseholdCents!: number;
}

@InputType("ProposeBudgetYearFields")
class ProposeBudgetYearInput {
  @Field(() => ID, { description: "The agreement that it is for (overeenkomst)." })
  agreementId!: string;
  @Field(() => Int, { description: "The calendar year, one of the agreement (jaar)." })
  year!: number;
  @Field(() => BudgetBasisEnum, { description: "What it is made of (grondslag)." })
  basis!: BudgetBasis;
  @Field(() => Int, {
    description: "The whole amount, in cents: at most twenty million euros (bedrag).",
  })
  amountCents!: number;
  @Field(() => [CommitteeAmountInput], {
    nullable: true,
    description: "What committees get of it, each named once (bedragen per commissie).",
  })
  committeeAmounts?: CommitteeAmountInput[] | null;
  @Field(() => String, {
    nullable: true,
    description: "What it is meant for, at most 10,000 characters (toelichting).",
  })
  note?: string | null;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

const budgetYearInvalid = refusal<{ from: number; until: number }>("BUDGET_YEAR_INVALID", {
  description:
    "A budget is for a calendar year of its agreement; the message names the first and the last " +
    "(ongeldig begrotingsjaar).",
  nl: ({ from, until }) => `Een budget is voor een jaar van de overeenkomst: ${from} t/m ${until}.`,
  en: ({ from, until }) => `A budget is for a year of the agreement: ${from} to ${until}.`,
});

const budgetYearExists = refusal<{ year: number }>("BUDGET_YEAR_EXISTS", {
  description: "There is a budget for this year already that was not rejected (budget bestaat al).",
  nl: ({ year }) => `Voor ${year} is er al een budget voorgesteld of afgesproken.`,
  en: ({ year }) => `For ${year} a budget was proposed or agreed already.`,
});

/** The parties agree on an amount each year; one proposes it, and the other decides. */
export const proposeBudgetYear = act({
  name: "proposeBudgetYear",
  description: "Propose the budget of a year to the other party (budget voorstellen, Wohv art. 7).",
  records: change("BUDGET_YEAR_PROPOSED", "The budget of a year was proposed (voorgesteld).", {
    nl: "{who} stelde {what} voor",
    en: "{who} proposed {what}",
  }),
  by: PARTIES,
  input: ProposeBudgetYearInput,
  shows: shownBudgetYear,
  names: () => undefined,
  within: {
    field: "agreement",
    type: () => CollaborationAgreementType,
    description: "The agreement that it is for (overeenkomst).",
    find: collaborationAgreements.find,
    keyIn: ({ agreementId }) => agreementId,
  },

  async perform(tx, actor, input) {
    // it stays unlocked, as it stays as it is
    const agreement = await findAgreementInPrivate(tx, actor, {
      act: "PROPOSE_BUDGET",
      id: input.agreementId,
    });
    const { year, basis } = input;
    refuseYearOutside(agreement, year);
    const amountCents = centsOf(input.amountCents, "amountCents", { least: 1 });
    const committeeAmounts = committeeAmountsOf(input.committeeAmounts ?? [], amountCents);
    const note = optionalTextOf(input.note, "note");
    const holidays = await readHolidays(tx);
    const accountMonths = await findAccountMonths(tx, agreement.id);
    const { endsOn: accountDueOn } = countOrRefuse(
      () => accountTermOf({ year, accountMonths }, holidays),
      "year",
    );
    await refuseSecond(tx, agreement.id, year);
    const id = randomUUID();
    await insertRow(tx, BudgetYear, {
      id,
      agreementId: agreement.id,
      partyIds: agreement.partyIds,
      organisationId: actor.organisationId,
      year,
      status: "PROPOSED",
      basis,
      amountCents,
      committeeAmounts,
      note,
      ...{ accountMonths, accountDueOn },
    });
    return id;
  },
});

function refuseYearOutside(agreement: CollaborationAgreement, year: number): void {
  const last = lastKnownDay(agreement);
  const from = Math.max(2015, yearOf(agreement.startsOn!));
  const until = Math.min(2100, last === null ? 2100 : yearOf(last));
  if (year < from || year > until) throw budgetYearInvalid({ from, until }).at("year");
}

/**
 * The months for the account that the version in force lays down; those of the law where it says
 * nothing of them.
 */
async function findAccountMonths(tx: Transaction, agreementId: string): Promise<number> {
  const [row] = await tx.query<{ months: number }[]>(
    `
    SELECT (p.parameters ->> 'accountMonths')::integer AS months
    FROM app.collaboration_provision AS p
      JOIN app.collaboration_version AS v ON v.id = p.version_id
    WHERE v.agreement_id = $1 AND v.status = 'IN_FORCE' AND p.parameters ? 'accountMonths'
    ORDER BY v.number DESC LIMIT 1`,
    [agreementId],
  );
  return row?.months ?? TERMS.BUDGET_ACCOUNT.length[0];
}

/**
 * Of two that are proposed at once the second is refused. Nobody but the two parties waits: the
 * others of the agreement are not told of budgets, so it stays unlocked.
 */
async function refuseSecond(tx: Transaction, agreementId: string, year: number): Promise<void> {
  await tx.query(
    "SELECT pg_advisory_xact_lock(hashtext('app.collaboration_budget_year'), hashtext($1))",
    [`${agreementId} ${year}`],
  );
  const [existing] = await tx.query<{ id: string }[]>(
    `
      SELECT id FROM app.collaboration_budget_year
      WHERE agreement_id = $1 AND year = $2 AND status <> 'REJECTED'`,
    [agreementId, year],
  );
  if (existing) throw budgetYearExists({ year }).at("year").showing(existing.id);
}
