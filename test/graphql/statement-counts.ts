import type { Counts } from "./count-statements.js";

// How many statements each operation takes, whatever the number of rows; asking who calls, BEGIN and ROLLBACK included. Who raises a number
// owes a reason; who lowers it may be proud.

/** Asked by a party; the dashboard by somebody without a token, which saves asking who calls. */
export const CALENDAR_QUERIES: Readonly<Counts> = {
  BoardMeeting: 17, CalendarItem: 14, CalendarItemHistory: 9, CalendarItems: 11, CalendarYearPage: 15, CalendarYears: 14, Changes: 15, Choices: 11,
  DashboardYear: 8, Viewer: 6, WoonbronWorklist: 12,
  "lists in lists": 23,
};

/** Asks who acts; the act between BEGIN and COMMIT; its answer, an item with all that the front ends show of it, between BEGIN and ROLLBACK. */
export const CALENDAR_ACTS: Readonly<Counts> = {
  DraftCalendarItem: 17, ReviseCalendarItem: 17, DiscardCalendarItem: 17, ProposeCalendarItem: 19, AgreeCalendarItem: 16, DeclineCalendarItem: 16, WithdrawCalendarItem: 16,
  StartCalendarItem: 17, CompleteCalendarItem: 18, AssignCalendarItemOwner: 18, AnnotateCalendarItem: 18,
  ProposeCalendarItemChange: 18, PostponeCalendarItem: 19, RollOverCalendarItem: 18, CancelCalendarItem: 18,
  AcceptCalendarItemProposal: 21, "AcceptCalendarItemProposal of a roll-over": 26, RefuseCalendarItemProposal: 21, WithdrawCalendarItemProposal: 20,
  OpenCalendarYear: 9, "AdoptCalendarYear first": 11, "AdoptCalendarYear second": 13, PublishCalendarYear: 12, ReopenCalendarYear: 10, CloseCalendarYear: 12,
};

/** As those of the calendar. */
export const ADVICE_QUERIES: Readonly<Counts> = {
  AdviceProcedure: 25, AdviceProcedureHistory: 17, AdviceProcedures: 7, CprwAdviceWorklist: 19, DashboardAdvice: 11, DraftResponseOf: 7, WoonbronAdviceWorklist: 20,
  "lists in lists": 40,
};

/** As those of the calendar; the answer is often a procedure with all its parts, of which one companion takes more where the act reaches it too. */
export const ADVICE_ACTS: Readonly<Counts> = {
  DraftAdviceRequest: 28, ReviseAdviceRequest: 27, SubmitAdviceRequest: 46, SupplementAdviceRequest: 41, DiscardAdviceProcedure: 20, WithdrawAdviceProcedure: 29,
  AddAdviceDocument: 30, "AddAdviceDocument to a draft": 24, LiftAdviceConfidentiality: 33,
  AskForInformation: 30, AnswerInformationRequest: 41, ContestTermEffect: 32, AskForExtension: 31, GrantExtension: 34, RefuseExtension: 32, OfferExtension: 32,
  PlanBoardMeeting: 10, CancelBoardMeeting: 10, RecordDeliberation: 33,
  DraftAdvice: 14, ReviseAdvice: 15, DiscardAdvice: 15, AdoptAdvice: 19, "AdoptAdvice in a written round": 16, IssueAdvice: 21, "IssueAdvice of its own accord": 22, PublishAdvice: 18,
  DeclareNoObjection: 31, GiveConsent: 25, RefuseConsent: 24, FulfilConsentCondition: 12,
  DraftUnsolicitedAdvice: 24, ReviseUnsolicitedAdvice: 23, AcknowledgeUnsolicitedAdvice: 24, ProposeCoCreation: 35,
  DraftResponse: 13, ReviseResponse: 14, DiscardResponse: 12, SendResponse: 18, ReportFollowUp: 12,
  FileDispute: 32, RecordRuling: 13, WithdrawDispute: 13,
  DecideAdviceProcedure: 41, ExecuteAdviceProcedure: 38, "ExecuteAdviceProcedure with consent": 33, CloseAdviceProcedure: 27, PublishAdviceRequest: 34,
};
