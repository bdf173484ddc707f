import { dayDone } from "../../acts/day-done.js";
import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { nothingToChange } from "../../acts/refusals.js";
import { reasonOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { AgreementDispute } from "./agreement-dispute.entity.js";
import { shownDispute } from "./agreement-dispute.reads.js";
import { lastDayToFile } from "./dispute-days.js";
import { takeDisputeInHand } from "./dispute-in-hand.js";

@InputType("ContestAgreementDisputeDayFields")
class ContestAgreementDisputeDayInput extends VersionedInput {
  @Field(() => GraphQLLocalDate, {
    description: "When it arose, as you hold; not in the future (ontstaan op).",
  })
  aroseOn!: string;
  @Field(() => String, { nullable: true, description: "Why; mandatory (toelichting)." })
  note?: string | null;
}

/** Both days stand, each with its term. What runs is the term of the declared one. */
export const contestAgreementDisputeDay = act({
  name: "contestAgreementDisputeDay",
  description:
    "Say that a dispute arose on another day than was declared; both days stand " +
    "(ontstaansdag betwisten).",
  records: change(
    "AGREEMENT_DISPUTE_DAY_CONTESTED",
    "Somebody holds another day of arising (ontstaansdag betwist).",
    {
      nl: "{who} betwistte de dag waarop het geschil over {what} ontstond",
      en: "{who} contested the day on which the dispute about {what} arose",
    },
  ),
  by: MEMBERS,
  input: ContestAgreementDisputeDayInput,
  shows: shownDispute,

  async perform(tx, actor, input) {
    const { dispute } = await takeDisputeInHand(tx, actor, { act: "CONTEST_DAY", input });
    const contestNote = reasonOf(input.note, "note");
    const contestedAroseOn = await dayDone(tx, input.aroseOn, { field: "aroseOn" });
    if (contestedAroseOn === dispute.aroseOn) throw nothingToChange().at("aroseOn");
    await lastDayToFile(tx, contestedAroseOn);
    await updateRow({
      tx,
      entity: AgreementDispute,
      row: dispute,
      changes: { contestedAroseOn, contestedById: actor.organisationId, contestNote },
    });
    return dispute.id;
  },
});
