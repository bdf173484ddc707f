import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { EVERYONE, MEMBERS, PARTIES, VisibleTo } from "../../authorisation/audience.js";
import { ChangeHistoryArgs, ChangeHistoryType, historyOf } from "../../changes/history.js";
import { ID } from "../../graphql/scalars.js";
import { municipalities, organisations } from "../../organisation/organisation.kept.js";
import { MunicipalityType, OrganisationType } from "../../organisation/organisation.type.js";
import { findTodayOfSnapshot } from "../../persistence/today.js";
import { declareConnection, pageComplexity, PageArgs } from "../../reads/connection.js";
import { relationsOf, toMany, toOne } from "../../reads/relations.js";
import type { RequestContext } from "../../request-context.js";
import type { AgreementAct } from "../agreements.enums.js";
import { negotiates } from "./negotiates.js";
import { listBidsOf } from "../bid/bid.reads.js";
import { BidType } from "../bid/bid.type.js";
import type { AgreementCycle } from "../cycle/agreement-cycle.entity.js";
import { AgreementCycleType } from "../cycle/agreement-cycle.type.js";
import { agreementCycles } from "../cycle/cycle.reads.js";
import { AgreementReferenceType } from "./agreement-reference.type.js";
import { findKnownParts } from "./agreement-facts.js";
import type { Agreement, AgreementPart, AgreementParty } from "./agreement.entity.js";
import {
  PerformanceAgreementFilter,
  PerformanceAgreementOrder,
  performanceAgreementGroups,
} from "./agreement.input.js";
import { agreementLifecycle } from "./agreement.lifecycle.js";
import { listAgreements } from "./agreement.list.js";
import {
  agreementParts,
  agreements,
  listAgreementsOfCycle,
  listBasedOn,
  listPartiesOfPart,
  listPartsOf,
} from "./agreement.reads.js";
import { findHeldByLandlord } from "./publication.js";
import {
  AgreementActEnum,
  AgreementPartType,
  AgreementPartyType,
  EarlierAdviceType,
  PerformanceAgreementType,
} from "./agreement.type.js";
import { versionOf } from "./told-version.js";

export const PerformanceAgreements = declareConnection({
  name: "PerformanceAgreement",
  description: "A page of agreements (prestatieafspraken).",
  node: () => PerformanceAgreementType,
  audiences: EVERYONE,
  groups: performanceAgreementGroups,
});

@Resolver(() => PerformanceAgreementType)
class AgreementResolver {
  @Query(() => PerformanceAgreements.Connection, {
    nullable: true,
    complexity: pageComplexity,
    description: "Agreements you may see, in your order, else by first day (prestatieafspraken).",
  })
  @VisibleTo(...EVERYONE)
  performanceAgreements(
    @Ctx() { snapshot }: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => PerformanceAgreementFilter, {
      nullable: true,
      description: "Which agreements you want.",
    })
    filter?: PerformanceAgreementFilter | null,
    @Arg("order", () => [PerformanceAgreementOrder], {
      nullable: true,
      description: "In which order. Always total: equals are ordered by id.",
    })
    order?: PerformanceAgreementOrder[] | null,
  ) {
    return listAgreements(snapshot, { filter, order, page });
  }

  @Query(() => PerformanceAgreementType, {
    nullable: true,
    description: "One agreement; null when there is none with this id that you may know of.",
  })
  @VisibleTo(...EVERYONE)
  performanceAgreement(
    @Ctx() { snapshot }: RequestContext,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<Agreement | null> {
    return snapshot.loader(agreements.find).load(id);
  }

  @FieldResolver(() => [AgreementReferenceType], {
    description: "Other agreements that it refers to, in its order (verwijzingen).",
  })
  refersTo(@Root() { refersTo }: Agreement): AgreementReferenceType[] {
    return refersTo;
  }

  @FieldResolver(() => Boolean, {
    description: "Whether its last day has passed, whatever its status (looptijd verstreken).",
  })
  async hasRunOut(
    @Root() { endsOn }: Agreement,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<boolean> {
    return endsOn !== null && endsOn < (await snapshot.loader(findTodayOfSnapshot).load("today"));
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      "Whether the landlord has to publish it: it is unpublished and in force, or only some signed " +
      "and it has begun for the landlord (publicatieplicht, Woningwet art. 44a(2)).",
  })
  @VisibleTo(...MEMBERS)
  async publicationDue(
    @Root() { id, status, publishedOn }: Agreement,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<boolean> {
    if (publishedOn !== null) return false;
    if (status === "SIGNED_BY_SOME") return snapshot.loader(findHeldByLandlord).load(id);
    return status === "IN_FORCE" || status === "EVALUATED";
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Why negotiation was reopened; null for who does not negotiate it (reden van heropening).",
  })
  @VisibleTo(...MEMBERS)
  reopenReason(
    @Root() { municipalityId, partyIds, reopenReason }: Agreement,
    @Ctx() { viewer }: RequestContext,
  ): string | null {
    return negotiates(viewer, { municipalityId, partyIds }) ? reopenReason : null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "For `expectedVersion`; null for who does not negotiate it, and whom it would tell that others " +
      "do.",
  })
  @VisibleTo(...MEMBERS)
  version(
    @Root() { municipalityId, partyIds, version }: Agreement,
    @Ctx() { viewer }: RequestContext,
  ): number | null {
    return negotiates(viewer, { municipalityId, partyIds }) ? version : null;
  }

  @FieldResolver(() => [AgreementActEnum], {
    nullable: true,
    description: "What you can do with it now; empty when you only read (handelingen).",
  })
  @VisibleTo(...MEMBERS)
  allowedActs(
    @Root() agreement: Agreement,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<AgreementAct[]> {
    return agreementLifecycle.allowed(snapshot.viewer, {
      subject: agreement,
      known: () => snapshot.loader(findKnownParts).load(agreement.id),
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
    @Root() { id }: Agreement,
    @Ctx() { snapshot }: RequestContext,
    @Args(() => ChangeHistoryArgs) args: ChangeHistoryArgs,
  ) {
    return historyOf(snapshot, id, args);
  }
}

@Resolver(() => AgreementPartyType)
class AgreementPartyResolver {
  @FieldResolver(() => [EarlierAdviceType], {
    nullable: true,
    description:
      "What it advised before, oldest first; none for who does not negotiate the agreement (eerdere " +
      "adviezen).",
  })
  @VisibleTo(...MEMBERS)
  async earlierAdvice(
    @Root() { agreementId, earlierAdvice }: AgreementParty,
    @Ctx() { snapshot, viewer }: RequestContext,
  ): Promise<EarlierAdviceType[]> {
    if (earlierAdvice.length === 0) return [];
    const agreement = await snapshot.loader(agreements.find).load(agreementId);
    return agreement && negotiates(viewer, agreement) ? earlierAdvice : [];
  }
}

const agreementRelations = relationsOf<Agreement>(() => PerformanceAgreementType, {
  municipality: {
    type: () => MunicipalityType,
    nullable: true,
    description: "The municipality (gemeente).",
    relation: toOne(municipalities.find, ({ municipalityId }: Agreement) => municipalityId),
  },
  cycle: {
    type: () => AgreementCycleType,
    nullable: true,
    audiences: MEMBERS,
    description: "The cycle that led to it (cyclus).",
    relation: toOne(agreementCycles.find, ({ cycleId }: Agreement) => cycleId),
  },
  bids: {
    type: () => [BidType],
    description:
      "The bids of its cycle that you may read, those that were submitted first: everybody " +
      "those that were submitted, while an agreement of that cycle is published (biedingen).",
    relation: toMany(listBidsOf, ({ cycleId }: Agreement) => cycleId),
  },
  base: {
    type: () => PerformanceAgreementType,
    nullable: true,
    description: "The framework, or the agreement that is amended or acceded to (basis).",
    relation: toOne(agreements.find, ({ baseId }: Agreement) => baseId),
  },
  basedOnIt: {
    type: () => [PerformanceAgreementType],
    description: "Slices, amendments and accessions that build on it (bouwt hierop voort).",
    relation: toMany(listBasedOn, ({ id }: Agreement) => id),
  },
  parts: {
    type: () => [AgreementPartType],
    description: "Its parts, in their order, those that were dropped included (onderdelen).",
    relation: toMany(listPartsOf, ({ id }: Agreement) => id),
  },
});

const partRelations = relationsOf<AgreementPart>(() => AgreementPartType, {
  agreement: {
    type: () => PerformanceAgreementType,
    nullable: true,
    description: "The agreement that it is a part of (afspraken).",
    relation: toOne(agreements.find, ({ agreementId }: AgreementPart) => agreementId),
  },
  parties: {
    type: () => [AgreementPartyType],
    description: "Its parties, those that left the list included (partijen).",
    relation: toMany(listPartiesOfPart, ({ id }: AgreementPart) => id),
  },
});

const partyRelations = relationsOf<AgreementParty>(() => AgreementPartyType, {
  organisation: {
    type: () => OrganisationType,
    nullable: true,
    description: "The party itself (organisatie).",
    relation: toOne(organisations.find, ({ memberId }: AgreementParty) => memberId),
  },
  succeeds: {
    type: () => OrganisationType,
    nullable: true,
    description: "The organisation that it was before a merger (rechtsvoorganger).",
    relation: toOne(organisations.find, ({ succeedsId }: AgreementParty) => succeedsId),
  },
  part: {
    type: () => AgreementPartType,
    nullable: true,
    description: "The part that it is party to (onderdeel).",
    relation: toOne(agreementParts.find, ({ partId }: AgreementParty) => partId),
  },
});

const agreementsOfCycle = relationsOf<AgreementCycle>(() => AgreementCycleType, {
  agreements: {
    type: () => [PerformanceAgreementType],
    description: "The agreements that it led to, as far as you may see them (afspraken).",
    relation: toMany(listAgreementsOfCycle, ({ id }: AgreementCycle) => id),
  },
});

export const agreementResolvers = [
  AgreementResolver,
  AgreementPartyResolver,
  ...PerformanceAgreements.resolvers,
  agreementRelations,
  partRelations,
  partyRelations,
  agreementsOfCycle,
  versionOf(() => AgreementPartType),
  versionOf(() => AgreementPartyType),
] as const;
