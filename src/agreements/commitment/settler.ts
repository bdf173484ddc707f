import { refusal } from "../../acts/refusal.js";
import { ADVISERS, type Audience, AUDIENCE_OF_KIND } from "../../authorisation/audience.js";
import type { ReservationKind } from "../agreements.enums.js";
import type { KnownCommitment } from "./commitment-facts.js";
import type { Commitment } from "./commitment.entity.js";
import { carriersOf, signatoriesOf } from "./reporter.js";

type Reserved = KnownCommitment["reservations"][number];

export const noOpenReservation = refusal("NO_OPEN_RESERVATION", {
  description: "No reservation that can be settled now (geen voorbehoud om af te doen).",
  nl: () => "Er is nu geen voorbehoud dat afgedaan kan worden.",
  en: () => "There is no reservation that can be settled now.",
});

export const procedurePending = refusal("RESERVED_PROCEDURE_PENDING", {
  description: "The procedure that it waits for is not over (procedure loopt nog).",
  nl: () => "De adviesprocedure waarop dit voorbehoud wacht, loopt nog.",
  en: () => "The advice procedure that this reservation waits for is not over.",
});

export const notYoursToSettle = refusal("NOT_YOURS_TO_SETTLE", {
  description:
    "Who knows what came of it settles a reservation: the landlord for its supervisory board, the " +
    "municipality for its council, the tenants for their advice or consent (with a procedure here " +
    "the party that it asks, and the landlord too unless it was withdrawn), otherwise the lead party " +
    "(niet aan u om af te doen).",
  nl: () =>
    "De verhuurder meldt wat zijn RvC goedkeurde, de gemeente wat haar raad op de begroting zette, " +
    "de huurders of zij adviseerden of instemden; elk ander voorbehoud doet de trekker af.",
  en: () =>
    "The landlord says what its supervisory board approved, the municipality what its council " +
    "budgeted, the tenants whether they advised or consented; the lead settles any other.",
});

/** Whether a procedure that a reservation waits for is over. */
export const OVER: ReadonlySet<string> = new Set([
  ...["RESPONDED", "DECIDED", "EXECUTED", "CONSENTED", "REPLACED_BY_RULING", "NO_OBJECTION"],
  ...["LAPSED", "REFUSED", "CONDITION_FAILED", "FOLLOW_UP", "CLOSED", "WITHDRAWN"],
]);
export const isOver = ({ procedureStatus }: Pick<Reserved, "procedureStatus">): boolean =>
  procedureStatus === null || OVER.has(procedureStatus);

/** The kinds of which one side alone says what came of them. The lead does of the others. */
const KNOWN_TO: Partial<Record<ReservationKind, readonly Audience[]>> = {
  RVC: ["LANDLORD"],
  COUNCIL_BUDGET: ["MUNICIPALITY"],
  ADVICE: ADVISERS,
  CONSENT: ADVISERS,
};

interface Settlers {
  readonly ids: readonly string[];
  /** Nobody of the side that knows can log in: who settles it says what that side said. */
  readonly forOthers: boolean;
}

/**
 * The organisations that settle a reservation, of those that are party to the part. Of a procedure
 * here both who asked and who was asked read the outcome; where only another one was asked, any
 * tenants' party of the part speaks for its side.
 */
export function settlersOf(
  {
    kind,
    procedureStatus,
    procedureAdviserId,
  }: Pick<Reserved, "kind" | "procedureStatus" | "procedureAdviserId">,
  subject: Pick<Commitment, "leadId">,
  known: Pick<KnownCommitment, "parties">,
): Settlers {
  const side = KNOWN_TO[kind];
  if (!side) return { ids: carriersOf(subject, known), forOthers: false };
  // what it took back itself, the landlord does not lift
  const both = procedureStatus !== null && procedureStatus !== "WITHDRAWN";
  const sides = both ? [...side, "LANDLORD"] : side;
  const ofSides = known.parties.filter(({ memberKind, capacity }) => {
    const audience = AUDIENCE_OF_KIND[memberKind];
    return capacity !== "PROSPECTIVE" && sides.some((one) => one === audience);
  });
  const isAsked = ofSides.some(({ memberId }) => memberId === procedureAdviserId);
  const ids = ofSides
    .filter(
      ({ memberId, memberKind }) =>
        !isAsked || memberId === procedureAdviserId || memberKind === "LANDLORD",
    )
    .map(({ memberId }) => memberId);
  return ids.length > 0
    ? { ids, forOthers: false }
    : { ids: signatoriesOf(known), forOthers: true };
}
