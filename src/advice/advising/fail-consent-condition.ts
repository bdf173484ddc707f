import { InputType, Field } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refuseBy } from "../../acts/obstacle.js";
import { dateInFuture, tooEarly } from "../../acts/refusals.js";
import { MAX_TITLE, optionalTextOf, reasonOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { COUNCIL } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { findToday } from "../../persistence/today.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { valueRequired } from "./answer-consent-request.js";
import { ConsentCondition } from "./consent-condition.entity.js";
import { takePartInHand } from "../procedure/procedure-in-hand.js";
import { isUnfulfilled } from "../procedure/procedure-needs.js";
import { shownCondition } from "./advising.reads.js";

@InputType("FailConsentConditionFields")
export class FailConsentConditionInput extends VersionedInput {
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "The day on which it failed, today when left out; not in the future (niet gehaald op).",
  })
  failedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "What was reached instead, for instance 61%; mandatory, at most 200 characters (waarde).",
  })
  value?: string | null;

  @Field(() => String, { nullable: true, description: "Why it failed; mandatory (grond)." })
  ground?: string | null;
}

/**
 * The organisation that made a condition says that it failed: when, why, and what was reached
 * instead. With that its consent has fallen (domain brief, 7.3). Another request can follow.
 *
 * @throws userErrors: ALREADY_FULFILLED, REASON_REQUIRED, VALUE_REQUIRED, DATE_IN_FUTURE,
 * TOO_EARLY, TEXT_TOO_LONG, TEXT_INVALID.
 */
export const failConsentCondition = act({
  name: "failConsentCondition",
  description:
    "Mark a condition of the consent as failed, with the day, what was reached and the ground: " +
    "consent has fallen with it (voorwaarde niet gehaald verklaren).",
  records: change(
    "CONSENT_CONDITION_FAILED",
    "A condition of the consent failed, and consent fell with it (voorwaarde niet gehaald).",
    {
      nl: "{who} meldde dat een voorwaarde niet is gehaald en de instemming met {what} vervalt",
      en: "{who} reported that a condition failed and consent to {what} fell with it",
    },
  ),
  by: COUNCIL,
  input: FailConsentConditionInput,
  shows: shownCondition,

  async perform(tx, actor, input) {
    const {
      procedure,
      to,
      part: condition,
    } = await takePartInHand({
      tx,
      actor,
      act: "FAIL_CONDITION",
      kind: [ConsentCondition, "ConsentCondition"],
      input,
    });
    const { id } = condition;
    refuseBy(isUnfulfilled(condition));
    const failureGround = reasonOf(input.ground, "ground");
    const failureValue = optionalTextOf(input.value, "value", MAX_TITLE);
    if (failureValue === null) throw valueRequired().at("value").showing(id);
    const today = await findToday(tx);
    const failedOn = input.failedOn ?? today;
    if (failedOn > today) throw dateInFuture().at("failedOn").showing(id);
    if (failedOn < procedure.receivedOn!)
      throw tooEarly({ from: procedure.receivedOn! }).at("failedOn").showing(id);
    await updateRow({
      tx,
      entity: ConsentCondition,
      row: condition,
      changes: { failedOn, failureValue, failureGround },
    });
    await updateRow({ tx, entity: AdviceProcedure, row: procedure, changes: { status: to } });
    return id;
  },
});
