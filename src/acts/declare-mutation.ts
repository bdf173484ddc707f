import { Arg, type ClassType, Ctx, Field, FieldResolver, InputType, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import { type Audience, VisibleTo } from "../authorisation/audience.js";
import type { ChangeActName } from "../changes/change-acts.js";
import type { Batch } from "../persistence/snapshot.js";
import type { Transaction } from "../persistence/transaction.js";
import type { RequestContext } from "../request-context.js";
import { type ActResult, type Actor, performAct } from "./perform-act.js";
import { UserErrorType } from "./user-error.js";

/** What an act's payload shows. */
export interface PayloadSubject {
  /** The payload's field. */
  readonly field: string;
  readonly type: () => ClassType;
  readonly description: string;
  readonly find: Batch<string, object | null>;
}

interface ActDeclaration<Input extends object> {
  /** The mutation: `agreeCalendarItem`. Its types are named after it. */
  readonly name: string;
  readonly description: string;
  /** What the change log says. */
  readonly records: ChangeActName;
  readonly audiences: readonly Audience[];
  readonly input: ClassType<Input>;
  readonly shows: PayloadSubject;
  readonly perform: (tx: Transaction, actor: Actor, input: Input) => Promise<string>;
}

/**
 * Makes the mutation of an act, `verbNoun(input: VerbNounInput!): VerbNounPayload!`, with a payload of the subject as it now stands and the
 * userErrors. Returns its resolvers.
 */
export function declareMutation<Input extends { requestId?: string | null }>({ name, description, records, audiences, input, shows, perform }: ActDeclaration<Input>): ClassType[] {
  const typeName = name[0]!.toUpperCase() + name.slice(1);

  @InputType(`${typeName}Input`, { description: `Input of \`${name}\`.` })
  @VisibleTo(...audiences)
  class ActInput extends (input as ClassType<object>) {}

  @ObjectType(`${typeName}Payload`, { simpleResolvers: true, description: `Answer of \`${name}\`.` })
  @VisibleTo(...audiences)
  class Payload {
    @Field(() => [UserErrorType], { description: "Why it was refused; empty when it was done." }) userErrors!: UserErrorType[];
    subjectId!: string | null;
  }

  @Resolver(() => Payload)
  class PayloadResolver {
    @FieldResolver(shows.type, { name: shows.field, nullable: true, description: shows.description })
    async subject(@Root() { subjectId }: ActResult, @Ctx() { snapshot }: RequestContext): Promise<object | null> {
      return subjectId ? snapshot.loader(shows.find).load(subjectId) : null;
    }
  }

  @Resolver()
  class ActResolver {
    @Mutation(() => Payload, { name, nullable: true, description })
    @VisibleTo(...audiences)
    act(@Ctx() context: RequestContext, @Arg("input", () => ActInput, { description: "What to do." }) given: ActInput): Promise<ActResult> {
      return performAct(context, records, given as Input, (tx, actor) => perform(tx, actor, given as Input));
    }
  }
  return [ActResolver, PayloadResolver];
}
