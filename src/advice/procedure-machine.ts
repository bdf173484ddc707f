import type { ProcedureStatus } from "./advice.enums.js";

/** What can be done with a procedure that exists. Which of them a kind of procedure knows stands in its machine. */
export const PROCEDURE_ACTS = [
  "REVISE", "DISCARD", "SUBMIT", "ADD_DOCUMENT", "SUPPLEMENT", "LIFT_CONFIDENTIALITY",
  "SHARE_CONFIDENTIAL_TEXT", "ASK_INFORMATION", "ANSWER_INFORMATION", "CONTEST_EFFECT",
  "ASK_EXTENSION", "ANSWER_EXTENSION", "OFFER_EXTENSION",
  "DRAFT_ADVICE", "ADOPT_ADVICE", "ISSUE_ADVICE", "DECLARE_NO_OBJECTION", "DELIBERATE", "GIVE_CONSENT", "REFUSE_CONSENT", "FULFIL_CONDITION", "FAIL_CONDITION",
  "ACKNOWLEDGE", "DRAFT_RESPONSE", "SEND_RESPONSE", "REPORT_FOLLOW_UP", "PROPOSE_CO_CREATION",
  "DECIDE", "EXECUTE", "CLOSE", "WITHDRAW", "RECORD_DISPUTE_STEP", "FILE_DISPUTE", "RECORD_RULING", "TAKE_TO_COURT", "PUBLISH_ADVICE", "PUBLISH_REQUEST",
] as const;
export type ProcedureAct = (typeof PROCEDURE_ACTS)[number];

/** Acts of which only the own side ever learns: they lock and write nothing that both sides see. */
export const PRIVATE_ACTS: ReadonlySet<ProcedureAct> = new Set([
  "REVISE", "DISCARD", "DRAFT_ADVICE", "ADOPT_ADVICE", "DELIBERATE", "DRAFT_RESPONSE",
]);

/** The landlord, the tenants' organisation that is addressed, or either of these two. */
export type ProcedureSide = "LANDLORD" | "ADVISER" | "EITHER";

/**
 * What has to be open beside the status, which does not tell everything: a decision in breach takes no step away from anybody, and between midnight and the clock a term has
 * passed already. TERM: an answer is awaited and its term has not passed. ANSWER: there is none yet, in time or not. RESPONSE: an advice has not been responded to.
 * END: no response is owed.
 */
export type OpenStep = "TERM" | "ANSWER" | "RESPONSE" | "END";

/** Where an act can be done and the status it leads to. */
export interface ProcedureTransition {
  readonly by: ProcedureSide;
  readonly from: Readonly<Partial<Record<ProcedureStatus, ProcedureStatus>>>;
  readonly open?: OpenStep;
}

/** A lifecycle as a table: the same rows refuse acts, answer `allowedActs`, and draw the diagram. */
export type ProcedureMachine = Readonly<Partial<Record<ProcedureAct, ProcedureTransition>>>;

/** An act that leaves the status as it is, in each of these. */
export const staying = (...statuses: readonly ProcedureStatus[]): ProcedureTransition["from"] => Object.fromEntries(statuses.map((status) => [status, status]));
/** An act that leads to one status from each of these. */
export const leadingTo = (to: ProcedureStatus, ...statuses: readonly ProcedureStatus[]): ProcedureTransition["from"] => Object.fromEntries(statuses.map((status) => [status, to]));
