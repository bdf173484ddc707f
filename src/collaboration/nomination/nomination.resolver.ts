import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { COUNCIL, PARTIES, VisibleTo } from "../../authorisation/audience.js";
import { ChangeHistoryArgs, ChangeHistoryType, historyOf } from "../../changes/history.js";
import { ID } from "../../graphql/scalars.js";
import { organisations } from "../../organisation/organisation.kept.js";
import { OrganisationType } from "../../organisation/organisation.type.js";
import { declareConnection, pageComplexity, PageArgs } from "../../reads/connection.js";
import { relationsOf, toMany, toOne } from "../../reads/relations.js";
import type { RequestContext } from "../../request-context.js";
import type { NominationAct } from "../collaboration.enums.js";
import type { Nomination, NominationCandidate } from "./nomination.entity.js";
import {
  NominationFilter,
  NominationOrder,
  commissionerNominationGroups,
} from "./nomination.input.js";
import { nominationLifecycle } from "./nomination.lifecycle.js";
import { listNominations } from "./nomination.list.js";
import { listCandidatesOf, nominations } from "./nomination.reads.js";
import { NominationActEnum, NominationCandidateType, NominationType } from "./nomination.type.js";

const Nominations = declareConnection({
  name: "CommissionerNomination",
  description: "A page of nominations (voordrachten).",
  node: () => NominationType,
  audiences: PARTIES,
  groups: commissionerNominationGroups,
});

@Resolver(() => NominationType)
class NominationResolver {
  @Query(() => Nominations.Connection, {
    nullable: true,
    complexity: pageComplexity,
    description: "Nominations you may see, in your order, else by seat (voordrachten).",
  })
  @VisibleTo(...PARTIES)
  commissionerNominations(
    @Ctx() { snapshot }: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => NominationFilter, {
      nullable: true,
      description: "Which nominations you want.",
    })
    filter?: NominationFilter | null,
    @Arg("order", () => [NominationOrder], {
      nullable: true,
      description: "In which order. Always total: equals are ordered by id.",
    })
    order?: NominationOrder[] | null,
  ) {
    return listNominations(snapshot, { filter, order, page });
  }

  @Query(() => NominationType, {
    nullable: true,
    description: "One nomination; null when there is none with this id that you may know of.",
  })
  @VisibleTo(...PARTIES)
  commissionerNomination(
    @Ctx() { snapshot }: RequestContext,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<Nomination | null> {
    return snapshot.loader(nominations.find).load(id);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Why the nominee was not appointed, or the council gave it up (grond).",
  })
  decisionGround(@Root() { ground }: Nomination): string | null {
    return ground;
  }

  @FieldResolver(() => [NominationActEnum], {
    description: "What you can do with it now; empty when you only read (handelingen).",
  })
  allowedActs(
    @Root() nomination: Nomination,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<NominationAct[]> {
    return nominationLifecycle.allowed(snapshot.viewer, {
      subject: nomination,
      candidates: () => snapshot.loader(listCandidatesOf).load(nomination.id),
    });
  }

  @FieldResolver(() => ChangeHistoryType, {
    nullable: true,
    description:
      "What happened to it, as far as you could see it when it happened, oldest first " +
      "(geschiedenis).",
  })
  history(
    @Root() { id }: Nomination,
    @Ctx() { snapshot }: RequestContext,
    @Args(() => ChangeHistoryArgs) args: ChangeHistoryArgs,
  ) {
    return historyOf(snapshot, id, args);
  }
}

const nominationRelations = relationsOf<Nomination>(() => NominationType, {
  by: {
    type: () => OrganisationType,
    nullable: true,
    description: "Who nominates (door).",
    relation: toOne(organisations.find, ({ organisationId }: Nomination) => organisationId),
  },
  candidates: {
    type: () => [NominationCandidateType],
    nullable: true,
    audiences: COUNCIL,
    description: "Who may be nominated, by name; only the council sees them (kandidaten).",
    relation: toMany(listCandidatesOf, ({ id }: Nomination) => id),
  },
});

const candidateRelations = relationsOf<NominationCandidate>(() => NominationCandidateType, {
  nomination: {
    type: () => NominationType,
    nullable: true,
    description: "The nomination that it is a candidate for (voordracht).",
    relation: toOne(nominations.find, ({ nominationId }: NominationCandidate) => nominationId),
  },
});

export const nominationResolvers = [
  NominationResolver,
  ...Nominations.resolvers,
  nominationRelations,
  candidateRelations,
] as const;
