import { leadingTo, staying } from "../../acts/lifecycle.js";
import type { ProcedureStatus } from "../advice.enums.js";
import { adviser, either, landlord, type ProcedureSteps } from "./procedure-steps.js";

/** Every status that the procedure can have after it was submitted. */
const SHARED = [
  "REQUESTED",
  "INFO_PENDING",
  "ADVISED",
  "NO_OBJECTION",
  "LAPSED",
  "RESPONDED",
  "DECIDED",
  "EXECUTED",
  "WITHDRAWN",
] as const satisfies readonly ProcedureStatus[];

/**
 * Requested advice (Wohv arts. 4 and 5; domain brief 7.2).
 *
 * The clock lets the term lapse (REQUESTED and INFO_PENDING to LAPSED).
 *
 * DECIDE depends on more than the status: the landlord decides before it is allowed only as a
 * breach with its reason. A decision in breach takes nothing away: what was open stays open within
 * DECIDED until the execution is recorded. Even then the landlord owes the response to an advice.
 *
 * A dispute is a row of its own and does not change the status, because more viewers read the
 * status than the two sides that have the dispute. It bars the execution all the same.
 */
export const requestedAdvice: ProcedureSteps = {
  REVISE: { by: landlord, from: { DRAFT: "DRAFT" } },
  DISCARD: { by: landlord, from: { DRAFT: "DISCARDED" } },
  SUBMIT: { by: landlord, from: { DRAFT: "REQUESTED" } },
  ADD_DOCUMENT: {
    by: landlord,
    from: staying("DRAFT", "REQUESTED", "INFO_PENDING", "DECIDED"),
    open: "TERM",
  },
  SUPPLEMENT: { by: landlord, from: staying("REQUESTED", "INFO_PENDING", "DECIDED"), open: "TERM" },
  LIFT_CONFIDENTIALITY: { by: landlord, from: staying(...SHARED) },
  SHARE_CONFIDENTIAL_TEXT: { by: landlord, from: staying(...SHARED) },
  ASK_INFORMATION: {
    by: adviser,
    from: { ...leadingTo("INFO_PENDING", "REQUESTED", "INFO_PENDING"), ...staying("DECIDED") },
    open: "TERM",
  },
  ANSWER_INFORMATION: {
    by: landlord,
    from: { INFO_PENDING: "REQUESTED", ...staying("DECIDED") },
    open: "TERM",
  },
  CONTEST_EFFECT: {
    by: adviser,
    from: staying("REQUESTED", "INFO_PENDING", "ADVISED", "LAPSED", "RESPONDED", "DECIDED"),
  },
  ASK_EXTENSION: {
    by: adviser,
    from: staying("REQUESTED", "INFO_PENDING", "DECIDED"),
    open: "TERM",
  },
  ANSWER_EXTENSION: {
    by: landlord,
    from: staying("REQUESTED", "INFO_PENDING", "DECIDED"),
    open: "TERM",
  },
  OFFER_EXTENSION: {
    by: landlord,
    from: staying("REQUESTED", "INFO_PENDING", "DECIDED"),
    open: "TERM",
  },
  DRAFT_ADVICE: {
    by: adviser,
    from: staying("REQUESTED", "INFO_PENDING", "LAPSED", "DECIDED"),
    open: "ANSWER",
  },
  ADOPT_ADVICE: {
    by: adviser,
    from: staying("REQUESTED", "INFO_PENDING", "LAPSED", "DECIDED"),
    open: "ANSWER",
  },
  ISSUE_ADVICE: {
    by: adviser,
    from: { ...leadingTo("ADVISED", "REQUESTED", "INFO_PENDING", "LAPSED"), ...staying("DECIDED") },
    open: "ANSWER",
  },
  DECLARE_NO_OBJECTION: {
    by: adviser,
    from: { ...leadingTo("NO_OBJECTION", "REQUESTED", "INFO_PENDING"), ...staying("DECIDED") },
    open: "TERM",
  },
  DELIBERATE: { by: adviser, from: staying(...SHARED) },
  DRAFT_RESPONSE: {
    by: landlord,
    from: staying("ADVISED", "DECIDED", "EXECUTED"),
    open: "RESPONSE",
  },
  SEND_RESPONSE: {
    by: landlord,
    from: { ADVISED: "RESPONDED", ...staying("DECIDED", "EXECUTED") },
    open: "RESPONSE",
  },
  REPORT_FOLLOW_UP: { by: landlord, from: staying("RESPONDED", "DECIDED", "EXECUTED") },
  DECIDE: {
    by: landlord,
    from: leadingTo(
      "DECIDED",
      "REQUESTED",
      "INFO_PENDING",
      "ADVISED",
      "NO_OBJECTION",
      "LAPSED",
      "RESPONDED",
    ),
  },
  EXECUTE: { by: landlord, from: { DECIDED: "EXECUTED" } },
  WITHDRAW: {
    by: landlord,
    from: leadingTo(
      "WITHDRAWN",
      "REQUESTED",
      "INFO_PENDING",
      "ADVISED",
      "NO_OBJECTION",
      "LAPSED",
      "RESPONDED",
    ),
  },
  RECORD_DISPUTE_STEP: { by: either, from: staying("ADVISED", "RESPONDED", "DECIDED", "EXECUTED") },
  FILE_DISPUTE: { by: either, from: staying("ADVISED", "RESPONDED", "DECIDED", "EXECUTED") },
  RECORD_RULING: {
    by: either,
    from: staying("ADVISED", "RESPONDED", "DECIDED", "EXECUTED", "WITHDRAWN"),
  },
  TAKE_TO_COURT: {
    by: either,
    from: staying("ADVISED", "RESPONDED", "DECIDED", "EXECUTED", "WITHDRAWN"),
  },
  PUBLISH_ADVICE: { by: adviser, from: staying("ADVISED", "RESPONDED", "DECIDED", "EXECUTED") },
  PUBLISH_REQUEST: { by: landlord, from: staying("DECIDED", "EXECUTED") },
};
