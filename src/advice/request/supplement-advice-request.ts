import {
  isConfidential,
  refuseIncompleteText,
  refusePastDates,
} from "../procedure/request-readiness.js";
import { InputType, Field } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refusal } from "../../acts/refusal.js";
import { MAX_LETTER, textOf } from "../../acts/text.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { findToday } from "../../persistence/today.js";
import type { TermEffect } from "../advice.enums.js";
import { takeProcedureInHand, refuseLapsed } from "../procedure/procedure-in-hand.js";
import { latestVersionOf, requestTextOf } from "./request-text.js";
import {
  type TermEffectInput,
  MATERIAL,
  EFFECT_DUE_ON,
  EFFECT,
  type RequestKind,
  withRequestText,
} from "./request.input.js";
import { TermEffectEnum } from "./request.type.js";
import { chosenEffect, takeEffect } from "./take-effect.js";
import { shownProcedure } from "../procedure/procedure.reads.js";
import {
  companionsToFollow,
  standing,
  addVersion,
  noteSupplement,
  supplementCompanions,
} from "./supplement-companions.js";

const supplementRequired = refusal("SUPPLEMENT_REQUIRED", {
  description: "A supplement says what it adds (aanvulling verplicht).",
  nl: () => "Geef aan wat u aanvult.",
  en: () => "Say what you add.",
});

/** The next version of a request. A field that is left out stays as it was. */
@InputType("SupplementAdviceRequestFields")
export class SupplementAdviceRequestInput
  extends withRequestText("SupplementedTextFields", VersionedInput)
  implements TermEffectInput
{
  @Field(() => String, {
    nullable: true,
    description: "What this version adds; mandatory (aanvulling).",
  })
  supplement?: string | null;
  @Field(() => Boolean, { description: MATERIAL }) material!: boolean;
  @Field(() => TermEffectEnum, { nullable: true, description: EFFECT }) effect?: TermEffect | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: EFFECT_DUE_ON }) adviceDueOn?:
    string | null;
}

/** A submitted request stays as it was. A supplement adds a next version, for every addressee. */
export const supplementAdviceRequest = act({
  name: "supplementAdviceRequest",
  description:
    "Supplement a request with a next version, and say what that does to the term (aanvraag " +
    "aanvullen).",
  records: change(
    "ADVICE_REQUEST_SUPPLEMENTED",
    "A request was supplemented with a next version (aanvraag aangevuld).",
    {
      nl: "{who} vulde de aanvraag over {what} aan",
      en: "{who} supplemented the request on {what}",
    },
  ),
  by: LANDLORD,
  input: SupplementAdviceRequestInput,
  shows: shownProcedure,

  async perform(tx, actor, input) {
    const { procedure } = await takeProcedureInHand({
      tx,
      actor,
      act: "SUPPLEMENT",
      id: input.id,
      expectedVersion: input.expectedVersion,
    });
    const today = await findToday(tx);
    await refuseLapsed({ tx, actor, procedure, today });
    const companions = await companionsToFollow(tx, procedure, today);
    const supplement = supplementOf(input.supplement);
    const latest = await latestVersionOf(tx, procedure.id);
    const text = await requestTextOf({ tx, actor, input, before: standing(latest), today });
    refuseIncompleteText(procedure.kind as RequestKind, { ...latest, ...text });
    refusePastDates(text, today);
    const confidential = isConfidential({ ...standing(latest), ...text });
    const chosen = chosenEffect(procedure.kind, input);

    const made = await takeEffect({ tx, procedure, asked: chosen, today });
    const requestVersionId = await addVersion({
      tx,
      latest,
      text,
      version: {
        supplement,
        setOn: made.setOn,
        receivedOn: today,
      },
    });
    await noteSupplement({
      tx,
      actor,
      procedureId: procedure.id,
      given: {
        answer: supplement,
        requestVersionId,
        confidential,
        ...made.kept,
      },
    });
    await supplementCompanions({
      tx,
      actor,
      companions,
      following: {
        text,
        supplement,
        chosen,
        today,
        copyOfId: requestVersionId,
      },
    });
    return procedure.id;
  },
});

/**
 * The trimmed text of a supplement.
 *
 * @throws SUPPLEMENT_REQUIRED, TEXT_TOO_LONG, TEXT_INVALID (userErrors).
 */
export function supplementOf(given: string | null | undefined): string {
  const supplement = textOf(given ?? "", "supplement", MAX_LETTER);
  if (!supplement) throw supplementRequired().at("supplement");
  return supplement;
}
