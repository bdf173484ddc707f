import { randomUUID } from "node:crypto";
import { InputType, Field } from "type-graphql";
import { act } from "../../acts/act.js";
import type { Actor } from "../../acts/perform-act.js";
import { refusal } from "../../acts/refusal.js";
import { insertRow } from "../../acts/versioned-rows.js";
import { ADVISERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { ID } from "../../graphql/scalars.js";
import { selectRows } from "../../persistence/rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import { type AdviceContent, adviceContentOf } from "./advice-content.js";
import { Advice } from "./advice.entity.js";
import { withAdviceContent, DraftedInput } from "./advising.input.js";
import { takeProcedureInHand } from "../procedure/procedure-in-hand.js";
import { shownAdvice } from "./advising.reads.js";
import { shownProcedure } from "../procedure/procedure.reads.js";

export const adviceExists = refusal("ADVICE_EXISTS", {
  description: "There is a draft advice already: revise it (er is al een concept).",
  nl: () => "Er is al een conceptadvies: herzie dat.",
  en: () => "There is a draft advice already: revise it.",
});

/** A new draft, which only the actor's own organisation sees. */
@InputType("DraftAdviceFields")
export class DraftAdviceInput extends withAdviceContent("DraftAdviceContentFields", DraftedInput) {
  @Field(() => ID, { description: "The procedure in which your organisation is asked." })
  procedureId!: string;
}

/** Begins an advice. Only the own organisation knows of it: nobody else can notice. */
export const draftAdvice = act({
  name: "draftAdvice",
  description:
    "Draft the advice that your organisation is asked for; nobody else sees it before it is " +
    "issued (advies opstellen).",
  records: change("ADVICE_DRAFTED", "An advice was drafted (advies opgesteld).", {
    nl: "{who} begon aan een advies over {what}",
    en: "{who} began an advice on {what}",
  }),
  by: ADVISERS,
  input: DraftAdviceInput,
  shows: shownAdvice,
  within: { ...shownProcedure, keyIn: ({ procedureId }: DraftAdviceInput) => procedureId },

  async perform(tx, actor, input) {
    const { procedure } = await takeProcedureInHand({
      tx,
      actor,
      act: "DRAFT_ADVICE",
      id: input.procedureId,
    });
    const current = await findCurrentAdvice(tx, procedure.id);
    if (current) throw adviceExists().showing(current.id);
    return insertDraftAdvice({
      tx,
      actor,
      procedureId: procedure.id,
      content: adviceContentOf(input),
    });
  },
});

/**
 * Finds the advice of a procedure that was not discarded: its draft or the issued advice, as far as
 * the actor may know of it.
 */
export async function findCurrentAdvice(
  tx: Transaction,
  procedureId: string,
): Promise<Advice | undefined> {
  return selectRows({ source: tx, entity: Advice, alias: "advice" })
    .where("advice.procedureId = :procedureId AND advice.status <> 'DISCARDED'", { procedureId })
    .getRawOne<Advice>();
}

/**
 * Inserts a draft advice into a procedure. The caller holds the lock of the actor's own side.
 *
 * @returns the id of the advice.
 */
export async function insertDraftAdvice({
  tx,
  actor,
  procedureId,
  content,
}: {
  tx: Transaction;
  actor: Actor;
  procedureId: string;
  content: Partial<AdviceContent>;
}): Promise<string> {
  const id = randomUUID();
  await insertRow(tx, Advice, {
    ...content,
    id,
    procedureId,
    organisationId: actor.organisationId,
    status: "DRAFT",
  });
  return id;
}
