import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refusal } from "../../acts/refusal.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { findToday } from "../../persistence/today.js";
import { addMonths } from "../../terms/calendar-days.js";
import { takeAgreementInHand } from "./agreement-in-hand.js";
import { shownAgreement } from "./agreement.reads.js";
import { CollaborationAgreement } from "./collaboration-agreement.entity.js";

@InputType("GiveNoticeOfCollaborationFields")
class GiveNoticeInput extends VersionedInput {
  @Field(() => GraphQLLocalDate, { description: "Its last day (opgezegd tegen)." }) until!: string;
}

const noticeTooShort = refusal<{ from: string }>("NOTICE_TOO_SHORT", {
  description: "The last day comes before the months of notice are over (opzegtermijn te kort).",
  nl: (d) => `De opzegtermijn loopt tot ${d.from}: kies die dag of een latere.`,
  en: (d) => `The notice runs until ${d.from}: choose that day or a later one.`,
});

const noticeTooFar = refusal<{ last: string }>("NOTICE_TOO_FAR", {
  description:
    "The last day comes more than a year after the months of notice: it would bind the others to a " +
    "day of your choice (opgezegd tegen een te late dag).",
  nl: (d) => `Zeg op tegen uiterlijk ${d.last}, een jaar na de opzegtermijn.`,
  en: (d) => `Give notice for ${d.last} at the latest, a year after the months of notice.`,
});
const MONTHS_LATER = 12;

/** It then ends on that day, and is not renewed. What is agreed holds until then. */
export const giveNoticeOfCollaboration = act({
  name: "giveNoticeOfCollaboration",
  description:
    "Give notice of an agreement, with its months of notice; without any, from today on (opzeggen).",
  records: change("COLLABORATION_NOTICE_GIVEN", "A party gave notice (opgezegd).", {
    nl: "{who} zegde {what} op",
    en: "{who} gave notice of {what}",
  }),
  by: PARTICIPANTS,
  input: GiveNoticeInput,
  shows: shownAgreement,

  async perform(tx, actor, input) {
    const agreement = await takeAgreementInHand(tx, actor, { act: "GIVE_NOTICE", input });
    const today = await findToday(tx);
    const from = addMonths(today, agreement.noticeMonths ?? 0);
    if (input.until < from) throw noticeTooShort({ from }).at("until");
    const last = addMonths(from, MONTHS_LATER);
    if (input.until > last) throw noticeTooFar({ last }).at("until");
    await updateRow({
      tx,
      entity: CollaborationAgreement,
      row: agreement,
      changes: {
        noticeById: actor.organisationId,
        noticeGivenOn: today,
        noticeUntil: input.until,
        noticeFromOn: from,
      },
    });
    return agreement.id;
  },
});
