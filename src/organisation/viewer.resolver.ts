import { Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import { AUDIENCES, EVERYONE, MEMBERS, VisibleTo, type Audience } from "../authorisation/audience.js";
import type { Role } from "../authorisation/role.js";
import type { Viewer, ViewerClass } from "../authorisation/viewer.js";
import { declareEnum } from "../graphql/enums.js";
import { GraphQLDateTime } from "../graphql/scalars.js";
import type { RequestContext } from "../request-context.js";
import type { Membership, Person } from "./membership.entity.js";
import type { Organisation } from "./organisation.entity.js";
import { organisations, persons, memberships } from "./organisation.kept.js";
import { MembershipType, OrganisationType, PersonType, RoleEnum } from "./organisation.type.js";

const AUDIENCE_DESCRIPTIONS: Record<Audience, string> = {
  LANDLORD: "Who acts for Woonbron (verhuurder).",
  TENANT_COUNCIL: "Who acts for CPRW (huurdersraad).",
  LOCAL_TENANT_ORGANISATION: "Who acts for a local tenants' organisation or a residents' committee (lokale huurdersorganisatie).",
  MUNICIPALITY: "Who acts for a municipality (gemeente).",
  PUBLIC: "Everybody without a token (openbaar): published items only.",
};
export const AudienceEnum = declareEnum("Audience", "The kind of organisation you act for. It decides which fields exist for you.", Object.fromEntries(AUDIENCES.map((audience) => [audience, AUDIENCE_DESCRIPTIONS[audience]])) as Record<Audience, string>);

@ObjectType("Viewer", { simpleResolvers: true, description: "Who you are here: the one membership your token chose. Rights of your other memberships are not added." })
@VisibleTo(...EVERYONE)
export class ViewerType {
  @Field(() => AudienceEnum, { description: "The kind of organisation you act for." }) audience!: Audience;
  @Field(() => RoleEnum, { nullable: true, description: "Your role today; null without a token." }) role!: Role | null;
}

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { description: "Who am I, for which organisation, in which role, until when, and what may I do?" })
  @VisibleTo(...EVERYONE)
  viewer(@Ctx() { viewer }: RequestContext): Viewer | ViewerClass {
    return viewer;
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: "The organisation you act for; null without a token." })
  async organisation(@Root() { organisationId }: Viewer, @Ctx() { snapshot }: RequestContext): Promise<Organisation | null> {
    return organisationId ? snapshot.loader(organisations.find).load(organisationId) : null;
  }

  @FieldResolver(() => PersonType, { nullable: true, description: "You." })
  @VisibleTo(...MEMBERS)
  async person(@Root() { personId }: Viewer, @Ctx() { snapshot }: RequestContext): Promise<Person | null> {
    return personId ? snapshot.loader(persons.find).load(personId) : null;
  }

  @FieldResolver(() => MembershipType, { nullable: true, description: "The membership your token chose: role, first and last day, portfolio, region." })
  @VisibleTo(...MEMBERS)
  async membership(@Root() { membershipId }: Viewer, @Ctx() { snapshot }: RequestContext): Promise<Membership | null> {
    return membershipId ? snapshot.loader(memberships.find).load(membershipId) : null;
  }

  @FieldResolver(() => GraphQLDateTime, { nullable: true, description: "Until when: the end of your token or of your membership, whichever is first; null without a token." })
  @VisibleTo(...MEMBERS)
  expiresAt(@Root() { expiresAt }: Viewer): Date | null {
    return expiresAt === null ? null : new Date(expiresAt);
  }
}
