// Who may do what in an advice procedure (domain brief, sections 3 and 7.2 to 7.4), written
// out once more. Nothing here is computed from src/advice/*.policy.ts: the tests of the acts
// hold the two against each other.

/**
 * The statuses of each kind; after a slash, what else tells them apart: PAST, the term has passed
 * and nothing came (the clock has not been there yet, or it was decided already); UNADVISED,
 * decided while the advice is awaited; UNANSWERED, while the response is; UNRESERVED, the advice
 * leaves nothing to deviate from.
 */
export const STATUSES = {
  REQUESTED: [
    "DRAFT",
    "DISCARDED",
    "REQUESTED",
    "REQUESTED/PAST",
    "INFO_PENDING",
    "INFO_PENDING/PAST",
    "ADVISED",
    "ADVISED/UNRESERVED",
    "NO_OBJECTION",
    "LAPSED",
    "RESPONDED",
    "DECIDED",
    "DECIDED/UNADVISED",
    "DECIDED/PAST",
    "DECIDED/UNANSWERED",
    "EXECUTED",
    "EXECUTED/UNANSWERED",
    "WITHDRAWN",
  ],
  VOLUNTARY: [
    "DRAFT",
    "DISCARDED",
    "REQUESTED",
    "REQUESTED/PAST",
    "ADVISED",
    "ADVISED/UNRESERVED",
    "NO_OBJECTION",
    "LAPSED",
    "RESPONDED",
    "CLOSED",
    "WITHDRAWN",
  ],
  CONSENT: [
    "DRAFT",
    "DISCARDED",
    "REQUESTED",
    "CONSENTED",
    "CONSENTED_CONDITIONALLY",
    "REFUSED",
    "CONDITION_FAILED",
    "REPLACED_BY_RULING",
    "EXECUTED",
    "WITHDRAWN",
  ],
  UNSOLICITED: [
    "DRAFT",
    "DISCARDED",
    "ISSUED",
    "ACKNOWLEDGED",
    "RESPONDED",
    "FOLLOW_UP",
    "CLOSED",
    "WITHDRAWN",
  ],
} as const;
export type Kind = keyof typeof STATUSES;
/** What clients read. */
export const statusOf = (state: string): string => state.split("/")[0]!;
export const KINDS = Object.keys(STATUSES) as Kind[];

/**
 * The landlord's roles, the council's, and who acts for a local organisation
 * and for a residents' committee.
 */
export const ROLES = [
  "bestuurder",
  "beleidsadviseur",
  "regiodirecteur",
  "participatieadviseur",
  "voorzitter",
  "secretaris",
  "bestuurslid",
  "ondersteuner",
  "dordtseHuurder",
  "commissielid",
] as const;
export type RoleName = (typeof ROLES)[number];
export const isLandlord = (role: RoleName): boolean => ROLES.indexOf(role) < 4;
export const isCouncil = (role: RoleName): boolean => !isLandlord(role) && ROLES.indexOf(role) < 8;

/**
 * Act by act: the roles in the order of ROLES (x may, r within the region, - not; after | once it
 * is shared), then for each kind (R requested, V voluntary, C consent, U unsolicited) the side
 * whose act it is (L the landlord, A who advises, E either), and from which status to which; a
 * status alone stays, DECIDED* is every DECIDED, * every status. DISCARD_RESPONSE is no button of
 * the procedure: it belongs to the draft response, wherever the procedure stands.
 */
const ACTS_TABLE = `
  REVISE                xxr-       xxxx  --  RL DRAFT  VL DRAFT  CL DRAFT  UA DRAFT
  DISCARD               xxr-       xxxx  --  RL DRAFT>DISCARDED  VL DRAFT>DISCARDED  CL DRAFT>DISCARDED  UA DRAFT>DISCARDED
  SUBMIT                x---       ----  --  RL DRAFT>REQUESTED  VL DRAFT>REQUESTED  CL DRAFT>REQUESTED
  ADD_DOCUMENT          xxr-|x---  ----  --  RL DRAFT REQUESTED INFO_PENDING DECIDED/UNADVISED  VL DRAFT REQUESTED  CL DRAFT REQUESTED
  SUPPLEMENT            x---       ----  --  RL REQUESTED INFO_PENDING DECIDED/UNADVISED  VL REQUESTED  CL REQUESTED
  LIFT_CONFIDENTIALITY  x---       ----  --  RL REQUESTED* INFO_PENDING* ADVISED* NO_OBJECTION LAPSED RESPONDED DECIDED* EXECUTED* WITHDRAWN  VL REQUESTED* ADVISED* NO_OBJECTION LAPSED RESPONDED CLOSED WITHDRAWN  CL REQUESTED CONSENTED CONSENTED_CONDITIONALLY REFUSED CONDITION_FAILED REPLACED_BY_RULING EXECUTED WITHDRAWN
  SHARE_CONFIDENTIAL_TEXT  x---       ----  --  RL REQUESTED* INFO_PENDING* ADVISED* NO_OBJECTION LAPSED RESPONDED DECIDED* EXECUTED* WITHDRAWN  VL REQUESTED* ADVISED* NO_OBJECTION LAPSED RESPONDED CLOSED WITHDRAWN
  ASK_INFORMATION       ----       xx--  xx  RA REQUESTED>INFO_PENDING INFO_PENDING DECIDED/UNADVISED  VA REQUESTED  CA REQUESTED
  ANSWER_INFORMATION    x---       ----  --  RL INFO_PENDING>REQUESTED DECIDED/UNADVISED  VL REQUESTED  CL REQUESTED
  CONTEST_EFFECT        ----       xx--  xx  RA REQUESTED* INFO_PENDING* ADVISED* LAPSED RESPONDED DECIDED*  VA REQUESTED* ADVISED* LAPSED
  ASK_EXTENSION         ----       xx--  xx  RA REQUESTED INFO_PENDING DECIDED/UNADVISED  VA REQUESTED
  ANSWER_EXTENSION      x---       ----  --  RL REQUESTED INFO_PENDING DECIDED/UNADVISED  VL REQUESTED
  OFFER_EXTENSION       x---       ----  --  RL REQUESTED INFO_PENDING DECIDED/UNADVISED  VL REQUESTED
  DRAFT_ADVICE          ----       xxxx  xx  RA REQUESTED* INFO_PENDING* LAPSED DECIDED/UNADVISED DECIDED/PAST  VA REQUESTED* LAPSED  UA DRAFT
  ADOPT_ADVICE          ----       xx--  xx  RA REQUESTED* INFO_PENDING* LAPSED DECIDED/UNADVISED DECIDED/PAST  VA REQUESTED* LAPSED  UA DRAFT
  ISSUE_ADVICE          ----       xx--  xx  RA REQUESTED*>ADVISED INFO_PENDING*>ADVISED LAPSED>ADVISED DECIDED/UNADVISED DECIDED/PAST  VA REQUESTED*>ADVISED LAPSED>ADVISED  UA DRAFT>ISSUED
  DECLARE_NO_OBJECTION  ----       x---  xx  RA REQUESTED>NO_OBJECTION INFO_PENDING>NO_OBJECTION DECIDED/UNADVISED  VA REQUESTED>NO_OBJECTION
  DELIBERATE            ----       xxx-  xx  RA REQUESTED* INFO_PENDING* ADVISED* NO_OBJECTION LAPSED RESPONDED DECIDED* EXECUTED* WITHDRAWN  VA REQUESTED* ADVISED* NO_OBJECTION LAPSED RESPONDED CLOSED WITHDRAWN  CA REQUESTED CONSENTED CONSENTED_CONDITIONALLY REFUSED CONDITION_FAILED REPLACED_BY_RULING EXECUTED WITHDRAWN  UA DRAFT ISSUED ACKNOWLEDGED RESPONDED FOLLOW_UP CLOSED WITHDRAWN
  GIVE_CONSENT          ----       x---  --  CA REQUESTED>CONSENTED
  REFUSE_CONSENT        ----       x---  --  CA REQUESTED>REFUSED
  FULFIL_CONDITION      ----       x---  --  CA CONSENTED_CONDITIONALLY
  FAIL_CONDITION        ----       x---  --  CA CONSENTED_CONDITIONALLY>CONDITION_FAILED
  ACKNOWLEDGE           x--x       ----  --  UL ISSUED>ACKNOWLEDGED
  DRAFT_RESPONSE        xxr-       ----  --  RL ADVISED* DECIDED/UNANSWERED EXECUTED/UNANSWERED  VL ADVISED*  UL ISSUED ACKNOWLEDGED
  DISCARD_RESPONSE      xxr-       ----  --  RL *  VL *  CL *  UL *
  SEND_RESPONSE         x---       ----  --  RL ADVISED*>RESPONDED DECIDED/UNANSWERED EXECUTED/UNANSWERED  VL ADVISED*>RESPONDED  UL ACKNOWLEDGED>RESPONDED
  REPORT_FOLLOW_UP      xxr-       ----  --  RL RESPONDED DECIDED* EXECUTED*  VL RESPONDED CLOSED  UL RESPONDED>FOLLOW_UP FOLLOW_UP
  PROPOSE_CO_CREATION   x--x       ----  --  UL ISSUED ACKNOWLEDGED RESPONDED FOLLOW_UP
  DECIDE                x---       ----  --  RL REQUESTED*>DECIDED INFO_PENDING*>DECIDED ADVISED*>DECIDED NO_OBJECTION>DECIDED LAPSED>DECIDED RESPONDED>DECIDED
  EXECUTE               x---       ----  --  RL DECIDED*>EXECUTED  CL CONSENTED>EXECUTED CONSENTED_CONDITIONALLY>EXECUTED REPLACED_BY_RULING>EXECUTED
  CLOSE                 x---       x---  --  VL ADVISED/UNRESERVED>CLOSED NO_OBJECTION>CLOSED LAPSED>CLOSED RESPONDED>CLOSED  UE RESPONDED>CLOSED FOLLOW_UP>CLOSED
  WITHDRAW              x---       x---  --  RL REQUESTED*>WITHDRAWN INFO_PENDING*>WITHDRAWN ADVISED*>WITHDRAWN NO_OBJECTION>WITHDRAWN LAPSED>WITHDRAWN RESPONDED>WITHDRAWN  VL REQUESTED*>WITHDRAWN ADVISED*>WITHDRAWN NO_OBJECTION>WITHDRAWN LAPSED>WITHDRAWN RESPONDED>WITHDRAWN  CL REQUESTED>WITHDRAWN CONSENTED>WITHDRAWN CONSENTED_CONDITIONALLY>WITHDRAWN REFUSED>WITHDRAWN CONDITION_FAILED>WITHDRAWN REPLACED_BY_RULING>WITHDRAWN  UA ISSUED>WITHDRAWN ACKNOWLEDGED>WITHDRAWN
  RECORD_DISPUTE_STEP   x---       x---  xx  RE ADVISED* RESPONDED DECIDED* EXECUTED*  CE CONSENTED_CONDITIONALLY REFUSED CONDITION_FAILED REPLACED_BY_RULING EXECUTED
  FILE_DISPUTE          x---       x---  xx  RE ADVISED* RESPONDED DECIDED* EXECUTED*  CE CONSENTED_CONDITIONALLY REFUSED CONDITION_FAILED REPLACED_BY_RULING EXECUTED
  RECORD_RULING         x---       x---  xx  RE ADVISED* RESPONDED DECIDED* EXECUTED* WITHDRAWN  CE CONSENTED_CONDITIONALLY REFUSED CONDITION_FAILED REPLACED_BY_RULING EXECUTED WITHDRAWN
  TAKE_TO_COURT         x---       x---  xx  RE ADVISED* RESPONDED DECIDED* EXECUTED* WITHDRAWN  CE CONSENTED_CONDITIONALLY REFUSED CONDITION_FAILED REPLACED_BY_RULING EXECUTED WITHDRAWN
  PUBLISH_ADVICE        ----       xx--  xx  RA ADVISED* RESPONDED DECIDED* EXECUTED*  VA ADVISED* RESPONDED CLOSED  UA ISSUED ACKNOWLEDGED RESPONDED FOLLOW_UP CLOSED
  PUBLISH_REQUEST       x---       ----  --  RL DECIDED* EXECUTED*  VL CLOSED  CL EXECUTED`;

/**
 * Whose organisation sends it, and the mutation's `id`: of the procedure, or of a
 * part of it as the act finds it.
 */
const MUTATIONS_TABLE = `
  reviseAdviceRequest          REVISE                landlord      procedure
  reviseUnsolicitedAdvice      REVISE                council       procedure
  discardAdviceProcedure       DISCARD               parties       procedure
  submitAdviceRequest          SUBMIT                landlord      procedure
  addAdviceDocument            ADD_DOCUMENT          landlord      procedure
  supplementAdviceRequest      SUPPLEMENT            landlord      procedure
  liftAdviceConfidentiality    LIFT_CONFIDENTIALITY  landlord      confidential
  shareConfidentialText        SHARE_CONFIDENTIAL_TEXT  landlord   confided
  askForInformation            ASK_INFORMATION       advisers      procedure
  answerInformationRequest     ANSWER_INFORMATION    landlord      question
  contestTermEffect            CONTEST_EFFECT        advisers      answered
  askForExtension              ASK_EXTENSION         advisers      procedure
  grantExtension               ANSWER_EXTENSION      landlord      extension
  refuseExtension              ANSWER_EXTENSION      landlord      extension
  offerExtension               OFFER_EXTENSION       landlord      procedure
  draftAdvice                  DRAFT_ADVICE          advisers      procedure
  reviseAdvice                 DRAFT_ADVICE          advisers      advice/DRAFT
  discardAdvice                DRAFT_ADVICE          advisers      advice/DRAFT
  adoptAdvice                  ADOPT_ADVICE          advisers      advice/DRAFT
  issueAdvice                  ISSUE_ADVICE          advisers      advice/ADOPTED
  declareNoObjection           DECLARE_NO_OBJECTION  advisers      procedure
  recordDeliberation           DELIBERATE            advisers      procedure
  giveConsent                  GIVE_CONSENT          advisers      procedure
  refuseConsent                REFUSE_CONSENT        advisers      procedure
  fulfilConsentCondition       FULFIL_CONDITION      council       condition
  failConsentCondition         FAIL_CONDITION        council       condition
  acknowledgeUnsolicitedAdvice ACKNOWLEDGE           landlord      procedure
  draftResponse                DRAFT_RESPONSE        landlord      advised
  reviseResponse               DRAFT_RESPONSE        landlord      response
  discardResponse              DISCARD_RESPONSE      landlord      response
  sendResponse                 SEND_RESPONSE         landlord      response
  reportFollowUp               REPORT_FOLLOW_UP      landlord      promise
  proposeCoCreation            PROPOSE_CO_CREATION   landlord      procedure
  decideAdviceProcedure        DECIDE                landlord      procedure
  executeAdviceProcedure       EXECUTE               landlord      procedure
  closeAdviceProcedure         CLOSE                 parties       procedure
  withdrawAdviceProcedure      WITHDRAW              parties       procedure
  recordDisputeStep            RECORD_DISPUTE_STEP   participants  procedure
  fileDispute                  FILE_DISPUTE          participants  procedure
  recordRuling                 RECORD_RULING         participants  dispute
  withdrawDispute              RECORD_RULING         participants  dispute
  takeRulingToCourt            TAKE_TO_COURT         participants  dispute/RULED
  publishAdvice                PUBLISH_ADVICE        advisers      advice/ISSUED
  publishAdviceRequest         PUBLISH_REQUEST       landlord      procedure`;

interface Act {
  act: string;
  roles: string;
  rolesOnceShared: string;
  sides: Map<Kind, string>;
  to: Map<string, string>;
}
type Sender = "landlord" | "council" | "parties" | "advisers" | "participants";
export interface Mutation {
  name: string;
  act: Act;
  sender: Sender;
  on: string;
}

const KIND_OF: Readonly<Record<string, Kind>> = {
  R: "REQUESTED",
  V: "VOLUNTARY",
  C: "CONSENT",
  U: "UNSOLICITED",
};
const linesOf = (table: string): string[][] =>
  table
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));

export const ACTS: readonly Act[] = linesOf(ACTS_TABLE).map(
  ([act, landlord, council, local, ...moves]) => {
    const [first, then = first] = landlord!.split("|");
    const sides = new Map<Kind, string>(),
      to = new Map<string, string>();
    let kind: Kind | undefined;
    for (const move of moves) {
      const heading = /^([RVCU])([LAE])$/.exec(move);
      if (heading) sides.set((kind = KIND_OF[heading[1]!]!), heading[2]!);
      else {
        const [from, next] = move.split(">") as [string, string?];
        const all = STATUSES[kind!].filter((state) =>
          from.endsWith("*")
            ? from === "*" || statusOf(state) === from.slice(0, -1)
            : state === from,
        );
        for (const state of all) to.set(`${kind} ${state}`, next ?? statusOf(state));
      }
    }
    return {
      act: act!,
      roles: `${first}${council}${local}`,
      rolesOnceShared: `${then}${council}${local}`,
      sides,
      to,
    };
  },
);
export const MUTATIONS: readonly Mutation[] = linesOf(MUTATIONS_TABLE).map(
  ([name, act, sender, on]) => ({
    name: name!,
    act: ACTS.find((one) => one.act === act)!,
    sender: sender as Sender,
    on: on!,
  }),
);

/**
 * How near the procedure is to who acts. For the landlord and the council: it lies in the region
 * that the director directs; the council is addressed. For the others "own" is addressed to them,
 * "other" is addressed to the council in their municipality, and "far" lies in another.
 */
export type Reach = "own" | "other" | "far";
export interface Case {
  kind: Kind;
  status: string;
  role: RoleName;
  reach: Reach;
}

/**
 * Every kind and status with every role that can take part, as near to it as it can be. Complexes'
 * own organisations are asked for advice, not for consent.
 */
export const CASES: readonly Case[] = KINDS.flatMap((kind) =>
  STATUSES[kind].flatMap((status) =>
    ROLES.flatMap((role) => reachesOf(kind, role).map((reach) => ({ kind, status, role, reach }))),
  ),
);

function reachesOf(kind: Kind, role: RoleName): Reach[] {
  const asked = kind === "REQUESTED" || kind === "VOLUNTARY";
  const own: Reach[] = asked ? ["own"] : [];
  if (role === "dordtseHuurder") return [...own, "other", "far"];
  if (role === "commissielid") return [...own, "other"];
  if (role === "regiodirecteur") return ["own", "other"];
  return role === "voorzitter" && asked ? ["own", "other"] : ["own"];
}

export const isPrivate = (status: string): boolean => status === "DRAFT" || status === "DISCARDED";

/**
 * Drafts are their own side's; then the parties see it, who is addressed, and the local
 * organisation in its municipality.
 */
export function isSeen({ kind, status, role, reach }: Case): boolean {
  if (isPrivate(status)) return kind === "UNSOLICITED" ? isCouncil(role) : isLandlord(role);
  return (
    isLandlord(role) ||
    isCouncil(role) ||
    reach === "own" ||
    (role === "dordtseHuurder" && reach === "other")
  );
}

/**
 * Of a procedure that is seen: an advice that was not issued is its organisation's own; what both
 * sides say to each other is theirs and the landlord's, and the council's.
 */
function isPartSeen(on: string, { role, reach }: Case): boolean {
  if (on === "advice/DRAFT" || on === "advice/ADOPTED") return reach === "own";
  if (on === "answered" || on.startsWith("dispute"))
    return isLandlord(role) || isCouncil(role) || reach === "own";
  return true;
}

const SENDERS: Readonly<Record<Sender, (role: RoleName) => boolean>> = {
  landlord: isLandlord,
  council: isCouncil,
  parties: (role) => isLandlord(role) || isCouncil(role),
  advisers: (role) => !isLandlord(role),
  participants: () => true,
};

/** Where an act leads to, for who sees the procedure. */
export function ruling(
  { roles, rolesOnceShared, sides, to }: Act,
  { kind, status, role, reach }: Case,
): { to: string } | { refused: string } {
  const mark = (status === "DRAFT" ? roles : rolesOnceShared)[ROLES.indexOf(role)];
  if (mark !== "x" && !(mark === "r" && reach === "own")) return { refused: "FORBIDDEN" };
  if (!isLandlord(role) && reach !== "own") return { refused: "FORBIDDEN" };
  const side = sides.get(kind);
  if (side !== undefined && side !== "E" && (side === "L") !== isLandlord(role))
    return { refused: "FORBIDDEN" };
  const next = to.get(`${kind} ${status}`);
  return next ? { to: next } : { refused: "INVALID_TRANSITION" };
}

/** The one outcome that the tables allow: a status, or the code of the refusal. */
export function outcome(
  { name, act, sender, on }: Mutation,
  one: Case,
): { to: string } | { refused: string } {
  if (!SENDERS[sender](one.role)) return { refused: "FORBIDDEN" };
  if ((name === "giveConsent" || name === "refuseConsent") && !isCouncil(one.role))
    return { refused: "CONSENT_ONLY_BY_TENANTS_ORGANISATION" };
  if (!isSeen(one) || !isPartSeen(on, one)) return { refused: "NOT_FOUND" };
  return ruling(act, one);
}
