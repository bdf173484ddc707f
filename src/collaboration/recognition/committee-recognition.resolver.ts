import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { PARTICIPANTS, PARTIES, VisibleTo } from "../../authorisation/audience.js";
import { ChangeHistoryArgs, ChangeHistoryType, historyOf } from "../../changes/history.js";
import { GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import { municipalities, organisations } from "../../organisation/organisation.kept.js";
import { MunicipalityType, OrganisationType } from "../../organisation/organisation.type.js";
import { findTodayOfSnapshot } from "../../persistence/today.js";
import { declareConnection, pageComplexity, PageArgs } from "../../reads/connection.js";
import { relationsOf, toOne } from "../../reads/relations.js";
import type { RequestContext } from "../../request-context.js";
import type { RecognitionAct } from "../collaboration.enums.js";
import type { CommitteeRecognition } from "./committee-recognition.entity.js";
import {
  CommitteeRecognitionFilter,
  CommitteeRecognitionOrder,
  committeeRecognitionGroups,
} from "./committee-recognition.input.js";
import { recognitionLifecycle } from "./committee-recognition.lifecycle.js";
import { listCommitteeRecognitions } from "./committee-recognition.list.js";
import { recognitions } from "./committee-recognition.reads.js";
import {
  CommitteeRecognitionType,
  RecognitionActEnum,
  YearReportType,
} from "./committee-recognition.type.js";
import { areRecognisedElsewhere } from "./same-committee.js";

const CommitteeRecognitions = declareConnection({
  name: "CommitteeRecognition",
  description: "A page of recognitions (erkenningen van bewonerscommissies).",
  node: () => CommitteeRecognitionType,
  audiences: PARTICIPANTS,
  groups: committeeRecognitionGroups,
});

@Resolver(() => CommitteeRecognitionType)
class CommitteeRecognitionResolver {
  @Query(() => CommitteeRecognitions.Connection, {
    nullable: true,
    complexity: pageComplexity,
    description: "Recognitions you may see, in your order, else by name (erkenningen).",
  })
  @VisibleTo(...PARTICIPANTS)
  committeeRecognitions(
    @Ctx() { snapshot }: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => CommitteeRecognitionFilter, {
      nullable: true,
      description: "Which recognitions you want.",
    })
    filter?: CommitteeRecognitionFilter | null,
    @Arg("order", () => [CommitteeRecognitionOrder], {
      nullable: true,
      description: "In which order. Always total: equals are ordered by id.",
    })
    order?: CommitteeRecognitionOrder[] | null,
  ) {
    return listCommitteeRecognitions(snapshot, { filter, order, page });
  }

  @Query(() => CommitteeRecognitionType, {
    nullable: true,
    description: "One recognition; null when there is none with this id that you may know of.",
  })
  @VisibleTo(...PARTICIPANTS)
  committeeRecognition(
    @Ctx() { snapshot }: RequestContext,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<CommitteeRecognition | null> {
    return snapshot.loader(recognitions.find).load(id);
  }

  @FieldResolver(() => GraphQLLocalDate, {
    nullable: true,
    description: "The first day on which it is recognised (erkend vanaf).",
  })
  recognisedFrom(@Root() { startsOn }: CommitteeRecognition): string | null {
    return startsOn;
  }

  @FieldResolver(() => GraphQLLocalDate, {
    nullable: true,
    description: "The last day; null: until it is ended (erkend tot en met).",
  })
  recognisedUntil(@Root() { endsOn }: CommitteeRecognition): string | null {
    return endsOn;
  }

  @FieldResolver(() => [YearReportType], {
    description: "The yearly reports that came in, by year (jaarverslagen).",
  })
  yearReports(@Root() { reports }: CommitteeRecognition): YearReportType[] {
    return reports as YearReportType[];
  }

  @FieldResolver(() => [RecognitionActEnum], {
    description: "What you can do with it now; empty when you only read (handelingen).",
  })
  allowedActs(
    @Root() recognition: CommitteeRecognition,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<RecognitionAct[]> {
    return recognitionLifecycle.allowed(snapshot.viewer, {
      subject: recognition,
      today: () => snapshot.loader(findTodayOfSnapshot).load("today"),
      isRecognisedElsewhere: () => snapshot.loader(areRecognisedElsewhere).load(recognition.id),
    });
  }

  @FieldResolver(() => ChangeHistoryType, {
    nullable: true,
    description:
      "What happened to it, as far as you could see it when it happened, oldest first " +
      "(geschiedenis).",
  })
  @VisibleTo(...PARTIES)
  history(
    @Root() { id }: CommitteeRecognition,
    @Ctx() { snapshot }: RequestContext,
    @Args(() => ChangeHistoryArgs) args: ChangeHistoryArgs,
  ) {
    return historyOf(snapshot, id, args);
  }
}

const recognitionRelations = relationsOf<CommitteeRecognition>(() => CommitteeRecognitionType, {
  by: {
    type: () => OrganisationType,
    nullable: true,
    description: "Who asked for it (gevraagd door).",
    relation: toOne(
      organisations.find,
      ({ organisationId }: CommitteeRecognition) => organisationId,
    ),
  },
  committee: {
    type: () => OrganisationType,
    nullable: true,
    description: "The committee, where it has a log-in (bewonerscommissie).",
    relation: toOne(organisations.find, ({ committeeId }: CommitteeRecognition) => committeeId),
  },
  municipality: {
    type: () => MunicipalityType,
    nullable: true,
    description: "The municipality of the complex (gemeente).",
    relation: toOne(
      municipalities.find,
      ({ municipalityId }: CommitteeRecognition) => municipalityId,
    ),
  },
});

export const recognitionResolvers = [
  CommitteeRecognitionResolver,
  ...CommitteeRecognitions.resolvers,
  recognitionRelations,
] as const;
