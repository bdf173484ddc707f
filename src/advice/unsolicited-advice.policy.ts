import { leadingTo, type ProcedureMachine, staying } from "./procedure-machine.js";

/** Advice of CPRW's own accord (ongevraagd advies; domain brief 7.4). On an agreed term; nothing is locked. */
export const unsolicitedAdvice: ProcedureMachine = {
  REVISE: { by: "ADVISER", from: { DRAFT: "DRAFT" } },
  DISCARD: { by: "ADVISER", from: { DRAFT: "DISCARDED" } },
  DRAFT_ADVICE: { by: "ADVISER", from: staying("DRAFT") },
  ADOPT_ADVICE: { by: "ADVISER", from: staying("DRAFT") },
  ISSUE_ADVICE: { by: "ADVISER", from: { DRAFT: "ISSUED" } },
  DELIBERATE: { by: "ADVISER", from: staying("DRAFT", "ISSUED", "ACKNOWLEDGED", "RESPONDED", "FOLLOW_UP", "CLOSED", "WITHDRAWN") },
  ACKNOWLEDGE: { by: "LANDLORD", from: { ISSUED: "ACKNOWLEDGED" } },
  DRAFT_RESPONSE: { by: "LANDLORD", from: staying("ISSUED", "ACKNOWLEDGED") },
  SEND_RESPONSE: { by: "LANDLORD", from: { ACKNOWLEDGED: "RESPONDED" } },
  REPORT_FOLLOW_UP: { by: "LANDLORD", from: leadingTo("FOLLOW_UP", "RESPONDED", "FOLLOW_UP") },
  PROPOSE_CO_CREATION: { by: "LANDLORD", from: staying("ISSUED", "ACKNOWLEDGED", "RESPONDED", "FOLLOW_UP") },
  CLOSE: { by: "EITHER", from: leadingTo("CLOSED", "RESPONDED", "FOLLOW_UP") },
  WITHDRAW: { by: "ADVISER", from: leadingTo("WITHDRAWN", "ISSUED", "ACKNOWLEDGED") },
  PUBLISH_ADVICE: { by: "ADVISER", from: staying("ISSUED", "ACKNOWLEDGED", "RESPONDED", "FOLLOW_UP", "CLOSED") },
};
