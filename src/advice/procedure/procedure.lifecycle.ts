import { type Arrow, Lifecycle, type Step } from "../../acts/lifecycle.js";
import { inOrder, type Need, obstacleOf, onEach, unless, whenRead } from "../../acts/obstacle.js";
import { yearNotFound } from "../../calendar/calendar.refusals.js";
import { isOffCalendar } from "../../calendar/item/propose-co-creation-item.js";
import { canBeStarted } from "../../calendar/item/start-item-of-procedure.js";
import { unknownAddressee } from "../../organisation/addressees.js";
import { countFirst, refuseTermOfConsent } from "./advice-term.js";
import type { ProcedureKind } from "../advice.enums.js";
import { advicePermissions, permissionFor } from "../advice.permissions.js";
import {
  executionForbidden,
  executionSuspended,
  notAdopted,
  recommendationSkipped,
  unknownContact,
} from "../advice.refusals.js";
import { isOpen } from "./open-steps.js";
import {
  ADVICE_STATUSES,
  type AdviceAct,
  areFulfilled,
  goesAhead,
  isAsked,
  isContestable,
  isFirst,
  isForCourt,
  isLiftable,
  isOpenToAll,
  isPending,
  isPromised,
  isPublishable,
  isShareable,
  isUnanswered,
  isUnfulfilled,
  isUnpublished,
  noneIsAsked,
  noneIsPending,
} from "./procedure-needs.js";
import type { ProcedureParts } from "./procedure-parts.js";
import type { ProcedureFacts, ProcedureStanding } from "./procedure-steps.js";
import { barOf } from "./execution-standing.js";
import { type ProcedureAct, ProcedureActEnum, ProcedureStatusEnum } from "./procedure.type.js";
import { refuseWrongSubject } from "./request-subject.js";
import type { RequestKind } from "../request/request.input.js";
import { completeResponse } from "./response-result.js";
import { stepsOf } from "./status-after.js";
import { refuseUnready } from "./advice-readiness.js";
import { refuseIncompleteText, refusePastDates } from "./request-readiness.js";

/** The facts of a procedure whose parts have been read. */
type PartFacts = Omit<ProcedureFacts, "parts"> & { readonly parts: ProcedureParts };
type Needs<Facts> = Readonly<Partial<Record<ProcedureAct, Need<Facts>>>>;

/**
 * Keeps an act from being offered after the term. The act itself refuses with `refuseLapsed`,
 * because it reads the day anyway.
 */
const isNotLapsed: Need<PartFacts> = ({ subject, parts: { today } }) =>
  unless(isOpen("TERM", subject, today), () => new Error("The advice term has passed."));

const adviceIsThere =
  (act: AdviceAct): Need<PartFacts> =>
  ({ parts: { advice } }) =>
    unless(advice !== null && ADVICE_STATUSES[act].includes(advice.status), notAdopted);

const leads: Need<ProcedureFacts> = ({ subject }) => isFirst(subject);
const goesAheadAlone: Need<PartFacts> = ({ parts: { first, today } }) => goesAhead(first, today);
const isNotBarred: Need<PartFacts> = ({ parts: { disputes } }) => {
  const bar = barOf(disputes);
  return (
    unless(bar !== "FORBIDDEN", executionForbidden) ??
    unless(bar !== "SUSPENDED", executionSuspended)
  );
};
const ownDisputes = ({ disputes }: ProcedureParts) => disputes.filter(({ isOwn }) => isOwn);
const startsItem: Need<PartFacts> = ({ parts: { hasItem, item } }) =>
  hasItem ? canBeStarted(item, item ?? undefined) : null;

/**
 * Whether a draft can be submitted as it is. It asks everything for which submitting is refused.
 */
const isComplete: Need<PartFacts> = ({ parts: { draft, today } }) =>
  obstacleOf(() => {
    refuseWrongSubject(draft!);
    refuseIncompleteText(draft!.kind as RequestKind, draft!);
    refusePastDates(draft!, today);
  }) ??
  unless(draft!.contactIsKnown, unknownContact) ??
  unless(draft!.addresseesAreKnown, () => unknownAddressee().at("alsoAddressedIds"));

const hasTime: Need<PartFacts> = async ({ parts: { draft, today }, holidays }) => {
  const { kind, adviceDueOn: setOn, adviceDays, summerStop } = draft!;
  // Without a set day the term takes its full length, so it is never too short.
  if (setOn === null) return null;
  if (kind !== "REQUESTED" && kind !== "VOLUNTARY")
    return obstacleOf(() => refuseTermOfConsent(setOn));
  const table = await holidays();
  return obstacleOf(() => countFirst({ kind, setOn, today, adviceDays, summerStop }, table));
};

const isReadyToIssue: Need<PartFacts> = ({ parts: { advice } }) =>
  obstacleOf(() => refuseUnready(advice!));

const isReadyToSend: Need<PartFacts> = ({ subject: { kind }, parts: { response, today } }) =>
  unless(response !== null, () => recommendationSkipped({ numbers: "" })) ??
  obstacleOf(() =>
    completeResponse({
      procedure: { kind, late: response!.late },
      outcome: response!.outcome,
      recommendations: response!.recommendations,
      response: response!,
      today,
    }),
  );

/** What acts need of the procedure itself, apart from its parts. */
const NEEDS: Needs<ProcedureFacts> = {
  WITHDRAW: leads,
  DECIDE: leads,
  EXECUTE: leads,
};

/** What acts need of the parts. An act that is missing here needs nothing of them. */
const NEEDS_OF_PARTS: Needs<PartFacts> = {
  SUBMIT: inOrder(isComplete, hasTime, startsItem),
  ADD_DOCUMENT: goesAheadAlone,
  SUPPLEMENT: goesAheadAlone,
  EXECUTE: inOrder(
    ({ subject: { kind }, parts: { conditions } }) =>
      kind === "CONSENT" ? areFulfilled(conditions) : null,
    isNotBarred,
  ),
  LIFT_CONFIDENTIALITY: ({ parts: { versions, documents } }) =>
    onEach([...versions, ...documents], isLiftable),
  SHARE_CONFIDENTIAL_TEXT: ({ parts: { versions, documents, first } }) =>
    onEach([...versions, ...documents], (text) => isShareable(text, first !== null)),
  ANSWER_INFORMATION: ({ parts: { questions } }) => onEach(questions, isUnanswered),
  CONTEST_EFFECT: ({ parts: { questions } }) => onEach(questions, isContestable),
  ASK_EXTENSION: ({ parts: { extensions } }) => noneIsAsked(extensions),
  ANSWER_EXTENSION: ({ parts: { extensions } }) => onEach(extensions, isAsked),
  ADOPT_ADVICE: adviceIsThere("ADOPT_ADVICE"),
  ISSUE_ADVICE: inOrder(adviceIsThere("ISSUE_ADVICE"), isReadyToIssue, startsItem),
  FULFIL_CONDITION: ({ parts: { conditions } }) => onEach(conditions, isUnfulfilled),
  FAIL_CONDITION: ({ parts: { conditions } }) => onEach(conditions, isUnfulfilled),
  SEND_RESPONSE: isReadyToSend,
  REPORT_FOLLOW_UP: ({ parts: { promises } }) => onEach(promises, isPromised),
  PROPOSE_CO_CREATION: ({ parts: { item, hasOpenYear } }) =>
    isOffCalendar(item) ?? unless(hasOpenYear, () => yearNotFound({ year: 0 }).at("year")),
  FILE_DISPUTE: ({ parts }) => noneIsPending(ownDisputes(parts)),
  RECORD_RULING: ({ parts }) => onEach(ownDisputes(parts), isPending),
  TAKE_TO_COURT: ({ parts }) =>
    onEach(ownDisputes(parts), isForCourt) ?? noneIsPending(ownDisputes(parts)),
  PUBLISH_ADVICE: inOrder(
    adviceIsThere("PUBLISH_ADVICE"),
    ({ parts: { advice } }) => isUnpublished(advice!),
    ({ parts: { versions } }) => isOpenToAll(versions),
  ),
  PUBLISH_REQUEST: ({ parts }) => isPublishable(parts),
};

const stepOf = (
  act: ProcedureAct,
  { by, from, open }: NonNullable<(typeof stepsOf)[ProcedureKind][ProcedureAct]>,
): Step<ProcedureFacts> => {
  const ofParts = NEEDS_OF_PARTS[act];
  const needs = open === "TERM" ? inOrder(isNotLapsed, ofParts) : ofParts;
  return {
    by,
    from,
    ...(open && { isOpen: (procedure: ProcedureStanding) => isOpen(open, procedure, null) }),
    needs: NEEDS[act],
    ...(needs && {
      needsOfParts: (facts, viewer) =>
        whenRead(facts.parts(), (parts) => needs({ ...facts, parts }, viewer)),
    }),
  };
};

const lifecycleOf = (kind: ProcedureKind, beginner: string, ...elsewhere: readonly Arrow[]) =>
  new Lifecycle<ProcedureAct, ProcedureFacts>({
    steps: Object.fromEntries(
      Object.entries(stepsOf[kind]).map(([act, step]) => [act, stepOf(act as ProcedureAct, step)]),
    ) as Partial<Record<ProcedureAct, Step<ProcedureFacts>>>,
    role: (viewer, act, { subject: { status, municipalityIds } }) =>
      advicePermissions.obstacle(viewer, permissionFor(act, status), municipalityIds),
    words: { acts: ProcedureActEnum, statuses: ProcedureStatusEnum },
    begins: ["DRAFT", `draft (${beginner})`],
    elsewhere,
  });

const LAPSES = "the term passes (clock)";

/** What can be done with each kind of procedure, when and by whom. */
export const procedureLifecycles: Readonly<
  Record<ProcedureKind, Lifecycle<ProcedureAct, ProcedureFacts>>
> = {
  REQUESTED: lifecycleOf(
    "REQUESTED",
    "landlord",
    ["REQUESTED", "LAPSED", LAPSES],
    ["INFO_PENDING", "LAPSED", LAPSES],
  ),
  VOLUNTARY: lifecycleOf("VOLUNTARY", "landlord", ["REQUESTED", "LAPSED", LAPSES]),
  CONSENT: lifecycleOf(
    "CONSENT",
    "landlord",
    ["REQUESTED", "CONSENTED_CONDITIONALLY", "GIVE_CONSENT on conditions (adviser)"],
    [
      "REFUSED",
      "REPLACED_BY_RULING",
      "RECORD_RULING of a court that stands in for consent (either side)",
    ],
  ),
  UNSOLICITED: lifecycleOf("UNSOLICITED", "tenants' council"),
};
