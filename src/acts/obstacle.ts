import type { Viewer, ViewerClass } from "../authorisation/viewer.js";
import { RuleRefusal } from "./refusal.js";

/** Somebody who acts, or for whom it is asked what they could do. */
export type AnyViewer = Viewer | ViewerClass;

/** What stands in the way of an act, as the refusal that tells it; null: nothing. */
export type Obstacle = (() => Error) | null;

/**
 * What an act needs of what there is to act on. The act refuses by it, and `allowedActs` asks it:
 * what is offered and what is refused are one sentence.
 */
export type Need<Facts> = (facts: Facts, viewer: AnyViewer) => Obstacle | Promise<Obstacle>;

/** An obstacle where it is not so: `unless(levels.length > 0, levelRequired)`. */
export const unless = (isMet: boolean, refused: () => Error): Obstacle => (isMet ? null : refused);

/** Goes on with what was read, at once where it need not be waited for: lists ask much of this. */
export const whenRead = <T, Next>(
  read: T | Promise<T>,
  next: (value: T) => Next | Promise<Next>,
): Next | Promise<Next> => (read instanceof Promise ? read.then(next) : next(read));

/**
 * Several needs, in the order in which they refuse. A later one is asked only when the ones before
 * it are met, so what it looks at can be read then.
 */
export const inOrder =
  <Facts>(...needs: readonly (Need<Facts> | undefined)[]): Need<Facts> =>
  (facts, viewer) =>
    needs.reduce<Obstacle | Promise<Obstacle>>(
      (found, need) => whenRead(found, (obstacle) => obstacle ?? need?.(facts, viewer) ?? null),
      null,
    );

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
 * What stands in the way of an act on one of several parts: something on each, or there is none.
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
