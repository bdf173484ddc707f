import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { readHolidays } from "../../holidays/holiday.queries.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { extend } from "../procedure/advice-term.js";
import { takeAskedExtension } from "./extend-advice-term.js";
import { shownExtension } from "./request.reads.js";
import { TermExtension } from "./term-extension.entity.js";
import { EXTENSION_GROUNDS } from "../procedure/term-grounds.js";

/** The landlord grants the later day that the adviser asked for. */
export const grantExtension = act({
  name: "grantExtension",
  description: "Grant the later day that was asked for (verlenging verlenen).",
  records: change("ADVICE_EXTENSION_GRANTED", "A later day was granted (verlenging verleend).", {
    nl: "{who} gaf meer tijd voor {what}",
    en: "{who} granted more time for {what}",
  }),
  by: LANDLORD,
  input: VersionedInput,
  shows: shownExtension,

  async perform(tx, actor, input) {
    const { extension, procedure } = await takeAskedExtension(tx, actor, input);
    const term = extend({
      procedure,
      to: extension.untilOn,
      ground: EXTENSION_GROUNDS.ASKED,
      holidays: await readHolidays(tx),
      field: "id",
    });
    await updateRow({
      tx,
      entity: TermExtension,
      row: extension,
      changes: { status: "GRANTED", answeredAt: () => "now()" },
    });
    await updateRow({ tx, entity: AdviceProcedure, row: procedure, changes: term });
    return extension.id;
  },
});
