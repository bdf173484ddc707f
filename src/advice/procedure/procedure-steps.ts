import type { Side, Step } from "../../acts/lifecycle.js";
import { isParty } from "../../authorisation/audience.js";
import type { ViewerClass } from "../../authorisation/viewer.js";
import type { AdviceProcedure } from "./advice-procedure.entity.js";
import type { OpenFacts, OpenStep } from "./open-steps.js";
import type { ProcedureParts } from "./procedure-parts.js";
import type { ProcedureAct } from "./procedure.type.js";
import type { Holidays } from "../../terms/holidays.js";

/** The columns of a procedure from which the rights on it follow. */
export interface ProcedureStanding extends OpenFacts {
  readonly status: AdviceProcedure["status"];
  readonly adviserId: string;
  readonly municipalityIds: readonly string[];
  readonly companionOfId: string | null;
}

/** The facts that acts on a procedure look at. */
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
 * Whether the viewer is a party, or advises in this procedure. What the two sides say to each other
 * about it is for them only.
 */
export const isSideOf = (procedure: Addressed, viewer: ViewerClass): boolean =>
  isParty(viewer.audience) || isAdviser(viewer, procedure);

/**
 * The acts of one kind of procedure, as a table: who does each, and from which status to which.
 * What acts need beside this is the same for every kind (procedure-needs.ts).
 */
export type ProcedureSteps = Readonly<
  Partial<
    Record<ProcedureAct, Pick<Step<ProcedureFacts>, "by" | "from"> & { readonly open?: OpenStep }>
  >
>;

/**
 * Acts that only the actor's own side ever learns of. They lock and write nothing that both sides
 * see.
 */
export const PRIVATE_ACTS: ReadonlySet<ProcedureAct> = new Set([
  "REVISE",
  "DISCARD",
  "DRAFT_ADVICE",
  "ADOPT_ADVICE",
  "DELIBERATE",
  "DRAFT_RESPONSE",
]);
