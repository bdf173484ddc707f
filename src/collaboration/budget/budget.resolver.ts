import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { PARTIES, VisibleTo } from "../../authorisation/audience.js";
import { ChangeHistoryArgs, ChangeHistoryType, historyOf } from "../../changes/history.js";
import { ID } from "../../graphql/scalars.js";
import { holidaysOf } from "../../holidays/holiday.queries.js";
import { organisations } from "../../organisation/organisation.kept.js";
import { OrganisationType } from "../../organisation/organisation.type.js";
import { findTodayOfSnapshot } from "../../persistence/today.js";
import { relationsOf, toMany, toOne } from "../../reads/relations.js";
import type { RequestContext } from "../../request-context.js";
import { collaborationAgreements } from "../agreement/agreement.reads.js";
import { CollaborationAgreementType } from "../agreement/agreement.type.js";
import type { CollaborationAgreement } from "../agreement/collaboration-agreement.entity.js";
import type { BudgetYearAct } from "../collaboration.enums.js";
import { isCoveredBy, overspentOf, totalOf } from "./amounts.js";
import { type BudgetAccountTerm, accountTermStanding } from "./budget-term.js";
import type { BudgetYear } from "./budget-year.entity.js";
import { budgetYearLifecycle } from "./budget-year.lifecycle.js";
import { budgetYears, listBudgetYearsOf } from "./budget.reads.js";
import {
  BudgetAccountTermType,
  BudgetYearActEnum,
  BudgetYearType,
  CommitteeAmountType,
} from "./budget.type.js";

@Resolver(() => BudgetYearType)
class BudgetYearResolver {
  @Query(() => BudgetYearType, {
    nullable: true,
    description: "The budget of a year; null when there is none with this id that you may know of.",
  })
  @VisibleTo(...PARTIES)
  budgetYear(
    @Ctx() { snapshot }: RequestContext,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<BudgetYear | null> {
    return snapshot.loader(budgetYears.find).load(id);
  }

  @FieldResolver(() => [CommitteeAmountType], {
    description: "What committees get of it, in the order of the proposal (per commissie).",
  })
  committeeAmounts(@Root() { committeeAmounts }: BudgetYear): CommitteeAmountType[] {
    return committeeAmounts.map((one) => ({
      name: one.name,
      households: one.households,
      fixedCents: one.fixedCents,
      perHouseholdCents: one.perHouseholdCents,
      totalCents: totalOf(one),
    }));
  }

  @FieldResolver(() => BudgetAccountTermType, {
    nullable: true,
    description:
      "The term for the account, as it stands today; null while nothing was agreed " +
      "(verantwoordingstermijn).",
  })
  async accountTerm(
    @Root() budget: BudgetYear,
    @Ctx() { snapshot, language }: RequestContext,
  ): Promise<BudgetAccountTerm | null> {
    const [holidays, today] = await Promise.all([
      snapshot.loader(holidaysOf).load("holidays"),
      snapshot.loader(findTodayOfSnapshot).load("today"),
    ]);
    return accountTermStanding(budget, { holidays, today, language });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "What was spent beyond the amount, in cents, granted or not; null before the account " +
      "(overschrijding).",
  })
  overspentCents(@Root() budget: BudgetYear): number | null {
    return overspentOf(budget);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      "Whether what was spent is within the amount and what the landlord granted beyond it; null " +
      "before the account (gedekt).",
  })
  isCovered(@Root() budget: BudgetYear): boolean | null {
    return isCoveredBy(budget);
  }

  @FieldResolver(() => [BudgetYearActEnum], {
    description: "What you can do with it now (handelingen).",
  })
  allowedActs(
    @Root() budget: BudgetYear,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<BudgetYearAct[]> {
    return budgetYearLifecycle.allowed(snapshot.viewer, {
      subject: budget,
      today: () => snapshot.loader(findTodayOfSnapshot).load("today"),
      agreementStatus: async () =>
        (await snapshot.loader(collaborationAgreements.find).load(budget.agreementId))!.status,
    });
  }

  @FieldResolver(() => ChangeHistoryType, {
    nullable: true,
    description: "What happened to it, oldest first (geschiedenis).",
  })
  history(
    @Root() { id }: BudgetYear,
    @Ctx() { snapshot }: RequestContext,
    @Args(() => ChangeHistoryArgs) args: ChangeHistoryArgs,
  ) {
    return historyOf(snapshot, id, args);
  }
}

const budgetYearRelations = relationsOf<BudgetYear>(() => BudgetYearType, {
  agreement: {
    type: () => CollaborationAgreementType,
    nullable: true,
    description: "The agreement that it is for (overeenkomst).",
    relation: toOne(collaborationAgreements.find, ({ agreementId }: BudgetYear) => agreementId),
  },
  by: {
    type: () => OrganisationType,
    nullable: true,
    description: "Who proposed it (voorgesteld door).",
    relation: toOne(organisations.find, ({ organisationId }: BudgetYear) => organisationId),
  },
  decidedBy: {
    type: () => OrganisationType,
    nullable: true,
    description: "Who agreed to it, or rejected it (besloten door).",
    relation: toOne(organisations.find, ({ decidedById }: BudgetYear) => decidedById),
  },
});

const budgetYearsOfAgreement = relationsOf<CollaborationAgreement>(
  () => CollaborationAgreementType,
  {
    budgetYears: {
      type: () => [BudgetYearType],
      audiences: PARTIES,
      nullable: true,
      description: "Its budgets, by year, also those that were rejected (jaarbudgetten).",
      relation: toMany(listBudgetYearsOf, ({ id }: CollaborationAgreement) => id),
    },
  },
);

export const budgetResolvers = [
  BudgetYearResolver,
  budgetYearRelations,
  budgetYearsOfAgreement,
] as const;
