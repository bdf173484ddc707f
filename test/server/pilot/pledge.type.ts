import { Field, ObjectType } from "type-graphql";
import { MEMBERS, VisibleTo } from "../../../src/authorisation/audience.js";
import { GraphQLLocalDate, ID } from "../../../src/graphql/scalars.js";

@ObjectType("Pledge", { simpleResolvers: true, description: "A promise (toezegging)." })
@VisibleTo(...MEMBERS)
export class PledgeType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, { description: "What is promised (tekst)." }) text!: string;
  @Field(() => GraphQLLocalDate, { description: "By when (uiterlijk)." }) dueOn!: string;
  @Field(() => Boolean, { description: "Whether the day has passed (verstreken)." }) passed!: boolean;
}
