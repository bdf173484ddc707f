import { leadingTo, Lifecycle, type Steps } from "../../acts/lifecycle.js";
import { inOrder, type Need, unless } from "../../acts/obstacle.js";
import { refusal } from "../../acts/refusal.js";
import { tooEarly } from "../../acts/refusals.js";
import { addDays } from "../../terms/calendar-days.js";
import { bargaining } from "../agreement/agreement.lifecycle.js";
import type { EvaluationAct } from "../collaboration.enums.js";
import { collaborationPermissions } from "../collaboration.permissions.js";
import type { Evaluation, EvaluationJudgement } from "./evaluation.entity.js";
import { EvaluationActEnum, EvaluationStatusEnum } from "./evaluation.type.js";

/** How many days before its day an evaluation can be judged. */
const DAYS_BEFORE = 60;

/** What acts on an evaluation look at. */
export interface EvaluationFacts {
  readonly subject: Pick<Evaluation, "status" | "partyIds" | "dueOn">;
  /** What the parties have judged so far. */
  readonly judged: () => Promise<readonly Pick<EvaluationJudgement, "organisationId">[]>;
  readonly today: () => Promise<string>;
}

const alreadyJudged = refusal("EVALUATION_JUDGED", {
  description:
    "Your organisation has judged in this evaluation already; a judgement is never edited (al " +
    "beoordeeld).",
  nl: () => "Uw organisatie heeft bij deze evaluatie al geoordeeld.",
  en: () => "Your organisation has judged in this evaluation already.",
});

const isNear: Need<EvaluationFacts> = async ({ subject: { status, dueOn }, today }) => {
  if (status === "DUE") return null;
  const from = addDays(dueOn, -DAYS_BEFORE);
  return unless((await today()) >= from, () => tooEarly({ from }));
};
const hasNotJudged: Need<EvaluationFacts> = async ({ judged }, viewer) =>
  unless(
    !(await judged()).some(({ organisationId }) => organisationId === viewer.organisationId),
    alreadyJudged,
  );

/** Each party judges once; the evaluation is done when the last one has. */
const STEPS = {
  JUDGE: {
    by: bargaining,
    from: leadingTo("DONE", "PLANNED", "DUE"),
    needs: inOrder(isNear, hasNotJudged),
    drawn: "the last one",
  },
} satisfies Steps<EvaluationAct, EvaluationFacts>;

export const evaluationLifecycle = new Lifecycle<EvaluationAct, EvaluationFacts>({
  steps: STEPS,
  role: (viewer) => collaborationPermissions.obstacle(viewer, "JUDGE"),
  words: { acts: EvaluationActEnum, statuses: EvaluationStatusEnum },
  begins: ["PLANNED", "a version begins, or the evaluation before it is done"],
  elsewhere: [["PLANNED", "DUE", "its day comes (clock)"]],
});
