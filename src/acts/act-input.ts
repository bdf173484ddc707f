import "reflect-metadata"; // what decorators write to
import { Field, InputType, Int } from "type-graphql";
import { GraphQLUUID, ID } from "../graphql/scalars.js";

// What the inputs of acts are made of; each act has an input type of its own, for its own audiences
// (act.ts). These say no audience: type-graphql would let it win over the derived one.

export const REQUEST_ID = {
  nullable: true,
  description:
    "Makes a retry safe: the same organisation performs an act with the same requestId once, " +
    "and a repeat gets the same answer, however much later: it is remembered as long as the " +
    "log.",
};

/** What every act on something that exists takes. */
@InputType("VersionedFields")
export class VersionedInput {
  @Field(() => ID, { description: "The id of the subject." }) id!: string;
  @Field(() => Int, {
    description:
      "The version you read. When it has changed since: CONFLICT, and nothing is written.",
  })
  expectedVersion!: number;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

/** An act that takes a reason. */
@InputType("ReasonedFields")
export class ReasonedInput extends VersionedInput {
  @Field(() => String, { nullable: true, description: "Why; mandatory (reden)." }) reason?:
    string | null;
}
