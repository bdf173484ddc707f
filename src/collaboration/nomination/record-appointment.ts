import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { dayDecided } from "./day-decided.js";
import { takeNominationInHand } from "./nomination-in-hand.js";
import { Nomination } from "./nomination.entity.js";
import { shownNomination } from "./nomination.reads.js";

@InputType("RecordAppointmentFields")
class RecordAppointmentInput extends VersionedInput {
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "When, today when left out; not before the nomination and not in the future (benoemd op).",
  })
  decidedOn?: string | null;
}

/** The nomination binds: who is nominated is appointed, save on a ground (Woningwet art. 30(11)). */
export const recordAppointment = act({
  name: "recordAppointment",
  description: "Record that the nominee was appointed (benoeming vastleggen).",
  records: change("COMMISSIONER_APPOINTED", "The nominee was appointed (benoemd).", {
    nl: "{who} legde de benoeming van {what} vast",
    en: "{who} recorded the appointment of {what}",
  }),
  by: LANDLORD,
  input: RecordAppointmentInput,
  shows: shownNomination,

  async perform(tx, actor, input) {
    const { nomination, to } = await takeNominationInHand(tx, actor, { act: "APPOINT", ...input });
    await updateRow({
      tx,
      entity: Nomination,
      row: nomination,
      changes: { status: to, decidedOn: await dayDecided(tx, nomination, input.decidedOn) },
    });
    return nomination.id;
  },
});
