import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { organisations } from "../../organisation/organisation.kept.js";
import { OrganisationType } from "../../organisation/organisation.type.js";
import { findTodayOfSnapshot } from "../../persistence/today.js";
import { relationsOf, toMany, toOne } from "../../reads/relations.js";
import type { RequestContext } from "../../request-context.js";
import { collaborationAgreements } from "../agreement/agreement.reads.js";
import { CollaborationAgreementType } from "../agreement/agreement.type.js";
import type { CollaborationAgreement } from "../agreement/collaboration-agreement.entity.js";
import type { EvaluationAct } from "../collaboration.enums.js";
import type { Evaluation, EvaluationJudgement } from "./evaluation.entity.js";
import { evaluationLifecycle } from "./evaluation.lifecycle.js";
import { evaluations, listEvaluationsOf, listJudgementsOf } from "./evaluation.reads.js";
import { EvaluationActEnum, EvaluationJudgementType, EvaluationType } from "./evaluation.type.js";

@Resolver(() => EvaluationType)
class EvaluationResolver {
  @FieldResolver(() => [EvaluationActEnum], {
    description: "What you can do with it now (handelingen).",
  })
  allowedActs(
    @Root() evaluation: Evaluation,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<EvaluationAct[]> {
    return evaluationLifecycle.allowed(snapshot.viewer, {
      subject: evaluation,
      judged: () => snapshot.loader(listJudgementsOf).load(evaluation.id),
      today: () => snapshot.loader(findTodayOfSnapshot).load("today"),
    });
  }
}

const evaluationRelations = relationsOf<Evaluation>(() => EvaluationType, {
  judgements: {
    type: () => [EvaluationJudgementType],
    description: "What its parties judged, as it came in (oordelen).",
    relation: toMany(listJudgementsOf, ({ id }: Evaluation) => id),
  },
  agreement: {
    type: () => CollaborationAgreementType,
    nullable: true,
    description: "The agreement that is evaluated (overeenkomst).",
    relation: toOne(collaborationAgreements.find, ({ agreementId }: Evaluation) => agreementId),
  },
});

const judgementRelations = relationsOf<EvaluationJudgement>(() => EvaluationJudgementType, {
  by: {
    type: () => OrganisationType,
    nullable: true,
    description: "Whose judgement it is (van).",
    relation: toOne(
      organisations.find,
      ({ organisationId }: EvaluationJudgement) => organisationId,
    ),
  },
  evaluation: {
    type: () => EvaluationType,
    nullable: true,
    description: "The evaluation in which it was given (evaluatiemoment).",
    relation: toOne(evaluations.find, ({ evaluationId }: EvaluationJudgement) => evaluationId),
  },
});

const evaluationsOfAgreement = relationsOf<CollaborationAgreement>(
  () => CollaborationAgreementType,
  {
    evaluations: {
      type: () => [EvaluationType],
      audiences: PARTICIPANTS,
      nullable: true,
      description: "The moments on which its parties evaluate it, by their day (evaluaties).",
      relation: toMany(listEvaluationsOf, ({ id }: CollaborationAgreement) => id),
    },
  },
);

export const evaluationResolvers = [
  EvaluationResolver,
  evaluationRelations,
  judgementRelations,
  evaluationsOfAgreement,
] as const;
