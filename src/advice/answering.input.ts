import { Field, InputType, Int } from "type-graphql";
import { REQUEST_ID, VersionedInput } from "../acts/act-input.js";
import { VisibleTo } from "../authorisation/audience.js";
import { PlannedPeriodInput } from "../calendar/calendar.input.js";
import { GraphQLLocalDate, GraphQLUUID, ID } from "../graphql/scalars.js";
import type { DisputeRoute, DisputeStepKind, DisputeStepOutcome, FollowUpStatus, RecommendationDecision, ResponseResult } from "./advice.enums.js";
import { DisputeRouteEnum, DisputeStepKindEnum, DisputeStepOutcomeEnum, FollowUpStatusEnum, RecommendationDecisionEnum, ResponseResultEnum } from "./response.type.js";

// The classes called …Fields in GraphQL are what inputs are made of; each act has an input type of its own (answering.acts.ts).

@InputType("RecommendationDecisionInput", { description: "What you decide on one recommendation (besluit per aanbeveling)." })
@VisibleTo("LANDLORD")
export class RecommendationDecisionInput {
  @Field(() => ID, { description: "The recommendation (aanbeveling)." }) recommendationId!: string;
  @Field(() => RecommendationDecisionEnum, { description: "The decision (besluit)." }) decision!: RecommendationDecision;
  @Field(() => String, { nullable: true, description: "Why; mandatory before it is sent where it is not or only partly adopted (redenen, Wohv art. 5(2))." }) reasons?: string | null;
  @Field(() => String, { nullable: true, description: "Who carries it out, at most 200 characters (actiehouder)." }) actionOwner?: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "By when (uiterlijk)." }) actionDueOn?: string | null;
}

const LETTER = { nullable: true, description: "The letter (brief)." };
const TAKEN_ON = { nullable: true, description: "When you took the decision it tells of; not in the future when it is sent (besluit genomen op)." };
const DECISIONS = { nullable: true, description: "Your decisions; a list replaces the one there was. Complete before it is sent (besluiten)." };
const OVERALL = { nullable: true, description: "What the response comes to, said only where the advice has nothing but remarks: mandatory for a negative one, `FOLLOWED` when left out for another. Elsewhere the decisions say it (resultaat)." };

/** What a response says. Left out: empty when drafting, as it was when revising. */
export interface ResponseContentInput {
  letter?: string | null;
  decisionTakenOn?: string | null;
  decisions?: RecommendationDecisionInput[] | null;
  overall?: ResponseResult | null;
}

@InputType("DraftResponseFields")
export class DraftResponseInput implements ResponseContentInput {
  @Field(() => ID, { description: "The procedure whose advice you respond to." }) procedureId!: string;
  @Field(() => String, LETTER) letter?: string | null;
  @Field(() => GraphQLLocalDate, TAKEN_ON) decisionTakenOn?: string | null;
  @Field(() => [RecommendationDecisionInput], DECISIONS) decisions?: RecommendationDecisionInput[] | null;
  @Field(() => ResponseResultEnum, OVERALL) overall?: ResponseResult | null;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

@InputType("ReviseResponseFields")
export class ReviseResponseInput extends VersionedInput implements ResponseContentInput {
  @Field(() => String, LETTER) letter?: string | null;
  @Field(() => GraphQLLocalDate, TAKEN_ON) decisionTakenOn?: string | null;
  @Field(() => [RecommendationDecisionInput], DECISIONS) decisions?: RecommendationDecisionInput[] | null;
  @Field(() => ResponseResultEnum, OVERALL) overall?: ResponseResult | null;
}

const BREACH = "Why it was done before it was allowed: it is recorded as a breach, which both parties see. Left out: then it is refused. Not kept when there is no breach (schending)";

@InputType("SendResponseFields")
export class SendResponseInput extends VersionedInput {
  @Field(() => String, { nullable: true, description: `${BREACH}: the decision was taken before the advice that the law makes you wait for.` }) breachReason?: string | null;
}

@InputType("ReportFollowUpFields")
export class ReportFollowUpInput extends VersionedInput {
  @Field(() => FollowUpStatusEnum, { description: "What became of it (opvolging)." }) status!: FollowUpStatus;
  @Field(() => String, { nullable: true, description: "Note on that; mandatory when it is given up. Left out: as it was (toelichting)." }) note?: string | null;
}

@InputType("DecideAdviceProcedureFields")
export class DecideAdviceProcedureInput extends VersionedInput {
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Day of the decision, today when left out; not in the future (besluit op)." }) decidedOn?: string | null;
  @Field(() => String, { nullable: true, description: `${BREACH}.` }) breachReason?: string | null;
}

@InputType("ExecuteAdviceProcedureFields")
export class ExecuteAdviceProcedureInput extends VersionedInput {
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Day on which you began to carry it out, today when left out; not in the future (uitgevoerd op)." }) executedOn?: string | null;
  @Field(() => String, { nullable: true, description: `${BREACH}. Without consent there is no such way (Wohv art. 5a).` }) breachReason?: string | null;
}

@InputType("FileDisputeFields")
export class FileDisputeInput extends VersionedInput {
  @Field(() => DisputeRouteEnum, { description: "Before whom; fixed for the procedure by its first dispute (route)." }) route!: DisputeRoute;
  @Field(() => String, { nullable: true, description: "What it is about; mandatory (grond)." }) ground?: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "When it was filed, today when left out; not in the future (ingediend op)." }) filedOn?: string | null;
  @Field(() => Boolean, { description: "Whether it blocks execution while it is pending (opschorting)." }) suspendsExecution!: boolean;
}

@InputType("RecordDisputeStepFields")
export class RecordDisputeStepInput extends VersionedInput {
  @Field(() => DisputeStepKindEnum, { description: "What was tried (stap)." })
  step!: DisputeStepKind;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When, today when left out; not in the future (datum).",
  })
  takenOn?: string | null;

  @Field(() => DisputeStepOutcomeEnum, { description: "What came of it (uitkomst)." })
  outcome!: DisputeStepOutcome;

  @Field(() => String, { nullable: true, description: "Note on it, for both sides (toelichting)." })
  note?: string | null;
}

@InputType("TakeRulingToCourtFields")
export class TakeRulingToCourtInput extends VersionedInput {
  @Field(() => String, {
    nullable: true,
    description: "Why you contest the ruling; mandatory (grond).",
  })
  ground?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "When it was filed, today when left out; within eight weeks after the copy of the ruling " +
      "was sent (ingediend op).",
  })
  filedOn?: string | null;

  @Field(() => Boolean, {
    description: "Whether it blocks execution while it is pending (opschorting).",
  })
  suspendsExecution!: boolean;
}

@InputType("RecordRulingFields")
export class RecordRulingInput extends VersionedInput {
  @Field(() => String, { nullable: true, description: "The ruling; mandatory (uitspraak)." }) ruling?: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "When it was given, today when left out; not in the future (uitspraak op)." }) ruledOn?: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "When the copy of the ruling was sent, the day of the ruling when left out; of the " +
      "Huurcommissie's ruling the eight weeks of Wohv art. 8a run from here (afschrift " +
      "verzonden op).",
  })
  rulingSentOn?: string | null;

  @Field(() => Boolean, { description: "Whether it forbids execution: that locks it for good, and changes no status (uitvoering verboden)." }) executionForbidden!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Whether the court's ruling stands in for the consent that was refused: execution is " +
      "allowed from its day on (vervangende instemming).",
  })
  replacesConsent!: boolean;
}

@InputType("ProposeCoCreationFields")
export class ProposeCoCreationInput extends VersionedInput {
  @Field(() => Int, { description: "The year of the calendar it is for (jaar)." }) year!: number;
  @Field(() => String, { nullable: true, description: "Title of the item, at most 200 characters; that of the advice when left out (titel)." }) title?: string | null;
  @Field(() => PlannedPeriodInput, { nullable: true, description: "When it is planned (planning)." }) planned?: PlannedPeriodInput | null;
}
