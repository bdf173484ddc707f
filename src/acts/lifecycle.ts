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
  readonly id: string;
  readonly status: Status;
  /** The organisation that brought it in. */
  readonly organisationId: string;
}

export function isOnSide(by: Side, organisationId: string | null, subject: { organisationId: string }): boolean {
  return by === "EITHER_SIDE" || (by === "OWN_SIDE") === (organisationId === subject.organisationId);
}

const SIDES: Record<Side, string> = {
  OWN_SIDE: "Only the side that brought it in can do this.",
  OTHER_SIDE: "Only the other side can do this: nobody accepts their own proposal.",
  EITHER_SIDE: "",
};

/**
 * The status an act leads to.
 *
 * @param allowed the acts this viewer can do now, for the message.
 * @throws FORBIDDEN for the wrong side, INVALID_TRANSITION (a userError) in the wrong state; in this order.
 */
export function transition<Act extends string, Status extends string>(
  lifecycle: Lifecycle<Act, Status>, act: Act, subject: Standing<Status>, organisationId: string, allowed: () => readonly Act[],
): Status {
  const { by, from } = lifecycle[act];
  if (!isOnSide(by, organisationId, subject)) throw new Forbidden(SIDES[by]);
  const to = from[subject.status];
  if (!to) throw new RuleRefusal("INVALID_TRANSITION", { status: subject.status, allowed: allowed().join(", ") || "–" }, undefined, subject.id);
  return to;
}
