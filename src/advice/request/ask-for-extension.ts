import { randomUUID } from "node:crypto";
import { act } from "../../acts/act.js";
import { refuseBy } from "../../acts/obstacle.js";
import { reasonOf } from "../../acts/text.js";
import { insertRow } from "../../acts/versioned-rows.js";
import { ADVISERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { selectRows } from "../../persistence/rows.js";
import { findToday } from "../../persistence/today.js";
import { readHolidays } from "../../holidays/holiday.queries.js";
import { extend } from "../procedure/advice-term.js";
import { takeProcedureInHand, refuseLapsed } from "../procedure/procedure-in-hand.js";
import { noneIsAsked } from "../procedure/procedure-needs.js";
import { ExtensionInput } from "./request.input.js";
import { TermExtension } from "./term-extension.entity.js";
import { EXTENSION_GROUNDS } from "../procedure/term-grounds.js";
import { shownProcedure } from "../procedure/procedure.reads.js";

/**
 * The adviser asks for a later last day. Only one such request waits at a time. Meanwhile the term
 * runs as it did.
 */
export const askForExtension = act({
  name: "askForExtension",
  description: "Ask for a later day for the advice, with a reason (verlenging vragen).",
  records: change("ADVICE_EXTENSION_ASKED", "A later day was asked for (verlenging gevraagd).", {
    nl: "{who} vroeg om meer tijd voor {what}",
    en: "{who} asked for more time for {what}",
  }),
  by: ADVISERS,
  input: ExtensionInput,
  shows: shownProcedure,

  async perform(tx, actor, input) {
    const { procedure } = await takeProcedureInHand({
      tx,
      actor,
      act: "ASK_EXTENSION",
      id: input.id,
      expectedVersion: input.expectedVersion,
    });
    await refuseLapsed({ tx, actor, procedure, today: await findToday(tx) });
    const extensions = await selectRows({ source: tx, entity: TermExtension, alias: "extension" })
      .where("extension.procedureId = :id", { id: procedure.id })
      .getRawMany<TermExtension>();
    refuseBy(noneIsAsked(extensions));
    // Refuses to ask for a day that the landlord could not grant.
    extend({
      procedure,
      to: input.untilOn,
      ground: EXTENSION_GROUNDS.ASKED,
      holidays: await readHolidays(tx),
      field: "untilOn",
    });
    await insertRow(tx, TermExtension, {
      id: randomUUID(),
      procedureId: procedure.id,
      organisationId: actor.organisationId,
      untilOn: input.untilOn,
      reason: reasonOf(input.reason),
      status: "ASKED",
    });
    return procedure.id;
  },
});
