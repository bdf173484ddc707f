import { leadingTo, Lifecycle, type Side, staying, type Steps } from "../../acts/lifecycle.js";
import { inOrder, type Need, unless } from "../../acts/obstacle.js";
import { refusal } from "../../acts/refusal.js";
import { isParty } from "../../authorisation/audience.js";
import { partDropped } from "../agreement/agreement.refusals.js";
import type { AgreementStatus, CommitmentAct } from "../agreements.enums.js";
import { agreementPermissions } from "../agreements.permissions.js";
import type { CommitmentFacts, KnownCommitment } from "./commitment-facts.js";
import { CommitmentActEnum, CommitmentStatusEnum } from "./commitment.type.js";
import { incompleteAt } from "./legal-effect.js";
import { reports, signatoriesOf } from "./reporter.js";
import {
  isOver,
  noOpenReservation,
  notYoursToSettle,
  procedurePending,
  settlersOf,
} from "./settler.js";
import {
  notPartyOfPart,
  priorityYearInvalid,
  textOvertaken,
  textRequired,
} from "./text.refusals.js";

export type { CommitmentFacts };
type Subject = CommitmentFacts["subject"];

/** The parties of its part are looked at as a need: the row does not name them. */
const anyMember: Side<Subject> = {
  name: "party",
  refusal: "Only a party to this part can do this.",
  includes: ({ organisationId }) => organisationId !== null,
};
const proposer: Side<Subject> = {
  name: "who proposed it",
  refusal: "Only the organisation that proposed it can do this.",
  includes: ({ organisationId }, subject) => organisationId === subject.organisationId,
};
const calendarParty: Side<Subject> = {
  name: "landlord or tenants' council",
  refusal: "Only the two parties of the calendar can do this.",
  includes: ({ audience }) => isParty(audience),
};

export const notPartyToPart = refusal("NOT_PARTY_TO_PART", {
  description: "Your organisation is not party to this part (geen partij bij dit onderdeel).",
  nl: () => "Uw organisatie is geen partij bij dit onderdeel.",
  en: () => "Your organisation is not party to this part.",
});

export const notSignatoryOfPart = refusal("NOT_SIGNATORY_OF_PART", {
  description:
    "The signatories of a part change what is negotiated in it; who advises, endorses or may become " +
    "a party does not (geen ondertekenaar van dit onderdeel).",
  nl: () =>
    "Alleen wie dit onderdeel ondertekent, legt er teksten voor. Geef advies, of word zelf " +
    "ondertekenaar.",
  en: () =>
    "Only who signs this part sends texts in it. Give your advice, or become a signatory yourself.",
});

const notNegotiating = refusal("NOT_NEGOTIATING", {
  description: "Its agreement is not being negotiated (geen onderhandeling).",
  nl: () => "Over deze afspraken wordt nu niet onderhandeld.",
  en: () => "The agreement is not being negotiated now.",
});

export const textDraftExists = refusal("TEXT_DRAFT_EXISTS", {
  description: "You have a draft of a text already: revise or discard it (concept bestaat al).",
  nl: () => "Uw organisatie heeft al een concepttekst: herzie die of gooi die weg.",
  en: () => "Your organisation has a draft of a text already: revise or discard it.",
});

export const noTextDraft = refusal("NO_TEXT_DRAFT", {
  description: "You have no draft of a text (geen concept).",
  nl: () => "Uw organisatie heeft geen concepttekst.",
  en: () => "Your organisation has no draft of a text.",
});

const notYoursToAnswer = refusal("NOT_YOURS_TO_ANSWER", {
  description: "A signatory answers the text of another, once (niet aan u om te beantwoorden).",
  nl: () => "Een ondertekenaar beantwoordt de tekst van een ander, één keer.",
  en: () => "A signatory answers the text of another organisation, once.",
});

export const notTheLead = refusal("NOT_THE_LEAD", {
  description:
    "Its lead party reports; where the lead has no log-in, or refused or left the commitment out, a " +
    "signatory does whom it binds (niet de trekker).",
  nl: () =>
    "De trekker rapporteert; heeft die geen toegang, of geldt de afspraak niet voor de trekker, dan " +
    "een ondertekenaar voor wie zij wel geldt.",
  en: () =>
    "The lead party reports; where it has no log-in, or the commitment does not bind it, a " +
    "signatory does whom it binds.",
});

export const notInForce = refusal("NOT_IN_FORCE", {
  description: "Its agreement is not in force (niet van kracht).",
  nl: () => "Deze afspraken zijn niet van kracht.",
  en: () => "The agreement is not in force.",
});

export const progressDraftExists = refusal("PROGRESS_DRAFT_EXISTS", {
  description: "You have a draft of a report already: revise or discard it (concept bestaat al).",
  nl: () => "Uw organisatie heeft al een conceptrapportage: herzie die of gooi die weg.",
  en: () => "Your organisation has a draft of a report already: revise or discard it.",
});

/** The signatories with a log-in who have not agreed to the text that was sent last, or written it. */
export const awaitedBy = (known: KnownCommitment): string[] =>
  signatoriesOf(known).filter(
    (id) =>
      id !== known.authorId && !known.answers.some(({ organisationId }) => organisationId === id),
  );

/** In which an agreement binds somebody, so that progress is reported. */
export const REPORTED_ON: ReadonlySet<AgreementStatus> = new Set([
  "SIGNED_BY_SOME",
  "IN_FORCE",
  "EVALUATED",
]);

const isInPart: Need<CommitmentFacts> = async ({ known }) =>
  unless(!(await known()).isPartDropped, partDropped);
const isOfPart: Need<CommitmentFacts> = async ({ known }, { organisationId }) =>
  unless(
    (await known()).parties.some(({ memberId }) => memberId === organisationId),
    notPartyToPart,
  );
/** Who advises or endorses says what it thinks of a text; the text itself is for who signs it. */
const signsPart: Need<CommitmentFacts> = async ({ known }, { organisationId }) =>
  unless(
    (await known()).parties.some(
      ({ memberId, capacity }) => memberId === organisationId && capacity === "SIGNATORY",
    ),
    notSignatoryOfPart,
  );
/** Who may become a party reads what it would join, and has no say in it yet. */
const hasJoined: Need<CommitmentFacts> = async ({ known }, { organisationId }) =>
  unless(
    (await known()).parties.some(
      ({ memberId, capacity }) => memberId === organisationId && capacity !== "PROSPECTIVE",
    ),
    notPartyToPart,
  );
const isNegotiated: Need<CommitmentFacts> = async ({ known }) =>
  unless((await known()).agreement.status === "NEGOTIATION", notNegotiating);
const noDraft: Need<CommitmentFacts> = async ({ known }) =>
  unless((await known()).draftTextIds.length === 0, textDraftExists);
const hasDraft: Need<CommitmentFacts> = async ({ known }) =>
  unless((await known()).draftTextIds.length > 0, noTextDraft);
const isSendable: Need<CommitmentFacts> = async ({ known }) => {
  const { draft } = await known();
  if (!draft) return null;
  const { namesLeft, yearOutside, legalEffect } = draft;
  if (draft.isEmpty) return () => textRequired().at("id");
  if (draft.isOvertaken) return () => textOvertaken().at("id");
  if (namesLeft.length > 0) return () => notPartyOfPart({ organisation: namesLeft[0]! }).at("id");
  if (yearOutside === "priorityYear") return () => priorityYearInvalid().at(yearOutside);
  return unless(yearOutside === null, () => incompleteAt(legalEffect, "legalYear"));
};
const isAwaited: Need<CommitmentFacts> = async ({ known }, { organisationId }) =>
  unless(
    awaitedBy(await known()).some((id) => id === organisationId),
    notYoursToAnswer,
  );
/** Of those that the viewer settles, one waits for nothing any more. */
const isReserved: Need<CommitmentFacts> = async ({ subject, known }, { organisationId }) => {
  const it = await known();
  const open = it.reservations.filter(({ status }) => status === "OPEN");
  if (open.length === 0) return noOpenReservation;
  const own = open.filter((one) =>
    settlersOf(one, subject, it).ids.some((id) => id === organisationId),
  );
  if (own.length === 0) return notYoursToSettle;
  return unless(own.some(isOver), procedurePending);
};
/** What only some signed stays in one status: there is nothing to report before its first day. */
const isInForce: Need<CommitmentFacts> = async ({ known }) => {
  const { status, hasBegun } = (await known()).agreement;
  return unless(REPORTED_ON.has(status) && hasBegun, notInForce);
};
const noProgressDraft: Need<CommitmentFacts> = async ({ known }) =>
  unless(!(await known()).hasProgressDraft, progressDraftExists);

const isLead: Need<CommitmentFacts> = async ({ subject, known }, viewer) =>
  unless(reports(viewer, subject, await known()), notTheLead);

const SHARED = ["PROPOSED", "COUNTERED", "AGREED", "REJECTED"] as const;
const SENT = { ...leadingTo("PROPOSED", "DRAFT"), ...leadingTo("COUNTERED", ...SHARED) };

/**
 * A commitment in negotiation, and after (domain brief, 7.5). Of a part that was dropped nothing
 * comes any more: a draft that others did not know of can only be thrown away.
 */
const STEPS = {
  DRAFT_TEXT: {
    by: anyMember,
    from: staying(...SHARED),
    needs: inOrder(isInPart, isOfPart, signsPart, isNegotiated, noDraft),
  },
  REVISE_TEXT: {
    by: anyMember,
    from: staying("DRAFT", ...SHARED),
    needs: inOrder(isInPart, isNegotiated, hasDraft),
  },
  DISCARD_TEXT: {
    by: anyMember,
    from: { ...leadingTo("DISCARDED", "DRAFT"), ...staying(...SHARED, "WITHDRAWN") },
    needs: hasDraft,
  },
  SEND_TEXT: {
    by: anyMember,
    from: SENT,
    needs: inOrder(isInPart, isOfPart, signsPart, isNegotiated, hasDraft, isSendable),
  },
  AGREE: {
    by: anyMember,
    from: leadingTo("AGREED", "PROPOSED", "COUNTERED"),
    needs: inOrder(isInPart, isNegotiated, isAwaited),
    drawn: "the last signatory",
  },
  REJECT: {
    by: anyMember,
    from: leadingTo("REJECTED", "PROPOSED", "COUNTERED"),
    needs: inOrder(isInPart, isNegotiated, isAwaited),
  },
  WITHDRAW: {
    by: proposer,
    from: leadingTo("WITHDRAWN", "PROPOSED", "COUNTERED", "REJECTED"),
    needs: inOrder(isInPart, isNegotiated),
  },
  KEEP_POSITION: {
    by: anyMember,
    from: staying("DRAFT", ...SHARED),
    needs: inOrder(isInPart, isOfPart),
  },
  LINK_CALENDAR: {
    by: calendarParty,
    from: staying(...SHARED),
    needs: inOrder(isInPart, hasJoined),
  },
  SETTLE_RESERVATION: {
    by: anyMember,
    from: staying("AGREED"),
    needs: inOrder(isInPart, hasJoined, isReserved),
  },
  ADD_INDICATOR: {
    by: anyMember,
    from: staying("PROPOSED", "COUNTERED", "AGREED"),
    needs: inOrder(isInPart, hasJoined),
  },
  DRAFT_PROGRESS: {
    by: anyMember,
    from: staying("AGREED"),
    needs: inOrder(isInPart, isInForce, isLead, noProgressDraft),
  },
} satisfies Steps<CommitmentAct, CommitmentFacts>;

const PERMISSIONS = {
  DRAFT_TEXT: "DRAFT_TEXT",
  REVISE_TEXT: "DRAFT_TEXT",
  DISCARD_TEXT: "DRAFT_TEXT",
  SEND_TEXT: "NEGOTIATE",
  AGREE: "NEGOTIATE",
  REJECT: "NEGOTIATE",
  WITHDRAW: "NEGOTIATE",
  KEEP_POSITION: "DRAFT_TEXT",
  LINK_CALENDAR: "NEGOTIATE",
  SETTLE_RESERVATION: "REPORT",
  ADD_INDICATOR: "REPORT",
  DRAFT_PROGRESS: "DRAFT_PROGRESS",
} as const satisfies Record<CommitmentAct, string>;

export const commitmentLifecycle = new Lifecycle<CommitmentAct, CommitmentFacts>({
  steps: STEPS,
  role: (viewer, act, { subject }) =>
    agreementPermissions.obstacle(viewer, PERMISSIONS[act], subject.municipalityId),
  words: { acts: CommitmentActEnum, statuses: CommitmentStatusEnum },
  begins: ["DRAFT", "draft (any party)"],
});
