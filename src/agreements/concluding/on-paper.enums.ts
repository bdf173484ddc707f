/** Where a signature stands, which its columns say. */
export const SIGNATURE_STATUSES = ["UNCONFIRMED", "GIVEN", "VOIDED"] as const;
export type SignatureStatus = (typeof SIGNATURE_STATUSES)[number];

/** What can be done with a signature on paper that nobody has confirmed. */
export const SIGNATURE_ACTS = ["CONFIRM", "REJECT", "WITHDRAW"] as const;
export type SignatureAct = (typeof SIGNATURE_ACTS)[number];

/** Where a statement on paper stands, which its columns say. */
export const PAPER_STATEMENT_STATUSES = ["UNCONFIRMED", "CONFIRMED", "VOIDED"] as const;
export type PaperStatementStatus = (typeof PAPER_STATEMENT_STATUSES)[number];

/** What can be done with a statement on paper that nobody has confirmed. */
export const PAPER_STATEMENT_ACTS = ["CONFIRM", "REJECT", "WITHDRAW"] as const;
export type PaperStatementAct = (typeof PAPER_STATEMENT_ACTS)[number];
