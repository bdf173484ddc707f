import type { ProcedureStatus } from "./advice.enums.js";
import { leadingTo, type ProcedureMachine, staying } from "./procedure-machine.js";

/** From when it was asked, for good. */
const SHARED = [
  "REQUESTED", "ADVISED", "NO_OBJECTION", "LAPSED", "RESPONDED", "CLOSED", "WITHDRAWN",
] as const satisfies readonly ProcedureStatus[];

/** Advice that the landlord asks beyond the law (boven-wettelijk; domain brief, section 8 rule 11): on agreed terms, without an execution lock. */
export const voluntaryAdvice: ProcedureMachine = {
  REVISE: { by: "LANDLORD", from: { DRAFT: "DRAFT" } },
  DISCARD: { by: "LANDLORD", from: { DRAFT: "DISCARDED" } },
  SUBMIT: { by: "LANDLORD", from: { DRAFT: "REQUESTED" } },
  ADD_DOCUMENT: { by: "LANDLORD", from: staying("DRAFT", "REQUESTED"), open: "TERM" },
  SUPPLEMENT: { by: "LANDLORD", from: staying("REQUESTED"), open: "TERM" },
  LIFT_CONFIDENTIALITY: { by: "LANDLORD", from: staying(...SHARED) },
  SHARE_CONFIDENTIAL_TEXT: { by: "LANDLORD", from: staying(...SHARED) },
  ASK_INFORMATION: { by: "ADVISER", from: staying("REQUESTED"), open: "TERM" },
  ANSWER_INFORMATION: { by: "LANDLORD", from: staying("REQUESTED"), open: "TERM" },
  CONTEST_EFFECT: { by: "ADVISER", from: staying("REQUESTED", "ADVISED", "LAPSED") },
  ASK_EXTENSION: { by: "ADVISER", from: staying("REQUESTED"), open: "TERM" },
  ANSWER_EXTENSION: { by: "LANDLORD", from: staying("REQUESTED"), open: "TERM" },
  OFFER_EXTENSION: { by: "LANDLORD", from: staying("REQUESTED"), open: "TERM" },
  DRAFT_ADVICE: { by: "ADVISER", from: staying("REQUESTED", "LAPSED") },
  ADOPT_ADVICE: { by: "ADVISER", from: staying("REQUESTED", "LAPSED") },
  ISSUE_ADVICE: { by: "ADVISER", from: leadingTo("ADVISED", "REQUESTED", "LAPSED") },
  DECLARE_NO_OBJECTION: { by: "ADVISER", from: leadingTo("NO_OBJECTION", "REQUESTED"), open: "TERM" },
  DELIBERATE: { by: "ADVISER", from: staying(...SHARED) },
  DRAFT_RESPONSE: { by: "LANDLORD", from: staying("ADVISED") },
  SEND_RESPONSE: { by: "LANDLORD", from: { ADVISED: "RESPONDED" } },
  REPORT_FOLLOW_UP: { by: "LANDLORD", from: staying("RESPONDED", "CLOSED") },
  CLOSE: { by: "LANDLORD", from: leadingTo("CLOSED", "ADVISED", "NO_OBJECTION", "LAPSED", "RESPONDED"), open: "END" },
  WITHDRAW: { by: "LANDLORD", from: leadingTo("WITHDRAWN", "REQUESTED", "ADVISED", "NO_OBJECTION", "LAPSED", "RESPONDED") },
  PUBLISH_ADVICE: { by: "ADVISER", from: staying("ADVISED", "RESPONDED", "CLOSED") },
  PUBLISH_REQUEST: { by: "LANDLORD", from: staying("CLOSED") },
};
