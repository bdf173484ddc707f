import { randomUUID } from "node:crypto";
import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refusal } from "../../acts/refusal.js";
import { textOf } from "../../acts/text.js";
import { findForUpdate, findUnlocked, insertRow, updateRow } from "../../acts/versioned-rows.js";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { NotFound } from "../../errors.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import { lockAgreement } from "../agreement/agreement-in-hand.js";
import type { EvaluationOutcome } from "../collaboration.enums.js";
import { Evaluation, EvaluationJudgement } from "./evaluation.entity.js";
import { evaluationLifecycle } from "./evaluation.lifecycle.js";
import { shownEvaluation } from "./evaluation.reads.js";
import { EvaluationOutcomeEnum } from "./evaluation.type.js";
import { planNext } from "./plan-next.js";

@InputType("JudgeCollaborationFields")
class JudgeCollaborationInput extends VersionedInput {
  @Field(() => EvaluationOutcomeEnum, { description: "What you conclude (conclusie)." })
  outcome!: EvaluationOutcome;
  @Field(() => String, {
    nullable: true,
    description: "In your own words, at most 10,000 characters; mandatory (toelichting).",
  })
  text?: string | null;
}

const judgementWithoutText = refusal("EVALUATION_WITHOUT_TEXT", {
  description: "A judgement says why (oordeel zonder toelichting).",
  nl: () => "Licht uw oordeel toe.",
  en: () => "Say why you judge so.",
});

/**
 * Each party judges once, in its own name. A judgement does not change the version of the
 * evaluation, so that nobody has to read it again because another party judged. With the last one
 * the evaluation is done, and the next moment is planned.
 */
export const judgeCollaboration = act({
  name: "judgeCollaboration",
  description: "Judge how a collaboration agreement works, for your own organisation (evalueren).",
  records: change("COLLABORATION_JUDGED", "A party judged how the agreement works (beoordeeld).", {
    nl: "{who} beoordeelde hoe {what} werkt",
    en: "{who} judged how {what} works",
  }),
  by: PARTICIPANTS,
  input: JudgeCollaborationInput,
  shows: shownEvaluation,

  async perform(tx, actor, input) {
    const { agreementId } = await known(tx, input.id);
    const agreement = await lockAgreement(tx, actor, agreementId);
    const evaluation = (await findForUpdate(tx, Evaluation, input.id))!;
    const { id, partyIds, version } = evaluation;
    const judged = await findJudgements(tx, id);
    const today = await findToday(tx);
    const status = await evaluationLifecycle.admit(actor, "JUDGE", {
      facts: {
        subject: evaluation,
        judged: () => Promise.resolve(judged),
        today: () => Promise.resolve(today),
      },
      seen: { version, expectedVersion: input.expectedVersion },
    });
    const text = textOf(input.text ?? "", "text");
    if (!text) throw judgementWithoutText().at("text");
    await insertRow(tx, EvaluationJudgement, {
      id: randomUUID(),
      agreementId,
      partyIds,
      organisationId: actor.organisationId,
      evaluationId: id,
      outcome: input.outcome,
      text,
      givenOn: today,
    });
    const done = new Set([actor, ...judged].map(({ organisationId }) => organisationId));
    if (partyIds.every((party) => done.has(party))) {
      const changes = { status, doneOn: today };
      await updateRow({ tx, entity: Evaluation, row: evaluation, changes });
      await planNext(tx, actor, { agreement, evaluation, today });
    }
    return id;
  },
});

/** @throws NOT_FOUND. */
async function known(tx: Transaction, id: string): Promise<Evaluation> {
  const found = await findUnlocked(tx, Evaluation, id);
  if (!found) throw new NotFound("CollaborationEvaluation", id);
  return found;
}

const findJudgements = (tx: Transaction, id: string) =>
  tx.query<{ organisationId: string }[]>(
    `SELECT organisation_id AS "organisationId" FROM app.collaboration_judgement
      WHERE evaluation_id = $1`,
    [id],
  );
