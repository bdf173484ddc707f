import type { FeedChange } from "./change-feed.js";
import { type LiveSelection, routesOf, routesTo } from "./selection.js";

/** Who may be concerned by changes: what they may know of, and what they ask for. */
export interface Addressee {
  readonly labels: ReadonlySet<string>;
  readonly selection: LiveSelection;
}

/**
 * Finds whom a change may concern by who may know of it and what it is about, so that nobody else
 * is asked: what a change costs does not depend on how many there are whom it does not concern.
 */
export class ChangeRoutes<T extends Addressee> {
  private readonly ofLabel = new Map<string, Map<string, Set<T>>>();

  add(addressee: T): void {
    for (const label of addressee.labels) {
      let routes = this.ofLabel.get(label);
      if (!routes) this.ofLabel.set(label, (routes = new Map()));
      for (const route of routesOf(addressee.selection)) {
        const found = routes.get(route);
        if (found) found.add(addressee);
        else routes.set(route, new Set([addressee]));
      }
    }
  }

  remove(addressee: T): void {
    for (const label of addressee.labels) {
      const routes = this.ofLabel.get(label);
      if (!routes) continue;
      for (const route of routesOf(addressee.selection)) {
        const found = routes.get(route);
        found?.delete(addressee);
        if (found?.size === 0) routes.delete(route);
      }
      if (routes.size === 0) this.ofLabel.delete(label);
    }
  }

  /** @returns everybody whom it concerns, and perhaps others, who have to be asked. */
  to(change: FeedChange): ReadonlySet<T> {
    const found = new Set<T>();
    this.collect(found, change.readers, routesTo(change, true));
    this.collect(found, change.lostReaders, routesTo(change, false));
    return found;
  }

  private collect(found: Set<T>, labels: readonly string[], routes: readonly string[]): void {
    for (const label of labels) {
      const ofLabel = this.ofLabel.get(label);
      if (!ofLabel) continue;
      for (const route of routes)
        for (const addressee of ofLabel.get(route) ?? []) found.add(addressee);
    }
  }
}
