import { ReasonedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { reasonOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { takeAskedExtension } from "./extend-advice-term.js";
import { shownExtension } from "./request.reads.js";
import { TermExtension } from "./term-extension.entity.js";

/** The landlord refuses an extension, with a reason. The term stays as it was. */
export const refuseExtension = act({
  name: "refuseExtension",
  description: "Refuse the later day that was asked for, with a reason (verlenging weigeren).",
  records: change("ADVICE_EXTENSION_REFUSED", "A later day was refused (verlenging geweigerd).", {
    nl: "{who} weigerde meer tijd voor {what}",
    en: "{who} refused more time for {what}",
  }),
  by: LANDLORD,
  input: ReasonedInput,
  shows: shownExtension,

  async perform(tx, actor, input) {
    const { extension } = await takeAskedExtension(tx, actor, input);
    await updateRow({
      tx,
      entity: TermExtension,
      row: extension,
      changes: {
        status: "REFUSED",
        answerReason: reasonOf(input.reason),
        answeredAt: () => "now()",
      },
    });
    return extension.id;
  },
});
