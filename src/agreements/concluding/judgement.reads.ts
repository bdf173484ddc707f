import { agreements } from "../agreement/agreement.reads.js";
import { partOf } from "../../reads/called.js";
import { kept } from "../../reads/kept.js";
import { AgreementJudgement } from "./concluding.entity.js";
import { AgreementJudgementType } from "./judgement.type.js";

export const judgements = kept(AgreementJudgement, {
  as: "AgreementJudgement",
  type: AgreementJudgementType,
  called: ({ agreementId }) => partOf(agreements, agreementId),
});

export const listJudgementsOf = judgements.by("agreementId", "year", "createdAt");
