import { leadingTo, Lifecycle, type Side, staying, type Steps } from "../../acts/lifecycle.js";
import { type AnyViewer, inOrder, type Need, unless } from "../../acts/obstacle.js";
import { alreadyPublished, tooEarly } from "../../acts/refusals.js";
import { addDays } from "../../terms/calendar-days.js";
import {
  ACCEDING,
  type AgreementAct,
  AMENDABLE,
  BEING_SIGNED,
  type PartyCapacity,
  type PartyStance,
} from "../agreements.enums.js";
import { agreementPermissions } from "../agreements.permissions.js";
import { concerned } from "../cycle/cycle.lifecycle.js";
import { isAccededTo, mayLetJoin, newcomersHaveDecided } from "./acceding.js";
import {
  type AgreementFacts,
  type KnownParts,
  own,
  SIGNED_STANCES,
  SIGNING,
} from "./agreement-facts.js";
import type { Agreement } from "./agreement.entity.js";
import {
  allJudged,
  beingAmended,
  neverConcluded,
  notAgreedToAmend,
  nothingToSign,
  notHeldInForce,
  notSignatory,
  proposalOpen,
  publishedByWhoSigned,
} from "./agreement.refusals.js";
import { isReadyToFix } from "./final-concept.js";
import { isHeldInForceBy } from "./holds-in-force.js";
import { somebodyHoldsOnPaper, somebodyOnPaper, somebodyRefusesOnPaper } from "./on-paper.js";
import { AgreementActEnum, AgreementStatusEnum } from "./agreement.type.js";
import { yearsBegun } from "./years-begun.js";

export type { AgreementFacts };
type Shared = Pick<Agreement, "partyIds">;

/** Whoever is party to one of its parts. */
export const party: Side<Shared> = {
  name: "party",
  refusal: "Only a party to this agreement can do this.",
  includes: ({ organisationId }, { partyIds }) => partyIds.some((id) => id === organisationId),
};

const landlord: Side<Shared> = {
  name: "landlord",
  refusal: "Only the landlord that is party to this agreement can do this.",
  includes: (viewer, subject) => viewer.audience === "LANDLORD" && party.includes(viewer, subject),
};

/** Whether somebody signs one of its parts. */
export const signs = (known: KnownParts, viewer: AnyViewer): boolean =>
  own(known, viewer).some(({ capacity }) => capacity === "SIGNATORY");

const isSignatory: Need<AgreementFacts> = async ({ known }, viewer) =>
  unless(signs(await known(), viewer), notSignatory);
const noOpenProposal: Need<AgreementFacts> = async ({ known }) =>
  unless(!(await known()).proposals.some(({ status }) => status === "OPEN"), proposalOpen);
const noAmendment: Need<AgreementFacts> = async ({ known }) =>
  unless(!(await known()).isBeingAmended, beingAmended);
const agreedToAmend: Need<AgreementFacts> = async ({ known }) =>
  unless(amendmentsAgreedTo(await known()).length > 0, notAgreedToAmend);
const unpublished: Need<AgreementFacts> = ({ subject: { publishedAt } }) =>
  unless(publishedAt === null, alreadyPublished);

/** What ended while it was negotiated binds nobody. */
const concluded: Need<AgreementFacts> = ({ subject: { concludedAt } }) =>
  unless(concludedAt !== null, neverConcluded);

/** It is closed when its last day has passed. */
const isOver: Need<AgreementFacts> = async ({ subject: { endsOn }, today }) =>
  endsOn === null
    ? null
    : unless(endsOn < (await today()), () => tooEarly({ from: addDays(endsOn, 1) }));

/** The accepted proposals that let an amendment begin, and have not led to one. */
export const amendmentsAgreedTo = ({ proposals }: KnownParts) =>
  proposals.filter(
    ({ kind, status, ledToId }) =>
      (kind === "AMENDMENT" || kind === "HARDSHIP") && status === "ACCEPTED" && ledToId === null,
  );

/** Whether the viewer has a row of such a capacity that has taken one of these stances. */
const decides =
  (capacities: ReadonlySet<PartyCapacity>, stances: readonly PartyStance[]): Need<AgreementFacts> =>
  async ({ known }, viewer) =>
    unless(
      own(await known(), viewer).some(
        ({ capacity, stance }) => capacities.has(capacity) && stances.includes(stance),
      ),
      nothingToSign,
    );
const maySign = decides(SIGNING, ["PENDING", "REFUSED"]);
const mayRefuse = decides(SIGNING, ["PENDING"]);
/** Once on what is negotiated, and once on each text that is fixed. */
const mayAdvise: Need<AgreementFacts> = async ({ known }, viewer) =>
  unless(
    own(await known(), viewer).some(
      ({ capacity, stance, advisedOnOther }) =>
        capacity === "ADVISER" && (stance === "PENDING" || advisedOnOther),
    ),
    nothingToSign,
  );

/** What only some signed is judged by those for whom it is in force. */
const holdsIt: Need<AgreementFacts> = async ({ subject: { status }, known }, viewer) =>
  status === "SIGNED_BY_SOME"
    ? unless(own(await known(), viewer).some(isHeldInForceBy), notHeldInForce)
    : null;

/** Who refused does not make public what others signed, unless it holds it in force. */
const didNotRefuse: Need<AgreementFacts> = async ({ known }, viewer) => {
  const rows = own(await known(), viewer);
  return unless(
    rows.every(({ stance }) => stance !== "REFUSED") ||
      rows.some(({ stance, standing }) => standing === "IN_FORCE" || SIGNED_STANCES.has(stance)),
    publishedByWhoSigned,
  );
};

const someYearLeft: Need<AgreementFacts> = async ({ subject, known, today }, viewer) => {
  const { judged } = await known();
  const done = judged
    .filter(({ organisationId }) => organisationId === viewer.organisationId)
    .map(({ year }) => year);
  return unless(
    yearsBegun(subject, await today()).some((year) => !done.includes(year)),
    allJudged,
  );
};

const LIVE = AMENDABLE;
/** In which a party can say whether it is in force. */
export const HELD_IN = ["SIGNING", ...LIVE] as const;
/** From where all can end it, and close it. */
const ENDING = ["NEGOTIATION", ...LIVE] as const;
/** In which it can be unreasonable for somebody, and a new edition can begin because of that. */
const BINDING = ["SIGNED_BY_SOME", "SIGNED", "IN_FORCE"] as const;
/** Who said nothing signs or refuses, also when it binds others: an endorser, whom nobody awaits. */
const DECIDING = { ...leadingTo("SIGNING", ...BEING_SIGNED), ...staying(...BINDING) };
const CLOSING = ["SIGNED_BY_SOME", "IN_FORCE", "EVALUATED"] as const;

/** The life of an agreement (domain brief, 7.5), from negotiation on. */
const STEPS = {
  REVISE: { by: party, from: staying("NEGOTIATION"), needs: isSignatory },
  // who has to answer a proposal stays who it was, until all have; who signs nothing leaves a part,
  // or takes another place in it
  ARRANGE_PARTS: { by: party, from: staying("NEGOTIATION"), needs: noOpenProposal },
  DRAFT_COMMITMENT: { by: party, from: staying("NEGOTIATION"), needs: isSignatory },
  PROPOSE_FINAL_CONCEPT: {
    by: party,
    from: leadingTo("CONCEPT_PROPOSED", "NEGOTIATION"),
    needs: inOrder(isSignatory, isReadyToFix, noOpenProposal),
  },
  REOPEN: {
    by: party,
    from: leadingTo("NEGOTIATION", ...BEING_SIGNED),
    needs: inOrder(isSignatory, noOpenProposal),
  },
  PROPOSE_REOPENING: {
    by: party,
    from: staying("SIGNED_BY_SOME"),
    needs: inOrder(isSignatory, noOpenProposal, noAmendment),
  },
  SIGN: {
    by: party,
    from: DECIDING,
    needs: inOrder(maySign, isAccededTo, newcomersHaveDecided, mayLetJoin),
  },
  REFUSE_TO_SIGN: {
    by: party,
    from: DECIDING,
    needs: mayRefuse,
  },
  ADVISE: {
    by: party,
    from: staying("NEGOTIATION", "CONCEPT_PROPOSED", ...BEING_SIGNED),
    needs: mayAdvise,
  },
  RECORD_PAPER_SIGNATURE: {
    by: party,
    from: DECIDING,
    needs: inOrder(somebodyOnPaper, isAccededTo),
  },
  RECORD_PAPER_REFUSAL: {
    by: party,
    from: staying(...BEING_SIGNED),
    needs: somebodyRefusesOnPaper,
  },
  HOLD_STANDING: { by: party, from: staying(...HELD_IN), needs: isSignatory },
  RECORD_PAPER_STANDING: { by: party, from: staying(...HELD_IN), needs: somebodyHoldsOnPaper },
  PUBLISH: {
    by: landlord,
    from: staying(...LIVE, "AMENDED", "TERMINATED", "CLOSED"),
    needs: inOrder(concluded, unpublished, didNotRefuse),
  },
  PROPOSE_AMENDMENT: {
    by: party,
    from: staying("IN_FORCE"),
    needs: inOrder(isSignatory, noOpenProposal, noAmendment),
  },
  PROPOSE_HARDSHIP: {
    by: party,
    from: staying(...BINDING),
    needs: inOrder(noOpenProposal, noAmendment),
  },
  PROPOSE_TERMINATION: {
    by: party,
    from: staying(...ENDING),
    needs: inOrder(isSignatory, noOpenProposal),
  },
  PROPOSE_CLOSING: {
    by: party,
    from: staying(...CLOSING),
    needs: inOrder(isSignatory, noOpenProposal, isOver),
  },
  AMEND: {
    by: party,
    from: staying(...BINDING),
    needs: inOrder(isSignatory, noOpenProposal, noAmendment, agreedToAmend),
  },
  OPEN_ACCESSION: { by: party, from: staying("IN_FORCE"), needs: isSignatory },
  JUDGE: {
    by: party,
    from: staying("SIGNED_BY_SOME", "IN_FORCE", "EVALUATED"),
    needs: inOrder(holdsIt, someYearLeft),
  },
  DECLARE_DISPUTE: {
    by: concerned,
    from: staying("NEGOTIATION", "CONCEPT_PROPOSED", ...BEING_SIGNED, ...LIVE),
  },
} satisfies Steps<AgreementAct, AgreementFacts>;

const PERMISSIONS = {
  REVISE: "NEGOTIATE",
  ARRANGE_PARTS: "NEGOTIATE",
  DRAFT_COMMITMENT: "DRAFT_TEXT",
  PROPOSE_FINAL_CONCEPT: "DECIDE",
  REOPEN: "DECIDE",
  PROPOSE_REOPENING: "DECIDE",
  SIGN: "SIGN",
  REFUSE_TO_SIGN: "SIGN",
  ADVISE: "SIGN",
  RECORD_PAPER_SIGNATURE: "SIGN",
  RECORD_PAPER_REFUSAL: "SIGN",
  HOLD_STANDING: "SIGN",
  RECORD_PAPER_STANDING: "SIGN",
  PUBLISH: "PUBLISH",
  PROPOSE_AMENDMENT: "DECIDE",
  PROPOSE_HARDSHIP: "DECIDE",
  PROPOSE_TERMINATION: "DECIDE",
  PROPOSE_CLOSING: "DECIDE",
  AMEND: "DECIDE",
  OPEN_ACCESSION: "DECIDE",
  JUDGE: "JUDGE",
  DECLARE_DISPUTE: "DISPUTE",
} as const satisfies Record<AgreementAct, string>;

export const agreementLifecycle = new Lifecycle<AgreementAct, AgreementFacts>({
  steps: STEPS,
  role: (viewer, act, { subject }) =>
    agreementPermissions.obstacle(viewer, PERMISSIONS[act], subject.municipalityId),
  words: { acts: AgreementActEnum, statuses: AgreementStatusEnum },
  begins: ["NEGOTIATION", "open (any party)"],
  elsewhere: [
    ["CONCEPT_PROPOSED", "CONCEPT_FINAL", "all signatories accept"],
    ["CONCEPT_PROPOSED", "NEGOTIATION", "one rejects, or it is withdrawn"],
    ["CONCEPT_FINAL", "SIGNING", "a refusal on paper is confirmed"],
    ["SIGNING", "SIGNED_BY_SOME", "all have decided, some refused"],
    ["SIGNING", "SIGNED_BY_SOME", "its first day came, and who signed hold it in force"],
    ["SIGNING", "SIGNED", "all have signed, it begins later"],
    ["SIGNING", "IN_FORCE", "all have signed"],
    ["SIGNED_BY_SOME", "NEGOTIATION", "all who signed accept"],
    ["SIGNED_BY_SOME", "SIGNED", "who refused signs after all, it begins later"],
    ["SIGNED_BY_SOME", "IN_FORCE", "who refused signs after all"],
    ["SIGNED", "IN_FORCE", "its first day (clock)"],
    ["IN_FORCE", "EVALUATED", "all signatories judged its last year, which has passed"],
    ...AMENDABLE.map((from) => [from, "AMENDED", "its amendment comes into force"] as const),
    ...ENDING.map((from) => [from, "TERMINATED", "all signatories accept"] as const),
    ...CLOSING.map((from) => [from, "CLOSED", "all signatories accept"] as const),
    ...ACCEDING.map((from) => [from, "CLOSED", "what it accedes to has ended (clock)"] as const),
  ],
});
