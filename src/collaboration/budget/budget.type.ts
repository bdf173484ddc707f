import { Field, Int, ObjectType } from "type-graphql";
import { TermStatusEnum } from "../../advice/procedure/term.type.js";
import { PARTIES, VisibleTo } from "../../authorisation/audience.js";
import { declareEnum } from "../../graphql/enums.js";
import { GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type { TermStatus } from "../../terms/term-standing.js";
import { BudgetBasisEnum } from "../provision/provision.enums.js";
import type {
  BudgetBasis,
  BudgetYearAct,
  BudgetYearStatus,
  OverspendDecision,
} from "../collaboration.enums.js";

export const BudgetYearStatusEnum = declareEnum<BudgetYearStatus>({
  name: "BudgetYearStatus",
  description: "Where the budget of a year stands (status).",
  values: {
    PROPOSED: "One party proposed it (voorgesteld).",
    REJECTED: "The other party rejected it, with a reason (afgewezen).",
    AGREED: "Both agreed on it: the council spends it freely (afgesproken, Wohv art. 7).",
    ACCOUNTED: "The council accounted for it (verantwoord).",
  },
  audiences: PARTIES,
});

export const BudgetYearActEnum = declareEnum<BudgetYearAct>({
  name: "BudgetYearAct",
  description: "What can be done with the budget of a year (handeling).",
  values: {
    AGREE: "Agree to it (akkoord gaan).",
    REJECT: "Reject it with a reason (afwijzen).",
    PAY_ADVANCE: "Record what was paid in advance (bevoorschotten).",
    ASK_OVERSPEND: "Ask to spend more (overschrijding vragen).",
    ANSWER_OVERSPEND: "Answer whether more may be spent (overschrijding beantwoorden).",
    ACCOUNT: "Account for it (verantwoorden).",
  },
  audiences: PARTIES,
});

export const OverspendDecisionEnum = declareEnum<OverspendDecision>({
  name: "OverspendDecision",
  description: "What the landlord decided on spending more (besluit over overschrijding).",
  values: {
    GRANTED: "More may be spent (toegestaan).",
    REFUSED: "It may not, with a reason (geweigerd).",
  },
  audiences: PARTIES,
});

const BY_LANGUAGE = "in Dutch, or in English when `Accept-Language` asks for it";

@ObjectType("BudgetAccountTerm", {
  simpleResolvers: true,
  description:
    "The term for the account of a budget, as it stands today (verantwoordingstermijn, Wohv " +
    "art. 7(2)).",
})
@VisibleTo(...PARTIES)
export class BudgetAccountTermType {
  @Field(() => String, { description: `Where it is laid down: ${BY_LANGUAGE} (artikel).` })
  article!: string;
  @Field(() => GraphQLLocalDate, {
    description: "The last day of the year; that day is not counted.",
  })
  startsOn!: string;
  @Field(() => GraphQLLocalDate, { description: "The last day, to its end." }) endsOn!: string;
  @Field(() => TermStatusEnum, { description: "How it stands today." }) status!: TermStatus;
  @Field(() => Int, {
    nullable: true,
    description: "Days it still has: 0 on the last day; null when it no longer runs.",
  })
  daysLeft!: number | null;
  @Field(() => String, {
    description: `How the last day came about, in one sentence: ${BY_LANGUAGE} (uitleg).`,
  })
  explanation!: string;
}

@ObjectType("CommitteeAmount", {
  simpleResolvers: true,
  description: "What a residents' committee gets of a budget (bedrag per commissie).",
})
@VisibleTo(...PARTIES)
export class CommitteeAmountType {
  @Field(() => String, { description: "The committee, by name (commissie)." }) name!: string;
  @Field(() => Int, { description: "How many households it speaks for (huishoudens)." })
  households!: number;
  @Field(() => Int, { description: "The fixed part, in cents (vast bedrag)." }) fixedCents!: number;
  @Field(() => Int, { description: "For each household, in cents (per huishouden)." })
  perHouseholdCents!: number;
  @Field(() => Int, { description: "Both together, in cents (totaal)." }) totalCents!: number;
}

@ObjectType("BudgetYear", {
  simpleResolvers: true,
  description:
    "What the landlord pays the tenants' council for a calendar year; the amounts are for these " +
    "two parties alone (jaarbudget, Wohv art. 7).",
})
@VisibleTo(...PARTIES)
export class BudgetYearType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => Int, { description: "The calendar year (jaar)." }) year!: number;
  @Field(() => BudgetYearStatusEnum, { description: "Where it stands (status)." })
  status!: BudgetYearStatus;
  @Field(() => BudgetBasisEnum, { description: "What it is made of (grondslag)." })
  basis!: BudgetBasis;
  @Field(() => Int, { description: "The whole amount, in cents (bedrag)." }) amountCents!: number;
  @Field(() => String, { nullable: true, description: "What it is meant for (toelichting)." })
  note!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: "What was paid of it in advance so far, in cents (voorschot).",
  })
  advanceCents!: number | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When an advance was paid last (voorschot betaald op).",
  })
  advancePaidOn!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When it was agreed to, or rejected (besloten op).",
  })
  decidedOn!: string | null;
  @Field(() => String, { nullable: true, description: "Why it was rejected (reden)." })
  rejectReason!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: "How much more the council asked for last, in cents (gevraagde overschrijding).",
  })
  overspendCents!: number | null;
  @Field(() => String, { nullable: true, description: "Why it is needed (reden)." })
  overspendReason!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "When (gevraagd op)." })
  overspendAskedOn!: string | null;
  @Field(() => OverspendDecisionEnum, {
    nullable: true,
    description: "What the landlord decided on it (besluit).",
  })
  overspendDecision!: OverspendDecision | null;
  @Field(() => String, {
    nullable: true,
    description: "What the landlord said to it: why, where it was refused (antwoord).",
  })
  overspendAnswer!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "When (besloten op)." })
  overspendDecidedOn!: string | null;
  @Field(() => GraphQLLocalDate, {
    description: "The last day for the account (verantwoording uiterlijk op, Wohv art. 7(2)).",
  })
  accountDueOn!: string;
  @Field(() => Boolean, {
    description: "Whether that day passed without an account, as midnight told (te laat).",
  })
  accountOverdue!: boolean;
  @Field(() => Int, {
    nullable: true,
    description: "What was spent, in cents, by the account (besteed).",
  })
  spentCents!: number | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When the council accounted for it here (verantwoord op).",
  })
  accountedOn!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Where the account is: an https address (verantwoording).",
  })
  accountUrl!: string | null;
  @Field(() => String, { nullable: true, description: "Its SHA-256 in hexadecimal." })
  accountSha256!: string | null;
  @Field(() => Int, { description: "For `expectedVersion`." }) version!: number;
  organisationId!: string;
  agreementId!: string;
  decidedById!: string | null;
}
