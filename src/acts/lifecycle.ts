import { Forbidden } from "../errors.js";
import { RuleRefusal } from "./user-error.js";

/** Which side may do it, seen from the side that brought the subject in. */
export type Side = "OWN_SIDE" | "OTHER_SIDE" | "EITHER_SIDE";

/** Where an act can be done, by whom, and the status it leads to. */
export interface Transition<Status extends string> {
  readonly by: Side;
  readonly from: Readonly<Partial<Record<Status, Status>>>;
}

/** A lifecycle as a table: the same rows refuse acts, answer `allowedActs`, and draw the diagram. */
export type Lifecycle<Act extends string, Status extends string> = Readonly<Record<Act, Transition<Status>>>;

/** What the table needs to know of the subject and of who looks at it. */
export interface Standing<Status extends string> {
  readonly status: Status;
  /** The organisation that brought it in. */
  readonly organisationId: string;
}

export function isOnSide(by: Side, organisationId: string | null, subject: { organisationId: string }): boolean {
  return by === "EITHER_SIDE" || (by === "OWN_SIDE") === (organisationId === subject.organisationId);
}

/** What an act on something that exists is admitted by, once its caller may know of it and may do it. */
interface Admission<Status> {
  /** The version that the caller read of the row that the act is on, and the one it has; left out by acts on nothing yet. */
  readonly seen: { readonly expectedVersion: number; readonly version: number } | undefined;
  /** The status that the act leads to; undefined: it cannot be done in this state. */
  readonly to: Status | undefined;
  readonly notNow: () => RuleRefusal | Promise<RuleRefusal>;
}

/**
 * Every act is refused in one order: NOT_FOUND, FORBIDDEN, CONFLICT, what cannot be done in this state
 * (INVALID_TRANSITION), and then what is wrong with the input. Whoever acts on what has changed since they read it is
 * told that, whatever it has become: the state that refuses them is one they have not seen.
 *
 * @returns the status that the act leads to.
 * @throws CONFLICT, INVALID_TRANSITION (userErrors).
 */
export async function admit<Status>({ seen, to, notNow }: Admission<Status>): Promise<Status> {
  if (seen && seen.version !== seen.expectedVersion) throw new RuleRefusal("CONFLICT", {}, "expectedVersion");
  if (to === undefined) throw await notNow();
  return to;
}

const SIDES: Record<Side, string> = {
  OWN_SIDE: "Only the side that brought it in can do this.",
  OTHER_SIDE: "Only the other side can do this: nobody accepts their own proposal.",
  EITHER_SIDE: "",
};

/**
 * The status an act leads to.
 *
 * @param seen the version that the caller read, and the one that it has.
 * @param notNow what refuses it in a state in which it cannot be done.
 * @throws FORBIDDEN for the wrong side; CONFLICT, INVALID_TRANSITION (userErrors); in this order.
 */
export function transition<Act extends string, Status extends string>(
  lifecycle: Lifecycle<Act, Status>, act: Act, subject: Standing<Status>, organisationId: string,
  seen: Admission<Status>["seen"], notNow: Admission<Status>["notNow"],
): Promise<Status> {
  const { by, from } = lifecycle[act];
  if (!isOnSide(by, organisationId, subject)) throw new Forbidden(SIDES[by]);
  const to: Status | undefined = from[subject.status];
  return admit<Status>({ seen, to, notNow });
}
