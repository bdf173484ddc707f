import { dayDone } from "../../acts/day-done.js";
import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { AgreementCycle } from "./agreement-cycle.entity.js";
import { takeCycleInHand } from "./cycle-in-hand.js";
import { shownCycle } from "./cycle.reads.js";

@InputType("AskForConsultationFields")
class AskForConsultationInput extends VersionedInput {
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When it was asked for; left out: today (gevraagd op).",
  })
  askedOn?: string | null;
}

/** Of years that begin in 2024 nobody asks before 2022. */
const firstDayOfAsking = ({ startsYear }: AgreementCycle) => `${startsYear - 2}-01-01`;

/** The landlord asks municipality and tenants for consultation (Woningwet art. 44(1)). */
export const askForConsultation = act({
  name: "askForConsultation",
  description:
    "Ask who takes part for consultation on agreements (overleg vragen, Woningwet art. 44(1)).",
  records: change(
    "AGREEMENT_CONSULTATION_ASKED",
    "Consultation on agreements was asked for (overleg gevraagd).",
    { nl: "{who} vroeg om overleg over {what}", en: "{who} asked for consultation on {what}" },
  ),
  by: LANDLORD,
  input: AskForConsultationInput,
  shows: shownCycle,

  async perform(tx, actor, input) {
    const { cycle } = await takeCycleInHand(tx, actor, { act: "ASK_CONSULTATION", input });
    const consultationAskedOn = await dayDone(tx, input.askedOn, {
      field: "askedOn",
      since: firstDayOfAsking(cycle),
    });
    await updateRow({ tx, entity: AgreementCycle, row: cycle, changes: { consultationAskedOn } });
    return cycle.id;
  },
});
