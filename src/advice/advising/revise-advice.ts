import { InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { nothingToChange } from "../../acts/refusals.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { ADVISERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { adviceContentOf } from "./advice-content.js";
import { takeAdviceInHand } from "./advice-in-hand.js";
import { Advice } from "./advice.entity.js";
import { withAdviceContent } from "./advising.input.js";
import { shownAdvice } from "./advising.reads.js";

/** Corrections to a draft of the own organisation. A field that is left out stays as it was. */
@InputType("ReviseAdviceFields")
export class ReviseAdviceInput extends withAdviceContent(
  "ReviseAdviceContentFields",
  VersionedInput,
) {}

/**
 * The organisation corrects a draft freely. A correction makes an adopted text a draft again: the
 * board has to adopt the new text.
 */
export const reviseAdvice = act({
  name: "reviseAdvice",
  description: "Correct a draft advice; what was adopted becomes a draft again (advies herzien).",
  records: change("ADVICE_REVISED", "A draft advice was revised (advies herzien).", {
    nl: "{who} werkte het conceptadvies over {what} bij",
    en: "{who} revised the draft advice on {what}",
  }),
  by: ADVISERS,
  input: ReviseAdviceInput,
  shows: shownAdvice,

  async perform(tx, actor, input) {
    const { advice } = await takeAdviceInHand({ tx, actor, act: "DRAFT_ADVICE", input });
    const content = adviceContentOf(input);
    if (Object.keys(content).length === 0) throw nothingToChange().showing(advice.id);
    await updateRow({
      tx,
      entity: Advice,
      row: advice,
      changes: {
        ...content,
        status: "DRAFT",
        adoptedOn: null,
        meetingId: null,
      },
    });
    return advice.id;
  },
});
