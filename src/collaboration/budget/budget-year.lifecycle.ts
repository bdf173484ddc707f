import { leadingTo, Lifecycle, type Side, staying, type Steps } from "../../acts/lifecycle.js";
import { type Need, unless } from "../../acts/obstacle.js";
import { refusal } from "../../acts/refusal.js";
import { tooEarly } from "../../acts/refusals.js";
import { addDays } from "../../terms/calendar-days.js";
import type { AgreementStatus, BudgetYearAct } from "../collaboration.enums.js";
import { collaborationPermissions } from "../collaboration.permissions.js";
import { lastDayOfYear } from "./budget-term.js";
import type { BudgetYear } from "./budget-year.entity.js";
import { BudgetYearActEnum, BudgetYearStatusEnum } from "./budget.type.js";

type Budgeted = Pick<BudgetYear, "organisationId" | "partyIds">;

/** What acts on the budget of a year look at. */
export interface BudgetYearFacts {
  readonly subject: Budgeted &
    Pick<BudgetYear, "status" | "year" | "overspendCents" | "overspendDecision">;
  /** Where the agreement stands. */
  readonly agreementStatus: () => Promise<AgreementStatus>;
  readonly today: () => Promise<string>;
}

const isAmong = (partyIds: readonly string[], organisationId: string | null) =>
  organisationId !== null && partyIds.includes(organisationId);

const otherParty: Side<Budgeted> = {
  name: "other party",
  refusal: "Only the other party can do this: nobody accepts their own proposal.",
  includes: ({ organisationId }, subject) =>
    organisationId !== subject.organisationId && isAmong(subject.partyIds, organisationId),
};
const landlord: Side<Budgeted> = {
  name: "landlord",
  refusal: "Only the landlord that is party to the agreement can do this.",
  includes: ({ audience, organisationId }, { partyIds }) =>
    audience === "LANDLORD" && isAmong(partyIds, organisationId),
};
const council: Side<Budgeted> = {
  name: "council",
  refusal: "Only the tenants' council that is party to the agreement can do this.",
  includes: ({ audience, organisationId }, { partyIds }) =>
    audience === "TENANT_COUNCIL" && isAmong(partyIds, organisationId),
};

export const agreementNotInForce = refusal("AGREEMENT_NOT_IN_FORCE", {
  description:
    "The agreement to which it belongs is not in force any more (overeenkomst niet van kracht).",
  nl: () => "De overeenkomst waar dit bij hoort, is niet meer van kracht.",
  en: () => "The agreement to which this belongs is not in force any more.",
});

const overspendAsked = refusal("OVERSPEND_ASKED", {
  description:
    "More was asked for already, and the landlord has not refused it: ask again after a refusal " +
    "(overschrijding al gevraagd).",
  nl: () => "Er is al een overschrijding gevraagd of toegestaan.",
  en: () => "More was asked for, or granted, already.",
});

const overspendNotAsked = refusal("OVERSPEND_NOT_ASKED", {
  description: "No more was asked for that waits for an answer (geen overschrijding gevraagd).",
  nl: () => "Er is geen overschrijding gevraagd die op antwoord wacht.",
  en: () => "Nothing was asked for that waits for an answer.",
});

const isInForce: Need<BudgetYearFacts> = async ({ agreementStatus }) =>
  unless((await agreementStatus()) === "IN_FORCE", agreementNotInForce);
const mayAsk: Need<BudgetYearFacts> = ({ subject: { overspendCents, overspendDecision } }) =>
  unless(overspendCents === null || overspendDecision === "REFUSED", overspendAsked);
const wasAsked: Need<BudgetYearFacts> = ({ subject: { overspendCents, overspendDecision } }) =>
  unless(overspendCents !== null && overspendDecision === null, overspendNotAsked);
const isOver: Need<BudgetYearFacts> = async ({ subject: { year }, today }) => {
  const from = addDays(lastDayOfYear(year), 1);
  return unless((await today()) >= from, () => tooEarly({ from }));
};

/** The budget of a year (Wohv art. 7): whoever proposes it, the other party decides. */
const STEPS = {
  AGREE: { by: otherParty, from: leadingTo("AGREED", "PROPOSED"), needs: isInForce },
  REJECT: { by: otherParty, from: leadingTo("REJECTED", "PROPOSED") },
  PAY_ADVANCE: { by: landlord, from: staying("AGREED") },
  ASK_OVERSPEND: { by: council, from: staying("AGREED"), needs: mayAsk },
  ANSWER_OVERSPEND: { by: landlord, from: staying("AGREED"), needs: wasAsked },
  ACCOUNT: { by: council, from: leadingTo("ACCOUNTED", "AGREED"), needs: isOver },
} satisfies Steps<BudgetYearAct, BudgetYearFacts>;

const PERMISSIONS = {
  AGREE: "AGREE_BUDGET",
  REJECT: "AGREE_BUDGET",
  PAY_ADVANCE: "PAY",
  ASK_OVERSPEND: "ACCOUNT",
  ANSWER_OVERSPEND: "PAY",
  ACCOUNT: "ACCOUNT",
} as const satisfies Readonly<Record<BudgetYearAct, string>>;

export const budgetYearLifecycle = new Lifecycle<BudgetYearAct, BudgetYearFacts>({
  steps: STEPS,
  role: (viewer, act) => collaborationPermissions.obstacle(viewer, PERMISSIONS[act]),
  words: { acts: BudgetYearActEnum, statuses: BudgetYearStatusEnum },
  begins: ["PROPOSED", "propose (landlord or council)"],
});
