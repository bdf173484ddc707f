import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { MEMBERS, PARTIES, VisibleTo } from "../../authorisation/audience.js";
import { ChangeHistoryArgs, ChangeHistoryType, historyOf } from "../../changes/history.js";
import { GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import { holidaysOf } from "../../holidays/holiday.queries.js";
import { organisations } from "../../organisation/organisation.kept.js";
import { OrganisationType } from "../../organisation/organisation.type.js";
import { findTodayOfSnapshot } from "../../persistence/today.js";
import { relationsOf, toMany, toOne } from "../../reads/relations.js";
import type { RequestContext } from "../../request-context.js";
import type { Agreement } from "../agreement/agreement.entity.js";
import { agreements } from "../agreement/agreement.reads.js";
import { PerformanceAgreementType } from "../agreement/agreement.type.js";
import type { AgreementDisputeAct } from "../agreements.enums.js";
import type { AgreementCycle } from "../cycle/agreement-cycle.entity.js";
import { AgreementCycleType } from "../cycle/agreement-cycle.type.js";
import { agreementCycles } from "../cycle/cycle.reads.js";
import type { AgreementDispute } from "./agreement-dispute.entity.js";
import { disputeLifecycle } from "./agreement-dispute.lifecycle.js";
import {
  disputes,
  listDisputesOfAgreement,
  listDisputesOfCycle,
} from "./agreement-dispute.reads.js";
import {
  AgreementDisputeType,
  DisputeActEnum,
  DisputeExtensionType,
  DisputeTermType,
} from "./agreement-dispute.type.js";
import { contestedTermOf, type DisputeTerm, disputeTermsOf } from "./dispute-terms.js";

@Resolver(() => AgreementDisputeType)
class AgreementDisputeResolver {
  @Query(() => AgreementDisputeType, {
    nullable: true,
    description: "One dispute; null when there is none with this id that you may know of.",
  })
  @VisibleTo(...MEMBERS)
  agreementDispute(
    @Ctx() { snapshot }: RequestContext,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<AgreementDispute | null> {
    return snapshot.loader(disputes.find).load(id);
  }

  @FieldResolver(() => [DisputeTermType], {
    description:
      "Its terms so far, by the declared day, in the order in which they run (termijnen).",
  })
  async terms(
    @Root() dispute: AgreementDispute,
    @Ctx() context: RequestContext,
  ): Promise<DisputeTerm[]> {
    return disputeTermsOf(dispute, await countingIn(context));
  }

  @FieldResolver(() => DisputeTermType, {
    nullable: true,
    description:
      "What the four weeks would be by the day that another organisation holds; null: nobody " +
      "holds another day (termijn volgens de betwiste dag).",
  })
  async contestedTerm(
    @Root() dispute: AgreementDispute,
    @Ctx() context: RequestContext,
  ): Promise<DisputeTerm | null> {
    return contestedTermOf(dispute, await countingIn(context));
  }

  @FieldResolver(() => [DisputeExtensionType], {
    description: "Every extension of the minister's term, in their order (verlengingen).",
  })
  ministerExtensions(@Root() { extensions }: AgreementDispute): DisputeExtensionType[] {
    return extensions as DisputeExtensionType[];
  }

  @FieldResolver(() => GraphQLLocalDate, {
    nullable: true,
    description: "When it was laid before the minister (ingediend op).",
  })
  filedWithMinisterOn(@Root() { filedOn }: AgreementDispute): string | null {
    return filedOn;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "What the advisory committee advised (advies van de commissie).",
  })
  committeeAdvice(@Root() { advice }: AgreementDispute): string | null {
    return advice;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      "Whether it arose before the cycle's impasse: a warning, because readings of the law " +
      "differ; null: there is no cycle that you read (vóór de impasse, Woningwet art. 44(3)).",
  })
  async beforeImpasse(
    @Root() { aroseOn, agreementId, cycleId }: AgreementDispute,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<boolean | null> {
    const agreement = agreementId && (await snapshot.loader(agreements.find).load(agreementId));
    const ledBy = agreement ? agreement.cycleId : cycleId;
    const cycle = ledBy && (await snapshot.loader(agreementCycles.find).load(ledBy));
    return cycle ? aroseOn < cycle.impasseFrom : null;
  }

  @FieldResolver(() => [DisputeActEnum], {
    description: "What you can do with it now; empty when you only read (handelingen).",
  })
  allowedActs(
    @Root() dispute: AgreementDispute,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<AgreementDisputeAct[]> {
    return disputeLifecycle.allowed(snapshot.viewer, { subject: dispute });
  }

  @FieldResolver(() => ChangeHistoryType, {
    nullable: true,
    description:
      "What happened to it, as far as you could see it when it happened, oldest first " +
      "(geschiedenis).",
  })
  @VisibleTo(...PARTIES)
  history(
    @Root() { id }: AgreementDispute,
    @Ctx() { snapshot }: RequestContext,
    @Args(() => ChangeHistoryArgs) args: ChangeHistoryArgs,
  ) {
    return historyOf(snapshot, id, args);
  }
}

/** What terms are counted by. */
async function countingIn({ snapshot, language }: RequestContext) {
  const [holidays, today] = await Promise.all([
    snapshot.loader(holidaysOf).load("holidays"),
    snapshot.loader(findTodayOfSnapshot).load("today"),
  ]);
  return { holidays, today, language };
}

const disputeRelations = relationsOf<AgreementDispute>(() => AgreementDisputeType, {
  agreement: {
    type: () => PerformanceAgreementType,
    nullable: true,
    description: "The agreement that it is about; null: it is about a cycle (afspraken).",
    relation: toOne(agreements.find, ({ agreementId }: AgreementDispute) => agreementId),
  },
  cycle: {
    type: () => AgreementCycleType,
    nullable: true,
    description: "The cycle that it is about; null: it is about an agreement (cyclus).",
    relation: toOne(agreementCycles.find, ({ cycleId }: AgreementDispute) => cycleId),
  },
  by: {
    type: () => OrganisationType,
    nullable: true,
    description: "Who declared it here (gemeld door).",
    relation: toOne(organisations.find, ({ organisationId }: AgreementDispute) => organisationId),
  },
  filer: {
    type: () => OrganisationType,
    nullable: true,
    description: "Who lays it before the minister (indiener).",
    relation: toOne(organisations.find, ({ filerId }: AgreementDispute) => filerId),
  },
  contestedBy: {
    type: () => OrganisationType,
    nullable: true,
    description: "Who holds another day of arising (betwist door).",
    relation: toOne(organisations.find, ({ contestedById }: AgreementDispute) => contestedById),
  },
});

const disputesOfAgreement = relationsOf<Agreement>(() => PerformanceAgreementType, {
  disputes: {
    type: () => [AgreementDisputeType],
    nullable: true,
    audiences: MEMBERS,
    description: "Disputes about it that you may read, by their day (geschillen).",
    relation: toMany(listDisputesOfAgreement, ({ id }: Agreement) => id),
  },
});

const disputesOfCycle = relationsOf<AgreementCycle>(() => AgreementCycleType, {
  disputes: {
    type: () => [AgreementDisputeType],
    description: "Disputes in which nothing was agreed yet, by their day (geschillen).",
    relation: toMany(listDisputesOfCycle, ({ id }: AgreementCycle) => id),
  },
});

export const disputeResolvers = [
  AgreementDisputeResolver,
  disputeRelations,
  disputesOfAgreement,
  disputesOfCycle,
] as const;
