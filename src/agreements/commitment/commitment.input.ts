import { Field, Float, InputType, Int } from "type-graphql";
import { MEMBERS, VisibleTo } from "../../authorisation/audience.js";
import { ID } from "../../graphql/scalars.js";
import type { CommitmentKind, LegalEffect, ReservationKind } from "../agreements.enums.js";
import { CommitmentKindEnum, LegalEffectEnum, ReservationKindEnum } from "./commitment.type.js";

@InputType("CommitmentReservationInput", {
  description: "What a commitment is reserved to (voorbehoud).",
})
@VisibleTo(...MEMBERS)
export class CommitmentReservationInput {
  @Field(() => ReservationKindEnum, { description: "What it is (soort)." }) kind!: ReservationKind;
  @Field(() => String, {
    nullable: true,
    description: "Note on it, at most 10,000 characters (toelichting).",
  })
  note?: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      "The advice procedure that it waits for, of advice or of consent: one that you read and " +
      "that is shared (adviesprocedure).",
  })
  procedureId?: string | null;
}

/** All of a commitment that is negotiated. Left out: none. */
@InputType("CommitmentContentFields")
export class CommitmentContentInput {
  @Field(() => ID, { description: "The code of its theme (thema)." }) theme!: string;
  @Field(() => String, {
    nullable: true,
    description: "Its text, at most 10,000 characters; mandatory when it is sent (tekst).",
  })
  text?: string | null;
  @Field(() => CommitmentKindEnum, { description: "How binding it is (soort)." })
  kind!: CommitmentKind;
  @Field(() => ID, { description: "The party of the part that takes the lead (trekker)." })
  leadId!: string;
  @Field(() => [ID], {
    nullable: true,
    description: "Other parties of the part that do it with the lead (andere partijen).",
  })
  otherIds?: string[] | null;
  @Field(() => [ID], {
    nullable: true,
    description: "The parties of the part that it holds for; none: for all (geldt voor).",
  })
  appliesToIds?: string[] | null;
  @Field(() => String, {
    nullable: true,
    description: "What the other side owes for it, at most 10,000 characters (wederkerigheid).",
  })
  inReturn?: string | null;
  @Field(() => [String], {
    nullable: true,
    description: "The complexes that it is about, a hundred at most (complexen).",
  })
  complexes?: string[] | null;
  @Field(() => Int, {
    nullable: true,
    description: "The year of the agreement in which it has priority (prioriteit in).",
  })
  priorityYear?: number | null;
  @Field(() => String, {
    nullable: true,
    description: "The national goal that it serves; with its edition (landelijk doel).",
  })
  nationalGoal?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "In which edition of the national agreements, such as NPA 2025-2035 (editie).",
  })
  nationalGoalEdition?: string | null;
  @Field(() => LegalEffectEnum, {
    defaultValue: "NONE",
    description: "What it does to rents by law, with year and value (rechtsgevolg).",
  })
  legalEffect!: LegalEffect;
  @Field(() => Float, { nullable: true, description: "By which exact percentage (percentage)." })
  legalPercentage?: number | null;
  @Field(() => Int, { nullable: true, description: "Up to which amount, in euros (bedrag)." })
  legalAmountEuros?: number | null;
  @Field(() => Int, { nullable: true, description: "In which year of the agreement (jaar)." })
  legalYear?: number | null;
  @Field(() => [CommitmentReservationInput], {
    nullable: true,
    description: "What it is reserved to, twenty at most (voorbehouden).",
  })
  reservations?: CommitmentReservationInput[] | null;
}

/** The same for a text that answers another one. */
@InputType("CommitmentTextContentFields")
export class CommitmentTextContentInput extends CommitmentContentInput {
  @Field(() => String, {
    nullable: true,
    description: "Why you propose it so, at most 10,000 characters (toelichting).",
  })
  reason?: string | null;
}
