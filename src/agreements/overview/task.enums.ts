/** What somebody has to do next towards agreements. */
export const AGREEMENT_TASKS = [
  "ASK_CONSULTATION",
  "SUBMIT_BID",
  "ANSWER_BID_DATE",
  "REACT_TO_BID",
  "SEND_OVERVIEW",
  "ANSWER_TEXT",
  "ANSWER_PROPOSAL",
  "SIGN",
  "CONFIRM_PAPER",
  "REPORT",
  "ANSWER_REPORT",
  "SETTLE_RESERVATION",
  "JUDGE",
  "FILE_WITH_MINISTER",
  "PUBLISH",
] as const;
export type AgreementTask = (typeof AGREEMENT_TASKS)[number];
