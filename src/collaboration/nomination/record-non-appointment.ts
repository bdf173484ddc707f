import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { reasonOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { dayDecided } from "./day-decided.js";
import { takeNominationInHand } from "./nomination-in-hand.js";
import { Nomination } from "./nomination.entity.js";
import { shownNomination } from "./nomination.reads.js";

@InputType("RecordNonAppointmentFields")
class RecordNonAppointmentInput extends VersionedInput {
  @Field(() => String, {
    nullable: true,
    description: "On which ground, at most 10,000 characters; mandatory (grond).",
  })
  ground?: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "When, today when left out; not before the nomination and not in the future (besloten op).",
  })
  decidedOn?: string | null;
}

/** A binding nomination is passed by on a ground alone, which the council reads. */
export const recordNonAppointment = act({
  name: "recordNonAppointment",
  description: "Record that the nominee was not appointed, and why (niet benoemd).",
  records: change("COMMISSIONER_NOT_APPOINTED", "The nominee was not appointed (niet benoemd).", {
    nl: "{who} legde vast dat de voordracht van {what} niet tot een benoeming leidde",
    en: "{who} recorded that the nomination of {what} led to no appointment",
  }),
  by: LANDLORD,
  input: RecordNonAppointmentInput,
  shows: shownNomination,

  async perform(tx, actor, input) {
    const { nomination, to } = await takeNominationInHand(tx, actor, {
      act: "NOT_APPOINT",
      ...input,
    });
    const ground = reasonOf(input.ground, "ground");
    const decidedOn = await dayDecided(tx, nomination, input.decidedOn);
    await updateRow({
      tx,
      entity: Nomination,
      row: nomination,
      changes: { status: to, ground, decidedOn },
    });
    return nomination.id;
  },
});
