import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  Int,
  Query,
  Resolver,
  Root,
  Subscription,
} from "type-graphql";
import {
  EVERYONE,
  isParty,
  PARTICIPANTS,
  PARTIES,
  VisibleTo,
} from "../../authorisation/audience.js";
import { liveBatch } from "../../changes/change.resolver.js";
import { ChangeBatchType } from "../../changes/change.type.js";
import type { LiveBatch } from "../../changes/live-operation.js";
import { ChangeHistoryArgs, ChangeHistoryType, historyOf } from "../../changes/history.js";
import { DeliversChanges, deliveredByHub } from "../../changes/selection.js";
import { declareConnection, pageComplexity, PageArgs } from "../../reads/connection.js";
import { GraphQLChangeCursor, GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import { organisations } from "../../organisation/organisation.kept.js";
import type { Snapshot } from "../../persistence/snapshot.js";
import { findTodayOfSnapshot } from "../../persistence/today.js";
import type { RequestContext } from "../../request-context.js";
import type { DecisionStanding } from "../../terms/decision-allowed-from.js";
import type { ExecutionStanding } from "../../terms/execution-facts.js";
import { holidaysOf } from "../../terms/holiday.queries.js";
import type { AdviceProcedure } from "./advice-procedure.entity.js";
import { AdviceProcedureFilter, AdviceProcedureOrder } from "./procedure.input.js";
import { findPartsOf } from "./procedure-parts.js";
import { type ProcedureTerm, termsOf } from "./procedure-terms.js";
import { decisionStandingOf, executionStandingOf } from "./execution-standing.js";
import { listAdvicesOf, listConditionsOf } from "../advising/advising.reads.js";
import { listResponsesOf, listDisputesOf } from "../answering/answering.reads.js";
import { listAdviceProcedures } from "./procedure.list.js";
import { adviceProcedures, listCompanionsOf } from "./procedure.reads.js";
import { isSideOf } from "./procedure-steps.js";
import { procedureLifecycles } from "./procedure.lifecycle.js";
import { AdviceProcedureType, ProcedureActEnum, type ProcedureAct } from "./procedure.type.js";
import { ProcedureTermType, DecisionStandingType, ExecutionStandingType } from "./term.type.js";

export const AdviceProcedures = declareConnection(
  "AdviceProcedure",
  "A page of advice procedures (adviesprocedures).",
  () => AdviceProcedureType,
  EVERYONE,
);

/** Holidays and today, as every count of a term needs them. */
const calendarOf = (snapshot: Snapshot) =>
  Promise.all([
    snapshot.loader(holidaysOf).load("holidays"),
    snapshot.loader(findTodayOfSnapshot).load("today"),
  ]);

/**
 * Whether the viewer reads the advice that was issued: that a response is owed tells that it leaves
 * something to deviate from.
 */
async function readsAdvice(
  snapshot: Snapshot,
  { id, answeredOn }: AdviceProcedure,
): Promise<boolean> {
  return (
    answeredOn === null ||
    isParty(snapshot.viewer.audience) ||
    (await snapshot.loader(listAdvicesOf).load(id)).length > 0
  );
}

/** The names of who is addressed, as they stand in sentences. */
async function namesOf(
  snapshot: Snapshot,
  procedures: readonly AdviceProcedure[],
): Promise<(organisationId: string) => string> {
  const advisers = await snapshot.loadKnown(
    organisations.find,
    procedures.map(({ adviserId }) => adviserId),
  );
  return (id) => advisers.find((adviser) => adviser.id === id)?.name ?? "";
}

@Resolver(() => AdviceProcedureType)
export class AdviceProcedureResolver {
  @Query(() => AdviceProcedures.Connection, {
    complexity: pageComplexity,
    description:
      "Advice procedures you may see, in your order, else by number, or by day of receipt for " +
      "who sees no numbers; discarded drafts only when the filter names a status " +
      "(adviesprocedures).",
  })
  @VisibleTo(...EVERYONE)
  adviceProcedures(
    @Ctx() { snapshot }: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => AdviceProcedureFilter, {
      nullable: true,
      description: "Which procedures you want.",
    })
    filter?: AdviceProcedureFilter | null,
    @Arg("order", () => [AdviceProcedureOrder], {
      nullable: true,
      description: "In which order. Always total: equals are ordered by id.",
    })
    order?: AdviceProcedureOrder[] | null,
  ) {
    return listAdviceProcedures(snapshot, { filter, order, page });
  }

  @Query(() => AdviceProcedureType, {
    nullable: true,
    description: "One procedure; null when there is none with this id that you may know of.",
  })
  @VisibleTo(...EVERYONE)
  adviceProcedure(
    @Ctx() { snapshot }: RequestContext,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<AdviceProcedure | null> {
    return snapshot.loader(adviceProcedures.find).load(id);
  }

  @Subscription(() => ChangeBatchType, {
    subscribe: deliveredByHub,
    description:
      "Changes of advice procedures and their parts that you may see: of one, or of all " +
      "(wijzigingen van adviesprocedures).",
  })
  @VisibleTo(...EVERYONE)
  @DeliversChanges(({ id }) => ({
    topic: "advice",
    subjectId: id == null ? undefined : String(id),
  }))
  adviceProcedureChanged(
    @Ctx() { snapshot }: RequestContext,
    @Root() batch: LiveBatch,
    @Arg("id", () => ID, { nullable: true, description: "Of this procedure; without it, of all." })
    _id?: string | null,
    @Arg("after", () => GraphQLChangeCursor, {
      nullable: true,
      description: "Go on from here; without it, from now on.",
    })
    _after?: string | null,
  ): Promise<ChangeBatchType> {
    return liveBatch(snapshot, batch);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Year and number, for instance 2022-07; given when it is shared, null while it is a draft (nummer).",
  })
  @VisibleTo(...PARTIES)
  number(@Root() { year, number }: AdviceProcedure): string | null {
    return number === null ? null : `${year}-${String(number).padStart(2, "0")}`;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "For `expectedVersion`; null for who can do nothing with it. A draft that is shared " +
      "goes on from a million, so that it does not tell how often it was edited.",
  })
  @VisibleTo(...PARTICIPANTS)
  version(@Root() procedure: AdviceProcedure, @Ctx() { snapshot }: RequestContext): number | null {
    // it rises with what the sides say to each other, too
    return isSideOf(procedure, snapshot.viewer) ? procedure.version : null;
  }

  @FieldResolver(() => [ProcedureTermType], {
    description:
      "Every term so far, in the order in which they ran; that of the response for those who " +
      "may read the advice, the standstill for those who may read the response, and how the " +
      "last day for the advice came about for the two parties (termijnen).",
  })
  async terms(
    @Root() procedure: AdviceProcedure,
    @Ctx() { snapshot, language }: RequestContext,
  ): Promise<ProcedureTerm[]> {
    if (!procedure.sharedAt) return [];
    const [holidays, today] = await calendarOf(snapshot);
    const responses = procedure.reasonsReceivedOn
      ? await snapshot.loader(listResponsesOf).load(procedure.id)
      : [];
    const knowsAdvice = await readsAdvice(snapshot, procedure);
    const knowsResponse = responses.some(({ sentAt }) => sentAt !== null);
    const knowsWhy = isParty(snapshot.viewer.audience);
    return termsOf(procedure, { knowsWhy, knowsAdvice, knowsResponse }, holidays, today, language);
  }

  @FieldResolver(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "Last day for the landlord's response, for those who may read the advice; null: none is " +
      "owed yet, or at all: to a late advice, and to one that leaves nothing to deviate from " +
      "(reactietermijn, Wohv art. 5(2)).",
  })
  async responseDueOn(
    @Root() procedure: AdviceProcedure,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<string | null> {
    return procedure.responseDueOn !== null && (await readsAdvice(snapshot, procedure))
      ? procedure.responseDueOn
      : null;
  }

  @FieldResolver(() => DecisionStandingType, {
    nullable: true,
    description:
      "From when the landlord may decide without a breach, and why; null for a draft, and for " +
      "what is not decided on (besluiten toegestaan vanaf).",
  })
  @VisibleTo(...PARTIES)
  async decisionAllowedFrom(
    @Root() procedure: AdviceProcedure,
    @Ctx() { snapshot, language }: RequestContext,
  ): Promise<DecisionStanding | null> {
    if (procedure.kind !== "REQUESTED" || !procedure.sharedAt) return null;
    const [[holidays, today], companions] = await Promise.all([
      calendarOf(snapshot),
      snapshot.loader(listCompanionsOf).load(procedure.id),
    ]);
    return decisionStandingOf(
      procedure,
      companions,
      await namesOf(snapshot, [procedure, ...companions]),
      holidays,
      today,
      language,
    );
  }

  @FieldResolver(() => ExecutionStandingType, {
    nullable: true,
    description:
      "From when the landlord may carry it out, and why; null for a draft and for unsolicited " +
      "advice (uitvoering toegestaan vanaf).",
  })
  @VisibleTo(...PARTIES)
  async executionAllowedFrom(
    @Root() procedure: AdviceProcedure,
    @Ctx() { snapshot, language }: RequestContext,
  ): Promise<ExecutionStanding | null> {
    if (!procedure.sharedAt) return null;
    const [[holidays, today], companions, conditions] = await Promise.all([
      calendarOf(snapshot),
      snapshot.loader(listCompanionsOf).load(procedure.id),
      snapshot.loader(listConditionsOf).load(procedure.id),
    ]);
    const disputes = (
      await Promise.all(
        [procedure, ...companions].map(({ id }) => snapshot.loader(listDisputesOf).load(id)),
      )
    ).flat();
    const nameOf = await namesOf(snapshot, [procedure, ...companions]);
    return executionStandingOf(
      procedure,
      companions,
      { nameOf, conditions, disputes },
      holidays,
      today,
      language,
    );
  }

  @FieldResolver(() => [ProcedureActEnum], {
    description:
      "What you can do with it now; empty when you only read. It names no act that has " +
      "nothing to be done on, or that is refused whatever you say (handelingen).",
  })
  allowedActs(
    @Root() procedure: AdviceProcedure,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<ProcedureAct[]> {
    return procedureLifecycles[procedure.kind].allowed(snapshot.viewer, {
      subject: procedure,
      parts: () => snapshot.loader(findPartsOf).load(procedure.id),
      holidays: () => snapshot.loader(holidaysOf).load("holidays"),
    });
  }

  @FieldResolver(() => ChangeHistoryType, {
    nullable: true,
    description:
      "What happened to it and to its parts, as far as you could see it when it happened, oldest first (geschiedenis).",
  })
  @VisibleTo(...PARTIES)
  history(
    @Root() { id }: AdviceProcedure,
    @Ctx() { snapshot }: RequestContext,
    @Args(() => ChangeHistoryArgs) args: ChangeHistoryArgs,
  ) {
    return historyOf(snapshot, id, args);
  }
}
