import type { Role } from "../authorisation/role.js";
import { isParty } from "../authorisation/audience.js";
import type { ViewerClass } from "../authorisation/viewer.js";
import type { LocalDate } from "../terms/calendar-days.js";
import type { ProcedureKind, ProcedureStatus } from "./advice.enums.js";
import { consent } from "./consent.policy.js";
import { isOpen, type OpenFacts } from "./open-steps.js";
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
  "SUBMIT", "SUPPLEMENT", "LIFT_CONFIDENTIALITY", "SHARE_CONFIDENTIAL_TEXT", "ANSWER_INFORMATION",
  "ANSWER_EXTENSION", "OFFER_EXTENSION", "ACKNOWLEDGE", "SEND_RESPONSE", "PROPOSE_CO_CREATION",
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
