import { Forbidden } from "../errors.js";
import { RuleRefusal } from "./refusal.js";
import { conflict } from "./refusals.js";

/** Which side may do it, seen from the side that brought the subject in. */
export type Side = "OWN_SIDE" | "OTHER_SIDE" | "EITHER_SIDE";

/** What stands in the way of an act, as the refusal that tells it; null: nothing. */
export type Obstacle = (() => Error) | null;

/**
 * What an act needs beside side, role and status, of what there is to act on. The act refuses by
 * it, and `allowedActs` asks it: what is offered and what is refused are one sentence.
 */
export type Need<Facts> = (facts: Facts) => Obstacle | Promise<Obstacle>;

/** An obstacle where it is so: `unless(levels.length > 0, levelRequired)`. */
export const unless = (isMet: boolean, refused: () => RuleRefusal): Obstacle =>
  isMet ? null : refused;

/** Several needs, in the order in which they refuse; what comes later is not asked for before. */
export const inOrder = <Facts>(...needs: readonly Need<Facts>[]): Need<Facts> => (facts) =>
  needs.reduce<Obstacle | Promise<Obstacle>>((found, need) =>
    (found instanceof Promise ? found.then((obstacle) => obstacle ?? need(facts)) : found ?? need(facts)), null);

/** What an act that is checked by refusing it is refused with. */
export function obstacleOf(check: () => unknown): Obstacle {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof RuleRefusal) return () => error;
    throw error;
  }
}

/**
 * What stands in the way of an act that is on one of several parts: on every
 * one of them, or none is there.
 */
export function onEach<Part>(parts: readonly Part[], need: (part: Part) => Obstacle): Obstacle {
  const obstacles = parts.map(need);
  return obstacles.includes(null) ? null : obstacles[0] ?? NOTHING_THERE;
}

const NOTHING_THERE: Obstacle = () => new Error("There is nothing to act on.");

/** @throws the refusal, where something stands in the way (a userError). */
export function refuseBy(obstacle: Obstacle | undefined): void {
  if (obstacle) throw obstacle();
}

/** Of these acts, the ones that nothing stands in the way of. Facts are asked for these alone. */
export async function unhindered<Act extends string, Facts>(
  acts: readonly Act[], needs: (act: Act) => Need<Facts> | undefined, facts: Facts,
): Promise<Act[]> {
  const obstacles = await Promise.all(acts.map((act) => needs(act)?.(facts)));
  return acts.filter((_, index) => !obstacles[index]);
}

/** Where an act can be done, by whom, the status it leads to, and what it needs besides. */
export interface Transition<Status extends string, Facts = never> {
  readonly by: Side;
  readonly from: Readonly<Partial<Record<Status, Status>>>;
  readonly needs?: Need<Facts>;
}

/**
 * A lifecycle as a table: the same rows refuse acts, answer `allowedActs`, and draw the diagram.
 */
export type Lifecycle<Act extends string, Status extends string, Facts = never> =
  Readonly<Record<Act, Transition<Status, Facts>>>;

/** What the table needs to know of the subject and of who looks at it. */
export interface Standing<Status extends string> {
  readonly status: Status;
  /** The organisation that brought it in. */
  readonly organisationId: string;
}

export function isOnSide(by: Side, organisationId: string | null, subject: { organisationId: string }): boolean {
  return by === "EITHER_SIDE" || (by === "OWN_SIDE") === (organisationId === subject.organisationId);
}

/**
 * What an act on something that exists is admitted by, once its caller may
 * know of it and may do it.
 */
interface Admission<Status> {
  /**
   * The version that the caller read of the row that the act is on, and the one it has;
   * left out by acts on nothing yet.
   */
  readonly seen: { readonly expectedVersion: number; readonly version: number } | undefined;
  /** The status that the act leads to; undefined: it cannot be done in this state. */
  readonly to: Status | undefined;
  readonly notNow: () => RuleRefusal | Promise<RuleRefusal>;
}

/**
 * Every act is refused in one order: NOT_FOUND, FORBIDDEN, CONFLICT, what cannot be done in
 * this state (INVALID_TRANSITION), and then what is wrong with the input. Whoever acts on what
 * has changed since they read it is told that, whatever it has become: the state that refuses
 * them is one they have not seen.
 *
 * @returns the status that the act leads to.
 * @throws CONFLICT, INVALID_TRANSITION (userErrors).
 */
export async function admit<Status>({ seen, to, notNow }: Admission<Status>): Promise<Status> {
  if (seen && seen.version !== seen.expectedVersion) throw conflict().at("expectedVersion");
  if (to === undefined) throw await notNow();
  return to;
}

const SIDES: Record<Side, string> = {
  OWN_SIDE: "Only the side that brought it in can do this.",
  OTHER_SIDE: "Only the other side can do this: nobody accepts their own proposal.",
  EITHER_SIDE: "",
};

/** Who acts on what, and what the table asks about it. */
interface Attempt<Status extends string, Facts> extends Pick<Admission<Status>, "seen"> {
  readonly subject: Standing<Status>;
  readonly organisationId: string;
  /** Asked for where the act needs something, and for what refuses it. */
  readonly facts: () => Facts | Promise<Facts>;
  readonly notNow: (facts: Facts) => RuleRefusal | Promise<RuleRefusal>;
}

/**
 * The status an act leads to.
 *
 * @throws FORBIDDEN for the wrong side; CONFLICT, INVALID_TRANSITION, what
 * the act needs (userErrors);
 *   in this order.
 */
export async function transition<Act extends string, Status extends string, Facts>(
  lifecycle: Lifecycle<Act, Status, Facts>, act: Act,
  { subject, organisationId, facts, seen, notNow }: Attempt<Status, Facts>,
): Promise<Status> {
  const { by, from, needs } = lifecycle[act];
  if (!isOnSide(by, organisationId, subject)) throw new Forbidden(SIDES[by]);
  const to = await admit<Status>({
    seen, to: from[subject.status], notNow: async () => notNow(await facts()),
  });
  if (needs) refuseBy(await needs(await facts()));
  return to;
}

/** Who looks at what. */
interface View<Act extends string, Status extends string, Facts> {
  readonly subject: Standing<Status>;
  readonly organisationId: string | null;
  /** Whether the role allows it. */
  readonly may: (act: Act) => boolean;
  readonly facts: Facts;
}

/**
 * The acts of a lifecycle that would be done now: what buttons to show, and what a refusal offers.
 */
export function allowedBy<Act extends string, Status extends string, Facts>(
  lifecycle: Lifecycle<Act, Status, Facts>,
  { subject, organisationId, may, facts }: View<Act, Status, Facts>,
): Promise<Act[]> {
  const acts = (Object.keys(lifecycle) as Act[]).filter((act) => {
    const { by, from } = lifecycle[act];
    return from[subject.status] !== undefined && isOnSide(by, organisationId, subject) && may(act);
  });
  return unhindered(acts, (act) => lifecycle[act].needs, facts);
}
