import { randomUUID } from "node:crypto";
import { act } from "../../acts/act.js";
import { reasonOf } from "../../acts/text.js";
import { insertRow, updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { readHolidays } from "../../holidays/holiday.queries.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { extend } from "../procedure/advice-term.js";
import { lapseOpenExtensions } from "./lapse-open-extensions.js";
import { takeProcedureInHand, refuseLapsed } from "../procedure/procedure-in-hand.js";
import { ExtensionInput } from "./request.input.js";
import { TermExtension } from "./term-extension.entity.js";
import { EXTENSION_GROUNDS } from "../procedure/term-grounds.js";
import { shownProcedure } from "../procedure/procedure.reads.js";

/**
 * The landlord gives a later day without being asked. The offer takes nothing from the adviser, so
 * it holds at once.
 */
export const offerExtension = act({
  name: "offerExtension",
  description:
    "Give a later day of your own accord, with a reason; it holds at once (verlenging " +
    "aanbieden).",
  records: change(
    "ADVICE_EXTENSION_OFFERED",
    "A later day was offered, and holds (verlenging aangeboden).",
    { nl: "{who} bood meer tijd aan voor {what}", en: "{who} offered more time for {what}" },
  ),
  by: LANDLORD,
  input: ExtensionInput,
  shows: shownProcedure,

  async perform(tx, actor, input) {
    const { procedure } = await takeProcedureInHand({
      tx,
      actor,
      act: "OFFER_EXTENSION",
      id: input.id,
      expectedVersion: input.expectedVersion,
    });
    await refuseLapsed({ tx, actor, procedure, today: await findToday(tx) });
    const term = extend({
      procedure,
      to: input.untilOn,
      ground: EXTENSION_GROUNDS.OFFERED,
      holidays: await readHolidays(tx),
      field: "untilOn",
    });
    await insertRow(tx, TermExtension, {
      id: randomUUID(),
      procedureId: procedure.id,
      organisationId: actor.organisationId,
      untilOn: input.untilOn,
      reason: reasonOf(input.reason),
      status: "GRANTED",
      answeredAt: () => "now()",
    });
    await updateRow({ tx, entity: AdviceProcedure, row: procedure, changes: term });
    await lapseOpenExtensions(tx, [procedure.id], term.adviceDueOn);
    return procedure.id;
  },
});
