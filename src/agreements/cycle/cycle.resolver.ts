import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root, Subscription } from "type-graphql";
import { EVERYONE, MEMBERS, PARTIES, VisibleTo } from "../../authorisation/audience.js";
import { AFTER, liveBatch } from "../../changes/change.resolver.js";
import { ChangeBatchType } from "../../changes/change.type.js";
import { ChangeHistoryArgs, ChangeHistoryType, historyOf } from "../../changes/history.js";
import type { LiveBatch } from "../../changes/live-operation.js";
import { DeliversChanges, deliveredByHub } from "../../changes/selection.js";
import { GraphQLChangeCursor, GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import { municipalities, organisations } from "../../organisation/organisation.kept.js";
import { MunicipalityType, OrganisationType } from "../../organisation/organisation.type.js";
import { findTodayOfSnapshot } from "../../persistence/today.js";
import { declareConnection, pageComplexity, PageArgs } from "../../reads/connection.js";
import { relationsOf, toKnown, toMany, toOne } from "../../reads/relations.js";
import type { RequestContext } from "../../request-context.js";
import type { AgreementCycle, BidDate, SentOverview } from "./agreement-cycle.entity.js";
import {
  AgreementCycleType,
  BidDateType,
  CycleActEnum,
  CycleDayType,
  SentOverviewType,
} from "./agreement-cycle.type.js";
import { isConfirmed } from "./bid-date-on-paper.js";
import { type CycleDay, cycleDaysOf } from "./cycle-days.js";
import { AgreementCycleFilter, AgreementCycleOrder, agreementCycleGroups } from "./cycle.input.js";
import type { CycleAct } from "../agreements.enums.js";
import { cycleLifecycle } from "./cycle.lifecycle.js";
import { listAgreementCycles } from "./cycle.list.js";
import {
  agreementCycles,
  findSignedOn,
  haveDraftBids,
  listBidDatesOf,
  listOverviewsOf,
} from "./cycle.reads.js";
import { PolicyBasisType, shownPolicyBasis } from "./policy-basis.js";

export const AgreementCycles = declareConnection({
  name: "AgreementCycle",
  description: "A page of cycles (cycli prestatieafspraken).",
  node: () => AgreementCycleType,
  audiences: MEMBERS,
  groups: agreementCycleGroups,
});

@Resolver(() => AgreementCycleType)
export class AgreementCycleResolver {
  @Query(() => AgreementCycles.Connection, {
    nullable: true,
    complexity: pageComplexity,
    description: "Cycles you may see, in your order, else by years (cycli prestatieafspraken).",
  })
  @VisibleTo(...MEMBERS)
  agreementCycles(
    @Ctx() { snapshot }: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => AgreementCycleFilter, {
      nullable: true,
      description: "Which cycles you want.",
    })
    filter?: AgreementCycleFilter | null,
    @Arg("order", () => [AgreementCycleOrder], {
      nullable: true,
      description: "In which order. Always total: equals are ordered by id.",
    })
    order?: AgreementCycleOrder[] | null,
  ) {
    return listAgreementCycles(snapshot, { filter, order, page });
  }

  @Query(() => AgreementCycleType, {
    nullable: true,
    description: "One cycle; null when there is none with this id that you may know of.",
  })
  @VisibleTo(...MEMBERS)
  agreementCycle(
    @Ctx() { snapshot }: RequestContext,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<AgreementCycle | null> {
    return snapshot.loader(agreementCycles.find).load(id);
  }

  @Subscription(() => ChangeBatchType, {
    subscribe: deliveredByHub,
    description:
      "Changes of the performance agreements of one municipality that you may see, and of what " +
      "leads to them (wijzigingen prestatieafspraken).",
  })
  @VisibleTo(...EVERYONE)
  @DeliversChanges(({ municipalityId }) => ({ topic: `agreements/${String(municipalityId)}` }))
  performanceAgreementChanged(
    @Ctx() { snapshot }: RequestContext,
    @Root() batch: LiveBatch,
    @Arg("municipalityId", () => ID, { description: "The municipality (gemeente)." })
    _municipalityId: string,
    @Arg("after", () => GraphQLChangeCursor, AFTER)
    _after?: string | null,
  ): Promise<ChangeBatchType> {
    return liveBatch(snapshot, batch);
  }

  @FieldResolver(() => PolicyBasisType, {
    description: "The municipal policy that its agreements carry out (beleidsgrondslag).",
  })
  policyBasis(@Root() cycle: AgreementCycle): PolicyBasisType {
    return shownPolicyBasis(cycle);
  }

  @FieldResolver(() => [CycleDayType], {
    description: "By when what is due, in the order of the calendar (datums).",
  })
  async dueDays(
    @Root() cycle: AgreementCycle,
    @Ctx() { snapshot, language }: RequestContext,
  ): Promise<CycleDay[]> {
    const [today, signedOn] = await Promise.all([
      snapshot.loader(findTodayOfSnapshot).load("today"),
      snapshot.loader(findSignedOn).load(cycle.id),
    ]);
    return cycleDaysOf(cycle, { today, language, signedOn });
  }

  @FieldResolver(() => [CycleActEnum], {
    description: "What you can do with it now; empty when you only read (handelingen).",
  })
  allowedActs(
    @Root() cycle: AgreementCycle,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<CycleAct[]> {
    return cycleLifecycle.allowed(snapshot.viewer, {
      subject: cycle,
      hasDraft: () => snapshot.loader(haveDraftBids).load(cycle.id),
      today: () => snapshot.loader(findTodayOfSnapshot).load("today"),
    });
  }

  @FieldResolver(() => ChangeHistoryType, {
    nullable: true,
    description:
      "What happened to it and to its parts, as far as you could see it when it happened, " +
      "oldest first (geschiedenis).",
  })
  @VisibleTo(...PARTIES)
  history(
    @Root() { id }: AgreementCycle,
    @Ctx() { snapshot }: RequestContext,
    @Args(() => ChangeHistoryArgs) args: ChangeHistoryArgs,
  ) {
    return historyOf(snapshot, id, args);
  }
}

export const cycleRelations = relationsOf<AgreementCycle>(() => AgreementCycleType, {
  municipality: {
    type: () => MunicipalityType,
    nullable: true,
    description: "The municipality (gemeente).",
    relation: toOne(municipalities.find, ({ municipalityId }: AgreementCycle) => municipalityId),
  },
  landlord: {
    type: () => OrganisationType,
    nullable: true,
    description: "The landlord (verhuurder).",
    relation: toOne(organisations.find, ({ organisationId }: AgreementCycle) => organisationId),
  },
  tenantParties: {
    type: () => [OrganisationType],
    description: "The tenants' organisations that take part (huurderspartijen).",
    relation: toKnown(organisations.find, ({ tenantPartyIds }: AgreementCycle) => tenantPartyIds),
  },
  sentOverviews: {
    type: () => [SentOverviewType],
    description: "The overviews that were sent, one for each year (overzichten).",
    relation: toMany(listOverviewsOf, ({ id }: AgreementCycle) => id),
  },
  bidDates: {
    type: () => [BidDateType],
    description: "Who agrees to which other day for the bid (afgesproken datums).",
    relation: toMany(listBidDatesOf, ({ id }: AgreementCycle) => id),
  },
});

@Resolver(() => BidDateType)
export class BidDateResolver {
  @FieldResolver(() => GraphQLLocalDate, { description: "The day that it names (datum)." })
  bidDueOn(@Root() { dueOn }: BidDate): string {
    return dueOn;
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether it counts: a day that a letter names does when two organisations have recorded " +
      "that letter (telt mee).",
  })
  async isConfirmed(
    @Root() bidDate: BidDate,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<boolean> {
    if (bidDate.paperOfId === null) return true;
    return isConfirmed(bidDate, await snapshot.loader(listBidDatesOf).load(bidDate.cycleId));
  }
}

export const bidDateRelations = relationsOf<BidDate>(() => BidDateType, {
  by: {
    type: () => OrganisationType,
    nullable: true,
    description: "Who agrees to it (door).",
    relation: toOne(
      organisations.find,
      ({ organisationId, paperOfId }: BidDate) => paperOfId ?? organisationId,
    ),
  },
  recordedBy: {
    type: () => OrganisationType,
    nullable: true,
    description: "Who recorded it: of a letter not who agrees to it (vastgelegd door).",
    relation: toOne(organisations.find, ({ organisationId }: BidDate) => organisationId),
  },
  cycle: {
    type: () => AgreementCycleType,
    nullable: true,
    description: "The cycle it belongs to (cyclus).",
    relation: toOne(agreementCycles.find, ({ cycleId }: BidDate) => cycleId),
  },
});

export const sentOverviewRelations = relationsOf<SentOverview>(() => SentOverviewType, {
  cycle: {
    type: () => AgreementCycleType,
    nullable: true,
    description: "The cycle it was sent in (cyclus).",
    relation: toOne(agreementCycles.find, ({ cycleId }: SentOverview) => cycleId),
  },
});
