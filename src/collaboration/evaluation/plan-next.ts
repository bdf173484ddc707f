import type { Actor } from "../../acts/perform-act.js";
import type { Transaction } from "../../persistence/transaction.js";
import { addMonths, type LocalDate } from "../../terms/calendar-days.js";
import type { CollaborationAgreement } from "../agreement/collaboration-agreement.entity.js";
import { lastKnownDay } from "../agreement/last-known-day.js";
import { planEvaluation } from "../agreement/plan-evaluation.js";
import type { Evaluation } from "./evaluation.entity.js";

interface Done {
  /** It is locked. */
  readonly agreement: CollaborationAgreement;
  readonly evaluation: Pick<Evaluation, "dueOn">;
  readonly today: LocalDate;
}

/**
 * Plans the evaluation after one that is done: in the rhythm that was agreed, on its first day that
 * is still to come, however late all have judged. None where the agreement is not in force, or ends
 * before that day.
 */
export async function planNext(
  tx: Transaction,
  actor: Actor,
  { agreement, evaluation: { dueOn }, today }: Done,
): Promise<void> {
  const { id: agreementId, status, evaluationMonths: months } = agreement;
  if (status !== "IN_FORCE" || months === null) return;
  let times = 0;
  const dayAfter = (passed: number) => addMonths(dueOn, months * passed);
  while (dayAfter(times + 1) <= today) times += 1;
  const last = lastKnownDay(agreement);
  if (last === null || dayAfter(times + 1) <= last)
    await planEvaluation(tx, actor, { agreementId, from: dayAfter(times), months });
}
