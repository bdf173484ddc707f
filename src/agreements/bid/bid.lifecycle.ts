import {
  leadingTo,
  Lifecycle,
  ownSide,
  type Side,
  staying,
  type Steps,
} from "../../acts/lifecycle.js";
import { inOrder, type Need, unless } from "../../acts/obstacle.js";
import { refusal } from "../../acts/refusal.js";
import { type BidAct, BTIV_SUBJECTS } from "../agreements.enums.js";
import { agreementPermissions } from "../agreements.permissions.js";
import type { AgreementCycle } from "../cycle/agreement-cycle.entity.js";
import { answersBid, invited } from "../cycle/cycle.lifecycle.js";
import type { Bid } from "./bid.entity.js";
import { BidActEnum, BidStatusEnum } from "./bid.type.js";

type CycleOfBid = Pick<
  AgreementCycle,
  "status" | "policyBasis" | "organisationId" | "municipalityId" | "tenantPartyIds"
>;

/** What acts on a bid look at. */
export interface BidFacts {
  readonly subject: Pick<
    Bid,
    "status" | "organisationId" | "municipalityId" | "text" | "subjects" | "number"
  > & { readonly cycle: CycleOfBid };
  /** The number of the bid that was submitted last. */
  readonly lastNumber: () => Promise<number>;
  /** Whether the viewer's organisation has answered this bid. */
  readonly hasReacted: () => Promise<boolean>;
}

const answering: Side<BidFacts["subject"]> = {
  ...invited,
  includes: (viewer, { cycle }) => answersBid(viewer, cycle),
};

const cycleClosed = refusal("CYCLE_CLOSED", {
  description: "The cycle is closed (cyclus afgesloten).",
  nl: () => "De cyclus is afgesloten.",
  en: () => "The cycle is closed.",
});

const bidEmpty = refusal("BID_EMPTY", {
  description: "A bid says something (bod leeg).",
  nl: () => "Geef aan wat u biedt.",
  en: () => "Say what you bid.",
});

const btivSubjectsMissing = refusal<{ missing: string }>("BTIV_SUBJECTS_MISSING", {
  description:
    "Without a policy basis a bid covers the six subjects of Btiv art. 39; the message names " +
    "those that are missing (onderwerpen ontbreken).",
  nl: (d) =>
    `Zonder beleidsgrondslag bevat het bod zes onderwerpen (Btiv art. 39); nog niet: ${d.missing}.`,
  en: (d) =>
    `Without a policy basis a bid covers six subjects (Btiv art. 39); not yet: ${d.missing}.`,
});

const supersededBid = refusal("BID_SUPERSEDED", {
  description: "A later version of the bid was submitted: answer that one (nieuwere versie).",
  nl: () => "Er is een nieuwere versie van het bod: reageer daarop.",
  en: () => "There is a later version of the bid: answer that one.",
});

const alreadyReacted = refusal("ALREADY_REACTED", {
  description: "Your organisation has answered this bid already (al gereageerd).",
  nl: () => "Uw organisatie heeft al op dit bod gereageerd.",
  en: () => "Your organisation has answered this bid already.",
});

const cycleIsOpen: Need<BidFacts> = ({ subject: { cycle } }) =>
  unless(cycle.status !== "CLOSED", cycleClosed);
const saysSomething: Need<BidFacts> = ({ subject: { text } }) => unless(text !== "", bidEmpty);
const coversSubjects: Need<BidFacts> = ({ subject: { cycle, subjects } }) => {
  const missing = cycle.policyBasis === "NONE" ? BTIV_SUBJECTS.filter((one) => !subjects[one]) : [];
  return unless(missing.length === 0, () => btivSubjectsMissing({ missing: missing.join(", ") }));
};
const isLast: Need<BidFacts> = async ({ subject: { number }, lastNumber }) =>
  unless(number === (await lastNumber()), supersededBid);
const isFirstAnswer: Need<BidFacts> = async ({ hasReacted }) =>
  unless(!(await hasReacted()), alreadyReacted);

const STEPS = {
  REVISE: { by: ownSide, from: staying("DRAFT"), needs: cycleIsOpen },
  DISCARD: { by: ownSide, from: leadingTo("DISCARDED", "DRAFT") },
  SUBMIT: {
    by: ownSide,
    from: leadingTo("SUBMITTED", "DRAFT"),
    needs: inOrder(cycleIsOpen, saysSomething, coversSubjects),
  },
  REACT: {
    by: answering,
    from: staying("SUBMITTED"),
    needs: inOrder(cycleIsOpen, isLast, isFirstAnswer),
  },
} satisfies Steps<BidAct, BidFacts>;

const PERMISSIONS = {
  REVISE: "DRAFT_BID",
  DISCARD: "DRAFT_BID",
  SUBMIT: "SUBMIT_BID",
  REACT: "REACT",
} as const satisfies Record<BidAct, string>;

export const bidLifecycle = new Lifecycle<BidAct, BidFacts>({
  steps: STEPS,
  role: (viewer, act, { subject }) =>
    agreementPermissions.obstacle(viewer, PERMISSIONS[act], subject.municipalityId),
  words: { acts: BidActEnum, statuses: BidStatusEnum },
  begins: ["DRAFT", "draft (landlord)"],
});
