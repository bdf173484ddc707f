import { ResponseResultEnum } from "../procedure/response-result.type.js";
import { InputType, Field } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { nothingToChange } from "../../acts/refusals.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import type { ResponseResult } from "../advice.enums.js";
import {
  type ResponseContentInput,
  LETTER,
  TAKEN_ON,
  RecommendationDecisionInput,
  DECISIONS,
  OVERALL,
} from "./answering.input.js";
import { takeDraftResponseInHand } from "./draft-response.js";
import { LandlordResponse } from "./landlord-response.entity.js";
import { findIssuedAdvice, responseContentOf } from "./response-content.js";
import { shownResponse } from "./answering.reads.js";

@InputType("ReviseResponseFields")
export class ReviseResponseInput extends VersionedInput implements ResponseContentInput {
  @Field(() => String, LETTER) letter?: string | null;
  @Field(() => GraphQLLocalDate, TAKEN_ON) decisionTakenOn?: string | null;
  @Field(() => [RecommendationDecisionInput], DECISIONS) decisions?:
    RecommendationDecisionInput[] | null;
  @Field(() => ResponseResultEnum, OVERALL) overall?: ResponseResult | null;
}

/** The landlord corrects a draft response freely. */
export const reviseResponse = act({
  name: "reviseResponse",
  description: "Revise a draft response; what is left out stays (reactie herzien).",
  records: change("ADVICE_RESPONSE_REVISED", "A draft response was revised (reactie herzien).", {
    nl: "{who} werkte de conceptreactie op het advies over {what} bij",
    en: "{who} revised the draft response to the advice on {what}",
  }),
  by: LANDLORD,
  input: ReviseResponseInput,
  shows: shownResponse,

  async perform(tx, actor, input) {
    const { procedure, part: response } = await takeDraftResponseInHand({
      tx,
      actor,
      act: "DRAFT_RESPONSE",
      input,
    });
    const content = responseContentOf(
      input,
      (await findIssuedAdvice(tx, procedure.id)).recommendations,
    );
    if (Object.keys(content).length === 0) throw nothingToChange().showing(response.id);
    await updateRow({ tx, entity: LandlordResponse, row: response, changes: content });
    return response.id;
  },
});
