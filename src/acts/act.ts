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
import type { PayloadSubject } from "../reads/kept.js";
import { UserErrorType } from "./user-error.js";

/**
 * Another subject that the payload shows: one that the input names beside, or instead of, the
 * subject of the act.
 */
interface NamedSubject<Input> extends Omit<PayloadSubject, "find"> {
  // `keyIn` gives the key, of any type.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly find: Batch<any, object | null>;
  readonly keyIn: (input: Input) => string | number;
}

/** The fields that inputs of acts share: `id` names the subject that the payload shows. */
interface ActInput {
  id?: string;
  requestId?: string | null;
}

/** All that an act declares: what a party does that changes state. */
export interface Act<Input extends object = never> {
  /** The mutation: `makePledge`. Its types are named after it. */
  readonly name: string;
  readonly description: string;
  /** The name that the change log gives to it. */
  readonly records: ChangeName;
  /** The audiences that have the mutation. */
  readonly by: readonly Audience[];
  readonly input: ClassType<Input>;
  readonly shows: PayloadSubject;
  /** Returns the id of the subject that the input names; by default the input's `id`. */
  readonly names?: (input: Input) => string | undefined;
  /**
   * The subject in which the act makes a new one. The payload shows it too, so that a refusal can
   * show what it is about.
   */
  readonly within?: NamedSubject<Input>;
  /**
   * Refuses in the order of `admit`, and then writes.
   *
   * @returns the id of the subject that the payload shows.
   * @throws Refusal (a top-level error) or RuleRefusal (a userError).
   */
  perform(tx: Transaction, actor: Actor, input: Input): Promise<string>;
}

/** The value from which the payload's fields are resolved. */
interface Answer extends ActResult {
  readonly within: unknown;
}

/** Declares an act, in a file of its own. */
export const act = <Input extends ActInput>(declared: Act<Input>): Act<Input> => declared;

/** An act with any input. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyAct = Act<any>;

/**
 * Makes a mutation of each act: `verbNoun(input: VerbNounInput!): VerbNounPayload!`. The payload
 * has the subject as it now stands, and the userErrors. When a rule refuses the act, the payload
 * shows the subject that the refusal names, or else the one that the input names, as far as the
 * viewer may see it.
 *
 * @returns the resolvers of the mutations and of their payloads.
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
      const result = await performAct({
        context,
        act: records,
        input: what,
        work: (tx, actor) => perform(tx, actor, what),
      });
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
 * The resolver of a payload's field that shows a subject. Its method has the name of the field, so
 * that the fields of one payload stay apart.
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
