import { refuseBy } from "../acts/lifecycle.js";
import { randomUUID } from "node:crypto";
import type { Actor } from "../acts/perform-act.js";
import { MAX_LETTER, reasonOf, textOf } from "../acts/text.js";
import { RuleRefusal } from "../acts/user-error.js";
import { insertRow, updateRow } from "../acts/versioned-rows.js";
import { findToday } from "../persistence/today.js";
import type { Transaction } from "../persistence/transaction.js";
import { AdviceProcedure } from "./advice-procedure.entity.js";
import { InformationRequest } from "./information-request.entity.js";
import { takePartInHand, takeProcedureInHand, refuseLapsed } from "./procedure-in-hand.js";
import type { AnswerInformationRequestInput, AskForInformationInput, ContestTermEffectInput } from "./request.input.js";
import { latestVersionOf } from "./request-text.js";
import { addVersion, companionsToFollow, supplementCompanions, supplementOf } from "./supplement-advice-request.js";
import { chosenEffect, takeEffect } from "./take-effect.js";
import { isContestable, isUnanswered } from "./procedure-needs.js";

const INFORMATION = [InformationRequest, "InformationRequest"] as const;

/** The adviser has to know something first. The term keeps running until the landlord's answer says what it does to it. */
export async function askForInformation(tx: Transaction, actor: Actor, input: AskForInformationInput): Promise<string> {
  const { procedure, to } = await takeProcedureInHand(tx, actor, "ASK_INFORMATION", input.id, input.expectedVersion);
  await refuseLapsed(tx, actor, procedure, await findToday(tx));
  const question = textOf(input.question ?? "", "question");
  if (!question) throw new RuleRefusal("QUESTION_REQUIRED", {}, "question");
  await insertRow(tx, InformationRequest, { id: randomUUID(), procedureId: procedure.id, organisationId: actor.organisationId, question });
  if (to !== procedure.status) await updateRow(tx, AdviceProcedure, procedure, { status: to });
  return procedure.id;
}

/**
 * The landlord answers, and says whether that is material and what it does to the term. The procedure waits for the advice again when nothing else is open. What
 * the answer adds to the request is a next version, for every addressee.
 */
export async function answerInformationRequest(tx: Transaction, actor: Actor, input: AnswerInformationRequestInput): Promise<string> {
  const { part, procedure, to } = await takePartInHand(tx, actor, "ANSWER_INFORMATION", INFORMATION, input);
  const today = await findToday(tx);
  await refuseLapsed(tx, actor, procedure, today);
  refuseBy(isUnanswered(part));
  const companions = input.supplement == null ? [] : await companionsToFollow(tx, procedure, today);
  const answer = textOf(input.answer ?? "", "answer", MAX_LETTER);
  if (!answer) throw new RuleRefusal("ANSWER_REQUIRED", {}, "answer");
  const supplement = input.supplement == null ? null : supplementOf(input.supplement);
  const chosen = chosenEffect(procedure.kind, input);

  const { kept, setOn } = await takeEffect(tx, procedure, chosen, today, (await othersAreOpen(tx, part)) ? procedure.status : to);
  let requestVersionId: string | null = null;
  if (supplement !== null) {
    const latest = await latestVersionOf(tx, procedure.id);
    requestVersionId = await addVersion(tx, latest, {}, { supplement, setOn, receivedOn: today });
    await supplementCompanions(tx, actor, companions, { text: {}, supplement, chosen, today, copyOfId: requestVersionId });
  }
  await updateRow(tx, InformationRequest, part, { answer, answeredAt: () => "now()", requestVersionId, ...kept });
  return part.id;
}

/** The adviser's view of what an answer or supplement does to the term stands beside the landlord's, which the clock follows. */
export async function contestTermEffect(tx: Transaction, actor: Actor, input: ContestTermEffectInput): Promise<string> {
  const { part } = await takePartInHand(tx, actor, "CONTEST_EFFECT", INFORMATION, input);
  refuseBy(isContestable(part));
  if (part.effect === input.effect) throw new RuleRefusal("NOTHING_TO_CHANGE", {}, "effect");
  await updateRow(tx, InformationRequest, part, { contestedAt: () => "now()", contestedEffect: input.effect, contestReason: reasonOf(input.reason) });
  return part.id;
}

async function othersAreOpen(tx: Transaction, { id, procedureId }: InformationRequest): Promise<boolean> {
  const open = await tx.query<unknown[]>("SELECT id FROM app.advice_information_request WHERE procedure_id = $1 AND answered_at IS NULL AND id <> $2", [procedureId, id]);
  return open.length > 0;
}
