import { ReasonedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { reasonOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { COUNCIL } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { takeNominationInHand } from "./nomination-in-hand.js";
import { Nomination } from "./nomination.entity.js";
import { shownNomination } from "./nomination.reads.js";

/** Nobody else has ever seen it, and nobody will. */
export const cancelNomination = act({
  name: "cancelNomination",
  description: "Give up a nomination before anybody is nominated, with a reason (afbreken).",
  records: change("NOMINATION_CANCELLED", "A nomination was given up (voordracht afgebroken).", {
    nl: "{who} brak de voordracht van {what} af",
    en: "{who} gave up the nomination of {what}",
  }),
  by: COUNCIL,
  input: ReasonedInput,
  shows: shownNomination,

  async perform(tx, actor, input) {
    const { nomination, to } = await takeNominationInHand(tx, actor, { act: "CANCEL", ...input });
    const ground = reasonOf(input.reason);
    await updateRow({
      tx,
      entity: Nomination,
      row: nomination,
      changes: { status: to, ground, decidedOn: await findToday(tx) },
    });
    return nomination.id;
  },
});
