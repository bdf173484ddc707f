import { dayDone } from "../../acts/day-done.js";
import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refusal } from "../../acts/refusal.js";
import { textOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { COUNCIL } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { takeNominationInHand } from "./nomination-in-hand.js";
import { Nomination } from "./nomination.entity.js";
import { shownNomination } from "./nomination.reads.js";

@InputType("AgreeNominationProfileFields")
class AgreeNominationProfileInput extends VersionedInput {
  @Field(() => String, {
    nullable: true,
    description: "Whom the council looks for, at most 10,000 characters; mandatory (profiel).",
  })
  profile?: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When that was agreed, today when left out; not in the future (vastgesteld op).",
  })
  agreedOn?: string | null;
}

const profileRequired = refusal("PROFILE_REQUIRED", {
  description: "A profile says whom the council looks for (profiel verplicht).",
  nl: () => "Geef aan wie u zoekt.",
  en: () => "Say whom you look for.",
});

/** The landlord reads the profile with the nomination, and not when it was agreed. */
export const agreeNominationProfile = act({
  name: "agreeNominationProfile",
  description: "Record whom the council looks for, also anew (profiel vaststellen).",
  records: change("NOMINATION_PROFILE_AGREED", "A profile was agreed (profiel vastgesteld).", {
    nl: "{who} stelde het profiel vast voor de voordracht van {what}",
    en: "{who} agreed to the profile for the nomination of {what}",
  }),
  by: COUNCIL,
  input: AgreeNominationProfileInput,
  shows: shownNomination,

  async perform(tx, actor, input) {
    const { nomination, to } = await takeNominationInHand(tx, actor, {
      act: "AGREE_PROFILE",
      ...input,
    });
    const profile = textOf(input.profile ?? "", "profile");
    if (!profile) throw profileRequired().at("profile");
    const profileAgreedOn = await dayDone(tx, input.agreedOn, { field: "agreedOn" });
    await updateRow({
      tx,
      entity: Nomination,
      row: nomination,
      changes: { status: to, profile, profileAgreedOn },
    });
    return nomination.id;
  },
});
