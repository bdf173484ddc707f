import { Field, Int, ObjectType } from "type-graphql";
import { MEMBERS, VisibleTo } from "../../../src/authorisation/audience.js";
import { declareEnum } from "../../../src/graphql/enums.js";
import { GraphQLLocalDate, ID } from "../../../src/graphql/scalars.js";
import type { PledgeStatus } from "./pledge.entity.js";
import type { PledgeAct } from "./pledge.lifecycle.js";

export const PledgeStatusEnum = declareEnum<PledgeStatus>({
  name: "PledgeStatus",
  description: "Where it stands.",
  values: {
    OPEN: "Its day is still to come (open).",
    KEPT: "It was done (nagekomen).",
    PASSED: "Its day has passed (verstreken).",
  },
});

export const PledgeActEnum = declareEnum<PledgeAct>({
  name: "PledgeAct",
  description: "What can be done with it.",
  values: {
    KEEP: "Say that it was kept (nakomen).",
  },
});

@ObjectType("Pledge", { simpleResolvers: true, description: "A promise (toezegging)." })
@VisibleTo(...MEMBERS)
export class PledgeType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, { description: "What is promised (tekst)." }) text!: string;
  @Field(() => GraphQLLocalDate, { description: "By when (uiterlijk)." }) dueOn!: string;
  @Field(() => Int, { description: "For `expectedVersion`." }) version!: number;
  @Field(() => PledgeStatusEnum, { description: "Where it stands (status)." })
  status!: PledgeStatus;
}
