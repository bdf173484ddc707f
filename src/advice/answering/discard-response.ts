import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { holdOwnSide } from "../../acts/own-side.js";
import { findUnlocked, updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { NotFound } from "../../errors.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { advicePermissions } from "../advice.permissions.js";
import { shownResponse } from "./answering.reads.js";
import { admitDraft } from "./draft-response.js";
import { LandlordResponse } from "./landlord-response.entity.js";

/**
 * Throws a draft response away, in any state of the procedure: nobody else ever knew of the draft.
 */
export const discardResponse = act({
  name: "discardResponse",
  description: "Throw a draft response away (reactie weggooien).",
  records: change(
    "ADVICE_RESPONSE_DISCARDED",
    "A draft response was discarded (reactie weggegooid).",
    {
      nl: "{who} gooide de conceptreactie op het advies over {what} weg",
      en: "{who} threw away the draft response to the advice on {what}",
    },
  ),
  by: LANDLORD,
  input: VersionedInput,
  shows: shownResponse,

  async perform(tx, actor, input) {
    const known = await findUnlocked(tx, LandlordResponse, input.id);
    if (!known) throw new NotFound("LandlordResponse", input.id);
    await holdOwnSide(tx, actor, known.procedureId);
    const response = (await findUnlocked(tx, LandlordResponse, known.id))!;
    const procedure = await findUnlocked(tx, AdviceProcedure, response.procedureId);
    advicePermissions.refuseUnless(actor, "DRAFT_RESPONSE", procedure!.municipalityIds);
    await admitDraft({
      tx,
      actor,
      procedure: procedure!,
      response,
      seen: {
        version: response.version,
        expectedVersion: input.expectedVersion,
      },
    });
    await updateRow({
      tx,
      entity: LandlordResponse,
      row: response,
      changes: { status: "DISCARDED" },
    });
    return response.id;
  },
});
