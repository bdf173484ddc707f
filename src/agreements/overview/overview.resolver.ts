import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { EVERYONE, MEMBERS, VisibleTo } from "../../authorisation/audience.js";
import { BadUserInput } from "../../errors.js";
import { ID } from "../../graphql/scalars.js";
import { municipalities, organisations } from "../../organisation/organisation.kept.js";
import { MunicipalityType, OrganisationType } from "../../organisation/organisation.type.js";
import { isUuid } from "../../persistence/rows.js";
import type { Snapshot } from "../../persistence/snapshot.js";
import { relationsOf, toOne } from "../../reads/relations.js";
import type { RequestContext } from "../../request-context.js";
import { agreements } from "../agreement/agreement.reads.js";
import { PerformanceAgreementType } from "../agreement/agreement.type.js";
import { commitments } from "../commitment/commitment.reads.js";
import { CommitmentType } from "../commitment/commitment.type.js";
import { readCharts } from "./charts.js";
import { agreedAmong, countsOf, type OverviewCommitment, themeCountsOf } from "./standing.js";
import { type Overview, readOverviews, standingOf, tasksOf } from "./overview.queries.js";
import {
  AgreementCountsType,
  AgreementOverviewType,
  AgreementTaskType,
  AgreementThemeCountsType,
  OverviewCommitmentType,
  OverviewIndicatorType,
} from "./overview.type.js";

/** How many municipalities an overview shows at once. */
const MAX_MUNICIPALITIES = 20;

/** Read once, whatever is asked of it. */
const standingIn = (snapshot: Snapshot, municipalityId: string, year: number) =>
  snapshot.loader(standingOf(year), `standing ${year}`).load(municipalityId);

@Resolver(() => AgreementOverviewType)
class OverviewResolver {
  @Query(() => [AgreementOverviewType], {
    nullable: true,
    description:
      "What is agreed in municipalities for a year, how far it is, what is late and who has to " +
      "move: one for each municipality, in your order (overzicht prestatieafspraken).",
  })
  @VisibleTo(...EVERYONE)
  agreementOverviews(
    @Ctx() { snapshot }: RequestContext,
    @Arg("municipalityIds", () => [ID], {
      description: `The municipalities, ${MAX_MUNICIPALITIES} at most (gemeenten).`,
    })
    municipalityIds: string[],
    @Arg("year", () => Int, { description: "The calendar year (jaar)." }) year: number,
  ): Promise<Overview[]> {
    const unknown = municipalityIds.find((id) => !isUuid(id));
    if (unknown !== undefined)
      throw new BadUserInput(`"${unknown}" is not an id.`, { argument: "municipalityIds" });
    if (municipalityIds.length > MAX_MUNICIPALITIES)
      throw new BadUserInput(`municipalityIds has ${MAX_MUNICIPALITIES} ids at most.`, {
        argument: "municipalityIds",
        maximum: MAX_MUNICIPALITIES,
      });
    const ids = [...new Set(municipalityIds.map((id) => id.toLowerCase()))];
    return readOverviews(snapshot, { municipalityIds: ids, year });
  }

  @FieldResolver(() => AgreementCountsType)
  async counts(
    @Root() { municipalityId, year }: Overview,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<AgreementCountsType> {
    return countsOf(await standingIn(snapshot, municipalityId, year));
  }

  @FieldResolver(() => [AgreementThemeCountsType])
  async themes(
    @Root() { municipalityId, year }: Overview,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<AgreementThemeCountsType[]> {
    return themeCountsOf(await standingIn(snapshot, municipalityId, year));
  }

  @FieldResolver(() => [OverviewCommitmentType])
  async commitments(
    @Root() { municipalityId, year }: Overview,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<OverviewCommitment[]> {
    return agreedAmong(await standingIn(snapshot, municipalityId, year));
  }

  @FieldResolver(() => [AgreementTaskType], { nullable: true })
  @VisibleTo(...MEMBERS)
  tasks(
    @Root() { municipalityId, year }: Overview,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<AgreementTaskType[]> {
    return snapshot.loader(tasksOf(year), `tasks ${year}`).load(municipalityId);
  }
}

@Resolver(() => OverviewCommitmentType)
class OverviewCommitmentResolver {
  @FieldResolver(() => [OverviewIndicatorType])
  indicators(
    @Root() { originId }: OverviewCommitment,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<OverviewIndicatorType[]> {
    return snapshot.loader(readCharts).load(originId);
  }
}

const overviewRelations = relationsOf<Overview>(() => AgreementOverviewType, {
  municipality: {
    type: () => MunicipalityType,
    nullable: true,
    description: "The municipality (gemeente).",
    relation: toOne(municipalities.find, ({ municipalityId }: Overview) => municipalityId),
  },
});

const commitmentRelations = relationsOf<OverviewCommitment>(() => OverviewCommitmentType, {
  lead: {
    type: () => OrganisationType,
    nullable: true,
    description: "Its lead party (trekker).",
    relation: toOne(organisations.find, ({ leadId }: OverviewCommitment) => leadId),
  },
  agreement: {
    type: () => PerformanceAgreementType,
    nullable: true,
    description: "The agreement it stands in (afspraken).",
    relation: toOne(agreements.find, ({ agreementId }: OverviewCommitment) => agreementId),
  },
});

const taskRelations = relationsOf<AgreementTaskType>(() => AgreementTaskType, {
  organisation: {
    type: () => OrganisationType,
    nullable: true,
    description: "Who has to move; null: any other party (aan zet).",
    relation: toOne(organisations.find, ({ organisationId }: AgreementTaskType) => organisationId),
  },
  agreement: {
    type: () => PerformanceAgreementType,
    nullable: true,
    description: "The agreement it is about (afspraken).",
    relation: toOne(agreements.find, ({ agreementId }: AgreementTaskType) => agreementId),
  },
  commitment: {
    type: () => CommitmentType,
    nullable: true,
    description: "The commitment it is about (afspraak).",
    relation: toOne(commitments.find, ({ commitmentId }: AgreementTaskType) => commitmentId),
  },
});

export const overviewResolvers = [
  OverviewResolver,
  OverviewCommitmentResolver,
  overviewRelations,
  commitmentRelations,
  taskRelations,
] as const;
