import { inOrder, type Need, type Obstacle, obstacleOf, onEach, unhindered, unless } from "../acts/lifecycle.js";
import { refusal } from "../acts/refusal.js";
import type { ViewerClass } from "../authorisation/viewer.js";
import { yearNotFound } from "../calendar/calendar.refusals.js";
import { isOffCalendar } from "../calendar/propose-co-creation-item.js";
import { canBeStarted } from "../calendar/start-item-of-procedure.js";
import type { Words } from "../graphql/enums.js";
import { unknownAddressee } from "../organisation/addressees.js";
import type { LocalDate } from "../terms/calendar-days.js";
import type { Holidays } from "../terms/holidays.js";
import { refuseUnready } from "./advice-content.js";
import { countFirst, refuseTermOfConsent } from "./advice-term.js";
import type { AdviceStatus } from "./advice.enums.js";
import { canOnAdvice, isOnProcedureSide, machines, permissionFor, type ProcedureStanding, statusAfter } from "./advice.policy.js";
import {
  unknownContact,
  notAdopted,
  recommendationSkipped,
  executionSuspended,
  executionForbidden,
  stillConfidential,
  alreadyPublished,
} from "./advice.refusals.js";
import type { ConsentCondition } from "./consent-condition.entity.js";
import type { Dispute } from "./dispute.entity.js";
import type { InformationRequest } from "./information-request.entity.js";
import type { RecommendationResponse } from "./landlord-response.entity.js";
import { PROCEDURE_ACTS, type ProcedureAct } from "./procedure-machine.js";
import type { ProcedureParts } from "./procedure-parts.js";
import { barOf } from "./procedure-terms.js";
import { refuseWrongSubject } from "./request-subject.js";
import { isConfidential, refuseIncompleteText, refusePastDates } from "./request-text.js";
import type { RequestVersion } from "./request-version.entity.js";
import type { RequestKind } from "./request.input.js";
import { completeResponse } from "./response-result.js";
import type { TermExtension } from "./term-extension.entity.js";

const notConfidential = refusal("NOT_CONFIDENTIAL", {
  description: "There is nothing to lift (niet vertrouwelijk).",
  nl: () => "Hier is geen geheimhouding om op te heffen.",
  en: () => "There is no confidentiality to lift here.",
});

const alreadyShared = refusal("ALREADY_SHARED", {
  description: "The addressee reads this already (al gedeeld met de geadresseerde).",
  nl: () => "De geadresseerde leest dit al.",
  en: () => "The addressee reads this already.",
});

const alreadyAnswered = refusal("ALREADY_ANSWERED", {
  description: "This was answered already (al beantwoord).",
  nl: () => "Dit is al beantwoord.",
  en: () => "This was answered already.",
});

const notAnswered = refusal("NOT_ANSWERED", {
  description: "This has not been answered yet (nog niet beantwoord).",
  nl: () => "Dit is nog niet beantwoord.",
  en: () => "This has not been answered yet.",
});

const alreadyContested = refusal("ALREADY_CONTESTED", {
  description: "Your side has contested this already (al betwist).",
  nl: () => "Uw organisatie heeft dit al betwist.",
  en: () => "Your organisation has contested this already.",
});

const extensionPending = refusal("EXTENSION_PENDING", {
  description: "An extension waits for an answer already (er ligt al een verzoek).",
  nl: () => "Er ligt al een verzoek om verlenging.",
  en: () => "An extension waits for an answer already.",
});

const noExtensionAsked = refusal("NO_EXTENSION_ASKED", {
  description: "No extension waits for an answer (geen verzoek).",
  nl: () => "Er ligt geen verzoek om verlenging.",
  en: () => "No extension waits for an answer.",
});

const alreadyFulfilled = refusal("ALREADY_FULFILLED", {
  description: "This condition was marked fulfilled already (al vervuld).",
  nl: () => "Deze voorwaarde is al als vervuld gemarkeerd.",
  en: () => "This condition was marked fulfilled already.",
});

const nothingPromised = refusal("NOTHING_PROMISED", {
  description: "Nothing was promised on this recommendation (geen toezegging).",
  nl: () => "Op deze aanbeveling is niets toegezegd.",
  en: () => "Nothing was promised on this recommendation.",
});

const conditionsUnfulfilled = refusal<{ numbers: string; article: Words }>(
  "CONDITIONS_UNFULFILLED",
  {
    description: "Conditions of the consent are not fulfilled yet (voorwaarden niet vervuld).",
    nl: (d) => `Nog niet vervuld: voorwaarde ${d.numbers} (${d.article}).`,
    en: (d) => `Not fulfilled yet: condition ${d.numbers} (${d.article}).`,
  },
);

const companionFollows = refusal("COMPANION_FOLLOWS", {
  description:
    "This is the same request to another addressee: the first one leads (volgt het eerste verzoek).",
  nl: () =>
    "Dit is hetzelfde verzoek aan een andere geadresseerde; doe dit bij het eerste verzoek.",
  en: () => "This is the same request to another addressee; do this on the first one.",
});

const disputePending = refusal("DISPUTE_PENDING", {
  description: "A dispute is pending already (al een geschil).",
  nl: () => "Er loopt al een geschil.",
  en: () => "A dispute is pending already.",
});

const noDispute = refusal("NO_DISPUTE", {
  description: "No dispute is pending (geen geschil).",
  nl: () => "Er loopt geen geschil.",
  en: () => "No dispute is pending.",
});

const notContestable = refusal("NOT_CONTESTABLE", {
  description:
    "Only a ruling of the Huurcommissie that nobody took to court yet is taken there (niet " +
    "voor te leggen).",
  nl: () =>
    "Alleen een uitspraak van de Huurcommissie die nog niet aan de rechter is voorgelegd, " +
    "kan daar worden voorgelegd.",
  en: () => "Only a ruling of the Huurcommissie that nobody took to court yet can be taken there.",
});

/** Where nobody reads it. */
const NO_ARTICLE: Words = { nl: "", en: "" };

// What acts need of what stands in a procedure, beside side, role and status. Each act refuses by the
// sentence that is about it, of the part that it is on; `NEEDS` asks the same of every part there is.

export const isUnanswered = ({ answeredAt }: Pick<InformationRequest, "answeredAt">): Obstacle =>
  unless(answeredAt === null, alreadyAnswered);

export const isContestable = ({ answeredAt, contestedAt }: Pick<InformationRequest, "answeredAt" | "contestedAt">): Obstacle =>
  unless(answeredAt !== null, notAnswered) ?? unless(contestedAt === null, alreadyContested);

export const isAsked = ({ status }: Pick<TermExtension, "status">): Obstacle =>
  unless(status === "ASKED", noExtensionAsked);

/** One wish waits at a time. */
export const noneIsAsked = (extensions: readonly Pick<TermExtension, "status">[]): Obstacle =>
  unless(!extensions.some(({ status }) => status === "ASKED"), extensionPending);

export const isUnfulfilled = ({ fulfilledOn }: Pick<ConsentCondition, "fulfilledOn">): Obstacle =>
  unless(fulfilledOn === null, alreadyFulfilled);

/** Nothing is executed before each condition was marked fulfilled. */
export const areFulfilled = (
  conditions: readonly Pick<ConsentCondition, "number" | "fulfilledOn">[], article: Words = NO_ARTICLE,
): Obstacle => {
  const open = conditions.filter(({ fulfilledOn }) => fulfilledOn === null);
  const numbers = open.map(({ number }) => number).join(", ");
  return unless(open.length === 0, () => conditionsUnfulfilled({ numbers, article }));
};

export const isPromised = ({ followUpStatus }: Pick<RecommendationResponse, "followUpStatus">): Obstacle =>
  unless(followUpStatus !== null, nothingPromised);

export const isPending = ({ status }: Pick<Dispute, "status">): Obstacle => unless(status === "OPEN", noDispute);

/** One dispute is pending at a time. */
export const noneIsPending = (disputes: readonly Pick<Dispute, "status">[]): Obstacle =>
  unless(!disputes.some(({ status }) => status === "OPEN"), disputePending);

/** A ruling of the Huurcommissie. The day of filing decides, also of one that is recorded afterwards. */
export const isForCourt = ({ status, courtUntil }: Pick<Dispute, "status" | "courtUntil">): Obstacle =>
  unless(courtUntil !== null && (status === "RULED" || status === "BINDING"), notContestable);

/** Copies follow what they are copies of. */
export const isLiftable = (text: Pick<RequestVersion, "copyOfId" | "confidentiality" | "liftedAt">): Obstacle =>
  unless(text.copyOfId === null, companionFollows) ?? unless(isConfidential(text), notConfidential);

/**
 * A text that an addressee beside the council, who has a companion of the first procedure, does not
 * read yet.
 */
export const isShareable = (
  text: Pick<RequestVersion, "confidentiality" | "liftedAt" | "confidedAt">, isCompanion: boolean,
): Obstacle =>
  unless(isCompanion && text.confidedAt === null && isConfidential(text), alreadyShared);

/** The landlord speaks for all addressees on the first procedure. */
export const isFirst = ({ companionOfId }: { readonly companionOfId: string | null }): Obstacle =>
  unless(companionOfId === null, companionFollows);

/** A companion is supplemented by itself only when the first procedure cannot be any more. */
export const goesAhead = (first: ProcedureParts["first"] | undefined, today: LocalDate): Obstacle =>
  unless(!first || statusAfter("SUPPLEMENT", first, today) === undefined, companionFollows);

/** Nothing is published of a request that is confidential. */
export const isOpenToAll = (versions: readonly Pick<RequestVersion, "confidentiality" | "liftedAt">[]): Obstacle =>
  unless(!versions.some(isConfidential), stillConfidential);

/** Acts on an advice. */
export type AdviceAct = Extract<ProcedureAct, "DRAFT_ADVICE" | "ADOPT_ADVICE" | "ISSUE_ADVICE" | "PUBLISH_ADVICE">;
/** The statuses of the advice itself in which they are done. One that was not adopted is told so when it is issued. */
export const ADVICE_STATUSES: Readonly<Record<AdviceAct, readonly AdviceStatus[]>> = {
  DRAFT_ADVICE: ["DRAFT", "ADOPTED"], ADOPT_ADVICE: ["DRAFT", "ADOPTED"], ISSUE_ADVICE: ["DRAFT", "ADOPTED"],
  PUBLISH_ADVICE: ["ISSUED"],
};

interface ProcedureFacts {
  readonly procedure: ProcedureStanding;
  readonly parts: ProcedureParts;
  readonly holidays: () => Promise<Holidays>;
}

const adviceIsThere = (act: AdviceAct): Need<ProcedureFacts> => ({ parts: { advice } }) =>
  unless(advice !== null && ADVICE_STATUSES[act].includes(advice.status), notAdopted);

const leads: Need<ProcedureFacts> = ({ parts: { first } }) => unless(first === null, companionFollows);
const goesAheadAlone: Need<ProcedureFacts> = ({ parts: { first, today } }) => goesAhead(first, today);
const isNotBarred: Need<ProcedureFacts> = ({ parts: { disputes } }) => {
  const bar = barOf(disputes);
  return unless(bar !== "FORBIDDEN", executionForbidden) ?? unless(bar !== "SUSPENDED", executionSuspended);
};
const isOpenRequest: Need<ProcedureFacts> = ({ parts: { versions } }) => isOpenToAll(versions);
const ownDisputes = ({ disputes }: ProcedureParts) => disputes.filter(({ isOwn }) => isOwn);
const startsItem: Need<ProcedureFacts> = ({ parts: { hasItem, item } }) =>
  (hasItem ? canBeStarted(item, item ?? undefined) : null);

/** A draft that can be sent as it is: everything that it is refused for is in it. */
const isComplete: Need<ProcedureFacts> = ({ parts: { draft, today } }) => obstacleOf(() => {
  refuseWrongSubject(draft!);
  refuseIncompleteText(draft!.kind as RequestKind, draft!);
  refusePastDates(draft!, today);
}) ?? unless(draft!.contactIsKnown, unknownContact)
  ?? unless(draft!.addresseesAreKnown, () => unknownAddressee().at("alsoAddressedIds"));

const hasTime: Need<ProcedureFacts> = async ({ parts: { draft, today }, holidays }) => {
  const { kind, adviceDueOn: setOn, adviceDays } = draft!;
  if (setOn === null) return null; // the term is as long as it has to be
  if (kind !== "REQUESTED" && kind !== "VOLUNTARY") return obstacleOf(() => refuseTermOfConsent(setOn));
  const table = await holidays();
  return obstacleOf(() => countFirst({ kind, setOn, today, adviceDays }, table));
};

const isReadyToIssue: Need<ProcedureFacts> = ({ parts: { advice } }) => obstacleOf(() => refuseUnready(advice!));

const isReadyToSend: Need<ProcedureFacts> = ({ procedure: { kind }, parts: { response, today } }) =>
  unless(response !== null, () => recommendationSkipped({ numbers: "" })) ?? obstacleOf(() =>
    completeResponse({ kind, late: response!.late }, response!.outcome, response!.recommendations, response!, today));

/** An act that is not named here needs the procedure only. */
const NEEDS: Readonly<Partial<Record<ProcedureAct, Need<ProcedureFacts>>>> = {
  SUBMIT: inOrder(isComplete, hasTime, startsItem),
  ADD_DOCUMENT: goesAheadAlone, SUPPLEMENT: goesAheadAlone, WITHDRAW: leads, DECIDE: leads,
  EXECUTE: inOrder(leads, ({ procedure: { kind }, parts: { conditions } }) =>
    (kind === "CONSENT" ? areFulfilled(conditions) : null), isNotBarred),
  LIFT_CONFIDENTIALITY: ({ parts: { versions, documents } }) => onEach([...versions, ...documents], isLiftable),
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
  TAKE_TO_COURT: ({ parts }) => onEach(ownDisputes(parts), isForCourt) ?? noneIsPending(ownDisputes(parts)),
  PUBLISH_ADVICE: inOrder(adviceIsThere("PUBLISH_ADVICE"), ({ parts: { advice } }) =>
    unless(advice!.publishedAt === null, alreadyPublished), isOpenRequest),
  PUBLISH_REQUEST: inOrder(isOpenRequest, ({ parts: { unpublished } }) => unless(unpublished, alreadyPublished)),
};

/**
 * The acts this viewer can do with a procedure today, as far as side, role, status, terms and what
 * stands in it say: what buttons to show, and what a refusal offers.
 */
export function allowedProcedureActs(viewer: ViewerClass, facts: ProcedureFacts): Promise<ProcedureAct[]> {
  const { procedure, parts: { today } } = facts;
  const { kind, status, municipalityIds } = procedure;
  const acts = PROCEDURE_ACTS.filter((act) => {
    const transition = machines[kind][act];
    return transition && statusAfter(act, procedure, today) !== undefined
      && isOnProcedureSide(transition.by, viewer, procedure)
      && canOnAdvice(viewer, permissionFor(act, status), municipalityIds);
  });
  return unhindered(acts, (act) => NEEDS[act], facts);
}
