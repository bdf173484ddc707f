import { describe, expect, it } from "@jest/globals";
import {
  eitherSide,
  leadingTo,
  Lifecycle,
  otherSide,
  ownSide,
  type Steps,
  staying,
} from "../../src/acts/lifecycle.js";
import { inOrder, obstacleOf, onEach, refuseBy, unless } from "../../src/acts/obstacle.js";
import { RuleRefusal } from "../../src/acts/refusal.js";
import { textOf } from "../../src/acts/text.js";
import { PUBLIC_VIEWER, type Viewer } from "../../src/authorisation/viewer.js";
import { Forbidden, Refusal } from "../../src/errors.js";
import { declareEnum } from "../../src/graphql/enums.js";

const viewerOf = (organisationId: string, role: Viewer["role"] = "VOORZITTER"): Viewer => ({
  ...PUBLIC_VIEWER,
  organisationId,
  role,
});
const [ours, theirs, reader] = [viewerOf("ours"), viewerOf("theirs"), viewerOf("ours", null)];

const ActEnum = declareEnum({
  name: "LoanAct",
  description: "Acts (handeling).",
  values: {
    ASK: "Ask for it (vragen).",
    LEND: "Lend it (uitlenen).",
    NOTE: "Note something (noteren).",
  },
});
const StatusEnum = declareEnum({
  name: "LoanStatus",
  description: "Statuses (status).",
  values: {
    IDLE: "On the shelf (in de kast).",
    ASKED: "Somebody wants it (gevraagd).",
    LENT: "Gone (uitgeleend).",
  },
});

interface LoanFacts {
  readonly subject: {
    readonly status: keyof typeof StatusEnum;
    readonly organisationId: string;
    readonly isLocked?: boolean;
  };
  readonly isLate: () => Promise<boolean>;
  readonly pages?: readonly ("torn" | "whole")[];
}

const refused = (code: string) => () => new RuleRefusal(code, () => code);
const STEPS = {
  ASK: {
    by: otherSide,
    from: { IDLE: "ASKED" },
    isOpen: ({ isLocked }) => !isLocked,
    needs: async ({ isLate }) => unless(!(await isLate()), refused("LATE")),
  },
  LEND: {
    by: ownSide,
    from: leadingTo("LENT", "IDLE", "ASKED"),
    drawn: "on paper",
    needsOfParts: ({ pages = [] }) =>
      onEach(pages, (page) => unless(page === "whole", refused("TORN"))),
  },
  NOTE: { by: eitherSide, from: staying("IDLE", "LENT") },
} satisfies Steps<string, LoanFacts>;
const loans = new Lifecycle<keyof typeof STEPS, LoanFacts>({
  steps: STEPS,
  role: ({ role }) => unless(role !== null, () => new Forbidden("Readers read.")),
  words: { acts: ActEnum, statuses: StatusEnum },
  begins: ["IDLE", "buy (either side)"],
  elsewhere: [["LENT", "IDLE", "a month passes (clock)"]],
});

/** Facts that record what a lifecycle reads of them beside the subject. */
function looking(subject: Partial<LoanFacts["subject"]> = {}, isLate = false) {
  const read: string[] = [];
  const facts: LoanFacts = {
    subject: { status: "IDLE", organisationId: "ours", ...subject },
    pages: ["torn", "whole"],
    isLate: () => {
      read.push("isLate");
      return Promise.resolve(isLate);
    },
  };
  return { facts, read };
}

const current = { version: 3, expectedVersion: 3 };
const stale = { version: 3, expectedVersion: 2 };
/** The code of the refusal, or the status that the act leads to. */
const outcome = (admitted: Promise<string>) =>
  admitted.catch((error: unknown) => {
    if (error instanceof RuleRefusal || error instanceof Refusal) return error.code;
    throw error;
  });

describe("Lifecycle.admit", () => {
  it("answers the status that the act leads to", async () => {
    const { facts } = looking();
    expect(await loans.admit(theirs, "ASK", { facts, seen: current })).toBe("ASKED");
    expect(await loans.admit(ours, "NOTE", { facts, seen: undefined })).toBe("IDLE");
  });

  it("refuses in one order: the role, the side, what has changed, the state, what it needs", async () => {
    const { facts, read } = looking({ status: "LENT" }, true);
    const ask = (who: Viewer, seen = stale, of = facts) =>
      outcome(loans.admit(who, "ASK", { facts: of, seen }));
    await expect(loans.admit(reader, "ASK", { facts, seen: stale })).rejects.toThrow(
      "Readers read.",
    );
    await expect(loans.admit(ours, "ASK", { facts, seen: stale })).rejects.toThrow(
      "nobody accepts their own proposal",
    );
    expect(await ask(theirs)).toBe("CONFLICT");
    expect(await ask(theirs, current)).toBe("INVALID_TRANSITION");
    expect(await ask(theirs, current, looking({ isLocked: true }, true).facts)).toBe(
      "INVALID_TRANSITION",
    );
    expect(read).toEqual([]);
    expect(await ask(theirs, current, looking({}, true).facts)).toBe("LATE");
  });

  it("leaves the parts to the act, which is on one of them", async () => {
    const { facts } = looking();
    expect(
      await loans.admit(ours, "LEND", { facts: { ...facts, pages: ["torn"] }, seen: current }),
    ).toBe("LENT");
  });

  it("words a refusal with what is possible, in the reader's language", async () => {
    const { facts } = looking({ status: "LENT" });
    const error = await loans
      .admit(ours, "LEND", { facts, seen: current })
      .catch((e: unknown) => e);
    const inLanguage = (language: "nl" | "en") =>
      (error as RuleRefusal).inLanguage(language).message;
    expect(inLanguage("nl")).toBe(
      "Dit kan niet bij de status ‘uitgeleend’. Wel mogelijk: noteren.",
    );
    expect(inLanguage("en")).toBe(
      "This cannot be done in the state ‘lent’. Possible: note something.",
    );
  });
});

describe("Lifecycle.allowed", () => {
  it("names the acts that would be admitted, in the table's order", async () => {
    expect(await loans.allowed(ours, looking().facts)).toEqual(["LEND", "NOTE"]);
    expect(await loans.allowed(theirs, looking().facts)).toEqual(["ASK", "NOTE"]);
    expect(await loans.allowed(theirs, looking({}, true).facts)).toEqual(["NOTE"]);
    expect(await loans.allowed(theirs, looking({ isLocked: true }).facts)).toEqual(["NOTE"]);
    expect(await loans.allowed(ours, looking({ status: "ASKED" }).facts)).toEqual(["LEND"]);
    expect(await loans.allowed(reader, looking().facts)).toEqual([]);
  });

  it("names an act on parts where one of them will do, and not where there is none", async () => {
    const having = (...pages: ("torn" | "whole")[]) =>
      loans.allowed(ours, { ...looking().facts, pages });
    expect(await having("torn", "whole")).toContain("LEND");
    expect(await having("torn")).not.toContain("LEND");
    expect(await having()).not.toContain("LEND");
  });

  it("reads nothing for acts that side, role or status rule out", async () => {
    const own = looking();
    await loans.allowed(ours, own.facts);
    const lent = looking({ status: "LENT" });
    await loans.allowed(theirs, lent.facts);
    expect([own.read, lent.read]).toEqual([[], []]);
  });
});

it("Lifecycle.diagram draws what the table says, without acts that leave the status as it is", () => {
  expect(loans.diagram().split("\n")).toEqual([
    "```mermaid",
    "stateDiagram-v2",
    "    [*] --> IDLE: buy (either side)",
    "    IDLE --> ASKED: ASK (other side)",
    "    IDLE --> LENT: LEND (own side, on paper)",
    "    ASKED --> LENT: LEND (own side, on paper)",
    "    LENT --> IDLE: a month passes (clock)",
    "```",
  ]);
});

describe("needs", () => {
  it("are asked in order, and no further than the first obstacle", async () => {
    const asked: string[] = [];
    const need = (name: string, isMet: boolean) => () => {
      asked.push(name);
      return Promise.resolve(unless(isMet, refused(name)));
    };
    const needs = inOrder(
      need("A", true),
      undefined,
      () => null,
      need("B", false),
      need("C", true),
    );
    const obstacle = await needs({}, ours);
    expect(asked).toEqual(["A", "B"]);
    expect(() => refuseBy(obstacle)).toThrow(expect.objectContaining({ code: "B" }));
  });

  it("can be what an act is refused by; another error is an error", () => {
    expect(obstacleOf(() => textOf("fine", "note"))).toBeNull();
    expect(obstacleOf(() => textOf("\u0000", "note"))!()).toMatchObject({ code: "TEXT_INVALID" });
    const broken = () => {
      throw new Error("broken");
    };
    expect(() => obstacleOf(broken)).toThrow("broken");
  });
});
