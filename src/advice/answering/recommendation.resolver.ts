import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { EVERYONE, VisibleTo } from "../../authorisation/audience.js";
import { declareConnection, pageComplexity, PageArgs } from "../../reads/connection.js";
import type { RequestContext } from "../../request-context.js";
import { RecommendationType } from "../advising/advice.type.js";
import {
  RecommendationFilter,
  recommendationGroups,
  RecommendationOrder,
} from "./recommendation.input.js";
import { listRecommendations } from "./recommendation.list.js";

const Recommendations = declareConnection({
  name: "Recommendation",
  description: "A page of recommendations (aanbevelingen).",
  node: () => RecommendationType,
  audiences: EVERYONE,
  groups: recommendationGroups,
});

@Resolver()
class RecommendationsResolver {
  @Query(() => Recommendations.Connection, {
    nullable: true,
    complexity: pageComplexity,
    description:
      "Recommendations of issued advice that you may see, in your order, else by the day on " +
      "which they were given (aanbevelingen).",
  })
  @VisibleTo(...EVERYONE)
  recommendations(
    @Ctx() { snapshot }: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => RecommendationFilter, {
      nullable: true,
      description: "Which recommendations you want.",
    })
    filter?: RecommendationFilter | null,
    @Arg("order", () => [RecommendationOrder], {
      nullable: true,
      description: "In which order. Always total: equals are ordered by id.",
    })
    order?: RecommendationOrder[] | null,
  ) {
    return listRecommendations(snapshot, { filter, order, page });
  }
}

export const recommendationResolvers = [
  RecommendationsResolver,
  ...Recommendations.resolvers,
] as const;
