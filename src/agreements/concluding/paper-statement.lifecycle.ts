import { leadingTo, Lifecycle, otherSide, ownSide, type Steps } from "../../acts/lifecycle.js";
import { inOrder, type Need, unless } from "../../acts/obstacle.js";
import { refusal } from "../../acts/refusal.js";
import { agreementPermissions } from "../agreements.permissions.js";
import type { PaperStatementAct, PaperStatementStatus } from "./on-paper.enums.js";
import type { PaperStatement } from "./paper-statement.entity.js";
import { PaperStatementActEnum, PaperStatementStatusEnum } from "./paper-statement.type.js";
import { isParty } from "./signature.lifecycle.js";

/** What acts on a statement on paper look at. */
export interface StatementFacts {
  readonly subject: Pick<PaperStatement, "organisationId" | "municipalityId"> & {
    readonly status: PaperStatementStatus;
  };
  /** The organisations that are party to its agreement. */
  readonly partyIds: () => Promise<readonly string[]>;
  /** Whether what it is about can still be decided. */
  readonly isOpen: () => Promise<boolean>;
}

const overtaken = refusal("PAPER_STATEMENT_OVERTAKEN", {
  description:
    "The proposal was decided on, or the agreement is not one to hold a view of any more: a " +
    "statement that nobody confirmed counts for nothing (verklaring achterhaald).",
  nl: () => "Hierover wordt niet meer beslist: een verklaring die niemand bevestigde telt niet.",
  en: () => "This is decided on no more: a statement that nobody confirmed counts for nothing.",
});

const isStillOpen: Need<StatementFacts> = async ({ isOpen }) => unless(await isOpen(), overtaken);
const decides = inOrder<StatementFacts>(isParty, isStillOpen);

const STEPS = {
  CONFIRM: { by: otherSide, from: leadingTo("CONFIRMED", "UNCONFIRMED"), needs: decides },
  REJECT: { by: otherSide, from: leadingTo("VOIDED", "UNCONFIRMED"), needs: decides },
  WITHDRAW: { by: ownSide, from: leadingTo("VOIDED", "UNCONFIRMED"), needs: decides },
} satisfies Steps<PaperStatementAct, StatementFacts>;

export const statementLifecycle = new Lifecycle<PaperStatementAct, StatementFacts>({
  steps: STEPS,
  role: (viewer, _, { subject }) =>
    agreementPermissions.obstacle(viewer, "SIGN", subject.municipalityId),
  words: { acts: PaperStatementActEnum, statuses: PaperStatementStatusEnum },
  begins: ["UNCONFIRMED", "record on paper (any party)"],
  elsewhere: [["UNCONFIRMED", "VOIDED", "negotiation is reopened"]],
});

/** Where a statement stands, by its columns. */
export const statusOfStatement = ({
  voidedOn,
  confirmedOn,
}: Pick<PaperStatement, "voidedOn" | "confirmedOn">): PaperStatementStatus => {
  if (voidedOn !== null) return "VOIDED";
  return confirmedOn === null ? "UNCONFIRMED" : "CONFIRMED";
};
