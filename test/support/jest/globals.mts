import type { ModernFakeTimers } from "@jest/fake-timers";
import type * as Jest from "@jest/globals";

/** What tests import from `@jest/globals`. */
export type Globals = Omit<typeof Jest, "jest"> & { readonly jest: JestObject };
interface JestObject extends Pick<(typeof Jest)["jest"], "fn" | "spyOn"> {
  restoreAllMocks(): void;
  useFakeTimers: ModernFakeTimers["useFakeTimers"];
  useRealTimers(): void;
}

let current: Globals | undefined;

/** Sets the globals of the test file that runs now; each file has its own. */
export function setGlobals(globals: Globals): void {
  current = globals;
}

/**
 * A function that calls the global of the file that runs now. A module outlives the file that
 * loaded it first.
 */
function currently<Name extends keyof Globals>(name: Name): Globals[Name] {
  const own = () => {
    if (!current) throw new Error("No test file is running.");
    return current[name] as object;
  };
  return new Proxy(() => undefined, {
    apply: (_, receiver, args) => Reflect.apply(own() as () => unknown, receiver, args),
    get: (_, key) => Reflect.get(own(), key),
  }) as unknown as Globals[Name];
}

export const describe = currently("describe");
export const it = currently("it");
export const test = currently("test");
export const expect = currently("expect");
export const beforeAll = currently("beforeAll");
export const beforeEach = currently("beforeEach");
export const afterAll = currently("afterAll");
export const afterEach = currently("afterEach");
export const jest = currently("jest");
