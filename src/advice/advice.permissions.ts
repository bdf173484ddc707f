import { Permissions } from "../acts/permissions.js";
import type { ProcedureStatus } from "./advice.enums.js";
import { ACTS_DESCRIBED, type ProcedureAct } from "./procedure/procedure.type.js";

const DISPUTES = ["RECORD_DISPUTE_STEP", "FILE_DISPUTE", "RECORD_RULING", "TAKE_TO_COURT"] as const;
const LANDLORD_DRAFTS = [
  "DRAFT_REQUEST",
  "REVISE",
  "DISCARD",
  "ADD_DOCUMENT",
  "DRAFT_RESPONSE",
  "REPORT_FOLLOW_UP",
] as const;
const LANDLORD_SENDS = [
  "SUBMIT",
  "SUPPLEMENT",
  "LIFT_CONFIDENTIALITY",
  "SHARE_CONFIDENTIAL_TEXT",
  "ANSWER_INFORMATION",
  "ANSWER_EXTENSION",
  "OFFER_EXTENSION",
  "ACKNOWLEDGE",
  "SEND_RESPONSE",
  "PROPOSE_CO_CREATION",
  "DECIDE",
  "EXECUTE",
  "CLOSE",
  "WITHDRAW",
  ...DISPUTES,
  "PUBLISH_REQUEST",
] as const;
const ADVISER_DRAFTS = ["DRAFT_ADVICE"] as const;
const UNSOLICITED_DRAFTS = ["DRAFT_UNSOLICITED", "REVISE", "DISCARD"] as const;
const ADVISER_REGISTERS = [
  "PLAN_MEETING",
  "DELIBERATE",
  "ADOPT_ADVICE",
  "ISSUE_ADVICE",
  "ASK_INFORMATION",
  "CONTEST_EFFECT",
  "ASK_EXTENSION",
  "PUBLISH_ADVICE",
] as const;
const ADVISER_DECIDES = ["DECLARE_NO_OBJECTION", ...DISPUTES, "WITHDRAW", "CLOSE"] as const;
const CONSENTS = ["GIVE_CONSENT", "REFUSE_CONSENT", "FULFIL_CONDITION", "FAIL_CONDITION"] as const;

/**
 * What each role may do in advice (domain brief, section 3). Only CPRW consents, and only CPRW
 * gives unsolicited advice. DRAFT_REQUEST and DRAFT_UNSOLICITED begin a procedure; PLAN_MEETING
 * keeps the board's meetings.
 */
export const advicePermissions = new Permissions({
  name: "advice",
  description: "What a role may do in advice (bevoegdheid).",
  told:
    "What your role may do in advice; for a regional director only within the region, and always " +
    "subject to kind, side and state of the procedure: see `allowedActs` there (bevoegdheden bij " +
    "advies).",
  each: {
    DRAFT_REQUEST: "Draft requests for advice or consent (aanvraag opstellen).",
    DRAFT_UNSOLICITED: "Begin unsolicited advice (ongevraagd advies opzetten).",
    PLAN_MEETING: "Keep the days on which the own board meets (bestuursvergaderingen plannen).",
    ...ACTS_DESCRIBED,
  },
  reaches: {
    REGION: {
      only: "for what lies wholly in the region you direct",
      includes: ({ regionMunicipalityIds }, municipalityIds: readonly string[]) =>
        municipalityIds.length > 0 &&
        municipalityIds.every((id) => regionMunicipalityIds.includes(id)),
    },
  },
  roles: {
    BESTUURDER: { everywhere: [...LANDLORD_DRAFTS, ...LANDLORD_SENDS] },
    BELEIDSADVISEUR: { everywhere: LANDLORD_DRAFTS },
    REGIODIRECTEUR: { everywhere: [], within: { REGION: LANDLORD_DRAFTS } },
    PARTICIPATIEADVISEUR: { everywhere: ["ACKNOWLEDGE", "PROPOSE_CO_CREATION"] },
    VOORZITTER: {
      everywhere: [
        ...ADVISER_DRAFTS,
        ...UNSOLICITED_DRAFTS,
        ...ADVISER_REGISTERS,
        ...ADVISER_DECIDES,
        ...CONSENTS,
      ],
    },
    SECRETARIS: { everywhere: [...ADVISER_DRAFTS, ...UNSOLICITED_DRAFTS, ...ADVISER_REGISTERS] },
    BESTUURSLID: { everywhere: [...ADVISER_DRAFTS, ...UNSOLICITED_DRAFTS, "DELIBERATE"] },
    ONDERSTEUNER: { everywhere: [...ADVISER_DRAFTS, ...UNSOLICITED_DRAFTS] },
    BESTUURSLID_LOKAAL: {
      everywhere: [...ADVISER_DRAFTS, ...ADVISER_REGISTERS, ...ADVISER_DECIDES],
    },
    COMMISSIELID: { everywhere: [...ADVISER_DRAFTS, ...ADVISER_REGISTERS, ...ADVISER_DECIDES] },
  },
});

/**
 * The permission that an act takes. A role that drafts may add documents to a draft. Adding one to
 * a shared procedure sends it, so that takes the permission to supplement.
 */
export const permissionFor = (act: ProcedureAct, status: ProcedureStatus): ProcedureAct =>
  act === "ADD_DOCUMENT" && status !== "DRAFT" ? "SUPPLEMENT" : act;
