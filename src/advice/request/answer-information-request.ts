import { supplementOf } from "./supplement-advice-request.js";
import { InputType, Field } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refuseBy } from "../../acts/obstacle.js";
import { MAX_LETTER, textOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { findToday } from "../../persistence/today.js";
import type { TermEffect } from "../advice.enums.js";
import { INFORMATION, answerRequired, othersAreOpen } from "./ask-for-information.js";
import { InformationRequest } from "./information-request.entity.js";
import { takePartInHand, refuseLapsed } from "../procedure/procedure-in-hand.js";
import { isUnanswered } from "../procedure/procedure-needs.js";
import { latestVersionOf } from "./request-text.js";
import { type TermEffectInput, MATERIAL, EFFECT_DUE_ON, EFFECT } from "./request.input.js";
import { TermEffectEnum } from "./request.type.js";
import { addVersion, companionsToFollow, supplementCompanions } from "./supplement-companions.js";
import { chosenEffect, takeEffect } from "./take-effect.js";
import { shownInformation } from "./request.reads.js";

/** The answer to a question. `id` and `expectedVersion` are those of the question. */
@InputType("AnswerInformationRequestFields")
export class AnswerInformationRequestInput extends VersionedInput implements TermEffectInput {
  @Field(() => String, { nullable: true, description: "The answer; mandatory (antwoord)." })
  answer?: string | null;
  @Field(() => Boolean, { description: MATERIAL }) material!: boolean;
  @Field(() => TermEffectEnum, { nullable: true, description: EFFECT }) effect?: TermEffect | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: EFFECT_DUE_ON }) adviceDueOn?:
    string | null;
  @Field(() => String, {
    nullable: true,
    description:
      "What the answer adds to the request: makes a next version of it, for every addressee; " +
      "left out: none (aanvulling).",
  })
  supplement?: string | null;
}

/**
 * The landlord answers a question, says whether the answer is material, and says what it does to
 * the term. The procedure waits for the advice again when no other question is open. What the
 * answer adds to the request becomes its next version, for every addressee.
 */
export const answerInformationRequest = act({
  name: "answerInformationRequest",
  description: "Answer a question, and say what that does to the term (informatie geven).",
  records: change("ADVICE_INFORMATION_GIVEN", "Information was given (informatie gegeven).", {
    nl: "{who} gaf de gevraagde informatie over {what}",
    en: "{who} gave the information that was asked for about {what}",
  }),
  by: LANDLORD,
  input: AnswerInformationRequestInput,
  shows: shownInformation,

  async perform(tx, actor, input) {
    const { part, procedure, to } = await takePartInHand({
      tx,
      actor,
      act: "ANSWER_INFORMATION",
      kind: INFORMATION,
      input,
    });
    const today = await findToday(tx);
    await refuseLapsed({ tx, actor, procedure, today });
    refuseBy(isUnanswered(part));
    const companions =
      input.supplement == null ? [] : await companionsToFollow(tx, procedure, today);
    const answer = textOf(input.answer ?? "", "answer", MAX_LETTER);
    if (!answer) throw answerRequired().at("answer");
    const supplement = input.supplement == null ? null : supplementOf(input.supplement);
    const chosen = chosenEffect(procedure.kind, input);

    const { kept, setOn } = await takeEffect({
      tx,
      procedure,
      asked: chosen,
      today,
      to: (await othersAreOpen(tx, part)) ? procedure.status : to,
    });
    let requestVersionId: string | null = null;
    if (supplement !== null) {
      const latest = await latestVersionOf(tx, procedure.id);
      requestVersionId = await addVersion({
        tx,
        latest,
        text: {},
        version: { supplement, setOn, receivedOn: today },
      });
      await supplementCompanions({
        tx,
        actor,
        companions,
        following: {
          text: {},
          supplement,
          chosen,
          today,
          copyOfId: requestVersionId,
        },
      });
    }
    await updateRow({
      tx,
      entity: InformationRequest,
      row: part,
      changes: {
        answer,
        answeredAt: () => "now()",
        answeredOn: today,
        requestVersionId,
        ...kept,
      },
    });
    return part.id;
  },
});
