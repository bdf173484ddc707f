import { ReasonedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { reasonOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { lapseOpenExtensions } from "./lapse-open-extensions.js";
import { lockCompanions, takeProcedureInHand } from "../procedure/procedure-in-hand.js";
import { shownProcedure } from "../procedure/procedure.reads.js";
import { statusAfter } from "../procedure/status-after.js";

/**
 * The side that began a procedure withdraws it, for every addressee. Its terms stop. To begin again
 * takes a new procedure.
 */
export const withdrawAdviceProcedure = act({
  name: "withdrawAdviceProcedure",
  description:
    "Take back a request, or unsolicited advice, of your side, with a reason (intrekken).",
  records: change(
    "ADVICE_PROCEDURE_WITHDRAWN",
    "The procedure was withdrawn, with a reason (ingetrokken).",
    { nl: "{who} trok {what} in", en: "{who} withdrew {what}" },
  ),
  by: PARTIES,
  input: ReasonedInput,
  shows: shownProcedure,

  async perform(tx, actor, input) {
    const { procedure } = await takeProcedureInHand({
      tx,
      actor,
      act: "WITHDRAW",
      id: input.id,
      expectedVersion: input.expectedVersion,
    });
    const withdrawReason = reasonOf(input.reason);
    const endedOn = await findToday(tx);
    const withdrawn: string[] = [];
    for (const one of [procedure, ...(await lockCompanions(tx, procedure))]) {
      const to = statusAfter("WITHDRAW", one, endedOn);
      if (!to) continue; // This companion went further; what was done with it stays done.
      await updateRow({
        tx,
        entity: AdviceProcedure,
        row: one,
        changes: {
          status: to,
          endedOn,
          dueOn: null,
          overdue: false,
          withdrawReason,
        },
      });
      withdrawn.push(one.id);
    }
    await lapseOpenExtensions(tx, withdrawn);
    return procedure.id;
  },
});
