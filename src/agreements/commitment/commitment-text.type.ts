import { Field, Float, Int, ObjectType } from "type-graphql";
import { MEMBERS, VisibleTo } from "../../authorisation/audience.js";
import { GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type {
  AnswerDecision,
  CommitmentKind,
  LegalEffect,
  ReservationKind,
} from "../agreements.enums.js";
import {
  AnswerDecisionEnum,
  CommitmentKindEnum,
  LegalEffectEnum,
  ReservationKindEnum,
} from "./commitment.type.js";

@ObjectType("CommitmentText", {
  simpleResolvers: true,
  description:
    "A text of a commitment that a party proposes or counters with; never edited once it is sent " +
    "(tekst van een afspraak).",
})
@VisibleTo(...MEMBERS)
export class CommitmentTextType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => Int, {
    nullable: true,
    description: "1 for the first of the commitment; null: a draft that you alone see (nummer).",
  })
  number!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: "The number of the text that it answers; null: it is the first (antwoord op).",
  })
  answersNumber!: number | null;
  @Field(() => String, { description: "What it says (tekst)." }) text!: string;
  @Field(() => String, { nullable: true, description: "Why it is proposed so (toelichting)." })
  reason!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When it was sent to the others (voorgelegd op).",
  })
  sentOn!: string | null;
  @Field(() => Int, {
    description:
      "For `expectedVersion`. One that was sent goes on from a million, so that it does not tell " +
      "how often the draft was edited.",
  })
  version!: number;
  commitmentId!: string;
  organisationId!: string;
}

@ObjectType("CommitmentTerms", {
  simpleResolvers: true,
  description: "What is negotiated of a commitment beside its text (voorwaarden).",
})
@VisibleTo(...MEMBERS)
export class CommitmentTermsType {
  @Field(() => ID, { description: "The code of its theme (thema)." }) theme!: string;
  @Field(() => CommitmentKindEnum, { description: "How binding it is (soort)." })
  kind!: CommitmentKind;
  @Field(() => String, {
    nullable: true,
    description: "What the other side owes for it (wederkerigheid).",
  })
  inReturn!: string | null;
  @Field(() => [String], { description: "The complexes that it is about (complexen)." })
  complexes!: string[];
  @Field(() => Int, {
    nullable: true,
    description: "The year in which it has priority (prioriteit in).",
  })
  priorityYear!: number | null;
  @Field(() => String, {
    nullable: true,
    description: "The national goal that it serves (landelijk doel).",
  })
  nationalGoal!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "In which edition of the national agreements (editie).",
  })
  nationalGoalEdition!: string | null;
  @Field(() => LegalEffectEnum, { description: "What it does to rents by law (rechtsgevolg)." })
  legalEffect!: LegalEffect;
  @Field(() => Float, { nullable: true, description: "By which exact percentage (percentage)." })
  legalPercentage!: number | null;
  @Field(() => Int, { nullable: true, description: "Up to which amount, in euros (bedrag)." })
  legalAmountEuros!: number | null;
  @Field(() => Int, { nullable: true, description: "In which year (jaar)." })
  legalYear!: number | null;
}

@ObjectType("CommitmentReservedTo", {
  simpleResolvers: true,
  description: "What a text reserves a commitment to (voorbehoud in een tekst).",
})
@VisibleTo(...MEMBERS)
export class ReservedToType {
  @Field(() => ReservationKindEnum, { description: "What it is (soort)." }) kind!: ReservationKind;
  @Field(() => String, { nullable: true, description: "Note on it (toelichting)." })
  note!: string | null;
}

@ObjectType("CommitmentAnswer", {
  simpleResolvers: true,
  description: "What a signatory answers to a text of a commitment (antwoord).",
})
@VisibleTo(...MEMBERS)
export class CommitmentAnswerType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => AnswerDecisionEnum, { description: "What it answers (antwoord)." })
  decision!: AnswerDecision;
  @Field(() => String, { nullable: true, description: "Why it rejects (reden)." })
  reason!: string | null;
  @Field(() => GraphQLLocalDate, { description: "When it was given (gegeven op)." })
  givenOn!: string;
  commitmentId!: string;
  textId!: string;
  organisationId!: string;
}

@ObjectType("NegotiationPosition", {
  simpleResolvers: true,
  description:
    "What your organisation may give away of a commitment; for ever its own (onderhandelingspositie).",
})
@VisibleTo(...MEMBERS)
export class NegotiationPositionType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, { nullable: true, description: "What you may agree to (mandaat)." })
  mandate!: string | null;
  @Field(() => String, { nullable: true, description: "What you want at least (minimum)." })
  minimum!: string | null;
  @Field(() => String, { nullable: true, description: "Note (notitie)." }) note!: string | null;
  @Field(() => Int, { description: "For `expectedVersion`." }) version!: number;
  commitmentId!: string;
}
