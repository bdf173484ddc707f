import type { Counts } from "./count-statements.js";

// How many statements each operation takes, whatever the number of rows; asking who calls, BEGIN
// and ROLLBACK included. Who raises a number owes a reason; who lowers it may be proud.

/** Asked by a party; the dashboard by somebody without a token, which saves asking who calls. */
export const CALENDAR_QUERIES: Readonly<Counts> = {
  BoardMeeting: 17,
  CalendarAnalysis: 6,
  CalendarItem: 14,
  CalendarItemHistory: 9,
  CalendarItems: 11,
  CalendarYearPage: 15,
  CalendarYears: 14,
  Changes: 15,
  Choices: 11,
  DashboardYear: 8,
  Nodes: 6,
  Viewer: 6,
  WoonbronWorklist: 11,
  "lists in lists": 22,
};

/**
 * Asks who acts; the act between BEGIN and COMMIT; its answer, an item with all that the front ends
 * show of it, between BEGIN and ROLLBACK.
 */
export const CALENDAR_ACTS: Readonly<Counts> = {
  DraftCalendarItem: 17,
  ReviseCalendarItem: 17,
  DiscardCalendarItem: 17,
  ProposeCalendarItem: 19,
  AgreeCalendarItem: 16,
  DeclineCalendarItem: 16,
  WithdrawCalendarItem: 16,
  StartCalendarItem: 17,
  CompleteCalendarItem: 18,
  AssignCalendarItemOwner: 18,
  AnnotateCalendarItem: 18,
  ProposeCalendarItemChange: 18,
  PostponeCalendarItem: 19,
  RollOverCalendarItem: 18,
  CancelCalendarItem: 18,
  AcceptCalendarItemProposal: 21,
  "AcceptCalendarItemProposal of a roll-over": 27,
  RefuseCalendarItemProposal: 21,
  WithdrawCalendarItemProposal: 20,
  OpenCalendarYear: 8,
  "AdoptCalendarYear first": 10,
  "AdoptCalendarYear second": 13,
  PublishCalendarYear: 12,
  ReopenCalendarYear: 9,
  CloseCalendarYear: 10,
};

/** As those of the calendar. */
export const ADVICE_QUERIES: Readonly<Counts> = {
  AdviceAnalysis: 7,
  AdviceProcedure: 27,
  AdviceProcedureHistory: 18,
  AdviceProcedures: 7,
  CprwAdviceWorklist: 20,
  DefaultRequestKind: 4,
  DashboardAdvice: 11,
  DraftResponseOf: 7,
  RecommendationAnalysis: 6,
  WoonbronAdviceWorklist: 21,
  "lists in lists": 35,
};

/**
 * As those of the calendar; the answer is often a procedure with all its parts, of which one
 * companion takes more where the act reaches it too.
 */
export const ADVICE_ACTS: Readonly<Counts> = {
  DraftAdviceRequest: 29,
  ReviseAdviceRequest: 28,
  SubmitAdviceRequest: 47,
  SupplementAdviceRequest: 41,
  DiscardAdviceProcedure: 20,
  WithdrawAdviceProcedure: 30,
  AddAdviceDocument: 31,
  "AddAdviceDocument to a draft": 25,
  LiftAdviceConfidentiality: 34,
  ShareConfidentialText: 32,
  AskForInformation: 30,
  AnswerInformationRequest: 41,
  ContestTermEffect: 32,
  AskForExtension: 31,
  GrantExtension: 34,
  RefuseExtension: 32,
  OfferExtension: 32,
  PlanBoardMeeting: 10,
  CancelBoardMeeting: 10,
  RecordDeliberation: 33,
  DraftAdvice: 14,
  ReviseAdvice: 15,
  DiscardAdvice: 15,
  AdoptAdvice: 19,
  "AdoptAdvice in a written round": 17,
  IssueAdvice: 22,
  "IssueAdvice of its own accord": 22,
  PublishAdvice: 19,
  DeclareNoObjection: 31,
  GiveConsent: 26,
  RefuseConsent: 25,
  FulfilConsentCondition: 12,
  FailConsentCondition: 13,
  DraftUnsolicitedAdvice: 25,
  ReviseUnsolicitedAdvice: 24,
  AcknowledgeUnsolicitedAdvice: 25,
  ProposeCoCreation: 36,
  DraftResponse: 13,
  ReviseResponse: 14,
  DiscardResponse: 12,
  SendResponse: 18,
  ReportFollowUp: 12,
  RecordDisputeStep: 32,
  FileDispute: 32,
  RecordRuling: 17,
  "RecordRuling of the court": 14,
  TakeRulingToCourt: 16,
  WithdrawDispute: 13,
  DecideAdviceProcedure: 41,
  ExecuteAdviceProcedure: 38,
  "ExecuteAdviceProcedure with consent": 34,
  CloseAdviceProcedure: 28,
  PublishAdviceRequest: 34,
};

/** With their days and who takes part; a page also with its bids and what was answered to them. */
export const AGREEMENT_QUERIES: Readonly<Counts> = {
  AgreementCyclePage: 12,
  AgreementCycles: 10,
  "lists in lists": 15,
};

/** The answer is a cycle with its days and who takes part, or a bid with what was answered to it. */
export const AGREEMENT_ACTS: Readonly<Counts> = {
  OpenAgreementCycle: 17,
  ReviseAgreementCycle: 15,
  AskForConsultation: 15,
  AgreeBidDate: 16,
  SendOverview: 16,
  CloseAgreementCycle: 13,
  DraftBid: 19,
  ReviseBid: 14,
  DiscardBid: 13,
  SubmitBid: 16,
  ReactToBid: 17,
};

/** Questions about indicators, figures and reports. */
export const PROGRESS_QUERIES: Readonly<Counts> = {
  ProgressPage: 17,
  PublishedAgreements: 12,
  "lists in lists": 16,
};

/** The answer is an indicator with its figures, or a report with what was answered to it. */
export const PROGRESS_ACTS: Readonly<Counts> = {
  AddIndicator: 15,
  RedefineIndicator: 16,
  RecordFigures: 18,
  "RecordFigures to correct them": 19,
  DraftProgress: 20,
  ReviseProgress: 16,
  DiscardProgress: 14,
  SubmitProgress: 20,
  ConfirmProgress: 20,
  ContestProgress: 20,
};

/** What `test/agreements/commitment-statements.test.ts` holds: pages, and lists of lists. */
export const COMMITMENT_QUERIES: Readonly<Counts> = {
  CommitmentPage: 17,
  Commitments: 15,
  LightsAnalysis: 5,
  "lists in lists": 22,
};

/** The answer is a commitment with all that belongs to it, or one of its texts. */
export const COMMITMENT_ACTS: Readonly<Counts> = {
  DraftCommitment: 22,
  DraftCommitmentText: 25,
  ReviseCommitmentText: 25,
  DiscardCommitmentText: 21,
  "DiscardCommitmentText a counter-proposal": 23,
  SendCommitmentText: 28,
  AgreeToCommitment: 21,
  RejectCommitment: 21,
  WithdrawCommitment: 19,
  KeepNegotiationPosition: 19,
  LinkCommitment: 21,
  SettleReservation: 24,
};

/** What `test/agreements/concluding-statements.test.ts` holds. */
export const CONCLUDING_QUERIES: Readonly<Counts> = {
  AgreementDispute: 8,
  AgreementOverviews: 11,
  DisputesOfAgreement: 8,
  DisputesOfAgreementCycle: 8,
  IndicatorPage: 7,
  JudgementsOfAgreement: 6,
  PerformanceAgreementPage: 20,
  PerformanceAgreements: 11,
  "lists in lists": 23,
};

/** The answer is an agreement with its parts, what they contain, and who signed them. */
export const CONCLUDING_ACTS: Readonly<Counts> = {
  AcceptAgreementProposal: 19,
  AddAgreementPart: 22,
  AdviseOnAgreement: 23,
  AmendAgreement: 34,
  ConfirmPaperSignature: 23,
  ConfirmPaperStatement: 17,
  ContestAgreementDisputeDay: 14,
  DeclareAgreementDispute: 15,
  DropAgreementPart: 18,
  ExtendAgreementDispute: 14,
  FileAgreementDispute: 14,
  HoldStanding: 28,
  JudgeAgreement: 15,
  OpenAccession: 30,
  OpenAgreement: 19,
  ProposeToParties: 27,
  "ProposeToParties of an amendment": 29,
  PublishAgreement: 16,
  RecordAgreementDisputeAdvice: 13,
  RecordAgreementDisputeRuling: 13,
  RecordPaperConsent: 20,
  RecordPaperRefusal: 29,
  RecordPaperSignature: 28,
  RecordPaperStanding: 27,
  RefuseToSign: 30,
  RejectAgreementProposal: 18,
  RejectPaperSignature: 12,
  RejectPaperStatement: 13,
  ReopenAgreement: 30,
  ReviseAgreement: 17,
  ReviseAgreementDisputeDay: 14,
  ReviseAgreementPart: 22,
  SignAgreement: 31,
  WithdrawAgreementDispute: 13,
  WithdrawAgreementProposal: 15,
  WithdrawPaperSignature: 12,
  WithdrawPaperStatement: 13,
};

/** What hangs on collaboration agreements: test/collaboration/beside-statements.test.ts. */
export const BESIDE_QUERIES: Readonly<Counts> = {
  CommissionerNomination: 5,
  CommissionerNominationHistory: 8,
  CommissionerNominations: 7,
  CommitteeRecognition: 7,
  CommitteeRecognitionHistory: 7,
  CommitteeRecognitions: 8,
  OwnNomination: 6,
  "lists in lists": 16,
};

/** The answer is a recognition, a nomination, or one of its candidates. */
export const BESIDE_ACTS: Readonly<Counts> = {
  AddNominationCandidate: 12,
  AgreeNominationProfile: 12,
  AskCommitteeRecognition: 13,
  CancelNomination: 12,
  EndCommitteeRecognition: 12,
  NominateCommissioner: 14,
  OpenNomination: 9,
  RecogniseCommittee: 13,
  RecordAppointment: 11,
  RecordNonAppointment: 11,
  RefuseCommitteeRecognition: 11,
  ReportCommitteeYear: 14,
  WithdrawCommitteeRecognition: 10,
  WithdrawNominationCandidate: 14,
};

/** What the parties do beside negotiating: test/collaboration/room-statements.test.ts. */
export const ROOM_QUERIES: Readonly<Counts> = {
  BudgetYear: 7,
  BudgetYearsOfCollaboration: 8,
  CommentsOfCollaboration: 6,
  EvaluationsOfCollaboration: 8,
  "lists in lists": 12,
};

/** The answer is the budget of a year, an evaluation or a comment. */
export const ROOM_ACTS: Readonly<Counts> = {
  AccountForBudgetYear: 13,
  AgreeToBudgetYear: 13,
  AnswerOverspend: 12,
  AskOverspend: 12,
  CommentOnProvision: 11,
  JudgeCollaboration: 15,
  PayBudgetAdvance: 12,
  // reads by which version the account is due
  ProposeBudgetYear: 17,
  RejectBudgetYear: 12,
  ShareProvisionComment: 11,
  WithdrawProvisionComment: 12,
};

/**
 * Amendments and their texts: test/collaboration/amendment-statements.test.ts. Budgets are asked for
 * apart: other parties read no row of them.
 */
export const AMENDMENT_QUERIES: Readonly<Counts> = {
  CollaborationAgreement: 15,
  CollaborationAgreements: 6,
  CollaborationAmendment: 14,
  CollaborationAmendments: 14,
  CollaborationClause: 7,
  CollaborationParameters: 1,
  CollaborationTexts: 9,
  PublishedCollaborationAgreements: 9,
  SearchCollaborationProvisions: 9,
  "lists in lists": 14,
};

/** The answer is the amendment. The last ratification makes a version. */
export const AMENDMENT_ACTS: Readonly<Counts> = {
  AgreeToCollaborationAmendment: 23,
  CounterCollaborationAmendment: 28,
  DiscardCollaborationAmendment: 18,
  DraftCollaborationAgreement: 19,
  DraftCollaborationAmendment: 19,
  GiveNoticeOfCollaboration: 11,
  ProposeCollaborationAmendment: 27,
  PublishCollaborationAgreement: 12,
  RatifyCollaborationAmendment: 42,
  RecordMembersMeeting: 24,
  RejectCollaborationAmendment: 21,
  ReviseCollaborationAmendment: 21,
  WithdrawCollaborationAmendment: 21,
  WriteCollaborationTogether: 28,
};
