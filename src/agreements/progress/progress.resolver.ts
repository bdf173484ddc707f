import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { EVERYONE, MEMBERS, VisibleTo } from "../../authorisation/audience.js";
import { ID } from "../../graphql/scalars.js";
import type { Organisation } from "../../organisation/organisation.entity.js";
import { organisations } from "../../organisation/organisation.kept.js";
import { OrganisationType } from "../../organisation/organisation.type.js";
import { findTodayOfSnapshot } from "../../persistence/today.js";
import { relationsOf, toMany, toOne, toOneOf } from "../../reads/relations.js";
import type { RequestContext } from "../../request-context.js";
import { agreements } from "../agreement/agreement.reads.js";
import { type AgreementStatus, type Light, type ProgressAct, WELL } from "../agreements.enums.js";
import type { Commitment } from "../commitment/commitment.entity.js";
import { commitments, listReservationsOfText } from "../commitment/commitment.reads.js";
import { CommitmentType } from "../commitment/commitment.type.js";
import { LightEnum } from "../light.type.js";
import { lastMonitoring } from "./monitoring.js";
import { findKnownProgress, knownToWhoLeft, progressFacts } from "./progress-facts.js";
import type { Progress, ProgressAnswer } from "./progress.entity.js";
import { awaitedBy, progressLifecycle } from "./progress.lifecycle.js";
import {
  latestOf,
  listProgressAnswersOf,
  listProgressOf,
  progressReports,
} from "./progress.reads.js";
import { ProgressActEnum, ProgressAnswerType, ProgressType } from "./progress.type.js";
import { COUNTS_ON, versionOf } from "../agreement/told-version.js";

@Resolver(() => ProgressType)
class ProgressResolver {
  @Query(() => ProgressType, {
    nullable: true,
    description: "One report; null when there is none with this id that you may know of.",
  })
  @VisibleTo(...EVERYONE)
  progress(
    @Ctx() { snapshot }: RequestContext,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<Progress | null> {
    return snapshot.loader(progressReports.find).load(id);
  }

  @FieldResolver(() => [ProgressActEnum], {
    nullable: true,
    description: "What you can do with it now; empty when you only read (handelingen).",
  })
  @VisibleTo(...MEMBERS)
  async allowedActs(
    @Root() progress: Progress,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<ProgressAct[]> {
    const known = await snapshot.loader(findKnownProgress).load(progress.id);
    return progressLifecycle.allowed(
      snapshot.viewer,
      progressFacts(progress, known ?? knownToWhoLeft(progress)),
    );
  }

  @FieldResolver(() => [OrganisationType], {
    nullable: true,
    description:
      "The signatories whom the commitment binds that have not confirmed or contested it yet; none " +
      "once a later report of the period was submitted (wacht op).",
  })
  @VisibleTo(...MEMBERS)
  async awaiting(
    @Root() progress: Progress,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<Organisation[]> {
    const { id, submittedAt } = progress;
    const known = submittedAt && (await snapshot.loader(findKnownProgress).load(id));
    return known ? snapshot.loadKnown(organisations.find, awaitedBy(progress, known)) : [];
  }
}

const progressRelations = relationsOf<Progress>(() => ProgressType, {
  by: {
    type: () => OrganisationType,
    nullable: true,
    description: "Who reports (door).",
    relation: toOne(organisations.find, ({ organisationId }: Progress) => organisationId),
  },
  commitment: {
    type: () => CommitmentType,
    nullable: true,
    description: "The commitment that it is about, as the first edition has it (afspraak).",
    relation: toOne(commitments.find, ({ commitmentId }: Progress) => commitmentId),
  },
  answers: {
    type: () => [ProgressAnswerType],
    nullable: true,
    audiences: MEMBERS,
    description: "What the other signatories said of it, oldest first (oordelen).",
    relation: toMany(listProgressAnswersOf, ({ id }: Progress) => id),
  },
});

const answerRelations = relationsOf<ProgressAnswer>(() => ProgressAnswerType, {
  by: {
    type: () => OrganisationType,
    nullable: true,
    description: "Who says it (door).",
    relation: toOne(organisations.find, ({ organisationId }: ProgressAnswer) => organisationId),
  },
  progress: {
    type: () => ProgressType,
    nullable: true,
    description: "The report (voortgangsrapportage).",
    relation: toOne(progressReports.find, ({ progressId }: ProgressAnswer) => progressId),
  },
});

/** What a commitment shows of its progress, in whichever edition. */
const progressOfCommitment = relationsOf<Commitment>(() => CommitmentType, {
  progress: {
    type: () => [ProgressType],
    description:
      "The reports on it that you may read, also of earlier editions, by year, then as they were " +
      "submitted, your drafts last (voortgang).",
    relation: toMany(listProgressOf, ({ originId }: Commitment) => originId),
  },
  latestProgress: {
    type: () => ProgressType,
    nullable: true,
    description:
      "The last report of the latest period, among those that were submitted and that you may " +
      "read (laatste voortgang).",
    relation: toOneOf(listProgressOf, ({ originId }: Commitment) => originId, latestOf),
  },
});

/** What only some signed binds them from its first day on: it is reported on as the rest is. */
const MONITORED: ReadonlySet<AgreementStatus> = new Set(["SIGNED_BY_SOME", "IN_FORCE"]);

@Resolver(() => CommitmentType)
class LightResolver {
  @FieldResolver(() => LightEnum, {
    nullable: true,
    description:
      "How it goes by `latestProgress`; null: nothing was reported, or it was reported as on track " +
      "or achieved, and something that its last text is reserved to is open or failed (stoplicht).",
  })
  async light(
    @Root() { originId, currentTextId }: Commitment,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<Light | null> {
    const [reports, held] = await Promise.all([
      snapshot.loader(listProgressOf).load(originId),
      currentTextId === null ? [] : snapshot.loader(listReservationsOfText).load(currentTextId),
    ]);
    const light = latestOf(reports)?.light ?? null;
    if (light === null || !WELL.has(light)) return light;
    return held.every(({ status }) => status === "LIFTED") ? light : null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      "Whether a report is due: the agreement is in force, or some signed it and it has begun; the " +
      "last day of a month of monitoring passed between the day it came into force, or its first " +
      "day, and its last day; and no report that you may read was submitted in that month or later " +
      "(rapportage te laat).",
  })
  @VisibleTo(...MEMBERS)
  async reportDue(
    @Root() { agreementId, originId, status }: Commitment,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<boolean> {
    const [agreement, today, reports] = await Promise.all([
      snapshot.loader(agreements.find).load(agreementId),
      snapshot.loader(findTodayOfSnapshot).load("today"),
      snapshot.loader(listProgressOf).load(originId),
    ]);
    if (status !== "AGREED" || !agreement || !MONITORED.has(agreement.status)) return false;
    const month = lastMonitoring(agreement, today);
    if (!month || (agreement.inForceOn ?? agreement.startsOn) > month.endsOn) return false;
    return !reports.some(
      ({ submittedOn }) => submittedOn !== null && submittedOn >= month.startsOn,
    );
  }
}

export const progressResolvers = [
  ProgressResolver,
  progressRelations,
  answerRelations,
  progressOfCommitment,
  LightResolver,
  versionOf(() => ProgressType, COUNTS_ON),
] as const;
