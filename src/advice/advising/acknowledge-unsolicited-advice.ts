import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { takeProcedureInHand } from "../procedure/procedure-in-hand.js";
import { shownProcedure } from "../procedure/procedure.reads.js";

/**
 * The landlord confirms that it has the advice. The term already runs from the day of receipt, and
 * keeps running.
 */
export const acknowledgeUnsolicitedAdvice = act({
  name: "acknowledgeUnsolicitedAdvice",
  description: "Confirm that unsolicited advice arrived (ontvangst bevestigen).",
  records: change(
    "UNSOLICITED_ADVICE_ACKNOWLEDGED",
    "The landlord confirmed that it received the advice (ontvangst bevestigd).",
    {
      nl: "{who} bevestigde de ontvangst van het advies over {what}",
      en: "{who} confirmed that it received the advice on {what}",
    },
  ),
  by: LANDLORD,
  input: VersionedInput,
  shows: shownProcedure,

  async perform(tx, actor, input) {
    const { procedure, to } = await takeProcedureInHand({
      tx,
      actor,
      act: "ACKNOWLEDGE",
      id: input.id,
      expectedVersion: input.expectedVersion,
    });
    await updateRow({ tx, entity: AdviceProcedure, row: procedure, changes: { status: to } });
    return procedure.id;
  },
});
