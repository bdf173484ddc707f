import { Field, InputType, ObjectType } from "type-graphql";
import { PARTICIPANTS, VisibleTo } from "../../authorisation/audience.js";
import { declareEnum } from "../../graphql/enums.js";
import { GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type { RatifyingBody, SignerCapacity } from "../collaboration.enums.js";
import { SignerCapacityEnum } from "../provision/provision.enums.js";
import type { RatifyingSigner } from "./ratification.entity.js";

export const RatifyingBodyEnum = declareEnum<RatifyingBody>({
  name: "RatifyingBody",
  description: "The body that decides for an organisation (orgaan).",
  values: {
    EXECUTIVE_BOARD: "The executive board of the landlord (bestuur van de verhuurder).",
    SUPERVISORY_BOARD: "Its supervisory board (raad van commissarissen).",
    TENANTS_BOARD: "The board of a tenants' organisation (bestuur van de huurdersorganisatie).",
    MEMBERS_MEETING: "Its members' meeting (ledenvergadering).",
  },
  audiences: PARTICIPANTS,
});

export const VoidReasonEnum = declareEnum({
  name: "RatificationVoidReason",
  description: "Why a ratification no longer stands (reden van verval).",
  values: {
    TEXT_CHANGED: "The text was changed (tekst gewijzigd).",
    MEETING_REFUSED: "The members' meeting refused (ledenvergadering weigerde).",
    WITHDRAWN: "The amendment was rejected or withdrawn (wijziging vervallen).",
  },
  audiences: PARTICIPANTS,
});

export const ReservationOutcomeEnum = declareEnum({
  name: "MembersMeetingOutcome",
  description: "What a members' meeting decided (besluit van de ledenvergadering).",
  values: { APPROVED: "It approved (goedgekeurd).", REFUSED: "It refused (geweigerd)." },
  audiences: PARTICIPANTS,
});

@ObjectType("RatificationSigner", {
  simpleResolvers: true,
  description: "Somebody who signed for an organisation (ondertekenaar).",
})
@VisibleTo(...PARTICIPANTS)
export class RatificationSignerType {
  @Field(() => String, { description: "The name, as it was then (naam)." }) name!: string;
  @Field(() => SignerCapacityEnum, { description: "In which capacity (hoedanigheid)." })
  capacity!: SignerCapacity;
}

@InputType("RatificationSignerInput", {
  description: "Somebody who signs for your organisation (ondertekenaar).",
})
@VisibleTo(...PARTICIPANTS)
export class RatificationSignerInput {
  @Field(() => ID, { description: "A person with a role on that day (persoon)." })
  personId!: string;
  @Field(() => SignerCapacityEnum, { description: "In which capacity (hoedanigheid)." })
  capacity!: SignerCapacity;
}

@ObjectType("CollaborationRatification", {
  simpleResolvers: true,
  description: "An organisation ratifies the text of an amendment (bekrachtiging).",
})
@VisibleTo(...PARTICIPANTS)
export class RatificationType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => RatifyingBodyEnum, { description: "The body that decided (orgaan)." })
  body!: RatifyingBody;
  @Field(() => GraphQLLocalDate, { description: "When it decided (besloten op)." })
  decidedOn!: string;
  signers!: RatifyingSigner[];
  @Field(() => String, { description: "SHA-256 of the text that it is on (hash van de tekst)." })
  contentHash!: string;
  @Field(() => String, { description: "SHA-256 of what the ratification says (hash)." })
  hash!: string;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Subject to the members' meeting of this day; null: it is not (voorbehoud).",
  })
  membersMeetingOn!: string | null;
  @Field(() => ReservationOutcomeEnum, {
    nullable: true,
    description: "What that meeting decided; null: nothing yet (besluit).",
  })
  reservationOutcome!: "APPROVED" | "REFUSED" | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "When it did (besloten op)." })
  reservationDecidedOn!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Since when it no longer stands; null: it stands (vervallen op).",
  })
  voidedOn!: string | null;
  @Field(() => VoidReasonEnum, { nullable: true, description: "Why (reden)." })
  voidReason!: string | null;
}
