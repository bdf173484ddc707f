import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { endEmbargoes } from "../request/end-embargoes.js";
import { takeProcedureInHand } from "../procedure/procedure-in-hand.js";
import { shownProcedure } from "../procedure/procedure.reads.js";

/**
 * Closes advice that the law does not ask for. The landlord closes what it asked voluntarily;
 * either side closes unsolicited advice.
 */
export const closeAdviceProcedure = act({
  name: "closeAdviceProcedure",
  description:
    "Close advice that the law does not ask for: the landlord what it asked voluntarily, " +
    "either side unsolicited advice (afsluiten).",
  records: change("ADVICE_PROCEDURE_CLOSED", "The procedure was closed (afgesloten).", {
    nl: "{who} sloot de procedure over {what} af",
    en: "{who} closed the procedure on {what}",
  }),
  by: PARTIES,
  input: VersionedInput,
  shows: shownProcedure,

  async perform(tx, actor, input) {
    const { procedure, to } = await takeProcedureInHand({
      tx,
      actor,
      act: "CLOSE",
      id: input.id,
      expectedVersion: input.expectedVersion,
    });
    await updateRow({
      tx,
      entity: AdviceProcedure,
      row: procedure,
      changes: {
        status: to,
        endedOn: await findToday(tx),
        dueOn: null,
      },
    });
    // An embargo ends with the decision, and no decision follows here.
    if (procedure.kind === "VOLUNTARY") await endEmbargoes(tx, [procedure.id]);
    return procedure.id;
  },
});
