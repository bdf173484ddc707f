import { Lifecycle, type Side, staying, type Steps } from "../../acts/lifecycle.js";
import { type Need, unless } from "../../acts/obstacle.js";
import { refusal } from "../../acts/refusal.js";
import { alreadyPublished } from "../../acts/refusals.js";
import { isParty } from "../../authorisation/audience.js";
import type { AgreementAct } from "../collaboration.enums.js";
import { collaborationPermissions } from "../collaboration.permissions.js";
import type { CollaborationAgreement } from "./collaboration-agreement.entity.js";
import { CollaborationActEnum, CollaborationStatusEnum } from "./agreement.enums.js";

/** What acts on an agreement look at. */
export interface AgreementFacts {
  readonly subject: Pick<
    CollaborationAgreement,
    "status" | "organisationId" | "partyIds" | "publishedOn" | "noticeUntil"
  >;
  /** Whether the tenants' council is one of its parties. */
  readonly hasCouncil: () => Promise<boolean>;
}
type Subject = AgreementFacts["subject"];

/** The council reads every negotiation of its landlord; it acts in its own. */
export const bargaining: Side<Pick<Subject, "partyIds">> = {
  name: "party",
  refusal: "Only a party to this agreement can do this.",
  includes: ({ organisationId }, { partyIds }) =>
    organisationId !== null && partyIds.includes(organisationId),
};
const budgeting: Side<Subject> = {
  name: "landlord or tenants' council",
  refusal: "Only the landlord and the tenants' council, as its parties, can do this.",
  includes: (viewer, subject) => isParty(viewer.audience) && bargaining.includes(viewer, subject),
};

const noticeGiven = refusal("NOTICE_GIVEN", {
  description: "Notice was given already (al opgezegd).",
  nl: () => "Deze overeenkomst is al opgezegd.",
  en: () => "Notice of this agreement was given already.",
});

const budgetTakesBoth = refusal("BUDGET_TAKES_BOTH", {
  description:
    "A budget is between a landlord and the tenants' council: both are party to the agreement " +
    "(budget alleen tussen verhuurder en huurdersraad).",
  nl: () =>
    "Een budget is tussen de verhuurder en de huurdersraad: beide zijn partij bij de overeenkomst.",
  en: () =>
    "A budget is between the landlord and the tenants' council: both are party to the agreement.",
});

const unpublished: Need<AgreementFacts> = ({ subject: { publishedOn } }) =>
  unless(publishedOn === null, alreadyPublished);
const noNotice: Need<AgreementFacts> = ({ subject: { noticeUntil } }) =>
  unless(noticeUntil === null, noticeGiven);

const withCouncil: Need<AgreementFacts> = async ({ hasCouncil }, { audience }) =>
  unless(audience === "TENANT_COUNCIL" || (await hasCouncil()), budgetTakesBoth);

const STEPS = {
  DRAFT_AMENDMENT: { by: bargaining, from: staying("IN_FORCE") },
  GIVE_NOTICE: { by: bargaining, from: staying("IN_FORCE"), needs: noNotice },
  PUBLISH: {
    by: bargaining,
    from: staying("IN_FORCE", "TERMINATED", "EXPIRED"),
    needs: unpublished,
  },
  COMMENT: { by: bargaining, from: staying("NEGOTIATION", "IN_FORCE") },
  PROPOSE_BUDGET: { by: budgeting, from: staying("IN_FORCE"), needs: withCouncil },
} satisfies Steps<AgreementAct, AgreementFacts>;

const PERMISSIONS = {
  DRAFT_AMENDMENT: "DRAFT",
  GIVE_NOTICE: "GIVE_NOTICE",
  PUBLISH: "PUBLISH",
  COMMENT: "COMMENT",
  PROPOSE_BUDGET: "AGREE_BUDGET",
} as const satisfies Record<AgreementAct, string>;

export const agreementLifecycle = new Lifecycle<AgreementAct, AgreementFacts>({
  steps: STEPS,
  role: (viewer, act) => collaborationPermissions.obstacle(viewer, PERMISSIONS[act]),
  words: { acts: CollaborationActEnum, statuses: CollaborationStatusEnum },
  begins: ["DRAFT", "draft (any party)"],
  elsewhere: [
    ["DRAFT", "NEGOTIATION", "its first text is proposed"],
    ["DRAFT", "DISCARDED", "its first text is discarded"],
    ["NEGOTIATION", "ABANDONED", "its first text is rejected or withdrawn"],
    ["NEGOTIATION", "IN_FORCE", "its first version begins"],
    ["IN_FORCE", "TERMINATED", "the day of notice passes (clock)"],
    ["IN_FORCE", "EXPIRED", "its last day passes (clock)"],
  ],
});
