import { leadingTo, type ProcedureMachine, staying } from "./procedure-machine.js";

/** Consent to a change of the policy on service costs (instemming, Wohv art. 5a; domain brief 7.3). No term: silence is not consent. */
export const consent: ProcedureMachine = {
  REVISE: { by: "LANDLORD", from: { DRAFT: "DRAFT" } },
  DISCARD: { by: "LANDLORD", from: { DRAFT: "DISCARDED" } },
  SUBMIT: { by: "LANDLORD", from: { DRAFT: "REQUESTED" } },
  ADD_DOCUMENT: { by: "LANDLORD", from: staying("DRAFT", "REQUESTED") },
  SUPPLEMENT: { by: "LANDLORD", from: staying("REQUESTED") },
  LIFT_CONFIDENTIALITY: { by: "LANDLORD", from: staying("REQUESTED", "CONSENTED", "CONSENTED_CONDITIONALLY", "REFUSED", "EXECUTED", "WITHDRAWN") },
  ASK_INFORMATION: { by: "ADVISER", from: staying("REQUESTED") },
  ANSWER_INFORMATION: { by: "LANDLORD", from: staying("REQUESTED") },
  DELIBERATE: { by: "ADVISER", from: staying("REQUESTED", "CONSENTED", "CONSENTED_CONDITIONALLY", "REFUSED", "EXECUTED", "WITHDRAWN") },
  GIVE_CONSENT: { by: "ADVISER", from: { REQUESTED: "CONSENTED" } }, // with conditions: CONSENTED_CONDITIONALLY
  REFUSE_CONSENT: { by: "ADVISER", from: { REQUESTED: "REFUSED" } },
  FULFIL_CONDITION: { by: "ADVISER", from: staying("CONSENTED_CONDITIONALLY") },
  EXECUTE: { by: "LANDLORD", from: leadingTo("EXECUTED", "CONSENTED", "CONSENTED_CONDITIONALLY") },
  WITHDRAW: { by: "LANDLORD", from: leadingTo("WITHDRAWN", "REQUESTED", "CONSENTED", "CONSENTED_CONDITIONALLY", "REFUSED") },
  FILE_DISPUTE: { by: "EITHER", from: staying("CONSENTED_CONDITIONALLY", "REFUSED", "EXECUTED") },
  RECORD_RULING: { by: "EITHER", from: staying("CONSENTED_CONDITIONALLY", "REFUSED", "EXECUTED", "WITHDRAWN") },
  PUBLISH_REQUEST: { by: "LANDLORD", from: staying("EXECUTED") },
};
