import { Field, ObjectType } from "type-graphql";
import { EVERYONE, MEMBERS, type OrganisationKind, VisibleTo } from "../authorisation/audience.js";
import type { Role } from "../authorisation/role.js";
import { declareEnum } from "../graphql/enums.js";
import { GraphQLLocalDate, ID } from "../graphql/scalars.js";

export const OrganisationKindEnum = declareEnum("OrganisationKind", "What an organisation is (soort organisatie).", {
  LANDLORD: "The housing association (verhuurder, toegelaten instelling): Woonbron.",
  TENANT_UMBRELLA: "The tenants' council at group level (koepel, huurdersorganisatie): CPRW.",
  LOCAL_TENANT_ORG: "A local tenants' organisation (lokale huurdersorganisatie).",
  RESIDENTS_COMMITTEE: "A residents' committee of one complex (bewonerscommissie).",
  MUNICIPALITY: "A municipality (gemeente).",
  OTHER_LANDLORD: "Another landlord, by name only (andere verhuurder).",
  OTHER_TENANT_ORG: "Another tenants' organisation, by name only (andere huurdersorganisatie).",
});

const ROLE_DESCRIPTIONS: Record<Role, string> = {
  BESTUURDER: "Executive of the landlord: decides, signs (bestuurder).",
  REGIODIRECTEUR: "Director of a region of the landlord: drafts for the own region (regiodirecteur).",
  BELEIDSADVISEUR: "Policy adviser of the landlord: drafts (beleidsadviseur).",
  PARTICIPATIEADVISEUR: "Manages the calendar for the landlord (participatieadviseur).",
  VOORZITTER: "Chairs the tenants' council for a time: decides, signs (voorzitter).",
  BESTUURSLID: "Board member of the tenants' council: acts within the own portfolio (bestuurslid).",
  SECRETARIS: "Secretary of the tenants' council: registers, plans, sends (secretaris).",
  ONDERSTEUNER: "Hired supporter of the tenants' council: drafts, never decides (ondersteuner).",
  BESTUURSLID_LOKAAL: "Board member of a local tenants' organisation (bestuurslid lokaal).",
  COMMISSIELID: "Member of a residents' committee (commissielid).",
  AMBTENAAR: "Civil servant of a municipality (ambtenaar).",
  WETHOUDER: "Alderman of a municipality (wethouder).",
};
export const RoleEnum = declareEnum("Role", "What somebody does for an organisation (rol).", ROLE_DESCRIPTIONS);

@ObjectType("Municipality", { simpleResolvers: true, description: "A municipality in which the landlord lets dwellings (gemeente)." })
@VisibleTo(...EVERYONE)
export class MunicipalityType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, { description: "Its name (naam)." }) name!: string;
}

@ObjectType("Region", { simpleResolvers: true, description: "A part of the landlord's area with a director of its own; it may cross municipal borders (regio)." })
@VisibleTo(...EVERYONE)
export class RegionType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, { description: "Its name (naam)." }) name!: string;
  municipalityIds!: string[];
}

@ObjectType("Theme", { simpleResolvers: true, description: "What subjects are about (thema)." })
@VisibleTo(...EVERYONE)
export class ThemeType {
  @Field(() => ID, { description: "The code, for instance BETAALBAARHEID." }) id!: string;
  @Field(() => String, { description: "In English." }) name!: string;
  @Field(() => String, { description: "In Dutch." }) dutchName!: string;
}

@ObjectType("Organisation", { simpleResolvers: true, description: "A party, a local organisation, a municipality or a co-party (organisatie)." })
@VisibleTo(...EVERYONE)
export class OrganisationType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, { description: "Its official name (naam)." }) name!: string;
  @Field(() => OrganisationKindEnum, { description: "What it is (soort)." }) kind!: OrganisationKind;
  @Field(() => Boolean, { description: "Whether it still takes part." }) active!: boolean;
  municipalityIds!: string[];
}

@ObjectType("Person", { simpleResolvers: true, description: "Somebody who acts for an organisation (persoon)." })
@VisibleTo(...MEMBERS)
export class PersonType {
  @Field(() => ID, { description: "Their id." }) id!: string;
  @Field(() => String, { description: "Their name (naam)." }) name!: string;
}

@ObjectType("Membership", { simpleResolvers: true, description: "A person's role in an organisation, from a day to a day (lidmaatschap). The chair rotates; past acts stay valid." })
@VisibleTo(...MEMBERS)
export class MembershipType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => RoleEnum, { description: "The role (rol)." }) role!: Role;
  @Field(() => GraphQLLocalDate, { description: "First day, in Europe/Amsterdam." }) startsOn!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Last day, in Europe/Amsterdam; null: until further notice." }) endsOn!: string | null;
  personId!: string;
  organisationId!: string;
  portfolioThemes!: string[];
  regionId!: string | null;
}
