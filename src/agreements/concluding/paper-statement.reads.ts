import { agreements } from "../agreement/agreement.reads.js";
import { partOf } from "../../reads/called.js";
import { kept } from "../../reads/kept.js";
import { PaperStatement } from "./paper-statement.entity.js";
import { PaperStatementType } from "./paper-statement.type.js";

export const paperStatements = kept(PaperStatement, {
  as: "AgreementPaperStatement",
  type: PaperStatementType,
  called: ({ agreementId }) => partOf(agreements, agreementId),
});

export const shownPaperStatement = paperStatements.shown(
  "statement",
  "The statement on paper as it now stands (verklaring op papier).",
);

export const listStatementsOfProposal = paperStatements.by("proposalId", "createdAt");
export const listStatementsOf = paperStatements.by("agreementId", "createdAt");
