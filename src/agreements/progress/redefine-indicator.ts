import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refusal } from "../../acts/refusal.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { mandatoryOf } from "./definition.js";
import { takeIndicatorInHand } from "./indicator-in-hand.js";
import { Indicator } from "./progress.entity.js";
import { shownIndicator } from "./progress.reads.js";

@InputType("RedefineIndicatorFields")
class RedefineIndicatorInput extends VersionedInput {
  @Field(() => String, {
    description: "What it counts from then on, at most 10,000 characters (definitie).",
  })
  definition!: string;
  @Field(() => GraphQLLocalDate, {
    description: "From which day: later than that of the definition before (vanaf).",
  })
  definedFrom!: string;
}

const definitionNotLater = refusal<{ after: string }>("DEFINITION_NOT_LATER", {
  description:
    "Another definition holds from a later day than the one before (definitie begint te vroeg).",
  nl: ({ after }) => `De vorige definitie geldt vanaf ${after}: kies een latere dag.`,
  en: ({ after }) => `The definition before holds from ${after}: choose a later day.`,
});

/** What it counted before stays readable: figures of those days were counted so. */
export const redefineIndicator = act({
  name: "redefineIndicator",
  description: "Say what an indicator counts from a later day on (indicator herdefiniëren).",
  records: change(
    "COMMITMENT_INDICATOR_REDEFINED",
    "An indicator got another definition (indicator geherdefinieerd).",
    {
      nl: "{who} gaf een indicator in {what} een andere definitie",
      en: "{who} gave an indicator in {what} another definition",
    },
  ),
  by: MEMBERS,
  input: RedefineIndicatorInput,
  shows: shownIndicator,

  async perform(tx, actor, input) {
    const { indicator } = await takeIndicatorInHand(tx, actor, input);
    const text = mandatoryOf(input.definition, "definition");
    const after = indicator.definitions.at(-1)!.from;
    if (input.definedFrom <= after) throw definitionNotLater({ after }).at("definedFrom");
    await updateRow({
      tx,
      entity: Indicator,
      row: indicator,
      changes: { definitions: [...indicator.definitions, { text, from: input.definedFrom }] },
    });
    return indicator.id;
  },
});
