import { GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import { ObjectType, Field, Int } from "type-graphql";
import { VisibleTo, PARTICIPANTS } from "../../authorisation/audience.js";

@ObjectType("ConsentCondition", {
  simpleResolvers: true,
  description: "A condition of a consent, to be fulfilled before execution (voorwaarde).",
})
@VisibleTo(...PARTICIPANTS)
export class ConsentConditionType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => Int, { description: "Its number, from 1." }) number!: number;
  @Field(() => String, { description: "What has to be so (voorwaarde)." }) text!: string;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When the tenants' council marked it fulfilled; null: not yet (vervuld op).",
  })
  fulfilledOn!: string | null;
  @Field(() => String, { nullable: true, description: "Note on that (toelichting)." })
  fulfilmentNote!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When it failed, and consent fell with it; null: it did not (niet gehaald op).",
  })
  failedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What was reached instead, for instance 61% (waarde).",
  })
  failureValue!: string | null;

  @Field(() => String, { nullable: true, description: "Why it failed (grond)." })
  failureGround!: string | null;

  @Field(() => Int, { nullable: true, description: "For `expectedVersion`." }) version!: number;
  procedureId!: string;
}
