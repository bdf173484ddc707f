import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { EVERYONE, MEMBERS, PARTIES, VisibleTo } from "../../authorisation/audience.js";
import { ChangeHistoryArgs, ChangeHistoryType, historyOf } from "../../changes/history.js";
import { ID } from "../../graphql/scalars.js";
import { organisations } from "../../organisation/organisation.kept.js";
import { OrganisationType } from "../../organisation/organisation.type.js";
import type { Organisation } from "../../organisation/organisation.entity.js";
import { declareConnection, pageComplexity, PageArgs } from "../../reads/connection.js";
import type { RequestContext } from "../../request-context.js";
import type { CommitmentAct } from "../agreements.enums.js";
import { ChaptersResolver } from "./chapters.resolver.js";
import { findKnownCommitments } from "./commitment-facts.js";
import { CommitmentFilter, CommitmentOrder, commitmentGroups } from "./commitment-list.input.js";
import type { Commitment } from "./commitment.entity.js";
import { awaitedBy, commitmentLifecycle } from "./commitment.lifecycle.js";
import { listCommitments } from "./commitment.list.js";
import { commitments } from "./commitment.reads.js";
import { commitmentRelations } from "./commitment.relations.js";
import { commitmentTextResolvers } from "./commitment-text.resolver.js";
import { CommitmentActEnum, CommitmentType } from "./commitment.type.js";
import { COUNTS_ON, versionOf } from "../agreement/told-version.js";
import { ReservationType } from "./reservation.type.js";

const Commitments = declareConnection({
  name: "Commitment",
  description: "A page of commitments (afspraken).",
  node: () => CommitmentType,
  audiences: EVERYONE,
  groups: commitmentGroups,
});

@Resolver(() => CommitmentType)
class CommitmentResolver {
  @Query(() => Commitments.Connection, {
    nullable: true,
    complexity: pageComplexity,
    description: "Commitments you may see, in your order, else by number (afspraken).",
  })
  @VisibleTo(...EVERYONE)
  commitments(
    @Ctx() { snapshot }: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => CommitmentFilter, {
      nullable: true,
      description: "Which commitments you want.",
    })
    filter?: CommitmentFilter | null,
    @Arg("order", () => [CommitmentOrder], {
      nullable: true,
      description: "In which order. Always total: equals are ordered by id.",
    })
    order?: CommitmentOrder[] | null,
  ) {
    return listCommitments(snapshot, { filter, order, page });
  }

  @Query(() => CommitmentType, {
    nullable: true,
    description: "One commitment; null when there is none with this id that you may know of.",
  })
  @VisibleTo(...EVERYONE)
  commitment(
    @Ctx() { snapshot }: RequestContext,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<Commitment | null> {
    return snapshot.loader(commitments.find).load(id);
  }

  @FieldResolver(() => [OrganisationType], {
    nullable: true,
    description:
      "The signatories that still have to agree to its text, of those that can log in (nog te antwoorden).",
  })
  @VisibleTo(...MEMBERS)
  async awaiting(
    @Root() { id, status }: Commitment,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<Organisation[]> {
    if (status !== "PROPOSED" && status !== "COUNTERED") return [];
    const known = await snapshot.loader(findKnownCommitments).load(id);
    return known ? snapshot.loadKnown(organisations.find, awaitedBy(known)) : [];
  }

  @FieldResolver(() => [CommitmentActEnum], {
    nullable: true,
    description: "What you can do with it now; empty when you only read (handelingen).",
  })
  @VisibleTo(...MEMBERS)
  allowedActs(
    @Root() { id, status, organisationId, municipalityId, leadId }: Commitment,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<CommitmentAct[]> {
    return commitmentLifecycle.allowed(snapshot.viewer, {
      subject: { id, status, organisationId, municipalityId, leadId },
      known: async () => (await snapshot.loader(findKnownCommitments).load(id))!,
    });
  }

  @FieldResolver(() => ChangeHistoryType, {
    nullable: true,
    description:
      "What happened to it and to its texts, as far as you could see it when it happened, " +
      "oldest first (geschiedenis).",
  })
  @VisibleTo(...PARTIES)
  history(
    @Root() { id }: Commitment,
    @Ctx() { snapshot }: RequestContext,
    @Args(() => ChangeHistoryArgs) args: ChangeHistoryArgs,
  ) {
    return historyOf(snapshot, id, args);
  }
}

export const commitmentResolvers = [
  ChaptersResolver,
  CommitmentResolver,
  ...Commitments.resolvers,
  ...commitmentRelations,
  ...commitmentTextResolvers,
  versionOf(() => CommitmentType, COUNTS_ON),
  versionOf(() => ReservationType),
] as const;
