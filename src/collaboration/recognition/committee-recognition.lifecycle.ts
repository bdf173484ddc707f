import {
  leadingTo,
  Lifecycle,
  ownSide,
  type Side,
  staying,
  type Steps,
} from "../../acts/lifecycle.js";
import { type AnyViewer, inOrder, type Need, unless } from "../../acts/obstacle.js";
import { refusal } from "../../acts/refusal.js";
import { isParty } from "../../authorisation/audience.js";
import type { RecognitionAct } from "../collaboration.enums.js";
import { collaborationPermissions } from "../collaboration.permissions.js";
import type { CommitteeRecognition } from "./committee-recognition.entity.js";
import { RecognitionActEnum, RecognitionStatusEnum } from "./committee-recognition.type.js";
import { yearsToReport } from "./year-reports.js";

/** What acts on a recognition look at. */
export interface RecognitionFacts {
  readonly subject: Pick<
    CommitteeRecognition,
    | "status"
    | "organisationId"
    | "committeeId"
    | "dwellings"
    | "members"
    | "support"
    | "startsOn"
    | "endsOn"
    | "reports"
    | "municipalityId"
  >;
  readonly today: () => Promise<string>;
  /** Whether the same committee is recognised elsewhere, of what the viewer may know. */
  readonly isRecognisedElsewhere: () => Promise<boolean>;
}
type Subject = RecognitionFacts["subject"];

/** A complex has at least so many dwellings (Wohv art. 1(1)(c)). */
const LEAST_DWELLINGS = 25;
/** A committee has at least so many members. */
const LEAST_MEMBERS = 3;

const landlord: Side<unknown> = {
  name: "landlord",
  refusal: "Only the landlord can do this.",
  includes: ({ audience }) => audience === "LANDLORD",
};
const landlordOrCommittee: Side<Subject> = {
  name: "landlord or the committee",
  refusal: "Only the landlord that recognised it and the committee itself can do this.",
  includes: ({ audience, organisationId }, { committeeId }) =>
    audience === "LANDLORD" || (committeeId !== null && organisationId === committeeId),
};
const involved: Side<Subject> = {
  name: "who asked, the committee or a party",
  refusal: "Only who asked for it, the committee itself and the two parties can do this.",
  includes: ({ audience, organisationId }, subject) =>
    isParty(audience) ||
    organisationId === subject.organisationId ||
    organisationId === subject.committeeId,
};

const complexTooSmall = refusal<{ dwellings: number }>("COMPLEX_TOO_SMALL", {
  description:
    `A committee is recognised for a complex of at least ${LEAST_DWELLINGS} dwellings ` +
    "(wooncomplex te klein, Wohv art. 1(1)(c)).",
  nl: ({ dwellings }) =>
    `Een wooncomplex telt minstens ${LEAST_DWELLINGS} woningen, dit telt er ${dwellings} ` +
    "(Wohv art. 1 lid 1 onder c).",
  en: ({ dwellings }) =>
    `A complex has at least ${LEAST_DWELLINGS} dwellings, this one has ${dwellings} ` +
    "(Wohv art. 1(1)(c)).",
});

const tooFewMembers = refusal<{ members: number }>("COMMITTEE_TOO_FEW_MEMBERS", {
  description: `A committee has at least ${LEAST_MEMBERS} members (te weinig leden).`,
  nl: ({ members }) =>
    `Een bewonerscommissie heeft minstens ${LEAST_MEMBERS} leden, deze heeft er ${members}.`,
  en: ({ members }) =>
    `A residents' committee has at least ${LEAST_MEMBERS} members, this one has ${members}.`,
});

const supportNotShown = refusal("COMMITTEE_SUPPORT_NOT_SHOWN", {
  description:
    "Who asks shows that the tenants of the complex support the committee (draagvlak ontbreekt).",
  nl: () => "Het is niet aangetoond dat de huurders van het complex achter de commissie staan.",
  en: () => "It is not shown that the tenants of the complex support the committee.",
});

export const recognisedAlready = refusal("COMMITTEE_RECOGNISED_ALREADY", {
  description:
    "This committee is recognised already, by its log-in or by its name in this complex (al erkend).",
  nl: () => "Deze bewonerscommissie is al erkend.",
  en: () => "This residents' committee is recognised already.",
});

export const nothingToReport = refusal("COMMITTEE_YEAR_NOT_OPEN", {
  description:
    "A report is about a year in which the committee was recognised, that has begun and was not " +
    "reported yet (jaar niet te verantwoorden).",
  nl: () =>
    "Een jaarverslag gaat over een jaar waarin de commissie erkend was, dat is begonnen en " +
    "waarover nog geen verslag is ontvangen.",
  en: () =>
    "A report is about a year in which the committee was recognised, that has begun and was not " +
    "reported yet.",
});

export const endsSooner = refusal<{ lastDay: string }>("RECOGNITION_ENDS_SOONER", {
  description:
    "The recognition ends on this day or sooner already; the message names its last day " +
    "(eindigt al eerder).",
  nl: ({ lastDay }) => `De erkenning eindigt al op ${lastDay}.`,
  en: ({ lastDay }) => `The recognition ends on ${lastDay} already.`,
});

/** The first day that can be the last one: rights are not taken away afterwards. */
export const earliestEnd = (startsOn: string, today: string): string =>
  startsOn > today ? startsOn : today;

const isComplex: Need<RecognitionFacts> = ({ subject: { dwellings } }) =>
  unless(dwellings >= LEAST_DWELLINGS, () => complexTooSmall({ dwellings }));
const hasMembers: Need<RecognitionFacts> = ({ subject: { members } }) =>
  unless(members >= LEAST_MEMBERS, () => tooFewMembers({ members }));
const hasSupport: Need<RecognitionFacts> = ({ subject: { support } }) =>
  unless(support !== "", supportNotShown);
const isNotRecognised: Need<RecognitionFacts> = async ({ isRecognisedElsewhere }) =>
  unless(!(await isRecognisedElsewhere()), recognisedAlready);
const someYearIsOpen: Need<RecognitionFacts> = async ({ subject, today }) =>
  unless(yearsToReport(subject, await today()).length > 0, nothingToReport);
const canEndSooner: Need<RecognitionFacts> = async ({ subject: { startsOn, endsOn }, today }) =>
  unless(endsOn === null || endsOn > earliestEnd(startsOn!, await today()), () =>
    endsSooner({ lastDay: endsOn! }),
  );

/**
 * The landlord recognises a committee (domain brief, 4.1), so it ends that, or the committee gives it
 * up; it lapses by its last day.
 */
const STEPS = {
  RECOGNISE: {
    by: landlord,
    from: leadingTo("RECOGNISED", "REQUESTED"),
    needs: inOrder(isComplex, hasMembers, hasSupport, isNotRecognised),
  },
  REFUSE: { by: landlord, from: leadingTo("REFUSED", "REQUESTED") },
  WITHDRAW: { by: ownSide, from: leadingTo("WITHDRAWN", "REQUESTED") },
  REPORT: { by: involved, from: staying("RECOGNISED"), needs: someYearIsOpen },
  END: { by: landlordOrCommittee, from: staying("RECOGNISED"), needs: canEndSooner },
} satisfies Steps<RecognitionAct, RecognitionFacts>;

/** What is the landlord's to decide asks more than what the tenants' side asks for. */
function permissionFor(act: RecognitionAct, { audience }: AnyViewer) {
  if (act === "RECOGNISE" || act === "REFUSE") return "RECOGNISE";
  return act === "END" && audience === "LANDLORD" ? "RECOGNISE" : "ASK_RECOGNITION";
}

export const recognitionLifecycle = new Lifecycle<RecognitionAct, RecognitionFacts>({
  steps: STEPS,
  role: (viewer, act, { subject }) =>
    collaborationPermissions.obstacle(viewer, permissionFor(act, viewer), subject.municipalityId),
  words: { acts: RecognitionActEnum, statuses: RecognitionStatusEnum },
  begins: ["REQUESTED", "ask (landlord or tenants' organisation)"],
  elsewhere: [["RECOGNISED", "LAPSED", "its last day passes (clock)"]],
});
