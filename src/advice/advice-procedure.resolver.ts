import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root, Subscription } from "type-graphql";
import { ADVISERS, EVERYONE, isParty, PARTICIPANTS, PARTIES, VisibleTo } from "../authorisation/audience.js";
import type { CalendarItem } from "../calendar/calendar-item.entity.js";
import { calendarItems } from "../calendar/calendar.kept.js";
import { CalendarItemType } from "../calendar/calendar.type.js";
import { liveBatch } from "../changes/change.resolver.js";
import { ChangeBatchType } from "../changes/change.type.js";
import type { LiveBatch } from "../changes/channel.js";
import { ChangeHistoryArgs, ChangeHistoryType, historyOf } from "../changes/history.js";
import { DeliversChanges, deliveredByHub } from "../changes/selection.js";
import { declareConnection, pageComplexity, PageArgs } from "../graphql/connection.js";
import { Related, toKnown, toMany, toOne, toOneOf } from "../graphql/relations.js";
import { GraphQLChangeCursor, GraphQLLocalDate, ID } from "../graphql/scalars.js";
import type { Municipality, Organisation, Theme } from "../organisation/organisation.entity.js";
import { organisations, themes, municipalities } from "../organisation/organisation.kept.js";
import { MunicipalityType, OrganisationType, ThemeType } from "../organisation/organisation.type.js";
import type { Snapshot } from "../persistence/snapshot.js";
import { findTodayOfSnapshot } from "../persistence/today.js";
import type { RequestContext } from "../request-context.js";
import type { DecisionStanding } from "../terms/decision-allowed-from.js";
import type { ExecutionStanding } from "../terms/execution-facts.js";
import { holidaysOf } from "../terms/holiday.queries.js";
import type { AdviceProcedure } from "./advice-procedure.entity.js";
import type { Advice, Deliberation } from "./advice.entity.js";
import { AdviceProcedureFilter, AdviceProcedureOrder } from "./advice.input.js";
import { adviceProcedures } from "./advice.kept.js";
import {
  listAdviceProcedures, listAdvicesOf, listCompanionsOf, listConditionsOf, listDeliberationsOf, listDisputesOf, listDisputeStepsOf, listDocumentsOf, listExtensionsOf, listFollowersOf,
  listInformationRequestsOf, listProceduresOfItems, listRequestVersionsOf, listResponsesOf,
} from "./advice.queries.js";
import { AdviceType, DeliberationType } from "./advice.type.js";
import type { ConsentCondition } from "./consent-condition.entity.js";
import type { DisputeStep } from "./dispute-step.entity.js";
import type { Dispute } from "./dispute.entity.js";
import type { InformationRequest } from "./information-request.entity.js";
import type { LandlordResponse } from "./landlord-response.entity.js";
import { findPartsOf } from "./procedure-parts.js";
import { isSideOf } from "./procedure-steps.js";
import { decisionStandingOf, executionStandingOf, type ProcedureTerm, termsOf } from "./procedure-terms.js";
import { procedureLifecycles } from "./procedure.lifecycle.js";
import {
  AdviceProcedureType, DecisionStandingType, ExecutionStandingType, type ProcedureAct,
  ProcedureActEnum, ProcedureTermType,
} from "./procedure.type.js";
import type { AdviceDocument, RequestVersion } from "./request-version.entity.js";
import { AdviceDocumentType, InformationRequestType, RequestVersionType, TermExtensionType } from "./request.type.js";
import { ConsentConditionType, DisputeStepType, DisputeType, LandlordResponseType } from "./response.type.js";
import type { TermExtension } from "./term-extension.entity.js";

export const AdviceProcedures = declareConnection("AdviceProcedure", "A page of advice procedures (adviesprocedures).", () => AdviceProcedureType, EVERYONE);

/** Holidays and today, as every count of a term needs them. */
const calendarOf = (snapshot: Snapshot) => Promise.all([snapshot.loader(holidaysOf).load("holidays"), snapshot.loader(findTodayOfSnapshot).load("today")]);

/**
 * Whether the viewer reads the advice that was issued: that a response is owed tells that it leaves
 * something to deviate from.
 */
async function readsAdvice(snapshot: Snapshot, { id, answeredOn }: AdviceProcedure): Promise<boolean> {
  return answeredOn === null || isParty(snapshot.viewer.audience) || (await snapshot.loader(listAdvicesOf).load(id)).length > 0;
}

/** The names of who is addressed, as they stand in sentences. */
async function namesOf(snapshot: Snapshot, procedures: readonly AdviceProcedure[]): Promise<(organisationId: string) => string> {
  const advisers = await snapshot.loadKnown(organisations.find, procedures.map(({ adviserId }) => adviserId));
  return (id) => advisers.find((adviser) => adviser.id === id)?.name ?? "";
}

const adviserOf = toOne(organisations.find, ({ adviserId }: AdviceProcedure) => adviserId);
const companionsOf = toMany(listCompanionsOf, ({ id }: AdviceProcedure) => id);
const followedOf = toOne(adviceProcedures.find, ({ followsId }: AdviceProcedure) => followsId);
const followersOf = toMany(listFollowersOf, ({ id }: AdviceProcedure) => id);
const alsoAddressedOf = toKnown(organisations.find, ({ alsoAddressedIds }: AdviceProcedure) => alsoAddressedIds);
const themesOf = toKnown(themes.find, ({ themes }: AdviceProcedure) => themes);
const municipalitiesOf = toKnown(municipalities.find, ({ municipalityIds }: AdviceProcedure) => municipalityIds);
const calendarItemOf = toOne(calendarItems.find, ({ calendarItemId }: AdviceProcedure) => calendarItemId);
const requestVersionsOf = toMany(listRequestVersionsOf, ({ id }: AdviceProcedure) => id);
const documentsOf = toMany(listDocumentsOf, ({ id }: AdviceProcedure) => id);
const informationRequestsOf = toMany(listInformationRequestsOf, ({ id }: AdviceProcedure) => id);
const extensionsOf = toMany(listExtensionsOf, ({ id }: AdviceProcedure) => id);
const adviceOf = toOneOf(listAdvicesOf, ({ id }: AdviceProcedure) => id, (advices) => advices.find(({ status }) => status !== "DISCARDED"));
const deliberationOf = toOneOf(listDeliberationsOf, ({ id }: AdviceProcedure) => id, ([own]) => own);
const responseOf = toOneOf(listResponsesOf, ({ id }: AdviceProcedure) => id, (responses) => responses.find(({ status }) => status !== "DISCARDED"));
const conditionsOf = toMany(listConditionsOf, ({ id }: AdviceProcedure) => id);
const disputesOf = toMany(listDisputesOf, ({ id }: AdviceProcedure) => id);
const disputeStepsOf = toMany(listDisputeStepsOf, ({ id }: AdviceProcedure) => id);
const proceduresOf = toMany(listProceduresOfItems, ({ id }: CalendarItem) => id);

@Resolver(() => AdviceProcedureType)
export class AdviceProcedureResolver {
  @Query(() => AdviceProcedures.Connection, { complexity: pageComplexity, description: "Advice procedures you may see, in your order, else by number, or by day of receipt for who sees no numbers; discarded drafts only when the filter names a status (adviesprocedures)." })
  @VisibleTo(...EVERYONE)
  adviceProcedures(
    @Ctx() { snapshot }: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => AdviceProcedureFilter, { nullable: true, description: "Which procedures you want." }) filter?: AdviceProcedureFilter | null,
    @Arg("order", () => [AdviceProcedureOrder], { nullable: true, description: "In which order. Always total: equals are ordered by id." }) order?: AdviceProcedureOrder[] | null,
  ) {
    return listAdviceProcedures(snapshot, { filter, order, page });
  }

  @Query(() => AdviceProcedureType, { nullable: true, description: "One procedure; null when there is none with this id that you may know of." })
  @VisibleTo(...EVERYONE)
  adviceProcedure(@Ctx() { snapshot }: RequestContext, @Arg("id", () => ID, { description: "Its id." }) id: string): Promise<AdviceProcedure | null> {
    return snapshot.loader(adviceProcedures.find).load(id);
  }

  @Subscription(() => ChangeBatchType, { subscribe: deliveredByHub, description: "Changes of advice procedures and their parts that you may see: of one, or of all (wijzigingen van adviesprocedures)." })
  @VisibleTo(...EVERYONE)
  @DeliversChanges(({ id }) => ({ topic: "advice", subjectId: id == null ? undefined : String(id) }))
  adviceProcedureChanged(
    @Ctx() { snapshot }: RequestContext,
    @Root() batch: LiveBatch,
    @Arg("id", () => ID, { nullable: true, description: "Of this procedure; without it, of all." }) _id?: string | null,
    @Arg("after", () => GraphQLChangeCursor, { nullable: true, description: "Go on from here; without it, from now on." }) _after?: string | null,
  ): Promise<ChangeBatchType> {
    return liveBatch(snapshot, batch);
  }

  @FieldResolver(() => String, { nullable: true, description: "Year and number, for instance 2022-07; given when it is shared, null while it is a draft (nummer)." })
  @VisibleTo(...PARTIES)
  number(@Root() { year, number }: AdviceProcedure): string | null {
    return number === null ? null : `${year}-${String(number).padStart(2, "0")}`;
  }

  @FieldResolver(() => Int, { nullable: true, description: "For `expectedVersion`; null for who can do nothing with it. A draft that is shared goes on from a million, so that it does not tell how often it was edited." })
  @VisibleTo(...PARTICIPANTS)
  version(@Root() procedure: AdviceProcedure, @Ctx() { snapshot }: RequestContext): number | null {
    return isSideOf(procedure, snapshot.viewer) ? procedure.version : null; // it rises with what the sides say to each other, too
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: "The tenants' organisation that is addressed, or that advises of its own accord (geadresseerde)." })
  @Related(adviserOf)
  adviser(@Root() row: AdviceProcedure, @Ctx() { snapshot }: RequestContext): Organisation | null | Promise<Organisation | null> {
    return adviserOf.of(row, snapshot);
  }

  @FieldResolver(() => [AdviceProcedureType], { description: "The same request to other addressees, each with its own clock and advice; none where consent is asked, which is CPRW's alone to give (ook geadresseerd)." })
  @Related(companionsOf)
  companions(@Root() row: AdviceProcedure, @Ctx() { snapshot }: RequestContext): AdviceProcedure[] | Promise<AdviceProcedure[]> {
    return companionsOf.of(row, snapshot);
  }

  @FieldResolver(() => [OrganisationType], { nullable: true, description: "Residents' committees that are addressed too; once it is shared each has a companion (ook te adresseren)." })
  @VisibleTo(...PARTIES)
  @Related(alsoAddressedOf)
  alsoAddressed(@Root() row: AdviceProcedure, @Ctx() { snapshot }: RequestContext): Organisation[] | Promise<Organisation[]> {
    return alsoAddressedOf.of(row, snapshot);
  }

  @FieldResolver(() => AdviceProcedureType, {
    nullable: true,
    description:
      "The earlier request, that came to nothing, which this one follows; null: none (vervolg " +
      "op).",
  })
  @VisibleTo(...PARTIES)
  @Related(followedOf)
  follows(@Root() row: AdviceProcedure, @Ctx() { snapshot }: RequestContext): AdviceProcedure | null | Promise<AdviceProcedure | null> {
    return followedOf.of(row, snapshot);
  }

  @FieldResolver(() => [AdviceProcedureType], {
    nullable: true,
    description: "The requests that follow this one, which came to nothing (vervolgaanvragen).",
  })
  @VisibleTo(...PARTIES)
  @Related(followersOf)
  followedBy(@Root() row: AdviceProcedure, @Ctx() { snapshot }: RequestContext): AdviceProcedure[] | Promise<AdviceProcedure[]> {
    return followersOf.of(row, snapshot);
  }

  @FieldResolver(() => [ThemeType], { description: "Themes (thema's)." })
  @Related(themesOf)
  themes(@Root() row: AdviceProcedure, @Ctx() { snapshot }: RequestContext): Theme[] | Promise<Theme[]> {
    return themesOf.of(row, snapshot);
  }

  @FieldResolver(() => [MunicipalityType], { description: "The municipalities it is about; empty: all of them (gemeenten)." })
  @Related(municipalitiesOf)
  municipalities(@Root() row: AdviceProcedure, @Ctx() { snapshot }: RequestContext): Municipality[] | Promise<Municipality[]> {
    return municipalitiesOf.of(row, snapshot);
  }

  @FieldResolver(() => CalendarItemType, { nullable: true, description: "The calendar item it carries out (agendapunt)." })
  @VisibleTo(...PARTIES)
  @Related(calendarItemOf)
  calendarItem(@Root() row: AdviceProcedure, @Ctx() { snapshot }: RequestContext): CalendarItem | null | Promise<CalendarItem | null> {
    return calendarItemOf.of(row, snapshot);
  }

  @FieldResolver(() => [RequestVersionType], { description: "What the landlord asks: every version you may read, the draft last (versies van de aanvraag)." })
  @Related(requestVersionsOf)
  requestVersions(@Root() row: AdviceProcedure, @Ctx() { snapshot }: RequestContext): RequestVersion[] | Promise<RequestVersion[]> {
    return requestVersionsOf.of(row, snapshot);
  }

  @FieldResolver(() => [AdviceDocumentType], { description: "Documents you may read, by reference; also what is withheld, with the ground (stukken)." })
  @Related(documentsOf)
  documents(@Root() row: AdviceProcedure, @Ctx() { snapshot }: RequestContext): AdviceDocument[] | Promise<AdviceDocument[]> {
    return documentsOf.of(row, snapshot);
  }

  @FieldResolver(() => [InformationRequestType], { nullable: true, description: "What was asked first, and answered (informatieverzoeken)." })
  @VisibleTo(...PARTICIPANTS)
  @Related(informationRequestsOf)
  informationRequests(@Root() row: AdviceProcedure, @Ctx() { snapshot }: RequestContext): InformationRequest[] | Promise<InformationRequest[]> {
    return informationRequestsOf.of(row, snapshot);
  }

  @FieldResolver(() => [TermExtensionType], { nullable: true, description: "Later days that were asked for or offered (verlengingen)." })
  @VisibleTo(...PARTICIPANTS)
  @Related(extensionsOf)
  extensions(@Root() row: AdviceProcedure, @Ctx() { snapshot }: RequestContext): TermExtension[] | Promise<TermExtension[]> {
    return extensionsOf.of(row, snapshot);
  }

  @FieldResolver(() => AdviceType, { nullable: true, description: "The advice; null when there is none that you may know of (advies)." })
  @Related(adviceOf)
  advice(@Root() row: AdviceProcedure, @Ctx() { snapshot }: RequestContext): Advice | null | Promise<Advice | null> {
    return adviceOf.of(row, snapshot);
  }

  @FieldResolver(() => DeliberationType, { nullable: true, description: "Votes and deliberation of your own organisation (beraadslaging)." })
  @VisibleTo(...ADVISERS)
  @Related(deliberationOf)
  deliberation(@Root() row: AdviceProcedure, @Ctx() { snapshot }: RequestContext): Deliberation | null | Promise<Deliberation | null> {
    return deliberationOf.of(row, snapshot);
  }

  @FieldResolver(() => LandlordResponseType, { nullable: true, description: "The landlord's response; null when there is none that you may know of (reactie)." })
  @Related(responseOf)
  response(@Root() row: AdviceProcedure, @Ctx() { snapshot }: RequestContext): LandlordResponse | null | Promise<LandlordResponse | null> {
    return responseOf.of(row, snapshot);
  }

  @FieldResolver(() => [ConsentConditionType], { nullable: true, description: "Conditions of the consent (voorwaarden)." })
  @VisibleTo(...PARTICIPANTS)
  @Related(conditionsOf)
  conditions(@Root() row: AdviceProcedure, @Ctx() { snapshot }: RequestContext): ConsentCondition[] | Promise<ConsentCondition[]> {
    return conditionsOf.of(row, snapshot);
  }

  @FieldResolver(() => [DisputeType], { nullable: true, description: "Disputes (geschillen)." })
  @VisibleTo(...PARTICIPANTS)
  @Related(disputesOf)
  disputes(@Root() row: AdviceProcedure, @Ctx() { snapshot }: RequestContext): Dispute[] | Promise<Dispute[]> {
    return disputesOf.of(row, snapshot);
  }

  @FieldResolver(() => [DisputeStepType], {
    nullable: true,
    description: "What was tried before a dispute, by its day (stappen voor het geschil).",
  })
  @VisibleTo(...PARTICIPANTS)
  @Related(disputeStepsOf)
  disputeSteps(@Root() row: AdviceProcedure, @Ctx() { snapshot }: RequestContext): DisputeStep[] | Promise<DisputeStep[]> {
    return disputeStepsOf.of(row, snapshot);
  }

  @FieldResolver(() => [ProcedureTermType], { description: "Every term so far, in the order in which they ran; that of the response for those who may read the advice, the standstill for those who may read the response, and how the last day for the advice came about for the two parties (termijnen)." })
  async terms(@Root() procedure: AdviceProcedure, @Ctx() { snapshot, language }: RequestContext): Promise<ProcedureTerm[]> {
    if (!procedure.sharedAt) return [];
    const [holidays, today] = await calendarOf(snapshot);
    const responses = procedure.reasonsReceivedOn ? await snapshot.loader(listResponsesOf).load(procedure.id) : [];
    const knowsAdvice = await readsAdvice(snapshot, procedure);
    const knowsResponse = responses.some(({ sentAt }) => sentAt !== null);
    const knowsWhy = isParty(snapshot.viewer.audience);
    return termsOf(procedure, { knowsWhy, knowsAdvice, knowsResponse }, holidays, today, language);
  }

  @FieldResolver(() => GraphQLLocalDate, {
    nullable: true,
    description: "Last day for the landlord's response, for those who may read the advice; null: none is owed yet, or at all: to a late advice, and to one that leaves nothing to deviate from " +
      "(reactietermijn, Wohv art. 5(2)).",
  })
  async responseDueOn(@Root() procedure: AdviceProcedure, @Ctx() { snapshot }: RequestContext): Promise<string | null> {
    return procedure.responseDueOn !== null && (await readsAdvice(snapshot, procedure)) ? procedure.responseDueOn : null;
  }

  @FieldResolver(() => DecisionStandingType, {
    nullable: true, description: "From when the landlord may decide without a breach, and why; null for a draft, and for what is not decided on (besluiten toegestaan vanaf).",
  })
  @VisibleTo(...PARTIES)
  async decisionAllowedFrom(@Root() procedure: AdviceProcedure, @Ctx() { snapshot, language }: RequestContext): Promise<DecisionStanding | null> {
    if (procedure.kind !== "REQUESTED" || !procedure.sharedAt) return null;
    const [[holidays, today], companions] = await Promise.all([calendarOf(snapshot), snapshot.loader(listCompanionsOf).load(procedure.id)]);
    return decisionStandingOf(procedure, companions, await namesOf(snapshot, [procedure, ...companions]), holidays, today, language);
  }

  @FieldResolver(() => ExecutionStandingType, { nullable: true, description: "From when the landlord may carry it out, and why; null for a draft and for unsolicited advice (uitvoering toegestaan vanaf)." })
  @VisibleTo(...PARTIES)
  async executionAllowedFrom(@Root() procedure: AdviceProcedure, @Ctx() { snapshot, language }: RequestContext): Promise<ExecutionStanding | null> {
    if (!procedure.sharedAt) return null;
    const [[holidays, today], companions, conditions] = await Promise.all([
      calendarOf(snapshot), snapshot.loader(listCompanionsOf).load(procedure.id), snapshot.loader(listConditionsOf).load(procedure.id)]);
    const disputes = (await Promise.all([procedure, ...companions].map(({ id }) => snapshot.loader(listDisputesOf).load(id)))).flat();
    const nameOf = await namesOf(snapshot, [procedure, ...companions]);
    return executionStandingOf(procedure, companions, { nameOf, conditions, disputes }, holidays, today, language);
  }

  @FieldResolver(() => [ProcedureActEnum], { description: "What you can do with it now; empty when you only read. It names no act that has nothing to be done on, or that is refused whatever you say (handelingen)." })
  allowedActs(@Root() procedure: AdviceProcedure, @Ctx() { snapshot }: RequestContext): Promise<ProcedureAct[]> {
    return procedureLifecycles[procedure.kind].allowed(snapshot.viewer, {
      subject: procedure,
      parts: () => snapshot.loader(findPartsOf).load(procedure.id),
      holidays: () => snapshot.loader(holidaysOf).load("holidays"),
    });
  }

  @FieldResolver(() => ChangeHistoryType, { nullable: true, description: "What happened to it and to its parts, as far as you could see it when it happened, oldest first (geschiedenis)." })
  @VisibleTo(...PARTIES)
  history(@Root() { id }: AdviceProcedure, @Ctx() { snapshot }: RequestContext, @Args(() => ChangeHistoryArgs) args: ChangeHistoryArgs) {
    return historyOf(snapshot, id, args);
  }
}

@Resolver(() => CalendarItemType)
export class CalendarItemProceduresResolver {
  @FieldResolver(() => [AdviceProcedureType], { nullable: true, description: "The advice procedures that carry it out (adviesprocedures)." })
  @VisibleTo(...PARTIES)
  @Related(proceduresOf)
  procedures(@Root() row: CalendarItem, @Ctx() { snapshot }: RequestContext): AdviceProcedure[] | Promise<AdviceProcedure[]> {
    return proceduresOf.of(row, snapshot);
  }
}
