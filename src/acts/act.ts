import {
  Arg,
  type ClassType,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import { type Audience, VisibleTo } from "../authorisation/audience.js";
import type { ChangeName } from "../changes/change.js";
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

/** A subject that the input names beside, or instead of, the one that the payload is about. */
interface NamedSubject<Input> extends Omit<PayloadSubject, "find"> {
  // Whatever it is found by: `keyIn` gives it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly find: Batch<any, object | null>;
  readonly keyIn: (input: Input) => string | number;
}

/** What inputs of acts have in common: `id` names the subject that the payload shows. */
interface ActInput {
  id?: string;
  requestId?: string | null;
}

/** Something that a party does and that changes state: all there is to say of it. */
export interface Act<Input extends object = never> {
  /** The mutation: `agreeCalendarItem`. Its types are named after it. */
  readonly name: string;
  readonly description: string;
  /** What the change log says. */
  readonly records: ChangeName;
  /** Whose act it is. */
  readonly by: readonly Audience[];
  readonly input: ClassType<Input>;
  readonly shows: PayloadSubject;
  /** The subject that the input names, where it is not called `id`. */
  readonly names?: (input: Input) => string | undefined;
  /**
   * What a new subject is made in: the payload shows it too, so that a
   * refusal shows what it is about.
   */
  readonly within?: NamedSubject<Input>;
  /**
   * Refuses in the order of `admit`, and writes.
   *
   * @returns the id of the subject that the payload shows.
   */
  perform(tx: Transaction, actor: Actor, input: Input): Promise<string>;
}

/** What the payload's fields are read by. */
interface Answer extends ActResult {
  readonly within: unknown;
}

/** Declares an act, in a file of its own. */
export const act = <Input extends ActInput>(declared: Act<Input>): Act<Input> => declared;

/** Whatever its input is. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyAct = Act<any>;

/**
 * The mutations of acts, `verbNoun(input: VerbNounInput!): VerbNounPayload!`. The payload has the
 * subject as it now stands and the userErrors. A refusal by a rule shows the subject that the act
 * says it is about, or else the one that the input names, as far as the viewer may see it.
 *
 * @returns their resolvers.
 */
export const mutationsOf = (acts: readonly AnyAct[]): ClassType[] => acts.flatMap(mutationOf);

function mutationOf({
  name,
  description,
  records,
  by,
  input,
  shows,
  names = ({ id }) => id,
  within,
  perform,
}: Act<ActInput>): ClassType[] {
  const typeName = name[0]!.toUpperCase() + name.slice(1);

  @InputType(`${typeName}Input`, { description: `Input of \`${name}\`.` })
  @VisibleTo(...by)
  class GivenInput extends (input as ClassType<object>) {}

  @ObjectType(`${typeName}Payload`, {
    simpleResolvers: true,
    description: `Answer of \`${name}\`.`,
  })
  @VisibleTo(...by)
  class Payload {
    @Field(() => [UserErrorType], { description: "Why it was refused; empty when it was done." })
    userErrors!: UserErrorType[];
  }

  @Resolver()
  class ActResolver {
    @Mutation(() => Payload, { name, nullable: true, description })
    @VisibleTo(...by)
    async act(
      @Ctx() context: RequestContext,
      @Arg("input", () => GivenInput, { description: "What to do." }) given: GivenInput,
    ): Promise<Answer> {
      const what = given as ActInput;
      const result = await performAct(context, records, what, (tx, actor) =>
        perform(tx, actor, what),
      );
      return {
        ...result,
        subjectId: result.subjectId ?? names(what) ?? null,
        within: within?.keyIn(what),
      };
    }
  }

  const subject = shown(
    () => Payload,
    shows,
    ({ subjectId }) => subjectId ?? undefined,
  );
  return [
    ActResolver,
    subject,
    ...(within
      ? [
          shown(
            () => Payload,
            within,
            (answer) => answer.within,
          ),
        ]
      : []),
  ];
}

/**
 * The resolver of a payload's field that shows a subject. The method's name tells the
 * field from the payload's others.
 */
function shown(
  payload: () => ClassType,
  {
    field,
    type,
    description,
    find,
  }: Pick<NamedSubject<never>, "field" | "type" | "description" | "find">,
  keyOf: (result: Answer) => unknown,
): ClassType {
  @Resolver(payload)
  class ShownResolver {
    @FieldResolver(type, { nullable: true, description })
    async [field](
      @Root() result: Answer,
      @Ctx() { snapshot }: RequestContext,
    ): Promise<object | null> {
      const key = keyOf(result);
      return key === undefined ? null : snapshot.loader(find).load(key);
    }
  }
  return ShownResolver;
}
