import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root, Subscription } from "type-graphql";
import { EVERYONE, isParty, PARTICIPANTS, VisibleTo } from "../../authorisation/audience.js";
import { AFTER, liveBatch } from "../../changes/change.resolver.js";
import { ChangeBatchType } from "../../changes/change.type.js";
import { ChangeHistoryArgs, ChangeHistoryType, historyOf } from "../../changes/history.js";
import type { LiveBatch } from "../../changes/live-operation.js";
import { deliveredByHub, DeliversChanges } from "../../changes/selection.js";
import { GraphQLChangeCursor, GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import { organisations } from "../../organisation/organisation.kept.js";
import { OrganisationType } from "../../organisation/organisation.type.js";
import type { Snapshot } from "../../persistence/snapshot.js";
import { findTodayOfSnapshot } from "../../persistence/today.js";
import { declareConnection, pageComplexity, PageArgs } from "../../reads/connection.js";
import { relationsOf, toKnown, toMany, toOne } from "../../reads/relations.js";
import type { RequestContext } from "../../request-context.js";
import { type LastDay, lastDayOfAgreement } from "../../terms/last-day.js";
import type { AgreementAct } from "../collaboration.enums.js";
import type { Provision } from "../provision/provision.entity.js";
import { ProvisionPartEnum } from "../provision/provision.enums.js";
import { ProvisionType } from "../provision/provision.type.js";
import type { ProvisionPart } from "../collaboration.enums.js";
import { lastKnownDay } from "./last-known-day.js";
import { CollaborationActEnum } from "./agreement.enums.js";
import {
  CollaborationAgreementFilter,
  CollaborationAgreementOrder,
  collaborationAgreementGroups,
} from "./agreement.input.js";
import { agreementLifecycle, bargaining } from "./agreement.lifecycle.js";
import { listAgreements } from "./agreement.list.js";
import {
  collaborationAgreements,
  findVersionOn,
  listDerived,
  listProvisionsOf,
  listVersionsOf,
} from "./agreement.reads.js";
import {
  CollaborationAgreementType,
  CollaborationVersionType,
  LastDayType,
} from "./agreement.type.js";
import type {
  CollaborationAgreement,
  CollaborationVersion,
} from "./collaboration-agreement.entity.js";

export const CollaborationAgreements = declareConnection({
  name: "CollaborationAgreement",
  description: "A page of collaboration agreements (samenwerkingsovereenkomsten).",
  node: () => CollaborationAgreementType,
  audiences: EVERYONE,
  groups: collaborationAgreementGroups,
});

const AS_OF = {
  nullable: true,
  description: "As it held on this day; today when left out (peildatum).",
};

@Resolver(() => CollaborationAgreementType)
class AgreementResolver {
  @Query(() => CollaborationAgreements.Connection, {
    nullable: true,
    complexity: pageComplexity,
    description:
      "Agreements you may see, in your order, else by first day (samenwerkingsovereenkomsten).",
  })
  @VisibleTo(...EVERYONE)
  collaborationAgreements(
    @Ctx() { snapshot }: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => CollaborationAgreementFilter, {
      nullable: true,
      description: "Which agreements you want.",
    })
    filter?: CollaborationAgreementFilter | null,
    @Arg("order", () => [CollaborationAgreementOrder], {
      nullable: true,
      description: "In which order. Always total: equals are ordered by id.",
    })
    order?: CollaborationAgreementOrder[] | null,
  ) {
    return listAgreements(snapshot, { filter, order, page });
  }

  @Query(() => CollaborationAgreementType, {
    nullable: true,
    description: "One agreement; null when there is none with this id that you may know of.",
  })
  @VisibleTo(...EVERYONE)
  collaborationAgreement(
    @Ctx() { snapshot }: RequestContext,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<CollaborationAgreement | null> {
    return snapshot.loader(collaborationAgreements.find).load(id);
  }

  @Subscription(() => ChangeBatchType, {
    subscribe: deliveredByHub,
    description:
      "Changes of one collaboration agreement that you may see, and of what belongs to it " +
      "(wijzigingen samenwerkingsovereenkomst).",
  })
  @VisibleTo(...EVERYONE)
  @DeliversChanges(({ id }) => ({ topic: `collaboration/${String(id)}` }))
  collaborationAgreementChanged(
    @Ctx() { snapshot }: RequestContext,
    @Root() batch: LiveBatch,
    @Arg("id", () => ID, { description: "The agreement (overeenkomst)." }) _id: string,
    @Arg("after", () => GraphQLChangeCursor, AFTER) _after?: string | null,
  ): Promise<ChangeBatchType> {
    return liveBatch(snapshot, batch);
  }

  @FieldResolver(() => CollaborationVersionType, {
    nullable: true,
    description: "The version that held on a day; null: none did (versie op een dag).",
  })
  async asOf(
    @Root() agreement: CollaborationAgreement,
    @Ctx() { snapshot }: RequestContext,
    @Arg("day", () => GraphQLLocalDate, AS_OF) day?: string | null,
  ): Promise<CollaborationVersion | null> {
    return versionOn(snapshot, agreement, day);
  }

  @FieldResolver(() => ProvisionType, {
    nullable: true,
    description: "A clause by its number, as it held on a day; null: it had none (artikel).",
  })
  async clause(
    @Root() agreement: CollaborationAgreement,
    @Ctx() { snapshot }: RequestContext,
    @Arg("number", () => String, { description: "Its number (nummer)." }) number: string,
    @Arg("asOf", () => GraphQLLocalDate, AS_OF) asOf?: string | null,
    @Arg("part", () => ProvisionPartEnum, {
      defaultValue: "CLAUSE",
      description: "Where it stands (deel).",
    })
    part: ProvisionPart = "CLAUSE",
  ): Promise<Provision | null> {
    const version = await versionOn(snapshot, agreement, asOf);
    if (!version) return null;
    const all = await snapshot.loader(listProvisionsOf).load(version.id);
    return all.find((one) => one.part === part && one.number === number) ?? null;
  }

  @FieldResolver(() => LastDayType, {
    nullable: true,
    description: "Its last day as far as it is known, and why; null: none (laatste dag).",
  })
  async lastDay(
    @Root() agreement: CollaborationAgreement,
    @Ctx() { snapshot, language }: RequestContext,
  ): Promise<LastDay | null> {
    const today = await snapshot.loader(findTodayOfSnapshot).load("today");
    return lastDayOfAgreement(agreement, { today, language });
  }

  @FieldResolver(() => [CollaborationActEnum], {
    nullable: true,
    description: "What you can do with it now; empty when you only read (handelingen).",
  })
  @VisibleTo(...PARTICIPANTS)
  allowedActs(
    @Root() agreement: CollaborationAgreement,
    @Ctx() { viewer, snapshot }: RequestContext,
  ): Promise<AgreementAct[]> {
    return agreementLifecycle.allowed(viewer, {
      subject: agreement,
      hasCouncil: async () =>
        (await snapshot.loadKnown(organisations.find, agreement.partyIds)).some(
          ({ kind }) => kind === "TENANT_UMBRELLA",
        ),
    });
  }

  @FieldResolver(() => ChangeHistoryType, {
    nullable: true,
    description:
      "What happened to it, as far as you could see it when it happened, oldest first: for its " +
      "parties and the two parties; null for others (geschiedenis).",
  })
  @VisibleTo(...PARTICIPANTS)
  history(
    @Root() agreement: CollaborationAgreement,
    @Ctx() { snapshot, viewer }: RequestContext,
    @Args(() => ChangeHistoryArgs) args: ChangeHistoryArgs,
  ) {
    const mayRead = isParty(viewer.audience) || bargaining.includes(viewer, agreement);
    return mayRead ? historyOf(snapshot, agreement.id, args) : null;
  }
}

/** The version of an agreement that held on a day, by default today. */
async function versionOn(
  snapshot: Snapshot,
  agreement: CollaborationAgreement,
  day: string | null | undefined,
): Promise<CollaborationVersion | null> {
  const on = day ?? (await snapshot.loader(findTodayOfSnapshot).load("today"));
  const last = lastKnownDay(agreement);
  if (last !== null && on > last) return null;
  return snapshot.loader(findVersionOn).load({ agreementId: agreement.id, day: on });
}

@Resolver(() => CollaborationVersionType)
class VersionResolver {
  @FieldResolver(() => [ProvisionType], {
    description: "What it says, in its order; of one part where that is given (bepalingen).",
  })
  async provisions(
    @Root() { id }: CollaborationVersion,
    @Ctx() { snapshot }: RequestContext,
    @Arg("part", () => ProvisionPartEnum, {
      nullable: true,
      description: "Only of this part (deel).",
    })
    part?: ProvisionPart | null,
  ): Promise<Provision[]> {
    const all = await snapshot.loader(listProvisionsOf).load(id);
    return part == null ? all : all.filter((one) => one.part === part);
  }
}

const agreementRelations = relationsOf<CollaborationAgreement>(() => CollaborationAgreementType, {
  parties: {
    type: () => [OrganisationType],
    description: "Its parties: a landlord, and tenants' organisations (partijen).",
    relation: toKnown(organisations.find, ({ partyIds }: CollaborationAgreement) => partyIds),
  },
  base: {
    type: () => CollaborationAgreementType,
    nullable: true,
    description: "The agreement that it is derived from (afgeleid van).",
    relation: toOne(collaborationAgreements.find, ({ baseId }: CollaborationAgreement) => baseId),
  },
  derived: {
    type: () => [CollaborationAgreementType],
    description: "The agreements that are derived from it (afgeleide overeenkomsten).",
    relation: toMany(listDerived, ({ id }: CollaborationAgreement) => id),
  },
  versions: {
    type: () => [CollaborationVersionType],
    description: "Its versions that you may see, in their order (versies).",
    relation: toMany(listVersionsOf, ({ id }: CollaborationAgreement) => id),
  },
  noticeBy: {
    type: () => OrganisationType,
    nullable: true,
    description: "Who gave notice (opgezegd door).",
    relation: toOne(organisations.find, ({ noticeById }: CollaborationAgreement) => noticeById),
  },
});

const versionRelations = relationsOf<CollaborationVersion>(() => CollaborationVersionType, {
  agreement: {
    type: () => CollaborationAgreementType,
    nullable: true,
    description: "The agreement (overeenkomst).",
    relation: toOne(
      collaborationAgreements.find,
      ({ agreementId }: CollaborationVersion) => agreementId,
    ),
  },
});

export const agreementResolvers = [
  AgreementResolver,
  ...CollaborationAgreements.resolvers,
  VersionResolver,
  agreementRelations,
  versionRelations,
] as const;
