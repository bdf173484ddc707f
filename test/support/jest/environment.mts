import type { JestEnvironmentConfig } from "@jest/environment";
import { ModernFakeTimers } from "@jest/fake-timers";
import { ModuleMocker } from "jest-mock";

/** The process itself: all files that it runs share its globals and its modules. */
export default class ProcessEnvironment {
  readonly global = globalThis;
  readonly moduleMocker = new ModuleMocker(globalThis);
  readonly fakeTimers = null;
  readonly fakeTimersModern: ModernFakeTimers;
  // Jest replaces these for each file, and does not put them back.
  private readonly console = globalThis.console;
  private readonly exit = process.exit;

  constructor({ projectConfig }: JestEnvironmentConfig) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  getVmContext(): null {
    return null;
  }

  /**
   * Jest wants a hundred lines of each error's stack; a server that refuses ten thousand acts wants
   * ten.
   */
  async setup(): Promise<void> {
    Error.stackTraceLimit = 10;
  }

  async teardown(): Promise<void> {
    this.moduleMocker.restoreAllMocks();
    this.fakeTimersModern.dispose();
    globalThis.console = this.console;
    process.exit = this.exit;
  }
}
