import type { Role } from "../authorisation/role.js";
import { isParty } from "../authorisation/audience.js";
import type { ViewerClass } from "../authorisation/viewer.js";
import type { LocalDate } from "../terms/calendar-days.js";
import type { ProcedureKind, ProcedureStatus } from "./advice.enums.js";
import { consent } from "./consent.policy.js";
import { isOpen, type OpenFacts } from "./open-steps.js";
import type { ProcedureParts } from "./procedure-parts.js";
import { PROCEDURE_ACTS, type ProcedureAct, type ProcedureMachine, type ProcedureSide } from "./procedure-machine.js";
import { requestedAdvice } from "./requested-advice.policy.js";
import { unsolicitedAdvice } from "./unsolicited-advice.policy.js";
import { voluntaryAdvice } from "./voluntary-advice.policy.js";

/** The four machines. */
export const machines: Readonly<Record<ProcedureKind, ProcedureMachine>> = {
  REQUESTED: requestedAdvice, VOLUNTARY: voluntaryAdvice, CONSENT: consent, UNSOLICITED: unsolicitedAdvice,
};

/** What roles may be allowed on advice, whatever the state. DRAFT_REQUEST and DRAFT_UNSOLICITED begin a procedure; PLAN_MEETING keeps the board's meetings. */
export const ADVICE_PERMISSIONS = ["DRAFT_REQUEST", "DRAFT_UNSOLICITED", "PLAN_MEETING", ...PROCEDURE_ACTS] as const;
export type AdvicePermission = (typeof ADVICE_PERMISSIONS)[number];

interface RolePermissions {
  readonly everywhere: readonly AdvicePermission[];
  /** Only for procedures that lie wholly in the region the member directs. */
  readonly withinRegion?: readonly AdvicePermission[];
}

const DISPUTES = ["RECORD_DISPUTE_STEP", "FILE_DISPUTE", "RECORD_RULING", "TAKE_TO_COURT"] as const satisfies readonly AdvicePermission[];
const LANDLORD_DRAFTS = ["DRAFT_REQUEST", "REVISE", "DISCARD", "ADD_DOCUMENT", "DRAFT_RESPONSE", "REPORT_FOLLOW_UP"] as const satisfies readonly AdvicePermission[];
const LANDLORD_SENDS = [
  "SUBMIT", "SUPPLEMENT", "LIFT_CONFIDENTIALITY", "ANSWER_INFORMATION", "ANSWER_EXTENSION", "OFFER_EXTENSION", "ACKNOWLEDGE", "SEND_RESPONSE", "PROPOSE_CO_CREATION",
  "DECIDE", "EXECUTE", "CLOSE", "WITHDRAW", ...DISPUTES, "PUBLISH_REQUEST",
] as const satisfies readonly AdvicePermission[];
const ADVISER_DRAFTS = ["DRAFT_ADVICE"] as const satisfies readonly AdvicePermission[];
const UNSOLICITED_DRAFTS = ["DRAFT_UNSOLICITED", "REVISE", "DISCARD"] as const satisfies readonly AdvicePermission[];
const ADVISER_REGISTERS = ["PLAN_MEETING", "DELIBERATE", "ADOPT_ADVICE", "ISSUE_ADVICE", "ASK_INFORMATION", "CONTEST_EFFECT", "ASK_EXTENSION", "PUBLISH_ADVICE"] as const satisfies readonly AdvicePermission[];
const ADVISER_DECIDES = ["DECLARE_NO_OBJECTION", ...DISPUTES, "WITHDRAW", "CLOSE"] as const satisfies readonly AdvicePermission[];
const CONSENTS = ["GIVE_CONSENT", "REFUSE_CONSENT", "FULFIL_CONDITION", "FAIL_CONDITION"] as const satisfies readonly AdvicePermission[];

/**
 * The roles (domain brief, section 3); every other role reads. Only CPRW consents and advises of
 * its own accord.
 */
export const advicePermissions: Readonly<Partial<Record<Role, RolePermissions>>> = {
  BESTUURDER: { everywhere: [...LANDLORD_DRAFTS, ...LANDLORD_SENDS] },
  BELEIDSADVISEUR: { everywhere: LANDLORD_DRAFTS },
  REGIODIRECTEUR: { everywhere: [], withinRegion: LANDLORD_DRAFTS },
  PARTICIPATIEADVISEUR: { everywhere: ["ACKNOWLEDGE", "PROPOSE_CO_CREATION"] },
  VOORZITTER: { everywhere: [...ADVISER_DRAFTS, ...UNSOLICITED_DRAFTS, ...ADVISER_REGISTERS, ...ADVISER_DECIDES, ...CONSENTS] },
  SECRETARIS: { everywhere: [...ADVISER_DRAFTS, ...UNSOLICITED_DRAFTS, ...ADVISER_REGISTERS] },
  BESTUURSLID: { everywhere: [...ADVISER_DRAFTS, ...UNSOLICITED_DRAFTS, "DELIBERATE"] },
  ONDERSTEUNER: { everywhere: [...ADVISER_DRAFTS, ...UNSOLICITED_DRAFTS] },
  BESTUURSLID_LOKAAL: { everywhere: [...ADVISER_DRAFTS, ...ADVISER_REGISTERS, ...ADVISER_DECIDES] },
  COMMISSIELID: { everywhere: [...ADVISER_DRAFTS, ...ADVISER_REGISTERS, ...ADVISER_DECIDES] },
};

/** Whether the viewer's role allows anything in advice: the others read. */
export const mayActOnAdvice = ({ role }: ViewerClass): boolean => role !== null && advicePermissions[role] !== undefined;

/** Whether the viewer's role allows it in these municipalities; without them, whether it allows it anywhere. */
export function canOnAdvice(viewer: ViewerClass, permission: AdvicePermission, municipalityIds?: readonly string[]): boolean {
  const role = viewer.role && advicePermissions[viewer.role];
  if (!role) return false;
  if (role.everywhere.includes(permission)) return true;
  if (!role.withinRegion?.includes(permission)) return false;
  return !municipalityIds || (municipalityIds.length > 0 && municipalityIds.every((id) => viewer.regionMunicipalityIds.includes(id)));
}

/** What a role has to be allowed for an act. Who drafts adds documents to a draft; adding one to what is shared sends it. */
export const permissionFor = (act: ProcedureAct, status: ProcedureStatus): AdvicePermission => (act === "ADD_DOCUMENT" && status !== "DRAFT" ? "SUPPLEMENT" : act);

/** What rights on a procedure follow from. */
export interface ProcedureStanding extends OpenFacts {
  readonly id: string;
  readonly status: ProcedureStatus;
  readonly adviserId: string;
  readonly municipalityIds: readonly string[];
}

export function isOnProcedureSide(by: ProcedureSide, viewer: ViewerClass, { adviserId }: Pick<ProcedureStanding, "adviserId">): boolean {
  const landlord = viewer.audience === "LANDLORD";
  const adviser = viewer.organisationId === adviserId;
  return by === "LANDLORD" ? landlord : by === "ADVISER" ? adviser : landlord || adviser;
}

/** Whether the viewer is a party, or advises in it: what the two sides say to each other about it is for them. */
export const isSideOf = ({ adviserId }: Pick<ProcedureStanding, "adviserId">, { audience, organisationId }: ViewerClass): boolean => isParty(audience) || organisationId === adviserId;

/** The status that an act leads to from where a procedure stands; undefined: it cannot be done now. @param today null: whether a term has passed is left to who asks. */
export function statusAfter(act: ProcedureAct, procedure: OpenFacts & Pick<ProcedureStanding, "status">, today: LocalDate | null): ProcedureStatus | undefined {
  const transition = machines[procedure.kind][act];
  return transition && (!transition.open || isOpen(transition.open, procedure, today)) ? transition.from[procedure.status] : undefined;
}

type Need = (parts: ProcedureParts, procedure: ProcedureStanding) => boolean;

/**
 * What an act is done on, or what must not stand in its way, beside the status. An act that is not
 * named here needs the procedure only.
 */
const NEEDS: Readonly<Partial<Record<ProcedureAct, Need>>> = {
  ADD_DOCUMENT: leads, SUPPLEMENT: leads, WITHDRAW: isFirst, DECIDE: isFirst,
  EXECUTE: (parts, { status }) =>
    isFirst(parts) && !parts.executionBarred
    && !(status === "CONSENTED_CONDITIONALLY" && parts.openCondition),
  LIFT_CONFIDENTIALITY: ({ confidentialPart }) => confidentialPart,
  ANSWER_INFORMATION: ({ openQuestion }) => openQuestion,
  CONTEST_EFFECT: ({ contestable }) => contestable,
  ASK_EXTENSION: ({ askedExtension }) => !askedExtension,
  ANSWER_EXTENSION: ({ askedExtension }) => askedExtension,
  ADOPT_ADVICE: ({ advice }) => advice === "DRAFT" || advice === "ADOPTED",
  ISSUE_ADVICE: ({ advice }) => advice === "ADOPTED",
  FULFIL_CONDITION: ({ openCondition }) => openCondition,
  FAIL_CONDITION: ({ openCondition }) => openCondition,
  SEND_RESPONSE: ({ draftResponse }) => draftResponse,
  REPORT_FOLLOW_UP: ({ promise }) => promise,
  PROPOSE_CO_CREATION: ({ onCalendar }) => !onCalendar,
  FILE_DISPUTE: ({ openDispute }) => !openDispute,
  RECORD_RULING: ({ openDispute }) => openDispute,
  TAKE_TO_COURT: ({ openDispute, contestableRuling }) => contestableRuling && !openDispute,
  PUBLISH_ADVICE: ({ unpublishedAdvice, confidentialVersion }) => unpublishedAdvice && !confidentialVersion,
  PUBLISH_REQUEST: ({ unpublished, confidentialVersion }) => unpublished && !confidentialVersion,
};

/** Whether the landlord speaks here for all addressees: on the first procedure. */
function isFirst({ first }: ProcedureParts): boolean {
  return first === null;
}

/** The same, or the first cannot be supplemented any more. */
function leads({ first, today }: ProcedureParts): boolean {
  return first === null || statusAfter("SUPPLEMENT", first, today) === undefined;
}

/**
 * The acts this viewer can do with a procedure today, as far as side, role, status, terms and what
 * stands in it say: what buttons to show, and what a refusal offers.
 */
export function allowedProcedureActs(
  viewer: ViewerClass, procedure: ProcedureStanding, parts: ProcedureParts,
): ProcedureAct[] {
  const { kind, status, municipalityIds } = procedure;
  return PROCEDURE_ACTS.filter((act) => {
    const transition = machines[kind][act];
    return transition && statusAfter(act, procedure, parts.today) !== undefined
      && (NEEDS[act]?.(parts, procedure) ?? true)
      && isOnProcedureSide(transition.by, viewer, procedure)
      && canOnAdvice(viewer, permissionFor(act, status), municipalityIds);
  });
}
