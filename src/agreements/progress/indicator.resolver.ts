import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { EVERYONE, VisibleTo } from "../../authorisation/audience.js";
import { ID } from "../../graphql/scalars.js";
import { organisations } from "../../organisation/organisation.kept.js";
import { OrganisationType } from "../../organisation/organisation.type.js";
import { relationsOf, toKnown, toMany, toOne } from "../../reads/relations.js";
import type { RequestContext } from "../../request-context.js";
import type { Commitment } from "../commitment/commitment.entity.js";
import { commitments } from "../commitment/commitment.reads.js";
import { CommitmentType } from "../commitment/commitment.type.js";
import {
  FigureType,
  IndicatorDefinitionType,
  IndicatorPointType,
  IndicatorSeriesType,
  IndicatorType,
} from "./indicator.type.js";
import type { Figure, Indicator } from "./progress.entity.js";
import {
  indicators,
  listCorrectedFigures,
  listCurrentFigures,
  listIndicatorsOf,
} from "./progress.reads.js";
import { seriesOf, seriesOfSum } from "./series.js";
import { versionOf } from "../agreement/told-version.js";

@Resolver(() => IndicatorType)
class IndicatorResolver {
  @Query(() => IndicatorType, {
    nullable: true,
    description: "One indicator; null when there is none with this id that you may know of.",
  })
  @VisibleTo(...EVERYONE)
  indicator(
    @Ctx() { snapshot }: RequestContext,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<Indicator | null> {
    return snapshot.loader(indicators.find).load(id);
  }

  @FieldResolver(() => [IndicatorDefinitionType], {
    description: "What it counts, each from a day on, oldest first (definities).",
  })
  definitions(@Root() { definitions }: Indicator): IndicatorDefinitionType[] {
    return definitions;
  }

  @FieldResolver(() => [IndicatorSeriesType], {
    description:
      "What a chart draws: its figures that hold, by kind. The figure of a joint part is the sum " +
      "of those of the parts, and says so (reeksen).",
  })
  async series(
    @Root() { id, sumOfIds }: Indicator,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<IndicatorSeriesType[]> {
    if (sumOfIds.length === 0) return seriesOf(await snapshot.loader(listCurrentFigures).load(id));
    const summands = await Promise.all(
      sumOfIds.map(
        async (one) => [one, await snapshot.loader(listCurrentFigures).load(one)] as const,
      ),
    );
    return seriesOfSum(new Map(summands));
  }
}

const indicatorRelations = relationsOf<Indicator>(() => IndicatorType, {
  commitment: {
    type: () => CommitmentType,
    nullable: true,
    description: "The commitment that it measures, as the first edition has it (afspraak).",
    relation: toOne(commitments.find, ({ commitmentId }: Indicator) => commitmentId),
  },
  owner: {
    type: () => OrganisationType,
    nullable: true,
    description: "Whose figure it is (eigenaar).",
    relation: toOne(organisations.find, ({ ownerId }: Indicator) => ownerId),
  },
  sumOf: {
    type: () => [IndicatorType],
    description: "The indicators whose figures it adds up; none: it has its own (som van).",
    relation: toKnown(indicators.find, ({ sumOfIds }: Indicator) => sumOfIds),
  },
  figures: {
    type: () => [FigureType],
    description: "Its own figures that hold, by the last day of their period, then kind (cijfers).",
    relation: toMany(listCurrentFigures, ({ id }: Indicator) => id),
  },
  corrected: {
    type: () => [FigureType],
    description: "Figures that others took the place of, in that order (gecorrigeerde cijfers).",
    relation: toMany(listCorrectedFigures, ({ id }: Indicator) => id),
  },
});

const pointRelations = relationsOf<IndicatorPointType>(() => IndicatorPointType, {
  missingOf: {
    type: () => [IndicatorType],
    description:
      "Those that it adds up of which no figure is known, among those you may read (ontbreekt).",
    relation: toKnown(indicators.find, ({ missingIds }: IndicatorPointType) => missingIds),
  },
});

const figureRelations = relationsOf<Figure>(() => FigureType, {
  by: {
    type: () => OrganisationType,
    nullable: true,
    description: "Who recorded it (door).",
    relation: toOne(organisations.find, ({ organisationId }: Figure) => organisationId),
  },
  indicator: {
    type: () => IndicatorType,
    nullable: true,
    description: "The indicator that it is a figure of (indicator).",
    relation: toOne(indicators.find, ({ indicatorId }: Figure) => indicatorId),
  },
});

/** What a commitment shows of its indicators, in whichever edition. */
const indicatorsOfCommitment = relationsOf<Commitment>(() => CommitmentType, {
  indicators: {
    type: () => [IndicatorType],
    description: "What it is measured by, also since earlier editions (indicatoren).",
    relation: toMany(listIndicatorsOf, ({ originId }: Commitment) => originId),
  },
});

export const indicatorResolvers = [
  IndicatorResolver,
  indicatorRelations,
  pointRelations,
  figureRelations,
  indicatorsOfCommitment,
  versionOf(() => IndicatorType),
] as const;
