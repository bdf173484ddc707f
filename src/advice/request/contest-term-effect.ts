import { InputType, Field } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refuseBy } from "../../acts/obstacle.js";
import { nothingToChange } from "../../acts/refusals.js";
import { reasonOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { ADVISERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import type { TermEffect } from "../advice.enums.js";
import { INFORMATION } from "./ask-for-information.js";
import { InformationRequest } from "./information-request.entity.js";
import { takePartInHand } from "../procedure/procedure-in-hand.js";
import { isContestable } from "../procedure/procedure-needs.js";
import { TermEffectEnum } from "./request.type.js";
import { shownInformation } from "./request.reads.js";

/**
 * The adviser's view of what information does to the term. `id` and `expectedVersion` are those of
 * the answered question, or of the supplement.
 */
@InputType("ContestTermEffectFields")
export class ContestTermEffectInput extends VersionedInput {
  @Field(() => TermEffectEnum, {
    description: "What it does to the term in your view (gevolg voor de termijn).",
  })
  effect!: TermEffect;
  @Field(() => String, { nullable: true, description: "Why; mandatory (reden)." }) reason?:
    string | null;
}

/**
 * The adviser disagrees with the landlord about what an answer or a supplement does to the term.
 * Both views are kept; the clock follows the landlord's.
 */
export const contestTermEffect = act({
  name: "contestTermEffect",
  description:
    "Say that an answer or supplement does something else to the term than the landlord " +
    "says; both views are kept, the clock follows the landlord's (termijngevolg betwisten).",
  records: change(
    "ADVICE_TERM_EFFECT_CONTESTED",
    "What an answer does to the term was contested (termijngevolg betwist).",
    {
      nl: "{who} betwistte wat de verstrekte informatie doet met de termijn voor {what}",
      en: "{who} contested what the information given does to the term for {what}",
    },
  ),
  by: ADVISERS,
  input: ContestTermEffectInput,
  shows: shownInformation,

  async perform(tx, actor, input) {
    const { part } = await takePartInHand({
      tx,
      actor,
      act: "CONTEST_EFFECT",
      kind: INFORMATION,
      input,
    });
    refuseBy(isContestable(part));
    if (part.effect === input.effect) throw nothingToChange().at("effect");
    await updateRow({
      tx,
      entity: InformationRequest,
      row: part,
      changes: {
        contestedAt: () => "now()",
        contestedEffect: input.effect,
        contestReason: reasonOf(input.reason),
      },
    });
    return part.id;
  },
});
