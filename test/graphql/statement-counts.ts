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
  DraftCalendarItem: 17, ReviseCalendarItem: 16, DiscardCalendarItem: 16, ProposeCalendarItem: 18, AgreeCalendarItem: 16, DeclineCalendarItem: 16, WithdrawCalendarItem: 16,
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
  DraftAdviceRequest: 28, ReviseAdviceRequest: 26, SubmitAdviceRequest: 45, SupplementAdviceRequest: 40, DiscardAdviceProcedure: 19, WithdrawAdviceProcedure: 28,
  AddAdviceDocument: 29, "AddAdviceDocument to a draft": 23, LiftAdviceConfidentiality: 32,
  AskForInformation: 29, AnswerInformationRequest: 40, ContestTermEffect: 31, AskForExtension: 30, GrantExtension: 33, RefuseExtension: 31, OfferExtension: 31,
  PlanBoardMeeting: 10, CancelBoardMeeting: 10, RecordDeliberation: 32,
  DraftAdvice: 13, ReviseAdvice: 14, DiscardAdvice: 14, AdoptAdvice: 17, "AdoptAdvice in a written round": 15, IssueAdvice: 20, "IssueAdvice of its own accord": 21, PublishAdvice: 17,
  DeclareNoObjection: 30, GiveConsent: 24, RefuseConsent: 23, FulfilConsentCondition: 11,
  DraftUnsolicitedAdvice: 24, ReviseUnsolicitedAdvice: 22, AcknowledgeUnsolicitedAdvice: 23, ProposeCoCreation: 33,
  DraftResponse: 12, ReviseResponse: 13, DiscardResponse: 10, SendResponse: 17, ReportFollowUp: 11,
  FileDispute: 31, RecordRuling: 12, WithdrawDispute: 11,
  DecideAdviceProcedure: 40, ExecuteAdviceProcedure: 37, "ExecuteAdviceProcedure with consent": 32, CloseAdviceProcedure: 26, PublishAdviceRequest: 33,
};
