import { InputType, Field } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refuseBy } from "../../acts/obstacle.js";
import { nothingToChange } from "../../acts/refusals.js";
import { optionalTextOf, reasonOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import type { FollowUpStatus } from "../advice.enums.js";
import { RecommendationResponse } from "./landlord-response.entity.js";
import { takePartInHand } from "../procedure/procedure-in-hand.js";
import { isPromised } from "../procedure/procedure-needs.js";
import { FollowUpStatusEnum } from "./response.type.js";
import { shownDecision } from "./answering.reads.js";

@InputType("ReportFollowUpFields")
export class ReportFollowUpInput extends VersionedInput {
  @Field(() => FollowUpStatusEnum, { description: "What became of it (opvolging)." })
  status!: FollowUpStatus;
  @Field(() => String, {
    nullable: true,
    description: "Note on that; mandatory when it is given up. Left out: as it was (toelichting).",
  })
  note?: string | null;
}

/**
 * The landlord reports what became of a promise on a recommendation. It gives a reason when it
 * gives the promise up.
 */
export const reportFollowUp = act({
  name: "reportFollowUp",
  description: "Report what became of what you promised on a recommendation (opvolging melden).",
  records: change(
    "ADVICE_FOLLOW_UP_REPORTED",
    "It was reported what became of a recommendation (opvolging gemeld).",
    {
      nl: "{who} meldde wat er met een aanbeveling over {what} is gedaan",
      en: "{who} reported what became of a recommendation on {what}",
    },
  ),
  by: LANDLORD,
  input: ReportFollowUpInput,
  shows: shownDecision,

  async perform(tx, actor, input) {
    const {
      procedure,
      to,
      part: promise,
    } = await takePartInHand({
      tx,
      actor,
      act: "REPORT_FOLLOW_UP",
      kind: [RecommendationResponse, "RecommendationResponse"],
      input,
    });
    refuseBy(isPromised(promise));
    const note =
      input.note === undefined ? promise.followUpNote : optionalTextOf(input.note, "note");
    if (input.status === "DROPPED") reasonOf(note, "note");
    if (input.status === promise.followUpStatus && note === promise.followUpNote)
      throw nothingToChange().showing(promise.id);
    await updateRow({
      tx,
      entity: RecommendationResponse,
      row: promise,
      changes: {
        followUpStatus: input.status,
        followUpNote: note,
      },
    });
    if (to !== procedure.status)
      await updateRow({ tx, entity: AdviceProcedure, row: procedure, changes: { status: to } });
    return promise.id;
  },
});
