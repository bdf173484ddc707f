import {
  leadingTo,
  Lifecycle,
  ownSide,
  type Side,
  staying,
  type Steps,
} from "../../acts/lifecycle.js";
import { type AnyViewer, inOrder, type Need, unless } from "../../acts/obstacle.js";
import { refusal } from "../../acts/refusal.js";
import { tooEarly } from "../../acts/refusals.js";
import { yearOf } from "../../terms/calendar-days.js";
import { isParty } from "../../authorisation/audience.js";
import type { CycleAct } from "../agreements.enums.js";
import { agreementPermissions } from "../agreements.permissions.js";
import type { AgreementCycle } from "./agreement-cycle.entity.js";
import { CycleActEnum, CycleStatusEnum } from "./agreement-cycle.type.js";

/** What acts on a cycle look at. */
export interface CycleFacts {
  readonly subject: Pick<
    AgreementCycle,
    | "status"
    | "organisationId"
    | "municipalityId"
    | "tenantPartyIds"
    | "consultationAskedOn"
    | "bidSubmittedOn"
    | "overviewSentOn"
    | "overviewDueOn"
    | "startsYear"
  >;
  readonly today: () => Promise<string>;
  /** Whether the landlord has a draft of a bid: nobody else is told. */
  readonly hasDraft: () => Promise<boolean>;
}
type Taking = Pick<AgreementCycle, "municipalityId" | "tenantPartyIds" | "organisationId">;

/** Whether somebody acts for the municipality, or for one of the tenants' parties. */
export const answersBid = (
  viewer: AnyViewer,
  { municipalityId, tenantPartyIds }: Taking,
): boolean =>
  viewer.audience === "MUNICIPALITY"
    ? viewer.municipalityIds.includes(municipalityId)
    : tenantPartyIds.some((id) => id === viewer.organisationId);

export const invited: Side<Taking> = {
  name: "municipality or tenants' party",
  refusal: "Only the municipality and the tenants' parties of this cycle can do this.",
  includes: answersBid,
};

const takingPart: Side<Taking> = {
  name: "who takes part",
  refusal: "Only who takes part in this cycle can do this.",
  includes: (viewer, cycle) => ownSide.includes(viewer, cycle) || answersBid(viewer, cycle),
};

/**
 * Whoever the agreements of a municipality concern, signatory or not (Woningwet art. 44(3); domain
 * brief, 7.5): also the council where another organisation is the party. Others may read what was
 * published, and nothing more.
 */
export const concerned: Side<Pick<AgreementCycle, "municipalityId">> = {
  name: "whom it concerns",
  refusal: "Only who works in this municipality can do this.",
  includes: ({ audience, municipalityIds }, { municipalityId }) =>
    isParty(audience) || municipalityIds.includes(municipalityId),
};

const alreadyRecorded = refusal("ALREADY_RECORDED", {
  description: "This was recorded already (al vastgelegd).",
  nl: () => "Dit is al vastgelegd.",
  en: () => "This was recorded already.",
});

export const draftExists = refusal("DRAFT_EXISTS", {
  description: "There is a draft already: revise or discard it (concept bestaat al).",
  nl: () => "Er is al een concept: herzie het of gooi het weg.",
  en: () => "There is a draft already: revise or discard it.",
});

const noBidYet = refusal("NO_BID_SUBMITTED", {
  description: "No bid was submitted in this cycle (geen bod ingediend).",
  nl: () => "In deze cyclus is geen bod ingediend.",
  en: () => "No bid was submitted in this cycle.",
});

const notAsked: Need<CycleFacts> = ({ subject }) =>
  unless(subject.consultationAskedOn === null, alreadyRecorded);
const notSent: Need<CycleFacts> = ({ subject }) =>
  unless(subject.overviewSentOn === null, alreadyRecorded);
/** The first overview can be sent any time before it is due, a next one in its own year. */
const isOfThisYear: Need<CycleFacts> = async ({ subject, today }) => {
  const dueYear = yearOf(subject.overviewDueOn);
  return unless(dueYear < subject.startsYear || yearOf(await today()) >= dueYear, () =>
    tooEarly({ from: `${dueYear}-01-01` }),
  );
};
const wasBid: Need<CycleFacts> = ({ subject }) => unless(subject.bidSubmittedOn !== null, noBidYet);
const noDraft: Need<CycleFacts> = async ({ hasDraft }) => unless(!(await hasDraft()), draftExists);

const OPEN = ["PREPARATION", "BID_SUBMITTED"] as const;
/** What the law asks of the landlord is not switched off by closing: its days go on. */
const WHENEVER = [...OPEN, "CLOSED"] as const;

/** What is done towards agreements (domain brief, 7.5, until the bid). */
const STEPS = {
  REVISE: { by: ownSide, from: staying(...OPEN) },
  ASK_CONSULTATION: { by: ownSide, from: staying(...WHENEVER), needs: notAsked },
  AGREE_BID_DATE: { by: takingPart, from: staying("PREPARATION") },
  DRAFT_BID: { by: ownSide, from: staying(...OPEN), needs: noDraft },
  SEND_OVERVIEW: {
    by: ownSide,
    from: staying(...WHENEVER),
    needs: inOrder(notSent, isOfThisYear),
  },
  CLOSE: { by: ownSide, from: leadingTo("CLOSED", ...OPEN) },
  // the landlord closes a cycle, and does not bar the way to the minister by it
  DECLARE_DISPUTE: { by: concerned, from: staying("BID_SUBMITTED", "CLOSED"), needs: wasBid },
} satisfies Steps<CycleAct, CycleFacts>;

export const cycleLifecycle = new Lifecycle<CycleAct, CycleFacts>({
  steps: STEPS,
  role: (viewer, act, { subject }) =>
    agreementPermissions.obstacle(
      viewer,
      act === "DECLARE_DISPUTE" ? "DISPUTE" : act,
      subject.municipalityId,
    ),
  words: { acts: CycleActEnum, statuses: CycleStatusEnum },
  begins: ["PREPARATION", "open (landlord)"],
  elsewhere: [["PREPARATION", "BID_SUBMITTED", "a bid is submitted (landlord)"]],
});
