import { Field, Int, ObjectType } from "type-graphql";
import { EVERYONE, PARTIES, VisibleTo } from "../../authorisation/audience.js";
import { GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type { DecisionGround } from "../law/decision-allowed-from.js";
import type { ExecutionGround } from "../law/execution-facts.js";
import type { SummerStop } from "../../terms/summer-stop.js";
import type { TermStatus } from "../../terms/term-standing.js";
import type { ProcedureTermCode } from "./procedure-terms.js";
import { enumOf } from "../../graphql/enums.js";

export const TermCodeEnum = enumOf<ProcedureTermCode>("TermCode", "Which term it is (termijn).", {
  ADVICE: "For the advice: at least 42 days (adviestermijn, Wohv art. 5(1)).",
  RESPONSE: "For the landlord's reasons: at most 14 days (reactietermijn, Wohv art. 5(2)).",
  STANDSTILL: "Between reasons and execution: 3 days (wachttermijn, Wohv art. 5(3)(c)).",
  VOLUNTARY_ADVICE: "For advice beyond the law, as agreed (afgesproken adviestermijn).",
  VOLUNTARY_RESPONSE: "For the response to it, as agreed (afgesproken reactietermijn).",
  UNSOLICITED:
    "For the response to unsolicited advice, as agreed (reactietermijn ongevraagd advies).",
  INFORMATION: "For the answer to a question, as agreed (termijn voor informatie).",
  HC_RULING:
    "To take the Huurcommissie's ruling to court: 8 weeks (termijn om naar de rechter te gaan, " +
    "Wohv art. 8a).",
});

export const TermStatusEnum = enumOf<TermStatus>("TermStatus", "How a term stands today.", {
  RUNNING: "Its last day has not passed (loopt).",
  MET: "What it was for came in time (gehaald).",
  MET_LATE: "What it was for came afterwards (te laat).",
  LAPSED: "It passed unused (verstreken).",
  MISSED: "It passed, and what was owed is overdue (overschreden).",
  OVER: "It was waited out (voorbij).",
  STOPPED: "It ended early, because its procedure was withdrawn or carried out (gestopt).",
});

export const ExecutionGroundEnum = enumOf<ExecutionGround>(
  "ExecutionGround",
  "Why execution is allowed from a day, or why not yet (grond).",
  {
    REPLACED_BY_RULING: "A court's ruling stands in for consent (vervangende instemming).",
    CONDITION_FAILED: "A condition failed, and consent fell with it (instemming vervallen).",
    UNRESERVED_ADVICE:
      "The advice leaves nothing to deviate from: positive, without condition or " +
      "recommendation (niets om van af te wijken, Wohv art. 5(3)(a)).",
    NO_ADVICE:
      "There will be no advice: the set period is waited for (geen advies, Wohv art. 5(3)(b)).",
    NO_OBJECTION: "A written no-objection was received (geen bezwaar).",
    TERM_LAPSED: "The term passed without advice (termijn verstreken).",
    LATE_ADVICE: "The advice came after the term (te laat advies).",
    TERM_AWAITED: "The whole term is waited for (termijn uitgewacht).",
    REASONS_GIVEN: "Three days after the reasons were received (redenen ontvangen).",
    FOLLOWED: "The advice is followed (gevolgd).",
    ANSWERED: "The response was received (beantwoord).",
    CONSENTED: "Consent was given (ingestemd).",
    CONDITIONS_FULFILLED: "The conditions of the consent are fulfilled (voorwaarden vervuld).",
    ADVICE_PENDING: "The advice is waited for (wacht op advies).",
    RESPONSE_PENDING: "The landlord has to respond first (wacht op reactie).",
    CONSENT_PENDING: "Consent is waited for; silence is none (wacht op instemming).",
    CONSENT_REFUSED: "Consent was refused (geweigerd).",
    CONDITIONS_PENDING: "Conditions are not fulfilled yet (voorwaarden open).",
    SUSPENDED: "A dispute suspends it (geschorst).",
    FORBIDDEN: "A ruling forbids it, for good (verboden).",
    WITHDRAWN: "The request was withdrawn (ingetrokken).",
  },
);

export const DecisionGroundEnum = enumOf<DecisionGround>(
  "DecisionGround",
  "Why the landlord may decide from a day, or why not yet (grond).",
  {
    ADVICE_PENDING: "The advice is waited for (wacht op advies, Wohv art. 5(1)).",
    RESPONSE_PENDING: "The landlord has to respond first (wacht op reactie, Wohv art. 5(2)).",
    TERM_OVER: "The term is over (termijn voorbij, Wohv art. 5(1)).",
    ADVICE_ANSWERED: "The advice was received, and answered (advies beantwoord, Wohv art. 5(2)).",
    NOTHING_TO_ANSWER:
      "What was received asks for no answer (geen antwoord verschuldigd, Wohv art. 5(2)).",
  },
);

const BY_LANGUAGE = "in Dutch, or in English when `Accept-Language` asks for it";

const IN_A_SENTENCE = `The same in one sentence: ${BY_LANGUAGE} (uitleg).`;

@ObjectType("DecisionStanding", {
  simpleResolvers: true,
  description:
    "From when the landlord may decide, and why: art. 5 of the Wohv bars execution, not " +
    "deciding (besluiten toegestaan vanaf).",
})
@VisibleTo(...PARTIES)
export class DecisionStandingType {
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The first day on which a decision is no breach; null: not yet.",
  })
  date!: string | null;
  @Field(() => DecisionGroundEnum, { description: "Why (grond)." }) ground!: DecisionGround;
  @Field(() => String, { description: `Where that is laid down: ${BY_LANGUAGE} (artikel).` })
  article!: string;
  @Field(() => String, { description: IN_A_SENTENCE }) explanation!: string;
}

@ObjectType("ProcedureTerm", {
  simpleResolvers: true,
  description:
    "A term of a procedure, counted by the Algemene termijnenwet where it is statutory (termijn).",
})
@VisibleTo(...EVERYONE)
export class ProcedureTermType {
  @Field(() => TermCodeEnum, { description: "Which term." }) code!: ProcedureTermCode;
  @Field(() => String, { description: `Where it is laid down: ${BY_LANGUAGE} (artikel).` })
  article!: string;
  @Field(() => GraphQLLocalDate, {
    description: "Day of the event that makes it run; that day is not counted.",
  })
  startsOn!: string;
  @Field(() => GraphQLLocalDate, { description: "Last day, to its end." }) endsOn!: string;
  @Field(() => GraphQLLocalDate, { description: "The day after." }) firstFreeDay!: string;
  @Field(() => Int, {
    nullable: true,
    description: "Days it still has: 0 on the last day; null when it no longer runs.",
  })
  daysLeft!: number | null;
  @Field(() => TermStatusEnum, { description: "How it stands today." }) status!: TermStatus;
  @Field(() => String, {
    description: `How the last day came about, in one sentence: ${BY_LANGUAGE} (uitleg).`,
  })
  explanation!: string;
}

@ObjectType("ExecutionStanding", {
  simpleResolvers: true,
  description:
    "From when the landlord may carry out what it asked about, and why (uitvoering toegestaan vanaf).",
})
@VisibleTo(...PARTIES)
export class ExecutionStandingType {
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The first day; null: not yet, or not at all.",
  })
  date!: string | null;
  @Field(() => ExecutionGroundEnum, { description: "Why (grond)." }) ground!: ExecutionGround;
  @Field(() => String, { description: `Where that is laid down: ${BY_LANGUAGE} (artikel).` })
  article!: string;
  @Field(() => String, { description: IN_A_SENTENCE }) explanation!: string;
}

@ObjectType("SummerStop", {
  simpleResolvers: true,
  description:
    "Days of each year that agreed terms do not count, from one day to a later one (zomerreces).",
})
@VisibleTo(...EVERYONE)
export class SummerStopType {
  @Field(() => String, { description: "The first day, as MM-DD (eerste dag)." }) from!: string;
  @Field(() => String, { description: "The last day, as MM-DD (laatste dag)." }) until!: string;
}

@ObjectType("AgreedTerm", {
  simpleResolvers: true,
  description:
    "A term that the parties agreed on, beside what a statute sets if it sets one (afgesproken " +
    "termijn).",
})
@VisibleTo(...PARTIES)
export class AgreedTermType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => TermCodeEnum, { description: "Which term." }) code!: ProcedureTermCode;
  @Field(() => Int, {
    description: "How many days; 0: nothing is agreed on any more (aantal dagen).",
  })
  days!: number;
  @Field(() => SummerStopType, {
    nullable: true,
    description: "The days of a year that it does not count; null: it counts all (zomerreces).",
  })
  summerStop!: SummerStop | null;
  @Field(() => GraphQLLocalDate, { description: "For procedures shared from this day on." })
  startsOn!: string;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Its last day, that of the agreement; null: that goes on (tot en met).",
  })
  endsOn!: string | null;
  @Field(() => String, { description: "Where it was agreed (bron)." }) source!: string;
  @Field(() => Int, { nullable: true, description: "How often the administrator changed it." })
  version!: number;
}
