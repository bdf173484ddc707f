import type { FeedChange } from "./change-feed.js";
import { type LiveSelection, routesOf, routesTo } from "./selection.js";

/**
 * Somebody whom changes may concern: `labels` say what they may know of, `selection` what they ask
 * for.
 */
export interface Addressee {
  readonly labels: ReadonlySet<string>;
  readonly selection: LiveSelection;
}

/**
 * Finds the addressees of a change by its labels and by what it is about. No other addressee is
 * asked, so the cost of a change does not depend on how many addressees it does not concern.
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

  /**
   * @returns everybody whom the change concerns, and perhaps others: the caller has to ask each of
   * them.
   */
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
