import { change } from "../../changes/change.js";
import { due, type Due } from "../../changes/clock.js";

/** The reminder that subscribers get. What has ended is not evaluated by itself any more. */
export const evaluationMidnight: readonly Due[] = [
  due(
    change(
      "COLLABORATION_EVALUATION_DUE",
      "The day of an evaluation came, at midnight: each party judges (evaluatie aan de orde).",
      {
        nl: "De evaluatie van {what} is aan de orde: elke partij oordeelt",
        en: "The evaluation of {what} is due: each party judges",
      },
    ),
    {
      table: "collaboration_evaluation",
      set: "status = 'DUE'",
      where: `status = 'PLANNED' AND due_on <= app.today()
        AND EXISTS (SELECT FROM app.collaboration_agreement AS a
          WHERE a.id = agreement_id AND a.status = 'IN_FORCE')`,
    },
  ),
];
