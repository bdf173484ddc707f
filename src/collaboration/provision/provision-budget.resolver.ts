import { PARTIES } from "../../authorisation/audience.js";
import { relationsOf, toOne } from "../../reads/relations.js";
import { findBudgetByHash } from "./provision-budget.reads.js";
import { type ChangeInText, givenIn, ProvisionChangeType } from "./provision-change.type.js";
import type { Provision } from "./provision.entity.js";
import { BudgetType, ProvisionType } from "./provision.type.js";

const LAID_DOWN = {
  type: () => BudgetType,
  nullable: true,
  audiences: PARTIES,
  description: "The tenants' budget that it lays down, for the two parties (budget).",
};

export const provisionBudgetResolvers = [
  relationsOf<Provision>(() => ProvisionType, {
    budget: { ...LAID_DOWN, relation: toOne(findBudgetByHash, ({ budget }: Provision) => budget) },
  }),
  relationsOf<ChangeInText>(() => ProvisionChangeType, {
    budget: {
      ...LAID_DOWN,
      relation: toOne(findBudgetByHash, (it: ChangeInText) => givenIn(it)?.budget ?? null),
    },
  }),
] as const;
