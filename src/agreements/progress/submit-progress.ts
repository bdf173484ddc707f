import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import { takeProgressInHand } from "./progress-in-hand.js";
import { Progress } from "./progress.entity.js";
import { awaitedBy } from "./progress.lifecycle.js";
import { shownProgress } from "./progress.reads.js";

/**
 * From here on who negotiated reads it, and it is never edited: a correction, or the answer to who
 * contests it, is a next report of the same period.
 */
export const submitProgress = act({
  name: "submitProgress",
  description: "Submit a report: the other signatories confirm or contest it (voortgang indienen).",
  records: change(
    "COMMITMENT_PROGRESS_SUBMITTED",
    "A report on progress was submitted (voortgang ingediend).",
    {
      nl: "{who} diende een voortgangsrapportage in over {what}",
      en: "{who} submitted a report on the progress of {what}",
    },
  ),
  by: MEMBERS,
  input: VersionedInput,
  shows: shownProgress,

  async perform(tx, actor, input) {
    const { progress, known, to } = await takeProgressInHand(tx, actor, { act: "SUBMIT", input });
    const { agreementId } = known;
    await updateRow({
      tx,
      entity: Progress,
      row: progress,
      changes: {
        // nobody else can confirm it where nobody else with a log-in signed
        status: awaitedBy(progress, known).length > 0 ? to : "CONFIRMED",
        number: (await lastNumberOf(tx, { ...progress, agreementId })) + 1,
        submittedAt: () => "now()",
        submittedOn: await findToday(tx),
        // an amendment may have come into force since it was drafted
        ...(agreementId !== progress.agreementId && { agreementId }),
      },
    });
    return progress.id;
  },
});

/** The number of the last report of the same period; 0: there is none. */
async function lastNumberOf(
  tx: Transaction,
  {
    commitmentId,
    agreementId,
    year,
    period,
  }: Pick<Progress, "commitmentId" | "agreementId" | "year" | "period">,
): Promise<number> {
  const [row] = await tx.query<{ number: number }[]>(
    `SELECT COALESCE(max(number), 0) AS number FROM app.agreement_progress
      WHERE commitment_id = $1 AND agreement_id = $2 AND year = $3 AND period = $4`,
    [commitmentId, agreementId, year, period],
  );
  return row!.number;
}
