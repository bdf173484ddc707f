import { randomUUID } from "node:crypto";
import { InputType, Field } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refusal } from "../../acts/refusal.js";
import { textOf } from "../../acts/text.js";
import { insertRow, updateRow } from "../../acts/versioned-rows.js";
import { ADVISERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { questionRequired } from "../advice.refusals.js";
import { answerTermFrom } from "./answer-term.js";
import { InformationRequest } from "./information-request.entity.js";
import { takeProcedureInHand, refuseLapsed } from "../procedure/procedure-in-hand.js";
import { shownProcedure } from "../procedure/procedure.reads.js";

export const answerRequired = refusal("ANSWER_REQUIRED", {
  description: "An answer says something (antwoord verplicht).",
  nl: () => "Geef een antwoord.",
  en: () => "Give an answer.",
});

export const INFORMATION = [InformationRequest, "InformationRequest"] as const;

/** The question that the adviser needs an answer to first. */
@InputType("AskForInformationFields")
export class AskForInformationInput extends VersionedInput {
  @Field(() => String, { nullable: true, description: "What you need to know; mandatory (vraag)." })
  question?: string | null;
}

/**
 * The adviser asks the landlord for information before it advises. The term keeps running; the
 * landlord's answer says what it does to the term. The question has a last day for its answer where
 * the parties agreed on one.
 */
export const askForInformation = act({
  name: "askForInformation",
  description:
    "Ask the landlord for information first; the term keeps running (informatie vragen).",
  records: change("ADVICE_INFORMATION_ASKED", "Information was asked for (informatie gevraagd).", {
    nl: "{who} vroeg om informatie over {what}",
    en: "{who} asked for information about {what}",
  }),
  by: ADVISERS,
  input: AskForInformationInput,
  shows: shownProcedure,

  async perform(tx, actor, input) {
    const { procedure, to } = await takeProcedureInHand({
      tx,
      actor,
      act: "ASK_INFORMATION",
      id: input.id,
      expectedVersion: input.expectedVersion,
    });
    const today = await findToday(tx);
    await refuseLapsed({ tx, actor, procedure, today });
    const question = textOf(input.question ?? "", "question");
    if (!question) throw questionRequired().at("question");
    await insertRow(tx, InformationRequest, {
      id: randomUUID(),
      procedureId: procedure.id,
      organisationId: actor.organisationId,
      question,
      askedOn: today,
      ...answerTermFrom(today, procedure),
    });
    if (to !== procedure.status)
      await updateRow({ tx, entity: AdviceProcedure, row: procedure, changes: { status: to } });
    return procedure.id;
  },
});

/** Whether another question in the same procedure waits for an answer. */
export async function othersAreOpen(
  tx: Transaction,
  { id, procedureId }: InformationRequest,
): Promise<boolean> {
  const open = await tx.query<unknown[]>(
    `
      SELECT id FROM app.advice_information_request
      WHERE procedure_id = $1 AND answered_at IS NULL AND id <> $2`,
    [procedureId, id],
  );
  return open.length > 0;
}
