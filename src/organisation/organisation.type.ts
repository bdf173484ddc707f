import { Field, ObjectType } from "type-graphql";
import { EVERYONE, MEMBERS, type OrganisationKind, VisibleTo } from "../authorisation/audience.js";
import type { Role } from "../authorisation/role.js";
import { declareEnum } from "../graphql/enums.js";
import { GraphQLLocalDate, ID } from "../graphql/scalars.js";
import { RoleEnum } from "../identity/viewer.type.js";
import type { RecognitionArticle } from "./recognised-organisation.entity.js";

export const OrganisationKindEnum = declareEnum({
  name: "OrganisationKind",
  description: "What an organisation is (soort organisatie).",
  values: {
    LANDLORD: "The housing association (verhuurder, toegelaten instelling): Woonbron.",
    TENANT_UMBRELLA: "The tenants' council at group level (koepel, huurdersorganisatie): CPRW.",
    LOCAL_TENANT_ORG: "A local tenants' organisation (lokale huurdersorganisatie).",
    RESIDENTS_COMMITTEE: "A residents' committee of one complex (bewonerscommissie).",
    MUNICIPALITY: "A municipality (gemeente).",
    OTHER_LANDLORD: "Another landlord, by name only (andere verhuurder).",
    OTHER_TENANT_ORG: "Another tenants' organisation, by name only (andere huurdersorganisatie).",
  },
});

@ObjectType("Municipality", {
  simpleResolvers: true,
  description: "A municipality in which the landlord lets dwellings (gemeente).",
})
@VisibleTo(...EVERYONE)
export class MunicipalityType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, { description: "Its name (naam)." }) name!: string;
}

@ObjectType("Region", {
  simpleResolvers: true,
  description:
    "A part of the landlord's area with a director of its own; it may cross municipal borders (regio).",
})
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

@ObjectType("Organisation", {
  simpleResolvers: true,
  description: "A party, a local organisation, a municipality or a co-party (organisatie).",
})
@VisibleTo(...EVERYONE)
export class OrganisationType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, { description: "Its official name (naam)." }) name!: string;
  @Field(() => OrganisationKindEnum, { description: "What it is (soort)." })
  kind!: OrganisationKind;
  @Field(() => Boolean, { description: "Whether it still takes part." }) active!: boolean;
  municipalityIds!: string[];
}

@ObjectType("OrganisationRecognition", {
  simpleResolvers: true,
  description:
    "That landlord and tenants' council recognise an organisation, by their collaboration " +
    "agreement (erkenning).",
})
@VisibleTo(...MEMBERS)
export class OrganisationRecognitionType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, {
    description:
      "The article of the Wohv: `1(1)(f)`, it is a tenants' organisation; `2(2)(b)`, it counts " +
      "beside the one for all dwellings (artikel).",
  })
  article!: RecognitionArticle;
  @Field(() => GraphQLLocalDate, { description: "First day (vanaf)." }) startsOn!: string;
  @Field(() => String, { description: "Where it was agreed (bron)." }) source!: string;
  endsOn!: string | null;
  recognisedId!: string;
}

@ObjectType("Person", {
  simpleResolvers: true,
  description: "Somebody who acts for an organisation (persoon).",
})
@VisibleTo(...MEMBERS)
export class PersonType {
  @Field(() => ID, { description: "Their id." }) id!: string;
  @Field(() => String, { description: "Their name (naam)." }) name!: string;
}

@ObjectType("Membership", {
  simpleResolvers: true,
  description:
    "A person's role in an organisation, from a day to a day (lidmaatschap). The chair rotates; past acts stay valid.",
})
@VisibleTo(...MEMBERS)
export class MembershipType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => RoleEnum, { description: "The role (rol)." }) role!: Role;
  @Field(() => GraphQLLocalDate, { description: "First day, in Europe/Amsterdam." })
  startsOn!: string;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Last day, in Europe/Amsterdam; null: until further notice.",
  })
  endsOn!: string | null;
  personId!: string;
  organisationId!: string;
  portfolioThemes!: string[];
  regionId!: string | null;
}
