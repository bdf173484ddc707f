import "reflect-metadata"; // decorators write to it
import { type ClassType, Field, InputType, Int } from "type-graphql";
import { GraphQLUUID, ID } from "../graphql/scalars.js";

// The parts of acts' inputs. Each act has an input type of its own, for its own audiences (act.ts).
// These classes declare no audience: type-graphql would let theirs win over that of the derived
// class.

export const REQUEST_ID = {
  nullable: true,
  description:
    "Makes a retry safe: the same organisation performs an act with the same requestId once, " +
    "and a repeat gets the same answer, however much later: it is remembered as long as the " +
    "log.",
};

const VERSION = {
  description: "The version you read. When it has changed since: CONFLICT, and nothing is written.",
};

/** The input of every act on something that exists. */
@InputType("VersionedFields")
export class VersionedInput {
  @Field(() => ID, { description: "The id of the subject." }) id!: string;
  @Field(() => Int, VERSION) expectedVersion!: number;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

/** The input of an act that takes a reason. */
@InputType("ReasonedFields")
export class ReasonedInput extends VersionedInput {
  @Field(() => String, { nullable: true, description: "Why; mandatory (reden)." }) reason?:
    string | null;
}

/**
 * Makes the class that the input of an act on something that exists is derived from, when it has the
 * content of another input.
 *
 * @param id describes whose id it is.
 */
export function versioned<Content extends object>(
  content: ClassType<Content>,
  id: string,
): ClassType<Content & VersionedInput> {
  @InputType()
  class Versioned extends (content as ClassType<object>) {
    @Field(() => ID, { description: id }) id!: string;
    @Field(() => Int, VERSION) expectedVersion!: number;
    @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
  }
  return Versioned as ClassType<Content & VersionedInput>;
}
