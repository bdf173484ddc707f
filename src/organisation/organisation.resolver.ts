import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { EVERYONE, isParty, MEMBERS, PARTIES, VisibleTo } from "../authorisation/audience.js";
import { ChangeType } from "../changes/change.type.js";
import { sentenceOf } from "../changes/sentence.js";
import { GraphQLLocalDate, ID } from "../graphql/scalars.js";
import { findTodayOfSnapshot } from "../persistence/today.js";
import type { RequestContext } from "../request-context.js";
import type { Membership, Person } from "./membership.entity.js";
import type { Municipality, Organisation, Region, Theme } from "./organisation.entity.js";
import { organisations, municipalities, persons, regions, themes } from "./organisation.kept.js";
import {
  listDirectorsOfRegions,
  listMembershipsOfOrganisations,
  listMunicipalities,
  listOrganisations,
  listRecognitionsOf,
  listRegions,
  listThemes,
} from "./organisation.queries.js";
import type { RecognisedOrganisation } from "./recognised-organisation.entity.js";
import {
  MembershipType,
  MunicipalityType,
  OrganisationRecognitionType,
  OrganisationType,
  PersonType,
  RegionType,
  ThemeType,
} from "./organisation.type.js";

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  @Query(() => [OrganisationType], { description: "All organisations, by name (organisaties)." })
  @VisibleTo(...EVERYONE)
  organisations(@Ctx() { snapshot }: RequestContext): Promise<Organisation[]> {
    return listOrganisations(snapshot);
  }

  @Query(() => OrganisationType, {
    nullable: true,
    description: "One organisation; null when there is none with this id.",
  })
  @VisibleTo(...EVERYONE)
  organisation(
    @Ctx() { snapshot }: RequestContext,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<Organisation | null> {
    return snapshot.loader(organisations.find).load(id);
  }

  @FieldResolver(() => [MunicipalityType], { description: "Where it works (gemeenten)." })
  municipalities(
    @Root() { municipalityIds }: Organisation,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<Municipality[]> {
    return snapshot.loadKnown(municipalities.find, municipalityIds);
  }

  @FieldResolver(() => [MembershipType], {
    nullable: true,
    description: "Who acts for it, in the past and the future too, as far as you may see (leden).",
  })
  @VisibleTo(...MEMBERS)
  memberships(
    @Root() { id }: Organisation,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<Membership[]> {
    return snapshot.loader(listMembershipsOfOrganisations).load(id);
  }

  @FieldResolver(() => [OrganisationRecognitionType], {
    nullable: true,
    description:
      "When the parties recognise it, and by which article, oldest first; what has not begun, for " +
      "the parties alone (erkenningen).",
  })
  @VisibleTo(...MEMBERS)
  recognitions(
    @Root() { id }: Organisation,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<RecognisedOrganisation[]> {
    return snapshot.loader(listRecognitionsOf).load(id);
  }
}

@Resolver(() => OrganisationRecognitionType)
export class RecognitionResolver {
  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: "Which organisation is recognised (organisatie).",
  })
  organisation(
    @Root() { recognisedId }: RecognisedOrganisation,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<Organisation | null> {
    return snapshot.loader(organisations.find).load(recognisedId);
  }

  @FieldResolver(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "Last day; null: until further notice, and for who is no party until it has passed (tot en " +
      "met).",
  })
  async endsOn(
    @Root() { endsOn }: RecognisedOrganisation,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<string | null> {
    if (endsOn === null || isParty(snapshot.viewer.audience)) return endsOn;
    return endsOn < (await snapshot.loader(findTodayOfSnapshot).load("today")) ? endsOn : null;
  }
}

@Resolver(() => RegionType)
export class RegionResolver {
  @Query(() => [RegionType], { description: "The landlord's regions (regio's)." })
  @VisibleTo(...EVERYONE)
  regions(@Ctx() { snapshot }: RequestContext): Promise<Region[]> {
    return listRegions(snapshot);
  }

  @FieldResolver(() => [MunicipalityType], {
    description: "The municipalities it lies in (gemeenten).",
  })
  municipalities(
    @Root() { municipalityIds }: Region,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<Municipality[]> {
    return snapshot.loadKnown(municipalities.find, municipalityIds);
  }

  @FieldResolver(() => [MembershipType], {
    nullable: true,
    description: "Its directors, past and future ones too (regiodirecteuren).",
  })
  @VisibleTo(...MEMBERS)
  directors(@Root() { id }: Region, @Ctx() { snapshot }: RequestContext): Promise<Membership[]> {
    return snapshot.loader(listDirectorsOfRegions).load(id);
  }
}

@Resolver()
export class MunicipalityResolver {
  @Query(() => [MunicipalityType], { description: "The municipalities (gemeenten)." })
  @VisibleTo(...EVERYONE)
  municipalities(@Ctx() { snapshot }: RequestContext): Promise<Municipality[]> {
    return listMunicipalities(snapshot);
  }

  @Query(() => [ThemeType], { description: "The themes (thema's)." })
  @VisibleTo(...EVERYONE)
  themes(@Ctx() { snapshot }: RequestContext): Promise<Theme[]> {
    return listThemes(snapshot);
  }
}

@Resolver(() => MembershipType)
export class MembershipResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: "Who." })
  person(
    @Root() { personId }: Membership,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<Person | null> {
    return snapshot.loader(persons.find).load(personId);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: "For which organisation." })
  organisation(
    @Root() { organisationId }: Membership,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<Organisation | null> {
    return snapshot.loader(organisations.find).load(organisationId);
  }

  @FieldResolver(() => RegionType, { nullable: true, description: "The region directed (regio)." })
  async region(
    @Root() { regionId }: Membership,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<Region | null> {
    return regionId ? snapshot.loader(regions.find).load(regionId) : null;
  }

  @FieldResolver(() => [ThemeType], { description: "The portfolio (aandachtsvelden)." })
  portfolio(
    @Root() { portfolioThemes }: Membership,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<Theme[]> {
    return snapshot.loadKnown(themes.find, portfolioThemes);
  }
}

/** The fields of a change that say who made it. */
@Resolver(() => ChangeType)
export class ChangeActorResolver {
  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description:
      "The organisation that acted; null for the administrator and for a removal (wie handelde).",
  })
  @VisibleTo(...PARTIES)
  async organisation(
    @Root() { organisationId }: ChangeType,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<Organisation | null> {
    return organisationId ? snapshot.loader(organisations.find).load(organisationId) : null;
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: "The person who acted; null for the administrator and for a removal (wie).",
  })
  @VisibleTo(...PARTIES)
  async person(
    @Root() { personId }: ChangeType,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<Person | null> {
    return personId ? snapshot.loader(persons.find).load(personId) : null;
  }

  @FieldResolver(() => String, {
    description:
      "What happened, for people: in Dutch, or in English when `Accept-Language` asks for it. It " +
      "names the subject as it is called now. Who is no party reads who acted of its own acts " +
      "alone (zin).",
  })
  @VisibleTo(...EVERYONE)
  async sentence(
    @Root() change: ChangeType,
    @Ctx() { snapshot, language }: RequestContext,
  ): Promise<string> {
    const { organisationId } = change;
    const who = organisationId && (await snapshot.loader(organisations.find).load(organisationId));
    return sentenceOf(change, who ? who.name : null, { snapshot, language });
  }
}
