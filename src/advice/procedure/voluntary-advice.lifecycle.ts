import { leadingTo, staying } from "../../acts/lifecycle.js";
import type { ProcedureStatus } from "../advice.enums.js";
import { adviser, landlord, type ProcedureSteps } from "./procedure-steps.js";

/** Every status that the procedure can have after it was submitted. */
const SHARED = [
  "REQUESTED",
  "ADVISED",
  "NO_OBJECTION",
  "LAPSED",
  "RESPONDED",
  "CLOSED",
  "WITHDRAWN",
] as const satisfies readonly ProcedureStatus[];

/**
 * Advice that the landlord asks beyond the law (boven-wettelijk; domain brief, section 8 rule 11).
 * It runs on agreed terms and bars no execution.
 */
export const voluntaryAdvice: ProcedureSteps = {
  REVISE: { by: landlord, from: { DRAFT: "DRAFT" } },
  DISCARD: { by: landlord, from: { DRAFT: "DISCARDED" } },
  SUBMIT: { by: landlord, from: { DRAFT: "REQUESTED" } },
  ADD_DOCUMENT: { by: landlord, from: staying("DRAFT", "REQUESTED"), open: "TERM" },
  SUPPLEMENT: { by: landlord, from: staying("REQUESTED"), open: "TERM" },
  LIFT_CONFIDENTIALITY: { by: landlord, from: staying(...SHARED) },
  SHARE_CONFIDENTIAL_TEXT: { by: landlord, from: staying(...SHARED) },
  ASK_INFORMATION: { by: adviser, from: staying("REQUESTED"), open: "TERM" },
  ANSWER_INFORMATION: { by: landlord, from: staying("REQUESTED"), open: "TERM" },
  CONTEST_EFFECT: { by: adviser, from: staying("REQUESTED", "ADVISED", "LAPSED") },
  ASK_EXTENSION: { by: adviser, from: staying("REQUESTED"), open: "TERM" },
  ANSWER_EXTENSION: { by: landlord, from: staying("REQUESTED"), open: "TERM" },
  OFFER_EXTENSION: { by: landlord, from: staying("REQUESTED"), open: "TERM" },
  DRAFT_ADVICE: { by: adviser, from: staying("REQUESTED", "LAPSED") },
  ADOPT_ADVICE: { by: adviser, from: staying("REQUESTED", "LAPSED") },
  ISSUE_ADVICE: { by: adviser, from: leadingTo("ADVISED", "REQUESTED", "LAPSED") },
  DECLARE_NO_OBJECTION: { by: adviser, from: leadingTo("NO_OBJECTION", "REQUESTED"), open: "TERM" },
  DELIBERATE: { by: adviser, from: staying(...SHARED) },
  DRAFT_RESPONSE: { by: landlord, from: staying("ADVISED") },
  SEND_RESPONSE: { by: landlord, from: { ADVISED: "RESPONDED" } },
  REPORT_FOLLOW_UP: { by: landlord, from: staying("RESPONDED", "CLOSED") },
  CLOSE: {
    by: landlord,
    from: leadingTo("CLOSED", "ADVISED", "NO_OBJECTION", "LAPSED", "RESPONDED"),
    open: "END",
  },
  WITHDRAW: {
    by: landlord,
    from: leadingTo("WITHDRAWN", "REQUESTED", "ADVISED", "NO_OBJECTION", "LAPSED", "RESPONDED"),
  },
  PUBLISH_ADVICE: { by: adviser, from: staying("ADVISED", "RESPONDED", "CLOSED") },
  PUBLISH_REQUEST: { by: landlord, from: staying("CLOSED") },
};
