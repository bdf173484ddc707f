import type { ProcedureStatus } from "./advice.enums.js";
import { leadingTo, type ProcedureMachine, staying } from "./procedure-machine.js";

const ANSWERED = [
  "CONSENTED",
  "CONSENTED_CONDITIONALLY",
  "REFUSED",
  "CONDITION_FAILED",
  "REPLACED_BY_RULING",
] as const satisfies readonly ProcedureStatus[];
const DISPUTABLE = [
  "CONSENTED_CONDITIONALLY",
  "REFUSED",
  "CONDITION_FAILED",
  "REPLACED_BY_RULING",
  "EXECUTED",
] as const satisfies readonly ProcedureStatus[];

/**
 * Consent that the landlord needs (instemming; domain brief 7.3): to change its policy on service
 * costs (Wohv art. 5a), by the Woningwet (art. 53), or because the
 * parties agreed so. No term: silence is not consent. A condition that fails takes it away; a
 * court's ruling can stand in for what was refused.
 */
export const consent: ProcedureMachine = {
  REVISE: { by: "LANDLORD", from: { DRAFT: "DRAFT" } },
  DISCARD: { by: "LANDLORD", from: { DRAFT: "DISCARDED" } },
  SUBMIT: { by: "LANDLORD", from: { DRAFT: "REQUESTED" } },
  ADD_DOCUMENT: { by: "LANDLORD", from: staying("DRAFT", "REQUESTED") },
  SUPPLEMENT: { by: "LANDLORD", from: staying("REQUESTED") },
  LIFT_CONFIDENTIALITY: {
    by: "LANDLORD",
    from: staying("REQUESTED", ...ANSWERED, "EXECUTED", "WITHDRAWN"),
  },
  ASK_INFORMATION: { by: "ADVISER", from: staying("REQUESTED") },
  ANSWER_INFORMATION: { by: "LANDLORD", from: staying("REQUESTED") },
  DELIBERATE: { by: "ADVISER", from: staying("REQUESTED", ...ANSWERED, "EXECUTED", "WITHDRAWN") },
  GIVE_CONSENT: { by: "ADVISER", from: { REQUESTED: "CONSENTED" } }, // with conditions: CONSENTED_CONDITIONALLY
  REFUSE_CONSENT: { by: "ADVISER", from: { REQUESTED: "REFUSED" } },
  FULFIL_CONDITION: { by: "ADVISER", from: staying("CONSENTED_CONDITIONALLY") },
  FAIL_CONDITION: { by: "ADVISER", from: { CONSENTED_CONDITIONALLY: "CONDITION_FAILED" } },
  EXECUTE: {
    by: "LANDLORD",
    from: leadingTo("EXECUTED", "CONSENTED", "CONSENTED_CONDITIONALLY", "REPLACED_BY_RULING"),
  },
  WITHDRAW: { by: "LANDLORD", from: leadingTo("WITHDRAWN", "REQUESTED", ...ANSWERED) },
  RECORD_DISPUTE_STEP: { by: "EITHER", from: staying(...DISPUTABLE) },
  FILE_DISPUTE: { by: "EITHER", from: staying(...DISPUTABLE) },
  // that stands in for consent: REFUSED to REPLACED_BY_RULING
  RECORD_RULING: { by: "EITHER", from: staying(...DISPUTABLE, "WITHDRAWN") },
  TAKE_TO_COURT: { by: "EITHER", from: staying(...DISPUTABLE, "WITHDRAWN") },
  PUBLISH_REQUEST: { by: "LANDLORD", from: staying("EXECUTED") },
};
