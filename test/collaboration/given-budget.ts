import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { dataOf, type TypedDocument } from "../support/api.js";
import { attempt, beneath } from "../support/given.js";
import type { World } from "../support/world.js";
import { putInForce } from "./given-in-force.js";

export type Budget = cprw.BudgetYearDetailsFragment;
type Who = { token: string };
type Answer = { readonly budgetYear?: Budget | null };

/** The budget of a year, made through the API. */
export function givenBudget(world: World) {
  const { bestuurder: landlord, voorzitter: council } = world.members;
  const ofBudget = ({ id, version }: Budget) => ({ id, expectedVersion: version });

  /** Does an act on a budget. @throws the codes with which it was refused. */
  async function act<Result extends object, Input>(
    who: Who,
    document: TypedDocument<Result, { input: Input }>,
    input: Input,
  ): Promise<Budget> {
    const { payload, codes } = await attempt(world, who, document, input);
    if (codes.length > 0) throw new Error(codes.join());
    return (payload as Answer).budgetYear!;
  }

  const proposing = (
    agreementId: string,
    more: Partial<cprw.ProposeBudgetYearInput> = {},
  ): cprw.ProposeBudgetYearInput => ({
    agreementId,
    year: 2023,
    basis: "LUMP" as const,
    amountCents: 5_000_000,
    ...more,
  });

  const proposed = async (
    more: Partial<cprw.ProposeBudgetYearInput> = {},
    by: Who = landlord,
  ): Promise<Budget> =>
    act(
      by,
      cprw.ProposeBudgetYearDocument,
      proposing(String(more.agreementId ?? (await putInForce(world))), more),
    );
  const agreed = async (more: Partial<cprw.ProposeBudgetYearInput> = {}): Promise<Budget> =>
    act(council, cprw.AgreeToBudgetYearDocument, ofBudget(await proposed(more)));
  const rejected = async (more: Partial<cprw.ProposeBudgetYearInput> = {}): Promise<Budget> =>
    act(council, cprw.RejectBudgetYearDocument, {
      ...ofBudget(await proposed(more)),
      reason: "Te weinig.",
    });
  const asked = (budget: Budget, cents = 100_000): Promise<Budget> =>
    act(council, cprw.AskOverspendDocument, {
      ...ofBudget(budget),
      cents,
      reason: "De verhuizing was duurder.",
    });
  const answered = (
    budget: Budget,
    more: Partial<woonbron.AnswerOverspendInput> = {},
  ): Promise<Budget> =>
    act(landlord, woonbron.AnswerOverspendDocument, {
      ...ofBudget(budget),
      granted: true,
      ...more,
    });
  const accounted = (budget: Budget, spentCents = 4_900_000): Promise<Budget> =>
    act(council, cprw.AccountForBudgetYearDocument, { ...ofBudget(budget), spentCents });

  const read = async (who: Who, id: string): Promise<Budget | null> =>
    (await dataOf(world.url, who, cprw.BudgetYearDocument, { id })).budgetYear ?? null;

  /** Leads its agreement to a status, past the acts that would. */
  const agreementBecomes = (id: string, status: string) =>
    beneath(world, "UPDATE collaboration_agreement SET status = $2 WHERE id = $1", [id, status]);

  return {
    ...{ landlord, council, ofBudget, act, proposing, proposed, agreed, rejected, asked },
    ...{ answered, accounted, read, agreementBecomes },
  };
}
