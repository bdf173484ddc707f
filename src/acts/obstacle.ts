import type { Viewer, ViewerClass } from "../authorisation/viewer.js";
import { RuleRefusal } from "./refusal.js";

/** Somebody who acts, or about whom the server asks what they could do. */
export type AnyViewer = Viewer | ViewerClass;

/** What stands in the way of an act: a function that makes the refusal; null: nothing does. */
export type Obstacle = (() => Error) | null;

/**
 * A condition of an act on its facts. The act refuses by it, and `allowedActs` asks it, so that
 * what is offered and what is refused cannot differ.
 */
export type Need<Facts> = (facts: Facts, viewer: AnyViewer) => Obstacle | Promise<Obstacle>;

/** An obstacle unless the condition is met: `unless(levels.length > 0, levelRequired)`. */
export const unless = (isMet: boolean, refused: () => Error): Obstacle => (isMet ? null : refused);

/**
 * Calls `next` with a value: at once when the value is there, later when it is a promise. Lists
 * call this often, so it makes no promise where none is needed.
 */
export const whenRead = <T, Next>(
  read: T | Promise<T>,
  next: (value: T) => Next | Promise<Next>,
): Next | Promise<Next> => (read instanceof Promise ? read.then(next) : next(read));

/**
 * Joins several needs, in the order in which they refuse. A later need is asked only when the
 * earlier ones are met, so it reads its facts only then.
 */
export const inOrder =
  <Facts>(...needs: readonly (Need<Facts> | undefined)[]): Need<Facts> =>
  (facts, viewer) =>
    needs.reduce<Obstacle | Promise<Obstacle>>(
      (found, need) => whenRead(found, (obstacle) => obstacle ?? need?.(facts, viewer) ?? null),
      null,
    );

/**
 * Calls a check that throws, and answers with its RuleRefusal as an obstacle. It rethrows any other
 * error.
 */
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
 * The obstacle of an act that needs one of several parts: null when at least one part will do. An
 * act without parts has an obstacle too.
 */
export function onEach<Part>(parts: readonly Part[], need: (part: Part) => Obstacle): Obstacle {
  const obstacles = parts.map(need);
  return obstacles.includes(null) ? null : (obstacles[0] ?? NOTHING_THERE);
}

const NOTHING_THERE: Obstacle = () => new Error("There is nothing to act on.");

/** @throws the refusal, where something stands in the way. */
export function refuseBy(obstacle: Obstacle | undefined): void {
  if (obstacle) throw obstacle();
}
