import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { BudgetYearActEnum } from "../../src/collaboration/budget/budget.type.js";
import { CommentActEnum } from "../../src/collaboration/comment/comment.type.js";
import { EvaluationActEnum } from "../../src/collaboration/evaluation/evaluation.type.js";
import { compareOffers, type Part, type Seen, waysOf } from "../acts/offered.js";
import { undoAtCommit } from "../acts/stalled-acts.js";
import { dataOf } from "../support/api.js";
import { onDay } from "../support/day.js";
import { attempt } from "../support/given.js";
import type { MemberName } from "../support/fixture.js";
import { createWorld, type World } from "../support/world.js";
import { givenBudget } from "./given-budget.js";
import { put, putAmendment, putInForce, putVersion, TODAY } from "./given-in-force.js";

const PARTIES = [
  ...["bestuurder", "regiodirecteur", "beleidsadviseur", "participatieadviseur"],
  ...["voorzitter", "bestuurslid", "secretaris", "ondersteuner"],
] as readonly MemberName[];
const NEGOTIATORS = [...PARTIES, "delftseHuurder"] as readonly MemberName[];

let world: World;
const budgets: Record<string, string> = {};
const evaluations: Record<string, string> = {};
const comments: Record<string, string> = {};
/** In which agreement each of these is. */
const agreementOf: Record<string, string> = {};

beforeAll(async () => {
  world = await createWorld();
  await onDay(world, TODAY);
  await makeBudgets();
  await makeEvaluations();
  await makeComments();
  await undoAtCommit(world);
});
afterAll(() => world.end());

async function makeBudgets(): Promise<void> {
  const make = givenBudget(world);
  const refused = { granted: false, answer: "Nee." };
  const of: Readonly<Record<string, () => Promise<{ id: string }>>> = {
    "proposed by the landlord": () => make.proposed(),
    "proposed by the council": () => make.proposed({}, make.council),
    rejected: () => make.rejected(),
    agreed: () => make.agreed(),
    "agreed for this year": () => make.agreed({ year: 2024 }),
    asked: async () => make.asked(await make.agreed()),
    granted: async () => make.answered(await make.asked(await make.agreed())),
    refused: async () => make.answered(await make.asked(await make.agreed()), refused),
    accounted: async () => make.accounted(await make.agreed()),
    async "proposed, its agreement ended"() {
      const agreementId = await putInForce(world);
      const budget = await make.proposed({ agreementId });
      await make.agreementBecomes(agreementId, "EXPIRED");
      return budget;
    },
  };
  for (const [state, made] of Object.entries(of)) budgets[state] = (await made()).id;
}

async function makeEvaluations(): Promise<void> {
  const { woonbron: w, cprw: c, delftseHuurders } = world.organisations;
  const add = async (state: string, values: object, parties = [w, c, delftseHuurders]) => {
    const agreementId = await putInForce(world, { party_ids: parties });
    const id = await put(world, "collaboration_evaluation", {
      ...{ organisation_id: w, agreement_id: agreementId, due_on: "2024-01-01", status: "DUE" },
      ...values,
    });
    evaluations[state] = id;
    agreementOf[id] = agreementId;
    return { id, agreementId };
  };
  const planned = (due_on: string) => ({ due_on, status: "PLANNED" });
  await add("planned", planned("2024-04-02"));
  await add("planned soon", planned("2024-04-01"));
  await add("due", {});
  await add("due, the council is no party", {}, [w, delftseHuurders]);
  await add("done", { status: "DONE", done_on: "2024-01-20" });
  const { id, agreementId } = await add("judged by the council", {});
  await put(world, "collaboration_judgement", {
    ...{ organisation_id: c, agreement_id: agreementId, evaluation_id: id },
    ...{ outcome: "AMEND", text: "Meer.", given_on: "2024-01-10" },
  });
}

async function makeComments(): Promise<void> {
  const { woonbron: w, cprw: c, delftseHuurders } = world.organisations;
  const agreementId = await putInForce(world, { party_ids: [w, c, delftseHuurders] });
  await putVersion(world, agreementId);
  const draft = await putAmendment(world, agreementId, { number: null, provision: "7" });
  const { bestuurder, voorzitter } = world.members;
  const add = async (state: string, who: { token: string }, more: object = {}) => {
    const { payload, codes } = await attempt(world, who, cprw.CommentOnProvisionDocument, {
      ...{ agreementId, part: "CLAUSE", provisionNumber: "5", text: "Te krap.", shared: false },
      ...more,
    });
    expect(codes).toEqual([]);
    const { id, version } = payload!.comment!;
    comments[state] = id;
    agreementOf[id] = agreementId;
    return { id, expectedVersion: version };
  };
  await add("private, the landlord's", bestuurder);
  await add("shared, the landlord's", bestuurder, { shared: true });
  await add("on its draft", bestuurder, { amendmentId: draft, provisionNumber: "7" });
  await add("private, the council's", voorzitter);
  await add("shared, the council's", voorzitter, { shared: true });
  const withdrawn = await add("withdrawn", voorzitter, { shared: true });
  await attempt(world, voorzitter, cprw.WithdrawProvisionCommentDocument, withdrawn);
}

type Read = Part & { readonly allowedActs: string[] };

async function seenBudget(name: MemberName, id: string): Promise<Seen | null> {
  const { budgetYear } = await dataOf<{ budgetYear: Read | null }, object>(
    world.url,
    world.members[name],
    "query ($id: ID!) { budgetYear(id: $id) { id version allowedActs } }",
    { id },
  );
  if (!budgetYear) return null;
  const isLandlord = PARTIES.indexOf(name) < 4;
  // whoever has no such mutation cannot try it
  const inputs: Parameters<typeof waysOf>[0] = {
    AGREE: ["agreeToBudgetYear"],
    REJECT: ["rejectBudgetYear", REASON],
    ...(isLandlord
      ? {
          PAY_ADVANCE: ["payBudgetAdvance", { cents: 1 }],
          ANSWER_OVERSPEND: ["answerOverspend", { granted: true }],
        }
      : {
          ASK_OVERSPEND: ["askOverspend", { cents: 1, ...REASON }],
          ACCOUNT: ["accountForBudgetYear", { spentCents: 1 }],
        }),
  };
  return { allowed: budgetYear.allowedActs, ways: waysOf(inputs, budgetYear) };
}
const REASON = { reason: "Daarom." };

/** What somebody reads of one of the rows that hang on an agreement. */
async function readOf(name: MemberName, field: string, id: string): Promise<Read | undefined> {
  const { agreement } = await dataOf<{ agreement: { rows: Read[] } | null }, object>(
    world.url,
    world.members[name],
    `query ($id: ID!) { agreement: collaborationAgreement(id: $id) {
      rows: ${field} { id version allowedActs } } }`,
    { id: agreementOf[id] },
  );
  return agreement?.rows.find((one) => one.id === id);
}

async function seenEvaluation(name: MemberName, id: string): Promise<Seen | null> {
  const row = await readOf(name, "evaluations", id);
  const input = { outcome: "CONTINUE", text: "Goed." };
  return (
    (row && {
      allowed: row.allowedActs,
      ways: waysOf({ JUDGE: ["judgeCollaboration", input] }, row),
    }) ??
    null
  );
}

async function seenComment(name: MemberName, id: string): Promise<Seen | null> {
  const row = await readOf(name, "comments", id);
  const inputs = {
    SHARE: ["shareProvisionComment"],
    WITHDRAW: ["withdrawProvisionComment"],
  } as const;
  return row ? { allowed: row.allowedActs, ways: waysOf(inputs, row) } : null;
}

describe("an act is offered where good input would do it, and nowhere else", () => {
  it.each([
    ["on the budget of a year", () => budgets, 10, PARTIES, seenBudget, BudgetYearActEnum],
    ["on an evaluation", () => evaluations, 6, NEGOTIATORS, seenEvaluation, EvaluationActEnum],
    ["on a comment", () => comments, 6, NEGOTIATORS, seenComment, CommentActEnum],
  ] as const)("%s", async (_, states, count, names, read, words) => {
    const all = Object.entries(states()).flatMap(([state, id]) =>
      names.map((name) => ({ state, id, name })),
    );
    expect(Object.keys(states())).toHaveLength(count);
    const { wrong, done } = await compareOffers(world, all, { read, words });
    expect(wrong).toEqual([]);
    expect([...done].sort()).toEqual(Object.keys(words).sort());
  });
});
