import { Field, ObjectType } from "type-graphql";
import { EVERYONE, VisibleTo } from "../../authorisation/audience.js";
import { GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type { ReservationKind, ReservationStatus } from "../agreements.enums.js";
import { ReservationKindEnum, ReservationStatusEnum } from "./commitment.type.js";

@ObjectType("Reservation", {
  simpleResolvers: true,
  description: "What a commitment is reserved to (voorbehoud).",
})
@VisibleTo(...EVERYONE)
export class ReservationType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => ReservationKindEnum, { description: "What it is (soort)." }) kind!: ReservationKind;
  @Field(() => ReservationStatusEnum, { description: "Where it stands (status)." })
  status!: ReservationStatus;
  @Field(() => String, { nullable: true, description: "Note on it (toelichting)." })
  note!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The number of the advice procedure that it waits for (nummer).",
  })
  procedureNumber!: string | null;
  @Field(() => String, { nullable: true, description: "What that procedure is about (onderwerp)." })
  procedureTitle!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Where that procedure stands: a value of AdviceProcedureStatus (status).",
  })
  procedureStatus!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When it was lifted or failed (afgedaan op).",
  })
  settledOn!: string | null;
  @Field(() => String, { nullable: true, description: "What came of it (uitkomst)." })
  settleNote!: string | null;
  version!: number;
  commitmentId!: string;
  textId!: string;
  procedureId!: string | null;
  settledById!: string | null;
}
