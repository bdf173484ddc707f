import type { ClassType } from "type-graphql";
import { declareMutation, type PayloadSubject } from "../acts/declare-mutation.js";
import type { Actor } from "../acts/perform-act.js";
import { RuleRefusal } from "../acts/user-error.js";
import type { Audience } from "../authorisation/audience.js";
import type { ChangeActName } from "../changes/change-acts.js";
import type { Transaction } from "../persistence/transaction.js";

/** The mutation of an act in advice. A refusal by a rule shows what the input names, as far as the viewer may see it. */
export function adviceAct<Input extends { id?: string; requestId?: string | null }>(
  shows: PayloadSubject, audiences: readonly Audience[], name: string, records: ChangeActName, input: ClassType<Input>,
  perform: (tx: Transaction, actor: Actor, input: Input) => Promise<string>, description: string,
): ClassType[] {
  return declareMutation({
    name, description, records, audiences, input, shows,
    async perform(tx, actor, given) {
      try {
        return await perform(tx, actor, given);
      } catch (error) {
        if (error instanceof RuleRefusal) error.subjectId ??= given.id;
        throw error;
      }
    },
  });
}
