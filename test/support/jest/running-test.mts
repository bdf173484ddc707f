import type { AsyncLocalStorage } from "node:async_hooks";
import { createRequire } from "node:module";

const hooks = createRequire(import.meta.url)("node:async_hooks") as Record<string, unknown>;

/** What circus asks of an AsyncLocalStorage. The tests of a file run one after another. */
class RunningTest<Store> implements Pick<AsyncLocalStorage<Store>, "getStore"> {
  private store: Store | undefined;

  getStore(): Store | undefined {
    return this.store;
  }

  async run<Result>(store: Store, work: () => Promise<Result>): Promise<Result> {
    const before = this.store;
    this.store = store;
    try {
      return await work();
    } finally {
      this.store = before;
    }
  }
}

/**
 * Loads circus, which would make an AsyncLocalStorage, to tell which test an error is of. Node then
 * follows every promise, and hands it what each of them stores; a process loads circus for each of
 * its files, and none ends. After seventy files an `await` would take forty times as long.
 */
export function withoutFollowingPromises<Loaded>(load: () => Loaded): Loaded {
  const { AsyncLocalStorage } = hooks;
  hooks.AsyncLocalStorage = RunningTest;
  try {
    return load();
  } finally {
    hooks.AsyncLocalStorage = AsyncLocalStorage;
  }
}
