import { InputType, Field } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refuseBy } from "../../acts/obstacle.js";
import { optionalTextOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { COUNCIL } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { ConsentCondition } from "./consent-condition.entity.js";
import { takePartInHand } from "../procedure/procedure-in-hand.js";
import { isUnfulfilled } from "../procedure/procedure-needs.js";
import { shownCondition } from "./advising.reads.js";

@InputType("FulfilConsentConditionFields")
export class FulfilConsentConditionInput extends VersionedInput {
  @Field(() => String, { nullable: true, description: "Note on it (toelichting)." }) note?:
    string | null;
}

/** Only the organisation that made a condition says that it is met (domain brief, 7.3). */
export const fulfilConsentCondition = act({
  name: "fulfilConsentCondition",
  description: "Mark a condition of the consent as fulfilled (voorwaarde vervuld verklaren).",
  records: change(
    "CONSENT_CONDITION_FULFILLED",
    "A condition of the consent was marked fulfilled (voorwaarde vervuld).",
    {
      nl: "{who} meldde dat een voorwaarde bij de instemming met {what} is vervuld",
      en: "{who} reported that a condition of the consent to {what} was met",
    },
  ),
  by: COUNCIL,
  input: FulfilConsentConditionInput,
  shows: shownCondition,

  async perform(tx, actor, input) {
    const { part: condition } = await takePartInHand({
      tx,
      actor,
      act: "FULFIL_CONDITION",
      kind: [ConsentCondition, "ConsentCondition"],
      input,
    });
    refuseBy(isUnfulfilled(condition));
    const fulfilmentNote = optionalTextOf(input.note, "note");
    await updateRow({
      tx,
      entity: ConsentCondition,
      row: condition,
      changes: {
        fulfilledOn: await findToday(tx),
        fulfilmentNote,
      },
    });
    return condition.id;
  },
});
