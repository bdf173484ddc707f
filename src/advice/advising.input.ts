import { type ClassType, Field, InputType, Int } from "type-graphql";
import { REQUEST_ID, ReasonedInput, VersionedInput } from "../acts/act-input.js";
import { ADVISERS, VisibleTo } from "../authorisation/audience.js";
import { GraphQLLocalDate, GraphQLUUID, ID } from "../graphql/scalars.js";
import type { AdviceOutcome, RecommendationWeight } from "./advice.enums.js";
import { AdviceOutcomeEnum, RecommendationWeightEnum } from "./advice.type.js";
import { ProcedureAboutInput } from "./request.input.js";

// The classes called …Fields in GraphQL are what inputs are made of; each act has an input type of its own (advising.acts.ts).

@InputType("AdoptionInput", { description: "How the board adopted it: exactly one of a meeting and a written round (vaststelling)." })
@VisibleTo(...ADVISERS)
export class AdoptionInput {
  @Field(() => ID, { nullable: true, description: "The meeting of your own board, held on or before today (bestuursvergadering)." }) meetingId?: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day on which a written round ended (schriftelijke ronde)." }) writtenRoundOn?: string | null;
}

const ADOPTION = { nullable: true, description: "When the board adopted it; mandatory (vaststelling)." };

@InputType("RecommendationInput", { description: "A recommendation; its place in the list will be its number (aanbeveling)." })
@VisibleTo(...ADVISERS)
export class RecommendationInput {
  @Field(() => String, { description: "What is recommended." }) text!: string;
  @Field(() => RecommendationWeightEnum, { defaultValue: "RECOMMENDATION", description: "How much hangs on it (gewicht)." }) weight!: RecommendationWeight;
}

/** What an advice says. Left out: empty when drafting, as it was when revising. */
export interface AdviceContentInput {
  outcome?: AdviceOutcome | null;
  summary?: string | null;
  body?: string | null;
  recommendations?: RecommendationInput[] | null;
}

function withAdviceContent<Base extends ClassType>(name: string, base: Base) {
  @InputType(name)
  class AdviceContent extends (base as ClassType<object>) implements AdviceContentInput {
    @Field(() => AdviceOutcomeEnum, { nullable: true, description: "What it comes to; null: still open. Mandatory before it is issued (strekking)." }) outcome?: AdviceOutcome | null;
    @Field(() => String, { nullable: true, description: "In short; mandatory before it is issued (samenvatting)." }) summary?: string | null;
    @Field(() => String, { nullable: true, description: "In full (advies)." }) body?: string | null;
    @Field(() => [RecommendationInput], { nullable: true, description: "The recommendations in their order, at most 50; a list replaces the one there was (aanbevelingen)." }) recommendations?: RecommendationInput[] | null;
  }
  return AdviceContent as unknown as new () => InstanceType<Base> & AdviceContentInput;
}

@InputType("DraftedFields")
class DraftedInput {
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

/** A new draft, which only your organisation sees. */
@InputType("DraftAdviceFields")
export class DraftAdviceInput extends withAdviceContent("DraftAdviceContentFields", DraftedInput) {
  @Field(() => ID, { description: "The procedure in which your organisation is asked." }) procedureId!: string;
}

/** Corrections to a draft of your organisation. What is left out stays. */
@InputType("ReviseAdviceFields")
export class ReviseAdviceInput extends withAdviceContent("ReviseAdviceContentFields", VersionedInput) {}

/** Advice of its own accord: what it is about, and what it says. */
@InputType("DraftUnsolicitedAdviceFields")
export class DraftUnsolicitedAdviceInput extends withAdviceContent("DraftUnsolicitedAdviceContentFields", ProcedureAboutInput) {
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

/** What a draft of unsolicited advice is about. What is left out stays. */
@InputType("ReviseUnsolicitedAdviceFields")
export class ReviseUnsolicitedAdviceInput extends ProcedureAboutInput {
  @Field(() => ID, { description: "The procedure." }) id!: string;
  @Field(() => Int, { description: "The version you read. When it has changed since: CONFLICT, and nothing is written." }) expectedVersion!: number;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

/** What the board adopted. */
@InputType("AdoptedFields")
export class AdoptedInput extends VersionedInput {
  @Field(() => AdoptionInput, ADOPTION) adoption?: AdoptionInput | null;
}

@InputType("GiveConsentFields")
export class GiveConsentInput extends AdoptedInput {
  @Field(() => [String], { nullable: true, description: "Conditions in their order, at most 50; none: unconditionally (voorwaarden)." }) conditions?: string[] | null;
}

@InputType("RefuseConsentFields")
export class RefuseConsentInput extends ReasonedInput {
  @Field(() => AdoptionInput, ADOPTION) adoption?: AdoptionInput | null;
}

@InputType("FulfilConsentConditionFields")
export class FulfilConsentConditionInput extends VersionedInput {
  @Field(() => String, { nullable: true, description: "Note on it (toelichting)." }) note?: string | null;
}

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

@InputType("RecordDeliberationFields")
export class RecordDeliberationInput {
  @Field(() => ID, { description: "The procedure in which your organisation is asked, or advises of its own accord." }) procedureId!: string;
  @Field(() => Int, { description: "The version of your organisation's deliberation that you read; 0 for the first. When it has changed since: CONFLICT, and nothing is written." }) expectedVersion!: number;
  @Field(() => String, { nullable: true, description: "What was said; null takes it away (beraadslaging)." }) note?: string | null;
  @Field(() => String, { nullable: true, description: "What a minority thinks; null takes it away (minderheidsstandpunt)." }) minorityView?: string | null;
  @Field(() => Int, { nullable: true, description: "Votes for, 0 to 1000 (stemmen voor)." }) votesFor?: number | null;
  @Field(() => Int, { nullable: true, description: "Votes against, 0 to 1000 (stemmen tegen)." }) votesAgainst?: number | null;
  @Field(() => Int, { nullable: true, description: "Abstentions, 0 to 1000 (onthoudingen)." }) abstentions?: number | null;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

@InputType("PlanBoardMeetingFields")
export class PlanBoardMeetingInput {
  @Field(() => GraphQLLocalDate, { description: "Its day; one that has passed can be recorded too (datum)." }) heldOn!: string;
  @Field(() => String, { nullable: true, description: "Note (notitie)." }) note?: string | null;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}
