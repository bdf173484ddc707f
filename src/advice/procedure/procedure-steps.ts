import type { Side, Step } from "../../acts/lifecycle.js";
import { isParty } from "../../authorisation/audience.js";
import type { ViewerClass } from "../../authorisation/viewer.js";
import type { AdviceProcedure } from "./advice-procedure.entity.js";
import type { OpenFacts } from "./open-steps.js";
import type { ProcedureParts } from "./procedure-parts.js";
import type { ProcedureAct } from "./procedure.type.js";
import type { Holidays } from "../../terms/holidays.js";

/** What rights on a procedure follow from. */
export interface ProcedureStanding extends OpenFacts {
  readonly status: AdviceProcedure["status"];
  readonly adviserId: string;
  readonly municipalityIds: readonly string[];
  readonly companionOfId: string | null;
}

/** What acts on a procedure look at. */
export interface ProcedureFacts {
  readonly subject: ProcedureStanding;
  readonly parts: () => Promise<ProcedureParts>;
  readonly holidays: () => Promise<Holidays>;
}

type Addressed = Pick<ProcedureStanding, "adviserId">;
const isLandlord = ({ audience }: ViewerClass) => audience === "LANDLORD";
const isAdviser = ({ organisationId }: ViewerClass, { adviserId }: Addressed) =>
  organisationId === adviserId;

/** The landlord, the tenants' organisation that is addressed, or either of these two. */
export const landlord: Side<Addressed> = {
  name: "landlord",
  refusal: "Only the landlord can do this.",
  includes: isLandlord,
};
export const adviser: Side<Addressed> = {
  name: "adviser",
  refusal: "Only the tenants' organisation that is addressed can do this.",
  includes: isAdviser,
};
export const either: Side<Addressed> = {
  name: "either side",
  refusal: "Only the landlord and the tenants' organisation that is addressed can do this.",
  includes: (viewer, procedure) => isLandlord(viewer) || isAdviser(viewer, procedure),
};

/**
 * Whether the viewer is a party, or advises in it: what the two sides say to each other about it is
 * for them.
 */
export const isSideOf = (procedure: Addressed, viewer: ViewerClass): boolean =>
  isParty(viewer.audience) || isAdviser(viewer, procedure);

/**
 * What has to be open beside the status, which does not tell everything: a decision in breach takes
 * no step away from anybody, and between midnight and the clock a term has passed already. TERM: an
 * answer is awaited and its term has not passed. ANSWER: there is none yet, in time or not.
 * RESPONSE: an advice has not been responded to. END: no response is owed.
 */
export type OpenStep = "TERM" | "ANSWER" | "RESPONSE" | "END";

/**
 * What one kind of procedure knows of the acts: a table. What acts need besides is the same for
 * every kind (procedure-needs.ts).
 */
export type ProcedureSteps = Readonly<
  Partial<
    Record<ProcedureAct, Pick<Step<ProcedureFacts>, "by" | "from"> & { readonly open?: OpenStep }>
  >
>;

/** Acts of which only the own side ever learns: they lock and write nothing that both sides see. */
export const PRIVATE_ACTS: ReadonlySet<ProcedureAct> = new Set([
  "REVISE",
  "DISCARD",
  "DRAFT_ADVICE",
  "ADOPT_ADVICE",
  "DELIBERATE",
  "DRAFT_RESPONSE",
]);
