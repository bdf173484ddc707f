import { describe, expect, it } from "@jest/globals";
import { Gate } from "../../src/changes/gate.js";
import { Outlet } from "../../src/changes/outlet.js";

describe("a gate", () => {
  it("lets so many work at a time, in order, and goes on after a failure", async () => {
    const gate = new Gate(2);
    const working = new Set<number>();
    const begun: number[] = [];
    const work = (number: number) =>
      gate.pass(async () => {
        begun.push(number);
        working.add(number);
        expect(working.size).toBeLessThanOrEqual(2);
        await new Promise(setImmediate);
        working.delete(number);
        if (number % 3 === 0) throw new Error("failed");
        return number;
      });
    const done = await Promise.allSettled([1, 2, 3, 4, 5, 6, 7].map(work));
    expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(done.map(({ status }) => status === "fulfilled")).toEqual([
      true,
      true,
      false,
      true,
      true,
      false,
      true,
    ]);
  });
});

describe("an outlet", () => {
  it("does everything in order, and lets others have the event loop in between", async () => {
    const outlet = new Outlet();
    const done: number[] = [];
    const long = (number: number) => () => {
      for (const until = performance.now() + 1; performance.now() < until;);
      done.push(number);
      if (number === 7) throw new Error("failed");
    };
    const all = Promise.allSettled(
      Array.from({ length: 100 }, (_, number) => outlet.take(long(number))),
    );
    await new Promise(setImmediate);
    const doneWhenOthersRan = done.length;
    const outcomes = await all;
    expect(doneWhenOthersRan).toBeLessThan(50);
    expect(done).toEqual(Array.from({ length: 100 }, (_, number) => number));
    expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(1);
  });
});
