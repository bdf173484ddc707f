import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { dateInFuture, tooEarly } from "../../acts/refusals.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { selectRows } from "../../persistence/rows.js";
import { findToday } from "../../persistence/today.js";
import { takeAmendmentInHand } from "../amendment/amendment-in-hand.js";
import { CollaborationAmendment } from "../amendment/amendment.entity.js";
import { shownAmendment } from "../amendment/amendment.reads.js";
import type { VoidReason } from "../amendment/void-ratifications.js";
import { concludeOnceComplete } from "./conclude-once-complete.js";
import { Ratification } from "./ratification.entity.js";

@InputType("RecordMembersMeetingFields")
class RecordMembersMeetingInput extends VersionedInput {
  @Field(() => Boolean, { description: "Whether it approved (goedgekeurd)." }) approved!: boolean;
  @Field(() => GraphQLLocalDate, {
    description: "When it decided: on the day that was named, or later (besloten op).",
  })
  decidedOn!: string;
}

/** A meeting that refuses takes the ratification back; those of others stand. */
export const recordMembersMeeting = act({
  name: "recordMembersMeeting",
  description:
    "Record what your members' meeting decided on a text that your board ratified subject to it " +
    "(besluit ledenvergadering vastleggen).",
  records: change(
    "COLLABORATION_MEETING_DECIDED",
    "A members' meeting decided on a ratification (ledenvergadering besloot).",
    {
      nl: "{who} legde het besluit van de ledenvergadering over {what} vast",
      en: "{who} recorded what the members' meeting decided on {what}",
    },
  ),
  by: PARTICIPANTS,
  input: RecordMembersMeetingInput,
  shows: shownAmendment,

  async perform(tx, actor, input) {
    const inHand = await takeAmendmentInHand(tx, actor, { act: "DECIDE_RESERVATION", input });
    const { amendment, facts } = inHand;
    const ratification = (await selectRows({ source: tx, entity: Ratification, alias: "row" })
      .where("row.amendmentId = :id AND row.organisationId = :organisationId", {
        id: amendment.id,
        organisationId: actor.organisationId,
      })
      .andWhere("row.voidedOn IS NULL")
      .getRawOne<Ratification>())!;
    const { approved, decidedOn } = input;
    if (decidedOn > (await findToday(tx))) throw dateInFuture().at("decidedOn");
    const from = ratification.membersMeetingOn!;
    if (decidedOn < from) throw tooEarly({ from }).at("decidedOn");
    await updateRow({
      tx,
      entity: Ratification,
      row: ratification,
      changes: {
        reservationOutcome: approved ? "APPROVED" : "REFUSED",
        reservationDecidedOn: decidedOn,
        ...(!approved && {
          voidedOn: () => "app.today()",
          voidReason: "MEETING_REFUSED" satisfies VoidReason,
        }),
      },
    });
    const others = (await facts.known()).ratified.length - 1;
    await updateRow({
      tx,
      entity: CollaborationAmendment,
      row: amendment,
      changes: {
        status: approved || others > 0 ? "RATIFIED_ONE" : "AGREED_TEXT",
        ...(approved && (await concludeOnceComplete(tx, actor, inHand))),
      },
    });
    return amendment.id;
  },
});
