import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { ADVISERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { takeAdviceInHand } from "./advice-in-hand.js";
import { Advice } from "./advice.entity.js";
import { shownAdvice } from "./advising.reads.js";

/** Throws a draft advice away. The organisation can begin a new one. */
export const discardAdvice = act({
  name: "discardAdvice",
  description: "Throw a draft advice away (advies weggooien).",
  records: change("ADVICE_DISCARDED", "A draft advice was discarded (advies weggegooid).", {
    nl: "{who} gooide het conceptadvies over {what} weg",
    en: "{who} threw away the draft advice on {what}",
  }),
  by: ADVISERS,
  input: VersionedInput,
  shows: shownAdvice,

  async perform(tx, actor, input) {
    const { advice } = await takeAdviceInHand({ tx, actor, act: "DRAFT_ADVICE", input });
    await updateRow({ tx, entity: Advice, row: advice, changes: { status: "DISCARDED" } });
    return advice.id;
  },
});
