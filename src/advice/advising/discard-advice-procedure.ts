import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { Advice } from "./advice.entity.js";
import { takeProcedureInHand } from "../procedure/procedure-in-hand.js";
import { shownProcedure } from "../procedure/procedure.reads.js";

/**
 * Throws a draft procedure away. With unsolicited advice the draft advice goes too. The row remains
 * for the history of its own side.
 */
export const discardAdviceProcedure = act({
  name: "discardAdviceProcedure",
  description:
    "Throw a draft of your side away: a request, or unsolicited advice (concept weggooien).",
  records: change("ADVICE_PROCEDURE_DISCARDED", "A draft was discarded (concept weggegooid).", {
    nl: "{who} gooide het concept van {what} weg",
    en: "{who} threw away the draft of {what}",
  }),
  by: PARTIES,
  input: VersionedInput,
  shows: shownProcedure,

  async perform(tx, actor, input) {
    const { procedure, to } = await takeProcedureInHand({
      tx,
      actor,
      act: "DISCARD",
      id: input.id,
      expectedVersion: input.expectedVersion,
    });
    await updateRow({ tx, entity: AdviceProcedure, row: procedure, changes: { status: to } });
    await tx
      .createQueryBuilder()
      .update(Advice)
      .set({ status: "DISCARDED" })
      .where("procedureId = :id AND status <> 'DISCARDED'", { id: procedure.id })
      .execute();
    return procedure.id;
  },
});
