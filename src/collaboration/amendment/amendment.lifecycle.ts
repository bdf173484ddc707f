import {
  leadingTo,
  Lifecycle,
  ownSide,
  type Side,
  staying,
  type Steps,
} from "../../acts/lifecycle.js";
import { inOrder, type Need, unless } from "../../acts/obstacle.js";
import { refusal } from "../../acts/refusal.js";
import { bargaining } from "../agreement/agreement.lifecycle.js";
import { sideOf } from "../agreement/agreement-in-hand.js";
import type { AmendmentAct } from "../collaboration.enums.js";
import { collaborationPermissions } from "../collaboration.permissions.js";
import type { AmendmentFacts } from "./amendment-facts.js";
import { AmendmentActEnum, AmendmentStatusEnum } from "./amendment.enums.js";

type Subject = AmendmentFacts["subject"];

const party: Side<Subject> = bargaining;

const agreementEnded = refusal("AGREEMENT_ENDED", {
  description: "Its agreement has ended, or never came to be (overeenkomst beëindigd).",
  nl: () => "Deze overeenkomst is beëindigd of niet tot stand gekomen.",
  en: () => "The agreement has ended, or never came to be.",
});

export const collaborationExists = refusal("COLLABORATION_EXISTS", {
  description:
    "The same parties have an agreement, or negotiate one: amend that (overeenkomst bestaat al).",
  nl: () => "Dezelfde partijen hebben al een overeenkomst of onderhandelen erover: wijzig die.",
  en: () => "The same parties have an agreement, or negotiate one: amend that one.",
});

const amendmentEmpty = refusal("AMENDMENT_EMPTY", {
  description: "An amendment changes something (wijziging leeg).",
  nl: () => "Geef aan welke bepaling verandert.",
  en: () => "Say which provision changes.",
});

export const versionOvertaken = refusal("VERSION_OVERTAKEN", {
  description:
    "Another amendment made a version after this text was written: send a text on that version " +
    "(versie achterhaald).",
  nl: () =>
    "Een andere wijziging heeft intussen een nieuwe versie gemaakt: leg een tekst op die versie voor.",
  en: () => "Another amendment has made a new version meanwhile: send a text on that version.",
});

const notYourTurn = refusal("NOT_YOUR_TURN", {
  description: "The other side answers your side's text (niet aan zet).",
  nl: () => "De andere kant is aan zet: uw kant schreef de laatste tekst.",
  en: () => "It is the other side's turn: your side wrote the last text.",
});

const otherProcess = refusal("OTHER_PROCESS", {
  description: "By turns a text is countered; in co-creation it is written on (andere werkwijze).",
  nl: () => "Om de beurt doet u een tegenvoorstel; in co-creatie schrijft u mee.",
  en: () => "By turns you counter a text; in co-creation you write on.",
});

const alreadyAgreed = refusal("ALREADY_AGREED", {
  description: "Your side agrees to this text already (al akkoord).",
  nl: () => "Uw kant is al akkoord met deze tekst.",
  en: () => "Your side agrees to this text already.",
});

const alreadyRatified = refusal("ALREADY_RATIFIED", {
  description: "Your organisation has ratified it (al bekrachtigd).",
  nl: () => "Uw organisatie heeft deze tekst al bekrachtigd.",
  en: () => "Your organisation has ratified this text already.",
});

const noReservation = refusal("NO_RESERVATION", {
  description:
    "Your organisation has ratified nothing subject to its members' meeting (geen voorbehoud).",
  nl: () => "Er staat geen voorbehoud van uw ledenvergadering open.",
  en: () => "No reservation of your members' meeting is open.",
});

const lives: Need<AmendmentFacts> = async ({ known }) => {
  const { agreementStatus } = await known();
  return unless(LIVE.has(agreementStatus), agreementEnded);
};
const LIVE: ReadonlySet<string> = new Set(["DRAFT", "NEGOTIATION", "IN_FORCE"]);
const isOnly: Need<AmendmentFacts> = async ({ known }) =>
  unless(!(await known()).isDouble, collaborationExists);
const saysSomething: Need<AmendmentFacts> = async ({ known }) =>
  unless(!(await known()).isEmpty, amendmentEmpty);
const isCurrent: Need<AmendmentFacts> = async ({ known }) => {
  const { baseNumber, lastNumber } = await known();
  return unless(baseNumber === lastNumber, versionOvertaken);
};
/** Once the text was agreed on, either side can take it up again. */
const isTurn: Need<AmendmentFacts> = ({ subject: { status, process, lastSide } }, viewer) =>
  process === "TURNS" && (status === "PROPOSED" || status === "COUNTERED")
    ? unless(lastSide !== sideOf(viewer), notYourTurn)
    : null;
const byTurns: Need<AmendmentFacts> = ({ subject: { process } }) =>
  unless(process === "TURNS", otherProcess);
const together: Need<AmendmentFacts> = ({ subject: { process } }) =>
  unless(process === "CO_CREATION", otherProcess);
const hasNotAgreed: Need<AmendmentFacts> = ({ subject: { process, agreedSides } }, viewer) =>
  process === "CO_CREATION" ? unless(!agreedSides.includes(sideOf(viewer)), alreadyAgreed) : null;
const hasNotRatified: Need<AmendmentFacts> = async ({ known }, { organisationId }) =>
  unless(
    !(await known()).ratified.some((one) => one.organisationId === organisationId),
    alreadyRatified,
  );
const hasReservation: Need<AmendmentFacts> = async ({ known }, { organisationId }) =>
  unless(
    (await known()).ratified.some((one) => one.organisationId === organisationId && one.isOpen),
    noReservation,
  );

const NEGOTIATED = ["PROPOSED", "COUNTERED"] as const;
const AGREED = ["AGREED_TEXT", "RATIFIED_ONE"] as const;

/**
 * An amendment (domain brief, 7.6). Any text after AGREED_TEXT voids the ratifications. What begins
 * later was ratified by all, and is not taken up again.
 */
const STEPS = {
  REVISE: { by: ownSide, from: staying("DRAFT") },
  DISCARD: { by: ownSide, from: leadingTo("DISCARDED", "DRAFT") },
  PROPOSE: {
    by: ownSide,
    from: leadingTo("PROPOSED", "DRAFT"),
    needs: inOrder(lives, isOnly, saysSomething, isCurrent),
  },
  WRITE: {
    by: party,
    from: leadingTo("CO_CREATION", "CO_CREATION", ...AGREED),
    needs: inOrder(together, lives),
  },
  COUNTER: {
    by: party,
    from: leadingTo("COUNTERED", ...NEGOTIATED, ...AGREED),
    needs: inOrder(byTurns, lives, isTurn),
  },
  AGREE: {
    by: party,
    from: leadingTo("AGREED_TEXT", ...NEGOTIATED, "CO_CREATION"),
    needs: inOrder(lives, isTurn, hasNotAgreed, saysSomething, isCurrent),
    drawn: "the other side",
  },
  REJECT: {
    by: party,
    from: leadingTo("REJECTED", ...NEGOTIATED, "CO_CREATION"),
    needs: isTurn,
  },
  WITHDRAW: {
    by: ownSide,
    from: leadingTo("WITHDRAWN", ...NEGOTIATED, "CO_CREATION", ...AGREED),
  },
  RATIFY: {
    by: party,
    from: leadingTo("RATIFIED_ONE", ...AGREED),
    needs: inOrder(lives, hasNotRatified, isCurrent),
  },
  DECIDE_RESERVATION: {
    by: party,
    from: staying("RATIFIED_ONE"),
    needs: inOrder(lives, hasReservation, isCurrent),
  },
} satisfies Steps<AmendmentAct, AmendmentFacts>;

const PERMISSIONS = {
  REVISE: "DRAFT",
  DISCARD: "DRAFT",
  PROPOSE: "NEGOTIATE",
  WRITE: "NEGOTIATE",
  COUNTER: "NEGOTIATE",
  AGREE: "NEGOTIATE",
  REJECT: "NEGOTIATE",
  WITHDRAW: "NEGOTIATE",
  RATIFY: "RATIFY",
  DECIDE_RESERVATION: "RATIFY",
} as const satisfies Record<AmendmentAct, string>;

export const amendmentLifecycle = new Lifecycle<AmendmentAct, AmendmentFacts>({
  steps: STEPS,
  role: (viewer, act) => collaborationPermissions.obstacle(viewer, PERMISSIONS[act]),
  words: { acts: AmendmentActEnum, statuses: AmendmentStatusEnum },
  begins: ["DRAFT", "draft (any party)"],
  elsewhere: [
    ["DRAFT", "CO_CREATION", "PROPOSE in co-creation (own side)"],
    ["AGREED_TEXT", "EFFECTIVE", "agreed in consultation: a workbook needs no ratification"],
    ["RATIFIED_ONE", "RATIFIED", "the last party ratifies, for a later day"],
    ["RATIFIED_ONE", "EFFECTIVE", "the last party ratifies"],
    ["RATIFIED_ONE", "AGREED_TEXT", "the members' meeting refuses the only ratification"],
    ["RATIFIED", "EFFECTIVE", "its day comes (clock)"],
    ["RATIFIED", "LAPSED", "its agreement ends before its day (clock)"],
  ],
});
