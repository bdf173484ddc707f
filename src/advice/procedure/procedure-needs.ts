import { type Obstacle, unless } from "../../acts/obstacle.js";
import { refusal } from "../../acts/refusal.js";
import type { Words } from "../../graphql/enums.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import type { AdviceStatus } from "../advice.enums.js";
import { alreadyPublished } from "../../acts/refusals.js";
import { stillConfidential } from "../advice.refusals.js";
import type { ConsentCondition } from "../advising/consent-condition.entity.js";
import type { Dispute } from "../answering/dispute.entity.js";
import type { InformationRequest } from "../request/information-request.entity.js";
import type { RecommendationResponse } from "../answering/landlord-response.entity.js";
import type { ProcedureParts } from "./procedure-parts.js";
import type { ProcedureAct } from "./procedure.type.js";
import type { RequestVersion } from "../request/request-version.entity.js";
import { statusAfter } from "./status-after.js";
import type { TermExtension } from "../request/term-extension.entity.js";
import { isConfidential } from "./request-readiness.js";

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

/** For callers that only ask whether there is an obstacle, and never show its words. */
const NO_ARTICLE: Words = { nl: "", en: "" };

// What acts need of the parts of a procedure, beside side, role and status. An act asks this of the
// one part that it is on, and refuses with the sentence given here. The lifecycle asks the same of
// every part.

export const isUnanswered = ({ answeredAt }: Pick<InformationRequest, "answeredAt">): Obstacle =>
  unless(answeredAt === null, alreadyAnswered);

export const isContestable = ({
  answeredAt,
  contestedAt,
}: Pick<InformationRequest, "answeredAt" | "contestedAt">): Obstacle =>
  unless(answeredAt !== null, notAnswered) ?? unless(contestedAt === null, alreadyContested);

export const isAsked = ({ status }: Pick<TermExtension, "status">): Obstacle =>
  unless(status === "ASKED", noExtensionAsked);

/** Only one request for an extension waits at a time. */
export const noneIsAsked = (extensions: readonly Pick<TermExtension, "status">[]): Obstacle =>
  unless(!extensions.some(({ status }) => status === "ASKED"), extensionPending);

export const isUnfulfilled = ({ fulfilledOn }: Pick<ConsentCondition, "fulfilledOn">): Obstacle =>
  unless(fulfilledOn === null, alreadyFulfilled);

/** Nothing is executed before every condition has been marked fulfilled. */
export const areFulfilled = (
  conditions: readonly Pick<ConsentCondition, "number" | "fulfilledOn">[],
  article: Words = NO_ARTICLE,
): Obstacle => {
  const open = conditions.filter(({ fulfilledOn }) => fulfilledOn === null);
  const numbers = open.map(({ number }) => number).join(", ");
  return unless(open.length === 0, () => conditionsUnfulfilled({ numbers, article }));
};

export const isPromised = ({
  followUpStatus,
}: Pick<RecommendationResponse, "followUpStatus">): Obstacle =>
  unless(followUpStatus !== null, nothingPromised);

export const isPending = ({ status }: Pick<Dispute, "status">): Obstacle =>
  unless(status === "OPEN", noDispute);

/** Only one dispute is pending at a time. */
export const noneIsPending = (disputes: readonly Pick<Dispute, "status">[]): Obstacle =>
  unless(!disputes.some(({ status }) => status === "OPEN"), disputePending);

/**
 * Only a ruling of the Huurcommissie can be taken to court. The day of filing decides whether that
 * was in time, also when somebody records it afterwards.
 */
export const isForCourt = ({
  status,
  courtUntil,
}: Pick<Dispute, "status" | "courtUntil">): Obstacle =>
  unless(courtUntil !== null && (status === "RULED" || status === "BINDING"), notContestable);

/** A copy follows its original, so only the original can be lifted. */
export const isLiftable = (
  text: Pick<RequestVersion, "copyOfId" | "confidentiality" | "liftedAt">,
): Obstacle =>
  unless(text.copyOfId === null, companionFollows) ?? unless(isConfidential(text), notConfidential);

/**
 * A confidential text that a companion's addressee cannot read yet can be shared with it. The
 * council is the addressee of the first procedure and reads such a text anyway.
 */
export const isShareable = (
  text: Pick<RequestVersion, "confidentiality" | "liftedAt" | "confidedAt">,
  isCompanion: boolean,
): Obstacle =>
  unless(isCompanion && text.confidedAt === null && isConfidential(text), alreadyShared);

/** The landlord acts on the first procedure for all addressees. */
export const isFirst = ({ companionOfId }: { readonly companionOfId: string | null }): Obstacle =>
  unless(companionOfId === null, companionFollows);

/** A companion can be supplemented by itself only when the first procedure no longer can. */
export const goesAhead = (first: ProcedureParts["first"] | undefined, today: LocalDate): Obstacle =>
  unless(!first || statusAfter("SUPPLEMENT", first, today) === undefined, companionFollows);

/** Nothing of a confidential request is published. */
export const isOpenToAll = (
  versions: readonly Pick<RequestVersion, "confidentiality" | "liftedAt">[],
): Obstacle => unless(!versions.some(isConfidential), stillConfidential);

export const isUnpublished = ({ publishedAt }: { readonly publishedAt: Date | null }): Obstacle =>
  unless(publishedAt === null, alreadyPublished);

/**
 * A request is published when nothing of it is confidential, and again when something of it or of
 * its response was shared since.
 */
export const isPublishable = ({
  versions,
  unpublished,
}: Pick<ProcedureParts, "versions" | "unpublished">): Obstacle =>
  isOpenToAll(versions) ?? unless(unpublished, alreadyPublished);

/** The acts that are done on an advice. */
export type AdviceAct = Extract<
  ProcedureAct,
  "DRAFT_ADVICE" | "ADOPT_ADVICE" | "ISSUE_ADVICE" | "PUBLISH_ADVICE"
>;
/**
 * The statuses of an advice in which each act can be done. ISSUE_ADVICE admits a draft, so that its
 * refusal can say that the advice was not adopted.
 */
export const ADVICE_STATUSES: Readonly<Record<AdviceAct, readonly AdviceStatus[]>> = {
  DRAFT_ADVICE: ["DRAFT", "ADOPTED"],
  ADOPT_ADVICE: ["DRAFT", "ADOPTED"],
  ISSUE_ADVICE: ["DRAFT", "ADOPTED"],
  PUBLISH_ADVICE: ["ISSUED"],
};
