import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { EVERYONE, MEMBERS, VisibleTo } from "../authorisation/audience.js";
import type { Viewer, ViewerClass } from "../authorisation/viewer.js";
import { GraphQLDateTime } from "../graphql/scalars.js";
import { ViewerType } from "../identity/viewer.type.js";
import type { RequestContext } from "../request-context.js";
import type { Membership, Person } from "./membership.entity.js";
import type { Organisation } from "./organisation.entity.js";
import { organisations, persons, memberships } from "./organisation.kept.js";
import { MembershipType, OrganisationType, PersonType } from "./organisation.type.js";

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, {
    description: "Who am I, for which organisation, in which role, until when, and what may I do?",
  })
  @VisibleTo(...EVERYONE)
  viewer(@Ctx() { viewer }: RequestContext): Viewer | ViewerClass {
    return viewer;
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: "The organisation you act for; null without a token.",
  })
  async organisation(
    @Root() { organisationId }: Viewer,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<Organisation | null> {
    return organisationId ? snapshot.loader(organisations.find).load(organisationId) : null;
  }

  @FieldResolver(() => PersonType, { nullable: true, description: "You." })
  @VisibleTo(...MEMBERS)
  async person(
    @Root() { personId }: Viewer,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<Person | null> {
    return personId ? snapshot.loader(persons.find).load(personId) : null;
  }

  @FieldResolver(() => MembershipType, {
    nullable: true,
    description: "The membership your token chose: role, first and last day, portfolio, region.",
  })
  @VisibleTo(...MEMBERS)
  async membership(
    @Root() { membershipId }: Viewer,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<Membership | null> {
    return membershipId ? snapshot.loader(memberships.find).load(membershipId) : null;
  }

  @FieldResolver(() => GraphQLDateTime, {
    nullable: true,
    description:
      "Until when: the end of your token or of your membership, whichever is first; null without a token.",
  })
  @VisibleTo(...MEMBERS)
  expiresAt(@Root() { expiresAt }: Viewer): Date | null {
    return expiresAt == null ? null : new Date(expiresAt);
  }
}
