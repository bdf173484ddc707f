import { describe, expect, it } from "@jest/globals";
import { standingOf } from "../../src/terms/term-standing.js";
import type { TermCode } from "../../src/terms/terms.js";

const term = (code: TermCode) => ({ code, startsOn: "2022-02-01", endsOn: "2022-03-15" });
const [LAST_DAY, DAY_AFTER] = ["2022-03-15", "2022-03-16"];

describe("how a term stands", () => {
  it("runs to the end of its last day", () => {
    for (const today of ["2022-02-01", "2022-03-01", LAST_DAY])
      expect(standingOf(term("ADVICE"), {}, today)).toEqual({
        status: "RUNNING",
        since: "2022-02-01",
      });
  });

  it.each<[TermCode, string]>([
    ["ADVICE", "LAPSED"],
    ["VOLUNTARY_ADVICE", "LAPSED"],
    ["HC_RULING", "LAPSED"],
    ["DISPUTE_FILE", "LAPSED"],
    ["RESPONSE", "MISSED"],
    ["VOLUNTARY_RESPONSE", "MISSED"],
    ["UNSOLICITED", "MISSED"],
    ["MINISTER", "MISSED"],
    ["BUDGET_ACCOUNT", "MISSED"],
    ["STANDSTILL", "OVER"],
    ["IMPASSE", "OVER"],
  ])("when nothing came, %s is %s since the day after", (code, status) => {
    for (const today of [DAY_AFTER, "2025-01-01"])
      expect(standingOf(term(code), {}, today)).toEqual({ status, since: DAY_AFTER });
  });

  it("was met on the day on which it came, also long ago, and late when that was too late", () => {
    for (const today of ["2022-03-01", LAST_DAY, "2025-01-01"])
      expect(standingOf(term("ADVICE"), { metOn: "2022-03-01" }, today)).toEqual({
        status: "MET",
        since: "2022-03-01",
      });
    expect(standingOf(term("RESPONSE"), { metOn: LAST_DAY }, DAY_AFTER)).toEqual({
      status: "MET",
      since: LAST_DAY,
    });
    expect(standingOf(term("RESPONSE"), { metOn: DAY_AFTER }, DAY_AFTER)).toEqual({
      status: "MET_LATE",
      since: DAY_AFTER,
    });
  });

  it("stopped on the day its procedure was withdrawn, unless it had passed or was met by then", () => {
    expect(standingOf(term("ADVICE"), { stoppedOn: "2022-03-01" }, "2022-06-01")).toEqual({
      status: "STOPPED",
      since: "2022-03-01",
    });
    expect(standingOf(term("ADVICE"), { stoppedOn: LAST_DAY }, LAST_DAY)).toEqual({
      status: "STOPPED",
      since: LAST_DAY,
    });
    expect(standingOf(term("ADVICE"), { stoppedOn: DAY_AFTER }, "2022-06-01")).toEqual({
      status: "LAPSED",
      since: DAY_AFTER,
    });
    expect(
      standingOf(term("ADVICE"), { metOn: "2022-02-10", stoppedOn: "2022-03-01" }, "2022-06-01"),
    ).toEqual({ status: "MET", since: "2022-02-10" });
    expect(standingOf(term("ADVICE"), { metOn: null, stoppedOn: null }, LAST_DAY).status).toBe(
      "RUNNING",
    );
  });
});
