import { executionAsyncId } from "node:async_hooks";
import { describe, expect, it } from "@jest/globals";

describe("a process that runs the files", () => {
  it("does not follow promises, which takes longer with each file", async () => {
    const id = executionAsyncId();
    await Promise.resolve();
    expect(executionAsyncId()).toBe(id);
  });
});
