import { leadingTo, staying } from "../../acts/lifecycle.js";
import type { ProcedureStatus } from "../advice.enums.js";
import { adviser, either, landlord, type ProcedureSteps } from "./procedure-steps.js";

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
 * costs (Wohv art. 5a), by the Woningwet (art. 53), or because the parties agreed so. There is no
 * term: silence is not consent. Consent falls when one of its conditions fails. A court's ruling
 * can stand in for consent that was refused.
 */
export const consent: ProcedureSteps = {
  REVISE: { by: landlord, from: { DRAFT: "DRAFT" } },
  DISCARD: { by: landlord, from: { DRAFT: "DISCARDED" } },
  SUBMIT: { by: landlord, from: { DRAFT: "REQUESTED" } },
  ADD_DOCUMENT: { by: landlord, from: staying("DRAFT", "REQUESTED") },
  SUPPLEMENT: { by: landlord, from: staying("REQUESTED") },
  LIFT_CONFIDENTIALITY: {
    by: landlord,
    from: staying("REQUESTED", ...ANSWERED, "EXECUTED", "WITHDRAWN"),
  },
  ASK_INFORMATION: { by: adviser, from: staying("REQUESTED") },
  ANSWER_INFORMATION: { by: landlord, from: staying("REQUESTED") },
  DELIBERATE: { by: adviser, from: staying("REQUESTED", ...ANSWERED, "EXECUTED", "WITHDRAWN") },
  // Consent on conditions leads to CONSENTED_CONDITIONALLY.
  GIVE_CONSENT: { by: adviser, from: { REQUESTED: "CONSENTED" } },
  REFUSE_CONSENT: { by: adviser, from: { REQUESTED: "REFUSED" } },
  FULFIL_CONDITION: { by: adviser, from: staying("CONSENTED_CONDITIONALLY") },
  FAIL_CONDITION: { by: adviser, from: { CONSENTED_CONDITIONALLY: "CONDITION_FAILED" } },
  EXECUTE: {
    by: landlord,
    from: leadingTo("EXECUTED", "CONSENTED", "CONSENTED_CONDITIONALLY", "REPLACED_BY_RULING"),
  },
  WITHDRAW: { by: landlord, from: leadingTo("WITHDRAWN", "REQUESTED", ...ANSWERED) },
  RECORD_DISPUTE_STEP: { by: either, from: staying(...DISPUTABLE) },
  FILE_DISPUTE: { by: either, from: staying(...DISPUTABLE) },
  // A ruling that stands in for consent leads from REFUSED to REPLACED_BY_RULING.
  RECORD_RULING: { by: either, from: staying(...DISPUTABLE, "WITHDRAWN") },
  TAKE_TO_COURT: { by: either, from: staying(...DISPUTABLE, "WITHDRAWN") },
  PUBLISH_REQUEST: { by: landlord, from: staying("EXECUTED") },
};
