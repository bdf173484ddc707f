import { leadingTo, type ProcedureMachine, staying } from "./procedure-machine.js";

/**
 * Requested advice (Wohv arts. 4 and 5; domain brief 7.2). The term lapses by itself (REQUESTED and INFO_PENDING to LAPSED). DECIDE asks more than
 * the status: not before execution is allowed, or else as a breach with its reason. A dispute is a row of its own, because the status is
 * read by more than the two who have it: it locks execution without changing the status.
 */
export const requestedAdvice: ProcedureMachine = {
  REVISE: { by: "LANDLORD", from: { DRAFT: "DRAFT" } },
  DISCARD: { by: "LANDLORD", from: { DRAFT: "DISCARDED" } },
  SUBMIT: { by: "LANDLORD", from: { DRAFT: "REQUESTED" } },
  ADD_DOCUMENT: { by: "LANDLORD", from: staying("DRAFT", "REQUESTED", "INFO_PENDING") },
  SUPPLEMENT: { by: "LANDLORD", from: staying("REQUESTED", "INFO_PENDING") },
  LIFT_CONFIDENTIALITY: { by: "LANDLORD", from: staying("REQUESTED", "INFO_PENDING", "ADVISED", "NO_OBJECTION", "LAPSED", "RESPONDED", "DECIDED", "EXECUTED", "CLOSED", "WITHDRAWN") },
  ASK_INFORMATION: { by: "ADVISER", from: leadingTo("INFO_PENDING", "REQUESTED", "INFO_PENDING") },
  ANSWER_INFORMATION: { by: "LANDLORD", from: { INFO_PENDING: "REQUESTED" } },
  CONTEST_EFFECT: { by: "ADVISER", from: staying("REQUESTED", "INFO_PENDING", "ADVISED", "LAPSED", "RESPONDED") },
  ASK_EXTENSION: { by: "ADVISER", from: staying("REQUESTED", "INFO_PENDING") },
  ANSWER_EXTENSION: { by: "LANDLORD", from: staying("REQUESTED", "INFO_PENDING") },
  OFFER_EXTENSION: { by: "LANDLORD", from: staying("REQUESTED", "INFO_PENDING") },
  DRAFT_ADVICE: { by: "ADVISER", from: staying("REQUESTED", "INFO_PENDING", "LAPSED") },
  ADOPT_ADVICE: { by: "ADVISER", from: staying("REQUESTED", "INFO_PENDING", "LAPSED") },
  ISSUE_ADVICE: { by: "ADVISER", from: leadingTo("ADVISED", "REQUESTED", "INFO_PENDING", "LAPSED") },
  DECLARE_NO_OBJECTION: { by: "ADVISER", from: leadingTo("NO_OBJECTION", "REQUESTED", "INFO_PENDING") },
  DELIBERATE: { by: "ADVISER", from: staying("REQUESTED", "INFO_PENDING", "ADVISED", "NO_OBJECTION", "LAPSED", "RESPONDED", "DECIDED", "EXECUTED", "CLOSED", "WITHDRAWN") },
  DRAFT_RESPONSE: { by: "LANDLORD", from: staying("ADVISED") },
  SEND_RESPONSE: { by: "LANDLORD", from: { ADVISED: "RESPONDED" } },
  REPORT_FOLLOW_UP: { by: "LANDLORD", from: staying("RESPONDED", "DECIDED", "EXECUTED") },
  DECIDE: { by: "LANDLORD", from: leadingTo("DECIDED", "REQUESTED", "INFO_PENDING", "ADVISED", "NO_OBJECTION", "LAPSED", "RESPONDED") },
  EXECUTE: { by: "LANDLORD", from: { DECIDED: "EXECUTED" } },
  WITHDRAW: { by: "LANDLORD", from: leadingTo("WITHDRAWN", "REQUESTED", "INFO_PENDING", "ADVISED", "NO_OBJECTION", "LAPSED", "RESPONDED") },
  FILE_DISPUTE: { by: "EITHER", from: staying("ADVISED", "RESPONDED", "DECIDED", "EXECUTED") },
  RECORD_RULING: { by: "EITHER", from: staying("ADVISED", "RESPONDED", "DECIDED", "EXECUTED", "WITHDRAWN") }, // one that forbids execution: CLOSED
  PUBLISH_ADVICE: { by: "ADVISER", from: staying("ADVISED", "RESPONDED", "DECIDED", "EXECUTED", "CLOSED") },
  PUBLISH_REQUEST: { by: "LANDLORD", from: staying("DECIDED", "EXECUTED", "CLOSED") },
};
