import { organisations } from "../../organisation/organisation.kept.js";
import { OrganisationType } from "../../organisation/organisation.type.js";
import { relationsOf, toMany, toOne } from "../../reads/relations.js";
import type { Agreement } from "../agreement/agreement.entity.js";
import { agreements } from "../agreement/agreement.reads.js";
import { PerformanceAgreementType } from "../agreement/agreement.type.js";
import type { AgreementJudgement } from "./concluding.entity.js";
import { listJudgementsOf } from "./judgement.reads.js";
import { AgreementJudgementType } from "./judgement.type.js";

const judgementsOfAgreement = relationsOf<Agreement>(() => PerformanceAgreementType, {
  judgements: {
    type: () => [AgreementJudgementType],
    description: "What its parties judge of its years, by year (oordelen).",
    relation: toMany(listJudgementsOf, ({ id }: Agreement) => id),
  },
});

const judgementRelations = relationsOf<AgreementJudgement>(() => AgreementJudgementType, {
  by: {
    type: () => OrganisationType,
    nullable: true,
    description: "Whose judgement it is (van).",
    relation: toOne(organisations.find, ({ organisationId }: AgreementJudgement) => organisationId),
  },
  agreement: {
    type: () => PerformanceAgreementType,
    nullable: true,
    description: "The agreement that is judged (afspraken).",
    relation: toOne(agreements.find, ({ agreementId }: AgreementJudgement) => agreementId),
  },
});

export const judgementResolvers = [judgementsOfAgreement, judgementRelations] as const;
