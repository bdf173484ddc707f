import { randomUUID } from "node:crypto";
import { Field, Float, InputType, Int } from "type-graphql";
import { REQUEST_ID } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refusal } from "../../acts/refusal.js";
import { MAX_TITLE } from "../../acts/text.js";
import { insertRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate, GraphQLUUID, ID } from "../../graphql/scalars.js";
import type { IndicatorDirection } from "../agreements.enums.js";
import { takeCommitmentInHand } from "../commitment/commitment-in-hand.js";
import { CommitmentType } from "../commitment/commitment.type.js";
import { commitments } from "../commitment/commitment.reads.js";
import { mandatoryOf } from "./definition.js";
import { IndicatorDirectionEnum } from "./indicator.type.js";
import { numberOf } from "./measured.js";
import { Indicator } from "./progress.entity.js";
import { shownIndicator } from "./progress.reads.js";
import { summandsOf } from "./summands.js";

@InputType("AddIndicatorFields")
class AddIndicatorInput {
  @Field(() => ID, { description: "The commitment that it measures (afspraak)." })
  commitmentId!: string;
  @Field(() => String, { description: "Its name, at most 200 characters (naam)." }) name!: string;
  @Field(() => String, {
    description: "What it is counted in, at most 200 characters, such as dwellings (eenheid).",
  })
  unit!: string;
  @Field(() => IndicatorDirectionEnum, { description: "Which way it has to go (richting)." })
  direction!: IndicatorDirection;
  @Field(() => String, {
    description: "Where its figures come from, at most 200 characters (bron).",
  })
  source!: string;
  @Field(() => ID, {
    nullable: true,
    description: "Whose figure it is: a party to the part; by default the lead party (eigenaar).",
  })
  ownerId?: string | null;
  @Field(() => String, { description: "What it counts, at most 10,000 characters (definitie)." })
  definition!: string;
  @Field(() => GraphQLLocalDate, {
    description: "The day from which that definition holds (definitie vanaf).",
  })
  definedFrom!: string;
  @Field(() => Float, { nullable: true, description: "What it was before (nulwaarde)." })
  baseline?: number | null;
  @Field(() => Int, {
    nullable: true,
    description: "In which year that was, 1900 to 2100: both or none (nulmeting).",
  })
  baselineYear?: number | null;
  @Field(() => [ID], {
    nullable: true,
    description:
      "Two to fifty indicators of the same agreement with the same unit, whose figures it adds " +
      "up: then it has none of its own (som van).",
  })
  sumOfIds?: string[] | null;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

const ownerNotParty = refusal("OWNER_NOT_PARTY", {
  description:
    "Whose figure it is, is party to the part of the commitment (eigenaar is geen partij).",
  nl: () => "De eigenaar van een cijfer is partij bij het onderdeel van deze afspraak.",
  en: () => "The owner of a figure is party to the part of the commitment.",
});

const baselineIncomplete = refusal("BASELINE_INCOMPLETE", {
  description: "A baseline has a figure and a year, 1900 to 2100 (onvolledige nulmeting).",
  nl: () => "Geef bij een nulmeting de waarde én het jaar, van 1900 tot en met 2100.",
  en: () => "Give a baseline both its figure and its year, 1900 to 2100.",
});

/** Any party says what it will measure a commitment by; it goes on when the commitment is amended. */
export const addIndicator = act({
  name: "addIndicator",
  description: "Add an indicator to a commitment (indicator toevoegen).",
  records: change(
    "COMMITMENT_INDICATOR_ADDED",
    "An indicator was added to a commitment (indicator toegevoegd).",
    {
      nl: "{who} voegde een indicator toe aan een afspraak in {what}",
      en: "{who} added an indicator to a commitment in {what}",
    },
  ),
  by: MEMBERS,
  input: AddIndicatorInput,
  shows: shownIndicator,
  names: () => undefined,
  within: {
    field: "commitment",
    type: () => CommitmentType,
    description: "The commitment that it measures (afspraak).",
    find: commitments.find,
    keyIn: ({ commitmentId }) => commitmentId,
  },

  async perform(tx, actor, input) {
    const { agreement, commitment, facts } = await takeCommitmentInHand(tx, actor, {
      act: "ADD_INDICATOR",
      id: input.commitmentId,
      expectedVersion: undefined,
    });
    const ownerId = input.ownerId?.toLowerCase() ?? commitment.leadId;
    if (!(await facts.known()).parties.some(({ memberId }) => memberId === ownerId))
      throw ownerNotParty().at("ownerId");
    const unit = mandatoryOf(input.unit, "unit", MAX_TITLE);
    const id = randomUUID();
    await insertRow(tx, Indicator, {
      id,
      agreementId: agreement.id,
      municipalityId: agreement.municipalityId,
      organisationId: actor.organisationId,
      commitmentId: commitment.originId,
      name: mandatoryOf(input.name, "name", MAX_TITLE),
      unit,
      direction: input.direction,
      source: mandatoryOf(input.source, "source", MAX_TITLE),
      ownerId,
      definitions: [{ text: mandatoryOf(input.definition, "definition"), from: input.definedFrom }],
      ...baselineOf(input),
      sumOfIds: await summandsOf(tx, agreement.id, { ids: input.sumOfIds ?? [], unit }),
    });
    return id;
  },
});

/** @throws userErrors: BASELINE_INCOMPLETE, NUMBER_INVALID. */
function baselineOf({
  baseline,
  baselineYear,
}: AddIndicatorInput): Pick<Indicator, "baseline" | "baselineYear"> {
  if (baseline == null && baselineYear == null) return { baseline: null, baselineYear: null };
  if (baseline == null || baselineYear == null || baselineYear < 1900 || baselineYear > 2100)
    throw baselineIncomplete().at(baseline == null ? "baseline" : "baselineYear");
  return { baseline: numberOf(baseline, "baseline"), baselineYear };
}
