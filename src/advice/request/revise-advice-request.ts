import { InputType } from "type-graphql";
import { versioned } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { advicePermissions } from "../advice.permissions.js";
import { addresseesOf, originOf } from "./draft-advice-request.js";
import { aboutOf } from "../procedure/procedure-about.js";
import { takeProcedureInHand } from "../procedure/procedure-in-hand.js";
import { latestVersionOf, requestTextOf } from "./request-text.js";
import { RequestVersion } from "./request-version.entity.js";
import { AdviceRequestContentInput } from "./request.input.js";
import { shownProcedure } from "../procedure/procedure.reads.js";

/** Corrections to a draft of the landlord. A field that is left out stays as it was. */
@InputType("ReviseAdviceRequestFields")
export class ReviseAdviceRequestInput extends versioned(
  AdviceRequestContentInput,
  "The procedure.",
) {}

/**
 * The landlord corrects a draft freely. The version of the procedure also stands for the version of
 * the text, so it rises when either changes.
 */
export const reviseAdviceRequest = act({
  name: "reviseAdviceRequest",
  description: "Correct a draft request (aanvraag herzien).",
  records: change("ADVICE_REQUEST_REVISED", "A draft request was revised (aanvraag herzien).", {
    nl: "{who} werkte de conceptaanvraag over {what} bij",
    en: "{who} revised the draft request on {what}",
  }),
  by: LANDLORD,
  input: ReviseAdviceRequestInput,
  shows: shownProcedure,

  async perform(tx, actor, input) {
    const { procedure } = await takeProcedureInHand({
      tx,
      actor,
      act: "REVISE",
      id: input.id,
      expectedVersion: input.expectedVersion,
    });
    const draft = await latestVersionOf(tx, procedure.id);
    const about = {
      ...(await aboutOf(tx, input)),
      ...(await addresseesOf(tx, input)),
      ...(await originOf({ tx, actor, kind: procedure.kind, input })),
    };
    const text = await requestTextOf({
      tx,
      actor,
      input,
      before: draft,
      today: await findToday(tx),
    });
    advicePermissions.refuseUnless(
      actor,
      "REVISE",
      about.municipalityIds ?? procedure.municipalityIds,
    ); // Nobody may move a draft out of their own reach.
    await updateRow({
      tx,
      entity: AdviceProcedure,
      row: procedure,
      changes: { title: procedure.title, ...about },
    });
    const changes = {
      ...text,
      ...(input.adviceDueOn === undefined ? {} : { adviceDueOn: input.adviceDueOn }),
    };
    if (Object.keys(changes).length > 0)
      await updateRow({ tx, entity: RequestVersion, row: draft, changes });
    return procedure.id;
  },
});
