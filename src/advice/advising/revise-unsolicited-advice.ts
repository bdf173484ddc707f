import { InputType } from "type-graphql";
import { versioned } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { nothingToChange } from "../../acts/refusals.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { COUNCIL } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { aboutOf } from "../procedure/procedure-about.js";
import { takeProcedureInHand } from "../procedure/procedure-in-hand.js";
import { ProcedureAboutInput } from "../request/request.input.js";
import { shownProcedure } from "../procedure/procedure.reads.js";

/** What a draft of unsolicited advice is about. A field that is left out stays as it was. */
@InputType("ReviseUnsolicitedAdviceFields")
export class ReviseUnsolicitedAdviceInput extends versioned(
  ProcedureAboutInput,
  "The procedure.",
) {}

/**
 * The council corrects freely what a draft of unsolicited advice is about. `reviseAdvice` corrects
 * what it says.
 */
export const reviseUnsolicitedAdvice = act({
  name: "reviseUnsolicitedAdvice",
  description:
    "Correct what a draft of unsolicited advice is about; the advice itself by " +
    "`reviseAdvice` (ongevraagd advies herzien).",
  records: change(
    "UNSOLICITED_ADVICE_REVISED",
    "What unsolicited advice is about was revised (ongevraagd advies herzien).",
    {
      nl: "{who} werkte de opzet van het ongevraagde advies over {what} bij",
      en: "{who} revised what the unsolicited advice on {what} is about",
    },
  ),
  by: COUNCIL,
  input: ReviseUnsolicitedAdviceInput,
  shows: shownProcedure,

  async perform(tx, actor, input) {
    const { procedure } = await takeProcedureInHand({
      tx,
      actor,
      act: "REVISE",
      id: input.id,
      expectedVersion: input.expectedVersion,
    });
    const about = await aboutOf(tx, input);
    if (Object.keys(about).length === 0) throw nothingToChange().showing(procedure.id);
    await updateRow({ tx, entity: AdviceProcedure, row: procedure, changes: about });
    return procedure.id;
  },
});
