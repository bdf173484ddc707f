import { expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import {
  askAll,
  countingActs,
  type Counts,
  createCountedWorld,
  type Question,
} from "../graphql/count-statements.js";
import { ROOM_ACTS, ROOM_QUERIES } from "../graphql/statement-counts.js";
import { onDay } from "../support/day.js";
import type { World } from "../support/world.js";
import { givenBudget } from "./given-budget.js";
import { put, putInForce, putVersion, TODAY } from "./given-in-force.js";

const LISTS_IN_LISTS = `{ collaborationAgreements(first: 100) { nodes {
  budgetYears { allowedActs by { name } agreement { title } history(first: 10) { nodes { act } } }
  evaluations { allowedActs judgements { by { name } evaluation { dueOn } } }
  comments { allowedActs by { name } amendment { title } } } } }`;

async function inCountedWorld(test: (world: World) => Promise<void>): Promise<void> {
  const world = await createCountedWorld();
  try {
    await onDay(world, TODAY);
    await test(world);
  } finally {
    await world.end();
  }
}

/** An agreement with a clause, and as many budgets, evaluations and comments on it. */
async function given(world: World, count: number) {
  const agreement = await putInForce(world);
  await putVersion(world, agreement);
  const { woonbron: w, cprw: c } = world.organisations;
  let budget = "",
    evaluation = "",
    comment = "";
  for (let place = 0; place < count; place += 1) {
    const by = { organisation_id: place % 2 === 0 ? w : c, agreement_id: agreement };
    budget = await put(world, "collaboration_budget_year", {
      ...{ ...by, year: 2022 + place, status: "AGREED", basis: "LUMP", amount_cents: 100 },
      ...{ account_due_on: `${2023 + place}-03-01`, decided_by_id: c, decided_on: TODAY },
    });
    evaluation = await put(world, "collaboration_evaluation", {
      ...{ ...by, due_on: `${2024 + place}-01-01`, status: place === 0 ? "DUE" : "PLANNED" },
    });
    await put(world, "collaboration_judgement", {
      ...{ ...by, evaluation_id: evaluation, outcome: "AMEND", text: "x", given_on: TODAY },
    });
    comment = await put(world, "collaboration_comment", {
      ...{ ...by, part: "CLAUSE", provision_number: "5", text: "x" },
      shared_at: "2024-01-01T12:00:00Z",
    });
  }
  return { agreement, budget, evaluation, comment };
}

it("takes as many statements for three budgets, evaluations and comments as for twelve", () =>
  inCountedWorld(async (world) => {
    const { bestuurder, voorzitter } = world.members;
    const count = async ({ agreement: id, budget }: Awaited<ReturnType<typeof given>>) =>
      (
        await askAll(
          world,
          [
            [bestuurder, woonbron.BudgetYearDocument, { id: budget }],
            [voorzitter, cprw.BudgetYearsOfCollaborationDocument, { id }],
            [voorzitter, cprw.EvaluationsOfCollaborationDocument, { id }],
            [voorzitter, cprw.CommentsOfCollaborationDocument, { id }],
          ] as unknown as Question[],
          [voorzitter, LISTS_IN_LISTS],
        )
      ).statements;
    const few = await given(world, 3);
    await count(few);
    const counted = await count(few);
    expect(await count(await given(world, 12))).toEqual(counted);
    expect(counted).toEqual(ROOM_QUERIES);
  }));

it("takes as many statements for each act, beside two of each and beside ten", () =>
  inCountedWorld(async (world) => {
    await countActs(world, 2); // the server learns which columns each answer reads
    const few = await countActs(world, 2);
    expect(await countActs(world, 10)).toEqual(few);
    expect(few).toEqual(ROOM_ACTS);
  }));

async function countActs(world: World, beside: number): Promise<Counts> {
  const counts: Counts = {};
  const act = countingActs(world, counts);
  const make = givenBudget(world);
  const { landlord, council, ofBudget: on } = make;
  const { agreement: agreementId } = await given(world, beside);
  const reason = "Daarom.";
  await act(landlord, cprw.ProposeBudgetYearDocument, make.proposing(agreementId, { year: 2034 }));
  await act(council, cprw.AgreeToBudgetYearDocument, on(await make.proposed()));
  await act(council, cprw.RejectBudgetYearDocument, { ...on(await make.proposed()), reason });
  const agreed = on(await make.agreed());
  await act(landlord, woonbron.PayBudgetAdvanceDocument, { ...agreed, cents: 1 });
  const asking = { ...on(await make.agreed()), cents: 1, reason };
  await act(council, cprw.AskOverspendDocument, asking);
  const asked = on(await make.asked(await make.agreed()));
  await act(landlord, woonbron.AnswerOverspendDocument, { ...asked, granted: true });
  const account = { ...on(await make.agreed()), spentCents: 1 };
  await act(council, cprw.AccountForBudgetYearDocument, account);

  const evaluation = await put(world, "collaboration_evaluation", {
    ...{ organisation_id: landlord.organisationId, agreement_id: await putInForce(world) },
    ...{ due_on: "2024-01-01", status: "DUE" },
  });
  const judging = { id: evaluation, expectedVersion: 1, outcome: "CONTINUE", text: "x" } as const;
  await act(landlord, cprw.JudgeCollaborationDocument, judging);

  const about = { agreementId, part: "CLAUSE", provisionNumber: "5", text: "x" } as const;
  await act(council, cprw.CommentOnProvisionDocument, { ...about, shared: false });
  const own = () =>
    put(world, "collaboration_comment", {
      ...{ organisation_id: council.organisationId, agreement_id: agreementId },
      ...{ part: "CLAUSE", provision_number: "5", text: "x" },
    });
  await act(council, cprw.ShareProvisionCommentDocument, { id: await own(), expectedVersion: 1 });
  await act(council, cprw.WithdrawProvisionCommentDocument, {
    ...{ id: await own(), expectedVersion: 1 },
  });
  return counts;
}
