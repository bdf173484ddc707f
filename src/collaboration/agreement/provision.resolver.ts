import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { EVERYONE, VisibleTo } from "../../authorisation/audience.js";
import { BadUserInput } from "../../errors.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { organisations } from "../../organisation/organisation.kept.js";
import { OrganisationType } from "../../organisation/organisation.type.js";
import { findTodayOfSnapshot } from "../../persistence/today.js";
import { declareConnection, pageComplexity, PageArgs } from "../../reads/connection.js";
import { relationsOf, toOne } from "../../reads/relations.js";
import type { RequestContext } from "../../request-context.js";
import { NUMBERS } from "../provision/parameters.js";
import type { MatrixRow, Parameters, Recognised } from "../provision/provision-content.js";
import { paragraphsOf } from "../provision/provision-of.js";
import type { Provision } from "../provision/provision.entity.js";
import {
  MatrixRowType,
  ParameterRuleType,
  ParametersType,
  ProvisionType,
  RecognisedType,
} from "../provision/provision.type.js";
import { collaborationVersions } from "./agreement.reads.js";
import { CollaborationVersionType } from "./agreement.type.js";
import {
  findFragments,
  listProvisions,
  type Piece,
  ProvisionFilter,
  collaborationProvisionGroups,
} from "./provision.list.js";

export const Provisions = declareConnection({
  name: "CollaborationProvision",
  description: "A page of provisions (bepalingen).",
  node: () => ProvisionType,
  audiences: EVERYONE,
  groups: collaborationProvisionGroups,
});

@ObjectType("SearchPiece", {
  simpleResolvers: true,
  description: "A piece of a text in which something was searched (stuk tekst).",
})
@VisibleTo(...EVERYONE)
class SearchPieceType {
  @Field(() => String, { description: "The piece (tekst)." }) text!: string;
  @Field(() => Boolean, { description: "Whether it is what was searched for (gevonden)." })
  isHit!: boolean;
}

/** More than this nobody types. */
const MAX_SEARCH = 500;

/** @throws BAD_USER_INPUT for a search that is too long, or holds a NUL. */
function searchOf(given: string): string {
  if (given.length > MAX_SEARCH || given.includes("\0"))
    throw new BadUserInput(`search is ${MAX_SEARCH} characters at most.`, {
      argument: "search",
      maximum: MAX_SEARCH,
    });
  return given;
}

/** What it costs to look through a text again: the longest takes the database 0.1 s when it is busy. */
const FRAGMENTS_COMPLEXITY = 25;

const SEARCH =
  'Words, "a phrase", -without, or: what the heading or the text has, in any Dutch form of the ' +
  "word (zoekterm).";

@Resolver(() => ProvisionType)
class ProvisionResolver {
  @Query(() => Provisions.Connection, {
    nullable: true,
    complexity: pageComplexity,
    description:
      "Provisions of the versions that held on a day, agreement by agreement, in their order " +
      "(bepalingen).",
  })
  @VisibleTo(...EVERYONE)
  async collaborationProvisions(
    @Ctx() { snapshot }: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => ProvisionFilter, {
      nullable: true,
      description: "Which provisions you want.",
    })
    filter?: ProvisionFilter | null,
    @Arg("search", () => String, { nullable: true, description: SEARCH }) search?: string | null,
    @Arg("asOf", () => GraphQLLocalDate, {
      nullable: true,
      description: "As they held on this day; today when left out (peildatum).",
    })
    asOf?: string | null,
  ) {
    const day = asOf ?? (await snapshot.loader(findTodayOfSnapshot).load("today"));
    return listProvisions(snapshot, {
      ...{ filter, day, page },
      search: search == null ? null : searchOf(search),
    });
  }

  @Query(() => [ParameterRuleType], {
    description:
      "The numbers that an agreement can lay down, with what the law says of each (parameters).",
  })
  @VisibleTo(...EVERYONE)
  collaborationParameters(@Ctx() { language }: RequestContext): ParameterRuleType[] {
    return Object.values(NUMBERS).map(({ code, unit, most, floor, description }) => ({
      ...{ code, unit, most, description },
      floor: floor?.value ?? null,
      direction: floor?.direction ?? null,
      article: floor?.article[language] ?? null,
    }));
  }

  @FieldResolver(() => [String], { description: "Its paragraphs, in their order (leden)." })
  paragraphs(@Root() { text }: Provision): string[] {
    return paragraphsOf(text);
  }

  @FieldResolver(() => ParametersType, {
    description: "What it lays down in numbers and lists (parameters).",
  })
  parameters(@Root() { parameters }: Provision): Parameters {
    return parameters;
  }

  @FieldResolver(() => [MatrixRowType], {
    description: "The rows of a rights matrix, in their order (rechtenmatrix).",
  })
  rightsMatrix(@Root() { matrix }: Provision): readonly MatrixRow[] {
    return matrix;
  }

  @FieldResolver(() => [RecognisedType], {
    description: "The organisations that it recognises (erkende organisaties).",
  })
  recognises(@Root() { recognised }: Provision): readonly Recognised[] {
    return recognised;
  }

  @FieldResolver(() => [[SearchPieceType]], {
    complexity: FRAGMENTS_COMPLEXITY,
    description: "Where a search is met: fragments of its heading and text, in pieces (gevonden).",
  })
  fragments(
    @Root() { id }: Provision,
    @Ctx() { snapshot }: RequestContext,
    @Arg("search", () => String, { description: SEARCH }) search: string,
  ): Promise<Piece[][]> {
    return snapshot.loader(findFragments).load({ id, search: searchOf(search) });
  }
}

const provisionRelations = relationsOf<Provision>(() => ProvisionType, {
  inVersion: {
    type: () => CollaborationVersionType,
    nullable: true,
    description: "The version that it stands in (versie).",
    relation: toOne(collaborationVersions.find, ({ versionId }: Provision) => versionId),
  },
});

const recognisedRelations = relationsOf<Recognised>(() => RecognisedType, {
  organisation: {
    type: () => OrganisationType,
    nullable: true,
    description: "The organisation (organisatie).",
    relation: toOne(organisations.find, ({ organisationId }: Recognised) => organisationId),
  },
});

export const provisionResolvers = [
  ProvisionResolver,
  ...Provisions.resolvers,
  provisionRelations,
  recognisedRelations,
] as const;
