import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { ask, dataOf } from "../support/api.js";
import { onDay } from "../support/day.js";
import { attempt, beneath } from "../support/given.js";
import { logAs } from "../support/live.js";
import { expectRefused } from "../support/refused.js";
import { type Budget, givenBudget } from "./given-budget.js";
import { inCollaborationWorld, putInForce } from "./given-in-force.js";

const {
  ProposeBudgetYearDocument: PROPOSE,
  AgreeToBudgetYearDocument: AGREE,
  RejectBudgetYearDocument: REJECT,
  AskOverspendDocument: ASK,
  AccountForBudgetYearDocument: ACCOUNT,
} = cprw;
const { PayBudgetAdvanceDocument: PAY, AnswerOverspendDocument: ANSWER } = woonbron;

const LINDE = { name: "De Linde", households: 120, fixedCents: 25_000, perHouseholdCents: 150 };

describe("proposeBudgetYear", () => {
  it("is done by either party, and counts the day of the account by the law", () =>
    inCollaborationWorld(async (world) => {
      const make = givenBudget(world);
      const agreementId = await putInForce(world);
      const budget = await make.proposed({
        agreementId,
        committeeAmounts: [LINDE],
        note: " Scholing en \r\nverhuizing ",
      });
      expect(budget).toMatchObject({
        year: 2023,
        status: "PROPOSED",
        basis: "LUMP",
        amountCents: 5_000_000,
        committeeAmounts: [{ ...LINDE, totalCents: 43_000 }],
        note: "Scholing en \nverhuizing",
        accountDueOn: "2024-02-29",
        accountTerm: null,
        accountOverdue: false,
        overspentCents: null,
        isCovered: null,
        by: { name: "Woonbron" },
        decidedBy: null,
        allowedActs: [],
      });
      expect((await make.read(make.council, budget.id))!.allowedActs).toEqual(["AGREE", "REJECT"]);
      const second = await make.proposed({ agreementId, year: 2024 }, make.council);
      expect(second).toMatchObject({ by: { name: "CPRW" }, accountDueOn: "2025-02-28" });
      expect((await make.read(make.landlord, second.id))!.allowedActs).toEqual(["AGREE", "REJECT"]);
    }));

  it("is possible once for a year, until the other party rejects it", () =>
    inCollaborationWorld(async (world) => {
      const make = givenBudget(world);
      const agreementId = await putInForce(world);
      const first = await make.proposed({ agreementId });
      const input = make.proposing(agreementId);
      const { payload } = await expectRefused(
        world,
        make.council,
        PROPOSE,
        input,
        "BUDGET_YEAR_EXISTS",
      );
      expect(payload!.budgetYear!.id).toBe(first.id);
      await make.act(make.council, REJECT, { ...make.ofBudget(first), reason: "Te laag." });
      const again = await make.proposed({ agreementId, amountCents: 6_000_000 }, make.council);
      await make.act(make.landlord, AGREE, make.ofBudget(again));
      await expectRefused(world, make.landlord, PROPOSE, input, "BUDGET_YEAR_EXISTS");
    }));

  it("is done once when both propose at the same moment", () =>
    inCollaborationWorld(async (world) => {
      const make = givenBudget(world);
      const input = make.proposing(await putInForce(world));
      const answers = await Promise.all(
        [make.landlord, make.council].map((who) => attempt(world, who, PROPOSE, input)),
      );
      expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(["", "BUDGET_YEAR_EXISTS"]);
      const [one, other] = answers.map(({ payload }) => payload!.budgetYear!.id);
      expect(one).toBe(other);
    }));

  it("takes an agreement in force to which both are party", () =>
    inCollaborationWorld(async (world) => {
      const make = givenBudget(world);
      const { woonbron: w, cprw: c, delftseHuurders } = world.organisations;
      const refused = async (who: { token: string }, agreementId: string, code: string) =>
        expectRefused(world, who, PROPOSE, make.proposing(agreementId), code);
      for (const status of ["NEGOTIATION", "ABANDONED", "TERMINATED", "EXPIRED"])
        await refused(make.landlord, await putInForce(world, { status }), "INVALID_TRANSITION");
      const own = await putInForce(world, { status: "DRAFT", shared_at: null });
      await refused(make.council, own, "NOT_FOUND");
      const local = await putInForce(world, { party_ids: [w, delftseHuurders] });
      await refused(make.landlord, local, "BUDGET_TAKES_BOTH");
      await refused(make.council, local, "FORBIDDEN");
      await refused(make.landlord, "geen id", "NOT_FOUND");
      const three = await putInForce(world, { party_ids: [w, c, delftseHuurders] });
      await make.proposed({ agreementId: three });
      // and it is offered where it would be done
      const offered = async (id: string) =>
        (
          await dataOf(world.url, make.landlord, cprw.CollaborationAgreementDocument, { id })
        ).collaborationAgreement!.allowedActs!.includes("PROPOSE_BUDGET");
      expect([await offered(local), await offered(three)]).toEqual([false, true]);
    }));

  it("is for a year of the agreement, as far as that is known", () =>
    inCollaborationWorld(async (world) => {
      const make = givenBudget(world);
      const refused = async (agreementId: string, year: number, code = "BUDGET_YEAR_INVALID") =>
        expectRefused(world, make.council, PROPOSE, make.proposing(agreementId, { year }), code);
      const open = await putInForce(world);
      await refused(open, 2021);
      await refused(open, 2101);
      await refused(open, -5);
      await make.proposed({ agreementId: open, year: 2022 });
      await make.proposed({ agreementId: open, year: 2031 });
      const ended = await putInForce(world, { ends_on: "2025-06-30" });
      await make.proposed({ agreementId: ended, year: 2025 });
      await refused(ended, 2026);
      const renewed = await putInForce(world, { ends_on: "2025-06-30", renewal_months: 12 });
      await make.proposed({ agreementId: renewed, year: 2026 });
      const noticed = await putInForce(world, {
        ...{ ends_on: "2025-12-31", renewal_months: 12, notice_by_id: world.organisations.cprw },
        ...{ notice_given_on: "2024-01-15", notice_until: "2025-12-31" },
      });
      await refused(noticed, 2026);
    }));

  it("refuses amounts and committees that cannot be", () =>
    inCollaborationWorld(async (world) => {
      const make = givenBudget(world);
      const agreementId = await putInForce(world);
      const refused = (more: Partial<cprw.ProposeBudgetYearInput>, code: string) =>
        expectRefused(world, make.landlord, PROPOSE, make.proposing(agreementId, more), code);
      await refused({ amountCents: 0 }, "BUDGET_AMOUNT_INVALID");
      await refused({ amountCents: -1 }, "BUDGET_AMOUNT_INVALID");
      await refused({ amountCents: 2_000_000_001 }, "BUDGET_AMOUNT_INVALID");
      await refused({ amountCents: 2_147_483_648 }, "BAD_USER_INPUT");
      await refused({ amountCents: 10.5 }, "BAD_USER_INPUT");
      await refused({ note: "x".repeat(10_001) }, "TEXT_TOO_LONG");
      const committees = (...committeeAmounts: cprw.CommitteeAmountInput[]) => ({
        committeeAmounts,
      });
      await refused(committees({ ...LINDE, name: " " }), "TITLE_REQUIRED");
      await refused(committees({ ...LINDE, name: "x".repeat(201) }), "TEXT_TOO_LONG");
      await refused(committees({ ...LINDE, name: "De \u202ELinde" }), "TEXT_INVALID");
      await refused(committees({ ...LINDE, households: 0 }), "HOUSEHOLDS_INVALID");
      await refused(committees({ ...LINDE, households: 100_001 }), "HOUSEHOLDS_INVALID");
      await refused(committees({ ...LINDE, fixedCents: -1 }), "BUDGET_AMOUNT_INVALID");
      await refused(committees({ ...LINDE, perHouseholdCents: -1 }), "BUDGET_AMOUNT_INVALID");
      await refused(committees(LINDE, { ...LINDE, name: "de linde " }), "COMMITTEE_TWICE");
      const dear = { ...LINDE, households: 100_000, perHouseholdCents: 2_000_000_000 };
      await refused(committees(dear), "COMMITTEES_EXCEED_BUDGET");
      await refused(
        committees(...Array.from({ length: 201 }, (_, at) => ({ ...LINDE, name: `C${at}` }))),
        "TOO_MANY",
      );
      await make.proposed({ agreementId, amountCents: 2_000_000_000, committeeAmounts: [LINDE] });
    }));
});

describe("the decision of the other party", () => {
  it("agrees, on a day and in a name", () =>
    inCollaborationWorld(async (world) => {
      const make = givenBudget(world);
      expect(await make.agreed()).toMatchObject({
        status: "AGREED",
        decidedOn: "2024-02-01",
        decidedBy: { name: "CPRW" },
        allowedActs: ["ASK_OVERSPEND", "ACCOUNT"],
        accountTerm: {
          article: "Wohv art. 7 lid 2",
          startsOn: "2023-12-31",
          endsOn: "2024-02-29",
          status: "RUNNING",
          daysLeft: 28,
          explanation: "2 maanden vanaf 31 december 2023 eindigt op donderdag 29 februari 2024",
        },
      });
    }));

  it("rejects with a reason", () =>
    inCollaborationWorld(async (world) => {
      const make = givenBudget(world);
      const proposed = await make.proposed({}, make.council);
      const input = make.ofBudget(proposed);
      for (const reason of [null, "", " \u200B"])
        await expectRefused(world, make.landlord, REJECT, { ...input, reason }, "REASON_REQUIRED");
      const rejected = await make.act(make.landlord, REJECT, { ...input, reason: "Te hoog." });
      expect(rejected).toMatchObject({
        status: "REJECTED",
        rejectReason: "Te hoog.",
        decidedBy: { name: "Woonbron" },
        accountTerm: null,
        allowedActs: [],
      });
    }));

  it("cannot agree when the agreement has ended meanwhile, and can reject", () =>
    inCollaborationWorld(async (world) => {
      const make = givenBudget(world);
      const agreementId = await putInForce(world);
      const proposed = await make.proposed({ agreementId });
      await make.agreementBecomes(agreementId, "TERMINATED");
      expect((await make.read(make.council, proposed.id))!.allowedActs).toEqual(["REJECT"]);
      const input = make.ofBudget(proposed);
      await expectRefused(world, make.council, AGREE, input, "AGREEMENT_NOT_IN_FORCE");
      await make.act(make.council, REJECT, { ...input, reason: "De overeenkomst is voorbij." });
    }));

  it("comes once when two members decide at the same moment", () =>
    inCollaborationWorld(async (world) => {
      const make = givenBudget(world);
      const input = make.ofBudget(await make.proposed());
      const answers = await Promise.all([
        attempt(world, make.council, AGREE, input),
        attempt(world, make.council, REJECT, { ...input, reason: "Nee." }),
      ]);
      expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(["", "CONFLICT"]);
    }));
});

describe("payBudgetAdvance", () => {
  it("adds up to no more than the budget and what was granted beyond it", () =>
    inCollaborationWorld(async (world) => {
      const make = givenBudget(world);
      const agreed = await make.agreed();
      const first = await make.act(make.landlord, PAY, {
        ...make.ofBudget(agreed),
        cents: 3_000_000,
        on: "2023-01-15",
      });
      expect(first).toMatchObject({ advanceCents: 3_000_000, advancePaidOn: "2023-01-15" });
      const input = make.ofBudget(first);
      const { payload } = await expectRefused(
        world,
        make.landlord,
        PAY,
        { ...input, cents: 2_000_001 },
        "ADVANCE_EXCEEDS_BUDGET",
      );
      expect(payload!.userErrors).toMatchObject([
        {
          message:
            "Van het budget, met wat daarboven is toegestaan, resteren 2000000 centen om te " +
            "bevoorschotten.",
          path: ["input", "cents"],
        },
      ]);
      const whole = await make.act(make.landlord, PAY, { ...input, cents: 2_000_000 });
      expect(whole).toMatchObject({ advanceCents: 5_000_000, advancePaidOn: "2024-02-01" });
      // what is asked beyond it is paid once it is granted, and no more than that
      const refused = (budget: Budget, cents: number) => {
        const given = { ...make.ofBudget(budget), cents };
        return expectRefused(world, make.landlord, PAY, given, "ADVANCE_EXCEEDS_BUDGET");
      };
      const asked = await make.asked(whole, 100_000);
      await refused(asked, 1);
      const granted = await make.answered(asked, { answer: null });
      await refused(granted, 100_001);
      const beyond = { ...make.ofBudget(granted), cents: 100_000 };
      expect((await make.act(make.landlord, PAY, beyond)).advanceCents).toBe(5_100_000);
    }));

  it("takes a positive amount and a day that has come", () =>
    inCollaborationWorld(async (world) => {
      const make = givenBudget(world);
      const input = make.ofBudget(await make.agreed());
      const refused = (more: { cents: number; on?: string }, code: string) =>
        expectRefused(world, make.landlord, PAY, { ...input, ...more }, code);
      await refused({ cents: 0 }, "BUDGET_AMOUNT_INVALID");
      await refused({ cents: -100 }, "BUDGET_AMOUNT_INVALID");
      await refused({ cents: 2_000_000_001 }, "BUDGET_AMOUNT_INVALID");
      await refused({ cents: 1, on: "2024-02-02" }, "DATE_IN_FUTURE");
      await refused({ cents: 1, on: "2021-12-31" }, "TOO_EARLY");
      await refused({ cents: 1, on: "2024-02-30" }, "BAD_USER_INPUT");
    }));

  it("is done once when it is sent twice at once", () =>
    inCollaborationWorld(async (world) => {
      const make = givenBudget(world);
      const agreed = await make.agreed();
      const input = { ...make.ofBudget(agreed), cents: 3_000_000 };
      const answers = await Promise.all(
        [1, 2].map(() => attempt(world, make.landlord, PAY, input)),
      );
      expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(["", "CONFLICT"]);
      expect((await make.read(make.council, agreed.id))!.advanceCents).toBe(3_000_000);
    }));
});

describe("an overspend", () => {
  it("is asked with a reason, granted, and covers what was spent beyond the budget", () =>
    inCollaborationWorld(async (world) => {
      const make = givenBudget(world);
      const asked = await make.asked(await make.agreed(), 100_000);
      expect(asked).toMatchObject({
        overspendCents: 100_000,
        overspendReason: "De verhuizing was duurder.",
        overspendAskedOn: "2024-02-01",
        overspendDecision: null,
        allowedActs: ["ACCOUNT"],
      });
      const granted = await make.answered(asked, { answer: null });
      expect(granted).toMatchObject({
        overspendDecision: "GRANTED",
        overspendAnswer: null,
        overspendDecidedOn: "2024-02-01",
      });
      expect(await make.accounted(granted, 5_100_000)).toMatchObject({
        status: "ACCOUNTED",
        spentCents: 5_100_000,
        overspentCents: 100_000,
        isCovered: true,
        allowedActs: [],
      });
    }));

  it("is refused with a reason only, and can be asked anew", () =>
    inCollaborationWorld(async (world) => {
      const make = givenBudget(world);
      const asked = await make.asked(await make.agreed());
      const input = { ...make.ofBudget(asked), granted: false };
      await expectRefused(world, make.landlord, ANSWER, input, "REASON_REQUIRED");
      const refused = await make.answered(asked, { granted: false, answer: "Het geld is op." });
      expect(refused).toMatchObject({
        overspendDecision: "REFUSED",
        overspendAnswer: "Het geld is op.",
      });
      const again = { ...make.ofBudget(refused), granted: true };
      await expectRefused(world, make.landlord, ANSWER, again, "OVERSPEND_NOT_ASKED");
      expect(await make.asked(refused, 1)).toMatchObject({
        overspendCents: 1,
        overspendDecision: null,
        overspendAnswer: null,
        overspendDecidedOn: null,
      });
    }));

  it("is asked once at a time, for a positive amount and with a reason", () =>
    inCollaborationWorld(async (world) => {
      const make = givenBudget(world);
      const agreed = await make.agreed();
      const input = { ...make.ofBudget(agreed), cents: 100, reason: "Scholing." };
      const refused = (more: object, code: string) =>
        expectRefused(world, make.council, ASK, { ...input, ...more }, code);
      await refused({ cents: 0 }, "BUDGET_AMOUNT_INVALID");
      await refused({ cents: 2_000_000_001 }, "BUDGET_AMOUNT_INVALID");
      await refused({ reason: "" }, "REASON_REQUIRED");
      await refused({ reason: "x".repeat(10_001) }, "TEXT_TOO_LONG");
      const asked = await make.asked(agreed);
      await refused(make.ofBudget(asked), "OVERSPEND_ASKED");
      const granted = await make.answered(asked);
      await refused(make.ofBudget(granted), "OVERSPEND_ASKED");
    }));
});

describe("accountForBudgetYear", () => {
  it("waits until the year is over, and tells what was spent without consent", () =>
    inCollaborationWorld(async (world) => {
      const make = givenBudget(world);
      const agreed = await make.agreed({ year: 2024 });
      const input = { ...make.ofBudget(agreed), spentCents: 5_000_001 };
      await onDay(world, "2024-12-31");
      const { payload } = await expectRefused(world, make.council, ACCOUNT, input, "TOO_EARLY");
      expect(payload!.userErrors[0]!.message).toBe("Dit kan pas vanaf 1 januari 2025.");
      await onDay(world, "2025-01-01");
      const account = await make.act(make.council, ACCOUNT, {
        ...input,
        url: "https://cprw.example/verantwoording.pdf",
        sha256: "A".repeat(64),
      });
      expect(account).toMatchObject({
        status: "ACCOUNTED",
        overspentCents: 1,
        isCovered: false,
        accountedOn: "2025-01-01",
        accountUrl: "https://cprw.example/verantwoording.pdf",
        accountSha256: "a".repeat(64),
        accountTerm: { status: "MET", daysLeft: null },
      });
      const refused = make.ofBudget(account);
      await expectRefused(
        world,
        make.council,
        ACCOUNT,
        { ...refused, spentCents: 1 },
        "INVALID_TRANSITION",
      );
    }));

  it("takes amounts from nothing on, and a document that can be found", () =>
    inCollaborationWorld(async (world) => {
      const make = givenBudget(world);
      const agreed = await make.agreed();
      const refused = (more: Partial<cprw.AccountForBudgetYearInput>, code: string) =>
        expectRefused(
          world,
          make.council,
          ACCOUNT,
          { ...make.ofBudget(agreed), spentCents: 1, ...more },
          code,
        );
      await refused({ spentCents: -1 }, "BUDGET_AMOUNT_INVALID");
      await refused({ spentCents: 2_000_000_001 }, "BUDGET_AMOUNT_INVALID");
      await refused({ url: "http://cprw.example" }, "REFERENCE_INVALID");
      await refused({ url: "https://cprw.example", sha256: "abc" }, "REFERENCE_INVALID");
      await refused({ sha256: "a".repeat(64) }, "REFERENCE_INVALID");
      expect(await make.accounted(agreed, 0)).toMatchObject({ overspentCents: 0, isCovered: true });
    }));

  it("is told as overdue at midnight once, and is then still possible", () =>
    inCollaborationWorld(async (world) => {
      const make = givenBudget(world);
      const agreementId = await putInForce(world);
      const agreed = await make.agreed({ agreementId });
      const proposed = await make.proposed({ agreementId, year: 2022 });
      const midnight = async (day: string) => {
        await onDay(world, day);
        await world.server.clock.advance();
      };
      await midnight("2024-02-29");
      expect(await make.read(make.council, agreed.id)).toMatchObject({
        accountOverdue: false,
        accountTerm: { status: "RUNNING", daysLeft: 0 },
      });
      await midnight("2024-03-01");
      await midnight("2024-03-02");
      const late = (await make.read(make.council, agreed.id))!;
      expect(late).toMatchObject({
        accountOverdue: true,
        accountTerm: { status: "MISSED", daysLeft: null },
        allowedActs: ["ASK_OVERSPEND", "ACCOUNT"],
      });
      expect(await make.read(make.council, proposed.id)).toMatchObject({ accountOverdue: false });
      expect(
        await beneath(
          world,
          `SELECT act, entity FROM change WHERE person_id IS NULL
            AND entity = 'collaboration_budget_year'`,
        ),
      ).toEqual([{ act: "BUDGET_ACCOUNT_OVERDUE", entity: "collaboration_budget_year" }]);
      expect(await make.accounted(late)).toMatchObject({
        accountOverdue: true,
        accountTerm: { status: "MET_LATE" },
      });
    }));

  it("rounds its last day by the Algemene termijnenwet, and says so", () =>
    inCollaborationWorld(async (world) => {
      const make = givenBudget(world);
      const agreementId = await putInForce(world);
      // 28 February 2026 is a Saturday
      const budget = await make.agreed({ agreementId, year: 2025 });
      expect(budget.accountTerm).toMatchObject({
        endsOn: "2026-03-02",
        explanation:
          "2 maanden vanaf 31 december 2025 eindigt op zaterdag 28 februari 2026 en schuift naar " +
          "maandag 2 maart (Atw art. 1)",
      });
      expect(budget.accountDueOn).toBe("2026-03-02");
    }));
});

describe("amounts", () => {
  it("are for the two parties: nobody else has the types, or reads a row or a change", () =>
    inCollaborationWorld(async (world) => {
      const make = givenBudget(world);
      const { woonbron: w, cprw: c, delftseHuurders } = world.organisations;
      const agreementId = await putInForce(world, { party_ids: [w, c, delftseHuurders] });
      const budget = await make.agreed({ agreementId });
      const { delftseHuurder, dordtseHuurder, delftseWethouder } = world.members;
      for (const who of [delftseHuurder, dordtseHuurder, delftseWethouder, null]) {
        const { data, errors } = await ask(
          world.url,
          who,
          "query ($id: ID!) { budgetYear(id: $id) { id } }",
          {
            id: budget.id,
          },
        );
        expect([data, errors?.map(({ extensions }) => extensions.code)]).toEqual([
          { budgetYear: null },
          ["FORBIDDEN"],
        ]);
        const log = await logAs(world.url, who);
        expect(log.filter(({ subjectId }) => subjectId === budget.id)).toEqual([]);
      }
      const { bestuurslid, beleidsadviseur } = world.members;
      for (const who of [bestuurslid, beleidsadviseur])
        expect(await make.read(who, budget.id)).toMatchObject({ allowedActs: [] });
    }));

  it("stay unnoticed by another party of the agreement, whose acts wait for none of theirs", () =>
    inCollaborationWorld(async (world) => {
      const make = givenBudget(world);
      const before = await dataOf(world.url, world.members.delftseHuurder, CURSOR, {});
      await make.agreed();
      const log = await logAs(world.url, world.members.delftseHuurder, {
        after: before.changeCursor,
      });
      expect(log.filter(({ subjectType }) => subjectType === "BudgetYear")).toEqual([]);
    }));
});
const CURSOR = "{ changeCursor }" as unknown as Parameters<
  typeof dataOf<{ changeCursor: string }, object>
>[2];

describe("a budget that somebody changed since it was read", () => {
  it("gives CONFLICT, before its state is told", () =>
    inCollaborationWorld(async (world) => {
      const make = givenBudget(world);
      const proposed = await make.proposed();
      await make.act(make.council, AGREE, make.ofBudget(proposed));
      const stale = make.ofBudget(proposed);
      await expectRefused(world, make.council, AGREE, stale, "CONFLICT");
      await expectRefused(world, make.landlord, PAY, { ...stale, cents: 1 }, "CONFLICT");
    }));
});
