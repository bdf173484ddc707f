import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refusal } from "../../acts/refusal.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { AgreementDispute } from "./agreement-dispute.entity.js";
import { shownDispute } from "./agreement-dispute.reads.js";
import { dayAfter, ministersLastDay } from "./dispute-days.js";
import { takeDisputeInHand } from "./dispute-in-hand.js";

@InputType("FileAgreementDisputeFields")
class FileAgreementDisputeInput extends VersionedInput {
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "When it was laid before the minister, today when left out; not in the future " +
      "(ingediend op).",
  })
  filedOn?: string | null;
}

const filedTooLate = refusal<{ lastDay: string }>("DISPUTE_FILED_TOO_LATE", {
  description:
    "A dispute is laid before the minister within four weeks after it arose; the message names " +
    "the last day (te laat ingediend, Woningwet art. 44(3)).",
  nl: ({ lastDay }) =>
    "Een geschil gaat binnen vier weken na het ontstaan naar de minister: uiterlijk op " +
    `${lastDay} ` +
    "(Woningwet art. 44 lid 3).",
  en: ({ lastDay }) =>
    "A dispute is laid before the minister within four weeks after it arose: on " +
    `${lastDay} at the latest (Woningwet art. 44(3)).`,
});

/** What was filed in time can be recorded afterwards, also when midnight has let it lapse. */
export const fileAgreementDispute = act({
  name: "fileAgreementDispute",
  description:
    "Record that a dispute was laid before the minister (geschil indienen, Woningwet art. 44(3)).",
  records: change("AGREEMENT_DISPUTE_FILED", "A dispute was filed (geschil ingediend).", {
    nl: "{who} diende het geschil over {what} in",
    en: "{who} filed the dispute about {what}",
  }),
  by: MEMBERS,
  input: FileAgreementDisputeInput,
  shows: shownDispute,

  async perform(tx, actor, input) {
    const { dispute, to } = await takeDisputeInHand(tx, actor, { act: "FILE", input });
    const { aroseOn, fileUntil } = dispute;
    const filedOn = await dayAfter(tx, aroseOn, { given: input.filedOn, field: "filedOn" });
    if (filedOn > fileUntil) throw filedTooLate({ lastDay: fileUntil }).at("filedOn");
    const counted = { from: filedOn, extensions: [] };
    await updateRow({
      tx,
      entity: AgreementDispute,
      row: dispute,
      changes: {
        status: to,
        filedOn,
        ministerFrom: filedOn,
        ministerUntil: await ministersLastDay(tx, counted, "filedOn"),
        endedOn: null,
      },
    });
    return dispute.id;
  },
});
