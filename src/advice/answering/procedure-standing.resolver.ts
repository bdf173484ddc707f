import { decisionStandingOf, executionStandingOf } from "../procedure/execution-standing.js";
import { type ProcedureTerm, termsOf } from "../procedure/procedure-terms.js";
import { AdviceProcedureType } from "../procedure/procedure.type.js";
import {
  DecisionStandingType,
  ExecutionStandingType,
  ProcedureTermType,
} from "../procedure/term.type.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { FieldResolver, Root, Ctx, Resolver } from "type-graphql";
import { isParty, VisibleTo, PARTIES } from "../../authorisation/audience.js";
import { organisations } from "../../organisation/organisation.kept.js";
import type { Snapshot } from "../../persistence/snapshot.js";
import { findTodayOfSnapshot } from "../../persistence/today.js";
import type { RequestContext } from "../../request-context.js";
import type { DecisionStanding } from "../law/decision-allowed-from.js";
import type { ExecutionStanding } from "../law/execution-facts.js";
import { holidaysOf } from "../../holidays/holiday.queries.js";
import { listAdvicesOf, listConditionsOf } from "../advising/advising.reads.js";
import type { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { listCompanionsOf } from "../procedure/procedure.reads.js";
import { listResponsesOf, listDisputesOf } from "./answering.reads.js";

/** The holidays and today's date, which every count of a term needs. */
const calendarOf = (snapshot: Snapshot) =>
  Promise.all([
    snapshot.loader(holidaysOf).load("holidays"),
    snapshot.loader(findTodayOfSnapshot).load("today"),
  ]);

/**
 * Whether the viewer reads the issued advice. A response that is owed reveals that the advice
 * leaves something to deviate from.
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

/** The names of the addressees, for use in sentences. */
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

/**
 * The fields that show where a procedure stands: what was asked, advised and answered decides them.
 */
@Resolver(() => AdviceProcedureType)
export class ProcedureStandingResolver {
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
    return termsOf({
      procedure,
      knows: { knowsWhy, knowsAdvice, knowsResponse },
      holidays,
      today,
      language,
    });
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
    return decisionStandingOf({
      procedure,
      companions,
      nameOf: await namesOf(snapshot, [procedure, ...companions]),
      holidays,
      today,
      language,
    });
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
    return executionStandingOf({
      procedure,
      companions,
      parts: { nameOf, conditions, disputes },
      holidays,
      today,
      language,
    });
  }
}
